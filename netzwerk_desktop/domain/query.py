"""Query: which contacts a page shows, in which order."""

from dataclasses import dataclass, replace
from datetime import datetime
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


class Grouping(StrEnum):
    """By what the people of a page stand under headings; by letter only in the order of names."""

    NONE = "none"
    LETTER = "letter"
    EVENT = "event"


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
        value: TAG, EVENT, ORGANISATION, PLACE: a name, compared folded and as a whole word prefix; where it is a whole
            name, only that name. POCKET: a `Pocket`.
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
    grouping: Grouping = Grouping.NONE

    @property
    def groups_by(self) -> Grouping:
        """By what the page is grouped in the order it has."""
        by_letter = self.grouping is Grouping.LETTER
        return Grouping.NONE if by_letter and self.order is not CardOrder.NAME else self.grouping


@dataclass(frozen=True, slots=True)
class CardGroup:
    """People who stand together under a heading.

    Attributes:
        title: the capital letter, or the name of the event; empty for those who have neither.
        count: how many people.
        began_at: when the event was, where that is known.
    """

    title: str
    count: int
    began_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """A value one can filter by, and how many people of the page have it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A chip with filters, order and grouping that is kept under a name."""

    name: str
    chip: CardFilter = CardFilter.ALL
    order: CardOrder = CardOrder.MET
    filters: tuple[Filter, ...] = ()
    grouping: Grouping = Grouping.NONE

    @classmethod
    def of(cls, name: str, query: CardQuery) -> "SavedFilter":
        """What is kept of the state of a page."""
        return cls(name, query.chip, query.order, query.filters, query.grouping)

    def applied_to(self, query: CardQuery) -> CardQuery:
        """The page as it was when this was kept; whose page it is and what is looked for stay."""
        return replace(query, chip=self.chip, order=self.order, filters=self.filters, grouping=self.grouping)
