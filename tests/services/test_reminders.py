"""Promises with a date."""

from datetime import timedelta

import pytest

from netzwerk_desktop.domain.changes import Verb
from netzwerk_desktop.domain.reminder import Repeat, RepeatUnit
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import NOW, FakeClock, add_person, zurich


@pytest.fixture
def contact_id(verbs: Verbs) -> int:
    return add_person(verbs)


def test_a_promise_is_kept_in_mind_until_it_is_done(verbs: Verbs, contact_id: int) -> None:
    changes = verbs.reminders.add(contact_id, NOW, "Folien")
    (reminder,) = verbs.contacts.reminders(contact_id)
    assert (changes.verb, changes.contacts, changes.name) == (Verb.REMINDER_SET, {contact_id}, "Anna Müller")
    assert (reminder.due_at, reminder.text, reminder.created_at) == (NOW, "Folien", NOW)

    assert verbs.reminders.done(reminder.reminder_id).verb is Verb.REMINDER_DONE

    assert verbs.contacts.reminders(contact_id) == []


def test_a_promise_can_be_put_off(verbs: Verbs, contact_id: int) -> None:
    verbs.reminders.add(contact_id, NOW, "Folien")
    (reminder,) = verbs.contacts.reminders(contact_id)

    assert verbs.reminders.snooze(reminder.reminder_id, NOW + timedelta(days=1)).verb is Verb.SNOOZED

    (moved,) = verbs.contacts.reminders(contact_id)
    assert moved.due_at == NOW + timedelta(days=1)


def test_a_reminder_is_no_contact_and_moves_no_rhythm(verbs: Verbs, contact_id: int) -> None:
    before = verbs.contacts.get(contact_id)

    verbs.reminders.add(contact_id, NOW, "Folien")
    (reminder,) = verbs.contacts.reminders(contact_id)
    verbs.reminders.done(reminder.reminder_id)

    after = verbs.contacts.get(contact_id)
    assert (after.standing, after.next_due) == (before.standing, before.next_due)
    assert verbs.contacts.interactions(contact_id) == []


def test_several_promises_stand_nearest_first(verbs: Verbs, contact_id: int) -> None:
    for days in (3, 1, 2):
        verbs.reminders.add(contact_id, NOW + timedelta(days=days), str(days))

    assert [each.text for each in verbs.contacts.reminders(contact_id)] == ["1", "2", "3"]


def test_a_repeated_promise_comes_again_when_it_is_done_and_undoing_takes_both_back(
    verbs: Verbs, contact_id: int, clock: FakeClock
) -> None:
    verbs.reminders.add(contact_id, zurich(2026, 3, 27, 9), "Newsletter", Repeat(1, RepeatUnit.WEEK))
    (first,) = verbs.contacts.reminders(contact_id)
    clock.set(zurich(2026, 3, 27, 10))

    done = verbs.reminders.done(first.reminder_id)

    (following,) = verbs.contacts.reminders(contact_id)
    assert (following.due_at, following.text) == (zurich(2026, 4, 3, 9), "Newsletter")  # over the clock change
    assert following.repeat == Repeat(1, RepeatUnit.WEEK)
    verbs.contacts.undo(done)
    assert verbs.contacts.reminders(contact_id) == [first]
