"""Ground: what is painted between the tiles and over them: headings of groups, and the frame of a drop."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPen

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.tiles.arithmetic_list import MARGIN

_SPACE = 10


def paint_heading(painter: QPainter, look: Look, area: QRect, title: str, beside: str) -> None:
    """Draw the heading of a group over whatever scrolls below it."""
    painter.fillRect(area, look.colour("window"))
    line = area.adjusted(MARGIN, 0, -MARGIN, 0)
    metrics, right = look.metrics(Type.BODY_STRONG), look.metrics(Type.CAPTION).horizontalAdvance(beside)
    words = metrics.elidedText(title, Qt.TextElideMode.ElideRight, line.width() - right - _SPACE)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.setFont(look.font(Type.BODY_STRONG))
    painter.setPen(look.colour("text"))
    painter.drawText(line, flags, words)
    painter.setFont(look.font(Type.CAPTION))
    painter.setPen(look.colour("muted"))
    painter.drawText(line.adjusted(metrics.horizontalAdvance(words) + _SPACE, 0, 0, 0), flags, beside)


def paint_drop_frame(painter: QPainter, look: Look, ground: QRect) -> None:
    """Draw what says that images let go here become new cards."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = ground.adjusted(8, 4, -8, -8)
    painter.setPen(QPen(look.colour("accent"), 2, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area, 16, 16)
    text = tr("Take in new cards")
    metrics = look.metrics(Type.BODY_STRONG)
    box = QRect(0, 0, metrics.horizontalAdvance(text) + 32, 36)
    box.moveCenter(QPoint(area.center().x(), area.bottom() - 34))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("accent"))
    painter.drawRoundedRect(box, 18, 18)
    painter.setFont(look.font(Type.BODY_STRONG))
    painter.setPen(look.colour("accent_text"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
