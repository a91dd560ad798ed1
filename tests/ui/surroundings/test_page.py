"""Who is around somebody, in its window: walking, re-centring, going back, opening, adding."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.contact import ContactDraft
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.relation import RelationKind
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.relation_menu import RelationMenu
from netzwerk_desktop.ui.surroundings.page import SurroundingsPage
from netzwerk_desktop.ui.surroundings.picture import nearest
from netzwerk_desktop.ui.surroundings.spot import Spot
from netzwerk_desktop.ui.widgets.contact_picker import ContactPicker
from tests.builders import add_person
from tests.ui.conftest import OpenWindow
from tests.ui.gestures import choose, press, says
from tests.ui.room import SMALLEST, cut, settle

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True),
]
INTRODUCED, COLLEAGUE, PARTNER, OTHER = RelationKind
Key, CONTROL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def people(verbs: Verbs) -> dict[str, int]:
    """Anna knows Beat and Clara, Clara knows Dora; Emil knows nobody."""
    (event_id,) = verbs.events.save(Event(0, "Fair")).events
    names = ("Anna Müller", "Beat Gerber", "Clara Aebi", "Dora Zbinden", "Emil Ott")
    ids = {name.split()[0]: add_person(verbs, name, event_id=event_id) for name in names}
    verbs.relations.add(ids["Anna"], ids["Beat"], INTRODUCED)
    verbs.relations.add(ids["Anna"], ids["Clara"], COLLEAGUE)
    verbs.relations.add(ids["Clara"], ids["Dora"], OTHER, "choir")
    return ids


@pytest.fixture
def window(open_window: OpenWindow, people: dict[str, int]) -> MainWindow:
    return open_window(Page.NETWORK)


@pytest.fixture
def page(qapp: QApplication, window: MainWindow, people: dict[str, int]) -> SurroundingsPage:
    window._house.actions.show_surroundings(people["Anna"])
    settle(qapp)
    found = window.shelf.currentWidget()
    assert isinstance(found, SurroundingsPage)
    return found


def spot(page: SurroundingsPage, contact_id: int) -> Spot:
    return next(each for each in page.picture.spots() if each.place.contact_id == contact_id)


def focused(page: SurroundingsPage) -> int | None:
    return next((each.place.contact_id for each in page.picture.spots() if each.hasFocus()), None)


def lines(page: SurroundingsPage) -> list[tuple[str, int]]:
    """The list as (words, depth)."""
    found: list[tuple[str, int]] = []

    def visit(item: QTreeWidgetItem, depth: int) -> None:
        found.append((item.data(0, Qt.ItemDataRole.AccessibleTextRole), depth))
        for number in range(item.childCount()):
            visit(item.child(number), depth + 1)

    for number in range(page.people.topLevelItemCount()):
        visit(page.people.topLevelItem(number), 0)
    return found


# what is shown


def test_everybody_within_two_steps_stands_there_as_a_button_with_a_sentence(
    page: SurroundingsPage, people: dict[str, int]
) -> None:
    names = {each.place.contact_id: each.accessibleName() for each in page.picture.spots()}

    assert names == {
        people["Anna"]: "Anna Müller · Fair",
        people["Beat"]: "Beat Gerber · introduced Anna Müller · Fair",
        people["Clara"]: "Clara Aebi · works with Anna Müller · Fair",
        people["Dora"]: "Dora Zbinden · knows Clara Aebi (choir) · Fair",
    }
    assert says(page, "Around Anna Müller")
    assert says(page, "3 people within two steps")


def test_the_list_says_the_same_with_the_second_step_below_the_first(page: SurroundingsPage) -> None:
    assert lines(page) == [
        ("Clara Aebi, works with Anna Müller", 0),
        ("Dora Zbinden, knows Clara Aebi (choir)", 1),
        ("Beat Gerber, introduced Anna Müller", 0),
    ]


def test_the_legend_explains_the_kinds_that_are_shown(page: SurroundingsPage) -> None:
    assert page._legend.accessibleName() == "introduced, work together, know each other"


@pytest.mark.parametrize("size", [(1280, 800), SMALLEST])
def test_no_face_and_no_name_covers_another_one(
    qapp: QApplication, open_window: OpenWindow, verbs: Verbs, people: dict[str, int], size: tuple[int, int]
) -> None:
    for number in range(40):
        known = people["Anna"] if number % 4 == 0 else people["Clara"]
        verbs.relations.add(known, add_person(verbs, f"Person {number}"), PARTNER)
    window = open_window(Page.NETWORK, size)
    window._house.actions.show_surroundings(people["Anna"])
    settle(qapp)
    page = window.shelf.currentWidget()
    assert isinstance(page, SurroundingsPage)

    areas = [each.geometry() for each in page.picture.spots()]
    assert len(areas) == 44
    assert not any(one.intersects(other) for number, one in enumerate(areas) for other in areas[number + 1 :])
    ground = page.picture.widget().rect()
    assert all(ground.contains(area) for area in areas)


def test_of_very_many_the_rest_is_counted(
    window: MainWindow, verbs: Verbs, people: dict[str, int], qapp: QApplication
) -> None:
    for number in range(70):
        verbs.relations.add(people["Emil"], add_person(verbs, f"Person {number}"), COLLEAGUE)
    window._house.actions.show_surroundings(people["Emil"])
    settle(qapp)

    assert says(window, "59 people within two steps")
    assert says(window, "and 11 more")


def test_looking_at_somebody_shows_how_and_where_met(
    qtbot: QtBot, page: SurroundingsPage, people: dict[str, int]
) -> None:
    assert page._detail.whole() == "Anna Müller · Fair"

    spot(page, people["Dora"]).setFocus()

    assert page._detail.whole() == "Dora Zbinden · knows Clara Aebi (choir) · Fair"


def test_the_lines_of_each_kind_are_painted_differently(
    qapp: QApplication, window: MainWindow, verbs: Verbs, people: dict[str, int]
) -> None:
    pictures = []
    for kind in RelationKind:
        for line in verbs.relations.of(people["Emil"]):
            verbs.relations.remove(line.relation)
        verbs.relations.add(people["Emil"], people["Dora"], kind)
        window._house.actions.show_surroundings(people["Emil"])
        settle(qapp)
        page = window.shelf.currentWidget()
        assert isinstance(page, SurroundingsPage)
        one, other = spot(page, people["Emil"]), spot(page, people["Dora"])
        middle = (one.geometry().center() + other.geometry().center()) / 2
        image = page.picture.widget().grab().toImage()
        pictures.append(image.copy(middle.x() - 40, middle.y() - 20, 80, 40))
    assert all(one != other for number, one in enumerate(pictures) for other in pictures[number + 1 :])


# walking


def test_the_focus_begins_in_the_middle_and_tab_walks_everybody_in_order(qtbot: QtBot, page: SurroundingsPage) -> None:
    order = [each.place.contact_id for each in page.picture.spots()]
    assert focused(page) == order[0]

    for expected in order[1:]:
        qtbot.keyClick(page.window().focusWidget(), Key.Key_Tab)
        assert focused(page) == expected


def test_arrows_go_to_the_nearest_in_their_direction_and_home_to_the_middle(
    qtbot: QtBot, page: SurroundingsPage, people: dict[str, int]
) -> None:
    middle = spot(page, people["Anna"])
    beside = {towards: nearest(middle, page.picture.spots(), towards) for towards in ((1, 0), (-1, 0))}
    for towards, key in (((1, 0), Key.Key_Right), ((-1, 0), Key.Key_Left)):
        expected = beside[towards]
        assert expected is not None
        page.picture.focus_person()
        qtbot.keyClick(middle, key)
        assert focused(page) == expected.place.contact_id
    qtbot.keyClick(page.window().focusWidget(), Key.Key_Home)
    assert focused(page) == people["Anna"]


def test_enter_puts_somebody_in_the_middle_and_the_way_leads_back(
    qtbot: QtBot, page: SurroundingsPage, people: dict[str, int]
) -> None:
    spot(page, people["Clara"]).setFocus()
    qtbot.keyClick(spot(page, people["Clara"]), Key.Key_Return)
    assert (page.contact_id, focused(page)) == (people["Clara"], people["Clara"])
    qtbot.mouseClick(spot(page, people["Dora"]), Qt.MouseButton.LeftButton)
    assert page.contact_id == people["Dora"]

    qtbot.keyClick(spot(page, people["Dora"]), Key.Key_Left, ALT)
    assert page.contact_id == people["Clara"]
    qtbot.keyClick(spot(page, people["Clara"]), Key.Key_Backspace)
    assert (page.contact_id, focused(page)) == (people["Anna"], people["Anna"])


def test_going_to_whom_one_came_from_is_going_back(
    qtbot: QtBot, page: SurroundingsPage, people: dict[str, int]
) -> None:
    spot(page, people["Clara"]).click()
    spot(page, people["Anna"]).click()

    assert (page.contact_id, page._way) == (people["Anna"], [])


def test_the_way_stands_there_and_leads_back_several_steps(
    qapp: QApplication, page: SurroundingsPage, people: dict[str, int]
) -> None:
    spot(page, people["Clara"]).click()
    spot(page, people["Dora"]).click()
    settle(qapp)

    press(page, "Back to Anna Müller")

    assert page.contact_id == people["Anna"]
    assert page._trail.isHidden()


def test_back_without_a_way_leaves_the_page(
    qtbot: QtBot, window: MainWindow, page: SurroundingsPage, people: dict[str, int]
) -> None:
    qtbot.keyClick(spot(page, people["Anna"]), Key.Key_Left, ALT)

    assert window.shelf.surroundings_of is None
    assert window.page is Page.NETWORK


def test_the_list_leads_on_by_click_and_by_enter(qtbot: QtBot, page: SurroundingsPage, people: dict[str, int]) -> None:
    page.people.setFocus()
    page.people.setCurrentItem(page.people.topLevelItem(1))
    qtbot.keyClick(page.people, Key.Key_Return)
    assert page.contact_id == people["Beat"]
    assert page.people.hasFocus()

    item = page.people.topLevelItem(0)
    place = page.people.visualItemRect(item).center()
    qtbot.mouseClick(page.people.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert page.contact_id == people["Anna"]


# coming and going


def test_ctrl_enter_opens_the_sheet_of_whom_one_looks_at(
    qtbot: QtBot, window: MainWindow, page: SurroundingsPage, people: dict[str, int]
) -> None:
    spot(page, people["Dora"]).setFocus()
    qtbot.keyClick(spot(page, people["Dora"]), Key.Key_Return, CONTROL)

    assert window.sheet is not None
    assert window.sheet.contact_id == people["Dora"]
    assert window.shelf.surroundings_of == people["Anna"]


def test_pressing_the_middle_and_the_button_open_the_sheet_too(
    window: MainWindow, page: SurroundingsPage, people: dict[str, int]
) -> None:
    spot(page, people["Anna"]).click()
    assert window.sheet is not None
    assert window.sheet.contact_id == people["Anna"]
    window.close_sheet()

    press(page, "Open the sheet")
    assert window.sheet.isVisible()


def test_ctrl_g_opens_it_from_the_sheet_and_esc_leads_back_there(
    qtbot: QtBot, window: MainWindow, people: dict[str, int]
) -> None:
    window.open_sheet(people["Clara"])
    qtbot.keyClick(window, Key.Key_G, CONTROL)
    assert window.shelf.surroundings_of == people["Clara"]
    assert window.sheet is not None
    assert not window.sheet.isVisible()

    qtbot.keyClick(window, Key.Key_Escape)

    assert window.shelf.surroundings_of is None
    assert window.sheet.isVisible()
    assert window.sheet.contact_id == people["Clara"]


def test_ctrl_g_opens_it_from_a_tile(qtbot: QtBot, window: MainWindow, people: dict[str, int]) -> None:
    grid = window.grid()
    assert grid is not None
    grid.view.select_contacts([people["Dora"]])
    qtbot.keyClick(window, Key.Key_G, CONTROL)

    assert window.shelf.surroundings_of == people["Dora"]


# following changes


def test_somebody_alone_gets_a_next_step_which_fills_the_picture(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, people: dict[str, int]
) -> None:
    window._house.actions.show_surroundings(people["Emil"])
    settle(qapp)
    page = window.shelf.currentWidget()
    assert isinstance(page, SurroundingsPage)
    assert says(page, "No relations yet.")

    press(page, "Add a person")
    menu = page.findChild(RelationMenu)
    menu.close()
    choose(menu, "Works with …")
    picker = next(each for each in page.findChildren(ContactPicker) if each.isVisible())
    qtbot.keyClicks(picker.field, "Dora")
    qtbot.keyClick(picker.field, Key.Key_Return)

    qtbot.waitUntil(lambda: len(page.picture.spots()) == 3)
    assert not says(page, "No relations yet.")


def test_the_picture_follows_undo_and_keeps_the_focus(
    qtbot: QtBot, window: MainWindow, page: SurroundingsPage, verbs: Verbs, people: dict[str, int]
) -> None:
    spot(page, people["Clara"]).setFocus()
    window._house.operations.run(verbs.relations.add, people["Anna"], people["Emil"], PARTNER)
    qtbot.waitUntil(lambda: len(page.picture.spots()) == 5)
    assert focused(page) == people["Clara"]

    window.undo()

    qtbot.waitUntil(lambda: len(page.picture.spots()) == 4)


def test_when_the_one_in_the_middle_is_deleted_the_way_leads_back(
    qtbot: QtBot, window: MainWindow, page: SurroundingsPage, verbs: Verbs, people: dict[str, int]
) -> None:
    spot(page, people["Clara"]).click()

    window._house.operations.run(verbs.contacts.delete, [people["Clara"]])

    qtbot.waitUntil(lambda: page.contact_id == people["Anna"])
    window._house.operations.run(verbs.contacts.delete, [people["Anna"]])
    qtbot.waitUntil(lambda: window.shelf.surroundings_of is None)


def test_no_word_is_cut_in_the_smallest_window(
    qapp: QApplication, open_window: OpenWindow, people: dict[str, int]
) -> None:
    window = open_window(Page.NETWORK, SMALLEST)
    window._house.actions.show_surroundings(people["Anna"])
    settle(qapp)

    assert cut(window.shelf.currentWidget()) == []


def test_an_arrow_points_from_who_introduced_to_who_was_introduced(
    page: SurroundingsPage, people: dict[str, int]
) -> None:
    (line,) = (each for each in page.picture._canvas._drawn if each.kind is INTRODUCED)
    begin, end = page.picture._canvas._drawn[line]
    beat, anna = spot(page, people["Beat"]).middle, spot(page, people["Anna"]).middle

    assert (begin - beat).manhattanLength() < (end - beat).manhattanLength()
    assert (end - anna).manhattanLength() < (begin - anna).manhattanLength()


def test_lines_begin_and_end_where_faces_and_names_leave_them_in_sight(page: SurroundingsPage) -> None:
    for line, (begin, end) in page.picture._canvas._drawn.items():
        assert not spot(page, line.other_id).covers(begin)
        assert not spot(page, line.one_id).covers(end)


def test_the_key_opens_it_from_a_field_too_and_leaves_the_field_alone(
    qtbot: QtBot, window: MainWindow, verbs: Verbs, people: dict[str, int]
) -> None:
    verbs.contacts.edit(people["Clara"], ContactDraft(offers="Saal"))
    window.open_sheet(people["Clara"])
    field = next(each for each in window.sheet.findChildren(QLineEdit) if each.accessibleName() == "Offers")
    field.setFocus()
    qtbot.keyClick(field, Key.Key_G, CONTROL)

    assert window.shelf.surroundings_of == people["Clara"]
    assert verbs.contacts.get(people["Clara"]).offers == "Saal"
