"""Preparation: what the first opening of a page needs is loaded and made in quiet moments, a little at a time."""

from collections import deque
from collections.abc import Callable
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from netzwerk_desktop.ui.pages import Page

MODULES = (
    "netzwerk_desktop.services.search",
    "netzwerk_desktop.domain.natural_date",
    "netzwerk_desktop.ui.today.page",
    "netzwerk_desktop.ui.contact.relations",
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
    "netzwerk_desktop.services.duplicates",
    "netzwerk_desktop.services.exporting",
    "netzwerk_desktop.formats.csv_contacts",
    "netzwerk_desktop.formats.vcard",
    "netzwerk_desktop.services.contact_reading",
    "netzwerk_desktop.services.importing",
)
# The pages that take longest to make; the others appear at once anyway.
PAGES = (Page.INBOX, Page.EVENTS)
BEGIN_MS, PAUSE_MS, BUSY_MS = 800, 40, 500


def somebody_works() -> bool:
    """Whether a hesitation would be noticed: somebody types, or drags with the mouse."""
    typing = isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)
    return typing or QApplication.mouseButtons() != Qt.MouseButton.NoButton


class Preparation(QObject):
    """Loads the modules of pages that were not opened yet, then makes the slow ones.

    A start does not wait for them, nor does a first look.

    Args:
        is_busy: whether the pool works: with it the main thread would get half of the time, and take twice as long.
    """

    def __init__(self, make_page: Callable[[Page], None], is_busy: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._is_busy = is_busy
        self._left: deque[Callable[[], object]] = deque(partial(import_module, name) for name in MODULES)
        self._left += [partial(make_page, page) for page in PAGES]
        # One after the other on the main thread, with pauses in which the window answers.
        self._timer = QTimer(self, singleShot=True, interval=BEGIN_MS)
        self._timer.timeout.connect(self._on_quiet)
        self._timer.start()

    @property
    def is_done(self) -> bool:
        """Whether everything is there."""
        return not self._left

    def _on_quiet(self) -> None:
        if somebody_works() or self._is_busy():
            self._timer.start(BUSY_MS)
            return
        self._left.popleft()()
        if self._left:
            self._timer.start(PAUSE_MS)
