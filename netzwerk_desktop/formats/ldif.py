"""LDIF, as Thunderbird exports address books (RFC 2849): records of attributes, folded, some in base64.

Addresses of files (`attr:< file:///...`) are never followed: whoever made the file must not choose what is read.
"""

import base64
import binascii
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from netzwerk_desktop.domain.columns import KEPT, ColumnUse
from netzwerk_desktop.domain.incoming import Incoming, Remark, RemarkKind, Severity
from netzwerk_desktop.formats.csv_headers import uses_in
from netzwerk_desktop.formats.csv_text import MOST_BYTES, MOST_ROWS, decode, is_text
from netzwerk_desktop.formats.gathering import Gathering

_ATTRIBUTES = """
given | givenName
family | sn; surname
name | cn; commonName; displayName
organisation | o; company; organizationName
job_title | title
mail | mail; mozillaSecondEmail; xmozillaSecondEmail; rfc822Mailbox
phone/work | telephoneNumber
phone/home | homePhone
phone/mobile | mobile; cellphone; mobileTelephoneNumber
phone/fax | facsimileTelephoneNumber; fax
phone/pager | pager; pagerPhone; pagerTelephoneNumber
street/home | mozillaHomeStreet; mozillaHomeStreet2; mozillaHomePostalAddress; mozillaHomePostalAddress2
city/home | mozillaHomeLocalityName
region/home | mozillaHomeState
postcode/home | mozillaHomePostalCode
country/home | mozillaHomeCountryName; mozillaHomeFriendlyCountryName
address/home | homePostalAddress
street/work | street; streetAddress; mozillaWorkStreet2; postOfficeBoxStreet
po_box/work | postOfficeBox; poBox
city/work | l; locality; localityName
region/work | st; region; stateOrProvinceName
postcode/work | postalCode; zip
country/work | c; countryName; co; friendlyCountryName
address/work | postalAddress
web/work | mozillaWorkUrl; workUrl
web/home | mozillaHomeUrl; homeUrl
web | labeledURI; url
birth_year | birthyear
birth_month | birthmonth
birth_day | birthday
note | description; notes; comment
uid | entryUUID
left_out | dn; objectclass; changetype; version; modifytimestamp; createtimestamp; userPassword; mozillaUseHtmlMail
"""
_ATTRIBUTE = re.compile(r"([A-Za-z0-9][\w.-]*(?:;[\w;.-]*)?)(::|:<|:)")
_GROUPS = frozenset({"groupofnames", "groupofuniquenames", "organizationalunit", "groupofurls"})
_PHOTOS = frozenset({"jpegphoto", "thumbnailphoto", "photo"})
# Addresses over several lines, as directories write them.
_PARTED = frozenset({"postaladdress", "homepostaladdress"})
_DELETIONS = frozenset({"delete", "modify", "modrdn", "moddn"})
_USES = uses_in(_ATTRIBUTES)


@dataclass(frozen=True, slots=True)
class _Attribute:
    """One attribute as written; `mark` tells text, base64 and the address of a file apart."""

    line: int
    name: str
    mark: str
    value: str

    @property
    def plain(self) -> str:
        return self.name.partition(";")[0].casefold()


def read_ldif(data: bytes) -> Iterator[Incoming | Remark]:
    """The people of an LDIF file; groups and orders to change something are left out."""
    if len(data) > MOST_BYTES:
        yield Remark(0, Severity.REFUSED, RemarkKind.TOO_LARGE)
        return
    text = decode(data)
    if not is_text(text):
        yield Remark(0, Severity.REFUSED, RemarkKind.NOT_A_CONTACT_FILE)
        return
    yield from text.remarks
    people = 0
    for record in _records(_logical_lines(text.lines)):
        for found in _read_record(record):
            if isinstance(found, Incoming):
                people += 1
            if people > MOST_ROWS:
                yield Remark(found.line, Severity.REFUSED, RemarkKind.TOO_MANY, {"most": str(MOST_ROWS)})
                return
            yield found
    if not people:
        yield Remark(0, Severity.REFUSED, RemarkKind.EMPTY_FILE)


def _logical_lines(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Lines put together where they were folded, with their number; comments are gone, empty lines end records."""
    parts: list[str] = []
    begin = 0
    for number, line in enumerate(lines, start=1):
        line = line.rstrip("\r\n")
        if line.startswith(" ") and parts:
            parts.append(line[1:])
            continue
        if parts and not parts[0].startswith("#"):
            yield begin, "".join(parts)
        parts, begin = [line], number
        if not line:
            yield number, ""
            parts = []
    if parts and not parts[0].startswith("#"):
        yield begin, "".join(parts)


def _records(lines: Iterable[tuple[int, str]]) -> Iterator[list[_Attribute | Remark]]:
    """Attributes up to an empty line, or to the next name of a record."""
    record: list[_Attribute | Remark] = []
    for number, line in lines:
        match = _ATTRIBUTE.match(line)
        if not line or (match and match[1].casefold() == "dn"):
            if record:
                yield record
            record = []
        if match:
            record.append(_Attribute(number, match[1], match[2], line[match.end() :].lstrip(" ")))
        elif line.strip() and line.strip() != "-":
            record.append(Remark(number, Severity.WARNING, RemarkKind.NO_COLON, {"text": line[:80]}))
    if record:
        yield record


def _read_record(record: list[_Attribute | Remark]) -> Iterator[Incoming | Remark]:
    yield from (each for each in record if isinstance(each, Remark))
    attributes = [each for each in record if isinstance(each, _Attribute)]
    if not attributes or all(each.plain == "version" for each in attributes):
        return
    line = attributes[0].line
    named = {(each.plain, each.value.strip().casefold()) for each in attributes if each.mark == ":"}
    if any(name == "objectclass" and value in _GROUPS for name, value in named):
        name = next((_text(each) or "" for each in attributes if each.plain == "cn"), "")
        yield Remark(line, Severity.NOTE, RemarkKind.GROUP_LEFT_OUT, {"name": name[:80]})
        return
    if any(name == "changetype" and value in _DELETIONS for name, value in named):
        yield Remark(line, Severity.REFUSED, RemarkKind.UNREADABLE)
        return
    person = Gathering(line)
    for attribute in attributes:
        _take(person, attribute)
    yield from person.finish()


def _take(person: Gathering, attribute: _Attribute) -> None:
    name = attribute.plain
    if attribute.mark == ":<":
        person.remark(RemarkKind.FILE_NOT_FOLLOWED, name=attribute.name, value=attribute.value[:200])
        person.keep(attribute.name, attribute.value)
        return
    if name in _PHOTOS:
        photo = _bytes(attribute)
        if photo:
            person.add_photo(photo)
        elif attribute.value:
            person.remark(RemarkKind.BAD_PHOTO)
        return
    value = _text(attribute)
    if value is None:
        person.remark(RemarkKind.BAD_BASE64, name=attribute.name)
        person.keep(attribute.name, attribute.value)
        return
    if name in _PARTED:
        value = value.replace("$", "\n")
    person.add(attribute.name, _use(name), value)


def _use(name: str) -> ColumnUse:
    return _USES.get(name, KEPT)


def _text(attribute: _Attribute) -> str | None:
    """The value as text; None where its base64 is damaged."""
    if attribute.mark == ":":
        return attribute.value
    raw = _bytes(attribute)
    if raw is None:
        return None
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _bytes(attribute: _Attribute) -> bytes | None:
    try:
        return base64.b64decode("".join(attribute.value.split()), validate=True)
    except (binascii.Error, ValueError):
        return None
