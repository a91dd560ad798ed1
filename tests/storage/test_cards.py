"""What a grid shows: which people, in which order."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netzwerk_desktop.domain.cadence import Cadence, RhythmState
from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.followup import follow_up
from netzwerk_desktop.domain.query import CardFilter, CardOrder, CardQuery
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.storage.cards import Cards
from netzwerk_desktop.storage.contacts import Contacts
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.tables import EventRow, PhotoRow
from tests.builders import NOW, WEEKDAYS, ZURICH, zurich
from tests.storage.conftest import People

TODAY = date(2026, 3, 4)
EVERYBODY = CardQuery(pocket=None)


@pytest.fixture
def cards(database: Database) -> Cards:
    return Cards(database)


UTC_OFFSET = 3600  # Zurich in winter


def ids(cards: Cards, **query: object) -> list[int]:
    wanted = CardQuery(**{"pocket": None} | query)
    found = list(cards.ids(wanted, TODAY, utc_offset=UTC_OFFSET))
    assert cards.count(wanted, TODAY, UTC_OFFSET) == len(found)
    return found


def test_a_pocket_shows_its_own_people_and_not_the_trash(cards: Cards, people: People) -> None:
    inbox, network, aside = (people.add(pocket=pocket) for pocket in ("inbox", "network", "aside"))
    people.add(pocket="network", deleted_at=NOW)

    assert ids(cards, pocket=Pocket.INBOX) == [inbox]
    assert ids(cards, pocket=Pocket.NETWORK) == [network]
    assert ids(cards, pocket=Pocket.ASIDE) == [aside]
    assert ids(cards) == [inbox, network, aside]
    assert cards.pocket_counts() == {Pocket.INBOX: 1, Pocket.NETWORK: 1, Pocket.ASIDE: 1}


def test_an_empty_file_has_empty_pockets(cards: Cards) -> None:
    assert cards.pocket_counts() == dict.fromkeys(Pocket, 0)
    assert ids(cards) == []
    assert cards.cards([]) == {}


def test_names_stand_in_the_order_of_din_5007_2(cards: Cards, people: People) -> None:
    added = {name: people.add(family=name) for name in ("Muller", "Müller", "Mueller", "Äbi", "Zoller", "Adler", "")}

    assert ids(cards, order=CardOrder.NAME) == [
        added[name] for name in ("", "Adler", "Äbi", "Müller", "Mueller", "Muller", "Zoller")
    ]


def test_pages_can_be_ordered_by_everything_a_tile_shows(cards: Cards, people: People) -> None:
    first = people.add(
        family="B", organisation="zeta", pocket="network", waived=True, rhythm_days=100, met_at=NOW - timedelta(days=9)
    )
    second = people.add(
        family="C", organisation="Alpha", pocket="network", waived=True, rhythm_days=7, met_at=NOW - timedelta(days=2)
    )
    third = people.add(family="A", pocket="network")

    assert ids(cards, order=CardOrder.NAME) == [third, first, second]
    assert ids(cards, order=CardOrder.MET) == [second, first, third]
    assert ids(cards, order=CardOrder.LAST_CONTACT) == [second, first, third]
    assert ids(cards, order=CardOrder.NEXT_DUE) == [second, first, third]
    assert ids(cards, order=CardOrder.ORGANISATION) == [second, first, third]
    assert ids(cards, order=CardOrder.ADDED) == [third, second, first]
    assert ids(cards, order=CardOrder.CAPTURED) == [first, second, third]


def test_a_page_can_be_limited(cards: Cards, people: People) -> None:
    added = [people.add(family=name) for name in "ABC"]

    assert list(cards.ids(EVERYBODY, TODAY, limit=2)) == added[:2]


def test_the_chips_show_who_waits_for_what(cards: Cards, people: People) -> None:
    old = zurich(2026, 1, 1, 12)
    unwritten = people.add(pocket="network", met_at=NOW, rhythm_days=7)
    without = people.add(pocket="network", met_at=NOW, waived=True)
    steady = people.add(pocket="network", met_at=NOW, waived=True, rhythm_days=14)
    due = people.add(pocket="network", met_at=zurich(2026, 2, 17, 12), waived=True, rhythm_days=14)
    quiet = people.add(pocket="network", met_at=old, waived=True, rhythm_days=14)
    people.add(pocket="aside", met_at=old, waived=True, rhythm_days=14)

    network = {"pocket": Pocket.NETWORK, "order": CardOrder.ADDED}
    assert set(ids(cards, **network)) == {unwritten, without, steady, due, quiet}
    assert ids(cards, **network, chip=CardFilter.FIRST_CONTACT) == [unwritten]
    assert ids(cards, **network, chip=CardFilter.WITHOUT_RHYTHM) == [without]
    assert ids(cards, **network, chip=CardFilter.DUE) == [quiet, due]
    assert ids(cards, **network, chip=CardFilter.SOON) == [steady]
    assert ids(cards, **network, chip=CardFilter.QUIET) == [quiet]


def test_a_due_day_counts_as_due_on_that_day_itself(cards: Cards, people: People) -> None:
    people.add(pocket="network", met_at=zurich(2026, 2, 25, 12), waived=True, rhythm_days=7)  # due on 4 March

    assert len(cards.ids(CardQuery(chip=CardFilter.DUE), date(2026, 3, 3))) == 0
    assert len(cards.ids(CardQuery(chip=CardFilter.DUE), date(2026, 3, 4))) == 1


@pytest.mark.parametrize(
    ("cadence", "unanswered", "days"),
    [
        (Cadence(days=10), 0, 15),
        (Cadence(days=10), 2, 30),
        (Cadence(days=10), 3, 60),
        (Cadence(days=10), 9, 60),
        (Cadence(months=3), 0, 137),
    ],
)
def test_the_quiet_chip_shows_whom_the_tile_calls_quiet(
    cards: Cards, people: People, contacts: Contacts, database: Database, cadence: Cadence, unanswered: int, days: int
) -> None:
    for passed in (days - 1, days):
        met_at = NOW - timedelta(days=passed)
        contact_id = people.add(
            pocket="network",
            met_at=met_at,
            waived=True,
            rhythm_days=cadence.days or None,
            rhythm_months=cadence.months or None,
        )
        contacts.update(contact_id, unanswered=unanswered, next_due=TODAY)

    (shown,) = ids(cards, pocket=Pocket.NETWORK, chip=CardFilter.QUIET)

    state = follow_up(contacts.get(shown).standing, NOW, ZURICH, WEEKDAYS)
    assert state.rhythm is RhythmState.QUIET
    assert state.urgency == pytest.approx(1.5, abs=0.02)


def test_people_of_an_event_and_of_a_tag_are_shown_alone(cards: Cards, contacts: Contacts, people: People) -> None:
    event_id = EventRow.insert(name="Fair", created_at=NOW).execute()
    of_event, tagged, _ = people.add(event_id=event_id), people.add(), people.add()
    contacts.set_tags(tagged, ["Presse"])

    assert ids(cards, event_id=event_id) == [of_event]
    assert ids(cards, tag="Presse") == [tagged]
    assert ids(cards, tag="Bern") == []


@pytest.mark.parametrize(
    "text",
    ["muller", "Mueller", "MÜLLER", "üll", "anna müller", "müller anna", "  Groß   mül ", "gross", "100%", "a_b"],
)
def test_every_word_of_the_box_is_looked_for_as_a_fragment_umlauts_either_way(
    cards: Cards, people: People, text: str
) -> None:
    found = people.add(given="Anna", family="Müller", organisation="Groß AG", note="100% a_b")
    people.add(given="Anna", family="Meier", organisation="1000 axb")

    assert ids(cards, text=text) == [found]


@pytest.mark.parametrize("text", ["", "   "])
def test_an_empty_box_shows_everybody(cards: Cards, people: People, text: str) -> None:
    contact_id = people.add(family="Müller")

    assert ids(cards, text=text) == [contact_id]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # nothing is written
@given(text=st.text(max_size=30))
def test_whatever_is_typed_is_text_and_never_a_command(cards: Cards, text: str) -> None:
    assert ids(cards, text=text) == []
    assert ids(cards, tag=text) == []


@pytest.mark.parametrize("text", ["x" * 100_000, "wort " * 5_000, "'; DROP TABLE contact; --", "%" * 60_000])
def test_a_whole_mail_can_be_pasted_into_the_box(cards: Cards, people: People, text: str) -> None:
    people.add(family="Müller")

    assert ids(cards, text=text) == []
    assert len(ids(cards)) == 1


def test_a_tile_shows_what_the_row_holds(cards: Cards, contacts: Contacts, people: People) -> None:
    event_id = EventRow.insert(name="Fair", created_at=NOW).execute()
    contact_id = people.add(
        prefix="Dr.", given="Anna", family="Müller", job_title="Chefin", organisation="Groß", note="Katze",
        event_id=event_id, pinned=True, pocket="network", met_at=NOW, rhythm_months=3,
    )  # fmt: skip

    card = cards.cards([contact_id])[contact_id]

    assert card.name == PersonName("Dr.", "Anna", "Müller")
    assert (card.job_title, card.organisation, card.note, card.event) == ("Chefin", "Groß", "Katze", "Fair")
    assert (card.pinned, card.has_mail, card.portrait) == (True, False, None)
    assert card.standing == contacts.get(contact_id).standing


def test_tiles_of_nobody_are_left_out(cards: Cards, people: People) -> None:
    contact_id = people.add()

    assert set(cards.cards([99, contact_id, contact_id])) == {contact_id}


def test_any_number_of_tiles_can_be_asked_for(cards: Cards, people: People) -> None:
    contact_id = people.add()

    assert set(cards.cards(range(contact_id, contact_id + 300_000))) == {contact_id}


def test_the_trash_shows_the_latest_first_with_its_moment(cards: Cards, people: People) -> None:
    earlier = people.add(deleted_at=NOW - timedelta(days=2))
    later = people.add(deleted_at=NOW)
    people.add()

    assert [(card.contact_id, moment) for card, moment in cards.trashed()] == [
        (later, NOW),
        (earlier, NOW - timedelta(days=2)),
    ]


def test_the_quiet_chip_counts_from_the_local_day(cards: Cards, contacts: Contacts, people: People) -> None:
    # Half past midnight on 18 February in Zurich is still the 17th in UTC: 14 local days are no 15.
    last = datetime(2026, 2, 17, 23, 30, tzinfo=UTC)
    contact_id = people.add(pocket="network", met_at=last, waived=True, rhythm_days=10)

    shown = ids(cards, pocket=Pocket.NETWORK, chip=CardFilter.QUIET)

    state = follow_up(contacts.get(contact_id).standing, NOW, ZURICH, WEEKDAYS)
    assert (shown == [contact_id]) == (state.rhythm is RhythmState.QUIET)


# the order of capture


def captured(people: People, contacts: Contacts, *minutes: int) -> list[int]:
    """Cards, each taken in so many minutes after now."""
    made = []
    for each in minutes:
        made.append(people.add(card_front="ab", pocket="inbox"))
        contacts.update(made[-1], created_at=NOW + timedelta(minutes=each))
    return made


@pytest.fixture
def photo(database: Database) -> None:
    PhotoRow.insert(sha256="ab", suffix="jpg", width=9, height=9, added_at=NOW).execute()


@pytest.mark.usefixtures("photo")
def test_what_is_found_beside_a_card_stands_beside_it(cards: Cards, people: People, contacts: Contacts) -> None:
    first, last = captured(people, contacts, 0, 1)
    beside = captured(people, contacts, 0)[0]

    assert ids(cards, pocket=Pocket.INBOX, order=CardOrder.CAPTURED) == [first, beside, last]


@pytest.mark.usefixtures("photo")
def test_the_card_before_is_the_one_taken_in_before_in_whatever_pocket(
    cards: Cards, people: People, contacts: Contacts
) -> None:
    first, last = captured(people, contacts, 0, 1)
    beside = captured(people, contacts, 0)[0]
    contacts.update(beside, pocket="network")

    assert cards.captured_before(first) is None
    assert cards.captured_before(beside) == first
    assert cards.captured_before(last) == beside


@pytest.mark.usefixtures("photo")
def test_the_card_before_is_neither_in_the_trash_nor_without_a_photo(
    cards: Cards, people: People, contacts: Contacts
) -> None:
    first, trashed, last = captured(people, contacts, 0, 1, 3)
    contacts.update(trashed, deleted_at=NOW)
    typed = people.add(pocket="inbox")
    contacts.update(typed, created_at=NOW + timedelta(minutes=2))

    assert cards.captured_before(last) == first


def test_there_is_no_card_before_nobody(cards: Cards) -> None:
    assert cards.captured_before(4711) is None


def test_a_free_moment_lies_after_every_capture_of_this_minute(
    cards: Cards, people: People, contacts: Contacts
) -> None:
    assert cards.free_moment(NOW) == NOW
    contact_id = people.add()

    assert cards.free_moment(NOW) == NOW + timedelta(milliseconds=1)
    contacts.update(contact_id, created_at=NOW + timedelta(days=3))
    assert cards.free_moment(NOW) == NOW
