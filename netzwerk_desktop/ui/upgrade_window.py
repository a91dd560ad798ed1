"""Upgrade window: shown while the data of an older version are brought up to date, where that takes a while."""

import sys

from PySide6.QtGui import QCloseEvent, QPalette
from PySide6.QtWidgets import QApplication, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.preferences import Preferences
from netzwerk_desktop.translation import install_translators, tr
from netzwerk_desktop.ui.application import Appearance, language_of
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.program import make_application
from netzwerk_desktop.ui.widgets.buttons import label

BAR_WIDTH = 380


class UpgradeWindow(QWidget):
    """Says what is done and how far it is; it goes when the program is there."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setWindowTitle("Netzwerk")
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(12)
        column.addWidget(label(look, tr("Your contacts are made ready for the new version"), Type.HEADING))
        hint = tr("Only this once. Nothing is lost if you switch the computer off meanwhile: it begins anew then.")
        column.addWidget(label(look, hint, muted=True, wrap=True))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.bar.setMinimumWidth(look.px(BAR_WIDTH))
        self.bar.setAccessibleName(tr("Progress"))
        column.addSpacing(4)
        column.addWidget(self.bar)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        QApplication.processEvents()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        # What was begun is finished; closing it would leave nothing to be seen and nothing stopped.
        event.ignore()


class Upgrade:
    """The window while it is needed; the application stays for the program itself, as if nothing had been there."""

    def __init__(self, preferences: Preferences) -> None:
        self._application = make_application(sys.argv[:1])
        self._translators = install_translators(self._application, language_of(preferences))
        self._look = Look(parent=self._application)
        self._appearance = Appearance(self._application, self._look)
        self._appearance.follow(preferences)
        self._window = UpgradeWindow(self._look)
        self._window.show()

    def show(self, done: int, total: int) -> None:
        """Show how far it is."""
        self._window.show_progress(done, total)

    def close(self) -> None:
        """Take the window away, and what it changed."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._window.hide()
        for made in (self._window, self._appearance, self._look):
            made.deleteLater()
        self._application.setStyleSheet("")
        self._application.setPalette(QPalette())
