"""vCards for tests: invented people, written as programs write them."""

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.domain.incoming import Incoming, Remark, RemarkKind
from netzwerk_desktop.formats.vcard import read_vcards

PNG = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89"
    b"\0\0\0\rIDATx\x9cc\xfc\xcf\xc0P\x0f\0\x04\x85\x01\x80\x84\xa9\x8c!\0\0\0\0IEND\xaeB`\x82"
)


def card(*lines: str | bytes, version: str = "3.0", end: bytes = b"\r\n") -> bytes:
    """A card of the given lines, between BEGIN and END."""
    inner = [line if isinstance(line, bytes) else line.encode() for line in lines]
    return end.join([b"BEGIN:VCARD", f"VERSION:{version}".encode(), *inner, b"END:VCARD", b""])


def read(data: bytes) -> tuple[list[Incoming], list[Remark]]:
    """The people of a file, and the remarks on it."""
    found = list(read_vcards(data))
    return [each for each in found if isinstance(each, Incoming)], [each for each in found if isinstance(each, Remark)]


def person(*lines: str | bytes, version: str = "3.0") -> Incoming:
    """The one person of a card made of lines; nothing was to be said of it."""
    people, remarks = read(card(*lines, version=version))
    assert [remark.kind for remark in remarks] == []
    (one,) = people
    return one


def kinds(data: bytes) -> list[RemarkKind]:
    """What was to be said of a file."""
    return [remark.kind for remark in read(data)[1]]


def mail(value: str, label: str = "") -> ContactMethod:
    return ContactMethod(MethodKind.MAIL, value, label)


def phone(value: str, label: str = "") -> ContactMethod:
    return ContactMethod(MethodKind.PHONE, value, label)
