"""A window with its recall box, over a search that answers as it was told."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.recall.box import RecallBox
from tests.ui.conftest import OpenWindow
from tests.ui.recall.people import FakeSearch


@pytest.fixture
def search(verbs: Verbs) -> FakeSearch:
    fake = FakeSearch()
    object.__setattr__(verbs, "search", fake)
    return fake


class Recall:
    """The box of a window, as somebody at the keyboard meets it."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window

    @property
    def box(self) -> RecallBox:
        assert self.window.recall.box is not None
        return self.window.recall.box

    @property
    def is_open(self) -> bool:
        return self.window.recall.box is not None and self.window.recall.box.isVisible()

    def open(self) -> "Recall":
        self.qtbot.keyClick(self.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        assert self.is_open
        return self

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.box.field, text)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.box.field, key, held)

    def paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def rows(self) -> list[str]:
        model = self.box.model
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    def chosen(self) -> str:
        return str(self.box.hits.currentIndex().data())

    def sentence(self, row: int = 0) -> str:
        return str(self.box.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.fixture
def recall(qtbot: QtBot, open_window: OpenWindow, search: FakeSearch) -> Callable[..., Recall]:
    return lambda page=Page.NETWORK, size=(1280, 800): Recall(qtbot, open_window(page, size))


@pytest.fixture(autouse=True)
def clipboard(qapp: object) -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()
