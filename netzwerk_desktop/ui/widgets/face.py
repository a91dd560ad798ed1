"""Face: a person's portrait or monogram, or their business card, as a small picture."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.pictures import paint_monogram, paint_picture
from netzwerk_desktop.ui.words import name_words


class Face(QWidget):
    """A square picture of a person; without portrait and name, their card."""

    def __init__(
        self, look: Look, photos: PhotoSource, side: int, card: Card | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._photos, self._card = look, photos, card
        self.setFixedSize(side, side)
        if card is not None:
            self.show_card(card)
        photos.loaded.connect(self._on_loaded)

    def show_card(self, card: Card) -> None:
        """Show somebody else."""
        self._card = card
        self.setAccessibleName(name_words(card.name))
        self.update()

    def _on_loaded(self, sha256: str) -> None:
        if self._card is not None and sha256 in (self._card.portrait, self._card.card_front):
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._card is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        rect = QRect(0, 0, self.width(), self.height())
        paint_face(painter, rect, self._card, self._look, self._photos, self.devicePixelRatioF())


def paint_face(painter: QPainter, rect: QRect, card: Card, look: Look, photos: PhotoSource, ratio: float) -> None:
    """Draw somebody's portrait or monogram into a square; without portrait and name, their card."""
    role = PhotoRole.PORTRAIT
    if card.portrait is None and not card.name.display:
        role = PhotoRole.CARD_FRONT
    key = card.photo(role)
    if key is None:
        paint_monogram(painter, rect, card, look)
        return
    pixmap = photos.pixmap(key, rect.width(), rect.height(), ratio, frame=card.frame(role))
    paint_picture(painter, rect, pixmap, 6, look, outlined=False)
