"""Reminders, what has fired, and whom the agenda asks about."""

from datetime import date, timedelta
from random import Random

import pytest

from netzwerk_desktop.domain.agenda import select
from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.interaction import Interaction, InteractionKind
from netzwerk_desktop.domain.notification import FirstContactFacts, Moment, MomentKind
from netzwerk_desktop.storage.contacts import Contacts
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.reminders import Due, Fired, Reminders
from netzwerk_desktop.storage.tables import EventRow
from tests.builders import NOW, ZURICH, zurich
from tests.storage.conftest import People

TODAY = date(2026, 3, 4)
HOUR = timedelta(hours=1)


@pytest.fixture
def reminders(database: Database) -> Reminders:
    return Reminders(database)


@pytest.fixture
def fired(database: Database) -> Fired:
    return Fired(database)


@pytest.fixture
def due(database: Database) -> Due:
    return Due(database)


def in_rhythm(people: People, days_ago: float, **columns: object) -> int:
    met_at = NOW - timedelta(days=days_ago)
    return people.add(**{"pocket": "network", "waived": True, "met_at": met_at, "rhythm_days": 10} | columns)


# reminders


def test_a_reminder_is_stored_and_changed(reminders: Reminders, people: People) -> None:
    reminder_id = reminders.add(contact_id := people.add(), NOW, "slides", NOW - HOUR)
    stored = reminders.get(reminder_id)
    assert (stored.contact_id, stored.due_at, stored.text, stored.done_at) == (contact_id, NOW, "slides", None)
    assert stored.created_at == NOW - HOUR

    reminders.update(reminder_id, due_at=NOW + HOUR)

    assert reminders.get(reminder_id).due_at == NOW + HOUR


def test_there_may_be_no_such_reminder(reminders: Reminders) -> None:
    with pytest.raises(UserError) as refused:
        reminders.get(99)

    assert refused.value.problem is Problem.NO_SUCH_CONTACT


def test_open_reminders_stand_nearest_first_without_the_kept_ones_and_the_trash(
    reminders: Reminders, people: People
) -> None:
    anna, trashed = people.add(), people.add(deleted_at=NOW)
    late, soon = reminders.add(anna, NOW + 5 * HOUR, "b", NOW), reminders.add(anna, NOW + HOUR, "a", NOW)
    kept = reminders.add(anna, NOW, "kept", NOW)
    reminders.update(kept, done_at=NOW)
    reminders.add(trashed, NOW, "trashed", NOW)

    assert [each.reminder_id for each in reminders.open()] == [soon, late]
    assert [each.reminder_id for each in reminders.open(NOW + HOUR)] == [soon]
    assert reminders.of(anna) == reminders.open()


# what has fired


def test_what_fired_is_remembered_by_kind_subject_and_due_moment(fired: Fired) -> None:
    moment = Moment(MomentKind.GOOD_FROM, 7, NOW, NOW + HOUR, 7)

    fired.mark([moment], NOW)

    assert fired.since(NOW) == {moment.key}
    assert fired.since(NOW - HOUR) == {moment.key}
    assert fired.since(NOW + timedelta(milliseconds=1)) == frozenset()


def test_marking_twice_is_marking_once(fired: Fired) -> None:
    moment = Moment(MomentKind.REMINDER, 7, NOW, NOW)

    fired.mark([moment, moment], NOW)
    fired.mark([moment], NOW + HOUR)

    assert fired.since(NOW) == {moment.key}


def test_the_same_person_may_fire_of_another_kind_and_at_another_moment(fired: Fired) -> None:
    moments = [
        Moment(MomentKind.GOOD_FROM, 7, NOW, NOW),
        Moment(MomentKind.LAST_CALL, 7, NOW, NOW),
        Moment(MomentKind.GOOD_FROM, 7, NOW + HOUR, NOW),
        Moment(MomentKind.GOOD_FROM, 8, NOW, NOW),
    ]

    fired.mark(moments, NOW)

    assert fired.since(NOW) == {moment.key for moment in moments}


