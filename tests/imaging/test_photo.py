"""What is taken in as a photo, and what is refused."""

import contextlib
import sys
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.photo import photo_key
from netzwerk_desktop.imaging import photo as room
from netzwerk_desktop.imaging.photo import examine
from tests.builders import SVG, heic, heif_photo, huge_png, jpeg, other_format, png

WHOLE = {
    "jpg": jpeg(),
    "progressive": jpeg(progressive=True),
    "png": png(),
    "transparent": png(mode="RGBA"),
    "palette": png(mode="P"),
    **{name: other_format(name) for name in ("WEBP", "GIF", "BMP", "TIFF", "MPO")},
}


def refusal(data: bytes) -> Problem:
    with pytest.raises(UserError) as refused:
        examine(data, "IMG_1.jpg")
    assert refused.value.values == {"name": "IMG_1.jpg"}
    return refused.value.problem


@pytest.mark.parametrize(
    ("kind", "suffix"),
    [
        ("jpg", "jpg"),
        ("progressive", "jpg"),
        ("MPO", "jpg"),
        ("png", "png"),
        ("transparent", "png"),
        ("palette", "png"),
        ("WEBP", "webp"),
        ("GIF", "gif"),
        ("BMP", "bmp"),
        ("TIFF", "tif"),
    ],
)
def test_a_whole_picture_is_taken_in_and_named_by_its_content(kind: str, suffix: str) -> None:
    photo = examine(WHOLE[kind], "whatever.txt")

    assert (photo.suffix, photo.width, photo.height) == (suffix, 64, 48)
    assert photo.sha256 == photo_key(WHOLE[kind])
    assert photo.taken_at is None


def test_nothing_is_no_picture() -> None:
    assert refusal(b"") is Problem.IMAGE_EMPTY


@pytest.mark.parametrize(
    "data",
    [b"hello", b"\0" * 1000, SVG, b"%PDF-1.7\n" + b" " * 500, b"PK\x03\x04" + bytes(500), jpeg()[:3], b"GIF89a"],
    ids=["text", "zeros", "SVG", "PDF", "zip", "three bytes of a JPEG", "six bytes of a GIF"],
)
def test_what_is_not_a_picture_of_pixels_is_refused(data: bytes) -> None:
    assert refusal(data) is Problem.NOT_AN_IMAGE


