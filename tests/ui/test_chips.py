"""The chips of a filter: as many as there is room for, none of them cut and none hidden without need."""

import pytest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.query import CardFilter
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.stylesheet import stylesheet
from netzwerk_desktop.ui.theme import LIGHT
from netzwerk_desktop.ui.widgets.chips import FilterChips
from tests.ui.room import settle


@pytest.fixture
def chips(qtbot: QtBot, qapp: QApplication, fonts: None) -> FilterChips:
    look = Look(LIGHT, 130)
    qapp.setFont(look.font(Type.BODY))
    qapp.setStyleSheet(stylesheet(look))
    chips = FilterChips(look, tuple(CardFilter))
    qtbot.addWidget(chips)
    chips.set_counts(dict.fromkeys(CardFilter, 12))
    chips.resize(3000, 60)
    chips.show()
    settle(qapp)
    return chips


def shown(chips: FilterChips) -> list[QToolButton]:
    return [each for each in chips.findChildren(QToolButton) if each.isVisible()]


def test_no_chip_is_cut_however_narrow_it_is(chips: FilterChips, qapp: QApplication) -> None:
    for width in range(400, 1600, 13):
        chips.resize(width, 60)
        settle(qapp)
        assert [each.text() for each in shown(chips) if each.width() < each.sizeHint().width()] == [], width


def test_none_is_hidden_where_all_of_them_fit(chips: FilterChips, qapp: QApplication) -> None:
    everything = [each for each in shown(chips) if each.text()]
    last = max(each.geometry().right() for each in everything)

    chips.resize(last + 24, 60)
    settle(qapp)

    assert shown(chips) == everything
