"""Frames as text in a column: empty for the whole photo, else turns and eight numbers."""

from netzwerk_desktop.domain.frame import WHOLE, Frame, Quad


def frame_text(frame: Frame) -> str:
    """What a row keeps of a frame."""
    if frame == WHOLE:
        return ""
    corners = " ".join(f"{x:.1f},{y:.1f}" for x, y in frame.outline or ())
    return f"{frame.turns % 4} {corners}".strip()


def frame_of(text: str) -> Frame:
    """The frame that a row keeps."""
    if not text:
        return WHOLE
    turns, *corners = text.split(" ")
    return Frame(quad_of(corners) if corners else None, int(turns))


def quad_of(corners: list[str]) -> Quad:
    """Four corners written as "x,y"."""
    one, two, three, four = (_point(corner) for corner in corners)
    return one, two, three, four


def _point(text: str) -> tuple[float, float]:
    x, y = text.split(",")
    return float(x), float(y)
