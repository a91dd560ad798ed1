"""vCard files to people, one card after the other, within limits; what was noticed comes between them."""

import codecs
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from netzwerk_desktop.domain.incoming import Incoming, Remark, RemarkKind, Severity
from netzwerk_desktop.formats.vcard_card import CardFields
from netzwerk_desktop.formats.vcard_fields import read_fields
from netzwerk_desktop.formats.vcard_lines import CardPlace, Line, TextPlace, find_cards, read_lines
from netzwerk_desktop.formats.vcard_own import own_of

_MIB = 1024 * 1024
_LONGEST_SHOWN = 80
# The longer marks first: that of UTF-32 begins like that of UTF-16.
_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"), (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"), (b"B\0\0\0E\0\0\0", "utf-32-le"), (b"\0\0\0B\0\0\0E", "utf-32-be"),
    (b"B\0E\0", "utf-16-le"), (b"\0B\0E", "utf-16-be"), (b"b\0e\0", "utf-16-le"), (b"\0b\0e", "utf-16-be"),
)  # fmt: skip
_SEVERITIES = {
    RemarkKind.NO_COLON: Severity.WARNING,
    RemarkKind.ENCODING_GUESSED: Severity.WARNING,
    RemarkKind.UNKNOWN_CHARSET: Severity.WARNING,
    RemarkKind.BAD_BASE64: Severity.WARNING,
    RemarkKind.PHOTO_ELSEWHERE: Severity.NOTE,
    RemarkKind.BAD_DATE: Severity.NOTE,
    RemarkKind.NUL_REMOVED: Severity.WARNING,
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of what is taken; beyond it somebody wants to do harm, or a file is no vCard file."""

    file: int = 256 * _MIB
    card: int = 20 * _MIB
    line: int = 15 * _MIB
    lines: int = 2_000
    cards: int = 100_000
    depth: int = 3


LIMITS = Limits()


def read_vcards(data: bytes, limits: Limits = LIMITS) -> Iterator[Incoming | Remark]:
    """The people of a vCard file and what is to be said of it, in its order.

    Each card gives one Incoming, or one remark that says why not: GROUP_LEFT_OUT, NOBODY, TOO_LARGE, TOO_MANY.
    """
    if not data.strip():
        yield Remark(0, Severity.REFUSED, RemarkKind.EMPTY_FILE)
        return
    if len(data) > limits.file:
        yield Remark(0, Severity.REFUSED, RemarkKind.TOO_LARGE)
        return
    data, damaged = narrow(data)
    if damaged:
        yield Remark(0, Severity.WARNING, RemarkKind.ENCODING_GUESSED)
    line_end = b"\n" if b"\n" in data else b"\r"
    line, at, cards = 1, 0, 0
    for place in find_cards(data):
        line += data.count(line_end, at, place.start)
        at = place.start
        if isinstance(place, TextPlace):
            if cards or place.end < len(data):
                yield _outside(data, place, line)
            continue
        cards += 1
        if cards > limits.cards:
            yield Remark(line, Severity.REFUSED, RemarkKind.TOO_MANY)
            return
        yield from _read_card(data, place, line, limits)
    if not cards:
        yield Remark(0, Severity.REFUSED, RemarkKind.NOT_A_CONTACT_FILE)


def narrow(data: bytes) -> tuple[bytes, bool]:
    """UTF-16 and UTF-32 as UTF-8, anything else as it is; and whether letters were damaged."""
    for mark, encoding in _WIDE:
        if data.startswith(mark):
            text = data.decode(encoding, "replace").removeprefix("\ufeff")
            return text.encode("utf-8", "replace"), "\ufffd" in text
    return data, False


def _outside(data: bytes, place: TextPlace, line: int) -> Remark:
    text = data[place.start : min(place.end, place.start + 4 * _LONGEST_SHOWN)]
    skipped = len(text) - len(text.lstrip())
    line += text[:skipped].count(b"\n")
    shown = text.strip().decode("utf-8", "replace").splitlines()[:1]
    return _remark(line, Severity.WARNING, RemarkKind.TEXT_OUTSIDE, text=shown[0][:_LONGEST_SHOWN] if shown else "")


def _read_card(data: bytes, place: CardPlace, line: int, limits: Limits) -> Iterator[Incoming | Remark]:
    if place.end - place.start > limits.card:
        yield _remark(line, Severity.REFUSED, RemarkKind.TOO_LARGE)
        return
    raw = data[place.start : place.end]
    lines = read_lines(raw, limits.lines + 2)
    if len(lines) > limits.lines + 2:
        yield _remark(line, Severity.REFUSED, RemarkKind.TOO_MANY)
        return
    if not place.ended:
        yield _remark(line, Severity.WARNING, RemarkKind.NO_END)
    if place.depth > limits.depth:
        yield _remark(line, Severity.WARNING, RemarkKind.NESTED_TOO_DEEP)
    if len(raw) > limits.line:
        yield from (
            _remark(
                line + raw[:at].count(b"\n"), Severity.WARNING, RemarkKind.TOO_LARGE, property=lines[number].head.name
            )
            for number, at in _too_long(lines, limits.line)
        )
        lines = [each if len(each.raw) <= limits.line else each._replace(value=b"") for each in lines]
    card = read_fields(lines)
    if card.doubts:
        yield from _doubts(card, line)
    if card.kind == "group":
        yield _remark(line, Severity.NOTE, RemarkKind.GROUP_LEFT_OUT, name=card.full_name or card.name.display)
        return
    person = incoming_of(card, line, raw)
    if is_nobody(person):
        yield _remark(line, Severity.REFUSED, RemarkKind.NOBODY)
        return
    yield person


def _too_long(lines: Iterable[Line], longest: int) -> Iterator[tuple[int, int]]:
    at = 0
    for number, each in enumerate(lines):
        if len(each.raw) > longest:
            yield number, at
        at += len(each.raw)


def _doubts(card: CardFields, first: int) -> Iterator[Remark]:
    """What was noticed, with the lines of the file."""
    starts, at = [], first
    for each in card.lines:
        starts.append(at)
        at += each.raw.count(b"\n") or each.raw.count(b"\r")
    for number, kind in card.doubts:
        name = card.lines[number].head.name
        values = {"property": name} if name else {"text": _shown(card.lines[number].value)}
        if kind is RemarkKind.PHOTO_ELSEWHERE:
            values["url"] = card.photo_url
        yield _remark(starts[number], _SEVERITIES[kind], kind, **values)


def _shown(value: bytes) -> str:
    return value[: 4 * _LONGEST_SHOWN].decode("utf-8", "replace").strip()[:_LONGEST_SHOWN]


def incoming_of(card: CardFields, line: int = 1, raw: bytes = b"") -> Incoming:
    """The person that the fields of a card make."""
    appendix = []
    for number, name, value in card.rest:
        group = card.lines[number].head.group
        label = card.label(number) if group and group.lower() in card.labels else ""
        appendix.append((f"{name} ({label})" if label else name, value))
    return Incoming(
        line=line,
        name=card.name,
        organisation=card.organisation,
        job_title=card.job_title,
        note="\n".join(card.notes),
        methods=tuple(method for method, _ in card.methods()),
        birthday=card.birthday,
        tags=tuple(card.tags),
        photo=card.photo,
        uid=card.uid,
        appendix=tuple(appendix),
        raw=raw,
        own=own_of(card.own),
    )


def is_nobody(person: Incoming) -> bool:
    """Whether a card says nothing at all of a person."""
    return not (
        person.name.display
        or person.organisation
        or person.methods
        or person.note
        or person.photo
        or person.job_title
        or person.birthday
        or person.tags
        or person.appendix
    )


def _remark(line: int, severity: Severity, kind: RemarkKind, **values: str) -> Remark:
    return Remark(line, severity, kind, MappingProxyType(values))
