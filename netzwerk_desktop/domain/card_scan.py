"""Card scan: what was read off the photo of a contact's card, and whether it still waits to be read."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from netzwerk_desktop.domain.business_card import BusinessCard, FieldKind, PhoneKind, Quality, ReadField, ReadPhone
from netzwerk_desktop.domain.contact import Contact, ContactDraft, ContactMethod, MethodKind, PhotoRole
from netzwerk_desktop.domain.frame import Quad
from netzwerk_desktop.domain.text import PersonName


class ScanState(StrEnum):
    """How far the reading of a card is."""

    WAITING = "waiting"
    READ = "read"
    FAILED = "failed"


class CardField(StrEnum):
    """The lines of a contact that a person looks through after the reading."""

    NAME = "name"
    JOB_TITLE = "job_title"
    ORGANISATION = "organisation"
    MAIL = "mail"
    PHONE = "phone"
    WEB = "web"


@dataclass(frozen=True, slots=True)
class CardScan:
    """The reading of one side of a contact's card.

    Attributes:
        region: the corners of the straightened card in pixels of the photo as stored.
        width: of the straightened card in pixels.
        height: of the straightened card in pixels.
        fields: all but the phones, with their place on the straightened card, confidence and alternatives.
        text: everything printed, line by line.
        checked: the lines a person has looked at since.
    """

    contact_id: int
    photo: str
    side: PhotoRole = PhotoRole.CARD_FRONT
    state: ScanState = ScanState.WAITING
    quality: Quality | None = None
    position: int = 0
    region: Quad | None = None
    width: int = 0
    height: int = 0
    fields: tuple[ReadField, ...] = ()
    phones: tuple[ReadPhone, ...] = ()
    text: str = ""
    checked: frozenset[CardField] = frozenset()

    def places(self, field: CardField) -> tuple[Quad, ...]:
        """Where a line was read, on the straightened card; nowhere when it came from a barcode."""
        if field is CardField.PHONE:
            return tuple(phone.box for phone in self.phones[:1] if phone.box)
        return tuple(each.box for each in self._of(field) if each.box)

    def doubtful(self, field: CardField) -> bool:
        """Whether a person should look at a line; those of a bad photo all are until then."""
        if field in self.checked or self.state is not ScanState.READ:
            return False
        if field is CardField.PHONE:
            return any(not phone.e164 or phone.confidence < _DOUBTED[field] for phone in self.phones[:1])
        found = self._of(field)
        if field is CardField.NAME and not found:
            return True
        if self.quality is Quality.RETAKE:
            return any(each.box for each in found)
        return any(each.confidence < _DOUBTED[field] for each in found)

    def alternatives(self, field: CardField, current: str) -> tuple[str, ...]:
        """Other readings of a line, the likeliest first; `current` is what stands there now."""
        found: list[str] = []
        if field is CardField.PHONE:
            found += [phone.text for phone in self.phones]
        else:
            if field is CardField.NAME:
                found += self._names()
            found += [
                value for each in self._of(field) for value in (each.value, *each.alternatives) if not _part(each)
            ]
            found += self._unused(field)
        return tuple(value for value in dict.fromkeys(found) if value and value != current)[:_MOST_ALTERNATIVES]

    def _of(self, field: CardField) -> tuple[ReadField, ...]:
        kinds = _KINDS[field]
        several = field is CardField.NAME
        found = [each for each in self.fields if each.kind in kinds]
        return tuple(found if several else found[:1])

    def _names(self) -> list[str]:
        name = name_of(self.fields)
        given = next((each for each in self.fields if each.kind is FieldKind.GIVEN), None)
        family = next((each for each in self.fields if each.kind is FieldKind.FAMILY), None)
        names = [name]
        names += [PersonName(name.prefix, other, name.family, name.suffix) for other in _others(given)]
        names += [PersonName(name.prefix, name.given, other, name.suffix) for other in _others(family)]
        if name.given and name.family:
            names.append(PersonName(name.prefix, name.family, name.given, name.suffix))
        return [each.display for each in names]

    def _unused(self, field: CardField) -> list[str]:
        """Printed lines that could stand here: a letter in mind, no code and no address."""
        used = {each.value.casefold() for each in self.fields} | {name_of(self.fields).display.casefold()}
        lines = [line.strip() for line in self.text.splitlines()]
        if field is CardField.MAIL:
            return [line for line in lines if "@" in line]
        if field is CardField.WEB:
            return [line for line in lines if "." in line and "@" not in line and not any(map(str.isspace, line))]
        return [
            line
            for line in lines
            if len(line) > 2
            and not any(ch.isdigit() or ch == "@" for ch in line)
            and "www." not in line.casefold()
            and line.casefold() not in used
        ]


_MOST_ALTERNATIVES = 6
_KINDS = {
    CardField.NAME: (FieldKind.PREFIX, FieldKind.GIVEN, FieldKind.FAMILY, FieldKind.SUFFIX),
    CardField.JOB_TITLE: (FieldKind.JOB_TITLE,),
    CardField.ORGANISATION: (FieldKind.ORGANISATION,),
    CardField.MAIL: (FieldKind.MAIL,),
    CardField.PHONE: (FieldKind.PHONE,),
    CardField.WEB: (FieldKind.WEB,),
}
# Below this confidence a line is marked: for name, mail and phone as the quality of the whole card has it.
_DOUBTED = {
    CardField.NAME: 0.7,
    CardField.JOB_TITLE: 0.5,
    CardField.ORGANISATION: 0.5,
    CardField.MAIL: 0.85,
    CardField.PHONE: 0.5,
    CardField.WEB: 0.6,
}


def _part(field: ReadField) -> bool:
    """Whether a field is only a part of the line a person sees."""
    return field.kind in _KINDS[CardField.NAME]


def _others(field: ReadField | None) -> tuple[str, ...]:
    return field.alternatives if field is not None else ()


def name_of(fields: Sequence[ReadField]) -> PersonName:
    """The name that was read."""

    def value(kind: FieldKind) -> str:
        return next((field.value for field in fields if field.kind is kind), "")

    return PersonName(value(FieldKind.PREFIX), value(FieldKind.GIVEN), value(FieldKind.FAMILY), value(FieldKind.SUFFIX))


def draft_of(card: BusinessCard, contact: Contact, before: CardScan | None = None) -> ContactDraft:
    """What a reading adds to a contact: only what is empty, never over something a person wrote.

    Args:
        before: an earlier reading of the same card; what it filled in and nobody changed since gives way.
    """
    name = name_of(card.fields)
    organisation, job_title = card.value(FieldKind.ORGANISATION), card.value(FieldKind.JOB_TITLE)
    methods = methods_of(card.fields, card.phones)
    old = before or CardScan(contact.contact_id, "")
    own_name = contact.name.display and contact.name != name_of(old.fields)
    own_organisation = contact.organisation and contact.organisation != _value(old, FieldKind.ORGANISATION)
    own_title = contact.job_title and contact.job_title != _value(old, FieldKind.JOB_TITLE)
    own_methods = contact.methods and contact.methods != methods_of(old.fields, old.phones)
    return ContactDraft(
        name=name if name.display and not own_name else None,
        organisation=organisation if organisation and not own_organisation else None,
        job_title=job_title if job_title and not own_title else None,
        methods=methods if methods and not own_methods else None,
    )


def addition_of(fields: Sequence[ReadField], phones: Sequence[ReadPhone], contact: Contact) -> ContactDraft:
    """What the back of a card, or a second card, adds: empty fields, and ways to reach that are not known yet."""
    name = name_of(fields)

    def value(kind: FieldKind) -> str:
        return next((field.value for field in fields if field.kind is kind), "")

    methods = with_methods(contact.methods, methods_of(fields, phones))
    return ContactDraft(
        name=name if name.display and not contact.name.display else None,
        organisation=(value(FieldKind.ORGANISATION) or None) if not contact.organisation else None,
        job_title=(value(FieldKind.JOB_TITLE) or None) if not contact.job_title else None,
        methods=methods if methods != contact.methods else None,
    )


def with_methods(methods: tuple[ContactMethod, ...], others: tuple[ContactMethod, ...]) -> tuple[ContactMethod, ...]:
    """Ways to reach somebody, and those of the others that are not among them yet."""
    known = {(each.kind, each.match_key or each.value.casefold()) for each in methods}
    return methods + tuple(each for each in others if (each.kind, each.match_key or each.value.casefold()) not in known)


def methods_of(fields: Sequence[ReadField], phones: Sequence[ReadPhone]) -> tuple[ContactMethod, ...]:
    """The ways to reach somebody that stand on a card, in the order mail, phone, web, address."""
    labels = {PhoneKind.PHONE: "", PhoneKind.MOBILE: "mobile", PhoneKind.FAX: "fax"}

    def values(kind: FieldKind) -> list[str]:
        return [field.value for field in fields if field.kind is kind]

    methods = [ContactMethod(MethodKind.MAIL, value) for value in values(FieldKind.MAIL)]
    methods += [ContactMethod(MethodKind.PHONE, phone.text, labels[phone.kind]) for phone in phones]
    methods += [ContactMethod(MethodKind.WEB, value) for value in values(FieldKind.WEB)]
    town = " ".join([*values(FieldKind.POSTCODE)[:1], *values(FieldKind.CITY)[:1]])
    parts = [*values(FieldKind.STREET)[:1], town, *values(FieldKind.COUNTRY)[:1]]
    address = ", ".join(part for part in parts if part)
    if address:
        methods.append(ContactMethod(MethodKind.ADDRESS, address))
    return tuple(methods)


def _value(scan: CardScan, kind: FieldKind) -> str:
    return next((field.value for field in scan.fields if field.kind is kind), "")
