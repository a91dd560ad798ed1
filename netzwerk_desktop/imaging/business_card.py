"""Reading business cards off a photo: found, laid flat, turned upright, and read line by line.

The libraries come with the extra `cards`; they are loaded at the first photo.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.business_card import CardText, Outline, Point, Quad, TextLine
from netzwerk_desktop.domain.frame import Frame
from netzwerk_desktop.imaging.barcode import Barcode, read_barcodes
from netzwerk_desktop.imaging.lines import in_order
from netzwerk_desktop.imaging.text_reader import TextReader

if TYPE_CHECKING:
    from netzwerk_desktop.imaging.card_picture import CardPhoto

# Outlines count only when this share of the text, by area, lies inside: else a coloured band or a logo was taken
# for the card. With several outlines less is enough; what lies outside is then read on its own.
_TEXT_INSIDE = 0.8
_TEXT_INSIDE_SEVERAL = 0.5
# Text that lies outside all outlines is another card from so many lines on.
_LEAST_LINES = 3
# A shape in which no text was found at first is a card from so many lines on.
_LEAST_TEXTS = 2
# Space around the text of a card without an outline, in lengths of its longer side.
_MARGIN = 0.08
# Above this share of the photo the text is not cut out; below this angle (degrees) it is not turned.
_MOST_OF_THE_PHOTO = 0.5
_LEVEL = 2.0


@dataclass(frozen=True, slots=True)
class CardReading:
    """What was read off one card, without any meaning yet.

    Attributes:
        lines: in reading order, boxes in pixels of the straightened card.
        outline: the corners of the card, its own top left first, in pixels of the file as stored; None where no
            outline was found.
        region: the corners of the straightened picture in pixels of the file as stored.
        qr: payloads of its barcodes.
        width: of the straightened card in pixels; never more than the photo had.
        height: of the straightened card in pixels.
        sharpness: 0 to 1, how steep the edges of the letters are.
        mean_confidence: 0 to 1, over all letters.
        index: the number of the card on its photo, from 0.
        frame: how the card is shown upright: its outline, or the whole photo turned.
    """

    lines: tuple[TextLine, ...]
    outline: Outline
    region: Quad
    qr: tuple[str, ...]
    width: int
    height: int
    sharpness: float
    mean_confidence: float
    index: int
    frame: Frame

    @property
    def text(self) -> CardText:
        return CardText(self.lines, self.width, self.height)

    def in_file(self, box: Quad) -> Quad:
        """A box of the straightened card in pixels of the file as stored."""
        from netzwerk_desktop.imaging.card_picture import projected

        return _quad(projected(box, (self.width, self.height), self.region))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a card lies on the decoded photo, and whether that is its outline or only where its text is."""

    region: Quad
    outlined: bool


def read_cards(data: bytes, reader: TextReader, name: str = "", chosen: Quad | None = None) -> list[CardReading]:
    """Read every card on a photo; a photo without any text gives one reading without lines.

    Args:
        data: the bytes of the photo.
        reader: reads the text.
        name: the file's name, for the sentence when it is refused.
        chosen: read only what lies within these corners, in pixels of the file as stored.

    Raises:
        UserError: empty, not an image, of an unsupported kind, damaged, or too large.
        ReaderMissingError: the extra `cards` is not installed.
    """
    from netzwerk_desktop.imaging.card_picture import decode

    photo = decode(data, name)
    codes = read_barcodes(photo.whole)
    places = [_Place(_quad(photo.from_file(chosen)), True)] if chosen else _places(photo, reader)
    return [
        _read_card(photo, place, reader, _own_codes(codes, place, places, photo), index)
        for index, place in enumerate(places)
    ]


def _read_card(
    photo: "CardPhoto", place: _Place, reader: TextReader, codes: Sequence[Barcode], index: int
) -> CardReading:
    from netzwerk_desktop.imaging.card_picture import sharpness

    card = photo.flat(place.region)
    height, width = card.shape[:2]
    lines = reader.read(card)
    figure = sharpness(card, [line.box for line in lines])
    qr = [code.payload for code in codes or read_barcodes(card)]
    turns = _quarter_turns(lines)
    upright = in_order([_turned(line, turns, width, height) for line in lines])
    region = _quad(photo.in_file(place.region))
    region = _quad((*region[turns:], *region[:turns]))
    return CardReading(
        lines=upright,
        outline=region if place.outlined else None,
        region=region,
        qr=tuple(qr),
        width=height if turns % 2 else width,
        height=width if turns % 2 else height,
        sharpness=figure,
        mean_confidence=_mean_confidence(upright),
        index=index,
        frame=Frame(region) if place.outlined else Frame(None, -turns % 4),
    )


def _places(photo: "CardPhoto", reader: TextReader) -> list[_Place]:
    """Where there is something to read: the outlines that hold the text, else all the text, else the whole photo."""
    from netzwerk_desktop.imaging.card_picture import projected
    from netzwerk_desktop.imaging.outline import find_outlines, inside

    texts = reader.find(photo.image)

    def holds_text(shape: Quad) -> bool:
        card = photo.flat(shape)
        found = reader.find(card)
        texts.extend(_quad(projected(text, (card.shape[1], card.shape[0]), shape)) for text in found)
        return len(found) >= _LEAST_TEXTS

    outlines = find_outlines(photo.image, texts, holds_text)
    outside = [text for text in texts if not any(inside(outline, _centre(text)) for outline in outlines)]
    whole = sum(_area(text) for text in texts)
    share = 1 - sum(_area(text) for text in outside) / whole if whole else 0.0
    if not outlines or share < (_TEXT_INSIDE if len(outlines) == 1 else _TEXT_INSIDE_SEVERAL):
        return [_Place(_around(texts, photo), False)]
    forgotten = [group for group in _clusters(outside) if len(group) >= _LEAST_LINES]
    return [
        *(_Place(_along(outline, texts), True) for outline in outlines),
        *(_Place(_bounds(group, _tilt(group)), False) for group in forgotten),
    ]


