"""One person twice: proposed, merged, told apart, and the back of a card; all of it can be undone."""

from datetime import timedelta

import pytest

from netzwerk_desktop.domain.business_card import BusinessCard, FieldKind, Quality, ReadField
from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.card_scan import ScanState
from netzwerk_desktop.domain.changes import Verb
from netzwerk_desktop.domain.contact import AddressForm, ContactDraft, ContactMethod, MethodKind, PhotoRole, Pocket
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.frame import Frame, Quad
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.matching import MatchReason
from netzwerk_desktop.domain.photo import Photo
from netzwerk_desktop.domain.query import CardOrder, CardQuery
from netzwerk_desktop.domain.text import split_name
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import NOW, FakeClock, add_person, dump, plain_jpeg

MAIL = ContactMethod(MethodKind.MAIL, "anna@example.ch", "work")
PHONE = ContactMethod(MethodKind.PHONE, "079 123 45 67")
FRONT, BACK, PORTRAIT = PhotoRole.CARD_FRONT, PhotoRole.CARD_BACK, PhotoRole.PORTRAIT
OUTLINE: Quad = ((1.0, 1.0), (15.0, 1.0), (15.0, 11.0), (1.0, 11.0))
FRIDAY = NOW + timedelta(days=2)


def photo(verbs: Verbs, colour: str) -> Photo:
    return verbs.capture.store(plain_jpeg(colour), f"{colour}.jpg")


def take_in(verbs: Verbs, *colours: str) -> list[int]:
    return sorted(verbs.capture.take_in([photo(verbs, colour) for colour in colours]).contacts)


def read(verbs: Verbs, contact_id: int, **values: str) -> None:
    """Fill a card that waits with what is read off it; `given` and so on are kinds of fields."""
    fields = tuple(ReadField(FieldKind(kind), value) for kind, value in values.items())
    unread = next(each for each in verbs.reading.waiting() if each.contact_id == contact_id)
    card = BusinessCard(fields, quality=Quality.GOOD, region=OUTLINE, frame=Frame(OUTLINE), width=85, height=55)
    verbs.reading.fill(unread, [card])


# who is proposed


def test_whoever_has_the_same_mail_address_is_proposed_from_both_sides(verbs: Verbs) -> None:
    one, other = add_person(verbs, methods=(MAIL,)), add_person(verbs, "A. Müller", methods=(MAIL,))
    add_person(verbs, "Beat Gerber", methods=(MAIL,))

    for contact_id, expected in ((one, other), (other, one)):
        (match,) = verbs.matching.proposals(contact_id)
        assert (match.contact.contact_id, match.reason) == (expected, MatchReason.MAIL)


def test_a_number_in_another_notation_is_the_same(verbs: Verbs) -> None:
    one = add_person(verbs, methods=(PHONE,))
    other = add_person(verbs, methods=(ContactMethod(MethodKind.PHONE, "+41 (0)79 123 45 67"),))

    (match,) = verbs.matching.proposals(one)

    assert (match.contact.contact_id, match.reason) == (other, MatchReason.PHONE_AND_NAME)


def test_a_couple_with_one_mail_address_is_not_proposed(verbs: Verbs) -> None:
    one = add_person(verbs, "Anna Müller", methods=(MAIL,))
    add_person(verbs, "Beat Gerber", methods=(MAIL,))

    assert verbs.matching.proposals(one) == []


def test_the_trash_is_not_proposed(verbs: Verbs) -> None:
    one, other = (add_person(verbs, methods=(MAIL,)) for _ in range(2))
    verbs.contacts.delete([other])

    assert verbs.matching.proposals(one) == []


def test_two_who_were_told_apart_are_not_proposed_again(verbs: Verbs) -> None:
    one, other = (add_person(verbs, methods=(MAIL,)) for _ in range(2))

    changes = verbs.matching.tell_apart(one, other)

    assert (changes.verb, changes.contacts) == (Verb.TOLD_APART, {one, other})
    assert verbs.matching.proposals(one) == verbs.matching.proposals(other) == []
    verbs.contacts.edit(one, ContactDraft(methods=(MAIL, PHONE)))
    assert verbs.matching.proposals(one) == []


def test_telling_apart_is_undone_and_done_again(verbs: Verbs) -> None:
    one, other = (add_person(verbs, methods=(MAIL,)) for _ in range(2))
    told = verbs.matching.tell_apart(one, other)

    undone = verbs.session.bring_back(told, Verb.UNDONE)

    assert (undone.verb, undone.contacts) == (Verb.UNDONE, {one, other})
    assert [match.contact.contact_id for match in verbs.matching.proposals(one)] == [other]
    verbs.session.bring_back(undone, Verb.REDONE)
    assert verbs.matching.proposals(one) == []


def test_undoing_what_had_been_told_before_leaves_them_apart(verbs: Verbs) -> None:
    one, other = (add_person(verbs, methods=(MAIL,)) for _ in range(2))
    verbs.matching.tell_apart(one, other)
    again = verbs.matching.tell_apart(other, one)

    verbs.session.bring_back(again, Verb.UNDONE)

    assert verbs.matching.proposals(one) == []


