"""Which notifications fire, when, and what stands together in one of them.

Source of the rules: product.md, "Notifications".
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from netzwerk_desktop.domain.agenda import Slot
from netzwerk_desktop.domain.followup import good_from, latest
from netzwerk_desktop.domain.moment import at_local, elapsed

LAST_CALL_BEFORE_LATEST_HOURS = 12
JUST_BEFORE = timedelta(minutes=5)
BACK_AT = time(9, 0)
"""When on its last day a rest ends."""
TICK = timedelta(minutes=15)


class MomentKind(StrEnum):
    """What a notification is about."""

    GOOD_FROM = "good_from"
    LAST_CALL = "last_call"
    SNOOZED = "snoozed"
    BACK = "back"
    REMINDER = "reminder"
    SLOT = "slot"


@dataclass(frozen=True, slots=True)
class QuietHours:
    """The hours of a day without notifications; equal ends mean that there are none."""

    start: time = time(21, 0)
    end: time = time(7, 0)

    def contains(self, clock: time) -> bool:
        """Whether a wall-clock time is quiet."""
        if self.start <= self.end:
            return self.start <= clock < self.end
        return clock >= self.start or clock < self.end


@dataclass(frozen=True, slots=True)
class Moment:
    """One due moment. `kind`, `subject_id` and `due_at` are its identity: it fires once, over restarts too.

    Attributes:
        subject_id: the contact's id, the reminder's for a reminder, 0 for the slot.
        due_at: when the rule says so.
        fires_at: the same after quiet hours.
        contact_id: the person concerned, 0 for the slot.
        event: where that person was met, for grouping.
        latest: until when a first message is in time.
        known_since: when the program learned of it; what was entered late was not slept through.
    """

    kind: MomentKind
    subject_id: int
    due_at: datetime
    fires_at: datetime
    contact_id: int = 0
    event: str = ""
    latest: datetime | None = None
    known_since: datetime | None = None

    def is_late(self, now: datetime) -> bool:
        """Whether it could have fired more than a tick ago."""
        since = self.fires_at if self.known_since is None else max(self.fires_at, self.known_since)
        return now - since > TICK

    @property
    def key(self) -> tuple[MomentKind, int, datetime]:
        """What the database remembers once it has fired."""
        return self.kind, self.subject_id, self.due_at


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is said at once: one person, several of one event, the slot, or a summary after sleep."""

    moments: tuple[Moment, ...]
    summary: bool = False

    @property
    def contact_ids(self) -> tuple[int, ...]:
        """The people concerned, each once, in order."""
        return tuple(dict.fromkeys(moment.contact_id for moment in self.moments if moment.contact_id))


@dataclass(frozen=True, slots=True)
class FirstContactFacts:
    """What the moments of an open first contact depend on."""

    contact_id: int
    met_at: datetime
    network_since: datetime | None = None
    snoozed_until: datetime | None = None
    event: str = ""
    resting_until: date | None = None


def out_of_quiet(moment: datetime, quiet: QuietHours, zone: tzinfo, before: datetime | None = None) -> datetime:
    """Move an instant out of the quiet hours.

    It moves to their end, or to just before their start where the end would pass `before`.
    """
    local = moment.astimezone(zone)
    if not quiet.contains(local.time()):
        return moment
    past_midnight = quiet.start > quiet.end and local.time() >= quiet.start
    end = at_local(local.date() + timedelta(days=int(past_midnight)), quiet.end, zone)
    if before is None or end <= before:
        return max(end, moment)
    started_yesterday = quiet.start > quiet.end and local.time() < quiet.end
    start = at_local(local.date() - timedelta(days=int(started_yesterday)), quiet.start, zone)
    return start - JUST_BEFORE


def first_contact_moments(facts: FirstContactFacts, quiet: QuietHours, zone: tzinfo) -> list[Moment]:
    """The moments of one open first contact: the good moment, the last call, and a chosen later.

    Somebody who enters the network when the time has already passed asks for nothing: the person stands on the
    agenda, and whoever sorted them just looked at it.
    """
    deadline = latest(facts.met_at)
    if facts.network_since is not None and facts.network_since > deadline:
        planned = []
    else:
        planned = [
            (MomentKind.GOOD_FROM, good_from(facts.met_at)),
            (MomentKind.LAST_CALL, elapsed(deadline, -LAST_CALL_BEFORE_LATEST_HOURS)),
        ]
    if facts.snoozed_until is not None:
        planned = [(kind, at) for kind, at in planned if at > facts.snoozed_until]
        planned.append((MomentKind.SNOOZED, facts.snoozed_until))
    back: list[Moment] = []
    if facts.resting_until is not None:
        ends = at_local(facts.resting_until, BACK_AT, zone)
        planned = [(kind, at) for kind, at in planned if at > ends]
        back = [_back_moment(facts, facts.resting_until, quiet, zone)]
    return back + [
        Moment(
            kind,
            facts.contact_id,
            due_at,
            out_of_quiet(due_at, quiet, zone, deadline if due_at <= deadline else None),
            facts.contact_id,
            facts.event,
            deadline,
            facts.network_since,
        )
        for kind, due_at in planned
    ]


