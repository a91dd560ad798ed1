"""Panels at the foot of the sheet: logging an interaction, and a reminder, one line each."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, time

from PySide6.QtCore import QDate, QDateTime, QPoint, QSignalBlocker, Qt, QTime, QTimeZone, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.domain.natural_date import Understood, understand
from netzwerk_desktop.domain.reminder import Repeat, RepeatUnit
from netzwerk_desktop.services.clock import Clock
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import label, push_button
from netzwerk_desktop.ui.widgets.date_field import DateTimeField
from netzwerk_desktop.ui.widgets.fields import ChoiceBox
from netzwerk_desktop.ui.words import clock_words, day_words, kind_words, local_moment, repeat_words


class FootPanel(QFrame):
    """A small form over the sheet's foot; Enter saves, Esc closes.

    Signals:
        closed: it is to be hidden again.
    """

    closed = Signal()

    def __init__(self, look: Look, clock: Clock, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheetFoot")
        self._clock = clock
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 12, 20, 12)
        self.column.setSpacing(8)
        self.column.addWidget(label(look, title, Type.BODY_STRONG))
        self.when = DateTimeField(look)
        self.when.setAccessibleName(tr("When"))
        self.text = QLineEdit()
        self.text.setFont(look.font(Type.BODY))
        self.text.returnPressed.connect(self.save)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        keep = push_button(look, tr("Save"), kind="primary", small=True)
        keep.clicked.connect(self.save)
        cancel = push_button(look, tr("Cancel"), kind="quiet", small=True)
        cancel.clicked.connect(self.closed)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(keep)
        self._buttons = buttons

    def open(self, moment: datetime) -> None:
        """Show the empty form for a moment."""
        self.show_moment(moment)
        self.text.clear()
        self.show()
        self.text.setFocus()

    def show_moment(self, moment: datetime) -> None:
        """Put a moment into the field of the date, without saying that it was chosen."""
        local = moment.astimezone(self._clock.zone())
        with QSignalBlocker(self.when):
            self.when.setDateTime(
                QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute), QTimeZone.utc())
            )

    def moment(self) -> datetime:
        """The chosen instant, in UTC."""
        return local_moment(self.when.dateTime(), self._clock.zone())

    def save(self) -> None:
        """Tell what was written; each panel has its own signal."""
        raise NotImplementedError

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


@dataclass(frozen=True, slots=True)
class Logged:
    """What was written down; `others` are the lines of the further people who were there, by contact id."""

    kind: InteractionKind
    at: datetime
    incoming: bool
    note: str
    others: dict[int, str]


class LogPanel(FootPanel):
    """Something happened with somebody, or with several people at once.

    Signals:
        logged: a `Logged`.
        others_requested: where a picker of a further person is to open.
    """

    logged = Signal(object)
    others_requested = Signal(object)

    def __init__(self, look: Look, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(look, clock, tr("Log an interaction"), parent)
        self._kind = ChoiceBox(look, [(kind, kind_words(kind)) for kind in InteractionKind])
        self._kind.setAccessibleName(tr("Kind"))
        self._side = ChoiceBox(look, [(False, tr("from me")), (True, tr("from them"))])
        self._side.setAccessibleName(tr("From whom"))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._kind, 1)
        line.addWidget(self._side, 1)
        self.column.addLayout(line)
        self.column.addWidget(self.when)
        self.text.setPlaceholderText(tr("One sentence about it (may stay empty)"))
        self._others: dict[int, QLineEdit] = {}
        self._people = QVBoxLayout()
        self._people.setSpacing(4)
        self._add_other = push_button(look, tr("Somebody else was there …"), kind="link", small=True)
        self._add_other.clicked.connect(self._on_add_other)
        self.column.addWidget(self.text)
        self.column.addLayout(self._people)
        self.column.addWidget(self._add_other, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(self._buttons)
        self.hide()

    @override
    def open(self, moment: datetime) -> None:
        for line in self._others.values():
            line.hide()
            line.deleteLater()
        self._others.clear()
        super().open(moment)

    @override
    def save(self) -> None:
        others = {contact_id: line.text().strip() for contact_id, line in self._others.items()}
        at, note = self.moment(), self.text.text().strip()
        self.logged.emit(Logged(self._kind.value, at, self._side.value, note, others))
        self.closed.emit()

    def add_person(self, contact_id: int, name: str) -> None:
        """Let somebody else have been there, with a line of their own."""
        if contact_id in self._others:
            self._others[contact_id].setFocus()
            return
        line = QLineEdit()
        line.setFont(self.text.font())
        line.setPlaceholderText(tr("%1: one sentence of their own").replace("%1", name))
        line.setAccessibleName(name)
        line.returnPressed.connect(self.save)
        self._others[contact_id] = line
        self._people.addWidget(line)
        line.setFocus()

    def _on_add_other(self) -> None:
        self.others_requested.emit(self._add_other.mapToGlobal(QPoint(0, self._add_other.height())))


class ReminderPanel(FootPanel):
    """A promise with a date, in one's own words: "send her the slides on Friday".

    Signals:
        promised: (instant, text, `Repeat` or None).
    """

    promised = Signal(object, str, object)

    def __init__(self, look: Look, clock: Clock, usual: Callable[[], time], parent: QWidget | None = None) -> None:
        super().__init__(look, clock, tr("Remind me"), parent)
        self._usual = usual
        self._understood: Understood | None = None
        self._first = clock.now()
        self.text.setPlaceholderText(tr("send the slides on Friday at 2 pm"))
        self.text.setAccessibleName(tr("What, and when"))
        self.text.textChanged.connect(self._on_typed)
        self._preview = label(look, "", Type.CAPTION, muted=True, wrap=True)
        repeats = [Repeat(1, unit) for unit in RepeatUnit]
        self._repeat = ChoiceBox(look, [(None, tr("once")), *((each, repeat_words(each)) for each in repeats)])
        self._repeat.setAccessibleName(tr("How often"))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.when, 3)
        line.addWidget(self._repeat, 2)
        self.column.addWidget(self.text)
        self.column.addWidget(self._preview)
        self.column.addLayout(line)
        self.column.addLayout(self._buttons)
        self.when.dateTimeChanged.connect(self._on_moment_chosen)
        self.hide()

    @override
    def open(self, moment: datetime) -> None:
        self._first = moment
        super().open(moment)
        self._repeat.setCurrentIndex(0)
        self._on_typed("")

    @override
    def save(self) -> None:
        found = self._understood
        at, text = (found.due_at, found.text) if found else (self.moment(), self.text.text().strip())
        self.promised.emit(at, text, self._repeat.value)
        self.closed.emit()

    def _on_typed(self, text: str) -> None:
        now, zone = self._clock.now(), self._clock.zone()
        before, found = self._understood, understand(text, now, zone, self._usual())
        self._understood = found
        self._preview.setVisible(found is not None)
        if found is None:
            if before is not None:
                self.show_moment(self._first)
            return
        local = found.due_at.astimezone(zone)
        words = tr("%1, %2 · %3", "day, time and text of a reminder") if found.text else tr("%1, %2", "day and time")
        words = words.replace("%1", day_words(local.date(), local_day(now, zone)))
        self._preview.setText(words.replace("%2", clock_words(found.due_at, zone)).replace("%3", found.text))
        self.show_moment(found.due_at)

    def _on_moment_chosen(self) -> None:
        """A date chosen by hand counts more than the words."""
        if self._understood is not None:
            self._understood = replace(self._understood, due_at=self.moment())
            self._preview.hide()
