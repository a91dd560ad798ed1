"""Leaving somebody alone until a day, from the menu of later and from the sheet."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.house import House
from tests.builders import NOW, add_person
from tests.ui.gestures import says

pytestmark = [
    pytest.mark.usefixtures("english", "dressed"),
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True),
]


def entries(menu: QMenu) -> list[str]:
    return [each.text().split("\t")[0] for each in menu.actions() if each.text()]


def choose(menu: QMenu, words: str) -> None:
    next(each for each in menu.actions() if each.text().split("\t")[0] == words).trigger()


@pytest.fixture
def person(verbs: Verbs) -> int:
    person = add_person(verbs, "Anna", met_at=NOW - timedelta(days=60), cadence=Cadence(months=1))
    verbs.interactions.waive([person])
    return person


def test_the_menu_of_later_lets_somebody_rest_and_ends_a_rest(
    qtbot: QtBot, house: House, verbs: Verbs, person: int
) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    later = house.actions.later_menu([person], ground, first_contact=False)
    assert "Let rest until …" in entries(later)
    rest = house.actions.rest_menu([person], ground)
    assert entries(rest) == ["1 month", "3 months", "6 months", "12 months", "Date …"]

    choose(rest, "3 months")

    assert verbs.contacts.get(person).standing.resting_until == date(2026, 6, 4)
    choose(house.actions.rest_menu([person], ground), "Rest no more")
    assert verbs.contacts.get(person).standing.resting_until is None


def test_a_date_for_a_rest_is_asked_for_without_a_time(qtbot: QtBot, house: House, person: int) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    with qtbot.waitSignal(house.actions.rest_requested) as asked:
        choose(house.actions.rest_menu([person], ground), "Date …")
    assert asked.args[0] == (person,)


def test_the_sheet_says_until_when_somebody_rests_and_why(
    qtbot: QtBot, house: House, verbs: Verbs, person: int
) -> None:
    from netzwerk_desktop.ui.contact.sheet import ContactSheet

    sheet = ContactSheet(house.verbs, house.operations, house.actions, house.look, house.photos)
    qtbot.addWidget(sheet)
    sheet.resize(432, 700)
    sheet.show()
    sheet.show_contact(person)
    house.actions.rest([person], date(2026, 6, 6))
    assert says(sheet, "next: 8 Jun, because of the rest")
    assert says(sheet, "Nothing asks for this person until then.")
    menus = len(sheet.findChildren(QMenu))
    sheet._on_rhythm_pressed(QPoint(0, 0))
    assert len(sheet.findChildren(QMenu)) > menus
