"""Frame: which part of a photo is shown, and which way up; the photo itself is never changed."""

from dataclasses import dataclass, replace

Point = tuple[float, float]
# Four corners, clockwise from the top left of whatever the four enclose.
Quad = tuple[Point, Point, Point, Point]
# Where the card lies, in pixels of the file as stored, before its EXIF rotation; None where no outline was found.
Outline = Quad | None


@dataclass(frozen=True, slots=True)
class Frame:
    """Numbers beside a photo, to be changed at any time.

    Attributes:
        outline: the shown part, laid flat when it is shown; its own top left first, in pixels of the file as stored.
            None shows all of it.
        turns: by how many quarters it is then turned clockwise, 0 to 3.
    """

    outline: Outline = None
    turns: int = 0

    def turned(self) -> "Frame":
        """The same part a quarter further clockwise."""
        return replace(self, turns=(self.turns + 1) % 4)

    def corners(self, whole: Quad) -> Quad:
        """The corners of what is shown, the one seen top left first.

        Args:
            whole: the corners of all of the photo as it is seen upright, in pixels of the file as stored.
        """
        one, two, three, four = self.outline or whole
        quads: tuple[Quad, ...] = (
            (one, two, three, four),
            (four, one, two, three),
            (three, four, one, two),
            (two, three, four, one),
        )
        return quads[self.turns % 4]


WHOLE = Frame()
