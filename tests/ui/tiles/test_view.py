"""The tile view: keys, pointer, selection, drops and what screen readers see."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.domain.preferences import Density
from netzwerk_desktop.domain.query import CardGroup, CardOrder, CardQuery, Grouping
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.image_drop import ImageOffer
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.tiles.grid import TileGrid
from netzwerk_desktop.ui.tiles.model import TileModel
from netzwerk_desktop.ui.tiles.view import TileView
from tests.builders import NOW, add_person, plain_jpeg
from tests.ui.gestures import drag, drop, leave, mime_of
from tests.ui.tiles.crowd import fill

Key, CONTROL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NOTHING = Qt.KeyboardModifier.NoModifier
QUERY = CardQuery(pocket=None, order=CardOrder.CAPTURED)
JPEG = {"application/octet-stream": plain_jpeg("red")}
OpenGrid = Callable[..., TileGrid]


@pytest.fixture
def open_grid(qtbot: QtBot, house: House, dressed: None) -> OpenGrid:
    """Shows a grid of so many people: four columns of four rows and a bit."""
    shown: list[TileGrid] = []

    def open_grid(count: int = 30, size: tuple[int, int] = (1100, 720)) -> TileGrid:
        fill(house.verbs, count, met_at=NOW - timedelta(hours=20))
        grid = TileGrid(house.verbs, house.operations, house.actions, house.look, house.photos, QUERY)
        shown.append(grid)
        qtbot.addWidget(grid)
        grid.resize(*size)
        grid.show()
        grid.activateWindow()
        qtbot.waitUntil(grid.isActiveWindow)
        grid.show_query(QUERY)
        grid.view.setFocus()
        return grid

    return open_grid


def row(view: TileView) -> int:
    return view.currentIndex().row()


def rows(view: TileView) -> list[int]:
    return sorted(index.row() for index in view.selectionModel().selectedIndexes())


def centre(view: TileView, number: int) -> QPoint:
    """A point of a tile that is no icon and no note."""
    rect = view.tile_rect(number)
    return QPoint(rect.center().x(), rect.top() + 20)


def click(
    qtbot: QtBot, view: TileView, number: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, held, centre(view, number))


# arithmetic


@pytest.mark.parametrize("width", [320, 500, 760, 960, 1001, 1100, 1280, 1920])
@pytest.mark.parametrize("density", Density)
def test_tiles_stand_flush_with_both_margins_at_any_width(
    qtbot: QtBot, open_grid: OpenGrid, width: int, density: Density
) -> None:
    grid = open_grid(3, (width, 500))
    view = grid.view
    view.set_density(density)
    columns = view._grid.columns
    assert view.tile_rect(0).left() == 24
    assert 0 <= width - 24 - (view.tile_rect(columns - 1).right() + 1) < columns
    assert view.tile_rect(columns).left() == 24
    assert view.tile_rect(columns).top() > view.tile_rect(0).bottom()


def test_every_tile_is_found_where_it_stands(open_grid: OpenGrid) -> None:
    view = open_grid().view
    for number in range(12):
        rect = view.visualRect(view.model().index(number, 0))
        assert view.indexAt(rect.center()).row() == number
        assert not view.indexAt(rect.topLeft() - QPoint(2, 0)).isValid() or number % view._grid.columns


def test_scrolling_to_a_tile_brings_all_of_it_into_sight(open_grid: OpenGrid) -> None:
    view = open_grid(100).view
    for number in (99, 50, 0):
        view.scrollTo(view.model().index(number, 0))
        assert view.viewport().rect().contains(view.tile_rect(number))


def test_another_size_keeps_the_first_tile_in_sight(open_grid: OpenGrid) -> None:
    view = open_grid(300).view
    view.scrollTo(view.model().index(200, 0), TileView.ScrollHint.PositionAtTop)
    first = view.indexAt(QPoint(30, 30)).row()
    view.set_density(Density.LARGE)
    assert view.viewport().rect().intersects(view.tile_rect(first))


def test_a_hundred_thousand_rows_are_resized_without_asking_one_of_them(
    qtbot: QtBot, look: Look, verbs: Verbs, dressed: None
) -> None:
    class ManyRows(TileModel):
        asked = 0

        def rowCount(self, parent: object = None) -> int:
            return 100_000

        def data(self, index: object, role: int = 0) -> None:
            self.asked += 1

        def contact_id(self, row: int) -> int:
            return row + 1

    view, model = TileView(look, Density.MEDIUM), ManyRows(verbs, QUERY)
    qtbot.addWidget(view)
    view.setModel(model)
    view.show()
    for width in (1200, 700, 400, 1100):
        view.resize(width, 700)
        view.scrollTo(model.index(99_999))
        view.selectAll()
        QApplication.processEvents()
    assert view.verticalScrollBar().maximum() > 4_000_000
    assert view.selectionModel().selection().at(0).height() == 100_000  # type: ignore[attr-defined]  # it is a list
    # What is in sight may be asked by the painter and by a hovering pointer, the rest never is.
    assert model.asked < 1000


# keys


def test_arrows_home_end_and_pages_move_the_focus(qtbot: QtBot, open_grid: OpenGrid) -> None:
    view = open_grid().view
    columns = view._grid.columns
    page = max(1, view.viewport().height() // view._grid.pitch_y) * columns
    assert row(view) == 0
    for key, wanted in (
        (Key.Key_Right, 1),
        (Key.Key_Down, 1 + columns),
        (Key.Key_Left, columns),
        (Key.Key_Up, 0),
        (Key.Key_Up, 0),
        (Key.Key_Left, 0),
        (Key.Key_PageDown, page),
        (Key.Key_End, 29),
        (Key.Key_Right, 29),
        (Key.Key_Down, 29),
        (Key.Key_PageUp, 29 - page),
        (Key.Key_Home, 0),
    ):
        qtbot.keyClick(view, key)
        assert row(view) == wanted, key
        assert view.viewport().rect().contains(view.tile_rect(wanted))


def test_down_in_a_gap_of_the_last_row_goes_to_the_last_tile(qtbot: QtBot, open_grid: OpenGrid) -> None:
    view = open_grid(5).view
    columns = view._grid.columns
    assert columns == 4
    view.setCurrentIndex(view.model().index(3, 0))
    qtbot.keyClick(view, Key.Key_Down)
    assert row(view) == 4


def test_shift_and_arrows_select_a_span(qtbot: QtBot, open_grid: OpenGrid) -> None:
    view = open_grid().view
    qtbot.keyClick(view, Key.Key_Right)
    qtbot.keyClick(view, Key.Key_Right, SHIFT)
    qtbot.keyClick(view, Key.Key_Right, SHIFT)
    assert rows(view) == [1, 2, 3]


def test_ctrl_a_selects_everything(qtbot: QtBot, open_grid: OpenGrid) -> None:
    grid = open_grid()
    with qtbot.waitSignal(grid.selection_moved) as moved:
        qtbot.keyClick(grid.view, Key.Key_A, CONTROL)
    assert moved.args == [30]
    assert grid.targets() == [grid.model.contact_id(number) for number in range(30)]


def test_enter_opens_the_sheet_of_the_focus(qtbot: QtBot, open_grid: OpenGrid) -> None:
    grid = open_grid()
    qtbot.keyClick(grid.view, Key.Key_Right)
    for key in (Key.Key_Return, Key.Key_Enter):
        with qtbot.waitSignal(grid.opened) as opened:
            qtbot.keyClick(grid.view, key)
        assert opened.args == [grid.model.contact_id(1)]


# pointer


def test_a_click_selects_one_and_opens_it_after_a_moment(qtbot: QtBot, open_grid: OpenGrid) -> None:
    grid = open_grid()
    with qtbot.waitSignal(grid.opened) as opened:
        click(qtbot, grid.view, 2)
        assert rows(grid.view) == [2]
    assert opened.args == [grid.model.contact_id(2)]


def test_shift_takes_a_span_and_ctrl_one_more_and_neither_opens(qtbot: QtBot, open_grid: OpenGrid) -> None:
    grid = open_grid()
    view = grid.view
    view.select_contacts([grid.model.contact_id(1)])
    with qtbot.assertNotEmitted(grid.opened):
        click(qtbot, view, 3, SHIFT)
        assert rows(view) == [1, 2, 3]
        click(qtbot, view, 6, CONTROL)
        assert rows(view) == [1, 2, 3, 6]
        click(qtbot, view, 2, CONTROL)
        assert rows(view) == [1, 3, 6]
    assert not view._click_timer.isActive()


def test_a_double_click_writes_the_note_and_opens_nothing(qtbot: QtBot, open_grid: OpenGrid) -> None:
    grid = open_grid()
    view, point = grid.view, centre(grid.view, 2)
    with qtbot.waitSignal(view.note_requested) as asked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert asked.args == [grid.model.contact_id(2)]
    assert not view._click_timer.isActive()


def test_a_click_into_a_gap_opens_nothing(qtbot: QtBot, open_grid: OpenGrid) -> None:
    view = open_grid().view
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, 20))
    assert not view._click_timer.isActive()


# following the model


def test_selection_and_focus_stay_with_their_people_over_a_reload(open_grid: OpenGrid, house: House) -> None:
    grid = open_grid()
    view, model = grid.view, grid.model
    kept = [model.contact_id(number) for number in (5, 6, 9)]
    view.select_contacts(kept)
    house.operations.run(house.verbs.contacts.delete, [model.contact_id(number) for number in (0, 1, 2)])
    assert view.current_id() == kept[0]
    assert view.selected_ids() == kept
    assert rows(view) == [2, 3, 6]


def test_focus_goes_to_the_neighbour_of_somebody_who_left(open_grid: OpenGrid, house: House) -> None:
    grid = open_grid()
    neighbour = grid.model.contact_id(6)
    grid.view.select_contacts([grid.model.contact_id(5)])
    house.operations.run(house.verbs.contacts.delete, [grid.model.contact_id(5)])
    assert grid.view.current_id() == neighbour
    assert row(grid.view) == 5


def test_focus_goes_to_the_last_one_when_the_end_left(open_grid: OpenGrid, house: House) -> None:
    grid = open_grid(3)
    last = grid.model.contact_id(2)
    grid.view.select_contacts([last])
    house.operations.run(house.verbs.contacts.delete, [last])
    assert row(grid.view) == 1


def test_a_hidden_grid_follows_once_it_is_shown_again(open_grid: OpenGrid, house: House) -> None:
    grid = open_grid(3)
    grid.hide()
    house.operations.run(house.verbs.contacts.delete, [grid.model.contact_id(0)])
    assert grid.model.rowCount() == 3
    grid.show()
    grid.refresh_if_stale()
    assert grid.model.rowCount() == 2


# drops


@pytest.mark.parametrize(("share", "role"), [(0.25, PhotoRole.PORTRAIT), (0.75, PhotoRole.CARD_FRONT)])
def test_each_half_of_a_tile_takes_another_photo(
    qtbot: QtBot, open_grid: OpenGrid, share: float, role: PhotoRole
) -> None:
    grid = open_grid(3)
    rect = grid.view.tile_rect(1)
    at = QPoint(rect.left() + int(rect.width() * share), rect.center().y())
    with qtbot.waitSignal(grid.image_offered) as offered:
        assert drop(grid.view.viewport(), mime_of(formats=JPEG), at)
    offer, contact_id, got = offered.args
    assert isinstance(offer, ImageOffer)
    assert (offer.count, contact_id, got) == (1, grid.model.contact_id(1), role)


def test_empty_space_takes_new_cards(qtbot: QtBot, open_grid: OpenGrid) -> None:
    grid = open_grid(1)
    with qtbot.waitSignal(grid.image_offered) as offered:
        assert drop(grid.view.viewport(), mime_of(formats=JPEG), QPoint(600, 500))
    assert offered.args[1:] == [None, PhotoRole.CARD_FRONT]


def test_a_drag_that_goes_away_leaves_nothing_marked(open_grid: OpenGrid) -> None:
    view = open_grid(3).view
    assert drag(view.viewport(), mime_of(formats=JPEG), view.tile_rect(1).center())
    assert view.drop_target == (1, 1)
    leave(view.viewport())
    assert view.drop_target is None


def test_text_is_not_taken(open_grid: OpenGrid) -> None:
    view = open_grid(3).view
    assert not drag(view.viewport(), mime_of("https://example.com/a.jpg"), view.tile_rect(1).center())
    assert view.drop_target is None


# screen readers


def test_screen_readers_see_a_list_with_a_sentence_for_each_tile(open_grid: OpenGrid) -> None:
    grid = open_grid(5)
    interface = QAccessible.queryAccessibleInterface(grid.view)
    assert interface.role() == QAccessible.Role.List
    items = [interface.child(number) for number in range(interface.childCount())]
    items = [item for item in items if item is not None and item.role() == QAccessible.Role.ListItem]
    assert len(items) == 5
    sentences = [item.text(QAccessible.Text.Name) for item in items]
    assert sentences == [grid.model.sentence(grid.model.card(number)) for number in range(5)]  # type: ignore[arg-type]
    assert sentences[0].startswith("Person 000. good moment, until ")


def test_a_list_is_one_tab_stop(open_grid: OpenGrid) -> None:
    view = open_grid(3).view
    assert not view.tabKeyNavigation()
    flags = QItemSelectionModel.SelectionFlag.NoUpdate
    view.selectionModel().setCurrentIndex(view.model().index(1, 0), flags)
    assert row(view) == 1


# groups


@pytest.fixture
def open_groups(qtbot: QtBot, house: House, dressed: None) -> Callable[[], TileGrid]:
    """Shows ten people under A, two under B, seven under C and one without a letter, in four columns."""

    def open_groups() -> TileGrid:
        query = CardQuery(order=CardOrder.NAME, grouping=Grouping.LETTER)
        for letter, count in (("A", 10), ("B", 2), ("C", 7), ("9", 1)):
            for number in range(count):
                add_person(house.verbs, f"Eva {letter}{number}", met_at=NOW - timedelta(hours=20))
        grid = TileGrid(house.verbs, house.operations, house.actions, house.look, house.photos, query)
        kept.append(grid)
        qtbot.addWidget(grid)
        grid.resize(1100, 720)
        grid.show()
        grid.activateWindow()
        qtbot.waitUntil(grid.isActiveWindow)
        grid.show_query(query)
        grid.view.setFocus()
        assert grid.view._grid.columns == 4
        return grid

    kept: list[TileGrid] = []
    return open_groups


def test_each_group_begins_in_a_line_of_its_own_below_its_heading(open_groups: Callable[[], TileGrid]) -> None:
    view = open_groups().view
    for first, before in ((10, 9), (12, 11), (19, 18)):
        assert view.tile_rect(first).left() == view.tile_rect(0).left()
        assert view.tile_rect(first).top() - view.tile_rect(before).bottom() > 36
    assert [view.indexAt(view.tile_rect(number).center()).row() for number in range(8)] == list(range(8))
    assert not view.indexAt(view.tile_rect(10).topLeft() - QPoint(-30, 20)).isValid()


def test_keys_go_over_headings_in_their_column(qtbot: QtBot, open_groups: Callable[[], TileGrid]) -> None:
    view = open_groups().view
    for key, wanted in (
        (Key.Key_Right, 1),
        (Key.Key_Down, 5),
        (Key.Key_Down, 9),
        (Key.Key_Down, 11),  # B1 in the same column
        (Key.Key_Down, 13),
        (Key.Key_Right, 14),
        (Key.Key_Up, 11),  # the last one of a shorter line
        (Key.Key_Left, 10),
        (Key.Key_Left, 9),
        (Key.Key_End, 19),
        (Key.Key_Up, 16),
        (Key.Key_Down, 19),
        (Key.Key_Down, 19),
        (Key.Key_Home, 0),
        (Key.Key_PageDown, 10),
        (Key.Key_PageDown, 16),
        (Key.Key_PageDown, 19),
        (Key.Key_PageUp, 10),
    ):
        qtbot.keyClick(view, key)
        assert row(view) == wanted, (key, wanted)
        seen = view.viewport().rect().adjusted(0, view._sections.heading, 0, 0)
        assert seen.contains(view.tile_rect(wanted))


def test_what_lies_under_the_heading_that_stays_is_not_reached(open_groups: Callable[[], TileGrid]) -> None:
    view = open_groups().view
    view.verticalScrollBar().setValue(60)
    hidden = QPoint(view.tile_rect(0).center().x(), 20)
    assert view.tile_rect(0).contains(hidden)
    assert not view.indexAt(hidden).isValid()
    assert view.indexAt(QPoint(hidden.x(), 60)).row() == 0


def test_a_span_over_groups_is_selected_in_the_order_of_the_page(
    qtbot: QtBot, open_groups: Callable[[], TileGrid]
) -> None:
    view = open_groups().view
    click(qtbot, view, 5)
    view._click_timer.stop()
    view.scrollTo(view.model().index(12, 0))
    click(qtbot, view, 12, SHIFT)
    assert rows(view) == list(range(5, 13))


def test_a_rectangle_drawn_over_groups_selects_what_it_touches(open_groups: Callable[[], TileGrid]) -> None:
    view = open_groups().view
    area = QRect(view.tile_rect(4).center(), view.tile_rect(11).center())
    view.setSelection(area, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert rows(view) == [4, 5, 8, 9, 10, 11]


def test_photos_dropped_on_a_heading_are_new_cards_and_on_a_tile_its_own(
    qtbot: QtBot, open_groups: Callable[[], TileGrid]
) -> None:
    grid = open_groups()
    view = grid.view
    with qtbot.waitSignal(grid.image_offered) as offered:
        assert drop(view.viewport(), mime_of(formats=JPEG), view.tile_rect(10).topLeft() - QPoint(-30, 20))
    assert offered.args[1] is None
    with qtbot.waitSignal(grid.image_offered) as offered:
        assert drop(view.viewport(), mime_of(formats=JPEG), view.tile_rect(5).center())
    assert offered.args[1] == grid.model.contact_id(5)


def test_groups_follow_their_people(open_groups: Callable[[], TileGrid], house: House) -> None:
    grid = open_groups()
    house.operations.run(house.verbs.contacts.delete, [grid.model.contact_id(10), grid.model.contact_id(11)])
    assert [(group.title, group.count) for group in grid.model.groups] == [("A", 10), ("C", 7), ("", 1)]
    assert grid.view.tile_rect(10).top() - grid.view.tile_rect(9).bottom() > 36
    assert grid.model.heading(grid.model.groups[2]) == ("#", "1")


def test_headings_are_drawn_and_the_first_one_stays_at_the_top(open_groups: Callable[[], TileGrid]) -> None:
    view = open_groups().view
    strip = QRect(0, 0, 200, 36)

    def strip_at(value: int) -> QImage:
        view.verticalScrollBar().setValue(value)
        return view.viewport().grab(strip).toImage()

    assert strip_at(0) == strip_at(100)
    assert strip_at(0) != strip_at(view._sections.origin(10)[1])
    blank = strip_at(0)
    blank.fill(blank.pixelColor(0, 0))
    assert strip_at(0) != blank


def test_a_hundred_thousand_rows_in_groups_are_laid_out_without_asking_one_of_them(
    qtbot: QtBot, look: Look, verbs: Verbs, dressed: None
) -> None:
    class ManyRows(TileModel):
        asked = 0

        def rowCount(self, parent: object = None) -> int:
            return 100_000

        def data(self, index: object, role: int = 0) -> None:
            self.asked += 1

        def contact_id(self, row: int) -> int:
            return row + 1

    view = TileView(look, Density.MEDIUM)
    model = ManyRows(verbs, CardQuery(order=CardOrder.NAME, grouping=Grouping.LETTER))
    model.groups = tuple(CardGroup(chr(65 + n), 4_000) for n in range(25))
    qtbot.addWidget(view)
    view.setModel(model)
    view.show()
    for width in (1200, 700, 400, 1100):
        view.resize(width, 700)
        view.scrollTo(model.index(99_999))
        QApplication.processEvents()
    assert view._sections.heading
    assert view.viewport().rect().contains(view.tile_rect(99_999))
    assert model.asked < 1000
