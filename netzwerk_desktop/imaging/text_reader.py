"""Reading printed Latin text off pictures, offline; the engine is an optional extra of the installation."""

import importlib.util
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from netzwerk_desktop.domain.business_card import Quad, TextLine

# Pixels, a numpy array of bytes: height x width x 3 (red green blue). No type of numpy, which comes with the extra.
Picture = Any

DETECTION_SIDE = 960
# Finding where text lies, unread, needs less.
_SEARCH_SIDE = 640
THREADS = 2
_DETECTION_MODEL = "PP-OCRv6_det_small.onnx"
_RECOGNITION_MODEL = "PP-OCRv6_rec_small.onnx"
# The model loses spaces between Latin words (RapidOCR issue 723); eight was measured, 17 lost became 4 of 640.
_SPACE_GAIN = 8.0
_BATCH = 6
# How many of the widest boxes are read both ways up, and how much of them, in heights.
_PROBES = 4
_PROBE_LENGTH = 6
# A box counts as a line, not as a letter or a sign, from this ratio of its sides.
_LONG = 2.0
_LEAST_CONFIDENCE = 0.4
_SIGNS = set("€£$@–—•·|©®°§™’‘“”„‚«»…´×№½") | {chr(code) for code in range(0x20, 0x7F)}


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
    """PP-OCRv6 small through RapidOCR; loads its models at the first picture, from the package only.

    RapidOCR's own classifier of upside-down lines stays off: it flips single lines and leaves the geometry wrong.
    Not for two threads at once.
    """

    def __init__(self) -> None:
        self._detector: Any = None
        self._recogniser: Any = None
        self._columns: Any = None
        self._letters: list[str] = []

    def find(self, image: Picture) -> list[Quad]:
        import cv2

        self._load()
        scale = min(1.0, _SEARCH_SIDE / max(image.shape[:2]))
        picture = cv2.resize(_blue_first(image), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        return [_quad(box / scale) for box in self._boxes(picture)]

    def read(self, image: Picture) -> list[TextLine]:
        import numpy as np

        self._load()
        picture = _blue_first(image)
        boxes = self._boxes(picture)
        turns = 0
        if _stand_upright(boxes):
            picture, turns = np.rot90(picture, 1).copy(), 1
            boxes = self._boxes(picture)
        if self._upside_down(picture, boxes):
            picture, turns = np.rot90(picture, 2).copy(), turns + 2
            boxes = [_turned_over(box, picture.shape) for box in boxes]
        read = self._recognise([_crop(picture, box) for box in boxes])
        height, width = picture.shape[:2]
        return [
            TextLine(text, _turned_back(_quad(box), turns, width, height), confidence, _side(box, 0, 3))
            for box, (text, confidence) in zip(boxes, read, strict=True)
            if text and confidence >= _LEAST_CONFIDENCE
        ]

    def _load(self) -> None:
        """Build both models from files of the package; paths are given, so that nothing is ever looked up or fetched.

        Raises:
            ReaderMissingError: a library or a model is not there.
        """
        if self._recogniser is not None:
            return
        try:
            import rapidocr
        except ImportError as failure:
            raise ReaderMissingError("rapidocr") from failure
        models = Path(rapidocr.__file__).parent / "models"
        for name in (_DETECTION_MODEL, _RECOGNITION_MODEL):
            if not (models / name).is_file():
                raise ReaderMissingError(name)
        engine = rapidocr.RapidOCR(
            params={
                "Global.log_level": "critical",
                "EngineConfig.onnxruntime.intra_op_num_threads": THREADS,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
                "Det.model_path": str(models / _DETECTION_MODEL),
                "Det.limit_side_len": DETECTION_SIDE,
                "Det.limit_type": "max",
                "Rec.model_path": str(models / _RECOGNITION_MODEL),
            }
        )
        self._detector = engine._load_det_model()
        self._recogniser = engine._load_rec_model()
        self._columns, self._letters = _latin_columns(self._recogniser.postprocess_op.character)

    def _boxes(self, picture: Any) -> list[Any]:
        import numpy as np

        found = self._detector(picture).boxes
        return [] if found is None else [np.asarray(box, dtype=np.float32) for box in found]

    def _upside_down(self, picture: Any, boxes: Sequence[Any]) -> bool:
        import numpy as np

        widest = sorted(boxes, key=lambda box: _side(box, 0, 1), reverse=True)[:_PROBES]
        crops = [crop[:, : _PROBE_LENGTH * crop.shape[0]] for crop in (_crop(picture, box) for box in widest)]
        upright = self._recognise(crops)
        turned = self._recognise([np.rot90(crop, 2) for crop in crops])
        return _merit(turned) > _merit(upright)

    def _recognise(self, crops: Sequence[Any]) -> list[tuple[str, float]]:
        """Text and mean confidence of pictures of single lines, in their order."""
        import numpy as np

        results = [("", 0.0)] * len(crops)
        order = sorted(range(len(crops)), key=lambda index: crops[index].shape[1] / crops[index].shape[0])
        _, height, width = self._recogniser.rec_image_shape
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            ratio = max([width / height, *(crops[index].shape[1] / crops[index].shape[0] for index in batch)])
            pixels = np.stack([self._recogniser.resize_norm_img(crops[index], ratio) for index in batch])
            scores = self._recogniser.session(pixels.astype(np.float32))[:, :, self._columns]
            for index, steps in zip(batch, scores, strict=True):
                results[index] = _decode(steps, self._letters)
        return results


def _latin_columns(characters: Sequence[str]) -> tuple[list[int], list[str]]:
    """The columns of the model's answer that are kept, and their letters; the first stands for no letter.

    No Chinese sign can come out of a logo when its column is gone.
    """
    kept = [0, *(index for index, letter in enumerate(characters) if index and _is_latin(letter))]
    return kept, ["", *(characters[index] for index in kept[1:])]


def _is_latin(letter: str) -> bool:
    if len(letter) != 1:
        return False
    if letter in _SIGNS:
        return True
    return letter.isalpha() and ord(letter) < 0x1F00 and unicodedata.name(letter, "").startswith("LATIN")


def _decode(steps: Any, letters: Sequence[str]) -> tuple[str, float]:
    """The most likely letter of every step, repetitions and gaps taken out (CTC)."""
    import numpy as np

    steps = steps.copy()
    if " " in letters:
        steps[:, letters.index(" ")] *= _SPACE_GAIN
    best = steps.argmax(axis=1)
    fresh: Any = np.ones(len(best), dtype=bool)
    fresh[1:] = best[1:] != best[:-1]
    fresh &= best != 0
    text = "".join(letters[index] for index in best[fresh])
    sure = [min(1.0, float(steps[at, best[at]])) for at in np.flatnonzero(fresh) if letters[best[at]] != " "]
    return " ".join(text.split()), sum(sure) / len(sure) if sure else 0.0


def _merit(read: Sequence[tuple[str, float]]) -> float:
    return sum(confidence * len(text) for text, confidence in read) if read else 0.0


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
