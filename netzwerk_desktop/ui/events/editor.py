"""Event editor: name, place, topic and times of an event; only the name is required."""

from dataclasses import replace
from datetime import date, datetime, time, tzinfo

from PySide6.QtCore import QDate, QDateTime, QTime, QTimeZone, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.moment import at_local
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import label, push_button
from netzwerk_desktop.ui.widgets.date_field import DateTimeField
from netzwerk_desktop.ui.widgets.fields import TickBox

FIRST_BEGIN = time(18, 0)
USUAL_SECONDS = 2 * 3600


class MomentField(QWidget):
    """A date and a time that may be left out; `untouched` until it shows a time for the first time.

    The field holds wall-clock time in Qt's UTC, which knows no skipped hours; `moment` turns it into an instant.

    Signals:
        moved: seconds by which the time was moved.
        toggled: whether there is a time now.
    """

    moved = Signal(object)
    toggled = Signal(bool)

    def __init__(self, look: Look, name: str, zone: tzinfo, given: datetime | None) -> None:
        super().__init__()
        self._zone, self._given = zone, given
        self.untouched = given is None
        self.check = TickBox(look, name)
        self.edit = DateTimeField(look)
        self._build()
        if given is not None:
            self.set_wall(_wall(given.astimezone(zone)))
            self.check.setChecked(True)
        self._shown = self.wall
        self._connect()

    def _build(self) -> None:
        self.edit.setAccessibleName(self.check.text())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.check)
        layout.addWidget(self.edit)
        policy = self.edit.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.edit.setSizePolicy(policy)
        self.edit.setVisible(self._given is not None)

    def _connect(self) -> None:
        self.check.toggled.connect(self._on_toggled)
        self.edit.dateTimeChanged.connect(self._on_changed)

    @property
    def wall(self) -> QDateTime:
        """What the field shows."""
        return self.edit.dateTime()

    def set_wall(self, wall: QDateTime) -> None:
        """Show another time, without telling that it moved."""
        self._shown = wall
        self.untouched = False
        self.edit.setDateTime(wall)

    def moment(self) -> datetime | None:
        """The instant, or None; a time that was not touched stays exact to the second."""
        if not self.check.isChecked():
            return None
        self.edit.interpretText()
        if self._given is not None and self.wall == _wall(self._given.astimezone(self._zone)):
            return self._given
        day, clock = self.wall.date(), self.wall.time()
        return at_local(date(day.year(), day.month(), day.day()), time(clock.hour(), clock.minute()), self._zone)

    def _on_toggled(self, on: bool) -> None:
        self.edit.setVisible(on)
        self.toggled.emit(on)

    def _on_changed(self, wall: QDateTime) -> None:
        former, self._shown = self._shown, wall
        if former.secsTo(wall):
            self.moved.emit(former.secsTo(wall))


