"""Reminder: a stored promise to notify at a moment ("send her the slides")."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from netzwerk_desktop.domain.moment import at_local


class RepeatUnit(StrEnum):
    """In what a reminder is repeated."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Repeat:
    """How often a reminder comes again."""

    count: int
    unit: RepeatUnit

    def after(self, due_at: datetime, now: datetime, zone: tzinfo) -> datetime:
        """The next moment to come, at the same time of day; the end of a month stays the end of a month."""
        from dateutil.relativedelta import relativedelta  # which a start does not need

        local = due_at.astimezone(zone)
        first, number = local.date(), 0
        month_end = self.unit is RepeatUnit.MONTH and (first + timedelta(days=1)).day == 1
        while True:
            number += self.count
            day = first + relativedelta(**{f"{self.unit}s": number})  # type: ignore[arg-type]
            following = at_local(day + relativedelta(day=31) if month_end else day, local.time(), zone)
            if following > now and following > due_at:
                return following


def repeat_text(repeat: Repeat | None) -> str:
    """A repetition as it is stored: "2 week"; empty for none."""
    return f"{repeat.count} {repeat.unit}" if repeat is not None else ""


def read_repeat(text: str) -> Repeat | None:
    """A stored repetition."""
    count, _, unit = text.partition(" ")
    return Repeat(int(count), RepeatUnit(unit)) if text else None


@dataclass(frozen=True, slots=True)
class Reminder:
    """One promise; `due_at` moves when it is snoozed. `promise` marks the date of the promise beside the note.

    `event` is where the person was met; while he or she rests (`resting_until`), the reminder waits.
    """

    reminder_id: int
    contact_id: int
    due_at: datetime
    text: str
    done_at: datetime | None = None
    created_at: datetime | None = None
    promise: bool = False
    event: str = ""
    resting_until: date | None = None
    repeat: Repeat | None = None
