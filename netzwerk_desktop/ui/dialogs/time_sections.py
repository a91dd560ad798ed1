"""Sections about time: when networking has its place in the day, and when reminders may come."""

from datetime import date, datetime, time, timedelta
from math import ceil
from typing import Any

from PySide6.QtCore import QLocale, QTime, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from netzwerk_desktop.domain.agenda import Load
from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.followup import snooze_choices
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.autostart import autostart_enabled, set_autostart, start_command
from netzwerk_desktop.ui.dialogs.preference_section import PreferenceSection
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.widgets.buttons import label, push_button
from netzwerk_desktop.ui.widgets.fields import ChoiceChips, ClockField, NumberField, TickBox
from netzwerk_desktop.ui.words import deadline_words

QUOTA_MOST = 20
LOOK_MS = 20_000
_LAST_MINUTE = time(23, 59)


class NetworkingTimeSection(PreferenceSection):
    """Days, hours and size of the networking time, and whether the rhythms fit in."""

    settings = ("slot_days", "slot_start", "slot_end", "quota")

    def __init__(self, verbs: Verbs, operations: Operations, look: Look) -> None:
        super().__init__(verbs, operations, look)
        self._build()
        self._connect()

    @staticmethod
    @override
    def words() -> str:
        return tr("Networking time")

    def _build(self) -> None:
        self.add_text(tr("A fixed time in the working day, and one or two people in it: that is enough."), muted=True)
        locale, long = QLocale(), QLocale.FormatType.LongFormat
        short = QLocale.FormatType.ShortFormat
        names = [(day, locale.dayName(day + 1, short).rstrip("."), locale.dayName(day + 1, long)) for day in range(7)]
        self.days = ChoiceChips(self._look, names, several=True)
        self.start, self.end = ClockField(self._look), ClockField(self._look)
        self.start.setMaximumTime(QTime(23, 58))
        self.end.setMinimumTime(QTime(0, 1))
        self.quota = NumberField(self._look, 1, QUOTA_MOST)
        self.add_row(tr("Days"), self.days)
        self.start.setAccessibleName(tr("Start of the networking time"))
        self.end.setAccessibleName(tr("End of the networking time"))
        self.add_row(tr("From"), self.start, label(self._look, tr("to", "time span"), muted=True), self.end)
        self.load = self.add_row(tr("People a day"), self.quota)
        self.finish()

    def _connect(self) -> None:
        self.days.value_chosen.connect(self._on_days_chosen)
        self.start.chosen.connect(self._on_start_chosen)
        self.end.chosen.connect(self._on_end_chosen)
        self.quota.valueChanged.connect(self._on_quota_changed)

    @override
    def refresh(self) -> None:
        now = self._verbs.preferences.current
        self.days.set_value(now.slot_days)
        self.start.set_value(now.slot_start)
        self.end.set_value(now.slot_end)
        self.quota.set_value(now.quota)
        self.load.say(load_words(self._verbs.agenda.load()))
        super().refresh()

    def _on_days_chosen(self, days: tuple[int, ...]) -> None:
        self.change(slot_days=days)

    def _on_start_chosen(self, start: time) -> None:
        now = self._verbs.preferences.current
        end = now.slot_end if start < now.slot_end else _later(start, _minutes(now.slot_start, now.slot_end))
        self.change(slot_start=start, slot_end=end)

    def _on_end_chosen(self, end: time) -> None:
        now = self._verbs.preferences.current
        start = now.slot_start if now.slot_start < end else _later(end, -_minutes(now.slot_start, now.slot_end))
        self.change(slot_start=start, slot_end=end)

    def _on_quota_changed(self, quota: int) -> None:
        self.change(quota=quota)


