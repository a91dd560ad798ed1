"""Exchange desk: what the window does with contact files and on paper."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QShortcut

from netzwerk_desktop.domain.exporting import ExportKind
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.pages import Page

if TYPE_CHECKING:
    from netzwerk_desktop.ui.main_window import MainWindow


class ExchangeDesk(QObject):
    """Leads from keys, menu and drops to the pages and panels of the exchange."""

    def __init__(self, house: House, window: "MainWindow") -> None:
        super().__init__(window)
        self._house, self._window = house, window
        window.arrivals.contact_files_offered.connect(self.read_files)
        window.shelf.import_requested.connect(self.read_files)
        window.shelf.duplicates_requested.connect(partial(window.show_page, Page.DUPLICATES))
        window.shelf.export_requested.connect(window.overlays.export)
        house.actions.export_requested.connect(window.overlays.export)
        house.actions.code_requested.connect(window.overlays.show_code)
        window.overlays.exported.connect(window.bars.say_written)
        window.shelf.archive_requested.connect(partial(window.overlays.export, (), ExportKind.ARCHIVE))
        window.shelf.return_requested.connect(house.returning.run)
        house.operations.held.connect(self._on_held)
        house.operations.released.connect(self._on_released)
        window.overlays.printed.connect(window.bars.say_done)
        window.overlays.print_failed.connect(window.bars.say_failed)

    def _on_held(self) -> None:
        """Nothing is typed that could not be kept: what is there is saved, then only the import can be stopped."""
        self._window.save()
        self._window.close_sheet()
        self._let_in(False)

    def _on_released(self) -> None:
        self._let_in(True)

    def _let_in(self, possible: bool) -> None:
        for part in (self._window.rail, self._window.top):
            part.setEnabled(possible)
        for key in self._window.findChildren(QShortcut):
            key.setEnabled(possible)

    def read_files(self, files: Sequence[Path] = ()) -> None:
        """Show what contact files would bring, or where they are chosen."""
        self._window.close_sheet()
        self._window.shelf.read_files(files)
        self._window.rail.show_page(Page.IMPORT)

    def log_or_read(self) -> None:
        """What one key does: an entry in the history of the open sheet, else contact files."""
        sheet = self._window.sheet
        if sheet is not None and sheet.isVisible():
            sheet.open_log()
        else:
            self.read_files()

    def export(self) -> None:
        """Write those selected, or everybody on the page, to a file."""
        self._window.overlays.export(self._window.shelf.people())

    def print_people(self) -> None:
        """Print those selected, or everybody on the page."""
        self._window.overlays.print_people(self._window.shelf.people())
