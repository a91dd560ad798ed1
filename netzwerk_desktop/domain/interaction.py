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
    """One exchange with a contact; `incoming` means that it came from them."""

    interaction_id: int
    contact_id: int
    kind: InteractionKind
    at: datetime
    incoming: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class ContactHistory:
    """What the rules need of all interactions of one contact."""

    last_contact: datetime | None = None
    first_outgoing: datetime | None = None
    unanswered: int = 0


def summarise(interactions: Iterable[Interaction]) -> ContactHistory:
    """Derive the last real contact, the first outgoing one and the unanswered ones in a row.

    A meeting answers itself; everything else outgoing stays unanswered until something comes in.
    """
    last: datetime | None = None
    first_outgoing: datetime | None = None
    unanswered = 0
    for interaction in sorted(interactions, key=lambda each: (each.at, each.interaction_id)):
        last = interaction.at
        if not interaction.incoming and first_outgoing is None:
            first_outgoing = interaction.at
        answered = interaction.incoming or interaction.kind is InteractionKind.MEETING
        unanswered = 0 if answered else unanswered + 1
    return ContactHistory(last, first_outgoing, unanswered)
