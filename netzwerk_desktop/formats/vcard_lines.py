"""The raw layer of vCards: bytes to cards of ordered lines and back, byte for byte, in linear time.

Sources of the rules: vCard 2.1, RFC 2426 (3.0), RFC 6350 (4.0), RFC 6868 (parameters), and what programs really write.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_NL = rb"(?:\r\r?\n|\n|\r)"  # CR CR LF is what some phones make of CR LF
_MARK = re.compile(rb":(?:(?<=[nN]:)|(?<=[eE][nN][dD]:)|(?<=[ \t]:))[ \t]*+[vV][cC][aA][rR][dD]\b")
_REST_OF_LINE = re.compile(rb"[^\r\n]*+" + _NL + rb"?")
_AGENT_BEFORE = re.compile(rb"(?i)(?:^|[\r\n])(?:[\w.-]+\.)?AGENT[^:\r\n]*:[ \t]*" + _NL + rb"$")
_AGENT_INLINE = re.compile(rb"(?i)^(?:[\w.-]+\.)?AGENT[^:]*:[ \t]*BEGIN$")
_AGENT_REACH = 200
# Possessive: a million folds are walked once, and nothing is kept for going back.
_LOGICAL = re.compile(rb"([^\r\n]*+(?:" + _NL + rb"[ \t][^\r\n]*+)*+)(" + _NL + rb")?")
_QUOTED_PRINTABLE = re.compile(
    rb"((?:[^\r\n]*+(?:(?<==)"
    + _NL
    + rb"(?!(?i:END|BEGIN)[ \t]*:)|"
    + _NL
    + rb"(?=[ \t])))*+[^\r\n]*+)("
    + _NL
    + rb")?"
)
_MORE_BASE64 = re.compile(rb"((?:" + _NL + rb"[ \t]*+[A-Za-z0-9+/=]++[ \t]*+(?=[\r\n]|$))*+)(" + _NL + rb")?")
_FOLD = re.compile(_NL + rb"[ \t]")
_SOFT_BREAK = re.compile(rb"=" + _NL + rb"[ \t]?|" + _NL + rb"[ \t]")
_LINE_ENDS = re.compile(_NL)
_EMPTY_LINES = re.compile(rb"((?:[ \t]*+" + _NL + rb")++)")
_QUOTED_HEAD = re.compile(rb'[^":]*+(?:"[^"]*+"[^":]*+)*+:')
_PARAMETER = re.compile(r'((?:[^;"]++|"[^"]*+"|")*+)(?:;|$)')
_CARET = re.compile(r"\^([n^'])")
_CARETS = {"n": "\n", "^": "^", "'": '"'}
_ENCODINGS = {"quoted-printable": "q", "base64": "b", "b": "b", "8bit": "", "7bit": ""}
_LONGEST_KEPT_HEAD = 256
_LONGEST_HEAD = 64 * 1024  # beyond it no names and parameters are looked for
_NOT_PLAIN = (b"\n ", b"\n\t", b"\r ", b"\r\t", b"\r\r", b'"')
_LOOSE = frozenset({"ADR", "NOTE", "LABEL"})
_NO_TEXT = b"\r\n#"  # an empty line, or a remark
_BOM = b"\xef\xbb\xbf"


class Head(NamedTuple):
    """What stands before the colon.

    Attributes:
        group: as written, without the dot; empty where there is none.
        name: in capitals.
        params: names in capitals, values without quotes; the bare parameters of 2.1 have an empty name.
        types: of TYPE and bare parameters, in small letters.
        encoding: "q" quoted-printable, "b" base64, else empty.
        charset: of CHARSET, in small letters.
    """

    group: str
    name: str
    params: tuple[tuple[str, str], ...] = ()
    types: tuple[str, ...] = ()
    encoding: str = ""
    charset: str = ""

    def param(self, name: str) -> str:
        """The first value of a parameter; empty where it is missing."""
        return next((value for key, value in self.params if key == name), "")


class Line(NamedTuple):
    """A property of a card, or any other line of it.

    Attributes:
        value: unfolded, without soft breaks, still encoded; of a line without a colon all of it.
        raw: exactly what stands in the file, line ends included.
    """

    head: Head
    value: bytes
    raw: bytes


NO_HEAD = Head("", "")


@dataclass(frozen=True, slots=True)
class CardPlace:
    """Where a card lies in a file.

    Attributes:
        ended: it has its END.
        depth: how many cards stand in each other, itself counted.
    """

    start: int
    end: int
    ended: bool = True
    depth: int = 1


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Where text lies that belongs to no card."""

    start: int
    end: int


