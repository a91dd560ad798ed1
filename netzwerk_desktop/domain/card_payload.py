"""What a barcode on a card says: vCard (RFC 2426, RFC 6350 and the older 2.1) and MECARD."""

import binascii
import quopri
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import phonenumbers

from netzwerk_desktop.domain.business_card import FieldKind, PhoneKind, ReadField, ReadPhone

_CHARSETS = {"utf-8": "utf-8", "utf8": "utf-8", "iso-8859-1": "latin-1", "windows-1252": "cp1252", "us-ascii": "ascii"}
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Payload:
    """The fields of one barcode; empty where it says nothing of a person."""

    fields: tuple[ReadField, ...] = ()
    phones: tuple[ReadPhone, ...] = ()


@dataclass(frozen=True, slots=True)
class _Property:
    name: str
    parameters: tuple[str, ...]
    value: str


def read_payloads(payloads: Iterable[str], home_region: str) -> Payload:
    """The first vCard or MECARD among payloads; a web address becomes a page, but is never opened."""
    pages: list[ReadField] = []
    for payload in payloads:
        text = payload.strip().lstrip("\ufeff")
        if text[:11].upper() == "BEGIN:VCARD":
            return _from_properties(list(_properties(text)), home_region)
        if text[:7].upper() == "MECARD:":
            return _from_properties(list(_mecard(text[7:])), home_region)
        if re.match(r"https?://\S+$", text, re.IGNORECASE):
            pages.append(ReadField(FieldKind.WEB, text))
    return Payload(tuple(pages))


def _properties(text: str) -> Iterator[_Property]:
    """The unfolded lines of a vCard, decoded where they are quoted-printable."""
    unfolded = re.sub(r"\r\n|\r", "\n", text)
    unfolded = re.sub(r"\n[ \t]", "", unfolded)
    lines = iter(unfolded.split("\n"))
    for line in lines:
        head, colon, value = line.partition(":")
        name, *parameters = (part.strip().upper() for part in head.split(";"))
        if not colon or not name:
            continue
        if any(parameter.endswith("QUOTED-PRINTABLE") for parameter in parameters):
            while value.endswith("="):
                value = value[:-1] + next(lines, "")
            value = _decoded(value, parameters)
        yield _Property(name.rpartition(".")[2], tuple(parameters), value.strip())


def _decoded(value: str, parameters: Iterable[str]) -> str:
    named = next((each.partition("=")[2].lower() for each in parameters if each.startswith("CHARSET=")), "utf-8")
    try:
        octets = quopri.decodestring(value.encode("latin-1", "replace"))
    except binascii.Error:
        return value
    return octets.decode(_CHARSETS.get(named, "utf-8"), "replace")


def _mecard(text: str) -> Iterator[_Property]:
    """The properties of a MECARD in vCard's words; its name is written "Family,Given"."""
    address = {"N": "N", "TEL": "TEL", "EMAIL": "EMAIL", "URL": "URL", "ORG": "ORG", "TITLE": "TITLE", "ADR": "ADR"}
    for part in _cut(text, ";"):
        name, colon, value = part.partition(":")
        name = name.strip().upper()
        if not colon or name not in address:
            continue
        if name == "N":
            value = ";".join(_cut(value, ",")) if "," in value else f";{value}"
        if name == "ADR":
            value = ";".join(_mecard_address(value))
        yield _Property(name, (), value)


def _mecard_address(value: str) -> list[str]:
    """NTT's seven parts behind commas are box, room, street, town, region, postcode, country; else one line of text."""
    parts = _cut(value, ",")
    return parts if len(parts) == 7 else ["", "", value.replace(";", ","), "", "", "", ""]


def _from_properties(properties: list[_Property], home_region: str) -> Payload:
    fields = [field for each in properties for field in _fields(each)]
    kinds = {field.kind for field in fields}
    if FieldKind.FAMILY not in kinds and FieldKind.GIVEN not in kinds:
        full = next((_plain(each.value) for each in properties if each.name == "FN"), "")
        given, _, family = full.rpartition(" ")
        fields += _present([(FieldKind.GIVEN, given), (FieldKind.FAMILY, family)])
    phones = [phone for each in properties if each.name == "TEL" and (phone := _phone(each, home_region))]
    unique = {(field.kind, field.value.casefold()): field for field in reversed(fields)}
    return Payload(
        tuple(reversed(unique.values())), tuple({phone.e164 or phone.text: phone for phone in phones}.values())
    )


def _fields(each: _Property) -> list[ReadField]:
    parts = [_plain(part) for part in _cut(each.value, ";")]
    parts += [""] * (7 - len(parts))
    match each.name:
        case "N":
            given = " ".join(part for part in (parts[1], parts[2]) if part)
            return _present([(FieldKind.PREFIX, parts[3]), (FieldKind.GIVEN, given), (FieldKind.FAMILY, parts[0]),
                             (FieldKind.SUFFIX, parts[4])])  # fmt: skip
        case "ORG":
            return _present([(FieldKind.ORGANISATION, parts[0]), (FieldKind.DEPARTMENT, parts[1])])
        case "ADR":
            code = " ".join(part for part in (parts[4], parts[5]) if part) if _american(parts) else parts[5]
            return _present([(FieldKind.STREET, parts[2]), (FieldKind.POSTCODE, code), (FieldKind.CITY, parts[3]),
                             (FieldKind.COUNTRY, parts[6])])  # fmt: skip
        case "TITLE":
            return _present([(FieldKind.JOB_TITLE, _plain(each.value))])
        case "EMAIL":
            return _present([(FieldKind.MAIL, re.sub(r"^mailto:", "", _plain(each.value), flags=re.IGNORECASE))])
        case "URL":
            return _present([(FieldKind.WEB, _plain(each.value))])
        case _:
            return []


def _american(parts: list[str]) -> bool:
    """A state of two letters belongs to the postcode as it is printed ("NY 10018")."""
    return len(parts[4]) == 2 and parts[4].isupper() and parts[5][:5].isdigit()


def _present(pairs: Iterable[tuple[FieldKind, str]]) -> list[ReadField]:
    return [ReadField(kind, value) for kind, value in pairs if value]


def _phone(each: _Property, home_region: str) -> ReadPhone | None:
    text = re.sub(r"^tel:", "", _plain(each.value), flags=re.IGNORECASE)
    if not any(ch.isdigit() for ch in text):
        return None
    types = {part for each_type in each.parameters for part in re.split(r"[=,\"]", each_type)}
    kind = PhoneKind.FAX if "FAX" in types else PhoneKind.MOBILE if "CELL" in types else PhoneKind.PHONE
    try:
        number = phonenumbers.parse(text, home_region)
    except phonenumbers.NumberParseException:
        return ReadPhone(kind, text)
    if kind is PhoneKind.PHONE and phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.MOBILE:
        kind = PhoneKind.MOBILE
    certain = phonenumbers.is_possible_number(number)
    return ReadPhone(
        kind, text, phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if certain else ""
    )


def _cut(text: str, mark: str) -> list[str]:
    """Text cut at a mark that no backslash stands before; escapes stay."""
    parts, start, at = [], 0, 0
    while at < len(text):
        if text[at] == "\\":
            at += 2
            continue
        if text[at] == mark:
            parts.append(text[start:at])
            start = at + 1
        at += 1
    return [*parts, text[start:]]


def _plain(text: str) -> str:
    """A value without its escapes, on one line."""
    opened = _ESCAPE.sub(lambda found: " " if found[1] in "nN" else found[1], text)
    return " ".join(opened.split())
