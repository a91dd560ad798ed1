"""The whole program in the process of a benchmark, and a watch over its event loop."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.application import Application
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.preparation import Preparation
from netzwerk_desktop.ui.start import WindowStart

PATIENCE_SECONDS = 180


class Watch(QObject):
    """Notices how long the event loop was away: a timer of 5 ms that looks at the clock."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        timer = QTimer(self, interval=5, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._look)
        timer.start()

    def _look(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def worst(self, act: Callable[[], object], done: Callable[[], bool] = lambda: True, least: float = 0.15) -> float:
        """The longest gap in milliseconds from an action until it is done and a moment has passed."""
        self._last = time.perf_counter()
        self.gaps.clear()
        begin = time.perf_counter()
        QTimer.singleShot(0, act)
        while (passed := time.perf_counter() - begin) < least or not self.gaps or not done():
            QApplication.processEvents()
            assert passed < PATIENCE_SECONDS
        return max(self.gaps)


class Running:
    """The whole program in this process."""

    def __init__(self, qapp: QApplication, verbs: Verbs, cache: Path) -> None:
        self.application = Application(qapp, WindowStart(verbs, cache=cache))
        self.application.show()
        self.window: MainWindow = self.application.window
        self.watch = Watch()
        self.settle()
        self.window.show_page(Page.NETWORK)
        self.settle()

    def settle(self) -> None:
        begin = time.perf_counter()
        while time.perf_counter() - begin < 0.4 or not self.is_idle():
            QApplication.processEvents()

    def prepare(self) -> None:
        """Wait until everything that is made ahead in quiet moments is there, as it is some seconds after a start."""
        preparation = self.application.findChild(Preparation)
        while preparation is not None and not preparation.is_done:
            QApplication.processEvents()

    def is_idle(self) -> bool:
        return self.application.house.photos.idle and not self.application.house.tasks.busy
