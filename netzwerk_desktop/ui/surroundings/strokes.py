"""Strokes: the lines between people; each kind has its own form, so that none needs a colour."""

import math

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.relation import RelationKind
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.relation_words import kind_words

SAMPLE, GAP, LINE = 36, 20, 24
APART = 2.0
ARROW = 5.0


def paint_stroke(
    painter: QPainter, begin: QPointF, end: QPointF, kind: RelationKind, colour: QColor, width: float
) -> None:
    """Draw the line of a kind: one for work, two for partners, an arrow to who was introduced, dots for the rest.

    Args:
        begin: who introduced, where the kind has a direction.
        end: who was introduced.
    """
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    along = end - begin
    length = math.hypot(along.x(), along.y())
    if length < 1:
        return
    along /= length
    across = QPointF(-along.y(), along.x())
    if kind is RelationKind.PARTNER:
        painter.setPen(pen)
        for side in (-APART, APART):
            painter.drawLine(begin + across * side, end + across * side)
        return
    if kind is RelationKind.OTHER:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setWidthF(width + 0.8)
        pen.setDashPattern([0.1, 3.0])
    elif kind is RelationKind.INTRODUCED_BY:
        pen.setDashPattern([5.0, 4.0])
    painter.setPen(pen)
    painter.drawLine(begin, end)
    if kind is RelationKind.INTRODUCED_BY:
        tip = begin + along * (length / 2 + ARROW)
        foot = tip - along * (2 * ARROW)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([tip, foot + across * ARROW, foot - across * ARROW]))


class Legend(QWidget):
    """What the lines mean; it goes on in another line where there is no room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._kinds: tuple[RelationKind, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_kinds(self, kinds: set[RelationKind]) -> None:
        """Explain the lines that are shown."""
        self._kinds = tuple(kind for kind in RelationKind if kind in kinds)
        self.setAccessibleName(", ".join(kind_words(kind) for kind in self._kinds))
        self.updateGeometry()
        self.update()

    def _spots(self, width: int) -> list[tuple[RelationKind, QRect]]:
        metrics, line = self._look.metrics(Type.CAPTION), self._look.px(LINE)
        left, top, found = 0, 0, []
        for kind in self._kinds:
            needed = SAMPLE + 8 + metrics.horizontalAdvance(kind_words(kind))
            if left and left + needed > width:
                left, top = 0, top + line
            found.append((kind, QRect(left, top, needed, line)))
            left += needed + GAP
        return found

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(self.width()))

    @override
    def heightForWidth(self, width: int) -> int:
        spots = self._spots(width)
        return spots[-1][1].bottom() + 1 if spots else 0

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for kind, spot in self._spots(self.width()):
            middle = spot.top() + spot.height() / 2
            ends = QPointF(spot.left(), middle), QPointF(spot.left() + SAMPLE, middle)
            paint_stroke(painter, *ends, kind, look.colour("muted"), 1.5)
            painter.setPen(look.colour("muted"))
            painter.setFont(look.font(Type.CAPTION))
            words = spot.adjusted(SAMPLE + 8, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, kind_words(kind))
