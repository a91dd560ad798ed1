"""Who is known, on the sheet: noting, taking away with undo, going there, looking around."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.relation import Relation, RelationKind, relation
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.contact.relations import PersonLine, RelationsSection
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.relation_menu import RelationMenu
from netzwerk_desktop.ui.widgets.contact_picker import ContactPicker
from tests.builders import add_person
from tests.ui.conftest import OpenWindow
from tests.ui.gestures import choose, press, says, words
from tests.ui.room import SMALLEST, cut, settle

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True),
]
INTRODUCED, COLLEAGUE, PARTNER, OTHER = RelationKind


@pytest.fixture
def anna(verbs: Verbs) -> int:
    return add_person(verbs, "Anna Müller")


@pytest.fixture
def beat(verbs: Verbs) -> int:
    return add_person(verbs, "Beat Gerber", organisation="Nordhang")


@pytest.fixture
def window(open_window: OpenWindow, anna: int, beat: int) -> MainWindow:
    window = open_window(Page.NETWORK)
    window.open_sheet(anna)
    return window


@pytest.fixture
def section(window: MainWindow) -> RelationsSection:
    return window.findChild(RelationsSection)


def rows(verbs: Verbs) -> list[Relation]:
    return verbs.session.relations.touching(range(1, 20))


def told(section: RelationsSection) -> list[str]:
    return [line.accessibleName() for line in section.lines()]


def pick(qtbot: QtBot, section: RelationsSection, name: str) -> None:
    """Choose a person in the picker that is open, by typing."""
    picker = next(each for each in section.findChildren(ContactPicker) if each.isVisible())
    qtbot.keyClicks(picker.field, name)
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)


def test_met_through_is_noted_in_one_step(
    qtbot: QtBot, section: RelationsSection, verbs: Verbs, anna: int, beat: int
) -> None:
    press(section, "Met through …")
    pick(qtbot, section, "Gerber")

    assert rows(verbs) == [relation(anna, beat, INTRODUCED)]
    assert told(section) == ["Beat Gerber, introduced you · Nordhang"]


@pytest.mark.parametrize(
    ("choice", "kind"), [("Works with …", COLLEAGUE), ("Partner of …", PARTNER), ("Introduced …", INTRODUCED)]
)
def test_a_kind_is_chosen_then_a_person(
    qtbot: QtBot, section: RelationsSection, verbs: Verbs, anna: int, beat: int, choice: str, kind: RelationKind
) -> None:
    press(section, "Knows …")
    menu = section.findChild(RelationMenu)
    menu.close()
    choose(menu, choice)
    pick(qtbot, section, "Gerber")

    expected = relation(beat, anna, kind)
    assert rows(verbs) == [expected]


def test_ones_own_word_is_asked_for_first(
    qtbot: QtBot, window: MainWindow, section: RelationsSection, verbs: Verbs, anna: int, beat: int
) -> None:
    press(section, "Knows …")
    menu = section.findChild(RelationMenu)
    menu.close()
    choose(menu, "In other words …")
    dialog = window.findChild(QInputDialog)
    dialog.setTextValue("sings in the choir")
    dialog.accept()
    pick(qtbot, section, "Gerber")

    assert rows(verbs) == [relation(anna, beat, OTHER, "sings in the choir")]
    assert told(section) == ["Beat Gerber, sings in the choir · Nordhang"]


def test_nobody_is_offered_to_know_oneself(section: RelationsSection) -> None:
    press(section, "Met through …")

    picker = next(each for each in section.findChildren(ContactPicker) if each.isVisible())
    assert [picker.list.item(row).text() for row in range(picker.list.count())] == ["Beat Gerber · Nordhang"]
    picker.close()


def test_taking_away_can_be_undone(
    qapp: QApplication, window: MainWindow, section: RelationsSection, verbs: Verbs, anna: int, beat: int
) -> None:
    window._house.operations.run(verbs.relations.add, anna, beat, COLLEAGUE)
    settle(qapp)
    press(section, "Remove: Beat Gerber")
    assert (rows(verbs), section.lines()) == ([], [])
    assert says(window, "They are no longer noted as acquainted.")

    window.undo()

    assert rows(verbs) == [relation(anna, beat, COLLEAGUE)]
    assert len(section.lines()) == 1


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_pressing_a_line_leads_to_that_person_who_sees_it_the_other_way_round(
    qtbot: QtBot,
    window: MainWindow,
    section: RelationsSection,
    verbs: Verbs,
    anna: int,
    beat: int,
    key: Qt.Key | None,
) -> None:
    window._house.operations.run(verbs.relations.add, anna, beat, INTRODUCED)
    (line,) = section.lines()
    if key is None:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(line, key)

    assert window.sheet is not None
    assert window.sheet.contact_id == beat
    assert told(section) == ["Anna Müller, met through Beat Gerber"]


def test_the_lines_follow_what_happens_to_the_others(
    window: MainWindow, section: RelationsSection, verbs: Verbs, anna: int, beat: int
) -> None:
    run = window._house.operations.run
    run(verbs.relations.add, anna, beat, COLLEAGUE)

    run(verbs.contacts.delete, [beat])
    assert section.lines() == []

    window.undo()
    assert told(section) == ["Beat Gerber, work together · Nordhang"]


def test_surroundings_are_offered_only_where_there_are_some(
    window: MainWindow, section: RelationsSection, verbs: Verbs, anna: int, beat: int
) -> None:
    assert section._around.isHidden()

    window._house.operations.run(verbs.relations.add, anna, beat, COLLEAGUE)

    press(section, "Surroundings")
    assert window.shelf.surroundings_of == anna


def test_the_menu_names_every_kind(section: RelationsSection) -> None:
    press(section, "Knows …")
    menu = section.findChild(RelationMenu)

    assert len(words(menu)) == 5
    menu.close()


def test_no_word_is_cut_in_the_smallest_window(
    qapp: QApplication, open_window: OpenWindow, verbs: Verbs, anna: int, beat: int
) -> None:
    verbs.relations.add(anna, beat, INTRODUCED)
    window = open_window(Page.NETWORK, SMALLEST)
    window.open_sheet(anna)
    settle(qapp)

    section = window.findChild(RelationsSection)
    assert section.findChildren(PersonLine)
    assert cut(section) == []
