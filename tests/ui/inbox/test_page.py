"""A stack between its two pockets, with the keyboard alone; and that nothing typed is lost on the way."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.business_card import Quality
from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.contact import ContactDraft, PhotoRole, Pocket
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.text import split_name
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.contact.fields import SAVE_MS
from netzwerk_desktop.ui.inbox.card_strip import StripModel
from netzwerk_desktop.ui.inbox.inbox_head import InboxHead
from netzwerk_desktop.ui.inbox.page import QUERY
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.widgets.contact_picker import ContactPicker
from tests.builders import NOW, add_person, plain_jpeg
from tests.ui.conftest import OpenWindow
from tests.ui.gestures import choose, drop, mime_of, popup, press, says
from tests.ui.inbox.conftest import ANNA, Desk, TakeIn, card, type_into
from tests.ui.window_tiles import inbox_of

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True),
]
Key, CONTROL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
FRONT = PhotoRole.CARD_FRONT


def pockets(desk: Desk, ids: list[int]) -> list[Pocket]:
    return [desk.contact(each).standing.pocket for each in ids]


# sorting


def test_a_stack_is_sorted_with_the_keyboard_alone(desk: Desk, stack: list[int]) -> None:
    assert desk.inbox.stage.picture.hasFocus()
    assert desk.progress() == "3 of 3 left"

    desk.press(Key.Key_Right)
    desk.stands(stack[1])
    assert desk.inbox.stage.picture.hasFocus()
    assert desk.progress() == "2 of 3 left"

    desk.press(Key.Key_Left)
    desk.stands(stack[2])
    assert desk.inbox.stage.picture.hasFocus()
    assert desk.progress() == "1 of 3 left"

    desk.press(Key.Key_N)
    assert desk.inbox.stage.note.hasFocus()
    desk.type("looks for a speaker")
    desk.press(Key.Key_Right, ALT)
    desk.qtbot.waitUntil(lambda: says(desk.inbox, "The inbox is empty"))

    assert pockets(desk, stack) == [Pocket.NETWORK, Pocket.ASIDE, Pocket.NETWORK]
    assert desk.contact(stack[2]).note == "looks for a speaker"


def test_undo_brings_the_card_back_onto_the_stage_and_into_the_count(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_Right)
    desk.stands(stack[1])

    desk.press(Key.Key_Z)

    desk.stands(stack[0])
    assert pockets(desk, stack) == [Pocket.INBOX] * 3
    assert desk.progress() == "3 of 3 left"


def test_undoing_a_note_does_not_count_as_a_card_that_came_back(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_Right)
    desk.stands(stack[1])
    desk.house.operations.run(desk.verbs.contacts.set_note, stack[1], "Katze")

    desk.press(Key.Key_Z)

    desk.qtbot.waitUntil(lambda: desk.inbox.stage.note.toPlainText() == "")
    assert desk.progress() == "2 of 3 left"


def test_what_is_moved_elsewhere_is_none_of_the_stack(desk: Desk, stack: list[int]) -> None:
    known = add_person(desk.verbs)
    desk.house.operations.run(desk.verbs.contacts.set_pocket, [known], Pocket.ASIDE)
    QApplication.processEvents()

    assert desk.progress() == "3 of 3 left"


def test_undoing_something_elsewhere_leaves_the_card_on_the_stage(desk: Desk, stack: list[int]) -> None:
    known = add_person(desk.verbs)
    desk.house.operations.run(desk.verbs.contacts.set_note, known, "Katze")
    desk.press(Key.Key_Down)
    desk.stands(stack[1])

    desk.house.operations.undo()
    QApplication.processEvents()

    assert desk.shown == stack[1]


def test_later_puts_a_card_to_the_end_and_up_goes_back(desk: Desk, stack: list[int]) -> None:
    one, two, three = stack

    desk.press(Key.Key_Down)
    desk.stands(two)
    assert desk.inbox.strip.ids == [two, three, one]

    desk.press(Key.Key_Down)
    desk.stands(three)
    assert desk.inbox.strip.ids == [three, one, two]

    desk.inbox.show_card(one)
    desk.press(Key.Key_Up)
    desk.stands(three)
    desk.press(Key.Key_Up)
    assert desk.shown == three


def test_alt_and_an_arrow_sort_from_every_field(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_1)
    desk.press(Key.Key_Left, ALT)
    desk.stands(stack[1])
    assert desk.inbox.stage.picture.hasFocus()
    desk.inbox.stage.anchors.lines["offers"].setFocus()
    desk.press(Key.Key_Right, ALT)
    desk.stands(stack[2])

    assert pockets(desk, stack) == [Pocket.ASIDE, Pocket.NETWORK, Pocket.INBOX]


def test_with_single_keys_off_only_alt_with_an_arrow_and_enter_work(desk: Desk, stack: list[int]) -> None:
    desk.house.operations.run(desk.verbs.preferences.change, single_keys=False)

    for key in (Key.Key_Left, Key.Key_Right, Key.Key_Down, Key.Key_N, Key.Key_1, Key.Key_B, Key.Key_Delete, Key.Key_C):
        desk.press(key)
        assert desk.shown == stack[0]
        assert desk.inbox.stage.picture.hasFocus(), key
    desk.press(Key.Key_Return)
    assert desk.focused().accessibleName() == "Name"
    desk.press(Key.Key_Right, ALT)
    desk.stands(stack[1])
    assert pockets(desk, stack) == [Pocket.NETWORK, Pocket.INBOX, Pocket.INBOX]


def test_delete_moves_the_card_to_the_trash_and_undo_brings_it_back(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_Delete)
    desk.stands(stack[1])
    assert desk.contact(stack[0]).deleted_at is not None

    press(desk.window.bars.toast, "Undo")
    desk.stands(stack[0])
    assert desk.contact(stack[0]).deleted_at is None


# what is typed is kept


def test_what_is_typed_is_saved_when_typing_rests_and_the_cursor_stays(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_1)
    desk.type("Anna ")

    desk.qtbot.waitUntil(lambda: desk.contact(stack[0]).name.display == "Anna", timeout=4 * SAVE_MS)
    QApplication.processEvents()
    desk.type("Müller")

    assert desk.inbox.stage.lines[next(iter(desk.inbox.stage.lines))].line.text() == "Anna Müller"


def test_a_pause_after_a_new_line_of_the_note_keeps_line_and_cursor(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_N)
    desk.type("Katze")
    desk.press(Key.Key_Return)

    desk.qtbot.waitUntil(lambda: desk.contact(stack[0]).note == "Katze", timeout=4 * SAVE_MS)
    QApplication.processEvents()
    desk.type("Segelboot")

    assert desk.inbox.stage.note.toPlainText() == "Katze\nSegelboot"


def test_a_pause_within_a_turned_name_does_not_rewrite_it_under_the_fingers(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_1)
    desk.type("Müller, A")

    desk.qtbot.waitUntil(lambda: desk.contact(stack[0]).name.family == "Müller", timeout=4 * SAVE_MS)
    QApplication.processEvents()
    desk.type("nna")
    desk.press(Key.Key_Escape)

    assert desk.contact(stack[0]).name == split_name("Anna Müller")


def test_nothing_is_lost_when_a_card_is_sorted_while_its_field_and_note_are_typed(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_3)
    desk.type("Groß AG")
    desk.inbox.stage.note.setFocus()
    desk.type("Katze")

    desk.press(Key.Key_Right, ALT)
    desk.stands(stack[1])

    assert (desk.contact(stack[0]).organisation, desk.contact(stack[0]).note) == ("Groß AG", "Katze")
    assert (desk.contact(stack[1]).organisation, desk.contact(stack[1]).note) == ("", "")
    assert desk.inbox.stage.note.toPlainText() == ""


def test_nothing_is_lost_when_another_card_is_chosen(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_N)
    desk.type("Katze")

    desk.inbox.strip.chosen.emit(stack[2])

    assert desk.shown == stack[2]
    assert [desk.contact(each).note for each in stack] == ["Katze", "", ""]


def test_nothing_is_lost_when_the_window_closes(desk: Desk, stack: list[int]) -> None:
    desk.inbox.stage.anchors.lines["promise"].setFocus()
    desk.type("Folien")

    desk.window.close()

    assert desk.contact(stack[0]).promise == "Folien"


@pytest.mark.parametrize("how", ["undo", "trash", "batch"])
def test_what_is_typed_stays_with_its_card_when_another_one_comes_by_itself(
    desk: Desk, stack: list[int], how: str
) -> None:
    desk.press(Key.Key_Right)
    desk.stands(stack[1])
    desk.press(Key.Key_N)
    desk.type("Katze")

    if how == "undo":
        desk.house.operations.undo()
        desk.stands(stack[0])
    elif how == "trash":
        desk.house.operations.run(desk.verbs.contacts.delete, [stack[1]])
        desk.stands(stack[2])
    else:
        desk.house.operations.run(desk.verbs.contacts.set_pocket, stack[1:], Pocket.ASIDE)
        desk.qtbot.waitUntil(lambda: says(desk.inbox, "The inbox is empty"))
    desk.inbox.save()

    assert [desk.contact(each).note for each in stack] == ["", "Katze", ""]


def test_a_reading_that_arrives_neither_overwrites_the_typing_nor_moves_focus_or_cursor(
    desk: Desk, stack: list[int]
) -> None:
    desk.press(Key.Key_1)
    desk.type("Anita")
    line = desk.focused()
    desk.press(Key.Key_Left)

    desk.fill(stack[0], ANNA)

    assert desk.focused() is line
    assert (line.text(), line.cursorPosition()) == ("Anita", 4)
    assert says(desk.inbox, "Groß AG") or desk.inbox.stage.contact.organisation == "Groß AG"
    desk.press(Key.Key_Escape)
    contact = desk.contact(stack[0])
    assert (contact.name.display, contact.organisation) == ("Anita", "Groß AG")


def test_a_reading_that_arrives_while_the_note_is_typed_fills_the_lines_only(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_N)
    desk.type("Katze und")

    desk.fill(stack[0], ANNA)

    note = desk.inbox.stage.note
    assert note.hasFocus()
    assert (note.toPlainText(), note.textCursor().position()) == ("Katze und", 9)
    assert desk.contact(stack[0]).name.display == "Anna Müller"


def test_a_reading_of_another_card_leaves_the_one_on_the_stage(desk: Desk, stack: list[int]) -> None:
    desk.fill(stack[1], ANNA)

    assert desk.shown == stack[0]
    assert desk.inbox.stage.picture.hasFocus()


# the back of a card


def test_b_makes_a_card_the_back_of_the_one_before_and_undo_brings_its_tile_back(desk: Desk, stack: list[int]) -> None:
    one, two, three = stack
    desk.inbox.show_card(two)
    desk.press(Key.Key_N)
    desk.type("bunt")
    desk.press(Key.Key_Escape)
    key = desk.contact(two).card_front

    desk.press(Key.Key_B)
    desk.qtbot.waitUntil(lambda: desk.inbox.strip.ids == [one, three])
    assert (desk.contact(one).card_back, desk.contact(one).note) == (key, "bunt")

    desk.press(Key.Key_Z)
    desk.qtbot.waitUntil(lambda: desk.inbox.strip.ids == stack)
    assert desk.contact(one).card_back is None
    assert desk.contact(two).note == "bunt"


def test_the_first_card_is_nobodys_back(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_B)

    assert desk.inbox.strip.ids == stack
    assert desk.shown == stack[0]


def test_a_card_that_has_a_back_takes_no_other(desk: Desk, stack: list[int]) -> None:
    photo = desk.verbs.capture.store(plain_jpeg("black"), "back.jpg")
    desk.house.operations.run(desk.verbs.contacts.set_photo, stack[0], PhotoRole.CARD_BACK, photo)
    desk.inbox.show_card(stack[1])

    desk.press(Key.Key_B)

    assert desk.inbox.strip.ids == stack


# everybody at once


def all_menu(desk: Desk) -> object:
    desk.inbox.head._all.click()
    return popup(desk.inbox.head)


def test_the_rest_is_sorted_at_once_and_one_undo_takes_it_back(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_Right)
    desk.stands(stack[1])
    menu = all_menu(desk)
    menu.close()
    choose(menu, "All aside")

    desk.qtbot.waitUntil(lambda: says(desk.inbox, "The inbox is empty"))
    assert pockets(desk, stack) == [Pocket.NETWORK, Pocket.ASIDE, Pocket.ASIDE]

    desk.house.operations.undo()
    desk.qtbot.waitUntil(lambda: desk.inbox.strip.ids == stack[1:])
    assert desk.progress() == "2 of 3 left"


def test_the_rest_gets_a_rhythm_and_a_tag(desk: Desk, stack: list[int]) -> None:
    menu = all_menu(desk)
    menu.close()
    choose(menu, "Rhythm > 3 months")
    assert {desk.contact(each).standing.cadence for each in stack} == {Cadence(months=3)}

    menu = all_menu(desk)
    menu.close()
    choose(menu, "Tag …")
    dialog = desk.window.findChild(QInputDialog)
    dialog.setTextValue("Slide Day")
    dialog.accept()
    assert {desk.contact(each).tags for each in stack} == {("Slide Day",)}

    desk.house.operations.undo()
    assert {desk.contact(each).tags for each in stack} == {()}


def test_one_card_alone_has_no_rest(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_Right)
    desk.press(Key.Key_Right)
    desk.stands(stack[2])

    assert not desk.inbox.head._all.isVisible()


def test_the_event_that_is_chosen_is_that_of_the_cards_without_one(desk: Desk, stack: list[int]) -> None:
    ids = [next(iter(desk.verbs.events.save(Event(0, name, ends_at=NOW)).events)) for name in ("Fair", "Slide Day")]
    desk.verbs.contacts.set_event([stack[0]], ids[0])

    desk.inbox.choose_event(ids[1])

    assert [desk.contact(each).event for each in stack] == ["Fair", "Slide Day", "Slide Day"]
    assert "Slide Day" in desk.inbox.findChild(InboxHead)._event.text()


# somebody without a card


def test_ctrl_n_makes_a_contact_of_a_typed_name_with_the_event_of_the_cards(desk: Desk, stack: list[int]) -> None:
    event_id = next(iter(desk.verbs.events.save(Event(0, "Fair", ends_at=NOW)).events))
    desk.verbs.events.set_current(event_id)
    desk.window.show_page(Page.NETWORK)

    desk.press(Key.Key_N, CONTROL)
    assert desk.window.page is Page.INBOX
    assert desk.shown is None
    assert desk.focused().accessibleName() == "Name"
    desk.type("Anna Müller")
    desk.press(Key.Key_N, CONTROL)
    assert desk.focused().text() == ""
    desk.type("Beat Gerber")
    desk.press(Key.Key_Escape)

    added = [each for each in desk.inbox.strip.ids if each not in stack]
    assert [desk.contact(each).name.display for each in added] == ["Anna Müller", "Beat Gerber"]
    assert {desk.contact(each).event for each in added} == {"Fair"}
    assert desk.shown == added[1]


def test_typing_on_after_a_pause_goes_on_with_the_same_person(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_N, CONTROL)
    desk.type("Anna ")
    desk.qtbot.waitUntil(lambda: desk.shown not in (None, *stack), timeout=4 * SAVE_MS)
    desk.type("Müller")
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Return)
    desk.type("Groß AG")
    desk.press(Key.Key_Return)

    (made,) = set(desk.inbox.strip.ids) - set(stack)
    contact = desk.contact(made)
    assert (contact.name.display, contact.organisation) == ("Anna Müller", "Groß AG")


def test_an_empty_sheet_that_is_left_makes_nobody(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_N, CONTROL)
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Right)
    desk.window.show_page(Page.NETWORK)
    desk.window.show_page(Page.INBOX)
    desk.press(Key.Key_Down)

    desk.stands(stack[0])
    assert desk.verbs.contacts.pocket_counts()[Pocket.INBOX] == 3
    assert desk.inbox.strip.ids == stack


def test_a_promise_alone_makes_somebody_too(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_N, CONTROL)
    desk.inbox.stage.anchors.lines["promise"].setFocus()
    desk.type("Folien")
    desk.inbox.save()

    (made,) = set(desk.verbs.contacts.ids(QUERY)) - set(stack)
    assert desk.contact(made).promise == "Folien"


def test_the_first_contact_of_all_can_be_typed(qtbot: QtBot, open_window: OpenWindow, verbs: Verbs) -> None:
    window = open_window()
    qtbot.keyClick(window, Key.Key_N, CONTROL)
    focused = QApplication.focusWidget()
    assert focused.accessibleName() == "Name"
    type_into(focused, "Dr. Anna Müller")
    qtbot.keyClick(focused, Key.Key_Return)

    qtbot.waitUntil(lambda: len(inbox_of(window).strip.ids) == 1)
    contact = verbs.contacts.get(inbox_of(window).strip.ids[0])
    assert (contact.name.display, contact.standing.pocket) == ("Dr. Anna Müller", Pocket.INBOX)


# photos dropped onto the stage


def files(folder: Path, *colours: str) -> list[Path]:
    paths = []
    for colour in colours:
        paths.append(folder / f"{colour}.jpg")
        paths[-1].write_bytes(plain_jpeg(colour))
    return paths


def drop_on_picture(desk: Desk, *paths: Path) -> None:
    picture = desk.inbox.stage.picture
    assert drop(picture, mime_of(*paths), picture.rect().center())


def test_one_picture_on_an_empty_back_becomes_the_back(desk: Desk, stack: list[int], tmp_path: Path) -> None:
    desk.press(Key.Key_U)
    drop_on_picture(desk, *files(tmp_path, "black"))

    desk.qtbot.waitUntil(lambda: desk.contact(stack[0]).card_back is not None)
    assert desk.inbox.strip.ids == stack


def test_a_stack_on_an_empty_back_becomes_new_cards(desk: Desk, stack: list[int], tmp_path: Path) -> None:
    desk.press(Key.Key_U)
    drop_on_picture(desk, *files(tmp_path, "black", "white"))

    desk.qtbot.waitUntil(lambda: len(desk.inbox.strip.ids) == 5)
    assert desk.contact(stack[0]).card_back is None


def test_one_picture_on_a_side_that_has_one_becomes_a_new_card(desk: Desk, stack: list[int], tmp_path: Path) -> None:
    before = desk.contact(stack[0]).card_front
    drop_on_picture(desk, *files(tmp_path, "black"))

    desk.qtbot.waitUntil(lambda: len(desk.inbox.strip.ids) == 4)
    assert desk.contact(stack[0]).card_front == before


def test_a_card_that_is_dragged_onto_a_pocket_is_sorted(desk: Desk, stack: list[int]) -> None:
    mime = desk.inbox.strip.model().mimeData([desk.inbox.strip.model().index(1, 0)])
    assert drop(desk.inbox._network, mime, QPoint(20, 20))

    desk.qtbot.waitUntil(lambda: desk.inbox.strip.ids == [stack[0], stack[2]])
    assert desk.shown == stack[0]
    assert pockets(desk, stack) == [Pocket.INBOX, Pocket.NETWORK, Pocket.INBOX]


# whose duplicate it is


def test_d_asks_for_the_person_and_merges(desk: Desk, stack: list[int]) -> None:
    known = add_person(desk.verbs, "Anna Müller", note="Katze")
    add_person(desk.verbs, "Beat Gerber")
    desk.house.operations.run(desk.verbs.contacts.edit, stack[0], ContactDraft(note="Segelboot"))
    desk.press(Key.Key_D)
    picker = desk.inbox.findChild(ContactPicker)
    assert picker.isVisible()
    assert str(stack[0]) not in {
        picker.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(picker.list.count())
    }

    desk.qtbot.keyClicks(picker.field, "mull")
    desk.qtbot.waitUntil(lambda: picker.list.count() == 1)
    desk.qtbot.keyClick(picker.field, Key.Key_Return)

    desk.stands(stack[1])
    assert desk.contact(known).note == "Katze\nSegelboot"
    assert desk.contact(known).card_front is not None
    desk.house.operations.undo()
    desk.stands(stack[0])
    assert desk.contact(known).note == "Katze"


def test_the_first_card_takes_nobody_who_was_just_taken_in_twice(desk: Desk, take_in: TakeIn, stack: list[int]) -> None:
    take_in("black")

    desk.qtbot.waitUntil(lambda: len(desk.inbox.strip.ids) == 4)
    assert desk.shown == stack[0]


# the strip


@pytest.mark.usefixtures("stack")
def test_the_strip_keeps_the_rules_of_a_model(verbs: Verbs, qtmodeltester: ModelTester) -> None:
    model = StripModel(verbs)
    model.show_ids(list(verbs.contacts.ids(QUERY)))

    qtmodeltester.check(model)


def test_the_strip_goes_through_the_cards_and_enter_goes_back_to_the_card(desk: Desk, stack: list[int]) -> None:
    desk.inbox.strip.setFocus()
    desk.press(Key.Key_Right)
    assert desk.shown == stack[1]
    desk.press(Key.Key_Right)
    desk.press(Key.Key_Right)
    assert desk.shown == stack[2]
    assert pockets(desk, stack) == [Pocket.INBOX] * 3

    desk.press(Key.Key_Return)
    assert desk.inbox.stage.picture.hasFocus()


def test_the_strip_says_who_it_is_and_what_is_to_be_checked(desk: Desk, stack: list[int]) -> None:
    desk.fill(stack[0], card(*ANNA.fields, quality=Quality.RETAKE))
    model = desk.inbox.strip.model()

    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]

    assert said == ["Anna Müller. hardly legible", "No name yet. not read yet"]


def test_the_picker_offers_nobody_from_the_trash_and_goes_by_the_arrows(desk: Desk, stack: list[int]) -> None:
    one, other = add_person(desk.verbs, "Anna Müller"), add_person(desk.verbs, "Anna Meier")
    desk.verbs.contacts.delete([add_person(desk.verbs, "Anna Moser")])
    desk.press(Key.Key_D)
    picker = desk.inbox.findChild(ContactPicker)
    type_into(picker.field, "Anna")
    assert [picker.list.item(row).text() for row in range(picker.list.count())] == ["Anna Meier", "Anna Müller"]
    chosen: list[int] = []
    picker.chosen.connect(chosen.append)

    desk.qtbot.keyClick(picker.field, Key.Key_Down)
    desk.qtbot.keyClick(picker.field, Key.Key_Down)
    desk.qtbot.keyClick(picker.field, Key.Key_Return)

    assert chosen == [one]
    assert desk.contact(other).deleted_at is None
    assert desk.contact(stack[0]).deleted_at is not None


def test_a_card_that_could_not_be_read_is_read_again_when_asked(desk: Desk, stack: list[int]) -> None:
    unread = desk.verbs.reading.waiting()[0]
    desk.house.operations.run(desk.verbs.reading.give_up, unread)
    QApplication.processEvents()

    press(desk.inbox.stage, "Read it again")

    assert [each.contact_id for each in desk.verbs.reading.waiting()] == stack
