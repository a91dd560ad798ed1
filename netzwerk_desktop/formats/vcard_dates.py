"""Birthdays in vCards: every notation in, the right one for a version out."""

import re

from netzwerk_desktop.domain.birthday import read_birthday

# Apple's year for "unknown"; what writes it without saying so means the same.
OMITTED_YEAR = 1604
_DATE = re.compile(r"(?P<year>\d{4})[-/.]?(?P<month>\d{2})[-/.]?(?P<day>\d{2})(?:[T ].*)?", re.DOTALL)
_LOOSE = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?:[T ].*)?", re.DOTALL)
_NO_YEAR = re.compile(r"--(?P<month>\d{2})-?(?P<day>\d{2})(?:[T ].*)?", re.DOTALL)
_EMPTY = re.compile(r"[0\s./:-]*(?:T[0:.]*Z?)?")


def is_no_date(text: str) -> bool:
    """Whether a date says that there is none: empty, or nothing but zeros."""
    return bool(_EMPTY.fullmatch(text.strip()))


def read_date(text: str, omitted_year: str = "") -> str:
    """A date as `Contact.birthday` has it, "1980-12-24" or "--12-24"; of a moment its day.

    Args:
        omitted_year: what X-APPLE-OMIT-YEAR says.

    Raises:
        ValueError: it is no day of a year ("1980", "circa 1800").
    """
    text = text.strip()
    match = _NO_YEAR.fullmatch(text)
    if match is not None:
        return read_birthday(f"--{match['month']}-{match['day']}")
    match = _DATE.fullmatch(text) or _LOOSE.fullmatch(text)
    if match is None:
        return read_birthday(text)
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    known = year not in (0, OMITTED_YEAR) and match["year"] != omitted_year.strip()
    return read_birthday(f"{match['year']}-{month:02}-{day:02}" if known else f"--{month:02}-{day:02}")


def written_date(birthday: str, version: str, omits_year: bool = False) -> tuple[str, str]:
    """The parameters and the value of a BDAY.

    Args:
        omits_year: the card is from Apple, which knows no other way to leave out a year in 3.0.
    """
    if birthday.startswith("--"):
        if version != "4.0" and omits_year:
            return f";X-APPLE-OMIT-YEAR={OMITTED_YEAR}", f"{OMITTED_YEAR}{birthday[1:]}"
        return "", f"--{birthday[2:4]}{birthday[5:7]}"
    return "", birthday.replace("-", "") if version == "4.0" else birthday
