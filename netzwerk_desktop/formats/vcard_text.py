"""The words in vCards: decoding property by property, escapes, folding."""

import binascii
import re
from collections.abc import Iterable

from netzwerk_desktop.domain.incoming import RemarkKind
from netzwerk_desktop.formats.vcard_lines import Line

# An allow-list: Python's own table of codecs holds things that are no encodings of text ("hex", "rot13", "utf-7").
_CHARSETS = {
    "utf-8": "utf-8", "utf8": "utf-8", "us-ascii": "ascii", "ascii": "ascii", "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "windows-1252": "cp1252", "cp1252": "cp1252",
    "ansi": "cp1252", "macintosh": "mac-roman", "x-mac-roman": "mac-roman", "shift_jis": "cp932",
    "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932", "cp932": "cp932",
    "euc-jp": "euc-jp", "iso-2022-jp": "iso-2022-jp", "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030",
    "big5": "big5", "big5-hkscs": "big5hkscs", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "koi8-r": "koi8-r",
    "koi8-u": "koi8-u", "tis-620": "cp874", "windows-874": "cp874",
    **{f"iso-8859-{number}": f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16)},
    **{f"windows-125{number}": f"cp125{number}" for number in (0, 1, 3, 4, 5, 6, 7, 8)},
}  # fmt: skip
_ESCAPE = re.compile(r"\\([\\,;:nN])")
_ESCAPED = {"n": "\n", "N": "\n"}
_SEPARATED = {
    mark: re.compile(rf"((?:[^\\{mark}]++|\\.|\\)*+)({mark}|$)", re.DOTALL) for mark in (",", ";")
}  # fmt: skip
_WIDTH = 75


def text_of(line: Line, doubts: list[RemarkKind]) -> str:
    """The value of a line as text, escapes still in it; what had to be guessed is added to `doubts`."""
    value = line.value
    head = line.head
    if head.encoding == "q":
        value = binascii.a2b_qp(value)
    text = decoded(value, head.charset, doubts) if head.charset or not value.isascii() else value.decode("ascii")
    if "\0" in text:
        doubts.append(RemarkKind.NUL_REMOVED)
        text = text.replace("\0", "")
    return text


def decoded(value: bytes, charset: str, doubts: list[RemarkKind]) -> str:
    """Bytes as text: by the declared encoding, else UTF-8, else what Windows writes, else one letter per byte."""
    if charset:
        codec = _CHARSETS.get(charset)
        if codec is None:
            doubts.append(RemarkKind.UNKNOWN_CHARSET)
        tried: tuple[str, ...] = (codec, "utf-8", "cp1252") if codec else ("utf-8", "cp1252")
    else:
        codec, tried = "utf-8", ("utf-8", "cp1252")
    for each in tried:
        try:
            text = value.decode(each)
        except UnicodeDecodeError:
            continue
        if each != (codec or "utf-8") and not value.isascii():
            doubts.append(RemarkKind.ENCODING_GUESSED)
        return text
    doubts.append(RemarkKind.ENCODING_GUESSED)
    return value.decode("latin-1")


def unescaped(text: str) -> str:
    r"""A value without its escapes; a backslash before anything else is a backslash ("C:\Temp")."""
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda found: _ESCAPED.get(found[1], found[1]), text)


def parts_of(text: str, mark: str = ";") -> list[str]:
    """The parts of a structured value, escapes still in them."""
    if "\\" not in text:
        return text.split(mark)
    found = []
    for match in _SEPARATED[mark].finditer(text):
        found.append(match[1])
        if not match[2]:
            break
    return found


def list_of(text: str) -> list[str]:
    """The values behind commas, without escapes and empty ones."""
    if "," not in text and "\\" not in text:  # as good as always
        return [value] if (value := text.strip()) else []
    return [value for part in parts_of(text, ",") if (value := unescaped(part).strip())]


def escaped(text: str) -> str:
    """A text as the value of a property of 3.0 and 4.0."""
    text = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def structured(parts: Iterable[str]) -> str:
    """Parts as one structured value."""
    return ";".join(map(escaped, parts))


def folded(line: str) -> bytes:
    """A line with its line end, folded at 75 octets; no character is cut."""
    octets = line.encode("utf-8", "surrogateescape")
    if len(octets) <= _WIDTH:
        return octets + b"\r\n"
    pieces, at, width = [], 0, _WIDTH
    while len(octets) - at > width:
        stop = at + width
        while octets[stop] & 0xC0 == 0x80:
            stop -= 1
        pieces.append(octets[at:stop])
        at, width = stop, _WIDTH - 1
    pieces.append(octets[at:])
    return b"\r\n ".join(pieces) + b"\r\n"


def quoted_printable(text: str) -> bytes:
    """A text in UTF-8 as the quoted-printable of 2.1, soft breaks included; the line ends in it are CR LF."""
    octets = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n").encode()
    pieces, width = [], 0
    for number, octet in enumerate(octets):
        # A space at the end of a line would be lost on the way, one at its beginning be taken for a fold.
        plain = (33 <= octet <= 126 and octet != 61) or (octet == 32 and width and number < len(octets) - 1)
        piece = bytes([octet]) if plain else b"=%02X" % octet
        if width + len(piece) > _WIDTH - 4:
            pieces.append(b"=\r\n")
            piece, width = b"=%02X" % octet if octet == 32 else piece, 0
        pieces.append(piece)
        width += len(piece)
    return b"".join(pieces)
