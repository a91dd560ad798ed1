"""What is read off cards becomes fields, and never overwrites a person."""

from dataclasses import replace

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
from netzwerk_desktop.domain.card_scan import CardField, ScanState
from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import ContactDraft, MethodKind, PhotoRole, Pocket
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.frame import Frame
from netzwerk_desktop.domain.query import CardOrder, CardQuery
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.services.reading import Unread
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import NOW, dump, plain_jpeg

FRONT = PhotoRole.CARD_FRONT
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


# a photo that changed meanwhile, a photo that is read again


def whole_names(verbs: Verbs) -> list[str]:
    ids = verbs.contacts.ids(CardQuery(pocket=Pocket.INBOX, order=CardOrder.CAPTURED))
    return [verbs.contacts.get(each).name.display for each in ids]


def test_a_reading_of_a_photo_that_was_replaced_meanwhile_is_not_written(verbs: Verbs) -> None:
    (contact_id,) = take_in(verbs, "red")
    under_way = unread(verbs, contact_id)
    verbs.contacts.set_photo(contact_id, FRONT, verbs.capture.store(plain_jpeg("blue"), "blue.jpg"))
    before = dump(verbs)

    assert verbs.reading.fill(under_way, [card()]) == Changes(Verb.READ)
    assert verbs.reading.give_up(under_way) == Changes(Verb.READ)

    assert dump(verbs) == before
    assert [each.contact_id for each in verbs.reading.waiting()] == [contact_id]


def test_a_reading_of_a_photo_that_was_cut_otherwise_meanwhile_is_not_written(verbs: Verbs) -> None:
    (contact_id,) = take_in(verbs, "red")
    under_way = unread(verbs, contact_id)
    verbs.contacts.set_frame(contact_id, FRONT, Frame(BOX))

    verbs.reading.fill(under_way, [card()])

    assert verbs.contacts.get(contact_id).name.display == ""
    assert unread(verbs, contact_id).chosen == BOX


def test_a_reading_of_a_photo_that_was_turned_meanwhile_is_written(verbs: Verbs) -> None:
    (contact_id,) = take_in(verbs, "red")
    under_way = unread(verbs, contact_id)
    verbs.contacts.set_frame(contact_id, FRONT, Frame(None, 1))

    verbs.reading.fill(under_way, [card()])

    contact = verbs.contacts.get(contact_id)
    assert contact.name.display == "Anna Müller"
    assert contact.card_front_frame == Frame(None, 1)


def test_the_frame_of_a_card_is_shown_from_its_reading_on(verbs: Verbs) -> None:
    (contact_id,) = take_in(verbs, "red")

    verbs.reading.fill(unread(verbs, contact_id), [replace(card(), frame=Frame(BOX))])

    assert verbs.contacts.get(contact_id).card_front_frame == Frame(BOX)


def test_cards_of_one_photo_stand_beside_each_other(verbs: Verbs) -> None:
    first, _ = take_in(verbs, "red", "blue")
    verbs.reading.fill(unread(verbs, first), [card(), card("Beat", "Gerber", 1)])

    assert whole_names(verbs) == ["Anna Müller", "Beat Gerber", ""]


def test_further_cards_belong_to_the_event_of_their_neighbour(verbs: Verbs) -> None:
    (event_id,) = verbs.events.save(Event(0, "Fair", ends_at=NOW)).events
    (contact_id,) = take_in(verbs, "red")
    verbs.contacts.set_event([contact_id], event_id)

    changes = verbs.reading.fill(unread(verbs, contact_id), [card(), card("Beat", "Gerber", 1)])

    assert {verbs.contacts.get(each).event for each in changes.contacts} == {"Fair"}


def test_a_photo_that_is_read_again_makes_no_contact_twice(verbs: Verbs) -> None:
    """Undoing a note that was written while the card was read puts the card back among those that wait."""
    (contact_id,) = take_in(verbs, "red")
    cards = [card(), card("Beat", "Gerber", 1)]
    noted = verbs.contacts.set_note(contact_id, "Katze")
    verbs.reading.fill(unread(verbs, contact_id), cards)
    verbs.contacts.undo(noted)

    verbs.reading.fill(unread(verbs, contact_id), cards)

    assert whole_names(verbs) == ["Anna Müller", "Beat Gerber"]


def test_a_further_card_that_is_read_again_stays_itself(verbs: Verbs) -> None:
    (contact_id,) = take_in(verbs, "red")
    cards = [card(), card("Beat", "Gerber", 1)]
    made = verbs.reading.fill(unread(verbs, contact_id), [replace(each, frame=Frame(BOX)) for each in cards])
    (further,) = made.contacts - {contact_id}
    verbs.contacts.set_frame(further, FRONT, Frame())

    verbs.reading.fill(unread(verbs, further), cards)

    assert whole_names(verbs) == ["Anna Müller", "Beat Gerber"]


def test_a_back_adds_what_is_not_known(verbs: Verbs) -> None:
    (contact_id,) = take_in(verbs, "red")
    verbs.contacts.edit(contact_id, ContactDraft(organisation="Selbst"))
    verbs.reading.give_up(unread(verbs, contact_id))
    verbs.contacts.set_photo(contact_id, PhotoRole.CARD_BACK, verbs.capture.store(plain_jpeg("blue"), "blue.jpg"))

    changes = verbs.reading.fill(unread(verbs, contact_id), [card(), card("Beat", "Gerber", 1)])

    contact = verbs.contacts.get(contact_id)
    assert changes.contacts == {contact_id}
    assert (contact.name.display, contact.organisation) == ("Anna Müller", "Selbst")
    assert len(contact.methods) == 3


def test_a_line_that_was_looked_at_is_remembered_with_the_others(verbs: Verbs) -> None:
    (contact_id,) = take_in(verbs, "red")
    verbs.reading.fill(unread(verbs, contact_id), [card()])

    changes = verbs.reading.check(contact_id, CardField.NAME)
    verbs.reading.check(contact_id, CardField.MAIL)

    scan = verbs.reading.scan(contact_id)
    assert scan is not None
    assert scan.checked == {CardField.NAME, CardField.MAIL}
    assert changes.undo is None
