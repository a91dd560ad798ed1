"""Snapshots: the rows of a few contacts and events before a change, which is what undoing it needs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.tables import to_millis

# Without messages: what was asked once is not asked again because something else is undone.
OWN_TABLES = ("contact_text", "method", "contact_tag", "interaction", "reminder", "card_scan", "source_card")
_KEPT = ("contact", "event", "batch")


@dataclass(frozen=True, slots=True)
class TableRows:
    """Rows of one table, by column names."""

    table: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was, opaque outside this room. Contacts that did not exist are among `contact_ids` only.

    Attributes:
        trashed: contacts of which nothing but this differs: since when they lay in the trash, None for not at all.
        batch_ids: imports whose rows are among the tables.
    """

    contact_ids: tuple[int, ...]
    event_ids: tuple[int, ...]
    tables: tuple[TableRows, ...]
    trashed: tuple[tuple[int, int | None], ...] = ()
    batch_ids: tuple[int, ...] = ()


class Snapshots:
    """Taking and bringing back former states."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._columns: dict[str, tuple[str, ...]] = {}

    def take(
        self, contact_ids: Iterable[int], event_ids: Iterable[int] = (), batch_ids: Iterable[int] = ()
    ) -> Snapshot:
        """Remember contacts, with all that hangs on them, events and imports as they are now."""
        contacts, events, batches = tuple(contact_ids), tuple(event_ids), tuple(batch_ids)
        tables = [self._rows("event", "event_id", events), self._rows("contact", "contact_id", contacts)]
        tables += [self._rows(table, "contact_id", contacts) for table in OWN_TABLES]
        if batches:
            tables.append(self._rows("batch", "batch_id", batches))
        return Snapshot(contacts, events, tuple(tables), batch_ids=batches)

    def bring_back(self, snapshot: Snapshot, now: datetime) -> Snapshot:
        """Write a former state back, inside a transaction; the snapshot that would undo this.

        A contact that did not exist then goes to the trash rather than out of the world.
        """
        known = {
            row[part.columns.index("contact_id")]
            for part in snapshot.tables
            if part.table == "contact"
            for row in part.rows
        }
        fresh = [each for each in snapshot.contact_ids if each not in known]
        moved = {**dict.fromkeys(fresh, to_millis(now)), **dict(snapshot.trashed)}
        before = self._trashed(list(moved))
        inverse = self.take(sorted(known), snapshot.event_ids, snapshot.batch_ids)
        self._clear(known)
        for part in snapshot.tables:
            self._write(part)
        self._database.execute_all(
            "UPDATE contact SET deleted_at = ? WHERE contact_id = ?", [(at, each) for each, at in moved.items()]
        )
        return Snapshot(
            inverse.contact_ids, inverse.event_ids, inverse.tables, tuple(before.items()), inverse.batch_ids
        )

    def _trashed(self, contact_ids: list[int]) -> dict[int, int | None]:
        return dict(
            self._database.rows_of("SELECT contact_id, deleted_at FROM contact WHERE contact_id IN", contact_ids)
        )

    def _clear(self, contact_ids: Iterable[int]) -> None:
        keys = [(contact_id,) for contact_id in contact_ids]
        for table in OWN_TABLES:
            self._database.execute_all(f"DELETE FROM {table} WHERE contact_id = ?", keys)

    def _write(self, part: TableRows) -> None:
        key = part.columns[0]
        changed = ", ".join(f"{name} = excluded.{name}" for name in part.columns[1:])
        conflict = f"ON CONFLICT ({key}) DO UPDATE SET {changed}" if part.table in _KEPT else ""
        names, marks = ", ".join(part.columns), ", ".join("?" * len(part.columns))
        self._database.execute_all(f"INSERT INTO {part.table} ({names}) VALUES ({marks}) {conflict}", part.rows)

    def _rows(self, table: str, key: str, ids: tuple[int, ...]) -> TableRows:
        if table not in self._columns:
            self._columns[table] = tuple(str(row[1]) for row in self._database.rows(f"PRAGMA table_info({table})"))
        found: list[tuple[Any, ...]] = []
        for start in range(0, len(ids), 500):
            part = ids[start : start + 500]
            marks = ",".join("?" * len(part))
            found += self._database.rows(f"SELECT * FROM {table} WHERE {key} IN ({marks})", part)
        return TableRows(table, self._columns[table], tuple(found))
