"""Rhythm: how often one wants to be in touch, when the next contact is due, and how still it has become.

Source of the rules: product.md, "Rhythm" and "Words".
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

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


def next_due(base: date, cadence: Cadence, unanswered: int, networking_days: frozenset[int]) -> date:
    """The day the next contact is due: `base` plus the effective rhythm, on a networking day."""
    return on_networking_day(effective(cadence, unanswered).after(base), networking_days)


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


def needed_per_day(cadences: Iterable[int], networking_days: frozenset[int]) -> float:
    """How many contacts a networking day the rhythms ask for.

    Args:
        cadences: nominal rhythms in days, one for each person.
        networking_days: weekdays with networking time.
    """
    a_calendar_day = sum(1 / days for days in cadences if days > 0)
    return a_calendar_day * 7 / len(networking_days) if networking_days else 0.0
