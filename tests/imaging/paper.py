"""Photos of cards made on the spot, and a reader that sees ink but no letters."""

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

np = pytest.importorskip("numpy", reason="NOT TESTED: the extra `cards` is not installed (pip install -e '.[cards]')")
cv2 = pytest.importorskip("cv2", reason="NOT TESTED: the extra `cards` is not installed (pip install -e '.[cards]')")

from netzwerk_desktop.domain.business_card import Quad, TextLine  # noqa: E402

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
CARD = (850, 550)
# The first line is the longest: that is how the reader of ink knows which way is up.
LINES = (
    "Dr. Änne Schöß-Müller, Leiterin",
    "Nordlicht Werke AG",
    "Seestraße 12",
    "8001 Zürich",
    "Tel. +41 44 668 18 00",
    "aenne@nordlicht.example",
)


def card(
    lines: Sequence[str] = LINES,
    paper: str = "#f4f2ec",
    ink: str = "#202428",
    band: str = "",
    picture: Image.Image | None = None,
) -> Image.Image:
    """A printed card seen from above; a picture (a barcode) goes to its lower right corner."""
    image = Image.new("RGB", CARD, paper)
    draw = ImageDraw.Draw(image)
    if band:
        draw.rectangle((0, 0, CARD[0], 130), fill=band)
    for index, text in enumerate(lines):
        name, size = ("Inter-Regular.otf", 30) if index else ("Inter-SemiBold.otf", 44)
        # The other layout depends on a library of the system, and with it the gaps between words.
        font = ImageFont.truetype(FONTS / name, size, layout_engine=ImageFont.Layout.BASIC)
        colour = "white" if band and not index else ink
        draw.text((50, 45 + (70 if index else 0) + 62 * index), text, fill=colour, font=font)
    if picture:
        image.paste(picture.resize((200, 200)), (CARD[0] - 240, CARD[1] - 240))
    return image


def placed(centre: tuple[float, float], angle: float = 0.0, width: float = 800.0, lean: float = 0.0) -> Quad:
    """Where a card lies: its own top left corner first.

    Args:
        centre: of the card on the photo.
        angle: degrees clockwise.
        width: of the card on the photo.
        lean: how much narrower its lower edge is, as a share.
    """
    half, high = width / 2, width / 2 * CARD[1] / CARD[0]
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    below = half * (1 - lean)
    flat = ((-half, -high), (half, -high), (below, high), (-below, high))
    one, two, three, four = ((centre[0] + x * cos - y * sin, centre[1] + x * sin + y * cos) for x, y in flat)
    return one, two, three, four


def photo(
    cards: Sequence[tuple[Image.Image, Quad]],
    size: tuple[int, int] = (1400, 1050),
    ground: str = "#5a4634",
    seed: int = 1,
) -> Image.Image:
    """Cards on a table with some grain, light from one side, and a little blur."""
    noise = np.random.default_rng(seed)
    table = np.array(Image.new("RGB", size, ground)).astype(np.float32)
    table += noise.normal(0, 4, (size[1], size[0], 1))
    for image, quad in cards:
        corners = np.array([(0, 0), (image.width, 0), image.size, (0, image.height)], dtype=np.float32)
        transform = cv2.getPerspectiveTransform(corners, np.array(quad, dtype=np.float32))
        pixels = cv2.warpPerspective(np.array(image), transform, size, flags=cv2.INTER_AREA)
        mask = cv2.warpPerspective(np.full(image.size[::-1], 255, np.uint8), transform, size) > 127
        table[mask] = pixels[mask]
    table *= np.linspace(0.9, 1.05, size[0], dtype=np.float32)[None, :, None]
    return Image.fromarray(np.clip(table, 0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(0.6))


def saved(image: Image.Image, orientation: int = 1, kind: str = "JPEG") -> bytes:
    """The bytes of a file; pixels as they are, with an EXIF tag that says how to turn them."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    buffer = io.BytesIO()
    image.save(buffer, kind, quality=88, exif=exif)
    return buffer.getvalue()


def error(found: Sequence[Sequence[float]] | None, true: Quad) -> float:
    """How far the worst corner is off, as a share of the diagonal; corners are compared in their order."""
    if found is None:
        return math.inf
    return max(math.dist(one, two) for one, two in zip(found, true, strict=True)) / math.dist(true[0], true[2])


def shuffled(items: Sequence[TextLine], seed: int) -> list[TextLine]:
    """The same in another order."""
    mixed = list(items)
    Random(seed).shuffle(mixed)
    return mixed


@dataclass
class InkReader:
    """A reader that finds lines of ink, names them by their number, and holds the longest line for the first."""

    seen: list[tuple[int, int]] = field(default_factory=list)

    def find(self, image: "np.ndarray") -> list[Quad]:
        return [_clockwise(box) for box in _ink(image)]

    def read(self, image: "np.ndarray") -> list[TextLine]:
        self.seen.append((image.shape[1], image.shape[0]))
        boxes = _ink(image)
        if not boxes:
            return []
        longest = max(boxes, key=lambda box: max(_sides(box)))
        ahead = _direction(longest)
        down = np.array((-ahead[1], ahead[0]))
        others = np.mean([box.mean(axis=0) for box in boxes], axis=0)
        if float((longest.mean(axis=0) - others) @ down) > 0:
            ahead, down = -ahead, -down
        boxes.sort(key=lambda box: float(box.mean(axis=0) @ down))
        return [_line(box, ahead, down, index) for index, box in enumerate(boxes)]


def _ink(image: "np.ndarray") -> "list[np.ndarray]":
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (13, 13))
    dark = cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, kernel)
    light = cv2.morphologyEx(grey, cv2.MORPH_TOPHAT, kernel)
    mask = ((dark > 70) | (light > 70)).astype(np.uint8)
    mask = cv2.dilate(mask, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (19, 19)))
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    boxes = [cv2.boxPoints(cv2.minAreaRect(contour)) for contour in contours]
    return [box for box in boxes if max(_sides(box)) > 2.5 * min(_sides(box)) and min(_sides(box)) > 15]


def _sides(box: "np.ndarray") -> tuple[float, float]:
    return math.dist(box[0], box[1]), math.dist(box[1], box[2])


def _direction(box: "np.ndarray") -> "np.ndarray":
    along = box[1] - box[0] if _sides(box)[0] > _sides(box)[1] else box[2] - box[1]
    return along / np.linalg.norm(along)


def _line(box: "np.ndarray", ahead: "np.ndarray", down: "np.ndarray", index: int) -> TextLine:
    by_row = sorted(box, key=lambda corner: float(corner @ down))
    one, two = sorted(by_row[:2], key=lambda corner: float(corner @ ahead))
    four, three = sorted(by_row[2:], key=lambda corner: float(corner @ ahead))
    quad = tuple((float(x), float(y)) for x, y in (one, two, three, four))
    return TextLine(f"line {index}", quad, 0.9, math.dist(one, four))


def _clockwise(box: "np.ndarray") -> Quad:
    centre = box.mean(axis=0)
    corners = sorted(box, key=lambda corner: math.atan2(corner[1] - centre[1], corner[0] - centre[0]))
    first = min(range(4), key=lambda at: sum(corners[at]))
    one, two, three, four = ((float(x), float(y)) for x, y in (*corners[first:], *corners[:first]))
    return one, two, three, four
