"""Quick look: a business card or portrait large over the window, with the note."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.domain.frame import Frame
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.pictures import one_line, paint_monogram
from netzwerk_desktop.ui.words import name_words

WIDTH, HEIGHT, FOOT = 680, 440, 72


class QuickLook(QWidget):
    """Covers the window; Space turns the card over, arrows go to the neighbour, Esc closes.

    Signals:
        moved: -1 or 1, the neighbour is to be shown.
        closed: it was closed.
    """

    moved = Signal(int)
    closed = Signal()

    def __init__(self, look: Look, photos: PhotoSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._photos = look, photos
        self._card: Card | None = None
        self._side = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        photos.loaded.connect(lambda _: self.update())
        self.hide()

    def show_card(self, card: Card) -> None:
        """Show somebody over the whole window."""
        self._card, self._side = card, 0
        self.setAccessibleName(name_words(card.name))
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()
        self.setFocus()
        self.update()

    def _sides(self) -> list[tuple[str, Frame]]:
        card, roles = self._card, (PhotoRole.CARD_FRONT, PhotoRole.CARD_BACK, PhotoRole.PORTRAIT)
        if card is None:
            return []
        return [(key, card.frame(role)) for role in roles if (key := card.photo(role))]

    def dismiss(self) -> None:
        """Close it."""
        self.hide()
        self.closed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._card is None:
            return
        look, painter = self._look, QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        scrim = look.colour("scrim")
        scrim.setAlphaF(look.theme.scrim_alpha)
        painter.fillRect(self.rect(), scrim)
        room = min(1.0, (self.width() - 96) / WIDTH, (self.height() - 96 - FOOT) / HEIGHT)
        width, height = round(WIDTH * room), round(HEIGHT * room)
        box = QRect((self.width() - width) // 2, (self.height() - height - FOOT) // 2, width, height + FOOT)
        painter.setPen(QPen(look.colour("control"), 1))
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(QRectF(box).adjusted(-0.5, -0.5, 0.5, 0.5), 12, 12)
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(box), 12, 12)
        painter.save()
        painter.setClipPath(clip)
        picture = QRect(box.left(), box.top(), width, height)
        painter.fillRect(picture, look.colour("sunken"))
        sides = self._sides()
        if sides:
            self._paint_photo(painter, picture, *sides[self._side % len(sides)])
        else:
            side = min(160, height // 2)
            spot = QRect(picture.center().x() - side // 2, picture.center().y() - side // 2, side, side)
            paint_monogram(painter, spot, self._card, look)
        painter.restore()
        self._paint_foot(painter, QRect(box.left() + 20, picture.bottom() + 1, width - 40, FOOT))

    def _paint_photo(self, painter: QPainter, area: QRect, key: str, frame: Frame) -> None:
        ratio = self.devicePixelRatioF()
        pixmap = self._photos.pixmap(key, WIDTH, HEIGHT, ratio, "fit", frame)
        if pixmap is None:
            return
        target = QRectF(0, 0, pixmap.width() / ratio, pixmap.height() / ratio)
        scale = min(area.width() / target.width(), area.height() / target.height())
        target.setSize(target.size() * scale)
        target.moveCenter(QRectF(area).center())
        painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()))

    def _paint_foot(self, painter: QPainter, area: QRect) -> None:
        look, card = self._look, self._card
        if card is None:
            return
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        lines = (
            (" · ".join(part for part in (name_words(card.name), card.organisation) if part), Type.BODY_STRONG, "text"),
            (one_line(card.note), Type.BODY, "muted"),
        )
        for number, (text, style, role) in enumerate(lines):
            line = QRect(area.left(), area.top() + 13 + 23 * number, area.width(), 22)
            painter.setFont(look.font(style))
            painter.setPen(look.colour(role))
            elided = look.metrics(style).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, flags, elided)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key == Qt.Key.Key_Space:
            self._side += 1
            if self._side >= max(1, len(self._sides())):
                self.dismiss()
            self.update()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self.moved.emit(-1)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self.moved.emit(1)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.dismiss()