def test_telling_somebody_apart_from_nobody_is_an_error(verbs: Verbs) -> None:
    with pytest.raises(UserError) as refused:
        verbs.matching.tell_apart(add_person(verbs), 99)

    assert refused.value.problem is Problem.NO_SUCH_CONTACT


# merging


def two(verbs: Verbs) -> tuple[int, int]:
    """The same person twice: in the network, and as a new card with everything that can hang on one."""
    (event_id,) = verbs.events.save(Event(0, "Fair", ends_at=NOW - timedelta(hours=20))).events
    kept = add_person(
        verbs, "Anna Müller", methods=(MAIL,), note="Katze", offers="Bühne", photos=[(FRONT, photo(verbs, "red"))]
    )
    verbs.contacts.set_tags(kept, ["Presse"])
    verbs.interactions.log([kept], InteractionKind.CALL, note="rief an")
    verbs.contacts.set_promise(kept, "Folien", FRIDAY)
    (other,) = take_in(verbs, "blue")
    read(verbs, other, given="A.", family="Müller", organisation="Groß AG", mail=MAIL.value)
    verbs.contacts.set_photo(other, PORTRAIT, photo(verbs, "green"))
    verbs.contacts.set_frame(other, PORTRAIT, Frame(None, 1))
    verbs.contacts.edit(
        other,
        ContactDraft(
            note="Segelboot", traits="lacht", seeks="Gäste", methods=(MAIL, PHONE), offers="Saal", event_id=event_id
        ),
    )
    verbs.contacts.set_tags(other, ["Bern"])
    verbs.interactions.log([other], InteractionKind.MEETING, note="am Stand")
    verbs.contacts.set_promise(other, "Buch", FRIDAY + timedelta(days=1))
    verbs.reminders.add(other, FRIDAY, "anrufen")
    verbs.contacts.set_pinned([other], True)
    return other, kept


def test_merging_keeps_everything_of_both(verbs: Verbs) -> None:
    other, kept = two(verbs)
    former = verbs.contacts.get(other)

    changes = verbs.matching.merge(other, kept)

    contact = verbs.contacts.get(kept)
    assert changes.verb is Verb.MERGED
    assert (contact.name.display, contact.organisation) == ("Anna Müller", "Groß AG")
    assert contact.note == "Katze\nSegelboot\nA. Müller"
    assert (contact.offers, contact.seeks, contact.traits) == ("Bühne\nSaal", "Gäste", "lacht")
    assert contact.promise == "Folien\nBuch"
    assert [each.value for each in contact.methods] == [MAIL.value, PHONE.value]
    assert contact.tags == ("Bern", "Presse")
    assert {each.note for each in verbs.contacts.interactions(kept)} == {"rief an", "am Stand"}
    assert {each.text for each in verbs.contacts.reminders(kept)} == {"Folien", "Buch", "anrufen"}
    assert (contact.event, contact.pinned, contact.standing.pocket) == ("Fair", True, Pocket.NETWORK)
    assert (contact.portrait, contact.portrait_frame) == (former.portrait, Frame(None, 1))
    assert (contact.card_back, contact.card_back_frame) == (former.card_front, Frame(OUTLINE))
    scan = verbs.reading.scan(kept, BACK)
    assert scan is not None
    assert scan.state is ScanState.READ
    assert [card.contact_id for card, _ in verbs.contacts.trashed()] == [other]
    assert verbs.backup.check().sound


def test_what_comes_over_is_found_and_due_with_the_kept_one(verbs: Verbs) -> None:
    other, kept = two(verbs)

    verbs.matching.merge(other, kept)

    for text in ("segelboot", "gross", "bern", "stand"):
        assert list(verbs.contacts.ids(CardQuery(pocket=None, text=text))) == [kept], text
    assert verbs.contacts.get(kept).standing.last_contact == NOW


def test_a_choice_made_for_the_other_counts_where_none_was_made_for_the_kept_one(verbs: Verbs) -> None:
    kept = add_person(verbs, pocket=Pocket.INBOX, methods=(MAIL,))
    other = add_person(verbs, cadence=Cadence(months=1), methods=(MAIL,), language="en", address_form=AddressForm.DU)
    before = dump(verbs)

    changes = verbs.matching.merge(other, kept)

    contact = verbs.contacts.get(kept)
    assert (contact.standing.pocket, contact.standing.cadence) == (Pocket.NETWORK, Cadence(months=1))
    assert (contact.language, contact.address_form) == ("en", AddressForm.DU)
    assert contact.next_due is not None
    verbs.contacts.undo(changes)
    assert dump(verbs) == before


def test_what_was_chosen_for_the_kept_one_stays(verbs: Verbs) -> None:
    kept = add_person(verbs, pocket=Pocket.ASIDE, cadence=Cadence(months=6), methods=(MAIL,))
    other = add_person(verbs, cadence=Cadence(months=1), methods=(MAIL,))

    verbs.matching.merge(other, kept)

    standing = verbs.contacts.get(kept).standing
    assert (standing.pocket, standing.cadence) == (Pocket.ASIDE, Cadence(months=6))


