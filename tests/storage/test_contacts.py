"""Contacts as rows, and what is derived of them in the same transaction."""

from collections.abc import Sequence
from datetime import date, timedelta, tzinfo
from random import Random

import pytest

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind, PhotoRole, Pocket
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.followup import next_due
from netzwerk_desktop.domain.interaction import Interaction, InteractionKind
from netzwerk_desktop.domain.photo import Photo
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.storage.contacts import Contacts
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.photos import Photos
from netzwerk_desktop.storage.tables import EventRow
from tests.builders import LONDON, NEW_YORK, NOW, WEEKDAYS, ZURICH, zurich
from tests.storage.conftest import People


def column(database: Database, contact_id: int, name: str) -> object:
    return database.rows(f"SELECT {name} FROM contact WHERE contact_id = ?", (contact_id,))[0][0]


def log(contacts: Contacts, contact_id: int, days: int, *, incoming: bool = False, note: str = "") -> int:
    at = NOW + timedelta(days=days)
    return contacts.add_interaction(Interaction(0, contact_id, InteractionKind.MAIL, at, incoming, note))


def test_an_empty_contact_is_valid_and_has_an_identity_of_its_own(contacts: Contacts, people: People) -> None:
    one, other = contacts.get(people.add()), contacts.get(people.add())

    assert one.uid.startswith("urn:uuid:")
    assert one.uid != other.uid
    assert one.name == PersonName()
    assert (one.standing.pocket, one.next_due, one.created_at) == (Pocket.INBOX, None, NOW)


def test_several_people_are_read_in_the_order_asked_for(contacts: Contacts, people: People) -> None:
    event_id = EventRow.insert(name="Fair", created_at=NOW).execute()
    one, other = people.add(given="Anna", event_id=event_id), people.add(given="Beat")
    contacts.set_methods(one, [ContactMethod(MethodKind.PHONE, "044"), ContactMethod(MethodKind.MAIL, "a@b.ch")])
    contacts.set_tags(one, ["Presse", "Bern"])
    contacts.set_methods(other, [ContactMethod(MethodKind.WEB, "b.ch")])

    assert contacts.many([other, 99, one]) == [contacts.get(other), contacts.get(one)]
    assert contacts.many([one])[0].tags == ("Bern", "Presse")
    assert [way.value for way in contacts.many([one])[0].methods] == ["044", "a@b.ch"]
    assert contacts.many([]) == []


def test_any_number_of_people_is_read(contacts: Contacts, database: Database) -> None:
    with database.transaction():
        added = [contacts.insert(NOW) for _ in range(1101)]

    assert [contact.contact_id for contact in contacts.many(added[::-1])] == added[::-1]


def test_the_number_of_a_deleted_contact_is_never_given_again(contacts: Contacts, people: People) -> None:
    contact_id = people.add()
    contacts.delete_for_good([contact_id])

    assert people.add() > contact_id


def test_nobody_is_an_error_and_never_nothing(contacts: Contacts) -> None:
    for verb in (lambda: contacts.get(99), lambda: contacts.update(99, pinned=True)):
        with pytest.raises(UserError) as refused:
            verb()
        assert refused.value.problem is Problem.NO_SUCH_CONTACT
        assert refused.value.values == {"contact_id": 99}


def test_ways_to_reach_somebody_keep_their_order_and_replace_the_former(contacts: Contacts, people: People) -> None:
    contact_id = people.add()
    mail = ContactMethod(MethodKind.MAIL, "anna@example.ch", "work")
    phone = ContactMethod(MethodKind.PHONE, "+41 44 123 45 67")

    contacts.set_methods(contact_id, [phone, mail, phone])
    contacts.set_methods(contact_id, [mail, phone])

    assert contacts.get(contact_id).methods == (mail, phone)


def test_tags_are_named_once_and_stand_in_name_order(contacts: Contacts, people: People) -> None:
    one, other = people.add(), people.add()

    contacts.set_tags(one, ["Presse", "Bern", "Presse"])
    contacts.set_tags(other, ["Bern"])

    assert contacts.get(one).tags == ("Bern", "Presse")
    assert contacts.tags() == ["Bern", "Presse"]


