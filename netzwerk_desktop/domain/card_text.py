"""Reading a card: from printed lines and barcodes to the fields of a contact."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from netzwerk_desktop.domain.business_card import BusinessCard, CardText, FieldKind, PhoneKind, ReadField, ReadPhone
from netzwerk_desktop.domain.card_address import find_address
from netzwerk_desktop.domain.card_fit import letters, near, umlauts_by
from netzwerk_desktop.domain.card_lines import pieces_of
from netzwerk_desktop.domain.card_mail import agreeing, find_net, same_page, spelled_like
from netzwerk_desktop.domain.card_name import PrintedName
from netzwerk_desktop.domain.card_payload import Payload, read_payloads
from netzwerk_desktop.domain.card_phones import find_phones
from netzwerk_desktop.domain.card_region import regions_of
from netzwerk_desktop.domain.card_roles import Clues, Line, Roles, find_roles
from netzwerk_desktop.domain.card_words import CardWords, words_of

# Fields that are taken from a barcode together or not at all.
_NAME = frozenset({FieldKind.GIVEN, FieldKind.FAMILY})
_ADDRESS = frozenset({FieldKind.STREET, FieldKind.POSTCODE, FieldKind.CITY})
_CAMEL = re.compile(r"(?<=[a-zà-ÿ]{2})(?=[A-ZÀ-Þ][a-zà-ÿ]{2})")
# Given and family name may have changed places, or an accent was lost.
_DOUBTED = 0.65
_ORDER = {kind: place for place, kind in enumerate(FieldKind)}


@dataclass(frozen=True, slots=True)
class _Printed:
    """What the lines alone say."""

    fields: tuple[ReadField, ...]
    phones: tuple[ReadPhone, ...]


def parse_card(card: CardText, words: CardWords, qr: Sequence[str] = (), home_region: str = "CH") -> BusinessCard:
    """The fields of a card; what could not be read is absent, never guessed.

    A vCard or MECARD in a barcode comes before what was read from print, which fills what the barcode lacks.
    Outline, index and quality are left to the caller.

    Args:
        card: the lines of the straightened card.
        words: the vocabulary of cards.
        qr: payloads of its barcodes.
        home_region: ISO 3166 code of the country whose numbers are written without a country's code when the card
            does not tell where it comes from.
    """
    printed = _read_print(card, words, home_region)
    payload = read_payloads(qr, home_region)
    fields = _merged_fields(payload, printed)
    phones = _merged_phones(payload.phones, printed.phones)
    return BusinessCard(fields=fields, phones=phones, qr=tuple(qr), lines=card.lines)


def _read_print(card: CardText, words: CardWords, home_region: str) -> _Printed:
    """Mail and web first, then address, numbers, and at last the names among what remains."""
    pieces = pieces_of(card, words)
    net = find_net(pieces, words)
    mails, webs = agreeing(net.mails, net.webs)
    address = find_address(net.rest, words)
    domains = _domains(mails, webs)
    numbers = find_phones(address.rest, words, regions_of(address, domains, home_region))
    clues = Clues(
        tuple(_personal(mails, words)),
        tuple(domain for domain in domains if domain not in words.providers),
        frozenset(word for field in address.fields for word in words_of(field.value) if _names_a_place(field)),
        min((piece.top for piece in pieces), default=0.0),
        max((piece.bottom for piece in pieces), default=0.0),
    )
    roles = find_roles(numbers.rest, words, clues)
    named, doubt = _name_fields(roles)
    mails = tuple(_fitting(mail, doubt, words) for mail in mails)
    organisation = roles.organisation.piece.text if roles.organisation else ""
    mails, webs = spelled_like(organisation, mails, webs, words)
    fields = (*named, *_other_roles(roles, domains), *mails, *webs, *address.fields)
    return _Printed(tuple(sorted(fields, key=lambda field: _ORDER[field.kind])), numbers.phones)


def _names_a_place(field: ReadField) -> bool:
    return field.kind in (FieldKind.CITY, FieldKind.COUNTRY)


def _domains(mails: Iterable[ReadField], webs: Iterable[ReadField]) -> list[str]:
    """Every domain on the card once, the page's before the mail's."""
    hosts = [web.value.partition("://")[2] or web.value for web in webs]
    found = [host.partition("/")[0].removeprefix("www.") for host in hosts]
    return list(dict.fromkeys(each.casefold() for each in [*found, *(mail.value.partition("@")[2] for mail in mails)]))


def _personal(mails: Iterable[ReadField], words: CardWords) -> list[str]:
    """What stands before the "@", where it is somebody's own."""
    found = [mail.value.partition("@")[0] for mail in mails]
    return [local for local in found if letters(local) not in words.mailboxes]


