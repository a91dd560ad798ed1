"""A copy takes the place of the data: all of it or nothing, and the state before can be brought back."""

import io
import os
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.exporting import ExportKind
from netzwerk_desktop.services.backup import CopyKind, make_backup, ways_back
from netzwerk_desktop.services.contact_files import ContactFile
from netzwerk_desktop.services.returning import Returned, bring_back, bring_latest_back
from netzwerk_desktop.services.session import DataPaths
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.storage.photos import PhotoFiles
from netzwerk_desktop.storage.successor import Successor
from tests.builders import NOW, FakeClock, add_person, dump, opened, plain_jpeg
from tests.services.test_exporting import WORDS

OLD = Path(__file__).parents[1] / "databases"
Rows = dict[str, list[tuple[object, ...]]]


def a_book(root: Path, name: str, colour: str, quota: int) -> Rows:
    """Somebody with a photo, and a setting."""
    with opened(root) as verbs:
        photo = verbs.capture.store(plain_jpeg(colour), "face.jpg")
        add_person(verbs, name, photos=[(PhotoRole.PORTRAIT, photo)])
        verbs.preferences.change(quota=quota)
        return dump(verbs, without=())


def archive(root: Path, target: Path) -> Path:
    with opened(root) as verbs:
        stream = io.BytesIO()
        verbs.exporting.write(stream, ExportKind.ARCHIVE, WORDS)
    target.write_bytes(stream.getvalue())
    return target


def state(root: Path) -> tuple[Rows, int, dict[str, bytes]]:
    """Everything of a data directory: rows, a setting, the photos that rows name."""
    with opened(root) as verbs:
        assert verbs.backup.check().sound
        files = verbs.session.photo_files
        photos = {each.file_name: (files.root / each.file_name).read_bytes() for each in verbs.session.photos.all()}
        return dump(verbs, without=()), verbs.preferences.current.quota, photos


@pytest.fixture
def copied(root: Path, paths: DataPaths, tmp_path: Path) -> Path:
    """A copy of Anna in a folder of its own; beside it the data know Beat alone."""
    a_book(root, "Anna Müller", "red", 5)
    make_backup(paths, NOW.date())
    away = shutil.move(paths.backups, tmp_path / "copies")
    shutil.rmtree(root)
    a_book(root, "Beat Gerber", "blue", 3)
    return next(Path(away).glob("netzwerk-*.db"))


@pytest.fixture(params=["copy", "archive"])
def source(request: pytest.FixtureRequest, copied: Path, tmp_path: Path) -> Path:
    """The same as a copy and as an archive of everything."""
    if request.param == "copy":
        return copied
    bring_back(DataPaths(tmp_path / "other"), copied, NOW)
    return archive(tmp_path / "other", tmp_path / "all.zip")


def test_a_copy_brings_rows_photos_and_settings_back(root: Path, paths: DataPaths, source: Path) -> None:
    returned = bring_back(paths, source, NOW)

    rows, quota, photos = state(root)
    assert len(rows["contact"]) == 1
    assert (returned.contacts, returned.photos, returned.missing, quota) == (1, 1, (), 5)
    assert list(photos.values()) == [plain_jpeg("red")]
    with opened(root) as verbs:
        assert verbs.contacts.get(1).name.display == "Anna Müller"
    assert not Successor(root).waits


def test_the_state_before_lies_among_the_copies_and_can_be_brought_back(
    root: Path, paths: DataPaths, source: Path
) -> None:
    before = state(root)

    returned = bring_back(paths, source, NOW)
    assert returned.before is not None
    assert returned.before.parent == paths.backups
    assert [copy.kind for copy in ways_back(paths)] == [CopyKind.BEFORE_RETURN]
    again = bring_back(paths, returned.before, NOW)

    assert state(root) == before
    assert again.before not in (None, returned.before)


def test_how_far_it_is_is_told_to_the_end(paths: DataPaths, source: Path) -> None:
    told: list[tuple[int, int]] = []

    bring_back(paths, source, NOW, lambda *far: told.append(far))

    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1] > 0


