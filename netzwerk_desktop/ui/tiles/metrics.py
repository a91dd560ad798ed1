"""Sizes of tiles: where everything stands in one, and how many stand in a row."""

from dataclasses import dataclass

from netzwerk_desktop.domain.preferences import Density
from netzwerk_desktop.ui.look import Type

GAP = 16
HEADING = 36
RATIO = 55 / 85


@dataclass(frozen=True, slots=True)
class TileMetrics:
    """One density, in logical pixels at 100 % text.

    Attributes:
        minimum: the least width of a tile.
        picture: side of the portrait or monogram.
        card_height: height of the card thumbnail under the portrait.
        band: height of the text band of a tile that shows only a card.
        baseline: distance of the footer from the lower edge.
        note_line: line height of the note.
    """

    minimum: int
    padding: int
    gap: int
    picture: int
    card_height: int
    band: int
    footer_bottom: int
    note_line: int
    name: Type
    second: Type
    note: Type
    role: bool
    event: bool


METRICS = {
    Density.SMALL: TileMetrics(
        164, 10, 10, 40, 0, 40, 8, 18, Type.BODY_STRONG, Type.CAPTION, Type.CAPTION, role=False, event=False
    ),
    Density.MEDIUM: TileMetrics(
        232, 12, 12, 56, 36, 66, 9, 18, Type.BODY_STRONG, Type.CAPTION, Type.CAPTION, role=True, event=True
    ),
    Density.LARGE: TileMetrics(
        328, 16, 16, 88, 57, 84, 12, 20, Type.LARGE_NAME, Type.BODY, Type.BODY, role=True, event=True
    ),
}


@dataclass(frozen=True, slots=True)
class Grid:
    """An arithmetic layout of equal tiles: every question is answered without looking at rows.

    Attributes:
        columns: tiles in a row.
        width: of a tile.
        height: of a tile.
        left: where the first column begins.
        top: where the first row begins.
    """

    columns: int
    width: int
    height: int
    left: int
    top: int = GAP // 2

    @classmethod
    def fit(cls, space: int, minimum: int, left: int, top: int = GAP // 2) -> "Grid":
        """As many tiles as fit into `space`, both edges flush."""
        columns = max(1, (space + GAP) // (minimum + GAP))
        width = max(minimum // 2, (space + GAP) // columns - GAP)
        return cls(columns, width, round(width * RATIO), left, top)

    @property
    def pitch_x(self) -> int:
        """From one column to the next."""
        return self.width + GAP

    @property
    def pitch_y(self) -> int:
        """From one row to the next."""
        return self.height + GAP

    def rows(self, count: int) -> int:
        """How many rows so many tiles need."""
        return -(-count // self.columns)

    def origin(self, index: int) -> tuple[int, int]:
        """Upper left corner of a tile, from the top of the content."""
        row, column = divmod(index, self.columns)
        return self.left + column * self.pitch_x, self.top + row * self.pitch_y

    def index_at(self, x: int, y: int, count: int) -> int | None:
        """The tile at a point of the content, None in a gap."""
        column, dx = divmod(x - self.left, self.pitch_x)
        row, dy = divmod(y - self.top, self.pitch_y)
        if not 0 <= column < self.columns or row < 0 or dx >= self.width or dy >= self.height:
            return None
        index = row * self.columns + column
        return index if index < count else None
