"""The icons of the installed program are whole and have every size the systems ask for."""

import struct
from pathlib import Path

import pytest
from PIL import IcnsImagePlugin, IcoImagePlugin, Image

ICONS = Path(__file__).resolve().parents[2] / "resources" / "packaging" / "icons"
WINDOWS = ICONS / "netzwerk-desktop.ico"
MAC = ICONS / "netzwerk-desktop.icns"
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
MAC_SIZES = {(16, 16, 2), (32, 32, 2)} | {(side, side, scale) for side in (128, 256, 512) for scale in (1, 2)}


def blue_share(image: Image.Image) -> float:
    """How much of the middle is the mark's blue; the rest of it is its white strand."""
    side = image.width
    middle = image.convert("RGBA").crop((side // 4, side // 4, side - side // 4, side - side // 4))
    pixels = [middle.getpixel((x, y)) for x in range(middle.width) for y in range(middle.height)]
    blue = [pixel for pixel in pixels if isinstance(pixel, tuple) and pixel[2] > pixel[0] + 80 and pixel[3] == 255]
    return len(blue) / len(pixels)


@pytest.mark.parametrize("size", WINDOWS_SIZES)
def test_windows_icon_has_the_mark_in_this_size(size: int) -> None:
    with Image.open(WINDOWS) as icon:
        assert isinstance(icon, IcoImagePlugin.IcoImageFile)
        assert icon.ico.sizes() == {(each, each) for each in WINDOWS_SIZES}
        picture = icon.ico.getimage((size, size))
        assert picture.size == (size, size)
        assert 0.2 < blue_share(picture) < 0.9
        assert picture.convert("RGBA").getpixel((0, 0))[3] < 128, "the corners are round"  # type: ignore[index]


def test_windows_icon_is_bitmaps_but_for_the_largest() -> None:
    data = WINDOWS.read_bytes()
    _, kind, count = struct.unpack_from("<HHH", data)
    assert (kind, count) == (1, len(WINDOWS_SIZES))
    for number, size in enumerate(WINDOWS_SIZES):
        side, _, _, _, _, bits, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        assert (side or 256, bits) == (size, 32)
        assert offset + length <= len(data)
        assert data[offset : offset + 8].startswith(b"\x89PNG") == (size == 256)


def test_mac_icon_has_every_size_and_its_double() -> None:
    with Image.open(MAC) as icon:
        assert isinstance(icon, IcnsImagePlugin.IcnsImageFile)
        assert set(icon.icns.itersizes()) == MAC_SIZES
        for size in MAC_SIZES:
            picture = icon.icns.getimage(size)
            assert picture.size == (size[0] * size[2], size[1] * size[2])
            assert 0.2 < blue_share(picture.resize((64, 64))) < 0.9


def test_mac_icon_leaves_the_rim_of_the_system() -> None:
    with Image.open(MAC) as icon:
        assert isinstance(icon, IcnsImagePlugin.IcnsImageFile)
        left, top, right, bottom = icon.icns.getimage((512, 512, 2)).convert("RGBA").getchannel("A").getbbox() or ()
    assert (right - left, bottom - top) == pytest.approx((824, 824), abs=4)
    assert left == pytest.approx(100, abs=2)
    assert top == pytest.approx(100, abs=2)
