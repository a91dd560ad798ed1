"""The groups of an event: who stands in which, how they follow changes, and keys that go through all of them."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind, PhotoRole, Pocket
from netzwerk_desktop.domain.event import Event, EventReach
from netzwerk_desktop.domain.preferences import Density
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.events.groups import ReachGroup, ReachGroups
from netzwerk_desktop.ui.events.list import EventListView
from netzwerk_desktop.ui.events.page import EventsPage
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.tiles.grid import TileGrid
from netzwerk_desktop.ui.tiles.view import TileView
from tests.builders import NOW, FakeClock, add_person, jpeg
from tests.ui.conftest import OpenWindow
from tests.ui.gestures import press
from tests.ui.tiles.crowd import fill

Key, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
ENDED = NOW - timedelta(hours=20)


class Evening:
    """An event in a window, with people who stand as a test says."""

    def __init__(self, qtbot: QtBot, window: MainWindow, verbs: Verbs, event_id: int) -> None:
        self.qtbot, self.window, self.verbs, self.event_id = qtbot, window, verbs, event_id
        page = window.shelf.currentWidget()
        assert isinstance(page, EventsPage)
        self.page = page
        self.area: ReachGroups = page.findChild(ReachGroups)

    @property
    def groups(self) -> dict[EventReach, ReachGroup]:
        return {each.reach: each for each in self.page.findChildren(ReachGroup) if each.isVisible()}

    def view(self, reach: EventReach) -> TileView:
        return self.groups[reach].grid.view

    def people(self) -> dict[EventReach, list[str]]:
        """The names of every group that is shown, from above."""
        order = sorted(self.groups.values(), key=lambda group: group.y())
        return {group.reach: names(group.grid) for group in order}

    def focused(self) -> tuple[EventReach, str]:
        """The group and the name of the tile with the focus."""
        group = next(each for each in self.groups.values() if each.grid.view.hasFocus())
        return group.reach, str(group.grid.view.currentIndex().data())

    def selected(self) -> list[str]:
        views = [group.grid.view for group in self.groups.values()]
        return [str(index.data()) for view in views for index in view.selectionModel().selectedIndexes()]

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget(), key, held)

    def is_in_sight(self, view: TileView) -> bool:
        """Whether the whole current tile can be seen."""
        tile = view.visualRect(view.currentIndex())
        place = view.viewport().mapTo(self.area, tile.topLeft())
        return self.area.viewport().rect().contains(tile.translated(place - tile.topLeft()))


OpenEvening = Callable[..., Evening]


@pytest.fixture
def open_evening(qtbot: QtBot, open_window: OpenWindow, verbs: Verbs, english: None) -> OpenEvening:
    """Shows an event; each person is a name and the hours after which they were written to, or a pocket."""

    def open_evening(
        *people: tuple[str, float | Pocket | None], size: tuple[int, int] = (1280, 800), **facts: object
    ) -> Evening:
        event = Event(0, "Slide Day", ends_at=ENDED)
        event_id = next(iter(verbs.events.save(event).events))
        clock = verbs.session.clock
        assert isinstance(clock, FakeClock)
        for name, standing in people:
            pocket = standing if isinstance(standing, Pocket) else Pocket.NETWORK
            person = add_person(verbs, name, event_id=event_id, pocket=pocket, **facts)
            if isinstance(standing, float | int):
                clock.set(ENDED + timedelta(hours=standing))
                verbs.interactions.done([person])
                clock.set(NOW)
        window = open_window(Page.EVENTS, size)
        window.shelf.focus_page()
        QApplication.processEvents()
        return Evening(qtbot, window, verbs, event_id)

    return open_evening


def names(grid: TileGrid) -> list[str]:
    return [str(grid.model.index(row).data()) for row in range(grid.model.rowCount())]


EVERYBODY = (
    ("Anna Later", 60), ("Beat Inbox", Pocket.INBOX), ("Carla Soon", 3), ("Dario Open", None),
    ("Eva Aside", Pocket.ASIDE), ("Franz Open", None), ("Gerda Two", 30),
)  # fmt: skip


def mail(name: str) -> tuple[ContactMethod, ...]:
    return (ContactMethod(MethodKind.MAIL, f"{name}@example.com"),)


# who stands where


def test_people_stand_in_the_order_of_what_is_to_be_done_and_empty_groups_are_hidden(
    open_evening: OpenEvening,
) -> None:
    evening = open_evening(*EVERYBODY)
    assert list(evening.people().items()) == [
        (EventReach.NOT_YET, ["Dario Open", "Franz Open"]),
        (EventReach.WITHIN_12, ["Carla Soon"]),
        (EventReach.WITHIN_48, ["Gerda Two"]),
        (EventReach.LATER, ["Anna Later"]),
        (EventReach.UNSORTED, ["Beat Inbox"]),
        (EventReach.ASIDE, ["Eva Aside"]),
    ]
    assert set(open_evening(("Nora New", None)).people()) == {EventReach.NOT_YET}


def test_headings_say_what_the_group_is_and_how_many_are_in_it(open_evening: OpenEvening) -> None:
    evening = open_evening(*EVERYBODY)
    heading = [label.text() for label in evening.groups[EventReach.NOT_YET].findChildren(QLabel)]
    assert heading == ["Not yet", "2"]
    assert evening.view(EventReach.NOT_YET).accessibleName() == "Not yet, 2"
    words = [group.findChildren(QLabel)[0].text() for group in evening.groups.values()]
    assert words == [
        "Not yet", "Reached within 12 hours", "Reached within 48 hours", "Reached later", "In the inbox", "Aside",
    ]  # fmt: skip


def test_nobody_disappears_who_needs_no_message(open_evening: OpenEvening) -> None:
    evening = open_evening(("Dario Open", None), ("Walter Waived", None))
    person = evening.groups[EventReach.NOT_YET].grid.model.contact_id(1)
    evening.window._house.actions.waive([person])
    assert evening.people() == {EventReach.NOT_YET: ["Dario Open"], EventReach.WAIVED: ["Walter Waived"]}


def test_tiles_of_people_who_were_reached_say_when(open_evening: OpenEvening) -> None:
    evening = open_evening(("Carla Soon", 3), ("Dario Open", None), ("Emil Now", 19))

    def footers(reach: EventReach) -> list[str]:
        model = evening.groups[reach].grid.model
        cards = [model.card(row) for row in range(model.rowCount())]
        return [model.state_text(card) for card in cards if card is not None]

    assert footers(EventReach.WITHIN_12) == ["yesterday 18:00"]
    assert footers(EventReach.WITHIN_48) == ["today 10:00"]
    assert footers(EventReach.NOT_YET) == ["good moment"]
    spoken = evening.view(EventReach.WITHIN_12).model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Carla Soon. Reached: yesterday 18:00. Slide Day"


# changes


def test_who_is_written_to_moves_to_the_group_of_those_reached_and_undo_moves_back(open_evening: OpenEvening) -> None:
    evening = open_evening(("Dario Open", None), ("Franz Open", None))
    before = evening.people()
    evening.key(Key.Key_D)
    assert evening.people() == {EventReach.NOT_YET: ["Franz Open"], EventReach.WITHIN_48: ["Dario Open"]}
    evening.window.undo()
    assert evening.people() == before


def test_the_focus_goes_on_to_the_next_group_when_its_own_is_empty(open_evening: OpenEvening) -> None:
    evening = open_evening(("Dario Open", None), ("Gerda Two", 30), ("Beat Inbox", Pocket.INBOX))
    evening.key(Key.Key_D)
    assert EventReach.NOT_YET not in evening.groups
    assert evening.focused() == (EventReach.WITHIN_48, "Dario Open")
    evening.view(EventReach.UNSORTED).setFocus()
    evening.key(Key.Key_A)
    assert evening.focused() == (EventReach.ASIDE, "Beat Inbox")


def test_groups_follow_what_happened_while_the_page_was_hidden(open_evening: OpenEvening) -> None:
    evening = open_evening(("Dario Open", None), ("Franz Open", None))
    evening.window.show_page(Page.NETWORK)
    person = evening.verbs.contacts.ids(evening.area._groups[EventReach.NOT_YET].grid.model.query)[0]
    evening.window._house.actions.done([person])
    evening.window.show_page(Page.EVENTS)
    assert evening.people() == {EventReach.NOT_YET: ["Franz Open"], EventReach.WITHIN_48: ["Dario Open"]}


def test_a_note_that_is_being_written_outlives_a_change_elsewhere(open_evening: OpenEvening) -> None:
    evening = open_evening(("Dario Open", None), ("Franz Open", None))
    evening.key(Key.Key_N)
    grid = evening.groups[EventReach.NOT_YET].grid
    evening.qtbot.keyClicks(QApplication.focusWidget(), "slides")
    evening.window._house.actions.done([grid.model.contact_id(1)])
    assert grid.delegate.is_writing
    evening.key(Key.Key_Return)
    evening.qtbot.waitUntil(lambda: evening.people()[EventReach.NOT_YET] == ["Dario Open"])
    assert evening.verbs.contacts.get(grid.model.contact_id(0)).note == "slides"


def test_another_event_begins_at_its_head_with_nobody_selected(open_evening: OpenEvening) -> None:
    evening = open_evening(*EVERYBODY)
    other = next(iter(evening.verbs.events.save(Event(0, "Fair", ends_at=ENDED)).events))
    add_person(evening.verbs, "Nora New", event_id=other)
    evening.key(Key.Key_Down)
    evening.key(Key.Key_Down)
    assert evening.area.verticalScrollBar().value() > 0
    evening.page.findChild(EventListView).setFocus()
    evening.page.show_event(other)
    assert evening.people() == {EventReach.NOT_YET: ["Nora New"]}
    assert evening.selected() == []
    assert evening.area.verticalScrollBar().value() == 0


# links


def test_one_after_the_other_is_written_to(open_evening: OpenEvening) -> None:
    evening = open_evening(("Dario Open", None), methods=mail("dario"))
    add_person(evening.verbs, "Franz Open", event_id=evening.event_id, methods=mail("franz"))
    evening.page.show_page()
    evening.groups[EventReach.NOT_YET].grid.model.reload()
    actions, asked = evening.window._house.actions, []
    actions.write_requested.connect(asked.append)
    link = "Write one after the other"
    press(evening.page, link)
    assert [evening.verbs.contacts.get(each).name.display for each in asked] == ["Dario Open"]
    actions.done(asked)
    evening.window.show_page(Page.EVENTS)
    press(evening.page, link)
    assert [evening.verbs.contacts.get(each).name.display for each in asked[1:]] == ["Franz Open"]


def test_people_of_the_inbox_are_sorted_there(open_evening: OpenEvening) -> None:
    evening = open_evening(("Beat Inbox", Pocket.INBOX))
    press(evening.page, "Sort in the inbox")
    assert evening.window.page is Page.INBOX


# keys and selection


def test_arrows_go_on_into_the_next_group_in_the_same_column(open_evening: OpenEvening) -> None:
    evening = open_evening(
        *((f"Open {number}", None) for number in "12345"), ("Soon 1", 3), ("Soon 2", 3), ("Aside", Pocket.ASIDE)
    )
    assert evening.focused() == (EventReach.NOT_YET, "Open 1")
    evening.key(Key.Key_Right)
    path = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Up, Key.Key_Up):
        evening.key(key)
        path.append(evening.focused())
        assert evening.selected() == [path[-1][1]]
        assert evening.is_in_sight(evening.view(path[-1][0]))
    assert path == [
        (EventReach.NOT_YET, "Open 5"),
        (EventReach.WITHIN_12, "Soon 2"),
        (EventReach.ASIDE, "Aside"),
        (EventReach.ASIDE, "Aside"),
        (EventReach.WITHIN_12, "Soon 1"),
        (EventReach.NOT_YET, "Open 4"),
        (EventReach.NOT_YET, "Open 1"),
    ]


def test_up_from_the_first_line_shows_the_head_again(open_evening: OpenEvening) -> None:
    evening = open_evening(*EVERYBODY, size=(960, 640))
    bar = evening.area.verticalScrollBar()
    evening.key(Key.Key_Down)
    evening.key(Key.Key_Up)
    assert bar.value() > 0
    evening.key(Key.Key_Up)
    assert bar.value() == 0
    assert evening.focused() == (EventReach.NOT_YET, "Dario Open")


def test_page_keys_go_by_what_can_be_seen(open_evening: OpenEvening, verbs: Verbs) -> None:
    evening = open_evening(("Dario Open", None))
    fill(verbs, 60, event_id=evening.event_id)
    evening.groups[EventReach.NOT_YET].grid.model.reload()
    QApplication.processEvents()
    evening.key(Key.Key_PageDown)
    view = evening.view(EventReach.NOT_YET)
    assert 3 <= view.currentIndex().row() <= 12
    assert evening.is_in_sight(view)


def test_shift_keeps_to_its_own_group(open_evening: OpenEvening) -> None:
    evening = open_evening(("Open 1", None), ("Open 2", None), ("Soon 1", 3))
    evening.key(Key.Key_Right, SHIFT)
    evening.key(Key.Key_Down, SHIFT)
    assert evening.focused()[0] is EventReach.NOT_YET
    assert evening.selected() == ["Open 1", "Open 2"]


def test_tiles_are_selected_in_one_group_at_a_time(open_evening: OpenEvening) -> None:
    evening = open_evening(("Open 1", None), ("Open 2", None), ("Soon 1", 3))
    evening.view(EventReach.NOT_YET).selectAll()
    assert len(evening.selected()) == 2
    view = evening.view(EventReach.WITHIN_12)
    place = view.tile_rect(0).topLeft() + QPoint(100, 12)
    evening.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert evening.selected() == ["Soon 1"]
    assert not evening.view(EventReach.NOT_YET).currentIndex().isValid()
    evening.qtbot.waitUntil(lambda: evening.window.sheet is not None and evening.window.sheet.isVisible())


def test_each_group_is_one_tab_stop(open_evening: OpenEvening) -> None:
    evening = open_evening(("Open 1", None), ("Open 2", None), ("Soon 1", 3), ("Gerda Two", 30))
    stops: list[QWidget | None] = []
    for _ in range(2):
        evening.key(Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    assert stops == [evening.view(EventReach.WITHIN_12), evening.view(EventReach.WITHIN_48)]
    evening.key(Key.Key_Backtab, SHIFT)
    assert evening.focused() == (EventReach.WITHIN_12, "Soon 1")
    assert evening.is_in_sight(evening.view(EventReach.WITHIN_12))


def test_the_window_asks_for_the_grid_with_the_focus_else_the_first(open_evening: OpenEvening) -> None:
    evening = open_evening(("Open 1", None), ("Soon 1", 3))
    shelf = evening.window.shelf
    assert shelf.grid() is evening.groups[EventReach.NOT_YET].grid
    evening.key(Key.Key_Down)
    assert shelf.grid() is evening.groups[EventReach.WITHIN_12].grid
    evening.key(Key.Key_F6)
    assert not evening.view(EventReach.WITHIN_12).hasFocus()
    shelf.focus_page()
    assert evening.focused() == (EventReach.WITHIN_12, "Soon 1")


def test_quick_look_and_sheet_go_on_to_the_neighbour_in_the_next_group(open_evening: OpenEvening) -> None:
    evening = open_evening(("Open 1", None), ("Soon 1", 3), ("Soon 2", 4))
    window = evening.window
    evening.key(Key.Key_Space)
    for expected in ("Soon 1", "Soon 2", "Soon 2"):
        evening.key(Key.Key_Right)
        assert evening.selected() == [expected]
    evening.key(Key.Key_Escape)
    assert evening.focused() == (EventReach.WITHIN_12, "Soon 2")
    evening.key(Key.Key_Return)
    assert window.sheet is not None
    window.sheet.moved.emit(-1)
    window.sheet.moved.emit(-1)
    assert evening.selected() == ["Open 1"]
    assert window.sheet.contact_id == evening.groups[EventReach.NOT_YET].grid.model.contact_id(0)


# room


def test_tiles_stand_flush_below_the_head_whatever_the_width(open_evening: OpenEvening) -> None:
    evening = open_evening(*((f"Open {number}", None) for number in range(9)), ("Soon 1", 3))
    for width in (960, 1040, 1111, 1280, 1700):
        evening.window.resize(width, 800)
        QApplication.processEvents()
        view = evening.view(EventReach.NOT_YET)
        columns = view._grid.columns
        right = view.mapTo(evening.area, QPoint(view.tile_rect(columns - 1).right() + 1, 0)).x()
        assert view.tile_rect(0).left() == 24
        assert 0 <= evening.area.width() - 24 - right < columns
        assert view.height() == view.tile_rect(8).bottom() + 1 + 12
        assert view.verticalScrollBar().maximum() == 0
        assert evening.groups[EventReach.WITHIN_12].y() == evening.groups[EventReach.NOT_YET].geometry().bottom() + 1


def test_another_size_of_tiles_keeps_the_current_one_in_sight(open_evening: OpenEvening) -> None:
    evening = open_evening(*((f"Open {number}", None) for number in range(9)), ("Soon 1", 3))
    evening.view(EventReach.WITHIN_12).setFocus()
    heights = []
    for density in Density:
        evening.window.change_preferences(density=density)
        evening.window.follow_preferences()
        QApplication.processEvents()
        heights.append(evening.view(EventReach.WITHIN_12).height())
        assert evening.is_in_sight(evening.view(EventReach.WITHIN_12))
    assert heights == sorted(set(heights))


def test_the_wheel_over_a_tile_scrolls_everything(open_evening: OpenEvening) -> None:
    evening = open_evening(*EVERYBODY)
    view = evening.view(EventReach.NOT_YET)
    bar = evening.area.verticalScrollBar()
    place = view.viewport().mapTo(evening.window, view.tile_rect(0).center())
    QTest.wheelEvent(evening.window.windowHandle(), QPointF(place), QPoint(0, -120))
    assert bar.value() > 0


def test_of_a_hundred_people_only_those_in_sight_are_painted_and_decoded(
    open_evening: OpenEvening, verbs: Verbs, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = verbs.capture.store(jpeg(120, 120), "face")
    evening = open_evening(("Dario Open", None))
    fill(verbs, 100, event_id=evening.event_id, photos=[(PhotoRole.PORTRAIT, photo)])
    view = evening.view(EventReach.NOT_YET)
    evening.groups[EventReach.NOT_YET].grid.model.reload()
    QApplication.processEvents()
    painted: list[int] = []
    asked: list[str] = []
    paint, pixmap = view.itemDelegate().paint, house.photos.pixmap

    def note_paint(painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        painted.append(index.row())
        paint(painter, option, index)

    def note_pixmap(*arguments: object) -> object:
        asked.append(str(arguments[0]))
        return pixmap(*arguments)  # type: ignore[arg-type]  # passed on

    monkeypatch.setattr(view.itemDelegate(), "paint", note_paint)
    monkeypatch.setattr(house.photos, "pixmap", note_pixmap)
    view.viewport().update()
    QApplication.processEvents()
    assert view.height() > 5000
    assert 0 < len(set(painted)) <= 12
    assert 0 < len(asked) <= len(painted)
    painted.clear()
    evening.area.verticalScrollBar().setValue(3000)
    evening.qtbot.waitUntil(lambda: bool(painted))
    assert max(painted) - min(painted) <= 24
