"""Duplicates: who of the whole book may be one person, what is equal and what differs, and joining them."""

from collections.abc import Collection
from dataclasses import dataclass

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.contact import Contact
from netzwerk_desktop.domain.importing import Field, facts_of_contact
from netzwerk_desktop.domain.likeness import Likeness, Neighbours
from netzwerk_desktop.services.matching import MatchingService
from netzwerk_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class Pair:
    """Two contacts that may be one person.

    Attributes:
        likeness: its signs say what is equal, and what speaks against it.
        differs: single values that both have and that are not the same.
    """

    one: Contact
    other: Contact
    likeness: Likeness
    differs: tuple[Field, ...]


class DuplicateService:
    """The verbs around pairs; nothing is ever joined unasked."""

    def __init__(self, session: Session, matching: MatchingService) -> None:
        self._session, self._matching = session, matching

    def pairs(self, limit: int = 200) -> list[Pair]:
        """The proposed pairs of the whole book, the surest first; neither the trash nor those told apart.

        It may be called in the pool.
        """
        session = self._session
        with session.database.here():
            apart = session.matches.told_apart()
            neighbours = Neighbours()
            for person in session.batches.people():
                neighbours.add(person)
            found = [pair for pair in neighbours.pairs() if pair[:2] not in apart]
            found.sort(key=lambda pair: (-pair[2].score, pair[0], pair[1]))
            wanted = found[:limit]
            ids = sorted({contact_id for pair in wanted for contact_id in pair[:2]})
            contacts = {contact.contact_id: contact for contact in session.contacts.many(ids)}
        return [
            Pair(contacts[one], contacts[other], likeness, _differing(contacts[one], contacts[other]))
            for one, other, likeness in wanted
        ]

    def merge(self, kept: int, other: int, taken: Collection[Field] = ()) -> Changes:
        """Join two contacts; nothing is lost, and both cards of files stay with the kept one.

        Args:
            taken: the single values of the other that the kept one shall have; what it had goes into the note.
        """
        return self._matching.merge(other, kept, taken)

    def tell_apart(self, one: int, other: int) -> Changes:
        """Remember that two contacts are two persons: they are not proposed again."""
        return self._matching.tell_apart(one, other)


def _differing(one: Contact, other: Contact) -> tuple[Field, ...]:
    mine, theirs = facts_of_contact(one), facts_of_contact(other)
    both = [(field, getattr(mine, field), getattr(theirs, field)) for field in Field]
    return tuple(field for field, here, there in both if here != there and _said(here) and _said(there))


def _said(value: object) -> bool:
    return bool(getattr(value, "display", value))
