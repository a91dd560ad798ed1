"""Calendar: days with people as a calendar program is told of them; the words come from whoever asks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from netzwerk_desktop.domain.cadence import Cadence


class DayKind(StrEnum):
    """What happens on a day."""

    FOLLOW_UP = "follow-up"
    REMINDER = "reminder"
    BIRTHDAY = "birthday"


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A whole day with one person.

    Attributes:
        key: what the entry is about, unchanged for ever: the contact's uid; of a reminder, with its number.
        day: local; ignored for birthdays.
        birthday: as `Contact.birthday` has it; only for birthdays, which come every year.
        changed_at: when what it says last changed; a later one makes calendars take the entry anew.
        cadence: the rhythm a follow-up comes from, as ISO 8601 has periods ("P3M"); empty where there is none.
    """

    kind: DayKind
    key: str
    summary: str
    changed_at: datetime
    day: date | None = None
    birthday: str = ""
    description: str = ""
    cadence: str = ""


@dataclass(frozen=True, slots=True)
class CalendarContent:
    """A calendar to write: its name as calendar programs show it, and its days."""

    name: str
    days: Iterable[CalendarDay]


def period_of(cadence: Cadence | None) -> str:
    """A rhythm as ISO 8601 has periods: "P3M", "P14D"; empty for none."""
    if cadence is None:
        return ""
    return f"P{cadence.months}M" if cadence.months else f"P{cadence.days}D"
