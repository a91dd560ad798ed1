"""Surroundings desk: leads to the page of somebody's surroundings and back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.ui.house import House

if TYPE_CHECKING:
    from netzwerk_desktop.ui.main_window import MainWindow


class SurroundingsDesk(QObject):
    """What the window knows of surroundings: where one came from."""

    def __init__(self, house: House, window: "MainWindow") -> None:
        super().__init__(window)
        self._house, self._window = house, window
        self._sheet_before: int | None = None
        house.actions.surroundings_requested.connect(self.open)
        window.shelf.surroundings_left.connect(self.leave)

    def open(self, contact_id: int) -> None:
        """Show who is around somebody."""
        window = self._window
        sheet = window.sheet
        before = sheet.contact_id if sheet is not None and sheet.isVisible() else None
        if sheet is not None:
            sheet.save()
        already = window.shelf.surroundings_of is not None
        try:
            window.shelf.show_surroundings(contact_id)
        except UserError as error:
            self._house.operations.failed.emit(error)
            return
        if not already:
            self._sheet_before = before
        window.close_sheet()
        window.shelf.focus_page()

    def open_current(self) -> None:
        """Show who is around the one whose sheet is open, or whose tile is chosen."""
        window = self._window
        sheet, grid = window.sheet, window.grid()
        if sheet is not None and sheet.isVisible() and sheet.contact_id is not None:
            self.open(sheet.contact_id)
        elif grid is not None and (chosen := grid.view.current_id()) is not None:
            self.open(chosen)

    def leave(self) -> bool:
        """Go back to where one came from; False when no surroundings are shown."""
        window, before = self._window, self._sheet_before
        if window.shelf.page is None or window.shelf.surroundings_of is None:
            return False
        self._sheet_before = None
        window.show_page(window.shelf.page)
        if before is not None:
            window.open_sheet(before)
        return True
