"""From the lines of one card to the fields of a person: what each property says."""

import re
from collections.abc import Callable, Sequence

from netzwerk_desktop.domain.contact import MethodKind
from netzwerk_desktop.domain.incoming import RemarkKind
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.formats.vcard_address import address_text
from netzwerk_desktop.formats.vcard_card import CardFields, FoundMethod
from netzwerk_desktop.formats.vcard_dates import is_no_date, read_date
from netzwerk_desktop.formats.vcard_labels import custom_label
from netzwerk_desktop.formats.vcard_lines import Line
from netzwerk_desktop.formats.vcard_names import name_of, written_name
from netzwerk_desktop.formats.vcard_photo import read_photo
from netzwerk_desktop.formats.vcard_text import list_of, parts_of, unescaped

OWN_PREFIX = "X-NETZWERK-"
# What a card says of itself rather than of a person, and what other lines take up.
_SILENT = frozenset({"BEGIN", "END", "VERSION", "PRODID", "REV", "PROFILE", "SORT-STRING", "CLIENTPIDMAP", "X-ABUID",
                     "X-ABSHOWAS", "X-ABADR"})  # fmt: skip
_ANGLED = re.compile(r'"?[^<>]*<([^<>@\s]+@[^<>\s]+)>\s*"?')
_BETWEEN = str.maketrans("", "", "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_NOT_SHOWN = frozenset({"LOGO", "SOUND", "KEY"})


def read_fields(lines: Sequence[Line]) -> CardFields:
    """Go through the lines of a card."""
    card = CardFields(lines)
    for number, line in enumerate(lines):
        name = line.head.name
        handler = _HANDLERS.get(name)
        if handler is not None:
            handler(card, number)
        elif not name:
            if line.value.strip():
                card.doubts.append((number, RemarkKind.NO_COLON))
        elif name in _SILENT:
            continue
        elif name.startswith(OWN_PREFIX):
            card.own.setdefault(name.removeprefix(OWN_PREFIX), card.plain(number))
            card.take(name, number)
        else:
            _read_other(card, number)
    _settle_names(card)
    if card.addresses and card.rest:
        _settle_labels(card)
    return card


def _read_name(card: CardFields, number: int) -> None:
    text = card.text(number)
    name = name_of(parts_of(text))
    if not name.display or card.name.display:
        card.leave(number, unescaped(text).replace(";", " ").strip() if name.display else "")
        card.places.setdefault("N", [number])
        return
    card.name = name
    card.places["N"] = [number]


def _read_single(attribute: str) -> Callable[[CardFields, int], None]:
    def read(card: CardFields, number: int) -> None:
        value = card.plain(number)
        if not value:
            return
        if getattr(card, attribute):
            card.leave(number, value)
            return
        setattr(card, attribute, value)
        card.take(card.lines[number].head.name, number)

    return read


def _read_organisation(card: CardFields, number: int) -> None:
    parts = [value for part in parts_of(card.text(number)) if (value := unescaped(part).strip())]
    if parts and not card.organisation:
        card.organisation = parts.pop(0)
        card.take("ORG", number)
    card.leave(number, "; ".join(parts))


def _read_note(card: CardFields, number: int) -> None:
    text = unescaped(card.text(number)).replace("\r\n", "\n")
    if text.strip():
        card.notes.append(text)
        card.take("NOTE", number)


def _read_method(kind: MethodKind, scheme: str = "") -> Callable[[CardFields, int], None]:
    def read(card: CardFields, number: int) -> None:
        value = card.plain(number)
        if scheme and value[: len(scheme)].lower() == scheme:
            value = value[len(scheme) :]
        if kind is MethodKind.MAIL and value.endswith((">", '"')) and (match := _ANGLED.fullmatch(value)):
            value = match[1]
        if not value.isascii():
            value = value.translate(_BETWEEN)
        _add_method(card, kind, number, value)

    return read


def _add_method(card: CardFields, kind: MethodKind, number: int, value: str) -> None:
    value = value.strip()
    if value:
        head = card.lines[number].head
        preferred = "pref" in head.types or (bool(head.params) and head.param("PREF") == "1")
        card.found.append(FoundMethod(kind, value, number, preferred))


def _read_address(card: CardFields, number: int) -> None:
    text = address_text([", ".join(list_of(part)) for part in parts_of(card.text(number))])
    head = card.lines[number].head
    _add_method(card, MethodKind.ADDRESS, number, text)
    card.addresses.append((head.group.lower(), tuple(sorted(head.types))))


def _read_profile(card: CardFields, number: int) -> None:
    """A profile elsewhere is a page where it has an address."""
    value = card.plain(number)
    if value.lower().startswith(("http://", "https://")):
        _add_method(card, MethodKind.WEB, number, value)
    else:
        kind = card.lines[number].head.types[:1]
        card.leave(number, value, " ".join(("X-SOCIALPROFILE", *kind)))


def _read_birthday(card: CardFields, number: int) -> None:
    text = card.plain(number)
    if is_no_date(text):
        return
    try:
        birthday = read_date(text, card.lines[number].head.param("X-APPLE-OMIT-YEAR"))
    except ValueError:
        card.doubts.append((number, RemarkKind.BAD_DATE))
        card.leave(number, text)
        return
    if card.birthday:
        card.leave(number, text)
        return
    card.birthday = birthday
    card.take("BDAY", number)


def _read_categories(card: CardFields, number: int) -> None:
    card.tags.update(dict.fromkeys(list_of(card.text(number))))
    card.take("CATEGORIES", number)


def _read_picture(card: CardFields, number: int) -> None:
    photo = read_photo(card.lines[number])
    if photo.damaged:
        card.doubts.append((number, RemarkKind.BAD_BASE64))
    elif photo.url:
        card.photo_url = card.photo_url or photo.url
        card.doubts.append((number, RemarkKind.PHOTO_ELSEWHERE))
        card.leave(number, photo.url)
    elif photo.image and card.photo is None:
        card.photo = photo.image
        card.take("PHOTO", number)


def _read_kind(card: CardFields, number: int) -> None:
    card.kind = card.kind or card.plain(number).lower()


def _read_shows_as(card: CardFields, number: int) -> None:
    if card.plain(number).lower() == "company":
        card.kind = card.kind or "org"


def _read_label(card: CardFields, number: int) -> None:
    group = card.lines[number].head.group.lower()
    if group:
        card.labels.setdefault(group, (number, custom_label(card.plain(number))))


def _read_other(card: CardFields, number: int) -> None:
    head = card.lines[number].head
    if head.encoding == "b" or (head.name in _NOT_SHOWN and card.lines[number].value[:5].lower() == b"data:"):
        return
    card.leave(number, card.plain(number))


def _read_address_label(card: CardFields, number: int) -> None:
    """How an address is printed; it says nothing new where the address of the same types or group is there too."""
    card.leave(number, card.plain(number).replace("\r\n", "\n"), "LABEL")


def _settle_labels(card: CardFields) -> None:
    def has_address(number: int) -> bool:
        head = card.lines[number].head
        group, types = head.group.lower(), tuple(sorted(head.types))
        return any((group and group == each) or types == kinds for each, kinds in card.addresses)

    card.rest = [each for each in card.rest if each[1] != "LABEL" or not has_address(each[0])]


def _settle_names(card: CardFields) -> None:
    """Who it is where N says nothing: FN, else the nickname; what is an organisation becomes one."""
    company = card.kind in ("org", "location")
    if not card.name.display and not company:
        written = card.full_name or card.nickname
        card.name, organisation = written_name(written) if written else (PersonName(), "")
        if written and written.casefold() == card.organisation.casefold():
            card.name, organisation = PersonName(), written
        card.organisation = card.organisation or organisation
    elif company:
        card.organisation = card.organisation or card.full_name
    if card.nickname and card.nickname != card.name.display:
        card.leave(card.places["NICKNAME"][0], card.nickname)
    if card.full_name and card.full_name not in (card.name.display, card.organisation):
        known = f"{card.name.display} {card.organisation}".replace(",", " ").casefold().split()
        if not set(card.full_name.replace(",", " ").casefold().split()) <= set(known):
            card.leave(card.places["FN"][0], card.full_name)
    if card.role and not card.job_title:
        card.job_title = card.role
    elif card.role and card.role != card.job_title:
        card.leave(card.places["ROLE"][0], card.role)


_HANDLERS: dict[str, Callable[[CardFields, int], None]] = {
    "N": _read_name,
    "FN": _read_single("full_name"),
    "NICKNAME": _read_single("nickname"),
    "ORG": _read_organisation,
    "TITLE": _read_single("job_title"),
    "ROLE": _read_single("role"),
    "NOTE": _read_note,
    "EMAIL": _read_method(MethodKind.MAIL, "mailto:"),
    "TEL": _read_method(MethodKind.PHONE, "tel:"),
    "URL": _read_method(MethodKind.WEB),
    "IMPP": _read_method(MethodKind.WEB),
    "X-SOCIALPROFILE": _read_profile,
    "ADR": _read_address,
    "LABEL": _read_address_label,
    "BDAY": _read_birthday,
    "CATEGORIES": _read_categories,
    "PHOTO": _read_picture,
    "UID": _read_single("uid"),
    "KIND": _read_kind,
    "X-ADDRESSBOOKSERVER-KIND": _read_kind,
    "X-ABSHOWAS": _read_shows_as,
    "X-ABLABEL": _read_label,
    "X-AB-LABEL": _read_label,
}
