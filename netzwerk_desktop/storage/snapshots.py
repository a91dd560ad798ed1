"""Snapshots: the rows of a few contacts and events before a change, which is what undoing it needs."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from netzwerk_desktop.domain.relation import Relation
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.relations import Relations, RelationStep, step_between
from netzwerk_desktop.storage.search_index import SearchIndex
from netzwerk_desktop.storage.tables import to_millis

# Without messages: what was asked once is not asked again because something else is undone. Without the index of
# words, which follows from the rest.
OWN_TABLES = ("method", "contact_tag", "interaction", "reminder", "card_scan", "source_card")
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

    A relation belongs to two contacts, so it is not brought back with the rows of one: `step` says what the change
    itself did to relations. `relations` are those there were; they return with a contact that was gone for good.

    Attributes:
        trashed: contacts of which nothing but this differs: since when they lay in the trash, None for not at all.
        batch_ids: imports whose rows are among the tables.
    """

    contact_ids: tuple[int, ...]
    event_ids: tuple[int, ...]
    tables: tuple[TableRows, ...]
    relations: tuple[Relation, ...] = ()
    step: RelationStep = RelationStep()
    trashed: tuple[tuple[int, int | None], ...] = ()
    batch_ids: tuple[int, ...] = ()


class Snapshots:
    """Taking and bringing back former states."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._relations = Relations(database)
        self._index = SearchIndex(database)
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
        relations = tuple(self._relations.touching(contacts))
        return Snapshot(contacts, events, tuple(tables), relations, batch_ids=batches)

    def finish(self, snapshot: Snapshot) -> Snapshot:
        """Complete a snapshot after its change, inside the same transaction, by what became of the relations."""
        after = self._relations.touching(snapshot.contact_ids)
        return replace(snapshot, step=step_between(snapshot.relations, after))

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
        trashed, missing = self._trashed(list(moved)), self._missing(snapshot.contact_ids)
        concerned = snapshot.step.contacts.union(snapshot.contact_ids, moved)
        before = self._relations.touching(concerned)
        inverse = self.take(sorted(known), snapshot.event_ids, snapshot.batch_ids)
        self._clear(known)
        for part in snapshot.tables:
            self._write(part)
        self._database.execute_all(
            "UPDATE contact SET deleted_at = ? WHERE contact_id = ?", [(at, each) for each, at in moved.items()]
        )
        # Who came to an event since is found by the name it has again.
        people = self._database.rows_of("SELECT contact_id FROM contact WHERE event_id IN", snapshot.event_ids)
        self._index.write((*known, *(int(row[0]) for row in people)))
        self._relations.take_back(snapshot.step)
        self._relations.add(each for each in snapshot.relations if not missing.isdisjoint(each.ends))
        step = step_between(before, self._relations.touching(concerned))
        return replace(inverse, step=step, trashed=tuple(trashed.items()))

    def _missing(self, contact_ids: tuple[int, ...]) -> set[int]:
        found = self._database.rows_of("SELECT contact_id FROM contact WHERE contact_id IN", contact_ids)
        return set(contact_ids) - {int(row[0]) for row in found}

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
