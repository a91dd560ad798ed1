"""Business cards: the words for what was read off a photographed card, before anything is saved."""

from dataclasses import dataclass
from enum import StrEnum

from netzwerk_desktop.domain.frame import WHOLE, Frame, Outline, Point, Quad

__all__ = ["Outline", "Point", "Quad"]


class Quality(StrEnum):
    """How far a reading can be trusted before a person has looked at it."""

    GOOD = "good"
    CHECK = "check"
    RETAKE = "retake"


class FieldKind(StrEnum):
    """What a printed text means."""

    PREFIX = "prefix"
    GIVEN = "given"
    FAMILY = "family"
    SUFFIX = "suffix"
    ORGANISATION = "organisation"
    DEPARTMENT = "department"
    JOB_TITLE = "job_title"
    MAIL = "mail"
    PHONE = "phone"
    WEB = "web"
    STREET = "street"
    POSTCODE = "postcode"
    CITY = "city"
    COUNTRY = "country"


class PhoneKind(StrEnum):
    """What a printed telephone number reaches."""

    PHONE = "phone"
    MOBILE = "mobile"
    FAX = "fax"


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text as printed.

    Attributes:
        text: the characters read.
        box: its corners clockwise from the top left, in pixels of the straightened card, y down.
        confidence: 0 to 1.
        height: the height of the line in the same pixels.
    """

    text: str
    box: Quad
    confidence: float
    height: float


@dataclass(frozen=True, slots=True)
class CardText:
    """All lines of one card in reading order, and the size of the straightened card in pixels."""

    lines: tuple[TextLine, ...]
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ReadField:
    """A value with the place it was read from.

    Attributes:
        kind: what the value means.
        value: the value; never empty.
        box: where it stands on the straightened card; None where it came from a barcode.
        confidence: 0 to 1.
        alternatives: other readings, the likeliest first.
    """

    kind: FieldKind
    value: str
    box: Quad | None = None
    confidence: float = 1.0
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadPhone:
    """A telephone number: as printed, and as dialled from anywhere (E.164; empty where it is not certain)."""

    kind: PhoneKind
    text: str
    e164: str = ""
    box: Quad | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class BusinessCard:
    """A card that was read; a field that could not be read is absent, never guessed.

    Attributes:
        fields: all fields but the phones, in reading order.
        phones: the telephone numbers in reading order.
        qr: the payloads of its barcodes.
        lines: everything printed, in reading order.
        outline: where the card lies in the file as stored.
        quality: whether the reading can be trusted.
        index: the number of the card on its photo, from 0.
        region: the corners of the straightened picture in the file as stored, within which all boxes stand.
        width: of the straightened picture in pixels.
        height: of the straightened picture in pixels.
        frame: how the card is shown upright.
    """

    fields: tuple[ReadField, ...] = ()
    phones: tuple[ReadPhone, ...] = ()
    qr: tuple[str, ...] = ()
    lines: tuple[TextLine, ...] = ()
    outline: Outline = None
    quality: Quality = Quality.CHECK
    index: int = 0
    region: Quad | None = None
    width: int = 0
    height: int = 0
    frame: Frame = WHOLE

    def value(self, kind: FieldKind) -> str:
        """The first value of a kind; empty where there is none."""
        return next((field.value for field in self.fields if field.kind is kind), "")

    def values(self, kind: FieldKind) -> tuple[str, ...]:
        """Every value of a kind, in reading order."""
        return tuple(field.value for field in self.fields if field.kind is kind)
