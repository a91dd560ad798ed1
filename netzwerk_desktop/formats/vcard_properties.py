"""Properties as each version writes them, new ones and such that keep the head they have."""

import re
from collections.abc import Iterable, Sequence

from netzwerk_desktop.formats.vcard_lines import Line, unfolded_head
from netzwerk_desktop.formats.vcard_text import escaped, folded, quoted_printable, structured

_CUT = re.compile(r'((?:[^;"]++|"[^"]*"|")*+)(?:;|$)')
# They say how a value is written, so they go with the value.
_OF_THE_VALUE = frozenset({"ENCODING", "CHARSET", "VALUE", "X-APPLE-OMIT-YEAR", "MEDIATYPE", "LABEL"})
_BARE_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"})
_WIDTH = 75
_BREAK = re.compile(r"\\(.)", re.DOTALL)
TWO_ONE, THREE, FOUR = "2.1", "3.0", "4.0"


def text_property(head: str, text: str, version: str) -> bytes:
    """A property with one text."""
    value = escaped(text)
    return written(head, value.replace("\\,", ",") if version == TWO_ONE and "\\\\" not in value else value, version)


def structured_property(head: str, parts: Sequence[str], version: str) -> bytes:
    """A property with parts behind semicolons."""
    return written(head, structured(parts), version)


def list_property(head: str, values: Iterable[str], version: str) -> bytes:
    """A property with values behind commas."""
    return written(head, ",".join(map(escaped, values)), version)


def verbatim_property(head: str, value: str) -> bytes:
    """A property whose value has no escapes: a date, a moment."""
    return folded(f"{head}:{value}")


def written(head: str, value: str, version: str) -> bytes:
    """A line with an escaped value, folded as its version wants it; 2.1 has quoted-printable instead."""
    if version != TWO_ONE:
        return folded(f"{head}:{value}")
    if value.isascii() and value.isprintable() and "\\n" not in value and len(head) + len(value) < _WIDTH:
        return f"{head}:{value}\r\n".encode()
    broken = _BREAK.sub(lambda found: "\n" if found[1] == "n" else found[0], value)
    return f"{head};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:".encode() + quoted_printable(broken) + b"\r\n"


def typed(name: str, types: Sequence[str], version: str) -> str:
    """The head of a new property with types."""
    if not types:
        return name
    if version == TWO_ONE:
        return ";".join((name, *(each.upper() for each in types)))
    shown = [each.upper() for each in types] if version == THREE else list(types)
    return f"{name};TYPE={','.join(shown)}"


def kept_head(line: Line, drop: frozenset[str] = _OF_THE_VALUE, types: bool = True) -> str:
    """The head of a line as it is written, without what belongs to its value.

    Args:
        types: whether TYPE and the bare types stay.
    """
    first, *rest = _cut(unfolded_head(line))
    kept = [first]
    for part in rest:
        key, equals, _ = part.partition("=")
        name = key.strip().upper()
        bare = not equals
        if not name or name in drop or (bare and name in _BARE_ENCODINGS) or (not types and (bare or name == "TYPE")):
            continue
        kept.append(part)
    return ";".join(kept)


def retyped_head(line: Line, types: Sequence[str], version: str) -> str:
    """The head of a line with other types; how its value is written stays."""
    rest = _cut(unfolded_head(line))[1:]
    encodings = [part for part in rest if "=" not in part and part.strip().upper() in _BARE_ENCODINGS]
    return ";".join((typed(kept_head(line, frozenset(), types=False), types, version), *encodings))


def grouped_head(line: Line, group: str) -> str:
    """The head of a line with a group before it, instead of the one it had."""
    head = unfolded_head(line)
    return f"{group}.{head.partition(f'{line.head.group}.')[2] if line.head.group else head}"


def with_head(line: Line, head: str) -> bytes:
    """A line with another head; its value stays as it is written, folds and all."""
    raw = line.raw
    before = len(unfolded_head(line).encode("utf-8", "surrogateescape"))
    body, at = bytearray(), 0
    while len(body) < before and at < len(raw):
        stop = fold_at(raw, at)
        if stop > at:
            at = stop
            continue
        body.append(raw[at])
        at += 1
    return head.encode("utf-8", "surrogateescape") + raw[at:]


def fold_at(raw: bytes, at: int) -> int:
    """Where a fold that begins here ends; here itself where none does."""
    for fold in (b"\r\r\n", b"\r\n", b"\n", b"\r"):
        if raw.startswith(fold, at) and raw[at + len(fold) : at + len(fold) + 1] in (b" ", b"\t"):
            return at + len(fold) + 1
    return at


def _cut(head: str) -> list[str]:
    return [match[1] for match in _CUT.finditer(head)] if '"' in head else head.split(";")
