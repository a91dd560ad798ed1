"""Former states of rows, brought back."""

from datetime import timedelta

import pytest

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.interaction import Interaction, InteractionKind
from netzwerk_desktop.storage.contacts import Contacts
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.events import Events
from netzwerk_desktop.storage.reminders import Reminders
from netzwerk_desktop.storage.snapshots import Snapshot, Snapshots
from tests.builders import NOW
from tests.storage.conftest import People

TABLES = ("event", "contact", "contact_text", "method", "contact_tag", "interaction", "reminder")


@pytest.fixture
def snapshots(database: Database) -> Snapshots:
    return Snapshots(database)


def state(database: Database) -> dict[str, list[tuple[object, ...]]]:
    return {table: sorted(database.rows(f"SELECT * FROM {table}"), key=repr) for table in TABLES}


def everything(database: Database, contacts: Contacts, people: People) -> tuple[int, int]:
    """A contact with something in every table, and its event."""
    event_id = Events(database).save(Event(0, "Fair"), NOW)
    contact_id = people.add(family="Müller", event_id=event_id, met_at=NOW, note="Katze")
    contacts.set_methods(contact_id, [ContactMethod(MethodKind.MAIL, "a@b.ch")])
    contacts.set_tags(contact_id, ["Presse"])
    contacts.add_interaction(Interaction(0, contact_id, InteractionKind.MAIL, NOW))
    Reminders(database).add(contact_id, NOW, "slides", NOW)
    people.rewrite(contact_id)
    return contact_id, event_id


def upset(database: Database, contacts: Contacts, people: People, contact_id: int, event_id: int) -> None:
    """Change something in every table."""
    Events(database).save(Event(event_id, "Messe", "Köln"), NOW)
    contacts.update(contact_id, family="Meier", pinned=True)
    contacts.set_methods(contact_id, [ContactMethod(MethodKind.PHONE, "044"), ContactMethod(MethodKind.WEB, "x.ch")])
    contacts.set_tags(contact_id, [])
    contacts.remove_interaction(contacts.interactions(contact_id)[0].interaction_id)
    (reminder,) = Reminders(database).of(contact_id)
    Reminders(database).update(reminder.reminder_id, done_at=NOW)
    people.rewrite(contact_id)


def test_rows_of_every_table_come_back_and_go_again(
    database: Database, contacts: Contacts, people: People, snapshots: Snapshots
) -> None:
    contact_id, event_id = everything(database, contacts, people)
    before, taken = state(database), snapshots.take([contact_id], [event_id])
    upset(database, contacts, people, contact_id, event_id)
    after = state(database)

    inverse = snapshots.bring_back(taken, NOW)
    assert state(database) == before

    again = snapshots.bring_back(inverse, NOW)
    assert state(database) == after

    snapshots.bring_back(again, NOW)
    assert state(database) == before
    assert database.integrity() == []


def test_nobody_else_is_touched(database: Database, contacts: Contacts, people: People, snapshots: Snapshots) -> None:
    other, other_event = everything(database, contacts, people)
    contact_id, event_id = everything(database, contacts, people)
    taken = snapshots.take([contact_id], [event_id])
    upset(database, contacts, people, other, other_event)
    theirs = snapshots.take([other], [other_event])

    snapshots.bring_back(taken, NOW)

    assert snapshots.take([other], [other_event]) == theirs


def test_somebody_who_did_not_exist_goes_to_the_trash_and_comes_back(
    contacts: Contacts, people: People, snapshots: Snapshots
) -> None:
    contact_id = people.add(family="Müller")
    before = contacts.get(contact_id)

    inverse = snapshots.bring_back(Snapshot((contact_id,), (), ()), NOW)
    assert contacts.get(contact_id).deleted_at == NOW

    snapshots.bring_back(inverse, NOW + timedelta(days=1))
    assert contacts.get(contact_id) == before


def test_somebody_deleted_for_good_comes_back_with_everything(
    database: Database, contacts: Contacts, people: People, snapshots: Snapshots
) -> None:
    contact_id, event_id = everything(database, contacts, people)
    before, taken = state(database), snapshots.take([contact_id], [event_id])
    contacts.delete_for_good([contact_id])

    snapshots.bring_back(taken, NOW)

    assert state(database) == before


def test_any_number_of_people_is_remembered(database: Database, contacts: Contacts, snapshots: Snapshots) -> None:
    with database.transaction():
        added = [contacts.insert(NOW, note="before") for _ in range(1201)]
        taken = snapshots.take(added)
        for contact_id in added:
            contacts.update(contact_id, note="after")

        snapshots.bring_back(taken, NOW)

    assert database.rows("SELECT DISTINCT note FROM contact") == [("before",)]
