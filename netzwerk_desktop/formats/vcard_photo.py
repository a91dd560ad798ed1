"""Photos in vCards: every notation in, base64 out. Nothing is fetched and nothing decoded beyond its bytes."""

import binascii
import re
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from netzwerk_desktop.formats.vcard_lines import Line

_WHITE = b" \t\r\n\0"
_ELSEWHERE = re.compile(rb"[a-zA-Z][a-zA-Z0-9+.-]{1,20}\\?:")
# The beginnings of JPEG, PNG, GIF, WebP, BMP and TIFF in base64.
_BARE = (b"/9j/", b"iVBORw0KGgo", b"R0lGOD", b"UklGR", b"Qk", b"SUkqA", b"TU0AK")
_KINDS = ((b"\xff\xd8\xff", "jpeg"), (b"\x89PNG", "png"), (b"GIF8", "gif"), (b"RIFF", "webp"))


@dataclass(frozen=True, slots=True)
class FoundPhoto:
    """What a PHOTO holds: bytes, or the address it lies at, or neither because it is damaged or empty."""

    image: bytes | None = None
    url: str = ""
    damaged: bool = False


def read_photo(line: Line) -> FoundPhoto:
    """The photo of a PHOTO line, in whatever notation."""
    value = line.value.strip()
    if not value:
        return FoundPhoto()
    if value[:6].lower().startswith((b"data:", b"data\\:")):
        return _read_data(value)
    if line.head.encoding == "b":
        return _from_base64(value)
    if line.head.param("VALUE").lower() in ("uri", "url") or _ELSEWHERE.match(value):
        return FoundPhoto(url=value.decode("utf-8", "replace").replace("\\:", ":").replace("\\,", ","))
    if value.startswith(_BARE):
        return _from_base64(value)
    return FoundPhoto(damaged=True)


def _read_data(value: bytes) -> FoundPhoto:
    """A data: address (RFC 2397), escaped as 3.0 has it or not."""
    head = value[:300].replace(b"\\", b"")
    comma = head.find(b",")
    if comma < 0:
        return FoundPhoto(damaged=True)
    body = value[value.find(b",") + 1 :]
    if head[:comma].lower().rstrip().endswith(b";base64"):
        return _from_base64(unquote_to_bytes(body) if b"%" in body else body)
    return FoundPhoto(unquote_to_bytes(body))


def _from_base64(value: bytes) -> FoundPhoto:
    if value[:5].lower() == b"data:":
        return _read_data(value)
    packed = value.translate(None, _WHITE)
    if b"\\" in packed[:200] or b"-" in packed or b"_" in packed:
        packed = packed.replace(b"\\", b"").replace(b"-", b"+").replace(b"_", b"/")
    packed = packed.rstrip(b"=")
    packed += b"=" * (-len(packed) % 4)
    try:
        image = binascii.a2b_base64(packed, strict_mode=True)
    except (binascii.Error, ValueError):
        return FoundPhoto(damaged=True)
    return FoundPhoto(image or None)


def image_kind(image: bytes, otherwise: str = "jpeg") -> str:
    """The kind of an image by its first bytes."""
    return next((kind for magic, kind in _KINDS if image.startswith(magic)), otherwise)


def photo_line(data: bytes, version: str, head: str = "PHOTO", kind: str = "") -> bytes:
    """A picture as a version wants it, folded."""
    packed = binascii.b2a_base64(data, newline=False)
    kind = kind or image_kind(data)
    if version == "4.0":
        head = f"{head}:data:{kind if '/' in kind else f'image/{kind}'};base64,"
    else:
        encoding = "BASE64" if version == "2.1" else "b"
        head = f"{head};ENCODING={encoding};TYPE={kind.upper()}:"
    whole = head.encode() + packed
    pieces = [whole[:75], *(whole[at : at + 74] for at in range(75, len(whole), 74))]
    # 2.1 ends base64 with an empty line.
    return b"\r\n ".join(pieces) + (b"\r\n\r\n" if version == "2.1" else b"\r\n")
