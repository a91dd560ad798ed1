"""The data file: private, refused untouched when it is not sound and ours, durable, atomic."""

import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import peewee
import pytest

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.storage import database as room
from netzwerk_desktop.storage.contacts import Contacts
from netzwerk_desktop.storage.database import (
    APPLICATION_ID,
    SCHEMA_VERSION,
    Database,
    copy_database,
    verify_copy,
)
from tests.builders import NOW, file_hash

posix = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
PAGE = 4096


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def closed_file(path: Path, people: int = 200) -> Path:
    """A data file with some people in it, closed cleanly."""
    database = Database(path)
    with database.transaction():
        for number in range(people):
            Contacts(database).insert(NOW, family=f"Muster {number}", note="lange Notiz " * 20)
    database.close()
    return path


def with_version(version: int) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        connection = sqlite3.connect(path)
        connection.execute(f"PRAGMA user_version = {version}")
        connection.close()

    return damage


def with_foreign_id(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA application_id = 42")
    connection.close()


def written_over(offset: int, data: bytes) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        with path.open("r+b") as stream:
            stream.seek(offset)
            stream.write(data)

    return damage


def truncated(path: Path) -> None:
    with path.open("r+b") as stream:
        stream.truncate(path.stat().st_size // 2)


# making and opening


def test_a_new_file_is_ours_of_todays_schema_and_sound(database: Database) -> None:
    assert database.rows("PRAGMA application_id") == [(APPLICATION_ID,)]
    assert database.rows("PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert database.integrity() == []


@posix
def test_only_the_owner_may_read_the_data(database: Database, path: Path) -> None:
    with database.transaction():
        Contacts(database).insert(NOW, family="Müller")

    assert mode(path.parent) == 0o700
    found = {each.name: mode(each) for each in path.parent.iterdir()}
    assert found == {"netzwerk.db": 0o600, "netzwerk.db-wal": 0o600, "netzwerk.db-shm": 0o600}


@posix
def test_only_the_owner_may_read_the_data_whatever_the_umask(path: Path) -> None:
    before = os.umask(0)
    try:
        Database(path).close()
        copy_database(path, path.parent / "backups" / "copy.db")
    finally:
        os.umask(before)

    assert mode(path.parent) == 0o700
    assert mode(path) == 0o600
    assert mode(path.parent / "backups") == 0o700
    assert mode(path.parent / "backups" / "copy.db") == 0o600


def test_every_commit_is_on_the_disk_and_only_this_connection_checkpoints(database: Database) -> None:
    settings = {
        name: database.rows(f"PRAGMA {name}")[0][0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "wal_autocheckpoint", "temp_store")
    }

    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "wal_autocheckpoint": 8000,
        "temp_store": 2,
    }


def test_a_closed_file_needs_no_log_beside_it(path: Path) -> None:
    closed_file(path)

    assert [each.name for each in path.parent.iterdir()] == ["netzwerk.db"]


def test_what_a_cut_start_left_is_made_anew(path: Path) -> None:
    path.parent.mkdir()
    (path.parent / "netzwerk.db.new").write_bytes(b"half")
    (path.parent / "netzwerk.db.new-journal").write_bytes(b"half")

    database = Database(path)

    assert database.integrity() == []
    database.close()
    assert [each.name for each in path.parent.iterdir()] == ["netzwerk.db"]


def test_what_was_written_is_there_after_reopening(path: Path) -> None:
    closed_file(path, people=3)

    again = Database(path)

    assert again.rows("SELECT count(*) FROM contact") == [(3,)]
    again.close()


def test_what_a_crash_left_in_the_log_is_read(path: Path, tmp_path: Path) -> None:
    database = Database(path)
    with database.transaction():
        Contacts(database).insert(NOW, family="Müller")
    crashed = tmp_path / "crashed"
    shutil.copytree(path.parent, crashed)
    database.close()

    again = Database(crashed / path.name)

    assert again.rows("SELECT family FROM contact") == [("Müller",)]
    again.close()


def test_closing_twice_is_safe(path: Path) -> None:
    database = Database(path)
    database.close()
    database.close()


def test_a_checkpoint_moves_the_log_into_the_file(database: Database, path: Path) -> None:
    with database.transaction():
        Contacts(database).insert(NOW, family="Zitronenfalter")
    assert b"Zitronenfalter" not in path.read_bytes()

    database.checkpoint()

    assert b"Zitronenfalter" in path.read_bytes()


# refusing


REFUSED = [
    pytest.param(with_version(SCHEMA_VERSION + 1), Problem.DATA_NEWER, id="newer"),
    pytest.param(with_version(0), Problem.DATA_DAMAGED, id="no version"),
    pytest.param(with_foreign_id, Problem.DATA_FOREIGN, id="foreign"),
    pytest.param(written_over(0, bytes(100)), Problem.DATA_DAMAGED, id="zeroed header"),
    pytest.param(written_over(0, b"PK\x03\x04 some other file"), Problem.DATA_DAMAGED, id="another kind of file"),
    pytest.param(truncated, Problem.DATA_DAMAGED, id="truncated"),
    pytest.param(lambda path: path.write_bytes(b""), Problem.DATA_DAMAGED, id="0 bytes"),
    pytest.param(lambda path: path.write_bytes(b"SQLite format 3\0"), Problem.DATA_DAMAGED, id="a header alone"),
    pytest.param(written_over(3 * PAGE, b"\xa5" * PAGE), Problem.DATA_DAMAGED, id="page overwritten"),
    pytest.param(written_over(PAGE, bytes(PAGE)), Problem.DATA_DAMAGED, id="page zeroed"),
]


@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "to read"])
@pytest.mark.parametrize(("damage", "problem"), REFUSED)
def test_a_file_that_is_not_sound_and_ours_is_refused_and_left_as_it_is(
    path: Path, damage: Callable[[Path], None], problem: Problem, read_only: bool
) -> None:
    damage(closed_file(path))
    before = file_hash(path)

    with pytest.raises(UserError) as refused:
        Database(path, read_only=read_only, backup_to=path.parent / "backup.db")

    assert refused.value.problem is problem
    assert refused.value.values["path"] == str(path)
    assert file_hash(path) == before
    assert not (path.parent / "backup.db").exists()


