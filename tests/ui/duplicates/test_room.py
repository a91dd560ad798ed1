"""The page in the smallest window with the largest text: nothing is cut, in any language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind, PhotoRole
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import install_translators
from netzwerk_desktop.ui.duplicates.page import DuplicatesPage
from netzwerk_desktop.ui.duplicates.values import Choice, ValueText
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.start import WindowStart
from netzwerk_desktop.ui.stylesheet import stylesheet
from netzwerk_desktop.ui.theme import LIGHT
from tests.builders import add_person, jpeg
from tests.ui.room import SMALLEST, cut, settle

LONG = "anna-katharina.mueller-hohenstein@landesamt-fuer-weiterbildung.example"


@pytest.fixture(params=["en", "de_DE", "de_CH"])
def window(request: pytest.FixtureRequest, qapp: QApplication, fonts: None, verbs: Verbs) -> Iterator[MainWindow]:
    photos = [verbs.capture.store(jpeg(colour=colour), f"{colour}.jpg") for colour in ("red", "blue", "green")]
    roles = (PhotoRole.PORTRAIT, PhotoRole.CARD_FRONT, PhotoRole.CARD_BACK)
    for job, photo in (("Stellvertretende Leiterin der Weiterbildung", photos[0]), ("Leiterin", photos[1])):
        ways = (ContactMethod(MethodKind.MAIL, LONG), ContactMethod(MethodKind.WEB, f"https://{job}.example/{LONG}"))
        shown = [(roles[0], photo), (roles[1], photos[2]), (roles[2], photo)]
        add_person(verbs, "Anna-Katharina Müller-Hohenstein", job_title=job, methods=ways, photos=shown, note=job)
    translators = install_translators(qapp, request.param)
    look = Look(LIGHT, 130)
    qapp.setFont(look.font(Type.BODY))
    qapp.setStyleSheet(stylesheet(look))
    house = House(WindowStart(verbs), look)
    house.reading.stop()
    window = MainWindow(house, Page.DUPLICATES)
    window.resize(*SMALLEST)
    window.show()
    yield window
    house.tasks.finish()
    window.close_for_good()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for each in translators:
        qapp.removeTranslator(each)


def test_nothing_is_cut_in_the_smallest_window_with_the_largest_text(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    page = window.shelf.currentWidget()
    assert isinstance(page, DuplicatesPage)
    qtbot.waitUntil(lambda: len(page.pairs) == 1 and not page.is_comparing)
    settle(qapp)

    assert (window.width(), window.height()) == SMALLEST
    assert cut(window) == []
    inner = page.view.widget()
    assert inner is not None
    assert inner.width() <= page.view.viewport().width()
    values = [*page.findChildren(Choice), *page.findChildren(ValueText)]
    assert values
    assert [each.text() for each in values if each.height() < each.heightForWidth(each.width())] == []
