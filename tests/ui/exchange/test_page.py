"""Contact files in the window: what would happen, what has happened, and the way back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt, QUrl
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.columns import ColumnField
from netzwerk_desktop.domain.contact import PhotoRole, Pocket
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.importing import UNDO_DAYS
from netzwerk_desktop.domain.query import CardQuery
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.exchange.import_rows import Heading, ImportRows, rows_under
from netzwerk_desktop.ui.exchange.page import ImportPage
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.image_drop import ImageOffer
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.pages import Page
from tests.builders import FakeClock
from tests.ui.conftest import OpenWindow
from tests.ui.gestures import says

pytestmark = pytest.mark.usefixtures("english")

ANNA = "\r\n".join(
    (
        "BEGIN:VCARD",
        "VERSION:3.0",
        "UID:{uid}",
        "N:Muster;{given};;;",
        "FN:{given} Muster",
        "NOTE:{note}",
        "END:VCARD",
        "",
    )
)
EVERYBODY = CardQuery(pocket=None)
Write = Callable[[str, str], Path]


def cards(*given: str, note: str = "Katze") -> str:
    return "".join(ANNA.format(uid=name, given=name, note=note) for name in given)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode())
        return path

    return write


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window(Page.INBOX)


@pytest.fixture
def read(qtbot: QtBot, window: MainWindow, house: House) -> Callable[..., ImportPage]:
    """Opens files on the page and waits for what would happen."""

    def read(*paths: Path) -> ImportPage:
        with qtbot.waitSignal(house.imports.planned, timeout=20_000):
            window.exchange.read_files(paths)
        page = window.shelf.currentWidget()
        assert isinstance(page, ImportPage)
        return page

    return read


def take_over(qtbot: QtBot, page: ImportPage, house: House) -> None:
    with qtbot.waitSignal(house.imports.imported, timeout=20_000):
        qtbot.mouseClick(page._report._confirm, Qt.MouseButton.LeftButton)


def titles(page: ImportPage) -> list[str]:
    rows = page._report._rows
    return [str(rows.index(row).data()) for row in range(rows.rowCount())]


def count(verbs: Verbs) -> int:
    return verbs.contacts.count(EVERYBODY)


def test_nothing_is_changed_before_it_is_wanted(read: Callable[..., ImportPage], write: Write, verbs: Verbs) -> None:
    page = read(write("people.vcf", cards("Anna", "Beat")))

    assert says(page, "2 read: 2 new, 0 added to, 0 the same.")
    assert titles(page) == ["Anna Muster", "Beat Muster"]
    assert count(verbs) == 0


def test_everybody_comes_in_with_what_was_chosen_and_can_be_looked_at(
    qtbot: QtBot, read: Callable[..., ImportPage], write: Write, verbs: Verbs, house: House
) -> None:
    page = read(write("people.vcf", cards("Anna", "Beat")))
    choices = page._report._choices
    choices._pocket.set_value(Pocket.NETWORK)
    choices._tag.setText("Messe")
    take_over(qtbot, page, house)

    contacts = verbs.contacts.many(list(verbs.contacts.ids(EVERYBODY)))
    assert {each.name.given for each in contacts} == {"Anna", "Beat"}
    assert all(each.standing.pocket is Pocket.NETWORK and each.tags == ("Messe",) for each in contacts)
    rows = page._report._rows
    looked_at = [rows.contact_id(row) for row in range(rows.rowCount())]
    assert [verbs.contacts.get(each or 0).name.given for each in looked_at] == ["Anna", "Beat"]


def test_an_import_is_taken_back_from_its_report(
    qtbot: QtBot, read: Callable[..., ImportPage], write: Write, verbs: Verbs, house: House
) -> None:
    page = read(write("people.vcf", cards("Anna", "Beat")))
    take_over(qtbot, page, house)
    qtbot.mouseClick(page._report._undo, Qt.MouseButton.LeftButton)

    assert count(verbs) == 0
    assert says(page, "taken back")


def test_an_import_is_undone_like_everything_else(
    qtbot: QtBot, read: Callable[..., ImportPage], write: Write, verbs: Verbs, house: House
) -> None:
    page = read(write("people.vcf", cards("Anna")))
    take_over(qtbot, page, house)
    house.operations.undo()

    assert count(verbs) == 0


def test_the_same_file_again_has_nothing_to_do(
    qtbot: QtBot, read: Callable[..., ImportPage], write: Write, verbs: Verbs, house: House
) -> None:
    path = write("people.vcf", cards("Anna"))
    take_over(qtbot, read(path), house)
    page = read(path)

    assert says(page, "1 read: 0 new, 0 added to, 1 the same.")
    assert not page._report._confirm.isVisible()
    assert page._report._leave.text() == "Done"


def test_what_was_changed_on_both_sides_is_shown_with_both_words(
    qtbot: QtBot, read: Callable[..., ImportPage], write: Write, verbs: Verbs, house: House
) -> None:
    take_over(qtbot, read(write("people.vcf", cards("Anna"))), house)
    (anna,) = verbs.contacts.ids(EVERYBODY)
    house.operations.run(verbs.contacts.set_note, anna, "Hund")
    page = read(write("people.vcf", cards("Anna", note="Pferd")))
    page._report._show(Heading.CONFLICT)

    (detail,) = [page._report._rows.index(0).data(ImportRows.DETAIL_ROLE)]
    assert detail == "The note: “Hund” stays, the file says “Pferd”"


def test_what_cannot_be_read_is_named_with_its_file(read: Callable[..., ImportPage], write: Write) -> None:
    page = read(write("people.vcf", cards("Anna")), write("holiday.vcf", "This is no address book."))
    page._report._show(Heading.UNREADABLE)

    assert page._report._rows.rowCount() == 1
    assert page._report._rows.index(0).data(ImportRows.PLACE_ROLE) == "holiday.vcf"


def test_a_table_that_nobody_knows_is_asked_about_once(
    qtbot: QtBot, read: Callable[..., ImportPage], write: Write, window: MainWindow, house: House
) -> None:
    path = write("own.csv", "Wer;Woher;Ruf\nAnna Muster;Bern;+41 79 000 00 01\nBeat Muster;Thun;\n")
    page = read(path)
    mapping = page._mapping
    assert page._stack.currentWidget() is mapping
    assert not mapping._confirm.isEnabled()

    mapping._boxes[0].set_value(ColumnField.NAME)
    with qtbot.waitSignal(house.imports.planned, timeout=20_000):
        qtbot.mouseClick(mapping._confirm, Qt.MouseButton.LeftButton)
    assert titles(page) == ["Anna Muster", "Beat Muster"]

    page = read(path)
    assert page._stack.currentWidget() is page._report


def test_the_report_is_saved_as_text(read: Callable[..., ImportPage], write: Write, tmp_path: Path) -> None:
    page = read(write("people.vcf", cards("Anna")))

    assert page._report.save_to(tmp_path / "report.txt")
    text = (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert "1 read: 1 new, 0 added to, 0 the same." in text
    assert "Anna Muster" in text
    assert "line 1, people.vcf" in text
    assert (tmp_path / "report.txt").stat().st_mode & 0o777 == 0o600


def test_a_cancelled_look_leaves_the_start(
    qtbot: QtBot, window: MainWindow, house: House, write: Write, verbs: Verbs
) -> None:
    path = write("people.vcf", cards(*(f"Person{number}" for number in range(3000))))
    with qtbot.waitSignal(house.imports.stopped, timeout=20_000):
        window.exchange.read_files([path])
        house.imports.cancel()
    page = window.shelf.currentWidget()

    assert isinstance(page, ImportPage)
    assert page._stack.currentWidget() is page._start
    assert count(verbs) == 0


def test_nothing_else_is_written_while_people_come_in(house: House, verbs: Verbs) -> None:
    failed: list[UserError] = []
    house.operations.failed.connect(failed.append)
    house.operations.hold()

    assert house.operations.run(verbs.contacts.purge_trash) is None
    assert [each.problem for each in failed] == [Problem.IMPORTING]
    house.operations.release()
    assert house.operations.run(verbs.contacts.purge_trash) is not None


def test_an_old_import_has_no_way_back(
    qtbot: QtBot, read: Callable[..., ImportPage], write: Write, house: House, clock: FakeClock
) -> None:
    page = read(write("people.vcf", cards("Anna")))
    take_over(qtbot, page, house)
    clock.go_on(days=UNDO_DAYS + 1)
    page._on_left()

    assert says(page, "Former imports")
    assert not says(page, "Take back")


def test_a_dropped_contact_file_opens_the_page_and_photos_go_on_as_photos(
    qtbot: QtBot, window: MainWindow, house: House, write: Write
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(write("people.vcf", cards("Anna"))))])
    with qtbot.waitSignal(house.imports.planned, timeout=20_000):
        window.arrivals.take(mime)

    assert window.page is Page.IMPORT


def test_ctrl_i_opens_the_page_where_no_sheet_is_open(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()

    assert window.page is Page.IMPORT


def test_the_rows_are_a_sound_model(read: Callable[..., ImportPage], write: Write, verbs: Verbs) -> None:
    page = read(write("people.vcf", cards("Anna", "Beat")))
    rows = ImportRows(verbs)
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    plan = page._report._plan
    assert plan is not None
    rows.show_rows(rows_under(plan, Heading.NEW), plan.files, {})

    assert rows.rowCount() == 2
    assert rows.rowCount(rows.index(0)) == 0
    assert rows.data(QModelIndex()) is None
    assert rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Anna Muster, line 1, people.vcf"


def test_while_people_come_in_only_that_can_be_stopped(window: MainWindow, house: House) -> None:
    house.operations.hold()
    assert not window.rail.isEnabled()
    assert not any(key.isEnabled() for key in window.findChildren(QShortcut))

    house.operations.release()
    assert window.rail.isEnabled()
    assert all(key.isEnabled() for key in window.findChildren(QShortcut))


def test_a_contact_file_that_falls_on_a_tile_is_looked_into_too(
    qtbot: QtBot, window: MainWindow, house: House, write: Write
) -> None:
    offer = ImageOffer((write("people.vcf", cards("Anna")),))
    with qtbot.waitSignal(house.imports.planned, timeout=20_000):
        window.shelf.image_offered.emit(offer, 1, PhotoRole.PORTRAIT)

    assert window.page is Page.IMPORT
