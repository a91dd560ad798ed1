"""The sheet in its window: writing, logging, promising, and that nothing typed is lost."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.contact import ContactMethod, MethodKind, PhotoRole, Pocket
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.reminder import Repeat, RepeatUnit
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.contact.photo_box import PhotoBox
from netzwerk_desktop.ui.contact.sheet import ContactSheet
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.pages import Page
from tests.builders import NOW, add_person, plain_jpeg, zurich
from tests.ui.conftest import FakeBrowser, OpenWindow
from tests.ui.gestures import choose_from_popup, drop, mime_of, popup, press, says, words

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True),
]
Key, CONTROL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
OpenSheet = Callable[[int], ContactSheet]


@pytest.fixture
def window(open_window: OpenWindow, person: int, other: int) -> MainWindow:
    return open_window(Page.NETWORK)


@pytest.fixture
def person(verbs: Verbs) -> int:
    methods = (ContactMethod(MethodKind.MAIL, "anna@moosgrund.ch"), ContactMethod(MethodKind.PHONE, "+41 44 123 45 67"))
    return add_person(
        verbs, "Anna Müller", note="first", organisation="Moosgrund", methods=methods, met_at=NOW - timedelta(hours=20)
    )


@pytest.fixture
def other(verbs: Verbs) -> int:
    return add_person(verbs, "Beat Gerber", met_at=NOW - timedelta(hours=30))


@pytest.fixture
def sheet(window: MainWindow, person: int) -> ContactSheet:
    window.open_sheet(person)
    assert window.sheet is not None
    return window.sheet


def note_of(sheet: ContactSheet) -> QPlainTextEdit:
    return next(each for each in sheet.findChildren(QPlainTextEdit) if each.accessibleName() == "Note")


def line(sheet: ContactSheet, name: str) -> QLineEdit:
    return next(each for each in sheet.findChildren(QLineEdit) if each.accessibleName() == name and each.isVisible())


def box(sheet: ContactSheet, role: PhotoRole) -> PhotoBox:
    return next(each for each in sheet.findChildren(PhotoBox) if each.role is role)


def test_enter_on_a_tile_opens_the_sheet_and_keeps_the_focus_there(
    qtbot: QtBot, window: MainWindow, person: int
) -> None:
    grid = window.grid()
    assert grid is not None
    grid.view.select_contacts([person])
    qtbot.keyClick(grid.view, Key.Key_Return)
    assert window.sheet is not None
    assert window.sheet.contact_id == person
    assert grid.view.hasFocus()
    assert says(window.sheet, "Anna Müller")
    assert says(window.sheet, "Moosgrund")


def test_a_note_is_saved_when_it_is_left(qtbot: QtBot, sheet: ContactSheet, verbs: Verbs, person: int) -> None:
    sheet.focus_note()
    note_of(sheet).selectAll()
    qtbot.keyClicks(note_of(sheet), "second")
    assert verbs.contacts.get(person).note == "first"
    line(sheet, "Offers").setFocus()
    assert verbs.contacts.get(person).note == "second"


def test_ctrl_enter_saves_at_once_and_stays(qtbot: QtBot, sheet: ContactSheet, verbs: Verbs, person: int) -> None:
    sheet.focus_note()
    qtbot.keyClicks(note_of(sheet), " and more")
    qtbot.keyClick(note_of(sheet), Key.Key_Return, CONTROL)
    assert "and more" in verbs.contacts.get(person).note
    assert note_of(sheet).hasFocus()


def test_what_is_being_typed_is_saved_before_somebody_else_is_shown(
    qtbot: QtBot, window: MainWindow, sheet: ContactSheet, verbs: Verbs, person: int, other: int
) -> None:
    sheet.focus_note()
    note_of(sheet).selectAll()
    qtbot.keyClicks(note_of(sheet), "hers")
    window.open_sheet(other)
    assert verbs.contacts.get(person).note == "hers"
    assert verbs.contacts.get(other).note == ""
    assert note_of(sheet).toPlainText() == ""


def test_what_is_being_typed_is_saved_when_the_sheet_or_the_window_closes(
    qtbot: QtBot, window: MainWindow, sheet: ContactSheet, verbs: Verbs, person: int
) -> None:
    sheet.focus_note()
    note_of(sheet).selectAll()
    qtbot.keyClicks(note_of(sheet), "one")
    window.close_sheet()
    assert verbs.contacts.get(person).note == "one"
    window.open_sheet(person)
    sheet.focus_note()
    note_of(sheet).selectAll()
    qtbot.keyClicks(note_of(sheet), "two")
    window.close()
    assert verbs.contacts.get(person).note == "two"


def test_the_tile_follows_the_sheet(
    qtbot: QtBot, window: MainWindow, sheet: ContactSheet, verbs: Verbs, person: int
) -> None:
    note_of(sheet).setPlainText("from the sheet")
    sheet.save()
    grid = window.grid()
    assert grid is not None
    row = grid.model.row_of(person)
    assert row is not None
    card = grid.model.card(row)
    assert card is not None
    assert card.note == "from the sheet"


@pytest.mark.parametrize(
    ("name", "field", "text"),
    [("Offers", "offers", "slides"), ("Seeks", "seeks", "a speaker"), ("Tags", "tags", "work, Bern")],
)
def test_single_lines_save_themselves(
    qtbot: QtBot, sheet: ContactSheet, verbs: Verbs, person: int, name: str, field: str, text: str
) -> None:
    edit = line(sheet, name)
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Key.Key_Return)
    stored = getattr(verbs.contacts.get(person), field)
    assert (set(stored) == {"work", "Bern"}) if field == "tags" else (stored == text)


def test_names_and_ways_to_reach_are_edited_in_place(
    qtbot: QtBot, sheet: ContactSheet, verbs: Verbs, person: int
) -> None:
    qtbot.keyClick(sheet, Key.Key_E, CONTROL)
    assert line(sheet, "First name").hasFocus()
    for name, text in {"Last name": "Meier", "Role": "Lead", "Web": "moosgrund.ch"}.items():
        edit = line(sheet, name)
        edit.selectAll()
        qtbot.keyClicks(edit, text)
        qtbot.keyClick(edit, Key.Key_Return)
    contact = verbs.contacts.get(person)
    assert (contact.name.display, contact.job_title) == ("Anna Meier", "Lead")
    assert {method.value for method in contact.methods} == {"anna@moosgrund.ch", "+41 44 123 45 67", "moosgrund.ch"}
    assert says(sheet, "Anna Meier")


def test_an_interaction_is_logged_in_one_line(qtbot: QtBot, sheet: ContactSheet, verbs: Verbs, person: int) -> None:
    qtbot.keyClick(sheet, Key.Key_I, CONTROL)
    sheet._log._kind.setCurrentIndex(list(InteractionKind).index(InteractionKind.CALL))
    qtbot.keyClicks(sheet._log.text, "she will send the date")
    qtbot.keyClick(sheet._log.text, Key.Key_Return)
    [logged] = verbs.contacts.interactions(person)
    assert (logged.kind, logged.incoming, logged.note) == (InteractionKind.CALL, False, "she will send the date")
    assert logged.at == NOW
    assert not sheet._log.isVisible()
    qtbot.waitUntil(lambda: says(sheet, "Call. she will send the date"))
    press(sheet, "Delete this line")
    assert verbs.contacts.interactions(person) == []


def test_an_own_message_can_be_marked_as_answered(qtbot: QtBot, sheet: ContactSheet, verbs: Verbs, person: int) -> None:
    verbs.interactions.log([person], InteractionKind.MAIL, at=NOW)
    sheet.show_contact(person)
    qtbot.waitUntil(lambda: says(sheet, "Mail."))
    press(sheet, "They answered")
    qtbot.waitUntil(lambda: says(sheet, "Mail. Answered."))
    press(sheet, "Not answered after all")
    assert not verbs.contacts.interactions(person)[0].answered


def test_a_meeting_with_somebody_else_has_a_line_for_each(
    qtbot: QtBot, sheet: ContactSheet, verbs: Verbs, person: int
) -> None:
    other = add_person(verbs, "Eva Szabó")
    qtbot.keyClick(sheet, Key.Key_I, CONTROL)
    sheet._log._kind.setCurrentIndex(list(InteractionKind).index(InteractionKind.MEETING))
    qtbot.keyClicks(sheet._log.text, "lunch")
    sheet._on_other_chosen(other)
    qtbot.keyClicks(sheet._log._others[other], "wants the slides")
    sheet._log.save()
    assert [verbs.contacts.interactions(each)[0].note for each in (person, other)] == ["lunch", "wants the slides"]
    qtbot.waitUntil(lambda: says(sheet, "Meeting, with Eva Szabó too. lunch"))


def test_a_reminder_is_set_for_tomorrow_unless_told_otherwise(
    qtbot: QtBot, sheet: ContactSheet, verbs: Verbs, person: int
) -> None:
    qtbot.keyClick(sheet, Key.Key_R, CONTROL)
    qtbot.keyClicks(sheet._remind.text, "send the slides")
    qtbot.keyClick(sheet._remind.text, Key.Key_Return)
    [reminder] = verbs.contacts.reminders(person)
    assert (reminder.text, reminder.due_at) == ("send the slides", zurich(2026, 3, 5, 9))
    qtbot.waitUntil(lambda: says(sheet, "send the slides"))


def test_a_reminder_in_ones_own_words_shows_what_was_understood(
    qtbot: QtBot, sheet: ContactSheet, verbs: Verbs, person: int
) -> None:
    qtbot.keyClick(sheet, Key.Key_R, CONTROL)
    qtbot.keyClicks(sheet._remind.text, "send her the slides on Friday at 2pm")
    assert says(sheet, "Fri 6 Mar, 14:00 · send her the slides")
    sheet._remind._repeat.setCurrentIndex(2)
    qtbot.keyClick(sheet._remind.text, Key.Key_Return)
    [reminder] = verbs.contacts.reminders(person)
    assert (reminder.text, reminder.due_at) == ("send her the slides", zurich(2026, 3, 6, 14))
    assert reminder.repeat == Repeat(1, RepeatUnit.WEEK)
    qtbot.waitUntil(lambda: says(sheet, "send her the slides (every week)"))


def test_a_date_chosen_by_hand_counts_more_than_the_words(
    qtbot: QtBot, sheet: ContactSheet, verbs: Verbs, person: int
) -> None:
    qtbot.keyClick(sheet, Key.Key_R, CONTROL)
    qtbot.keyClicks(sheet._remind.text, "slides tomorrow at 3pm")
    sheet._remind.when.setDateTime(sheet._remind.when.dateTime().addDays(2))
    sheet._remind.save()
    [reminder] = verbs.contacts.reminders(person)
    assert (reminder.text, reminder.due_at) == ("slides", zurich(2026, 3, 7, 15))


def test_escape_in_a_panel_closes_the_panel_and_not_the_sheet(
    qtbot: QtBot, window: MainWindow, sheet: ContactSheet
) -> None:
    sheet.open_log()
    qtbot.keyClick(sheet._log.text, Key.Key_Escape)
    assert not sheet._log.isVisible()
    assert sheet.isVisible()


def test_escape_closes_the_sheet_and_gives_the_focus_back(
    qtbot: QtBot, window: MainWindow, sheet: ContactSheet
) -> None:
    sheet.focus_note()
    qtbot.keyClick(sheet, Key.Key_Escape)
    assert not sheet.isVisible()
    grid = window.grid()
    assert grid is not None
    assert grid.view.hasFocus()


def test_the_rhythm_is_chosen_from_a_menu(qtbot: QtBot, sheet: ContactSheet, verbs: Verbs, person: int) -> None:
    press(sheet, "Rhythm: without rhythm")
    assert "3 months" in words(popup(sheet))
    choose_from_popup(sheet, "3 months")
    assert verbs.contacts.get(person).standing.cadence == Cadence(months=3)
    press(sheet, "Rhythm: every 3 months")
    choose_from_popup(sheet, "None")
    assert verbs.contacts.get(person).standing.cadence is None


def test_deleting_from_the_sheet_closes_it_and_undo_brings_the_person_back(
    qtbot: QtBot, window: MainWindow, sheet: ContactSheet, verbs: Verbs, person: int
) -> None:
    press(sheet, "More")
    choose_from_popup(sheet, "Into the trash")
    assert verbs.contacts.get(person).deleted_at is not None
    assert not sheet.isVisible()
    press(window.bars.toast, "Undo")
    assert verbs.contacts.get(person).deleted_at is None


def test_writing_leads_to_the_message_and_back_to_the_sheet(
    window: MainWindow, sheet: ContactSheet, person: int, browser: FakeBrowser
) -> None:
    press(sheet, "Write")
    assert window.shelf.message_to == person
    assert not sheet.isVisible()
    assert browser.opened == []
    window.step_back()
    assert window.shelf.message_to is None
    assert sheet.isVisible()
    assert sheet.contact_id == person


def test_without_an_address_the_fields_are_offered(window: MainWindow, house: House, other: int) -> None:
    house.actions.open_mail(other, "", "Hello")
    press(window.bars.bar, "Add it")
    assert window.sheet is not None
    assert window.sheet.contact_id == other
    assert line(window.sheet, "First name").isVisible()


@pytest.mark.parametrize("role", PhotoRole)
def test_each_box_takes_its_photo(
    qtbot: QtBot, sheet: ContactSheet, verbs: Verbs, person: int, role: PhotoRole
) -> None:
    mime = mime_of(formats={"application/octet-stream": plain_jpeg("red")})
    assert drop(box(sheet, role), mime, QPoint(10, 10))
    qtbot.waitUntil(lambda: getattr(verbs.contacts.get(person), role.value) is not None)
    qtbot.waitUntil(lambda: box(sheet, role).key is not None)


def test_the_arrows_go_to_the_neighbours_on_the_page(
    qtbot: QtBot, window: MainWindow, sheet: ContactSheet, person: int, other: int
) -> None:
    qtbot.keyClick(sheet, Key.Key_Down, ALT)
    assert sheet.contact_id == other
    qtbot.keyClick(sheet, Key.Key_Down, ALT)
    assert sheet.contact_id == other
    qtbot.keyClick(sheet, Key.Key_Up, ALT)
    assert sheet.contact_id == person


def test_a_card_of_the_inbox_can_be_sorted_from_its_sheet(window: MainWindow, verbs: Verbs) -> None:
    new = add_person(verbs, "Eva", pocket=Pocket.INBOX)
    window.open_sheet(new)
    assert window.sheet is not None
    press(window.sheet, "Into the network")
    assert verbs.contacts.get(new).standing.pocket is Pocket.NETWORK


def test_somebody_who_is_gone_is_said(qtbot: QtBot, window: MainWindow) -> None:
    window.open_sheet(999)
    assert window.bars.bar.text.startswith("This contact is gone.")


def test_escape_in_a_note_of_a_tile_leaves_the_sheet_open(
    qtbot: QtBot, window: MainWindow, sheet: ContactSheet, verbs: Verbs, person: int
) -> None:
    grid = window.grid()
    assert grid is not None
    grid.edit_note(person)
    editor = next(each for each in grid.view.findChildren(QPlainTextEdit) if each.isVisible())
    qtbot.keyClicks(editor, "never mind")
    qtbot.keyClick(editor, Key.Key_Escape)
    assert sheet.isVisible()
    assert verbs.contacts.get(person).note == "first"
