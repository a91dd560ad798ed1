"""Menu: the window's verbs with their keys, and the last changes to undo."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.icons import Use, icon
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.words import changes_words

if TYPE_CHECKING:
    from netzwerk_desktop.ui.main_window import MainWindow

UNDO_SHOWN = 10


class MainMenu(QMenu):
    """What F10 opens."""

    def __init__(self, house: House, window: "MainWindow") -> None:
        super().__init__(window)
        look = house.look
        entries = (
            (Use.TAKE_IN, tr("Take in cards …"), tr("Ctrl+O"), window.arrivals.choose_photos),
            (Use.EDIT, tr("New contact …"), tr("Ctrl+N"), window.add_person),
            (Use.SEARCH, tr("Who is …?"), tr("Ctrl+K"), window.focus_search),
            (Use.UNDO, tr("Undo"), tr("Ctrl+Z"), window.undo),
            (Use.REVIEW, tr("Review"), "", lambda: window.show_page(Page.REVIEW)),
            (Use.MERGE, tr("Look at duplicates"), "", lambda: window.show_page(Page.DUPLICATES)),
            (Use.BACKUP, tr("Back up now"), tr("Ctrl+B"), window.backup_requested.emit),
            (Use.PREFERENCES, tr("Preferences"), tr("Ctrl+,"), lambda: window.show_page(Page.PREFERENCES)),
            (Use.KEYS, tr("Keys"), "F1", window.overlays.show_keys),
        )
        for use, text, keys, slot in entries:
            action = self.addAction(icon(look, use), f"{text}\t{keys}" if keys else text)
            action.triggered.connect(lambda checked=False, slot=slot: slot())
            if use is Use.UNDO:
                action.setEnabled(bool(house.operations.recent()))
                self._add_recent(house)
        self.addSeparator()
        leave, keys = tr("Quit"), tr("Ctrl+Q")
        self.addAction(f"{leave}\t{keys}").triggered.connect(window.quit_requested)

    def _add_recent(self, house: House) -> None:
        recent = [(each, changes_words(each)) for each in house.operations.recent()]
        known = [(each, words) for each, words in recent if words][:UNDO_SHOWN]
        if len(known) < 2:
            return
        menu = self.addMenu(tr("Undo one of the last"))
        for changes, words in known:
            menu.addAction(words).triggered.connect(
                lambda checked=False, changes=changes: house.operations.undo(changes)
            )
