"""Inbox hints: the four keys that a stack of cards needs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import KeyCap, label


class InboxHints(QWidget):
    """Keys with a word each, beside the strip."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        hints = (("N", tr("key word")), ("U", tr("turn over")), ("↓", tr("later")), ("Z", tr("back", "undo")))
        for number, (key, words) in enumerate(hints):
            cell = QHBoxLayout()
            cell.setSpacing(6)
            cell.addStretch(1)
            cell.addWidget(KeyCap(look, key))
            cell.addWidget(label(look, words, Type.CAPTION, muted=True))
            grid.addLayout(cell, number // 2, number % 2, Qt.AlignmentFlag.AlignRight)
