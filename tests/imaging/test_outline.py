"""Shapes that are cards, and shapes that only look like one."""

import pytest

from tests.imaging.paper import InkReader, card, cv2, error, np, photo, placed

# After paper: it skips the file where the libraries are missing.
from netzwerk_desktop.imaging.outline import find_outlines, inside  # isort: skip


def outlines(image: object, holds_text: bool = False) -> list:
    pixels = np.array(image)
    return find_outlines(pixels, InkReader().find(pixels), lambda _: holds_text)


@pytest.mark.parametrize("seed", range(6))
def test_the_corners_are_right_on_any_grain_and_at_any_angle(seed: int) -> None:
    place = placed((680 + 10 * seed, 510), -20 + 8 * seed, 760 - 20 * seed, lean=0.02 * seed)

    (found,) = outlines(photo([(card(), place)], seed=seed))

    assert error(found, place) < 0.01


def test_a_shape_without_text_is_no_card() -> None:
    assert outlines(photo([(card(lines=()), placed((700, 525)))])) == []


def test_a_shape_whose_text_was_too_small_to_be_found_is_looked_at_closer() -> None:
    place = placed((700, 525), 4)

    (found,) = outlines(photo([(card(lines=()), place)]), holds_text=True)

    assert error(found, place) < 0.01


def test_a_card_on_its_corner_is_one_card() -> None:
    assert len(outlines(photo([(card(), placed((700, 525), 45))]))) == 1


def test_a_sheet_that_is_too_long_is_no_card() -> None:
    image = np.array(photo([]))
    image[200:400, 100:1300] = 245
    cv2.putText(image, "Quittung", (200, 320), cv2.FONT_HERSHEY_SIMPLEX, 2, (20, 20, 20), 6)

    assert outlines(image) == []


def test_the_border_of_the_picture_is_no_card() -> None:
    assert outlines(card()) == []


def test_a_point_on_an_outline_lies_inside() -> None:
    outline = ((0, 0), (10, 0), (10, 5), (0, 5))

    assert inside(outline, (5, 2))
    assert inside(outline, (0, 0))
    assert not inside(outline, (11, 2))
