"""Load: what the rhythms ask for, and the smallest changes after which the networking time would hold it.

Source of the rules: product.md, "Today".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from netzwerk_desktop.domain.cadence import CHOICES, Cadence

MOST_QUOTA = 20
DAYS_OF_WEEK = 7


class ReliefKind(StrEnum):
    """What is changed so that the rhythms fit."""

    LONGER = "longer"
    QUOTA = "quota"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Relief:
    """One change that makes the rhythms fit.

    Attributes:
        people: how many of those with `cadence` get the `longer` one.
        quota: the new number of people a day.
        day: the weekday with networking time that is added, Monday = 0.
    """

    kind: ReliefKind
    people: int = 0
    cadence: Cadence | None = None
    longer: Cadence | None = None
    quota: int = 0
    day: int = 0


def needed(counts: Mapping[Cadence, int], days: frozenset[int]) -> float:
    """How many contacts a networking day the rhythms ask for.

    Args:
        counts: how many people have which rhythm.
        days: weekdays with networking time.
    """
    a_calendar_day = sum(count / cadence.nominal_days for cadence, count in counts.items())
    return a_calendar_day * DAYS_OF_WEEK / len(days) if days else 0.0


def reliefs(counts: Mapping[Cadence, int], days: frozenset[int], quota: int) -> tuple[Relief, ...]:
    """What would fit, the smallest change first; empty where everything fits already.

    Each is enough by itself: one rhythm a step longer for the fewest people, one more person a day (more where one
    is not enough), networking time on one more day.
    """
    wanted = needed(counts, days)
    if wanted <= quota or not days:
        return ()
    enough = ceil(wanted - 1e-9)
    steps = [_longer(counts, days, wanted - quota), _day(counts, days, quota)]
    more = Relief(ReliefKind.QUOTA, quota=enough) if enough <= MOST_QUOTA else None
    steps.insert(1 if enough == quota + 1 else 2, more)
    return tuple(step for step in steps if step is not None)


def one_step_longer(cadence: Cadence) -> Cadence | None:
    """The next longer rhythm of the choices; None for the longest."""
    return next((each for each in CHOICES if each.nominal_days > cadence.nominal_days), None)


def _longer(counts: Mapping[Cadence, int], days: frozenset[int], excess: float) -> Relief | None:
    found: list[tuple[int, int, Relief]] = []
    for cadence, count in counts.items():
        longer = one_step_longer(cadence)
        if longer is None:
            continue
        saved = needed({cadence: 1}, days) - needed({longer: 1}, days)
        people = ceil(excess / saved - 1e-9)
        if people <= count:
            relief = Relief(ReliefKind.LONGER, people=people, cadence=cadence, longer=longer)
            found.append((people, -cadence.nominal_days, relief))
    return min(found, key=lambda each: each[:2])[2] if found else None


def _day(counts: Mapping[Cadence, int], days: frozenset[int], quota: int) -> Relief | None:
    free = next((day for day in range(DAYS_OF_WEEK) if day not in days), None)
    if free is None or needed(counts, days | {free}) > quota:
        return None
    return Relief(ReliefKind.DAY, day=free)
