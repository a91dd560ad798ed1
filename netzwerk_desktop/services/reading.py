"""Reading: photographed cards become the fields of their contacts, one at a time, in the order of capture."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.business_card import BusinessCard
from netzwerk_desktop.domain.card_scan import CardScan, draft_of
from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import PhotoRole, Pocket
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.services.contacts import ContactService
from netzwerk_desktop.services.session import Session

if TYPE_CHECKING:
    from netzwerk_desktop.imaging.card_engine import CardEngine


@dataclass(frozen=True, slots=True)
class Unread:
    """A card that waits to be read, and the file of its photo."""

    contact_id: int
    path: Path


class ReadingService:
    """The verbs around the reading of cards; the reading itself happens elsewhere."""

    def __init__(self, session: Session, contacts: ContactService) -> None:
        self._session, self._contacts = session, contacts

    def waiting(self) -> list[Unread]:
        """What is to be read, in the order of capture."""
        scans = self._session.scans.waiting()
        suffixes = self._session.photos.suffixes([scan.photo for scan in scans])
        files = self._session.photo_files
        return [
            Unread(scan.contact_id, files.path(scan.photo, suffixes[scan.photo]))
            for scan in scans
            if scan.photo in suffixes
        ]

    def scan(self, contact_id: int) -> CardScan | None:
        """What was read off a contact's card."""
        return self._session.scans.get(contact_id)

    def fill(self, contact_id: int, cards: Sequence[BusinessCard]) -> Changes:
        """Write what was read into the empty fields of the contact; further cards of the photo become contacts.

        What a person wrote meanwhile is never overwritten. Reading is nothing a person did, so it is nothing to
        undo either; the fields are theirs to change.
        """
        session = self._session
        scan = session.scans.get(contact_id)
        if scan is None or not cards:
            return self.give_up(contact_id)
        contact = session.contacts.get(contact_id)

        def body(now: datetime) -> None:
            session.scans.keep(contact_id, scan.photo, cards[0])
            self._contacts.write(contact_id, draft_of(cards[0], contact))

        filled = session.change(Verb.READ, [contact_id], body)
        if len(cards) < 2:
            return replace(filled, undo=None)
        made = session.create(lambda now: [self._add(now, contact_id, scan.photo, card) for card in cards[1:]])
        return Changes(Verb.READ, filled.contacts | made.contacts)

    def give_up(self, contact_id: int) -> Changes:
        """The card could not be read; its photo is a contact all the same."""
        changes = self._session.change(
            Verb.READ, [contact_id], lambda now: self._session.scans.give_up(contact_id), structure=False
        )
        return replace(changes, undo=None)

    def _add(self, now: datetime, neighbour: int, photo: str, card: BusinessCard) -> int:
        """A contact for another card on the same photo, met where its neighbour was."""
        session = self._session
        beside = session.contacts.get(neighbour)
        contact_id = session.contacts.insert(
            now,
            pocket=Pocket.INBOX,
            event_id=beside.event_id,
            met_at=beside.standing.met_at,
            **{PhotoRole.CARD_FRONT.value: photo},
        )
        session.scans.keep(contact_id, photo, card)
        self._contacts.write(contact_id, draft_of(card, session.contacts.get(contact_id)))
        return contact_id


def scan_photo(path: Path, words: Path) -> tuple[BusinessCard, ...]:
    """Read every card on a photo and save nothing.

    Args:
        words: the folder with the vocabulary of cards.

    Raises:
        UserError: no such file, no picture, or the libraries that read are not installed.
    """
    from netzwerk_desktop.imaging.card_engine import CardEngine

    try:
        data = path.read_bytes()
    except FileNotFoundError as failure:
        raise UserError(Problem.NO_SUCH_FILE, name=path.name, path=path) from failure
    except OSError as failure:
        raise UserError(Problem.NOT_READABLE, name=path.name, path=path) from failure
    return _engine(CardEngine, words).read(data, path.name)


@cache
def _engine(kind: type["CardEngine"], words: Path) -> "CardEngine":
    """One engine for a whole command: loading its models takes most of a second."""
    return kind(words)
