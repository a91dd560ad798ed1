"""HEIC and AVIF are known by their first bytes and opened where their library is installed."""

import sys

import pytest

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.imaging.heif import AVIF, HEIC, heif_kind, open_heif, upright
from tests.builders import heic, heif_photo, jpeg, png


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"])
def test_a_heic_photo_is_known_by_its_brand(brand: bytes) -> None:
    assert heif_kind(heic(brand)) == HEIC


def test_an_avif_photo_is_known_under_a_common_brand_too() -> None:
    assert heif_kind(heic(b"avif")) == AVIF
    assert heif_kind(b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf") == AVIF


@pytest.mark.parametrize("data", [b"", jpeg(), png(), b"\0\0\0\x18ftypisom\0\0\0\0"])
def test_everything_else_is_neither(data: bytes) -> None:
    assert heif_kind(data) == ""


@pytest.mark.parametrize("kind", ["HEIF", "AVIF"])
def test_a_whole_photo_opens_with_its_size(kind: str) -> None:
    image = open_heif(heif_photo(80, 60, kind=kind))

    assert image.size == (80, 60)
    assert upright(image).convert("RGB").size == (80, 60)


def test_without_the_library_it_is_a_photo_nothing_here_can_read(monkeypatch: pytest.MonkeyPatch) -> None:
    data = heif_photo()
    monkeypatch.setitem(sys.modules, "pillow_heif", None)

    with pytest.raises(UserError) as refused:
        open_heif(data, "IMG_1.heic")
    assert (refused.value.problem, refused.value.values) == (Problem.IMAGE_UNSUPPORTED, {"name": "IMG_1.heic"})


@pytest.mark.parametrize("part", [0.1, 0.5, 0.99])
def test_a_part_of_a_photo_is_damaged(part: float) -> None:
    data = heif_photo()

    with pytest.raises(UserError) as refused:
        upright(open_heif(data[: int(len(data) * part)], "IMG_1.heic"), "IMG_1.heic")
    assert refused.value.problem is Problem.IMAGE_DAMAGED
