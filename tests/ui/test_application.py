"""The running program: closing with and without a tray, language, theme and size while it runs, and its end."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QProcess
from PySide6.QtGui import QColor, QFileOpenEvent, QPalette
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import ContactDraft, Pocket
from netzwerk_desktop.domain.exporting import ExportKind
from netzwerk_desktop.domain.preferences import Density, Language, ThemeChoice
from netzwerk_desktop.domain.query import CardQuery
from netzwerk_desktop.exchange_words import calendar_words
from netzwerk_desktop.installation import Installation
from netzwerk_desktop.lock import DataLock
from netzwerk_desktop.paths import resources
from netzwerk_desktop.services.backup import make_backup
from netzwerk_desktop.services.exporting import CalendarWords
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui import background
from netzwerk_desktop.ui.application import Application
from netzwerk_desktop.ui.exchange.import_desk import ImportChoice
from netzwerk_desktop.ui.inbox.welcome import Welcome
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.program import Program
from netzwerk_desktop.ui.start import Ending, WindowStart
from netzwerk_desktop.ui.theme import DARK, LIGHT
from tests.builders import FakeClock, add_person, jpeg, opened, plain_jpeg
from tests.test_installation import replace
from tests.ui.gestures import press, says

pytestmark = pytest.mark.qt_log_ignore(
    "does not support (raise|grabbing)", "QPlatformNativeInterface", "QSystemTrayIcon", extend=True
)
Start = Callable[..., Application]


class FakeQuit:
    """Stands for the end of Qt's loop, which would end every loop of the tests too."""

    def __init__(self) -> None:
        self.called = 0

    def __call__(self) -> None:
        self.called += 1


@pytest.fixture
def end(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> FakeQuit:
    fake = FakeQuit()
    monkeypatch.setattr(qapp, "quit", fake)
    return fake


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, fonts: None, verbs: Verbs, end: FakeQuit) -> Iterator[Start]:
    """Starts the program over the data and ends it after the test."""
    made: list[Application] = []

    def start(**wishes: object) -> Application:
        verbs.preferences.change(language=verbs.preferences.current.language)
        application = Application(qapp, WindowStart(verbs, **wishes))  # type: ignore[arg-type]  # fields of the start
        made.append(application)
        application.show()
        qtbot.waitUntil(lambda: hasattr(application, "background"))
        return application

    yield start
    for application in made:
        application.quit()
        for translator in application._translators:
            qapp.removeTranslator(translator)
        application.window.deleteLater()
        application._appearance.deleteLater()
        application.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def with_tray(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))


def test_closing_without_a_tray_minimises_and_says_so_once(start: Start, verbs: Verbs) -> None:
    application = start()
    window = application.window
    window.close()
    assert window.isMinimized()
    assert window.bars.bar.text.startswith("This desktop has no tray")
    assert verbs.preferences.current.tray_hint_shown
    window.bars.bar.hide()
    window.showNormal()
    window.close()
    assert window.isMinimized()
    assert window.bars.bar.text == ""


def test_closing_with_a_tray_hides_the_window_and_the_tray_brings_it_back(
    qtbot: QtBot, start: Start, verbs: Verbs, with_tray: None
) -> None:
    application = start()
    tray = application.background.tray
    assert tray.available
    application.window.close()
    assert not application.window.isVisible()
    assert not verbs.preferences.current.tray_hint_shown
    tray.window_requested.emit()
    assert application.window.isVisible()
    application.window.close()
    tray.today_requested.emit()
    assert application.window.isVisible()
    assert application.window.page is Page.TODAY


def test_a_start_into_the_tray_shows_no_window_but_one_without_a_tray_is_only_minimised(
    start: Start, with_tray: None
) -> None:
    assert not start(in_tray=True).window.isVisible()


def test_a_start_into_a_tray_that_is_missing_leaves_a_way_back(qtbot: QtBot, start: Start) -> None:
    application = start(in_tray=True)
    qtbot.waitUntil(application.window.isMinimized)


def test_another_language_builds_the_window_anew_where_it_stood(qtbot: QtBot, start: Start, verbs: Verbs) -> None:
    if not (resources() / "i18n" / "netzwerk_de_CH.qm").exists():
        pytest.skip("make has not translated yet")
    application = start()
    former = application.window
    former.show_page(Page.NETWORK)
    application.house.operations.run(verbs.preferences.change, language=Language.GERMAN_SWITZERLAND)
    qtbot.waitUntil(lambda: application.window is not former)
    window = application.window
    assert window.isVisible()
    assert window.page is Page.NETWORK
    assert window.rail._items[Page.TODAY].text() == "Heute"
    assert not former.isVisible()
    application.house.operations.run(verbs.preferences.change, language=Language.ENGLISH)
    qtbot.waitUntil(lambda: application.window is not window)
    assert application.window.rail._items[Page.TODAY].text() == "Today"


