"""Update watch: notices that another version was installed while this one runs."""

import sys
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from netzwerk_desktop.installation import Installation

# An installer is still writing when its first files are there.
SETTLE_MS = 3000


class UpdateWatch(QObject):
    """Compares the installed files with those of the start when the program is looked at, at changes and at every tick.

    Signals:
        replaced: the version that lies there now, empty where it does not say; once for each.
        failed: something went wrong and the files are others now, so a restart will help.
    """

    replaced = Signal(str)
    failed = Signal()

    def __init__(self, installation: Installation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._installation = installation
        self._seen = self._said = installation.stamp()
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state_changed)

    def look(self, *facts: object) -> None:
        """See whether the files are others now; it is said when they have not changed for a moment."""
        former, self._seen = self._seen, self._installation.stamp()
        if not self._installation.is_replaced or self._seen == self._said:
            return
        if self._seen != former:
            self._settle.start()
        elif not self._settle.isActive():
            self._said = self._seen
            self.replaced.emit(self._installation.version())

    def follow_bugs(self) -> None:
        """Look at every failure nobody has foreseen: what is loaded late may not fit the new files."""
        former = sys.excepthook

        def on_bug(kind: type[BaseException], failure: BaseException, trace: TracebackType | None) -> None:
            former(kind, failure, trace)
            if self._installation.is_replaced:
                self.failed.emit()

        sys.excepthook = on_bug

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()
