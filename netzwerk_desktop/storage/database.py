"""The one SQLite file: opened safely, migrated, written through one connection that alone checkpoints."""

import contextlib
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import peewee

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.storage.disk import sync_directory, sync_file, touch_private, translated
from netzwerk_desktop.storage.migrations import MIGRATIONS
from netzwerk_desktop.storage.tables import PROXY

APPLICATION_ID = 0x4E_5A_57_4B  # "NZWK"
SCHEMA_VERSION = len(MIGRATIONS)
SQLITE_VERSION = sqlite3.sqlite_version
MOST_PARAMETERS = 30_000  # SQLite takes 32 766
SMALL_FILE = 24 * 1024 * 1024
TINY_FILE = 4 * 1024 * 1024
_MAGIC = b"SQLite format 3\0"
_PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": 1,
    "temp_store": "memory",
    # In KiB. Twice what the due people of a very large book and their orders lie on; the usual 2 MB read them anew.
    "cache_size": -8000,
    # Checkpoints belong to idle moments and to closing; this bound only keeps a busy day's log finite.
    "wal_autocheckpoint": 8000,
}
_ROOMY = -64000  # for moments in which a whole address book is written


class Database:
    """One open data file.

    Raises:
        UserError: the file belongs to a newer version, to another program, is damaged or cannot be written;
            nothing was changed then.
    """

    def __init__(
        self,
        path: Path,
        *,
        read_only: bool = False,
        backup_to: Path | None = None,
        checks_later: bool = False,
        is_beside: bool = False,
    ) -> None:
        """Open a file, or make it.

        Args:
            backup_to: where an older file is copied to before it is changed.
            checks_later: whoever opens it promises to `verify_copy` it soon, so only a small file is read through.
            is_beside: a second file while another one is open: statements reach it, the tables stay those of the other.
        """
        self.path = path
        self.read_only = read_only
        self._state: tuple[int, int] = (-1, -1)
        self._known: dict[str, list[tuple[Any, ...]]] = {}
        with translated(path):
            if not path.exists():
                if read_only:
                    raise UserError(Problem.NO_SUCH_FILE, path=str(path))
                _create(path)
            _inspect(path, TINY_FILE if checks_later else SMALL_FILE)
            self._peewee = _connect(path, read_only)
            if not is_beside:
                PROXY.initialize(self._peewee)
            self._peewee.connect()
            try:
                if not read_only:
                    self._migrate(backup_to)
            except BaseException:
                self._peewee.close()
                raise

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside happens or nothing does; on return it is on the disk."""
        with translated(self.path), self._peewee.atomic():
            yield

    @contextlib.contextmanager
    def here(self) -> Iterator[None]:
        """Let a job in the pool use the file: with a connection of its own, that never checkpoints, while this lasts.

        Nothing happens on the thread that opened the file.
        """
        if not self._peewee.is_closed():
            yield
            return
        with translated(self.path):
            self._peewee.connect()
            try:
                if not self.read_only:
                    self._peewee.execute_sql("PRAGMA wal_autocheckpoint = 0")
                yield
            finally:
                self._peewee.close()

    @contextlib.contextmanager
    def roomy(self) -> Iterator[None]:
        """Keep more of the file in memory while very many rows are written: they fall anywhere into the indexes."""
        self.execute(f"PRAGMA cache_size = {_ROOMY}")
        try:
            yield
        finally:
            self.execute(f"PRAGMA cache_size = {_PRAGMAS['cache_size']}")

    @contextlib.contextmanager
    def reading(self) -> Iterator[None]:
        """Turn failures of reading into sentences."""
        with translated(self.path):
            yield

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query as plain tuples; the fast way for lists."""
        with translated(self.path):
            result: list[tuple[Any, ...]] = self._peewee.execute_sql(sql, parameters).fetchall()
            return result

    def rows_of(self, sql: str, keys: Sequence[Any]) -> list[tuple[Any, ...]]:
        """All rows of a query that ends in `IN`, for any number of keys."""
        found: list[tuple[Any, ...]] = []
        for start in range(0, len(keys), MOST_PARAMETERS):
            part = keys[start : start + MOST_PARAMETERS]
            found += self.rows(f"{sql} ({','.join('?' * len(part))})", list(part))
        return found

    def unchanged(self, sql: str) -> list[tuple[Any, ...]]:
        """All rows of a query without parameters that goes through very many, read again only after a change."""
        state = (self._peewee.connection().total_changes, self.rows("PRAGMA data_version")[0][0])
        if state != self._state:
            self._state, self._known = state, {}
        if sql not in self._known:
            self._known[sql] = self.rows(sql)
        return self._known[sql]

    def execute_all(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """Run one changing statement for many rows inside the current transaction."""
        with translated(self.path):
            self._peewee.connection().executemany(sql, rows)

    def insert_all(self, into: str, rows: Sequence[Sequence[Any]], otherwise: str = "") -> None:
        """Insert many rows with few statements: each costs time of its own, most of all where triggers index a table,
        for an index of words is written out after every single one.

        Args:
            into: the statement up to the values.
            otherwise: what stands behind them, as `ON CONFLICT`.
        """
        at_once = MOST_PARAMETERS // len(rows[0]) if rows else 1
        for start in range(0, len(rows), at_once):
            part = rows[start : start + at_once]
            marks = ", ".join([f"({', '.join('?' * len(part[0]))})"] * len(part))
            with translated(self.path):
                self._peewee.execute_sql(f"{into} VALUES {marks} {otherwise}", [each for row in part for each in row])

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> None:
        """Run one changing statement inside the current transaction."""
        self._peewee.execute_sql(sql, parameters)

    def overwrite(self, source: Path) -> None:
        """Let everything in the file become what is in another one of the same schema, at once or not at all.

        Whoever reads meanwhile sees what was; no connection has to be closed.
        """
        with translated(self.path), contextlib.closing(_reader(source)) as reader:
            reader.backup(self._peewee.connection())
        self._state, self._known = (-1, -1), {}  # no count of changes tells of this one

    def checkpoint(self) -> None:
        """Move the log into the file without waiting for readers; for idle moments."""
        if not self.read_only:
            with translated(self.path):
                self._peewee.execute_sql("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def integrity(self) -> list[str]:
        """Everything SQLite finds wrong with the file; empty when it is sound."""
        with translated(self.path):
            found = [str(row[0]) for row in self._peewee.execute_sql("PRAGMA integrity_check").fetchall()]
            found += [f"foreign key: {row}" for row in self._peewee.execute_sql("PRAGMA foreign_key_check")]
        return [line for line in found if line != "ok"]

    def close(self) -> None:
        """Write the log back and close; safe to call twice."""
        if self._peewee.is_closed():
            return
        with contextlib.suppress(peewee.DatabaseError):
            if not self.read_only:
                self._peewee.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        self._peewee.close()

    def _migrate(self, backup_to: Path | None) -> None:
        version = int(self._peewee.pragma("user_version"))
        if version == SCHEMA_VERSION:
            return
        if backup_to is not None:
            copy_database(self.path, backup_to)
        run_migrations(self._peewee, version)


def run_migrations(database: peewee.SqliteDatabase, version: int) -> None:
    """Run the steps that a file of this version lacks, each in one transaction with its user_version."""
    from playhouse.migrate import SqliteMigrator  # with everything it brings: most starts migrate nothing

    migrator = SqliteMigrator(database)
    for number, step in enumerate(MIGRATIONS[version:], start=version + 1):
        with migrator.migration_context():
            step(database)
            database.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            database.execute_sql(f"PRAGMA user_version = {number}")


def copy_database(source: Path, target: Path, *, is_still: bool = False) -> None:
    """Copy a database that may be open, by SQLite's online backup; the copy is whole or absent.

    Args:
        is_still: nobody has the source open; then nothing is put beside it.

    Raises:
        UserError: the copy could not be written.
    """
    with translated(target):
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = target.with_name(target.name + ".part")
        part.unlink(missing_ok=True)
        touch_private(part)
        try:
            with (
                contextlib.closing(_reader(source, is_still=is_still)) as reader,
                contextlib.closing(sqlite3.connect(part)) as writer,
            ):
                reader.execute("PRAGMA wal_autocheckpoint = 0")
                reader.backup(writer, pages=512)
                writer.execute("PRAGMA journal_mode = delete")
            sync_file(part)
            part.replace(target)
        except BaseException:
            for file in (part, part.with_name(f"{part.name}-journal")):
                file.unlink(missing_ok=True)
            raise
        sync_directory(target.parent)


def verify_copy(path: Path, *, is_still: bool = True) -> None:
    """Read a copied database back.

    Args:
        is_still: nobody has it open; then nothing is put beside it.

    Raises:
        UserError: it is not sound.
    """
    with translated(path):
        _inspect(path, is_still=is_still)
        connection = _reader(path, is_still=is_still)
        try:
            _quick_check(connection, path)
        finally:
            connection.close()


def _create(path: Path) -> None:
    """Make an empty, migrated file under another name and move it into place: a file that exists is whole."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_name(path.name + ".new")
    for suffix in ("", "-wal", "-shm", "-journal"):
        fresh.with_name(fresh.name + suffix).unlink(missing_ok=True)
    touch_private(fresh)
    database = peewee.SqliteDatabase(str(fresh), pragmas={"synchronous": "full"}, lock_type="IMMEDIATE")
    try:
        run_migrations(database, 0)
        # Here and not at the first opening, which could be cut off half way and leave a journal behind.
        database.pragma("journal_mode", "wal")
    finally:
        database.close()
    sync_file(fresh)
    fresh.replace(path)
    sync_directory(path.parent)


def _connect(path: Path, read_only: bool) -> peewee.SqliteDatabase:
    if read_only:
        return peewee.SqliteDatabase(
            f"{path.resolve().as_uri()}?mode=ro",
            pragmas={"foreign_keys": 1},
            uri=True,
            timeout=5,
            autoconnect=False,
        )
    return peewee.SqliteDatabase(str(path), pragmas=_PRAGMAS, lock_type="IMMEDIATE", timeout=5, autoconnect=False)


def _reader(path: Path, *, is_still: bool = False) -> sqlite3.Connection:
    """A connection that changes nothing.

    Args:
        is_still: nobody else has it open. Then nothing is put beside it either, where its log is empty: SQLite would
            leave two files there, or on a medium that cannot be written refuse to open it.
    """
    log = path.with_name(path.name + "-wal")
    alone = is_still and not (log.exists() and log.stat().st_size)
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro{'&immutable=1' if alone else ''}", uri=True, timeout=5)


def _inspect(path: Path, small: int = SMALL_FILE, *, is_still: bool = False) -> None:
    """Refuse, without changing anything, what is not our own sound file of a version we know.

    Args:
        small: up to how many bytes a file that was closed in order is read through all the same.
    """
    with path.open("rb") as stream:
        header = stream.read(100)
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise UserError(Problem.DATA_DAMAGED, path=str(path))
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise UserError(Problem.DATA_FOREIGN, path=str(path))
    version = int.from_bytes(header[60:64], "big")
    log = path.with_name(path.name + "-wal")
    # What was cut off while it changed to the log: SQLite takes that back, but only where it may write.
    journal = path.with_name(path.name + "-journal").exists()
    clean = not journal and (not log.exists() or log.stat().st_size == 0)
    pages = int.from_bytes(header[28:32], "big")
    page_size = int.from_bytes(header[16:18], "big")
    size = path.stat().st_size
    if clean and size < pages * (65536 if page_size == 1 else page_size):
        raise UserError(Problem.DATA_DAMAGED, path=str(path))
    if clean and size > small:
        _refuse_newer(version, path)
        return
    # A small file, or one whose last session ended without closing, is read through before it is trusted.
    if journal:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, timeout=5)
    else:
        connection = _reader(path, is_still=is_still)
    try:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        _refuse_newer(version, path)
        _quick_check(connection, path)
    finally:
        connection.close()


def _refuse_newer(version: int, path: Path) -> None:
    if version > SCHEMA_VERSION:
        raise UserError(Problem.DATA_NEWER, path=str(path), version=version, known=SCHEMA_VERSION)
    if version < 1:
        raise UserError(Problem.DATA_DAMAGED, path=str(path))


def _quick_check(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise UserError(Problem.DATA_DAMAGED, path=str(path))