def test_another_theme_repaints_the_same_window(qtbot: QtBot, qapp: QApplication, start: Start, verbs: Verbs) -> None:
    verbs.preferences.change(theme=ThemeChoice.LIGHT)
    application = start()
    window = application.window
    for choice, theme in ((ThemeChoice.DARK, DARK), (ThemeChoice.LIGHT, LIGHT)):
        application.house.operations.run(verbs.preferences.change, theme=choice)
        assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(theme.window)
        qapp.processEvents()
        assert window.grab().toImage().pixelColor(3, window.height() - 5) == QColor(theme.window)
    assert application.window is window


def test_another_size_of_tiles_is_followed_at_once(start: Start, verbs: Verbs) -> None:
    add_person(verbs)
    application = start()
    application.window.show_page(Page.NETWORK)
    grid = application.window.grid()
    assert grid is not None
    for density, minimum in ((Density.LARGE, 328), (Density.SMALL, 164), (Density.MEDIUM, 232)):
        application.window.change_preferences(density=density)
        assert grid.view.metrics.minimum == minimum


def test_another_text_size_builds_the_window_anew(qtbot: QtBot, start: Start, verbs: Verbs) -> None:
    application = start()
    former = application.window
    application.house.operations.run(verbs.preferences.change, text_scale=130)
    qtbot.waitUntil(lambda: application.window is not former)
    assert application.look.text_scale == 130
    assert application.window.rail.width() == 260 or application.window.width() < 1040


def test_files_of_the_command_line_are_taken_in(qtbot: QtBot, start: Start, verbs: Verbs, tmp_path: Path) -> None:
    photo = tmp_path / "card.jpg"
    photo.write_bytes(plain_jpeg("red"))
    start(files=(photo,))
    qtbot.waitUntil(lambda: verbs.contacts.pocket_counts()[Pocket.INBOX] == 1)


def _box_is_open(application: Application) -> bool:
    box = application.window.recall.box
    return box is not None and box.isVisible() and box.field.hasFocus()


@pytest.mark.parametrize("in_tray", [False, True])
def test_a_start_for_the_recall_box_shows_the_window_with_it(
    qtbot: QtBot, start: Start, with_tray: None, in_tray: bool
) -> None:
    application = start(recall=True, in_tray=in_tray)
    assert application.window.isVisible()
    qtbot.waitUntil(lambda: _box_is_open(application))


def test_a_second_start_for_the_recall_box_shows_it_in_the_window_that_runs(
    qtbot: QtBot, start: Start, with_tray: None, verbs: Verbs
) -> None:
    application = start(in_tray=True)
    assert not application.window.isVisible()
    second = QProcess()
    lines = "import sys; from pathlib import Path; from netzwerk_desktop.ui.single_instance import SingleInstance"
    run = f"{lines}; sys.exit(not SingleInstance.send(Path(sys.argv[1]), ['--recall']))"
    with qtbot.waitSignal(second.finished, timeout=20_000):
        second.start(sys.executable, ["-c", run, str(verbs.session.paths.root)])
    assert second.exitCode() == 0
    qtbot.waitUntil(lambda: application.window.isVisible() and _box_is_open(application))


def test_invented_people_come_and_go_with_one_click(qtbot: QtBot, start: Start, verbs: Verbs) -> None:
    application = start()
    window = application.window
    press(window.findChild(Welcome), "Try it with twelve invented contacts")
    assert sum(verbs.contacts.pocket_counts().values()) == 12
    assert window.page is Page.NETWORK
    press(window.bars.bar, "Remove them")
    assert sum(verbs.contacts.pocket_counts().values()) == 0


def test_what_the_desktop_does_not_show_stands_in_the_window(start: Start) -> None:
    application = start()
    application.background.said_in_window.emit("Anna Müller", "Good moment.")
    assert application.window.bars.bar.text == "Anna Müller: Good moment."
    press(application.window.bars.bar, "Open Today")
    assert application.window.page is Page.TODAY


def test_a_copy_made_now_is_said(qtbot: QtBot, start: Start, verbs: Verbs) -> None:
    add_person(verbs)
    application = start()
    application.window.backup_requested.emit()
    qtbot.waitUntil(lambda: says(application.window.bars.toast, "A copy of everything is made."))
    assert list(verbs.session.paths.backups.glob("*"))


def _people(application: Application) -> int:
    grid = application.window.grid()
    assert grid is not None
    return grid.model.rowCount()


