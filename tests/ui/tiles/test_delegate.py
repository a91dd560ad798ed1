"""Writing notes in place, and the icons of a tile: what keys and clicks do (design.md, section 3)."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.preferences import Density
from netzwerk_desktop.domain.query import CardOrder, CardQuery
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.tiles.delegate import ACTIONS
from netzwerk_desktop.ui.tiles.grid import TileGrid
from tests.builders import NOW, add_person

Key, CONTROL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
QUERY = CardQuery(pocket=None, order=CardOrder.CAPTURED)


class Shown:
    """A grid of three people beside a button that can take the focus away."""

    def __init__(self, qtbot: QtBot, house: House, pocket: Pocket = Pocket.NETWORK) -> None:
        self.qtbot, self.house = qtbot, house
        self.people = [
            add_person(house.verbs, name, note="first", met_at=NOW - timedelta(hours=20), pocket=pocket)
            for name in ("Anna", "Beat", "Eva")
        ]
        self.grid = TileGrid(house.verbs, house.operations, house.actions, house.look, house.photos, QUERY)
        self.view = self.grid.view
        self.window = QWidget()
        self.other = QPushButton("other")
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.grid)
        layout.addWidget(self.other)
        qtbot.addWidget(self.window)
        self.window.resize(900, 500)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.grid.show_query(QUERY)
        self.view.setFocus()

    def note(self, number: int) -> str:
        return self.house.verbs.contacts.get(self.people[number]).note

    def editor(self) -> QPlainTextEdit:
        found = [each for each in self.view.findChildren(QPlainTextEdit) if each.isVisible()]
        assert len(found) == 1
        return found[0]

    def closed(self) -> bool:
        return not any(each.isVisible() for each in self.view.findChildren(QPlainTextEdit))

    def write(self, text: str, number: int = 0) -> QPlainTextEdit:
        """Open a note with F2 and replace it."""
        self.view.setCurrentIndex(self.view.model().index(number, 0))
        self.qtbot.keyClick(self.view, Key.Key_F2)
        editor = self.editor()
        editor.selectAll()
        self.qtbot.keyClicks(editor, text)
        return editor

    def icon(self, use: Use, number: int = 0) -> QPoint:
        """Where an icon of a hovered tile is."""
        painter = self.grid.delegate._painter
        card = self.grid.model.card(number)
        assert card is not None
        actions = ACTIONS[card.standing.pocket]
        return painter.action_rects(self.view.tile_rect(number), len(actions))[actions.index(use)].center()

    def click(self, at: QPoint) -> None:
        self.qtbot.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def stop_clicks(self) -> None:
        self.view._click_timer.stop()


@pytest.fixture
def shown(qtbot: QtBot, house: House, dressed: None) -> Shown:
    return Shown(qtbot, house)


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_N])
def test_a_key_opens_the_note_with_its_text(shown: Shown, key: Key) -> None:
    shown.qtbot.keyClick(shown.view, key)
    editor = shown.editor()
    assert editor.toPlainText() == "first"
    assert editor.hasFocus()
    assert editor.accessibleName() == "Note"
    assert shown.view.tile_rect(0).adjusted(-6, 0, 6, 0).contains(editor.geometry())


def test_n_is_no_key_where_single_keys_are_off(shown: Shown) -> None:
    shown.house.verbs.preferences.change(single_keys=False)
    shown.qtbot.keyClick(shown.view, Key.Key_N)
    assert shown.closed()
    shown.qtbot.keyClick(shown.view, Key.Key_F2)
    assert not shown.closed()


def test_a_click_on_the_note_opens_it_and_no_sheet(shown: Shown) -> None:
    card = shown.grid.model.card(1)
    assert card is not None
    area = shown.grid.delegate._painter.note_rect(shown.view.tile_rect(1), card, shown.view.metrics)
    shown.click(area.topLeft() + QPoint(20, 10))
    assert shown.editor().toPlainText() == "first"
    assert not shown.view._click_timer.isActive()


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, CONTROL])
@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_saves_and_closes(shown: Shown, key: Key, held: Qt.KeyboardModifier) -> None:
    editor = shown.write("second")
    shown.qtbot.keyClick(editor, key, held)
    assert shown.note(0) == "second"
    assert shown.closed()
    assert shown.view.hasFocus()


def test_shift_and_enter_make_a_new_line(shown: Shown) -> None:
    editor = shown.write("one")
    shown.qtbot.keyClick(editor, Key.Key_Return, SHIFT)
    shown.qtbot.keyClicks(editor, "two")
    assert shown.note(0) == "first"
    shown.qtbot.keyClick(editor, Key.Key_Return)
    assert shown.note(0) == "one\ntwo"


def test_escape_restores_what_was_there(shown: Shown) -> None:
    editor = shown.write("never mind")
    shown.qtbot.keyClick(editor, Key.Key_Escape)
    assert shown.note(0) == "first"
    assert shown.closed()
    assert shown.house.operations.recent() == ()
    shown.qtbot.keyClick(shown.view, Key.Key_F2)
    assert shown.editor().toPlainText() == "first"


def test_tab_saves_and_opens_the_next_note_for_a_whole_stack(shown: Shown) -> None:
    editor = shown.write("Anna's")
    for text in ("Beat's", "Eva's"):
        shown.qtbot.keyClick(editor, Key.Key_Tab)
        shown.qtbot.waitUntil(lambda: len([e for e in shown.view.findChildren(QPlainTextEdit) if e.isVisible()]) == 1)
        editor = shown.editor()
        assert editor.toPlainText() == "first"
        editor.selectAll()
        shown.qtbot.keyClicks(editor, text)
    shown.qtbot.keyClick(editor, Key.Key_Tab)
    assert [shown.note(number) for number in range(3)] == ["Anna's", "Beat's", "Eva's"]
    assert shown.closed()


def test_shift_and_tab_go_back(shown: Shown) -> None:
    editor = shown.write("Beat's", 1)
    shown.qtbot.keyClick(editor, Key.Key_Backtab)
    assert shown.note(1) == "Beat's"
    assert shown.view.currentIndex().row() == 0


def test_losing_the_focus_saves(shown: Shown) -> None:
    shown.write("second")
    shown.other.setFocus()
    shown.qtbot.waitUntil(shown.closed)
    assert shown.note(0) == "second"


def test_a_page_that_changes_waits_until_the_note_is_written(shown: Shown) -> None:
    editor = shown.write("sec", 1)
    shown.house.operations.run(shown.house.verbs.contacts.delete, [shown.people[0]])
    shown.qtbot.keyClicks(editor, "ond")
    assert shown.grid.model.rowCount() == 3
    shown.qtbot.keyClick(editor, Key.Key_Return)
    assert shown.note(1) == "second"
    shown.qtbot.waitUntil(lambda: shown.grid.model.rowCount() == 2)
    assert shown.view.current_id() == shown.people[1]


def test_a_note_changed_elsewhere_does_not_disturb_what_is_typed(shown: Shown) -> None:
    editor = shown.write("mine")
    shown.house.operations.run(shown.house.verbs.contacts.set_note, shown.people[0], "theirs")
    assert editor.toPlainText() == "mine"
    shown.qtbot.keyClick(editor, Key.Key_Return)
    assert shown.note(0) == "mine"


def test_an_unchanged_note_is_no_change(shown: Shown) -> None:
    shown.qtbot.keyClick(shown.view, Key.Key_F2)
    shown.qtbot.keyClick(shown.editor(), Key.Key_Return)
    assert shown.house.operations.recent() == ()


def test_a_note_can_be_undone_and_stands_on_its_tile(shown: Shown) -> None:
    shown.qtbot.keyClick(shown.write("second"), Key.Key_Return)
    card = shown.grid.model.card(0)
    assert card is not None
    assert card.note == "second"
    shown.house.operations.undo()
    assert shown.note(0) == "first"


def test_a_note_of_a_small_tile_has_room_for_two_lines(shown: Shown) -> None:
    shown.view.set_density(Density.SMALL)
    shown.qtbot.keyClick(shown.view, Key.Key_F2)
    editor = shown.editor()
    assert editor.height() >= 2 * editor.fontMetrics().height()


# icons


def test_icons_of_the_network_write_log_and_put_off(shown: Shown, browser: object) -> None:
    shown.click(shown.icon(Use.DONE))
    assert len(shown.house.verbs.contacts.interactions(shown.people[0])) == 1
    with shown.qtbot.waitSignal(shown.house.actions.write_requested) as wanted:
        shown.click(shown.icon(Use.WRITE, 1))
    assert wanted.args == [shown.people[1]]
    assert not shown.view._click_timer.isActive()


@pytest.mark.parametrize(("use", "pocket"), [(Use.NETWORK, Pocket.NETWORK), (Use.ASIDE, Pocket.ASIDE)])
def test_icons_of_the_inbox_are_its_two_pockets(
    qtbot: QtBot, house: House, dressed: None, use: Use, pocket: Pocket
) -> None:
    shown = Shown(qtbot, house, Pocket.INBOX)
    shown.click(shown.icon(use, 1))
    assert house.verbs.contacts.get(shown.people[1]).standing.pocket is pocket
    assert not shown.view._click_timer.isActive()


@pytest.mark.parametrize("pocket", Pocket)
def test_every_pocket_has_icons(pocket: Pocket) -> None:
    assert 1 <= len(ACTIONS[pocket]) <= 3


def test_a_click_beside_them_opens_the_person(shown: Shown) -> None:
    rect = shown.view.tile_rect(0)
    with shown.qtbot.waitSignal(shown.grid.opened) as opened:
        shown.click(QPoint(rect.center().x(), rect.top() + 20))
    assert opened.args == [shown.people[0]]


# keys of the grid


def pocket_of(shown: Shown, number: int) -> Pocket:
    return shown.house.verbs.contacts.get(shown.people[number]).standing.pocket


@pytest.mark.parametrize(
    ("key", "held", "holds"),
    [
        (Key.Key_D, Qt.KeyboardModifier.NoModifier, lambda contact: contact.standing.last_contact is not None),
        (Key.Key_S, Qt.KeyboardModifier.NoModifier, lambda contact: contact.standing.counts_from is not None),
        (Key.Key_P, Qt.KeyboardModifier.NoModifier, lambda contact: contact.pinned),
        (Key.Key_A, Qt.KeyboardModifier.NoModifier, lambda contact: contact.standing.pocket is Pocket.ASIDE),
        (Key.Key_Left, Qt.KeyboardModifier.AltModifier, lambda contact: contact.standing.pocket is Pocket.ASIDE),
        (Key.Key_Delete, Qt.KeyboardModifier.NoModifier, lambda contact: contact.deleted_at is not None),
    ],
)
def test_keys_act_on_every_selected_tile(
    shown: Shown, key: Key, held: Qt.KeyboardModifier, holds: Callable[[object], bool]
) -> None:
    shown.view.select_contacts(shown.people[:2])
    shown.qtbot.keyClick(shown.view, key, held)
    assert [holds(shown.house.verbs.contacts.get(each)) for each in shown.people] == [True, True, False]


def test_space_looks_closer_and_later_opens_its_menu(shown: Shown) -> None:
    with shown.qtbot.waitSignal(shown.grid.looked_at) as looked:
        shown.qtbot.keyClick(shown.view, Key.Key_Space)
    assert looked.args == [shown.people[0]]
