"""What is read off cards becomes fields, and never overwrites a person."""

import pytest

from netzwerk_desktop.domain.business_card import (
    BusinessCard,
    FieldKind,
    PhoneKind,
    Quality,
    ReadField,
    ReadPhone,
    TextLine,
)
from netzwerk_desktop.domain.card_scan import ScanState
from netzwerk_desktop.domain.changes import Verb
from netzwerk_desktop.domain.contact import ContactDraft, MethodKind, Pocket
from netzwerk_desktop.domain.query import CardQuery
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.services.reading import Unread
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import plain_jpeg

BOX = ((10.0, 10.0), (200.0, 10.0), (200.0, 30.0), (10.0, 30.0))


def card(given: str = "Anna", family: str = "Müller", index: int = 0) -> BusinessCard:
    """A reading with one of everything."""
    fields = (
        ReadField(FieldKind.GIVEN, given, BOX, 0.98),
        ReadField(FieldKind.FAMILY, family, BOX, 0.97, ("Mueller",)),
        ReadField(FieldKind.ORGANISATION, "Föhnwerk AG"),
        ReadField(FieldKind.JOB_TITLE, "Leiterin"),
        ReadField(FieldKind.MAIL, "anna@foehnwerk.example"),
        ReadField(FieldKind.STREET, "Hauptgasse 2"),
        ReadField(FieldKind.POSTCODE, "7000"),
        ReadField(FieldKind.CITY, "Chur"),
    )
    phones = (ReadPhone(PhoneKind.MOBILE, "079 000 00 00", "+41790000000"),)
    lines = (TextLine("Zitronenfalter GmbH", BOX, 0.9, 20.0),)
    return BusinessCard(fields, phones, lines=lines, outline=BOX, quality=Quality.CHECK, index=index, region=BOX)


def take_in(verbs: Verbs, *colours: str) -> list[int]:
    """Contacts of photos, in the order of the colours."""
    photos = [verbs.capture.store(plain_jpeg(colour), f"{colour}.jpg") for colour in colours]
    return sorted(verbs.capture.take_in(photos).contacts)


def unread(verbs: Verbs, contact_id: int) -> Unread:
    """What waits of a contact."""
    return next(each for each in verbs.reading.waiting() if each.contact_id == contact_id)


def test_every_card_that_was_taken_in_waits_to_be_read_in_that_order(verbs: Verbs) -> None:
    made = take_in(verbs, "red", "green", "blue")

    assert [each.contact_id for each in verbs.reading.waiting()] == made
    assert all(each.path.exists() for each in verbs.reading.waiting())


def test_what_was_read_fills_the_empty_fields(verbs: Verbs) -> None:
    (contact_id,) = take_in(verbs, "red")

    changes = verbs.reading.fill(unread(verbs, contact_id), [card()])

    contact = verbs.contacts.get(contact_id)
    assert contact.name == PersonName("", "Anna", "Müller")
    assert (contact.organisation, contact.job_title) == ("Föhnwerk AG", "Leiterin")
    assert [method.kind for method in contact.methods] == [MethodKind.MAIL, MethodKind.PHONE, MethodKind.ADDRESS]
    assert contact.methods[2].value == "Hauptgasse 2, 7000 Chur"
    assert (changes.verb, changes.undo) == (Verb.READ, None)
    assert verbs.reading.waiting() == []


def test_what_a_person_wrote_meanwhile_stays(verbs: Verbs) -> None:
    (contact_id,) = take_in(verbs, "red")
    verbs.contacts.edit(contact_id, ContactDraft(name=PersonName("", "Anne", "Muller"), organisation="Selbst"))

    verbs.reading.fill(unread(verbs, contact_id), [card()])

    contact = verbs.contacts.get(contact_id)
    assert contact.name.display == "Anne Muller"
    assert contact.organisation == "Selbst"
    assert contact.job_title == "Leiterin"


def test_further_cards_of_a_photo_become_contacts_of_their_own(verbs: Verbs) -> None:
    (contact_id,) = take_in(verbs, "red")

    verbs.reading.fill(unread(verbs, contact_id), [card(), card("Beat", "Gerber", 1)])

    ids = list(verbs.contacts.ids(CardQuery(pocket=Pocket.INBOX)))
    names = {verbs.contacts.get(each).name.display for each in ids}
    assert names == {"Anna Müller", "Beat Gerber"}
    first, second = (verbs.contacts.get(each) for each in sorted(ids))
    assert first.card_front == second.card_front
    assert first.standing.met_at == second.standing.met_at


def test_a_reading_keeps_places_confidence_and_alternatives(verbs: Verbs) -> None:
    (contact_id,) = take_in(verbs, "red")
    verbs.reading.fill(unread(verbs, contact_id), [card()])

    scan = verbs.reading.scan(contact_id)

    assert scan is not None
    assert scan.state is ScanState.READ
    assert (scan.quality, scan.region) == (Quality.CHECK, BOX)
    assert scan.fields[1] == ReadField(FieldKind.FAMILY, "Müller", BOX, 0.97, ("Mueller",))


def test_the_text_on_the_card_is_found(verbs: Verbs) -> None:
    (contact_id,) = take_in(verbs, "red")
    verbs.reading.fill(unread(verbs, contact_id), [card()])

    assert list(verbs.contacts.ids(CardQuery(pocket=None, text="zitronenfalter"))) == [contact_id]


def test_a_card_that_cannot_be_read_is_kept_and_not_tried_again(verbs: Verbs) -> None:
    (contact_id,) = take_in(verbs, "red")

    verbs.reading.give_up(unread(verbs, contact_id))

    assert verbs.reading.waiting() == []
    assert verbs.contacts.cards([contact_id])[contact_id].scan is ScanState.FAILED


def test_cards_that_were_read_before_become_contacts_in_one_change(verbs: Verbs) -> None:
    event_id = verbs.events.named("Fair")
    event = verbs.events.get(event_id or 0)
    photo = verbs.capture.store(plain_jpeg("red"), "red.jpg")

    changes = verbs.reading.take_in(photo, [card(), card("Beat", "Gerber", 1)], event)

    people = [verbs.contacts.get(each) for each in sorted(changes.contacts)]
    assert [each.name.display for each in people] == ["Anna Müller", "Beat Gerber"]
    assert {(each.event, each.card_front, each.standing.pocket) for each in people} == {
        ("Fair", photo.sha256, Pocket.INBOX)
    }
    assert {verbs.reading.scan(each.contact_id).state for each in people} == {ScanState.READ}
    assert verbs.reading.waiting() == []
    verbs.contacts.undo(changes)
    assert len(verbs.contacts.trashed()) == 2


def test_the_trash_does_not_wait(verbs: Verbs) -> None:
    made = take_in(verbs, "red", "green")

    deleted = verbs.contacts.delete(made[:1])
    assert [each.contact_id for each in verbs.reading.waiting()] == made[1:]

    verbs.contacts.undo(deleted)
    assert [each.contact_id for each in verbs.reading.waiting()] == made


@pytest.mark.parametrize("cards", [[], [BusinessCard()]])
def test_nothing_read_leaves_the_contact_as_it_was(verbs: Verbs, cards: list[BusinessCard]) -> None:
    (contact_id,) = take_in(verbs, "red")

    verbs.reading.fill(unread(verbs, contact_id), cards)

    assert verbs.contacts.get(contact_id).name.display == ""
    assert verbs.reading.waiting() == []