def test_a_copy_comes_back_into_the_running_program_and_goes_again(
    qtbot: QtBot, start: Start, verbs: Verbs, tmp_path: Path
) -> None:
    add_person(verbs, "Anna Müller")
    copy = make_backup(verbs.session.paths, verbs.session.today())
    kept = tmp_path / "kept.db"
    copy.rename(kept)
    add_person(verbs, "Beat Gerber")
    verbs.preferences.change(text_scale=130)
    application = start()
    application.window.show_page(Page.NETWORK)
    application.window.open_sheet(2)
    former = application.window

    former.shelf.return_requested.emit(kept)
    assert application.house.operations.is_held
    qtbot.waitUntil(lambda: application.window.bars.bar.text.startswith("Brought back: “kept.db”."))

    window = application.window
    assert window is not former
    assert window.page is Page.NETWORK
    assert _people(application) == 1
    assert not application.house.operations.is_held
    assert [each.undo is not None for each in application.house.operations.recent()] == [True]
    window.undo()
    qtbot.waitUntil(lambda: application.window is not window)
    assert _people(application) == 2
    assert application.window.bars.bar.text.startswith("Brought back: “State of today")
    press(application.window.bars.bar, "Undo")
    qtbot.waitUntil(lambda: verbs.contacts.pocket_counts()[Pocket.NETWORK] == 1)
    qtbot.waitUntil(lambda: not application.house.operations.is_held)


def test_a_copy_with_another_language_is_said_in_that_language(
    qtbot: QtBot, start: Start, verbs: Verbs, tmp_path: Path
) -> None:
    if not (resources() / "i18n" / "netzwerk_de.qm").exists():
        pytest.skip("make has not translated yet")
    verbs.preferences.change(language=Language.GERMAN)
    copy = make_backup(verbs.session.paths, verbs.session.today())
    verbs.preferences.change(language=Language.ENGLISH)
    application = start()

    application.window.shelf.return_requested.emit(copy)

    qtbot.waitUntil(lambda: application.window.bars.bar.text.startswith("Zurückgeholt: «Sicherung, heute»."))
    assert application.window.rail._items[Page.TODAY].text() == "Heute"


def test_a_copy_that_is_none_is_said_and_nothing_changes(
    qtbot: QtBot, start: Start, verbs: Verbs, tmp_path: Path
) -> None:
    add_person(verbs)
    (tmp_path / "notes.txt").write_text("words")
    application = start()
    window = application.window

    window.shelf.return_requested.emit(tmp_path / "notes.txt")

    qtbot.waitUntil(lambda: "is no copy of this program" in window.bars.bar.text)
    assert application.window is window
    assert window.rail.isEnabled()
    assert verbs.contacts.pocket_counts()[Pocket.NETWORK] == 1


def test_an_archive_in_an_empty_book_is_taken_back_from_the_window(
    qtbot: QtBot, start: Start, verbs: Verbs, tmp_path: Path
) -> None:
    with opened(tmp_path / "other") as other:
        add_person(other, "Anna Müller")
        with (tmp_path / "all.zip").open("wb") as stream:
            other.exporting.write(stream, ExportKind.ARCHIVE, calendar_words())
    application = start()
    house, window = application.house, application.window
    window.exchange.read_files([tmp_path / "all.zip"])
    qtbot.waitUntil(lambda: house.imports.plan is not None)
    house.imports.run(ImportChoice())
    qtbot.waitUntil(lambda: house.operations.recent() != ())
    assert verbs.contacts.pocket_counts()[Pocket.NETWORK] == 1
    assert not house.operations.is_held

    press(window.shelf, "Take import back")

    qtbot.waitUntil(lambda: application.window is not window)
    assert not any(verbs.contacts.pocket_counts().values())
    assert application.window.bars.bar.text.startswith("Brought back: “State of today")
    application.window.undo()
    qtbot.waitUntil(lambda: verbs.contacts.pocket_counts()[Pocket.NETWORK] == 1)
    qtbot.waitUntil(lambda: not house.operations.is_held)