def _name_fields(roles: Roles) -> tuple[list[ReadField], PrintedName | None]:
    """The parts of the name, and the name again where its mail spells it otherwise by a letter or two."""
    line = roles.name
    if line is None or line.name is None:
        return [], None
    read = line.name
    certain = 1.0 if read.fit >= 0.75 and read.exact else 0.93 if read.listed else 0.82
    certain = _DOUBTED if read.turned or read.accented else certain
    doubtful = read.fit >= 0.75 and not read.exact
    sure = line.piece.confidence * (0.6 if doubtful else certain * (0.7 + 0.3 * roles.clear.get("name", 1.0)))
    given, family = read.printed
    name = read.name
    parts = [
        (FieldKind.PREFIX, name.prefix, ""),
        (FieldKind.GIVEN, name.given, read.accented or given),
        (FieldKind.FAMILY, name.family, family),
        (FieldKind.SUFFIX, name.suffix, ""),
    ]
    fields = [
        ReadField(kind, value, line.piece.box, sure, (other,) if other and other != value else ())
        for kind, value, other in parts
        if value
    ]
    return fields, read if doubtful else None


def _other_roles(roles: Roles, domains: Sequence[str]) -> list[ReadField]:
    found: list[tuple[FieldKind, Line | None, float]] = [
        (FieldKind.ORGANISATION, roles.organisation, 0.7 + 0.3 * roles.clear.get("organisation", 1.0)),
        (FieldKind.DEPARTMENT, roles.department, 0.9),
        (FieldKind.JOB_TITLE, roles.title, 0.95),
    ]
    return [
        ReadField(kind, _mended(line.piece.text, kind, domains), line.piece.box, line.piece.confidence * sure)
        for kind, line, sure in found
        if line
    ]


def _mended(text: str, kind: FieldKind, domains: Sequence[str]) -> str:
    """A title or department whose lost spaces show by capitals inside words; organisations as their domain says."""
    return umlauts_by(domains, text) if kind is FieldKind.ORGANISATION else _CAMEL.sub(" ", text)


def _fitting(mail: ReadField, doubt: PrintedName | None, words: CardWords) -> ReadField:
    """A mail with less confidence where it is near the name and still not the name."""
    local = letters(mail.value.partition("@")[0])
    if doubt is None or local in words.mailboxes:
        return mail
    return replace(mail, confidence=mail.confidence * 0.7)


def _merged_fields(payload: Payload, printed: _Printed) -> tuple[ReadField, ...]:
    """The barcode's fields, then the printed ones of which it says nothing."""
    told = {field.kind for field in payload.fields} - {FieldKind.WEB}
    for group in (_NAME, _ADDRESS):
        told |= group if told & group else frozenset()
    boxes = {(field.kind, letters(field.value)): field.box for field in reversed(printed.fields)}
    coded = [
        replace(field, box=boxes.get((field.kind, letters(field.value))))
        for field in payload.fields
        if field.kind is not FieldKind.WEB
    ]
    mails = [field.value.casefold() for field in coded if field.kind is FieldKind.MAIL]
    pages = [field.value for field in printed.fields if field.kind is FieldKind.WEB]
    rest = [
        field
        for field in printed.fields
        if field.kind not in told or (field.kind is FieldKind.MAIL and not _known(field.value.casefold(), mails))
    ]
    webs = [
        field
        for field in payload.fields
        if field.kind is FieldKind.WEB and not any(same_page(field.value, page) for page in pages)
    ]
    return tuple(sorted([*coded, *rest, *webs], key=lambda field: _ORDER[field.kind]))


def _known(value: str, others: Sequence[str]) -> bool:
    """Whether a printed mail is one of the barcode's, or one of them misread."""
    return any(value == other or near(value, other) for other in others)


def _merged_phones(coded: Sequence[ReadPhone], printed: Sequence[ReadPhone]) -> tuple[ReadPhone, ...]:
    """The barcode's numbers with the printed kind and box, then printed ones that are no misreading of them."""
    seen = {phone.e164: phone for phone in printed if phone.e164}
    numbers = {phone.e164 for phone in coded}
    found = [
        replace(phone, kind=seen[phone.e164].kind, text=seen[phone.e164].text, box=seen[phone.e164].box)
        if phone.e164 in seen
        else phone
        for phone in coded
    ]
    unseen = [number for number in numbers if number not in seen]
    others = [
        phone
        for phone in printed
        if phone.e164 not in numbers
        and (phone.kind is PhoneKind.FAX or not any(_misread(phone.e164 or phone.text, number) for number in unseen))
    ]
    return (*found, *others)


def _misread(number: str, other: str) -> bool:
    """Whether two numbers differ by at most two digits."""
    if not other or abs(len(number) - len(other)) > 1:
        return False
    return sum(one != two for one, two in zip(number, other, strict=False)) <= 2 or (
        near(number, other) and (len(number) != len(other))
    )
