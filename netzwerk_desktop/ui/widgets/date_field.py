"""Date fields in the program's look: a date with a time, and Qt's calendar without its red days."""

from PySide6.QtCore import QLocale, QRect, Qt, QTimeZone
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateTimeEdit, QToolButton
from typing_extensions import override

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use, icon, paint_glyph
from netzwerk_desktop.ui.look import Look, Type

CARET = 12
_FIELD = """
QDateTimeEdit { max-height: 34px; }
QDateTimeEdit:focus { max-height: 32px; }
QDateTimeEdit::drop-down { border: none; width: 28px; }
QDateTimeEdit::down-arrow { image: none; width: 0; height: 0; }
"""
_CALENDAR = "QWidget#qt_calendar_navigationbar { background: %s; }"
_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


def moment_pattern() -> str:
    """How a date and a time are typed in this language: "24/11/2026 18:00"."""
    days = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    if "yyyy" not in days:
        days = days.replace("yy", "yyyy")
    clock = tr("HH:mm", "time of day")
    return f"{days} {clock}"


def dress_calendar(calendar: QCalendarWidget, look: Look) -> None:
    """Give Qt's calendar the colours of the theme: no red days, and arrows that can be seen."""
    calendar.setStyleSheet(_CALENDAR % look.theme.raised)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    plain = QTextCharFormat()
    plain.setForeground(look.colour("text"))
    for day in _WEEKEND:
        calendar.setWeekdayTextFormat(day, plain)
    for name, use in (("qt_calendar_prevmonth", Use.LEFT), ("qt_calendar_nextmonth", Use.RIGHT)):
        button = calendar.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(icon(look, use))


class DateTimeField(QDateTimeEdit):
    """A date and a time in one field, with a calendar to open."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setTimeZone(QTimeZone.utc())
        self.setFont(look.font(Type.BODY))
        self.setDisplayFormat(moment_pattern())
        self.setCalendarPopup(True)
        self.setKeyboardTracking(False)
        self.setStyleSheet(_FIELD)
        dress_calendar(self.calendarWidget(), look)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        caret = QRect(self.width() - CARET - 10, (self.height() - CARET) // 2, CARET, CARET)
        paint_glyph(QPainter(self), caret, Use.CARET, self._look.colour("muted"))
