"""Section: one part of Today with its rows, those in sight at once and the rest piece by piece."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.today.row import AgendaRow, RowContent
from netzwerk_desktop.ui.widgets.buttons import label

PIECE_MS = 8
"""How long the rows below are built at a stretch, before the window answers again."""


class AgendaSection(QWidget):
    """The rows of one kind; a row whose content is the same as before stays the same row."""

    def __init__(self, look: Look, title: str, make: Callable[[RowContent], AgendaRow]) -> None:
        super().__init__()
        self.rows: list[AgendaRow] = []
        self._make = make
        self._rest: list[RowContent] = []
        self._count = label(look, "", Type.BODY, muted=True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 14)
        self._layout.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(look, title, Type.HEADING))
        head.addWidget(self._count)
        head.addStretch(1)
        self._layout.addLayout(head)
        self._layout.addSpacing(8)
        self._places = QVBoxLayout()
        self._places.setSpacing(0)
        self._layout.addLayout(self._places)
        self._pieces = QTimer(self, singleShot=True, interval=0)
        self._pieces.timeout.connect(self._on_next_piece)
        self.hide()

    def show_rows(self, contents: Sequence[RowContent], count: str, at_once: int) -> None:
        """Follow the day; hidden where there is nobody.

        Args:
            count: what stands beside the title.
            at_once: how many new rows may be in sight; more of them are built a moment later.
        """
        kept = {row.content: row for row in self.rows}
        for row in self.rows:
            self._places.removeWidget(row)
        self.rows = []
        self._rest = list(contents)
        while self._rest and (self._rest[0] in kept or at_once > 0):
            at_once -= self._rest[0] not in kept
            self._add(kept.pop(self._rest[0], None))
        for row in kept.values():
            row.hide()
            row.deleteLater()
        self._count.setText(count)
        self.setVisible(bool(contents))
        self._finish_piece()

    def forget(self) -> None:
        """Build every row anew the next time."""
        self.show_rows((), "", 0)

    def _add(self, row: AgendaRow | None) -> None:
        content = self._rest.pop(0)
        self.rows.append(row or self._make(content))
        self._places.addWidget(self.rows[-1])
        # A layout shows what comes into it a turn of the loop later: until then there is a gap, and nothing to press.
        self.rows[-1].show()

    def _on_next_piece(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._rest and clock.elapsed() < PIECE_MS:
            self._add(None)
        self._finish_piece()

    def _finish_piece(self) -> None:
        last = len(self.rows) - 1
        for number, row in enumerate(self.rows):
            row.set_place(first=number == 0, last=number == last and not self._rest)
        if self._rest:
            self._pieces.start()
        else:
            self._pieces.stop()
