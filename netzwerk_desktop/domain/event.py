"""Event: where people were met (never a Qt event)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from netzwerk_desktop.domain.followup import GOOD_FROM_HOURS, LATEST_HOURS, Pocket, Standing
from netzwerk_desktop.domain.moment import hours_between


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