def test_reminders_that_fired_are_not_read_again_and_of_the_others_only_the_next(
    reminders: Reminders, fired: Fired, people: People
) -> None:
    person, resting = people.add(), people.add(resting_until=date(2026, 4, 1))
    ids = [reminders.add(person, NOW + HOUR * number, "", NOW) for number in (-2, -1, 1, 2)]
    waiting = reminders.add(resting, NOW + HOUR / 2, "", NOW)
    fired.mark([Moment(MomentKind.REMINDER, ids[0], NOW - 2 * HOUR, NOW)], NOW)

    assert [each.reminder_id for each in reminders.unannounced(NOW)] == [ids[1], waiting, ids[2]]


def test_first_contacts_that_fired_are_not_read_again_unless_something_moved_them(
    due: Due, fired: Fired, people: People
) -> None:
    met_at = NOW - 40 * HOUR
    both = people.add(pocket="network", met_at=met_at, network_since=met_at)
    one = people.add(pocket="network", met_at=met_at, network_since=met_at)
    people.add(pocket="network", met_at=met_at - 20 * HOUR, network_since=NOW)
    put_off = people.add(pocket="network", met_at=met_at - 20 * HOUR, network_since=NOW, snoozed_until=NOW)
    good, last = met_at + 12 * HOUR, met_at + 36 * HOUR
    fired.mark([Moment(MomentKind.GOOD_FROM, each, good, good) for each in (both, one)], NOW)
    fired.mark([Moment(MomentKind.LAST_CALL, both, last, last)], NOW)

    assert {each.contact_id for each in due.first_contacts(unannounced=True)} == {one, put_off}
    assert len(due.first_contacts()) == 4


# whom the agenda asks about


def test_open_first_contacts_stand_earliest_meeting_first(due: Due, people: People) -> None:
    event_id = EventRow.insert(name="Fair", created_at=NOW).execute()
    later = people.add(pocket="network", met_at=NOW, network_since=NOW)
    earlier = people.add(pocket="network", met_at=NOW - HOUR, event_id=event_id, snoozed_until=NOW)
    people.add(pocket="inbox", met_at=NOW)
    people.add(pocket="network", met_at=NOW, waived=True)
    people.add(pocket="network", met_at=NOW, deleted_at=NOW)

    assert due.first_contacts() == [
        FirstContactFacts(earlier, NOW - HOUR, None, NOW, "Fair"),
        FirstContactFacts(later, NOW, NOW, None, ""),
    ]


def test_people_put_off_are_those_in_rhythm(due: Due, people: People) -> None:
    until = NOW + HOUR
    contact_id = in_rhythm(people, 5, snoozed_until=until)
    people.add(pocket="network", met_at=NOW, snoozed_until=until)
    in_rhythm(people, 5, snoozed_until=until, pocket="aside")
    in_rhythm(people, 5, snoozed_until=until, deleted_at=NOW)

    assert due.snoozed(NOW.date()) == [(contact_id, until, "")]


def test_candidates_are_people_in_rhythm_whose_day_comes_by_a_given_one(due: Due, people: People) -> None:
    overdue = in_rhythm(people, 15, given="Anna", family="Müller", pinned=True)
    soon = in_rhythm(people, 9, skipped_on=date(2026, 1, 20))
    in_rhythm(people, 9, skipped_on=date(2026, 2, 20))
    in_rhythm(people, 2)
    in_rhythm(people, 15, pocket="aside")
    in_rhythm(people, 15, deleted_at=NOW)
    in_rhythm(people, 15, rhythm_days=None)
    people.add(pocket="network", met_at=NOW - timedelta(days=15), rhythm_days=10)

    [first] = due.candidates(NOW, ZURICH, 5)
    [second] = due.candidates(NOW, ZURICH, 5, soon=True)

    assert (first.contact_id, first.ratio, first.due, first.pinned) == (overdue, 1.5, True, True)
    assert first.cadence == Cadence(days=10)
    assert (second.contact_id, second.ratio, second.due) == (soon, 0.9, False)
    assert second.skipped_on == date(2026, 1, 20)


