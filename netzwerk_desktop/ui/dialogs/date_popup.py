"""Date popup: a day and a time for later, in a small frame that closes when one looks elsewhere."""

from PySide6.QtCore import QDate, QDateTime, QPoint, Qt, QTime, Signal
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import label, push_button
from netzwerk_desktop.ui.widgets.date_field import dress_calendar
from netzwerk_desktop.ui.widgets.fields import ClockField
from netzwerk_desktop.ui.widgets.popup import show_at


class DatePopup(QFrame):
    """Asks for a moment, or only for the day on which a rest ends.

    Signals:
        chosen: a local `QDateTime`.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None, *, only_day: bool = False) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        self._calendar = QCalendarWidget()
        dress_calendar(self._calendar, look)
        self._calendar.setMinimumDate(QDate.currentDate())
        self._calendar.setSelectedDate(QDate.currentDate().addDays(1))
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        layout.addWidget(self._calendar)
        line = QHBoxLayout()
        at = label(look, tr("at", "before a time of day"), Type.BODY, muted=True)
        self._time = ClockField(look)
        self._time.setTime(QTime(9, 0))
        if not only_day:
            line.addWidget(at)
            line.addWidget(self._time)
        line.addStretch(1)
        words = tr("Let rest until then") if only_day else tr("Remind me then")
        keep = push_button(look, words, kind="primary", small=True)
        keep.clicked.connect(self._on_kept)
        line.addWidget(keep)
        layout.addLayout(line)
        self._calendar.activated.connect(self._on_kept)

    def open_at(self, where: QPoint) -> None:
        """Show the popup at a point of the screen, all of it in sight."""
        show_at(self, where)
        self._calendar.setFocus()

    def _on_kept(self) -> None:
        self.chosen.emit(QDateTime(self._calendar.selectedDate(), self._time.time()))
        self.close()
