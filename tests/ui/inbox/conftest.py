"""What the tests of the inbox stand on: a stack of photographed cards in a window, and what is read off them."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.business_card import BusinessCard, FieldKind, Quad, Quality, ReadField, ReadPhone
from netzwerk_desktop.domain.contact import Contact, PhotoRole
from netzwerk_desktop.domain.frame import Frame
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.inbox.page import InboxPage
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.pages import Page
from tests.builders import jpeg
from tests.ui.conftest import OpenWindow
from tests.ui.window_tiles import inbox_of

COLOURS = ("red", "green", "blue", "orange")
# A card in the middle of its photo, whose sides are 400 and 300 long.
OUTLINE: Quad = ((50.0, 50.0), (350.0, 50.0), (350.0, 250.0), (50.0, 250.0))
# Where a line was read on the straightened card, whose sides are 300 and 200 long.
BOX: Quad = ((30.0, 20.0), (150.0, 20.0), (150.0, 40.0), (30.0, 40.0))
PLAIN = Qt.KeyboardModifier.NoModifier


def photo(colour: str) -> bytes:
    return jpeg(400, 300, colour=colour)


def field(kind: FieldKind, value: str, confidence: float = 0.99, others: tuple[str, ...] = ()) -> ReadField:
    return ReadField(kind, value, BOX, confidence, others)


def card(*fields: ReadField, phones: tuple[ReadPhone, ...] = (), quality: Quality = Quality.GOOD) -> BusinessCard:
    """A reading of the card in the middle of its photo."""
    return BusinessCard(fields, phones, quality=quality, region=OUTLINE, width=300, height=200, frame=Frame(OUTLINE))


ANNA = card(
    field(FieldKind.GIVEN, "Anna"),
    field(FieldKind.FAMILY, "Müller", 0.4, ("Muller",)),
    field(FieldKind.ORGANISATION, "Groß AG"),
    field(FieldKind.MAIL, "anna@gross.example"),
)


@dataclass
class Desk:
    """A window that shows the inbox, and a hand at the keyboard."""

    qtbot: QtBot
    window: MainWindow
    house: House

    @property
    def verbs(self) -> Verbs:
        return self.house.verbs

    @property
    def inbox(self) -> InboxPage:
        return inbox_of(self.window)

    @property
    def shown(self) -> int | None:
        """Who is on the stage."""
        contact = self.inbox.stage.contact
        return contact.contact_id if contact is not None else None

    def contact(self, contact_id: int) -> Contact:
        return self.verbs.contacts.get(contact_id)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the focus is."""
        self.qtbot.keyClick(self.focused(), key, held)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type where the focus is."""
        type_into(self.focused(), text)

    def focused(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def stands(self, contact_id: int | None) -> None:
        """Wait until somebody is on the stage."""
        self.qtbot.waitUntil(lambda: self.shown == contact_id)

    def fill(self, contact_id: int, *cards: BusinessCard, side: PhotoRole = PhotoRole.CARD_FRONT) -> None:
        """Let a reading arrive."""
        waiting = self.verbs.reading.waiting()
        unread = next(each for each in waiting if (each.contact_id, each.side) == (contact_id, side))
        self.house.operations.run(self.verbs.reading.fill, unread, cards)
        QApplication.processEvents()

    def progress(self) -> str:
        """What the head says of the stack."""
        return next(
            each.text() for each in self.inbox.head.findChildren(QLabel) if each.isVisible() and "left" in each.text()
        )


def type_into(widget: QWidget, text: str) -> None:
    """Type whatever letters; QTest knows those of ASCII only and aborts at any other."""
    for letter in text:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, PLAIN, letter))
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyRelease, 0, PLAIN, letter))


TakeIn = Callable[..., list[int]]


@pytest.fixture
def take_in(house: House, verbs: Verbs) -> TakeIn:
    """Takes photographed cards in, in their order."""

    def take_in(*colours: str) -> list[int]:
        photos = [verbs.capture.store(photo(colour), f"{colour}.jpg") for colour in colours]
        changes = house.operations.run(verbs.capture.take_in, photos)
        assert changes is not None
        return sorted(changes.contacts)

    return take_in


@pytest.fixture
def stack(take_in: TakeIn) -> list[int]:
    """Three cards in the inbox."""
    return take_in(*COLOURS[:3])


@pytest.fixture
def desk(qtbot: QtBot, open_window: OpenWindow, house: House, stack: list[int]) -> Desk:
    """The inbox with a stack of three, the first of them on the stage."""
    desk = Desk(qtbot, open_window(Page.INBOX), house)
    desk.stands(stack[0])
    return desk
