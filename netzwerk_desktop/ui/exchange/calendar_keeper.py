"""Calendar keeper: writes the calendar that somebody subscribed to anew when something changed."""

from PySide6.QtCore import QObject, QTimer

from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.exchange_words import calendar_words
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.operations import Operations

REST_MS = 60_000


class CalendarKeeper(QObject):
    """Looks a while after the last change, so that a stack of changes is written once."""

    def __init__(self, verbs: Verbs, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs, self._operations = verbs, operations
        self._timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(self.refresh)
        operations.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Write the calendar where one is wanted and something in it differs."""
        if self._operations.is_held:
            self._timer.start()
            return
        try:
            self._verbs.exporting.refresh_calendar(calendar_words())
        except UserError as error:
            self._operations.failed.emit(error)

    def stop(self) -> None:
        """Write what is still to be written, and nothing more."""
        if self._timer.isActive():
            self._timer.stop()
            self.refresh()

    def _on_changed(self) -> None:
        if self._verbs.preferences.current.calendar_file and not self._timer.isActive():
            self._timer.start()
