"""Works list: what the program is made of, with versions and licences, and the text of one where it is asked for."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from netzwerk_desktop.services.licences import Work
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel, push_button

NAME_WIDTH, VERSION_WIDTH, LINE = 200, 112, 26
READING_HEIGHT = 380


class WorksList(QWidget):
    """A line for each work of others; its name shows the licence.

    Signals:
        chosen: the `Work` whose licence is to be read.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, works: Sequence[Work]) -> None:
        super().__init__()
        self._look = look
        self.names: list[QWidget] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, look.px(NAME_WIDTH))
        grid.setColumnMinimumWidth(1, look.px(VERSION_WIDTH))
        grid.setColumnStretch(2, 1)
        for number, work in enumerate(works):
            self._add(grid, number, work)

    def _add(self, grid: QGridLayout, number: int, work: Work) -> None:
        name = push_button(self._look, work.name, kind="inline")
        name.setAccessibleName(tr("Licence of %1").replace("%1", work.name))
        name.setToolTip(name.accessibleName())
        name.clicked.connect(partial(self.chosen.emit, work))
        self.names.append(name)
        version = ElidedLabel(self._look, work.version, muted=True)
        grid.setRowMinimumHeight(number, self._look.px(LINE))
        grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(version, number, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(ElidedLabel(self._look, work.licence, muted=True), number, 2, Qt.AlignmentFlag.AlignVCenter)


class LongText(QWidget):
    """A text to be read, selected and copied, with the way back.

    Signals:
        left: the text was read.
    """

    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.back = push_button(look, tr("Back"), Use.LEFT, small=True)
        self.back.clicked.connect(self.left)
        self.title = ElidedLabel(look, style=Type.BODY_STRONG)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        column.addLayout(head)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(look.font(Type.CAPTION))
        self.text.setFixedHeight(look.px(READING_HEIGHT))
        column.addWidget(self.text)

    def show_text(self, title: str, text: str) -> None:
        """Show a text from its beginning."""
        self.title.set_text(title)
        self.text.setAccessibleName(title)
        self.text.setPlainText(text)
        self.back.setFocus()
