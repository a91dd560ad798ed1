"""Reminders, what has fired, and whom the agenda asks about."""

from datetime import date, timedelta

import pytest

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


def in_rhythm(people: People, days_ago: int, **columns: object) -> int:
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
    soon = in_rhythm(people, 9, skipped_on=date(2026, 2, 20))
    in_rhythm(people, 2)
    in_rhythm(people, 15, pocket="aside")
    in_rhythm(people, 15, deleted_at=NOW)
    in_rhythm(people, 15, rhythm_days=None)
    people.add(pocket="network", met_at=NOW - timedelta(days=15), rhythm_days=10)

    first, second = sorted(
        due.candidates(NOW, TODAY + timedelta(days=3), ZURICH), key=lambda candidate: candidate.contact_id
    )

    assert (first.contact_id, first.ratio, first.due, first.pinned) == (overdue, 1.5, True, True)
    assert first.cadence == Cadence(days=10)
    assert (second.contact_id, second.ratio, second.due) == (soon, 0.9, False)
    assert second.skipped_on == date(2026, 2, 20)


def test_candidates_are_compared_by_the_order_of_names(due: Due, people: People) -> None:
    in_rhythm(people, 15, given="Zoe", family="Äbi")

    (found,) = due.candidates(NOW, TODAY, ZURICH)

    assert found.name == "aebi zoe"


def test_whoever_was_put_off_is_no_candidate_before_the_chosen_moment(due: Due, people: People) -> None:
    contact_id = in_rhythm(people, 15, snoozed_until=NOW + HOUR)

    assert due.candidates(NOW, TODAY + timedelta(days=3), ZURICH) == []
    assert [each.contact_id for each in due.candidates(NOW + HOUR, TODAY, ZURICH)] == [contact_id]


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
