"""Contacts as rows: one person whole, and what follows from the rows, rewritten in the same transaction."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, tzinfo
from typing import Any

from netzwerk_desktop.domain.cadence import next_due as rhythm_due
from netzwerk_desktop.domain.contact import AddressForm, Contact, ContactMethod, MethodKind, PhotoRole
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.followup import next_due
from netzwerk_desktop.domain.frame import WHOLE, Frame
from netzwerk_desktop.domain.interaction import Interaction, InteractionKind, summarise
from netzwerk_desktop.domain.moment import LocalDays
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.frames import frame_of, frame_text
from netzwerk_desktop.storage.search_index import SearchIndex
from netzwerk_desktop.storage.standings import STANDING, cadence_of, standing_of
from netzwerk_desktop.storage.tables import (
    ContactRow,
    ContactTagRow,
    InteractionRow,
    MethodRow,
    ReminderRow,
    TagRow,
    from_millis,
    to_millis,
)

AT_ONCE = 500


class Contacts:
    """The contacts of one data file."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.index = SearchIndex(database)

    def insert(self, now: datetime, **columns: Any) -> int:
        """Add an empty contact with these columns; its id."""
        import uuid  # it asks the platform at its import, which a start does not need

        values = {"uid": f"urn:uuid:{uuid.uuid4()}", "created_at": now, "updated_at": now} | columns
        return int(ContactRow.insert(**values).execute())

    def update(self, contact_id: int, **columns: Any) -> None:
        """Change columns of one contact.

        Raises:
            UserError: there is no such contact.
        """
        changed = ContactRow.update(**columns).where(ContactRow.contact_id == contact_id).execute()
        if not changed:
            raise UserError(Problem.NO_SUCH_CONTACT, contact_id=contact_id)

    def set_photo(self, contact_id: int, role: PhotoRole, sha256: str | None, frame: Frame = WHOLE) -> None:
        """Show a photo in a role, or none."""
        self.update(contact_id, **{role.value: sha256, f"{role.value}_frame": frame_text(frame)})

    def move_history(self, contact_id: int, into: int) -> None:
        """Let what happened with a contact, and its reminders, belong to another one; rewrite both afterwards."""
        InteractionRow.update(contact_id=into).where(InteractionRow.contact_id == contact_id).execute()
        ReminderRow.update(contact_id=into).where(ReminderRow.contact_id == contact_id).execute()

    def set_methods(self, contact_id: int, methods: Sequence[ContactMethod]) -> None:
        """Replace all ways to reach a contact, in this order."""
        MethodRow.delete().where(MethodRow.contact_id == contact_id).execute()
        for position, method in enumerate(methods):
            MethodRow.insert(
                contact_id=contact_id,
                position=position,
                kind=method.kind,
                label=method.label,
                value=method.value,
                match_key=method.match_key,
            ).execute()

    def set_tags(self, contact_id: int, names: Iterable[str]) -> None:
        """Replace the tags of a contact."""
        ContactTagRow.delete().where(ContactTagRow.contact_id == contact_id).execute()
        for name in dict.fromkeys(names):
            TagRow.insert(name=name).on_conflict_ignore().execute()
            tag_id = TagRow.get(TagRow.name == name).tag_id
            ContactTagRow.insert(contact_id=contact_id, tag=tag_id).execute()

    def get(self, contact_id: int) -> Contact:
        """One contact, whole.

        Raises:
            UserError: there is no such contact.
        """
        found = self.many([contact_id])
        if not found:
            raise UserError(Problem.NO_SUCH_CONTACT, contact_id=contact_id)
        return found[0]

    def many(self, contact_ids: Sequence[int]) -> list[Contact]:
        """These contacts, whole and in this order; ids without a contact are left out."""
        found: dict[int, Contact] = {}
        with self._database.reading():
            for start in range(0, len(contact_ids), AT_ONCE):
                found |= self._read(list(contact_ids[start : start + AT_ONCE]))
        return [found[each] for each in contact_ids if each in found]

    def _read(self, contact_ids: list[int]) -> dict[int, Contact]:
        rows, marks = self._database.rows, ",".join("?" * len(contact_ids))
        methods: dict[int, list[ContactMethod]] = defaultdict(list)
        for contact_id, kind, value, label in rows(
            f"SELECT contact_id, kind, value, label FROM method WHERE contact_id IN ({marks})"
            " ORDER BY contact_id, position",
            contact_ids,
        ):
            methods[contact_id].append(ContactMethod(MethodKind(kind), value, label))
        tags: dict[int, list[str]] = defaultdict(list)
        for contact_id, name in rows(
            f"SELECT contact_id, name FROM contact_tag JOIN tag USING (tag_id) WHERE contact_id IN ({marks})"
            " ORDER BY name",
            contact_ids,
        ):
            tags[contact_id].append(name)
        found = rows(
            f"SELECT {_COLUMNS} FROM contact LEFT JOIN event USING (event_id) WHERE contact_id IN ({marks})",
            contact_ids,
        )
        return {row[0]: _contact(row, tuple(methods[row[0]]), tuple(tags[row[0]])) for row in found}

    def interactions(self, contact_id: int) -> list[Interaction]:
        """Everything that happened with a contact, newest first."""
        rows = self._database.rows(
            "SELECT interaction_id, kind, at, incoming, note, answered, together FROM interaction WHERE contact_id = ?"
            " ORDER BY at DESC, interaction_id DESC",
            (contact_id,),
        )
        return [
            Interaction(r[0], contact_id, InteractionKind(r[1]), from_millis(r[2]), bool(r[3]), r[4], bool(r[5]), r[6])
            for r in rows
        ]

    def company(self, contact_id: int) -> dict[int, list[PersonName]]:
        """Who else was there, by the interactions of a contact with several people."""
        rows = self._database.rows(
            "SELECT mine.interaction_id, prefix, given, family, suffix FROM interaction AS mine"
            " JOIN interaction AS other ON other.at = mine.at AND other.together = mine.together"
            " AND other.contact_id <> mine.contact_id JOIN contact ON contact.contact_id = other.contact_id"
            " WHERE mine.contact_id = ? AND mine.together <> '' AND deleted_at IS NULL ORDER BY sort_key",
            (contact_id,),
        )
        found: dict[int, list[PersonName]] = defaultdict(list)
        for interaction_id, *name in rows:
            found[interaction_id].append(PersonName(*name))
        return found

    def add_interaction(self, interaction: Interaction) -> int:
        """Store what happened; its id. The contact must be rewritten afterwards."""
        return int(
            InteractionRow.insert(
                contact_id=interaction.contact_id,
                kind=interaction.kind,
                at=interaction.at,
                incoming=interaction.incoming,
                note=interaction.note,
                answered=interaction.answered,
                together=interaction.together,
            ).execute()
        )

    def set_answered(self, interaction_id: int, answered: bool) -> None:
        """Say whether an own message was answered. The contact must be rewritten afterwards."""
        InteractionRow.update(answered=answered).where(InteractionRow.interaction_id == interaction_id).execute()

    def remove_interaction(self, interaction_id: int) -> None:
        """Delete one interaction. The contact must be rewritten afterwards."""
        InteractionRow.delete().where(InteractionRow.interaction_id == interaction_id).execute()

    def rewrite(self, contact_id: int, now: datetime, zone: tzinfo, networking_days: frozenset[int]) -> None:
        """Bring everything that is derived in line with the rows: what is due next, sort key, the index of words.

        Raises:
            UserError: there is no such contact.
        """
        self.rewrite_all([contact_id], now, zone, networking_days)

    def rewrite_all(
        self, contact_ids: Iterable[int], now: datetime, zone: tzinfo, networking_days: frozenset[int]
    ) -> None:
        """The same for many contacts; their words are written together."""
        ids = list(contact_ids)
        for contact_id in ids:
            self._derive(contact_id, now, zone, networking_days)
        self.index.write(ids)

    def _derive(self, contact_id: int, now: datetime, zone: tzinfo, networking_days: frozenset[int]) -> None:
        contact = self.get(contact_id)
        history = summarise(self.interactions(contact_id))
        standing = replace(
            contact.standing,
            last_contact=history.last_contact,
            first_outgoing=history.first_outgoing,
            unanswered=history.unanswered,
        )
        due = next_due(standing, zone, networking_days)
        derived = (
            _millis(history.last_contact),
            _millis(history.first_outgoing),
            history.unanswered,
            contact.name.sort_key,
            int(standing.first_contact_open),
            due and due.isoformat(),
            int(contact.first_method(MethodKind.MAIL) is not None),
        )
        (stored,) = self._database.rows(
            f"SELECT {', '.join(_DERIVED)} FROM contact WHERE contact_id = ?", (contact_id,)
        )
        # Only what differs: every column that is named has its indexes written, whatever stood there.
        differing = {name: new for name, old, new in zip(_DERIVED, stored, derived, strict=True) if old != new}
        written = {"updated_at": to_millis(now)} | differing
        columns = ", ".join(f"{name} = ?" for name in written)
        self._database.execute(f"UPDATE contact SET {columns} WHERE contact_id = ?", (*written.values(), contact_id))

    def rewrite_due(
        self, zone: tzinfo, networking_days: frozenset[int], contact_ids: Sequence[int] | None = None
    ) -> list[int]:
        """Recompute stored due days, after a change of zone or of networking days; ids that moved.

        Args:
            contact_ids: only these; None for everybody.
        """
        select = f"SELECT contact_id, next_due, {_PLAIN_BASE}, {_DUE_FACTS} FROM contact"
        current = "pocket = 'network' AND deleted_at IS NULL"
        if contact_ids is None:
            # Neither zone nor networking days decide who has a day, only which one. Read in the order of the file.
            dated = f"SELECT contact_id FROM contact INDEXED BY contact_by_due WHERE {current} AND next_due > ''"
            rows = self._database.rows(f"{select} WHERE contact_id IN ({dated}) AND {current}")
        else:
            rows = self._database.rows_of(f"{select} WHERE {current} AND contact_id IN", contact_ids)
        moved, local_days = [], LocalDays(zone)
        for contact_id, stored, plain_base, *facts in rows:
            cadence = cadence_of(facts[5], facts[6])
            due: date | None
            if plain_base is not None and cadence is not None:
                due = rhythm_due(local_days.of(plain_base), cadence, facts[8], networking_days)
            else:
                due = next_due(standing_of(facts), zone, networking_days)
            written = due.isoformat() if due else None
            if written != stored:
                moved.append((written, contact_id))
        self._database.execute_all("UPDATE contact SET next_due = ? WHERE contact_id = ?", moved)
        return [int(contact_id) for _, contact_id in moved]

    def photo(self, contact_id: int, role: PhotoRole) -> str | None:
        """The key of one of a contact's photos."""
        value: str | None = getattr(self.get(contact_id), role.value)
        return value

    def exists(self, contact_id: int) -> bool:
        """Whether there is such a contact, the trash included."""
        return bool(self._database.rows("SELECT 1 FROM contact WHERE contact_id = ?", (contact_id,)))

    def require(self, contact_ids: Iterable[int]) -> None:
        """Make sure that there are such contacts, the trash included.

        Raises:
            UserError: there is no such contact.
        """
        for contact_id in contact_ids:
            if not self.exists(contact_id):
                raise UserError(Problem.NO_SUCH_CONTACT, contact_id=contact_id)

    def tags(self) -> list[str]:
        """Every tag in use, in name order."""
        rows = self._database.rows(
            "SELECT DISTINCT name FROM tag JOIN contact_tag USING (tag_id) ORDER BY name COLLATE NOCASE"
        )
        return [str(row[0]) for row in rows]

    def delete_for_good(self, contact_ids: Iterable[int]) -> None:
        """Remove rows with everything that hangs on them."""
        ids = list(contact_ids)
        self.index.forget(ids)
        for contact_id in ids:
            ContactRow.delete().where(ContactRow.contact_id == contact_id).execute()

    def trashed_before(self, moment: datetime) -> list[int]:
        """Contacts that have lain in the trash since before a moment."""
        rows = ContactRow.select(ContactRow.contact_id).where(ContactRow.deleted_at < moment)
        with self._database.reading():
            return [row.contact_id for row in rows]


