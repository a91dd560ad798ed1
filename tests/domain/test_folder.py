"""Which files of a watched folder count, and when."""

from datetime import timedelta

import pytest

from netzwerk_desktop.domain.folder import FolderFile, is_photo_name, settled
from tests.builders import NOW

FILE = FolderFile("/phone/IMG_1.jpg", 100, 5)
LATER = NOW + timedelta(seconds=2)


@pytest.mark.parametrize("name", ["IMG_1.jpg", "IMG_1.JPEG", "a b.png", "x.heic", "x.HEIF", "x.webp", "scan.tiff"])
def test_photos_count(name: str) -> None:
    assert is_photo_name(name)


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.jpg",
        "IMG_1.jpg.part",
        "IMG_1.jpg.crdownload",
        "IMG_1.jpg.tmp",
        "IMG_1.jpg~",
        "~IMG_1.jpg",
        ".syncthing.IMG_1.jpg",
        "x.syncthing.jpg",
        "notes.txt",
        "film.mp4",
        "jpg",
    ],
)
def test_hidden_temporary_and_other_files_do_not(name: str) -> None:
    assert not is_photo_name(name)


def test_a_file_counts_when_it_has_kept_its_size_for_two_seconds() -> None:
    whole, waiting = settled([FILE], {}, NOW)
    assert (whole, waiting) == ([], {FILE: NOW})

    assert settled([FILE], waiting, NOW + timedelta(seconds=1.9)) == ([], {FILE: NOW})
    assert settled([FILE], waiting, LATER) == ([FILE], {})


def test_a_file_that_grows_waits_anew() -> None:
    grown = FolderFile(FILE.path, 200, 6)

    assert settled([grown], {FILE: NOW}, LATER) == ([], {grown: LATER})


def test_an_empty_file_never_counts() -> None:
    empty = FolderFile("/phone/IMG_2.jpg", 0, 5)

    assert settled([empty], {empty: NOW}, NOW + timedelta(days=1))[0] == []


def test_a_clock_that_was_set_back_starts_the_waiting_anew() -> None:
    earlier = NOW - timedelta(hours=1)

    _, waiting = settled([FILE], {FILE: NOW}, earlier)
    assert waiting == {FILE: earlier}
    assert settled([FILE], waiting, earlier + timedelta(seconds=2))[0] == [FILE]


def test_a_file_that_is_gone_is_forgotten() -> None:
    assert settled([], {FILE: NOW}, LATER) == ([], {})
