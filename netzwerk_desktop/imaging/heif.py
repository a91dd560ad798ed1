"""HEIC and AVIF, the photos of phones, as pictures of Pillow; the library comes with the extra `cards`.

It is loaded with the first such photo: no start waits for it.
"""

import io
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.errors import Problem, UserError

if TYPE_CHECKING:
    from PIL import Image

HEIC, AVIF = "heic", "avif"
KINDS = (HEIC, AVIF)

_HEIC_BRANDS = {b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"}
_AVIF_BRANDS = {b"avif", b"avis"}
# What the decoders raise on bytes that are not whole.
_FAILURES = (OSError, ValueError, SyntaxError, EOFError, RuntimeError, IndexError, MemoryError)


def heif_kind(data: bytes) -> str:
    """The kind of a file by its first bytes: "heic", "avif", or empty for all others."""
    if data[4:8] != b"ftyp":
        return ""
    end = min(int.from_bytes(data[:4], "big"), 256)
    brands = {data[8:12], *(data[at : at + 4] for at in range(16, end, 4))}
    if data[8:12] in _AVIF_BRANDS or (data[8:12] in {b"mif1", b"msf1"} and brands & _AVIF_BRANDS):
        return AVIF
    return HEIC if data[8:12] in _HEIC_BRANDS else ""


def open_heif(data: bytes, name: str = "") -> "Image.Image":
    """Open a photo; its pixels are decoded when they are asked for.

    Args:
        name: the file's name, for the sentence when it is refused.

    Raises:
        UserError: it is damaged, or nothing here can read it.
    """
    try:
        if heif_kind(data) == AVIF:
            return _open_avif(data, name)
        from pillow_heif import HeifImageFile

        opened: Image.Image = HeifImageFile(io.BytesIO(data))
    except ImportError as failure:
        raise UserError(Problem.IMAGE_UNSUPPORTED, name=name) from failure
    except _FAILURES as failure:
        raise UserError(Problem.IMAGE_DAMAGED, name=name) from failure
    return opened


def upright(image: "Image.Image", name: str = "") -> "Image.Image":
    """The decoded picture the way round it is to be seen.

    Raises:
        UserError: it is damaged.
    """
    from PIL import ImageOps

    try:
        image.load()
        return ImageOps.exif_transpose(image)
    except _FAILURES as failure:
        raise UserError(Problem.IMAGE_DAMAGED, name=name) from failure


def _open_avif(data: bytes, name: str) -> "Image.Image":
    """AVIF is read by Pillow itself, where it was built with it."""
    from PIL import Image, features

    if not features.check("avif"):
        raise ImportError
    try:
        return Image.open(io.BytesIO(data), formats=["AVIF"])
    except Image.DecompressionBombError as failure:
        raise UserError(Problem.IMAGE_TOO_LARGE, name=name) from failure
