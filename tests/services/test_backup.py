"""Copies of former days: whole, read back, private; and the check of everything."""

import os
import sqlite3
import stat
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.photo import Photo
from netzwerk_desktop.services.backup import KEPT, Findings, backup_path, copies, make_backup
from netzwerk_desktop.services.session import DataPaths
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.storage.photos import PhotoFiles
from tests.builders import FakeClock, add_person, dump, file_hash, opened, plain_jpeg

TODAY = date(2026, 3, 4)


def add_with_photo(verbs: Verbs, colour: str = "red") -> Photo:
    photo = verbs.capture.store(plain_jpeg(colour), "face.jpg")
    add_person(verbs, photos=[(PhotoRole.PORTRAIT, photo)])
    return photo


def test_a_copy_holds_everything_and_can_be_opened_as_data(
    verbs: Verbs, paths: DataPaths, tmp_path: Path, clock: FakeClock
) -> None:
    photo = add_with_photo(verbs)
    expected = dump(verbs)

    copy = make_backup(paths, TODAY)

    restored = tmp_path / "restored"
    restored.mkdir()
    copy.rename(restored / "netzwerk.db")
    (paths.backups / "photos").rename(restored / "photos")
    verbs.close()
    with opened(restored, clock) as again:
        assert dump(again) == expected
        assert again.backup.check() == Findings(contacts=1, photos=1)
        assert again.session.photo_files.path(photo.sha256, "jpg").read_bytes() == plain_jpeg("red")


def test_a_copy_of_a_day_is_due_once(verbs: Verbs, paths: DataPaths, clock: FakeClock) -> None:
    assert verbs.backup.is_due()
    assert verbs.backup.latest() is None

    make_backup(paths, verbs.session.today())

    assert not verbs.backup.is_due()
    assert verbs.backup.latest() == TODAY
    clock.go_on(days=1)
    assert verbs.backup.is_due()


def test_no_copy_is_due_of_data_opened_to_read(verbs: Verbs, root: Path, clock: FakeClock) -> None:
    verbs.close()

    with opened(root, clock, read_only=True) as reading:
        assert not reading.backup.is_due()


def test_photos_are_shared_by_hard_link(verbs: Verbs, paths: DataPaths) -> None:
    photo = add_with_photo(verbs)

    make_backup(paths, TODAY)

    original, copy = (folder / photo.file_name for folder in (paths.photos, paths.backups / "photos"))
    assert original.samefile(copy)


