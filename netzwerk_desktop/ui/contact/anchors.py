"""Anchors: short fields beside the note - what somebody is like, offers and seeks, what was promised until when."""

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QDateTime, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from netzwerk_desktop.domain.contact import Contact, ContactDraft
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.contact.fields import SavingLine
from netzwerk_desktop.ui.icons import Use, icon
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import label
from netzwerk_desktop.ui.words import day_words, local_moment

FIELDS = ("traits", "offers", "seeks", "promise")


class Anchors(QWidget):
    """Short lines, each with its question as its label.

    Signals:
        draft_written: a `ContactDraft`.
        promise_written: (text, an aware `datetime`, None for no date).
        left: the focus is to go back to where it came from.
    """

    draft_written = Signal(object)
    promise_written = Signal(object, object)
    left = Signal()

    def __init__(
        self, look: Look, fields: Sequence[str] = FIELDS, *, columns: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._due: datetime | None = None
        self._zone: tzinfo = UTC
        self.lines = {name: SavingLine(look, self._words(name)) for name in fields}
        self._when = QToolButton()
        self._when.setObjectName("when")
        self._when.setIconSize(QSize(16, 16))
        self._when.setIcon(icon(look, Use.DATE, "muted"))
        self._when.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._when.setFont(look.font(Type.CAPTION))
        self._when.setCursor(Qt.CursorShape.PointingHandCursor)
        self._when.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build(columns)
        self._connect()

    def _build(self, columns: int) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for number, (name, line) in enumerate(self.lines.items()):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(label(self._look, self._words(name), Type.CAPTION, muted=True))
            row = QHBoxLayout()
            row.setSpacing(4)
            row.addWidget(line, 1)
            if name == "promise":
                row.addWidget(self._when)
            column.addLayout(row)
            grid.addLayout(column, number // columns, number % columns)
            grid.setColumnStretch(number % columns, 1)

    def _connect(self) -> None:
        for name, line in self.lines.items():
            if name == "promise":
                line.written.connect(self._on_promise_written)
            else:
                line.written.connect(lambda text, name=name: self.draft_written.emit(ContactDraft(**{name: text})))
        self._when.clicked.connect(self._on_when)

    @staticmethod
    def _words(name: str) -> str:
        words = {
            "traits": tr("What is he or she like?"),
            "offers": tr("Offers"),
            "seeks": tr("Seeks"),
            "promise": tr("Promised"),
        }
        return words[name]

    def show_contact(self, contact: Contact | None, due: datetime | None, now: datetime, zone: tzinfo) -> None:
        """Show somebody's anchors.

        Args:
            due: until when the promise is to be kept.
        """
        self._due, self._zone = due, zone
        for name, line in self.lines.items():
            line.show_text(getattr(contact, name) if contact is not None else "")
        day = day_words(local_day(due, zone), local_day(now, zone)) if due else ""
        tip = tr("Remind me of the promise")
        self._when.setText(day)
        self._when.setToolTip(tip)
        self._when.setAccessibleName(f"{tip}, {day}" if due else tip)

    def save(self) -> None:
        """Save what is still being typed."""
        for line in self.lines.values():
            line.save()

    def _on_promise_written(self, text: str) -> None:
        self.promise_written.emit(text, self._due)

    def _on_when(self) -> None:
        from netzwerk_desktop.ui.dialogs.date_popup import DatePopup

        popup = DatePopup(self._look, self)
        popup.chosen.connect(self._on_day_chosen)
        popup.open_at(self._when.mapToGlobal(QPoint(0, self._when.height())))

    def _on_day_chosen(self, chosen: QDateTime) -> None:
        line = self.lines["promise"]
        line.save()
        self._due = local_moment(chosen, self._zone)
        self.promise_written.emit(line.text().strip() or tr("Promised"), self._due)
