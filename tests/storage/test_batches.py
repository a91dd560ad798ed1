"""Imports as rows: cards as they were written, what sources say, what a batch changed."""

from datetime import timedelta

import pytest

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.importing import Facts, FileReport, facts_text
from netzwerk_desktop.domain.incoming import FileFormat
from netzwerk_desktop.storage.batches import Batches
from netzwerk_desktop.storage.contacts import Contacts
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.snapshots import Snapshots
from tests.builders import NOW
from tests.storage.conftest import People

VCARD = FileFormat.VCARD


@pytest.fixture
def batches(database: Database) -> Batches:
    return Batches(database, Snapshots(database))


def keep(batches: Batches, contact_id: int, content: str = "c", raw: str = "", batch_id: int | None = None) -> None:
    batches.keep_cards([(contact_id, VCARD, "u", content, facts_text(Facts(note="x")), raw)], batch_id)


def test_what_a_source_says_is_read_again(people: People, batches: Batches) -> None:
    contact_id = people.add(family="Müller")
    batches.keep_raw([("k", b"BEGIN"), ("k", b"BEGIN")])
    keep(batches, contact_id, raw="k")

    (card,) = batches.cards_of([contact_id])
    assert (card.source, card.uid, card.content, card.facts, card.raw) == (VCARD, "u", "c", Facts(note="x"), "k")
    assert batches.raw("k") == b"BEGIN"
    assert batches.raw("") == b""
    assert batches.facts([card.card_id]) == {card.card_id: facts_text(Facts(note="x"))}


def test_cards_of_people_in_the_trash_are_not_known(people: People, contacts: Contacts, batches: Batches) -> None:
    contact_id = people.add(family="Müller")
    keep(batches, contact_id)
    contacts.update(contact_id, deleted_at=NOW)

    assert batches.cards() == []
    assert batches.people() == []
    assert batches.uids() == {}


def test_cards_go_with_their_contact_and_bytes_nobody_has_any_more_too(
    database: Database, people: People, contacts: Contacts, batches: Batches
) -> None:
    kept, gone = people.add(family="Müller"), people.add(family="Gerber")
    batches.keep_raw([("a", b"1"), ("b", b"2")])
    keep(batches, kept, raw="a")
    keep(batches, gone, raw="b")

    contacts.delete_for_good([gone])
    batches.drop_unused_raw()

    assert database.rows("SELECT sha256 FROM raw_card") == [("a",)]


def test_snapshots_bring_back_what_files_said(database: Database, people: People, batches: Batches) -> None:
    one, other = people.add(family="Müller"), people.add(family="Gerber")
    keep(batches, one)
    snapshots = Snapshots(database)
    taken = snapshots.take([one, other])
    batches.move_cards(one, other)

    snapshots.bring_back(taken, NOW)

    assert [card.contact_id for card in batches.cards()] == [one]


def test_a_batch_keeps_its_report(batches: Batches) -> None:
    batch_id = batches.add(NOW)
    batches.write_report(batch_id, [FileReport("a.vcf", VCARD, 3)])

    assert [(each.batch_id, each.at, each.report) for each in batches.all()] == [
        (batch_id, NOW, (FileReport("a.vcf", VCARD, 3),))
    ]


def test_journals_are_forgotten_after_a_month(database: Database, people: People, batches: Batches) -> None:
    batch_id = batches.add(NOW)
    batches.write_journal(batch_id, [people.add(family="Müller")], [])

    batches.forget_journals(NOW + timedelta(days=30))
    assert database.rows("SELECT count(*) FROM batch_contact") == [(1,)]
    batches.forget_journals(NOW + timedelta(days=30, seconds=1))
    assert database.rows("SELECT count(*) FROM batch_contact") == [(0,)]


def test_an_unknown_batch_is_an_error(batches: Batches) -> None:
    with pytest.raises(UserError) as refused:
        batches.former(9, NOW)

    assert refused.value.problem is Problem.NO_SUCH_BATCH
