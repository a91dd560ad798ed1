"""Recall desk: opens the recall box, knows who was opened last, and does what is chosen in the box."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.contact import ContactDraft
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.ui.house import House

if TYPE_CHECKING:  # loaded when it is first opened: no start waits for it
    from netzwerk_desktop.ui.main_window import MainWindow
    from netzwerk_desktop.ui.recall.box import RecallBox
    from netzwerk_desktop.ui.recall.rows import Offer

MOST_RECENT = 5
KEPT = 20
"""How many are remembered: some of them may be gone when they are asked for."""


class RecallDesk(QObject):
    """What the window knows of its recall box."""

    def __init__(self, house: House, window: "MainWindow", ground: QWidget) -> None:
        super().__init__(window)
        self._house, self._window, self._ground = house, window, ground
        self._box: RecallBox | None = None
        self._recent: list[int] = []
        window.top.asked.connect(self.open)
        window.top.text_pasted.connect(self.open_with)

    @property
    def box(self) -> "RecallBox | None":
        """The box, once it was opened."""
        return self._box

    def open(self, text: str = "") -> None:
        """Show the box, with a question begun elsewhere."""
        self._made().open(text)

    def open_with(self, text: str) -> None:
        """Show the box with a text that was pasted or dropped elsewhere."""
        self._made().open(pasted=text)

    # who was opened

    def remember_opened(self, contact_id: int) -> None:
        """Keep that somebody's sheet was opened."""
        others = [each for each in self._recent if each != contact_id]
        self._recent = [contact_id, *others][:KEPT]

    def recent(self) -> list[int]:
        """Who was opened last and is still there, the latest first."""
        found = []
        for contact_id in self._recent:
            try:
                gone = self._house.verbs.contacts.get(contact_id).deleted_at is not None
            except UserError:
                gone = True
            if not gone:
                found.append(contact_id)
            if len(found) == MOST_RECENT:
                break
        return found

    def restore(self, settings: QSettings) -> None:
        """Know who was opened the last time."""
        stored = str(settings.value("recent") or "")
        self._recent = [int(each) for each in stored.split(" ") if each.isascii() and each.isdecimal()][:KEPT]

    def remember(self, settings: QSettings) -> None:
        """Keep who was opened, as numbers and nothing else."""
        settings.setValue("recent", " ".join(map(str, self._recent)))

    # the box

    def _made(self) -> "RecallBox":
        if self._box is None:
            from netzwerk_desktop.ui.recall.box import RecallBox

            self._box = RecallBox(self._house, self._ground, self._offers, self.recent)
            self._box.opened.connect(self._window.open_sheet)
            self._box.written.connect(self._house.actions.write)
            self._box.wanted.connect(self._on_wanted)
            self._box.shown_in_network.connect(self._window.show_text)
        return self._box

    def _offers(self) -> "list[Offer]":
        from netzwerk_desktop.ui.recall.palette import offers

        return offers(self._house, self._window)

    def _on_wanted(self, draft: ContactDraft | None, text: str) -> None:
        arrivals = self._window.arrivals
        if draft is not None:
            arrivals.add(draft)
        else:
            arrivals.take_text(text)