def find_cards(data: bytes) -> Iterator[CardPlace | TextPlace]:
    """The cards of a file one after the other, and the text between them; a BEGIN that no AGENT announces starts a
    new card, and the one before has lost its END."""
    depth = deepest = start = outside = 0
    for mark in _MARK.finditer(data):
        word, line_start = _word_before(data, mark.start())
        if word is None or (depth and data[line_start : line_start + 1] in (b" ", b"\t")):
            continue
        stop = _end_of_line(data, mark.end())
        if word == b"END":
            if depth == 1:
                yield CardPlace(start, stop, depth=deepest)
                outside = stop
            depth = max(0, depth - 1)
        elif data[mark.end() : stop].strip():
            continue
        elif word == b"AGENT":
            inner = data[stop : stop + 1] not in (b" ", b"\t")
            depth, deepest = (depth + 1, max(deepest, depth + 1)) if depth and inner else (depth, deepest)
        elif depth and _AGENT_BEFORE.search(data, max(0, line_start - _AGENT_REACH), line_start):
            depth += 1
            deepest = max(deepest, depth)
        else:
            if depth:
                yield CardPlace(start, line_start, ended=False, depth=deepest)
            elif data[outside:line_start].replace(_BOM, b"").strip():
                yield TextPlace(outside, line_start)
            start, depth, deepest = line_start, 1, 1
    if depth:
        yield CardPlace(start, len(data), ended=False, depth=deepest)
    elif data[outside:].strip(b" \t\r\n\0\x1a"):
        yield TextPlace(outside, len(data))


def _word_before(data: bytes, colon: int) -> tuple[bytes | None, int]:
    """BEGIN, END or AGENT (with a BEGIN on its line) where it stands before a colon, and the start of its line."""
    reach = max(0, colon - _AGENT_REACH)
    before = data[reach:colon]
    cut = max(before.rfind(b"\n"), before.rfind(b"\r")) + 1
    if cut == 0 and reach:
        return None, 0
    if before.startswith(_BOM, cut):
        cut += len(_BOM)
    text = before[cut:].strip().upper()
    if text in (b"BEGIN", b"END"):
        return text, reach + cut
    group, dot, word = text.rpartition(b".")
    if dot and word in (b"BEGIN", b"END") and b":" not in group and b";" not in group:
        return word, reach + cut
    return (b"AGENT" if _AGENT_INLINE.match(text) else None), reach + cut


def _end_of_line(data: bytes, at: int) -> int:
    match = _REST_OF_LINE.match(data, at)
    return match.end() if match else at


def read_lines(raw: bytes, most: int | None = None) -> list[Line]:
    """The lines of one card in order; joined, their `raw` is the card again, unless it has more than `most`."""
    if (plain := _plain_lines(raw)) is not None and (most is None or len(plain) <= most):
        return plain
    found: list[Line] = []
    at, end = 0, len(raw)
    while at < end and (most is None or len(found) <= most):
        line, at = _line_at(raw, at)
        found.append(line)
        if line.head.name == "AGENT" and line.value.strip().upper() in (b"", b"BEGIN:VCARD"):
            at = _take_agent(raw, at, found)
        elif line.head.name in _LOOSE and at < end and raw[at] not in _NO_TEXT:
            at = _take_loose_lines(raw, at, found)
    return found


def _plain_lines(raw: bytes) -> list[Line] | None:
    """The lines of a card in which nothing is folded, quoted or encoded, as most are; None for any other card."""
    if any(mark in raw for mark in _NOT_PLAIN):
        return None
    found: list[Line] = []
    for line in raw.splitlines(keepends=True):
        before, colon, value = line.partition(b":")
        if not colon or len(before) > _LONGEST_KEPT_HEAD:
            return None
        head = _remembered_head(before)
        if head.encoding or head.name == "AGENT":
            return None
        found.append(Line(head, value.rstrip(b"\r\n"), line))
    return found


def _take_loose_lines(raw: bytes, at: int, found: list[Line]) -> int:
    """Put lines without a colon that follow an address or a note into its value: somebody forgot to escape them."""
    start, values = at, [found[-1].value.removesuffix(b"\\")]
    while at < len(raw) and raw[at] not in _NO_TEXT:
        text, stop = _matched(_LOGICAL, raw, at)
        if b":" in text:
            break
        values.append(text.removesuffix(b"\\"))
        at = stop
    if at > start:
        last = found.pop()
        found.append(Line(last.head, b"\n".join(values), last.raw + raw[start:at]))
    return at


def _matched(pattern: re.Pattern[bytes], raw: bytes, at: int) -> tuple[bytes, int]:
    """What a pattern that fits everywhere takes from here on, without the line end, and where it stops."""
    match = pattern.match(raw, at)
    return (match[1], match.end()) if match else (b"", len(raw))


