"""Arrivals: the ways in which somebody new comes in by hand - chosen photos, a typed name."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from netzwerk_desktop.domain.contact import ContactDraft, PhotoRole
from netzwerk_desktop.domain.text import split_name
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.image_drop import ImageOffer

IMAGE_FILTER = "*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff"


class Arrivals(QObject):
    """Asks for photos or a name in a window of its own, which stops nothing.

    Signals:
        named: the id of a contact that was added with a name.
    """

    named = Signal(object)

    def __init__(self, house: House, window: QWidget) -> None:
        super().__init__(window)
        self._house, self._window = house, window

    def choose_photos(self, contact_id: int | None = None, role: PhotoRole = PhotoRole.CARD_FRONT) -> None:
        """Choose photos from the disk: new cards, or those of a contact."""
        dialog = QFileDialog(self._window, tr("Choose photos"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([tr("Photos (%1)").replace("%1", IMAGE_FILTER), tr("All files (*)")])
        dialog.filesSelected.connect(
            lambda names: self._house.intake.take(ImageOffer(tuple(Path(name) for name in names)), contact_id, role)
        )
        dialog.open()

    def ask_name(self) -> None:
        """Ask for the name of somebody of whom there is nothing else yet."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(tr("New contact"))
        dialog.setLabelText(tr("Name:"))
        dialog.textValueSelected.connect(self.add_name)
        dialog.open()

    def add_name(self, text: str) -> None:
        """Add a contact of this name to the inbox."""
        if not text.strip():
            return
        verbs = self._house.verbs
        event = verbs.events.current()
        draft = ContactDraft(name=split_name(text), event_id=event.event_id if event else None)
        changes = self._house.operations.run(verbs.contacts.add, draft)
        if changes is not None and changes.only_contact is not None:
            self.named.emit(changes.only_contact)
