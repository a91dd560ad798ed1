"""What tests are built from: a clock that stands still, pictures, contacts and files that are broken on purpose."""

import contextlib
import functools
import hashlib
import io
import struct
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PIL import ExifTags, Image, features

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.contact import ContactDraft, Pocket
from netzwerk_desktop.domain.followup import Standing
from netzwerk_desktop.domain.text import split_name
from netzwerk_desktop.services.session import DataPaths
from netzwerk_desktop.services.verbs import Verbs, open_verbs

ZURICH = ZoneInfo("Europe/Zurich")
LONDON = ZoneInfo("Europe/London")
NEW_YORK = ZoneInfo("America/New_York")
WEEKDAYS = frozenset(range(5))
# A Wednesday, eleven in the morning in Zurich.
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)


class FakeClock:
    """A clock that shows what a test sets; it goes on, and back, only when it is told to."""

    def __init__(self, now: datetime = NOW, zone: tzinfo = ZURICH) -> None:
        self.moment = now
        self.place = zone

    def now(self) -> datetime:
        return self.moment.astimezone(UTC)

    def zone(self) -> tzinfo:
        return self.place

    def go_on(self, **span: float) -> datetime:
        """Let real time pass; negative spans set the clock back."""
        self.moment = self.now() + timedelta(**span)
        return self.moment

    def set(self, moment: datetime) -> None:
        self.moment = moment


def zurich(year: int, month: int, day: int, hour: int = 0, minute: int = 0, fold: int = 0) -> datetime:
    """A wall-clock time in Zurich as an instant in UTC."""
    return datetime(year, month, day, hour, minute, tzinfo=ZURICH, fold=fold).astimezone(UTC)


def in_network(**facts: Any) -> Standing:
    """The standing of somebody in the network."""
    return Standing(pocket=Pocket.NETWORK, **facts)


# data directories


@contextlib.contextmanager
def opened(root: Path, clock: FakeClock | None = None, *, read_only: bool = False) -> Iterator[Verbs]:
    """The verbs over a data directory, closed in the end."""
    verbs = open_verbs(DataPaths(root), clock or FakeClock(), read_only=read_only)
    try:
        yield verbs
    finally:
        verbs.close()


def made(changes: Changes) -> int:
    """The id of the one contact that a verb concerned."""
    assert changes.only_contact is not None
    return changes.only_contact


def add_person(verbs: Verbs, name: str = "Anna Müller", **options: Any) -> int:
    """A contact, in the network unless told otherwise; its id.

    Options of `ContactService.add` (pocket, cadence, photos) are passed on, the rest are fields of the draft.
    """
    passed = {key: options.pop(key) for key in ("pocket", "cadence", "photos") if key in options}
    passed.setdefault("pocket", Pocket.NETWORK)
    return made(verbs.contacts.add(ContactDraft(name=split_name(name), **options), **passed))


def dump(verbs: Verbs, *, without: tuple[str, ...] = ("tag", "photo", "fired")) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but those that are allowed to keep what nobody uses, and the index of words."""
    tables = [
        row[0]
        for row in verbs.session.database.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        if not row[0].startswith(("sqlite_", "recall_")) and row[0] not in without
    ]
    return {table: sorted(verbs.session.database.rows(f"SELECT * FROM {table}"), key=repr) for table in tables}


def file_hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


# pictures


def picture(width: int = 64, height: int = 48, colour: str = "steelblue") -> Image.Image:
    """A picture with enough detail that half of its file is noticeably not all of it."""
    image = Image.frombytes("RGB", (width, height), Random(1).randbytes(3 * width * height))
    image.paste(Image.new("RGB", (max(1, width // 4), max(1, height // 4)), colour))
    return image


def jpeg(
    width: int = 64,
    height: int = 48,
    *,
    colour: str = "steelblue",
    orientation: int | None = None,
    taken: str | None = None,
    offset: str | None = None,
    progressive: bool = False,
) -> bytes:
    """A JPEG file as a camera writes it."""
    exif = Image.Exif()
    if orientation is not None:
        exif[ExifTags.Base.Orientation] = orientation
    details = {ExifTags.Base.DateTimeOriginal: taken, ExifTags.Base.OffsetTimeOriginal: offset}
    if given := {tag: value for tag, value in details.items() if value is not None}:
        exif._ifds[ExifTags.IFD.Exif] = given
        exif[ExifTags.IFD.Exif] = given
    return _saved(picture(width, height, colour), "JPEG", exif=exif.tobytes(), progressive=progressive, quality=90)


def plain_jpeg(colour: str) -> bytes:
    """A tiny JPEG that is the same bytes at every call."""
    return _saved(Image.new("RGB", (16, 12), colour), "JPEG")


def png(width: int = 64, height: int = 48, mode: str = "RGB") -> bytes:
    return _saved(picture(width, height).convert(mode), "PNG")


def other_format(name: str) -> bytes:
    """A whole picture in another format that Pillow writes."""
    return _saved(picture(), name)


@functools.cache
def huge_png(width: int = 30_000, height: int = 30_000) -> bytes:
    """A valid black PNG of one bit a pixel: small as a file, enormous once it is decoded."""
    packer = zlib.compressobj(1)
    line = bytes(1 + (width + 7) // 8)
    packed = b"".join(packer.compress(line) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def heic(brand: bytes = b"heic") -> bytes:
    """The beginning of a picture as iPhones take them, and nothing behind it."""
    return b"\x00\x00\x00\x18ftyp" + brand + b"\x00\x00\x00\x00mif1heic" + bytes(64)


def heif_photo(width: int = 64, height: int = 48, *, kind: str = "HEIF", taken: str | None = None) -> bytes:
    """A whole photo in the kind of file that phones write, HEIF or AVIF; its test is skipped without the library."""
    pillow_heif = pytest.importorskip("pillow_heif", reason="NOT TESTED: the extra `cards` is not installed")
    exif = Image.Exif()
    if taken is not None:
        exif._ifds[ExifTags.IFD.Exif] = exif[ExifTags.IFD.Exif] = {ExifTags.Base.DateTimeOriginal: taken}
    stream = io.BytesIO()
    if kind == "HEIF":
        pillow_heif.from_pillow(picture(width, height)).save(stream, exif=exif.tobytes(), quality=80)
    else:
        if not features.check("avif"):
            pytest.skip("NOT TESTED: this Pillow has no AVIF")
        picture(width, height).save(stream, kind, exif=exif.tobytes())
    return stream.getvalue()


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>'


def _saved(image: Image.Image, name: str, **options: Any) -> bytes:
    stream = io.BytesIO()
    image.save(stream, name, **options)
    return stream.getvalue()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
