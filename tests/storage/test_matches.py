"""Who shares a key, and who was told apart."""

import pytest

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.storage.contacts import Contacts
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.matches import Matches, ToldApart
from tests.builders import NOW
from tests.storage.conftest import People

MAIL = ContactMethod(MethodKind.MAIL, "Anna@Example.ch")
PHONE = ContactMethod(MethodKind.PHONE, "+41 79 123 45 67")
WEB = ContactMethod(MethodKind.WEB, "example.ch")


@pytest.fixture
def matches(database: Database) -> Matches:
    return Matches(database)


def with_ways(people: People, contacts: Contacts, *ways: ContactMethod, **columns: object) -> int:
    contact_id = people.add(**columns)
    contacts.set_methods(contact_id, ways)
    return contact_id


def test_whoever_has_one_of_the_keys_is_found_once_and_never_oneself(
    matches: Matches, people: People, contacts: Contacts
) -> None:
    one = with_ways(people, contacts, MAIL, PHONE)
    both, by_number = with_ways(people, contacts, MAIL, PHONE), with_ways(people, contacts, PHONE)
    with_ways(people, contacts, WEB)

    assert matches.sharing(one, [MAIL.match_key, PHONE.match_key]) == [both, by_number]


@pytest.mark.parametrize("keys", [[], [""]])
def test_no_key_finds_nobody(matches: Matches, people: People, contacts: Contacts, keys: list[str]) -> None:
    one = with_ways(people, contacts, WEB)
    with_ways(people, contacts, WEB)

    assert matches.sharing(one, keys) == []


def test_the_trash_is_not_looked_through(matches: Matches, people: People, contacts: Contacts) -> None:
    one = with_ways(people, contacts, MAIL)
    with_ways(people, contacts, MAIL, deleted_at=NOW)

    assert matches.sharing(one, [MAIL.match_key]) == []


def test_two_who_were_told_apart_do_not_find_each_other(matches: Matches, people: People, contacts: Contacts) -> None:
    one, other, third = (with_ways(people, contacts, MAIL) for _ in range(3))

    matches.tell_apart(other, one)
    matches.tell_apart(one, other)

    assert matches.sharing(one, [MAIL.match_key]) == [third]
    assert matches.sharing(other, [MAIL.match_key]) == [third]
    assert matches.sharing(third, [MAIL.match_key]) == [one, other]


def test_what_was_told_is_brought_back_as_it_was(matches: Matches, people: People, contacts: Contacts) -> None:
    one, other = (with_ways(people, contacts, MAIL) for _ in range(2))

    before = matches.tell_apart(other, one)
    after = matches.bring_back(before)

    assert (before, after) == (ToldApart(one, other, False), ToldApart(one, other, True))
    assert matches.told_apart() == set()
    assert matches.bring_back(after) == before
    assert matches.told_apart() == {(one, other)}


def test_a_key_follows_what_is_written(matches: Matches, people: People, contacts: Contacts) -> None:
    one, other = with_ways(people, contacts, MAIL), with_ways(people, contacts, MAIL)

    contacts.set_methods(other, [PHONE])

    assert matches.sharing(one, [MAIL.match_key]) == []
    assert matches.sharing(one, [PHONE.match_key]) == [other]
