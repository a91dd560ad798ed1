"""What today holds, and which notifications fire, over restarts, sleep and journeys."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netzwerk_desktop.domain.agenda import Agenda, Load, Reason
from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.followup import FirstContactStage, snooze_choices
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.notification import Announcement, MomentKind
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import LONDON, NOW, ZURICH, FakeClock, add_person, opened, zurich

TEN = Cadence(days=10)


def in_rhythm(verbs: Verbs, days_ago: float, name: str = "Anna Müller", cadence: Cadence | None = TEN) -> int:
    """Somebody whose last real contact was an answer so many days ago."""
    at = verbs.session.clock.now() - timedelta(days=days_ago)
    contact_id = add_person(verbs, name, met_at=at, cadence=cadence)
    verbs.interactions.log([contact_id], InteractionKind.MEETING, at=at)
    return contact_id


def suggested(agenda: Agenda) -> list[int]:
    return [each.card.contact_id for each in agenda.suggestions]


def first_contacts(agenda: Agenda) -> list[tuple[int, FirstContactStage | None]]:
    return [(each.card.contact_id, each.follow_up.stage) for each in agenda.first_contacts]


def fire(verbs: Verbs) -> list[Announcement]:
    """What is notified now, remembered as the window does."""
    found = verbs.agenda.look()[0]
    for announcement in found:
        verbs.agenda.mark_fired(announcement)
    return found


# the agenda


def test_an_empty_network_has_an_empty_day(verbs: Verbs) -> None:
    agenda = verbs.agenda.agenda()

    assert agenda == Agenda(NOW, quota=2, load=Load(0.0, 2.0))
    assert verbs.agenda.open_count() == 0
    assert verbs.agenda.look()[0] == []


def test_first_contacts_are_shown_from_their_good_moment_on_the_most_urgent_first(verbs: Verbs) -> None:
    met = {hours: add_person(verbs, met_at=NOW - timedelta(hours=hours)) for hours in (2, 13, 30, 40, 47, 60)}

    agenda = verbs.agenda.agenda()

    assert first_contacts(agenda) == [
        (met[47], FirstContactStage.LAST_CALL),
        (met[40], FirstContactStage.LAST_CALL),
        (met[30], FirstContactStage.GOOD),
        (met[13], FirstContactStage.GOOD),
        (met[60], FirstContactStage.MISSED),
    ]
    assert [each.card.contact_id for each in agenda.upcoming] == [met[2]]


def test_first_contacts_and_reminders_stand_outside_the_quota_and_on_every_day(verbs: Verbs, clock: FakeClock) -> None:
    clock.set(zurich(2026, 3, 7, 11))  # a Saturday
    people = [add_person(verbs, met_at=clock.now() - timedelta(hours=20)) for _ in range(4)]
    verbs.reminders.add(people[0], clock.now(), "Folien")
    in_rhythm(verbs, 20)

    agenda = verbs.agenda.agenda()

    assert not agenda.networking_day
    assert len(agenda.first_contacts) == 4
    assert len(agenda.reminders) == 1
    assert agenda.suggestions == ()


def test_the_quota_is_filled_by_urgency(verbs: Verbs) -> None:
    people = {days: in_rhythm(verbs, days) for days in (11, 30, 20, 9, 3)}

    assert suggested(verbs.agenda.agenda()) == [people[30], people[20]]

    verbs.preferences.change(quota=4)
    agenda = verbs.agenda.agenda()
    assert suggested(agenda) == [people[30], people[20], people[11], people[9]]
    assert [each.reason for each in agenda.suggestions] == [Reason.DUE, Reason.DUE, Reason.DUE, Reason.SOON]


def test_equal_urgency_is_ordered_by_pin_then_by_the_order_of_names(verbs: Verbs) -> None:
    verbs.preferences.change(quota=5)
    albert, zoe, pinned = (in_rhythm(verbs, 20, name) for name in ("Albert Zoller", "Zoe Äbi", "Urs Meier"))
    verbs.contacts.set_pinned([pinned], True)

    assert suggested(verbs.agenda.agenda()) == [pinned, zoe, albert]


def test_what_was_done_today_leaves_fewer_places(verbs: Verbs) -> None:
    people = [in_rhythm(verbs, days) for days in (40, 30, 20, 12)]

    verbs.interactions.done([people[0]])
    agenda = verbs.agenda.agenda()
    assert (suggested(agenda), agenda.done_today) == ([people[1]], 1)

    verbs.interactions.done([people[1]])
    assert suggested(verbs.agenda.agenda()) == []


def test_a_first_message_takes_no_place_of_the_quota(verbs: Verbs) -> None:
    first = add_person(verbs, met_at=NOW - timedelta(hours=20))
    people = [in_rhythm(verbs, days) for days in (40, 30)]

    verbs.interactions.done([first])

    agenda = verbs.agenda.agenda()
    assert (agenda.done_today, agenda.first_done_today) == (0, 1)
    assert suggested(agenda) == people


def test_what_was_not_done_is_no_debt_tomorrow(verbs: Verbs, clock: FakeClock) -> None:
    people = [in_rhythm(verbs, days) for days in (40, 30, 20, 12)]
    verbs.interactions.done([people[0]])

    clock.go_on(days=1)

    agenda = verbs.agenda.agenda()
    assert (agenda.quota, agenda.done_today) == (2, 0)
    assert suggested(agenda) == people[1:3]


def test_the_day_of_what_was_done_is_the_local_one(verbs: Verbs, clock: FakeClock) -> None:
    contact_id = in_rhythm(verbs, 30)
    clock.set(zurich(2026, 3, 5, 0, 30))  # still 4 March in UTC
    verbs.interactions.done([contact_id])

    assert verbs.agenda.agenda(zurich(2026, 3, 4, 23, 59)).done_today == 0
    assert verbs.agenda.agenda(zurich(2026, 3, 5, 23, 59)).done_today == 1
    assert verbs.agenda.agenda(zurich(2026, 3, 6, 0)).done_today == 0


def test_somebody_skipped_is_not_suggested_early_for_30_days(verbs: Verbs, clock: FakeClock) -> None:
    contact_id = in_rhythm(verbs, 40, cadence=Cadence(days=35))
    verbs.interactions.skip([contact_id])
    assert suggested(verbs.agenda.agenda()) == []

    assert suggested(verbs.agenda.agenda(NOW + timedelta(days=29))) == []  # urgency 0.83, still resting
    assert suggested(verbs.agenda.agenda(NOW + timedelta(days=30))) == [contact_id]


@pytest.mark.parametrize("choice", ["hour", "evening", "tomorrow", "next_week"])
def test_whoever_was_put_off_comes_back_at_the_chosen_moment_and_not_before(verbs: Verbs, choice: str) -> None:
    contact_id = in_rhythm(verbs, 15)
    until = snooze_choices(NOW, ZURICH)[choice]

    verbs.interactions.snooze([contact_id], until)

    assert suggested(verbs.agenda.agenda()) == []
    assert suggested(verbs.agenda.agenda(until - timedelta(minutes=1))) == []
    assert suggested(verbs.agenda.agenda(until)) == [contact_id]


def test_a_first_contact_that_was_put_off_comes_back_at_the_chosen_moment(verbs: Verbs) -> None:
    contact_id = add_person(verbs, met_at=NOW - timedelta(hours=20))
    until = NOW + timedelta(hours=1)

    verbs.interactions.snooze([contact_id], until)

    assert verbs.agenda.agenda().first_contacts == ()
    assert first_contacts(verbs.agenda.agenda(until)) == [(contact_id, FirstContactStage.GOOD)]


def test_a_stretched_rhythm_is_shown_with_its_reason(verbs: Verbs) -> None:
    contact_id = add_person(verbs, met_at=NOW - timedelta(days=50), cadence=TEN)
    for days in (40, 30):
        verbs.interactions.log([contact_id], InteractionKind.MAIL, at=NOW - timedelta(days=days))

    (suggestion,) = verbs.agenda.agenda().suggestions

    assert (suggestion.reason, suggestion.effective_days) == (Reason.BACKED_OFF, 20)
    assert suggestion.follow_up.urgency == 1.5


def test_nobody_without_rhythm_disappears(verbs: Verbs) -> None:
    in_rhythm(verbs, 30, cadence=None)
    add_person(verbs, pocket=Pocket.ASIDE)

    assert verbs.agenda.agenda().without_rhythm == 1


def test_the_next_people_are_shown_nearest_first_without_those_of_today(verbs: Verbs) -> None:
    today, soon, later = in_rhythm(verbs, 12), in_rhythm(verbs, 6), in_rhythm(verbs, 2)
    fresh = add_person(verbs)

    agenda = verbs.agenda.agenda()

    assert suggested(agenda) == [today]
    assert [each.card.contact_id for each in agenda.upcoming] == [fresh, soon, later]


def test_at_most_five_people_are_announced_as_next(verbs: Verbs) -> None:
    for _ in range(8):
        in_rhythm(verbs, 2)

    assert len(verbs.agenda.agenda().upcoming) == 5


def test_reminders_are_shown_from_their_moment_on(verbs: Verbs) -> None:
    contact_id = in_rhythm(verbs, 1)
    verbs.reminders.add(contact_id, NOW + timedelta(minutes=1), "Folien")

    assert verbs.agenda.agenda().reminders == ()

    (reminder,) = verbs.agenda.agenda(NOW + timedelta(minutes=1)).reminders
    assert (reminder.card.contact_id, reminder.reminder.text) == (contact_id, "Folien")


def test_the_load_is_what_the_rhythms_ask_for_against_what_the_slot_holds(verbs: Verbs) -> None:
    for _ in range(20):
        in_rhythm(verbs, 1, cadence=Cadence(days=7))
    in_rhythm(verbs, 1, cadence=None)

    load = verbs.agenda.load()
    assert (load.needed_per_day, load.available_per_day, load.fits) == (pytest.approx(4.0), 2.0, False)

    verbs.preferences.change(quota=4)
    assert verbs.agenda.load().fits
    verbs.preferences.change(slot_days=())
    assert verbs.agenda.load() == Load(0.0, 0.0)


# notifications


@pytest.fixture
def evening(verbs: Verbs, clock: FakeClock) -> datetime:
    """Wednesday, 20:00 in Zurich, after an evening in good company."""
    clock.set(zurich(2026, 3, 4, 20))
    return clock.now()


def test_a_first_contact_is_notified_at_its_good_moment_and_at_its_last_call_once_each(
    verbs: Verbs, clock: FakeClock, evening: datetime
) -> None:
    contact_id = add_person(verbs)
    verbs.preferences.change(slot_days=())
    fired = []
    for _ in range(60 * 4):
        clock.go_on(minutes=15)
        fired += [(clock.now(), each.moments[0].kind, each.contact_ids) for each in fire(verbs)]

    assert fired == [
        (evening + timedelta(hours=12), MomentKind.GOOD_FROM, (contact_id,)),
        (evening + timedelta(hours=36), MomentKind.LAST_CALL, (contact_id,)),
    ]


def test_the_next_notification_is_known_in_advance(verbs: Verbs, clock: FakeClock, evening: datetime) -> None:
    assert verbs.agenda.next_notification() == zurich(2026, 3, 5, 9), "the next slot"
    add_person(verbs)
    assert verbs.agenda.next_notification() == zurich(2026, 3, 5, 8)

    clock.set(zurich(2026, 3, 5, 8))
    fire(verbs)

    assert verbs.agenda.next_notification() == zurich(2026, 3, 5, 9)


def test_what_fired_survives_closing_and_opening(root: Path, clock: FakeClock) -> None:
    clock.set(zurich(2026, 3, 4, 20))
    with opened(root, clock) as verbs:
        contact_id = add_person(verbs)
        verbs.reminders.add(contact_id, zurich(2026, 3, 5, 8), "Folien")
        clock.go_on(hours=12)
        assert len(fire(verbs)) == 2

    with opened(root, clock) as verbs:
        assert verbs.agenda.look()[0] == []
        assert verbs.agenda.next_notification() == zurich(2026, 3, 5, 9)


def test_what_was_announced_but_not_marked_is_announced_again(verbs: Verbs, clock: FakeClock) -> None:
    add_person(verbs)
    clock.go_on(hours=12, minutes=1)
    clock.set(zurich(2026, 3, 5, 8))

    assert verbs.agenda.look()[0] == verbs.agenda.look()[0] != []


def test_people_of_one_evening_are_one_notification(verbs: Verbs, clock: FakeClock, evening: datetime) -> None:
    (event_id,) = verbs.events.save(Event(0, "Slide Day", ends_at=evening)).events
    people = [add_person(verbs, event_id=event_id) for _ in range(7)]
    alone = add_person(verbs)
    clock.go_on(hours=12)

    found = fire(verbs)

    assert [each.contact_ids for each in found] == [tuple(people), (alone,)]
    assert not any(each.summary for each in found)


def test_after_closing_over_days_there_is_one_summary(root: Path, clock: FakeClock) -> None:
    clock.set(zurich(2026, 3, 4, 20))
    with opened(root, clock) as verbs:
        one, other = add_person(verbs), add_person(verbs, "Beat Zürcher")
        verbs.reminders.add(one, zurich(2026, 3, 5, 12), "Folien")

    clock.go_on(days=4)  # Sunday evening
    with opened(root, clock) as verbs:
        (found,) = fire(verbs)
        assert found.summary
        assert set(found.contact_ids) == {one, other}
        assert {moment.kind for moment in found.moments} == {
            MomentKind.GOOD_FROM,
            MomentKind.LAST_CALL,
            MomentKind.REMINDER,
        }
        assert fire(verbs) == []


def test_a_clock_set_back_repeats_nothing_and_loses_nothing(verbs: Verbs, clock: FakeClock, evening: datetime) -> None:
    add_person(verbs)
    clock.go_on(hours=12)
    assert len(fire(verbs)) == 1

    clock.go_on(hours=-3)
    assert fire(verbs) == []
    clock.go_on(hours=3)
    assert fire(verbs) == []

    clock.set(evening + timedelta(hours=36))
    (found,) = fire(verbs)
    assert found.moments[0].kind is MomentKind.LAST_CALL


def test_a_journey_neither_repeats_nor_loses_a_first_contact(verbs: Verbs, clock: FakeClock, evening: datetime) -> None:
    add_person(verbs)
    verbs.preferences.change(slot_days=())
    clock.go_on(hours=12)
    assert len(fire(verbs)) == 1

    clock.place = LONDON
    assert fire(verbs) == []

    clock.set(evening + timedelta(hours=36))
    assert len(fire(verbs)) == 1


def test_quiet_hours_follow_the_journey(verbs: Verbs, clock: FakeClock) -> None:
    verbs.preferences.change(slot_days=())
    add_person(verbs, met_at=zurich(2026, 3, 4, 8))
    clock.set(zurich(2026, 3, 4, 22))
    verbs.reminders.add(1, zurich(2026, 3, 4, 21, 30), "Folien")
    clock.set(zurich(2026, 3, 4, 21, 30))
    fire(verbs)

    clock.place = LONDON  # half past eight there

    assert [each.moments[0].kind for each in fire(verbs)] == [MomentKind.REMINDER]


def test_the_slot_is_notified_once_on_a_day_with_something_to_do(verbs: Verbs, clock: FakeClock) -> None:
    in_rhythm(verbs, 30)
    fired = []
    clock.set(zurich(2026, 3, 5, 0))
    for _ in range(24 * 12):
        clock.go_on(minutes=5)
        fired += [(clock.now(), each.moments[0].kind, each.contact_ids) for each in fire(verbs)]

    assert fired == [(zurich(2026, 3, 5, 9), MomentKind.SLOT, ())]


def test_an_empty_slot_says_nothing_until_something_comes(verbs: Verbs, clock: FakeClock) -> None:
    clock.set(zurich(2026, 3, 5, 9))
    assert fire(verbs) == []

    clock.go_on(minutes=10)
    in_rhythm(verbs, 30)

    assert [each.moments[0].kind for each in fire(verbs)] == [MomentKind.SLOT]


def test_the_slot_does_not_repeat_after_travelling_west(verbs: Verbs, clock: FakeClock) -> None:
    in_rhythm(verbs, 30)
    clock.set(zurich(2026, 3, 5, 9))
    assert len(fire(verbs)) == 1

    clock.place = LONDON
    clock.go_on(hours=1)

    assert fire(verbs) == []


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)], ids=["spring", "autumn"])
def test_the_slot_fires_once_on_the_wall_clock_on_the_day_of_a_clock_change(
    verbs: Verbs, clock: FakeClock, day: date
) -> None:
    verbs.preferences.change(slot_days=tuple(range(7)))
    clock.set(zurich(day.year, day.month, day.day))
    in_rhythm(verbs, 30)
    fired = []
    for _ in range(23 * 4):
        clock.go_on(minutes=15)
        fired += [clock.now() for _ in fire(verbs)]

    assert fired == [zurich(day.year, day.month, day.day, 9)]


def test_while_reminders_rest_nothing_is_notified_and_nothing_is_lost(verbs: Verbs, clock: FakeClock) -> None:
    add_person(verbs)
    clock.set(zurich(2026, 3, 5, 8))
    until = zurich(2026, 3, 5, 8, 45)
    verbs.preferences.change(paused_until=until)

    assert verbs.agenda.look()[0] == []
    assert verbs.agenda.next_notification() == until
    assert verbs.agenda.paused(until - timedelta(seconds=1))
    assert not verbs.agenda.paused(until)

    clock.set(until)
    assert len(fire(verbs)) == 1


def test_a_chosen_later_is_notified_once_at_its_moment(verbs: Verbs, clock: FakeClock) -> None:
    contact_id = in_rhythm(verbs, 15)
    until = snooze_choices(NOW, ZURICH)["evening"]
    verbs.interactions.snooze([contact_id], until)
    assert verbs.agenda.next_notification() == until

    clock.set(until)
    (found,) = fire(verbs)

    assert (found.moments[0].kind, found.contact_ids) == (MomentKind.SNOOZED, (contact_id,))
    assert fire(verbs) == []


def test_a_snoozed_reminder_is_notified_again(verbs: Verbs, clock: FakeClock) -> None:
    contact_id = in_rhythm(verbs, 1)
    verbs.reminders.add(contact_id, NOW, "Folien")
    (reminder,) = verbs.contacts.reminders(contact_id)
    assert len(fire(verbs)) == 1

    verbs.reminders.snooze(reminder.reminder_id, NOW + timedelta(hours=1))
    assert fire(verbs) == []
    clock.go_on(hours=1)

    assert [each.moments[0].kind for each in fire(verbs)] == [MomentKind.REMINDER]


def test_what_is_done_before_its_moment_is_not_notified(verbs: Verbs, clock: FakeClock, evening: datetime) -> None:
    written, waived, aside = (add_person(verbs) for _ in range(3))
    verbs.reminders.add(written, evening + timedelta(hours=12), "Folien")
    verbs.reminders.done(verbs.contacts.reminders(written)[0].reminder_id)
    verbs.interactions.done([written])
    verbs.interactions.waive([waived])
    verbs.contacts.set_pocket([aside], Pocket.ASIDE)

    clock.go_on(hours=12)

    assert fire(verbs) == []


_FOLDERS = count()


@settings(max_examples=15)
@given(
    st.lists(st.integers(-48 * 4, 72 * 4), min_size=1, max_size=6),
    st.lists(st.tuples(st.integers(-8, 40), st.booleans()), min_size=1, max_size=8),
)
def test_every_moment_is_notified_exactly_once_for_any_sequence_of_ticks_and_restarts(
    tmp_path_factory: pytest.TempPathFactory, meetings: list[int], ticks: list[tuple[int, bool]]
) -> None:
    root = tmp_path_factory.mktemp(f"ticks{next(_FOLDERS)}")
    clock = FakeClock(zurich(2026, 3, 27, 20))  # over the night of the clock change
    seen = []

    def run(moment: datetime) -> None:
        clock.set(moment)
        with opened(root, clock) as verbs:
            for announcement in fire(verbs):
                seen.extend(moment.key for moment in announcement.moments)

    with opened(root, clock) as verbs:
        verbs.preferences.change(slot_days=(), quiet_start=time(0), quiet_end=time(0))
        people = [add_person(verbs, met_at=clock.now() + timedelta(minutes=15 * quarter)) for quarter in meetings]
        for contact_id in people:
            verbs.reminders.add(contact_id, clock.now() + timedelta(hours=contact_id), "Folien")
        expected = {(MomentKind.REMINDER, number) for number in range(1, len(people) + 1)}
        for contact_id, quarter in zip(people, meetings, strict=True):
            if quarter >= -48 * 4:
                expected |= {(MomentKind.GOOD_FROM, contact_id), (MomentKind.LAST_CALL, contact_id)}

    start = clock.now()
    for hours, set_back in ticks:
        run(start + timedelta(hours=hours))
        if set_back:
            run(start)
    run(start + timedelta(days=30))

    assert len(seen) == len(set(seen))
    assert {(kind, subject) for kind, subject, _ in seen} == expected


def test_an_agenda_can_be_asked_for_any_moment(verbs: Verbs) -> None:
    contact_id = add_person(verbs, met_at=NOW)

    assert first_contacts(verbs.agenda.agenda(NOW + timedelta(hours=12))) == [(contact_id, FirstContactStage.GOOD)]
    assert first_contacts(verbs.agenda.agenda(NOW + timedelta(hours=49))) == [(contact_id, FirstContactStage.MISSED)]
    assert verbs.agenda.agenda(datetime(2020, 1, 1, tzinfo=UTC)).first_contacts == ()


# birthdays


def test_birthdays_are_shown_a_week_ahead_outside_the_quota_and_until_something_is_logged_on_the_day(
    verbs: Verbs, clock: FakeClock
) -> None:
    people = {
        born: add_person(verbs, born, birthday=born, met_at=NOW - timedelta(days=90))
        for born in ("1980-03-11", "--03-06", "1990-03-12", "--03-04")
    }
    verbs.interactions.waive(list(people.values()))

    agenda = verbs.agenda.agenda()

    assert [(each.card.contact_id, each.day.day, each.age) for each in agenda.birthdays] == [
        (people["--03-04"], 4, None),
        (people["--03-06"], 6, None),
        (people["1980-03-11"], 11, 46),
    ]
    assert agenda.open_count == 0
    verbs.interactions.done([people["--03-04"], people["--03-06"]])
    verbs.interactions.rest([people["1980-03-11"]], date(2026, 4, 1))
    assert [each.card.contact_id for each in verbs.agenda.agenda().birthdays] == [people["--03-06"]]
    verbs.contacts.delete([people["--03-06"]])
    assert verbs.agenda.agenda().birthdays == ()
