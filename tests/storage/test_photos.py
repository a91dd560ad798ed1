"""Photo files: private, whole or absent, found by their bytes."""

import errno
import os
import stat
from pathlib import Path

import pytest

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.photo import Photo, photo_key
from netzwerk_desktop.storage.card_scans import CardScans
from netzwerk_desktop.storage.contacts import Contacts
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.photos import PhotoFiles, Photos
from tests.builders import NOW

DATA = b"the bytes of a picture"


def photo(data: bytes = DATA) -> Photo:
    return Photo(photo_key(data), "jpg", 40, 30)


@pytest.fixture
def files(tmp_path: Path) -> PhotoFiles:
    return PhotoFiles(tmp_path / "photos")


def test_bytes_are_stored_under_their_hash(files: PhotoFiles) -> None:
    files.put(photo(), DATA)

    path = files.path(photo().sha256, "jpg")
    assert path == files.root / photo().file_name
    assert path.read_bytes() == DATA
    assert files.names() == {photo().file_name}


def test_the_same_bytes_are_stored_once(files: PhotoFiles) -> None:
    files.put(photo(), DATA)
    before = files.path(photo().sha256, "jpg").stat().st_ino

    files.put(photo(), DATA)

    assert files.path(photo().sha256, "jpg").stat().st_ino == before
    assert len(files.names()) == 1


def test_a_file_that_a_crash_left_short_is_written_anew(files: PhotoFiles) -> None:
    files.put(photo(), DATA)
    files.path(photo().sha256, "jpg").write_bytes(DATA[:3])

    files.put(photo(), DATA)

    assert files.path(photo().sha256, "jpg").read_bytes() == DATA


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_only_the_owner_may_see_photos_whatever_the_umask(files: PhotoFiles) -> None:
    before = os.umask(0)
    try:
        files.put(photo(), DATA)
    finally:
        os.umask(before)

    path = files.path(photo().sha256, "jpg")
    assert [stat.S_IMODE(each.stat().st_mode) for each in (files.root, path.parent, path)] == [0o700, 0o700, 0o600]


@pytest.mark.parametrize(
    ("number", "problem"),
    [(errno.ENOSPC, Problem.DISK_FULL), (errno.EIO, Problem.STORAGE_FAILED), (errno.EROFS, Problem.NOT_WRITABLE)],
)
def test_a_disk_that_refuses_leaves_no_half_photo(
    files: PhotoFiles, monkeypatch: pytest.MonkeyPatch, number: int, problem: Problem
) -> None:
    def refuse(handle: int) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr(os, "fsync", refuse)

    with pytest.raises(UserError) as refused:
        files.put(photo(), DATA)

    assert refused.value.problem is problem
    assert files.names() == set()
    assert not [path for path in files.root.rglob("*") if path.is_file()]


def test_the_bytes_are_on_the_disk_before_the_file_has_its_name(
    files: PhotoFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counts what is synced: the file, then its folder and the folder above."""
    sync, named = os.fsync, []

    def watch(handle: int) -> None:
        named.append((stat.S_ISREG(os.fstat(handle).st_mode), bool(files.names())))
        sync(handle)

    monkeypatch.setattr(os, "fsync", watch)

    files.put(photo(), DATA)

    assert named == [(True, False), (False, True), (False, True)]


def test_a_part_of_a_file_is_no_photo(files: PhotoFiles) -> None:
    files.put(photo(), DATA)
    (files.root / photo().sha256[:2] / f"{photo().sha256}.jpg.0011.part").write_bytes(b"half")

    assert files.names() == {photo().file_name}


def test_without_a_directory_there_are_no_photos(files: PhotoFiles) -> None:
    assert files.names() == set()


def test_a_photo_can_be_removed_and_be_missing_already(files: PhotoFiles) -> None:
    files.put(photo(), DATA)

    files.remove(photo())
    files.remove(photo())

    assert files.names() == set()


def test_rows_name_photos_once(database: Database) -> None:
    photos = Photos(database)
    photos.add(photo(), NOW)
    photos.add(photo(), NOW)

    assert photos.all() == [photo()]
    assert photos.suffixes([photo().sha256, "unknown", photo().sha256]) == {photo().sha256: "jpg"}


def test_any_number_of_endings_can_be_asked_for(database: Database) -> None:
    photos = Photos(database)
    photos.add(photo(), NOW)

    assert photos.suffixes([photo().sha256, *map(str, range(300_000))]) == {photo().sha256: "jpg"}
    assert photos.suffixes([]) == {}


@pytest.mark.parametrize("role", ["portrait", "card_front", "card_back"])
def test_a_photo_that_somebody_shows_is_used_even_from_the_trash(database: Database, role: str) -> None:
    photos, contacts = Photos(database), Contacts(database)
    photos.add(photo(), NOW)
    assert photos.unused() == [photo()]
    contacts.insert(NOW, deleted_at=NOW, **{role: photo().sha256})

    assert photos.unused() == []


def test_a_photo_that_a_reading_names_is_used(database: Database) -> None:
    photos, contacts, scans = Photos(database), Contacts(database), CardScans(database)
    photos.add(photo(), NOW)
    scans.wait(contacts.insert(NOW), photo().sha256)

    assert photos.unused() == []


def test_a_row_can_be_forgotten(database: Database) -> None:
    photos = Photos(database)
    photos.add(photo(), NOW)

    photos.forget([photo().sha256])

    assert photos.all() == []


def test_many_photos_are_written_once_each_and_short_ones_anew(files: PhotoFiles) -> None:
    everything = [bytes([number]) * 50 for number in range(40)]
    files.put(photo(everything[0]), everything[0])
    files.put(photo(everything[1]), everything[1])
    files.path(photo(everything[1]).sha256, "jpg").write_bytes(b"x")
    fresh: list[Photo] = []

    list(files.put_all([(photo(data), lambda data=data: data) for data in everything], fresh))

    assert fresh == [photo(data) for data in everything[1:]]
    assert all(files.path(photo(data).sha256, "jpg").read_bytes() == data for data in everything)


def test_whoever_stops_knows_every_photo_that_was_begun(files: PhotoFiles) -> None:
    everything = [bytes([number]) * 50 for number in range(40)]
    fresh: list[Photo] = []
    writing = files.put_all([(photo(data), lambda data=data: data) for data in everything], fresh)
    next(writing)
    writing.close()

    assert {each.file_name for each in fresh} >= files.names()


def test_a_disk_that_refuses_one_of_many_is_said(files: PhotoFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(UserError) as refused:
        list(files.put_all([(photo(), lambda: DATA)], []))

    assert refused.value.problem is Problem.DISK_FULL
    assert files.names() == set()
