"""Monica 4's JSON: its people with their ways, notes, tags and rhythm.

The envelope differs from version to version, so lists of contacts are looked for anywhere. What has no field here,
such as activities, gifts or relations, is kept in the appendix.
"""

import base64
import binascii
import json
from collections.abc import Iterator
from typing import Any

from netzwerk_desktop.domain.columns import KEPT, ColumnField, ColumnUse, read_use
from netzwerk_desktop.domain.incoming import Incoming, Remark, RemarkKind, Severity
from netzwerk_desktop.formats.csv_text import MOST_BYTES, decode
from netzwerk_desktop.formats.gathering import Gathering

_FIELDS = {
    "prefix": "prefix",
    "first_name": "given",
    "middle_name": "middle",
    "last_name": "family",
    "job": "job_title",
    "company": "organisation",
    "description": "note",
}
# Counters and dates of the program itself, and what is read elsewhere.
_LEFT_OUT = frozenset(
    {"uuid", "created_at", "updated_at", "birthdate", "tags", "avatar", "number_of_views", "first_met_through"}
    | {"vcard_etag", "distant_etag", "distant_uri", "stay_in_touch_trigger_date", "is_active", "relationships"}
)
_DEEPEST = 12
_PATIENCE = 20

Json = dict[str, Any]


def read_monica(data: bytes) -> Iterator[Incoming | Remark]:
    """The people of an export."""
    if len(data) > MOST_BYTES:
        yield Remark(0, Severity.REFUSED, RemarkKind.TOO_LARGE)
        return
    text = "".join(decode(data).lines)
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        yield Remark(0, Severity.REFUSED, RemarkKind.NOT_A_CONTACT_FILE)
        return
    book = _Book(whole)
    if not book.contacts:
        yield Remark(0, Severity.REFUSED, RemarkKind.EMPTY_FILE)
        return
    at, line, missed = 0, 1, 0
    for contact in book.contacts:
        uuid = _text(contact.get("uuid"))
        # Entries come in the order of the file, so each one's uuid is looked for from the last one on.
        found = text.find(f'"{uuid}"', at) if uuid and missed < _PATIENCE else -1
        missed += found < 0
        if found >= 0:
            line += text.count("\n", at, found)
            at = found
        yield from book.read(contact, line)


