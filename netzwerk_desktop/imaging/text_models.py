"""The two models that read print, PP-OCRv6 small as RapidOCR ships them: one finds lines, one reads a line.

They are run directly, so that the session's options, the size of a picture and the letters to choose from are ours.
"""

import math
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import onnxruntime
import rapidocr
from rapidocr.ch_ppocr_det.utils import DBPostProcess

# Pixels, height x width x 3, blue first as the models were trained; four corners (4 x 2).
Pixels = Any
Box = Any

THREADS = 2
_DETECTION_MODEL = "PP-OCRv6_det_small.onnx"
_RECOGNITION_MODEL = "PP-OCRv6_rec_small.onnx"
# The sides of the picture in which lines are found are multiples of this.
_GRID = 32
# The height to which a line is brought, and the least width it is read at.
_LINE_HEIGHT = 48
_LEAST_WIDTH = 48
# Blank pixels behind a line, as the model was trained with: without them bad prints lose their last letters.
_AFTER = 64
# The model loses spaces between Latin words (RapidOCR issue 723); eight was measured, 17 lost became 4 of 640.
_SPACE_GAIN = 8.0
# Letters that are seldom printed here, macrons above all, must be much surer than others: "Zoē" is a blurred "Zoë".
_SELDOM_GAIN = 0.2
_USUAL = set("àâäáãåæçéèêëíìîïñóòôöõøœúùûüýÿßğışžščćđłńśźżąęřěůňťďľőűățșţ")
_SIGNS = set("€£$@–—•·|©®°§™’‘“”„‚«»…´×№½") | {chr(code) for code in range(0x20, 0x7F)}


class LineFinder:
    """Finds the boxes of lines of text."""

    def __init__(self, models: Path) -> None:
        self._session = _session(models / _DETECTION_MODEL)
        self._input = self._session.get_inputs()[0].name
        self._boxes_of = DBPostProcess(
            thresh=0.3, box_thresh=0.5, max_candidates=1000, unclip_ratio=1.6, score_mode="fast", use_dilation=True
        )

    def find(self, picture: Pixels, side: int) -> list[Box]:
        """The boxes in pixels of the picture, looked for in a copy at most so long."""
        height, width = picture.shape[:2]
        scale = min(1.0, side / max(height, width))
        size = [max(_GRID, round(int(length * scale) / _GRID) * _GRID) for length in (width, height)]
        small = cv2.resize(picture, size)
        answer = self._session.run(None, {self._input: _normalised(small)})[0]
        boxes, _ = self._boxes_of(answer, (height, width))
        return [np.asarray(box, dtype=np.float32) for box in boxes]


class LineReader:
    """Reads pictures of single lines, in Latin letters only."""

    def __init__(self, models: Path) -> None:
        self._session = _session(models / _RECOGNITION_MODEL)
        self._input = self._session.get_inputs()[0].name
        listed = self._session.get_modelmeta().custom_metadata_map["character"].splitlines()
        self._columns, self.letters = _latin_columns(["", *listed, " "])
        self._gains = np.array([_gain(letter) for letter in self.letters], dtype=np.float32)

    def read(self, line: Pixels) -> tuple[str, float]:
        """The text of a line and its mean confidence.

        Lines are read one by one: together they would all be padded to the longest, which costs more than it saves.
        """
        width = max(_LEAST_WIDTH, math.ceil(_LINE_HEIGHT * line.shape[1] / line.shape[0]))
        pixels = _normalised(cv2.resize(line, (width, _LINE_HEIGHT)))
        pixels = np.pad(pixels, ((0, 0), (0, 0), (0, 0), (0, _AFTER)))
        scores = self._session.run(None, {self._input: pixels})[0]
        return _decode(scores[0][:, self._columns] * self._gains, self.letters)


def models_folder() -> Path:
    """Where the models lie: in the package, so that nothing is ever looked up or fetched."""
    return Path(rapidocr.__file__).parent / "models"


def missing_model(folder: Path) -> str:
    """The name of a model that is not there; empty where both are."""
    return next((name for name in (_DETECTION_MODEL, _RECOGNITION_MODEL) if not (folder / name).is_file()), "")


def _session(path: Path) -> Any:
    """A model ready to run.

    Every picture has a size of its own: plans of memory by size would only pile up. Memory is kept between pictures,
    which saves a fifth of the time; threads that wait do so asleep, since the window needs the processor too.
    """
    onnxruntime.disable_telemetry_events()  # once more, for systems where it is asked differently
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = THREADS
    options.inter_op_num_threads = 1
    options.enable_mem_pattern = False
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(str(path), sess_options=options, providers=["CPUExecutionProvider"])


def _normalised(picture: Pixels) -> Any:
    """Bytes as the models want them: -1 to 1, colours first, one picture in a row of pictures."""
    pixels = picture.astype(np.float32) * np.float32(1 / 127.5) - np.float32(1)
    return np.ascontiguousarray(pixels.transpose(2, 0, 1))[None]


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


def _gain(letter: str) -> float:
    """How much more than its own likelihood a letter counts."""
    if letter == " ":
        return _SPACE_GAIN
    seldom = letter.isalpha() and not letter.isascii() and letter.lower() not in _USUAL
    return _SELDOM_GAIN if seldom else 1.0


def _decode(steps: Any, letters: Sequence[str]) -> tuple[str, float]:
    """The most likely letter of every step, repetitions and gaps taken out (CTC)."""
    best = steps.argmax(axis=1)
    fresh: Any = np.ones(len(best), dtype=bool)
    fresh[1:] = best[1:] != best[:-1]
    fresh &= best != 0
    text = "".join(letters[index] for index in best[fresh])
    sure = [min(1.0, float(steps[at, best[at]])) for at in np.flatnonzero(fresh) if letters[best[at]] != " "]
    return " ".join(text.split()), sum(sure) / len(sure) if sure else 0.0
