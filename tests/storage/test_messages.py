"""Messages as rows: one for each person, until it was asked about."""

from datetime import timedelta

import pytest

from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.message import HandedMessage
from netzwerk_desktop.storage.contacts import Contacts
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.messages import Messages
from tests.builders import NOW
from tests.storage.conftest import People


@pytest.fixture
def messages(database: Database) -> Messages:
    return Messages(database)


def test_a_later_message_takes_the_place_of_the_one_before(messages: Messages, people: People) -> None:
    person = people.add(family="Müller")
    messages.put(HandedMessage(person, NOW, NOW))
    later = HandedMessage(person, NOW + timedelta(hours=1), NOW + timedelta(hours=1), InteractionKind.MESSAGE)
    messages.put(later)

    assert messages.open() == [later]
    assert messages.of(person) == later
    assert messages.of(person + 1) is None


def test_only_what_is_due_is_asked_about_the_earliest_first(messages: Messages, people: People) -> None:
    first, second, third = (people.add(family=name) for name in "ABC")
    messages.put(HandedMessage(second, NOW, NOW))
    messages.put(HandedMessage(first, NOW, NOW - timedelta(hours=1)))
    messages.put(HandedMessage(third, NOW, NOW + timedelta(seconds=1)))

    assert [each.contact_id for each in messages.open(NOW)] == [first, second]
    messages.ask_later(first, NOW + timedelta(days=1))
    assert [each.contact_id for each in messages.open(NOW)] == [second]
    messages.remove(second)
    assert messages.open(NOW) == []


def test_nobody_in_the_trash_is_asked_about(messages: Messages, contacts: Contacts, people: People) -> None:
    person = people.add(family="Müller")
    messages.put(HandedMessage(person, NOW, NOW))
    contacts.update(person, deleted_at=NOW)

    assert messages.open() == []
