"""Garbage: looks for what nobody refers to any more, on the main thread only."""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 2000


class GarbageCollector(QObject):
    """Runs Python's cyclic collector from a timer of the main thread, instead of wherever memory is asked for.

    Left to itself it runs in whichever thread allocates, thus also in one of the pool; a widget that is part of a cycle
    would then be destroyed there, which Qt answers by crashing or by waiting for ever.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        # What the start made stays for good; not looking at it again keeps every later look short.
        gc.freeze()
        timer = QTimer(self, interval=LOOK_MS)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        """Collect the youngest generation that has grown past its threshold, and those below it."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
