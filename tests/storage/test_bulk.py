"""Many contacts at once are what they would be one by one."""

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind, Pocket
from netzwerk_desktop.domain.importing import Facts
from netzwerk_desktop.domain.text import split_name
from netzwerk_desktop.storage.bulk import Arrival, Bulk, NewPerson
from netzwerk_desktop.storage.contacts import Contacts
from netzwerk_desktop.storage.database import Database
from tests.builders import NOW
from tests.storage.conftest import People


def test_people_get_the_next_ids_and_uids_of_their_own(database: Database, contacts: Contacts, people: People) -> None:
    bulk = Bulk(database)
    assert bulk.next_id() == 1
    people.add(family="Müller")
    contacts.delete_for_good([1])
    first = bulk.next_id()

    bulk.insert([NewPerson(first, Facts()), NewPerson(first + 1, Facts())], Arrival(), {}, NOW)

    found = contacts.many([2, 3])
    assert [each.contact_id for each in found] == [2, 3]
    assert len({each.uid for each in found}) == 2
    assert all(each.uid.startswith("urn:uuid:") and each.uid[23] == "4" for each in found)


def test_everything_written_in_bulk_is_read_as_one_contact(database: Database, contacts: Contacts) -> None:
    bulk = Bulk(database)
    facts = Facts(
        split_name("Dr. Anna Müller"),
        "Groß AG",
        note="Katze",
        birthday="--12-24",
        methods=(ContactMethod(MethodKind.MAIL, "a@example.ch", "work"),),
        tags=("Presse",),
    )

    bulk.insert([NewPerson(1, facts)], Arrival(Pocket.ASIDE), {}, NOW)
    contacts.index.write([1])

    contact = contacts.get(1)
    assert (contact.name, contact.organisation, contact.note) == (facts.name, "Groß AG", "Katze")
    assert (contact.methods, contact.tags, contact.birthday) == (facts.methods, ("Presse",), "--12-24")
    assert contact.standing.pocket is Pocket.ASIDE
    assert database.rows("SELECT has_mail, sort_key FROM contact") == [(1, "mueller anna")]
    ((folded,),) = database.rows("SELECT folded FROM contact_text")
    assert {"anna", "muller", "gross", "katze", "example", "presse"} <= set(folded.split())


def test_a_tag_is_made_once(database: Database, people: People) -> None:
    bulk, ids = Bulk(database), [people.add(family="A"), people.add(family="B")]

    bulk.add_tags((contact_id, ("Messe", "Messe")) for contact_id in ids)
    bulk.add_tags((contact_id, ("Messe",)) for contact_id in ids)

    assert database.rows("SELECT name FROM tag") == [("Messe",)]
    assert database.rows("SELECT count(*) FROM contact_tag") == [(2,)]
