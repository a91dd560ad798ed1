"""Points of a photo's file, of its straightened card and of the shown picture."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps

from netzwerk_desktop.domain.frame import Frame, Point, Quad
from netzwerk_desktop.imaging.laying import (
    corners_of,
    image_reader,
    in_file,
    moved,
    on_picture,
    rectangle,
    scaled,
    shown_places,
    transform,
    whole_corners,
)

WIDTH, HEIGHT = 80, 60
COLOURS = ("red", "lime", "blue", "yellow")
CARD: Quad = ((100.0, 80.0), (420.0, 120.0), (400.0, 330.0), (90.0, 300.0))


def four_colours(folder: Path, orientation: int | None) -> Path:
    """A photo whose quarters, clockwise from the top left as stored, have four colours."""
    image = Image.new("RGB", (WIDTH, HEIGHT))
    half, low = WIDTH // 2, HEIGHT // 2
    for colour, place in zip(COLOURS, ((0, 0), (half, 0), (half, low), (0, low)), strict=True):
        image.paste(Image.new("RGB", (half, low), colour), place)
    exif = Image.Exif()
    if orientation is not None:
        exif[0x0112] = orientation
    path = folder / "photo.jpg"
    image.save(path, exif=exif, quality=95)
    return path


def named(image: Image.Image, x: int, y: int) -> str:
    """The nearest of the four colours."""
    red, green, blue = image.convert("RGB").getpixel((x, y))
    return {(1, 0, 0): "red", (0, 1, 0): "lime", (0, 0, 1): "blue", (1, 1, 0): "yellow"}[
        (round(red / 255), round(green / 255), round(blue / 255))
    ]


def near(one: Quad, other: Quad) -> bool:
    return all(abs(a - b) < 1e-3 for p, q in zip(one, other, strict=True) for a, b in zip(p, q, strict=True))


@pytest.mark.parametrize("orientation", [None, *range(1, 9)])
def test_the_corners_of_a_photo_are_named_as_they_are_seen_upright(tmp_path: Path, orientation: int | None) -> None:
    path = four_colours(tmp_path, orientation)

    corners = whole_corners(image_reader(path))

    with Image.open(path) as stored, Image.open(path) as again:
        upright = ImageOps.exif_transpose(again)
        right, low = upright.width - 3, upright.height - 3
        seen = [named(upright, x, y) for x, y in ((2, 2), (right, 2), (right, low), (2, low))]
        stored_there = [named(stored, 2 if x == 0 else WIDTH - 3, 2 if y == 0 else HEIGHT - 3) for x, y in corners]
    assert stored_there == seen
    assert len(set(seen)) == 4
    assert {x for x, _ in corners} == {0.0, float(WIDTH)}
    assert {y for _, y in corners} == {0.0, float(HEIGHT)}


def test_a_frame_says_which_corners_of_a_file_are_shown(tmp_path: Path) -> None:
    path = four_colours(tmp_path, 6)
    whole = whole_corners(image_reader(path))

    assert corners_of(Frame(), path) == whole
    assert corners_of(Frame(None, 1), path) == (whole[3], *whole[:3])
    assert corners_of(Frame(CARD), path) == CARD


def test_the_corners_of_a_part_are_the_corners_of_its_picture() -> None:
    assert near(in_file(rectangle(1, 1), CARD), CARD)
    assert near(on_picture(CARD, CARD), rectangle(1, 1))


def corner(x: int, y: int) -> st.SearchStrategy[Point]:
    return st.tuples(st.floats(x - 80, x + 80), st.floats(y - 80, y + 80))


# Four corners near those of a rectangle: what a person can drag and a card can lie like.
QUADS: st.SearchStrategy[Quad] = st.tuples(corner(200, 200), corner(900, 200), corner(900, 650), corner(200, 650))
INNER = st.tuples(st.floats(0.0, 1.0), st.floats(0.0, 1.0))


@given(corners=QUADS, shape=st.tuples(INNER, INNER, INNER, INNER))
def test_what_is_marked_on_the_picture_is_found_there_again(corners: Quad, shape: Quad) -> None:
    assert near(on_picture(in_file(shape, corners), corners), shape)


@given(region=QUADS, places=st.lists(st.tuples(INNER, INNER, INNER, INNER), max_size=3))
def test_places_of_a_card_that_is_shown_as_it_was_read_are_their_share_of_it(region: Quad, places: list[Quad]) -> None:
    size = (850, 550)
    boxes = [scaled(place, *size) for place in places]

    shown = shown_places(boxes, size, region, region)

    assert len(shown) == len(places)
    assert all(near(one, other) for one, other in zip(shown, places, strict=True))


def test_a_place_turns_with_the_picture() -> None:
    size, upper_left = (850, 550), ((0.0, 0.0), (425.0, 0.0), (425.0, 275.0), (0.0, 275.0))

    (turned,) = shown_places([upper_left], size, CARD, Frame(CARD, 1).corners(CARD))

    assert near(turned, ((1.0, 0.0), (1.0, 0.5), (0.5, 0.5), (0.5, 0.0)))


@given(source=QUADS, target=QUADS)
def test_a_transform_takes_corners_to_corners(source: Quad, target: Quad) -> None:
    assert near(moved(source, transform(source, target)), target)


def test_flat_corners_move_nothing() -> None:
    flat: Quad = ((0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0))

    assert moved(CARD, transform(flat, CARD)) == CARD
