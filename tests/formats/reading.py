"""What tests of formats share: the sample files, and what a reader gives taken apart."""

from collections.abc import Iterable
from pathlib import Path

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.domain.incoming import Incoming, Remark, RemarkKind

SAMPLES = Path(__file__).with_name("samples")


def sample(name: str) -> bytes:
    """The bytes of a sample file."""
    return (SAMPLES / name).read_bytes()


def people(found: Iterable[Incoming | Remark]) -> list[Incoming]:
    """Only the people."""
    return [each for each in found if isinstance(each, Incoming)]


def only(found: Iterable[Incoming | Remark]) -> Incoming:
    """The one person there is."""
    (person,) = people(found)
    return person


def kinds(found: Iterable[Incoming | Remark]) -> list[tuple[int, RemarkKind]]:
    """Line and kind of what was remarked."""
    return [(each.line, each.kind) for each in found if isinstance(each, Remark)]


def mail(value: str, label: str = "") -> ContactMethod:
    return ContactMethod(MethodKind.MAIL, value, label)


def phone(value: str, label: str = "") -> ContactMethod:
    return ContactMethod(MethodKind.PHONE, value, label)


def web(value: str, label: str = "") -> ContactMethod:
    return ContactMethod(MethodKind.WEB, value, label)


def address(value: str, label: str = "") -> ContactMethod:
    return ContactMethod(MethodKind.ADDRESS, value, label)