@pytest.mark.parametrize("name", ["ICO", "PPM", "TGA", "JPEG2000"])
def test_pictures_that_qt_or_pillow_read_only_perhaps_are_refused(name: str) -> None:
    assert refusal(other_format(name)) is Problem.NOT_AN_IMAGE


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"])
def test_photos_of_iphones_are_named_as_such_where_nothing_reads_them(
    brand: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pillow_heif", None)

    assert refusal(heic(brand)) is Problem.IMAGE_UNSUPPORTED


@pytest.mark.parametrize(("kind", "suffix"), [("HEIF", "heic"), ("AVIF", "avif")])
def test_photos_of_phones_are_known_by_size_and_time(kind: str, suffix: str) -> None:
    photo = examine(heif_photo(80, 60, kind=kind, taken="2026:03:03 18:30:00"), "IMG_1.heic")

    assert (photo.suffix, photo.width, photo.height) == (suffix, 80, 60)
    assert photo.taken_at == datetime(2026, 3, 3, 18, 30)


@pytest.mark.parametrize("part", [0.2, 0.6, 0.99])
def test_a_part_of_a_phones_photo_is_damaged(part: float) -> None:
    data = heif_photo()

    assert refusal(data[: int(len(data) * part)]) is Problem.IMAGE_DAMAGED


@pytest.mark.parametrize("share", [0.3, 0.5, 0.9, 0.99])
@pytest.mark.parametrize("kind", ["jpg", "progressive", "png", "GIF", "BMP", "TIFF", "MPO"])
def test_half_a_picture_is_refused(kind: str, share: float) -> None:
    data = WHOLE[kind]

    assert refusal(data[: int(len(data) * share)]) is Problem.IMAGE_DAMAGED


def test_half_a_webp_is_refused() -> None:
    assert refusal(WHOLE["WEBP"][:-100]) in (Problem.NOT_AN_IMAGE, Problem.IMAGE_DAMAGED)


def test_a_small_file_with_an_enormous_picture_is_refused_before_it_is_decoded() -> None:
    bomb = huge_png()

    assert len(bomb) < 1_000_000
    assert refusal(bomb) is Problem.IMAGE_TOO_LARGE


@pytest.mark.parametrize(("width", "height"), [(20_001, 1), (1, 20_001), (13_000, 13_000)])
def test_a_side_or_an_area_that_cannot_be_shown_is_refused(width: int, height: int) -> None:
    assert refusal(huge_png(width, height)) is Problem.IMAGE_TOO_LARGE


def test_the_longest_side_is_still_taken_in() -> None:
    assert examine(huge_png(20_000, 2), "panorama.png").width == 20_000


def test_a_file_of_too_many_bytes_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MAX_BYTES", len(jpeg()) - 1)

    assert refusal(jpeg()) is Problem.IMAGE_TOO_LARGE


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_size_is_that_of_the_picture_as_seen(orientation: int) -> None:
    photo = examine(jpeg(80, 60, orientation=orientation), "IMG_1.jpg")

    assert (photo.width, photo.height) == ((60, 80) if orientation >= 5 else (80, 60))


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_orientation_that_does_not_exist_turns_nothing(orientation: int) -> None:
    photo = examine(jpeg(80, 60, orientation=orientation), "IMG_1.jpg")

    assert (photo.width, photo.height) == (80, 60)


def test_the_time_of_taking_is_local_unless_the_camera_says_where() -> None:
    local = examine(jpeg(taken="2026:03:04 18:30:15"), "IMG_1.jpg").taken_at
    abroad = examine(jpeg(taken="2026:03:04 18:30:15", offset="-05:00"), "IMG_1.jpg").taken_at

    assert local == datetime(2026, 3, 4, 18, 30, 15)
    assert abroad == datetime(2026, 3, 4, 18, 30, 15, tzinfo=timezone(timedelta(hours=-5)))
    assert abroad.astimezone(UTC) == datetime(2026, 3, 4, 23, 30, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    "taken",
    [
        "",
        "0000:00:00 00:00:00",
        "    :  :     :  :  ",
        "2026-03-04 18:30",
        "2026:02:30 10:00:00",
        "2026:03:04 25:00:00",
    ],
)
def test_a_time_that_a_camera_left_empty_or_wrong_is_none(taken: str) -> None:
    assert examine(jpeg(taken=taken), "IMG_1.jpg").taken_at is None


@pytest.mark.parametrize("taken", ["0001:01:01 00:00:00", "1970:01:01 00:00:00"])
def test_a_time_before_there_were_such_cameras_is_not_believed(taken: str) -> None:
    assert examine(jpeg(taken=taken), "IMG_1.jpg").taken_at is None


@pytest.mark.parametrize("offset", ["", "CET", "+25:00", "+1"])
def test_an_offset_that_cannot_be_read_leaves_the_time_local(offset: str) -> None:
    assert examine(jpeg(taken="2026:03:04 18:30:15", offset=offset), "IMG_1.jpg").taken_at == datetime(
        2026, 3, 4, 18, 30, 15
    )


def test_exif_that_cannot_be_read_spoils_no_picture() -> None:
    data = jpeg(80, 60, orientation=6, taken="2026:03:04 18:30:15")
    start = data.index(b"Exif\0\0") + 6
    broken = data[:start] + b"\xff" * 24 + data[start + 24 :]

    photo = examine(broken, "IMG_1.jpg")

    assert (photo.width, photo.height, photo.taken_at) == (80, 60, None)


@given(
    st.sampled_from(sorted(WHOLE)),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=20),
    st.floats(0, 1),
)
def test_whatever_a_file_holds_is_a_photo_or_a_reason(kind: str, flips: list[tuple[float, int]], share: float) -> None:
    data = bytearray(WHOLE[kind])
    for place, value in flips:
        data[int(place**3 * len(data))] = value  # mostly near the beginning, where the headers are

    with contextlib.suppress(UserError):
        photo = examine(bytes(data[: int(len(data) * max(share, 0.05))]), "IMG_1.jpg")
        assert min(photo.width, photo.height) > 0
