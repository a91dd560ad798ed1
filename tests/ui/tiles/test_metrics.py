"""The arithmetic of the grid: as many columns as fit, both edges flush, every point answered without a row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.preferences import Density
from netzwerk_desktop.ui.tiles.metrics import GAP, METRICS, Grid

WIDTHS = st.integers(200, 6000)
MINIMA = st.sampled_from([each.minimum * scale // 100 for each in METRICS.values() for scale in (100, 115, 130)])


@given(space=WIDTHS, minimum=MINIMA)
def test_as_many_columns_as_fit_at_their_least_width(space: int, minimum: int) -> None:
    grid = Grid.fit(space, minimum, 24)
    assert grid.columns == max(1, (space + GAP) // (minimum + GAP))
    if space >= minimum:
        assert grid.width >= minimum
        assert (grid.columns + 1) * (minimum + GAP) > space + GAP


@given(space=WIDTHS, minimum=MINIMA)
def test_both_edges_are_flush(space: int, minimum: int) -> None:
    grid = Grid.fit(space, minimum, 24)
    left, _ = grid.origin(0)
    right = grid.origin(grid.columns - 1)[0] + grid.width
    assert left == 24
    if space >= minimum:
        assert 0 <= 24 + space - right < grid.columns


@given(space=WIDTHS, minimum=MINIMA)
def test_a_tile_has_the_ratio_of_a_business_card(space: int, minimum: int) -> None:
    grid = Grid.fit(space, minimum, 24)
    assert abs(grid.height - grid.width * 55 / 85) <= 0.5


@given(space=WIDTHS, minimum=MINIMA, index=st.integers(0, 100_000), x=st.floats(0, 0.999), y=st.floats(0, 0.999))
def test_every_point_of_a_tile_is_that_tile(space: int, minimum: int, index: int, x: float, y: float) -> None:
    grid = Grid.fit(space, minimum, 24)
    left, top = grid.origin(index)
    point = left + int(x * grid.width), top + int(y * grid.height)
    assert grid.index_at(*point, index + 1) == index
    assert grid.index_at(*point, index) is None


@given(space=WIDTHS, minimum=MINIMA, index=st.integers(0, 5000))
def test_gaps_belong_to_nobody(space: int, minimum: int, index: int) -> None:
    grid = Grid.fit(space, minimum, 24)
    left, top = grid.origin(index)
    for x, y in ((left - 1, top), (left, top - 1), (left + grid.width, top), (left, top + grid.height)):
        assert grid.index_at(x, y, 100_000) is None


@given(space=WIDTHS, minimum=MINIMA, count=st.integers(0, 100_000))
def test_rows_hold_every_tile_and_none_is_empty(space: int, minimum: int, count: int) -> None:
    grid = Grid.fit(space, minimum, 24)
    assert (grid.rows(count) - 1) * grid.columns < count <= grid.rows(count) * grid.columns or count == 0
    assert grid.rows(0) == 0


@pytest.mark.parametrize(("density", "nominal"), [("S", (170, 110)), ("M", (246, 159)), ("L", (340, 220))])
def test_each_density_is_near_its_nominal_size_in_the_comfortable_window(
    density: str, nominal: tuple[int, int]
) -> None:
    grid = Grid.fit(1280 - 200 - 48, METRICS[Density(density)].minimum, 24)
    assert abs(grid.width - nominal[0]) <= 24
    assert abs(grid.height - nominal[1]) <= 16
