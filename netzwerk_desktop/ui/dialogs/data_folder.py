"""Data folder: its path in a field that is read, copied from and opened, wherever the preferences tell of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type


class DataFolderField(QLineEdit):
    """The path; what came of copying or opening it is to be said beside it."""

    def __init__(self, look: Look, folder: Path, open_url: Callable[[QUrl], bool]) -> None:
        super().__init__(str(folder))
        self._open_url = open_url
        self.setObjectName("dataFolder")
        self.setReadOnly(True)
        self.setFont(look.font(Type.BODY))
        self.setAccessibleName(tr("Data folder"))
        self.setToolTip(self.text())
        self.setCursorPosition(0)

    def copy_path(self) -> str:
        """Put the path on the clipboard; what to say."""
        QGuiApplication.clipboard().setText(self.text())
        return tr("The path is copied.")

    def open_folder(self) -> str:
        """Show the folder, or copy its path where no program for folders is; what to say, empty for nothing."""
        if self._open_url(QUrl.fromLocalFile(self.text())):
            return ""
        self.copy_path()
        return tr("No program for folders was found. The path is copied.")
