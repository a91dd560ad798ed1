"""Pictures and lines of text that several painters share."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QTextLayout, QTransform

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.text import initials
from netzwerk_desktop.ui.icons import Use, paint_glyph
from netzwerk_desktop.ui.look import Look, Type


def paint_monogram(painter: QPainter, rect: QRect, card: Card, look: Look) -> None:
    """Draw the initials of somebody without a portrait; without a name, a figure."""
    ground, ink = look.theme.monograms[card.contact_id % len(look.theme.monograms)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(rect, 6, 6)
    letters = initials(card.name)
    if not letters:
        inset = rect.width() // 4
        paint_glyph(painter, rect.adjusted(inset, inset, -inset, -inset), Use.PORTRAIT, QColor(ink))
        return
    font = QFont(look.font(Type.BODY_MEDIUM))
    font.setPixelSize(max(10, round(rect.width() * 0.34)))
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letters)


def paint_picture(
    painter: QPainter, rect: QRect, pixmap: QPixmap | None, radius: int, look: Look, *, outlined: bool
) -> None:
    """Draw a picture that has its size already, with round corners; an empty well while it is not there."""
    painter.setPen(QPen(look.colour("border"), 1) if outlined else Qt.PenStyle.NoPen)
    box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5) if outlined else QRectF(rect)
    if pixmap is None:
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(box, radius, radius)
        return
    scale_x, scale_y = rect.width() / pixmap.width(), rect.height() / pixmap.height()
    scale = max(scale_x, scale_y)
    brush = QBrush(pixmap)
    shift = QPointF((rect.width() - pixmap.width() * scale) / 2, (rect.height() - pixmap.height() * scale) / 2)
    brush.setTransform(QTransform.fromTranslate(rect.left() + shift.x(), rect.top() + shift.y()).scale(scale, scale))
    painter.setBrush(look.colour("sunken"))
    painter.drawRoundedRect(box, radius, radius)
    if look.theme.dark:
        painter.setOpacity(0.9)
    painter.setBrush(brush)
    painter.drawRoundedRect(box, radius, radius)
    painter.setOpacity(1.0)


def paint_lines(painter: QPainter, rect: QRect, text: str, font: QFont, line_height: float, lines: int) -> None:
    """Draw the first lines of a text, the last one ending in an ellipsis where there is more."""
    metrics = QFontMetrics(font)
    painter.setFont(font)
    flat = one_line(text)[:600]
    layout = QTextLayout(flat, font)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(rect.width())
        starts.append(line.textStart())
    layout.endLayout()
    for number, start in enumerate(starts[:lines]):
        end = starts[number + 1] if number + 1 < len(starts) and number + 1 < lines else len(flat)
        part = flat[start:end].rstrip()
        if number + 1 == lines:
            part = metrics.elidedText(part, Qt.TextElideMode.ElideRight, rect.width())
        top = rect.top() + number * line_height
        baseline = top + (line_height - metrics.height()) / 2 + metrics.ascent()
        painter.drawText(QPointF(rect.left(), baseline), part)


def one_line(text: str) -> str:
    """A text without line breaks and without control characters that could turn the writing direction of others."""
    return "".join(ch if ch not in _HIDDEN else " " for ch in text)


_HIDDEN = frozenset("\n\r\t\v\f\0\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
