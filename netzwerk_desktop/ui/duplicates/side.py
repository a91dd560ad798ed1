"""Side: who one of two contacts is, with face and business cards."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.contact import Contact, PhotoRole
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.duplicates.words import standing_words
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel, icon_button, label
from netzwerk_desktop.ui.widgets.face import Face
from netzwerk_desktop.ui.widgets.pictures import paint_picture
from netzwerk_desktop.ui.words import name_words

FACE = 56
CARD = QSize(100, 65)
_SIDES = (PhotoRole.CARD_FRONT, PhotoRole.CARD_BACK)


class CardShot(QWidget):
    """One side of a business card, small and whole."""

    def __init__(self, look: Look, photos: PhotoSource, card: Card, role: PhotoRole) -> None:
        super().__init__()
        self._look, self._photos, self._card, self._role = look, photos, card, role
        self.setFixedSize(CARD)
        words = tr("Front of the card") if role is PhotoRole.CARD_FRONT else tr("Back of the card")
        self.setAccessibleName(words)
        self.setToolTip(words)
        photos.loaded.connect(self._on_loaded)

    def _on_loaded(self, sha256: str) -> None:
        if sha256 == self._card.photo(self._role):
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        ratio, frame = self.devicePixelRatioF(), self._card.frame(self._role)
        key = self._card.photo(self._role) or ""
        pixmap = self._photos.pixmap(key, self.width(), self.height(), ratio, "fit", frame)
        box = QRect(0, 0, self.width(), self.height())
        if pixmap is not None and not pixmap.isNull():
            whole = pixmap.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
            box.setSize(whole)
            box.moveCenter(self.rect().center())
        paint_picture(painter, box, pixmap, 4, self._look, outlined=True)


class Side(QWidget):
    """One of the two, and whether it stays.

    Signals:
        opened: a contact id whose sheet is to be shown.
    """

    opened = Signal(object)

    def __init__(self, look: Look, photos: PhotoSource, contact: Contact, card: Card, met: str, stays: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        fate = label(look, tr("stays") if stays else tr("goes into it"), Type.CAPTION_STRONG, muted=not stays)
        fate.setProperty("accent", stays)
        column.addWidget(fate)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Face(look, photos, FACE, card), 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(ElidedLabel(look, name_words(contact.name), Type.BODY_STRONG))
        lines.addWidget(ElidedLabel(look, standing_words(contact), Type.CAPTION, muted=True))
        lines.addWidget(ElidedLabel(look, met, Type.CAPTION, muted=True))
        lines.addStretch(1)
        row.addLayout(lines, 1)
        name = tr("Open %1").replace("%1", name_words(contact.name))
        self._open = icon_button(look, Use.OPEN, name)
        row.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addLayout(self._cards(look, photos, contact, card))
        column.addStretch(1)
        self._contact_id = contact.contact_id
        self._open.clicked.connect(self._on_open)

    def _cards(self, look: Look, photos: PhotoSource, contact: Contact, card: Card) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for role in _SIDES:
            if contact.photo(role) is not None:
                row.addWidget(CardShot(look, photos, card, role))
        row.addStretch(1)
        return row

    def _on_open(self) -> None:
        self.opened.emit(self._contact_id)
