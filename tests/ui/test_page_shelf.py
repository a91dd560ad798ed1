"""The pages in the smallest window with the largest text: no button is cut, in any language (design.md, section 6)."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.query import CardQuery
from netzwerk_desktop.paths import resources
from netzwerk_desktop.services.demo import fill_with_demo
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import install_translators
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.start import WindowStart
from netzwerk_desktop.ui.stylesheet import stylesheet
from netzwerk_desktop.ui.theme import LIGHT
from tests.ui.gestures import says
from tests.ui.room import SMALLEST, cut, settle

LANGUAGES = {"en": "netzwerk_en.qm", "de_DE": "netzwerk_de.qm", "de_CH": "netzwerk_de_CH.qm"}


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    name: str = request.param
    if not (resources() / "i18n" / LANGUAGES[name]).exists():
        pytest.skip("make has not translated yet")
    translators = install_translators(qapp, name)
    yield name
    for each in translators:
        qapp.removeTranslator(each)


@pytest.fixture
def people(verbs: Verbs) -> Verbs:
    fill_with_demo(verbs, resources() / "demo", limit=12)
    return verbs


@pytest.fixture
def large(qapp: QApplication, fonts: None) -> Look:
    look = Look(LIGHT, 130)
    qapp.setFont(look.font(Type.BODY))
    qapp.setStyleSheet(stylesheet(look))
    return look


@pytest.fixture
def window(qapp: QApplication, people: Verbs, large: Look, language: str) -> Iterator[MainWindow]:
    house = House(WindowStart(people), large)
    window = MainWindow(house, Page.TODAY)
    window.resize(*SMALLEST)
    window.show()
    yield window
    house.tasks.finish()
    window.close_for_good()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("page", Page)
def test_no_button_is_cut_in_the_smallest_window_with_the_largest_text(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, page: Page
) -> None:
    window.show_page(page)
    settle(qapp)
    assert (window.width(), window.height()) == SMALLEST
    assert cut(window) == []


def test_nor_is_one_in_a_message(qtbot: QtBot, qapp: QApplication, window: MainWindow, people: Verbs) -> None:
    everybody = list(people.contacts.ids(CardQuery(order=people.preferences.current.order)))
    for contact_id in everybody[:3]:
        window.messages.open(contact_id)
        settle(qapp)
        assert cut(window) == []


def test_nor_is_one_in_the_sheet_its_panels_or_the_bars(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> None:
    window.show_page(Page.NETWORK)
    grid = window.grid()
    assert grid is not None
    window.open_sheet(grid.model.contact_id(0))
    settle(qapp)
    assert cut(window) == []
    window.with_sheet(lambda sheet: sheet.open_log())
    window.undo()
    settle(qapp)
    assert cut(window) == []


def test_nor_on_the_first_page_of_all(
    qtbot: QtBot, qapp: QApplication, verbs: Verbs, large: Look, language: str
) -> None:
    house = House(WindowStart(verbs), large)
    window = MainWindow(house)
    window.resize(*SMALLEST)
    window.show()
    settle(qapp)
    assert window.page is Page.INBOX
    assert cut(window) == []
    for page in Page:
        window.show_page(page)
        settle(qapp)
        assert cut(window) == [], page
    house.tasks.finish()
    window.close_for_good()


@pytest.mark.parametrize("language", ["de_DE", "de_CH"], indirect=True)
def test_every_word_of_a_german_window_is_german(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, language: str
) -> None:
    for page in Page:
        window.show_page(page)
    settle(qapp)
    buttons = {each.text().strip() for each in window.findChildren(QAbstractButton)}
    assert {"Heute", "Eingang", "Netzwerk", "Veranstaltungen", "Beiseite", "Einstellungen"} <= buttons
    assert not buttons & {"Today", "Inbox", "Done", "Later", "Write", "Aside", "Take in cards"}
    assert not says(window, "%")
