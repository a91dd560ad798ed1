"""Journeys through the recall box: typed keys, what they find and where they lead."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QSettings, Qt
from PySide6.QtGui import QDragEnterEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind, Pocket
from netzwerk_desktop.domain.preferences import ThemeChoice
from netzwerk_desktop.domain.search import Closeness, Found, Matched
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.recall.chips import RemovableChip
from tests.builders import add_person
from tests.ui.gestures import BUTTON, drop, mime_of, press, says
from tests.ui.recall.conftest import Recall
from tests.ui.recall.people import FakeSearch, hit, told
from tests.ui.window_tiles import grid_of, in_network, names

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True),
]
Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
OpenRecall = Callable[..., Recall]
MAIL = "From: Beat Gerber <b@gerber.example>\nSubject: Werkstatt\n\nGuten Tag\nBeat"


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def chips(recall: Recall) -> list[str]:
    return [each.text().strip() for each in recall.box.chips.findChildren(RemovableChip) if each.isVisible()]


# asking


def test_a_typed_fragment_shows_who_answers_and_enter_opens_the_sheet(
    recall: OpenRecall, verbs: Verbs, search: FakeSearch
) -> None:
    anna, beat = in_network(verbs, "Anna Müller", "Beat Gerber")
    search.knows("gerber", hit(beat, snippet="Beat Gerber", marked="Gerber"), hit(anna, Matched.NOTE))
    box = recall().open()
    box.type("ger")
    assert box.rows() == ["Beat Gerber", "Anna Müller"]
    assert box.chosen() == "Beat Gerber"
    box.press(Key.Key_Return)
    assert not box.is_open
    assert box.window.sheet is not None
    assert box.window.sheet.isVisible()
    assert box.window.sheet.contact_id == beat


def test_every_key_asks_once(recall: OpenRecall, search: FakeSearch) -> None:
    box = recall().open()
    box.type("anna")
    assert search.asked == ["a", "an", "ann", "anna"]


def test_arrows_choose_and_stop_at_both_ends(recall: OpenRecall, verbs: Verbs, search: FakeSearch) -> None:
    search.knows("an", *(hit(each) for each in in_network(verbs, "Anna", "Annette", "Anton")))
    box = recall().open()
    box.type("an")
    chosen = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_PageUp, Key.Key_PageDown):
        box.press(key)
        chosen.append(box.chosen())
    assert chosen == ["Annette", "Anton", "Anton", "Annette", "Anna", "Anton"]


def test_control_enter_writes(recall: OpenRecall, verbs: Verbs, search: FakeSearch) -> None:
    [beat] = in_network(verbs, "Beat Gerber")
    search.knows("beat", hit(beat))
    box = recall().open()
    box.type("beat")
    box.press(Key.Key_Return, CONTROL)
    assert not box.is_open
    assert box.window.shelf.message_to == beat


def test_control_c_copies_the_mail_address_but_a_selection_first(
    recall: OpenRecall, verbs: Verbs, search: FakeSearch
) -> None:
    mail = ContactMethod(MethodKind.MAIL, "b@gerber.example")
    beat, anna = add_person(verbs, "Beat", methods=(mail,)), add_person(verbs, "Anna")
    search.knows("b", hit(beat), hit(anna))
    box, clipboard = recall().open(), QGuiApplication.clipboard()
    box.type("b")
    box.press(Key.Key_C, CONTROL)
    assert clipboard.text() == "b@gerber.example"
    assert says(box.box.foot, "Copied: b@gerber.example")
    box.box.field.selectAll()
    box.press(Key.Key_C, CONTROL)
    assert clipboard.text() == "b"
    box.box.field.deselect()
    box.press(Key.Key_Down)
    box.press(Key.Key_C, CONTROL)
    assert clipboard.text() == "b"
    assert says(box.box.foot, "There is no mail address yet.")


def test_escape_closes_and_gives_the_focus_back(recall: OpenRecall, verbs: Verbs) -> None:
    in_network(verbs, "Anna")
    box = recall()
    view = grid_of(box.window).view
    view.setFocus()
    box.open()
    assert box.box.field.hasFocus()
    box.type("an")
    box.press(Key.Key_Escape)
    assert not box.is_open
    assert view.hasFocus()
    assert box.open().box.field.text() == ""


def test_escape_leaves_an_open_sheet_alone(recall: OpenRecall, verbs: Verbs) -> None:
    [anna] = in_network(verbs, "Anna")
    box = recall()
    box.window.open_sheet(anna)
    box.open().press(Key.Key_Escape)
    assert box.window.sheet is not None
    assert box.window.sheet.isVisible()


def test_focus_that_is_gone_meanwhile_is_no_trouble(qtbot: QtBot, recall: OpenRecall) -> None:
    box = recall()
    button = QToolButton(box.window)
    button.show()
    button.setFocus()
    box.open()
    with qtbot.waitSignal(button.destroyed):
        button.deleteLater()
    box.press(Key.Key_Escape)
    assert not box.is_open


def test_a_click_beside_the_box_closes_it_one_on_a_row_opens(
    qtbot: QtBot, recall: OpenRecall, verbs: Verbs, search: FakeSearch
) -> None:
    anna, beat = in_network(verbs, "Anna", "Beat")
    search.knows("a", hit(anna), hit(beat))
    box = recall().open()
    qtbot.mouseClick(box.box, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not box.is_open
    box.open().type("a")
    hits = box.box.hits
    QApplication.processEvents()
    qtbot.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=hits.visualRect(box.box.model.index(1)).center())
    assert box.window.sheet is not None
    assert box.window.sheet.contact_id == beat


def test_the_button_of_the_large_answer_writes(
    qtbot: QtBot, recall: OpenRecall, verbs: Verbs, search: FakeSearch
) -> None:
    [beat] = in_network(verbs, "Beat")
    search.knows("beat", hit(beat))
    box = recall().open()
    box.type("beat")
    QApplication.processEvents()
    index, hits = box.box.model.index(0), box.box.hits
    delegate, rect = box.box._delegate, hits.visualRect(box.box.model.index(0))
    known = box.box.model.known(0)
    assert known is not None
    at = delegate._people.large_parts(rect, known).write.center()
    assert delegate.writes_at(rect, index, at)
    qtbot.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert box.window.shelf.message_to == beat


def test_the_first_answer_is_large_only_where_the_window_is_high(
    recall: OpenRecall, verbs: Verbs, search: FakeSearch
) -> None:
    search.knows("an", *(hit(each) for each in in_network(verbs, "Anna", "Anton")))
    box = recall(size=(1280, 800)).open()
    box.type("an")
    QApplication.processEvents()
    hits, model = box.box.hits, box.box.model
    assert [hits.visualRect(model.index(row)).height() for row in (0, 1)] == [208, 72]
    box.window.resize(960, 700)
    QApplication.processEvents()
    assert [hits.visualRect(model.index(row)).height() for row in (0, 1)] == [72, 72]


@pytest.mark.parametrize("size", [(1280, 800), (960, 640)])
def test_the_box_stays_inside_the_window_and_is_no_higher_than_its_rows(
    recall: OpenRecall, verbs: Verbs, search: FakeSearch, size: tuple[int, int]
) -> None:
    people = in_network(verbs, *(f"Anna {number}" for number in range(12)))
    search.knows("anna", *(hit(each) for each in people))
    search.knows("eva", hit(people[0]))
    box = recall(size=size).open()
    box.type("anna")
    frame = box.box._frame
    assert box.box.rect().contains(frame.geometry())
    assert frame.width() == 800
    high = frame.height()
    box.box.field.clear()
    box.type("eva")
    QApplication.processEvents()
    assert frame.height() < high
    assert not box.box.hits.verticalScrollBar().isVisible()


# where it opens from


def test_typing_into_the_field_of_the_top_bar_opens_the_box_with_the_text(
    qtbot: QtBot, recall: OpenRecall, verbs: Verbs, search: FakeSearch
) -> None:
    search.knows("beat", hit(*in_network(verbs, "Beat")))
    box = recall()
    field = box.window.top.field
    field.setFocus()
    qtbot.keyClicks(field, "b")
    assert box.is_open
    assert field.text() == ""
    box.type("eat")
    assert box.box.field.text() == "beat"
    assert box.rows() == ["Beat"]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Down, Key.Key_Space])
def test_the_field_of_the_top_bar_is_a_button_too(qtbot: QtBot, recall: OpenRecall, key: Qt.Key) -> None:
    box = recall()
    box.window.top.field.setFocus()
    qtbot.keyClick(box.window.top.field, key)
    assert box.is_open
    box.press(Key.Key_Escape)
    qtbot.mouseClick(box.window.top.field, Qt.MouseButton.LeftButton)
    assert box.is_open


def test_pasting_or_dropping_into_the_field_of_the_top_bar_looks_for_it(
    qtbot: QtBot, recall: OpenRecall, search: FakeSearch
) -> None:
    box = recall()
    field = box.window.top.field
    QGuiApplication.clipboard().setText(MAIL)
    field.setFocus()
    qtbot.keyClick(field, Key.Key_V, CONTROL)
    assert box.is_open
    assert search.pasted == [MAIL]
    box.press(Key.Key_Escape)
    mime = QMimeData()
    mime.setText("Gerber")
    assert drop(field, mime, field.rect().center())
    assert box.box.field.text() == "Gerber"


def test_undo_in_the_empty_field_of_the_top_bar_is_that_of_the_window(
    qtbot: QtBot, recall: OpenRecall, verbs: Verbs
) -> None:
    [anna] = in_network(verbs, "Anna")
    box = recall()
    qtbot.keyClick(grid_of(box.window).view, Key.Key_Delete)
    box.window.top.field.setFocus()
    qtbot.keyClick(box.window.top.field, Key.Key_Z, CONTROL)
    assert verbs.contacts.get(anna).deleted_at is None


def test_another_key_of_the_window_acts_and_uncovers_it(recall: OpenRecall) -> None:
    box = recall(Page.NETWORK).open()
    box.press(Key.Key_2, CONTROL)
    assert box.window.page is Page.INBOX
    assert not box.is_open
    box.open().type("abc")
    box.press(Key.Key_K, CONTROL)
    assert box.is_open
    assert box.box.field.selectedText() == "abc"


# empty


def test_the_empty_box_shows_who_was_opened_last_and_the_commands(recall: OpenRecall, verbs: Verbs) -> None:
    people = in_network(verbs, *"ABCDEFG")
    box = recall()
    assert box.open().rows()[:2] == ["Commands", "Take in cards …"]
    box.press(Key.Key_Escape)
    for person in [*people, people[2]]:
        box.window.open_sheet(person)
    verbs.contacts.delete([people[5]])
    box.open()
    assert box.rows()[:7] == ["Opened last", "C", "G", "E", "D", "B", "Commands"]
    assert box.chosen() == "C"
    box.press(Key.Key_Return)
    assert box.window.sheet is not None
    assert box.window.sheet.contact_id == people[2]


def test_who_was_opened_last_is_remembered_as_numbers(recall: OpenRecall, verbs: Verbs, tmp_path: Path) -> None:
    anna, beat = in_network(verbs, "Anna", "Beat")
    box = recall()
    for person in (anna, beat):
        box.window.open_sheet(person)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    box.window.remember(settings)
    settings.sync()
    assert "Anna" not in (tmp_path / "window.ini").read_text()
    box.window.recall._recent = []
    box.window.restore(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    assert box.window.recall.recent() == [beat, anna]


@pytest.mark.parametrize("stored", ["", "x y", "²", "99", "-1", "1,2"])
def test_what_cannot_be_remembered_is_nobody(recall: OpenRecall, tmp_path: Path, stored: str) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("recent", stored)
    box = recall()
    box.window.recall.restore(settings)
    assert box.window.recall.recent() == []


# commands


def test_a_command_is_found_by_its_words_below_the_people(recall: OpenRecall, verbs: Verbs, search: FakeSearch) -> None:
    search.knows("prefer", hit(*in_network(verbs, "Prefer Anna")))
    box = recall().open()
    box.type("prefer")
    assert box.rows() == ["Prefer Anna", "Commands", "Preferences"]
    box.press(Key.Key_Down)
    assert box.chosen() == "Preferences"
    box.press(Key.Key_Return)
    assert not box.is_open
    assert box.window.page is Page.PREFERENCES


@pytest.mark.parametrize("words", ["einstellungen", "sprache", "settings", "language", "netzwerkzeit"])
def test_a_command_is_found_by_german_and_english_words_and_by_others(recall: OpenRecall, words: str) -> None:
    box = recall().open()
    box.type(words)
    assert box.rows()[0] == "Preferences"


def test_a_greater_than_sign_shows_commands_only(recall: OpenRecall, verbs: Verbs, search: FakeSearch) -> None:
    search.knows("dark", hit(*in_network(verbs, "Dark")))
    box = recall().open()
    box.type(">dark")
    assert box.rows() == ["Dark theme"]
    assert ">dark" not in search.asked
    box.press(Key.Key_Return)
    assert verbs.preferences.current.theme is ThemeChoice.DARK


def test_commands_of_the_chosen_person_say_whom_they_concern(recall: OpenRecall, verbs: Verbs) -> None:
    [anna] = in_network(verbs, "Anna")
    box = recall()
    box.window.open_sheet(anna)
    box.open().type(">put aside")
    assert box.rows() == ["Put aside, or back"]
    assert box.sentence() == "Put aside, or back, Anna, A"
    box.press(Key.Key_Return)
    assert verbs.contacts.get(anna).standing.pocket is Pocket.ASIDE


# nobody


def test_nobody_found_makes_a_contact_with_that_name(recall: OpenRecall, verbs: Verbs) -> None:
    box = recall().open()
    box.type("Eva Szabo")
    assert box.rows() == ["Nobody found. Make a new contact: Eva Szabo"]
    box.press(Key.Key_Return)
    [person] = [each for each in verbs.contacts.many([1]) if each]
    assert (person.name.given, person.name.family) == ("Eva", "Szabo")
    assert person.standing.pocket is Pocket.INBOX
    assert box.window.page is Page.INBOX


def test_it_may_be_somebody_else_than_those_who_answer(recall: OpenRecall, verbs: Verbs, search: FakeSearch) -> None:
    search.knows("anna", hit(*in_network(verbs, "Anna Müller")))
    box = recall().open()
    box.type("anna")
    assert says(box.box.foot, "1 of 1 · Not among them?")
    press(box.box.foot, "Make a new contact")
    assert verbs.contacts.get(2).name.display == "anna"
    box.open().type("Anna Meier")
    box.press(Key.Key_N, CONTROL)
    assert verbs.contacts.get(3).name.display == "Anna Meier"


def test_nobody_is_made_of_signs(recall: OpenRecall, verbs: Verbs) -> None:
    box = recall().open()
    box.type("??")
    assert box.rows() == ["Nobody found."]
    box.press(Key.Key_Return)
    box.press(Key.Key_N, CONTROL)
    assert box.is_open
    assert sum(verbs.contacts.pocket_counts().values()) == 0


# pasted texts


def test_a_pasted_mail_is_a_chip_that_says_what_was_looked_for(
    recall: OpenRecall, verbs: Verbs, search: FakeSearch
) -> None:
    [beat] = in_network(verbs, "Beat Gerber")
    search.told = told(hit(beat, Matched.MAIL, Closeness.EXACT, "b@gerber.example"))
    box = recall().open()
    box.paste(MAIL)
    assert search.pasted == [MAIL]
    assert box.box.field.text() == ""
    assert chips(box) == ["Pasted mail, 5 lines"]
    assert says(box.box.chips, "looked for: Beat Gerber · b@gerber.example")
    assert box.rows() == ["Beat Gerber"]
    assert "The mail address is exactly the same" in box.sentence()
    box.press(Key.Key_Backspace)
    assert chips(box) == []
    assert box.rows()[0] == "Commands"


def test_words_beside_a_pasted_mail_put_those_first_who_answer_both(
    recall: OpenRecall, verbs: Verbs, search: FakeSearch
) -> None:
    anna, beat, eva = in_network(verbs, "Anna", "Beat", "Eva")
    search.told = told(hit(anna), hit(beat))
    search.knows("werkstatt", hit(eva, Matched.NOTE), hit(beat, Matched.NOTE))
    box = recall().open()
    box.paste(MAIL)
    box.type("werk")
    assert box.rows() == ["Beat", "Anna", "Eva"]
    assert search.pasted == [MAIL]


def test_a_pasted_mail_of_nobody_known_makes_a_contact_with_its_draft(
    recall: OpenRecall, verbs: Verbs, search: FakeSearch
) -> None:
    search.told = told()
    box = recall().open()
    box.paste(MAIL)
    assert box.rows() == ["Nobody found. Make a new contact: Beat Gerber · b@gerber.example"]
    box.press(Key.Key_Return)
    made = verbs.contacts.get(1)
    assert made.name.display == "Beat Gerber"
    assert made.first_method(MethodKind.MAIL) == ContactMethod(MethodKind.MAIL, "b@gerber.example")


def test_a_text_the_search_makes_nothing_of_is_read_like_one_pasted_into_the_window(
    qtbot: QtBot, recall: OpenRecall, verbs: Verbs, search: FakeSearch
) -> None:
    search.told = Found()
    box = recall().open()
    box.paste(MAIL)
    with qtbot.waitSignal(box.window.arrivals.read):
        box.press(Key.Key_Return)
    assert verbs.contacts.get(1).name.display == "Beat Gerber"


@pytest.mark.parametrize(
    ("text", "chip"),
    [
        ("BEGIN:VCARD\nFN:Beat\nEND:VCARD", "Pasted vCard"),
        ("Beat Gerber\nNordhang", "Pasted text, 2 lines"),
        ("Beat Gerber <b@gerber.example>", "Pasted text"),
    ],
)
def test_a_whole_text_is_called_what_it_is(recall: OpenRecall, text: str, chip: str) -> None:
    box = recall().open()
    box.paste(text)
    assert chips(box) == [chip]
    press(box.box.chips, f"Remove: {chip}")
    assert chips(box) == []


def test_a_pasted_word_is_as_if_it_were_typed(recall: OpenRecall, search: FakeSearch) -> None:
    box = recall().open()
    box.type("Beat ")
    box.paste("  Gerber\n")
    assert box.box.field.text() == "Beat Gerber"
    assert search.pasted == []


def test_a_text_or_a_contact_file_can_be_dropped(recall: OpenRecall, search: FakeSearch, tmp_path: Path) -> None:
    box = recall().open()
    mime = QMimeData()
    mime.setText(MAIL)
    assert drop(box.box, mime, QPoint(20, 20))
    file = tmp_path / "beat.vcf"
    file.write_text("BEGIN:VCARD\r\nFN:Beat\r\nEND:VCARD\r\n")
    assert drop(box.box, mime_of(file), QPoint(20, 20))
    assert search.pasted == [MAIL, "BEGIN:VCARD\nFN:Beat\nEND:VCARD"]


def test_a_photo_over_the_box_is_left_to_the_window(recall: OpenRecall, tmp_path: Path) -> None:
    box = recall().open()
    mime = mime_of(tmp_path / "card.jpg")
    event = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, mime, BUTTON, Qt.KeyboardModifier.NoModifier)
    box.box.dragEnterEvent(event)
    assert not event.isAccepted()


# filters


def test_a_filter_in_the_text_is_a_chip_that_takes_its_words_away(
    recall: OpenRecall, verbs: Verbs, search: FakeSearch
) -> None:
    search.knows("anna", hit(*in_network(verbs, "Anna")))
    box = recall().open()
    box.type("anna tag:slides tag:more")
    assert chips(box) == ["Tag: slides", "Tag: more"]
    press(box.box.chips, "Remove: Tag: slides")
    assert box.box.field.text() == "anna tag:more"
    assert chips(box) == ["Tag: more"]
    assert box.rows()[0] == "Anna"


def test_many_answers_can_be_seen_as_tiles(recall: OpenRecall, verbs: Verbs, search: FakeSearch) -> None:
    people = in_network(verbs, *(f"Anna {number}" for number in range(9)), "Beat")
    search.knows("anna", *(hit(each) for each in people[:9]))
    box = recall(Page.TODAY).open()
    box.type("anna")
    assert box.rows()[-1] == "Show them as tiles"
    for _ in range(9):
        box.press(Key.Key_Down)
    box.press(Key.Key_Return)
    assert box.window.page is Page.NETWORK
    assert len(names(box.window)) == 9
    grid_of(box.window).view.setFocus()
    box.qtbot.keyClick(grid_of(box.window).view, Key.Key_Escape)
    assert len(names(box.window)) == 10


def test_a_change_behind_the_box_is_followed(
    recall: OpenRecall, verbs: Verbs, search: FakeSearch, house: House
) -> None:
    [anna] = in_network(verbs, "Anna")
    search.knows("anna", hit(anna))
    box = recall().open()
    box.type("anna")
    house.operations.run(verbs.contacts.set_note, anna, "Segelt.")
    assert "Segelt." in box.sentence()


def test_the_tiles_below_are_not_painted_for_every_key_and_follow_a_change(
    qtbot: QtBot, recall: OpenRecall, verbs: Verbs, house: House
) -> None:
    [anna] = in_network(verbs, "Anna")
    box = recall()
    QApplication.processEvents()
    paints = Paints(grid_of(box.window).view.viewport())
    box.open()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not box.box._stillness.isActive())
    QApplication.processEvents()
    before = paints.count
    for letter in "zzz":
        box.type(letter)
        QApplication.processEvents()
    assert paints.count == before
    house.operations.run(verbs.contacts.set_note, anna, "Segelt.")
    QApplication.processEvents()
    assert paints.count > before
    qtbot.waitUntil(lambda: not box.box._ground.isNull())


def test_tab_goes_round_inside_the_box(qtbot: QtBot, recall: OpenRecall, search: FakeSearch) -> None:
    search.told = told(hit(1))
    box = recall().open()
    box.paste(MAIL)
    seen = []
    for _ in range(3):
        focus = box.window.focusWidget()
        assert focus is not None
        assert box.box.isAncestorOf(focus)
        seen.append(focus)
        qtbot.keyClick(focus, Key.Key_Tab)
    assert len(set(seen)) == 3
    assert box.box.field.hasFocus()
