"""The page of a message: what stands in it, what stays, and how it leaves the program."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.contact import AddressForm, ContactDraft, ContactMethod, MethodKind
from netzwerk_desktop.domain.message import Block, MessageKind
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.messages.code_popup import CodePopup
from netzwerk_desktop.ui.messages.page import MessagePage
from netzwerk_desktop.ui.messages.side import InsertLine
from netzwerk_desktop.ui.pages import Page
from tests.builders import NOW, add_person
from tests.ui.conftest import FakeBrowser, OpenWindow
from tests.ui.gestures import button, choose_from_popup, press, says

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True),
]
Key, CONTROL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def person(verbs: Verbs) -> int:
    verbs.preferences.change(own_name="Regula")
    person = add_person(
        verbs,
        "Anna Müller",
        note="red scarf\nlooks for a speaker",
        seeks="a speaker",
        promise="two names",
        methods=(ContactMethod(MethodKind.MAIL, "anna@moosgrund.ch"),),
        met_at=NOW - timedelta(hours=20),
        language="de_CH",
    )
    return person


@pytest.fixture
def silent(verbs: Verbs) -> int:
    """Somebody with a phone and no mail address."""
    return add_person(verbs, "Beat Gerber", methods=(ContactMethod(MethodKind.PHONE, "+41 79 123 45 67"),))


@pytest.fixture
def window(open_window: OpenWindow, person: int, silent: int) -> MainWindow:
    return open_window(Page.NETWORK)


@pytest.fixture
def page(window: MainWindow, house: House, person: int) -> MessagePage:
    return write(window, house, person)


def write(window: MainWindow, house: House, contact_id: int) -> MessagePage:
    house.actions.write(contact_id)
    page = window.shelf.currentWidget()
    assert isinstance(page, MessagePage)
    return page


def block(page: MessagePage, which: Block) -> str:
    return page.blocks.texts()[which]


def rewrite(qtbot: QtBot, page: MessagePage, which: Block, text: str) -> None:
    field = page.blocks.fields[which]
    field.setFocus()
    field.selectAll()
    if text.isascii():
        qtbot.keyClicks(field, text)
    else:  # there is no key for it
        field.insert_words(text)


def marks(page: MessagePage) -> list[Block]:
    return [each for each, mark in page.blocks._marks.items() if mark.isVisible()]


# what stands there


def test_the_page_begins_with_a_whole_message_to_the_person(page: MessagePage) -> None:
    assert says(page, "Message to Anna Müller")
    assert block(page, Block.SALUTATION) == "Guten Tag Anna Müller"
    assert "gestern" in block(page, Block.THANKS)
    assert "a speaker" in block(page, Block.HELP)
    assert block(page, Block.CLOSING) == "Freundliche Grüsse\nRegula"
    assert page.blocks.fields[Block.HELP].hasFocus()


def test_one_button_is_filled_and_the_characters_are_counted(qtbot: QtBot, page: MessagePage) -> None:
    filled = [each for each in (page._open, page._copy, page._code) if each.property("kind") == "primary"]
    assert filled == [page._open]
    before = page._count.text()
    rewrite(qtbot, page, Block.THANKS, "x")
    assert page._count.text() != before
    assert page._count.text().endswith("characters")


@pytest.mark.parametrize("way", ["W", "menu"])
def test_a_tile_leads_to_the_page(
    qtbot: QtBot, window: MainWindow, house: House, verbs: Verbs, person: int, way: str
) -> None:
    grid = window.grid()
    assert grid is not None
    grid.view.select_contacts([person])
    if way == "W":
        qtbot.keyClick(grid.view, Key.Key_W)
    else:
        menu = house.actions.context_menu([person], window, lambda: None)
        next(each for each in menu.actions() if each.text().startswith("Write\t")).trigger()
    assert window.shelf.message_to == person


def test_what_was_noted_stands_beside_it_and_goes_in_where_the_cursor_stands(qtbot: QtBot, page: MessagePage) -> None:
    lines = {each.text(): each for each in page.side.findChildren(InsertLine) if each.isVisible()}
    assert list(lines) == ["red scarf", "looks for a speaker", "a speaker", "two names"]
    field = page.blocks.fields[Block.SUBJECT]
    rewrite(qtbot, page, Block.SUBJECT, "About")
    field.setFocus()
    qtbot.mouseClick(lines["two names"], Qt.MouseButton.LeftButton)
    assert block(page, Block.SUBJECT) == "About two names"
    lines["red scarf"].setFocus()
    qtbot.keyClick(lines["red scarf"], Key.Key_Return)
    assert block(page, Block.SUBJECT) == "About two names red scarf"


def test_a_block_grows_to_eight_lines_and_no_further(page: MessagePage) -> None:
    field = page.blocks.fields[Block.THANKS]
    heights = []
    for count in (1, 2, 5, 8, 30):
        field.set_value("\n".join(["x"] * count))
        heights.append(field.height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]


# switching


def test_switching_the_form_rewrites_what_nobody_touched_and_is_remembered(
    qtbot: QtBot, page: MessagePage, verbs: Verbs, person: int
) -> None:
    rewrite(qtbot, page, Block.HELP, "Mein eigener Satz.")
    qtbot.keyClick(page.blocks.fields[Block.HELP], Key.Key_D, CONTROL)
    assert block(page, Block.SALUTATION) == "Hallo Anna"
    assert block(page, Block.HELP) == "Mein eigener Satz."
    assert marks(page) == [Block.HELP]
    assert says(page, "written by yourself, left as it is")
    assert verbs.contacts.get(person).address_form is AddressForm.DU
    press(page, "Sie, the formal form")
    assert block(page, Block.SALUTATION) == "Guten Tag Anna Müller"
    assert verbs.contacts.get(person).address_form is AddressForm.SIE


def test_the_template_of_a_block_can_be_taken_back(qtbot: QtBot, page: MessagePage) -> None:
    rewrite(qtbot, page, Block.MEETING, "Bis dann.")
    page.switch_form()
    press(page, "Take the template: Meeting again")
    assert block(page, Block.MEETING).startswith("Ich freue mich")
    assert marks(page) == []


def test_the_language_is_chosen_and_remembered(page: MessagePage, verbs: Verbs, person: int) -> None:
    press(page, "Language: Deutsch (Schweiz)")
    choose_from_popup(page, "English")
    assert block(page, Block.SALUTATION) == "Dear Anna,"
    assert verbs.contacts.get(person).language == "en"
    press(page, "Language: English")
    choose_from_popup(page, "Deutsch (Deutschland)")
    assert block(page, Block.SALUTATION) == "Guten Tag Anna Müller,"
    assert "ß" in block(page, Block.CLOSING)


def test_another_template_is_taken_and_kept_for_the_person(
    window: MainWindow, house: House, page: MessagePage, person: int, silent: int
) -> None:
    press(page, "Template: After meeting")
    choose_from_popup(page, "Birthday")
    assert block(page, Block.SUBJECT) == "Alles Gute zum Geburtstag"
    write(window, house, silent)
    assert "Geburtstag" not in block(write(window, house, silent), Block.SUBJECT)
    assert block(write(window, house, person), Block.SUBJECT) == "Alles Gute zum Geburtstag"
    assert house.drafts[person].kind is MessageKind.BIRTHDAY


def test_what_was_typed_stays_for_each_person_while_the_program_runs(
    qtbot: QtBot, window: MainWindow, house: House, page: MessagePage, person: int, silent: int
) -> None:
    rewrite(qtbot, page, Block.HELP, "Mein eigener Satz.")
    assert block(write(window, house, silent), Block.HELP) != "Mein eigener Satz."
    window.show_page(Page.TODAY)
    assert block(write(window, house, person), Block.HELP) == "Mein eigener Satz."


def test_a_change_elsewhere_reaches_the_untouched_blocks(page: MessagePage, house: House, person: int) -> None:
    house.operations.run(house.verbs.contacts.edit, person, ContactDraft(seeks="a hall"))
    assert "a hall" in block(page, Block.HELP)


# going


@pytest.mark.parametrize("start", [Page.TODAY, Page.NETWORK])
@pytest.mark.parametrize("way", ["Esc", "Back", "step"])
def test_one_goes_back_to_where_one_came_from(
    qtbot: QtBot, window: MainWindow, house: House, person: int, start: Page, way: str
) -> None:
    window.show_page(start)
    page = write(window, house, person)
    assert window.page is start
    if way == "Esc":
        qtbot.keyClick(page.blocks.fields[Block.HELP], Key.Key_Escape)
    elif way == "Back":
        press(page, "Back")
    else:
        window.step_back()
    assert window.shelf.message_to is None
    assert window.shelf.currentWidget() is not page
    assert window.page is start


def test_somebody_who_is_deleted_is_not_written_to_any_more(
    window: MainWindow, page: MessagePage, house: House
) -> None:
    house.actions.delete([page.contact_id or 0])
    assert window.shelf.message_to is None


def test_somebody_who_is_gone_is_said_and_opens_nothing(window: MainWindow, house: House) -> None:
    house.actions.write(99)
    assert window.shelf.message_to is None
    assert "This contact is gone." in window.bars.bar.text


# leaving the program


def sent_to(browser: FakeBrowser) -> dict[str, str]:
    (url,) = browser.urls
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}


def test_the_mail_program_gets_subject_and_text(qtbot: QtBot, page: MessagePage, browser: FakeBrowser) -> None:
    rewrite(qtbot, page, Block.SUBJECT, "Größe & Übermut?")
    rewrite(qtbot, page, Block.THANKS, "100 % #1 + mehr 👋")
    qtbot.keyClick(page.blocks.fields[Block.THANKS], Key.Key_Return, CONTROL)
    fields = sent_to(browser)
    assert browser.urls[0].startswith("mailto:anna@moosgrund.ch?subject=")
    assert fields["subject"] == "Größe & Übermut?"
    assert fields["body"].startswith("Guten Tag Anna Müller\r\n\r\n100 % #1 + mehr 👋\r\n\r\n")
    assert page._verbs.messages.next_ask() == NOW


def test_a_long_text_is_copied_and_the_bar_says_so(window: MainWindow, page: MessagePage, browser: FakeBrowser) -> None:
    page.blocks.fields[Block.HELP].set_value("Größe " * 300)
    press(page, "Open in the mail program")
    assert list(sent_to(browser)) == ["subject"]
    assert "Größe Größe" in QGuiApplication.clipboard().text()
    assert "The text is too long to be handed over" in window.bars.bar.text


def test_without_a_mail_program_the_text_is_copied(window: MainWindow, page: MessagePage, browser: FakeBrowser) -> None:
    browser.there = False
    press(page, "Open in the mail program")
    assert QGuiApplication.clipboard().text().startswith("Guten Tag Anna Müller\n\n")
    assert window.bars.bar.text == "No mail program was found. The text is copied."


def test_the_text_is_copied_without_its_subject(qtbot: QtBot, window: MainWindow, page: MessagePage) -> None:
    qtbot.keyClick(page.blocks.fields[Block.HELP], Key.Key_C, CONTROL | SHIFT)
    assert QGuiApplication.clipboard().text().startswith("Guten Tag Anna Müller\n\n")
    assert says(window.bars.toast, "The text is copied.")
    assert page._verbs.messages.next_ask() == NOW


def test_without_a_mail_address_one_can_copy_call_or_add_it(
    qtbot: QtBot, window: MainWindow, house: House, silent: int, browser: FakeBrowser
) -> None:
    page = write(window, house, silent)
    press(page, "Open in the mail program")
    assert browser.urls == []
    assert house.verbs.messages.next_ask() is None
    assert window.bars.bar.text == "There is no mail address of Beat Gerber yet."
    press(page, "Copy the text")
    assert "Beat" in QGuiApplication.clipboard().text()


def test_a_number_is_shown_as_a_code_for_the_phone(
    window: MainWindow, house: House, page: MessagePage, silent: int
) -> None:
    pytest.importorskip("zxingcpp")
    assert not page._code.isVisible()
    page = write(window, house, silent)
    press(page, "Number as QR code")
    (popup,) = [each for each in page.findChildren(CodePopup) if each.isVisible()]
    picture = popup.grab().toImage()
    dark = sum(picture.pixelColor(x, y).lightness() < 40 for x in range(0, 200, 2) for y in range(0, 200, 2))
    assert dark > 500
    popup.close()


# width


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (960, False)])
def test_the_side_stands_beside_the_message_or_below_it(
    qtbot: QtBot, window: MainWindow, house: House, person: int, width: int, beside: bool
) -> None:
    window.resize(width, 800)
    page = write(window, house, person)
    qtbot.waitUntil(lambda: page.width() == window.shelf.width())
    top = page.side.mapTo(page, QPoint(0, 0))
    qtbot.waitUntil(
        lambda: (page.side.mapTo(page, QPoint(0, 0)).x() > page.blocks.mapTo(page, QPoint(0, 0)).x()) is beside
    )
    assert button(page, "Copy the text").isVisible()
    assert top is not None
