"""Examining photos: what is taken in must be a whole raster image of a size that can be shown."""

import contextlib
import io
import struct
import warnings
from datetime import datetime
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.photo import Photo, photo_key
from netzwerk_desktop.imaging.heif import KINDS, heif_kind, open_heif

if TYPE_CHECKING:  # loaded with the first photo: no start waits for it
    from PIL import Image

MAX_BYTES = 100 * 1024 * 1024
MAX_PIXELS = 150_000_000
MAX_SIDE = 20_000
SUFFIXES = {
    "JPEG": "jpg",
    "MPO": "jpg",
    "PNG": "png",
    "WEBP": "webp",
    "GIF": "gif",
    "BMP": "bmp",
    "TIFF": "tif",
}
# Every ending that a stored photo may have.
FILE_SUFFIXES = tuple(dict.fromkeys((*SUFFIXES.values(), *KINDS)))
# Pillow opens MPO, the JPEG of phones with two lenses, through its JPEG reader only.
_READERS = [name for name in SUFFIXES if name != "MPO"]
# Before there were cameras that write EXIF: a clock that was never set.
_FIRST_YEAR = 1990
# What the decoders raise on bytes that are not whole.
_FAILURES = (OSError, ValueError, SyntaxError, EOFError, IndexError, RuntimeError, MemoryError)
_EXIF_IFD = 0x8769
_ORIENTATION, _TAKEN, _TAKEN_OFFSET = 0x0112, 0x9003, 0x9011


def examine(data: bytes, name: str, most_pixels: int = MAX_PIXELS) -> Photo:
    """Check image bytes and tell what is known of them.

    JPEGs are decoded at an eighth of their size: that reads every byte, so that half a file is noticed, at a
    fraction of the cost.

    Args:
        data: the bytes of one file.
        name: the file's name, for the sentence when it is refused.
        most_pixels: from how many pixels on it is refused without being decoded.

    Raises:
        UserError: empty, not an image, of an unsupported kind, damaged, or too large.
    """
    check_length(data, name)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _read(data, name, most_pixels)


def check_length(data: bytes, name: str) -> None:
    """Make sure that there are bytes, and not too many.

    Raises:
        UserError: empty, or too large.
    """
    if not data:
        raise UserError(Problem.IMAGE_EMPTY, name=name)
    if len(data) > MAX_BYTES:
        raise UserError(Problem.IMAGE_TOO_LARGE, name=name)


def _read(data: bytes, name: str, most_pixels: int) -> Photo:
    kind = heif_kind(data)
    image = open_heif(data, name) if kind else _open(data, name)
    with image:
        width, height = image.size
        if width * height > most_pixels or max(width, height) > MAX_SIDE:
            raise UserError(Problem.IMAGE_TOO_LARGE, name=name)
        suffix = kind or SUFFIXES[image.format or "JPEG"]
        try:
            orientation, taken = _exif(image)
            image.draft("RGB", (max(1, width // 8), max(1, height // 8)))
            image.load()
        except _FAILURES as failure:
            raise UserError(Problem.IMAGE_DAMAGED, name=name) from failure
    if orientation in (5, 6, 7, 8):
        width, height = height, width
    return Photo(photo_key(data), suffix, width, height, taken)


def _open(data: bytes, name: str) -> "Image.Image":
    from PIL import Image

    try:
        return Image.open(io.BytesIO(data), formats=_READERS)
    except Image.DecompressionBombError as failure:
        raise UserError(Problem.IMAGE_TOO_LARGE, name=name) from failure
    except (OSError, ValueError, SyntaxError) as failure:
        raise UserError(Problem.NOT_AN_IMAGE, name=name) from failure


def _exif(image: "Image.Image") -> tuple[int, datetime | None]:
    """Orientation (1 to 8) and the time of taking; EXIF that cannot be read counts as none."""
    try:
        exif = image.getexif()
        details = exif.get_ifd(_EXIF_IFD)
    except (OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError, ArithmeticError, struct.error):
        return 1, None
    orientation = exif.get(_ORIENTATION, 1)
    taken: datetime | None = None
    with contextlib.suppress(ValueError, TypeError, AttributeError):
        taken = datetime.strptime(str(details[_TAKEN]).strip("\0 "), "%Y:%m:%d %H:%M:%S") if _TAKEN in details else None
        if taken and _TAKEN_OFFSET in details:
            offset = str(details[_TAKEN_OFFSET]).strip("\0 ")
            taken = datetime.fromisoformat(f"{taken.isoformat()}{offset}")
    if taken and taken.year < _FIRST_YEAR:
        taken = None
    return orientation if isinstance(orientation, int) else 1, taken
