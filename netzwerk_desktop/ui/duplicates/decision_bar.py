"""Decision bar: what can be done with a pair, above it, where no toast lies over it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.widgets.buttons import hairline, icon_button, push_button


class DecisionBar(QFrame):
    """One person or two, who stays, and the way to the other pairs.

    Signals:
        merged: the two are one person.
        told_apart: they are two.
        swapped: the other one is to stay.
        moved: -1 or 1, to the pair before or after.
    """

    merged = Signal()
    told_apart = Signal()
    swapped = Signal()
    moved = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(24, 18, 24, 12)
        row.setSpacing(8)
        self._merge = push_button(look, tr("Merge"), Use.MERGE, kind="primary")
        self._apart = push_button(look, tr("Two people"), kind="quiet")
        self._swap = push_button(look, tr("Swap sides"), Use.TURN_OVER, kind="quiet")
        self._before = icon_button(look, Use.LEFT, tr("Pair before"), tr("Alt+↑"))
        self._after = icon_button(look, Use.RIGHT, tr("Next pair"), tr("Alt+↓"))
        for button, words, keys in (
            (self._merge, tr("Merge"), tr("Enter or M")),
            (self._apart, tr("Two people: never propose them again"), "2"),
            (self._swap, tr("The other one stays"), "S"),
        ):
            tip = tr("%1 (%2)", "what a button does, and its key")
            button.setToolTip(tip.replace("%1", words).replace("%2", keys))
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._before)
        row.addWidget(self._after)
        column.addLayout(row)
        column.addWidget(hairline())
        self._merge.clicked.connect(self.merged)
        self._apart.clicked.connect(self.told_apart)
        self._swap.clicked.connect(self.swapped)
        self._before.clicked.connect(self._on_before)
        self._after.clicked.connect(self._on_after)

    @property
    def first(self) -> QPushButton:
        """Where the focus goes while there is no list."""
        return self._merge

    def show_place(self, row: int, rows: int) -> None:
        """Follow where in the list the pair stands."""
        self._before.setEnabled(row > 0)
        self._after.setEnabled(row + 1 < rows)

    def _on_before(self) -> None:
        self.moved.emit(-1)

    def _on_after(self) -> None:
        self.moved.emit(1)