def test_a_directory_without_data_takes_a_copy_too(paths: DataPaths, copied: Path, tmp_path: Path) -> None:
    returned = bring_back(DataPaths(tmp_path / "new"), copied, NOW)

    assert returned == Returned(None, 1, 1, ())
    assert state(tmp_path / "new")[1] == 5


def test_data_that_are_damaged_are_kept_byte_for_byte_and_replaced(root: Path, paths: DataPaths, copied: Path) -> None:
    paths.database.write_bytes(b"nothing that SQLite knows")

    returned = bring_back(paths, copied, NOW)

    assert returned.before is not None
    assert returned.before.read_bytes() == b"nothing that SQLite knows"
    assert [each.suffix for each in paths.backups.glob("before-*")] == [".db"]
    assert state(root)[1] == 5


@pytest.mark.parametrize("version", [1, 4, 7])
def test_a_copy_of_an_older_version_is_brought_to_the_present_one(root: Path, paths: DataPaths, version: int) -> None:
    source = OLD / f"v{version}.db"
    former = source.read_bytes()

    returned = bring_back(paths, source, NOW)

    assert returned.contacts > 0
    assert source.read_bytes() == former
    assert list(OLD.glob(f"{source.name}-*")) == [], "what SQLite puts beside a file stays on a stick"
    with opened(root) as verbs:
        assert not verbs.backup.check().stale


def test_a_photo_that_is_nowhere_is_named_and_all_else_is_back(root: Path, paths: DataPaths, copied: Path) -> None:
    (lost,) = PhotoFiles(copied.parent / "photos").names()
    (copied.parent / "photos" / lost).write_bytes(b"other bytes than those it is named after")

    returned = bring_back(paths, copied, NOW)

    assert returned.missing == (lost,)
    with opened(root) as verbs:
        assert verbs.contacts.get(1).name.display == "Anna Müller"


def test_the_latest_copy_that_is_whole_comes_back(root: Path, paths: DataPaths, clock: FakeClock) -> None:
    a_book(root, "Anna Müller", "red", 5)
    older = make_backup(paths, NOW.date() - timedelta(days=2))
    half = make_backup(paths, NOW.date() - timedelta(days=1))
    cut(half)
    paths.database.write_bytes(b"rubbish")

    assert bring_latest_back(paths, NOW).contacts == 1
    assert state(root)[1] == 5

    cut(older)
    for copy in ways_back(paths):
        cut(copy.file)
    with pytest.raises(UserError) as refused:
        bring_latest_back(paths, NOW)
    assert refused.value.problem is Problem.NO_WHOLE_COPY
    assert refused.value.values["path"] == str(paths.backups)


# refused


def newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA application_id = 1")
    connection.close()


def text(path: Path) -> None:
    path.write_text("only words")


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        (cut, Problem.COPY_DAMAGED),
        (newer, Problem.COPY_NEWER),
        (foreign, Problem.NO_COPY),
        (text, Problem.NO_COPY),
        (Path.unlink, Problem.NO_SUCH_FILE),
    ],
)
def test_a_copy_that_cannot_be_used_changes_nothing(
    root: Path, paths: DataPaths, copied: Path, damage: Callable[[Path], None], problem: Problem
) -> None:
    before = state(root)
    damage(copied)

    with pytest.raises(UserError) as refused:
        bring_back(paths, copied, NOW)

    assert refused.value.problem is problem
    assert refused.value.values["name"] == copied.name
    assert state(root) == before
    assert not paths.backups.exists()
    assert {each.name for each in root.iterdir()} == {"netzwerk.db", "photos", "preferences.json"}


def test_what_a_cut_left_of_a_former_state_goes_with_the_next_return(paths: DataPaths, copied: Path) -> None:
    paths.backups.mkdir(parents=True)
    for ending in ("", "-journal"):
        (paths.backups / f"before-restore-2026-01-02-030405.db.part{ending}").write_bytes(b"half")

    bring_back(paths, copied, NOW)

    assert not list(paths.backups.glob("*.part*"))


