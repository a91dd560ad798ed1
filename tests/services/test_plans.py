"""No page, number or reminder is read by going through everybody: asserted on the plans, not on seconds."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.query import CardFilter, CardOrder, CardQuery
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.storage.database import Database
from tests.builders import FakeClock, add_person

# An index of first contacts holds nobody else, and what has fired is cut when it is old.
_FEW = re.compile(r"USING (COVERING )?INDEX contact_first|^SCAN (tally|fired|event)")

Plans = Callable[[Callable[[], object]], list[str]]


@pytest.fixture
def plans(monkeypatch: pytest.MonkeyPatch) -> Plans:
    """The steps of every query that something asks."""
    rows = Database.rows

    def of(act: Callable[[], object]) -> list[str]:
        found: list[str] = []

        def listen(self: Database, sql: str, values: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
            if sql.lstrip().startswith("SELECT"):
                found.extend(str(row[3]) for row in rows(self, f"EXPLAIN QUERY PLAN {sql}", values))
            return rows(self, sql, values)

        with monkeypatch.context() as patch:
            patch.setattr(Database, "rows", listen)
            act()
        assert found
        return found

    return of


def scans(steps: list[str]) -> list[str]:
    return [step for step in steps if step.startswith("SCAN") and not _FEW.search(step)]


def sorts(steps: list[str]) -> list[str]:
    return [step for step in steps if "TEMP B-TREE" in step]


@pytest.mark.parametrize("order", CardOrder)
@pytest.mark.parametrize("pocket", Pocket)
def test_a_page_stands_in_its_order_already(verbs: Verbs, plans: Plans, pocket: Pocket, order: CardOrder) -> None:
    steps = plans(lambda: verbs.contacts.ids(CardQuery(pocket, order=order), 200))

    assert scans(steps) == []
    assert sorts(steps) == []


@pytest.mark.parametrize("chip", [CardFilter.FIRST_CONTACT, CardFilter.DUE, CardFilter.SOON, CardFilter.QUIET])
@pytest.mark.parametrize("order", CardOrder)
def test_a_filter_of_few_people_reads_only_them(verbs: Verbs, plans: Plans, chip: CardFilter, order: CardOrder) -> None:
    steps = plans(lambda: verbs.contacts.ids(CardQuery(chip=chip, order=order), 200))

    assert scans(steps) == []
    assert all("contact_by_due (pocket=? AND next_due" in each or "contact_first" in each for each in steps[:1])


def test_the_numbers_of_the_chips_and_pockets_come_from_what_is_counted_already(verbs: Verbs, plans: Plans) -> None:
    steps = plans(verbs.contacts.chip_counts) + plans(verbs.contacts.pocket_counts)

    assert scans(steps) == []
    # One number each for those who are due, due soon and quiet; these few are read through the index of their days.
    assert [step for step in steps if "contact" in step] == [
        "SEARCH contact USING INDEX contact_by_due (pocket=? AND next_due<?)",
        "SEARCH contact USING INDEX contact_by_due (pocket=? AND next_due>? AND next_due<?)",
        "SEARCH contact USING INDEX contact_by_due (pocket=? AND next_due<?)",
    ]


def test_the_agenda_and_a_tick_read_no_table_as_a_whole(verbs: Verbs, clock: FakeClock, plans: Plans) -> None:
    for name in ("Anna", "Beat", "Clara"):
        contact_id = add_person(verbs, name, cadence=Cadence(days=14))
        verbs.reminders.add(contact_id, clock.now() + timedelta(hours=1), "Folien")
    verbs.interactions.done([contact_id])
    clock.go_on(days=20)

    assert scans(plans(verbs.agenda.agenda)) == []
    assert scans(plans(verbs.agenda.look)) == []
    assert scans(plans(verbs.agenda.first_messages)) == []


def test_another_zone_reads_only_those_who_have_a_day(verbs: Verbs, plans: Plans) -> None:
    steps = plans(verbs.preferences.recompute)

    assert scans(steps) == []
    assert any("contact_by_due (pocket=? AND next_due>?)" in step for step in steps)


def test_taking_cards_in_asks_nobody_else(verbs: Verbs, clock: FakeClock, plans: Plans) -> None:
    contact_id = add_person(verbs)

    assert scans(plans(lambda: verbs.session.cards.free_moment(clock.now()))) == []
    steps = plans(lambda: verbs.contacts.captured_before(contact_id))
    assert scans(steps) == []
    assert sorts(steps) == []
    assert any("contact_card" in step for step in steps)


def test_the_numbers_of_events_read_no_row_of_a_person(verbs: Verbs, plans: Plans) -> None:
    steps = plans(verbs.events.all)

    assert "SEARCH contact USING COVERING INDEX contact_event (event_id=?) LEFT-JOIN" in steps
