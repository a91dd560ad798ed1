"""Birthdays as people write them, and when they are kept."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.birthday import age_on, birthday_in, next_birthday, read_birthday, stored_days


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("24.12.1980", "1980-12-24"),
        ("24.12.", "--12-24"),
        ("24.12", "--12-24"),
        (" 4. 2. 1980 ", "1980-02-04"),
        ("24. Dezember 1980", "1980-12-24"),
        ("3. März", "--03-03"),
        ("Dec 24", "--12-24"),
        ("December 24, 1980", "1980-12-24"),
        ("24 Dec 1980", "1980-12-24"),
        ("24th of December", "--12-24"),
        ("1980-12-24", "1980-12-24"),
        ("--12-24", "--12-24"),
        ("29.2.", "--02-29"),
        ("29.2.1980", "1980-02-29"),
        ("", ""),
    ],
)
def test_a_birthday_as_people_write_it(typed: str, stored: str) -> None:
    assert read_birthday(typed) == stored
    assert read_birthday(stored) == stored


@pytest.mark.parametrize("typed", ["12/24", "31.2.", "29.2.1981", "24.13.", "soon", "1980", "Foo 3", "0.1."])
def test_what_is_no_birthday_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(typed.lower())}$"):
        read_birthday(typed)


def test_the_29th_of_february_is_kept_on_the_28th_in_other_years() -> None:
    assert birthday_in("1980-02-29", 2026) == date(2026, 2, 28)
    assert birthday_in("--02-29", 2028) == date(2028, 2, 29)
    assert next_birthday("--02-29", date(2026, 3, 1)) == date(2027, 2, 28)
    assert "02-29" in stored_days(date(2026, 2, 25))
    assert "02-29" not in stored_days(date(2028, 2, 22), 6)
    assert stored_days(date(2028, 2, 28), 2) == ["02-28", "02-29", "03-01"]


def test_an_age_is_only_known_with_the_year() -> None:
    assert age_on("1980-12-24", date(2026, 12, 24)) == 46
    assert age_on("--12-24", date(2026, 12, 24)) is None


@given(st.dates(date(1900, 1, 1), date(2026, 1, 1)), st.dates(date(2026, 1, 1), date(2060, 1, 1)))
def test_the_days_asked_for_are_those_of_the_next_birthdays(born: date, today: date) -> None:
    stored = born.isoformat()
    near = next_birthday(stored, today) <= today + timedelta(days=7)
    assert (stored[-5:] in stored_days(today)) is near
