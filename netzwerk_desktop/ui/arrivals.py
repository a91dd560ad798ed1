"""Arrivals: the ways in which somebody new comes in by hand - chosen photos, what is dropped, a pasted text."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from netzwerk_desktop.domain.contact import ContactDraft, PhotoRole
from netzwerk_desktop.paths import resources
from netzwerk_desktop.services.capture import read_text
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.image_drop import ImageOffer, offered_text, read_offer

IMAGE_FILTER = "*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff *.heic *.heif *.avif"


CONTACT_SUFFIXES = frozenset({".vcf", ".vcard", ".csv", ".tsv", ".ldif", ".ldi", ".json", ".zip"})


def is_contact_file(path: Path) -> bool:
    """Whether a file is looked into for contacts; what is in it is found out then."""
    return path.suffix.casefold() in CONTACT_SUFFIXES


class Arrivals(QObject):
    """Takes somebody in; where it has to ask, it does so in a window of its own, which stops nothing.

    Signals:
        read: the id of a contact that was added from a text.
        refused: a `UserError` about a text.
        contact_files_offered: paths of files with contacts.
    """

    read = Signal(object)
    refused = Signal(object)
    contact_files_offered = Signal(object)

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

    def take(self, mime: QMimeData) -> None:
        """Take what was dropped: photos, else the person a text tells of."""
        text = offered_text(mime)
        if text:
            self.take_text(text)
        else:
            self.take_offer(read_offer(mime))

    def take_offer(
        self, offer: ImageOffer, contact_id: int | None = None, role: PhotoRole = PhotoRole.CARD_FRONT
    ) -> None:
        """Take files by what they are: contact files to be looked into, else photos of somebody or of new ones."""
        contacts = tuple(path for path in offer.files if is_contact_file(path))
        photos = tuple(path for path in offer.files if path not in contacts)
        if photos or offer.blobs:
            self._house.intake.take(ImageOffer(photos, offer.blobs), contact_id, role)
        if contacts:
            self.contact_files_offered.emit(contacts)

    def take_text(self, text: str) -> None:
        """Add the person a text tells of: an address, a signature or a vCard; it is read off the main thread."""
        read = partial(read_text, text, resources() / "cards")
        self._house.tasks.start(read, self.add, self.refused.emit)

    def add(self, draft: ContactDraft) -> None:
        """Add somebody of whom this is known, met where everybody is met now."""
        verbs = self._house.verbs
        changes = self._house.operations.run(verbs.contacts.add_to_event, draft, verbs.events.current())
        if changes is not None and changes.only_contact is not None:
            self.read.emit(changes.only_contact)
