"""Card picture: one card large, with the places its lines were read from."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.domain.frame import Quad
from netzwerk_desktop.ui.icons import Use, paint_glyph
from netzwerk_desktop.ui.image_drop import CONTACTS_MIME
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.image_target import ImageTarget
from netzwerk_desktop.ui.words import name_words

WIDTH, HEIGHT, RADIUS = 432, 280, 8
# Decoded in steps of this width, so that resizing does not decode anew with every pixel.
STEP = 144


class CardPicture(ImageTarget):
    """Shows a side of a card, to be dragged onto a pocket.

    Signals:
        pressed: the picture was clicked.
    """

    pressed = Signal()

    def __init__(self, look: Look, photos: PhotoSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._photos = look, photos
        self._card: Card | None = None
        self._side = PhotoRole.CARD_FRONT
        self._places: Sequence[Quad] = ()
        self._empty = ""
        self._grip: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(180, 110)
        photos.loaded.connect(self._on_loaded)

    @property
    def side(self) -> PhotoRole:
        """The side of the card that is up."""
        return self._side

    def show_card(self, card: Card | None, side: PhotoRole, empty: str) -> None:
        """Show a side of somebody's card; words where there is no photo of it."""
        self._card, self._side, self._empty, self._places = card, side, empty, ()
        self.setAccessibleName(name_words(card.name) if card is not None else empty)
        self.update()

    def mark(self, places: Sequence[Quad]) -> None:
        """Outline places on the picture; its sides are 1 long."""
        if places != self._places:
            self._places = places
            self.update()

    def area(self) -> QRectF:
        """Where the picture stands in this widget."""
        pixmap = self._pixmap()
        if pixmap is None:
            return QRectF(self.rect())
        size = pixmap.size().toSizeF().scaled(self.size().toSizeF(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(QPointF(0, 0), size)
        box.moveCenter(QRectF(self.rect()).center())
        return box

    def picture(self) -> QPixmap | None:
        """What is shown, for letting it slide."""
        return self._pixmap()

    def _pixmap(self) -> QPixmap | None:
        key = self._card.photo(self._side) if self._card is not None else None
        if self._card is None or key is None:
            return None
        frame = self._card.frame(self._side)
        width = math.ceil(self.width() / STEP) * STEP if self.width() > STEP else self.width()
        height = round(width * HEIGHT / WIDTH)
        return self._photos.pixmap(key, width, height, self.devicePixelRatioF(), "fit", frame)

    def _on_loaded(self, sha256: str) -> None:
        if self._card is not None and sha256 == self._card.photo(self._side):
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(WIDTH), self._look.px(HEIGHT))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMaximumHeight(max(110, round(self.width() * HEIGHT / WIDTH)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        pixmap = self._pixmap()
        box = self.area() if pixmap is not None else QRectF(self.rect())
        if pixmap is not None:
            self._paint_photo(painter, box, pixmap)
        elif self._card is not None and self._card.photo(self._side) is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("sunken"))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        else:
            self._paint_well(painter, box)
        for place in self._places:
            shape = QPolygonF([QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in place])
            painter.setPen(QPen(look.colour("surface"), 4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolygon(shape)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawPolygon(shape)
        if self.hasFocus() or self._over:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _paint_photo(self, painter: QPainter, box: QRectF, pixmap: QPixmap) -> None:
        clip = QPainterPath()
        clip.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.save()
        painter.setClipPath(clip)
        painter.setOpacity(0.9 if self._look.theme.dark else 1.0)
        painter.drawPixmap(box, pixmap, QRectF(pixmap.rect()))
        painter.restore()
        painter.setPen(QPen(self._look.colour("border"), 1))
        painter.drawPath(clip)

    def _paint_well(self, painter: QPainter, box: QRectF) -> None:
        look = self._look
        painter.setPen(QPen(look.colour("control"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        middle = box.center().toPoint()
        paint_glyph(painter, QRect(middle.x() - 16, middle.y() - 36, 32, 32), Use.BUSINESS_CARD, look.colour("muted"))
        painter.setPen(look.colour("muted"))
        painter.setFont(look.font(Type.BODY))
        words = box.toRect().adjusted(16, round(box.height() / 2) + 4, -16, -8)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(words, flags, self._empty)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = QApplication.startDragDistance()
        if self._grip is None or self._card is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if (event.position().toPoint() - self._grip).manhattanLength() < far:
            return
        self._grip = None
        mime = QMimeData()
        mime.setData(CONTACTS_MIME, str(self._card.contact_id).encode())
        drag = QDrag(self)
        drag.setMimeData(mime)
        pixmap = self._pixmap()
        if pixmap is not None:
            smooth = Qt.TransformationMode.SmoothTransformation
            drag.setPixmap(pixmap.scaledToWidth(160, smooth))
            drag.setHotSpot(QPoint(80, 50))
        drag.exec(Qt.DropAction.MoveAction)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()
        self._grip = None
