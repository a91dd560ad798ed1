"""Instants and local days."""

import math
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from dateutil import tz
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.moment import LocalDays, at_local, elapsed, hours_between, local_day, parse_moment
from tests.builders import LONDON, NEW_YORK, ZURICH, zurich

ZONES = st.sampled_from([UTC, ZURICH, LONDON, NEW_YORK, ZoneInfo("Asia/Kathmandu"), ZoneInfo("Pacific/Apia")])
INSTANTS = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))
# The program asks dateutil for the system's zone, tests ask the standard library: both must agree.
BOTH_ZURICHS = pytest.mark.parametrize("zone", [ZURICH, tz.gettz("Europe/Zurich")], ids=["zoneinfo", "dateutil"])


@given(INSTANTS, st.integers(-100, 100), ZONES, ZONES)
def test_elapsed_hours_are_the_same_in_every_zone(start: datetime, hours: int, here: ZoneInfo, there: ZoneInfo) -> None:
    end = elapsed(start.astimezone(here), hours)

    assert end == elapsed(start.astimezone(there), hours)
    assert hours_between(start.astimezone(there), end.astimezone(here)) == hours
    assert end - start == timedelta(hours=hours)


@BOTH_ZURICHS
def test_a_night_in_spring_has_one_hour_less(zone: ZoneInfo) -> None:
    evening, morning = datetime(2026, 3, 28, 21, tzinfo=zone), datetime(2026, 3, 29, 9, tzinfo=zone)

    assert hours_between(evening, morning) == 11
    assert elapsed(evening, 12) == datetime(2026, 3, 29, 10, tzinfo=zone).astimezone(UTC)


@BOTH_ZURICHS
def test_a_night_in_autumn_has_one_hour_more(zone: ZoneInfo) -> None:
    evening, morning = datetime(2026, 10, 24, 21, tzinfo=zone), datetime(2026, 10, 25, 9, tzinfo=zone)

    assert hours_between(evening, morning) == 13
    assert elapsed(evening, 12) == datetime(2026, 10, 25, 8, tzinfo=zone).astimezone(UTC)


def test_a_day_is_the_one_where_the_person_is() -> None:
    late_evening = datetime(2026, 3, 4, 23, 30, tzinfo=UTC)

    assert local_day(late_evening, ZURICH) == date(2026, 3, 5)
    assert local_day(late_evening, LONDON) == date(2026, 3, 4)
    assert local_day(late_evening, NEW_YORK) == date(2026, 3, 4)


@given(INSTANTS, ZONES, st.integers(-2, 2))
def test_the_days_of_many_instants_are_those_of_each(moment: datetime, zone: ZoneInfo, hours: int) -> None:
    days = LocalDays(zone)
    for each in (moment, moment + timedelta(hours=hours), moment.replace(hour=0, minute=0, second=0)):
        assert days.of(math.floor(each.timestamp())) == local_day(each, zone)


@BOTH_ZURICHS
@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_the_days_of_many_instants_keep_the_hours_of_a_clock_change(zone: ZoneInfo, day: date) -> None:
    days, start = LocalDays(zone), datetime.combine(day, time(), tzinfo=UTC) - timedelta(hours=4)
    for quarter in range(4 * 32):
        moment = start + timedelta(minutes=15 * quarter)
        assert days.of(int(moment.timestamp())) == local_day(moment, zone)


def test_a_zone_is_asked_by_the_day_and_not_by_the_instant() -> None:
    asked: list[datetime] = []

    class Counting(tzinfo):
        def utcoffset(self, moment: datetime | None) -> timedelta:
            return timedelta(hours=1)

        def fromutc(self, moment: datetime) -> datetime:
            asked.append(moment)
            return moment + timedelta(hours=1)

    days = LocalDays(Counting())
    for second in range(0, 86_400, 60):
        days.of(second)

    assert len(asked) == 2


@BOTH_ZURICHS
def test_a_time_that_spring_skips_becomes_the_same_span_after_midnight(zone: ZoneInfo) -> None:
    moment = at_local(date(2026, 3, 29), time(2, 30), zone)

    assert moment == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert moment.astimezone(zone).time() == time(3, 30)


@BOTH_ZURICHS
def test_a_time_that_autumn_repeats_is_taken_at_its_first_occurrence(zone: ZoneInfo) -> None:
    assert at_local(date(2026, 10, 25), time(2, 30), zone) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.times(), ZONES)
def test_a_wall_clock_time_falls_on_its_day(day: date, clock: time, zone: ZoneInfo) -> None:
    if day == date(2011, 12, 30):
        return  # Samoa had no such day
    assert local_day(at_local(day, clock, zone), zone) == day


@given(INSTANTS, ZONES)
def test_a_moment_survives_being_written_and_read(moment: datetime, zone: ZoneInfo) -> None:
    written = moment.astimezone(zone).isoformat()

    assert parse_moment(written, NEW_YORK) == moment
    assert parse_moment(f" {written}\n", NEW_YORK).tzinfo is UTC


def test_a_time_without_offset_is_local() -> None:
    assert parse_moment("2026-07-01T19:00", ZURICH) == zurich(2026, 7, 1, 19)
    assert parse_moment("2026-03-04", ZURICH) == zurich(2026, 3, 4)


def test_a_time_with_offset_keeps_it() -> None:
    expected = datetime(2026, 7, 1, 17, tzinfo=UTC)

    assert parse_moment("2026-07-01T17:00Z", ZURICH) == expected
    assert parse_moment("2026-07-01T19:00+02:00", NEW_YORK) == expected


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "04.03.2026", "2026-02-30", "2026-03-04T25:00", "0001-01-01T00:00", "9999-12-31T23:59-05:00"],
)
def test_what_is_no_moment_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_moment(text, ZURICH)
