"""Reading printed Latin text off pictures, offline; the engine is an optional extra of the installation."""

import importlib.util
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from netzwerk_desktop.domain.business_card import Quad, TextLine

if TYPE_CHECKING:
    from netzwerk_desktop.imaging.text_models import LineFinder, LineReader

# Pixels, a numpy array of bytes: height x width x 3 (red green blue). No type of numpy, which comes with the extra.
Picture = Any

# The longest sides of a card in which lines are looked for, and of a photo on which text is only searched.
_DETECTION_SIDE = 960
_SEARCH_SIDE = 640
# How many boxes tell which way is up: the shortest of those that hold a word or two. Confidence over which they need
# not be read the other way round: of 676 lines upside down two had more, of the same upright 14 bad ones had less.
_PROBES = 3
_PROBE_LENGTH = (3.0, 12.0)
_SURELY_UPRIGHT = 0.94
# A box counts as a line, not as a letter or a sign, from this ratio of its sides.
_LONG = 2.0
_LEAST_CONFIDENCE = 0.4


class ReaderMissingError(Exception):
    """The libraries or models that read text are not installed (the extra `cards`)."""


class TextReader(Protocol):
    """Something that finds and reads lines of text in a picture."""

    def find(self, image: Picture) -> list[Quad]:
        """Where lines of text lie, unread; corners clockwise from the top left of the picture."""

    def read(self, image: Picture) -> list[TextLine]:
        """The lines of text, whichever way round they stand.

        Args:
            image: height x width x 3, red green blue.

        Returns:
            Lines in pixels of the image; the first corner of a box is the top left as one reads it, so that the
            boxes tell how the picture has to be turned.
        """


def reader_available() -> bool:
    """Whether the extra `cards` is installed, without loading it."""
    return all(importlib.util.find_spec(name) for name in ("numpy", "cv2", "onnxruntime", "rapidocr"))


class RapidTextReader:
    """PP-OCRv6 small as RapidOCR ships it; loads its models at the first picture, from the package only.

    RapidOCR's own classifier of upside-down lines is not used: it flips single lines and leaves the geometry wrong.
    Not for two threads at once.
    """

    def __init__(self) -> None:
        self._finder: LineFinder | None = None
        self._line_reader: LineReader | None = None

    def find(self, image: Picture) -> list[Quad]:
        import cv2

        finder, _ = self._loaded()
        scale = min(1.0, _SEARCH_SIDE / max(image.shape[:2]))
        picture = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        return [_quad(box / scale) for box in finder.find(_blue_first(picture), _SEARCH_SIDE)]

    def read(self, image: Picture) -> list[TextLine]:
        import numpy as np

        finder, reader = self._loaded()
        picture = _blue_first(image)
        boxes = finder.find(picture, _DETECTION_SIDE)
        turns = 0
        if _stand_upright(boxes):
            picture, turns = np.rot90(picture, 1).copy(), 1
            boxes = finder.find(picture, _DETECTION_SIDE)
        crops = [_crop(picture, box) for box in boxes]
        read = _probed(crops, reader)
        if read is None:
            turns += 2
            crops = [np.rot90(crop, 2) for crop in crops]
            boxes = [_turned_over(box, picture.shape) for box in boxes]
            read = {}
        height, width = picture.shape[:2]
        lines = []
        for index, (box, crop) in enumerate(zip(boxes, crops, strict=True)):
            text, confidence = read.get(index) or reader.read(crop)
            if text and confidence >= _LEAST_CONFIDENCE:
                where = _turned_back(_quad(box), turns, width, height)
                lines.append(TextLine(text, where, confidence, _side(box, 0, 3)))
        return lines

    def _loaded(self) -> "tuple[LineFinder, LineReader]":
        """Both models, built from files of the package at the first call.

        Raises:
            ReaderMissingError: a library or a model is not there.
        """
        if self._finder is None or self._line_reader is None:
            try:
                from netzwerk_desktop.imaging import text_models
            except ImportError as failure:
                raise ReaderMissingError(failure.name or "rapidocr") from failure
            models = text_models.models_folder()
            if missing := text_models.missing_model(models):
                raise ReaderMissingError(missing)
            self._finder, self._line_reader = text_models.LineFinder(models), text_models.LineReader(models)
        return self._finder, self._line_reader


def _probed(crops: Sequence[Any], reader: "LineReader") -> dict[int, tuple[str, float]] | None:
    """What was read of some lines to see that they stand upright, by their index; None where all are upside down."""
    import numpy as np

    ratios = [crop.shape[1] / crop.shape[0] for crop in crops]
    short, long = _PROBE_LENGTH
    order = sorted(range(len(crops)), key=lambda at: (not short <= ratios[at] <= long, abs(ratios[at] - short)))
    read = {at: reader.read(crops[at]) for at in order[:_PROBES]}
    letters = sum(len(text) for text, _ in read.values())
    if letters and _merit(read.values()) >= _SURELY_UPRIGHT * letters and letters >= _LONG * len(read):
        return read
    turned = [reader.read(np.rot90(crops[at], 2)) for at in read]
    return None if _merit(turned) > _merit(read.values()) else read


def _merit(read: Iterable[tuple[str, float]]) -> float:
    return sum(confidence * len(text) for text, confidence in read)


def _stand_upright(boxes: Sequence[Any]) -> bool:
    """Whether most of the long boxes, by length, run from top to bottom."""
    across = sum(_side(box, 0, 1) for box in boxes if _side(box, 0, 1) >= _LONG * _side(box, 0, 3))
    down = sum(_side(box, 0, 3) for box in boxes if _side(box, 0, 3) >= _LONG * _side(box, 0, 1))
    return down > across


def _crop(picture: Any, box: Any) -> Any:
    """The pixels of a box, laid flat."""
    import cv2
    import numpy as np

    width = max(1, int(max(_side(box, 0, 1), _side(box, 3, 2))))
    height = max(1, int(max(_side(box, 0, 3), _side(box, 1, 2))))
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    crop = cv2.warpPerspective(
        picture,
        cv2.getPerspectiveTransform(box, flat),
        (width, height),
        flags=cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.rot90(crop) if height >= 1.5 * width else crop


def _blue_first(image: Picture) -> Any:
    import numpy as np

    return np.ascontiguousarray(image[:, :, ::-1])


def _side(box: Any, start: int, end: int) -> float:
    return float(((box[start][0] - box[end][0]) ** 2 + (box[start][1] - box[end][1]) ** 2) ** 0.5)


def _turned_over(box: Any, shape: Sequence[int]) -> Any:
    """A box where it stands after its picture was turned upside down; its first corner is the top left again."""
    import numpy as np

    corners = np.array([shape[1], shape[0]], dtype=np.float32) - box
    return np.roll(corners, 2, axis=0)


def _quad(box: Any) -> Quad:
    one, two, three, four = ((float(x), float(y)) for x, y in box)
    return one, two, three, four


def _turned_back(box: Quad, turns: int, width: int, height: int) -> Quad:
    """A box on a picture turned anticlockwise by quarters, on the picture as it was.

    Args:
        box: corners on the turned picture.
        turns: quarters it was turned, anticlockwise.
        width: of the turned picture.
        height: of the turned picture.
    """
    for _ in range(turns % 4):
        one, two, three, four = ((height - y, x) for x, y in box)
        box = (one, two, three, four)
        width, height = height, width
    return box
