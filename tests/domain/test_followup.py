"""First contact, the due day of a contact, and the choices of later."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.cadence import EVERY_DAY, Cadence, RhythmState
from netzwerk_desktop.domain.followup import (
    FirstContactStage,
    FollowUp,
    Pocket,
    Standing,
    first_contact_stage,
    follow_up,
    good_from,
    latest,
    next_due,
    rest_choices,
    rhythm_base,
    snooze_choices,
)
from tests.builders import LONDON, NEW_YORK, NOW, WEEKDAYS, ZURICH, in_network, zurich

MINUTE = timedelta(minutes=1)
MONTH = Cadence(months=1)
STAGES = [
    (timedelta(hours=-1), FirstContactStage.FRESH),  # an event that still goes on
    (timedelta(0), FirstContactStage.FRESH),
    (timedelta(hours=12) - MINUTE, FirstContactStage.FRESH),
    (timedelta(hours=12), FirstContactStage.GOOD),
    (timedelta(hours=36) - MINUTE, FirstContactStage.GOOD),
    (timedelta(hours=36), FirstContactStage.LAST_CALL),
    (timedelta(hours=48), FirstContactStage.LAST_CALL),
    (timedelta(hours=48) + MINUTE, FirstContactStage.MISSED),
    (timedelta(days=400), FirstContactStage.MISSED),
]


@pytest.mark.parametrize(("passed", "stage"), STAGES)
@pytest.mark.parametrize(
    "met_at",
    [zurich(2026, 3, 4, 19), zurich(2026, 3, 28, 19), zurich(2026, 10, 24, 19), zurich(2028, 2, 28, 19)],
    ids=["plain", "spring", "autumn", "leap day"],
)
def test_the_stage_changes_after_12_36_and_48_real_hours(
    met_at: datetime, passed: timedelta, stage: FirstContactStage
) -> None:
    assert first_contact_stage(met_at, met_at + passed) is stage
    assert first_contact_stage(met_at.astimezone(ZURICH), (met_at + passed).astimezone(NEW_YORK)) is stage


def test_a_spring_night_moves_the_good_moment_on_the_wall_clock_only() -> None:
    met_at = zurich(2026, 3, 28, 19)

    assert good_from(met_at) == zurich(2026, 3, 29, 8)
    assert latest(met_at) == zurich(2026, 3, 30, 20)


def test_an_autumn_night_moves_the_good_moment_on_the_wall_clock_only() -> None:
    met_at = zurich(2026, 10, 24, 19)

    assert good_from(met_at) == zurich(2026, 10, 25, 6)
    assert latest(met_at) == zurich(2026, 10, 26, 18)


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)),
    st.integers(0, 60 * 60),
    st.sampled_from([ZURICH, NEW_YORK, LONDON, ZoneInfo("Australia/Lord_Howe")]),
)
def test_no_zone_and_no_clock_change_moves_a_stage(met_at: datetime, minutes: int, zone: ZoneInfo) -> None:
    now = met_at + timedelta(minutes=minutes)

    assert first_contact_stage(met_at.astimezone(zone), now.astimezone(zone)) is first_contact_stage(met_at, now)


def test_the_first_contact_is_open_in_the_network_until_a_message_or_a_waiver() -> None:
    assert in_network(met_at=NOW).first_contact_open
    assert not in_network(met_at=NOW, first_outgoing=NOW).first_contact_open
    assert not in_network(met_at=NOW, waived=True).first_contact_open
    assert not in_network().first_contact_open


@pytest.mark.parametrize("pocket", [Pocket.INBOX, Pocket.ASIDE])
def test_no_clock_runs_outside_the_network(pocket: Pocket) -> None:
    standing = Standing(pocket=pocket, met_at=NOW - timedelta(days=400), cadence=MONTH)

    assert not standing.first_contact_open
    assert follow_up(standing, NOW, ZURICH, WEEKDAYS) == FollowUp()
    assert next_due(standing, ZURICH, WEEKDAYS) is None


def test_something_that_comes_in_does_not_end_the_first_contact() -> None:
    assert in_network(met_at=NOW, last_contact=NOW).first_contact_open


def test_an_open_first_contact_says_its_stage_and_both_of_its_moments() -> None:
    met_at = zurich(2026, 3, 4, 19)

    state = follow_up(in_network(met_at=met_at, cadence=MONTH), zurich(2026, 3, 5, 9), ZURICH, WEEKDAYS)

    assert state == FollowUp(
        stage=FirstContactStage.GOOD,
        good_from=zurich(2026, 3, 5, 7),
        latest=zurich(2026, 3, 6, 19),
        due_on=date(2026, 3, 5),
    )


def test_an_open_first_contact_is_due_on_the_day_of_its_good_moment_even_at_a_weekend() -> None:
    friday_evening = zurich(2026, 3, 6, 19)

    assert next_due(in_network(met_at=friday_evening), ZURICH, WEEKDAYS) == date(2026, 3, 7)


@pytest.mark.parametrize(
    ("hours", "wanted"),
    [(1, False), (13, True), (40, True), (100, True)],
)
def test_an_open_first_contact_wants_doing_from_its_good_moment_on(hours: int, wanted: bool) -> None:
    state = follow_up(in_network(met_at=NOW - timedelta(hours=hours)), NOW, ZURICH, WEEKDAYS)

    assert state.wants_doing is wanted


@pytest.mark.parametrize(("days", "wanted"), [(3, False), (12, False), (15, True), (60, True)])
def test_a_rhythm_wants_doing_when_it_is_due(days: int, wanted: bool) -> None:
    standing = in_network(waived=True, met_at=NOW - timedelta(days=days), cadence=Cadence(days=14))

    assert follow_up(standing, NOW, ZURICH, WEEKDAYS).wants_doing is wanted


def test_the_rhythm_counts_from_the_last_real_contact() -> None:
    standing = in_network(
        met_at=zurich(2026, 1, 1),
        network_since=zurich(2026, 1, 2),
        first_outgoing=zurich(2026, 1, 3),
        last_contact=zurich(2026, 2, 2, 12),
        cadence=MONTH,
    )

    assert rhythm_base(standing, ZURICH) == date(2026, 2, 2)
    assert next_due(standing, ZURICH, WEEKDAYS) == date(2026, 3, 2)


def test_without_any_contact_the_rhythm_counts_from_the_meeting_else_from_entering_the_network() -> None:
    waived = {"waived": True, "cadence": MONTH, "network_since": zurich(2026, 3, 5)}

    assert rhythm_base(in_network(met_at=zurich(2026, 2, 2), **waived), ZURICH) == date(2026, 2, 2)
    assert rhythm_base(in_network(**waived), ZURICH) == date(2026, 3, 5)
    assert rhythm_base(in_network(), ZURICH) is None


def test_the_rhythm_counts_in_days_of_the_local_zone() -> None:
    standing = in_network(last_contact=datetime(2026, 3, 4, 23, 30, tzinfo=UTC), first_outgoing=NOW, cadence=MONTH)

    assert next_due(standing, ZURICH, EVERY_DAY) == date(2026, 4, 5)
    assert next_due(standing, NEW_YORK, EVERY_DAY) == date(2026, 4, 4)


def test_a_skip_counts_the_rhythm_from_its_day_until_a_later_contact() -> None:
    facts = {"met_at": zurich(2026, 1, 1), "waived": True, "cadence": Cadence(days=10)}
    skipped = in_network(**facts, last_contact=zurich(2026, 2, 1), counts_from=date(2026, 3, 4))
    written = in_network(**facts, last_contact=zurich(2026, 3, 9), counts_from=date(2026, 3, 4))

    assert next_due(skipped, ZURICH, EVERY_DAY) == date(2026, 3, 14)
    assert next_due(written, ZURICH, EVERY_DAY) == date(2026, 3, 19)


def test_later_moves_the_due_day_to_the_chosen_one_and_never_forward() -> None:
    facts = {"met_at": zurich(2026, 2, 2), "waived": True, "cadence": MONTH}
    due = date(2026, 3, 2)

    assert next_due(in_network(**facts, snoozed_until=zurich(2026, 3, 10, 9)), ZURICH, WEEKDAYS) == date(2026, 3, 10)
    assert next_due(in_network(**facts, snoozed_until=zurich(2026, 2, 20, 9)), ZURICH, WEEKDAYS) == due
    # A date that somebody chose is kept, be it a Sunday.
    assert next_due(in_network(**facts, snoozed_until=zurich(2026, 3, 8, 9)), ZURICH, WEEKDAYS) == date(2026, 3, 8)


def test_later_moves_the_day_of_an_open_first_contact_too() -> None:
    standing = in_network(met_at=zurich(2026, 3, 4, 19), snoozed_until=zurich(2026, 3, 6, 9))

    assert next_due(standing, ZURICH, WEEKDAYS) == date(2026, 3, 6)


def test_later_alone_makes_nobody_due() -> None:
    assert next_due(in_network(snoozed_until=NOW), ZURICH, WEEKDAYS) is None


def test_somebody_without_rhythm_is_said_to_be_so() -> None:
    standing = in_network(met_at=NOW, first_outgoing=NOW, last_contact=NOW)

    assert follow_up(standing, NOW, ZURICH, WEEKDAYS) == FollowUp(rhythm=RhythmState.NONE)


@pytest.mark.parametrize(
    ("days", "unanswered", "state"),
    [
        (4, 0, RhythmState.RECENT),
        (5, 0, RhythmState.STEADY),
        (10, 0, RhythmState.DUE),
        (15, 0, RhythmState.QUIET),
        (15, 2, RhythmState.STEADY),
        (15, 3, RhythmState.RECENT),
    ],
)
def test_the_rhythms_state_is_measured_in_effective_rhythms(days: int, unanswered: int, state: RhythmState) -> None:
    last = NOW - timedelta(days=days)
    standing = in_network(
        met_at=last, first_outgoing=last, last_contact=last, cadence=Cadence(days=10), unanswered=unanswered
    )

    found = follow_up(standing, NOW, ZURICH, WEEKDAYS)

    assert found.rhythm is state
    assert found.stage is None
    assert found.urgency == days / (10 * {0: 1, 2: 2, 3: 4}[unanswered])


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)),
    st.builds(Cadence, days=st.integers(1, 800)) | st.builds(Cadence, months=st.integers(1, 24)),
    st.integers(0, 5),
    st.none() | st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    st.none() | st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)),
)
def test_a_due_day_is_a_networking_day_or_one_that_was_chosen_and_never_before_its_base(
    last: datetime, cadence: Cadence, unanswered: int, counts_from: date | None, snoozed_until: datetime | None
) -> None:
    standing = in_network(
        met_at=last,
        first_outgoing=last,
        last_contact=last,
        cadence=cadence,
        unanswered=unanswered,
        counts_from=counts_from,
        snoozed_until=snoozed_until,
    )
    base, due = rhythm_base(standing, ZURICH), next_due(standing, ZURICH, WEEKDAYS)

    assert base is not None
    assert due is not None
    assert due > base
    chosen = snoozed_until is not None and due == snoozed_until.astimezone(ZURICH).date()
    assert due.weekday() in WEEKDAYS or chosen


def test_the_choices_of_later_on_a_working_day() -> None:
    assert snooze_choices(zurich(2026, 3, 4, 11), ZURICH) == {
        "hour": zurich(2026, 3, 4, 12),
        "evening": zurich(2026, 3, 4, 18),
        "tomorrow": zurich(2026, 3, 5, 9),
        "next_week": zurich(2026, 3, 9, 9),
    }


@pytest.mark.parametrize("hour", [18, 20, 23])
def test_this_evening_becomes_tomorrow_once_it_has_begun(hour: int) -> None:
    assert snooze_choices(zurich(2026, 3, 4, hour), ZURICH)["evening"] == zurich(2026, 3, 5, 9)


@pytest.mark.parametrize(
    ("day", "monday"),
    [(2, 9), (4, 9), (6, 9), (7, 9), (8, 9), (9, 16)],
)
def test_next_week_is_the_coming_monday_at_nine(day: int, monday: int) -> None:
    assert snooze_choices(zurich(2026, 3, day, 11), ZURICH)["next_week"] == zurich(2026, 3, monday, 9)


def test_later_keeps_to_the_wall_clock_over_a_clock_change() -> None:
    spring = snooze_choices(zurich(2026, 3, 28, 23, 30), ZURICH)
    autumn = snooze_choices(zurich(2026, 10, 25, 2, 30, fold=1), ZURICH)

    assert spring["tomorrow"] == zurich(2026, 3, 29, 9)
    assert snooze_choices(zurich(2026, 3, 29, 1, 30), ZURICH)["hour"] == zurich(2026, 3, 29, 3, 30)
    assert autumn["evening"] == zurich(2026, 10, 25, 18)
    assert autumn["hour"] == zurich(2026, 10, 25, 3, 30)


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)),
    st.sampled_from([ZURICH, NEW_YORK, LONDON]),
)
def test_later_is_always_later(now: datetime, zone: ZoneInfo) -> None:
    assert all(moment > now for moment in snooze_choices(now, zone).values())


def test_who_rests_asks_for_nothing_until_the_day_and_comes_back_on_a_networking_day() -> None:
    standing = in_network(met_at=NOW - timedelta(days=100), waived=True, cadence=MONTH, resting_until=date(2026, 3, 14))

    assert next_due(standing, ZURICH, WEEKDAYS) == date(2026, 3, 16)  # the 14th is a Saturday
    state = follow_up(standing, NOW, ZURICH, WEEKDAYS)
    assert (state.resting_until, state.stage, state.rhythm) == (date(2026, 3, 14), None, RhythmState.NONE)
    assert not state.wants_doing
    back = follow_up(standing, datetime(2026, 3, 14, 9, tzinfo=ZURICH), ZURICH, WEEKDAYS)
    assert (back.resting_until, back.rhythm) == (None, RhythmState.QUIET)


def test_a_rest_that_ends_before_the_rhythm_moves_nothing() -> None:
    facts = {"met_at": NOW - timedelta(days=10), "waived": True, "cadence": MONTH}

    resting = in_network(**facts, resting_until=date(2026, 3, 10))
    assert next_due(resting, ZURICH, WEEKDAYS) == next_due(in_network(**facts), ZURICH, WEEKDAYS)


def test_an_open_first_contact_rests_too() -> None:
    standing = in_network(met_at=NOW - timedelta(hours=20), resting_until=date(2026, 3, 14))

    assert standing.first_contact_open
    assert follow_up(standing, NOW, ZURICH, WEEKDAYS).stage is None
    assert next_due(standing, ZURICH, WEEKDAYS) == date(2026, 3, 14)


def test_the_lengths_of_a_rest_end_in_their_month() -> None:
    assert rest_choices(date(2026, 8, 31)) == {
        1: date(2026, 9, 30),
        3: date(2026, 11, 30),
        6: date(2027, 2, 28),
        12: date(2027, 8, 31),
    }
