"""What a reading adds to a contact: only what is empty."""

from netzwerk_desktop.domain.business_card import BusinessCard, FieldKind, PhoneKind, ReadField, ReadPhone
from netzwerk_desktop.domain.card_scan import draft_of, methods_of
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
