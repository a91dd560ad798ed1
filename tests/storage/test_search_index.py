"""The index of words beside its rows."""

import pytest

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.storage.contacts import Contacts
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.search_index import RULES, SearchIndex
from tests.builders import NOW
from tests.storage.conftest import People


@pytest.fixture
def index(database: Database) -> SearchIndex:
    index = SearchIndex(database)
    index.rebuild()
    return index


def words(database: Database) -> dict[str, int]:
    return dict(database.rows("SELECT word, uses FROM recall_word"))


def state(database: Database) -> list[list[tuple[object, ...]]]:
    return [
        database.rows("SELECT contact_id, names, folded FROM contact_text ORDER BY contact_id"),
        database.rows("SELECT word, sound, uses FROM recall_word ORDER BY word"),
    ]


def test_a_new_file_was_never_indexed_and_says_so(database: Database) -> None:
    index = SearchIndex(database)
    assert index.is_behind()

    index.rebuild()

    assert not index.is_behind()
    assert not index.differs()


def test_it_says_how_far_it_is(database: Database, people: People, index: SearchIndex) -> None:
    for _ in range(3):
        people.add(given="Anna", family="Müller")
    told: list[tuple[int, int]] = []

    index.rebuild(lambda done, total: told.append((done, total)))

    assert told == [(0, 6), (3, 6), (4, 6), (5, 6)]


def test_older_rules_are_noticed(database: Database, index: SearchIndex) -> None:
    database.execute("UPDATE recall_state SET rules = ?", (RULES - 1,))

    assert index.is_behind()
    assert index.differs()


def test_distinct_words_come_and_go_with_those_who_have_them(
    database: Database, contacts: Contacts, people: People, index: SearchIndex
) -> None:
    first = people.add(given="Anna", family="Müller", organisation="Anna AG")
    second = people.add(given="Anna", family="Meier")
    assert words(database) == {"anna": 2, "muller": 1, "ag": 1, "meier": 1}

    contacts.update(second, family="Mayr")
    people.rewrite(second)
    assert words(database) == {"anna": 2, "muller": 1, "ag": 1, "mayr": 1}

    contacts.delete_for_good([first])
    assert words(database) == {"anna": 1, "mayr": 1}
    assert not index.differs()


def test_what_is_written_change_by_change_is_what_is_made_at_once(
    database: Database, contacts: Contacts, people: People, index: SearchIndex
) -> None:
    ids = [people.add(given=f"Anna{number}", family="Groß-Söhne", note="Segeln 🎻") for number in range(5)]
    contacts.set_methods(ids[0], [ContactMethod(MethodKind.PHONE, "+41 44 123 45 67")])
    contacts.set_tags(ids[1], ["Presse"])
    index.write(ids)
    before = state(database)

    index.rebuild()

    assert state(database) == before
    assert not index.differs()


def test_any_number_is_written_at_once(database: Database, contacts: Contacts, index: SearchIndex) -> None:
    with database.transaction():
        ids = [contacts.insert(NOW, family="Meier") for _ in range(2_001)]
        index.write(ids)

    assert words(database) == {"meier": 2_001}
    assert not index.differs()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE contact_text SET folded = 'x'",
        "UPDATE contact_text SET names = 'x'",
        "DELETE FROM contact_text",
        "UPDATE recall_word SET uses = 7",
        "DELETE FROM recall_word",
        "INSERT INTO recall_text (recall_text, rowid, folded) VALUES ('delete', 1, 'anna')",
        "INSERT INTO recall_name (rowid, names) VALUES (1, 'zuviel')",
        "UPDATE contact SET note = 'nebenbei'",
    ],
)
def test_every_difference_from_the_rows_is_noticed_and_mended(
    database: Database, people: People, index: SearchIndex, damage: str
) -> None:
    people.add(given="Anna", family="Müller")
    assert not index.differs()

    database.execute(damage)
    assert index.differs()

    index.rebuild()
    assert not index.differs()


def test_whoever_is_removed_with_the_row_leaves_no_word_in_the_text_index(
    database: Database, people: People, index: SearchIndex
) -> None:
    contact_id = people.add(family="Müller")

    database.execute("DELETE FROM contact WHERE contact_id = ?", (contact_id,))

    assert database.rows("""SELECT rowid FROM recall_text WHERE recall_text MATCH '"muller"'""") == []


def test_the_index_is_compared_in_a_file_that_is_only_read(path: object, database: Database, people: People) -> None:
    SearchIndex(database).rebuild()
    people.add(family="Müller")
    database.close()

    reading = Database(database.path, read_only=True)
    assert not SearchIndex(reading).differs()
    reading.close()


def test_it_tells_which_whole_words_are_said_of_somebody(people: People, index: SearchIndex) -> None:
    people.add(given="Anna", family="Müller", note="Kartoffelacker")

    asked = {"mul", "muller", "kartoffelacker", "anna", "mandat", "or", "not"}
    assert index.held(asked) == {"muller", "kartoffelacker", "anna"}
