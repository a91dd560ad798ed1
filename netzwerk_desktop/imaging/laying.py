"""Laying flat: how points of a photo's file, of its straightened card and of the shown picture belong together."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImageReader, QPolygonF, QTransform

from netzwerk_desktop.domain.frame import Frame, Point, Quad
from netzwerk_desktop.imaging.heif import KINDS

ALLOCATION_LIMIT_MB = 640


def image_reader(path: Path) -> QImageReader:
    """A reader of a photo's file that goes by its content and turns it as its EXIF says."""
    if path.suffix[1:] in KINDS:
        from netzwerk_desktop.imaging.heif_reader import HeifReader

        return HeifReader(path)
    QImageReader.setAllocationLimit(ALLOCATION_LIMIT_MB)
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    return reader


def whole_corners(reader: QImageReader) -> Quad:
    """The corners of all of a photo as it is seen upright, in pixels of the file as stored."""
    size = reader.size()
    one, two, three, four = rectangle(max(1, size.width()), max(1, size.height()))
    # The EXIF orientation as Qt has it: 1 mirrored, 2 flipped, 4 turned by a quarter after that.
    turned = reader.transformation().value
    if turned & 1:
        one, two, three, four = two, one, four, three
    if turned & 2:
        one, two, three, four = four, three, two, one
    if turned & 4:
        one, two, three, four = four, one, two, three
    return one, two, three, four


def shown_places(places: Iterable[Quad], size: tuple[int, int], region: Quad, corners: Quad) -> list[Quad]:
    """Boxes of a straightened card where they are on the picture that is shown, whose sides are 1 long.

    Args:
        places: in pixels of the straightened card.
        size: its width and height.
        region: its corners in pixels of the file as stored.
        corners: those of the shown picture, in the same pixels.
    """
    to_file = transform(rectangle(*size), region)
    return [on_picture(moved(place, to_file), corners) for place in places]


def rectangle(width: float, height: float, left: float = 0.0) -> Quad:
    """The corners of a rectangle that begins at the top."""
    return (left, 0.0), (left + width, 0.0), (left + width, float(height)), (left, float(height))


def scaled(quad: Quad, across: float, down: float) -> Quad:
    """A shape on a picture of another size."""
    one, two, three, four = ((x * across, y * down) for x, y in quad)
    return one, two, three, four


def transform(source: Quad, target: Quad) -> QTransform:
    """What takes four corners to four others; nothing where either is flat."""
    made = QTransform.quadToQuad(_polygon(source), _polygon(target))
    return made if isinstance(made, QTransform) else QTransform()


def moved(quad: Quad, by: QTransform) -> Quad:
    """A shape after a transform."""
    points = [by.map(QPointF(x, y)) for x, y in quad]
    one, two, three, four = ((point.x(), point.y()) for point in points)
    return one, two, three, four


def corners_of(frame: Frame, path: Path) -> Quad:
    """The corners of what a frame shows of a photo, in pixels of the file as stored."""
    return frame.corners(whole_corners(image_reader(path)))


def in_file(quad: Quad, corners: Quad) -> Quad:
    """A shape on the shown picture, whose sides are 1 long, in pixels of the file as stored."""
    return moved(quad, transform(rectangle(1, 1), corners))


def on_picture(quad: Quad, corners: Quad) -> Quad:
    """A shape in pixels of the file as stored on the shown picture, whose sides are 1 long."""
    return moved(quad, transform(corners, rectangle(1, 1)))


def _polygon(quad: Iterable[Point]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in quad])
