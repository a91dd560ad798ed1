"""The ways in: from the first start and a dropped stack to a noted contact in the network."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.contact import PhotoRole, Pocket
from netzwerk_desktop.domain.photo import photo_key
from netzwerk_desktop.domain.query import CardQuery
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.inbox.welcome import DropArea, Welcome
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.pages import Page
from tests.builders import add_person, plain_jpeg
from tests.ui.conftest import OpenWindow
from tests.ui.gestures import drop, mime_image, mime_of, press, says
from tests.ui.window_tiles import in_network, inbox_of

pytestmark = [
    pytest.mark.usefixtures("english"),
    # Menus and overlays on the offscreen platform.
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True),
]
Key, CONTROL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
COLOURS = ("red", "green", "blue")


def photos(folder: Path) -> list[Path]:
    paths = []
    for colour in COLOURS:
        paths.append(folder / f"{colour}.jpg")
        paths[-1].write_bytes(plain_jpeg(colour))
    return paths


def take_three(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    """Drop three photos onto the empty window."""
    area = window.findChild(DropArea)
    assert drop(area, mime_of(*photos(folder)), area.rect().center())
    qtbot.waitUntil(lambda: len(inbox_of(window).strip.ids) == 3)


def test_the_first_start_shows_where_to_put_the_cards(open_window: OpenWindow) -> None:
    window = open_window()
    assert window.page is Page.INBOX
    welcome = window.findChild(Welcome)
    assert welcome.isVisible()
    assert says(window, "Put your business cards here")
    assert says(window, "Everything stays on this computer")


def test_photos_dropped_stand_in_their_order_with_the_first_one_on_the_stage(
    qtbot: QtBot, open_window: OpenWindow, verbs: Verbs, tmp_path: Path
) -> None:
    window = open_window()
    take_three(qtbot, window, tmp_path)
    inbox = inbox_of(window)
    fronts = [verbs.contacts.get(each).card_front for each in inbox.strip.ids]
    assert fronts == [photo_key(plain_jpeg(colour)) for colour in COLOURS]
    assert inbox.stage.contact is not None
    assert inbox.stage.contact.contact_id == inbox.strip.ids[0]
    assert inbox.stage.picture.hasFocus()
    assert not window.findChild(Welcome).isVisible()
    assert window.bars.bar.text.startswith("Where did you meet these people?")


def test_the_whole_window_takes_photos(qtbot: QtBot, open_window: OpenWindow, verbs: Verbs, tmp_path: Path) -> None:
    in_network(verbs, "Anna")
    window = open_window()
    assert drop(window, mime_of(*photos(tmp_path)), QPoint(20, 20))
    qtbot.waitUntil(lambda: window.page is Page.INBOX)
    assert verbs.contacts.pocket_counts()[Pocket.INBOX] == 3


def test_a_photo_that_is_none_is_named_in_the_bar(
    qtbot: QtBot, open_window: OpenWindow, verbs: Verbs, tmp_path: Path
) -> None:
    window = open_window()
    (tmp_path / "notes.txt").write_text("Anna")
    drop(window, mime_of(photos(tmp_path)[0], tmp_path / "notes.txt"), QPoint(20, 20))
    qtbot.waitUntil(lambda: bool(window.bars.bar.text))
    assert "“notes.txt”" in window.bars.bar.text
    assert verbs.contacts.pocket_counts()[Pocket.INBOX] == 1


def test_from_a_stack_to_a_noted_contact_in_the_network_and_back(
    qtbot: QtBot, open_window: OpenWindow, verbs: Verbs, tmp_path: Path
) -> None:
    """Drop, N, a key word, Alt+Right, Undo: the method's first two steps without a pointer."""
    window = open_window()
    take_three(qtbot, window, tmp_path)
    inbox = inbox_of(window)
    person, following, _ = inbox.strip.ids
    qtbot.keyClick(inbox.stage.picture, Key.Key_N)
    assert inbox.stage.note.hasFocus()
    qtbot.keyClicks(inbox.stage.note, "looks for a speaker")
    qtbot.keyClick(inbox.stage.note, Key.Key_Right, ALT)
    contact = verbs.contacts.get(person)
    assert (contact.note, contact.standing.pocket) == ("looks for a speaker", Pocket.NETWORK)
    qtbot.waitUntil(lambda: len(inbox.strip.ids) == 2)
    assert inbox.stage.contact is not None
    assert inbox.stage.contact.contact_id == following
    press(window.bars.toast, "Undo")
    contact = verbs.contacts.get(person)
    assert (contact.note, contact.standing.pocket) == ("looks for a speaker", Pocket.INBOX)
    qtbot.waitUntil(lambda: len(inbox.strip.ids) == 3)
    assert inbox.stage.contact.contact_id == person
    assert not window.bars.toast.isVisible()


