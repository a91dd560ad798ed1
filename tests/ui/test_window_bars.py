"""The bar after a drop: to which event the cards belong by the times of their photos, or where people were met."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.query import CardQuery
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.events.editor import EventEditor
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.pages import Page
from tests.builders import add_person, jpeg, zurich
from tests.ui.conftest import OpenWindow
from tests.ui.gestures import drop, mime_of, press, says

pytestmark = [
    pytest.mark.usefixtures("english"),
    # Menus and overlays on the offscreen platform.
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True),
]
BEGIN, END = zurich(2026, 3, 3, 18), zurich(2026, 3, 3, 21)
TAKEN = "2026:03:03 18:30:00"


@pytest.fixture
def fair(verbs: Verbs) -> int:
    return next(iter(verbs.events.save(Event(0, "Slide Day", begins_at=BEGIN, ends_at=END)).events))


def drop_two(qtbot: QtBot, window: MainWindow, verbs: Verbs, folder: Path, taken: str | None = TAKEN) -> list[int]:
    """Drop two photos that were taken at a time; the new contacts."""
    files = []
    for colour in ("red", "green"):
        files.append(folder / f"{colour}.jpg")
        files[-1].write_bytes(jpeg(colour=colour, taken=taken))
    before = set(verbs.contacts.ids(CardQuery(pocket=Pocket.INBOX)))
    drop(window, mime_of(*files), QPoint(20, 20))
    qtbot.waitUntil(lambda: bool(window.bars.bar.text))
    return sorted(set(verbs.contacts.ids(CardQuery(pocket=Pocket.INBOX))) - before)


def test_cards_that_fit_an_event_are_offered_to_it_and_one_undo_takes_it_back(
    qtbot: QtBot, open_window: OpenWindow, verbs: Verbs, fair: int, tmp_path: Path
) -> None:
    other = add_person(verbs, pocket=Pocket.INBOX)
    window = open_window()
    people = drop_two(qtbot, window, verbs, tmp_path)
    assert window.bars.bar.text == "These 2 cards fit “Slide Day” (Tue 3 Mar)."

    press(window.bars.bar, "Use it")

    assert {verbs.contacts.get(each).event for each in people} == {"Slide Day"}
    assert {verbs.contacts.get(each).standing.met_at for each in people} == {END}
    assert verbs.contacts.get(other).event == ""
    assert verbs.preferences.current.current_event == fair
    assert says(window.bars.toast, "These 2 cards belong to “Slide Day” now.")
    press(window.bars.toast, "Undo")
    assert {verbs.contacts.get(each).event for each in people} == {""}


def test_with_a_current_event_nothing_is_asked(
    qtbot: QtBot, open_window: OpenWindow, verbs: Verbs, fair: int, tmp_path: Path
) -> None:
    verbs.events.set_current(fair)
    window = open_window()
    drop(window, mime_of(*[tmp_path / "a.jpg"]), QPoint(20, 20))
    qtbot.waitUntil(lambda: bool(window.bars.bar.text))  # the file is not there
    window.bars.bar.hide()
    window.bars.ask_where([add_person(verbs)])
    assert window.bars.bar.text == ""


def test_another_event_is_named_with_nothing_filled_in(
    qtbot: QtBot, open_window: OpenWindow, verbs: Verbs, fair: int, tmp_path: Path
) -> None:
    window = open_window()
    people = drop_two(qtbot, window, verbs, tmp_path)
    press(window.bars.bar, "Another event")
    name_event(window, "Dinner")
    assert {verbs.contacts.get(each).event for each in people} == {"Dinner"}
    assert {verbs.contacts.get(each).standing.met_at for each in people} == {zurich(2026, 3, 3, 18, 30)}


def test_where_no_event_fits_the_times_stand_in_the_question_and_in_the_new_event(
    qtbot: QtBot, open_window: OpenWindow, verbs: Verbs, tmp_path: Path
) -> None:
    window = open_window()
    people = drop_two(qtbot, window, verbs, tmp_path)
    assert window.bars.bar.text.startswith(
        "Where did you meet these people? Most photos are from Tue 3 Mar 2026, 18:30"
    )

    press(window.bars.bar, "Name the event")
    assert window.page is Page.EVENTS
    name_event(window, "Slide Day")

    event = verbs.events.find("Slide Day")
    assert event is not None
    assert event.begins_at == event.ends_at == zurich(2026, 3, 3, 18, 30)
    assert {verbs.contacts.get(each).event for each in people} == {"Slide Day"}
    assert verbs.events.current() == event


def test_without_times_it_is_only_asked_where(
    qtbot: QtBot, open_window: OpenWindow, verbs: Verbs, fair: int, tmp_path: Path
) -> None:
    window = open_window()
    drop_two(qtbot, window, verbs, tmp_path, taken=None)
    assert window.bars.bar.text == "Where did you meet these people?"
    window.bars.bar.hide()
    window.bars.ask_where([add_person(verbs)])
    assert window.bars.bar.text == ""


def name_event(window: MainWindow, name: str) -> None:
    """Fill in the name of the new event and save it."""
    editor = window.findChild(EventEditor)
    field = next(each for each in editor.findChildren(QLineEdit) if each.accessibleName() == "Name")
    field.setText(name)
    press(editor, "Save")
