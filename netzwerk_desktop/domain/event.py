"""Event: where people were met (never a Qt event)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from netzwerk_desktop.domain.followup import GOOD_FROM_HOURS, LATEST_HOURS, Pocket, Standing
from netzwerk_desktop.domain.moment import hours_between

# A photo belongs to an event from so long before its beginning until so long after its end ...
_BEFORE, _AFTER = timedelta(hours=1), timedelta(hours=24)
# ... and a stack of photos does when this share of it does.
_MAJORITY = 0.8
# Photos of one occasion are taken without a longer pause.
_PAUSE = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Event:
    """An evening, a fair, a talk; only the name is required. Its end sets `met_at`."""

    event_id: int
    name: str
    place: str = ""
    topic: str = ""
    begins_at: datetime | None = None
    ends_at: datetime | None = None

    @property
    def met_at(self) -> datetime | None:
        """The meeting time every contact of the event inherits."""
        return self.ends_at or self.begins_at


@dataclass(frozen=True, slots=True)
class EventProgress:
    """How far the people of an event were reached (product.md, "First contact").

    `within_12`, `within_48` and `later` count network contacts by the time of the first own message;
    `not_yet` those still without one. Those for whom none is wanted are counted in `network` alone.
    """

    event: Event
    people: int = 0
    inbox: int = 0
    network: int = 0
    aside: int = 0
    within_12: int = 0
    within_48: int = 0
    later: int = 0
    not_yet: int = 0


class EventReach(StrEnum):
    """How far one of the people of an event was reached; everybody is in exactly one of them."""

    NOT_YET = "not_yet"
    WITHIN_12 = "within_12"
    WITHIN_48 = "within_48"
    LATER = "later"
    WAIVED = "waived"
    UNSORTED = "unsorted"
    ASIDE = "aside"

    @property
    def is_reached(self) -> bool:
        """Whether there was an own message."""
        return self in (EventReach.WITHIN_12, EventReach.WITHIN_48, EventReach.LATER)


def event_reach(standing: Standing) -> EventReach:
    """How far somebody was reached, by real hours from the meeting to the first own message.

    Source of the rule: product.md, "First contact". Who was reached without a known meeting time counts as later.
    """
    if standing.pocket is not Pocket.NETWORK:
        return EventReach.UNSORTED if standing.pocket is Pocket.INBOX else EventReach.ASIDE
    if standing.first_outgoing is None:
        return EventReach.WAIVED if standing.waived else EventReach.NOT_YET
    if standing.met_at is None:
        return EventReach.LATER
    hours = hours_between(standing.met_at, standing.first_outgoing)
    if hours <= GOOD_FROM_HOURS:
        return EventReach.WITHIN_12
    return EventReach.WITHIN_48 if hours <= LATEST_HOURS else EventReach.LATER


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where photos seem to have been taken: at a known event, or at one that has no name yet."""

    event: Event
    is_known: bool


def suggest(times: Iterable[datetime], events: Sequence[Event], now: datetime, zone: tzinfo) -> Occasion | None:
    """The event that fits the times at which photos were taken, else a new one with those times; None without any.

    Args:
        times: from the camera; without an offset they are local ones. Those that lie ahead are not believed.
        zone: where the photos were taken, unless the camera says another.
    """
    aware = (time if time.tzinfo is not None else time.replace(tzinfo=zone) for time in times)
    taken = sorted(time for time in aware if time <= now)
    if not taken:
        return None
    nearest = [event for time in taken if (event := _nearest(time, events)) is not None]
    for event_id, count in Counter(event.event_id for event in nearest).most_common(1):
        if count >= _MAJORITY * len(taken):
            return Occasion(next(event for event in nearest if event.event_id == event_id), is_known=True)
    cluster = max(reversed(_clusters(taken)), key=len)
    return Occasion(Event(0, "", begins_at=cluster[0], ends_at=cluster[-1]), is_known=False)


def _nearest(time: datetime, events: Iterable[Event]) -> Event | None:
    """The event at which a photo was taken, or a little before or after it."""
    fitting = []
    for event in events:
        begin = event.begins_at or event.ends_at
        if begin is None:
            continue
        end = event.ends_at or begin
        if begin - _BEFORE <= time <= end + _AFTER:
            outside = max(begin - time, time - end, timedelta(0))
            fitting.append((outside, abs(time - begin), -event.event_id, event))
    return min(fitting, key=lambda each: each[:3])[3] if fitting else None


def _clusters(times: Sequence[datetime]) -> list[list[datetime]]:
    """Times in their order, parted at long pauses."""
    clusters: list[list[datetime]] = []
    for time in times:
        if clusters and time - clusters[-1][-1] <= _PAUSE:
            clusters[-1].append(time)
        else:
            clusters.append([time])
    return clusters
