"""The ring of a choice is seen in either theme, and filled only where it is chosen."""

import pytest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.stylesheet import stylesheet
from netzwerk_desktop.ui.theme import DARK, LIGHT, Theme
from netzwerk_desktop.ui.widgets.ring import RingButton


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_ring_is_seen_and_filled_only_where_it_is_chosen(
    qtbot: QtBot, qapp: QApplication, fonts: None, theme: Theme
) -> None:
    look = Look(theme)
    qapp.setStyleSheet(stylesheet(look))
    button = RingButton(look, "vCard")
    qtbot.addWidget(button)
    button.adjustSize()
    option = QStyleOptionButton()
    button.initStyleOption(option)
    middle = button.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, button).center()

    empty = button.grab().toImage()
    button.setChecked(True)
    filled = button.grab().toImage()

    # A curve is drawn softly: its pixel is almost, not quite, of its colour.
    edge = [empty.pixelColor(x, middle.y()).lightness() for x in range(middle.x())]
    assert min(abs(each - look.colour("control").lightness()) for each in edge) < 20
    assert empty.pixelColor(middle) == look.colour("surface")
    assert filled.pixelColor(middle) == look.colour("accent")
