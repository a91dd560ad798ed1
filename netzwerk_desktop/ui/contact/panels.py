"""Panels at the foot of the sheet: logging an interaction, and a reminder, one line each."""

from datetime import datetime, time

from PySide6.QtCore import QDate, QDateTime, Qt, QTime, QTimeZone, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.moment import at_local
from netzwerk_desktop.services.clock import Clock
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import label, push_button
from netzwerk_desktop.ui.widgets.date_field import DateTimeField
from netzwerk_desktop.ui.widgets.fields import ChoiceBox
from netzwerk_desktop.ui.words import kind_words


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
        local = moment.astimezone(self._clock.zone())
        self.when.setDateTime(
            QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute), QTimeZone.utc())
        )
        self.text.clear()
        self.show()
        self.text.setFocus()

    def moment(self) -> datetime:
        """The chosen instant, in UTC."""
        chosen = self.when.dateTime()
        day, clock = chosen.date(), chosen.time()
        at = time(clock.hour(), clock.minute())
        return at_local(datetime(day.year(), day.month(), day.day()).date(), at, self._clock.zone())

    def save(self) -> None:
        """Tell what was written; each panel has its own signal."""
        raise NotImplementedError

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class LogPanel(FootPanel):
    """Something happened with somebody.

    Signals:
        logged: (kind, instant, whether it came from them, note).
    """

    logged = Signal(object, object, bool, str)

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
        self.column.addWidget(self.text)
        self.column.addLayout(self._buttons)
        self.hide()

    @override
    def save(self) -> None:
        self.logged.emit(self._kind.value, self.moment(), self._side.value, self.text.text().strip())
        self.closed.emit()


class ReminderPanel(FootPanel):
    """A promise with a date.

    Signals:
        promised: (instant, text).
    """

    promised = Signal(object, str)

    def __init__(self, look: Look, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(look, clock, tr("Remind me"), parent)
        self.text.setPlaceholderText(tr("What did you promise?"))
        self.column.addWidget(self.text)
        self.column.addWidget(self.when)
        self.column.addLayout(self._buttons)
        self.hide()

    @override
    def save(self) -> None:
        self.promised.emit(self.moment(), self.text.text().strip())
        self.closed.emit()
