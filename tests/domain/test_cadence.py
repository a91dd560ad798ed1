"""Rhythm: the day of the next contact, back-off, urgency and states."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.cadence import (
    CHOICES,
    EVERY_DAY,
    Cadence,
    RhythmState,
    back_off,
    effective,
    next_due,
    on_networking_day,
    rhythm_state,
    spread,
    urgency,
)
from tests.builders import WEEKDAYS

MONTH = Cadence(months=1)
CADENCES = st.builds(Cadence, days=st.integers(1, 2000)) | st.builds(Cadence, months=st.integers(1, 60))
DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))
NETWORKING = st.frozensets(st.integers(0, 6), min_size=1)


@pytest.mark.parametrize(("days", "months"), [(0, 0), (14, 1), (-1, 0), (0, -1), (-1, 1), (1, -1)])
def test_a_rhythm_is_either_days_or_months(days: int, months: int) -> None:
    with pytest.raises(ValueError, match="positive number"):
        Cadence(days, months)


def test_the_choices_are_two_weeks_and_one_to_twelve_months() -> None:
    assert [(each.days, each.months) for each in CHOICES] == [(14, 0), (0, 1), (0, 2), (0, 3), (0, 6), (0, 12)]


@pytest.mark.parametrize(
    ("base", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
        (date(2026, 2, 28), 1, date(2026, 3, 28)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2027, 2, 28), 12, date(2028, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
    ],
)
def test_a_month_end_stays_in_its_month(base: date, months: int, expected: date) -> None:
    assert Cadence(months=months).after(base) == expected


def test_days_count_over_a_leap_day_and_over_a_clock_change() -> None:
    assert Cadence(days=2).after(date(2028, 2, 28)) == date(2028, 3, 1)
    assert Cadence(days=14).after(date(2026, 3, 20)) == date(2026, 4, 3)


def test_the_end_of_the_calendar_stops_a_rhythm_instead_of_failing() -> None:
    assert Cadence(months=12).after(date(9999, 6, 1)) == date.max
    assert Cadence(days=999_999_999_999).after(date(2026, 1, 1)) == date.max
    assert next_due(date(9999, 12, 30), Cadence(days=1), 0, frozenset({0})) == date.max


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 3, 6), date(2026, 3, 6)),  # Friday
        (date(2026, 3, 7), date(2026, 3, 9)),
        (date(2026, 3, 8), date(2026, 3, 9)),
        (date(2026, 2, 28), date(2026, 3, 2)),  # over the month's end
    ],
)
def test_a_due_day_moves_forward_to_the_next_networking_day(day: date, expected: date) -> None:
    assert on_networking_day(day, WEEKDAYS) == expected


def test_without_networking_days_a_due_day_stays() -> None:
    assert on_networking_day(date(2026, 3, 7), frozenset()) == date(2026, 3, 7)


@given(DAYS, CADENCES, st.integers(0, 6), NETWORKING)
def test_the_next_day_is_a_networking_day_and_never_before_its_base(
    base: date, cadence: Cadence, unanswered: int, networking_days: frozenset[int]
) -> None:
    due = next_due(base, cadence, unanswered, networking_days)
    exact = effective(cadence, unanswered).after(base)

    assert due.weekday() in networking_days
    assert base < due
    assert exact <= due < exact + timedelta(days=7)


@given(DAYS, CADENCES, st.integers(0, 6))
def test_one_more_silence_never_brings_the_next_day_nearer(base: date, cadence: Cadence, unanswered: int) -> None:
    earlier = next_due(base, cadence, unanswered, WEEKDAYS)

    assert next_due(base, cadence, unanswered + 1, WEEKDAYS) >= earlier


@pytest.mark.parametrize(("unanswered", "factor"), [(0, 1), (1, 1), (2, 2), (3, 4), (4, 4), (5, 4), (1000, 4)])
def test_every_further_contact_without_answer_doubles_the_rhythm_at_most_fourfold(unanswered: int, factor: int) -> None:
    assert back_off(unanswered) == factor
    assert effective(MONTH, unanswered) == Cadence(months=factor)
    assert effective(Cadence(days=14), unanswered) == Cadence(days=14 * factor)


def test_a_backed_off_rhythm_moves_the_due_day() -> None:
    assert next_due(date(2026, 3, 4), MONTH, 0, EVERY_DAY) == date(2026, 4, 4)
    assert next_due(date(2026, 3, 4), MONTH, 2, EVERY_DAY) == date(2026, 5, 4)
    assert next_due(date(2026, 3, 4), MONTH, 9, EVERY_DAY) == date(2026, 7, 4)


def test_a_month_is_the_twelfth_part_of_a_year() -> None:
    assert [each.nominal_days for each in CHOICES] == [14, 30, 61, 91, 183, 365]
    assert Cadence(months=24).nominal_days == 731  # 730.5, rounded as the database rounds it


def test_urgency_is_days_since_the_base_in_effective_rhythms() -> None:
    base = date(2026, 3, 1)

    assert urgency(base, Cadence(days=10), 0, date(2026, 3, 16)) == 1.5
    assert urgency(base, Cadence(days=10), 2, date(2026, 3, 16)) == 0.75
    assert urgency(base, MONTH, 0, date(2026, 3, 31)) == 1.0
    assert urgency(base, Cadence(days=10), 0, base) == 0


def test_a_base_in_the_future_counts_as_today() -> None:
    assert urgency(date(2026, 3, 20), Cadence(days=10), 0, date(2026, 3, 1)) == 0


@pytest.mark.parametrize(
    ("ratio", "state"),
    [
        (None, RhythmState.NONE),
        (0, RhythmState.RECENT),
        (0.499, RhythmState.RECENT),
        (0.5, RhythmState.STEADY),
        (0.999, RhythmState.STEADY),
        (1, RhythmState.DUE),
        (1.499, RhythmState.DUE),
        (1.5, RhythmState.QUIET),
        (40, RhythmState.QUIET),
    ],
)
def test_the_state_follows_the_urgency(ratio: float | None, state: RhythmState) -> None:
    assert rhythm_state(ratio) is state


# a batch


@given(
    st.integers(1, 400),
    st.sampled_from(CHOICES),
    st.dates(date(2026, 1, 1), date(2028, 12, 31)),
    st.integers(1, 20),
    st.sets(st.integers(0, 6), min_size=1),
)
def test_a_batch_lies_within_one_rhythm_on_networking_days_at_most_the_quota_a_day(
    people: int, cadence: Cadence, today: date, quota: int, weekdays: set[int]
) -> None:
    days = frozenset(weekdays)
    found = spread(dict.fromkeys(range(people), today), cadence, today, days, quota)

    room = sum(1 for ahead in range(1, cadence.nominal_days + 1) if (today + timedelta(days=ahead)).weekday() in days)
    most = max(quota, -(-people // room)) if room else people
    assert set(found) == set(range(people))
    assert max(Counter(found.values()).values()) <= most
    assert all(day.weekday() in days and day > today for day in found.values())
    assert not room or max(found.values()) <= today + timedelta(days=cadence.nominal_days)


def test_a_batch_is_spread_evenly_and_always_in_the_same_way() -> None:
    earliest = dict.fromkeys(range(10), date(2026, 3, 5))

    found = spread(earliest, Cadence(days=14), date(2026, 3, 4), WEEKDAYS, 2)
    assert sorted(found.values()) == [date(2026, 3, day) for day in (5, 6, 9, 10, 11, 12, 13, 16, 17, 18)]
    assert spread(dict(reversed(earliest.items())), Cadence(days=14), date(2026, 3, 4), WEEKDAYS, 2) == found


def test_nobody_of_a_batch_is_due_before_his_or_her_own_day() -> None:
    earliest = {number: date(2026, 4, 6) for number in range(6)} | {9: date(2026, 3, 5)}

    found = spread(earliest, MONTH, date(2026, 3, 4), WEEKDAYS, 2)
    assert found[9] == date(2026, 3, 5)
    assert Counter(found[each] for each in range(6)) == {date(2026, 4, day): 2 for day in (6, 7, 8)}
