"""Crop area: the whole photo with four corners to be moved; what lies between them is the card."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from netzwerk_desktop.domain.frame import Quad
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look

REACH, STEP, FAST = 24, 0.004, 0.02
KNOB = 7.0
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
EVERYTHING: Quad = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))


class CropArea(QWidget):
    """Corners are dragged, or chosen with Tab and moved with the arrows; Enter keeps, Esc leaves, 0 takes everything.

    Signals:
        chosen: the four corners on the photo, whose sides are 1 long.
        left: nothing is to change.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._photo: QPixmap | None = None
        self._corners = self._former = list(EVERYTHING)
        self._current = 0
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Corners of the card"))
        self.setAccessibleDescription(tr("Tab: next corner. Arrows: move it. Enter: keep. 0: whole photo. Esc: leave."))
        self.hide()

    def open(self, corners: Quad) -> None:
        """Show the corners as they are now."""
        self._corners, self._former, self._current = list(corners), list(corners), 0
        self.show()
        self.raise_()
        self.setFocus()

    def show_photo(self, photo: QPixmap | None) -> None:
        """The whole photo, once it is there."""
        self._photo = photo
        self.update()

    def keep(self) -> None:
        """Take the corners as they are; where none was moved nothing is to change."""
        one, two, three, four = self._corners
        self.hide()
        if self._corners == self._former:
            self.left.emit()
        else:
            self.chosen.emit((one, two, three, four))

    def take_everything(self) -> None:
        """Put the corners into those of the photo."""
        self._corners = list(EVERYTHING)
        self.update()

    def _box(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(KNOB, KNOB, -KNOB, -KNOB)
        if self._photo is None:
            return room
        size = self._photo.size().toSizeF().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(QPointF(0, 0), size)
        box.moveCenter(room.center())
        return box

    def _points(self) -> list[QPointF]:
        box = self._box()
        return [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in self._corners]

    def _move(self, x: float, y: float) -> None:
        self._corners[self._current] = (min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, box = self._look, QPainter(self), self._box()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), look.colour("sunken"))
        if self._photo is not None:
            painter.drawPixmap(box, self._photo, QRectF(self._photo.rect()))
        points = self._points()
        shape = QPainterPath()
        shape.addRect(box)
        hole = QPainterPath()
        hole.addPolygon(QPolygonF(points))
        hole.closeSubpath()
        shade = look.colour("scrim")
        shade.setAlphaF(0.5)
        painter.fillPath(shape - hole, shade)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("surface"), 4))
        painter.drawPolygon(QPolygonF(points))
        painter.setPen(QPen(look.colour("accent"), 2))
        painter.drawPolygon(QPolygonF(points))
        for number, point in enumerate(points):
            current = number == self._current
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(look.colour("accent" if current else "surface"))
            painter.drawEllipse(point, KNOB if current else KNOB - 1, KNOB if current else KNOB - 1)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        away = [math.hypot(point.x() - at.x(), point.y() - at.y()) for point in self._points()]
        nearest = away.index(min(away))
        self._dragging = away[nearest] <= REACH
        if self._dragging:
            self._current = nearest
            self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            box, at = self._box(), event.position()
            self._move((at.x() - box.left()) / box.width(), (at.y() - box.top()) / box.height())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging = False

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.keep()

    @override
    def focusNextPrevChild(self, forwards: bool) -> bool:
        self._current = (self._current + (1 if forwards else -1)) % 4
        self.update()
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            across, down = _ARROWS[key]
            step = FAST if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
            x, y = self._corners[self._current]
            self._move(x + across * step, y + down * step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        elif key == Qt.Key.Key_0:
            self.take_everything()
        elif key == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)
