"""The buttons of the window."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.widgets.buttons import push_button


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_return_press_a_button(qtbot: QtBot, look: Look, key: Qt.Key) -> None:
    pressed: list[bool] = []
    button = push_button(look, "Take over")
    qtbot.addWidget(button)
    button.clicked.connect(lambda: pressed.append(True))

    qtbot.keyClick(button, key)

    assert pressed == [True]
