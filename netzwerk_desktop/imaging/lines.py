"""Lines as a person sees them: cut ones joined, those that hold several things split, all in reading order."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from netzwerk_desktop.domain.business_card import Point, Quad, TextLine

# All distances in heights of the line.
_WORD_GAP = 1.3
_LABEL_GAP = 12.0
_SAME_ROW = 0.45
_SAME_HEIGHT = 1.7
# Between blocks of text, and between columns of one block.
_BLOCK_GAP = 0.9
_COLUMN_GAP = 1.2

_LABEL_WORDS = (
    r"tel(?:efono|efon|ephone|éphone|\.?\s?direkt)?|tél(?:éphone)?|ph(?:one)?|fon|fax|telefax|téléfax|telefacs"
    r"|mob(?:ile?|il)?|natel|handy|cell(?:ulare|phone)?|cel|gsm|portable|port|festnetz|büro|office|zentrale|direkt|direct"
    r"|direktwahl|durchwahl|diretto|dir|prof|priv(?:at)?"
    r"|e-?mail|mail|courriel|mèl|mél|posta|web(?:site|seite)?|internet|www|url|homepage|site|sito|skype|linkedin|xing"
)
_LABEL = re.compile(rf"(?:[TMFEWPDHCNIA@]|{_LABEL_WORDS})\s*[.:]*", re.IGNORECASE)
_COLON = re.compile(r"[^\W\d][\w .\-/]{0,18}:")
# A stroke always parts two things; dots and slashes also stand in slogans and titles, and only part what is contact.
_STROKE = re.compile(r"\s*\|\s*")
_DOT = re.compile(r"\s*[•●]\s*|\s*[·∙‧]\s+|\s+[·∙‧]\s*|(?<!\d)\s+/\s+|\s+/\s+(?!\d)")
_CONTACT = re.compile(r"\d|@|www\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Span:
    """The upright rectangle around a line."""

    line: TextLine
    left: float
    top: float
    right: float
    bottom: float


def in_order(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """Whole lines in reading order: block by block, column by column, row by row.

    Args:
        lines: upright lines of one card, in any order.
    """
    pieces = [piece for line in _joined(lines) for piece in _split(line)]
    return tuple(span.line for span in _ordered([_span(line) for line in pieces]))


def is_label(text: str) -> bool:
    """Whether a text only announces the next one, as "Tel." or "E-Mail:" do."""
    return bool(_LABEL.fullmatch(text) or _COLON.fullmatch(text))


def _joined(lines: Sequence[TextLine]) -> list[TextLine]:
    """Lines of which the parts on one row are put together."""
    rest = sorted(lines, key=lambda line: line.box[0][0])
    whole: list[TextLine] = []
    while rest:
        line = rest.pop(0)
        while (following := _following(line, rest)) is not None:
            rest.remove(following)
            line = _together(line, following)
        whole.append(line)
    return whole


def _following(line: TextLine, others: Iterable[TextLine]) -> TextLine | None:
    """The nearest part to the right that belongs to the line."""
    row = [(gap, other) for other in others if (gap := _gap(line, other)) is not None]
    if not row:
        return None
    gap, nearest = min(row, key=lambda each: each[0])
    height = min(line.height, nearest.height)
    label = is_label(line.text) and not is_label(nearest.text)
    alike = max(line.height, nearest.height) <= _SAME_HEIGHT * height
    if label and gap <= _LABEL_GAP * height:
        return nearest
    return nearest if alike and gap <= _WORD_GAP * height else None


def _gap(line: TextLine, other: TextLine) -> float | None:
    """The empty space from a line to another on its row; None where the other is not to its right."""
    end, start = _middle(line.box[1], line.box[2]), _middle(other.box[0], other.box[3])
    height = min(line.height, other.height)
    gap = start[0] - end[0]
    if gap < -0.5 * height:
        return None
    longer = max(line, other, key=lambda each: each.box[1][0] - each.box[0][0])
    run = longer.box[1][0] - longer.box[0][0]
    slope = (longer.box[1][1] - longer.box[0][1]) / run if run > 3 * longer.height else 0.0
    return gap if abs(start[1] - end[1] - slope * gap) <= _SAME_ROW * max(line.height, other.height) else None


def _together(line: TextLine, other: TextLine) -> TextLine:
    count, more = len(line.text), len(other.text)
    confidence = (line.confidence * count + other.confidence * more) / max(1, count + more)
    box = (line.box[0], other.box[1], other.box[2], line.box[3])
    return TextLine(f"{line.text} {other.text}", box, confidence, max(line.height, other.height))


def _split(line: TextLine) -> Iterator[TextLine]:
    """The parts of a line between upright strokes, dots and slashes; a slash between digits stays."""
    separators = list(_STROKE.finditer(line.text))
    if _CONTACT.search(line.text):
        separators = sorted((*separators, *_DOT.finditer(line.text)), key=lambda match: match.start())
    starts = [0, *(match.end() for match in separators)]
    ends = [*(match.start() for match in separators), len(line.text)]
    pieces = [(begin, end) for begin, end in zip(starts, ends, strict=True) if line.text[begin:end].strip()]
    if len(pieces) == 1 and pieces[0] == (0, len(line.text)):
        yield line
        return
    for begin, end in pieces:
        yield TextLine(line.text[begin:end], _part(line.box, begin, end, len(line.text)), line.confidence, line.height)


def _part(box: Quad, begin: int, end: int, count: int) -> Quad:
    """The piece of a box that some of its letters take up, all letters counted as equally wide."""
    one, two, three, four = box
    return (
        _between(one, two, begin / count),
        _between(one, two, end / count),
        _between(four, three, end / count),
        _between(four, three, begin / count),
    )


def _ordered(spans: list[_Span]) -> list[_Span]:
    """Spans cut into blocks at empty rows, blocks into columns at empty strips, and so on down to rows."""
    if len(spans) < 2:
        return spans
    height = sorted(span.line.height for span in spans)[len(spans) // 2]
    blocks = _groups(spans, [(span.top, span.bottom) for span in spans], _BLOCK_GAP * height)
    if len(blocks) > 1:
        return [span for block in blocks for span in _ordered(block)]
    columns = _groups(spans, [(span.left, span.right) for span in spans], _COLUMN_GAP * height)
    if len(columns) > 1:
        return [span for column in columns for span in _ordered(column)]
    return [span for row in _rows(spans) for span in sorted(row, key=lambda each: each.left)]


def _groups(spans: Sequence[_Span], extents: Sequence[tuple[float, float]], gap: float) -> list[list[_Span]]:
    """Spans parted wherever nothing stands for at least a gap."""
    groups: list[list[_Span]] = []
    reach = 0.0
    for (start, end), span in sorted(zip(extents, spans, strict=True), key=lambda each: each[0]):
        if not groups or start - reach >= gap:
            groups.append([])
            reach = end
        groups[-1].append(span)
        reach = max(reach, end)
    return groups


def _rows(spans: Sequence[_Span]) -> list[list[_Span]]:
    rows: list[list[_Span]] = []
    for span in sorted(spans, key=lambda each: each.top + each.bottom):
        middle = (span.top + span.bottom) / 2
        if rows and middle - (rows[-1][0].top + rows[-1][0].bottom) / 2 <= 0.5 * span.line.height:
            rows[-1].append(span)
        else:
            rows.append([span])
    return rows


def _span(line: TextLine) -> _Span:
    across, down = [x for x, _ in line.box], [y for _, y in line.box]
    return _Span(line, min(across), min(down), max(across), max(down))


def _middle(one: Point, two: Point) -> Point:
    return (one[0] + two[0]) / 2, (one[1] + two[1]) / 2


def _between(one: Point, two: Point, share: float) -> Point:
    return one[0] + (two[0] - one[0]) * share, one[1] + (two[1] - one[1]) * share
