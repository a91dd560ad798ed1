"""The whole book as plain rows."""

from netzwerk_desktop.domain.archive import ArchiveTable
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.whole_book import WholeBook
from tests.builders import NOW
from tests.storage.conftest import People


def test_a_book_is_empty_until_somebody_is_in_it(database: Database, people: People) -> None:
    book = WholeBook(database)
    assert book.is_empty()
    people.add(family="Müller")
    assert not book.is_empty()


def test_columns_that_are_not_known_are_left_out_and_missing_ones_are_empty(database: Database) -> None:
    columns = ("contact_id", "uid", "family", "created_at", "updated_at", "from_the_future")

    with database.transaction():
        made = WholeBook(database).fill({"contact": ArchiveTable(columns, [(7, "u", "Müller", 1, 1, "x")])})

    assert made == [7]
    assert database.rows("SELECT family, given, pocket FROM contact") == [("Müller", "", "inbox")]


def test_a_calendar_is_told_of_whoever_asks_for_something_or_has_a_birthday(database: Database, people: People) -> None:
    people.add(family="Nobody")
    due = people.add(family="Due", pocket="network", network_since=NOW, rhythm_days=30)
    born = people.add(family="Born", birthday="--12-24")
    people.add(family="Aside", birthday="--12-24", pocket="aside")
    people.add(family="Trash", birthday="--12-24", deleted_at=NOW)
    for contact_id in (due, born):
        people.rewrite(contact_id)

    rows = WholeBook(database).calendar()

    assert [(row.name.family, row.due_on is not None, row.birthday) for row in rows] == [
        ("Due", True, ""),
        ("Born", False, "--12-24"),
    ]
