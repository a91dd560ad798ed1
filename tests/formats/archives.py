"""Archives that tests of writing and of reading share."""

import hashlib
import io
from datetime import UTC, datetime

from netzwerk_desktop.domain.archive import ArchiveContent, ArchivePhoto, ArchiveTable
from netzwerk_desktop.formats.archive import write_archive

PICTURE = b"\xff\xd8\xff a picture"
KEY = hashlib.sha256(PICTURE).hexdigest()
ROWS = ((1, "Jörg\n☕", None, b"\x00\xff"), (2, "", 1.5, b""), (-(2**63), "\u2028\x00", 0.1, None))
CONTENT = ArchiveContent(
    7,
    "0.5",
    datetime(2026, 3, 4, 10, tzinfo=UTC),
    {
        "event": ArchiveTable(("event_id", "name"), ()),
        "contact": ArchiveTable(("contact_id", "note", "half", "raw"), ROWS),
    },
    {KEY: ArchivePhoto(".jpg", lambda: PICTURE)},
    {"quota": 3, "own_name": "Zoë"},
)


def written(content: ArchiveContent = CONTENT) -> bytes:
    """The bytes of an archive."""
    file = io.BytesIO()
    write_archive(file, content)
    return file.getvalue()
