"""Strength: how sure a proposal is, as a shape: two full discs, or one and a ring."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from netzwerk_desktop.domain.likeness import Likeness
from netzwerk_desktop.ui.duplicates.words import strength_words
from netzwerk_desktop.ui.look import Look

RADIUS, WIDTH = 4.0, 20


def paint_strength(painter: QPainter, left: float, middle: float, colour: QColor, strong: bool) -> None:
    """Draw the shape; the second disc is empty where a proposal is weak."""
    painter.setPen(QPen(colour, 1.5))
    for number, full in enumerate((True, strong)):
        painter.setBrush(colour if full else QColor(0, 0, 0, 0))
        painter.drawEllipse(QPointF(left + RADIUS + number * (2 * RADIUS + 3), middle), RADIUS - 1, RADIUS - 1)


class StrengthMark(QWidget):
    """The shape beside its words."""

    def __init__(self, look: Look, likeness: Likeness) -> None:
        super().__init__()
        self._look, self._strong = look, likeness.is_strong
        self.setFixedSize(WIDTH, look.px(24))
        self.setAccessibleName(strength_words(likeness))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_strength(painter, 1, self.height() / 2, self._look.colour("accent"), self._strong)
