"""The style sheet: complete, of the theme's colours only, and understood by Qt."""

import re

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.stylesheet import stylesheet
from netzwerk_desktop.ui.theme import DARK, LIGHT, Theme, high_contrast

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


@BOTH
def test_every_token_is_replaced(theme: Theme) -> None:
    text = stylesheet(Look(theme))
    assert "$" not in text
    assert text.count("{") == text.count("}")


@BOTH
def test_no_colour_stands_there_that_is_none_of_the_theme(theme: Theme) -> None:
    values = (*(getattr(theme, name) for name in theme.__slots__), theme.doubt)
    known = {value.upper() for value in values if isinstance(value, str)}
    assert {each.upper() for each in re.findall(r"#[0-9A-Fa-f]{6}\b", stylesheet(Look(theme)))} <= known


def test_themes_differ_only_in_their_colours() -> None:
    texts = [re.sub(r"#[0-9A-Fa-f]{6}\b", "#", stylesheet(Look(theme))) for theme in (LIGHT, DARK, high_contrast(DARK))]
    assert texts[0] == texts[1] == texts[2]


@BOTH
def test_qt_understands_it(qtbot: QtBot, theme: Theme) -> None:
    """A sheet that cannot be parsed is a Qt warning, which fails the test."""
    button = QPushButton("Done")
    qtbot.addWidget(button)
    button.setProperty("kind", "primary")
    button.setStyleSheet(stylesheet(Look(theme)))
    button.show()
    assert button.grab().toImage().pixelColor(3, button.height() // 2).name().upper() == theme.accent
