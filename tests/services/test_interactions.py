"""Done, skip, later, none wanted: what each of them does to what is due."""

from datetime import date, timedelta

import pytest

from netzwerk_desktop.domain.cadence import Cadence, RhythmState
from netzwerk_desktop.domain.changes import Verb
from netzwerk_desktop.domain.contact import Contact
from netzwerk_desktop.domain.followup import FirstContactStage, snooze_choices
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.notification import MomentKind
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import NOW, ZURICH, FakeClock, add_person, zurich


@pytest.fixture
def due(verbs: Verbs) -> int:
    """Somebody whose fortnight is over since yesterday."""
    contact_id = add_person(verbs, met_at=zurich(2026, 2, 17, 12), cadence=Cadence(days=14))
    verbs.interactions.waive([contact_id])
    return contact_id


def contact(verbs: Verbs, contact_id: int) -> Contact:
    return verbs.contacts.get(contact_id)


def test_done_logs_an_outgoing_interaction_and_the_rhythm_starts_anew(verbs: Verbs, due: int) -> None:
    changes = verbs.interactions.done([due])

    (logged,) = verbs.contacts.interactions(due)
    assert (changes.verb, changes.name) == (Verb.LOGGED, "Anna Müller")
    assert (logged.at, logged.incoming, logged.kind) == (NOW, False, InteractionKind.MAIL)
    assert contact(verbs, due).next_due == date(2026, 3, 18)


def test_skip_counts_from_today_and_logs_nothing(verbs: Verbs, due: int) -> None:
    assert verbs.interactions.skip([due]).verb is Verb.SKIPPED

    assert verbs.contacts.interactions(due) == []
    assert contact(verbs, due).next_due == date(2026, 3, 18)
    assert contact(verbs, due).standing.last_contact is None


def test_a_contact_after_a_skip_counts_again(verbs: Verbs, due: int, clock: FakeClock) -> None:
    verbs.interactions.skip([due])
    clock.go_on(days=2)

    verbs.interactions.done([due])

    assert contact(verbs, due).next_due == date(2026, 3, 20)


def test_a_skip_counts_from_the_local_day(verbs: Verbs, due: int, clock: FakeClock) -> None:
    clock.set(zurich(2026, 3, 5, 0, 30))  # still 4 March in UTC

    verbs.interactions.skip([due])

    assert contact(verbs, due).standing.counts_from == date(2026, 3, 5)


def test_later_logs_nothing_and_moves_the_day(verbs: Verbs, due: int) -> None:
    until = snooze_choices(NOW, ZURICH)["next_week"]

    assert verbs.interactions.snooze([due], until).verb is Verb.SNOOZED

    assert verbs.contacts.interactions(due) == []
    assert contact(verbs, due).next_due == date(2026, 3, 9)
    assert contact(verbs, due).standing.snoozed_until == until


@pytest.mark.parametrize("verb", ["done", "skip", "waive"])
def test_whatever_is_done_ends_a_chosen_later(verbs: Verbs, due: int, verb: str) -> None:
    verbs.interactions.snooze([due], NOW + timedelta(days=3))

    getattr(verbs.interactions, verb)([due])

    assert contact(verbs, due).standing.snoozed_until is None


@pytest.mark.parametrize("kind", InteractionKind)
def test_the_first_outgoing_interaction_ends_the_first_contact(verbs: Verbs, kind: InteractionKind) -> None:
    contact_id = add_person(verbs, cadence=Cadence(months=1))

    verbs.interactions.log([contact_id], kind)

    state = verbs.contacts.follow_up(contact(verbs, contact_id).standing)
    assert (state.stage, state.rhythm) == (None, RhythmState.RECENT)


def test_something_that_comes_in_leaves_the_first_message_open(verbs: Verbs) -> None:
    contact_id = add_person(verbs)

    verbs.interactions.log([contact_id], InteractionKind.MAIL, incoming=True)

    assert verbs.contacts.follow_up(contact(verbs, contact_id).standing).stage is FirstContactStage.FRESH


def test_saying_that_none_is_wanted_ends_the_first_contact(verbs: Verbs) -> None:
    contact_id = add_person(verbs)

    assert verbs.interactions.waive([contact_id]).verb is Verb.WAIVED

    state = verbs.contacts.follow_up(contact(verbs, contact_id).standing)
    assert (state.stage, state.rhythm) == (None, RhythmState.NONE)
    assert contact(verbs, contact_id).next_due is None


def test_a_removed_interaction_opens_the_first_contact_again(verbs: Verbs) -> None:
    contact_id = add_person(verbs)
    verbs.interactions.done([contact_id])
    (logged,) = verbs.contacts.interactions(contact_id)

    verbs.interactions.remove(contact_id, logged.interaction_id)

    assert verbs.contacts.follow_up(contact(verbs, contact_id).standing).stage is FirstContactStage.FRESH


def test_an_interaction_can_be_entered_later(verbs: Verbs, due: int) -> None:
    verbs.interactions.log([due], InteractionKind.CALL, at=zurich(2026, 3, 1, 15), note="lange geredet")

    (logged,) = verbs.contacts.interactions(due)
    assert (logged.at, logged.note) == (zurich(2026, 3, 1, 15), "lange geredet")
    assert contact(verbs, due).next_due == date(2026, 3, 16)  # a Sunday plus 14 days, moved to Monday


def test_silence_backs_the_rhythm_off_and_an_answer_brings_it_back(verbs: Verbs, due: int) -> None:
    days = []
    for _ in range(4):
        verbs.interactions.done([due])
        days.append(contact(verbs, due).next_due)
    verbs.interactions.log([due], InteractionKind.MAIL, incoming=True)

    assert days == [date(2026, 3, 18), date(2026, 4, 1), date(2026, 4, 29), date(2026, 4, 29)]
    assert contact(verbs, due).next_due == date(2026, 3, 18)