def test_photos_are_copied_where_links_are_impossible(
    verbs: Verbs, paths: DataPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(source: Path, target: Path) -> None:
        raise OSError(18, "another device")

    monkeypatch.setattr(os, "link", refuse)
    photo = add_with_photo(verbs)

    make_backup(paths, TODAY)

    copy = paths.backups / "photos" / photo.file_name
    assert copy.read_bytes() == plain_jpeg("red")
    assert not copy.samefile(paths.photos / photo.file_name)
    assert [each.name for each in copy.parent.iterdir()] == [copy.name]


def test_a_photo_deleted_since_stays_in_the_copy(verbs: Verbs, paths: DataPaths, clock: FakeClock) -> None:
    photo = add_with_photo(verbs)
    make_backup(paths, TODAY)
    verbs.contacts.delete([1])
    clock.go_on(days=31)
    verbs.contacts.purge_trash()
    verbs.contacts.drop_unused_photos()

    assert verbs.session.photo_files.names() == set()
    assert PhotoFiles(paths.backups / "photos").names() == {photo.file_name}


def test_the_latest_14_copies_are_kept(verbs: Verbs, paths: DataPaths) -> None:
    for day in range(KEPT + 3):
        make_backup(paths, TODAY + timedelta(days=day))

    assert KEPT == 14
    assert sorted(day for day, _ in copies(paths)) == [TODAY + timedelta(days=day) for day in range(3, KEPT + 3)]
    assert verbs.backup.latest() == TODAY + timedelta(days=KEPT + 2)


def test_other_files_among_the_copies_are_left_alone(verbs: Verbs, paths: DataPaths) -> None:
    make_backup(paths, TODAY)
    for name in ("netzwerk-2026-99-99.db", "my own copy.db", "netzwerk-2026-01-01.db.part"):
        (paths.backups / name).write_text("mine")

    assert copies(paths) == [(TODAY, backup_path(paths, TODAY))]


def test_the_settings_are_copied_too(verbs: Verbs, paths: DataPaths) -> None:
    verbs.preferences.change(quota=7)

    make_backup(paths, TODAY)

    assert (paths.backups / "preferences.json").read_bytes() == paths.preferences.read_bytes()


def test_without_settings_and_photos_the_copy_is_made_all_the_same(verbs: Verbs, paths: DataPaths) -> None:
    assert make_backup(paths, TODAY).exists()
    assert not (paths.backups / "preferences.json").exists()


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize("linked", [True, False])
def test_only_the_owner_may_read_copies(
    verbs: Verbs, paths: DataPaths, monkeypatch: pytest.MonkeyPatch, linked: bool
) -> None:
    def refuse(source: Path, target: Path) -> None:
        raise OSError(18, "another device")

    if not linked:
        monkeypatch.setattr(os, "link", refuse)
    add_with_photo(verbs)
    verbs.preferences.change(quota=7)
    before = os.umask(0)
    try:
        make_backup(paths, TODAY)
    finally:
        os.umask(before)

    modes = {stat.S_IMODE(each.stat().st_mode) for each in paths.backups.rglob("*") if each.is_file()}
    folders = {
        stat.S_IMODE(each.stat().st_mode) for each in [paths.backups, *paths.backups.rglob("*")] if each.is_dir()
    }
    assert modes == {0o600}
    assert folders == {0o700}


def cut(path: Path) -> None:
    with path.open("r+b") as stream:
        stream.truncate(path.stat().st_size // 2)


def overwrite(path: Path) -> None:
    with path.open("r+b") as stream:
        stream.seek(4096 * 3)
        stream.write(b"\xa5" * 4096)


@pytest.mark.parametrize("days", [0, 1])
@pytest.mark.parametrize("damage", [cut, overwrite])
def test_damaged_data_give_no_copy_and_leave_the_older_ones(
    verbs: Verbs, paths: DataPaths, damage: Callable[[Path], None], days: int
) -> None:
    add_person(verbs)
    older = make_backup(paths, TODAY)
    before = file_hash(older)
    verbs.close()
    damage(paths.database)

    with pytest.raises(UserError) as refused:
        make_backup(paths, TODAY + timedelta(days=days))

    assert refused.value.problem is Problem.DATA_DAMAGED
    assert [path for _, path in copies(paths)] == [older]
    assert file_hash(older) == before


def test_a_copy_that_cannot_be_written_is_a_reason(verbs: Verbs, paths: DataPaths) -> None:
    paths.backups.write_text("a file where the directory belongs")

    with pytest.raises(UserError):
        make_backup(paths, TODAY)


def test_a_copy_is_made_while_somebody_writes(verbs: Verbs, paths: DataPaths) -> None:
    with verbs.session.database.transaction():
        add_person(verbs)
        copy = make_backup(paths, TODAY)

    connection = sqlite3.connect(copy)
    assert connection.execute("SELECT count(*) FROM contact").fetchone() == (0,)
    connection.close()


# the check


def test_sound_data_are_found_sound(verbs: Verbs) -> None:
    add_with_photo(verbs)
    add_person(verbs)

    findings = verbs.backup.check()

    assert findings == Findings(contacts=2, photos=1)
    assert findings.sound


def test_a_missing_photo_is_named(verbs: Verbs) -> None:
    photo = add_with_photo(verbs)
    verbs.session.photo_files.remove(photo)

    findings = verbs.backup.check()

    assert findings.missing == (photo.file_name,)
    assert not findings.sound


def test_a_file_that_nobody_names_is_harmless(verbs: Verbs) -> None:
    photo = verbs.capture.store(plain_jpeg("red"), "face.jpg")

    findings = verbs.backup.check()

    assert findings.unnamed == (photo.file_name,)
    assert findings.sound


def test_an_index_of_words_that_differs_from_the_rows_is_no_sound_state_and_is_mended(verbs: Verbs) -> None:
    add_person(verbs, "Anna Müller")
    verbs.session.database.execute("UPDATE contact_text SET folded = 'x'")
    assert verbs.backup.check().stale
    assert not verbs.backup.check().sound

    verbs.backup.mend_index()

    assert verbs.backup.check() == Findings(contacts=1)