class RemindersSection(PreferenceSection):
    """When reminders may come, and whether the program is there to give them.

    Signals:
        sample_requested: one notification is to be shown, to see how they look.
    """

    sample_requested = Signal()
    settings = ("quiet_start", "quiet_end", "paused_until", "start_at_login")

    def __init__(self, verbs: Verbs, operations: Operations, look: Look) -> None:
        super().__init__(verbs, operations, look)
        # A pause ends by itself, also while somebody looks at it.
        self._timer = QTimer(self, interval=LOOK_MS)
        self._build()
        self._connect()

    @staticmethod
    @override
    def words() -> str:
        return tr("Reminders")

    def _build(self) -> None:
        look = self._look
        self.quiet_start, self.quiet_end = ClockField(look), ClockField(look)
        self.quiet_start.setAccessibleName(tr("Start of the quiet hours"))
        self.quiet_end.setAccessibleName(tr("End of the quiet hours"))
        to = label(look, tr("to", "time span"), muted=True)
        self._quiet = self.add_row(tr("Quiet from"), self.quiet_start, to, self.quiet_end)
        self.pause_hour = push_button(look, tr("For an hour"), small=True)
        self.pause_tomorrow = push_button(look, tr("Until tomorrow"), small=True)
        self.pause_off = push_button(look, tr("Resume"), small=True)
        self._pause = self.add_row(tr("Pause"), self.pause_hour, self.pause_tomorrow, self.pause_off)
        self.pause_hour.setAccessibleName(tr("Pause reminders for an hour"))
        self.pause_tomorrow.setAccessibleName(tr("Pause reminders until tomorrow"))
        self.pause_off.setAccessibleName(tr("Resume reminders"))
        self.sample = push_button(look, tr("Show a sample"), Use.REMINDER, small=True)
        hint = tr("This is how a reminder looks on your desktop.")
        self.add_row(tr("Try it"), self.sample, hint=hint)
        self.sample.setAccessibleName(tr("Show a sample"))
        self.at_login = TickBox(look, tr("Start with the computer"))
        self.at_login.setAccessibleName(tr("Start with the computer"))
        hint = tr("It then waits in the tray, without a window, so that no reminder is missed.")
        self.add_row(tr("At login"), self.at_login, hint=hint)
        self.finish()

    def _connect(self) -> None:
        self.quiet_start.chosen.connect(self._on_quiet_start_chosen)
        self.quiet_end.chosen.connect(self._on_quiet_end_chosen)
        self.pause_hour.clicked.connect(self._on_pause_hour)
        self.pause_tomorrow.clicked.connect(self._on_pause_tomorrow)
        self.pause_off.clicked.connect(self._on_pause_off)
        self.sample.clicked.connect(self._on_sample)
        self.at_login.clicked.connect(self._on_at_login)
        self._timer.timeout.connect(self._show_pause)

    @override
    def refresh(self) -> None:
        now = self._verbs.preferences.current
        self.quiet_start.set_value(now.quiet_start)
        self.quiet_end.set_value(now.quiet_end)
        if now.quiet_start == now.quiet_end:
            self._quiet.say(tr("There are no quiet hours: they begin and end at the same time."))
        else:
            self._quiet.say(tr("What comes due in these hours is said when they end."))
        self.at_login.setChecked(autostart_enabled())
        self._show_pause()
        super().refresh()

    def _show_pause(self) -> None:
        session = self._verbs.session
        now, until = session.clock.now(), session.preferences.paused_until
        paused = until is not None and self._verbs.agenda.paused(now)
        self.pause_off.setVisible(paused)
        if until is not None and paused:
            self._pause.say(tr("Reminders rest until %1.").replace("%1", deadline_words(until, now, session.zone)))
        else:
            self._pause.say(tr("Reminders come. What is due stands under Today in any case."))

    @override
    def _store(self, **values: Any) -> Changes:
        if "start_at_login" in values and values["start_at_login"] != autostart_enabled():
            set_autostart(values["start_at_login"], start_command())
        return super()._store(**values)

    def _pause_until(self, until: datetime | None, focus: QWidget) -> None:
        self.change(paused_until=until)
        focus.setFocus()

    def _on_quiet_start_chosen(self, start: time) -> None:
        self.change(quiet_start=start)

    def _on_quiet_end_chosen(self, end: time) -> None:
        self.change(quiet_end=end)

    def _on_pause_hour(self) -> None:
        self._pause_until(self._choices()["hour"], self.pause_off)

    def _on_pause_tomorrow(self) -> None:
        self._pause_until(self._choices()["tomorrow"], self.pause_off)

    def _on_pause_off(self) -> None:
        self._pause_until(None, self.pause_hour)

    def _on_sample(self) -> None:
        self.sample_requested.emit()

    def _on_at_login(self, wanted: bool) -> None:
        self.change(start_at_login=wanted)

    def _choices(self) -> dict[str, datetime]:
        return snooze_choices(self._verbs.session.clock.now(), self._verbs.session.zone)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()


def load_words(load: Load) -> str:
    """What the rhythms ask for against what the networking time holds, and what would fit."""
    locale = QLocale()
    if not load.available_per_day:
        return tr("Without days nobody comes up by rhythm; first messages and reminders do.")
    holds = locale.toString(int(load.available_per_day))
    if load.fits:
        needed = locale.toString(load.needed_per_day, "f", 1)
        fitting = tr("Your rhythms ask for %1 contacts a day, the networking time holds %2: that fits.")
        return fitting.replace("%1", needed).replace("%2", holds)
    # Rounded up: "2.0 of 2" would not explain why it does not fit.
    needed = locale.toString(ceil(load.needed_per_day * 10) / 10, "f", 1)
    enough = ceil(load.needed_per_day)
    if enough <= QUOTA_MOST:
        words = tr(
            "Your rhythms ask for %1 contacts a day, the networking time holds %2. With %3 people a day it fits."
        )
    else:
        words = tr("Your rhythms ask for %1 contacts a day, the networking time holds %2. Longer rhythms would fit.")
    return words.replace("%1", needed).replace("%2", holds).replace("%3", locale.toString(enough))


def _minutes(start: time, end: time) -> int:
    return max(1, (end.hour - start.hour) * 60 + end.minute - start.minute)


def _later(clock: time, minutes: int) -> time:
    """A time of the same day, moved by minutes and kept inside of the day."""
    day = date(2000, 1, 1)
    moved = datetime.combine(day, clock) + timedelta(minutes=minutes)
    if moved.date() == day:
        return moved.time()
    return _LAST_MINUTE if minutes > 0 else time(0, 0)
