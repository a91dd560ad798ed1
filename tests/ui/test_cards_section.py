"""The section about reading cards: on or off, and the watched folder; every field acts at once."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.dialogs.cards_section import CardsSection
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.operations import Operations
from tests.ui.gestures import says


@pytest.fixture
def section(qtbot: QtBot, verbs: Verbs, operations: Operations, look: Look) -> CardsSection:
    return shown(qtbot, CardsSection(verbs, operations, look, available=True))


def shown(qtbot: QtBot, section: CardsSection) -> CardsSection:
    qtbot.addWidget(section)
    section.resize(700, 600)
    section.show()
    section.refresh()
    return section


def test_reading_is_switched_off_and_on(section: CardsSection, verbs: Verbs) -> None:
    assert section.reads.isChecked()
    section.reads.click()
    assert not verbs.preferences.current.read_cards
    assert says(section, "While reading is off, nothing is taken from a folder.")
    section.reads.click()
    assert verbs.preferences.current.read_cards


def test_a_folder_is_chosen_and_switched_off(section: CardsSection, verbs: Verbs, tmp_path: Path) -> None:
    assert not section.off.isEnabled()
    section.choose.click()
    dialog = section.window().findChild(QFileDialog)
    assert dialog.fileMode() == QFileDialog.FileMode.Directory
    dialog.close()
    section.watch(str(tmp_path))
    assert verbs.preferences.current.watch_folder == section.folder.text() == str(tmp_path)

    section.off.click()
    assert verbs.preferences.current.watch_folder == section.folder.text() == ""


def test_the_default_watches_nothing_and_can_be_taken_back(section: CardsSection, verbs: Verbs, tmp_path: Path) -> None:
    section.reads.click()
    section.watch(str(tmp_path))
    section.default_button.click()
    assert (verbs.preferences.current.read_cards, verbs.preferences.current.watch_folder) == (True, "")
    section.undo_button.click()
    assert (verbs.preferences.current.read_cards, verbs.preferences.current.watch_folder) == (False, str(tmp_path))


def test_without_the_reader_it_is_said(qtbot: QtBot, verbs: Verbs, operations: Operations, look: Look) -> None:
    section = shown(qtbot, CardsSection(verbs, operations, look, available=False))

    assert says(section, "This installation cannot read cards. Names are typed by hand.")
    assert says(section, "nothing is taken from a folder")
