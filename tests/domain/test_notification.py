"""When notifications fire, and what stands together in one of them."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from netzwerk_desktop.domain.agenda import Slot
from netzwerk_desktop.domain.notification import (
    JUST_BEFORE,
    TICK,
    FirstContactFacts,
    Moment,
    MomentKind,
    QuietHours,
    announce,
    due,
    first_contact_moments,
    next_moment,
    out_of_quiet,
    reminder_moment,
    slot_moment,
    snoozed_moment,
)
from tests.builders import LONDON, NEW_YORK, NOW, WEEKDAYS, ZURICH, zurich

QUIET = QuietHours()
LONG_QUIET = QuietHours(time(21), time(11))
DAY_QUIET = QuietHours(time(12), time(13))
NONE = QuietHours(time(0), time(0))


def moments_of(met_at: datetime, quiet: QuietHours = QUIET, zone: ZoneInfo = ZURICH, **facts: object) -> list[Moment]:
    return first_contact_moments(FirstContactFacts(7, met_at, **facts), quiet, zone)


def fires(moments: list[Moment]) -> dict[MomentKind, datetime]:
    return {moment.kind: moment.fires_at for moment in moments}


def good(contact_id: int, fires_at: datetime, event: str = "") -> Moment:
    return Moment(MomentKind.GOOD_FROM, contact_id, fires_at, fires_at, contact_id, event)


def promise(reminder_id: int, contact_id: int, fires_at: datetime, event: str = "") -> Moment:
    return Moment(MomentKind.REMINDER, reminder_id, fires_at, fires_at, contact_id, event)


# quiet hours


@pytest.mark.parametrize(
    ("clock", "quiet"),
    [
        (time(20, 59), False),
        (time(21), True),
        (time(23, 59), True),
        (time(0), True),
        (time(6, 59), True),
        (time(7), False),
        (time(12), False),
    ],
)
def test_quiet_hours_reach_over_midnight_from_their_start_to_before_their_end(clock: time, quiet: bool) -> None:
    assert QUIET.contains(clock) is quiet


@pytest.mark.parametrize(("clock", "quiet"), [(time(11, 59), False), (time(12), True), (time(13), False)])
def test_quiet_hours_may_lie_within_a_day(clock: time, quiet: bool) -> None:
    assert DAY_QUIET.contains(clock) is quiet


@pytest.mark.parametrize("clock", [time(0), time(0, 1), time(12), time(23, 59)])
def test_equal_ends_mean_no_quiet_hours(clock: time) -> None:
    assert not NONE.contains(clock)
    assert not QuietHours(time(12), time(12)).contains(clock)


def test_outside_quiet_hours_nothing_moves() -> None:
    assert out_of_quiet(zurich(2026, 3, 4, 20, 59), QUIET, ZURICH) == zurich(2026, 3, 4, 20, 59)
    assert out_of_quiet(zurich(2026, 3, 4, 7), QUIET, ZURICH) == zurich(2026, 3, 4, 7)


@pytest.mark.parametrize(
    "moment",
    [zurich(2026, 3, 4, 21), zurich(2026, 3, 4, 23, 30), zurich(2026, 3, 5, 0), zurich(2026, 3, 5, 6, 59)],
)
def test_the_quiet_hours_move_a_moment_to_their_end(moment: datetime) -> None:
    assert out_of_quiet(moment, QUIET, ZURICH) == zurich(2026, 3, 5, 7)


@pytest.mark.parametrize("moment", [zurich(2026, 3, 4, 22), zurich(2026, 3, 5, 3)])
def test_a_moment_moves_to_just_before_quiet_hours_when_their_end_would_miss_the_deadline(moment: datetime) -> None:
    assert out_of_quiet(moment, QUIET, ZURICH, zurich(2026, 3, 5, 6, 59)) == zurich(2026, 3, 4, 21) - JUST_BEFORE
    assert out_of_quiet(moment, QUIET, ZURICH, zurich(2026, 3, 5, 7)) == zurich(2026, 3, 5, 7)


def test_quiet_hours_within_a_day_move_both_ways_too() -> None:
    noon = zurich(2026, 3, 4, 12, 30)

    assert out_of_quiet(noon, DAY_QUIET, ZURICH) == zurich(2026, 3, 4, 13)
    assert out_of_quiet(noon, DAY_QUIET, ZURICH, zurich(2026, 3, 4, 12, 45)) == zurich(2026, 3, 4, 12) - JUST_BEFORE


def test_quiet_hours_are_those_of_where_the_person_is() -> None:
    evening = zurich(2026, 3, 4, 22)

    assert out_of_quiet(evening, QUIET, NEW_YORK) == evening
    assert out_of_quiet(zurich(2026, 3, 4, 7, 30), QUIET, LONDON) == zurich(2026, 3, 4, 8)


@pytest.mark.parametrize(
    ("moment", "end"),
    [(zurich(2026, 3, 28, 22), zurich(2026, 3, 29, 7)), (zurich(2026, 10, 24, 22), zurich(2026, 10, 25, 7))],
)
def test_quiet_hours_end_on_the_wall_clock_over_a_clock_change(moment: datetime, end: datetime) -> None:
    assert out_of_quiet(moment, QUIET, ZURICH) == end


def test_the_hour_that_autumn_repeats_moves_nothing_back() -> None:
    second_time = zurich(2026, 10, 25, 2, 10, fold=1)  # quiet until half past two, which was 40 minutes ago

    assert out_of_quiet(second_time, QuietHours(time(21), time(2, 30)), ZURICH) == second_time


# Clocks change between 1 and 4 in the morning; quiet hours that begin or end just then have no plain meaning.
PLAIN_TIMES = st.builds(time, st.integers(5, 23), st.sampled_from([0, 15, 30, 45]))
INSTANTS = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))


@given(INSTANTS, PLAIN_TIMES, PLAIN_TIMES, st.sampled_from([ZURICH, NEW_YORK, LONDON]), st.none() | st.integers(0, 60))
def test_no_moment_stays_in_the_quiet_hours(
    moment: datetime, start: time, end: time, zone: ZoneInfo, hours: int | None
) -> None:
    quiet = QuietHours(start, end)
    deadline = None if hours is None else moment + timedelta(hours=hours)

    fires_at = out_of_quiet(moment, quiet, zone, deadline)

    assert not quiet.contains(fires_at.astimezone(zone).time())
    assert deadline is None or fires_at <= deadline
    assert abs(fires_at - moment) < timedelta(hours=25)


@given(INSTANTS, PLAIN_TIMES, PLAIN_TIMES, st.sampled_from([ZURICH, NEW_YORK, LONDON]))
def test_moving_out_of_the_quiet_hours_twice_moves_once(
    moment: datetime, start: time, end: time, zone: ZoneInfo
) -> None:
    once = out_of_quiet(moment, QuietHours(start, end), zone)

    assert out_of_quiet(once, QuietHours(start, end), zone) == once
    assert once >= moment


# the moments of a first contact


def test_a_first_contact_fires_at_its_good_moment_and_12_hours_before_its_latest() -> None:
    met_at = zurich(2026, 3, 4, 20)

    assert [(moment.kind, moment.due_at, moment.fires_at) for moment in moments_of(met_at)] == [
        (MomentKind.GOOD_FROM, zurich(2026, 3, 5, 8), zurich(2026, 3, 5, 8)),
        (MomentKind.LAST_CALL, zurich(2026, 3, 6, 8), zurich(2026, 3, 6, 8)),
    ]


def test_both_moments_are_real_hours_over_a_clock_change() -> None:
    met_at = zurich(2026, 3, 28, 20)

    assert fires(moments_of(met_at)) == {
        MomentKind.GOOD_FROM: zurich(2026, 3, 29, 9),
        MomentKind.LAST_CALL: zurich(2026, 3, 30, 9),
    }


def test_a_good_moment_in_the_night_waits_for_the_end_of_the_quiet_hours() -> None:
    met_at = zurich(2026, 3, 4, 14)
    good_moment, last_call = moments_of(met_at)

    assert good_moment.due_at == zurich(2026, 3, 5, 2)
    assert good_moment.fires_at == zurich(2026, 3, 5, 7)
    assert last_call.fires_at == zurich(2026, 3, 6, 7)


def test_last_call_moves_before_quiet_hours_when_their_end_would_miss_the_deadline() -> None:
    met_at = zurich(2026, 3, 4, 10)  # last call at 22:00, latest at 10:00, quiet until 11:00

    assert fires(moments_of(met_at, LONG_QUIET))[MomentKind.LAST_CALL] == zurich(2026, 3, 5, 21) - JUST_BEFORE


def test_a_moment_keeps_its_identity_when_quiet_hours_or_the_zone_move_it() -> None:
    met_at = zurich(2026, 3, 4, 14)
    keys = {
        tuple(m.key for m in moments_of(met_at, quiet, zone)) for quiet in (QUIET, NONE) for zone in (ZURICH, LONDON)
    }

    assert len(keys) == 1


def test_a_first_contact_moment_knows_person_event_and_deadline() -> None:
    for moment in moments_of(zurich(2026, 3, 4, 20), event="Swiss Slide Day"):
        assert (moment.contact_id, moment.event, moment.latest) == (7, "Swiss Slide Day", zurich(2026, 3, 6, 20))


def test_somebody_sorted_after_the_deadline_asks_for_nothing() -> None:
    met_at = zurich(2026, 3, 4, 20)

    assert moments_of(met_at, network_since=zurich(2026, 3, 6, 20, 1)) == []
    assert len(moments_of(met_at, network_since=zurich(2026, 3, 6, 20))) == 2


def test_a_chosen_later_replaces_the_moments_before_it() -> None:
    met_at = zurich(2026, 3, 4, 20)
    until = zurich(2026, 3, 5, 18)

    assert fires(moments_of(met_at, snoozed_until=until)) == {
        MomentKind.SNOOZED: until,
        MomentKind.LAST_CALL: zurich(2026, 3, 6, 8),
    }


def test_a_chosen_later_at_the_good_moment_itself_is_one_moment() -> None:
    moments = moments_of(zurich(2026, 3, 4, 20), snoozed_until=zurich(2026, 3, 5, 8))

    assert [moment.kind for moment in moments] == [MomentKind.LAST_CALL, MomentKind.SNOOZED]


def test_a_chosen_later_keeps_the_moments_after_it() -> None:
    assert set(fires(moments_of(zurich(2026, 3, 4, 20), snoozed_until=zurich(2026, 3, 4, 20, 30)))) == {
        MomentKind.GOOD_FROM,
        MomentKind.LAST_CALL,
        MomentKind.SNOOZED,
    }


def test_a_chosen_later_after_the_deadline_fires_alone_and_waits_for_the_end_of_the_quiet_hours() -> None:
    met_at = zurich(2026, 3, 4, 20)

    moments = moments_of(met_at, snoozed_until=zurich(2026, 3, 9, 23), network_since=zurich(2026, 3, 8))

    assert fires(moments) == {MomentKind.SNOOZED: zurich(2026, 3, 10, 7)}


# reminders, later, slot


def test_a_reminder_fires_at_its_time_or_at_the_end_of_the_quiet_hours() -> None:
    noon, night = zurich(2026, 3, 4, 12), zurich(2026, 3, 4, 23)

    assert reminder_moment(3, 7, noon, "Fair", QUIET, ZURICH) == Moment(
        MomentKind.REMINDER, 3, noon, noon, contact_id=7, event="Fair"
    )
    assert reminder_moment(3, 7, night, "", QUIET, ZURICH).fires_at == zurich(2026, 3, 5, 7)
    assert reminder_moment(3, 7, night, "", QUIET, ZURICH).due_at == night


def test_somebody_put_off_fires_at_the_chosen_moment_or_at_the_end_of_the_quiet_hours() -> None:
    night = zurich(2026, 3, 4, 23)

    assert snoozed_moment(7, night, "Fair", QUIET, ZURICH) == Moment(
        MomentKind.SNOOZED, 7, night, zurich(2026, 3, 5, 7), contact_id=7, event="Fair"
    )


def test_the_slot_fires_at_its_start_on_networking_days() -> None:
    moment = slot_moment(Slot(), zurich(2026, 3, 4, 8), ZURICH)

    assert moment is not None
    assert (moment.kind, moment.fires_at, moment.contact_id) == (MomentKind.SLOT, zurich(2026, 3, 4, 9), 0)
    assert slot_moment(Slot(), zurich(2026, 3, 7, 8), ZURICH) is None


def test_the_slot_fires_until_it_ends_and_no_longer() -> None:
    assert slot_moment(Slot(), zurich(2026, 3, 4, 9, 29), ZURICH) is not None
    assert slot_moment(Slot(), zurich(2026, 3, 4, 9, 30), ZURICH) is None


def test_a_slot_shorter_than_a_tick_is_not_missed_by_it() -> None:
    short = Slot(start=time(9), end=time(9, 1))

    assert slot_moment(short, zurich(2026, 3, 4, 9, 14), ZURICH) is not None
    assert slot_moment(short, zurich(2026, 3, 4, 9) + TICK, ZURICH) is None


def test_the_slot_ignores_quiet_hours() -> None:
    early = Slot(start=time(6), end=time(6, 30))

    moment = slot_moment(early, zurich(2026, 3, 4, 5), ZURICH)

    assert moment is not None
    assert moment.fires_at == zurich(2026, 3, 4, 6)


def test_the_slot_has_one_identity_a_day() -> None:
    keys = {slot_moment(Slot(), zurich(2026, 3, 4, hour), ZURICH).key for hour in (1, 8, 9)}
    tomorrow = slot_moment(Slot(), zurich(2026, 3, 5, 8), ZURICH)

    assert len(keys) == 1
    assert tomorrow.key not in keys


def test_the_slot_of_a_day_is_the_same_one_after_travelling_west() -> None:
    at_home = slot_moment(Slot(), zurich(2026, 3, 4, 9), ZURICH)
    abroad = slot_moment(Slot(), zurich(2026, 3, 4, 10), LONDON)

    assert at_home.fires_at < abroad.fires_at
    assert at_home.key == abroad.key


# firing


def test_only_what_is_reached_and_has_not_fired_is_due_in_the_order_of_time() -> None:
    past, present, future = (good(n, NOW + timedelta(minutes=n - 2)) for n in (1, 2, 3))
    fired = good(4, NOW - timedelta(hours=1))

    assert due([future, present, fired, past], frozenset({fired.key}), NOW) == [past, present]


def test_the_next_moment_is_the_nearest_that_is_neither_reached_nor_fired() -> None:
    reached, near, far = good(1, NOW), good(2, NOW + timedelta(hours=1)), good(3, NOW + timedelta(hours=2))

    assert next_moment([far, near, reached], frozenset(), NOW) == near.fires_at
    assert next_moment([far, near, reached], frozenset({near.key}), NOW) == far.fires_at
    assert next_moment([reached], frozenset(), NOW) is None


MOMENTS = st.lists(
    st.builds(
        lambda kind, subject, due, delay: Moment(
            kind, subject, NOW + timedelta(minutes=due), NOW + timedelta(minutes=due + delay), subject
        ),
        st.sampled_from(MomentKind),
        st.integers(1, 5),
        st.integers(-300, 300),
        st.integers(-30, 30),
    ),
    max_size=12,
    unique_by=lambda moment: moment.key,
)


@given(MOMENTS, st.lists(st.integers(-400, 400), max_size=15))
def test_every_moment_fires_once_for_any_sequence_of_ticks(moments: list[Moment], ticks: list[int]) -> None:
    fired: list[tuple[MomentKind, int, datetime]] = []
    for minutes in [*ticks, 1000]:  # the clock may be set back; in the end everything is past
        now = NOW + timedelta(minutes=minutes)
        for announcement in announce(due(moments, frozenset(fired), now), now):
            fired += [moment.key for moment in announcement.moments]
            assert all(moment.fires_at <= now for moment in announcement.moments)

    assert sorted(fired) == sorted(moment.key for moment in moments)


# what stands together


def test_people_of_one_event_are_one_notification() -> None:
    reached = [good(1, NOW, "Slide Day"), good(2, NOW, "Slide Day"), good(3, NOW, "Fair")]

    found = announce(reached, NOW)

    assert [announcement.contact_ids for announcement in found] == [(1, 2), (3,)]
    assert not any(announcement.summary for announcement in found)


def test_people_met_nowhere_in_particular_are_one_notification_each() -> None:
    assert [each.contact_ids for each in announce([good(1, NOW), good(2, NOW)], NOW)] == [(1,), (2,)]


def test_a_reminder_stands_alone_even_among_people_of_its_event() -> None:
    reached = [good(1, NOW, "Slide Day"), promise(9, 2, NOW, "Slide Day"), promise(10, 2, NOW, "Slide Day")]

    assert [len(each.moments) for each in announce(reached, NOW)] == [1, 1, 1]


def test_a_reminder_is_never_taken_for_the_person_of_the_same_number() -> None:
    assert len(announce([good(9, NOW), promise(9, 2, NOW)], NOW)) == 2


def test_two_moments_of_one_person_are_one_notification_that_names_them_once() -> None:
    later = Moment(MomentKind.LAST_CALL, 1, NOW, NOW, 1)

    (found,) = announce([good(1, NOW), later], NOW)

    assert found.contact_ids == (1,)
    assert len(found.moments) == 2


def test_the_slot_is_a_notification_of_its_own() -> None:
    slot = Moment(MomentKind.SLOT, 0, NOW, NOW)

    assert [each.contact_ids for each in announce([slot, good(1, NOW, "Fair")], NOW)] == [(), (1,)]


def test_after_sleep_several_people_are_one_summary_with_what_is_due_now() -> None:
    slept = [good(1, NOW - timedelta(hours=8), "Fair"), good(2, NOW - timedelta(hours=7)), good(3, NOW)]

    (found,) = announce(slept, NOW)

    assert found.summary
    assert found.contact_ids == (1, 2, 3)


def test_what_is_late_by_no_more_than_a_tick_is_no_sleep() -> None:
    assert len(announce([good(1, NOW - TICK), good(2, NOW - TICK)], NOW)) == 2
    late = NOW - TICK - timedelta(seconds=1)
    assert len(announce([good(1, late), good(2, late)], NOW)) == 1


def test_one_person_after_sleep_is_an_ordinary_notification() -> None:
    (found,) = announce([good(1, NOW - timedelta(hours=8), "Fair")], NOW)

    assert not found.summary


def test_nothing_due_says_nothing() -> None:
    assert announce([], NOW) == []


@given(st.dates(date(2024, 1, 1), date(2030, 1, 1)), st.integers(0, 24 * 60 - 1))
def test_the_slot_is_offered_exactly_while_it_runs(day: date, minute: int) -> None:
    now = zurich(day.year, day.month, day.day, *divmod(minute, 60))
    moment = slot_moment(Slot(), now, ZURICH)

    assume(day.weekday() in WEEKDAYS)
    assert (moment is not None) == (minute < 9 * 60 + 30)
    assert moment is None or (now >= moment.fires_at) == (minute >= 9 * 60)


def test_what_was_entered_late_is_no_summary() -> None:
    met_at = datetime(2026, 3, 4, 18, tzinfo=UTC)
    entered = met_at + timedelta(hours=14)
    facts = [FirstContactFacts(each, met_at, network_since=entered, event="Fair") for each in (1, 2)]
    quiet = QuietHours(time(0), time(0))
    moments = [each for one in facts for each in first_contact_moments(one, quiet, UTC) if each.fires_at <= entered]

    (together,) = announce(moments, entered + timedelta(minutes=1))

    assert not together.summary
    assert together.contact_ids == (1, 2)


def test_a_rest_holds_the_first_contact_back_and_announces_it_once_it_is_over() -> None:
    met_at = zurich(2026, 3, 4, 19)
    facts = FirstContactFacts(7, met_at, resting_until=date(2026, 3, 20))

    [moment] = first_contact_moments(facts, QuietHours(), ZURICH)
    assert (moment.kind, moment.fires_at) == (MomentKind.BACK, zurich(2026, 3, 20, 9))
    [elsewhere] = first_contact_moments(facts, QuietHours(), NEW_YORK)
    assert elsewhere.key == moment.key  # a journey does not repeat it


def test_a_rest_that_ends_in_time_keeps_the_last_call() -> None:
    facts = FirstContactFacts(7, zurich(2026, 3, 4, 19), resting_until=date(2026, 3, 5))

    moments = first_contact_moments(facts, QuietHours(), ZURICH)
    assert [each.kind for each in moments] == [MomentKind.BACK, MomentKind.LAST_CALL]


def test_a_reminder_waits_for_the_end_of_a_rest_and_keeps_its_identity() -> None:
    due_at = zurich(2026, 3, 10, 14)

    waiting = reminder_moment(3, 7, due_at, "", QuietHours(), ZURICH, date(2026, 3, 20))
    assert waiting.fires_at == zurich(2026, 3, 20, 9)
    assert waiting.key == reminder_moment(3, 7, due_at, "", QuietHours(), ZURICH).key
    assert reminder_moment(3, 7, due_at, "", QuietHours(), ZURICH, date(2026, 3, 2)).fires_at == due_at
