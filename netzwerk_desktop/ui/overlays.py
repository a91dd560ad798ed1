"""Overlays: what stands over the whole window for a moment - quick look, the table of keys, a date."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.domain.exporting import ExportKind
from netzwerk_desktop.domain.frame import Frame
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.words import name_words

if TYPE_CHECKING:
    from netzwerk_desktop.ui.dialogs.key_overlay import KeyOverlay
    from netzwerk_desktop.ui.widgets.quick_look import QuickLook


class Overlays(QObject):
    """Makes each overlay when it is first wanted.

    Signals:
        moved: -1 or 1, the quick look wants the neighbour.
        closed: the quick look was closed.
        printed, print_failed: a sentence about what was printed, or why it, or a file for others, was not.
        exported: (a sentence about a file for others, its `Path`).
    """

    moved = Signal(int)
    closed = Signal()
    printed = Signal(str)
    exported = Signal(str, object)
    print_failed = Signal(str)

    def __init__(self, house: House, ground: QWidget) -> None:
        super().__init__(ground)
        self._house, self._ground = house, ground
        self._quick_look: QuickLook | None = None
        self._keys: KeyOverlay | None = None
        house.actions.date_requested.connect(self._on_date_requested)
        house.actions.rest_requested.connect(self._on_rest_requested)

    def look_at(self, contact_id: int) -> None:
        """Show a card large over the window."""
        card = self._house.verbs.contacts.cards([contact_id]).get(contact_id)
        if card is None:
            return
        if self._quick_look is None:
            from netzwerk_desktop.ui.widgets.quick_look import QuickLook

            self._quick_look = QuickLook(self._house.look, self._house.photos, self._ground)
            self._quick_look.moved.connect(self.moved)
            self._quick_look.closed.connect(self.closed)
        self._quick_look.show_card(card)

    def show_keys(self) -> None:
        """Show or hide the table of keys."""
        if self._keys is None:
            from netzwerk_desktop.ui.dialogs.key_overlay import KeyOverlay

            self._keys = KeyOverlay(self._house.look, self._ground)
        self._keys.toggle(single_keys=self._house.verbs.preferences.current.single_keys)

    def crop(self, contact_id: int, role: PhotoRole) -> None:
        """Let the part of a photo that is shown be chosen."""
        from netzwerk_desktop.ui.dialogs.crop_overlay import CropOverlay

        house = self._house
        contact = house.verbs.contacts.get(contact_id)
        overlay = CropOverlay(house.look, house.photos, contact, role, self._ground)
        overlay.framed.connect(self._on_framed)
        overlay.open()

    def print_people(self, contact_ids: Sequence[int]) -> None:
        """Offer to print people, or to save them as a PDF file."""
        from netzwerk_desktop.ui.printing.panel import PrintPanel

        panel = PrintPanel(self._house, contact_ids, self._ground)
        panel.printed.connect(self.printed)
        panel.failed.connect(self.print_failed)
        panel.open()

    def export(self, contact_ids: Sequence[int], kind: ExportKind = ExportKind.VCARD) -> None:
        """Offer to write people to a file."""
        from netzwerk_desktop.ui.exchange.export_panel import ExportPanel

        panel = ExportPanel(self._house, contact_ids, self._ground, kind)
        panel.exported.connect(self.exported)
        panel.failed.connect(self.print_failed)
        panel.open()

    def show_code(self, contact_id: int) -> None:
        """Show somebody as a QR code."""
        from netzwerk_desktop.ui.messages.code_popup import CodePopup

        verbs, ground = self._house.verbs, self._ground
        name = name_words(verbs.contacts.get(contact_id).name)
        popup = CodePopup(self._house.look, name, verbs.exporting.code_text(contact_id), ground)
        half = QPoint(popup.sizeHint().width() // 2, popup.sizeHint().height() // 2)
        popup.open_at(ground.mapToGlobal(ground.rect().center()) - half)

    def dismiss(self) -> bool:
        """Close the quick look; False when there was none."""
        if self._quick_look is None or not self._quick_look.isVisible():
            return False
        self._quick_look.dismiss()
        return True

    def place(self) -> None:
        """Follow the window's size."""
        if self._quick_look is not None and self._quick_look.isVisible():
            self._quick_look.setGeometry(self._ground.rect())

    def _on_framed(self, contact_id: int, role: PhotoRole, frame: Frame) -> None:
        self._house.operations.run(self._house.verbs.contacts.set_frame, contact_id, role, frame)

    def _on_date_requested(self, contact_ids: tuple[int, ...], where: QPoint) -> None:
        from netzwerk_desktop.ui.dialogs.date_popup import DatePopup

        popup = DatePopup(self._house.look, self._ground)
        popup.chosen.connect(partial(self._house.actions.snooze_until_date, contact_ids))
        popup.open_at(where)

    def _on_rest_requested(self, contact_ids: tuple[int, ...], where: QPoint) -> None:
        from netzwerk_desktop.ui.dialogs.date_popup import DatePopup

        popup = DatePopup(self._house.look, self._ground, only_day=True)
        popup.chosen.connect(partial(self._house.actions.rest_until_date, contact_ids))
        popup.open_at(where)
