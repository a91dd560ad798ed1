"""Matching: the same person twice is proposed, joined when a person says so, and can be taken apart again."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import Contact, ContactDraft, PhotoRole, Pocket
from netzwerk_desktop.domain.importing import Field
from netzwerk_desktop.domain.matching import Match, exchanged, matches, merged
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.services.contacts import ContactService
from netzwerk_desktop.services.session import Session


class MatchingService:
    """The verbs around contacts that are one person."""

    def __init__(self, session: Session, contacts: ContactService) -> None:
        self._session, self._contacts = session, contacts

    def proposals(self, contact_id: int) -> list[Match]:
        """Who may be the same person, the surest first; not those told apart, nor the trash."""
        session = self._session
        contact = session.contacts.get(contact_id)
        keys = [method.match_key for method in contact.methods if method.match_key]
        return matches(contact, session.contacts.many(session.matches.sharing(contact_id, keys)))

    def tell_apart(self, contact_id: int, other_id: int) -> Changes:
        """Remember that two contacts are two persons: they are not proposed again."""
        with self._session.database.transaction():
            self._session.contacts.require((contact_id, other_id))
            undo = self._session.matches.tell_apart(contact_id, other_id)
        return Changes(Verb.TOLD_APART, frozenset((contact_id, other_id)), undo=undo, structure=False)

    def merge(self, contact_id: int, into: int, taken: Collection[Field] = ()) -> Changes:
        """Let a contact go into another one: what the other lacks is filled, everything else is added.

        Interactions, reminders, relations and tags move; the card goes beside the other's, as its back where it has a
        front only; the emptied contact goes to the trash, still with its photos. What files said of both stays with
        the kept one.

        Args:
            taken: the single values that the kept one gets from the other although it has its own.
        """
        session = self._session
        given, before = session.contacts.get(contact_id), session.contacts.get(into)
        kept, other = exchanged(before, given, taken)

        def body(now: datetime) -> None:
            self._exchange(before, kept, given, other)
            self._contacts.write(into, merged(kept, other))
            for role, target in _moves(other, kept):
                self._move_photo(other, role, into, target)
            self._move_history(other, kept)
            session.contacts.update(into, **_gained(kept, other))
            session.contacts.update(contact_id, deleted_at=now)
            session.batches.move_cards(contact_id, into)

        return session.change(Verb.MERGED, [into, contact_id], body)

    def make_back(self, contact_id: int, of: int) -> Changes:
        """A card turns out to be the back of another one: its photo, reading and note go there.

        What stood on the back fills empty fields and adds ways to reach, anchors and reminders come along; the emptied
        contact goes to the trash.
        """
        session = self._session
        other, kept = session.contacts.get(contact_id), session.contacts.get(of)

        def body(now: datetime) -> None:
            self._contacts.write(of, merged(kept, _without_known(other, kept)))
            self._move_photo(other, PhotoRole.CARD_FRONT, of, PhotoRole.CARD_BACK)
            self._move_history(other, kept)
            session.contacts.update(contact_id, deleted_at=now)

        return session.change(Verb.BACK_ADDED, [of, contact_id], body)

    def _exchange(self, before: Contact, kept: Contact, given: Contact, other: Contact) -> None:
        """Write the values that were taken from the other."""
        if kept != before:
            draft = ContactDraft(*(getattr(kept, name) for name in ("name", "organisation", "job_title", "note")))
            self._contacts.write(kept.contact_id, replace(draft, birthday=kept.birthday))
        if kept.portrait != before.portrait:
            role = PhotoRole.PORTRAIT
            self._session.contacts.set_photo(kept.contact_id, role, kept.portrait, kept.portrait_frame)
            self._session.contacts.set_photo(given.contact_id, role, other.portrait, other.portrait_frame)

    def _move_history(self, other: Contact, kept: Contact) -> None:
        """Tags, relations, interactions, reminders; beside a dated promise another becomes a plain reminder."""
        session = self._session
        if any(reminder.promise for reminder in session.reminders.of(kept.contact_id)):
            for reminder in session.reminders.of(other.contact_id):
                session.reminders.update(reminder.reminder_id, promise=False)
        session.contacts.set_tags(kept.contact_id, dict.fromkeys((*kept.tags, *other.tags)))
        session.relations.move(other.contact_id, kept.contact_id)
        session.contacts.move_history(other.contact_id, kept.contact_id)

    def _move_photo(self, other: Contact, role: PhotoRole, into: int, target: PhotoRole) -> None:
        """Show a photo of one contact as one of another's, with what was read off it."""
        session = self._session
        session.contacts.set_photo(into, target, other.photo(role), other.frame(role))
        if role is not PhotoRole.PORTRAIT:
            session.scans.move(other.contact_id, role, into, target)


def _gained(kept: Contact, other: Contact) -> dict[str, Any]:
    """What is no text and no list: what was chosen for the other counts where nothing was chosen for the kept one."""
    mine, theirs = kept.standing, other.standing
    columns: dict[str, Any] = {"pinned": kept.pinned or other.pinned}
    if not kept.event_id:
        columns["event_id"] = other.event_id
    if kept.address_form is None and other.address_form is not None:
        columns["address_form"] = other.address_form
    if not kept.language:
        columns["language"] = other.language
    if mine.met_at is None:
        columns["met_at"] = theirs.met_at
    if mine.cadence is None and theirs.cadence is not None:
        columns |= {"rhythm_days": theirs.cadence.days or None, "rhythm_months": theirs.cadence.months or None}
        columns |= {"counts_from": theirs.counts_from, "spread_to": theirs.spread_to}
    if mine.pocket is Pocket.INBOX and theirs.pocket is Pocket.NETWORK:
        columns |= {"pocket": Pocket.NETWORK, "network_since": theirs.network_since, "waived": theirs.waived}
    return columns


def _without_known(back: Contact, front: Contact) -> Contact:
    """The back of a card without the lines that its front has: no other person's, only another wording."""
    return replace(
        back,
        name=PersonName() if front.name.display else back.name,
        organisation="" if front.organisation else back.organisation,
        job_title="" if front.job_title else back.job_title,
    )


def _moves(other: Contact, kept: Contact) -> list[tuple[PhotoRole, PhotoRole]]:
    """Which photos go where: into their own place, or a card beside the one that is there."""
    moves: list[tuple[PhotoRole, PhotoRole]] = []
    free = {role for role in PhotoRole if kept.photo(role) is None}
    for role in PhotoRole:
        target = role if role in free or role is PhotoRole.PORTRAIT else PhotoRole.CARD_BACK
        if other.photo(role) is not None and target in free:
            free.remove(target)
            moves.append((role, target))
    return moves
