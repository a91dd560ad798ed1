"""What pages need is loaded before they are opened: every module there is, one at a time."""

from importlib.util import find_spec

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from netzwerk_desktop.ui import preparation
from netzwerk_desktop.ui.preparation import MODULES, Preparation


@pytest.mark.parametrize("name", MODULES)
def test_every_module_that_is_loaded_ahead_exists(name: str) -> None:
    assert find_spec(name) is not None


def test_one_module_is_loaded_at_a_time_until_all_are_there(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[str] = []
    monkeypatch.setattr(preparation, "import_module", loaded.append)
    owner = QObject()
    ahead = Preparation(owner)
    assert loaded == []

    ahead._on_quiet()
    assert loaded == [MODULES[0]]
    assert not ahead.is_done

    ahead._timer.setInterval(0)
    qtbot.waitUntil(lambda: ahead.is_done)
    assert loaded == list(MODULES)
