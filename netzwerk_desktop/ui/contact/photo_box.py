"""Photo box: a place for one of a contact's photos, which takes dropped, pasted and chosen images."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.domain.frame import WHOLE
from netzwerk_desktop.ui.icons import Use, paint_glyph
from netzwerk_desktop.ui.image_drop import ImageOffer
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.image_target import ImageTarget
from netzwerk_desktop.ui.widgets.pictures import paint_monogram, paint_picture


class PhotoBox(ImageTarget):
    """Shows a portrait or a side of the business card.

    Signals:
        image_offered: (`ImageOffer`, `PhotoRole`).
        menu_requested: (`PhotoRole`, where) what can be done with the photo is asked for.
        pressed: the photo is to be seen large, or chosen where there is none.
    """

    image_offered = Signal(object, object)
    pressed = Signal(object)
    menu_requested = Signal(object, object)

    def __init__(
        self, look: Look, photos: PhotoSource, role: PhotoRole, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._photos, self._role, self._name = look, photos, role, name
        self._card: Card | None = None
        self._key: str | None = None
        self._frame = WHOLE
        self.dropped.connect(self._on_dropped)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        photos.loaded.connect(self._on_loaded)

    @property
    def role(self) -> PhotoRole:
        """What is shown here."""
        return self._role

    @property
    def key(self) -> str | None:
        """The photo shown, None where there is none."""
        return self._key

    def show_card(self, card: Card) -> None:
        """Show the photo of somebody."""
        self._card = card
        self._key, self._frame = card.photo(self._role), card.frame(self._role)
        self.update()

    def _on_loaded(self, sha256: str) -> None:
        if sha256 == self._key:
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        rect = QRect(0, 0, self.width(), self.height())
        look = self._look
        if self._key is not None:
            shape = "cover" if self._role is PhotoRole.PORTRAIT else "fit"
            ratio = self.devicePixelRatioF()
            pixmap = self._photos.pixmap(self._key, rect.width(), rect.height(), ratio, shape, self._frame)
            if shape == "fit" and pixmap is not None:
                self._paint_fitted(painter, rect, pixmap)
            else:
                paint_picture(painter, rect, pixmap, 6, look, outlined=self._role is not PhotoRole.PORTRAIT)
        elif self._role is PhotoRole.PORTRAIT and self._card is not None:
            paint_monogram(painter, rect, self._card, look)
        else:
            self._paint_well(painter, rect)
        if self._over or self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6, 6)

    def _paint_fitted(self, painter: QPainter, rect: QRect, pixmap: QPixmap) -> None:
        look, ratio = self._look, self.devicePixelRatioF()
        painter.setPen(QPen(look.colour("border"), 1))
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        width, height = pixmap.width() / ratio, pixmap.height() / ratio
        scale = min((rect.width() - 2) / width, (rect.height() - 2) / height)
        target = QRectF(0, 0, width * scale, height * scale)
        target.moveCenter(QRectF(rect).center())
        painter.setOpacity(0.9 if look.theme.dark else 1.0)
        painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()))
        painter.setOpacity(1.0)

    def _paint_well(self, painter: QPainter, rect: QRect) -> None:
        look = self._look
        painter.setPen(QPen(look.colour("control"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        spot = QRect(rect.center().x() - 10, rect.center().y() - 22, 20, 20)
        paint_glyph(painter, spot, Use.BUSINESS_CARD, look.colour("muted"))
        painter.setPen(look.colour("muted"))
        painter.setFont(look.font(Type.CAPTION))
        painter.drawText(rect.adjusted(6, 30, -6, 0), Qt.AlignmentFlag.AlignCenter, self._name)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit(self._role)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._key is not None:
            self.menu_requested.emit(self._role, event.globalPos())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit(self._role)
        else:
            super().keyPressEvent(event)

    def _on_dropped(self, offer: ImageOffer) -> None:
        self.image_offered.emit(offer, self._role)
