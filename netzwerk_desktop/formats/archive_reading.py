"""Reading an archive, which may come from anywhere: names, sizes and hashes are checked before anything is believed.

Nothing is ever unpacked under a name of the file's choice. The format stands in `formats.archive`.
"""

import base64
import binascii
import contextlib
import hashlib
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from netzwerk_desktop.domain.archive import (
    ArchiveContent,
    ArchiveError,
    ArchiveFlaw,
    ArchivePhoto,
    ArchiveTable,
    Cell,
)
from netzwerk_desktop.formats.archive import FORMAT, MANIFEST, PREFERENCES, VERSION

MOST_MEMBERS = 1_000_000
MOST_PHOTO_BYTES = 256 * 1024 * 1024
MOST_TABLE_BYTES = 8 * 1024 * 1024 * 1024
MOST_JSON_BYTES = 256 * 1024 * 1024
# Rows of tables compress to a tenth, at times to a hundredth; a bomb does better.
MOST_RATIO = 400
_RATIO_FROM = 16 * 1024 * 1024
_LONGEST_ROW = 64 * 1024 * 1024
_TABLE = re.compile(r"[a-z][a-z0-9_]{0,63}")
_PHOTO = re.compile(r"([0-9a-f]{64})(\.[a-z0-9]{1,8})")
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    struct.error,
)


@contextlib.contextmanager
def read_archive(source: Path | IO[bytes]) -> Iterator[ArchiveContent]:
    """Open an archive; its content is good within the block.

    Raises:
        ArchiveError: it is none, is damaged, too large or unsafe, or was made by a newer version. Rows and photos are
            checked when they are read.
    """
    try:
        zipped = zipfile.ZipFile(source)
    except _BROKEN as failure:
        raise ArchiveError(ArchiveFlaw.NOT_AN_ARCHIVE) from failure
    with zipped:
        yield _content(zipped)


def is_archive(source: Path | IO[bytes]) -> bool:
    """Whether a file is a zip with our manifest in it."""
    try:
        with zipfile.ZipFile(source) as zipped:
            return MANIFEST in zipped.namelist()
    except _BROKEN:
        return False


def _content(zipped: zipfile.ZipFile) -> ArchiveContent:
    members = _checked_members(zipped)
    if MANIFEST not in members:
        raise ArchiveError(ArchiveFlaw.NOT_AN_ARCHIVE)
    manifest = _object(zipped, members, MANIFEST)
    if manifest.get("format") != FORMAT or not isinstance(manifest.get("version"), int):
        raise ArchiveError(ArchiveFlaw.NOT_AN_ARCHIVE, MANIFEST)
    if manifest["version"] > VERSION:
        raise ArchiveError(ArchiveFlaw.NEWER, MANIFEST)
    try:
        made_at = datetime.fromisoformat(manifest["made_at"])
        schema, program = int(manifest["schema"]), str(manifest["program"])
        tables = {each["name"]: _table(zipped, members, each) for each in manifest["tables"]}
        photos = dict(_photo(zipped, members, name) for name in manifest["photos"])
    except (KeyError, TypeError, ValueError, AttributeError) as failure:
        raise ArchiveError(ArchiveFlaw.DAMAGED, MANIFEST) from failure
    made_at = made_at if made_at.tzinfo else made_at.replace(tzinfo=UTC)
    return ArchiveContent(schema, program, made_at, tables, photos, _object(zipped, members, PREFERENCES))


def _checked_members(zipped: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    infos = zipped.infolist()
    if len(infos) > MOST_MEMBERS:
        raise ArchiveError(ArchiveFlaw.TOO_LARGE)
    members: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        name = info.filename
        parts = name.split("/")
        if name.startswith("/") or "\\" in info.orig_filename or ":" in name or ".." in parts or name in members:
            raise ArchiveError(ArchiveFlaw.UNSAFE_NAME, name[:200])
        if info.flag_bits & 0x1 or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise ArchiveError(ArchiveFlaw.DAMAGED, name[:200])
        if info.file_size > _RATIO_FROM and info.file_size > MOST_RATIO * max(1, info.compress_size):
            raise ArchiveError(ArchiveFlaw.TOO_LARGE, name[:200])
        members[name] = info
    return members


def _object(zipped: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], name: str) -> dict[str, Any]:
    try:
        value = json.loads(_bytes(zipped, _member(members, name), MOST_JSON_BYTES))
    except (ValueError, RecursionError) as failure:
        raise ArchiveError(ArchiveFlaw.DAMAGED, name) from failure
    if not isinstance(value, dict):
        raise ArchiveError(ArchiveFlaw.DAMAGED, name)
    return value


