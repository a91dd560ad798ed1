"""Shortcuts of the window: which key calls which of its verbs."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.preferences import Density
from netzwerk_desktop.ui.pages import Page

if TYPE_CHECKING:
    from netzwerk_desktop.ui.main_window import MainWindow

NUMBERED = (Page.TODAY, Page.INBOX, Page.NETWORK, Page.EVENTS, Page.ASIDE)


def make_shortcuts(window: "MainWindow") -> None:
    """Give the window its keys; those of tiles and fields belong to them."""
    keys: dict[str, Callable[[], object]] = {
        "Ctrl+K": window.focus_search,
        "Ctrl+F": window.focus_search,
        "Ctrl+O": window.arrivals.choose_photos,
        "Ctrl+N": window.add_person,
        "Ctrl+V": window.paste,
        "Ctrl+Z": window.undo,
        "Ctrl+Shift+Z": window.redo,
        "Ctrl+,": partial(window.show_page, Page.PREFERENCES),
        "Ctrl+B": window.backup_requested.emit,
        "Ctrl+Q": window.quit_requested.emit,
        "Ctrl++": partial(window.set_density, Density.LARGE),
        "Ctrl+-": partial(window.set_density, Density.SMALL),
        "Ctrl+0": partial(window.set_density, Density.MEDIUM),
        "Ctrl+E": partial(window.with_sheet, lambda sheet: sheet.edit_fields()),
        "Ctrl+I": window.log_or_read,
        "Ctrl+R": partial(window.with_sheet, lambda sheet: sheet.open_reminder()),
        "F1": window.overlays.show_keys,
        "F6": partial(focus_next_area, window, 1),
        "Shift+F6": partial(focus_next_area, window, -1),
        "F10": window.rail.open_menu,
        "Esc": window.step_back,
    }
    for number, page in enumerate(NUMBERED, start=1):
        keys[f"Ctrl+{number}"] = partial(window.show_page, page)
    for text, slot in keys.items():
        QShortcut(QKeySequence(text), window).activated.connect(slot)


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
