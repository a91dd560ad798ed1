"""Review: the method in numbers - who was reached in time, on which days the networking time was kept, the rhythms."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from netzwerk_desktop.domain.cadence import RhythmState
from netzwerk_desktop.domain.event import EventProgress

WEEKS = 12


@dataclass(frozen=True, slots=True)
class WeekKept:
    """One week: on how many of its networking days somebody was written to or spoken with.

    Attributes:
        monday: the first day of the week.
        kept: networking days with an own exchange.
        planned: networking days of the week up to today.
    """

    monday: date
    kept: int
    planned: int


@dataclass(frozen=True, slots=True)
class Review:
    """What the page shows; no figure is about a single person."""

    events: tuple[EventProgress, ...]
    weeks: tuple[WeekKept, ...]
    states: Mapping[RhythmState, int]


def weeks_kept(
    days: Iterable[date], today: date, networking_days: frozenset[int], weeks: int = WEEKS
) -> tuple[WeekKept, ...]:
    """The last weeks, the oldest first, the present one last.

    Args:
        days: on which there was an own exchange, where the person was.
        networking_days: weekdays with networking time (Monday = 0).
        weeks: how many.
    """
    kept = set(days)
    last = today - timedelta(days=today.weekday())
    found = []
    for back in reversed(range(weeks)):
        monday = last - timedelta(weeks=back)
        planned = [monday + timedelta(days=each) for each in sorted(networking_days)]
        past = [day for day in planned if day <= today]
        found.append(WeekKept(monday, sum(day in kept for day in past), len(past)))
    return tuple(found)
