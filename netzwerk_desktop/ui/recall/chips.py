"""Chips of the recall box: what narrows the question and can be taken away, and what a text was searched for."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.query import Filter
from netzwerk_desktop.domain.search import Clue
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use, icon, paint_glyph
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.recall.words import clue_words, filter_words, pasted_words
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel

CROSS, CROSS_RIGHT = 14, 12


class RemovableChip(QToolButton):
    """A chip that goes when it is pressed.

    Signals:
        removed: it was pressed, or Delete or Backspace was.
    """

    removed = Signal()

    def __init__(self, look: Look, text: str, use: Use) -> None:
        super().__init__()
        self._look = look
        self.setText(f" {text}")
        self.setIcon(icon(look, use, "accent"))
        self.setIconSize(QSize(16, 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setProperty("kind", "removable")
        self.setFont(look.font(Type.BODY))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Remove: %1").replace("%1", text))
        self.setAccessibleName(tr("Remove: %1").replace("%1", text))
        self.clicked.connect(lambda checked=False: self.removed.emit())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        spot = QRect(self.width() - CROSS_RIGHT - CROSS, (self.height() - CROSS) // 2, CROSS, CROSS)
        paint_glyph(QPainter(self), spot, Use.CLOSE, self._look.colour("accent"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class RecallChips(QWidget):
    """A row of chips; it is only there when it holds some.

    Signals:
        text_removed: the pasted text is to go.
        filter_removed: a `Filter` that is to go.
    """

    text_removed = Signal()
    filter_removed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[str, tuple[Filter, ...]] = ("", ())
        self._chips: list[RemovableChip] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 0, 20, 12)
        self._row.setSpacing(8)
        self._clues = ElidedLabel(look, style=Type.CAPTION, muted=True)
        self._row.addWidget(self._clues, 1)
        self.hide()

    def show_parts(self, pasted: str, filters: Sequence[Filter], clues: Sequence[Clue]) -> None:
        """Show a chip for the pasted text and one for each filter."""
        self._clues.set_text(clue_words(clues) if pasted else "")
        if (pasted, tuple(filters)) == self._shown:
            return
        self._shown = pasted, tuple(filters)
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        if pasted:
            self._add(pasted_words(pasted), Use.PASTED).removed.connect(self.text_removed)
        for narrowed in filters:
            chip = self._add(filter_words(narrowed), Use.FILTER)
            chip.removed.connect(lambda narrowed=narrowed: self.filter_removed.emit(narrowed))
        self.setVisible(bool(self._chips))

    def _add(self, text: str, use: Use) -> RemovableChip:
        chip = RemovableChip(self._look, text, use)
        self._row.insertWidget(len(self._chips), chip)
        chip.show()  # at once: the box reckons with its height
        self._chips.append(chip)
        return chip
