"""Garbage: looks for what nobody refers to any more, on the main thread only."""

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

LOOK_MS = 2000
MOST_YOUNG = 20_000
"""Of so many new objects a look takes some milliseconds; an import makes a hundred times as many."""


class GarbageCollector(QObject):
    """Runs Python's cyclic collector from a timer of the main thread, instead of wherever memory is asked for.

    Left to itself it runs in whichever thread allocates, thus also in one of the pool; a widget that is part of a cycle
    would then be destroyed there, which Qt answers by crashing or by waiting for ever.

    More than `MOST_YOUNG` new objects are set aside unseen, since looking at them would hold up the window; they are
    looked through when nobody is at it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._set_aside = False
        gc.disable()
        # What the start made stays for good; not looking at it again keeps every later look short.
        gc.freeze()
        timer = QTimer(self, interval=LOOK_MS)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        """Collect the youngest generation that has grown past its threshold, and those below it."""
        if self._set_aside and _is_nobody_there():
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._set_aside = False
            return
        if gc.get_count()[0] > MOST_YOUNG:
            gc.freeze()
            self._set_aside = True
            return
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return


def _is_nobody_there() -> bool:
    return QGuiApplication.applicationState() is not Qt.ApplicationState.ApplicationActive