class EventEditor(QDialog):
    """A small window over the page; it is opened with `open()` and closed by whoever stored the event.

    Signals:
        saved: the `Event` as it was filled in; its id is 0 when it is a new one.
    """

    saved = Signal(object)

    def __init__(
        self, look: Look, event: Event, zone: tzinfo, today: date, *, current: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._event, self._zone = look, event, zone
        self._title = tr("Change event") if event.event_id else tr("Add event")
        self._begins = MomentField(look, tr("Begins"), zone, event.begins_at)
        self._ends = MomentField(look, tr("Ends"), zone, event.ends_at)
        self._today = QDate(today.year, today.month, today.day)
        self._build(current)
        self._connect()

    def _build(self, current: bool) -> None:
        look, event = self._look, self._event
        self.setWindowTitle(self._title)
        self.setMinimumWidth(look.px(480))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(0)
        layout.addWidget(label(look, self._title, Type.HEADING))
        layout.addSpacing(12)
        self._name = self._field(layout, tr("Name"), event.name)
        self._place = self._field(layout, tr("Place"), event.place)
        self._topic = self._field(layout, tr("My topic"), event.topic)
        times = QHBoxLayout()
        times.setSpacing(16)
        times.addWidget(self._begins, 1)
        times.addWidget(self._ends, 1)
        layout.addLayout(times)
        layout.addSpacing(4)
        self._hint = label(look, "", Type.CAPTION, wrap=True)
        self._hint.setStyleSheet(f"color: {look.theme.error_text};")
        self._hint.hide()
        layout.addWidget(self._hint)
        self._for_new_cards = TickBox(look, tr("Use for new cards"))
        self._for_new_cards.setChecked(current)
        layout.addWidget(self._for_new_cards)
        layout.addSpacing(16)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        self._cancel = push_button(look, tr("Cancel"))
        self._save = push_button(look, tr("Save"), kind="primary")
        self._save.setToolTip(tr("Save (%1)", "button and key").replace("%1", tr("Ctrl+Enter")))
        self._save.setDefault(True)
        self._cancel.setAutoDefault(False)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        layout.addLayout(buttons)

    def _field(self, layout: QVBoxLayout, name: str, text: str) -> QLineEdit:
        edit = QLineEdit(text)
        edit.setFont(self._look.font(Type.BODY))
        edit.setAccessibleName(name)
        above = label(self._look, name, Type.CAPTION, muted=True)
        above.setBuddy(edit)
        layout.addWidget(above)
        layout.addSpacing(4)
        layout.addWidget(edit)
        layout.addSpacing(12)
        return edit

    def _connect(self) -> None:
        self._save.clicked.connect(self._on_save)
        self._cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_save)
        self._name.textEdited.connect(self._on_name_edited)
        self._begins.toggled.connect(self._on_begins_toggled)
        self._begins.moved.connect(self._on_begins_moved)
        self._ends.toggled.connect(self._on_ends_toggled)

    @property
    def for_new_cards(self) -> bool:
        """Whether new cards shall inherit this event."""
        return self._for_new_cards.isChecked()

    def _first_begin(self) -> QDateTime:
        return QDateTime(self._today, QTime(FIRST_BEGIN.hour, FIRST_BEGIN.minute), QTimeZone.utc())

    def _complain(self, words: str, field: QWidget) -> None:
        self._hint.setText(words)
        if self._hint.isHidden() == bool(words):
            self._hint.setVisible(bool(words))
            self.adjustSize()
        if words:
            field.setFocus()
        self._name.setProperty("invalid", bool(words) and field is self._name)
        self._name.style().polish(self._name)

    def _on_save(self) -> None:
        name = " ".join(self._name.text().split())
        begins, ends = self._begins.moment(), self._ends.moment()
        if not name:
            self._complain(tr("The event needs a name. Everything else may stay empty."), self._name)
        elif begins is not None and ends is not None and ends < begins:
            self._complain(tr("The end lies before the beginning."), self._ends.edit)
        else:
            self._complain("", self._name)
            place, topic = self._place.text().strip(), self._topic.text().strip()
            self.saved.emit(replace(self._event, name=name, place=place, topic=topic, begins_at=begins, ends_at=ends))

    def _on_name_edited(self, text: str) -> None:
        if text.strip():
            self._complain("", self._name)

    def _on_begins_toggled(self, on: bool) -> None:
        if on and self._begins.untouched:
            ends = self._ends.wall
            self._begins.set_wall(ends.addSecs(-USUAL_SECONDS) if self._ends.check.isChecked() else self._first_begin())

    def _on_begins_moved(self, seconds: int) -> None:
        if self._ends.check.isChecked():
            self._ends.set_wall(self._ends.wall.addSecs(seconds))

    def _on_ends_toggled(self, on: bool) -> None:
        if on and self._ends.untouched:
            begins = self._begins.wall if self._begins.check.isChecked() else self._first_begin()
            self._ends.set_wall(begins.addSecs(USUAL_SECONDS))

    @override
    def open(self) -> None:
        super().open()
        self._name.setFocus()


def _wall(local: datetime) -> QDateTime:
    return QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute), QTimeZone.utc())
