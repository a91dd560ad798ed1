"""Trash: who was deleted lately, with the way back."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel, hairline, label, push_button
from netzwerk_desktop.ui.widgets.pictures import paint_monogram
from netzwerk_desktop.ui.words import name_words, relative_day_words

FACE = 40
FIRST, MORE = 20, 100


class Monogram(QWidget):
    """The initials of somebody."""

    def __init__(self, look: Look, card: Card) -> None:
        super().__init__()
        self._look, self._card = look, card
        self.setFixedSize(FACE, FACE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_monogram(painter, self.rect(), self._card, self._look)


class TrashRow(QWidget):
    """Somebody in the trash.

    Signals:
        restore_requested: the contact id.
    """

    restore_requested = Signal(object)

    def __init__(self, look: Look, card: Card, deleted: str) -> None:
        super().__init__()
        self._contact_id = card.contact_id
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(12)
        layout.addWidget(Monogram(look, card))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(8)
        second.setSpacing(8)
        name = name_words(card.name)
        first.addWidget(ElidedLabel(look, name, Type.BODY_STRONG), 1)
        second.addWidget(label(look, deleted, Type.CAPTION))
        facts = " · ".join(fact for fact in (card.organisation, card.event, card.note) if fact)
        second.addWidget(ElidedLabel(look, facts, Type.CAPTION, muted=True), 1)
        lines.addLayout(first)
        lines.addLayout(second)
        layout.addLayout(lines, 1)
        self.button = push_button(look, tr("Restore"), Use.RESTORE, small=True)
        self.button.setAccessibleName(tr("Restore %1").replace("%1", name))
        self.button.clicked.connect(self._on_clicked)
        layout.addWidget(self.button)

    def _on_clicked(self) -> None:
        self.restore_requested.emit(self._contact_id)


class TrashList(QFrame):
    """Everybody in the trash, the latest first; the first ones, the rest on request.

    Signals:
        restore_requested: a contact id.
    """

    restore_requested = Signal(object)

    def __init__(self, verbs: Verbs, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rows")
        self._verbs, self._look = verbs, look
        self._limit = FIRST
        self._shown: tuple[object, ...] = ()
        self._rows: list[TrashRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def refresh(self) -> None:
        """Show who lies in the trash now."""
        trashed = self._verbs.contacts.trashed()
        today = self._verbs.session.today()
        # Rebuilding rows that are the same would take the focus out of a person's hands.
        shown = (today, self._limit, *trashed)
        if shown != self._shown:
            self._shown = shown
            self._fill(trashed)
        self.setVisible(bool(trashed))

    def buttons(self) -> list[QPushButton]:
        """The buttons of the rows, from the top."""
        return [row.button for row in self._rows]

    def _fill(self, trashed: Sequence[tuple[Card, datetime]]) -> None:
        focused = next((at for at, row in enumerate(self._rows) if row.button.hasFocus()), None)
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = []
        zone, today = self._verbs.session.zone, self._verbs.session.today()
        for card, deleted_at in trashed[: self._limit]:
            if self._rows:
                self._layout.addWidget(hairline())
            day = relative_day_words(local_day(deleted_at, zone), today)
            row = TrashRow(self._look, card, tr("deleted %1", "today, yesterday or a day").replace("%1", day))
            row.restore_requested.connect(self.restore_requested)
            self._layout.addWidget(row)
            self._rows.append(row)
        rest = len(trashed) - len(self._rows)
        if rest > 0:
            more = push_button(self._look, tr("Show %n more", "", rest), kind="quiet")
            more.clicked.connect(self._on_more)
            self._layout.addWidget(hairline())
            self._layout.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        if focused is not None and self._rows:
            self._rows[min(focused, len(self._rows) - 1)].button.setFocus()

    def _on_more(self) -> None:
        self._limit += MORE
        self.refresh()