def test_several_people_are_done_in_one_go(verbs: Verbs) -> None:
    one, other = add_person(verbs), add_person(verbs, "Beat Zürcher")

    changes = verbs.interactions.done([one, other])

    assert (changes.contacts, changes.name) == ({one, other}, "")
    assert all(len(verbs.contacts.interactions(each)) == 1 for each in (one, other))


def test_who_rests_is_not_suggested_until_the_day_and_is_again_from_it_on(
    verbs: Verbs, due: int, clock: FakeClock
) -> None:
    assert [each.card.contact_id for each in verbs.agenda.agenda().suggestions] == [due]

    changes = verbs.interactions.rest([due], date(2026, 3, 11))

    assert (changes.verb, changes.name) == (Verb.RESTED, "Anna Müller")
    assert contact(verbs, due).next_due == date(2026, 3, 11)
    assert verbs.agenda.agenda().open_count == 0
    clock.set(zurich(2026, 3, 10, 23, 59))
    assert verbs.agenda.agenda().open_count == 0
    clock.set(zurich(2026, 3, 11, 0, 1))
    assert [each.card.contact_id for each in verbs.agenda.agenda().suggestions] == [due]


def test_who_is_nearly_due_and_rests_does_not_fill_the_slot(verbs: Verbs) -> None:
    person = add_person(verbs, met_at=NOW - timedelta(days=13), cadence=Cadence(days=14))
    verbs.interactions.waive([person])
    assert len(verbs.agenda.agenda().suggestions) == 1

    verbs.interactions.rest([person], date(2026, 3, 20))

    assert verbs.agenda.agenda().suggestions == ()
    [upcoming] = verbs.agenda.agenda().upcoming
    assert upcoming.follow_up.resting_until == date(2026, 3, 20)


def test_nothing_of_who_rests_is_notified_until_the_rest_is_over(verbs: Verbs, clock: FakeClock) -> None:
    person = add_person(verbs, met_at=zurich(2026, 3, 4, 10))
    verbs.reminders.add(person, zurich(2026, 3, 6, 10), "Folien")
    verbs.interactions.rest([person], date(2026, 3, 12))
    fired = []

    while clock.now() < zurich(2026, 3, 14):
        for announcement in verbs.agenda.look()[0]:
            verbs.agenda.mark_fired(announcement)
            fired += [(each.kind, clock.now()) for each in announcement.moments]
        agenda = verbs.agenda.agenda()
        rests = clock.now() < zurich(2026, 3, 12)
        assert bool(agenda.first_contacts or agenda.reminders) is not rests
        clock.go_on(hours=1)

    back = zurich(2026, 3, 12, 9)
    assert sorted(fired) == [
        (MomentKind.BACK, back),
        (MomentKind.REMINDER, back),
        (MomentKind.SLOT, back),
        (MomentKind.SLOT, zurich(2026, 3, 13, 9)),
    ]


def test_a_rest_can_be_ended_undone_and_gives_way_to_a_chosen_later(verbs: Verbs, due: int) -> None:
    rested = verbs.interactions.rest([due], date(2026, 3, 20))
    verbs.contacts.undo(rested)
    assert contact(verbs, due).standing.resting_until is None
    assert len(verbs.agenda.agenda().suggestions) == 1

    verbs.interactions.rest([due], date(2026, 3, 20))
    assert verbs.interactions.wake([due]).verb is Verb.WOKEN
    assert len(verbs.agenda.agenda().suggestions) == 1

    verbs.interactions.rest([due], date(2026, 3, 20))
    verbs.interactions.snooze([due], NOW + timedelta(days=1))
    assert contact(verbs, due).next_due == date(2026, 3, 5)


def test_a_rest_follows_the_networking_days(verbs: Verbs, due: int) -> None:
    verbs.interactions.rest([due], date(2026, 3, 20))

    verbs.preferences.change(slot_days=(0,))

    assert contact(verbs, due).next_due == date(2026, 3, 23)


def test_an_answer_can_be_noted_and_taken_back_and_the_rhythm_follows(verbs: Verbs, due: int) -> None:
    for hours in (3, 2):
        verbs.interactions.log([due], InteractionKind.MAIL, at=NOW - timedelta(hours=hours))
    assert contact(verbs, due).next_due == date(2026, 4, 1)  # twice without an answer: 28 days
    latest = verbs.contacts.interactions(due)[0]

    answered = verbs.interactions.set_answered(due, latest.interaction_id, True)

    assert verbs.contacts.interactions(due)[0].answered
    assert contact(verbs, due).next_due == date(2026, 3, 18)
    verbs.contacts.undo(answered)
    assert contact(verbs, due).standing.unanswered == 2


def test_a_meeting_with_several_people_has_a_line_for_each_and_one_undo(verbs: Verbs, due: int) -> None:
    others = [add_person(verbs, name, cadence=Cadence(days=14)) for name in ("Beat Gerber", "Eva Szabó")]

    changes = verbs.interactions.log_together(
        {due: "about the autumn", others[0]: "knows a printer", others[1]: ""}, InteractionKind.MEETING
    )

    assert changes.contacts == {due, *others}
    assert [verbs.contacts.interactions(each)[0].note for each in others] == ["knows a printer", ""]
    (logged,) = verbs.contacts.interactions(due)
    company = verbs.contacts.company(due)[logged.interaction_id]
    assert [name.display for name in company] == ["Beat Gerber", "Eva Szabó"]
    assert contact(verbs, due).next_due == date(2026, 3, 18)
    verbs.contacts.undo(changes)
    assert [verbs.contacts.interactions(each) for each in (due, *others)] == [[], [], []]
