"""The page that looks back."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.review.charts import StateChart, WeekChart
from tests.builders import add_person
from tests.ui.conftest import OpenWindow
from tests.ui.gestures import press, says

pytestmark = pytest.mark.usefixtures("english")


def test_without_people_there_is_a_next_step(open_window: OpenWindow) -> None:
    page = open_window(Page.REVIEW).shelf.currentWidget()

    assert says(page, "Nothing to look back on yet")


def test_every_picture_has_its_table(qtbot: QtBot, open_window: OpenWindow, verbs: Verbs) -> None:
    person = add_person(verbs, "Anna")
    verbs.interactions.log([person], InteractionKind.MEETING)
    page = open_window(Page.REVIEW).shelf.currentWidget()
    assert page.findChild(WeekChart).isVisible()

    press(page, "Tables")

    assert not page.findChild(WeekChart).isVisible()
    tables = page.findChildren(QTableWidget)
    assert [table.rowCount() for table in tables if table.isVisible()] == [12, 5]
    assert tables[0].item(0, 1).text() == "1"


def test_the_page_follows_what_is_done(qtbot: QtBot, open_window: OpenWindow, verbs: Verbs) -> None:
    person = add_person(verbs, "Anna", met_at=verbs.session.clock.now() - timedelta(days=1))
    window = open_window(Page.REVIEW)
    chart = window.shelf.currentWidget().findChild(StateChart)

    window._house.operations.run(verbs.interactions.done, [person])

    qtbot.waitUntil(lambda: "without rhythm: 1" in chart.accessibleName())
