"""Days as exported tables write them, in the order their country has them, as `Contact.birthday` keeps them."""

import re
from collections.abc import Iterable
from datetime import date
from enum import Enum

from netzwerk_desktop.domain.birthday import read_birthday

# Apple's and Google's stand-ins for a year that is not known.
_NO_YEARS = frozenset({0, 1, 1604})
_LEAP_YEAR = 2000
# Two digits from here on are of the last century.
_CENTURY_TURNS = 30
_ISO = re.compile(r"(?P<year>\d{4})[-/.]?(?P<month>\d{2})[-/.]?(?P<day>\d{2})(?:[T ].*)?")
_YEARLESS = re.compile(r"--(?P<month>\d{2})-?(?P<day>\d{2})(?:T.*)?")
_NUMBERS = re.compile(
    r"(?P<one>\d{1,2})(?P<mark>[/.-])\s?(?P<two>\d{1,2})(?:(?P=mark)\s?(?P<year>\d{4}|\d{2})?)?(?:,? .*)?"
)
_NOTHING = re.compile(r"0{1,2}([/.-])0{1,2}\1(?:0{2}|0{4})|0{4}-00-00")


class DateOrder(Enum):
    """Whether the day or the month stands first in "4/12/1980"."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


def is_no_date(text: str) -> bool:
    """Whether a text is how a program writes that there is no date ("0/0/00", "0.0.00")."""
    return _NOTHING.fullmatch(text) is not None


def order_of(texts: Iterable[str]) -> DateOrder | None:
    """The order that texts with slashes show: one number over twelve decides; None where none does."""
    for text in texts:
        match = _NUMBERS.fullmatch(text.strip()) if "/" in text else None
        if match is not None and int(match["one"]) > 12:
            return DateOrder.DAY_FIRST
        if match is not None and int(match["two"]) > 12:
            return DateOrder.MONTH_FIRST
    return None


def read_day(text: str, order: DateOrder | None = None) -> str:
    """A written day as "1980-12-24", or "--12-24" where the year is not known.

    Raises:
        ValueError: it is no day, or could be two.
    """
    text = text.strip()
    if len(text) > 40:
        raise ValueError(text)
    if match := _YEARLESS.fullmatch(text):
        return stored_day(0, int(match["month"]), int(match["day"]))
    if match := _ISO.fullmatch(text):
        return stored_day(int(match["year"]), int(match["month"]), int(match["day"]))
    if match := _NUMBERS.fullmatch(text):
        one, two, year = int(match["one"]), int(match["two"]), _full_year(match["year"])
        day, month = (one, two) if _day_first(one, two, match["mark"], order) else (two, one)
        return stored_day(year, month, day)
    return read_birthday(text)


def stored_day(year: int, month: int, day: int) -> str:
    """Numbers as a day is kept; a year that is none is not known.

    Raises:
        ValueError: there is no such day.
    """
    if year in _NO_YEARS:
        return f"--{date(_LEAP_YEAR, month, day):%m-%d}"
    return date(year, month, day).isoformat()


def _full_year(text: str | None) -> int:
    if text is None:
        return 0
    year = int(text)
    return year if len(text) == 4 else year + (2000 if year < _CENTURY_TURNS else 1900)


def _day_first(one: int, two: int, mark: str, order: DateOrder | None) -> bool:
    if mark == "." or one > 12:
        return True
    if two > 12 or one == two:
        return False
    if order is None:
        raise ValueError(f"{one}{mark}{two}")
    return order is DateOrder.DAY_FIRST
