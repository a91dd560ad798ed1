"""The preferences of messages: name, form, language, and templates with what they look like."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.contact import AddressForm
from netzwerk_desktop.domain.message import Block, MessageKind, MessageLanguage
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.dialogs.message_section import MessageSection
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.operations import Operations
from tests.ui.gestures import press

pytestmark = pytest.mark.usefixtures("english", "dressed")
KEY = "en.first.sie.meeting"


@pytest.fixture
def section(qtbot: QtBot, verbs: Verbs, operations: Operations, look: Look) -> MessageSection:
    section = MessageSection(verbs, operations, look)
    qtbot.addWidget(section)
    section.resize(800, 700)
    section.show()
    section.refresh()
    return section


def write(section: MessageSection, block: Block, text: str) -> None:
    section.fields[block].setPlainText(text)


def choose(box: object, value: object) -> None:
    box.set_value(value)
    box.value_chosen.emit(value)


def test_the_name_stands_below_the_preview_at_once(section: MessageSection, verbs: Verbs) -> None:
    section.own_name.setText("Regula Sommerau")
    section.own_name.save()
    assert verbs.preferences.current.own_name == "Regula Sommerau"
    assert section.preview.text().endswith("Kind regards\nRegula Sommerau")


def test_form_and_language_are_stored(section: MessageSection, verbs: Verbs) -> None:
    section.address_form.chip(AddressForm.DU).click()
    choose(section.language, MessageLanguage.GERMAN)
    assert verbs.preferences.current.address_form is AddressForm.DU
    assert verbs.preferences.current.message_language is MessageLanguage.GERMAN
    choose(section.language, None)
    assert verbs.preferences.current.message_language is None


def test_the_preview_follows_every_key_and_shows_no_hole(section: MessageSection) -> None:
    write(section, Block.MEETING, "See you {day}. Yours at {my name}.")
    assert "See you yesterday.\n\n" in section.preview.text()
    assert "{" not in section.preview.text()


def test_only_what_differs_is_stored(section: MessageSection, verbs: Verbs) -> None:
    field = section.fields[Block.MEETING]
    shipped = field.toPlainText()
    write(section, Block.MEETING, "See you soon.")
    field.save()
    assert verbs.preferences.current.message_texts == ((KEY, "See you soon."),)
    write(section, Block.MEETING, shipped)
    field.save()
    assert verbs.preferences.current.message_texts == ()


def test_another_template_keeps_what_was_being_typed_for_the_one_before(section: MessageSection, verbs: Verbs) -> None:
    write(section, Block.MEETING, "See you soon.")
    choose(section.kind, MessageKind.BIRTHDAY)
    assert section.fields[Block.SUBJECT].toPlainText() == "Happy birthday"
    assert dict(verbs.preferences.current.message_texts) == {KEY: "See you soon."}
    choose(section.template_language, MessageLanguage.GERMAN_SWITZERLAND)
    choose(section.template_form, AddressForm.DU)
    assert section.fields[Block.CLOSING].toPlainText() == "Herzliche Grüsse\n{Mein Name}"
    assert "Guten Tag" not in section.preview.text()


def test_one_template_is_restored_alone(section: MessageSection, verbs: Verbs) -> None:
    verbs.preferences.change(message_texts=((KEY, "Mine."), ("en.touch.sie.help", "Mine too.")))
    section.refresh()
    press(section, "Restore this template")
    assert verbs.preferences.current.message_texts == (("en.touch.sie.help", "Mine too."),)
    assert section.fields[Block.MEETING].toPlainText() != "Mine."
    assert not section.restore.isEnabled()


def test_everything_goes_back_to_its_default_and_that_can_be_taken_back(section: MessageSection, verbs: Verbs) -> None:
    verbs.preferences.change(own_name="Regula", message_texts=((KEY, "Mine."),))
    section.refresh()
    press(section, "Back to default")
    assert verbs.preferences.current.own_name == ""
    assert section.fields[Block.MEETING].toPlainText() != "Mine."
    press(section, "Undo: back to default")
    assert verbs.preferences.current.message_texts == ((KEY, "Mine."),)


def test_an_emptied_block_stays_out_of_the_message(qapp: QApplication, section: MessageSection, verbs: Verbs) -> None:
    write(section, Block.HELP, "")
    section.fields[Block.HELP].save()
    assert dict(verbs.preferences.current.message_texts) == {"en.first.sie.help": ""}
    assert "\n\n\n" not in section.preview.text()
