"""Refusal: the one sentence somebody sees when the data cannot be opened."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.translation import install_translators, tr
from netzwerk_desktop.ui.problem_words import problem_words

WITHOUT_SCREEN = ("offscreen", "minimal", "vnc")


def show_refusal(error: UserError, root: Path, language: str, *, has_copy: bool = False) -> bool:
    """Say in a small window what happened, what was kept and what to do; nothing where there is no screen.

    It runs in place of the main window, so there is nothing behind it that a question could stop.

    Args:
        has_copy: whether there is a copy that can be brought back.

    Returns:
        whether the latest copy is to be brought back.
    """
    existing = QApplication.instance()
    if existing is not None and not isinstance(existing, QApplication):
        existing.shutdown()
        existing = None
    application = existing if isinstance(existing, QApplication) else QApplication(["netzwerk-desktop"])
    if QGuiApplication.platformName() in WITHOUT_SCREEN:
        return False
    translators = install_translators(application, language)
    box = QMessageBox()
    box.setWindowTitle("Netzwerk")
    box.setIcon(QMessageBox.Icon.Information)
    box.setText(problem_words(error))
    copy = box.addButton(tr("Bring the latest copy back"), QMessageBox.ButtonRole.AcceptRole) if has_copy else None
    folder = box.addButton(tr("Open the folder"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(tr("Close"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    if box.clickedButton() is folder:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(root)))
    for translator in translators:
        application.removeTranslator(translator)
    return copy is not None and box.clickedButton() is copy
