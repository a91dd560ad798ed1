"""The pixels of a photo with cards: decoding it, laying one card flat, and finding the way back to the file."""

import contextlib
import io
import math
import struct
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from PIL import Image

from netzwerk_desktop.domain.business_card import Point, Quad
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.imaging.heif import heif_kind, open_heif, upright
from netzwerk_desktop.imaging.photo import MAX_PIXELS, MAX_SIDE, SUFFIXES, check_length
from netzwerk_desktop.imaging.text_reader import Picture

# The longest sides of a photo as it is kept and as it is searched, and of a card as it is read.
_KEPT_SIDE = 6000
_PHOTO_SIDE = 2600
_CARD_SIDE = 1400
# The longest side, at least, to which a very large JPEG is decoded.
_DRAFT_SIDE = 3900
_ORIENTATION = 0x0112
_READERS = [name for name in SUFFIXES if name != "MPO"]


@dataclass(frozen=True, slots=True, eq=False)
class CardPhoto:
    """A decoded photo.

    Attributes:
        whole: red green blue, as large as the file up to 6000 pixels, turned as its EXIF tag says: for barcodes and
            for the cards on it.
        image: the same, at most 2600 pixels long: for finding them.
        width: of the file as stored.
        height: of the file as stored.
        orientation: the EXIF tag, 1 to 8.
    """

    whole: Picture
    image: Picture
    width: int
    height: int
    orientation: int

    def in_file(self, points: Sequence[Point]) -> tuple[Point, ...]:
        """Points of `image` in pixels of the file as stored."""
        wide = self.height if self.orientation in (5, 6, 7, 8) else self.width
        scale = wide / self.image.shape[1]
        return tuple(_stored((x * scale, y * scale), self.orientation, self.width, self.height) for x, y in points)

    def from_file(self, points: Sequence[Point]) -> tuple[Point, ...]:
        """Points of the file as stored in pixels of `image`."""
        wide = self.height if self.orientation in (5, 6, 7, 8) else self.width
        scale = self.image.shape[1] / wide
        seen = (_seen(point, self.orientation, self.width, self.height) for point in points)
        return tuple((x * scale, y * scale) for x, y in seen)

    def flat(self, region: Quad) -> Picture:
        """The card within four corners of `image`, with all the pixels the photo has of it."""
        scale = self.whole.shape[1] / self.image.shape[1]
        one, two, three, four = ((x * scale, y * scale) for x, y in region)
        return flatten(self.whole, (one, two, three, four))

    def on_image(self, point: Point) -> Point:
        """A point of `whole` on `image`."""
        scale = self.image.shape[1] / self.whole.shape[1]
        return point[0] * scale, point[1] * scale


def decode(data: bytes, name: str = "") -> CardPhoto:
    """Decode the bytes of a photo.

    Args:
        data: a raster image; HEIC where pillow-heif is installed.
        name: the file's name, for the sentence when it is refused.

    Raises:
        UserError: empty, not an image, of an unsupported kind, damaged, or too large.
    """
    check_length(data, name)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if heif_kind(data):
            image, orientation = _decode_heif(data, name), 1
            width, height = image.size
        else:
            image, orientation, (width, height) = _decode_plain(data, name)
    pixels = _shrunk(np.asarray(image), _KEPT_SIDE)
    del image
    whole = _turned(pixels, orientation)
    return CardPhoto(whole, _shrunk(whole, _PHOTO_SIDE), width, height, orientation)


def flatten(image: Picture, region: Quad) -> Picture:
    """The card within four corners, as if seen from above, at most 1400 pixels long and never enlarged."""
    one, two, three, four = region
    width = max(math.dist(one, two), math.dist(four, three), 8.0)
    height = max(math.dist(one, four), math.dist(two, three), 8.0)
    scale = min(1.0, _CARD_SIDE / max(width, height))
    corners = np.array(region, dtype=np.float32)
    if scale < 0.75:
        # Warping takes single pixels: what shrinks is shrunk before, so that thin strokes stay.
        left, top = np.maximum(np.floor(corners.min(axis=0)).astype(int), 0)
        right, bottom = np.ceil(corners.max(axis=0)).astype(int) + 1
        part = image[top:bottom, left:right]
        image = cv2.resize(part, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        corners = (corners - np.array((left, top), dtype=np.float32)) * np.float32(scale)
    size = (max(8, round(width * scale)), max(8, round(height * scale)))
    flat = np.array([(0, 0), (size[0], 0), size, (0, size[1])], dtype=np.float32)
    transform = cv2.getPerspectiveTransform(corners, flat)
    return cv2.warpPerspective(image, transform, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)


def projected(points: Sequence[Point], size: tuple[int, int], region: Quad) -> tuple[Point, ...]:
    """Points of a flattened card where its region lies.

    Args:
        points: in pixels of the flattened card.
        size: its width and height.
        region: the four corners it was taken from.
    """
    width, height = size
    flat = np.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=np.float32)
    transform = cv2.getPerspectiveTransform(flat, np.array(region, dtype=np.float32))
    moved = cv2.perspectiveTransform(np.array(points, dtype=np.float32).reshape(-1, 1, 2), transform)
    return tuple((float(x), float(y)) for x, y in moved.reshape(-1, 2))


