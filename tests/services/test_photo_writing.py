"""Photos are written beside rows: all of them are there in the end, or none."""

import os
import threading
from pathlib import Path

import pytest

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.photo import Photo, photo_key
from netzwerk_desktop.services.photo_writing import PhotoWriting
from netzwerk_desktop.storage.photos import PhotoFiles

EVERYTHING = [bytes([number]) * 40 for number in range(30)]


def photo(data: bytes) -> Photo:
    return Photo(photo_key(data), "jpg", 1, 1, None)


@pytest.fixture
def files(tmp_path: Path) -> PhotoFiles:
    return PhotoFiles(tmp_path / "photos")


def test_when_it_is_finished_every_photo_is_on_the_disk(files: PhotoFiles) -> None:
    told: list[int] = []
    with PhotoWriting(files).of([(photo(data), lambda data=data: data) for data in EVERYTHING]) as writing:
        writing.finish(told.append)
        assert files.names() == {photo(data).file_name for data in EVERYTHING}

    assert told[-1] == len(EVERYTHING)
    assert told == sorted(told)


def test_no_new_photo_stays_when_the_rows_fail_and_an_old_one_does(files: PhotoFiles) -> None:
    files.put(photo(EVERYTHING[0]), EVERYTHING[0])

    with (
        pytest.raises(UserError),
        PhotoWriting(files).of([(photo(data), lambda data=data: data) for data in EVERYTHING]),
    ):
        raise UserError(Problem.CANCELLED)

    assert files.names() == {photo(EVERYTHING[0]).file_name}


def test_who_gives_up_does_not_wait_for_the_rest(files: PhotoFiles) -> None:
    begun = threading.Event()
    read: list[bytes] = []
    photos = PhotoWriting(files)

    def reading(data: bytes) -> bytes:
        read.append(data)
        begun.set()
        photos._stopped.wait(10)
        return data

    def told(done: int) -> None:
        begun.wait(10)
        raise UserError(Problem.CANCELLED)

    with (
        pytest.raises(UserError),
        photos.of([(photo(data), lambda data=data: reading(data)) for data in EVERYTHING]) as writing,
    ):
        writing.finish(told)

    assert len(read) < len(EVERYTHING)
    assert files.names() == set()


def test_what_the_disk_refuses_is_said_when_it_is_finished(files: PhotoFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(handle: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(os, "fsync", refuse)
    with (
        pytest.raises(UserError) as refused,
        PhotoWriting(files).of([(photo(data), lambda data=data: data) for data in EVERYTHING]) as writing,
    ):
        writing.finish(lambda done: None)

    assert refused.value.problem is Problem.DISK_FULL
    assert files.names() == set()
