"""The photo source: pictures come later from other threads, each once, within a bound of bytes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.contact import ContactDraft
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.tasks import Tasks
from netzwerk_desktop.ui.tiles import photo_source
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource, find_photo
from tests.builders import heif_photo, jpeg, other_format, png


@pytest.fixture
def source(qtbot: QtBot, verbs: Verbs, tmp_path: Path) -> Iterator[PhotoSource]:
    tasks = Tasks()
    yield PhotoSource(verbs.session.paths.photos, tmp_path / "cache", tasks)
    tasks.finish()


def stored(verbs: Verbs, data: bytes) -> str:
    return verbs.capture.store(data, "photo").sha256


def wait(qtbot: QtBot, source: PhotoSource, *key: object) -> QPixmap | None:
    """The picture once it is there."""
    source.pixmap(*key)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: source.idle)
    return source.pixmap(*key)  # type: ignore[arg-type]


def test_a_picture_comes_later_and_is_told(qtbot: QtBot, source: PhotoSource, verbs: Verbs) -> None:
    key = stored(verbs, jpeg(850, 550))
    with qtbot.waitSignal(source.loaded) as loaded:
        assert source.pixmap(key, 56, 36, 1.0) is None
        assert not source.idle
    assert loaded.args == [key]
    picture = source.pixmap(key, 56, 36, 1.0)
    assert picture is not None
    assert (picture.width(), picture.height()) == (56, 36)
    assert source.pixmap(key, 56, 36, 1.0) is picture


def test_pictures_are_made_in_physical_pixels(qtbot: QtBot, source: PhotoSource, verbs: Verbs) -> None:
    picture = wait(qtbot, source, stored(verbs, jpeg(850, 550)), 56, 36, 2.0)
    assert picture is not None
    assert (picture.width(), picture.height()) == (112, 72)


@pytest.mark.parametrize(("size", "shown"), [((850, 550), (100, 65)), ((400, 400), (65, 65))])
def test_a_fitted_picture_keeps_all_of_itself(
    qtbot: QtBot, source: PhotoSource, verbs: Verbs, size: tuple[int, int], shown: tuple[int, int]
) -> None:
    picture = wait(qtbot, source, stored(verbs, jpeg(*size)), 100, 65, 1.0, "fit")
    assert picture is not None
    assert abs(picture.width() - shown[0]) <= 1
    assert abs(picture.height() - shown[1]) <= 1


def test_a_missing_photo_is_known_and_asked_only_once(qtbot: QtBot, source: PhotoSource) -> None:
    key = "a" * 64
    assert wait(qtbot, source, key, 56, 36, 1.0) is None
    assert source.is_missing(key)
    source.pixmap(key, 56, 36, 1.0)
    assert source.idle


def test_a_missing_photo_that_is_stored_again_is_shown_after_the_next_change(
    qtbot: QtBot, house: House, verbs: Verbs
) -> None:
    photo = verbs.capture.store(jpeg(850, 550), "face.jpg")
    data = (house.photos.path(photo.sha256) or Path()).read_bytes()
    verbs.session.photo_files.remove(photo)
    assert wait(qtbot, house.photos, photo.sha256, 56, 36, 1.0) is None
    assert house.photos.is_missing(photo.sha256)

    house.operations.run(verbs.contacts.add, ContactDraft())
    assert house.photos.is_missing(photo.sha256)
    assert wait(qtbot, house.photos, photo.sha256, 56, 36, 1.0) is None
    house.photos.pixmap(photo.sha256, 56, 36, 1.0)
    assert house.photos.idle

    verbs.session.photo_files.put(photo, data)
    house.operations.run(verbs.contacts.add, ContactDraft())

    assert wait(qtbot, house.photos, photo.sha256, 56, 36, 1.0) is not None
    assert not house.photos.is_missing(photo.sha256)


def test_a_file_that_cannot_be_decoded_is_missing(qtbot: QtBot, source: PhotoSource, verbs: Verbs) -> None:
    key = stored(verbs, jpeg())
    path = source.path(key)
    assert path is not None
    path.write_bytes(b"no picture any more")
    assert wait(qtbot, source, key, 56, 36, 1.0) is None
    assert source.is_missing(key)


def test_the_bound_of_bytes_is_kept(
    qtbot: QtBot, source: PhotoSource, verbs: Verbs, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = stored(verbs, jpeg(400, 400))
    monkeypatch.setattr(photo_source, "CACHE_BYTES", 5 * 100 * 100 * 4)
    for side in range(91, 101):
        wait(qtbot, source, key, side, side, 1.0)
    assert 1 < len(source._pixmaps) <= 6
    assert source.pixmap(key, 100, 100, 1.0) is not None


def test_a_fast_scroll_asks_only_for_what_is_in_sight_last(
    qtbot: QtBot, source: PhotoSource, verbs: Verbs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photo_source, "MOST_WAITING", 3)
    keys = [stored(verbs, png(20 + number, 20)) for number in range(12)]
    loaded: list[object] = []
    source.loaded.connect(loaded.append)
    for key in keys:
        source.pixmap(key, 16, 16, 1.0)
    qtbot.waitUntil(lambda: source.idle)
    assert set(keys[-3:]) <= set(loaded)
    assert len(loaded) <= 5


@pytest.mark.parametrize("data", [jpeg(), png(), other_format("WEBP"), other_format("GIF"), other_format("BMP")])
def test_a_photo_is_found_whatever_its_ending(verbs: Verbs, data: bytes) -> None:
    key = stored(verbs, data)
    path = find_photo(verbs.session.paths.photos, key)
    assert path is not None
    assert path.read_bytes() == data
    assert find_photo(verbs.session.paths.photos, "b" * 64) is None


def test_a_photo_of_a_phone_is_found_and_shown(qtbot: QtBot, source: PhotoSource, verbs: Verbs) -> None:
    sha256 = stored(verbs, heif_photo(80, 60))
    path = find_photo(verbs.session.paths.photos, sha256)
    assert path is not None
    assert path.suffix == ".heic"
    shown = wait(qtbot, source, sha256, 40, 30, 1.0)
    assert shown is not None
    assert (shown.width(), shown.height()) == (40, 30)
