"""What a reading adds to a contact, and what of it a person should look at."""

from dataclasses import replace

import pytest

from netzwerk_desktop.domain.business_card import BusinessCard, FieldKind, PhoneKind, Quality, ReadField, ReadPhone
from netzwerk_desktop.domain.card_scan import CardField, CardScan, ScanState, addition_of, draft_of, methods_of
from netzwerk_desktop.domain.contact import Contact, ContactDraft, ContactMethod, MethodKind
from netzwerk_desktop.domain.text import PersonName

CARD = BusinessCard(
    (
        ReadField(FieldKind.GIVEN, "Anna"),
        ReadField(FieldKind.FAMILY, "Müller"),
        ReadField(FieldKind.ORGANISATION, "Föhnwerk AG"),
        ReadField(FieldKind.MAIL, "anna@foehnwerk.example"),
        ReadField(FieldKind.WEB, "foehnwerk.example"),
        ReadField(FieldKind.POSTCODE, "7000"),
        ReadField(FieldKind.CITY, "Chur"),
    ),
    (ReadPhone(PhoneKind.FAX, "081 000 00 01"),),
)


def test_an_empty_contact_takes_everything() -> None:
    draft = draft_of(CARD, Contact(1, "uid"))

    assert draft.name == PersonName("", "Anna", "Müller")
    assert (draft.organisation, draft.job_title) == ("Föhnwerk AG", None)
    assert draft.methods == methods_of(CARD.fields, CARD.phones)


def test_what_is_written_already_is_left_alone() -> None:
    written = Contact(
        1, "uid", PersonName(family="Muller"), "Selbst", methods=(ContactMethod(MethodKind.MAIL, "a@b.example"),)
    )

    assert draft_of(CARD, written) == ContactDraft()


def test_methods_stand_in_the_order_mail_phone_web_address() -> None:
    assert methods_of(CARD.fields, CARD.phones) == (
        ContactMethod(MethodKind.MAIL, "anna@foehnwerk.example"),
        ContactMethod(MethodKind.PHONE, "081 000 00 01", "fax"),
        ContactMethod(MethodKind.WEB, "foehnwerk.example"),
        ContactMethod(MethodKind.ADDRESS, "7000 Chur"),
    )


def test_a_card_without_anything_adds_nothing() -> None:
    assert draft_of(BusinessCard(), Contact(1, "uid")) == ContactDraft()


# a second reading, a back


def after(reading: BusinessCard) -> CardScan:
    return CardScan(1, "", state=ScanState.READ, fields=reading.fields, phones=reading.phones)


def filled(reading: BusinessCard) -> Contact:
    """An empty contact after a reading."""
    draft = draft_of(reading, Contact(1, "uid"))
    return Contact(
        1,
        "uid",
        draft.name or PersonName(),
        draft.organisation or "",
        draft.job_title or "",
        methods=draft.methods or (),
    )


AGAIN = BusinessCard(
    (
        ReadField(FieldKind.GIVEN, "Anne"),
        ReadField(FieldKind.FAMILY, "Müller"),
        ReadField(FieldKind.ORGANISATION, "Föhnwerk Chur AG"),
        ReadField(FieldKind.JOB_TITLE, "Leiterin"),
        ReadField(FieldKind.MAIL, "anne@foehnwerk.example"),
    )
)


def test_what_an_earlier_reading_wrote_gives_way_to_a_later_one() -> None:
    draft = draft_of(AGAIN, filled(CARD), after(CARD))

    assert draft.name == PersonName("", "Anne", "Müller")
    assert (draft.organisation, draft.job_title) == ("Föhnwerk Chur AG", "Leiterin")
    assert draft.methods == (ContactMethod(MethodKind.MAIL, "anne@foehnwerk.example"),)


def test_what_a_person_changed_since_does_not_give_way() -> None:
    read = filled(CARD)
    changed = replace(
        read, name=PersonName("", "Anna", "Muller"), organisation="Selbst", job_title="Chefin", methods=read.methods[:1]
    )

    assert draft_of(AGAIN, changed, after(CARD)) == ContactDraft()


def test_a_later_reading_that_finds_less_takes_nothing_away() -> None:
    assert draft_of(BusinessCard(), filled(CARD), after(CARD)) == ContactDraft()


def test_a_back_fills_what_is_empty_and_adds_ways_that_are_not_known() -> None:
    contact = Contact(
        1,
        "uid",
        PersonName("", "A.", "Müller"),
        methods=(
            ContactMethod(MethodKind.MAIL, "ANNA@foehnwerk.example"),
            ContactMethod(MethodKind.PHONE, "+41810000001"),
        ),
    )

    draft = addition_of(CARD.fields, CARD.phones, contact)

    assert (draft.name, draft.organisation, draft.job_title) == (None, "Föhnwerk AG", None)
    assert draft.methods == (
        *contact.methods,
        ContactMethod(MethodKind.WEB, "foehnwerk.example"),
        ContactMethod(MethodKind.ADDRESS, "7000 Chur"),
    )


def test_a_back_that_says_nothing_new_changes_nothing() -> None:
    assert addition_of(CARD.fields, CARD.phones, filled(CARD)) == ContactDraft()
    assert addition_of((), (), Contact(1, "uid")) == ContactDraft()


# what a person should look at

