"""Recognising: which kind of contact file something is, by its content, and by its name where that is open."""

import io
import re
from pathlib import Path

from netzwerk_desktop.domain.incoming import FileFormat
from netzwerk_desktop.formats.archive_reading import is_archive
from netzwerk_desktop.formats.csv_contacts import recognise_csv
from netzwerk_desktop.formats.csv_text import decode

ENDINGS = {
    ".vcf": FileFormat.VCARD,
    ".vcard": FileFormat.VCARD,
    ".csv": FileFormat.CSV,
    ".tsv": FileFormat.CSV,
    ".tab": FileFormat.CSV,
    ".ldif": FileFormat.LDIF,
    ".ldi": FileFormat.LDIF,
    ".json": FileFormat.MONICA,
    ".zip": FileFormat.ARCHIVE,
}
_LOOKED_AT = 256 * 1024
_ZIP = b"PK\x03\x04"
_VCARD = re.compile(r"^(?:[\w-]{1,60}\.)?BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE | re.MULTILINE)
_LDIF_BEFORE = re.compile(r"#|version:|[ \t]|$", re.IGNORECASE)
_LDIF_RECORD = re.compile(r"dn::?<? *\S", re.IGNORECASE)
_MONICA = re.compile(r'"(?:account|contacts?|first_name|contact_field_types)"')


def recognise_file(path: Path) -> FileFormat | None:
    """Which kind of contact file lies at a path; None where it is none.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        beginning = file.read(_LOOKED_AT)
    if beginning.startswith(_ZIP):
        return FileFormat.ARCHIVE if is_archive(path) else None
    return recognise(beginning, path.name)


def recognise(data: bytes, name: str = "") -> FileFormat | None:
    """Which kind of contact file this is; None where it is none.

    Args:
        data: all of it, or its beginning.
        name: of the file; its ending decides what the content leaves open.
    """
    if data.startswith(_ZIP):
        return FileFormat.ARCHIVE if is_archive(io.BytesIO(data)) else None
    data = data[:_LOOKED_AT]
    found = _by_content(data)
    ending = ENDINGS.get(name[name.rfind(".") :].casefold()) if "." in name else None
    if found is not None or ending is FileFormat.ARCHIVE:
        return found
    if ending is FileFormat.CSV or name.casefold().endswith(".txt"):
        layout = recognise_csv(data)
        return layout.format if layout else None
    return ending if ending in (FileFormat.VCARD, FileFormat.LDIF) and data.strip() else None


def _by_content(data: bytes) -> FileFormat | None:
    lines = decode(data).lines
    text = "".join(lines)
    if _VCARD.search(text):
        return FileFormat.VCARD
    beginning = text.lstrip()
    if beginning[:1] in ("{", "["):
        return FileFormat.MONICA if _MONICA.search(beginning) else None
    first = next((line for line in lines if not _LDIF_BEFORE.match(line.rstrip("\r\n"))), "")
    if _LDIF_RECORD.match(first):
        return FileFormat.LDIF
    layout = recognise_csv(data)
    return layout.format if layout and layout.sure and len(layout.header) > 1 else None
