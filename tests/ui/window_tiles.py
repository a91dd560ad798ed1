"""The tiles of a window, as tests ask for them."""

from datetime import timedelta

from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.inbox.page import InboxPage
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.tiles.grid import TileGrid
from tests.builders import NOW, add_person


def grid_of(window: MainWindow) -> TileGrid:
    grid = window.grid()
    assert grid is not None
    return grid


def names(window: MainWindow) -> list[str]:
    model = grid_of(window).model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def in_network(verbs: Verbs, *people: str) -> list[int]:
    return [add_person(verbs, name, met_at=NOW - timedelta(hours=20)) for name in people]


def inbox_of(window: MainWindow) -> InboxPage:
    inbox = window.shelf.inbox()
    assert inbox is not None
    return inbox
