"""Arrivals: photos that are chosen from the disk."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.image_drop import ImageOffer

IMAGE_FILTER = "*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff"


class Arrivals(QObject):
    """Asks for photos in a window of its own, which stops nothing."""

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