_DERIVED = (
    *("last_contact_at", "first_outgoing_at", "unanswered"),
    *("sort_key", "first_contact", "next_due", "has_mail"),
)

# What decides a due day, with a single instant to convert where no first message is open.
_DUE_FACTS = (
    "pocket, CASE WHEN first_contact THEN met_at END, NULL, NULL, waived, rhythm_days, rhythm_months,"
    " CASE WHEN first_contact THEN last_contact_at ELSE coalesce(last_contact_at, met_at, network_since) END,"
    " unanswered, counts_from, snoozed_until, resting_until, spread_to"
)
# In seconds, of those whose day depends on nothing but this and their rhythm: nearly everybody.
_PLAIN_BASE = (
    "CASE WHEN NOT first_contact AND coalesce(counts_from, snoozed_until, resting_until, spread_to) IS NULL"
    " THEN coalesce(last_contact_at, met_at, network_since) / 1000 END"
)

# Read as bare rows: building the same query of models costs twenty times as much, for every change of a contact.
_COLUMNS = (
    "contact_id, uid, prefix, given, family, contact.suffix, organisation, job_title, note, offers, seeks, event_id,"
    " event.name, event.place, next_due, pinned, portrait, card_front, card_back, contact.created_at, deleted_at,"
    " traits, promise, portrait_frame, card_front_frame, card_back_frame, address_form, language, birthday, "
    + ", ".join(f"contact.{name}" for name in STANDING)
)


def _millis(moment: datetime | None) -> int | None:
    return None if moment is None else to_millis(moment)


def _contact(row: Sequence[Any], methods: tuple[ContactMethod, ...], tags: tuple[str, ...]) -> Contact:
    return Contact(
        contact_id=row[0],
        uid=row[1],
        name=PersonName(*row[2:6]),
        organisation=row[6],
        job_title=row[7],
        note=row[8],
        offers=row[9],
        seeks=row[10],
        traits=row[21],
        promise=row[22],
        methods=methods,
        tags=tags,
        standing=standing_of(row[29:]),
        event_id=row[11],
        event=row[12] or "",
        event_place=row[13] or "",
        next_due=date.fromisoformat(row[14]) if row[14] else None,
        pinned=bool(row[15]),
        portrait=row[16],
        card_front=row[17],
        card_back=row[18],
        portrait_frame=frame_of(row[23]),
        card_front_frame=frame_of(row[24]),
        card_back_frame=frame_of(row[25]),
        address_form=AddressForm(row[26]) if row[26] else None,
        language=row[27],
        birthday=row[28],
        created_at=from_millis(row[19]),
        deleted_at=None if row[20] is None else from_millis(row[20]),
    )
