"""Crop overlay: the corners of a card on its whole photo, large over the window."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.contact import Contact, PhotoRole
from netzwerk_desktop.domain.frame import Frame, Quad
from netzwerk_desktop.imaging.laying import corners_of, in_file, on_picture
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.buttons import label, push_button
from netzwerk_desktop.ui.widgets.crop_area import EVERYTHING, CropArea

WIDTH, HEIGHT = 720, 560
DECODED = (720, 480)


class CropOverlay(QWidget):
    """Asks which part of a contact's photo is the card, or the face.

    Signals:
        framed: (contact id, `PhotoRole`, `Frame`).
        closed: it is gone again.
    """

    framed = Signal(object, object, object)
    closed = Signal()

    def __init__(self, look: Look, photos: PhotoSource, contact: Contact, role: PhotoRole, ground: QWidget) -> None:
        super().__init__(ground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look, self._photos, self._contact, self._role = look, photos, contact, role
        self._box = QFrame(self)
        self._box.setObjectName("overlayBox")
        column = QVBoxLayout(self._box)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(label(look, tr("Drag the corners, or Tab and the arrow keys"), Type.BODY, muted=True))
        self.area = CropArea(look, self._box)
        column.addWidget(self.area, 1)
        row = QHBoxLayout()
        whole = push_button(look, tr("Whole photo"), kind="quiet", small=True)
        leave = push_button(look, tr("Leave as it was"), kind="quiet", small=True)
        keep = push_button(look, tr("Keep"), kind="primary", small=True)
        row.addWidget(whole)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(keep)
        column.addLayout(row)
        whole.clicked.connect(self.area.take_everything)
        leave.clicked.connect(self._leave)
        keep.clicked.connect(self.area.keep)
        self.area.chosen.connect(self._on_chosen)
        self.area.left.connect(self._leave)
        photos.loaded.connect(self._on_loaded)

    def open(self) -> None:
        """Show the corners over the whole window."""
        outline, whole = self._contact.frame(self._role).outline, self._whole()
        if whole is None:
            self.close()
            return
        self.place()
        self.show()
        self.raise_()
        self.area.open(on_picture(outline, whole) if outline else EVERYTHING)
        self._on_loaded()

    def place(self) -> None:
        """Follow the window's size."""
        ground = self.parentWidget()
        if ground is not None:
            self.setGeometry(ground.rect())
        width, height = min(WIDTH, self.width() - 48), min(HEIGHT, self.height() - 48)
        self._box.setGeometry(QRect((self.width() - width) // 2, (self.height() - height) // 2, width, height))

    def _whole(self) -> Quad | None:
        path = self._photos.path(self._contact.photo(self._role) or "")
        return corners_of(Frame(), path) if path is not None else None

    def _leave(self) -> None:
        self.close()
        self.closed.emit()

    def _on_chosen(self, corners: Quad) -> None:
        whole = self._whole()
        if whole is not None:
            turns = self._contact.frame(self._role).turns
            frame = Frame(None if corners == EVERYTHING else in_file(corners, whole), turns)
            self.framed.emit(self._contact.contact_id, self._role, frame)
        self._leave()

    def _on_loaded(self, sha256: str = "") -> None:
        key = self._contact.photo(self._role) or ""
        self.area.show_photo(self._photos.pixmap(key, *DECODED, self.devicePixelRatioF(), "fit"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scrim = self._look.colour("scrim")
        scrim.setAlphaF(self._look.theme.scrim_alpha)
        QPainter(self).fillRect(self.rect(), scrim)