def test_both_pockets_have_a_button(qtbot: QtBot, open_window: OpenWindow, verbs: Verbs) -> None:
    one, other = (add_person(verbs, name, pocket=Pocket.INBOX) for name in ("Anna", "Beat"))
    window = open_window(Page.INBOX)
    inbox = inbox_of(window)
    press(inbox, "Network")
    qtbot.waitUntil(lambda: inbox.strip.ids == [other])
    press(inbox, "Aside")
    pockets = [verbs.contacts.get(each).standing.pocket for each in (one, other)]
    assert pockets == [Pocket.NETWORK, Pocket.ASIDE]
    qtbot.waitUntil(lambda: says(inbox, "The inbox is empty"))


def test_a_picture_on_the_clipboard_becomes_a_card(qtbot: QtBot, open_window: OpenWindow, verbs: Verbs) -> None:
    window = open_window()
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(window, Key.Key_V, CONTROL)
    assert window.bars.bar.text.startswith("There is no picture on the clipboard")
    QGuiApplication.clipboard().setImage(QImage.fromData(plain_jpeg("red")))
    qtbot.keyClick(window, Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: verbs.contacts.pocket_counts()[Pocket.INBOX] == 1)


def test_with_an_open_sheet_a_picture_asks_what_it_is(qtbot: QtBot, open_window: OpenWindow, verbs: Verbs) -> None:
    [person] = in_network(verbs, "Anna")
    window = open_window(Page.NETWORK)
    window.open_sheet(person)
    QGuiApplication.clipboard().setImage(QImage.fromData(plain_jpeg("red")))
    window.paste()
    press(window.bars.bar, "Portrait")
    qtbot.waitUntil(lambda: verbs.contacts.get(person).portrait is not None)
    assert getattr(verbs.contacts.get(person), PhotoRole.CARD_FRONT.value) is None


def test_a_pasted_address_becomes_somebody_at_the_current_event_and_can_be_undone(
    qtbot: QtBot, open_window: OpenWindow, verbs: Verbs
) -> None:
    verbs.events.set_current(verbs.events.named("Slide Day"))
    window = open_window(Page.TODAY)
    QGuiApplication.clipboard().setText('"Müller, Anna" <anna@x.example>')
    qtbot.keyClick(window, Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: window.page is Page.INBOX)
    assert says(window.bars.toast, "Anna Müller is in.")
    (person,) = verbs.contacts.ids(CardQuery(pocket=Pocket.INBOX))
    assert verbs.contacts.get(person).event == "Slide Day"
    assert [each.value for each in verbs.contacts.get(person).methods] == ["anna@x.example"]
    press(window.bars.toast, "Undo")
    assert verbs.contacts.pocket_counts()[Pocket.INBOX] == 0


def test_a_text_dropped_on_the_window_becomes_somebody(qtbot: QtBot, open_window: OpenWindow, verbs: Verbs) -> None:
    window = open_window()
    mime = QMimeData()
    mime.setText("Anna Müller <anna@x.example>")
    assert drop(window, mime, QPoint(20, 20))
    qtbot.waitUntil(lambda: verbs.contacts.pocket_counts()[Pocket.INBOX] == 1)


def test_a_text_that_names_nobody_is_answered_in_one_sentence(
    qtbot: QtBot, open_window: OpenWindow, verbs: Verbs
) -> None:
    window = open_window()
    QGuiApplication.clipboard().setText("Let us meet tomorrow at five.")
    window.paste()
    qtbot.waitUntil(lambda: window.bars.bar.text.startswith("Nobody was found in this text."))
    assert verbs.contacts.pocket_counts()[Pocket.INBOX] == 0


def test_a_picture_beside_the_text_comes_first(qtbot: QtBot, open_window: OpenWindow, verbs: Verbs) -> None:
    window = open_window()
    mime = mime_image(QImage.fromData(plain_jpeg("red")))
    mime.setText("Anna Müller <anna@x.example>")
    QGuiApplication.clipboard().setMimeData(mime)
    window.paste()
    qtbot.waitUntil(lambda: verbs.contacts.pocket_counts()[Pocket.INBOX] == 1)
    (person,) = verbs.contacts.ids(CardQuery(pocket=Pocket.INBOX))
    assert verbs.contacts.get(person).card_front is not None
