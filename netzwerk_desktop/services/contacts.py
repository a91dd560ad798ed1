"""What is done with contacts: adding, editing, sorting into pockets, tagging, pinning, the trash."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from netzwerk_desktop.domain.cadence import Cadence, spread
from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import Contact, ContactDraft, PhotoRole, Pocket
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.followup import FollowUp, Standing, follow_up, next_due
from netzwerk_desktop.domain.frame import Frame
from netzwerk_desktop.domain.interaction import Interaction
from netzwerk_desktop.domain.photo import Photo
from netzwerk_desktop.domain.query import CardFilter, CardQuery
from netzwerk_desktop.domain.reminder import Reminder
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.services.session import Session

TRASH_DAYS = 30
_PLAIN = (
    *("organisation", "job_title", "note", "offers", "seeks", "traits", "promise"),
    *("address_form", "language", "birthday", "event_id", "met_at"),
)
_TO_POCKET = {Pocket.INBOX: Verb.TO_INBOX, Pocket.NETWORK: Verb.TO_NETWORK, Pocket.ASIDE: Verb.TO_ASIDE}


class ContactService:
    """The verbs around contacts."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # reading

    def get(self, contact_id: int) -> Contact:
        """One contact, whole; raises UserError when there is none."""
        return self._session.contacts.get(contact_id)

    def many(self, contact_ids: Sequence[int]) -> list[Contact]:
        """These contacts, whole and in this order."""
        return self._session.contacts.many(contact_ids)

    def interactions(self, contact_id: int) -> list[Interaction]:
        """What happened with a contact, newest first."""
        return self._session.contacts.interactions(contact_id)

    def company(self, contact_id: int) -> dict[int, list[PersonName]]:
        """Who else was there, by the interactions of a contact with several people."""
        return self._session.contacts.company(contact_id)

    def reminders(self, contact_id: int) -> list[Reminder]:
        """The open reminders of a contact."""
        return self._session.reminders.of(contact_id)

    def ids(self, query: CardQuery, limit: int = -1) -> "array[int]":
        """The contacts of a page in its order."""
        return self._session.cards.ids(query, self._session.today(), limit, self._session.utc_offset())

    def count(self, query: CardQuery) -> int:
        """How many contacts a page has."""
        return self._session.cards.count(query, self._session.today(), self._session.utc_offset())

    def cards(self, contact_ids: Sequence[int]) -> dict[int, Card]:
        """The tiles of these contacts."""
        return self._session.cards.cards(contact_ids)

    def captured_before(self, contact_id: int) -> int | None:
        """Who was taken in just before a contact; None for the first one."""
        return self._session.cards.captured_before(contact_id)

    def pocket_counts(self) -> dict[Pocket, int]:
        """How many contacts lie in each pocket."""
        return self._session.cards.pocket_counts()

    def chip_counts(self) -> dict[CardFilter, int]:
        """How many contacts of the network each chip shows."""
        return {chip: self.count(CardQuery(chip=chip)) for chip in CardFilter}

    def trashed(self) -> list[tuple[Card, datetime]]:
        """What lies in the trash."""
        return self._session.cards.trashed()

    def tags(self) -> list[str]:
        """Every tag in use."""
        return self._session.contacts.tags()

    def follow_up(self, standing: Standing) -> FollowUp:
        """What is due with a contact now."""
        session = self._session
        return follow_up(standing, session.clock.now(), session.zone, session.networking_days)

    # changing

    def add(
        self,
        draft: ContactDraft,
        *,
        pocket: Pocket = Pocket.INBOX,
        cadence: Cadence | None = None,
        photos: Iterable[tuple[PhotoRole, Photo]] = (),
    ) -> Changes:
        """A new contact; a name alone, or a photo alone, is enough.

        The meeting time is the draft's, else the end of its event, else now.
        """

        def body(now: datetime) -> list[int]:
            event = self._session.events.get(draft.event_id) if draft.event_id else None
            met_at = draft.met_at or (event.met_at if event else None) or now
            columns: dict[str, Any] = {"met_at": met_at, "pocket": pocket} | _cadence_columns(cadence)
            if pocket is Pocket.NETWORK:
                columns["network_since"] = now
            for role, photo in photos:
                self._session.photos.add(photo, now)
                columns[role.value] = photo.sha256
            contact_id = self._session.contacts.insert(now, **columns)
            self.write(contact_id, draft)
            return [contact_id]

        return self._session.create(body)

    def add_to_event(self, draft: ContactDraft, event: Event | None) -> Changes:
        """A new contact in the inbox, met at the event that every card inherits now."""
        return self.add(replace(draft, event_id=event.event_id) if event is not None else draft)

    def edit(self, contact_id: int, draft: ContactDraft) -> Changes:
        """Write the fields of a draft that are not None."""
        only_note = draft == ContactDraft(note=draft.note)
        return self._session.change(
            Verb.NOTED if only_note else Verb.EDITED,
            [contact_id],
            lambda now: self.write(contact_id, draft),
            structure=not only_note,
        )

    def set_note(self, contact_id: int, note: str) -> Changes:
        """Replace the note."""
        return self.edit(contact_id, ContactDraft(note=note))

    def set_pocket(self, contact_ids: Sequence[int], pocket: Pocket) -> Changes:
        """Sort contacts into a pocket; the network starts the clock of the first contact."""

        today = self._session.today()

        def body(now: datetime) -> None:
            batches: dict[Cadence, list[int]] = defaultdict(list)
            for contact_id in contact_ids:
                standing = self.get(contact_id).standing
                entering = pocket is Pocket.NETWORK and standing.pocket is not Pocket.NETWORK
                columns: dict[str, Any] = {"network_since": now} if entering else {}
                if entering and standing.met_at is None:
                    columns["met_at"] = now
                self._session.contacts.update(contact_id, pocket=pocket, **columns)
                spread_ahead = standing.spread_to is not None and standing.spread_to > today
                if entering and standing.cadence is not None and not spread_ahead:
                    batches[standing.cadence].append(contact_id)
            for cadence, batch in batches.items():
                self._spread(batch, cadence)

        return self._session.change(_TO_POCKET[pocket], contact_ids, body)

    def set_cadence(self, contact_ids: Sequence[int], cadence: Cadence | None) -> Changes:
        """Choose a rhythm, or none; of more people than the quota, the first due days are spread."""

        def body(now: datetime) -> None:
            for contact_id in contact_ids:
                self._session.contacts.update(contact_id, **_cadence_columns(cadence))
            if cadence is not None:
                self._spread(contact_ids, cadence)

        return self._session.change(Verb.RHYTHM, contact_ids, body)

    def lengthen(self, contact_ids: Sequence[int], cadence: Cadence) -> Changes:
        """Choose a longer rhythm for people who keep their days of a spread."""
        return self._update_all(Verb.RHYTHM, contact_ids, **_cadence_columns(cadence))

    def set_event(self, contact_ids: Sequence[int], event_id: int | None) -> Changes:
        """Say where people were met; the event's end becomes the meeting time where it has one."""
        event = self._session.events.get(event_id) if event_id else None
        columns: dict[str, Any] = {"event_id": event_id}
        if event and event.met_at:
            columns["met_at"] = event.met_at
        return self._update_all(Verb.EDITED, contact_ids, **columns)

    def set_tags(self, contact_id: int, names: Sequence[str]) -> Changes:
        """Replace the tags of one contact."""
        wanted = [name.strip() for name in names if name.strip()]
        return self._session.change(
            Verb.TAGGED, [contact_id], lambda now: self._session.contacts.set_tags(contact_id, wanted)
        )

    def add_tag(self, contact_ids: Sequence[int], name: str) -> Changes:
        """Put one more tag on several contacts."""

        def body(now: datetime) -> None:
            for contact_id in contact_ids:
                tags = self.get(contact_id).tags
                self._session.contacts.set_tags(contact_id, filter(None, (*tags, name.strip())))

        return self._session.change(Verb.TAGGED, contact_ids, body)

    def set_pinned(self, contact_ids: Sequence[int], pinned: bool) -> Changes:
        """Pin contacts, or take the pin away."""
        return self._update_all(Verb.PINNED if pinned else Verb.UNPINNED, contact_ids, pinned=pinned)

    def set_photo(self, contact_id: int, role: PhotoRole, photo: Photo | None) -> Changes:
        """Give a contact a photo whose bytes are stored already, or take it away."""

        def body(now: datetime) -> None:
            if photo is not None:
                self._session.photos.add(photo, now)
            self._session.contacts.set_photo(contact_id, role, photo.sha256 if photo else None)
            if role is PhotoRole.PORTRAIT:
                return
            if photo is not None:
                self._session.scans.wait(contact_id, photo.sha256, role)
            else:
                self._session.scans.drop(contact_id, role)

        verb = Verb.PHOTO_SET if photo else Verb.PHOTO_REMOVED
        return self._session.change(verb, [contact_id], body, structure=False)

    def set_frame(self, contact_id: int, role: PhotoRole, frame: Frame) -> Changes:
        """Show a photo cut or turned otherwise; a card that is cut otherwise is read again."""
        contact = self.get(contact_id)

        def body(now: datetime) -> None:
            photo, before = contact.photo(role), contact.frame(role)
            self._session.contacts.set_photo(contact_id, role, photo, frame)
            if photo and role is not PhotoRole.PORTRAIT and frame.outline != before.outline:
                self._session.scans.wait(contact_id, photo, role)

        return self._session.change(Verb.FRAMED, [contact_id], body, structure=False)

    def set_promise(self, contact_id: int, text: str, due_at: datetime | None) -> Changes:
        """Write down what was promised; with a date it is a reminder, which follows text and date from then on."""
        session = self._session

        def body(now: datetime) -> None:
            session.contacts.update(contact_id, promise=text)
            for reminder in session.reminders.of(contact_id):
                if reminder.promise:
                    session.reminders.remove(reminder.reminder_id)
            if text and due_at is not None:
                session.reminders.add(contact_id, due_at, text, now, promise=True)

        return session.change(Verb.PROMISED, [contact_id], body)

    def delete(self, contact_ids: Sequence[int]) -> Changes:
        """Move contacts to the trash, where they stay for 30 days."""
        return self._update_all(Verb.DELETED, contact_ids, deleted_at=self._session.clock.now())

    def restore(self, contact_ids: Sequence[int]) -> Changes:
        """Take contacts out of the trash."""
        return self._update_all(Verb.RESTORED, contact_ids, deleted_at=None)

    def purge_trash(self) -> Changes:
        """Remove what has lain in the trash for 30 days; their photos go with `drop_unused_photos`."""
        session = self._session
        gone = session.contacts.trashed_before(session.clock.now() - timedelta(days=TRASH_DAYS))
        if not gone:
            return Changes(Verb.PURGED)
        with session.database.transaction():
            session.contacts.delete_for_good(gone)
        return Changes(Verb.PURGED, frozenset(gone))

    def drop_unused_photos(self) -> int:
        """Remove photos nobody shows any more, the trash included; how many.

        Only for moments when nothing can be undone: an undo may bring such a photo back.
        """
        session = self._session
        with session.database.transaction():
            photos = session.photos.unused()
            session.photos.forget(photo.sha256 for photo in photos)
            session.batches.forget_journals(session.clock.now())
            session.batches.drop_unused_raw()
        for photo in photos:
            session.photo_files.remove(photo)
        return len(photos)

    def undo(self, changes: Changes) -> Changes:
        """Bring back what was before a change."""
        return self._session.bring_back(changes, Verb.UNDONE)

    def redo(self, undone: Changes) -> Changes:
        """Do again what was undone."""
        return self._session.bring_back(undone, Verb.REDONE)

    def _spread(self, contact_ids: Sequence[int], cadence: Cadence) -> None:
        """Give a batch its first due days; who was talked to is not due before the rhythm says so."""
        session = self._session
        zone, days, quota = session.zone, session.networking_days, session.preferences.quota
        today = session.today()
        natural: dict[int, date | None] = {}
        for contact in session.contacts.many(contact_ids):
            standing = replace(
                contact.standing,
                pocket=Pocket.NETWORK,
                waived=True,
                cadence=cadence,
                spread_to=None,
                first_outgoing=None,
            )
            natural[contact.contact_id] = next_due(standing, zone, days) if standing.last_contact else None
        found: dict[int, date] = {}
        if len(natural) > quota:
            tomorrow = today + timedelta(days=1)
            found = spread({key: day or tomorrow for key, day in natural.items()}, cadence, today, days, quota)
        for contact_id, own in natural.items():
            day = found.get(contact_id)
            session.contacts.update(contact_id, spread_to=None if day == own else day)

    def _update_all(self, verb: Verb, contact_ids: Sequence[int], **columns: Any) -> Changes:
        def body(now: datetime) -> None:
            for contact_id in contact_ids:
                self._session.contacts.update(contact_id, **columns)

        return self._session.change(verb, contact_ids, body)

    def write(self, contact_id: int, draft: ContactDraft) -> None:
        """Write the fields of a draft that are not None, inside a change of somebody else."""
        columns: dict[str, Any] = {key: value for key in _PLAIN if (value := getattr(draft, key)) is not None}
        if draft.name is not None:
            name = draft.name
            columns |= {
                "prefix": name.prefix,
                "given": name.given,
                "family": name.family,
                "suffix": name.suffix,
            }
        if columns:
            self._session.contacts.update(contact_id, **columns)
        if draft.methods is not None:
            self._session.contacts.set_methods(contact_id, draft.methods)


def _cadence_columns(cadence: Cadence | None) -> dict[str, Any]:
    return {
        "rhythm_days": cadence.days or None if cadence else None,
        "rhythm_months": cadence.months or None if cadence else None,
    }
