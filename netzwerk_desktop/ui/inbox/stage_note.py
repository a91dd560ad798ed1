"""Stage note: the note of the card on the stage; while it is written, it says which key comes next."""

from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.contact.fields import SavingText, Stamp
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.widgets.buttons import KeyCap

LINES, INSET = 2, 8


class StageNote(SavingText):
    """Two lines, or three, with a hint in the corner."""

    def __init__(self, look: Look, stamp: Stamp, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Note"), least_lines=LINES, most_lines=LINES + 1, stamp=stamp, parent=parent)
        self.setPlaceholderText(tr("Note a key word …"))
        self._hint = KeyCap(look, tr("Alt → into the network"))
        self._hint.setParent(self)
        self._hint.hide()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._hint.show()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hint.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        right, bottom = self.width() - self._hint.width() - INSET, self.height() - self._hint.height() - INSET
        self._hint.move(right, bottom)
