"""Reading: photographed cards become the fields of their contacts, one at a time, in the order of capture."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.business_card import BusinessCard, Quad
from netzwerk_desktop.domain.card_scan import CardField, CardScan, addition_of, draft_of
from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import Contact, PhotoRole, Pocket
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.frame import WHOLE
from netzwerk_desktop.domain.photo import Photo
from netzwerk_desktop.services.capture import meeting_time
from netzwerk_desktop.services.contacts import ContactService
from netzwerk_desktop.services.session import Session

if TYPE_CHECKING:
    from netzwerk_desktop.imaging.card_engine import CardEngine


@dataclass(frozen=True, slots=True)
class Unread:
    """A card that waits to be read, and the file of its photo; `chosen` is the part of it that a person marked."""

    contact_id: int
    photo: str
    path: Path
    side: PhotoRole = PhotoRole.CARD_FRONT
    chosen: Quad | None = None


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
            Unread(
                scan.contact_id, scan.photo, files.path(scan.photo, suffixes[scan.photo]), scan.side, self._chosen(scan)
            )
            for scan in scans
            if scan.photo in suffixes
        ]

    def _chosen(self, scan: CardScan) -> Quad | None:
        return self._session.contacts.get(scan.contact_id).frame(scan.side).outline

    def scan(self, contact_id: int, side: PhotoRole = PhotoRole.CARD_FRONT) -> CardScan | None:
        """What was read off a side of a contact's card."""
        return self._session.scans.get(contact_id, side)

    def check(self, contact_id: int, field: CardField) -> Changes:
        """Remember that a person has looked at a line of the front."""
        scan = self._session.scans.get(contact_id)
        fields = (scan.checked if scan else frozenset()) | {field}
        changes = self._session.change(
            Verb.CHECKED, [contact_id], lambda now: self._session.scans.check(contact_id, fields), structure=False
        )
        return replace(changes, undo=None)

    def ask_again(self, contact_id: int, side: PhotoRole = PhotoRole.CARD_FRONT) -> Changes:
        """Let a card wait to be read once more."""
        scan = self._session.scans.get(contact_id, side)
        if scan is None:
            return Changes(Verb.READ_AGAIN)
        changes = self._session.change(
            Verb.READ_AGAIN,
            [contact_id],
            lambda now: self._session.scans.wait(contact_id, scan.photo, side),
            structure=False,
        )
        return replace(changes, undo=None)

    def fill(self, unread: Unread, cards: Sequence[BusinessCard]) -> Changes:
        """Write what was read into the empty fields of the contact; further cards of the photo become contacts.

        What a person wrote meanwhile is never overwritten. Reading is nothing a person did, so it is nothing to
        undo either; the fields are theirs to change. A photo that was replaced or cut otherwise while it was read
        waits on.
        """
        session, contact_id, side = self._session, unread.contact_id, unread.side
        scan, contact = session.scans.get(contact_id, side), session.contacts.get(contact_id)
        if not cards:
            return self.give_up(unread)
        if not _wanted(unread, scan, contact) or scan is None:
            return Changes(Verb.READ)
        front = side is PhotoRole.CARD_FRONT
        card = next((each for each in cards if each.index == scan.position), cards[0])
        # A photo that is read again, after an undo or another cut, has given its further cards to contacts already.
        known = session.scans.positions(unread.photo, but=contact_id)
        further = [each for each in cards if each is not card and each.index not in known] if front else []

        def body(now: datetime) -> None:
            session.scans.keep(contact_id, unread.photo, card, side)
            if contact.frame(side) == WHOLE:
                session.contacts.set_photo(contact_id, side, unread.photo, card.frame)
            draft = draft_of(card, contact, scan) if front else addition_of(card.fields, card.phones, contact)
            self._contacts.write(contact_id, draft)

        filled = session.change(Verb.READ, [contact_id], body)
        if not further:
            return replace(filled, undo=None)
        # Met where its neighbour was, and beside it in the inbox.
        beside = session.contacts.get(contact_id)

        def more(now: datetime) -> list[int]:
            place = beside.created_at or now, beside.event_id, beside.standing.met_at
            return [self._add(now, *place, unread.photo, each) for each in further]

        made = session.create(more)
        return Changes(Verb.READ, filled.contacts | made.contacts)

    def take_in(
        self,
        photo: Photo,
        cards: Sequence[BusinessCard],
        event: Event | None = None,
        met_at: datetime | None = None,
    ) -> Changes:
        """Make a contact in the inbox of every card that was read on a stored photo, in this order.

        Args:
            met_at: when all of them were met; the event and the photo tell it otherwise.
        """
        session = self._session

        def body(now: datetime) -> list[int]:
            session.photos.add(photo, now)
            when = met_at or meeting_time(photo, event, now, session.zone)
            event_id = event.event_id if event else None
            return [self._add(now, now, event_id, when, photo.sha256, card) for card in cards]

        return session.create(body)

    def give_up(self, unread: Unread) -> Changes:
        """The card could not be read; its photo is a contact all the same."""
        session, contact_id = self._session, unread.contact_id
        if not _wanted(unread, session.scans.get(contact_id, unread.side), session.contacts.get(contact_id)):
            return Changes(Verb.READ)
        changes = session.change(
            Verb.READ, [contact_id], lambda now: session.scans.give_up(contact_id, unread.side), structure=False
        )
        return replace(changes, undo=None)

    def _add(
        self,
        now: datetime,
        created_at: datetime,
        event_id: int | None,
        met_at: datetime | None,
        photo: str,
        card: BusinessCard,
    ) -> int:
        """A contact of a card that was read."""
        session = self._session
        contact_id = session.contacts.insert(
            now, created_at=created_at, pocket=Pocket.INBOX, event_id=event_id, met_at=met_at
        )
        session.contacts.set_photo(contact_id, PhotoRole.CARD_FRONT, photo, card.frame)
        session.scans.keep(contact_id, photo, card)
        self._contacts.write(contact_id, draft_of(card, session.contacts.get(contact_id)))
        return contact_id


def _wanted(unread: Unread, scan: CardScan | None, contact: Contact) -> bool:
    """Whether a reading still belongs to what the contact shows."""
    return scan is not None and scan.photo == unread.photo and contact.frame(unread.side).outline == unread.chosen


def scan_photo(data: bytes, name: str, words: Path) -> tuple[BusinessCard, ...]:
    """Read every card on a photo and save nothing.

    Args:
        name: the file's name, for the sentence when it is refused.
        words: the folder with the vocabulary of cards.

    Raises:
        UserError: no picture, no card on it, or the libraries that read are not installed.
    """
    from netzwerk_desktop.imaging.card_engine import CardEngine

    cards = _engine(CardEngine, words).read(data, name)
    if not cards:
        raise UserError(Problem.NO_CARD, name=name)
    return cards


@cache
def _engine(kind: type["CardEngine"], words: Path) -> "CardEngine":
    """One engine for a whole command: loading its models takes most of a second."""
    return kind(words)