def test_a_newer_file_is_named_with_both_versions(path: Path) -> None:
    with_version(SCHEMA_VERSION + 3)(closed_file(path))

    with pytest.raises(UserError) as refused:
        Database(path)

    assert refused.value.values["version"] == SCHEMA_VERSION + 3
    assert refused.value.values["known"] == SCHEMA_VERSION


def test_a_newer_version_that_still_lies_in_the_log_is_noticed(path: Path, tmp_path: Path) -> None:
    database = Database(path)
    database.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    shutil.copytree(path.parent, tmp_path / "crashed")
    database.close()

    with pytest.raises(UserError) as refused:
        Database(tmp_path / "crashed" / path.name)

    assert refused.value.problem is Problem.DATA_NEWER


def test_a_large_file_is_refused_by_its_header_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "SMALL_FILE", 0)
    with_version(SCHEMA_VERSION + 1)(closed_file(path))

    with pytest.raises(UserError) as refused:
        Database(path)

    assert refused.value.problem is Problem.DATA_NEWER


def test_a_large_file_that_was_cut_is_refused_by_its_size(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "SMALL_FILE", 0)
    truncated(closed_file(path))

    with pytest.raises(UserError) as refused:
        Database(path)

    assert refused.value.problem is Problem.DATA_DAMAGED


def test_a_directory_in_the_place_of_the_file_is_refused(path: Path) -> None:
    path.mkdir(parents=True)

    with pytest.raises(UserError) as refused:
        Database(path)

    assert refused.value.problem is Problem.STORAGE_FAILED


# an older file