def _back_moment(facts: FirstContactFacts, day: date, quiet: QuietHours, zone: tzinfo) -> Moment:
    """The end of a rest; its identity is the wall-clock time, as the slot's: a journey does not repeat it."""
    fires_at = out_of_quiet(at_local(day, BACK_AT, zone), quiet, zone)
    written = datetime.combine(day, BACK_AT, tzinfo=UTC)
    return Moment(
        MomentKind.BACK, facts.contact_id, written, fires_at, facts.contact_id, facts.event, latest(facts.met_at)
    )


def reminder_moment(
    reminder_id: int,
    contact_id: int,
    due_at: datetime,
    event: str,
    quiet: QuietHours,
    zone: tzinfo,
    resting_until: date | None = None,
) -> Moment:
    """The moment of a reminder; it waits for the end of a rest."""
    at = due_at if resting_until is None else max(due_at, at_local(resting_until, BACK_AT, zone))
    return Moment(MomentKind.REMINDER, reminder_id, due_at, out_of_quiet(at, quiet, zone), contact_id, event)


def snoozed_moment(contact_id: int, snoozed_until: datetime, event: str, quiet: QuietHours, zone: tzinfo) -> Moment:
    """The moment at which somebody whose turn it is comes back after a chosen later."""
    fires_at = out_of_quiet(snoozed_until, quiet, zone)
    return Moment(MomentKind.SNOOZED, contact_id, snoozed_until, fires_at, contact_id, event)


def slot_moment(slot: Slot, now: datetime, zone: tzinfo) -> Moment | None:
    """The slot's start of the current local day, while it has not ended; the slot ignores quiet hours.

    Its identity is the wall-clock time, written as if it were UTC: whoever travels west after the slot has begun
    does not hear of it again.
    """
    today = now.astimezone(zone).date()
    if not slot.is_networking_day(today):
        return None
    begin, end = at_local(today, slot.start, zone), at_local(today, slot.end, zone)
    if now >= max(end, begin + TICK):
        return None
    return Moment(MomentKind.SLOT, 0, datetime.combine(today, slot.start, tzinfo=UTC), begin)


def due(moments: Iterable[Moment], fired: frozenset[tuple[MomentKind, int, datetime]], now: datetime) -> list[Moment]:
    """The moments that fire now: reached, and never fired before."""
    reached = [moment for moment in moments if moment.fires_at <= now and moment.key not in fired]
    return sorted(reached, key=lambda each: (each.fires_at, each.kind, each.subject_id))


def next_moment(
    moments: Iterable[Moment], fired: frozenset[tuple[MomentKind, int, datetime]], now: datetime
) -> datetime | None:
    """When the next notification fires; None where nothing waits."""
    return min(
        (moment.fires_at for moment in moments if moment.fires_at > now and moment.key not in fired),
        default=None,
    )


def announce(moments: Sequence[Moment], now: datetime) -> list[Announcement]:
    """Put what is due within one tick together.

    What became due more than a tick ago was slept through: it is one summary. The rest is one notification for
    each event, one for each person met nowhere in particular, and one for the slot. The good moment and the last
    call of one person are one notification.
    """
    late = [moment for moment in moments if moment.is_late(now)]
    if len({moment.contact_id for moment in late}) > 1:
        return [Announcement(tuple(moments), summary=True)]
    groups: dict[tuple[str, int], list[Moment]] = {}
    for moment in moments:
        alone = moment.kind is MomentKind.REMINDER or not moment.event
        key = ("", -moment.subject_id if moment.kind is MomentKind.REMINDER else moment.contact_id)
        groups.setdefault(key if alone else (moment.event, 0), []).append(moment)
    return [Announcement(tuple(group)) for group in groups.values()]
