"""Somebody who may be the same person, beside the card on the stage."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind, Pocket
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel
from tests.builders import NOW, add_person
from tests.ui.gestures import press
from tests.ui.inbox.conftest import ANNA, Desk

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True),
]
Key = Qt.Key


@pytest.fixture
def known(verbs: Verbs) -> int:
    """Anna, met before."""
    mail = ContactMethod(MethodKind.MAIL, "anna@gross.example")
    return add_person(verbs, "Anna Müller", methods=(mail,), organisation="Alt GmbH", note="Katze", met_at=NOW)


def shows(desk: Desk) -> list[str]:
    texts = [each.whole() for each in desk.inbox.matches.findChildren(ElidedLabel) if each.isVisible()]
    return texts + [
        each.text()
        for each in desk.inbox.matches.findChildren(QLabel)
        if each.isVisible() and not isinstance(each, ElidedLabel)
    ]


def test_whoever_may_be_the_same_person_stands_beside_with_the_reason(desk: Desk, stack: list[int], known: int) -> None:
    assert not desk.inbox.matches.isVisible()

    desk.fill(stack[0], ANNA)
    desk.qtbot.waitUntil(desk.inbox.matches.isVisible)

    texts = shows(desk)
    assert any(text.startswith("The same mail address as Anna Müller") for text in texts)
    assert {"Groß AG", "Alt GmbH", "=", "≈"} <= set(texts)


def test_m_merges_and_undo_brings_the_card_back(desk: Desk, stack: list[int], known: int) -> None:
    desk.fill(stack[0], ANNA)
    desk.qtbot.waitUntil(desk.inbox.matches.isVisible)

    desk.press(Key.Key_M)

    desk.stands(stack[1])
    contact = desk.contact(known)
    assert contact.note == "Katze\nGroß AG"
    assert contact.card_front is not None
    assert contact.standing.pocket is Pocket.NETWORK
    assert not desk.inbox.matches.isVisible()
    assert desk.inbox.stage.picture.hasFocus()

    desk.press(Key.Key_Z)
    desk.stands(stack[0])
    assert desk.contact(known).card_front is None


def test_two_people_hides_the_panel_for_good(desk: Desk, stack: list[int], known: int) -> None:
    desk.fill(stack[0], ANNA)
    desk.qtbot.waitUntil(desk.inbox.matches.isVisible)

    press(desk.inbox.matches, "Two people")
    desk.qtbot.waitUntil(lambda: not desk.inbox.matches.isVisible())

    desk.inbox.show_card(stack[1])
    desk.inbox.show_card(stack[0])
    assert not desk.inbox.matches.isVisible()
    desk.press(Key.Key_M)
    assert desk.shown == stack[0]


def test_m_does_nothing_where_nobody_is_proposed(desk: Desk, stack: list[int]) -> None:
    desk.press(Key.Key_M)

    assert desk.inbox.strip.ids == stack


def test_a_typed_mail_address_finds_the_same_person(desk: Desk, stack: list[int], known: int) -> None:
    desk.press(Key.Key_4)
    desk.type("ANNA@gross.example")
    desk.press(Key.Key_Return)

    desk.qtbot.waitUntil(desk.inbox.matches.isVisible)
    assert desk.focused().accessibleName() == "Phone"
