"""Event: where people were met (never a Qt event)."""

from dataclasses import dataclass
from datetime import datetime


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
    `not_yet` those still without one.
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