def _member(members: dict[str, zipfile.ZipInfo], name: str) -> zipfile.ZipInfo:
    if name not in members:
        raise ArchiveError(ArchiveFlaw.DAMAGED, name)
    return members[name]


def _bytes(zipped: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    """The bytes of one member, never more than it claims to have."""
    if info.file_size > most:
        raise ArchiveError(ArchiveFlaw.TOO_LARGE, info.filename)
    try:
        with zipped.open(info) as file:
            return file.read(info.file_size + 1)
    except _BROKEN as failure:
        raise ArchiveError(ArchiveFlaw.DAMAGED, info.filename) from failure


def _photo(zipped: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], name: str) -> tuple[str, ArchivePhoto]:
    match = _PHOTO.fullmatch(name)
    if match is None:
        raise ArchiveError(ArchiveFlaw.UNSAFE_NAME, name[:200])
    key, info = match[1], _member(members, f"photos/{name}")

    def read() -> bytes:
        found = _bytes(zipped, info, MOST_PHOTO_BYTES)
        if hashlib.sha256(found).hexdigest() != key:
            raise ArchiveError(ArchiveFlaw.DAMAGED, info.filename)
        return found

    return key, ArchivePhoto(match[2], read)


def _table(zipped: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], described: dict[str, Any]) -> ArchiveTable:
    name, columns = described["name"], tuple(described["columns"])
    if _TABLE.fullmatch(name) is None or not all(_TABLE.fullmatch(column) for column in columns):
        raise ArchiveError(ArchiveFlaw.UNSAFE_NAME, str(name)[:200])
    info = _member(members, f"tables/{name}.jsonl")
    if info.file_size > MOST_TABLE_BYTES:
        raise ArchiveError(ArchiveFlaw.TOO_LARGE, info.filename)
    count = int(described["rows"])
    return ArchiveTable(columns, _Rows(zipped, info, len(columns), count, str(described["sha256"])), count)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of one table, read anew each time somebody goes through them; their hash is compared at the end."""

    zipped: zipfile.ZipFile
    info: zipfile.ZipInfo
    columns: int
    count: int
    digest: str

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        digest, count = hashlib.sha256(), 0
        for line in self._lines():
            digest.update(line)
            count += 1
            yield self._row(line)
        if count != self.count or digest.hexdigest() != self.digest:
            raise ArchiveError(ArchiveFlaw.DAMAGED, self.info.filename)

    def _lines(self) -> Iterator[bytes]:
        try:
            with self.zipped.open(self.info) as file:
                while line := file.readline(_LONGEST_ROW):
                    yield line
        except _BROKEN as failure:
            raise ArchiveError(ArchiveFlaw.DAMAGED, self.info.filename) from failure

    def _row(self, line: bytes) -> tuple[Cell, ...]:
        try:
            cells = json.loads(line.decode("utf-8", "surrogatepass"))
            if not isinstance(cells, list) or len(cells) != self.columns:
                raise ValueError(self.columns)
            return tuple(_cell(cell) for cell in cells)
        except (ValueError, RecursionError) as failure:
            raise ArchiveError(ArchiveFlaw.DAMAGED, self.info.filename) from failure


def _cell(value: Any) -> Cell:
    """A cell as it was.

    Raises:
        ValueError: it is none.
    """
    if isinstance(value, bool):
        raise ValueError(value)
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, dict) and set(value) == {"base64"} and isinstance(value["base64"], str):
        try:
            return base64.b64decode(value["base64"], validate=True)
        except binascii.Error as failure:
            raise ValueError(value) from failure
    raise ValueError(value)
