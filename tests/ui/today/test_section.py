"""A part of Today: rows that stay, and rows that are built piece by piece."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.cadence import RhythmState
from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.followup import FollowUp
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.today.row import AgendaRow, RowContent
from netzwerk_desktop.ui.today.section import AgendaSection
from tests.builders import in_network
from tests.ui.gestures import says

pytestmark = pytest.mark.usefixtures("english", "dressed")


def content(number: int, text: str = "") -> RowContent:
    name = PersonName(given=f"Anna {number}")
    card = Card(number, name, "", "", "", "", False, None, None, None, False, in_network())
    return RowContent(card, FollowUp(rhythm=RhythmState.DUE), "their turn", "", text)


@pytest.fixture
def made() -> list[int]:
    return []


@pytest.fixture
def section(qtbot: QtBot, house: House, made: list[int]) -> AgendaSection:
    def make(of: RowContent) -> AgendaRow:
        made.append(of.card.contact_id)
        return AgendaRow(house.look, house.photos, of)

    section = AgendaSection(house.look, "In rhythm", make)
    qtbot.addWidget(section)
    return section


def ids(section: AgendaSection) -> list[int]:
    return [row.contact_id for row in section.rows]


def test_only_what_differs_is_built_anew(section: AgendaSection, made: list[int]) -> None:
    section.show_rows([content(1), content(2), content(3)], "3", 9)
    before = list(section.rows)

    section.show_rows([content(3), content(1, "new note")], "2", 9)

    assert made == [1, 2, 3, 1]
    assert ids(section) == [3, 1]
    assert section.rows[0] is before[2]
    assert section.rows[1].content.text == "new note"
    assert says(section, "2")


def test_a_new_row_is_there_at_once(section: AgendaSection) -> None:
    section.show_rows([content(1)], "1", 5)
    section.show()

    section.show_rows([content(1), content(2)], "2", 5)

    assert [row.isVisible() for row in section.rows] == [True, True]


def test_rows_out_of_sight_follow_a_moment_later(qtbot: QtBot, section: AgendaSection, made: list[int]) -> None:
    wanted = [content(number) for number in range(1, 31)]
    section.show_rows(wanted, "30", 5)
    assert ids(section) == [1, 2, 3, 4, 5]

    qtbot.waitUntil(lambda: len(section.rows) == 30)

    assert made == ids(section) == list(range(1, 31))
    section.show_rows(wanted, "30", 5)
    assert len(made) == 30


def test_what_was_still_to_be_built_is_given_up_for_a_newer_day(
    qtbot: QtBot, section: AgendaSection, made: list[int]
) -> None:
    section.show_rows([content(number) for number in range(1, 31)], "30", 5)
    section.show_rows([content(2), replace(content(40), primary=True)], "2", 5)

    qtbot.waitUntil(lambda: not section._pieces.isActive())

    assert ids(section) == [2, 40]
    assert made == [1, 2, 3, 4, 5, 40]


def test_a_part_with_nobody_is_not_shown(section: AgendaSection) -> None:
    section.show_rows([content(1)], "1", 5)
    assert not section.isHidden()

    section.show_rows([], "0", 5)

    assert section.isHidden()
    assert section.rows == []
