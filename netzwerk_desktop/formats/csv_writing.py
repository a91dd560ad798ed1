"""Tables of contacts written with Google's column names, which every other program knows or can be told.

Two kinds: for other programs with every value unchanged, and for spreadsheets with every cell protected that would be
taken for a formula. The second one has a column of ours, by which reading it again knows to take the protection away.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum

from netzwerk_desktop.domain.contact import Contact, ContactMethod, MethodKind
from netzwerk_desktop.formats.csv_headers import PROTECTED_COLUMN
from netzwerk_desktop.formats.csv_own import CUSTOM_COLUMNS
from netzwerk_desktop.formats.labels import written_label
from netzwerk_desktop.formats.protection import protected

_BOM = b"\xef\xbb\xbf"
_BLOCK = 500
_SINGLE = (
    "First Name",
    "Middle Name",
    "Last Name",
    "Phonetic First Name",
    "Phonetic Middle Name",
    "Phonetic Last Name",
    "Name Prefix",
    "Name Suffix",
    "Nickname",
    "File As",
    "Organization Name",
    "Organization Title",
    "Organization Department",
    "Birthday",
    "Notes",
    "Photo",
    "Labels",
)
_ADDRESS_PARTS = ("Street", "City", "PO Box", "Region", "Postal Code", "Country", "Extended Address")
_ADDRESS = re.compile(
    r"(?P<street>[^,\n]+), (?P<postcode>(?:[A-Z]{1,2}-)?\d{4,5}) (?P<city>[^,\n\d]+)(?:, (?P<country>[^,\n\d]+))?"
)


class CsvPurpose(Enum):
    """Who will read the table."""

    PROGRAMS = "programs"
    SPREADSHEETS = "spreadsheets"


def write_csv(contacts: Sequence[Contact], purpose: CsvPurpose = CsvPurpose.PROGRAMS) -> Iterator[bytes]:
    """The table in pieces: UTF-8 with its mark, so that spreadsheets show umlauts; CRLF, every cell in quotes.

    Args:
        contacts: gone through twice, because the number of columns depends on what they have.
    """
    counts = _counts(contacts)
    header = _header(counts)
    spreadsheet = purpose is CsvPurpose.SPREADSHEETS
    yield _BOM + _lines([[*header, PROTECTED_COLUMN] if spreadsheet else header])
    for start in range(0, len(contacts), _BLOCK):
        rows = [_row(contact, counts) for contact in contacts[start : start + _BLOCK]]
        if spreadsheet:
            block = zip(contacts[start : start + _BLOCK], rows, strict=True)
            rows = [[protected(cell) for cell in (*row, contact.uid)] for contact, row in block]
        yield _lines(rows)


def _lines(rows: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("utf-8", "replace")


def _counts(contacts: Sequence[Contact]) -> dict[MethodKind, int]:
    """How many ways of each kind the one who has most of them has; at least one."""
    most = dict.fromkeys(MethodKind, 1)
    for contact in contacts:
        for kind in MethodKind:
            most[kind] = max(most[kind], sum(method.kind is kind for method in contact.methods))
    return most


def _header(counts: Mapping[MethodKind, int]) -> list[str]:
    names = list(_SINGLE)
    for number in range(1, counts[MethodKind.MAIL] + 1):
        names += [f"E-mail {number} - Label", f"E-mail {number} - Value"]
    for number in range(1, counts[MethodKind.PHONE] + 1):
        names += [f"Phone {number} - Label", f"Phone {number} - Value"]
    for number in range(1, counts[MethodKind.ADDRESS] + 1):
        names += [f"Address {number} - {part}" for part in ("Label", "Formatted", *_ADDRESS_PARTS)]
    for number in range(1, counts[MethodKind.WEB] + 1):
        names += [f"Website {number} - Label", f"Website {number} - Value"]
    for number in range(1, len(CUSTOM_COLUMNS) + 1):
        names += [f"Custom Field {number} - Label", f"Custom Field {number} - Value"]
    return names


def _row(contact: Contact, counts: Mapping[MethodKind, int]) -> list[str]:
    name = contact.name
    row = [name.given, "", name.family, "", "", "", name.prefix, name.suffix, "", ""]
    row += [contact.organisation, contact.job_title, "", _birthday(contact.birthday), contact.note, ""]
    row.append(_labels(contact.tags))
    row += _ways(contact, MethodKind.MAIL, counts, _labelled)
    row += _ways(contact, MethodKind.PHONE, counts, _labelled)
    row += _ways(contact, MethodKind.ADDRESS, counts, _address)
    row += _ways(contact, MethodKind.WEB, counts, _labelled)
    custom = [(label, value) for label, of in CUSTOM_COLUMNS.items() if (value := of(contact))]
    custom += [("", "")] * (len(CUSTOM_COLUMNS) - len(custom))
    return row + [cell for pair in custom for cell in pair]


def _labels(tags: Sequence[str]) -> str:
    """Tags as Google parts them; a single one with a comma in it needs company, or it would be taken for two."""
    return " ::: ".join([*tags, "* myContacts"] if len(tags) == 1 and set(tags[0]) & set(",;\n") else tags)


def _ways(
    contact: Contact,
    kind: MethodKind,
    counts: Mapping[MethodKind, int],
    cells_of: Callable[[ContactMethod | None], list[str]],
) -> list[str]:
    ways: list[ContactMethod | None] = [method for method in contact.methods if method.kind is kind]
    ways += [None] * (counts[kind] - len(ways))
    return [cell for way in ways for cell in cells_of(way)]


def _labelled(method: ContactMethod | None) -> list[str]:
    return [written_label(method.label), method.value] if method else ["", ""]


def _address(method: ContactMethod | None) -> list[str]:
    """An address as it is, and in its parts where it has the usual form."""
    match = _ADDRESS.fullmatch(method.value) if method else None
    parts = match.groupdict(default="") if match else {}
    return [
        *_labelled(method),
        parts.get("street", ""),
        parts.get("city", ""),
        "",
        "",
        parts.get("postcode", ""),
        parts.get("country", ""),
        "",
    ]


def _birthday(stored: str) -> str:
    """As Google writes it: without a year it begins with a space and two dashes."""
    return f" {stored}" if stored.startswith("--") else stored