@pytest.fixture
def two_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that knows one step more."""

    def later(target: peewee.SqliteDatabase) -> None:
        target.execute_sql("CREATE TABLE later (later_id INTEGER PRIMARY KEY) STRICT")

    monkeypatch.setattr(room, "MIGRATIONS", (*room.MIGRATIONS, later))
    monkeypatch.setattr(room, "SCHEMA_VERSION", SCHEMA_VERSION + 1)


def test_an_older_file_is_copied_before_it_is_brought_up_to_date(path: Path, request: pytest.FixtureRequest) -> None:
    closed_file(path, people=3)
    request.getfixturevalue("two_steps")
    copy = path.parent / "backups" / "before.db"

    database = Database(path, backup_to=copy)

    assert database.rows("PRAGMA user_version") == [(SCHEMA_VERSION + 1,)]
    assert database.rows("SELECT count(*) FROM contact") == [(3,)]
    database.close()
    reader = sqlite3.connect(copy)
    assert reader.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    assert reader.execute("SELECT count(*) FROM contact").fetchone() == (3,)
    reader.close()


def test_an_older_file_opened_to_read_is_left_as_it_is(path: Path, request: pytest.FixtureRequest) -> None:
    closed_file(path, people=3)
    before = file_hash(path)
    request.getfixturevalue("two_steps")

    database = Database(path, read_only=True)

    assert database.rows("PRAGMA user_version") == [(SCHEMA_VERSION,)]
    database.close()
    assert file_hash(path) == before


def test_an_older_file_that_cannot_be_copied_first_is_left_as_it_is(path: Path, request: pytest.FixtureRequest) -> None:
    closed_file(path, people=3)
    before = file_hash(path)
    request.getfixturevalue("two_steps")
    (path.parent / "backups").write_text("a file where the directory belongs")

    with pytest.raises(UserError):
        Database(path, backup_to=path.parent / "backups" / "before.db")

    assert file_hash(path) == before
    assert [each.name for each in path.parent.glob("netzwerk.db*")] == ["netzwerk.db"], "the connection stayed open"


def test_an_up_to_date_file_is_not_copied(path: Path) -> None:
    closed_file(path)

    Database(path, backup_to=path.parent / "before.db").close()

    assert not (path.parent / "before.db").exists()


# reading only


def test_opened_to_read_nothing_can_be_written(path: Path) -> None:
    closed_file(path, people=1)
    before = file_hash(path)
    database = Database(path, read_only=True)

    with pytest.raises(UserError) as refused, database.transaction():
        Contacts(database).insert(NOW, family="Müller")

    assert refused.value.problem is Problem.NOT_WRITABLE
    assert database.rows("SELECT count(*) FROM contact") == [(1,)]
    database.checkpoint()
    database.close()
    assert file_hash(path) == before


def test_opened_to_read_a_missing_file_is_not_made(path: Path) -> None:
    with pytest.raises(UserError) as refused:
        Database(path, read_only=True)

    assert refused.value.problem is Problem.NO_SUCH_FILE
    assert not path.parent.exists()


# transactions and failures


def test_everything_in_a_transaction_happens_or_nothing_does(database: Database, contacts: Contacts) -> None:
    def cut_short() -> None:
        with database.transaction():
            contacts.insert(NOW, family="Müller")
            raise RuntimeError("power cut")

    with pytest.raises(RuntimeError, match="power cut"):
        cut_short()

    assert database.rows("SELECT count(*) FROM contact") == [(0,)]


def test_a_failed_part_of_a_transaction_leaves_the_rest(database: Database, contacts: Contacts) -> None:
    def fail() -> None:
        with database.transaction():
            contacts.insert(NOW, family="Meier")
            raise RuntimeError

    with database.transaction():
        contacts.insert(NOW, family="Müller")
        with pytest.raises(RuntimeError):
            fail()
        contacts.insert(NOW, family="Weber")

    assert database.rows("SELECT family FROM contact") == [("Müller",), ("Weber",)]


def test_nobody_else_sees_a_transaction_before_its_end(database: Database, contacts: Contacts, path: Path) -> None:
    other = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    with database.transaction():
        contacts.insert(NOW, family="Müller")
        assert other.execute("SELECT count(*) FROM contact").fetchone() == (0,)

    assert other.execute("SELECT count(*) FROM contact").fetchone() == (1,)
    other.close()


def test_a_second_writer_is_told_that_the_data_are_busy(database: Database, contacts: Contacts, path: Path) -> None:
    database.execute("PRAGMA busy_timeout = 1")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(UserError) as refused, database.transaction():
        contacts.insert(NOW, family="Müller")

    assert refused.value.problem is Problem.DATA_BUSY
    other.execute("ROLLBACK")
    other.close()


def test_rows_that_name_nobody_are_a_bug_and_stay_an_error_of_the_database(database: Database) -> None:
    with pytest.raises(peewee.IntegrityError), database.transaction():
        database.execute("INSERT INTO method (contact_id, position, kind, value) VALUES (99, 0, 'mail', 'a@b.ch')")


def test_the_check_finds_a_row_that_points_nowhere(database: Database) -> None:
    database.execute("PRAGMA foreign_keys = 0")
    database.execute("INSERT INTO method (contact_id, position, kind, value) VALUES (99, 0, 'mail', 'a@b.ch')")

    assert any("foreign key" in line for line in database.integrity())


# copies


def test_a_copy_of_an_open_file_holds_what_still_lies_in_the_log(
    database: Database, contacts: Contacts, path: Path, tmp_path: Path
) -> None:
    with database.transaction():
        contacts.insert(NOW, family="Müller")

    copy_database(path, tmp_path / "copies" / "copy.db")

    verify_copy(tmp_path / "copies" / "copy.db")
    copy = sqlite3.connect(tmp_path / "copies" / "copy.db")
    assert copy.execute("SELECT family FROM contact").fetchall() == [("Müller",)]
    assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    copy.close()
    assert [each.name for each in (tmp_path / "copies").iterdir()] == ["copy.db"]


def test_a_copy_replaces_the_former_one_and_what_a_cut_left(database: Database, path: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_bytes(b"former")
    (tmp_path / "copy.db.part").write_bytes(b"half")

    copy_database(path, tmp_path / "copy.db")

    verify_copy(tmp_path / "copy.db")
    assert not (tmp_path / "copy.db.part").exists()


def test_a_copy_can_be_made_in_the_current_directory(
    database: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)

    copy_database(Path(path.name), Path("copy.db"))

    verify_copy(Path("copy.db"))


def test_a_copy_into_the_void_is_refused_and_leaves_nothing(database: Database, path: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no directory")

    with pytest.raises(UserError):
        copy_database(path, tmp_path / "file" / "copy.db")


@pytest.mark.parametrize(
    "damage",
    [truncated, written_over(3 * PAGE, b"\xa5" * PAGE), written_over(0, bytes(100))],
    ids=["cut", "page", "header"],
)
def test_a_damaged_copy_does_not_pass_for_one(path: Path, tmp_path: Path, damage: Callable[[Path], None]) -> None:
    copy_database(closed_file(path), tmp_path / "copy.db")
    damage(tmp_path / "copy.db")

    with pytest.raises(UserError) as refused:
        verify_copy(tmp_path / "copy.db")

    assert refused.value.problem is Problem.DATA_DAMAGED


def test_a_long_count_is_read_again_after_a_change_of_our_own_or_of_somebody_else(tmp_path: Path) -> None:
    path = tmp_path / "netzwerk.db"
    database = Database(path)
    count = "SELECT count(*) FROM tag"
    assert database.unchanged(count) == [(0,)]
    with database.transaction():
        database.execute_all("INSERT INTO tag (name) VALUES (?)", [("a",), ("b",)])
    assert database.unchanged(count) == [(2,)]
    assert database.unchanged(count) is database.unchanged(count)
    other = sqlite3.connect(path)
    other.execute("INSERT INTO tag (name) VALUES ('c')")
    other.commit()
    other.close()
    assert database.unchanged(count) == [(3,)]
    database.close()


def test_more_rows_than_one_statement_takes_are_inserted(tmp_path: Path) -> None:
    database = Database(tmp_path / "netzwerk.db")
    rows = [(f"t{number}", number % 7) for number in range(room.MOST_PARAMETERS)]

    with database.transaction():
        database.insert_all("INSERT INTO recall_term (term, uses)", rows)
        database.insert_all("INSERT INTO recall_term (term, uses)", [])
        database.insert_all(
            "INSERT INTO recall_term (term, uses)", [("t1", 5)], "ON CONFLICT (term) DO UPDATE SET uses = uses + 5"
        )

    assert sorted(database.rows("SELECT term, uses FROM recall_term")) == sorted({**dict(rows), "t1": 6}.items())
    database.close()


def test_more_is_kept_in_memory_only_while_very_much_is_written(tmp_path: Path) -> None:
    database = Database(tmp_path / "netzwerk.db")
    (usual,) = database.rows("PRAGMA cache_size")

    with database.roomy():
        (roomy,) = database.rows("PRAGMA cache_size")

    assert abs(roomy[0]) > abs(usual[0])
    assert database.rows("PRAGMA cache_size") == [usual]
    database.close()
