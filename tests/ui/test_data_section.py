"""The section about the data: the folder, the backup, and the trash that gives back what lies in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.services.backup import make_backup
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.dialogs.data_section import DataSection
from netzwerk_desktop.ui.look import Look, load_fonts
from netzwerk_desktop.ui.operations import Operations
from tests.builders import FakeClock, add_person, opened
from tests.ui.desktop import Opener


@pytest.fixture
def verbs(tmp_path: Path) -> Iterator[Verbs]:
    with opened(tmp_path / "data", FakeClock()) as verbs:
        yield verbs


@pytest.fixture
def opener() -> Opener:
    return Opener()


@pytest.fixture
def part(qtbot: QtBot, verbs: Verbs, opener: Opener) -> DataSection:
    load_fonts()
    part = DataSection(verbs, Operations(verbs.session.bring_back), Look(), opener)
    qtbot.addWidget(part)
    part.resize(680, 600)
    part.show()
    part.refresh()
    return part


def texts(part: DataSection) -> set[str]:
    return {label.text() for label in part.findChildren(QLabel) if label.isVisible()}


def test_restore_brings_a_contact_back_into_its_pocket(part: DataSection, verbs: Verbs) -> None:
    contact_id = add_person(verbs, "Nadia Rexhepi", pocket=Pocket.ASIDE)
    verbs.contacts.delete([contact_id])
    part.refresh()
    (button,) = part.trash.buttons()
    assert button.accessibleName() == "Restore Nadia Rexhepi"
    assert "deleted today" in texts(part)
    button.click()
    assert verbs.contacts.pocket_counts()[Pocket.ASIDE] == 1
    assert not verbs.contacts.trashed()
    assert part.trash.buttons() == []
    assert not part.trash.isVisible()


def test_a_long_trash_shows_its_beginning_and_the_rest_on_request(part: DataSection, verbs: Verbs) -> None:
    verbs.contacts.delete([add_person(verbs, f"Anna Müller {number}") for number in range(23)])
    part.refresh()
    assert len(part.trash.buttons()) == 20
    part.trash.findChildren(QAbstractButton)[-1].click()
    assert len(part.trash.buttons()) == 23


def test_restoring_keeps_the_focus_in_the_list(qtbot: QtBot, part: DataSection, verbs: Verbs) -> None:
    verbs.contacts.delete([add_person(verbs, name) for name in ("Anna Müller", "Beat Gerber", "Eva Szabó")])
    part.refresh()
    part.activateWindow()
    qtbot.waitUntil(part.isActiveWindow)
    button = part.trash.buttons()[1]
    button.setFocus()
    button.click()
    assert part.trash.buttons()[1].hasFocus()


def test_rows_that_stay_the_same_are_kept(part: DataSection, verbs: Verbs) -> None:
    verbs.contacts.delete([add_person(verbs)])
    part.refresh()
    (button,) = part.trash.buttons()
    part.refresh()
    assert part.trash.buttons() == [button]


def test_the_path_is_copied(part: DataSection, verbs: Verbs) -> None:
    part.copy.click()
    assert QGuiApplication.clipboard().text() == str(verbs.session.paths.root)
    assert "The path is copied." in texts(part)


def test_the_folder_is_opened(part: DataSection, verbs: Verbs, opener: Opener) -> None:
    part.open.click()
    assert [Path(url.toLocalFile()) for url in opener.urls] == [verbs.session.paths.root]


def test_a_folder_that_nothing_opens_is_copied_as_text(part: DataSection, verbs: Verbs, opener: Opener) -> None:
    opener.works = False
    part.open.click()
    assert QGuiApplication.clipboard().text() == str(verbs.session.paths.root)
    assert "No program for folders was found. The path is copied." in texts(part)


def test_the_day_of_the_last_backup_is_said(part: DataSection, verbs: Verbs) -> None:
    assert "none yet" in texts(part)
    add_person(verbs)
    make_backup(verbs.session.paths, verbs.session.today())
    part.refresh()
    assert "today" in texts(part)


def test_a_calendar_is_kept_until_it_is_switched_off(part: DataSection, verbs: Verbs, tmp_path: Path) -> None:
    part.keep_calendar(str(tmp_path / "due.ics"))
    assert verbs.preferences.current.calendar_file == str(tmp_path / "due.ics")
    assert part.calendar.isChecked()
    assert str(tmp_path / "due.ics") in texts(part)

    part.calendar.click()
    assert verbs.preferences.current.calendar_file == ""
    assert not part.calendar.isChecked()


def test_everything_is_exported_by_a_button(qtbot: QtBot, part: DataSection) -> None:
    with qtbot.waitSignal(part.archive_requested):
        part.archive.click()


def test_every_copy_beside_the_data_can_be_chosen_to_come_back(part: DataSection, verbs: Verbs, qtbot: QtBot) -> None:
    add_person(verbs)
    copy = make_backup(verbs.session.paths, verbs.session.today())
    menu = part.copies_menu()
    assert [each.text() for each in menu.actions() if each.text()] == ["Copy, today", "Another file …"]
    with qtbot.waitSignal(part.return_requested) as asked:
        menu.actions()[0].trigger()
    assert asked.args == [copy]
    assert "Is being brought back …" in texts(part)
