"""Agenda: what today's networking time holds.

Source of the rules: product.md, "Today".
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from netzwerk_desktop.domain.cadence import Cadence, back_off, effective
from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.followup import FirstContactStage, FollowUp
from netzwerk_desktop.domain.load import Relief
from netzwerk_desktop.domain.moment import at_local
from netzwerk_desktop.domain.reminder import Reminder

SOON_URGENCY = 0.8
SKIP_REST_DAYS = 30

_STAGE_ORDER = {
    FirstContactStage.LAST_CALL: 0,
    FirstContactStage.GOOD: 1,
    FirstContactStage.MISSED: 2,
    FirstContactStage.FRESH: 3,
}


@dataclass(frozen=True, slots=True)
class Slot:
    """Networking time: the daily window reserved for it, and how many people fit in.

    `days` are weekdays, Monday = 0.
    """

    days: frozenset[int] = frozenset(range(5))
    start: time = time(9, 0)
    end: time = time(9, 30)
    quota: int = 2

    def is_networking_day(self, day: date) -> bool:
        """Whether the day has networking time."""
        return day.weekday() in self.days

    def next_start(self, now: datetime, zone: tzinfo) -> datetime | None:
        """The next beginning after `now`, in UTC; None without networking days."""
        today = now.astimezone(zone).date()
        for ahead in range(8):
            day = today + timedelta(days=ahead)
            if self.is_networking_day(day) and (begin := at_local(day, self.start, zone)) > now:
                return begin
        return None


class Reason(StrEnum):
    """Why somebody is suggested."""

    DUE = "due"
    SOON = "soon"
    BACKED_OFF = "backed_off"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A contact whose rhythm could fill the slot today.

    Attributes:
        name: the key that names are sorted by.
        ratio: urgency, days since the base in effective rhythms.
        due: whether the stored day has come.
        skipped_on: the last skip, None without one.
    """

    contact_id: int
    name: str
    ratio: float
    due: bool
    cadence: Cadence
    unanswered: int = 0
    pinned: bool = False
    skipped_on: date | None = None


@dataclass(frozen=True, slots=True)
class Pick:
    """One suggestion of the day."""

    candidate: Candidate
    reason: Reason

    @property
    def effective_days(self) -> int:
        """The rhythm after back-off, in days."""
        return effective(self.candidate.cadence, self.candidate.unanswered).nominal_days


@dataclass(frozen=True, slots=True)
class FirstContact:
    """A first message that is to be written."""

    card: Card
    follow_up: FollowUp


@dataclass(frozen=True, slots=True)
class DueReminder:
    """A reminder of one's own, with the tile of its person."""

    card: Card
    reminder: Reminder


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody whose turn it is, with the reason."""

    card: Card
    follow_up: FollowUp
    reason: Reason
    effective_days: int


@dataclass(frozen=True, slots=True)
class Load:
    """What the rhythms ask for against what the slot holds, in people a networking day; and what would fit."""

    needed_per_day: float = 0.0
    available_per_day: float = 0.0
    reliefs: tuple[Relief, ...] = ()

    @property
    def fits(self) -> bool:
        """Whether the slot holds what the rhythms ask for."""
        return self.needed_per_day <= self.available_per_day


@dataclass(frozen=True, slots=True)
class Upcoming:
    """Somebody who comes next: a first message from a moment on, or a rhythm's day."""

    card: Card
    follow_up: FollowUp


@dataclass(frozen=True, slots=True)
class Birthday:
    """Somebody's birthday within a week; `age` is None where the year is not known."""

    card: Card
    day: date
    age: int | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """Everything the page Today shows.

    `done_today` counts the people of the quota reached today; `first_done_today` first messages written today.
    """

    at: datetime
    quota: int = 2
    networking_day: bool = True
    done_today: int = 0
    first_done_today: int = 0
    first_contacts: tuple[FirstContact, ...] = ()
    reminders: tuple[DueReminder, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    upcoming: tuple[Upcoming, ...] = ()
    birthdays: tuple[Birthday, ...] = ()
    without_rhythm: int = 0
    load: Load = field(default_factory=Load)

    @property
    def open_count(self) -> int:
        """How many people wait today."""
        return len(self.cards)

    @property
    def cards(self) -> tuple[Card, ...]:
        """The tiles of everybody who waits, in the order of the page."""
        first = tuple(each.card for each in self.first_contacts)
        promised = tuple(each.card for each in self.reminders)
        return first + promised + tuple(each.card for each in self.suggestions)


def stage_order(first: FirstContact) -> tuple[int, datetime]:
    """Sort key of first contacts: last call, good, missed; the nearest deadline first."""
    stage = first.follow_up.stage or FirstContactStage.FRESH
    deadline = first.follow_up.latest or datetime.max
    return _STAGE_ORDER[stage], deadline


def select(candidates: Iterable[Candidate], places: int, today: date) -> list[Pick]:
    """Fill the free places of the slot.

    Due rhythms come first by relative urgency, ties by pinned, then name. What is left goes to those nearest to
    due with urgency >= 0.8, never to somebody skipped within 30 days.
    """
    if places <= 0:
        return []
    ranked = sorted(candidates, key=lambda each: (-each.ratio, not each.pinned, each.name, each.contact_id))
    due = [each for each in ranked if each.due]
    soon = [each for each in ranked if not each.due and each.ratio >= SOON_URGENCY and not _rests(each, today)]
    return [Pick(each, _reason(each)) for each in (due + soon)[:places]]


def _rests(candidate: Candidate, today: date) -> bool:
    return candidate.skipped_on is not None and (today - candidate.skipped_on).days < SKIP_REST_DAYS


def _reason(candidate: Candidate) -> Reason:
    if back_off(candidate.unanswered) > 1:
        return Reason.BACKED_OFF
    return Reason.DUE if candidate.due else Reason.SOON
