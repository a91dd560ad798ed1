"""Reminder clock: looks at the wall clock at the moments that matter, and notices new days and changed zones."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.domain.notification import TICK
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.operations import Operations

LEAST_MS = 200


class ReminderClock(QObject):
    """Fires what is due, once.

    Timers stand still while a machine sleeps, so every tick asks the wall clock, and at least every 15 minutes
    there is one.

    Signals:
        announced: an `Announcement` that was marked as fired just now.
        ticked: the time has passed; what depends on it may be derived anew.
    """

    announced = Signal(object)
    ticked = Signal()

    def __init__(self, verbs: Verbs, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs, self._operations = verbs, operations
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.tick)
        self._started = False
        self._stale = False
        self._day = verbs.session.today()
        self._offset = self._utc_offset()
        operations.changed.connect(self._on_changed)
        operations.released.connect(self._on_released)

    def start(self) -> None:
        """Look now, and from then on when it matters."""
        self._started = True
        self.tick()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def tick(self) -> None:
        """Fire what is due now and wait for the next moment; while a job writes, that is when it has ended."""
        if self._operations.is_held:
            return
        self._notice_day()
        upcoming, self._stale = None, False
        try:
            announcements, upcoming = self._verbs.agenda.look()
            for announcement in announcements:
                self._stale = True
                self._verbs.agenda.mark_fired(announcement)
                self.announced.emit(announcement)
        except UserError as error:
            self._operations.failed.emit(error)
        self.ticked.emit()
        if self._stale:
            self.rearm()
        else:
            self._wait_for(upcoming)

    def rearm(self) -> None:
        """Wait until the next moment, at most 15 minutes."""
        try:
            upcoming = self._verbs.agenda.next_notification()
        except UserError:
            upcoming = None
        self._wait_for(upcoming)

    def _wait_for(self, upcoming: datetime | None) -> None:
        now = self._verbs.session.clock.now()
        wait = TICK
        if upcoming is not None:
            wait = min(wait, max(timedelta(0), upcoming - now))
        milliseconds = max(LEAST_MS, round(wait.total_seconds() * 1000))
        self._timer.start(milliseconds)

    def _notice_day(self) -> None:
        offset, day = self._utc_offset(), self._verbs.session.today()
        if offset != self._offset or day != self._day:
            self._offset, self._day = offset, day
            self._recompute()

    def _recompute(self) -> None:
        """Local days are other ones in another zone: bring the stored due days in line."""
        try:
            changed = self._verbs.preferences.recompute()
        except UserError as error:
            self._operations.failed.emit(error)
            return
        self._operations.changed.emit(Changes(Verb.PREFERENCES, frozenset(changed)))

    def _utc_offset(self) -> timedelta | None:
        return self._verbs.session.clock.now().astimezone(self._verbs.session.zone).utcoffset()

    def _on_released(self) -> None:
        if self._started:
            self.tick()

    def _on_changed(self, changes: Changes) -> None:
        self._stale = True
        if self._started and changes.verb is not Verb.FIRED:
            self._timer.start(LEAST_MS)
