"""The lines that were read: gone through by keys, marked where they are doubtful, chosen from other readings."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from netzwerk_desktop.domain.business_card import FieldKind, PhoneKind, Quality, ReadPhone
from netzwerk_desktop.domain.card_scan import CardField
from netzwerk_desktop.imaging.laying import on_picture
from netzwerk_desktop.ui.inbox.read_line import ReadLine
from netzwerk_desktop.ui.stylesheet import stylesheet
from tests.ui.inbox.conftest import ANNA, BOX, Desk, card, field

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True),
]
Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


def line(desk: Desk, which: CardField) -> ReadLine:
    return desk.inbox.stage.lines[which]


def mark(shown: ReadLine) -> QToolButton:
    found = shown.findChild(QToolButton, "check")
    assert isinstance(found, QToolButton)
    return found


def doubtful(desk: Desk) -> list[CardField]:
    return [which for which in CardField if line(desk, which).doubtful]


@pytest.mark.parametrize(("number", "which"), list(enumerate(CardField, start=1)))
def test_a_number_goes_to_its_line_and_esc_back_to_the_card(desk: Desk, number: int, which: CardField) -> None:
    desk.press(Key(Key.Key_0.value + number))
    assert line(desk, which).line.hasFocus()

    desk.press(Key.Key_Escape)
    assert desk.inbox.stage.picture.hasFocus()


def test_enter_goes_from_line_to_line_and_then_to_the_note(desk: Desk) -> None:
    visited = []
    for _ in range(8):
        desk.press(Key.Key_Return)
        visited.append(desk.focused().accessibleName())

    assert visited[:7] == ["Name", "Role", "Organisation", "Mail", "Phone", "Web", "Note"]


def test_a_doubtful_line_is_marked_in_form_word_and_accessible_name(desk: Desk, stack: list[int]) -> None:
    assert doubtful(desk) == []

    desk.fill(stack[0], ANNA)

    assert doubtful(desk) == [CardField.NAME]
    shown = line(desk, CardField.NAME)
    assert mark(shown).isVisible()
    assert mark(shown).text() == "check"
    assert shown.line.property("doubtful") is True
    assert shown.line.accessibleName() == "Name, please check. Alt+Down shows other readings."
    sure = line(desk, CardField.ORGANISATION)
    assert not mark(sure).isVisible()
    assert (sure.line.property("doubtful"), sure.line.accessibleName()) == (False, "Organisation")
    sheet = stylesheet(desk.house.look)
    assert "dashed" in sheet[sheet.index('doubtful="true"') :].split("}")[0]


def test_enter_confirms_a_line_and_clears_its_mark_for_good(desk: Desk, stack: list[int]) -> None:
    desk.fill(stack[0], ANNA)
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Return)

    assert line(desk, CardField.JOB_TITLE).line.hasFocus()
    desk.qtbot.waitUntil(lambda: doubtful(desk) == [])
    desk.inbox.show_card(stack[1])
    desk.inbox.show_card(stack[0])
    assert doubtful(desk) == []
    assert desk.contact(stack[0]).name.display == "Anna Müller"


def test_a_line_that_is_written_over_is_confirmed(desk: Desk, stack: list[int]) -> None:
    desk.fill(stack[0], ANNA)
    desk.press(Key.Key_1)
    desk.type("Anne Muller")
    desk.press(Key.Key_Escape)

    desk.qtbot.waitUntil(lambda: doubtful(desk) == [])
    assert desk.contact(stack[0]).name.display == "Anne Muller"


def test_leaving_a_line_without_a_word_leaves_its_mark(desk: Desk, stack: list[int]) -> None:
    desk.fill(stack[0], ANNA)
    desk.press(Key.Key_1)
    desk.press(Key.Key_Escape)

    assert doubtful(desk) == [CardField.NAME]


def test_every_printed_line_of_a_bad_photo_is_marked(desk: Desk, stack: list[int]) -> None:
    desk.fill(stack[0], card(*ANNA.fields, quality=Quality.RETAKE))

    assert doubtful(desk) == [CardField.NAME, CardField.ORGANISATION, CardField.MAIL]


def open_menu(shown: ReadLine) -> QMenu:
    return next(menu for menu in shown.findChildren(QMenu) if menu.isVisible())


def test_alt_down_offers_other_readings_and_the_chosen_one_is_written(desk: Desk, stack: list[int]) -> None:
    desk.fill(stack[0], ANNA)
    desk.press(Key.Key_1)
    desk.press(Key.Key_Down, ALT)
    menu = open_menu(line(desk, CardField.NAME))
    assert [action.text() for action in menu.actions()] == ["Anna Muller", "Müller Anna"]
    assert menu.activeAction() is menu.actions()[0]

    desk.qtbot.keyClick(menu, Key.Key_Return)

    desk.qtbot.waitUntil(lambda: desk.contact(stack[0]).name.display == "Anna Muller")
    desk.qtbot.waitUntil(lambda: doubtful(desk) == [])
    assert line(desk, CardField.NAME).line.text() == "Anna Muller"


def test_the_mark_offers_other_readings_to_the_pointer(desk: Desk, stack: list[int]) -> None:
    desk.fill(stack[0], ANNA)

    mark(line(desk, CardField.NAME)).click()

    assert open_menu(line(desk, CardField.NAME)).actions()[0].text() == "Anna Muller"


def test_where_there_is_no_other_reading_alt_down_goes_to_the_line(desk: Desk) -> None:
    line(desk, CardField.WEB).open_alternatives()

    assert line(desk, CardField.WEB).line.hasFocus()


def test_further_numbers_are_counted_beside_the_line(desk: Desk, stack: list[int]) -> None:
    phones = tuple(ReadPhone(PhoneKind.PHONE, f"081 000 00 0{each}", f"+4181000000{each}", BOX, 1.0) for each in "12")
    desk.fill(stack[0], card(*ANNA.fields, phones=phones))

    shown = line(desk, CardField.PHONE)
    assert (shown.line.text(), shown._more.text()) == ("081 000 00 01", "+1")


# where it was read


def marked(desk: Desk) -> list[object]:
    return list(desk.inbox.stage.picture._places)


def share() -> list[tuple[float, float]]:
    """The place of the lines on the card that is shown alone."""
    return [(pytest.approx(x / 300), pytest.approx(y / 200)) for x, y in BOX]


def test_pointing_at_a_line_outlines_its_place_on_the_picture(desk: Desk, stack: list[int]) -> None:
    desk.fill(stack[0], ANNA)
    shown = line(desk, CardField.ORGANISATION)

    QApplication.sendEvent(shown, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    (place,) = marked(desk)
    assert list(place) == share()

    QApplication.sendEvent(shown, QEvent(QEvent.Type.Leave))
    assert marked(desk) == []


def test_a_name_is_outlined_in_all_its_parts_and_a_web_address_nowhere(desk: Desk, stack: list[int]) -> None:
    desk.fill(stack[0], ANNA)

    desk.press(Key.Key_1)
    assert len(marked(desk)) == 2
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_6)
    assert marked(desk) == []


def test_the_outline_stays_while_the_page_follows_a_change(desk: Desk, stack: list[int]) -> None:
    desk.fill(stack[0], ANNA)
    desk.press(Key.Key_2)
    desk.press(Key.Key_Return)
    assert desk.focused().accessibleName() == "Organisation"

    desk.house.operations.run(desk.verbs.contacts.set_tags, stack[0], ["Bern"])
    QApplication.processEvents()

    assert len(marked(desk)) == 1


def test_the_outline_follows_a_picture_that_is_turned(desk: Desk, stack: list[int]) -> None:
    desk.fill(stack[0], ANNA)
    desk.press(Key.Key_R)
    desk.qtbot.waitUntil(lambda: desk.inbox.stage.contact.card_front_frame.turns == 1)

    desk.press(Key.Key_4)

    (place,) = marked(desk)
    turned = ((0.0, 1.0), (0.0, 0.0), (1.0, 0.0), (1.0, 1.0))
    upright = tuple((x / 300, y / 200) for x, y in BOX)
    assert list(place) == [pytest.approx(each) for each in on_picture(upright, turned)]


def test_the_back_shows_no_outline_of_the_front(desk: Desk, stack: list[int]) -> None:
    desk.fill(stack[0], card(field(FieldKind.ORGANISATION, "Groß AG")))
    desk.press(Key.Key_U)
    desk.press(Key.Key_3)

    assert marked(desk) == []