def test_one_dated_promise_of_two_stays_the_promise_and_no_reminder_is_lost_with_it(verbs: Verbs) -> None:
    other, kept = two(verbs)
    verbs.matching.merge(other, kept)

    verbs.contacts.set_promise(kept, "Folien und Notizen", FRIDAY)

    assert sorted((each.text, each.promise) for each in verbs.contacts.reminders(kept)) == [
        ("Buch", False),
        ("Folien und Notizen", True),
        ("anrufen", False),
    ]


def test_undoing_a_merge_brings_both_back_exactly(verbs: Verbs, clock: FakeClock) -> None:
    other, kept = two(verbs)
    before = dump(verbs)
    clock.go_on(minutes=5)

    changes = verbs.matching.merge(other, kept)
    after = dump(verbs)
    undone = verbs.contacts.undo(changes)
    assert dump(verbs) == before

    verbs.contacts.redo(undone)
    assert dump(verbs) == after
    assert verbs.session.database.integrity() == []


def test_a_card_beside_two_sides_stays_with_its_contact_in_the_trash(verbs: Verbs) -> None:
    kept = add_person(verbs, photos=[(FRONT, photo(verbs, "red")), (BACK, photo(verbs, "green"))])
    (other,) = take_in(verbs, "blue")

    verbs.matching.merge(other, kept)

    assert verbs.contacts.get(other).card_front == photo(verbs, "blue").sha256
    assert verbs.contacts.get(kept).card_front == photo(verbs, "red").sha256
    assert verbs.contacts.get(kept).card_back == photo(verbs, "green").sha256


def test_a_card_that_still_waits_is_read_where_it_went(verbs: Verbs) -> None:
    kept = add_person(verbs)
    (other,) = take_in(verbs, "blue")

    verbs.matching.merge(other, kept)
    read(verbs, kept, organisation="Groß AG")

    assert verbs.contacts.get(kept).organisation == "Groß AG"


# the back of a card


def test_a_back_goes_to_its_front_with_frame_reading_and_note(verbs: Verbs) -> None:
    front, back = take_in(verbs, "red", "blue")
    read(verbs, front, given="Anna", family="Müller", organisation="Groß AG")
    read(verbs, back, organisation="GROSS LTD", job_title="Leiterin", mail="anna@example.ch")
    verbs.contacts.set_note(front, "Katze")
    verbs.contacts.set_note(back, "Rückseite bunt")
    key = verbs.contacts.get(back).card_front

    changes = verbs.matching.make_back(back, front)

    contact = verbs.contacts.get(front)
    assert changes.verb is Verb.BACK_ADDED
    assert (contact.card_back, contact.card_back_frame) == (key, Frame(OUTLINE))
    assert contact.note == "Katze\nRückseite bunt"
    assert (contact.name.display, contact.organisation, contact.job_title) == ("Anna Müller", "Groß AG", "Leiterin")
    assert [each.value for each in contact.methods] == ["anna@example.ch"]
    scan = verbs.reading.scan(front, BACK)
    assert scan is not None
    assert scan.photo == key
    assert list(verbs.contacts.ids(CardQuery(pocket=Pocket.INBOX))) == [front]


def test_undo_brings_the_tile_of_a_back_back_exactly(verbs: Verbs, clock: FakeClock) -> None:
    front, back = take_in(verbs, "red", "blue")
    read(verbs, back, mail="anna@example.ch")
    verbs.contacts.set_note(back, "bunt")
    before = dump(verbs)
    clock.go_on(minutes=5)

    changes = verbs.matching.make_back(back, front)
    verbs.contacts.undo(changes)

    assert dump(verbs) == before
    assert list(verbs.contacts.ids(CardQuery(pocket=Pocket.INBOX, order=CardOrder.CAPTURED))) == [front, back]


def test_nothing_that_was_written_on_a_back_is_lost(verbs: Verbs) -> None:
    front, back = take_in(verbs, "red", "blue")
    read(verbs, back, mail="ana@example.ch")
    verbs.contacts.edit(back, ContactDraft(traits="lacht", offers="Saal", methods=(MAIL,)))
    verbs.contacts.set_promise(back, "Folien", FRIDAY)
    verbs.contacts.set_tags(back, ["Bern"])

    verbs.matching.make_back(back, front)

    contact = verbs.contacts.get(front)
    assert (contact.traits, contact.offers, contact.promise) == ("lacht", "Saal", "Folien")
    assert [each.value for each in contact.methods] == [MAIL.value]
    assert contact.tags == ("Bern",)
    assert [(each.text, each.promise) for each in verbs.contacts.reminders(front)] == [("Folien", True)]


def test_a_back_without_anything_leaves_the_note_alone(verbs: Verbs) -> None:
    front, back = take_in(verbs, "red", "blue")
    verbs.contacts.edit(front, ContactDraft(name=split_name("Anna Müller"), note="Katze"))
    verbs.contacts.edit(back, ContactDraft(name=split_name("Gross Werke")))

    verbs.matching.make_back(back, front)

    assert verbs.contacts.get(front).note == "Katze"
    assert verbs.contacts.get(front).name.display == "Anna Müller"
