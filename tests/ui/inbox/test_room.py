"""The inbox in the smallest window with the largest text, in German: nothing is cut, nothing covers anything."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.business_card import FieldKind, PhoneKind, Quality, ReadPhone
from netzwerk_desktop.domain.contact import ContactMethod, MethodKind, Pocket
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.paths import resources
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import install_translators
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.start import WindowStart
from netzwerk_desktop.ui.stylesheet import stylesheet
from netzwerk_desktop.ui.theme import LIGHT
from tests.builders import NOW, add_person
from tests.ui.inbox.conftest import BOX, COLOURS, Desk, card, field, photo
from tests.ui.room import SMALLEST, cut, settle

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
LONG = card(
    field(FieldKind.PREFIX, "Prof. Dr. rer. nat."),
    field(FieldKind.GIVEN, "Maximiliane-Henriette", 0.3),
    field(FieldKind.FAMILY, "von Schwarzenbach-Aeschlimann"),
    field(FieldKind.JOB_TITLE, "Leiterin Öffentlichkeitsarbeit und Veranstaltungen", 0.3),
    field(FieldKind.ORGANISATION, "Schweizerische Genossenschaft für Energiewirtschaft", 0.3),
    field(FieldKind.MAIL, "maximiliane.vonschwarzenbach@energiegenossenschaft.example", 0.3),
    field(FieldKind.WEB, "www.energiegenossenschaft.example", 0.3),
    phones=tuple(ReadPhone(PhoneKind.PHONE, f"+41 44 123 45 6{each}", "", BOX, 0.3) for each in "789"),
    quality=Quality.RETAKE,
)


@pytest.fixture(params=["de_CH", "de_DE", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    if not list((resources() / "i18n").glob("*.qm")):
        pytest.skip("make has not translated yet")
    translators = install_translators(qapp, request.param)
    yield request.param
    for each in translators:
        qapp.removeTranslator(each)


@pytest.fixture(params=[100, 130])
def small(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, verbs: Verbs, fonts: None, language: str
) -> Iterator[Desk]:
    """A bad photo of a card with long lines, somebody who may be the same person, and a long event."""
    look = Look(LIGHT, request.param)
    qapp.setFont(look.font(Type.BODY))
    qapp.setStyleSheet(stylesheet(look))
    name = "Schweizerischer Energie- und Klimakongress"
    (event_id,) = verbs.events.save(Event(0, name, ends_at=NOW - timedelta(hours=20))).events
    verbs.events.set_current(event_id)
    mail = ContactMethod(MethodKind.MAIL, "maximiliane.vonschwarzenbach@energiegenossenschaft.example")
    add_person(verbs, "Maximiliane Aeschlimann", methods=(mail,), event_id=event_id)
    house = House(WindowStart(verbs), look)
    house.reading.stop()
    photos = [verbs.capture.store(photo(colour), "card.jpg") for colour in COLOURS]
    verbs.capture.take_in(photos, verbs.events.current())
    verbs.reading.fill(verbs.reading.waiting()[0], [LONG])
    window = MainWindow(house, Page.INBOX)
    window.resize(*SMALLEST)
    window.show()
    settle(qapp)
    yield Desk(qtbot, window, house)
    house.reading.close()
    house.tasks.finish()
    window.close_for_good()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def place(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root, widget.rect().topLeft()), widget.size())


def overlaps(desk: Desk) -> list[tuple[str, str]]:
    """Fields and pictures of the stage that stand over each other."""
    stage = desk.inbox.stage
    parts = {"picture": stage.picture, "note": stage.note, "strip": desk.inbox.strip, "match": desk.inbox.matches}
    parts |= {each.accessibleName(): each for each in stage.findChildren(QLineEdit)}
    shown = [(name, place(each, desk.inbox)) for name, each in parts.items() if each.isVisible()]
    return [(one, two) for n, (one, a) in enumerate(shown) for two, b in shown[n + 1 :] if a.intersects(b)]


def low(desk: Desk) -> list[str]:
    """Fields that are lower than a line of their text."""
    fields = desk.inbox.stage.findChildren(QLineEdit)
    return [
        each.accessibleName() for each in fields if each.isVisible() and each.height() < each.fontMetrics().height()
    ]


def outside(desk: Desk) -> list[str]:
    parts = [desk.inbox.stage.picture, desk.inbox.stage.note, desk.inbox.strip, desk.inbox._aside, desk.inbox._network]
    return [type(each).__name__ for each in parts if not desk.inbox.rect().contains(place(each, desk.inbox))]


def assert_room(desk: Desk) -> None:
    settle(QApplication.instance())
    assert (desk.window.width(), desk.window.height()) == SMALLEST
    assert cut(desk.window) == []
    assert overlaps(desk) == []
    assert low(desk) == []
    assert outside(desk) == []


def test_a_card_with_long_lines_and_a_match_has_room(small: Desk) -> None:
    assert small.inbox.matches.isVisible()

    assert_room(small)


def test_a_card_that_waits_to_be_read_has_room_beside_the_progress_of_the_reading(small: Desk) -> None:
    small.inbox.head.show_reading(2, 25)
    small.inbox.show_card(small.inbox.strip.ids[1])

    assert_room(small)


def test_an_empty_sheet_has_room(small: Desk) -> None:
    small.inbox.add_person()

    assert_room(small)


def test_a_long_note_has_room(small: Desk) -> None:
    ids = small.inbox.strip.ids
    small.house.operations.run(small.verbs.contacts.set_note, ids[0], "\n".join(f"Zeile {each}" for each in range(9)))

    assert_room(small)


def test_the_back_and_a_card_that_cannot_be_read_have_room(small: Desk) -> None:
    small.inbox.stage.turn_over()
    assert_room(small)
    unread = small.verbs.reading.waiting()[0]
    small.house.operations.run(small.verbs.reading.give_up, unread)
    small.inbox.show_card(unread.contact_id)

    assert_room(small)


def test_somebody_without_a_photo_has_room(small: Desk) -> None:
    person = add_person(small.verbs, "Beat Gerber", pocket=Pocket.INBOX)
    small.inbox.show_card(person)

    assert_room(small)


def test_the_corners_have_room_with_their_hint(small: Desk) -> None:
    small.inbox.stage.open_crop()

    assert_room(small)
