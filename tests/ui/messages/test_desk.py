"""Whether a message is gone: asked once the person is back, and once only."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.domain.message import Block
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.pages import Page
from tests.builders import NOW, FakeClock, add_person, zurich
from tests.ui.conftest import OpenWindow
from tests.ui.gestures import choose_from_popup, press

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True),
]
QUESTION = "Is the message to Anna Müller gone?"


def add(verbs: Verbs, name: str, **options: object) -> int:
    mail = ContactMethod(MethodKind.MAIL, f"{name.split()[0].lower()}@example.ch")
    return add_person(verbs, name, methods=(mail,), met_at=NOW - timedelta(hours=20), **options)


@pytest.fixture
def person(verbs: Verbs) -> int:
    return add(verbs, "Anna Müller", cadence=Cadence(months=1))


@pytest.fixture
def window(open_window: OpenWindow, person: int) -> MainWindow:
    return open_window(Page.TODAY)


def go_away(window: MainWindow) -> None:
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))


def come_back(window: MainWindow) -> None:
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))


def hand_over(window: MainWindow, house: House, contact_id: int) -> None:
    house.actions.write(contact_id)
    house.actions.open_mail(contact_id, "Hi", "Hello")
    go_away(window)


def test_it_is_asked_when_the_person_is_back_and_not_before(window: MainWindow, house: House, person: int) -> None:
    house.actions.open_mail(person, "Hi", "Hello")
    window.messages.ask()
    assert window.bars.bar.text == ""
    go_away(window)
    assert window.bars.bar.text == ""
    come_back(window)
    assert window.bars.bar.text == QUESTION


def test_yes_logs_it_forgets_what_was_typed_and_goes_back(
    window: MainWindow, house: House, verbs: Verbs, person: int
) -> None:
    house.actions.write(person)
    page = window.shelf.currentWidget()
    page.blocks.fields[Block.HELP].setPlainText("My own.")
    hand_over(window, house, person)
    come_back(window)
    press(window.bars.bar, "Yes")
    (interaction,) = verbs.contacts.interactions(person)
    assert not interaction.incoming
    assert window.shelf.message_to is None
    assert person not in house.drafts
    come_back(window)
    assert window.bars.bar.text == ""


def test_after_yes_a_rhythm_is_offered_where_there_is_none(window: MainWindow, house: House, verbs: Verbs) -> None:
    other = add(verbs, "Beat Gerber")
    hand_over(window, house, other)
    come_back(window)
    press(window.bars.bar, "Yes")
    assert window.bars.bar.text == "Noted. How often do you want to be in touch with Beat Gerber?"
    press(window.bars.bar, "every 3 months")
    assert verbs.contacts.get(other).standing.cadence == Cadence(months=3)


def test_another_rhythm_can_be_chosen_from_the_bar(window: MainWindow, house: House, verbs: Verbs) -> None:
    other = add(verbs, "Beat Gerber")
    hand_over(window, house, other)
    come_back(window)
    press(window.bars.bar, "Yes")
    press(window.bars.bar, "Other …")
    choose_from_popup(window, "6 months")
    assert verbs.contacts.get(other).standing.cadence == Cadence(months=6)


def test_no_forgets_it(window: MainWindow, house: House, verbs: Verbs, person: int) -> None:
    hand_over(window, house, person)
    come_back(window)
    press(window.bars.bar, "No")
    come_back(window)
    assert window.bars.bar.text == ""
    assert verbs.contacts.interactions(person) == []


@pytest.mark.parametrize("answer", ["Later", "Close"])
def test_later_asks_at_the_next_networking_time_in_a_new_window_too(
    window: MainWindow, open_window: OpenWindow, house: House, clock: FakeClock, person: int, answer: str
) -> None:
    hand_over(window, house, person)
    come_back(window)
    press(window.bars.bar, answer)
    come_back(window)
    assert window.bars.bar.text == ""
    clock.set(zurich(2026, 3, 5, 9))
    window.messages.ask()
    assert window.bars.bar.text == QUESTION
    again = open_window(Page.TODAY)
    come_back(again)
    assert again.bars.bar.text == QUESTION


def test_two_messages_are_asked_about_one_after_the_other(
    window: MainWindow, house: House, verbs: Verbs, clock: FakeClock, person: int
) -> None:
    other = add(verbs, "Beat Gerber", cadence=Cadence(months=1))
    hand_over(window, house, person)
    clock.go_on(minutes=5)
    hand_over(window, house, other)
    come_back(window)
    assert window.bars.bar.text == QUESTION
    press(window.bars.bar, "Yes")
    assert window.bars.bar.text == "Is the message to Beat Gerber gone?"


def test_what_is_being_said_is_not_talked_over(qtbot: QtBot, window: MainWindow, house: House, person: int) -> None:
    window.bars.bar.say("Something else.")
    hand_over(window, house, person)
    come_back(window)
    assert window.bars.bar.text == "Something else."
    window.bars.bar.hide()
    window.messages._timer.setInterval(0)
    window.messages.ask()
    assert window.bars.bar.text == QUESTION


def test_done_elsewhere_answers_the_question(window: MainWindow, house: House, verbs: Verbs, person: int) -> None:
    hand_over(window, house, person)
    come_back(window)
    house.actions.done([person])
    assert window.bars.bar.text == ""
    come_back(window)
    assert window.bars.bar.text == ""
    assert len(verbs.contacts.interactions(person)) == 1
