"""The section about the program: versions, licences with their texts, the data folder and the diagnosis."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from netzwerk_desktop import __version__
from netzwerk_desktop.services.licences import Work
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.dialogs import about_sections
from netzwerk_desktop.ui.dialogs.about_sections import AboutSection
from netzwerk_desktop.ui.look import Look, load_fonts
from netzwerk_desktop.ui.operations import Operations
from tests.builders import FakeClock, add_person, opened
from tests.ui.desktop import Opener
from tests.ui.room import cut, settle

WORKS = (
    *(Work(f"far {number:02}", "1.0", "MIT", f"text of {number}") for number in range(30)),
    Work("PySide6", "6.11.3", "LGPL-3.0-only", "lesser"),
    Work("Python", "3.11.7", "PSF-2.0", "snake"),
    Work("Qt", "6.11.3", "LGPL-3.0-only", "lesser"),
    Work("SQLite", "3.40.1", "Public Domain", "May you do good"),
)


@pytest.fixture
def verbs(tmp_path: Path) -> Iterator[Verbs]:
    with opened(tmp_path / "data", FakeClock()) as verbs:
        yield verbs


@pytest.fixture
def opener() -> Opener:
    return Opener()


@pytest.fixture
def part(qtbot: QtBot, verbs: Verbs, opener: Opener, monkeypatch: pytest.MonkeyPatch) -> AboutSection:
    monkeypatch.setattr(about_sections, "works", lambda: WORKS)
    load_fonts()
    part = AboutSection(verbs, Operations(verbs.session.bring_back), Look(), opener)
    qtbot.addWidget(part)
    part.resize(620, 480)
    part.show()
    part.refresh()
    return part


def texts(part: AboutSection) -> set[str]:
    return {label.text() for label in part.findChildren(QLabel) if label.isVisible()}


def click_work(part: AboutSection, row: int) -> None:
    where = part.works.visualItemRect(part.works.item(row)).center()
    QTest.mouseClick(part.works.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_it_tells_the_version_and_what_it_runs_on(part: AboutSection) -> None:
    assert __version__ in texts(part)
    assert "Qt 6.11.3 · PySide6 6.11.3 · Python 3.11.7 · SQLite 3.40.1" in texts(part)


def test_every_work_has_its_line_for_screen_readers_too(part: AboutSection) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    told = [part.works.item(row).data(role) for row in range(part.works.count())]

    assert told == [f"{work.name} {work.version}, {work.licence}" for work in WORKS]


def test_a_click_shows_the_text_of_the_licence_and_the_way_back_leads_to_the_line(
    part: AboutSection, qapp: QApplication
) -> None:
    click_work(part, 33)

    assert not part.works.isVisible()
    assert part.reading.text.toPlainText() == "May you do good"
    assert part.reading.title.whole() == "SQLite 3.40.1 · Public Domain"
    assert part.reading.back.hasFocus()

    part.reading.back.click()
    settle(qapp)

    assert part.works.isVisible()
    assert part.works.hasFocus()
    assert part.works.currentRow() == 33
    assert not part.reading.isVisible()
    middle = part.works.viewport().mapTo(part.viewport(), part.works.visualItemRect(part.works.item(33)).center())
    assert part.viewport().rect().contains(middle)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_keys_go_from_line_to_line_and_open_one(part: AboutSection, qapp: QApplication, key: Qt.Key) -> None:
    part.works.setFocus()
    for _ in range(25):
        QTest.keyClick(part.works, Qt.Key.Key_Down)
    middle = part.works.viewport().mapTo(part.viewport(), part.works.visualItemRect(part.works.item(25)).center())
    assert part.viewport().rect().contains(middle), "the page scrolls along"

    QTest.keyClick(part.works, key)
    settle(qapp)

    assert part.reading.text.toPlainText() == "text of 25"
    assert part.reading.text.isReadOnly()


def test_the_data_folder_opens_and_its_path_is_copied_where_nothing_opens_it(
    part: AboutSection, verbs: Verbs, opener: Opener
) -> None:
    part.open.click()
    assert opener.urls == [QUrl.fromLocalFile(str(verbs.session.paths.root))]

    opener.works = False
    part.open.click()
    assert QGuiApplication.clipboard().text() == str(verbs.session.paths.root)
    assert "No program for folders was found. The path is copied." in texts(part)


def test_the_diagnosis_is_copied_and_can_be_looked_at_before_it_is_sent(part: AboutSection, verbs: Verbs) -> None:
    add_person(verbs, "Quirina Zschokke", note="Kartoffelacker")
    assert not part.view.isVisible()

    part.copy.click()

    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"Netzwerk Desktop {__version__}\n")
    for told in ("Qt: 6.11", "window system: offscreen", "screen 1: ", "rows of contact: 1", "reader of cards: "):
        assert told in copied
    assert [word for word in ("Quirina", "Zschokke", "Kartoffelacker") if word in copied] == []
    assert "The diagnosis is copied." in texts(part)

    part.view.click()
    assert part.reading.text.toPlainText() == copied
    part.reading.back.click()
    assert part.view.hasFocus()


def test_nothing_is_cut_in_the_narrowest_window(part: AboutSection, qapp: QApplication) -> None:
    part.resize(560, 480)
    part.copy.click()
    settle(qapp)
    assert cut(part) == []

    click_work(part, 0)
    settle(qapp)
    assert cut(part) == []
    assert part.reading.text.height() > 300


def test_lines_are_painted_in_every_state(part: AboutSection, qapp: QApplication) -> None:
    part.works.setFocus()
    QTest.mouseMove(part.works.viewport(), part.works.visualItemRect(part.works.item(2)).center())
    settle(qapp)

    image = part.works.grab().toImage()

    colours = {image.pixelColor(x, y).name() for x in range(0, 200, 2) for y in range(0, 60, 2)}
    assert len(colours) > 3
