"""The arithmetic of groups: every tile has its place below its heading, and every point is answered without a row."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.ui.tiles.metrics import GAP, Grid
from netzwerk_desktop.ui.tiles.sections import Sections

GRIDS = st.builds(Grid.fit, st.integers(200, 2400), st.sampled_from([164, 232, 328]), st.just(24))
COUNTS = st.lists(st.integers(0, 40), min_size=1, max_size=12).filter(any)
HEADINGS = st.sampled_from([0, 36])


@given(grid=GRIDS, count=st.integers(1, 5000), index=st.integers(0, 4999), x=st.integers(0, 2400))
def test_without_headings_it_is_the_plain_grid(grid: Grid, count: int, index: int, x: int) -> None:
    sections, index = Sections(grid, (count,)), index % count
    y = grid.origin(index)[1] + x % grid.pitch_y

    assert sections.origin(index) == grid.origin(index)
    assert sections.index_at(x, y) == grid.index_at(x, y, count)
    assert (sections.line_count, sections.height) == (grid.rows(count), grid.rows(count) * grid.pitch_y)
    assert (sections.line_of(index), sections.column_of(index)) == divmod(index, grid.columns)


@given(grid=GRIDS, counts=COUNTS, heading=HEADINGS)
def test_every_tile_is_found_where_it_stands_and_in_its_line(grid: Grid, counts: list[int], heading: int) -> None:
    sections = Sections(grid, counts, heading)

    for index in range(sections.count):
        x, y = sections.origin(index)
        line = sections.line_of(index)
        first, last = sections.tiles_of(line)
        assert sections.index_at(x, y) == sections.index_at(x + grid.width - 1, y + grid.height - 1) == index
        assert sections.index_at(x, y - 1) is sections.index_at(x - 1, y) is None
        assert sections.line_at(y) == sections.line_at(y + grid.height - 1) == line
        assert first <= index <= last
        assert sections.tile_at(line, sections.column_of(index)) == index


@given(grid=GRIDS, counts=COUNTS, heading=HEADINGS)
def test_lines_hold_every_tile_once_and_never_two_groups(grid: Grid, counts: list[int], heading: int) -> None:
    sections = Sections(grid, counts, heading)
    lines = [sections.tiles_of(line) for line in range(sections.line_count)]
    begins = {sum(counts[:number]) for number in range(len(counts))}

    assert [index for first, last in lines for index in range(first, last + 1)] == list(range(sum(counts)))
    assert all(last - first < grid.columns for first, last in lines)
    assert all(upper[1] + 1 in begins for upper in lines if upper[1] - upper[0] + 1 < grid.columns) or sum(counts) == (
        lines[-1][1] + 1
    )


@given(grid=GRIDS, counts=COUNTS)
def test_headings_stand_above_their_tiles_and_on_nobody_elses(grid: Grid, counts: list[int]) -> None:
    sections = Sections(grid, counts, 36)
    tops = dict(sections.headings(0, sections.height))

    assert set(tops) == set(range(len(counts)))
    assert all(lower - upper >= 36 for upper, lower in pairwise(tops.values()))
    for group, top in tops.items():
        first = sum(counts[:group])
        if counts[group]:
            assert sections.origin(first)[1] == top + 36 + grid.top
            assert sections.group_at(top) == sections.group_at(sections.origin(first)[1]) == group
        if first:
            assert sections.origin(first - 1)[1] + grid.height + GAP <= top + grid.top
        assert all(sections.index_at(grid.left, y) is None for y in range(top, top + 36 + grid.top))


@given(grid=GRIDS, counts=COUNTS, heading=HEADINGS, y=st.integers(-500, 20_000))
def test_any_height_has_a_line(grid: Grid, counts: list[int], heading: int, y: int) -> None:
    sections = Sections(grid, counts, heading)
    line = sections.line_at(y)

    assert 0 <= line < sections.line_count
    top = sections.origin(sections.tiles_of(line)[0])[1]
    # It is the one there, or the next one below, or the last one.
    assert y < top + grid.height or line == sections.line_count - 1
    above = sections.origin(sections.tiles_of(line - 1)[0])[1] if line else None
    assert above is None or y >= above + grid.height


def test_nobody_has_no_lines() -> None:
    sections = Sections(Grid.fit(1000, 232, 24), (), 36)

    assert (sections.count, sections.line_count) == (0, 0)
    assert sections.index_at(30, 60) is None
