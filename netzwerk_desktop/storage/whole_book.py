"""The whole book: every table as plain rows, out of a data file and into an empty one; and what calendars are told."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import peewee

from netzwerk_desktop.domain.archive import ArchiveError, ArchiveFlaw, ArchiveTable, Cell
from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.storage.database import SCHEMA_VERSION, Database
from netzwerk_desktop.storage.standings import cadence_of
from netzwerk_desktop.storage.tables import TABLES, from_millis

__all__ = ["SCHEMA_VERSION", "CalendarRow", "WholeBook"]

# Rewritten from the other tables.
DERIVED = frozenset({"contact_text", "recall_word", "recall_state", "tally"})


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """What a calendar is told of a contact."""

    uid: str
    name: PersonName
    organisation: str
    changed_at: datetime
    due_on: date | None
    birthday: str
    cadence: Cadence | None


class WholeBook:
    """All tables of one data file at once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def is_empty(self) -> bool:
        """Whether nobody and nothing is in it, the trash included."""
        return not self._database.rows("SELECT 1 FROM contact UNION ALL SELECT 1 FROM event LIMIT 1")

    def people(self) -> int:
        """How many there are outside the trash."""
        return int(self._database.rows("SELECT count(*) FROM contact WHERE deleted_at IS NULL")[0][0])

    def tables(self) -> dict[str, ArchiveTable]:
        """Every table that is not derived; its rows are read when they are gone through."""
        return {name: self._table(name) for name in _names() if name not in DERIVED}

    def fill(self, tables: dict[str, ArchiveTable]) -> list[int]:
        """Put rows into the empty tables, inside a transaction; the ids of the contacts.

        Tables and columns of another version that are not known here are left out; what it did not have yet is empty.

        Raises:
            ArchiveError: no book has such rows, or they point to some that are not there.
        """
        self._database.execute("PRAGMA defer_foreign_keys = 1")
        try:
            self._fill(tables)
        except (peewee.IntegrityError, sqlite3.IntegrityError, OverflowError) as failure:
            raise ArchiveError(ArchiveFlaw.DAMAGED) from failure
        if self._database.rows("PRAGMA foreign_key_check"):
            raise ArchiveError(ArchiveFlaw.DAMAGED)
        return [int(row[0]) for row in self._database.rows("SELECT contact_id FROM contact ORDER BY contact_id")]

    def _fill(self, tables: dict[str, ArchiveTable]) -> None:
        for name in _names():
            if name in DERIVED or name not in tables:
                continue
            known = self._columns(name)
            given = tables[name].columns
            places = [place for place, column in enumerate(given) if column in known]
            columns = [given[place] for place in places]
            if not columns:
                continue
            self._database.execute(f"DELETE FROM {name}")
            marks = ", ".join("?" * len(columns))
            for rows in _in_parts(tables[name]):
                self._database.execute_all(
                    f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({marks})",
                    [tuple(row[place] for place in places) for row in rows],
                )

    def calendar(self) -> list[CalendarRow]:
        """Who asks for something on a day, or has a birthday; neither the trash nor those put aside."""
        rows = self._database.rows(
            "SELECT uid, prefix, given, family, suffix, organisation, updated_at, next_due, birthday, rhythm_days,"
            " rhythm_months FROM contact WHERE deleted_at IS NULL AND pocket <> 'aside'"
            " AND (next_due IS NOT NULL OR birthday <> '') ORDER BY contact_id"
        )
        return [
            CalendarRow(
                row[0],
                PersonName(*row[1:5]),
                row[5],
                from_millis(row[6]),
                date.fromisoformat(row[7]) if row[7] else None,
                row[8],
                cadence_of(row[9], row[10]),
            )
            for row in rows
        ]

    def _table(self, name: str) -> ArchiveTable:
        columns = self._columns(name)
        count = int(self._database.rows(f"SELECT count(*) FROM {name}")[0][0])
        return ArchiveTable(columns, _Rows(self._database, name, columns), count)

    def _columns(self, name: str) -> tuple[str, ...]:
        return tuple(str(row[1]) for row in self._database.rows(f"PRAGMA table_info({name})"))


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of a table, each time anew, never all at once."""

    database: Database
    table: str
    columns: tuple[str, ...]

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        start = 0
        order = ", ".join(str(place) for place in range(1, len(self.columns) + 1))
        while True:
            rows: list[tuple[Any, ...]] = self.database.rows(
                f"SELECT {', '.join(self.columns)} FROM {self.table} ORDER BY {order} LIMIT 5000 OFFSET ?", (start,)
            )
            yield from rows
            start += len(rows)
            if len(rows) < 5000:
                return


def _in_parts(table: ArchiveTable) -> Iterator[list[tuple[Cell, ...]]]:
    part: list[tuple[Cell, ...]] = []
    for row in table.rows:
        part.append(row)
        if len(part) == 1000:
            yield part
            part = []
    yield part


def _names() -> list[str]:
    return [str(row._meta.table_name) for row in TABLES]
