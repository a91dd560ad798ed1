"""Filters of the network page: choosing, removing, keeping, renaming; by pointer and by keys alone."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.query import CardFilter, CardOrder, Filter, FilterKind, Grouping
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.exchange.export_panel import ExportPanel
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.network.choice_list import MOST, ChoiceList, ChoiceRow
from netzwerk_desktop.ui.network.filter_popup import SECTIONS, FilterPopup, toggled
from netzwerk_desktop.ui.network.page import NetworkPage
from netzwerk_desktop.ui.widgets.chips import FilterChips, RemovableChip
from tests.builders import NOW, add_person
from tests.ui.conftest import OpenWindow
from tests.ui.gestures import button, choose, press, says
from tests.ui.network.test_page import names, open_page
from tests.ui.room import cut, settle

pytestmark = [
    pytest.mark.usefixtures("english", "dressed"),
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True),
]
PRESS, FAIR = Filter(FilterKind.TAG, "Press"), Filter(FilterKind.EVENT, "Fair")
Key = Qt.Key


@pytest.fixture
def people(verbs: Verbs) -> None:
    fair, talk = (next(iter(verbs.events.save(Event(0, name)).events)) for name in ("Fair", "Talk"))
    for name, event_id, tag in (("Anna A", fair, "Press"), ("Beat B", fair, ""), ("Ciro C", talk, "Press")):
        person = add_person(verbs, name, event_id=event_id, met_at=NOW - timedelta(hours=20))
        if tag:
            verbs.contacts.add_tag([person], tag)
    add_person(verbs, "Dora D", event_id=talk, pocket=Pocket.ASIDE)


@pytest.fixture
def page(qtbot: QtBot, house: House, people: None) -> NetworkPage:
    house.verbs.preferences.change(order=CardOrder.NAME)
    return open_page(qtbot, house)


def open_popup(page: NetworkPage, kind: FilterKind | None = FilterKind.EVENT) -> FilterPopup:
    press(page, "Filter")
    popup = page.findChild(FilterPopup)
    assert popup is not None
    popup._kinds.setCurrentRow(SECTIONS.index(kind))
    return popup


def rows(popup: FilterPopup) -> list[tuple[str, str, bool]]:
    items = [popup._list.item(n).data(Qt.ItemDataRole.UserRole) for n in range(popup._list.count())]
    return [(row.words, row.count, row.on) for row in items if isinstance(row, ChoiceRow)]


def click_row(popup: FilterPopup, number: int) -> None:
    popup._list.setCurrentRow(number)
    popup._list.itemClicked.emit(popup._list.item(number))


def active(page: NetworkPage) -> list[str]:
    return [chip.text() for chip in page.findChildren(RemovableChip) if chip.isVisible()]


def test_a_value_is_chosen_with_its_number_and_becomes_a_chip_that_can_be_removed(
    qtbot: QtBot, page: NetworkPage
) -> None:
    popup = open_popup(page)
    assert rows(popup) == [("Talk", "1", False), ("Fair", "2", False)]

    click_row(popup, 1)

    assert names(page) == ["Anna A", "Beat B"]
    assert active(page) == ["Fair"]
    assert rows(popup)[1] == ("Fair", "2", True)
    qtbot.waitUntil(lambda: page.findChild(FilterChips)._chips[CardFilter.ALL].text() == "All  2")
    press(page, "Remove the filter “Fair”")
    assert names(page) == ["Anna A", "Beat B", "Ciro C"]
    assert active(page) == []


def test_filters_of_several_kinds_hold_together_and_another_event_replaces_the_first(page: NetworkPage) -> None:
    popup = open_popup(page)
    click_row(popup, 1)
    popup._kinds.setCurrentRow(SECTIONS.index(FilterKind.TAG))
    assert rows(popup) == [("Press", "1", False)]
    click_row(popup, 0)
    assert names(page) == ["Anna A"]

    popup._kinds.setCurrentRow(SECTIONS.index(FilterKind.EVENT))
    click_row(popup, 0)

    assert active(page) == ["Press", "Talk"]
    assert names(page) == ["Ciro C"]


def test_choosing_again_takes_a_filter_away() -> None:
    assert toggled((PRESS, FAIR), PRESS) == (FAIR,)
    assert toggled((FAIR,), PRESS) == (FAIR, PRESS)
    assert toggled((FAIR, PRESS), Filter(FilterKind.EVENT, "Talk"))[-1].value == "Talk"
    assert toggled((PRESS,), Filter(FilterKind.TAG, "Radio")) == (PRESS, Filter(FilterKind.TAG, "Radio"))


def test_everything_is_reached_by_keys(qtbot: QtBot, page: NetworkPage) -> None:
    press(page, "Filter")
    popup = page.findChild(FilterPopup)
    field = popup._field
    qtbot.keyClick(field, Key.Key_PageDown)
    assert SECTIONS[popup._kinds.currentRow()] is FilterKind.TAG
    qtbot.keyClick(field, Key.Key_PageUp)
    qtbot.keyClick(field, Key.Key_Down)
    qtbot.keyClick(field, Key.Key_Up)
    qtbot.keyClicks(field, "fai")
    assert [words for words, _, _ in rows(popup)] == ["Fair"]
    qtbot.keyClick(field, Key.Key_Return)
    assert not popup.isVisible()
    assert active(page) == ["Fair"]

    chip = page.findChild(RemovableChip)
    assert chip.focusPolicy() & Qt.FocusPolicy.TabFocus
    qtbot.keyClick(chip, Key.Key_Delete)
    assert active(page) == []


def test_of_very_many_values_the_first_are_shown_and_typing_finds_the_others(qtbot: QtBot, house: House) -> None:
    choices = ChoiceList(house.look)
    qtbot.addWidget(choices)
    choices.show_rows([ChoiceRow(f"Zürich {number}", value=number) for number in range(1000)])
    assert choices.count() == MOST + 1
    assert choices.item(MOST).toolTip() == f"{1000 - MOST} more: type a part of the name"
    choices.setCurrentRow(MOST)
    assert choices.current() is None
    choices.show_text("ZURICH 99")
    assert choices.count() == 11
    assert choices.current() == 99


def test_nobody_left_offers_to_clear_every_filter(page: NetworkPage) -> None:
    page.show_filters((PRESS, Filter(FilterKind.TAG, "Radio")))
    assert says(page, "Nobody fits this filter.")
    press(page, "Clear the filter")
    assert names(page) == ["Anna A", "Beat B", "Ciro C"]
    assert active(page) == []


def test_active_filters_come_before_chips_that_do_not_fit_and_the_rest_stands_in_the_menu(
    qtbot: QtBot, qapp: QApplication, house: House, people: None
) -> None:
    page = open_page(qtbot, house, width=620)
    page.show_filters((FAIR, PRESS, Filter(FilterKind.WITHOUT, "note"), Filter(FilterKind.WITHOUT, "photo")))
    settle(qapp)
    shown = [each.text() for each in page.findChild(FilterChips).findChildren(QToolButton) if each.isVisible()]
    assert shown[:4] == ["All  1", "", "Fair", "Press"]
    assert "First message  1" not in shown
    assert not cut(page)
    choose(button(page, "More filters").menu(), "Remove the filter “without picture”")  # type: ignore[attr-defined]
    assert Filter(FilterKind.WITHOUT, "photo") not in page._query.filters


# filters that are kept


def test_what_is_shown_is_kept_under_a_name_and_shown_again(page: NetworkPage, verbs: Verbs) -> None:
    popup = open_popup(page)
    assert not popup._keep.isVisible()
    click_row(popup, 1)
    press(popup, "Keep this filter …")
    popup._name.setText("From the fair")
    press(popup, "Keep")
    assert [each.name for each in verbs.filters.saved] == ["From the fair"]
    popup.close()
    page.show_filters(())

    press(page, "Filter")
    popup = next(each for each in page.findChildren(FilterPopup) if each.isVisible())
    popup._kinds.setCurrentRow(0)
    assert rows(popup) == [("From the fair", "", False)]
    click_row(popup, 0)
    assert active(page) == ["Fair"]


def test_a_kept_filter_is_renamed_removed_and_brought_back(page: NetworkPage, house: House) -> None:
    house.verbs.filters.save("Fair", page._query)
    popup = open_popup(page, None)
    press(popup, "Rename …")
    popup._name.setText("Talk")
    press(popup, "Keep")
    assert rows(popup) == [("Talk", "", True)]
    press(popup, "Remove")
    assert house.verbs.filters.saved == ()
    assert says(popup, "No filter is kept yet.")
    house.operations.undo()
    assert rows(popup) == [("Talk", "", True)]


def test_escape_leaves_the_name_before_it_closes(qtbot: QtBot, page: NetworkPage) -> None:
    page.show_filters((FAIR,))
    popup = open_popup(page)
    press(popup, "Keep this filter …")
    qtbot.keyClick(popup._name, Key.Key_Escape)
    assert popup.isVisible()
    assert not popup._name.isVisible()
    qtbot.keyClick(popup._field, Key.Key_Escape)
    assert not popup.isVisible()


# order and groups


def test_the_menu_says_order_and_grouping_and_keeps_both(page: NetworkPage, qtbot: QtBot, house: House) -> None:
    menu = button(page, "Order: Name").menu()  # type: ignore[attr-defined]
    choose(menu, "Letter")
    assert [group.title for group in page.grid.model.groups] == ["A", "B", "C"]
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Name", "Letter"]

    choose(menu, "Next due")
    assert page.grid.model.groups == ()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Next due", "None"]
    choose(menu, "Letter")
    assert button(page, "Order: Name").isVisible()

    again = open_page(qtbot, house)
    assert (again._query.order, again._query.grouping) == (CardOrder.NAME, Grouping.LETTER)


def test_people_stand_by_event_in_the_chosen_order(page: NetworkPage) -> None:
    choose(button(page, "Order: Name").menu(), "Event")  # type: ignore[attr-defined]
    assert [(group.title, group.count) for group in page.grid.model.groups] == [("Talk", 1), ("Fair", 2)]
    assert names(page) == ["Ciro C", "Anna A", "Beat B"]
    page.show_chip(CardFilter.QUIET)
    assert page.grid.model.groups == ()


# the window


def test_ctrl_f_opens_the_filter_of_the_page_or_of_the_network(
    qtbot: QtBot, open_window: OpenWindow, people: None
) -> None:
    window = open_window()
    for page, wanted in ((None, Pocket.NETWORK), ("aside", Pocket.ASIDE)):
        if page:
            window.show_page(next(each for each in type(window.page) if each.value == page))  # type: ignore[arg-type]
        qtbot.keyClick(window, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        shown = window.shelf.currentWidget()
        assert isinstance(shown, NetworkPage)
        assert shown._pocket is wanted
        popup = next(each for each in shown.findChildren(FilterPopup) if each.isVisible())
        popup.close()


def test_those_selected_are_exported(open_window: OpenWindow, people: None, verbs: Verbs) -> None:
    from netzwerk_desktop.ui.pages import Page

    window = open_window(Page.NETWORK)
    page = window.shelf.currentWidget()
    assert isinstance(page, NetworkPage)
    view, ids = page.grid.view, [page.grid.model.contact_id(row) for row in range(3)]
    view.select_contacts(ids)
    press(page, "Export …")

    (panel,) = window.findChildren(ExportPanel)
    assert list(panel._ids) == ids
    panel.reject()
