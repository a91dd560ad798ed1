"""Line: pieces of text one behind the other, with what was asked for underlined."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout

from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.recall.marks import Span, within
from netzwerk_desktop.ui.widgets.pictures import one_line

UNDERLINE = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line in one style.

    Attributes:
        role: the token of its colour.
        spans: what of it is underlined.
    """

    text: str
    style: Type = Type.CAPTION
    role: str = "muted"
    spans: tuple[Span, ...] = ()


def paint_line(painter: QPainter, look: Look, area: QRect, pieces: Sequence[Piece]) -> float:
    """Draw pieces into a line, the first that has no room ends in an ellipsis; how far they reach."""
    x, right = float(area.left()), area.right() + 1
    for piece in pieces:
        room = right - x
        if not piece.text or room < look.px(12):
            continue
        metrics = look.metrics(piece.style)
        text = one_line(piece.text)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room))
        baseline = area.top() + (area.height() - metrics.height()) / 2 + metrics.ascent()
        painter.setFont(look.font(piece.style))
        painter.setPen(look.colour(piece.role))
        painter.drawText(QPointF(x, baseline), shown)
        kept = len(shown) if shown == text else len(shown) - 1
        for first, last in within(piece.spans, 0, kept):
            left = x + metrics.horizontalAdvance(shown[:first])
            width = metrics.horizontalAdvance(shown[first:last])
            under = QRectF(left, round(baseline + metrics.descent() - UNDERLINE + 0.5), width, UNDERLINE)
            painter.fillRect(under, look.colour("accent"))
        x += metrics.horizontalAdvance(shown)
        if shown != text:
            break
    return x


def broken(text: str, style: Type, look: Look, width: int, most: int) -> list[Span]:
    """Where the lines of a text begin and end, at most so many; the last one has the rest."""
    flat = one_line(text)
    layout = QTextLayout(flat, look.font(style))
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:most], len(flat)]
    return list(zip(starts[:most], ends, strict=False))


def paint_paragraph(
    painter: QPainter, look: Look, area: QRect, piece: Piece, line_height: int, lines: Sequence[Span]
) -> None:
    """Draw a piece over several lines."""
    for number, (start, end) in enumerate(lines):
        part = piece.text[start:end].rstrip()
        line = QRect(area.left(), area.top() + number * line_height, area.width(), line_height)
        paint_line(painter, look, line, [Piece(part, piece.style, piece.role, within(piece.spans, start, end))])
