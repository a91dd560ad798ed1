"""Photos in the size they are shown in."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtGui import QColor, QImage, QTransform

from netzwerk_desktop.domain.frame import Frame, Quad
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


# frames

SCENE = (400, 300)
# A card that lies slanted on the scene, its own top left first.
SLANTED: Quad = ((90.0, 50.0), (330.0, 90.0), (310.0, 240.0), (70.0, 200.0))
QUARTER_COLOURS = ("red", "lime", "blue", "yellow")


def slanted(folder: Path, orientation: int | None = None) -> Path:
    """A grey scene with a slanted card whose quarters, clockwise from its top left, have four colours."""
    image = Image.new("RGB", SCENE, "grey")
    middle = tuple(sum(values) / 4 for values in zip(*SLANTED, strict=True))
    for number, colour in enumerate(QUARTER_COLOURS):
        here, after, before = (SLANTED[(number + step) % 4] for step in (0, 1, -1))
        shape = [here, halfway(here, after), middle, halfway(here, before)]
        ImageDraw.Draw(image).polygon([(x, y) for x, y in shape], fill=colour)
    exif = Image.Exif()
    if orientation:
        exif[0x0112] = orientation
    path = folder / "slanted.jpg"
    image.save(path, exif=exif, quality=95, subsampling=0)
    return path


def halfway(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


def framed(path: Path, width: int, height: int, frame: Frame, **shape: bool) -> QImage:
    return decode(ThumbnailRequest("ab" * 32, path, width, height, frame=frame, **shape))


def seen_quarters(image: QImage) -> list[str]:
    """The colours near the corners, clockwise from the top left."""
    across, down = image.width() // 8, image.height() // 8
    right, low = image.width() - 1 - across, image.height() - 1 - down
    names = {QColor(name).name(): name for name in (*QUARTER_COLOURS, "grey")}
    found = []
    for x, y in ((across, down), (right, down), (right, low), (across, low)):
        pixel = QColor(image.pixel(x, y))
        found.append(
            min(
                names.items(),
                key=lambda each: sum(abs(a - b) for a, b in zip(QColor(each[0]).getRgb(), pixel.getRgb(), strict=True)),
            )[1]
        )
    return found


@pytest.mark.parametrize("turns", range(4))
def test_a_slanted_card_is_laid_flat_and_turned_by_quarters(folder: Path, turns: int) -> None:
    image = framed(slanted(folder), 200, 200, Frame(SLANTED, turns), cover=False)

    assert seen_quarters(image) == [QUARTER_COLOURS[(number - turns) % 4] for number in range(4)]
    wide, high = (200, 125) if turns % 2 == 0 else (125, 200)
    assert abs(image.width() - wide) <= 2
    assert abs(image.height() - high) <= 2
    # Laid flat: nothing of the scene is left at the very corners.
    for x, y in ((2, 2), (image.width() - 3, 2), (2, image.height() - 3), (image.width() - 3, image.height() - 3)):
        assert QColor(image.pixel(x, y)).hsvSaturation() > 150


@pytest.mark.parametrize("orientation", range(1, 9))
def test_an_outline_counts_in_pixels_of_the_file_whatever_the_exif_says(folder: Path, orientation: int) -> None:
    image = framed(slanted(folder, orientation), 200, 200, Frame(SLANTED), cover=False)

    assert seen_quarters(image) == list(QUARTER_COLOURS)


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
@pytest.mark.parametrize("turns", range(1, 4))
def test_a_whole_photo_is_turned_from_the_way_it_is_seen_upright(folder: Path, orientation: int, turns: int) -> None:
    path = quarters(folder, orientation)
    upright = decode(request_for(path, 64, 64, cover=False))

    turned = framed(path, 64, 64, Frame(None, turns), cover=False)

    expected = upright.transformed(QTransform().rotate(90 * turns))
    assert size(turned) == size(expected)
    middle = expected.width() // 2, expected.height() // 2
    for x, y in ((3, middle[1]), (expected.width() - 4, middle[1]), (middle[0], 3), (middle[0], expected.height() - 4)):
        if abs(x - middle[0]) + abs(y - middle[1]) > 12:
            assert colour(turned, x, y) == colour(expected, x, y)


@pytest.mark.parametrize(
    ("shape", "turns", "expected"),
    [
        ({"cover": True}, 0, (90, 90)),
        ({"cover": False}, 0, (90, 56)),
        ({"cover": True, "top": True}, 0, (90, 90)),
        ({"cover": True, "top": True}, 1, (56, 90)),
    ],
    ids=["cover", "fit", "top", "top, upright"],
)
def test_a_framed_card_has_the_size_of_its_shape(
    folder: Path, shape: dict[str, bool], turns: int, expected: tuple[int, int]
) -> None:
    image = framed(slanted(folder), 90, 90, Frame(SLANTED, turns), **shape)

    assert abs(image.width() - expected[0]) <= 1
    assert abs(image.height() - expected[1]) <= 1


def test_a_card_that_is_cut_keeps_its_upper_edge(folder: Path) -> None:
    wide = framed(slanted(folder), 200, 70, Frame(SLANTED), cover=True, top=True)

    assert seen_quarters(wide) == ["red", "lime", "lime", "red"]


def test_corners_beyond_the_photo_are_filled_with_white(folder: Path) -> None:
    beyond: Quad = ((-100.0, 0.0), (400.0, 0.0), (400.0, 300.0), (-100.0, 300.0))

    image = framed(slanted(folder), 100, 60, Frame(beyond), cover=False)

    assert QColor(image.pixel(3, 30)).name() == "#ffffff"


def test_a_flat_outline_ends_in_some_picture_and_no_crash(folder: Path) -> None:
    flat: Quad = ((10.0, 10.0), (10.0, 10.0), (10.0, 10.0), (10.0, 10.0))

    assert not framed(slanted(folder), 50, 50, Frame(flat), cover=False).isNull()


def test_a_photo_that_is_cut_out_of_a_missing_file_is_null(folder: Path) -> None:
    assert framed(folder / "gone.jpg", 50, 50, Frame(SLANTED)).isNull()


def test_every_frame_has_a_picture_of_its_own_in_the_cache(folder: Path) -> None:
    path, cache = slanted(folder), folder / "cache"
    frames = [Frame(), Frame(None, 1), Frame(SLANTED), Frame(SLANTED, 1)]
    requests = [ThumbnailRequest("ab" * 32, path, 60, 40, frame=frame) for frame in frames]

    assert len({each.cache_name for each in requests}) == len(frames)
    first = [thumbnail(each, cache) for each in requests]
    path.unlink()
    again = [thumbnail(each, cache) for each in requests]
    assert [size(one) == size(other) for one, other in zip(first, again, strict=True)] == [True] * 4
