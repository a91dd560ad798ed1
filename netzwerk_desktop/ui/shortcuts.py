"""Shortcuts of the window: which of its verbs a command calls, and the keys that call them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.preferences import Density, ThemeChoice
from netzwerk_desktop.ui.commands import SHEET, WINDOW, Command
from netzwerk_desktop.ui.pages import Page

if TYPE_CHECKING:
    from netzwerk_desktop.ui.main_window import MainWindow


def window_verbs(window: "MainWindow") -> dict[Command, Callable[[], object]]:
    """What each command of the window does."""
    return {
        Command.RECALL: window.recall.open,
        Command.FILTER: window.focus_filter,
        Command.SURROUNDINGS: window.surroundings.open_current,
        Command.EXPORT: window.exchange.export,
        Command.PRINT: window.exchange.print_people,
        Command.IMPORT: window.exchange.read_files,
        Command.TAKE_IN: window.arrivals.choose_photos,
        Command.NEW_CONTACT: window.add_person,
        Command.PASTE: window.paste,
        Command.UNDO: window.undo,
        Command.REDO: window.redo,
        Command.TODAY: partial(window.show_page, Page.TODAY),
        Command.INBOX: partial(window.show_page, Page.INBOX),
        Command.NETWORK: partial(window.show_page, Page.NETWORK),
        Command.EVENTS: partial(window.show_page, Page.EVENTS),
        Command.ASIDE: partial(window.show_page, Page.ASIDE),
        Command.DUPLICATES: partial(window.show_page, Page.DUPLICATES),
        Command.REVIEW: partial(window.show_page, Page.REVIEW),
        Command.PREFERENCES: partial(window.show_page, Page.PREFERENCES),
        Command.BACKUP: window.backup_requested.emit,
        Command.LARGE_TILES: partial(window.change_preferences, density=Density.LARGE),
        Command.SMALL_TILES: partial(window.change_preferences, density=Density.SMALL),
        Command.MEDIUM_TILES: partial(window.change_preferences, density=Density.MEDIUM),
        Command.LIGHT: partial(window.change_preferences, theme=ThemeChoice.LIGHT),
        Command.DARK: partial(window.change_preferences, theme=ThemeChoice.DARK),
        Command.SYSTEM_THEME: partial(window.change_preferences, theme=ThemeChoice.SYSTEM),
        Command.KEYS: window.overlays.show_keys,
        Command.MENU: window.rail.open_menu,
        Command.NEXT_AREA: partial(focus_next_area, window, 1),
        Command.PREVIOUS_AREA: partial(focus_next_area, window, -1),
        Command.BACK: window.step_back,
        Command.QUIT: window.quit_requested.emit,
        Command.EDIT: partial(window.with_sheet, lambda sheet: sheet.edit_fields()),
        Command.LOG: window.exchange.log_or_read,
        Command.REMIND: partial(window.with_sheet, lambda sheet: sheet.open_reminder()),
    }


def make_shortcuts(window: "MainWindow") -> None:
    """Give the window its keys; those of tiles and fields belong to them."""
    verbs = window_verbs(window)
    keys = {entry.keys: entry.command for entry in (*WINDOW, *SHEET) if entry.keys}
    for text, command in keys.items():
        QShortcut(QKeySequence(text), window).activated.connect(verbs[command])


def focus_next_area(window: "MainWindow", step: int) -> None:
    """Put the focus into the next of rail, top bar, page and sheet."""
    areas: list[QWidget] = [window.rail, window.top, window.shelf]
    if window.sheet is not None and window.sheet.isVisible():
        areas.append(window.sheet)
    focus = QGuiApplication.focusObject()
    inside = [n for n, area in enumerate(areas) if isinstance(focus, QWidget) and area.isAncestorOf(focus)]
    area = areas[((inside[0] if inside else 0) + step) % len(areas)]
    target = area.nextInFocusChain()
    if area is window.shelf:
        window.shelf.focus_page()
    elif target is not None:
        target.setFocus(Qt.FocusReason.TabFocusReason)