@pytest.mark.skipif(os.name != "posix", reason="pipes with a name")
def test_what_is_no_file_is_refused_without_waiting(root: Path, paths: DataPaths, copied: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.db"
    os.mkfifo(pipe)

    for source in (pipe, tmp_path):
        with pytest.raises(UserError) as refused:
            bring_back(paths, source, NOW)
        assert refused.value.problem is Problem.NO_COPY


@pytest.mark.parametrize("share", [0.2, 0.6, 1.0])
def test_a_damaged_archive_changes_nothing(
    root: Path, paths: DataPaths, copied: Path, tmp_path: Path, share: float
) -> None:
    bring_back(DataPaths(tmp_path / "other"), copied, NOW)
    source = archive(tmp_path / "other", tmp_path / "all.zip")
    data = bytearray(source.read_bytes())
    with zipfile.ZipFile(source) as zipped:
        rows = next(each for each in zipped.infolist() if each.filename == "tables/contact.jsonl")
    # Within the rows of the contacts, so that what was read before them was whole.
    data[rows.header_offset + len(rows.filename) + 30 + int(share * (rows.compress_size - 1))] ^= 0xFF
    source.write_bytes(data)
    before = state(root)

    with pytest.raises(UserError) as refused:
        bring_back(paths, source, NOW)

    assert refused.value.problem is Problem.ARCHIVE_DAMAGED
    assert state(root) == before
    assert not paths.backups.exists()


# cut off


class PowerCut(BaseException):
    """The end of the process, as seen from inside; nothing after it happens."""


class Fuse:
    """Lets so many calls of the operating system through, then nothing more."""

    def __init__(self, calls: int) -> None:
        self.left = calls

    def guard(self, act: Callable[..., object]) -> Callable[..., object]:
        def guarded(*args: object, **kwargs: object) -> object:
            if self.left <= 0:
                raise PowerCut
            self.left -= 1
            return act(*args, **kwargs)

        return guarded


def test_a_cut_at_any_step_leaves_the_old_state_or_the_new_one(
    root: Path, paths: DataPaths, source: Path, tmp_path: Path
) -> None:
    """Every rename, removal and making of a folder is one step; what a cut leaves is what the next start finds."""
    old, reached = state(root), set()
    pristine = shutil.copytree(root, tmp_path / "pristine")
    bring_back(paths, source, NOW)
    new = state(root)

    for step in range(200):
        shutil.rmtree(root)
        shutil.copytree(pristine, root)
        fuse = Fuse(step)
        with pytest.MonkeyPatch.context() as patch:
            for name in ("replace", "unlink", "mkdir"):
                patch.setattr(Path, name, fuse.guard(getattr(Path, name)))
            patch.setattr(shutil, "rmtree", fuse.guard(shutil.rmtree))
            try:
                bring_back(paths, source, NOW)
            except PowerCut:
                ended = False
            else:
                ended = True
        found = state(root)
        assert found in (old, new), step
        assert not Successor(root).waits
        reached.add("new" if found == new else "old")
        if ended:
            break

    assert ended
    assert reached == {"old", "new"}


# while the data are open


def test_open_data_become_those_of_the_copy_without_being_closed(
    root: Path, paths: DataPaths, clock: FakeClock, source: Path
) -> None:
    with opened(root, clock) as verbs:
        before = dump(verbs, without=())
        returned = verbs.returning.bring_back(source)

        assert verbs.contacts.get(1).name.display == "Anna Müller"
        assert verbs.preferences.current.quota == 5
        assert verbs.backup.check().sound
        add_person(verbs, "Clara Frei")
        undo = returned.changes.undo
        assert undo is not None
        verbs.returning.bring_back(verbs.returning.former(undo))
        assert dump(verbs, without=()) == before
        assert verbs.preferences.current.quota == 3
    assert state(root)[0] == before


def test_open_data_stay_when_they_cannot_be_overwritten(
    root: Path, clock: FakeClock, copied: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(root, clock) as verbs:
        before = dump(verbs, without=())

        def refuse(source: Path) -> None:
            raise UserError(Problem.DISK_FULL)

        monkeypatch.setattr(verbs.session.database, "overwrite", refuse)
        with pytest.raises(UserError):
            verbs.returning.bring_back(copied)
        assert dump(verbs, without=()) == before
    assert state(root)[0] == before


def test_settings_that_cannot_be_moved_leave_nothing_that_would_take_the_place_of_what_is_written_later(
    root: Path, clock: FakeClock, copied: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if Path(target) == root / "preferences.json":
            raise PermissionError(13, "somebody reads it")
        return replace(self, target)

    with opened(root, clock) as verbs:
        monkeypatch.setattr(Path, "replace", refuse)
        verbs.returning.bring_back(copied)
        monkeypatch.undo()
        assert not Successor(root).waits
        add_person(verbs, "Clara Frei")

    with opened(root, clock) as verbs:
        names = {each.name.display for each in verbs.contacts.many([1, 2])}
    assert names == {"Anna Müller", "Clara Frei"}


def test_a_cut_between_rows_and_settings_ends_with_the_new_state(
    root: Path, clock: FakeClock, copied: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(root, clock) as verbs:

        def cut_off(source: Path) -> None:
            raise PowerCut

        monkeypatch.setattr(verbs.session.database, "overwrite", cut_off)
        monkeypatch.setattr(Successor, "drop", lambda self: None)
        with pytest.raises(PowerCut):
            verbs.returning.bring_back(copied)
        assert Successor(root).waits
    monkeypatch.undo()

    assert state(root)[1] == 5


def test_copies_are_listed_the_latest_first(verbs: Verbs, paths: DataPaths, clock: FakeClock) -> None:
    add_person(verbs)
    make_backup(paths, verbs.session.today() - timedelta(days=1))
    clock.go_on(minutes=1)
    made = verbs.returning.bring_back(ways_back(paths)[0].file).before
    make_backup(paths, verbs.session.today() + timedelta(days=1))

    kinds = [copy.kind for copy in verbs.returning.copies()]

    assert kinds == [CopyKind.DAY, CopyKind.BEFORE_RETURN, CopyKind.DAY]
    assert verbs.returning.copies()[1].file == made


def test_the_copy_before_an_import_is_a_way_back(verbs: Verbs, paths: DataPaths) -> None:
    add_person(verbs)
    card = b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Beat Gerber\r\nEND:VCARD\r\n"
    verbs.importing.run(verbs.importing.plan([ContactFile("a.vcf", data=card)]))
    assert sum(verbs.contacts.pocket_counts().values()) == 2

    (copy,) = verbs.returning.copies()
    verbs.returning.bring_back(copy.file)

    assert copy.kind is CopyKind.BEFORE_IMPORT
    assert sum(verbs.contacts.pocket_counts().values()) == 1


def test_only_the_last_states_before_are_kept(verbs: Verbs, paths: DataPaths, clock: FakeClock) -> None:
    source = make_backup(paths, NOW.date())
    for _ in range(7):
        clock.go_on(minutes=1)
        verbs.returning.bring_back(source)

    assert sum(copy.kind is CopyKind.BEFORE_RETURN for copy in ways_back(paths)) == 5


def test_a_state_that_is_forgotten_goes_with_the_log_it_was_copied_with(
    root: Path, paths: DataPaths, copied: Path
) -> None:
    paths.database.write_bytes(b"nothing that SQLite knows")
    paths.database.with_name("netzwerk.db-wal").write_bytes(b"nor this")
    damaged = bring_back(paths, copied, NOW).before
    assert damaged is not None
    assert damaged.with_name(f"{damaged.name}-wal").read_bytes() == b"nor this"

    for minutes in range(1, 6):
        bring_back(paths, copied, NOW + timedelta(minutes=minutes))

    assert list(paths.backups.glob(f"{damaged.name}*")) == []
