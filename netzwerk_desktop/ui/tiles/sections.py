"""Sections: the arithmetic of a grid whose tiles stand in groups under headings, however many tiles there are."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from netzwerk_desktop.ui.tiles.metrics import GAP, Grid


class Sections:
    """Where tiles, lines of tiles and headings stand, from the sizes of the groups alone.

    A line is a row of tiles; lines are counted through all groups. Every answer costs a search among the groups.
    """

    def __init__(self, grid: Grid, counts: Sequence[int], heading: int = 0) -> None:
        """Lay groups out one below the other.

        Args:
            counts: how many tiles each group has.
            heading: the height of the heading above each group; 0 without headings.
        """
        self.grid, self.heading = grid, heading
        self._counts = counts = tuple(counts) or (0,)
        lines = [grid.rows(count) for count in counts]
        self._firsts = [0, *accumulate(counts)]
        self._lines = [0, *accumulate(lines)]
        self._tops = [0, *accumulate(heading + each * grid.pitch_y for each in lines)]

    @property
    def count(self) -> int:
        """How many tiles there are."""
        return self._firsts[-1]

    @property
    def line_count(self) -> int:
        """How many lines there are."""
        return self._lines[-1]

    @property
    def height(self) -> int:
        """The height of all groups, from the top of the first heading to the gap below the last tile."""
        return self._tops[-1]

    def line_of(self, index: int) -> int:
        """The line of a tile."""
        group = self._group_of(index)
        return self._lines[group] + (index - self._firsts[group]) // self.grid.columns

    def column_of(self, index: int) -> int:
        """The column of a tile."""
        return (index - self._firsts[self._group_of(index)]) % self.grid.columns

    def tiles_of(self, line: int) -> tuple[int, int]:
        """The first and the last tile of a line."""
        group = self._group(self._lines, line)
        first = self._firsts[group] + (line - self._lines[group]) * self.grid.columns
        return first, min(first + self.grid.columns, self._firsts[group + 1]) - 1

    def tile_at(self, line: int, column: int) -> int:
        """The tile of a line that stands in a column, or the last one where the line is shorter."""
        first, last = self.tiles_of(line)
        return min(first + column, last)

    def origin(self, index: int) -> tuple[int, int]:
        """The upper left corner of a tile, from the top of the content."""
        group = self._group_of(index)
        x, y = self.grid.origin(index - self._firsts[group])
        return x, y + self._tops[group] + self.heading

    def index_at(self, x: int, y: int) -> int | None:
        """The tile at a point of the content, None in a gap or on a heading."""
        group = self._group(self._tops, y - self.grid.top)
        inside = self.grid.index_at(x, y - self._tops[group] - self.heading, self._counts[group])
        return None if inside is None else self._firsts[group] + inside

    def line_at(self, y: int) -> int:
        """The line at a height of the content; the next one in a gap or on a heading, the last one below all."""
        below = y - self.grid.top
        group = self._group(self._tops, below)
        line = self._lines[group] + max(0, (below - self._tops[group] - self.heading + GAP) // self.grid.pitch_y)
        return max(0, min(line, self.line_count - 1))

    def headings(self, top: int, bottom: int) -> Iterator[tuple[int, int]]:
        """The groups whose headings stand between two heights of the content, each with its top."""
        if not self.heading:
            return
        for group in range(self._group(self._tops, top), len(self._counts)):
            if self._tops[group] > bottom:
                return
            yield group, self._tops[group]

    def group_at(self, y: int) -> int:
        """The group that a height of the content belongs to."""
        return self._group(self._tops, y)

    def _group_of(self, index: int) -> int:
        return self._group(self._firsts, index)

    def _group(self, starts: list[int], value: int) -> int:
        """The group that begins at or before a value; empty ones begin where the next one does."""
        return max(0, min(bisect_right(starts, value) - 1, len(self._counts) - 1))
