"""Key group: a part of the key table as key caps and words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from netzwerk_desktop.ui.dialogs.key_table import KeyEntry, KeyGroup
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import KeyCap, label

CAPS_WIDTH, LINE = 120, 28


class KeyGroupTable(QWidget):
    """The title of a group and a line for each of its keys."""

    def __init__(self, look: Look, group: KeyGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.lines = look, len(group.entries)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(label(look, group.title, Type.BODY_STRONG))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, look.px(CAPS_WIDTH))
        grid.setColumnStretch(1, 1)
        for number, entry in enumerate(group.entries):
            grid.setRowMinimumHeight(number, look.px(LINE))
            grid.addWidget(self._caps(entry), number, 0, Qt.AlignmentFlag.AlignVCenter)
            words = label(look, entry.words, Type.BODY, wrap=True)
            words.setAccessibleName(", ".join((*entry.single, *entry.keys, entry.words)))
            grid.addWidget(words, number, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(grid)
        layout.addStretch(1)

    def _caps(self, entry: KeyEntry) -> QWidget:
        caps = QWidget()
        line = QHBoxLayout(caps)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for key in (*entry.single, *entry.keys):
            line.addWidget(KeyCap(self._look, key))
        line.addStretch(1)
        return caps
