"""Which corner of a photo is seen top left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.frame import WHOLE, Frame, Quad

PHOTO: Quad = ((0.0, 0.0), (400.0, 0.0), (400.0, 300.0), (0.0, 300.0))
CARD: Quad = ((50.0, 60.0), (350.0, 80.0), (340.0, 250.0), (40.0, 240.0))


def test_without_an_outline_all_of_the_photo_is_shown() -> None:
    assert WHOLE.corners(PHOTO) == PHOTO


def test_an_outline_is_what_is_shown_of_it() -> None:
    assert Frame(CARD).corners(PHOTO) == CARD


@pytest.mark.parametrize(("turns", "top_left"), [(0, CARD[0]), (1, CARD[3]), (2, CARD[2]), (3, CARD[1])])
def test_a_quarter_clockwise_brings_the_bottom_left_corner_to_the_top_left(
    turns: int, top_left: tuple[float, float]
) -> None:
    corners = Frame(CARD, turns).corners(PHOTO)

    assert corners[0] == top_left
    start = CARD.index(top_left)
    assert corners == (*CARD[start:], *CARD[:start])


@given(turns=st.integers(0, 3), outlined=st.booleans())
def test_four_quarters_are_none(turns: int, outlined: bool) -> None:
    frame = Frame(CARD if outlined else None, turns)

    assert frame.turned() != frame
    assert frame.turned().outline == frame.outline
    assert frame.turned().turned().turned().turned() == frame
    assert frame.turned().turned().turned().turned().corners(PHOTO) == frame.corners(PHOTO)
