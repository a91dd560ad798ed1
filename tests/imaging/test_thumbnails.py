"""Photos in the size they are shown in."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage

from netzwerk_desktop.imaging import thumbnails as room
from netzwerk_desktop.imaging.thumbnails import ThumbnailRequest, decode, thumbnail
from tests.builders import SVG, huge_png, jpeg, png


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def stored(folder: Path, data: bytes, name: str = "photo.jpg") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def request_for(path: Path, width: int = 60, height: int = 60, **options: bool) -> ThumbnailRequest:
    return ThumbnailRequest("ab" * 32, path, width, height, **options)


def quarters(folder: Path, orientation: int | None = None) -> Path:
    """A picture that is red above and blue below as stored, 80 wide and 160 high."""
    image = Image.new("RGB", (80, 160), "red")
    image.paste("blue", (0, 80, 80, 160))
    exif = Image.Exif()
    if orientation:
        exif[0x0112] = orientation
    path = folder / "quarters.jpg"
    image.save(path, exif=exif, quality=95)
    return path


def colour(image: QImage, x: int, y: int) -> str:
    found = QColor(image.pixel(x, y))
    return "red" if found.red() > 200 else "blue" if found.blue() > 200 else found.name()


def size(image: QImage) -> tuple[int, int]:
    return image.width(), image.height()


@pytest.mark.parametrize(("width", "height"), [(160, 120), (120, 160), (60, 60), (1000, 10), (10, 1000)])
def test_covering_fills_the_whole_size(folder: Path, width: int, height: int) -> None:
    assert size(decode(request_for(stored(folder, jpeg(width, height)), 60, 40))) == (60, 40)


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [(160, 80, (60, 30)), (80, 160, (30, 60)), (160, 160, (60, 60)), (1000, 1, (60, 1))],
)
def test_fitting_keeps_the_whole_picture(folder: Path, width: int, height: int, expected: tuple[int, int]) -> None:
    assert size(decode(request_for(stored(folder, jpeg(width, height)), cover=False))) == expected


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_shown_as_its_exif_turns_it(folder: Path, orientation: int) -> None:
    path = stored(folder, jpeg(160, 80, orientation=orientation))

    assert size(decode(request_for(path, cover=False))) == ((30, 60) if orientation >= 5 else (60, 30))
    assert size(decode(request_for(path, 50, 20))) == (50, 20)


def test_a_turned_picture_shows_what_is_above(folder: Path) -> None:
    upright = decode(request_for(quarters(folder), cover=False))
    upside_down = decode(request_for(quarters(folder, orientation=3), cover=False))

    assert (colour(upright, 10, 5), colour(upright, 10, 55)) == ("red", "blue")
    assert (colour(upside_down, 10, 5), colour(upside_down, 10, 55)) == ("blue", "red")


def halves(folder: Path, width: int, height: int) -> Path:
    """A picture that is red above and blue below."""
    image = Image.new("RGB", (width, height), "red")
    image.paste("blue", (0, height // 2, width, height))
    path = folder / f"halves-{width}.jpg"
    image.save(path, quality=95)
    return path


def striped(folder: Path, width: int, height: int, orientation: int = 1) -> Path:
    """A picture that is blue but for a red stripe along its upper edge, as stored."""
    image = Image.new("RGB", (width, height), "blue")
    image.paste("red", (0, 0, width, height // 6))
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = folder / "striped.jpg"
    image.save(path, exif=exif, quality=95)
    return path


def test_what_stands_over_is_cut_around_the_centre(folder: Path) -> None:
    path = quarters(folder)

    centre = decode(request_for(path, 80, 80))

    assert size(centre) == (80, 80)
    assert (colour(centre, 40, 5), colour(centre, 40, 75)) == ("red", "blue")


def test_a_business_card_keeps_its_upper_edge(folder: Path) -> None:
    path = striped(folder, 170, 110)

    assert colour(decode(request_for(path, 80, 30, top=True)), 40, 2) == "red"
    assert colour(decode(request_for(path, 80, 30)), 40, 2) == "blue"


def test_a_photo_with_more_than_the_card_keeps_its_centre(folder: Path) -> None:
    image = decode(request_for(striped(folder, 160, 120), 80, 30, top=True))

    assert size(image) == (80, 30)
    assert colour(image, 40, 2) == "blue"


def test_an_upright_card_is_shown_whole(folder: Path) -> None:
    image = decode(request_for(striped(folder, 80, 160), 80, 80, top=True))

    assert size(image) == (40, 80)
    assert (colour(image, 20, 5), colour(image, 20, 75)) == ("red", "blue")


def test_whether_a_card_is_upright_is_seen_after_its_exif_turned_it(folder: Path) -> None:
    assert size(decode(request_for(striped(folder, 160, 80, orientation=6), 80, 80, top=True))) == (40, 80)
    assert size(decode(request_for(striped(folder, 80, 160, orientation=6), 80, 40, top=True))) == (80, 40)


@pytest.mark.qt_log_ignore("exceeds the current allocation limit")
@pytest.mark.parametrize("data", [b"", b"hello", SVG, huge_png()], ids=["empty", "text", "SVG", "enormous"])
def test_what_cannot_be_shown_is_a_null_image(folder: Path, data: bytes) -> None:
    assert decode(request_for(stored(folder, data))).isNull()


def test_a_missing_photo_is_a_null_image_and_leaves_no_thumbnail(folder: Path) -> None:
    cache = folder / "cache"

    assert thumbnail(request_for(folder / "missing.jpg"), cache).isNull()
    assert not cache.exists()


def test_a_thumbnail_is_decoded_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    decoded: list[ThumbnailRequest] = []
    monkeypatch.setattr(room, "decode", lambda request: decoded.append(request) or decode(request))
    wanted = request_for(stored(folder, jpeg()))

    first, second = thumbnail(wanted, folder / "cache"), thumbnail(wanted, folder / "cache")

    assert len(decoded) == 1
    assert size(first) == size(second) == (60, 60)


def test_thumbnails_of_other_sizes_and_cuts_are_kept_apart(folder: Path) -> None:
    path = folder / "photo.jpg"
    requests = [
        request_for(path),
        request_for(path, 61),
        request_for(path, 60, 61),
        request_for(path, cover=False),
        request_for(path, top=True),
        ThumbnailRequest("cd" * 32, path, 60, 60),
    ]

    assert len({request.cache_name for request in requests}) == len(requests)


def test_without_a_cache_nothing_is_written(folder: Path) -> None:
    path = stored(folder, jpeg())

    assert not thumbnail(request_for(path), None).isNull()
    assert list(folder.iterdir()) == [path]


def test_a_transparent_picture_is_not_kept_as_a_jpeg(folder: Path) -> None:
    image = thumbnail(request_for(stored(folder, png(mode="RGBA"), "logo.png")), folder / "cache")

    assert image.hasAlphaChannel()
    assert not (folder / "cache").exists()


def test_a_spoilt_thumbnail_is_made_anew(folder: Path) -> None:
    wanted = request_for(stored(folder, jpeg()))
    thumbnail(wanted, folder / "cache")
    kept = folder / "cache" / wanted.cache_name
    kept.write_bytes(b"junk")

    assert size(thumbnail(wanted, folder / "cache")) == (60, 60)
    assert kept.read_bytes() != b"junk"


def test_a_cache_that_cannot_be_written_is_done_without(folder: Path) -> None:
    (folder / "cache").write_text("a file where the directory belongs")

    assert size(thumbnail(request_for(stored(folder, jpeg())), folder / "cache")) == (60, 60)


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_only_the_owner_may_see_thumbnails(folder: Path) -> None:
    wanted = request_for(stored(folder, jpeg()))
    before = os.umask(0)
    try:
        thumbnail(wanted, folder / "cache")
    finally:
        os.umask(before)

    kept = folder / "cache" / wanted.cache_name
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    assert [each.name for each in kept.parent.iterdir()] == [kept.name]


BOTH_AT_ONCE = """
import os, sys, threading
from pathlib import Path
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
from netzwerk_desktop.imaging.thumbnails import ThumbnailRequest, thumbnail
together = threading.Barrier(2)
sys.setswitchinterval(1e-6)
def run():
    together.wait()
    thumbnail(ThumbnailRequest("ab" * 32, Path(sys.argv[1]), 64, 64), None)
threads = [threading.Thread(target=run) for _ in range(2)]
for each in threads: each.start()
for each in threads: each.join(10)
os._exit(9 if any(each.is_alive() for each in threads) else 0)
"""


def test_two_threads_may_begin_at_the_same_time(folder: Path) -> None:
    """PySide6 makes classes and enums when they are first met; without care every other start of these crashes."""
    path = stored(folder, jpeg(400, 300))
    command = [sys.executable, "-c", BOTH_AT_ONCE, str(path)]
    assert [subprocess.run(command, timeout=30, check=False).returncode for _ in range(4)] == [0] * 4
