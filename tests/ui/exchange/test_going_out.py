"""People leave the window: by a drag, by the clipboard, as a code, as a file, as a calendar that follows."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.contact import ContactDraft, ContactMethod, MethodKind, Pocket
from netzwerk_desktop.domain.exporting import ExportKind
from netzwerk_desktop.domain.query import CardQuery
from netzwerk_desktop.domain.text import split_name
from netzwerk_desktop.formats.vcard import read_vcards
from netzwerk_desktop.imaging.qr_code import qr_code
from netzwerk_desktop.services.contact_files import ContactFile
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.exchange.export_panel import ExportPanel
from netzwerk_desktop.ui.exchange.vcard_out import MOST_CARRIED
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.image_drop import CONTACTS_MIME, has_images, offered_text
from netzwerk_desktop.ui.messages.code_popup import CodePopup, CodeView
from netzwerk_desktop.ui.pages import Page
from tests.builders import add_person
from tests.ui.conftest import OpenWindow

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def anna(verbs: Verbs) -> int:
    methods = (
        ContactMethod(MethodKind.MAIL, "anna@example.ch", "work"),
        ContactMethod(MethodKind.PHONE, "+41 79 000 00 01"),
        ContactMethod(MethodKind.ADDRESS, "Hauptgasse 1\n3000 Bern"),
    )
    draft = ContactDraft(name=split_name("Anna Müller"), organisation="Groß AG", note="Katze " * 300, methods=methods)
    changes = verbs.contacts.add(draft, pocket=Pocket.NETWORK)
    assert changes.only_contact is not None
    return changes.only_contact


@pytest.fixture
def panel(house: House, anna: int, qtbot: QtBot, fonts: None) -> ExportPanel:
    ground = QWidget()
    qtbot.addWidget(ground)
    panel = ExportPanel(house, [anna], ground)
    panel.ground = ground  # type: ignore[attr-defined]  # kept as long as the panel
    return panel


def test_a_dragged_tile_brings_a_file_that_is_named_after_the_person(house: House, anna: int) -> None:
    mime = house.actions.out.carried([anna])

    (url,) = mime.urls()
    path = Path(url.toLocalFile())
    assert path.name == "Anna Müller.vcf"
    assert path.stat().st_mode & 0o777 == 0o600
    (person,) = read_vcards(path.read_bytes())
    assert person.name.family == "Müller"
    assert bytes(mime.data("text/vcard").data()) == path.read_bytes()
    house.actions.out.tidy()
    assert not path.exists()


def test_our_own_tiles_are_no_photos_and_no_text_to_us(house: House, anna: int) -> None:
    mime = house.actions.out.carried([anna])

    assert mime.hasFormat(CONTACTS_MIME)
    assert not has_images(mime)
    assert offered_text(mime) == ""
    house.actions.out.tidy()


def test_very_many_people_travel_within_the_window_only(house: House, anna: int) -> None:
    mime = house.actions.out.carried([anna] * (MOST_CARRIED + 1))

    assert mime.hasFormat(CONTACTS_MIME)
    assert not mime.hasUrls()


def test_people_are_copied_as_vcards(house: House, anna: int) -> None:
    house.actions.out.copy([anna])

    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text().startswith("BEGIN:VCARD")
    assert bytes(mime.data("text/vcard").data()).decode() == mime.text()


def test_old_letters_are_copied_as_ones_every_program_knows(house: House, verbs: Verbs) -> None:
    old = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=ISO-8859-1:M\xfcller;Anna\r\nEND:VCARD".encode("latin-1")
    verbs.importing.run(verbs.importing.plan([ContactFile("old.vcf", data=old)]))

    house.actions.out.copy(list(verbs.contacts.ids(CardQuery(pocket=None))))

    assert "N:Müller;Anna" in QGuiApplication.clipboard().mimeData().text()


def test_copying_as_text_offers_the_vcard_beside_it(house: House, anna: int) -> None:
    house.actions.copy_text([anna])

    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text().startswith("Anna Müller\n")
    (person,) = read_vcards(bytes(mime.data("text/vcard").data()))
    assert person.name.family == "Müller"


def test_a_dropped_tile_reads_back_where_it_fell(qtbot: QtBot, house: House, verbs: Verbs, anna: int) -> None:
    class Target(QWidget):
        """Takes a file as a folder of the desktop does."""

        taken = b""

        def dragEnterEvent(self, event: QDragEnterEvent) -> None:
            event.acceptProposedAction()

        def dropEvent(self, event: QDropEvent) -> None:
            self.taken = Path(event.mimeData().urls()[0].toLocalFile()).read_bytes()

    target = Target()
    target.setAcceptDrops(True)
    qtbot.addWidget(target)
    mime, copy = house.actions.out.carried([anna, add_person(verbs, "Bea Roth")]), Qt.DropAction.CopyAction
    button, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(5, 5), copy, mime, button, plain))
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), copy, mime, button, plain))

    assert [person.name.family for person in read_vcards(target.taken)] == ["Müller", "Roth"]
    house.actions.out.tidy()


def test_a_code_has_squares_that_a_camera_can_tell_apart(qtbot: QtBot, house: House, fonts: None) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    popup = CodePopup(house.look, "Anna", "x" * 700, ground)
    view = popup.findChild(CodeView)

    assert view.width() >= 4 * len(qr_code("x" * 700))


def test_a_code_is_short_enough_for_a_camera_and_names_the_person(verbs: Verbs, anna: int) -> None:
    import zxingcpp

    text = verbs.exporting.code_text(anna)
    squares = qr_code(text)
    import numpy as np

    picture = np.kron(np.where(np.array(squares), 0, 255).astype("uint8"), np.ones((4, 4), "uint8"))
    (code,) = zxingcpp.read_barcodes(picture)

    assert len(text.encode()) < 700
    (person,) = read_vcards(code.text.encode())
    assert (person.name.given, person.name.family, person.organisation) == ("Anna", "Müller", "Groß AG")
    assert [method.value for method in person.methods] == ["anna@example.ch", "+41 79 000 00 01"]
    assert person.note == ""


@pytest.mark.parametrize("kind", ExportKind)
def test_every_kind_of_file_is_written_and_named(
    qtbot: QtBot, panel: ExportPanel, tmp_path: Path, kind: ExportKind
) -> None:
    panel._choices[kind].setChecked(True)
    path = tmp_path / "out.bin"
    with qtbot.waitSignal(panel.exported, timeout=20_000) as said:
        panel.save_to(path)

    assert "“out.bin”" in str(said.args[0])
    assert path.stat().st_size > 0
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_folder_that_takes_nothing_is_named(qtbot: QtBot, panel: ExportPanel, tmp_path: Path) -> None:
    with qtbot.waitSignal(panel.failed, timeout=20_000) as said:
        panel.save_to(tmp_path / "missing" / "people.vcf")

    assert str(said.args[0]).endswith(".")


def test_cancelling_leaves_no_file_and_says_nothing(
    qtbot: QtBot, house: House, panel: ExportPanel, tmp_path: Path
) -> None:
    said: list[str] = []
    panel.exported.connect(lambda text, path: said.append(text))
    panel.failed.connect(said.append)
    held = threading.Event()
    house.tasks.start(held.wait, lambda done: None)
    house.tasks.start(held.wait, lambda done: None)
    panel.save_to(tmp_path / "people.vcf")
    panel.reject()
    held.set()
    house.tasks.finish()

    assert not list(tmp_path.glob("*.vcf"))
    assert not list(tmp_path.glob(".*.part"))
    assert said == []


def test_everybody_goes_out_where_that_is_chosen(
    qtbot: QtBot, panel: ExportPanel, house: House, verbs: Verbs, tmp_path: Path
) -> None:
    add_person(verbs, "Bea Roth")
    other = ExportPanel(house, panel._ids, panel.ground)  # type: ignore[attr-defined]
    assert not other._all.isHidden()
    other._all.setChecked(True)
    with qtbot.waitSignal(other.exported, timeout=20_000):
        other.save_to(tmp_path / "people.vcf")

    assert len(list(read_vcards((tmp_path / "people.vcf").read_bytes()))) == 2


def test_a_calendar_that_cannot_be_written_is_not_kept(
    qtbot: QtBot, panel: ExportPanel, verbs: Verbs, tmp_path: Path
) -> None:
    panel._choices[ExportKind.CALENDAR].setChecked(True)
    panel._keep.setChecked(True)
    with qtbot.waitSignal(panel.failed, timeout=20_000):
        panel.save_to(tmp_path / "missing" / "due.ics")

    assert verbs.preferences.current.calendar_file == ""


def test_the_folder_of_a_written_file_can_be_opened(
    qtbot: QtBot, open_window: OpenWindow, anna: int, tmp_path: Path
) -> None:
    window = open_window(Page.NETWORK)
    window.overlays.exported.emit("1 contact is in “people.vcf”.", tmp_path / "people.vcf")

    assert window.bars.bar.text == "1 contact is in “people.vcf”."
    assert [each.text() for each in window.bars.bar.findChildren(QPushButton) if each.text()] == ["Open the folder"]


def test_everything_is_offered_from_the_preferences(open_window: OpenWindow, anna: int) -> None:
    window = open_window(Page.PREFERENCES)
    window.shelf.archive_requested.emit()

    (panel,) = window.findChildren(ExportPanel)
    assert panel.kind is ExportKind.ARCHIVE
    panel.reject()


def test_a_calendar_follows_changes(
    qtbot: QtBot, panel: ExportPanel, house: House, verbs: Verbs, anna: int, tmp_path: Path
) -> None:
    path = tmp_path / "due.ics"
    panel._choices[ExportKind.CALENDAR].setChecked(True)
    panel._keep.setChecked(True)
    with qtbot.waitSignal(panel.exported, timeout=20_000):
        panel.save_to(path)
    assert verbs.preferences.current.calendar_file == str(path)

    house.operations.run(verbs.contacts.edit, anna, ContactDraft(birthday="--12-24"))
    house.calendar.stop()
    assert b"Birthday of Anna" in path.read_bytes()


def test_a_calendar_is_written_the_moment_it_is_wanted_and_off_the_main_thread(
    qtbot: QtBot, house: House, verbs: Verbs, anna: int, tmp_path: Path
) -> None:
    for path in (tmp_path / "one.ics", tmp_path / "two.ics"):
        house.operations.run(verbs.preferences.change, calendar_file=str(path))
        assert house.calendar.busy
        qtbot.waitUntil(lambda: not house.calendar.busy, timeout=20_000)
        assert b"BEGIN:VCALENDAR" in path.read_bytes()


def test_a_calendar_that_fails_is_named(qtbot: QtBot, house: House, verbs: Verbs, tmp_path: Path) -> None:
    with qtbot.waitSignal(house.operations.failed, timeout=20_000):
        house.operations.run(verbs.preferences.change, calendar_file=str(tmp_path / "missing" / "due.ics"))


def test_a_change_a_moment_after_writing_is_written_at_the_end(
    qtbot: QtBot, house: House, verbs: Verbs, anna: int, tmp_path: Path
) -> None:
    path = tmp_path / "due.ics"
    house.operations.run(verbs.preferences.change, calendar_file=str(path))
    qtbot.waitUntil(lambda: not house.calendar.busy, timeout=20_000)
    house.operations.run(verbs.contacts.edit, anna, ContactDraft(birthday="--12-24"))
    assert b"Birthday of Anna" not in path.read_bytes()

    house.calendar.stop()
    assert b"Birthday of Anna" in path.read_bytes()


def test_the_export_leads_from_the_key_to_the_panel(open_window: OpenWindow, anna: int) -> None:
    window = open_window(Page.NETWORK)
    window.exchange.export()

    (panel,) = window.findChildren(ExportPanel)
    assert panel._ids == (anna,)
    panel.reject()
