"""Looking for people in the index of words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netzwerk_desktop.domain.answer import Sought
from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.domain.question import words_of
from netzwerk_desktop.domain.search import Closeness, Matched
from netzwerk_desktop.storage import search as module
from netzwerk_desktop.storage.contacts import Contacts
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.search import Search, condition_of
from tests.builders import NOW
from tests.storage.conftest import People


@pytest.fixture
def search(database: Database) -> Search:
    return Search(database)


def test_names_are_found_whole_or_by_their_beginnings_the_latest_first(search: Search, people: People) -> None:
    first, second = people.add(family="Meier"), people.add(family="Meierhans")
    people.add(organisation="Meier AG", note="Meier")

    assert search.named(words_of("meier"), 9, whole=True) == [first]
    assert search.named(words_of("meier"), 9) == [second, first]
    assert search.named(words_of("meier"), 1) == [second]


def test_organisations_are_no_names(search: Search, people: People) -> None:
    contact_id = people.add(family="Huber", organisation="Siemens Schweiz")

    assert search.named(words_of("siemens"), 9) == []
    assert search.of_organisation(words_of("siem schweiz"), 9) == [contact_id]
    assert search.of_organisation(words_of("huber"), 9) == []
    assert search.with_name("siemens", 9) == search.with_name("huber", 9) == [contact_id]


def test_every_word_must_stand_somewhere_or_one_that_is_alike(search: Search, people: People) -> None:
    contact_id = people.add(family="Müller", note="Segeln")

    def containing(text: str, **alike: Closeness) -> list[int]:
        return search.containing([Sought(word, alike) for word in words_of(text)], 9)

    assert containing("muller seg") == [contact_id]
    assert containing("muller nichts") == []
    assert containing("mulelr segeln", muller=Closeness.TYPO) == [contact_id]
    assert containing("") == []


def test_a_few_people_are_looked_through_as_the_index_would_find_them(search: Search, people: People) -> None:
    one, two = people.add(family="Hans-Peter", note="Segeln"), people.add(family="Hans")

    for text in ("hans", "hanspeter", "Hans-Peter", "hans seg", "han-", "hans-", "nichts"):
        words = words_of(text)
        assert search.holding([one, two], words) == search.containing([Sought(word) for word in words], 9), text


def test_a_condition_is_kept_to_and_so_is_the_trash(
    search: Search, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, _ = people.add(family="Meier", pocket="network"), people.add(family="Meier", pocket="aside")
    people.add(family="Meier", pocket="network", deleted_at=NOW)
    condition = condition_of(" AND pocket = :pocket", {"pocket": "network"})

    assert search.named(words_of("meier"), 9, condition) == search.recent(9, condition) == [one]
    assert search.few(condition) == [one]
    monkeypatch.setattr(module, "FEW", 0)
    assert search.few(condition) is None


def test_words_of_names_are_found_by_sound_part_and_beginning_the_frequent_first(
    search: Search, people: People
) -> None:
    for family in ("Meier", "Mayr", "Mayr", "Obermeier"):
        people.add(family=family)

    assert search.sounding_like("maier", 9) == ["mayr", "meier"]
    assert search.sounding_like("Иванов", 9) == []
    assert search.with_part("eier", 9) == ["meier", "obermeier"]
    assert search.with_part("ei", 9) == []
    assert search.beginning_with(["ma", "ob"], 9) == ["mayr", "obermeier"]
    assert search.known(["meier", "mayr", "nobody"], 9) == ["mayr", "meier"]
    assert search.known(["meier", "mayr"], 1) == ["mayr"]


def test_words_are_looked_for_in_notes_too(search: Search, people: People) -> None:
    people.add(note="Gletscher")

    assert search.written(["gletscher", "gletsche"]) == ["gletscher"]


def test_numbers_and_domains_are_found_in_every_notation(search: Search, contacts: Contacts, people: People) -> None:
    contact_id, other = people.add(family="Müller"), people.add(family="Firma", note="gross ch")
    contacts.set_methods(
        contact_id,
        [
            ContactMethod(MethodKind.PHONE, "+41 44 123 45 67"),
            ContactMethod(MethodKind.MAIL, "Anna@Gross.ch"),
        ],
    )
    people.rewrite(contact_id)
    people.rewrite(other)

    assert search.with_number("044 123 45 67", 9) == [contact_id]
    assert search.at_domain("gross.ch", 9) == [contact_id]
    assert search.of_key(["anna@gross.ch"]) == [(contact_id, "anna@gross.ch")]


def test_the_fields_of_a_person_begin_with_the_name(search: Search, contacts: Contacts, people: People) -> None:
    contact_id = people.add(given="Anna", family="Müller", organisation="Groß", note="Katze", promise="Folien")
    contacts.set_tags(contact_id, ["Presse"])

    fields = search.fields([contact_id, 99])[contact_id]

    assert fields[:2] == [(Matched.NAME, "Anna Müller"), (Matched.ORGANISATION, "Groß")]
    assert fields[-3:] == [(Matched.TAG, "Presse"), (Matched.NOTE, "Katze"), (Matched.NOTE, "Folien")]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # nothing is written
@given(text=st.text(max_size=80))
def test_no_text_is_a_command(search: Search, text: str) -> None:
    words = words_of(text)

    assert search.named(words, 9) == search.of_organisation(words, 9) == search.holding([], words) == []
    assert search.containing([Sought(word) for word in words], 9) == []
