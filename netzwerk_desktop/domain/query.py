"""Query: which contacts a page shows, in which order."""

from dataclasses import dataclass
from enum import StrEnum

from netzwerk_desktop.domain.event import EventReach
from netzwerk_desktop.domain.followup import Pocket

SOON_DAYS = 14
"""How many days ahead the filter of those who are due soon looks."""


class CardFilter(StrEnum):
    """The chips of the network page."""

    ALL = "all"
    FIRST_CONTACT = "first_contact"
    DUE = "due"
    SOON = "soon"
    WITHOUT_RHYTHM = "without_rhythm"
    QUIET = "quiet"


class CardOrder(StrEnum):
    """The orders a page can have."""

    NAME = "name"
    MET = "met"
    LAST_CONTACT = "last_contact"
    NEXT_DUE = "next_due"
    ORGANISATION = "organisation"
    ADDED = "added"
    CAPTURED = "captured"


class FilterKind(StrEnum):
    """What a page can be narrowed by."""

    TAG = "tag"
    EVENT = "event"
    POCKET = "pocket"
    ORGANISATION = "organisation"
    PLACE = "place"
    RHYTHM = "rhythm"
    DUE = "due"
    MET = "met"
    WITHOUT = "without"


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition, all of which must hold.

    Attributes:
        value: TAG, EVENT, ORGANISATION, PLACE: a name, compared folded and as a whole word prefix. POCKET: a `Pocket`.
            RHYTHM: "30" days or "3m" months. DUE: "today", "week", "soon" (two weeks) or an ISO day that is the last.
            MET: "2026", "2026-03" or "2026-03-04". WITHOUT: "rhythm", "mail", "phone", "photo", "note", "event", "tag".
    """

    kind: FilterKind
    value: str


@dataclass(frozen=True, slots=True)
class CardQuery:
    """What a grid asks for; `pocket` and `reach` None mean everybody, `text` is a fragment of anything."""

    pocket: Pocket | None = Pocket.NETWORK
    chip: CardFilter = CardFilter.ALL
    order: CardOrder = CardOrder.NAME
    event_id: int | None = None
    reach: EventReach | None = None
    tag: str = ""
    text: str = ""
    filters: tuple[Filter, ...] = ()
