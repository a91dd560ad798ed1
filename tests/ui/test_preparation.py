"""What pages need is there before they are opened: every module there is, then the slow pages, one at a time."""

from importlib.util import find_spec

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from netzwerk_desktop.ui import preparation
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.preparation import MODULES, PAGES, Preparation


class Prepared:
    """A preparation whose timer is rung by hand, and what it did."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.done: list[str | Page] = []
        monkeypatch.setattr(preparation, "import_module", self.done.append)
        self.owner = QObject()
        self.pool_works = False
        self.ahead = Preparation(self.done.append, lambda: self.pool_works, self.owner)

    def ring(self) -> None:
        self.ahead._timer.stop()
        self.ahead._on_quiet()


@pytest.fixture
def prepared(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Prepared:
    return Prepared(monkeypatch)


@pytest.mark.parametrize("name", MODULES)
def test_every_module_that_is_loaded_ahead_exists(name: str) -> None:
    assert find_spec(name) is not None


def test_one_thing_is_prepared_at_a_time_the_modules_first(qtbot: QtBot, prepared: Prepared) -> None:
    assert prepared.done == []

    prepared.ring()
    assert prepared.done == [MODULES[0]]
    assert not prepared.ahead.is_done

    prepared.ahead._timer.setInterval(0)
    qtbot.waitUntil(lambda: prepared.ahead.is_done)
    assert prepared.done == [*MODULES, *PAGES]
    assert not prepared.ahead._timer.isActive()


def test_nothing_is_prepared_while_somebody_types_and_the_rest_afterwards(qtbot: QtBot, prepared: Prepared) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    prepared.ring()
    assert prepared.done == []
    assert prepared.ahead._timer.isActive()

    field.clearFocus()
    prepared.ring()
    assert prepared.done == [MODULES[0]]


def test_nothing_is_prepared_while_the_pool_works(prepared: Prepared) -> None:
    prepared.pool_works = True
    prepared.ring()
    assert prepared.done == []

    prepared.pool_works = False
    prepared.ring()
    assert prepared.done == [MODULES[0]]
