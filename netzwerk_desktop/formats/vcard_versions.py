"""One version of vCard as another, line by line; what is not known stays."""

from collections.abc import Sequence

from netzwerk_desktop.formats.vcard_dates import is_no_date, read_date, written_date
from netzwerk_desktop.formats.vcard_lines import Line, unfolded_head
from netzwerk_desktop.formats.vcard_photo import image_kind, photo_line, read_photo
from netzwerk_desktop.formats.vcard_properties import FOUR, THREE, TWO_ONE, kept_head, typed
from netzwerk_desktop.formats.vcard_text import escaped, folded, parts_of, text_of, unescaped

_STRUCTURED = frozenset({"N", "ADR", "ORG", "GENDER"})
_LISTS = frozenset({"CATEGORIES", "NICKNAME"})
_BINARY = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
_FRAME = frozenset({"BEGIN", "END"})


def version_of(lines: Sequence[Line]) -> str:
    """The version of a card; one that does not say is 2.1 where it is written like that, else 3.0."""
    for line in lines:
        if line.head.name == "VERSION":
            said = line.value.strip().decode("latin-1")
            return said if said in (TWO_ONE, FOUR) else THREE
    bare = any(key == "" for line in lines for key, _ in line.head.params)
    return TWO_ONE if bare or any(line.head.encoding == "q" for line in lines) else THREE


def converted(lines: Sequence[Line], version: str) -> list[bytes]:
    """The lines of a card in another version, one for each, empty where a line has no place in it."""
    old = version_of(lines)
    return [_converted_line(line, old, version) for line in lines]


def _converted_line(line: Line, old: str, new: str) -> bytes:
    name = line.head.name
    if not name:
        return b""
    if name in _FRAME:
        return f"{name}:VCARD\r\n".encode()
    if name == "VERSION":
        return f"VERSION:{new}\r\n".encode()
    if name == "AGENT" and b"\n" in line.value.strip():
        return folded(f"{kept_head(line)}:{escaped(text_of(line, []).strip())}")
    if name in _BINARY and (image := read_photo(line).image):
        return _binary(line, image, new)
    head = _converted_head(line, new)
    text = text_of(line, [])
    if name == "BDAY" and not is_no_date(text):
        return _birthday(line, head, unescaped(text), new)
    return folded(f"{head}:{_value(name, text, old)}")


def _converted_head(line: Line, new: str) -> str:
    """The head with types as the version names them, and the preference."""
    types = list(line.head.types)
    bare = any(key == "" for key, _ in line.head.params)
    preferred = "pref" in types or line.head.param("PREF") == "1"
    if not bare and not preferred:
        return kept_head(line, frozenset({"ENCODING", "CHARSET"}))
    types = [each for each in types if each != "pref"] + (["pref"] if preferred and new == THREE else [])
    head = typed(kept_head(line, frozenset({"ENCODING", "CHARSET", "PREF"}), types=False), types, new)
    return f"{head};PREF=1" if preferred and new == FOUR else head


def _birthday(line: Line, head: str, text: str, new: str) -> bytes:
    try:
        birthday = read_date(text, line.head.param("X-APPLE-OMIT-YEAR"))
    except ValueError:
        return folded(f"{head}:{escaped(text)}")
    apple = bool(line.head.param("X-APPLE-OMIT-YEAR"))
    params, value = written_date(birthday, new, apple)
    return folded(f"{kept_head(line)}{params}:{value}")


def _value(name: str, text: str, old: str) -> str:
    """A value as 3.0 and 4.0 escape it; 2.1 leaves commas alone, and its quoted-printable holds bare line ends."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if old != TWO_ONE:
        return text.replace("\n", "\\n")
    if name in _STRUCTURED:
        return ";".join(escaped(unescaped(part)) for part in parts_of(text))
    if name in _LISTS:
        return ",".join(escaped(unescaped(part)) for part in parts_of(text, ","))
    if name in ("FN", "NOTE", "TITLE", "ROLE", "LABEL"):
        return escaped(unescaped(text))
    return text.replace("\n", "\\n")


def _binary(line: Line, data: bytes, new: str) -> bytes:
    """A picture, a sound or a key in the notation of the version."""
    first, *_ = unfolded_head(line).split(";")
    known = image_kind(data, "")
    kinds = tuple(each for each in line.head.types if each in ("work", "home"))
    head = typed(first, kinds, new) if new == FOUR or kinds else first
    return photo_line(data, new, head, known or next(iter(line.head.types), "") or "octet-stream")
