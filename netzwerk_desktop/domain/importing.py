"""Importing: who somebody of a contact file is, and what a newer file changes; what was typed here stays."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from netzwerk_desktop.domain.contact import Contact, ContactMethod, MethodKind
from netzwerk_desktop.domain.incoming import (
    NOTHING_OWN,
    FileFormat,
    Incoming,
    Remark,
    RemarkKind,
    Severity,
    appendix_text,
)
from netzwerk_desktop.domain.text import PersonName

UNDO_DAYS = 30
"""How long an import can be taken back."""
# What programs write anew at every export without anything having changed.
_VOLATILE = re.compile(rb"\n(?:REV|PRODID|rev|prodid|Rev|ProdID)[;:][^\n]*(?:\n[ \t][^\n]*)*")
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Outcome(StrEnum):
    """What importing somebody does."""

    NEW = "new"
    SAME = "same"
    UPDATE = "update"


class Field(StrEnum):
    """The single values of a contact that a file and a person may disagree on."""

    NAME = "name"
    ORGANISATION = "organisation"
    JOB_TITLE = "job_title"
    NOTE = "note"
    BIRTHDAY = "birthday"
    PORTRAIT = "portrait"
    OFFERS = "offers"
    SEEKS = "seeks"
    TRAITS = "traits"
    PROMISE = "promise"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a source says of somebody, in the fields of a contact.

    Attributes:
        portrait: the SHA-256 of the photo; empty for none.
        offers, seeks, traits, promise: what only files of this program say.
    """

    name: PersonName = PersonName()
    organisation: str = ""
    job_title: str = ""
    note: str = ""
    birthday: str = ""
    methods: tuple[ContactMethod, ...] = ()
    tags: tuple[str, ...] = ()
    portrait: str = ""
    offers: str = ""
    seeks: str = ""
    traits: str = ""
    promise: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A value that the file changed and the person too; the person's is kept."""

    field: Field
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Revision:
    """What a newer file makes of a contact.

    Attributes:
        facts: the contact's fields afterwards.
        fields: the single values that change; methods and tags are compared by whoever writes.
    """

    facts: Facts
    fields: tuple[Field, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    def changes(self, before: Facts) -> bool:
        """Whether anything differs from before."""
        return self.facts != before


@dataclass(frozen=True, slots=True)
class SourceCard:
    """What a source said of a contact when it was read last.

    Attributes:
        source: the format it came in.
        content: the key of everything it said, whatever order it stood in the file.
        raw: the key of the vCard as it was written; empty where it was none.
    """

    card_id: int
    contact_id: int
    source: FileFormat
    uid: str
    content: str
    facts: Facts = Facts()
    raw: str = ""
    batch_id: int | None = None


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file; the keys of its counts are those of the command line."""

    file: str
    format: FileFormat | None = None
    read: int = 0
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    conflicts: int = 0
    duplicates_proposed: int = 0
    remarks: tuple[Remark, ...] = ()

    @property
    def refused(self) -> int:
        """How many things were left out."""
        return sum(remark.severity is Severity.REFUSED for remark in self.remarks)


@dataclass(frozen=True, slots=True)
class Batch:
    """One import.

    Attributes:
        report: what became of each file.
        undone_at: when it was taken back; None where it was not.
    """

    batch_id: int
    at: datetime
    report: tuple[FileReport, ...]
    undone_at: datetime | None = None


def plain_report(report: FileReport) -> dict[str, Any]:
    """What became of a file as JSON values, for a column."""
    plain = {name: getattr(report, name) for name in _COUNTS}
    remarks = [[each.line, each.severity, each.kind, dict(each.values)] for each in report.remarks]
    return {"file": report.file, "format": report.format, **plain, "remarks": remarks}


def read_report(plain: Mapping[str, Any]) -> FileReport:
    """What became of a file, from a column."""
    return FileReport(
        plain["file"],
        FileFormat(plain["format"]) if plain["format"] else None,
        **{name: plain[name] for name in _COUNTS},
        remarks=tuple(
            Remark(line, Severity(severity), RemarkKind(kind), values)
            for line, severity, kind, values in plain["remarks"]
        ),
    )


_COUNTS = ("read", "new", "updated", "unchanged", "conflicts", "duplicates_proposed")


def facts_of(incoming: Incoming, portrait: str = "") -> Facts:
    """Somebody of a file in the fields of a contact; what has no field stands at the end of the note."""
    note, own = "\n\n".join(part for part in (incoming.note, appendix_text(incoming.appendix)) if part), incoming.own
    return Facts(
        incoming.name,
        incoming.organisation,
        incoming.job_title,
        note,
        incoming.birthday,
        _each_once([method for method in incoming.methods if method.value]),
        tuple(dict.fromkeys(tag.strip() for tag in incoming.tags if tag.strip())),
        portrait,
        *((own.offers, own.seeks, own.traits, own.promise) if own is not NOTHING_OWN else ()),
    )


def _each_once(methods: Sequence[ContactMethod]) -> tuple[ContactMethod, ...]:
    """Without what is said twice; comparing the values alone settles it for as good as everybody."""
    return tuple(methods if len({each.value for each in methods}) == len(methods) else dict.fromkeys(methods))


def facts_of_contact(contact: Contact) -> Facts:
    """A contact in the fields that files know."""
    return Facts(
        contact.name,
        contact.organisation,
        contact.job_title,
        contact.note,
        contact.birthday,
        contact.methods,
        contact.tags,
        contact.portrait or "",
        *(contact.offers, contact.seeks, contact.traits, contact.promise),
    )


def content_key(incoming: Incoming, facts_text: str) -> str:
    """The identity of what a file says of somebody: equal for the same person in a file that was exported again."""
    import hashlib  # OpenSSL loads slowly, and a start hashes nothing

    raw = incoming.raw.replace(b"\r", b"")
    data = _VOLATILE.sub(b"", raw) if raw else f"{incoming.uid}\n{facts_text}".encode("utf-8", "replace")
    return hashlib.sha256(data).hexdigest()


def facts_text(facts: Facts) -> str:
    """Facts as text, for a column."""
    name = facts.name
    plain: dict[str, Any] = {
        "name": [name.prefix, name.given, name.family, name.suffix],
        "methods": [[way.kind, way.value, way.label] for way in facts.methods],
        "tags": facts.tags,
    }
    plain |= {field: getattr(facts, field) for field in _TEXTS if getattr(facts, field)}
    return _ENCODE(plain)


def read_facts(text: str) -> Facts:
    """Facts from a column."""
    plain = json.loads(text)
    return Facts(
        name=PersonName(*plain["name"]),
        methods=tuple(ContactMethod(MethodKind(kind), value, label) for kind, value, label in plain["methods"]),
        tags=tuple(plain["tags"]),
        **{field: plain.get(field, "") for field in _TEXTS},
    )


_TEXTS = ("organisation", "job_title", "note", "birthday", "portrait", "offers", "seeks", "traits", "promise")


def revise(before: Facts, now: Facts, contact: Facts) -> Revision:
    """What a source that has changed makes of a contact.

    Only what the source changed is taken over, and only where the contact still says what the source had said; what
    the person typed stays, and is a conflict where both changed.

    Args:
        before: what the same source said last; nothing for somebody it never named.
        now: what it says.
        contact: what the contact says.
    """
    values: dict[str, Any] = {}
    conflicts: list[Conflict] = []
    for field in Field:
        old, new, ours = (getattr(each, field) for each in (before, now, contact))
        if new in (old, ours):
            continue
        if ours == old:
            values[field.value] = new
        elif field is Field.NOTE and not old:
            # Nobody changed anything: two notes meet for the first time, and both have their say.
            values[field.value] = ours if new in ours else f"{ours}\n\n{new}"
        elif _words(new):
            conflicts.append(Conflict(field, _words(ours), _words(new)))
    values["methods"] = _revised_methods(before.methods, now.methods, contact.methods)
    values["tags"] = _revised(before.tags, now.tags, contact.tags)
    fields = tuple(each for each in Field if each in values and values[each] != getattr(contact, each))
    return Revision(replace(contact, **values), fields, tuple(conflicts))


def without_said(before: Facts, others: Sequence[Facts]) -> Facts:
    """What a source said last without the ways and tags that other cards of the contact say too: when it takes them
    away, they stay."""
    ways = {_way(way) for other in others for way in other.methods}
    tags = {tag for other in others for tag in other.tags}
    methods = tuple(way for way in before.methods if _way(way) not in ways)
    return replace(before, methods=methods, tags=tuple(tag for tag in before.tags if tag not in tags))


def _words(value: "PersonName | str") -> str:
    return value.display if isinstance(value, PersonName) else value


def _revised(before: Iterable[str], now: Iterable[str], ours: tuple[str, ...]) -> tuple[str, ...]:
    """Lists grow by what the source added, and lose what it took away."""
    gone = set(before) - set(now)
    added = [each for each in now if each not in set(before) and each not in ours]
    return (*(each for each in ours if each not in gone), *added)


def _revised_methods(
    before: tuple[ContactMethod, ...], now: tuple[ContactMethod, ...], ours: tuple[ContactMethod, ...]
) -> tuple[ContactMethod, ...]:
    known, said = {_way(each) for each in before}, {_way(each) for each in now}
    gone = known - said
    kept = [each for each in ours if _way(each) not in gone]
    # A label or a notation that only the source changed: the line follows it.
    newer = {_way(each): each for each in now if each not in before}
    old = set(before)
    kept = [newer.get(_way(each), each) if each in old else each for each in kept]
    mine = {_way(each) for each in kept}
    added = [each for each in now if _way(each) not in known and _way(each) not in mine]
    return (*kept, *added)


def _way(method: ContactMethod) -> tuple[MethodKind, str]:
    return method.kind, method.match_key or method.value


class KnownPeople:
    """Whom the book knows from files, to find somebody of a file again: by its source, by content, by profile."""

    def __init__(
        self, cards: Iterable[SourceCard], profiles: Mapping[str, int], own: Mapping[str, int] = MappingProxyType({})
    ) -> None:
        """Take what is known; `profiles` are contacts by `likeness.profile_key`, `own` those by their own uid."""
        self._own = own
        self._by_uid: dict[tuple[FileFormat, str], list[SourceCard]] = defaultdict(list)
        self._by_content: dict[str, list[SourceCard]] = defaultdict(list)
        self._nameless: dict[tuple[FileFormat, int], SourceCard] = {}
        self._profiles = profiles
        for card in cards:
            self._by_content[card.content].append(card)
            if card.uid:
                self._by_uid[card.source, card.uid].append(card)
            else:
                self._nameless[card.source, card.contact_id] = card

    def find(
        self, source: FileFormat, uid: str, content: str, profiles: Iterable[str]
    ) -> tuple[int, SourceCard | None] | None:
        """The contact that somebody is, with what the same source said before; None for somebody new."""
        same = [card for card in self._by_content.get(content, ()) if card.source is source]
        if same:
            return same[0].contact_id, same[0]
        named = self._by_uid.get((source, uid), []) if uid else []
        # A source that calls two people the same tells nobody apart.
        if len(named) == 1:
            return named[0].contact_id, named[0]
        if not named and uid in self._own:
            return self._own[uid], None
        for profile in profiles:
            if profile in self._profiles and not named:
                return self._profiles[profile], None
        return None

    def without_uid(self, source: FileFormat, contact_id: int) -> SourceCard | None:
        """What a source that names nobody said of a contact."""
        return self._nameless.get((source, contact_id))


class Taken:
    """Who of a file was met before in the same files: nobody is taken twice, and no two people get one contact."""

    def __init__(self) -> None:
        self._contents: Counter[tuple[FileFormat, str]] = Counter()
        self._contacts: dict[int, set[int | None]] = {}

    def is_repeated(self, source: FileFormat, content: str) -> bool:
        """Whether exactly this person came already."""
        self._contents[source, content] += 1
        return self._contents[source, content] > 1

    def claim(self, contact_id: int, card_id: int | None = None) -> bool:
        """Let a contact be the one of somebody; False where it is another's already.

        Args:
            card_id: what the source said of somebody before; a contact that was joined has several of these, and every
                one may come again.
        """
        claimed = self._contacts.setdefault(contact_id, set())
        if claimed and (card_id is None or not claimed.isdisjoint((card_id, None))):
            return False
        claimed.add(card_id)
        return True
