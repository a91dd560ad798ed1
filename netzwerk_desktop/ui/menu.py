"""Menu: the window's verbs with their keys, and the last changes to undo."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from netzwerk_desktop.translation import said, tr
from netzwerk_desktop.ui.commands import BY_COMMAND, MENU, Command
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.icons import icon
from netzwerk_desktop.ui.shortcuts import window_verbs
from netzwerk_desktop.ui.words import changes_words

if TYPE_CHECKING:
    from netzwerk_desktop.ui.main_window import MainWindow

UNDO_SHOWN = 10


class MainMenu(QMenu):
    """What F10 opens."""

    def __init__(self, house: House, window: "MainWindow") -> None:
        super().__init__(window)
        look, verbs = house.look, window_verbs(window)
        for command in MENU:
            entry = BY_COMMAND[command]
            words, keys = said(entry.words), said(entry.keys) if entry.keys else ""
            action = self.addAction(icon(look, entry.use), f"{words}\t{keys}" if keys else words)
            action.triggered.connect(lambda checked=False, slot=verbs[command]: slot())
            if command is Command.UNDO:
                action.setEnabled(bool(house.operations.recent()))
                self._add_recent(house)
        self.addSeparator()
        leave = BY_COMMAND[Command.QUIT]
        words, keys = said(leave.words), said(leave.keys)
        self.addAction(f"{words}\t{keys}").triggered.connect(window.quit_requested)

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
