"""What the tests of the storage stand on: one data file in an empty directory."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from netzwerk_desktop.storage.contacts import Contacts
from netzwerk_desktop.storage.database import Database
from tests.builders import NOW, WEEKDAYS, ZURICH


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "netzwerk.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    database = Database(path)
    yield database
    database.close()


@pytest.fixture
def contacts(database: Database) -> Contacts:
    return Contacts(database)


class People:
    """Adds contacts and brings what is derived of them in line, as every verb does."""

    def __init__(self, contacts: Contacts) -> None:
        self._contacts = contacts

    def add(self, **columns: object) -> int:
        contact_id = self._contacts.insert(NOW, **columns)
        self._contacts.rewrite(contact_id, NOW, ZURICH, WEEKDAYS)
        return contact_id

    def rewrite(self, contact_id: int) -> None:
        self._contacts.rewrite(contact_id, NOW, ZURICH, WEEKDAYS)


@pytest.fixture
def people(contacts: Contacts) -> People:
    return People(contacts)
