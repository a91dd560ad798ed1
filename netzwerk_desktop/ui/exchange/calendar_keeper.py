"""Calendar keeper: writes the calendar that somebody subscribed to anew when something changed."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from netzwerk_desktop.services.exporting import CalendarWords

REST_MS = 60_000


class CalendarKeeper(QObject):
    """Looks a while after the start and after the last change, so that a stack of changes is written once.

    It writes in the pool: the calendar of a large book takes seconds.
    """

    def __init__(self, verbs: Verbs, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs, self._operations = verbs, operations
        self._tasks = Tasks(self, threads=1)
        self._path = verbs.preferences.current.calendar_file
        self._timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(self.refresh)
        operations.changed.connect(self._on_changed)
        if self._path:
            self._timer.start()

    @property
    def busy(self) -> bool:
        """Whether it is being written."""
        return self._tasks.busy

    def refresh(self) -> None:
        """Write the calendar where one is wanted and something in it differs."""
        if self._operations.is_held or self.busy:
            self._timer.start()
            return
        self._tasks.start(partial(self._verbs.exporting.refresh_calendar, _words()), _done, self._on_failed)

    def stop(self) -> None:
        """Write what is still to be written, and nothing more."""
        waits = self._timer.isActive()
        self._timer.stop()
        self._tasks.finish()
        if not waits:
            return
        try:
            self._verbs.exporting.refresh_calendar(_words(), at_once=True)
        except UserError as error:
            self._on_failed(error)

    def _on_changed(self) -> None:
        path = self._verbs.preferences.current.calendar_file
        if path != self._path:
            self._path = path
            self._timer.stop()
            if path:
                self.refresh()
        elif path and not self._timer.isActive():
            self._timer.start()

    def _on_failed(self, error: UserError) -> None:
        self._operations.failed.emit(error)


def _words() -> "CalendarWords":
    from netzwerk_desktop.exchange_words import calendar_words  # with the exports, which a start does without

    return calendar_words()


def _done(written: bool) -> None:
    """Nothing is said of a calendar that is as it should be."""
