"""Card scan: what was read off the photo of a contact's card, and whether it still waits to be read."""

from dataclasses import dataclass
from enum import StrEnum

from netzwerk_desktop.domain.business_card import BusinessCard, FieldKind, Outline, PhoneKind, Quality, ReadField
from netzwerk_desktop.domain.contact import Contact, ContactDraft, ContactMethod, MethodKind
from netzwerk_desktop.domain.text import PersonName


class ScanState(StrEnum):
    """How far the reading of a card is."""

    WAITING = "waiting"
    READ = "read"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class CardScan:
    """The reading of one contact's card; `fields` keep their place on the card, confidence and alternatives."""

    contact_id: int
    photo: str
    state: ScanState = ScanState.WAITING
    quality: Quality | None = None
    position: int = 0
    outline: Outline = None
    fields: tuple[ReadField, ...] = ()
    text: str = ""


def draft_of(card: BusinessCard, contact: Contact) -> ContactDraft:
    """What a reading adds to a contact: only what is empty, never over something a person wrote."""
    name = PersonName(
        card.value(FieldKind.PREFIX),
        card.value(FieldKind.GIVEN),
        card.value(FieldKind.FAMILY),
        card.value(FieldKind.SUFFIX),
    )
    organisation, job_title = card.value(FieldKind.ORGANISATION), card.value(FieldKind.JOB_TITLE)
    methods = methods_of(card)
    return ContactDraft(
        name=name if name.display and not contact.name.display else None,
        organisation=organisation if organisation and not contact.organisation else None,
        job_title=job_title if job_title and not contact.job_title else None,
        methods=methods if methods and not contact.methods else None,
    )


def methods_of(card: BusinessCard) -> tuple[ContactMethod, ...]:
    """The ways to reach somebody that stand on a card, in the order mail, phone, web, address."""
    labels = {PhoneKind.PHONE: "", PhoneKind.MOBILE: "mobile", PhoneKind.FAX: "fax"}
    methods = [ContactMethod(MethodKind.MAIL, value) for value in card.values(FieldKind.MAIL)]
    methods += [ContactMethod(MethodKind.PHONE, phone.text, labels[phone.kind]) for phone in card.phones]
    methods += [ContactMethod(MethodKind.WEB, value) for value in card.values(FieldKind.WEB)]
    town = " ".join(part for part in (card.value(FieldKind.POSTCODE), card.value(FieldKind.CITY)) if part)
    address = ", ".join(part for part in (card.value(FieldKind.STREET), town, card.value(FieldKind.COUNTRY)) if part)
    if address:
        methods.append(ContactMethod(MethodKind.ADDRESS, address))
    return tuple(methods)
