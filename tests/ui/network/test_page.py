"""The network page: chips, order, size and what stands there when nobody does; Aside is the same with less."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.preferences import Density
from netzwerk_desktop.domain.query import CardFilter, CardOrder
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.network.page import NetworkPage
from netzwerk_desktop.ui.widgets.chips import FilterChips
from netzwerk_desktop.ui.widgets.selection_bar import SelectionBar
from tests.builders import NOW, add_person
from tests.ui.gestures import button, choose, choose_from_popup, popup, press, says, words
from tests.ui.room import cut

pytestmark = [
    pytest.mark.usefixtures("english", "dressed"),
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True),
]


def open_page(qtbot: QtBot, house: House, pocket: Pocket = Pocket.NETWORK, width: int = 1080) -> NetworkPage:
    page = NetworkPage(house.verbs, house.operations, house.actions, house.look, house.photos, pocket)
    qtbot.addWidget(page)
    page.resize(width, 700)
    page.show()
    page.show_page()
    return page


def names(page: NetworkPage) -> list[str]:
    model = page.grid.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


@pytest.fixture
def people(verbs: Verbs) -> None:
    """One for each chip."""
    add_person(verbs, "Anna First", met_at=NOW - timedelta(hours=20), organisation="Zeta")
    for name, cadence, days in (("Beat Due", Cadence(days=30), 35), ("Eva Quiet", Cadence(days=30), 60)):
        person = add_person(verbs, name, met_at=NOW - timedelta(days=days), cadence=cadence, organisation="Alpha")
        verbs.interactions.waive([person])
    verbs.interactions.waive([add_person(verbs, "Ida None", met_at=NOW - timedelta(days=400))])


@pytest.mark.parametrize(
    ("chip", "text", "shown"),
    [
        (CardFilter.ALL, "All  4", ["Anna First", "Beat Due", "Eva Quiet", "Ida None"]),
        (CardFilter.FIRST_CONTACT, "First message  1", ["Anna First"]),
        (CardFilter.DUE, "Their turn  2", ["Beat Due", "Eva Quiet"]),
        (CardFilter.WITHOUT_RHYTHM, "Without rhythm  1", ["Ida None"]),
        (CardFilter.QUIET, "Not heard for a while  1", ["Eva Quiet"]),
    ],
)
def test_each_chip_counts_and_shows_its_people(
    qtbot: QtBot, house: House, people: None, chip: CardFilter, text: str, shown: list[str]
) -> None:
    page = open_page(qtbot, house)
    press(page, text)
    assert names(page) == shown
    assert button(page, text).isChecked()


def test_chips_that_do_not_fit_stand_in_a_menu(qtbot: QtBot, house: House, people: None) -> None:
    page = open_page(qtbot, house, width=420)
    chips = page.findChild(FilterChips)
    hidden = [each.text() for each in chips.findChildren(QToolButton) if each.text() and not each.isVisible()]
    assert "Not heard for a while  1" in hidden
    choose(button(page, "More filters").menu(), "Not heard for a while  1")  # type: ignore[attr-defined]
    assert names(page) == ["Eva Quiet"]
    assert button(page, "Not heard for a while  1").isChecked()


def test_the_order_is_chosen_and_kept(qtbot: QtBot, house: House, people: None, verbs: Verbs) -> None:
    page = open_page(qtbot, house)
    order = button(page, "Order: Last met")
    choose(order.menu(), "Organisation")  # type: ignore[attr-defined]
    assert verbs.preferences.current.order is CardOrder.ORGANISATION
    assert names(page) == ["Beat Due", "Eva Quiet", "Anna First", "Ida None"]
    assert names(open_page(qtbot, house)) == names(page)


@pytest.mark.parametrize("density", Density)
def test_the_size_is_chosen_and_kept(qtbot: QtBot, house: House, verbs: Verbs, density: Density) -> None:
    add_person(verbs)
    page = open_page(qtbot, house)
    press(page, density.value)
    assert verbs.preferences.current.density is density


def test_several_selected_have_a_bar(qtbot: QtBot, house: House, people: None, verbs: Verbs) -> None:
    page = open_page(qtbot, house)
    bar = page.findChild(SelectionBar)
    ids = [page.grid.model.contact_id(row) for row in range(3)]
    page.grid.view.select_contacts(ids[:1])
    assert not bar.isVisible()
    page.grid.view.select_contacts(ids)
    assert bar.isVisible()
    assert says(bar, "3")
    press(bar, "Rhythm")
    choose_from_popup(bar, "2 months")
    assert {verbs.contacts.get(each).standing.cadence for each in ids} == {Cadence(months=2)}
    press(bar, "Aside")
    assert names(page) == ["Ida None"]
    assert not bar.isVisible()


def test_nobody_in_a_filter_offers_to_clear_it(qtbot: QtBot, house: House, verbs: Verbs) -> None:
    add_person(verbs, met_at=NOW)
    page = open_page(qtbot, house)
    page.show_chip(CardFilter.QUIET)
    assert says(page, "Nobody fits this filter.")
    press(page, "Clear the filter")
    assert names(page) == ["Anna Müller"]


def test_an_empty_network_asks_for_cards(qtbot: QtBot, house: House) -> None:
    page = open_page(qtbot, house)
    assert says(page, "Nobody is in the network yet.")
    with qtbot.waitSignal(page.capture_requested):
        press(page, "Take in cards")


def test_aside_has_none_of_the_chips_of_the_network_and_says_that_nothing_is_lost(
    qtbot: QtBot, house: House, verbs: Verbs
) -> None:
    page = open_page(qtbot, house, Pocket.ASIDE)
    assert [each.text() for each in page.findChild(FilterChips).findChildren(QToolButton) if each.isVisible()] == []
    assert says(page, "Nothing lies here.")
    person = add_person(verbs, pocket=Pocket.ASIDE)
    page.grid.model.reload()
    assert names(page) == ["Anna Müller"]
    page.grid.view.select_contacts([person])
    house.actions.toggle_aside(page.grid.targets())
    assert verbs.contacts.get(person).standing.pocket is Pocket.NETWORK


def test_who_is_due_within_two_weeks_stands_by_day_and_the_order_comes_back(
    qtbot: QtBot, house: House, people: None, verbs: Verbs
) -> None:
    for name, days in (("Ada Soon", 20), ("Udo Soon", 22), ("Zoe Later", 3)):
        person = add_person(verbs, name, met_at=NOW - timedelta(days=days), cadence=Cadence(days=30))
        verbs.interactions.waive([person])
    page = open_page(qtbot, house)

    press(page, "Due soon  2")

    assert names(page) == ["Udo Soon", "Ada Soon"]
    press(page, "First message  1")
    assert button(page, "Order: Last met").isVisible()


def test_several_are_tagged_and_placed_at_an_event_in_one_change_each(
    qtbot: QtBot, house: House, people: None, verbs: Verbs
) -> None:
    verbs.contacts.add_tag([add_person(verbs, "Zoe", pocket=Pocket.ASIDE)], "Press & Radio")
    (fair,) = verbs.events.save(Event(0, "Fair")).events
    page = open_page(qtbot, house)
    bar, ids = page.findChild(SelectionBar), [page.grid.model.contact_id(row) for row in range(3)]
    page.grid.view.select_contacts(ids)

    press(bar, "Tag")
    choose_from_popup(bar, "Press && Radio")
    assert {verbs.contacts.get(each).tags for each in ids} == {("Press & Radio",)}
    press(bar, "Event")
    choose_from_popup(bar, "Fair")
    assert {verbs.contacts.get(each).event_id for each in ids} == {fair}
    house.actions.place(ids, "Talk")
    assert {verbs.contacts.get(each).event for each in ids} == {"Talk"}
    assert says(bar, "3")

    for _ in range(3):
        house.operations.undo()
    assert {(verbs.contacts.get(each).tags, verbs.contacts.get(each).event_id) for each in ids} == {((), None)}


def test_what_does_not_fit_into_the_bar_stands_in_its_menu(qtbot: QtBot, house: House, people: None) -> None:
    page = open_page(qtbot, house, width=420)
    bar, ids = page.findChild(SelectionBar), [page.grid.model.contact_id(row) for row in range(2)]
    page.grid.view.select_contacts(ids)
    assert bar.geometry().left() >= 0
    assert bar.geometry().right() < page.width()
    assert not cut(bar)
    press(bar, "More")
    assert {"Aside", "Trash"} <= set(words(popup(bar)))
    choose_from_popup(bar, "Trash")
    assert len(names(page)) == 2


def test_those_aside_are_taken_back_from_the_bar(qtbot: QtBot, house: House, verbs: Verbs) -> None:
    ids = [add_person(verbs, name, pocket=Pocket.ASIDE) for name in ("Anna", "Beat")]
    page = open_page(qtbot, house, Pocket.ASIDE)
    page.grid.view.select_contacts(ids)
    press(page.findChild(SelectionBar), "Network")
    assert names(page) == []