def _line_at(raw: bytes, at: int) -> tuple[Line, int]:
    body, stop = _matched(_LOGICAL, raw, at)
    folded = b"\n" in body or b"\r" in body
    text = _unfolded(body) if folded else body
    colon = _colon(text)
    if colon < 0 and not text.strip(b" \t"):
        stop = _matched(_EMPTY_LINES, raw, at)[1]
        return Line(NO_HEAD, b"", raw[at:stop]), stop
    if colon < 0 or colon > _LONGEST_HEAD:
        return Line(NO_HEAD, text, raw[at:stop]), stop
    head = read_head(text[:colon])
    value = text[colon + 1 :]
    if head.encoding == "q" and (folded or value.endswith(b"=")):
        body, stop = _matched(_QUOTED_PRINTABLE, raw, at)
        value = _SOFT_BREAK.sub(b"", body)[colon + 1 :]
    elif head.encoding == "b":
        more, end = _matched(_MORE_BASE64, raw, at + len(body))
        if more:
            value, stop = value + _LINE_ENDS.sub(b"", more), end
    return Line(head, value, raw[at:stop]), stop


def _unfolded(body: bytes) -> bytes:
    text = body.replace(b"\r\n ", b"")
    return text if b"\n" not in text and b"\r" not in text else _FOLD.sub(b"", body)


def _colon(text: bytes) -> int:
    """Where the head of an unfolded line ends; -1 where there is no colon."""
    colon = text.find(b":")
    if colon >= 0 and text.find(b'"', 0, colon) >= 0:
        quoted = _QUOTED_HEAD.match(text)
        return quoted.end() - 1 if quoted else colon
    return colon


def _take_agent(raw: bytes, at: int, found: list[Line]) -> int:
    """Put the card that follows an AGENT into its value; the end of that card."""
    inline = bool(found[-1].value.strip())
    if not inline and _matched(_LOGICAL, raw, at)[0].strip().upper() != b"BEGIN:VCARD":
        return at
    if inline and raw[at : at + 1] in (b" ", b"\t", b""):
        return at
    stop, depth = at, 1 if inline else 0
    while stop < len(raw):
        text, stop = _matched(_LOGICAL, raw, stop)
        word = text[:40].strip().upper()
        depth += word == b"BEGIN:VCARD" or (word.startswith(b"AGENT") and word.endswith(b":BEGIN:VCARD"))
        depth -= word.startswith(b"END:VCARD")
        if depth <= 0:
            break
    agent = found.pop()
    found.append(Line(agent.head, agent.value + raw[at:stop], agent.raw + raw[at:stop]))
    return stop


def read_head(head: bytes) -> Head:
    """What stands before a colon; heads repeat from card to card, so they are remembered."""
    return _remembered_head(head) if len(head) <= _LONGEST_KEPT_HEAD else _head(head)


@lru_cache(4096)
def _remembered_head(head: bytes) -> Head:
    return _head(head)


def _head(head: bytes) -> Head:
    try:
        text = head.decode()
    except UnicodeDecodeError:
        text = head.decode("latin-1")
    parts = [match[1] for match in _PARAMETER.finditer(text)] if '"' in text else text.split(";")
    group, _, name = parts[0].removeprefix("\ufeff").strip().rpartition(".")
    params: list[tuple[str, str]] = []
    types: list[str] = []
    encoding = charset = ""
    for part in parts[1:]:
        key, equals, value = part.partition("=")
        key, value = (key.strip().upper(), _parameter_value(value)) if equals else ("", part.strip())
        if not key and not value:
            continue
        params.append((key, value))
        folded = value.lower()
        if (key == "ENCODING" or not key) and folded in _ENCODINGS:
            encoding = _ENCODINGS[folded]
        elif key == "CHARSET":
            charset = folded
        elif key in ("TYPE", ""):
            types += [each.strip() for each in folded.split(",") if each.strip()]
    return Head(group, name.strip().upper(), tuple(params), tuple(dict.fromkeys(types)), encoding, charset)


def _parameter_value(text: str) -> str:
    text = text.strip().replace('"', "")
    return _CARET.sub(lambda found: _CARETS[found[1]], text) if "^" in text else text


def unfolded_head(line: Line) -> str:
    """What stands before the colon of a line, as it is written but for folds; octets that are no UTF-8 survive."""
    text = _FOLD.sub(b"", _matched(_LOGICAL, line.raw, 0)[0])
    return text[: max(0, _colon(text))].decode("utf-8", "surrogateescape")
