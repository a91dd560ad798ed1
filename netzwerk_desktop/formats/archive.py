"""Archive: everything in one zip file. This describes version 1 of its format; README.txt inside says the same.

```
README.txt          what this is, for people
netzwerk.json       {"format": "netzwerk-desktop-archive", "version": 1, "schema": 7, "program": "0.5",
                     "made_at": "2026-03-04T10:00:00+00:00",
                     "tables": [{"name": "contact", "columns": ["contact_id", ...], "rows": 12, "sha256": "..."}],
                     "photos": ["<SHA-256>.jpg", ...]}
preferences.json    the settings, an object
tables/NAME.jsonl   one row a line, an array with a cell for each column, in UTF-8
photos/<SHA-256>.jpg   the photos, each named after the hash of its bytes
```

A cell is null, a number, a text, or `{"base64": "..."}` for bytes. Moments are milliseconds since 1970 in UTC, days are
ISO 8601: the tables are those of the program's database. Tables stand in an order in which they can be filled.
"""

import base64
import hashlib
import json
import zipfile
from collections.abc import Iterable
from datetime import UTC
from pathlib import Path
from typing import IO, Any

from netzwerk_desktop.domain.archive import ArchiveContent, ArchivePhoto, Cell

FORMAT = "netzwerk-desktop-archive"
VERSION = 1
MANIFEST = "netzwerk.json"
PREFERENCES = "preferences.json"
README = "README.txt"
_README = """Netzwerk Desktop: everything in one file.

netzwerk.json       what is inside: version of this format, names, columns and numbers of rows of the tables, photos
preferences.json    the settings
tables/NAME.jsonl   the rows of one table, one JSON array a line, a cell for each column
photos/             the photos, each named after the SHA-256 of its bytes

A cell is null, a number, a text, or {"base64": "..."} for bytes. Moments are milliseconds since 1970 in UTC, days are
written as 2026-03-04. Import this file with Netzwerk Desktop to have everything back.

Netzwerk Desktop: alles in einer Datei. Mit Netzwerk Desktop importieren, und alles ist wieder da.
"""


def write_archive(target: Path | IO[bytes], content: ArchiveContent) -> None:
    """Write everything; rows and photos are passed on one by one. A path appears only when the file is complete."""
    if not isinstance(target, Path):
        _write(target, content)
        return
    beside = target.with_name(f".{target.name}.part")
    try:
        with beside.open("wb") as file:
            _write(file, content)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _write(target: IO[bytes], content: ArchiveContent) -> None:
    moment = content.made_at.astimezone(UTC)
    stamp = (max(1980, moment.year), *moment.timetuple()[1:6])
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr(_member(README, stamp), _README)
        tables = []
        for name, table in content.tables.items():
            rows, digest = _write_rows(zipped, _member(f"tables/{name}.jsonl", stamp), table.rows)
            tables.append({"name": name, "columns": list(table.columns), "rows": rows, "sha256": digest})
        photos = [_write_photo(zipped, key, photo, stamp) for key, photo in content.photos.items()]
        zipped.writestr(_member(PREFERENCES, stamp), _json(dict(content.preferences)))
        manifest = {
            "format": FORMAT,
            "version": VERSION,
            "schema": content.schema,
            "program": content.program,
            "made_at": moment.isoformat(),
            "tables": tables,
            "photos": photos,
        }
        zipped.writestr(_member(MANIFEST, stamp), _json(manifest))


def _write_rows(zipped: zipfile.ZipFile, member: zipfile.ZipInfo, rows: Iterable[tuple[Cell, ...]]) -> tuple[int, str]:
    """Write the rows of a table; their number and the hash of what was written."""
    digest, count = hashlib.sha256(), 0
    with zipped.open(member, "w", force_zip64=True) as file:
        for row in rows:
            line = _json([_plain(cell) for cell in row]) + b"\n"
            digest.update(line)
            file.write(line)
            count += 1
    return count, digest.hexdigest()


def _write_photo(zipped: zipfile.ZipFile, key: str, photo: ArchivePhoto, stamp: Any) -> str:
    member = _member(f"photos/{key}{photo.suffix}", stamp)
    # Photos are compressed already.
    member.compress_type = zipfile.ZIP_STORED
    zipped.writestr(member, photo.read())
    return f"{key}{photo.suffix}"


def _member(name: str, stamp: Any) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, stamp)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.external_attr = 0o644 << 16
    return member


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _plain(cell: Cell) -> Any:
    return {"base64": base64.b64encode(cell).decode("ascii")} if isinstance(cell, bytes) else cell