def test_the_trash_is_not_emptied_while_a_job_writes_but_afterwards(
    qtbot: QtBot, start: Start, verbs: Verbs, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    verbs.contacts.delete([add_person(verbs)])
    clock.go_on(days=31)
    application = start()
    monkeypatch.setattr(background, "UPKEEP_MS", 0)
    application.house.operations.hold()
    application.background._upkeep()
    assert len(verbs.contacts.trashed()) == 1

    application.house.operations.release()
    qtbot.waitUntil(lambda: not verbs.contacts.trashed())


def test_the_end_saves_what_is_typed_and_happens_once(start: Start, verbs: Verbs, end: FakeQuit) -> None:
    person = add_person(verbs)
    application = start()
    application.window.open_sheet(person)
    sheet = application.window.sheet
    assert sheet is not None
    sheet._body.note.setPlainText("last words")
    application.quit()
    application.quit()
    assert verbs.contacts.get(person).note == "last words"
    assert end.called == 1
    assert not application.window.isVisible()
    assert not application.background.tray.available


def test_the_calendar_is_written_when_the_window_and_the_tray_have_gone(
    start: Start, verbs: Verbs, with_tray: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = add_person(verbs)
    verbs.preferences.change(calendar_file=str(tmp_path / "due.ics"))
    application = start()
    application.house.operations.run(verbs.contacts.edit, person, ContactDraft(birthday="--12-24"))
    seen: list[tuple[bool, bool]] = []
    write = verbs.exporting.refresh_calendar

    def refresh(words: CalendarWords, *, at_once: bool = False) -> bool:
        seen.append((application.window.isVisible(), application.background.tray.available))
        return write(words, at_once=at_once)

    monkeypatch.setattr(verbs.exporting, "refresh_calendar", refresh)
    application.quit()

    assert seen == [(False, False)]
    assert b"RRULE" in (tmp_path / "due.ics").read_bytes()


@pytest.fixture
def updated(start: Start, tmp_path: Path) -> Application:
    """The program after another version was installed over it."""
    (tmp_path / "program").write_bytes(b"old")
    application = start(installation=Installation(tmp_path / "program", tmp_path / "version"))
    replace(tmp_path, version="0.2.0")
    application.house.operations.changed.emit(Changes(Verb.NOTED))
    assert application.updates._settle.isActive()
    application.updates._settle.timeout.emit()
    application.updates._settle.stop()
    application.updates.look()
    return application


def test_another_version_is_offered_and_reading_rests_until_then(updated: Application) -> None:
    assert updated.window.bars.bar.text == "Version 0.2.0 was installed. Restart to use it."
    assert updated.house.reading._halted
    assert updated.ending is Ending.QUIT


def test_a_restart_saves_what_is_typed_and_ends_as_always(updated: Application, verbs: Verbs, end: FakeQuit) -> None:
    person = add_person(verbs)
    updated.window.open_sheet(person)
    sheet = updated.window.sheet
    assert sheet is not None
    sheet._body.note.setPlainText("last words")
    press(updated.window.bars.bar, "Restart")
    assert verbs.contacts.get(person).note == "last words"
    assert end.called == 1
    assert updated.ending is Ending.START_AGAIN


@pytest.mark.parametrize("leave", ["hide", "showMinimized"])
def test_a_restart_from_the_tray_stays_there(updated: Application, leave: str) -> None:
    getattr(updated.window, leave)()
    updated.restart()
    assert updated.ending is Ending.START_AGAIN_IN_TRAY


def test_a_part_that_no_longer_opens_says_why(updated: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    updated.updates.failed.emit()
    assert updated.window.bars.bar.text.startswith("Another version was installed, and this part")
    press(updated.window.bars.bar, "Restart")
    assert updated.ending is Ending.START_AGAIN


def test_quitting_starts_nothing_again(start: Start) -> None:
    application = start()
    application.quit()
    assert application.ending is Ending.QUIT


def test_a_start_that_says_quit_ends_the_window_that_runs(
    qtbot: QtBot, start: Start, verbs: Verbs, end: FakeQuit
) -> None:
    application, root = start(), verbs.session.paths.root
    second = QProcess()
    with DataLock(root / "netzwerk.lock"), qtbot.waitSignal(second.finished, timeout=30_000):
        second.start(sys.executable, ["-m", "netzwerk_desktop", "--data-dir", str(root), "--quit"])
    qtbot.waitUntil(lambda: end.called == 1)
    assert not application.window.isVisible()


def test_files_opened_in_the_finder_are_taken_in_together(
    qtbot: QtBot, qapp: Program, start: Start, verbs: Verbs, tmp_path: Path
) -> None:
    photos = [tmp_path / "Größe 1.jpg", tmp_path / "Größe 2.jpg"]
    for photo, colour in zip(photos, ("red", "green"), strict=True):
        photo.write_bytes(jpeg(colour=colour))
    qapp.sendEvent(qapp, QFileOpenEvent(str(photos[0])))
    application = start()
    qtbot.waitUntil(lambda: len(verbs.contacts.ids(CardQuery(pocket=Pocket.INBOX))) == 1)
    taken: list[tuple[Path, ...]] = []
    qapp.files_opened.connect(taken.append)
    for photo in (photos[1], photos[0]):
        qapp.sendEvent(qapp, QFileOpenEvent(str(photo)))
    qtbot.waitUntil(lambda: bool(taken))
    assert taken == [(photos[1], photos[0])]
    qtbot.waitUntil(lambda: len(verbs.contacts.ids(CardQuery(pocket=Pocket.INBOX))) >= 2)
    assert application.window.isVisible()


def test_the_window_opens_as_large_as_it_was(start: Start, verbs: Verbs) -> None:
    first = start()
    first.window.resize(960, 700)  # what the offscreen screen of 800 pixels leaves as it is
    first.quit()
    assert start().window.height() == 700