def sharpness(card: Picture, boxes: Sequence[Quad]) -> float:
    """How steep the edges of the letters are: the median over all lines, about 1 for crisp print, 0.1 for a blur.

    The steepest step between neighbouring pixels as a share of the whole range from ink to paper of the line.
    """
    grey = cv2.cvtColor(card, cv2.COLOR_RGB2GRAY).astype(np.float32)
    figures = []
    for box in boxes:
        left, top, width, height = cv2.boundingRect(np.array(box, dtype=np.float32))
        part = grey[max(0, top) : top + height, max(0, left) : left + width]
        if min(part.shape) < 4:
            continue
        low, high = np.percentile(part, (2, 98))
        steps = np.abs(np.diff(part, axis=1))
        if high - low > 16:
            figures.append(float(np.percentile(steps, 99)) / float(high - low))
    return min(1.0, float(np.median(figures))) if figures else 0.0


def _decode_plain(data: bytes, name: str) -> tuple[Image.Image, int, tuple[int, int]]:
    """The picture, its EXIF orientation and its size as stored; very large ones are decoded at half their size."""
    try:
        image = Image.open(io.BytesIO(data), formats=_READERS)
    except Image.DecompressionBombError as failure:
        raise UserError(Problem.IMAGE_TOO_LARGE, name=name) from failure
    except (OSError, ValueError, SyntaxError) as failure:
        raise UserError(Problem.NOT_AN_IMAGE, name=name) from failure
    _check_size(image, name)
    try:
        size, orientation = image.size, _orientation(image)
        longest = max(size)
        if longest >= 2 * _DRAFT_SIDE:
            # Only JPEG can; it takes a third of the time and a quarter of the memory.
            image.draft("RGB", (size[0] * _DRAFT_SIDE // longest, size[1] * _DRAFT_SIDE // longest))
        return _opaque(image), orientation, size
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, MemoryError) as failure:
        raise UserError(Problem.IMAGE_DAMAGED, name=name) from failure


def _decode_heif(data: bytes, name: str) -> Image.Image:
    """A HEIC or AVIF photo, upright; only libheif knows how it is turned, whatever its EXIF tag says."""
    image = open_heif(data, name)
    _check_size(image, name)
    return _opaque(upright(image, name))


def _check_size(image: Any, name: str) -> None:
    width, height = image.size
    if width * height > MAX_PIXELS or max(width, height) > MAX_SIDE:
        raise UserError(Problem.IMAGE_TOO_LARGE, name=name)


def _opaque(image: Image.Image) -> Image.Image:
    """The picture in red green blue; what is see-through lies on white."""
    if image.has_transparency_data:
        image = image.convert("RGBA")
        ground = Image.new("RGBA", image.size, "white")
        ground.alpha_composite(image)
        image = ground
    return image.convert("RGB")


def _orientation(image: Image.Image) -> int:
    orientation: object = 1
    with contextlib.suppress(OSError, ValueError, SyntaxError, TypeError, KeyError, ArithmeticError, struct.error):
        orientation = image.getexif().get(_ORIENTATION, 1)
    return orientation if isinstance(orientation, int) and 1 <= orientation <= 8 else 1


def _turned(pixels: Any, orientation: int) -> Any:
    """A picture turned as its EXIF orientation asks."""
    if orientation in (5, 6, 7, 8):
        pixels = pixels.transpose(1, 0, 2)
    if orientation in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    if orientation in (3, 4, 7, 8):
        pixels = pixels[::-1]
    return np.ascontiguousarray(pixels)


def _stored(point: Point, orientation: int, width: int, height: int) -> Point:
    """A point of the turned picture on the stored one, which is so wide and high."""
    x, y = point
    wide, high = (height, width) if orientation in (5, 6, 7, 8) else (width, height)
    if orientation in (2, 3, 6, 7):
        x = wide - x
    if orientation in (3, 4, 7, 8):
        y = high - y
    return (y, x) if orientation in (5, 6, 7, 8) else (x, y)


def _shrunk(pixels: Any, side: int) -> Any:
    scale = side / max(pixels.shape[:2])
    if scale >= 1:
        return pixels
    return cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)


def _seen(point: Point, orientation: int, width: int, height: int) -> Point:
    """A point of the stored picture, which is so wide and high, on the turned one."""
    x, y = (point[1], point[0]) if orientation in (5, 6, 7, 8) else point
    wide, high = (height, width) if orientation in (5, 6, 7, 8) else (width, height)
    if orientation in (2, 3, 6, 7):
        x = wide - x
    if orientation in (3, 4, 7, 8):
        y = high - y
    return x, y
