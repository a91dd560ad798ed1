"""Interactions: what happened with a contact at a time, and what follows from their sequence."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class InteractionKind(StrEnum):
    """In which way somebody was in touch."""

    MAIL = "mail"
    CALL = "call"
    MESSAGE = "message"
    MEETING = "meeting"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Interaction:
    """One exchange with a contact; `incoming` means that it came from them.

    Attributes:
        answered: the person said that an own message was answered, in whichever way.
        together: the same text on the lines of everybody who was at the same meeting; empty where it was one person.
    """

    interaction_id: int
    contact_id: int
    kind: InteractionKind
    at: datetime
    incoming: bool = False
    note: str = ""
    answered: bool = False
    together: str = ""

    @property
    def may_be_answered(self) -> bool:
        """Whether an answer to it can be noted: a meeting answers itself, and so does what came from them."""
        return not self.incoming and self.kind is not InteractionKind.MEETING


@dataclass(frozen=True, slots=True)
class ContactHistory:
    """What the rules need of all interactions of one contact."""

    last_contact: datetime | None = None
    first_outgoing: datetime | None = None
    unanswered: int = 0


def summarise(interactions: Iterable[Interaction]) -> ContactHistory:
    """Derive the last real contact, the first outgoing one and the unanswered ones in a row.

    A meeting answers itself; everything else outgoing stays unanswered until something comes in, or until the person
    says that it was answered.
    """
    last: datetime | None = None
    first_outgoing: datetime | None = None
    unanswered = 0
    for interaction in sorted(interactions, key=lambda each: (each.at, each.interaction_id)):
        last = interaction.at
        if not interaction.incoming and first_outgoing is None:
            first_outgoing = interaction.at
        unanswered = 0 if interaction.answered or not interaction.may_be_answered else unanswered + 1
    return ContactHistory(last, first_outgoing, unanswered)
