"""Spot: one person in the picture, as a button with a face and a name."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.surroundings import Place
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.face import paint_face
from netzwerk_desktop.ui.words import name_words

FACES = (64, 48, 36)
WIDTHS = (168, 124, 124)
RING = 4
"""How far the ring around a face reaches beyond it."""


class Spot(QAbstractButton):
    """Somebody at a place; pressing him or her is answered by the picture.

    Signals:
        arrowed: the key of an arrow, or Home.
        opened: the sheet is to be shown.
        pointed: whether the pointer or the focus is here.
    """

    arrowed = Signal(object)
    opened = Signal()
    pointed = Signal(bool)

    def __init__(self, look: Look, photos: PhotoSource, place: Place, card: Card, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._photos = look, photos
        self.place, self.card = place, card
        self._face = FACES[place.step]
        self._style = Type.CAPTION if place.step else Type.BODY_STRONG
        self._name = name_words(card.name)
        self.setFixedSize(self._needed())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        photos.loaded.connect(self._on_loaded)

    def _needed(self) -> QSize:
        width = self._look.px(WIDTHS[self.place.step])
        advance = self._look.metrics(self._style).horizontalAdvance(self._name) + 10
        return QSize(max(self._face + 2 * RING, min(width, advance)), self._face + 2 * RING + self._line_height())

    def _line_height(self) -> int:
        return self._look.metrics(self._style).height() + 2

    @property
    def middle(self) -> QPointF:
        """Where the face is."""
        return QPointF(self.x() + self.width() / 2, self.y() + RING + self._face / 2)

    def covers(self, point: QPointF) -> bool:
        """Whether face or name hide a point of the ground."""
        across, down = abs(point.x() - self.x() - self.width() / 2), point.y() - self.y()
        beside_face = self._face / 2 + RING
        return 0 <= down <= self.height() and across <= (
            beside_face if down <= 2 * beside_face else max(beside_face, self.width() / 2)
        )

    def _on_loaded(self, sha256: str) -> None:
        if sha256 in (self.card.portrait, self.card.card_front):
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return self._needed()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        face = QRect((self.width() - self._face) // 2, RING, self._face, self._face)
        # Lines end behind the face and behind the name.
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(QRectF(face).adjusted(-RING, -RING, RING, RING), 8, 8)
        metrics = look.metrics(self._style)
        shown = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, self.width() - 6)
        words = QRect(0, face.bottom() + RING, self.width(), self._line_height())
        ground = metrics.horizontalAdvance(shown) + 6
        painter.drawRect(QRectF((self.width() - ground) / 2, words.top(), ground, words.height()))
        paint_face(painter, face, self.card, look, self._photos, self.devicePixelRatioF())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(face).adjusted(-3, -3, 3, 3), 8, 8)
        elif self.underMouse() or self.place.step == 0:
            painter.setPen(QPen(look.colour("accent" if self.place.step == 0 else "control"), 1))
            painter.drawRoundedRect(QRectF(face).adjusted(-2.5, -2.5, 2.5, 2.5), 8, 8)
        painter.setFont(look.font(self._style))
        painter.setPen(look.colour("text"))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, shown)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if control:
                self.opened.emit()
            else:
                self.click()
        elif key in ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.arrowed.emit(key)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.pointed.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointed.emit(self.underMouse())

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(True)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(False)
        self.update()


ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Home: (0, 0),
}