def test_a_tag_that_nobody_has_is_not_offered(contacts: Contacts, people: People) -> None:
    contact_id = people.add()
    contacts.set_tags(contact_id, ["Presse"])

    contacts.set_tags(contact_id, [])

    assert contacts.tags() == []


def test_a_contact_names_its_event(contacts: Contacts, people: People) -> None:
    event_id = EventRow.insert(name="Slide Day", place="Zürich", created_at=NOW).execute()

    contact = contacts.get(people.add(event_id=event_id))

    assert (contact.event_id, contact.event, contact.event_place) == (event_id, "Slide Day", "Zürich")


def test_interactions_stand_newest_first(contacts: Contacts, people: People) -> None:
    contact_id = people.add()
    for days in (1, 3, 2, 3):
        log(contacts, contact_id, days)

    found = contacts.interactions(contact_id)

    assert [each.at for each in found] == [NOW + timedelta(days=days) for days in (3, 3, 2, 1)]
    assert found[0].interaction_id > found[1].interaction_id


def test_what_follows_from_interactions_is_rewritten(contacts: Contacts, people: People, database: Database) -> None:
    contact_id = people.add(pocket="network", met_at=NOW, rhythm_days=14)
    assert column(database, contact_id, "first_contact") == 1
    log(contacts, contact_id, 1)
    second = log(contacts, contact_id, 2)
    people.rewrite(contact_id)

    standing = contacts.get(contact_id).standing
    assert standing.last_contact == NOW + timedelta(days=2)
    assert standing.first_outgoing == NOW + timedelta(days=1)
    assert standing.unanswered == 2
    assert column(database, contact_id, "first_contact") == 0
    assert contacts.get(contact_id).next_due == date(2026, 4, 3)  # 6 March + 28 days

    contacts.remove_interaction(second)
    people.rewrite(contact_id)

    assert contacts.get(contact_id).next_due == date(2026, 3, 19)


def test_the_sort_key_and_the_mail_mark_are_rewritten(contacts: Contacts, people: People, database: Database) -> None:
    contact_id = people.add(given="Anna", family="Müller")
    assert column(database, contact_id, "sort_key") == "mueller anna"
    assert column(database, contact_id, "has_mail") == 0

    contacts.update(contact_id, family="Äbi")
    contacts.set_methods(contact_id, [ContactMethod(MethodKind.MAIL, "anna@example.ch")])
    people.rewrite(contact_id)

    assert column(database, contact_id, "sort_key") == "aebi anna"
    assert column(database, contact_id, "has_mail") == 1