def _along(outline: Quad, texts: Sequence[Quad]) -> Quad:
    """An outline that starts with a side along which the text runs."""
    from netzwerk_desktop.imaging.outline import inside

    votes = [0.0, 0.0]
    for text in texts:
        if inside(outline, _centre(text)):
            start, end = _long_side(text)
            for side in (0, 1):
                one, two = outline[side], outline[side + 1]
                along = (end[0] - start[0]) * (two[0] - one[0]) + (end[1] - start[1]) * (two[1] - one[1])
                votes[side] += abs(along) / max(1.0, math.dist(one, two))
    return outline if votes[0] >= votes[1] else _quad((*outline[1:], outline[0]))


def _around(texts: Sequence[Quad], photo: "CardPhoto") -> Quad:
    """The part of the photo with all its text, level; the whole photo where the text fills it or there is none."""
    height, width = photo.image.shape[:2]
    whole = ((0.0, 0.0), (float(width), 0.0), (float(width), float(height)), (0.0, float(height)))
    if not texts:
        return whole
    tilt = _tilt(texts)
    region = _bounds(texts, tilt)
    if abs(tilt) < _LEVEL and _area(region) > _MOST_OF_THE_PHOTO * width * height:
        return whole
    return region


def _tilt(texts: Sequence[Quad]) -> float:
    """The angle in degrees, -45 to 45, by which the long lines of text lean."""
    leans = []
    for text in texts:
        start, end = _long_side(text)
        if math.dist(start, end) >= 2 * _thickness(text):
            angle = math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))
            leans.append((angle + 45) % 90 - 45)
    return sorted(leans)[len(leans) // 2] if leans else 0.0


def _bounds(texts: Sequence[Quad], tilt: float) -> Quad:
    """The rectangle around texts, leaning as they do, with a margin."""
    cos, sin = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))
    turned = [(x * cos + y * sin, y * cos - x * sin) for text in texts for x, y in text]
    left, right = min(x for x, _ in turned), max(x for x, _ in turned)
    top, bottom = min(y for _, y in turned), max(y for _, y in turned)
    margin = _MARGIN * max(right - left, bottom - top)
    left, top, right, bottom = left - margin, top - margin, right + margin, bottom + margin
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return _quad([(x * cos - y * sin, y * cos + x * sin) for x, y in corners])


def _clusters(texts: Sequence[Quad]) -> list[list[Quad]]:
    """Texts parted where the nearest is further away than a few of their heights."""
    groups: list[list[Quad]] = []
    for text in texts:
        near = [group for group in groups if any(_near(text, other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([text, *(other for group in near for other in group)])
    return groups


def _near(one: Quad, two: Quad) -> bool:
    reach = 4 * min(max(_thickness(one), _thickness(two)), 2 * min(_thickness(one), _thickness(two)))
    gaps = []
    for axis in (0, 1):
        low, high = sorted((one, two), key=lambda quad: min(corner[axis] for corner in quad))
        gaps.append(min(corner[axis] for corner in high) - max(corner[axis] for corner in low))
    return max(gaps) <= reach


def _own_codes(codes: Sequence[Barcode], place: _Place, places: Sequence[_Place], photo: "CardPhoto") -> list[Barcode]:
    """The codes that stand on this card; all of them where the photo holds one card."""
    from netzwerk_desktop.imaging.outline import inside

    if len(places) == 1:
        return list(codes)
    return [code for code in codes if inside(place.region, photo.on_image(_centre(code.box)))]


def _quarter_turns(lines: Sequence[TextLine]) -> int:
    """By how many quarters, anticlockwise, the picture has to be turned for most letters to stand upright."""
    votes = [0.0] * 4
    for line in lines:
        (left, top), (right, bottom) = line.box[0], line.box[1]
        across, down = right - left, bottom - top
        if abs(across) >= abs(down):
            votes[0 if across > 0 else 2] += len(line.text)
        else:
            votes[1 if down > 0 else 3] += len(line.text)
    return votes.index(max(votes))


def _turned(line: TextLine, turns: int, width: int, height: int) -> TextLine:
    box = line.box
    for _ in range(turns):
        box = _quad([(y, width - x) for x, y in box])
        width, height = height, width
    return TextLine(line.text, box, line.confidence, line.height)


def _mean_confidence(lines: Sequence[TextLine]) -> float:
    letters = sum(len(line.text) for line in lines)
    return sum(line.confidence * len(line.text) for line in lines) / letters if letters else 0.0


def _centre(quad: Quad) -> Point:
    return sum(x for x, _ in quad) / 4, sum(y for _, y in quad) / 4


def _long_side(quad: Quad) -> tuple[Point, Point]:
    one, two, _, four = quad
    return (one, two) if math.dist(one, two) >= math.dist(one, four) else (one, four)


def _thickness(quad: Quad) -> float:
    return min(math.dist(quad[0], quad[1]), math.dist(quad[0], quad[3]))


def _area(quad: Quad) -> float:
    return abs(sum(quad[at - 1][0] * quad[at][1] - quad[at][0] * quad[at - 1][1] for at in range(4))) / 2


def _quad(points: Sequence[Point]) -> Quad:
    one, two, three, four = points
    return one, two, three, four