def test_candidates_are_compared_by_the_order_of_names(due: Due, people: People) -> None:
    in_rhythm(people, 15, given="Zoe", family="Äbi")

    (found,) = due.candidates(NOW, ZURICH, 1)

    assert found.name == "aebi zoe"


def test_whoever_was_put_off_is_no_candidate_before_the_chosen_moment(due: Due, people: People) -> None:
    contact_id = in_rhythm(people, 15, snoozed_until=NOW + HOUR)

    assert due.candidates(NOW, ZURICH, 2) == []
    assert [each.contact_id for each in due.candidates(NOW + HOUR, ZURICH, 2)] == [contact_id]


@pytest.mark.parametrize("seed", range(6))
def test_the_first_candidates_read_are_those_that_would_be_chosen_from_all(due: Due, people: People, seed: int) -> None:
    random = Random(seed)
    for number in range(120):
        facts: dict[str, object] = {"given": f"Person {number}", "pinned": random.random() < 0.1}
        if random.random() < 0.2:
            facts["counts_from"] = TODAY - timedelta(days=random.randint(0, 40))
        if random.random() < 0.2:
            facts["spread_to"] = TODAY - timedelta(days=random.randint(-9, 9))
        if random.random() < 0.3:
            facts |= {"rhythm_days": None, "rhythm_months": random.randint(1, 3)}
        facts["unanswered"] = random.choice([0, 1, 2, 3])
        in_rhythm(people, random.choice([8, 9, 12, 30, 30.5, 30.9, 31, 80, 200]), **facts)
    now = NOW + timedelta(hours=random.randint(0, 23))
    today = now.astimezone(ZURICH).date()

    for soon in (False, True):
        everybody = due.candidates(now, ZURICH, 10**6, soon=soon)
        for places in (1, 2, 5, 20):
            few = due.candidates(now, ZURICH, places, soon=soon)
            assert select(few, places, today) == select(everybody, places, today)


def test_who_comes_next_stands_nearest_first(due: Due, people: People) -> None:
    far, near, today = in_rhythm(people, 1), in_rhythm(people, 6), in_rhythm(people, 10)

    assert due.next_ids(TODAY, 9) == [near, far]
    assert due.next_ids(TODAY, 1) == [near]
    assert today not in due.next_ids(TODAY, 9)


def test_the_rhythms_of_the_network_are_counted(due: Due, people: People) -> None:
    in_rhythm(people, 1)
    in_rhythm(people, 1)
    in_rhythm(people, 1, rhythm_days=None, rhythm_months=1)
    in_rhythm(people, 1, rhythm_days=None, rhythm_months=24)
    in_rhythm(people, 1, rhythm_days=None)
    in_rhythm(people, 1, pocket="aside")
    in_rhythm(people, 1, deleted_at=NOW)

    assert due.cadences() == {Cadence(days=10): 2, Cadence(months=1): 1, Cadence(months=24): 1}


def test_who_was_reached_within_a_day_is_counted_by_person_and_first_messages_apart(
    due: Due, contacts: Contacts, people: People
) -> None:
    start, end = zurich(2026, 3, 4), zurich(2026, 3, 5)
    rhythm, first, answered, aside = (
        in_rhythm(people, 20),
        people.add(pocket="network", met_at=start - HOUR),
        in_rhythm(people, 20),
        in_rhythm(people, 20, pocket="aside"),
    )

    def log(contact_id: int, at: object, incoming: bool = False) -> None:
        contacts.add_interaction(Interaction(0, contact_id, InteractionKind.MAIL, at, incoming))
        people.rewrite(contact_id)

    log(rhythm, start - 50 * HOUR)
    log(rhythm, start)
    log(rhythm, end - HOUR)
    log(first, start + HOUR)
    log(answered, start + HOUR, incoming=True)
    log(aside, start + HOUR)

    assert due.reached(start, end) == (1, 1)
    assert due.reached(end, end + 24 * HOUR) == (0, 0)
