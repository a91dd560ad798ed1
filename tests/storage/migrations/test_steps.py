"""Every schema step has its frozen file and its test, and the tables are what the steps make."""

import inspect
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import peewee
import pytest

from netzwerk_desktop.storage import database, migrations, tables
from netzwerk_desktop.storage.migrations import MIGRATIONS, Migration

TESTS = Path(__file__).parents[2]
STEPS = [pytest.param(number, step, id=step.__module__.rpartition(".")[2]) for number, step in enumerate(MIGRATIONS, 1)]
_AFFINITY = {
    tables.MomentField: "INTEGER",
    tables.DayField: "TEXT",
    peewee.BooleanField: "INTEGER",
    peewee.IntegerField: "INTEGER",
    peewee.TextField: "TEXT",
    peewee.BlobField: "BLOB",
}


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A file that every step has run on."""
    made = peewee.SqliteDatabase(str(tmp_path / "fresh.db"))
    database.run_migrations(made, 0)
    made.close()
    connection = sqlite3.connect(tmp_path / "fresh.db")
    yield connection
    connection.close()


@pytest.mark.parametrize(("number", "step"), STEPS)
def test_every_step_has_a_frozen_file_of_its_schema(number: int, step: Migration) -> None:
    frozen = TESTS / "databases" / f"v{number}.db"

    header = frozen.read_bytes()[:100]
    assert int.from_bytes(header[60:64], "big") == number
    assert int.from_bytes(header[68:72], "big") == database.APPLICATION_ID


@pytest.mark.parametrize(("number", "step"), STEPS)
def test_every_step_has_a_test(number: int, step: Migration) -> None:
    name = step.__module__.rpartition(".")[2]

    assert re.fullmatch(rf"m{number:04}_[a-z0-9_]+", name)
    assert f"v{number}.db" in (Path(__file__).parent / f"test_{name}.py").read_text(encoding="utf-8")


@pytest.mark.parametrize(("number", "step"), STEPS)
def test_a_step_never_imports_todays_tables(number: int, step: Migration) -> None:
    source = inspect.getsource(inspect.getmodule(step))

    assert "netzwerk_desktop" not in source


def test_every_file_of_a_step_is_among_the_steps() -> None:
    folder = Path(migrations.__file__).parent

    assert [step.__module__.rpartition(".")[2] for step in MIGRATIONS] == sorted(
        path.stem for path in folder.glob("m*.py")
    )


def test_the_schema_version_counts_the_steps() -> None:
    assert len(MIGRATIONS) == database.SCHEMA_VERSION


def test_tables_and_steps_name_the_same_tables(fresh: sqlite3.Connection) -> None:
    # Indexes of words are tables with tables of their own; nothing reads them through classes.
    virtual = {row[0] for row in fresh.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%'")}
    named = {row[0] for row in fresh.execute("SELECT name FROM sqlite_master WHERE type = 'table'")} - virtual
    shadows = {f"{name}_{part}" for name in virtual for part in ("data", "idx", "content", "docsize", "config")}

    assert {row._meta.table_name for row in tables.TABLES} == {
        name for name in named - shadows if not name.startswith("sqlite_")
    }


@pytest.mark.parametrize("row", tables.TABLES, ids=lambda row: row._meta.table_name)
def test_a_table_has_the_columns_kinds_and_keys_that_the_steps_made(
    row: type[tables.Row], fresh: sqlite3.Connection
) -> None:
    info = fresh.execute(f"PRAGMA table_info({row._meta.table_name})").fetchall()
    # SQLite reports an INTEGER PRIMARY KEY as nullable: it is the rowid.
    made = {name: (kind, bool(not_null or key), bool(key)) for _, name, kind, not_null, _, key in info}
    keys = {field.column_name for field in row._meta.get_primary_keys()}

    declared = {
        field.column_name: (_kind(field), not field.null, field.column_name in keys)
        for field in row._meta.sorted_fields
    }
    assert declared == made


@pytest.mark.parametrize("row", tables.TABLES, ids=lambda row: row._meta.table_name)
def test_a_table_has_the_defaults_that_the_steps_made(row: type[tables.Row], fresh: sqlite3.Connection) -> None:
    info = fresh.execute(f"PRAGMA table_info({row._meta.table_name})").fetchall()
    made = {name: default.strip("'") for _, name, _, _, default, _ in info if default is not None}

    declared = {
        field.column_name: str(int(field.default) if isinstance(field.default, bool) else field.default)
        for field in row._meta.sorted_fields
        if field.default is not None
    }
    assert declared == made


def test_every_step_runs_in_one_transaction_with_its_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(target: peewee.SqliteDatabase) -> None:
        target.execute_sql("CREATE TABLE half (done INTEGER)")
        raise RuntimeError("power cut")

    monkeypatch.setattr(database, "MIGRATIONS", (*MIGRATIONS, broken))
    target = peewee.SqliteDatabase(str(tmp_path / "cut.db"))

    with pytest.raises(RuntimeError, match="power cut"):
        database.run_migrations(target, 0)

    assert target.pragma("user_version") == len(MIGRATIONS)
    assert "half" not in target.get_tables()
    target.close()


def test_only_the_missing_steps_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []
    steps = tuple(lambda _, name=name: ran.append(name) for name in ("one", "two", "three"))
    monkeypatch.setattr(database, "MIGRATIONS", steps)
    target = peewee.SqliteDatabase(str(tmp_path / "old.db"))

    database.run_migrations(target, 1)

    assert ran == ["two", "three"]
    assert target.pragma("user_version") == 3
    target.close()


def _kind(field: peewee.Field) -> str:
    if isinstance(field, peewee.ForeignKeyField):
        field = field.rel_field
    return _AFFINITY[type(field)]
