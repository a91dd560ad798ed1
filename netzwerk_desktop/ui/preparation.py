"""Preparation: what the first opening of a page needs is loaded in quiet moments, one module at a time."""

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

MODULES = (
    "netzwerk_desktop.ui.today.page",
    "netzwerk_desktop.ui.contact.sheet",
    "netzwerk_desktop.ui.inbox.card_stage",
    "netzwerk_desktop.ui.inbox.page",
    "netzwerk_desktop.ui.events.groups",
    "netzwerk_desktop.ui.events.page",
    "netzwerk_desktop.ui.messages.page",
    "netzwerk_desktop.ui.dialogs.message_section",
    "netzwerk_desktop.ui.dialogs.time_sections",
    "netzwerk_desktop.ui.dialogs.about_sections",
    "netzwerk_desktop.ui.dialogs.preferences_page",
)
BEGIN_MS, PAUSE_MS = 800, 40


class Preparation(QObject):
    """Loads the modules of pages that were not opened yet; a start does not wait for them, nor does a first look."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(MODULES)
        # One after the other on the main thread, with pauses in which the window answers.
        self._timer = QTimer(self, singleShot=True, interval=BEGIN_MS)
        self._timer.timeout.connect(self._on_quiet)
        self._timer.start()

    @property
    def is_done(self) -> bool:
        """Whether everything is loaded."""
        return not self._left

    def _on_quiet(self) -> None:
        import_module(self._left.pop(0))
        if self._left:
            self._timer.start(PAUSE_MS)
