"""Decoding photos and the way between card and file."""

import pytest
from PIL import Image

from tests.imaging.paper import card, np, saved

# After paper: it skips the file where the libraries are missing.
from netzwerk_desktop.imaging.card_picture import decode, flatten, projected, sharpness  # isort: skip


def test_a_photo_is_turned_as_its_tag_says() -> None:
    image = Image.new("RGB", (40, 20), "black")
    image.paste("white", (0, 0, 10, 10))

    shown = decode(saved(image, 6, "PNG"))

    assert shown.image.shape == (40, 20, 3)
    assert shown.image[2, 17].min() == 255
    assert (shown.width, shown.height) == (40, 20)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_point_finds_its_way_back_to_the_file(orientation: int) -> None:
    stored = Image.new("RGB", (60, 30), "black")
    stored.paste("white", (40, 4, 46, 10))

    shown = decode(saved(stored, orientation, "PNG"))
    ys, xs = np.nonzero(shown.image[:, :, 0] > 128)
    ((x, y),) = shown.in_file([(float(xs.mean()) + 0.5, float(ys.mean()) + 0.5)])

    assert (x, y) == pytest.approx((43, 7))


def test_large_photos_are_reduced_and_points_still_find_their_way() -> None:
    shown = decode(saved(Image.new("RGB", (5200, 2600))))

    assert shown.image.shape == (1300, 2600, 3)
    assert shown.in_file([(100, 50)]) == ((200, 100),)
    assert shown.on_image((200, 100)) == (100, 50)


@pytest.mark.parametrize(("kind", "side"), [("JPEG", 4000), ("PNG", 6000)])
def test_very_large_photos_are_decoded_smaller_where_their_format_can(kind: str, side: int) -> None:
    shown = decode(saved(Image.new("RGB", (8000, 1600)), kind=kind))

    assert shown.whole.shape[1] == side
    assert (shown.width, shown.height) == (8000, 1600)
    assert shown.in_file([(1300, 260)])[0] == pytest.approx((4000, 800))


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "LA", "1", "I;16"])
def test_every_kind_of_pixel_becomes_colours(mode: str) -> None:
    shown = decode(saved(Image.new(mode, (20, 10)), kind="PNG"))

    assert shown.image.shape == (10, 20, 3)


def test_what_is_see_through_lies_on_white() -> None:
    assert decode(saved(Image.new("RGBA", (20, 10), (0, 0, 0, 0)), kind="PNG")).image.min() == 255


def test_a_flattened_card_is_as_large_as_on_the_photo_at_most() -> None:
    image = np.zeros((2000, 2600, 3), np.uint8)

    assert flatten(image, ((0, 0), (800, 0), (800, 500), (0, 500))).shape == (500, 800, 3)
    assert flatten(image, ((0, 0), (2600, 0), (2600, 1300), (0, 1300))).shape == (700, 1400, 3)


def test_points_of_a_flattened_card_lie_in_its_region() -> None:
    region = ((100, 100), (500, 120), (480, 400), (90, 380))

    corners = projected([(0, 0), (80, 0), (80, 50), (0, 50)], (80, 50), region)
    assert np.allclose(corners, region, atol=0.01)


def test_sharpness_falls_with_blur_and_is_nothing_without_lines() -> None:
    crisp = np.array(card())
    blurred = np.array(card().resize((200, 130)).resize((850, 550)))
    box = ((40, 40), (800, 40), (800, 110), (40, 110))

    assert sharpness(crisp, [box]) > 2 * sharpness(blurred, [box]) > 0
    assert sharpness(crisp, []) == 0
