"""Fields that save themselves: nothing is lost, and nothing is rewritten under the fingers."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.ui.contact.fields import SAVE_MS, SavingLine, SavingText
from netzwerk_desktop.ui.look import Look


class Form:
    """A line, a text and another field, and what they wrote."""

    def __init__(self, qtbot: QtBot, look: Look) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.line, self.text = SavingLine(look, "Name"), SavingText(look, "Note", stamp=lambda: "24 Nov: ")
        self.other = QLineEdit()
        column = QVBoxLayout(self.window)
        for each in (self.line, self.text, self.other):
            column.addWidget(each)
        self.written: list[str] = []
        self.line.written.connect(self.written.append)
        self.text.written.connect(self.written.append)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def type(self, text: str) -> None:
        focused = QApplication.focusWidget()
        for letter in text:
            QApplication.sendEvent(focused, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


@pytest.fixture
def form(qtbot: QtBot, look: Look) -> Form:
    return Form(qtbot, look)


def test_typing_is_written_once_it_rests(qtbot: QtBot, form: Form) -> None:
    form.line.setFocus()
    form.type("Anna")
    assert form.written == []

    qtbot.waitUntil(lambda: form.written == ["Anna"], timeout=4 * SAVE_MS)
    form.line.save()
    assert form.written == ["Anna"]


def test_what_is_being_typed_is_not_overwritten(form: Form) -> None:
    form.line.setFocus()
    form.type("Anna")
    form.text.setFocus()
    form.type("Katze")
    form.text.show_text("Hund")
    form.line.setFocus()
    form.type("!")
    form.line.show_text("Beat")

    assert (form.line.text(), form.text.toPlainText()) == ("Anna!", "Katze")
    form.other.setFocus()
    assert form.written == ["Anna", "Katze", "Anna!"]


@pytest.mark.parametrize(("typed", "stored"), [("Anna ", "Anna"), ("Müller, Anna", "Anna Müller"), ("a,b", "a, b")])
def test_the_programs_own_way_of_writing_is_shown_once_the_field_is_left(form: Form, typed: str, stored: str) -> None:
    form.line.setFocus()
    form.type(typed)
    form.line.save()

    form.line.show_text(stored)
    assert (form.line.text(), form.line.cursorPosition()) == (typed, len(typed))

    form.other.setFocus()
    assert form.line.text() == stored
    assert form.written == [typed.strip()]


def test_something_else_is_shown_at_once_also_in_the_field_with_the_focus(form: Form) -> None:
    form.line.setFocus()
    form.type("Anna")
    form.line.save()

    form.line.show_text("Beat")

    assert form.line.text() == "Beat"
    form.other.setFocus()
    assert form.written == ["Anna"]


def test_a_line_end_of_a_note_stays_while_it_is_written(form: Form) -> None:
    form.text.setFocus()
    form.type("Katze")
    form.text.insertPlainText("\n")
    form.text.save()
    form.text.show_text("Katze")

    form.type("Hund")

    assert form.text.toPlainText() == "Katze\nHund"


def test_a_stamp_begins_a_line_at_the_end_of_the_one_with_the_cursor(qtbot: QtBot, form: Form) -> None:
    form.text.show_text("one\ntwo")
    form.text.setFocus()

    qtbot.keyClick(form.text, Qt.Key.Key_F5)
    form.type("x")

    assert form.text.toPlainText() == "one\n24 Nov: x\ntwo"


def test_a_text_that_was_only_looked_at_is_not_written(form: Form) -> None:
    form.text.show_text("one\r\ntwo\u00a0three ")
    form.text.setFocus()
    form.other.setFocus()

    assert form.written == []
