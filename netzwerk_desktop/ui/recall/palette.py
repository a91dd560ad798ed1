"""Palette: the commands that can be run now, as the recall box offers them."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from netzwerk_desktop.translation import in_german, said
from netzwerk_desktop.ui.commands import PERSON, SHEET, WINDOW, Command, CommandEntry
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.recall.rows import Offer
from netzwerk_desktop.ui.shortcuts import window_verbs
from netzwerk_desktop.ui.words import name_words

if TYPE_CHECKING:
    from netzwerk_desktop.ui.main_window import MainWindow

POINTLESS = {Command.RECALL, Command.BACK}
"""What is of no use from within the box: it is open, and Esc closes it."""


def offers(house: House, window: "MainWindow") -> list[Offer]:
    """Every command that would do something now: those of the window, of the open sheet, of who is chosen."""
    verbs = window_verbs(window)
    sheet = window.sheet if window.sheet is not None and window.sheet.isVisible() else None
    entries = [entry for entry in WINDOW if entry.command not in POINTLESS]
    if sheet is not None:
        entries += SHEET
    found = [_offer(entry, verbs[entry.command]) for entry in entries]
    grid = window.grid()
    chosen = sheet.contact_id if sheet is not None else grid.view.current_id() if grid is not None else None
    if chosen is None:
        return found
    card = house.verbs.contacts.cards([chosen]).get(chosen)
    if card is None:
        return found
    single_keys = house.verbs.preferences.current.single_keys
    person = person_verbs(house, chosen)
    for entry in PERSON:
        keys = single_keys or len(entry.keys) > 1
        found.append(_offer(entry, person[entry.command], detail=name_words(card.name), with_keys=keys))
    return found


def person_verbs(house: House, contact_id: int) -> dict[Command, Callable[[], object]]:
    """What each command does with somebody."""
    actions, ids = house.actions, (contact_id,)
    return {
        Command.WRITE: partial(actions.write, contact_id),
        Command.DONE: partial(actions.done, ids),
        Command.SKIP: partial(actions.skip, ids),
        Command.PIN: partial(actions.toggle_pin, ids),
        Command.MOVE_ASIDE: partial(actions.toggle_aside, ids),
        Command.COPY_TEXT: partial(actions.copy_text, ids),
        Command.DELETE: partial(actions.delete, ids),
    }


def _offer(entry: CommandEntry, run: Callable[[], object], *, detail: str = "", with_keys: bool = True) -> Offer:
    keys = said(entry.keys) if entry.keys and with_keys else ""
    return Offer(said(entry.words), entry.use, run, keys, detail, tuple(_texts((entry.words, entry.also))))


def _texts(marked: Iterable[str]) -> Iterable[str]:
    for text in marked:
        if text:
            yield text
            yield in_german(text)
