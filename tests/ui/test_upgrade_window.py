"""While the data of an older version are brought up to date there is something to look at."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.preferences import Language, Preferences, ThemeChoice
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.upgrade_window import Upgrade, UpgradeWindow


def test_it_shows_how_far_it_is_and_cannot_be_closed(qtbot: QtBot, look: Look) -> None:
    window = UpgradeWindow(look)
    qtbot.addWidget(window)
    window.show()

    window.show_progress(30, 120)
    assert (window.bar.value(), window.bar.maximum()) == (30, 120)

    window.close()
    assert window.isVisible()
    window.hide()


def test_afterwards_the_application_is_as_it_was(qapp: QApplication) -> None:
    palette, sheet, font = QPalette(qapp.palette()), qapp.styleSheet(), qapp.font()
    try:
        upgrade = Upgrade(Preferences(language=Language.GERMAN, theme=ThemeChoice.DARK))
        (window,) = [each for each in qapp.topLevelWidgets() if isinstance(each, UpgradeWindow)]
        upgrade.show(1, 2)
        assert window.isVisible()
        assert any("Kontakte" in text.text() for text in window.findChildren(QLabel))
        upgrade.close()
        assert not window.isVisible()
        assert qapp.palette() == palette
        assert qapp.styleSheet() == ""
    finally:
        qapp.setPalette(palette)
        qapp.setStyleSheet(sheet)
        qapp.setFont(font)
