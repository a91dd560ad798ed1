"""Birthdays: "1980-12-24", or "--12-24" where the year is not known; when the next one is, and which.

29 February is kept on 28 February in years that have none. An age is only known with the year.
"""

import re
from datetime import date, timedelta

AHEAD_DAYS = 7
_LEAP_YEAR = 2000
_STORED = re.compile(r"(?P<year>\d{4}|-)-(?P<month>\d{2})-(?P<day>\d{2})")
_WRITTEN = (
    _STORED,
    re.compile(r"(?P<day>\d{1,2})\.\s*(?P<month>\d{1,2})\.?(?:\s*(?P<year>\d{4}))?"),
    re.compile(r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?(?P<name>[^\W\d]+)\.?,?(?:\s+(?P<year>\d{4}))?"),
    re.compile(r"(?P<name>[^\W\d]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(?P<year>\d{4}))?"),
)


def read_birthday(text: str) -> str:
    """What somebody typed ("24.12.1980", "24.12.", "Dec 24", ISO 8601) as it is stored; empty stays empty.

    Raises:
        ValueError: it is no birthday.
    """
    text = text.strip().lower()
    if not text:
        return ""
    from netzwerk_desktop.domain.natural_date import MONTHS  # its patterns take long, and a start does not need them

    for pattern in _WRITTEN:
        match = pattern.fullmatch(text)
        if match is None:
            continue
        parts = match.groupdict()
        month = int(parts["month"]) if parts.get("month") else MONTHS.get(parts.get("name") or "", 0)
        year = parts.get("year")
        known = year is not None and year != "-"
        try:
            day = date(int(year) if known and year else _LEAP_YEAR, month, int(parts["day"]))
        except ValueError as failure:
            raise ValueError(text) from failure
        return day.isoformat() if known else f"--{day:%m-%d}"
    raise ValueError(text)


def birthday_in(birthday: str, year: int) -> date:
    """The day a stored birthday is kept on in a year."""
    month, day = int(birthday[-5:-3]), int(birthday[-2:])
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, 2, 28)


def next_birthday(birthday: str, today: date) -> date:
    """The next day a stored birthday is kept on, today included."""
    this_year = birthday_in(birthday, today.year)
    return this_year if this_year >= today else birthday_in(birthday, today.year + 1)


def age_on(birthday: str, day: date) -> int | None:
    """How old somebody becomes on a birthday; None where the year is not known."""
    return None if birthday.startswith("-") else day.year - int(birthday[:4])


def stored_days(today: date, ahead: int = AHEAD_DAYS) -> list[str]:
    """Month and day ("12-24") of the birthdays that are kept from today until so many days ahead."""
    days = [today + timedelta(days=number) for number in range(ahead + 1)]
    found = [f"{day:%m-%d}" for day in days]
    if "02-28" in found and "02-29" not in found and birthday_in("--02-29", days[found.index("02-28")].year).day == 28:
        found.append("02-29")
    return found
