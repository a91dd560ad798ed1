"""Imports as rows: what each file said of whom, the cards as they were written, and how to take a batch back."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.importing import (
    UNDO_DAYS,
    Batch,
    Facts,
    FileReport,
    SourceCard,
    plain_report,
    read_facts,
    read_report,
)
from netzwerk_desktop.domain.incoming import FileFormat
from netzwerk_desktop.domain.likeness import Features, features, profile_key
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.snapshots import Snapshot, Snapshots, TableRows
from netzwerk_desktop.storage.tables import from_millis, to_millis

_LIVE = "JOIN contact USING (contact_id) WHERE deleted_at IS NULL"
_CARD = "source_card_id, contact_id, source, source_card.uid, content, coalesce(raw_key, ''), source_card.batch_id"


@dataclass(frozen=True, slots=True)
class BatchMark:
    """Stands for everything an import changed, among what can be undone."""

    batch_id: int


class Batches:
    """The imports of one data file."""

    def __init__(self, database: Database, snapshots: Snapshots) -> None:
        self._database, self._snapshots = database, snapshots

    # what is known

    def cards(self) -> list[SourceCard]:
        """What files said of everybody outside the trash, without the facts."""
        rows = self._database.rows(f"SELECT {_CARD} FROM source_card {_LIVE} ORDER BY source_card_id")
        return [_card(row) for row in rows]

    def facts(self, card_ids: Sequence[int]) -> dict[int, str]:
        """What sources said, as text, by the ids of their cards."""
        return dict(
            self._database.rows_of(
                "SELECT source_card_id, fields FROM source_card WHERE source_card_id IN", list(card_ids)
            )
        )

    def cards_of(self, contact_ids: Sequence[int]) -> list[SourceCard]:
        """What files said of these contacts, with the facts, the newest last."""
        rows = self._database.rows_of(f"SELECT {_CARD}, fields FROM source_card WHERE contact_id IN", list(contact_ids))
        found = [_card(row, row[7]) for row in rows]
        return sorted(found, key=lambda card: card.card_id)

    def beside(self, contact_ids: Sequence[int]) -> dict[int, dict[int, str]]:
        """What several cards say of one contact, as `facts` has it; nothing of contacts with a single one."""
        cards: dict[int, list[int]] = {}
        for contact_id, card_id in self._database.rows_of(
            "SELECT contact_id, source_card_id FROM source_card WHERE contact_id IN", list(contact_ids)
        ):
            cards.setdefault(contact_id, []).append(card_id)
        several = {contact_id: found for contact_id, found in cards.items() if len(found) > 1}
        facts = self.facts([card_id for found in several.values() for card_id in found])
        return {contact_id: {each: facts[each] for each in found} for contact_id, found in several.items()}

    def raw(self, key: str) -> bytes:
        """A vCard as it was written; empty where there is none of this key."""
        rows = self._database.rows("SELECT data FROM raw_card WHERE sha256 = ?", (key,))
        return bytes(rows[0][0]) if rows else b""

    def profiles(self) -> dict[str, int]:
        """Contacts outside the trash by their profiles."""
        rows = self._database.rows(f"SELECT contact_id, value FROM method {_LIVE} AND kind = 'web'")
        found = {profile_key(value): int(contact_id) for contact_id, value in reversed(rows)}
        found.pop("", None)
        return found

    def uids(self) -> dict[str, int]:
        """Contacts outside the trash by what our own files call them."""
        return dict(self._database.rows("SELECT uid, contact_id FROM contact WHERE deleted_at IS NULL"))

    def people(self) -> list[Features]:
        """What everybody outside the trash is compared by."""
        methods: dict[int, list[ContactMethod]] = {}
        rows = self._database.rows(f"SELECT contact_id, kind, value FROM method {_LIVE} AND kind <> 'address'")
        for contact_id, kind, value in rows:
            methods.setdefault(contact_id, []).append(ContactMethod(MethodKind(kind), value))
        names = self._database.rows(
            "SELECT contact_id, birthday, prefix, given, family, suffix FROM contact WHERE deleted_at IS NULL"
            " ORDER BY contact_id"
        )
        return [features(each, PersonName(*name), methods.get(each, ()), born) for each, born, *name in names]

    # writing

    def add(self, now: datetime) -> int:
        """Begin an import; its id."""
        self._database.execute("INSERT INTO batch (at) VALUES (?)", (to_millis(now),))
        return int(self._database.rows("SELECT max(batch_id) FROM batch")[0][0])

    def write_report(self, batch_id: int, report: Iterable[FileReport]) -> None:
        """Keep what became of the files."""
        text = _report_text(report)
        self._database.execute("UPDATE batch SET report = ? WHERE batch_id = ?", (text, batch_id))

    def keep_raw(self, cards: Iterable[tuple[str, bytes]]) -> None:
        """Keep vCards as they were written, by their keys."""
        self._database.insert_all("INSERT OR IGNORE INTO raw_card (sha256, data)", list(cards))

    def keep_cards(self, cards: Iterable[tuple[int, FileFormat, str, str, str, str]], batch_id: int | None) -> None:
        """Keep what sources say of contacts: (contact, source, uid, content, facts as text, key of the raw card)."""
        self._database.insert_all(
            "INSERT INTO source_card (contact_id, source, uid, content, fields, raw_key, batch_id)",
            [(*card[:1], card[1].value, *card[2:5], card[5] or None, batch_id) for card in cards],
        )

    def drop_cards(self, card_ids: Iterable[int]) -> None:
        """Forget what sources said before."""
        self._database.execute_all("DELETE FROM source_card WHERE source_card_id = ?", [(each,) for each in card_ids])

    def move_cards(self, contact_id: int, into: int) -> None:
        """Let what files said of a contact belong to another one."""
        self._database.execute("UPDATE source_card SET contact_id = ? WHERE contact_id = ?", (into, contact_id))

    def drop_unused_raw(self) -> None:
        """Remove cards that nobody has any more; only for moments when nothing can be undone."""
        self._database.execute(
            "DELETE FROM raw_card WHERE NOT EXISTS (SELECT 1 FROM source_card WHERE raw_key = sha256)"
            " AND NOT EXISTS (SELECT 1 FROM batch_contact WHERE before <> '')"
        )

    # taking back

    def write_journal(self, batch_id: int, made: Iterable[int], changed: Sequence[int]) -> None:
        """Remember whom an import makes, and what those were whom it is about to change."""
        rows: list[tuple[int, int, str]] = [(batch_id, contact_id, "") for contact_id in made]
        rows += [(batch_id, key, text) for key, text in self._former(changed).items()]
        self._database.insert_all("INSERT INTO batch_contact (batch_id, contact_id, before)", rows)

    def forget_journals(self, now: datetime) -> None:
        """Drop what is needed to take back imports that are too old for it."""
        self._database.execute(
            "DELETE FROM batch_contact WHERE batch_id IN (SELECT batch_id FROM batch WHERE at < ?)",
            (to_millis(now - timedelta(days=UNDO_DAYS)),),
        )

    def all(self) -> list[Batch]:
        """Every import, the latest first."""
        rows = self._database.rows("SELECT batch_id, at, report, undone_at FROM batch ORDER BY batch_id DESC")
        return [
            Batch(
                each,
                from_millis(at),
                tuple(read_report(plain) for plain in json.loads(text)),
                None if undone is None else from_millis(undone),
            )
            for each, at, text, undone in rows
        ]

    def get(self, batch_id: int) -> Batch:
        """One import.

        Raises:
            UserError: there is no such import.
        """
        found = next((each for each in self.all() if each.batch_id == batch_id), None)
        if found is None:
            raise UserError(Problem.NO_SUCH_BATCH, name=batch_id)
        return found

    def former(self, batch_id: int, now: datetime) -> tuple[Snapshot, list[int]]:
        """What was before an import, and whose contacts stay as they are: somebody changed them afterwards.

        Raises:
            UserError: there is no such import, it was taken back already, or it is too old.
        """
        batch = self.get(batch_id)
        if batch.undone_at is not None:
            raise UserError(Problem.BATCH_UNDONE, name=batch_id)
        if now - batch.at > timedelta(days=UNDO_DAYS):
            raise UserError(Problem.BATCH_TOO_OLD, name=batch_id)
        rows = self._database.rows(
            "SELECT contact_id, before, updated_at, deleted_at FROM batch_contact JOIN contact USING (contact_id)"
            " WHERE batch_id = ? ORDER BY contact_id",
            (batch_id,),
        )
        at = to_millis(batch.at)
        kept = [contact_id for contact_id, _, updated, deleted in rows if updated != at and deleted is None]
        theirs = [row for row in rows if row[2] == at and (row[3] is None or row[1])]
        tables: dict[str, tuple[tuple[str, ...], list[tuple[Any, ...]]]] = {}
        for _, before, *_ in theirs:
            for table, part in (json.loads(before) if before else {}).items():
                tables.setdefault(table, (tuple(part["columns"]), []))[1].extend(map(tuple, part["rows"]))
        parts = [TableRows(table, columns, tuple(found)) for table, (columns, found) in tables.items()]
        parts.append(
            TableRows(
                "batch",
                ("batch_id", "at", "report", "undone_at"),
                ((batch_id, at, _report_text(batch.report), to_millis(now)),),
            )
        )
        return Snapshot(tuple(row[0] for row in theirs), (), tuple(parts), batch_ids=(batch_id,)), kept

    def _former(self, contact_ids: Sequence[int]) -> dict[int, str]:
        """The rows of contacts as JSON, by contact."""
        found: dict[int, dict[str, dict[str, Any]]] = {each: {} for each in contact_ids}
        for part in self._snapshots.take(contact_ids).tables:
            if "contact_id" not in part.columns:
                continue
            place = part.columns.index("contact_id")
            for row in part.rows:
                mine = found[row[place]].setdefault(part.table, {"columns": part.columns, "rows": []})
                mine["rows"].append(row)
        return {key: json.dumps(tables, ensure_ascii=False) for key, tables in found.items()}


def _card(row: Sequence[Any], fields: str = "") -> SourceCard:
    card_id, contact_id, source, uid, content, raw, batch_id = row[:7]
    facts = read_facts(fields) if fields else Facts()
    return SourceCard(card_id, contact_id, FileFormat(source), uid, content, facts, raw, batch_id)


def _report_text(report: Iterable[FileReport]) -> str:
    return json.dumps([plain_report(each) for each in report], ensure_ascii=False)