class _Book:
    """What an export holds, with what its people refer to."""

    def __init__(self, whole: Any) -> None:
        self.contacts: list[Json] = []
        self._types: dict[str, tuple[str, str]] = {}
        self._photos: dict[str, str] = {}
        self._relations: dict[str, list[tuple[str, str]]] = {}
        self._search(whole, 0)
        self._names = {_text(each.get("uuid")): _name_of(each) for each in self.contacts}

    def read(self, contact: Json, line: int) -> list[Incoming | Remark]:
        """One entry as a person."""
        person = Gathering(line)
        facts = _facts(contact)
        for name, value in facts.items():
            if name == "stay_in_touch_frequency":
                person.set_rhythm(_days(value))
            elif name not in _LEFT_OUT:
                person.add(name, read_use(_FIELDS.get(name, "kept")), _text(value))
        for tag in _list(facts.get("tags")):
            person.add_tag(_text(tag.get("name") or _facts(tag).get("name")) if isinstance(tag, dict) else _text(tag))
        uuid = _text(contact.get("uuid"))
        person.add("uuid", ColumnUse(ColumnField.UID), uuid)
        self._read_birthday(person, facts.get("birthdate"))
        self._read_photo(person, facts)
        for kind, entry in _entries(contact):
            self._read_entry(person, kind, entry)
        for relation, other in self._relations.get(uuid, ()):
            person.keep(relation, self._names.get(other) or other)
        through = _text(facts.get("first_met_through"))
        person.add("first_met_through", KEPT, self._names.get(through) or through)
        return person.finish()

    def _search(self, part: Any, depth: int) -> None:
        """Look for lists of people and of what they refer to, wherever they are."""
        if depth > _DEEPEST:
            return
        if isinstance(part, list):
            for each in part:
                self._search(each, depth + 1)
        elif isinstance(part, dict):
            kind, values = _text(part.get("type")), part.get("values")
            if isinstance(values, list) and kind:
                self._take(kind, [each for each in values if isinstance(each, dict)])
                return
            for name, each in part.items():
                if name in ("contacts", "contact_field_types", "photos", "relationships") and isinstance(each, list):
                    self._take(name, [entry for entry in each if isinstance(entry, dict)])
                else:
                    self._search(each, depth + 1)

    def _take(self, kind: str, entries: list[Json]) -> None:
        kind = kind.removesuffix("s")
        for entry in entries:
            facts, uuid = _facts(entry), _text(entry.get("uuid"))
            if kind == "contact":
                self.contacts.append(entry)
            elif kind == "contact_field_type":
                self._types[uuid] = (_text(facts.get("name")), _text(facts.get("protocol")) or _text(facts.get("type")))
            elif kind == "photo":
                self._photos[uuid] = _text(facts.get("dataUrl"))
            elif kind == "relationship":
                one, other = _text(facts.get("contact_is")), _text(facts.get("of_contact"))
                self._relations.setdefault(one, []).append((_text(facts.get("type")), other))

    def _read_birthday(self, person: Gathering, birthdate: Any) -> None:
        facts = _facts(birthdate) if isinstance(birthdate, dict) else {"date": birthdate}
        day = _text(facts.get("date"))[:10]
        if facts.get("is_age_based"):
            # Only the year was meant: the day is the first of January for everybody.
            person.add("birthdate", KEPT, day[:4])
            return
        if facts.get("is_year_unknown") and len(day) == 10:
            day = f"--{day[5:]}"
        person.add("birthdate", ColumnUse(ColumnField.BIRTHDAY), day)

    def _read_photo(self, person: Gathering, facts: Json) -> None:
        avatar = facts.get("avatar")
        known = _facts(avatar) if isinstance(avatar, dict) else facts
        address = self._photos.get(_text(known.get("avatar_photo")), "")
        if not address:
            return
        try:
            person.add_photo(base64.b64decode(address.partition(",")[2], validate=True))
        except (binascii.Error, ValueError):
            person.remark(RemarkKind.BAD_PHOTO)

    def _read_entry(self, person: Gathering, kind: str, entry: Json) -> None:
        """Something that hangs on a contact."""
        facts = _facts(entry)
        if kind == "contact_field":
            self._read_way(
                person, _text(facts.get("data")), _text(facts.get("type") or facts.get("contact_field_type"))
            )
        elif kind == "address":
            _read_address(person, facts, _text(entry.get("uuid")))
        elif kind == "note" and _text(facts.get("body")):
            person.add(kind, ColumnUse(ColumnField.NOTE), _text(facts.get("body")))
        else:
            person.add(kind, KEPT, _summary(facts))

    def _read_way(self, person: Gathering, value: str, type_uuid: str) -> None:
        name, protocol = self._types.get(type_uuid, ("", ""))
        marks = f"{name} {protocol}".casefold()
        if "mail" in marks or (not marks.strip() and "@" in value):
            person.add(name or "email", ColumnUse(ColumnField.MAIL), value)
        elif "tel" in marks or "phone" in marks or (not marks.strip() and value[:1] in "+0"):
            person.add(name or "phone", ColumnUse(ColumnField.PHONE), value)
        elif value.startswith(("http://", "https://", "www.")):
            person.add(name, ColumnUse(ColumnField.WEB, name), value)
        else:
            person.add(name or "contact_field", KEPT, value)


def _read_address(person: Gathering, facts: Json, uuid: str) -> None:
    place = facts.get("place")
    parts = facts | _facts(place) if isinstance(place, dict) else facts
    group = f"address {uuid}"
    person.add("name", ColumnUse(ColumnField.LABEL, group=group), _text(parts.get("name")))
    for name, field in (
        ("street", ColumnField.STREET),
        ("postal_code", ColumnField.POSTCODE),
        ("city", ColumnField.CITY),
        ("province", ColumnField.REGION),
        ("country", ColumnField.COUNTRY),
    ):
        person.add(name, ColumnUse(field, group=group), _text(parts.get(name)))


def _entries(contact: Json) -> Iterator[tuple[str, Json]]:
    """What hangs on a contact, each with its kind."""
    for part in _list(contact.get("data")):
        if isinstance(part, dict):
            kind = _text(part.get("type"))
            yield from ((kind, each) for each in _list(part.get("values")) if isinstance(each, dict))


def _facts(entry: Json) -> Json:
    """The properties of an entry, wherever this version keeps them."""
    properties = entry.get("properties")
    return properties if isinstance(properties, dict) else entry


def _name_of(contact: Json) -> str:
    facts = _facts(contact)
    return " ".join(filter(None, (_text(facts.get(name)) for name in ("first_name", "middle_name", "last_name"))))


def _summary(facts: Json) -> str:
    parts = [_text(value) for name, value in facts.items() if name not in _LEFT_OUT]
    return " · ".join(part for part in parts if part)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _days(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10_000 else None


def _text(value: Any) -> str:
    """A plain value as text; false and null say nothing."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None:
        return "true" if value else ""
    return str(value) if isinstance(value, int | float) else json.dumps(value, ensure_ascii=False)
