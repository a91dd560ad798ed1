"""Incoming: people as a contact file gives them, whatever its format, and what is to be said of the file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.contact import ContactMethod
from netzwerk_desktop.domain.text import PersonName


class FileFormat(StrEnum):
    """The kinds of contact files that are understood."""

    VCARD = "vcard"
    CSV_GOOGLE = "csv-google"
    CSV_OUTLOOK = "csv-outlook"
    CSV_LINKEDIN = "csv-linkedin"
    CSV_THUNDERBIRD = "csv-thunderbird"
    CSV = "csv"
    LDIF = "ldif"
    MONICA = "monica"
    ARCHIVE = "archive"


class Severity(StrEnum):
    """How much a remark matters: nothing was lost, something was read with doubt, something was left out."""

    NOTE = "note"
    WARNING = "warning"
    REFUSED = "refused"


class RemarkKind(StrEnum):
    """What was noticed; the window and the command line turn it into words."""

    NOT_A_CONTACT_FILE = "not_a_contact_file"
    EMPTY_FILE = "empty_file"
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"
    NO_END = "no_end"
    TEXT_OUTSIDE = "text_outside"
    NO_COLON = "no_colon"
    NESTED_TOO_DEEP = "nested_too_deep"
    GROUP_LEFT_OUT = "group_left_out"
    NOBODY = "nobody"
    ENCODING_GUESSED = "encoding_guessed"
    UNKNOWN_CHARSET = "unknown_charset"
    BAD_BASE64 = "bad_base64"
    BAD_PHOTO = "bad_photo"
    PHOTO_ELSEWHERE = "photo_elsewhere"
    BAD_DATE = "bad_date"
    NUL_REMOVED = "nul_removed"
    ROW_TOO_LONG = "row_too_long"
    ROW_TOO_SHORT = "row_too_short"
    UNCLOSED_QUOTE = "unclosed_quote"
    FILE_NOT_FOLLOWED = "file_not_followed"
    MAPPING_NEEDED = "mapping_needed"
    UNREADABLE = "unreadable"
    NOT_FOUND = "not_found"
    REPEATED = "repeated"
    PEOPLE_ONLY = "people_only"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something noticed while reading.

    Attributes:
        line: of the file, from 1; 0 where it concerns the whole file.
        values: what the sentence names, such as `name` or `column`.
    """

    line: int
    severity: Severity
    kind: RemarkKind
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class OwnFields:
    """What this program knows of a person and no other: it comes back from its own exports alone."""

    offers: str = ""
    seeks: str = ""
    traits: str = ""
    promise: str = ""
    event: str = ""
    event_place: str = ""
    met_at: datetime | None = None
    cadence: Cadence | None = None


NOTHING_OWN = OwnFields()


@dataclass(frozen=True, slots=True)
class Incoming:
    """One person of a contact file.

    Attributes:
        line: where he or she begins in the file, from 1.
        uid: what the source calls the person by, unchanged from one export to the next (a vCard's UID, the address of
            a profile, a uuid); empty where it has nothing.
        birthday: as `Contact.birthday` has it; what is no such date stands in `appendix`.
        photo: the bytes of a portrait, not examined yet.
        appendix: (name of the column or property, value) for all that no field holds, in the order of the file.
        raw: the vCard as written, from BEGIN to the line end after END; empty for other formats.
        own: what only this program writes into contact files.
        known_since: the day ("2022-04-03") since which the source says that the two of them are connected; the
            appendix has it too. Empty where it says nothing.
        rhythm_days: how often one is to be in touch, where the source says it.
    """

    line: int
    name: PersonName = PersonName()
    organisation: str = ""
    job_title: str = ""
    note: str = ""
    methods: tuple[ContactMethod, ...] = ()
    birthday: str = ""
    tags: tuple[str, ...] = ()
    photo: bytes | None = None
    uid: str = ""
    appendix: tuple[tuple[str, str], ...] = ()
    raw: bytes = b""
    own: OwnFields = NOTHING_OWN
    known_since: str = ""
    rhythm_days: int | None = None


def appendix_text(appendix: tuple[tuple[str, str], ...]) -> str:
    """An appendix as it is put below a note: a line for each value, behind the name it had."""
    return "\n".join(f"{name}: {value}" for name, value in appendix)


def without_appendix(note: str, appendix: tuple[tuple[str, str], ...]) -> str:
    """A note as its source had it, where the appendix was put below it; what was written below that counts too."""
    plain = note.replace("\r\n", "\n").strip()
    below = appendix_text(appendix).replace("\r\n", "\n").strip()
    if not below or plain.endswith(below):
        return plain.removesuffix(below).rstrip()
    for each in reversed(appendix):
        plain = _without_lines(plain, appendix_text((each,)).replace("\r\n", "\n").strip())
    return plain.strip()


def _without_lines(text: str, lines: str) -> str:
    """A text without the last place where these whole lines stand; what follows them becomes a paragraph of its own."""
    before, found, after = f"\n{text}\n".rpartition(f"\n{lines}\n")
    if not found:
        return text
    return "\n\n".join(part for part in (before.strip("\n"), after.strip("\n")) if part)
