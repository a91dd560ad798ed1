"""Filters: whom each of them leaves, and what can be chosen."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.domain.followup import Pocket
from netzwerk_desktop.domain.query import CardFilter, CardOrder, CardQuery, Filter, FilterKind
from netzwerk_desktop.storage.cards import Cards
from netzwerk_desktop.storage.contacts import Contacts
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.tables import EventRow, PhotoRow
from tests.builders import NOW, zurich
from tests.storage.conftest import People

TODAY, UTC_OFFSET = date(2026, 3, 4), 3600  # Zurich in winter


@pytest.fixture
def cards(database: Database) -> Cards:
    return Cards(database)


def found(cards: Cards, *filters: Filter) -> list[int]:
    query = CardQuery(pocket=None, order=CardOrder.CAPTURED, filters=filters)
    ids = list(cards.ids(query, TODAY, utc_offset=UTC_OFFSET))
    assert cards.count(query, TODAY, UTC_OFFSET) == len(ids)
    return ids


def by(cards: Cards, kind: FilterKind, value: str) -> list[int]:
    return found(cards, Filter(kind, value))


def choices(cards: Cards, kind: FilterKind, query: CardQuery | None = None) -> list[tuple[str, int]]:
    wanted = query or CardQuery(pocket=None)
    return [(each.value, each.count) for each in cards.choices(kind, wanted, TODAY, UTC_OFFSET)]


def event(name: str, place: str = "", days_ago: int = 0) -> int:
    begins_at = NOW - timedelta(days=days_ago)
    return int(EventRow.insert(name=name, place=place, begins_at=begins_at, created_at=NOW).execute())


@pytest.mark.parametrize("value", ["Zürich Messe", "zurich messe", "MESSE", "zür", "  zürich   MES "])
def test_names_are_found_folded_by_the_beginning_of_a_word(
    cards: Cards, people: People, contacts: Contacts, value: str
) -> None:
    event_id = event("Zürich  Messe", "Zürich Messe")
    person = people.add(organisation="Zürich Messe", event_id=event_id)
    contacts.set_tags(person, ["Zürich Messe"])
    people.add(organisation="Bern")

    for kind in (FilterKind.ORGANISATION, FilterKind.EVENT, FilterKind.PLACE, FilterKind.TAG):
        assert by(cards, kind, value) == [person], kind


@pytest.mark.parametrize("value", ["esse", "rich", "", "   ", "Zürich Messe 2", "%", "_"])
def test_neither_the_middle_of_a_word_nor_nothing_finds_anybody(cards: Cards, people: People, value: str) -> None:
    people.add(organisation="Zürich Messe", event_id=event("Zürich Messe", "Zürich Messe"))

    for kind in (FilterKind.ORGANISATION, FilterKind.EVENT, FilterKind.PLACE, FilterKind.TAG):
        assert by(cards, kind, value) == []


def test_a_whole_name_means_that_name_alone(cards: Cards, people: People) -> None:
    bern, bernese = people.add(organisation="BERN"), people.add(organisation="Bern West")

    assert by(cards, FilterKind.ORGANISATION, "Bern") == [bern]
    assert by(cards, FilterKind.ORGANISATION, "Ber") == [bern, bernese]


def test_a_changed_name_is_found_at_once(cards: Cards, people: People, contacts: Contacts) -> None:
    person = people.add(organisation="Bern")
    assert by(cards, FilterKind.ORGANISATION, "Basel") == []
    contacts.update(person, organisation="Basel")

    assert by(cards, FilterKind.ORGANISATION, "Basel") == [person]


def test_all_filters_must_hold(cards: Cards, people: People, contacts: Contacts) -> None:
    both, one = people.add(organisation="Bern"), people.add(organisation="Bern")
    contacts.set_tags(both, ["Presse", "Segeln"])
    contacts.set_tags(one, ["Presse"])

    press, sailing = Filter(FilterKind.TAG, "Presse"), Filter(FilterKind.TAG, "Segeln")
    assert found(cards, press) == [both, one]
    assert found(cards, press, sailing, Filter(FilterKind.ORGANISATION, "bern")) == [both]


def test_pockets_are_filtered(cards: Cards, people: People) -> None:
    people.add(pocket="network")
    aside = people.add(pocket="aside")

    assert by(cards, FilterKind.POCKET, "aside") == [aside]
    assert by(cards, FilterKind.POCKET, "hat") == []


def test_rhythms_are_filtered_by_days_or_months(cards: Cards, people: People) -> None:
    days, months = people.add(rhythm_days=3), people.add(rhythm_months=3)

    assert by(cards, FilterKind.RHYTHM, "3") == [days]
    assert by(cards, FilterKind.RHYTHM, "3m") == [months]


@pytest.mark.parametrize(("value", "last"), [("today", 0), ("week", 7), ("soon", 14), ("2026-03-10", 6)])
def test_who_is_due_until_a_day_is_shown_that_day_included(
    cards: Cards, people: People, contacts: Contacts, value: str, last: int
) -> None:
    before, until, after = people.add(), people.add(), people.add()
    people.add()
    for person, days in ((before, -9), (until, last), (after, last + 1)):
        contacts.update(person, next_due=TODAY + timedelta(days=days))

    assert by(cards, FilterKind.DUE, value) == [before, until]


@pytest.mark.parametrize(
    ("value", "inside"),
    [
        ("2026", [zurich(2026, 1, 1, 0, 30), zurich(2026, 12, 31, 23, 30)]),
        ("2026-03", [zurich(2026, 3, 1, 0, 30), zurich(2026, 3, 20)]),
        ("2025-12", [zurich(2025, 12, 1), zurich(2025, 12, 31, 23, 59)]),
        ("2026-03-04", [zurich(2026, 3, 4), zurich(2026, 3, 4, 23, 59)]),
    ],
)
def test_who_was_met_in_a_year_a_month_or_on_a_day_is_shown_by_the_local_clock(
    cards: Cards, people: People, value: str, inside: list[datetime]
) -> None:
    outside = [zurich(2024, 12, 31, 23, 59), zurich(2027, 1, 1), datetime(2028, 2, 29, tzinfo=UTC)]
    for moment in outside:
        people.add(met_at=moment)
    people.add()
    wanted = [people.add(met_at=moment) for moment in inside]

    assert by(cards, FilterKind.MET, value) == wanted


def test_who_lacks_something_is_shown(cards: Cards, people: People, contacts: Contacts) -> None:
    PhotoRow.insert(sha256="ab", suffix="jpg", width=9, height=9, added_at=NOW).execute()
    whole = people.add(note="Katze", rhythm_days=3, event_id=event("Fair"), card_back="ab")
    contacts.set_methods(
        whole, [ContactMethod(MethodKind.MAIL, "a@example.ch"), ContactMethod(MethodKind.PHONE, "031 000 00 00")]
    )
    contacts.set_tags(whole, ["Presse"])
    people.rewrite(whole)
    bare = people.add()

    lacking = ("rhythm", "mail", "phone", "photo", "note", "event", "tag")
    assert [by(cards, FilterKind.WITHOUT, value) for value in lacking] == [[bare]] * len(lacking)
    assert sorted(choices(cards, FilterKind.WITHOUT)) == sorted((value, 1) for value in lacking)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # nothing is written
@given(kind=st.sampled_from([each for each in FilterKind if each is not FilterKind.DUE]), value=st.text(max_size=12))
def test_whatever_a_filter_asks_for_is_a_valid_question(cards: Cards, kind: FilterKind, value: str) -> None:
    assert by(cards, kind, value) == []


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        *((FilterKind.MET, value) for value in ("26", "2026-13", "2026-00", "0000", "2026-02-30", "2026-1-1-1", "x")),
        *((FilterKind.DUE, value) for value in ("", "never", "2026-02-30")),
        *((FilterKind.RHYTHM, value) for value in ("m", "²", "-3", "3mm", "9" * 40)),
        (FilterKind.WITHOUT, "hat"),
    ],
)
def test_a_value_that_means_nothing_finds_nobody(cards: Cards, people: People, kind: FilterKind, value: str) -> None:
    people.add(met_at=NOW, rhythm_days=3, next_due=TODAY)

    assert by(cards, kind, value) == []


def test_the_last_year_there_is_ends(cards: Cards, people: People) -> None:
    people.add(met_at=NOW)

    assert by(cards, FilterKind.MET, "9999") == []
    assert by(cards, FilterKind.MET, "9999-12") == []


def test_chips_count_those_whom_filters_leave(cards: Cards, people: People) -> None:
    facts = {"pocket": "network", "waived": True, "met_at": NOW - timedelta(days=90)}
    for organisation in ("Bern", "Bern", "Basel"):
        people.add(organisation=organisation, rhythm_days=30, **facts)
        people.add(organisation=organisation, **facts)
    people.add(organisation="Bern", pocket="network", met_at=NOW)
    people.add(organisation="Bern", pocket="aside")
    bern = (Filter(FilterKind.ORGANISATION, "Bern"),)

    counts = cards.chip_counts(bern, TODAY, UTC_OFFSET)
    assert counts == {chip: cards.count(CardQuery(chip=chip, filters=bern), TODAY, UTC_OFFSET) for chip in CardFilter}
    assert (counts[CardFilter.ALL], counts[CardFilter.FIRST_CONTACT], counts[CardFilter.QUIET]) == (5, 1, 2)


def test_chips_count_nobody_as_none(cards: Cards) -> None:
    assert cards.chip_counts((Filter(FilterKind.TAG, "Bern"),), TODAY) == dict.fromkeys(CardFilter, 0)


# choices


def test_choices_are_counted_among_the_people_of_the_page(cards: Cards, people: People, contacts: Contacts) -> None:
    old, new = event("Old", "Bern", 30), event("New", "Basel", 3)
    network = [people.add(pocket="network", organisation=name, event_id=old) for name in ("Zeta", "alpha", "Zeta")]
    people.add(pocket="network", event_id=new, rhythm_days=30)
    people.add(pocket="network", rhythm_months=3)
    aside = people.add(pocket="aside", organisation="Alpha", event_id=new)
    for person in (network[0], network[1], aside):
        contacts.set_tags(person, ["Presse"])
    contacts.set_tags(network[2], ["Segeln"])
    page = CardQuery(pocket=Pocket.NETWORK)

    assert choices(cards, FilterKind.EVENT, page) == [("New", 1), ("Old", 3)]
    assert choices(cards, FilterKind.PLACE, page) == [("Bern", 3), ("Basel", 1)]
    assert choices(cards, FilterKind.ORGANISATION, page) == [("Zeta", 2), ("alpha", 1)]
    assert choices(cards, FilterKind.TAG, page) == [("Presse", 2), ("Segeln", 1)]
    assert choices(cards, FilterKind.RHYTHM, page) == [("30", 1), ("3m", 1)]
    narrowed = CardQuery(pocket=Pocket.NETWORK, filters=(Filter(FilterKind.TAG, "Segeln"),))
    assert choices(cards, FilterKind.ORGANISATION, narrowed) == [("Zeta", 1)]


def test_months_are_offered_with_their_years_the_latest_first(cards: Cards, people: People) -> None:
    for moment in (zurich(2025, 12, 31, 23, 30), zurich(2026, 1, 1, 0, 30), zurich(2026, 3, 1), zurich(2026, 3, 2)):
        people.add(met_at=moment)
    people.add()

    offered = choices(cards, FilterKind.MET)
    assert offered == [("2026", 3), ("2026-03", 2), ("2026-01", 1), ("2025", 1), ("2025-12", 1)]


@pytest.mark.parametrize("kind", FilterKind)
def test_every_choice_finds_as_many_as_it_says(
    cards: Cards, people: People, contacts: Contacts, kind: FilterKind
) -> None:
    fair = event("Fair", "Bern")
    for number in range(12):
        person = people.add(
            pocket=("network", "aside", "inbox")[number % 3],
            waived=True,
            organisation=("", "Bern", "Bern West", "ÄB")[number % 4],
            event_id=fair if number % 2 else None,
            met_at=NOW - timedelta(days=number * 20),
            **({"rhythm_days": 30} if number % 3 else {"rhythm_months": 2}),
        )
        contacts.set_tags(person, [f"Tag {number % 5}", "Presse"])

    offered = choices(cards, kind)
    assert offered
    for value, count in offered:
        if count:
            assert len(by(cards, kind, value)) == count, value


def test_an_empty_file_offers_nothing(cards: Cards) -> None:
    assert all(choices(cards, kind) == [] for kind in FilterKind)