BOX = ((10.0, 10.0), (200.0, 10.0), (200.0, 30.0), (10.0, 30.0))
OTHER = ((10.0, 40.0), (200.0, 40.0), (200.0, 60.0), (10.0, 60.0))
TEXT = "Föhnwerk AG\nAnna Müller\nLeiterin Einkauf\nanna@foehnwerk.example\nwww.foehnwerk.example\n081 000 00 01"


def scan(*fields: ReadField, phones: tuple[ReadPhone, ...] = (), **facts: object) -> CardScan:
    return CardScan(1, "", **{"state": ScanState.READ, "fields": fields, "phones": phones} | facts)


NAME = (ReadField(FieldKind.GIVEN, "Anna", BOX, 0.99, ("Anne",)), ReadField(FieldKind.FAMILY, "Müller", OTHER, 0.98))


def test_a_name_is_where_its_parts_are_and_a_code_is_nowhere() -> None:
    found = scan(*NAME, ReadField(FieldKind.MAIL, "a@b.example"), phones=(ReadPhone(PhoneKind.PHONE, "081", box=BOX),))

    assert found.places(CardField.NAME) == (BOX, OTHER)
    assert found.places(CardField.PHONE) == (BOX,)
    assert found.places(CardField.MAIL) == ()
    assert found.places(CardField.WEB) == ()


@pytest.mark.parametrize(
    ("field", "kind", "sure", "doubted"),
    [
        (CardField.NAME, FieldKind.FAMILY, 0.7, 0.69),
        (CardField.JOB_TITLE, FieldKind.JOB_TITLE, 0.5, 0.49),
        (CardField.ORGANISATION, FieldKind.ORGANISATION, 0.5, 0.49),
        (CardField.MAIL, FieldKind.MAIL, 0.85, 0.84),
        (CardField.WEB, FieldKind.WEB, 0.6, 0.59),
    ],
)
def test_a_line_is_doubtful_below_its_own_confidence(
    field: CardField, kind: FieldKind, sure: float, doubted: float
) -> None:
    assert not scan(ReadField(kind, "x", BOX, sure)).doubtful(field)
    assert scan(ReadField(kind, "x", BOX, doubted)).doubtful(field)


def test_a_number_is_doubtful_where_it_is_none_that_can_be_called() -> None:
    assert not scan(phones=(ReadPhone(PhoneKind.PHONE, "081 000 00 01", "+41810000001", BOX, 0.9),)).doubtful(
        CardField.PHONE
    )
    assert scan(phones=(ReadPhone(PhoneKind.PHONE, "081 000", "", BOX, 0.9),)).doubtful(CardField.PHONE)
    assert not scan().doubtful(CardField.PHONE)


def test_a_name_that_was_not_found_is_doubtful_and_a_missing_line_is_not() -> None:
    assert scan().doubtful(CardField.NAME)
    assert not any(scan().doubtful(field) for field in CardField if field is not CardField.NAME)


def test_every_printed_line_of_a_bad_photo_is_doubtful() -> None:
    found = scan(*NAME, ReadField(FieldKind.MAIL, "a@b.example", None, 1.0), quality=Quality.RETAKE)

    assert found.doubtful(CardField.NAME)
    assert not found.doubtful(CardField.MAIL)  # from its code
    assert not found.doubtful(CardField.WEB)


def test_what_was_looked_at_is_doubtful_no_longer() -> None:
    found = scan(quality=Quality.RETAKE, checked=frozenset({CardField.NAME}))

    assert not found.doubtful(CardField.NAME)


@pytest.mark.parametrize("state", [ScanState.WAITING, ScanState.FAILED])
def test_what_was_not_read_is_not_doubtful(state: ScanState) -> None:
    assert not scan(state=state).doubtful(CardField.NAME)


def test_other_names_are_other_readings_the_turned_order_and_unused_lines() -> None:
    found = scan(*NAME, ReadField(FieldKind.ORGANISATION, "Föhnwerk AG"), text=TEXT)

    assert found.alternatives(CardField.NAME, "Anna Müller") == ("Anne Müller", "Müller Anna", "Leiterin Einkauf")


def test_what_was_read_is_offered_again_where_something_else_stands() -> None:
    assert scan(*NAME).alternatives(CardField.NAME, "Beat")[0] == "Anna Müller"


def test_a_mail_line_is_offered_lines_with_an_at_and_a_web_line_those_with_a_dot() -> None:
    found = scan(ReadField(FieldKind.MAIL, "anna@f0ehnwerk.example", None, 0.4, ("anna@föhnwerk.example",)), text=TEXT)

    assert found.alternatives(CardField.MAIL, "anna@f0ehnwerk.example") == (
        "anna@föhnwerk.example",
        "anna@foehnwerk.example",
    )
    assert found.alternatives(CardField.WEB, "") == ("www.foehnwerk.example",)


def test_a_phone_line_is_offered_the_other_numbers() -> None:
    phones = tuple(ReadPhone(PhoneKind.PHONE, f"081 000 00 0{each}") for each in range(3))

    assert scan(phones=phones).alternatives(CardField.PHONE, "081 000 00 00") == ("081 000 00 01", "081 000 00 02")


def test_never_more_than_six_are_offered_and_none_twice() -> None:
    text = "\n".join(["Zeile eins", "Zeile eins", *(f"Zeile {'abcdefgh'[each]}x" for each in range(8))])

    offered = scan(*NAME, text=text).alternatives(CardField.NAME, "")

    assert len(offered) == 6 == len(set(offered))
