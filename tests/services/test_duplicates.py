"""Pairs of the whole book, joined field by field, told apart, taken back."""

from netzwerk_desktop.domain.contact import ContactDraft, ContactMethod, MethodKind, PhotoRole
from netzwerk_desktop.domain.importing import Field, Outcome
from netzwerk_desktop.domain.likeness import Sign
from netzwerk_desktop.services.contact_files import ContactFile
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import FakeClock, add_person, dump, plain_jpeg

MAIL = ContactMethod(MethodKind.MAIL, "anna@example.ch")


def vcf(*lines: str) -> ContactFile:
    text = "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""))
    return ContactFile("people.vcf", data=text.encode())


def two(verbs: Verbs) -> tuple[int, int]:
    """Anna twice, each with a card of a file."""
    ids = []
    for number, name in enumerate(("Müller;Anna;;;", "Mueller;Anna;;;")):
        file = vcf(
            f"N:{name}", "EMAIL:anna@example.ch", f"ORG:Firma {number}", f"NOTE:Notiz {number}", f"UID:u{number}"
        )
        plan = verbs.importing.plan([file])
        ids += verbs.importing.run(plan).changes.contacts
    return ids[0], ids[1]


def test_a_pair_says_what_is_equal_and_what_differs(verbs: Verbs) -> None:
    one, other = two(verbs)

    (pair,) = verbs.duplicates.pairs()

    assert (pair.one.contact_id, pair.other.contact_id) == (one, other)
    assert (pair.likeness.signs, pair.likeness.is_strong) == ((Sign.MAIL, Sign.NAME), True)
    assert pair.differs == (Field.NAME, Field.ORGANISATION, Field.NOTE)


def test_the_surest_pair_comes_first_and_so_many_as_wanted(verbs: Verbs) -> None:
    add_person(verbs, "Beat Gerber", birthday="1980-12-24")
    add_person(verbs, "Beat Gerber", birthday="--12-24")
    two(verbs)

    assert [pair.likeness.score for pair in verbs.duplicates.pairs()] == [90, 50]
    assert len(verbs.duplicates.pairs(limit=1)) == 1


def test_neither_the_trash_nor_those_told_apart_are_proposed(verbs: Verbs) -> None:
    one, other = two(verbs)
    third = add_person(verbs, methods=(MAIL,))
    verbs.contacts.delete([third])
    verbs.duplicates.tell_apart(other, one)

    assert verbs.duplicates.pairs() == []


def both(verbs: Verbs, one: str, other: str) -> ContactFile:
    """The two of `two` in one file, at another organisation and with another number."""
    parts = [
        vcf(f"N:{name}", f"EMAIL:{mail}@example.ch", f"ORG:{organisation}", f"NOTE:Notiz {number}", f"UID:u{number}")
        for number, (name, mail, organisation) in enumerate(
            (("Müller;Anna;;;", "anna", one), ("Mueller;Anna;;;", "anna" if other == "Firma 1" else "neu", other))
        )
    ]
    return ContactFile("people.vcf", data=b"".join(each.data for each in parts))


def test_the_file_from_which_both_came_brings_nobody_again_after_a_merge(verbs: Verbs) -> None:
    kept, other = two(verbs)
    verbs.duplicates.merge(kept, other)

    plan = verbs.importing.plan([both(verbs, "Firma 0", "Firma 1")])

    assert [person.outcome for person in plan.people] == [Outcome.SAME, Outcome.SAME]


def test_what_changed_of_both_comes_to_the_one_they_are_now_and_goes_with_the_import(verbs: Verbs) -> None:
    kept, other = two(verbs)
    verbs.duplicates.merge(kept, other)
    before = dump(verbs, without=("batch", "batch_contact", "raw_card"))

    imported = verbs.importing.run(verbs.importing.plan([both(verbs, "Firma neu", "Firma 2")]))

    contact = verbs.contacts.get(kept)
    assert contact.organisation == "Firma neu"
    # The other card says the old address still.
    assert [way.value for way in contact.methods] == ["anna@example.ch", "neu@example.ch"]
    assert imported.batch_id is not None
    verbs.importing.undo_import(imported.batch_id)
    assert dump(verbs, without=("batch", "batch_contact", "raw_card")) == before


def test_merging_keeps_every_value_and_both_cards(verbs: Verbs) -> None:
    kept, other = two(verbs)

    verbs.duplicates.merge(kept, other, {Field.ORGANISATION})

    contact = verbs.contacts.get(kept)
    assert (contact.name.display, contact.organisation) == ("Anna Müller", "Firma 1")
    assert contact.note.splitlines() == ["Notiz 0", "Notiz 1", "Firma 0"]
    cards = verbs.session.batches.cards_of([kept])
    assert [card.uid for card in cards] == ["u0", "u1"]
    assert all(verbs.session.batches.raw(card.raw).startswith(b"BEGIN:VCARD") for card in cards)
    assert verbs.backup.check().sound


def test_files_find_the_joined_contact_again_by_both_sources(verbs: Verbs) -> None:
    kept, other = two(verbs)
    verbs.duplicates.merge(kept, other)

    plan = verbs.importing.plan(
        [vcf("N:Mueller;Anna;;;", "EMAIL:anna@example.ch", "ORG:Neu", "NOTE:Notiz 1", "UID:u1")]
    )

    assert [person.contact_id for person in plan.people] == [kept]


def test_the_name_and_the_photo_of_the_other_are_taken_where_that_is_wanted(verbs: Verbs) -> None:
    kept, other = two(verbs)
    red, blue = (verbs.capture.store(plain_jpeg(colour), "x.jpg") for colour in ("red", "blue"))
    verbs.contacts.set_photo(kept, PhotoRole.PORTRAIT, red)
    verbs.contacts.set_photo(other, PhotoRole.PORTRAIT, blue)

    verbs.duplicates.merge(kept, other, {Field.NAME, Field.PORTRAIT})

    assert verbs.contacts.get(kept).name.family == "Mueller"
    assert verbs.contacts.get(kept).portrait == blue.sha256
    assert verbs.contacts.get(other).portrait == red.sha256


def test_two_birthdays_are_both_kept(verbs: Verbs) -> None:
    kept, other = two(verbs)
    verbs.contacts.edit(other, ContactDraft(birthday="--12-24"))
    verbs.duplicates.merge(kept, other)
    assert verbs.contacts.get(kept).birthday == "--12-24"

    third = add_person(verbs, methods=(MAIL,), birthday="1980-12-25")
    verbs.duplicates.merge(kept, third, {Field.BIRTHDAY})
    assert verbs.contacts.get(kept).birthday == "1980-12-25"
    assert "--12-24" in verbs.contacts.get(kept).note


def test_a_merge_is_undone_exactly(verbs: Verbs, clock: FakeClock) -> None:
    kept, other = two(verbs)
    before = dump(verbs)
    clock.go_on(minutes=5)

    undone = verbs.contacts.undo(verbs.duplicates.merge(kept, other, set(Field)))
    assert dump(verbs) == before

    verbs.contacts.redo(undone)
    assert len(verbs.session.batches.cards_of([kept])) == 2
