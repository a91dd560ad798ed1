"""Garbage is looked for on the main thread, by a timer."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from netzwerk_desktop.ui.garbage import GarbageCollector


class Knot:
    """An object that only the collector frees: it refers to itself."""

    def __init__(self) -> None:
        self.self = self
        self.widget = QWidget()


@pytest.fixture
def thresholds() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(1, 1, 1)
    yield
    gc.set_threshold(*before)


def test_what_refers_to_itself_is_freed_by_a_look(qapp: QApplication, thresholds: None) -> None:
    collector = GarbageCollector()
    seen = weakref.ref(Knot())

    for _ in range(4):
        collector.look()

    assert seen() is None


def test_a_thread_that_asks_for_memory_collects_nothing(qapp: QApplication, thresholds: None) -> None:
    GarbageCollector()
    seen = weakref.ref(Knot())

    thread = threading.Thread(target=lambda: [[each] for each in range(100_000)])
    thread.start()
    thread.join()

    assert seen() is not None
    assert not gc.isenabled()
    gc.collect()
    assert seen() is None
