"""Events as rows, and how far their people were reached."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netzwerk_desktop.domain.event import Event, EventProgress, EventReach, event_reach
from netzwerk_desktop.domain.query import CardQuery
from netzwerk_desktop.storage.cards import Cards
from netzwerk_desktop.storage.contacts import Contacts
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.events import Events
from tests.builders import NOW, zurich
from tests.storage.conftest import People

EVENT = Event(0, "Slide Day", "Zürich", "Folien", zurich(2026, 3, 4, 18), zurich(2026, 3, 4, 21))


@pytest.fixture
def events(database: Database) -> Events:
    return Events(database)


def test_an_event_is_stored_and_changed(events: Events) -> None:
    event_id = events.save(EVENT, NOW)
    assert events.get(event_id) == Event(
        event_id, "Slide Day", "Zürich", "Folien", zurich(2026, 3, 4, 18), zurich(2026, 3, 4, 21)
    )

    assert events.save(Event(event_id, "Swiss Slide Day"), NOW) == event_id

    assert events.get(event_id) == Event(event_id, "Swiss Slide Day")


def test_there_may_be_no_such_event(events: Events) -> None:
    assert events.get(99) is None
    assert events.find("Fair") is None
    assert events.progress(99) is None


def test_of_several_events_of_one_name_the_latest_is_found(events: Events) -> None:
    events.save(EVENT, NOW)
    latest = events.save(EVENT, NOW)

    found = events.find("Slide Day")

    assert found is not None
    assert found.event_id == latest
    assert events.find("slide") is None


def test_events_stand_latest_first(events: Events) -> None:
    old = events.save(Event(0, "Old", begins_at=NOW - timedelta(days=9)), NOW)
    new = events.save(Event(0, "New", begins_at=NOW + timedelta(days=9)), NOW)
    untimed = events.save(Event(0, "Untimed"), NOW)
    ended = events.save(Event(0, "Ended", ends_at=NOW - timedelta(days=2)), NOW)

    assert [each.event.event_id for each in events.all()] == [new, untimed, ended, old]


def test_an_event_without_people_has_nothing_to_show(events: Events) -> None:
    event_id = events.save(Event(0, "Fair"), NOW)

    assert events.progress(event_id) == EventProgress(Event(event_id, "Fair"))


def test_progress_counts_the_network_by_the_hours_of_the_first_own_message(
    events: Events, contacts: Contacts, people: People
) -> None:
    event_id = events.save(Event(0, "Fair"), NOW)
    for hours in (1, 12, 13, 48, 49, None):
        contact_id = people.add(pocket="network", event_id=event_id, met_at=NOW)
        if hours is not None:
            first = NOW + timedelta(hours=hours)
            contacts.update(contact_id, first_outgoing_at=first, first_contact=False)
    people.add(pocket="inbox", event_id=event_id, met_at=NOW)
    people.add(pocket="aside", event_id=event_id, met_at=NOW)
    people.add(pocket="network", event_id=event_id, met_at=NOW, waived=True)
    people.add(pocket="network", event_id=event_id, met_at=NOW, deleted_at=NOW)
    people.add(pocket="network", met_at=NOW)

    progress = events.progress(event_id)

    assert progress == EventProgress(
        Event(event_id, "Fair"),
        people=9,
        inbox=1,
        network=7,
        aside=1,
        within_12=2,
        within_48=2,
        later=1,
        not_yet=1,
    )
    assert events.all() == [progress]


MOMENTS = st.one_of(
    st.none(),
    st.sampled_from([timedelta(hours=hours, milliseconds=odd) for hours in (0, 12, 48) for odd in (-1, 0, 1)]),
    st.integers(-(10**8), 4 * 10**8).map(lambda odd: timedelta(milliseconds=odd)),
)
SOMEBODY = st.fixed_dictionaries(
    {
        "pocket": st.sampled_from(["inbox", "network", "network", "network", "aside"]),
        "met_at": st.sampled_from([None, NOW, zurich(2026, 3, 28, 22), zurich(2026, 10, 24, 22)]),
        "after": MOMENTS,
        "waived": st.booleans(),
        "deleted_at": st.sampled_from([None, None, None, NOW]),
        "elsewhere": st.sampled_from([False, False, True]),
    }
)


@settings(max_examples=40)
@given(crowd=st.lists(SOMEBODY, max_size=12))
def test_counts_and_groups_of_an_event_are_the_rule_of_the_domain(crowd: list[dict[str, Any]]) -> None:
    with TemporaryDirectory() as folder:
        database = Database(Path(folder) / "netzwerk.db")
        contacts, events, cards = Contacts(database), Events(database), Cards(database)
        event_id, elsewhere = (events.save(Event(0, name), NOW) for name in ("Fair", "Talk"))
        expected: dict[EventReach, set[int]] = {reach: set() for reach in EventReach}
        for facts in crowd:
            after, away = facts.pop("after"), facts.pop("elsewhere")
            first = None if after is None else (facts["met_at"] or NOW) + after
            contact_id = contacts.insert(
                NOW, event_id=elsewhere if away else event_id, first_outgoing_at=first, **facts
            )
            if not away and facts["deleted_at"] is None:
                expected[event_reach(contacts.get(contact_id).standing)].add(contact_id)

        queries = {reach: CardQuery(pocket=None, event_id=event_id, reach=reach) for reach in EventReach}
        found = {reach: set(cards.ids(query, NOW.date())) for reach, query in queries.items()}
        progress = events.progress(event_id)

        counts = {reach: len(people) for reach, people in expected.items()}
        people, inbox, aside = sum(counts.values()), counts[EventReach.UNSORTED], counts[EventReach.ASIDE]

        assert found == expected
        assert {reach: cards.count(query, NOW.date()) for reach, query in queries.items()} == counts
        assert progress == EventProgress(
            Event(event_id, "Fair"),
            people=people,
            inbox=inbox,
            network=people - inbox - aside,
            aside=aside,
            within_12=counts[EventReach.WITHIN_12],
            within_48=counts[EventReach.WITHIN_48],
            later=counts[EventReach.LATER],
            not_yet=counts[EventReach.NOT_YET],
        )
        database.close()


def test_a_group_is_found_through_the_people_of_its_event(database: Database, events: Events, people: People) -> None:
    event_id = events.save(Event(0, "Fair"), NOW)
    people.add(pocket="network", event_id=event_id)
    queries: list[str] = []
    cards, rows = Cards(database), database.rows

    def listen(sql: str, values: Any = ()) -> Any:
        queries.extend(str(row) for row in rows("EXPLAIN QUERY PLAN " + sql, values))
        return rows(sql, values)

    database.rows = listen  # type: ignore[method-assign]  # the plan of what is asked
    cards.ids(CardQuery(pocket=None, event_id=event_id, reach=EventReach.NOT_YET), NOW.date())

    assert any("contact_event" in query for query in queries)


def test_the_people_of_an_event_include_the_trash(events: Events, people: People) -> None:
    event_id = events.save(EVENT, NOW)
    kept, trashed = people.add(event_id=event_id), people.add(event_id=event_id, deleted_at=NOW)

    assert events.contacts(event_id) == [kept, trashed]


def test_an_event_that_nobody_belongs_to_can_be_removed(events: Events) -> None:
    event_id = events.save(EVENT, NOW)

    events.remove(event_id)

    assert events.get(event_id) is None
