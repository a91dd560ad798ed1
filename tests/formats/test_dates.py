"""Days as tables write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.formats.dates import DateOrder, is_no_date, order_of, read_day, stored_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1980-04-12", "1980-04-12"),
        ("19800412", "1980-04-12"),
        ("1980-04-12T00:00:00Z", "1980-04-12"),
        ("1980/04/12", "1980-04-12"),
        (" --04-12", "--04-12"),
        ("--0412", "--04-12"),
        ("1604-04-12", "--04-12"),
        ("0000-04-12", "--04-12"),
        ("12.4.1980", "1980-04-12"),
        ("12.04.80", "1980-04-12"),
        ("12.04.05", "2005-04-12"),
        ("12.4.", "--04-12"),
        ("29.2.2000", "2000-02-29"),
        ("--02-29", "--02-29"),
        ("25/12/1980", "1980-12-25"),
        ("12/25/1980", "1980-12-25"),
        ("5/5/1980", "1980-05-05"),
        ("12 Apr 1980", "1980-04-12"),
        ("12. April 1980", "1980-04-12"),
    ],
)
def test_a_day_that_can_be_only_one_is_read(text: str, day: str) -> None:
    assert read_day(text) == day


@pytest.mark.parametrize(("order", "day"), [(DateOrder.MONTH_FIRST, "1980-04-12"), (DateOrder.DAY_FIRST, "1980-12-04")])
def test_a_day_that_could_be_two_needs_the_order(order: DateOrder, day: str) -> None:
    assert read_day("4/12/1980", order) == day
    with pytest.raises(ValueError, match="4/12"):
        read_day("4/12/1980")


@pytest.mark.parametrize(
    "text", ["circa 1800", "1980", "1980-04", "31.2.1980", "2001-02-29", "x" * 100, "---12", "0.4.1980"]
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_day(text)


@pytest.mark.parametrize("text", ["0/0/00", "00/00/0000", "0.0.00", "0.0.0000", "0000-00-00"])
def test_programs_write_that_there_is_no_date(text: str) -> None:
    assert is_no_date(text)
    assert not is_no_date("1/0/00")


def test_one_number_over_twelve_shows_the_order() -> None:
    assert order_of(["1/2/1980", "3/14/1980"]) is DateOrder.MONTH_FIRST
    assert order_of(["1/2/1980", "14/3/1980"]) is DateOrder.DAY_FIRST
    assert order_of(["1/2/1980", "14.3.1980"]) is None


def test_a_year_that_is_none_is_not_known() -> None:
    assert stored_day(0, 2, 29) == "--02-29"


@given(st.text(max_size=30), st.sampled_from([None, *DateOrder]))
def test_any_text_is_a_day_or_refused(text: str, order: DateOrder | None) -> None:
    try:
        day = read_day(text, order)
    except (ValueError, OverflowError):
        return
    assert day == "" or len(day) in (7, 10)
