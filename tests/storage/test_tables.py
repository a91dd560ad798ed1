"""How values stand in columns; the columns themselves are compared in migrations/test_steps.py."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.storage.tables import DayField, MomentField, from_millis, to_millis
from tests.builders import NEW_YORK, ZURICH, zurich

INSTANTS = st.datetimes(datetime(1900, 1, 1), datetime(2300, 1, 1), timezones=st.sampled_from([UTC, ZURICH, NEW_YORK]))


@given(INSTANTS)
def test_an_instant_survives_to_the_millisecond(moment: datetime) -> None:
    stored = from_millis(to_millis(moment))

    assert stored.tzinfo is UTC
    assert timedelta(0) <= moment - stored < timedelta(milliseconds=1)
    assert to_millis(stored) == to_millis(moment)


@given(INSTANTS, INSTANTS)
def test_stored_instants_stand_in_the_order_of_time(one: datetime, other: datetime) -> None:
    assert (to_millis(one) <= to_millis(other)) or one > other


def test_the_two_half_past_twos_of_an_autumn_night_are_two_instants() -> None:
    first, second = zurich(2026, 10, 25, 2, 30), zurich(2026, 10, 25, 2, 30, fold=1)

    assert to_millis(second.astimezone(ZURICH)) - to_millis(first.astimezone(ZURICH)) == 3_600_000


def test_nothing_stays_nothing() -> None:
    assert MomentField().python_value(None) is None
    assert MomentField().db_value(None) is None
    assert DayField().python_value(None) is None
    assert DayField().db_value(None) is None


@given(st.dates(), st.dates())
def test_stored_days_survive_and_stand_in_the_order_of_time(one: date, other: date) -> None:
    field = DayField()

    assert field.python_value(field.db_value(one)) == one
    assert (field.db_value(one) < field.db_value(other)) == (one < other)