def test_what_is_derived_is_written_only_where_it_differs(
    contacts: Contacts, people: People, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    contact_id = people.add(pocket="network", family="Meier", met_at=NOW, waived=True, rhythm_days=7)
    written: list[str] = []
    execute = database.execute

    def listen(sql: str, parameters: Sequence[object] = ()) -> None:
        written.append(sql)
        execute(sql, parameters)

    monkeypatch.setattr(database, "execute", listen)
    people.rewrite(contact_id)
    assert written[0] == "UPDATE contact SET updated_at = ? WHERE contact_id = ?"

    contacts.update(contact_id, family="Maier", rhythm_days=14)
    written.clear()
    people.rewrite(contact_id)
    assert written[0] == "UPDATE contact SET updated_at = ?, sort_key = ?, next_due = ? WHERE contact_id = ?"


def test_everything_a_person_could_be_remembered_by_is_indexed(contacts: Contacts, people: People) -> None:
    event_id = EventRow.insert(name="Messe", place="Köln", created_at=NOW).execute()
    contact_id = people.add(
        given="Anna",
        organisation="Groß",
        job_title="Chefin",
        note="Katze",
        offers="Bühne",
        seeks="Gäste",
        event_id=event_id,
    )
    contacts.set_methods(contact_id, [ContactMethod(MethodKind.PHONE, "+41 44 123")])
    contacts.set_tags(contact_id, ["Presse"])
    log(contacts, contact_id, 1, note="Segelboot")
    people.rewrite(contact_id)

    (folded,) = contacts._database.rows("SELECT folded FROM contact_text WHERE contact_id = ?", (contact_id,))[0]

    for word in (
        "anna",
        "gross",
        "chefin",
        "katze",
        "buhne",
        "gast",
        "messe",
        "koln",
        "4144123",
    ):
        assert word in folded
    assert "presse" in folded
    assert "segelboot" in folded


def test_due_days_follow_a_change_of_networking_days(contacts: Contacts, people: People) -> None:
    saturday = people.add(pocket="network", waived=True, met_at=zurich(2026, 2, 28, 12), rhythm_days=7)
    tuesday = people.add(pocket="network", waived=True, met_at=zurich(2026, 3, 3, 12), rhythm_days=7)
    assert contacts.get(saturday).next_due == date(2026, 3, 9)

    assert contacts.rewrite_due(ZURICH, frozenset({5, 1})) == [saturday]

    assert contacts.get(saturday).next_due == date(2026, 3, 7)
    assert contacts.get(tuesday).next_due == date(2026, 3, 10)


def test_due_days_follow_a_change_of_zone(contacts: Contacts, people: People) -> None:
    contact_id = people.add(pocket="network", waived=True, met_at=zurich(2026, 3, 4, 0, 30), rhythm_days=7)
    assert contacts.get(contact_id).next_due == date(2026, 3, 11)

    assert contacts.rewrite_due(LONDON, WEEKDAYS) == [contact_id]
    assert contacts.rewrite_due(LONDON, WEEKDAYS) == []

    assert contacts.get(contact_id).next_due == date(2026, 3, 10)


@pytest.mark.parametrize("zone", [ZURICH, NEW_YORK])
def test_due_days_of_everybody_are_those_the_rules_give_for_each(
    contacts: Contacts, people: People, zone: tzinfo
) -> None:
    random, day = Random(7), date(2026, 4, 1)
    added = []
    for _ in range(120):
        met_at = NOW - timedelta(minutes=random.randint(0, 200_000))
        chosen = random.choice(
            ({}, {}, {"counts_from": day}, {"resting_until": day}, {"spread_to": day}, {"snoozed_until": NOW})
        )
        rhythm = random.choice(({"rhythm_days": 9}, {"rhythm_months": 1}, {}))
        added.append(people.add(pocket="network", met_at=met_at, waived=random.random() < 0.8, **chosen, **rhythm))

    contacts.rewrite_due(zone, frozenset({1, 3}))

    for contact in contacts.many(added):
        assert contact.next_due == next_due(contact.standing, zone, frozenset({1, 3}))


def test_due_days_outside_the_network_stay_empty(contacts: Contacts, people: People) -> None:
    people.add(pocket="aside", met_at=NOW, rhythm_days=7)
    people.add(pocket="network", met_at=NOW, rhythm_days=7, waived=True, deleted_at=NOW)

    assert contacts.rewrite_due(ZURICH, frozenset({5})) == []


def test_deleting_for_good_takes_along_all_that_hangs_on_a_person(
    contacts: Contacts, people: People, database: Database
) -> None:
    contact_id, other = people.add(given="Anna"), people.add(given="Beat")
    for each in (contact_id, other):
        contacts.set_methods(each, [ContactMethod(MethodKind.MAIL, "a@b.ch")])
        contacts.set_tags(each, ["Presse"])
        log(contacts, each, 1)
        database.execute("INSERT INTO reminder (contact_id, due_at, created_at) VALUES (?, 0, 0)", (each,))

    contacts.delete_for_good([contact_id])

    assert not contacts.exists(contact_id)
    assert contacts.exists(other)
    for table in ("contact_text", "method", "contact_tag", "interaction", "reminder"):
        assert database.rows(f"SELECT DISTINCT contact_id FROM {table}") == [(other,)]
    assert database.integrity() == []


def test_only_what_has_lain_in_the_trash_long_enough_is_found(contacts: Contacts, people: People) -> None:
    old = people.add(deleted_at=NOW - timedelta(days=30, seconds=1))
    people.add(deleted_at=NOW - timedelta(days=30))
    people.add()

    assert contacts.trashed_before(NOW - timedelta(days=30)) == [old]


def test_a_photo_is_found_by_its_role(contacts: Contacts, people: People, database: Database) -> None:
    Photos(database).add(Photo("ab" * 32, "jpg", 4, 3), NOW)
    contact_id = people.add(card_front="ab" * 32)

    assert contacts.photo(contact_id, PhotoRole.CARD_FRONT) == "ab" * 32
    assert contacts.photo(contact_id, PhotoRole.PORTRAIT) is None
