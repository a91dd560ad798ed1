"""Rhythm: how often one wants to be in touch, when the next contact is due, and how still it has become.

Source of the rules: product.md, "Rhythm" and "Words".
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

DAYS_PER_MONTH = 365.25 / 12
MOST_BACK_OFF = 4
EVERY_DAY = frozenset(range(7))


class RhythmState(StrEnum):
    """How long it has been quiet, measured in effective rhythms."""

    RECENT = "recent"
    STEADY = "steady"
    DUE = "due"
    QUIET = "quiet"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Cadence:
    """A chosen rhythm: a number of days, or of calendar months; exactly one of the two is positive."""

    days: int = 0
    months: int = 0

    def __post_init__(self) -> None:
        if (self.days > 0) == (self.months > 0) or self.days < 0 or self.months < 0:
            raise ValueError("a cadence is a positive number of days or of months")

    @property
    def nominal_days(self) -> int:
        """The rhythm in days, a month counted as the twelfth part of a year; a half is rounded up, as SQLite does."""
        return self.days or int(self.months * DAYS_PER_MONTH + 0.5)

    def times(self, factor: int) -> "Cadence":
        """The same rhythm, `factor` times as long."""
        return Cadence(self.days * factor, self.months * factor)

    def after(self, day: date) -> date:
        """The day one rhythm after `day`; a month's end stays in its month (31 January + 1 month = 28/29 February)."""
        try:
            return _months_after(day, self.months) if self.months else day + timedelta(days=self.days)
        except (OverflowError, ValueError):
            return date.max


CHOICES: tuple[Cadence, ...] = (
    Cadence(days=14),
    Cadence(months=1),
    Cadence(months=2),
    Cadence(months=3),
    Cadence(months=6),
    Cadence(months=12),
)


def _months_after(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def back_off(unanswered: int) -> int:
    """By how much the rhythm stretches after so many outgoing contacts in a row without an answer.

    The second one in a row doubles it, the third doubles it again; never more than fourfold.
    """
    return min(MOST_BACK_OFF, 1 << max(0, min(unanswered, 8) - 1))


def effective(cadence: Cadence, unanswered: int) -> Cadence:
    """The rhythm after back-off."""
    return cadence.times(back_off(unanswered))


def on_networking_day(day: date, networking_days: frozenset[int]) -> date:
    """The first networking day from `day` on (weekdays, Monday = 0); `day` itself when none is chosen."""
    for ahead in range(7):
        try:
            candidate = day + timedelta(days=ahead)
        except OverflowError:
            return day
        if candidate.weekday() in networking_days:
            return candidate
    return day


@lru_cache(8192)
def next_due(base: date, cadence: Cadence, unanswered: int, networking_days: frozenset[int]) -> date:
    """The day the next contact is due: `base` plus the effective rhythm, on a networking day."""
    return on_networking_day(effective(cadence, unanswered).after(base), networking_days)


def spread(
    earliest: Mapping[int, date], cadence: Cadence, today: date, networking_days: frozenset[int], quota: int
) -> dict[int, date]:
    """First due days of a batch that gets the same rhythm at once (product.md, "Rhythm").

    They lie evenly on the networking days of one rhythm from tomorrow on, nobody's before his or her earliest day,
    and at most the quota on a day where that is possible. The same batch is always spread in the same way.

    Args:
        earliest: by contact id, the day before which somebody is not due.
    """
    ahead = [today + timedelta(days=number) for number in range(1, cadence.nominal_days + 1)]
    days = [day for day in ahead if day.weekday() in networking_days] or [on_networking_day(ahead[0], networking_days)]
    most = max(1, quota, -(-len(earliest) // len(days)))
    found: dict[int, date] = {}
    day, taken = today, 0
    for number, (contact_id, first) in enumerate(sorted(earliest.items(), key=lambda each: (each[1], each[0]))):
        wanted = on_networking_day(max(day, days[number * len(days) // len(earliest)], first), networking_days)
        if wanted == day and taken >= most:
            wanted = on_networking_day(day + timedelta(days=1), networking_days)
        taken = taken + 1 if wanted == day else 1
        found[contact_id] = day = wanted
    return found


def urgency(base: date, cadence: Cadence, unanswered: int, today: date) -> float:
    """Days since `base` in effective rhythms; 1.0 is due. A base in the future counts as today."""
    return max(0, (today - base).days) / effective(cadence, unanswered).nominal_days


def rhythm_state(ratio: float | None) -> RhythmState:
    """The state of an urgency; None is a contact without rhythm."""
    if ratio is None:
        return RhythmState.NONE
    if ratio < 0.5:
        return RhythmState.RECENT
    if ratio < 1:
        return RhythmState.STEADY
    return RhythmState.DUE if ratio < 1.5 else RhythmState.QUIET
