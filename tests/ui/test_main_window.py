"""Journeys through the window: what somebody does with it, from the first start on."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.preferences import Density
from netzwerk_desktop.paths import resources
from netzwerk_desktop.services.demo import fill_with_demo
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.shortcuts import focus_next_area
from netzwerk_desktop.ui.widgets.quick_look import QuickLook
from tests.builders import NOW, FakeClock, add_person
from tests.ui.conftest import OpenWindow
from tests.ui.gestures import popup, press, says, words
from tests.ui.window_tiles import grid_of, in_network, names

pytestmark = [
    pytest.mark.usefixtures("english"),
    # Menus and overlays on the offscreen platform.
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True),
]
Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


# pages, search, keys


def test_the_window_opens_where_something_is_to_do(open_window: OpenWindow, verbs: Verbs, clock: FakeClock) -> None:
    add_person(verbs, met_at=NOW)
    assert open_window().page is Page.NETWORK
    clock.go_on(hours=13)
    assert open_window().page is Page.TODAY


def test_each_page_has_a_key_and_a_place_in_the_rail(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    keys = {Key.Key_1: Page.TODAY, Key.Key_2: Page.INBOX, Key.Key_3: Page.NETWORK, Key.Key_4: Page.EVENTS,
            Key.Key_5: Page.ASIDE, Key.Key_Comma: Page.PREFERENCES}  # fmt: skip
    for key, page in keys.items():
        qtbot.keyClick(window, key, CONTROL)
        assert window.page is page
        assert window.rail._items[page].isChecked()
    for page, item in window.rail._items.items():
        item.click()
        assert window.page is page


def test_the_rail_counts_who_waits(qtbot: QtBot, open_window: OpenWindow, verbs: Verbs) -> None:
    in_network(verbs, "Anna", "Beat")
    add_person(verbs, "Eva", pocket=Pocket.INBOX)
    window = open_window()
    items = window.rail._items
    qtbot.waitUntil(lambda: items[Page.INBOX].accessibleName() == "Inbox, 1")
    assert items[Page.NETWORK].accessibleName() == "Network, 2"
    assert items[Page.TODAY].accessibleName() == "Today, 2"


def test_tiles_can_be_those_who_answer_a_question_until_escape(
    qtbot: QtBot, open_window: OpenWindow, verbs: Verbs
) -> None:
    in_network(verbs, "Anna Müller", "Beat Gerber", "Eva Szabó")
    window = open_window(Page.TODAY)
    window.show_text("mueller")
    assert window.page is Page.NETWORK
    assert window.rail._items[Page.NETWORK].isChecked()
    assert names(window) == ["Anna Müller"]
    assert grid_of(window).view.hasFocus()
    qtbot.keyClick(grid_of(window).view, Key.Key_Escape)
    assert len(names(window)) == 3
    assert grid_of(window).view.hasFocus()


def test_nobody_found_offers_to_clear_the_search(open_window: OpenWindow, verbs: Verbs) -> None:
    in_network(verbs, "Anna")
    window = open_window(Page.NETWORK)
    window.show_text("zzz")
    assert says(window, "Nobody found for “zzz”.")
    press(window.shelf, "Clear the search")
    assert names(window) == ["Anna"]


def test_undo_and_redo_have_keys(qtbot: QtBot, open_window: OpenWindow, verbs: Verbs, house: House) -> None:
    [person] = in_network(verbs, "Anna")
    window = open_window(Page.NETWORK)
    qtbot.keyClick(grid_of(window).view, Key.Key_Delete)
    assert verbs.contacts.get(person).deleted_at is not None
    qtbot.keyClick(window, Key.Key_Z, CONTROL)
    assert verbs.contacts.get(person).deleted_at is None
    qtbot.keyClick(window, Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert verbs.contacts.get(person).deleted_at is not None
    while house.operations.undo():
        pass
    qtbot.keyClick(window, Key.Key_Z, CONTROL)
    assert says(window.bars.toast, "Nothing to undo.")


def test_f6_goes_round_the_areas(qtbot: QtBot, open_window: OpenWindow, verbs: Verbs) -> None:
    in_network(verbs, "Anna")
    window = open_window(Page.NETWORK)
    window.open_sheet(1)
    grid_of(window).view.setFocus()
    areas: list[QWidget] = [window.sheet or window, window.rail, window.top, window.shelf]
    for area in areas:
        focus_next_area(window, 1)
        focus = QGuiApplication.focusObject()
        assert isinstance(focus, QWidget)
        assert area.isAncestorOf(focus), area


def test_the_menu_offers_the_verbs_and_the_last_changes(qtbot: QtBot, open_window: OpenWindow, verbs: Verbs) -> None:
    in_network(verbs, "Anna", "Beat")
    window = open_window(Page.NETWORK)
    for _ in range(2):
        qtbot.keyClick(grid_of(window).view, Key.Key_A)
    window.rail.open_menu()
    menu = popup(window)
    menu.close()
    assert {"New contact …", "Undo", "Preferences", "Keys", "Quit"} <= set(words(menu))
    assert "Undo one of the last" in words(menu)


def test_space_looks_closer_arrows_go_on_and_escape_returns(
    qtbot: QtBot, open_window: OpenWindow, verbs: Verbs
) -> None:
    in_network(verbs, "Anna", "Beat")
    window = open_window(Page.NETWORK)
    view = grid_of(window).view
    qtbot.keyClick(view, Key.Key_Space)
    look = window.findChild(QuickLook)
    first = look.accessibleName()
    assert look.isVisible()
    qtbot.keyClick(look, Key.Key_Right)
    assert look.accessibleName() != first
    qtbot.keyClick(look, Key.Key_Escape)
    assert not look.isVisible()
    assert view.hasFocus()


# Today


def test_done_on_today_logs_and_the_row_goes(qtbot: QtBot, open_window: OpenWindow, verbs: Verbs) -> None:
    anna, beat = in_network(verbs, "Anna", "Beat")
    window = open_window(Page.TODAY)
    press(window.shelf, "Done: Anna")
    qtbot.waitUntil(lambda: not says(window.shelf, "Anna"))
    assert len(verbs.contacts.interactions(anna)) == 1
    assert verbs.contacts.interactions(beat) == []
    assert says(window.bars.toast, "Noted as done: Anna.")
    press(window.bars.toast, "Undo")
    qtbot.waitUntil(lambda: says(window.shelf, "Anna"))


def test_a_rhythm_done_fills_the_quota_of_the_rail(qtbot: QtBot, open_window: OpenWindow, verbs: Verbs) -> None:
    person = add_person(verbs, "Eva", met_at=NOW - timedelta(days=99), cadence=Cadence(days=14))
    verbs.interactions.log([person], InteractionKind.MAIL, at=NOW - timedelta(days=98))
    window = open_window(Page.TODAY)
    qtbot.waitUntil(lambda: says(window.rail, "0 of 2"))
    press(window.shelf, "Done: Eva")
    qtbot.waitUntil(lambda: says(window.rail, "1 of 2"))


# sizes


@pytest.mark.parametrize(
    ("key", "density"),
    [(Key.Key_Plus, Density.LARGE), (Key.Key_Minus, Density.SMALL), (Key.Key_0, Density.MEDIUM)],
)
def test_keys_choose_the_size_of_tiles(
    qtbot: QtBot, open_window: OpenWindow, verbs: Verbs, key: Key, density: Density
) -> None:
    window = open_window(Page.NETWORK)
    qtbot.keyClick(window, key, CONTROL)
    assert verbs.preferences.current.density is density
    window.follow_preferences()
    assert grid_of(window).view.metrics.minimum == {"S": 164, "M": 232, "L": 328}[density]


def test_a_wide_window_has_the_sheet_beside_and_a_narrow_one_over_the_page(
    qtbot: QtBot, open_window: OpenWindow, verbs: Verbs
) -> None:
    [person] = in_network(verbs, "Anna")
    window = open_window(Page.NETWORK)
    window.open_sheet(person)
    sheet = window.sheet
    assert sheet is not None
    assert window.shelf.isVisible()
    assert sheet.width() == 432
    window.resize(1000, 700)
    assert not window.shelf.isVisible()
    assert sheet.isVisible()
    press(sheet, "Back")
    assert window.shelf.isVisible()
    assert not sheet.isVisible()
    window.resize(1280, 800)
    assert window.shelf.isVisible()


def test_the_rail_of_a_narrow_window_shows_icons_only_unless_words_are_wanted(
    open_window: OpenWindow, verbs: Verbs
) -> None:
    window = open_window(size=(1000, 700))
    assert window.rail.width() == 64
    assert window.rail._items[Page.TODAY].toolTip() == "Today (Ctrl+1)"
    verbs.preferences.change(rail_labels=True)
    window.follow_preferences()
    assert window.rail.width() == 200
    verbs.preferences.change(rail_labels=False)
    window.resize(1040, 700)
    assert window.rail.width() == 200


class WindowsSeen(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.kinds: list[str] = []
        self._application = application
        application.installEventFilter(self)

    def stop(self) -> None:
        self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.kinds.append(type(watched).__name__)
        return False


def test_a_page_comes_from_under_a_sheet_that_covers_it(open_window: OpenWindow, house: House) -> None:
    made = fill_with_demo(house.verbs, resources() / "demo")
    window = open_window(Page.NETWORK, (960, 640))
    window.open_sheet(made[0])
    window.show_page(Page.EVENTS)

    assert window.shelf.isVisible()
    assert window.sheet is not None
    assert not window.sheet.isVisible()


def test_no_part_of_the_window_flashes_up_as_a_window_of_its_own(
    qapp: QApplication, open_window: OpenWindow, house: House
) -> None:
    made = fill_with_demo(house.verbs, resources() / "demo")
    seen = WindowsSeen(qapp)
    try:
        window = open_window()
        for page in Page:
            window.show_page(page)
        window.show_page(Page.NETWORK)
        for person in made:
            window.open_sheet(person)
        window.with_sheet(lambda sheet: sheet.open_log())
        window.with_sheet(lambda sheet: sheet.open_reminder())
        window.with_sheet(lambda sheet: sheet.edit_fields())
        grid_of(window).view.selectAll()
        window.overlays.show_keys()
        window.overlays.look_at(made[0])
        qapp.processEvents()
    finally:
        seen.stop()
    assert seen.kinds == ["MainWindow"]
