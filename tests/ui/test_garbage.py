"""Garbage is looked for on the main thread, by a timer."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from netzwerk_desktop.ui.garbage import MOST_YOUNG, GarbageCollector


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


def test_what_an_import_makes_is_looked_through_when_nobody_is_there(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = [Qt.ApplicationState.ApplicationActive]
    monkeypatch.setattr(QGuiApplication, "applicationState", lambda: state[0])
    collector = GarbageCollector()
    seen = weakref.ref(Knot())
    crowd = [[number] for number in range(2 * MOST_YOUNG)]

    for _ in range(4):
        collector.look()
    assert seen() is not None
    assert gc.get_freeze_count() > len(crowd)

    state[0] = Qt.ApplicationState.ApplicationInactive
    collector.look()
    assert seen() is None


def test_a_look_stays_short_whatever_was_made(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    monkeypatch.setattr(gc, "collect", lambda generation=2: looked.append(len(gc.get_objects(generation=0))))
    monkeypatch.setattr(QGuiApplication, "applicationState", lambda: Qt.ApplicationState.ApplicationActive)
    collector = GarbageCollector()
    crowd = [[number] for number in range(2 * MOST_YOUNG)]

    collector.look()
    more = [[number] for number in range(2000)]
    collector.look()

    assert len(looked) == 1
    assert len(more) <= looked[0] < len(crowd)
