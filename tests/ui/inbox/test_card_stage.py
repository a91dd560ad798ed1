"""The card on the stage: its two sides, its frame, its anchors and the time in its note."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QDateTime, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.domain.frame import Frame
from netzwerk_desktop.domain.photo import photo_key
from netzwerk_desktop.ui.contact.fields import SAVE_MS
from netzwerk_desktop.ui.widgets.crop_area import EVERYTHING
from tests.builders import file_hash, plain_jpeg
from tests.ui.gestures import says
from tests.ui.inbox.conftest import ANNA, OUTLINE, Desk

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True),
]
Key, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
FRONT, BACK = PhotoRole.CARD_FRONT, PhotoRole.CARD_BACK


def near(one: object, other: object, off: float = 0.6) -> bool:
    return all(abs(a - b) < off for p, q in zip(one, other, strict=True) for a, b in zip(p, q, strict=True))


# sides


def test_u_shows_the_other_side_and_again_the_first(desk: Desk, stack: list[int]) -> None:
    assert says(desk.inbox.stage, "Front")

    desk.press(Key.Key_U)
    assert says(desk.inbox.stage, "Back")
    assert desk.inbox.stage.picture.side is BACK

    desk.press(Key.Key_U)
    assert desk.inbox.stage.picture.side is FRONT


def test_the_next_card_shows_its_front(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_U)
    desk.press(Key.Key_Down)

    desk.stands(stack[1])
    assert desk.inbox.stage.picture.side is FRONT


def test_the_side_stays_up_while_the_page_follows_a_change(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_U)
    desk.house.operations.run(desk.verbs.contacts.set_note, stack[0], "Katze")
    QApplication.processEvents()

    assert desk.inbox.stage.picture.side is BACK


def test_a_photo_is_asked_for_where_a_side_has_none(desk: Desk, stack: list[int]) -> None:
    asked: list[object] = []
    desk.inbox.photo_requested.connect(lambda contact_id, role: asked.append((contact_id, role)))
    desk.inbox.photo_requested.disconnect(desk.window.shelf.photo_requested)
    picture = desk.inbox.stage.picture

    desk.qtbot.mouseClick(picture, Qt.MouseButton.LeftButton)
    assert asked == []
    desk.press(Key.Key_U)
    desk.qtbot.mouseClick(picture, Qt.MouseButton.LeftButton)

    assert asked == [(stack[0], BACK)]


# turning and cutting


def test_r_turns_the_side_that_is_up_by_a_quarter(desk: Desk, stack: list[int]) -> None:
    back = desk.verbs.capture.store(plain_jpeg("black"), "back.jpg")
    desk.house.operations.run(desk.verbs.contacts.set_photo, stack[0], BACK, back)
    desk.press(Key.Key_R)
    desk.press(Key.Key_U)
    desk.press(Key.Key_R)
    desk.press(Key.Key_R)

    contact = desk.contact(stack[0])
    assert (contact.card_front_frame, contact.card_back_frame) == (Frame(None, 1), Frame(None, 2))
    desk.press(Key.Key_Z)
    assert desk.contact(stack[0]).card_back_frame == Frame(None, 1)


def test_c_moves_corners_with_the_arrows_and_enter_keeps_numbers_only(desk: Desk, stack: list[int]) -> None:
    file = desk.house.photos.path(desk.contact(stack[0]).card_front or "")
    assert file is not None
    before = file_hash(file)

    desk.press(Key.Key_C)
    crop = desk.inbox.stage.crop
    assert crop.isVisible()
    assert crop.hasFocus()
    for _ in range(5):
        desk.press(Key.Key_Right, SHIFT)
        desk.press(Key.Key_Down, SHIFT)
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_Left)
    desk.press(Key.Key_Return)

    assert not crop.isVisible()
    assert desk.inbox.stage.picture.hasFocus()
    contact = desk.contact(stack[0])
    expected = ((40.0, 30.0), (398.4, 0.0), (400.0, 300.0), (0.0, 300.0))
    assert near(contact.card_front_frame.outline, expected)
    assert contact.card_front == file.stem
    assert file_hash(file) == before
    assert [each.chosen for each in desk.verbs.reading.waiting() if each.contact_id == stack[0]] == [
        contact.card_front_frame.outline
    ]


def test_esc_leaves_the_corners_as_they_were(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_C)
    desk.press(Key.Key_Right, SHIFT)
    desk.press(Key.Key_Escape)

    assert not desk.inbox.stage.crop.isVisible()
    assert desk.inbox.stage.picture.hasFocus()
    assert desk.contact(stack[0]).card_front_frame == Frame()


def test_enter_without_a_move_changes_nothing_and_reads_nothing_again(desk: Desk, stack: list[int]) -> None:
    desk.fill(stack[0], ANNA)

    desk.press(Key.Key_C)
    desk.press(Key.Key_Return)

    assert not desk.inbox.stage.crop.isVisible()
    assert desk.contact(stack[0]).card_front_frame == Frame(OUTLINE)
    assert stack[0] not in {each.contact_id for each in desk.verbs.reading.waiting()}


def test_zero_takes_the_whole_photo(desk: Desk, stack: list[int]) -> None:
    desk.fill(stack[0], ANNA)

    desk.press(Key.Key_C)
    desk.press(Key.Key_0)
    desk.press(Key.Key_Return)

    assert desk.contact(stack[0]).card_front_frame == Frame()


def test_cutting_keeps_the_way_the_picture_was_turned(desk: Desk, stack: list[int]) -> None:
    desk.fill(stack[0], ANNA)
    desk.press(Key.Key_R)
    desk.press(Key.Key_C)
    desk.press(Key.Key_Right)
    desk.press(Key.Key_Return)

    assert desk.contact(stack[0]).card_front_frame.turns == 1


def test_corners_are_dragged_and_stay_on_the_photo(desk: Desk, stack: list[int]) -> None:
    desk.qtbot.waitUntil(lambda: desk.house.photos.idle)
    desk.press(Key.Key_C)
    crop = desk.inbox.stage.crop
    desk.qtbot.waitUntil(lambda: desk.house.photos.idle and crop._photo is not None)
    corner = crop._points()[2].toPoint()

    desk.qtbot.mousePress(crop, Qt.MouseButton.LeftButton, pos=corner)
    QTest.mouseMove(crop, corner + QPoint(-40, -30))
    desk.qtbot.mouseRelease(crop, Qt.MouseButton.LeftButton)
    moved = crop._corners[2]
    assert 0.5 < moved[0] < 1.0
    assert 0.5 < moved[1] < 1.0

    desk.qtbot.mousePress(crop, Qt.MouseButton.LeftButton, pos=crop._points()[0].toPoint())
    QTest.mouseMove(crop, QPoint(-200, -200))
    desk.qtbot.mouseRelease(crop, Qt.MouseButton.LeftButton)
    assert crop._corners[0] == EVERYTHING[0]


def test_another_card_closes_the_corners(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_C)
    desk.inbox.show_card(stack[1])

    assert not desk.inbox.stage.crop.isVisible()


def test_somebody_without_a_photo_has_nothing_to_turn_or_cut(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_U)
    desk.press(Key.Key_R)
    desk.press(Key.Key_C)

    assert not desk.inbox.stage.crop.isVisible()
    assert desk.contact(stack[0]).card_back_frame == Frame()


def test_the_picture_on_the_stage_is_the_card_alone(desk: Desk, stack: list[int]) -> None:
    desk.fill(stack[0], ANNA)
    desk.qtbot.waitUntil(lambda: desk.house.photos.idle and desk.inbox.stage.picture.picture() is not None)

    pixmap = desk.inbox.stage.picture.picture()
    assert pixmap is not None
    assert pixmap.width() / pixmap.height() == pytest.approx(300 / 200, rel=0.02)
    assert desk.contact(stack[0]).card_front == photo_key(
        desk.house.photos.path(desk.contact(stack[0]).card_front).read_bytes()
    )


# note and anchors


def test_f5_begins_a_line_with_the_time(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_N)
    desk.type("Katze")
    desk.press(Key.Key_F5)
    desk.type("am Stand")
    desk.press(Key.Key_Escape)

    first, second = desk.contact(stack[0]).note.splitlines()
    assert first == "Katze"
    assert second.endswith("11:00: am Stand") or second.endswith("11:00 AM: am Stand")


def test_f5_in_an_empty_note_begins_its_first_line(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_N)
    desk.press(Key.Key_F5)
    desk.type("Katze")
    desk.press(Key.Key_Escape)

    assert len(desk.contact(stack[0]).note.splitlines()) == 1


@pytest.mark.parametrize("name", ["traits", "offers", "promise"])
def test_an_anchor_saves_itself_when_typing_rests(desk: Desk, stack: list[int], name: str) -> None:
    desk.inbox.stage.anchors.lines[name].setFocus()
    desk.type("lacht viel")

    desk.qtbot.waitUntil(lambda: getattr(desk.contact(stack[0]), name) == "lacht viel", timeout=4 * SAVE_MS)


def test_esc_in_an_anchor_saves_and_goes_back_to_the_card(desk: Desk, stack: list[int]) -> None:
    desk.inbox.stage.anchors.lines["offers"].setFocus()
    desk.type("Saal")
    desk.press(Key.Key_Escape)

    assert desk.contact(stack[0]).offers == "Saal"
    assert desk.inbox.stage.picture.hasFocus()


def test_a_promise_with_a_day_is_a_reminder_that_follows_its_words(desk: Desk, stack: list[int]) -> None:
    anchors = desk.inbox.stage.anchors
    anchors.lines["promise"].setFocus()
    desk.type("Folien")
    friday = desk.house.verbs.session.clock.now() + timedelta(days=2)

    anchors._on_day_chosen(QDateTime.fromSecsSinceEpoch(round(friday.timestamp())))
    (reminder,) = desk.verbs.contacts.reminders(stack[0])
    assert (reminder.text, reminder.promise) == ("Folien", True)

    QApplication.processEvents()
    anchors.lines["promise"].setFocus()
    desk.type(" und Buch")
    desk.press(Key.Key_Escape)
    (again,) = desk.verbs.contacts.reminders(stack[0])
    assert (again.text, again.due_at) == (desk.contact(stack[0]).promise, reminder.due_at)
