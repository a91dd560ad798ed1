"""Reading contact files of every kind: recognised by what is in them, the people one after the other."""

import io
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from netzwerk_desktop.domain.archive import ArchiveContent, ArchiveError, ArchiveFlaw
from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.domain.incoming import FileFormat, Incoming, OwnFields, Remark, RemarkKind, Severity
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.formats.archive_reading import is_archive, read_archive
from netzwerk_desktop.formats.csv_contacts import read_csv, recognise_csv
from netzwerk_desktop.formats.ldif import read_ldif
from netzwerk_desktop.formats.monica import read_monica
from netzwerk_desktop.formats.recognise import recognise
from netzwerk_desktop.formats.vcard import read_vcards
from netzwerk_desktop.services.contact_files import MOST_BYTES, ContactFile, Reading
from netzwerk_desktop.storage.mappings import Mappings

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# What rows do that no book of ours has: somebody else wrote the archive.
_NO_ROWS = (KeyError, TypeError, ValueError, OverflowError)
_TEXTS = (
    *("prefix", "given", "family", "suffix", "organisation", "job_title", "note", "birthday", "uid"),
    *("offers", "seeks", "traits", "promise"),
)


class FileReader:
    """Reads any file; tables that nobody knows are understood as somebody said before."""

    def __init__(self, mappings: Mappings) -> None:
        self._mappings = mappings

    def __call__(self, file: ContactFile) -> Reading:
        """Begin to read a file.

        Raises:
            UserError: there is no such file, or it cannot be read.
        """
        if (source := archive_source(file)) is not None:
            return Reading(FileFormat.ARCHIVE, _archive_people(source))
        data = file.read()
        if len(data) > MOST_BYTES:
            return _refused(RemarkKind.TOO_LARGE)
        kind = recognise(data, file.name)
        if kind is None:
            return _refused(RemarkKind.NOT_A_CONTACT_FILE if data.strip() else RemarkKind.EMPTY_FILE)
        if kind is FileFormat.VCARD:
            return Reading(kind, read_vcards(data), data.count(b"BEGIN:VCARD"))
        if kind is FileFormat.LDIF:
            return Reading(kind, read_ldif(data), data.count(b"\ndn:"))
        if kind is FileFormat.MONICA:
            return Reading(kind, read_monica(data))
        layout = recognise_csv(data)
        mapping = self._mappings.of(layout.header) if layout else None
        return Reading(kind, read_csv(data, mapping), data.count(b"\n"))


def archive_source(file: ContactFile) -> io.BytesIO | Path | None:
    """An archive to open, by its path where it has one, for it may be far larger than other files; None for others.

    Raises:
        UserError: there is no such file, or it cannot be read.
    """
    if not file.beginning().startswith(b"PK\x03\x04"):
        return None
    if file.path is not None:
        return file.path if is_archive(file.path) else None
    return io.BytesIO(file.data) if is_archive(io.BytesIO(file.data)) else None


def _refused(kind: RemarkKind) -> Reading:
    return Reading(None, iter([Remark(0, Severity.REFUSED, kind)]))


def _archive_people(source: io.BytesIO | Path) -> Iterator[Incoming | Remark]:
    """The people of an archive, for a book that has people already; an empty one takes the archive as it is."""
    try:
        with read_archive(source) as content:
            yield from _people(content)
    except (ArchiveError, *_NO_ROWS) as failure:
        values = {"name": "", "flaw": ArchiveFlaw.DAMAGED.value}
        if isinstance(failure, ArchiveError):
            values = {"name": failure.member, "flaw": failure.flaw.value}
        yield Remark(0, Severity.REFUSED, RemarkKind.UNREADABLE, values)


def _people(content: ArchiveContent) -> Iterator[Incoming]:
    methods: dict[int, list[tuple[int, ContactMethod]]] = defaultdict(list)
    for row in _rows(content, "method"):
        value, label = row["value"], row.get("label", "")
        if not isinstance(value, str) or not isinstance(label, str):
            raise TypeError(value)
        way = ContactMethod(MethodKind(row["kind"]), value, label)
        methods[row["contact_id"]].append((row["position"], way))
    names = {row["tag_id"]: row["name"] for row in _rows(content, "tag")}
    tags: dict[int, list[str]] = defaultdict(list)
    for row in _rows(content, "contact_tag"):
        tags[row["contact_id"]].append(names[row["tag_id"]])
    events = {row["event_id"]: row for row in _rows(content, "event")}
    for number, row in enumerate(_rows(content, "contact"), start=1):
        if row.get("deleted_at") is not None:
            continue
        if not all(isinstance(row.get(name, ""), str) for name in _TEXTS):
            raise TypeError(number)
        photo = content.photos.get(row.get("portrait") or "")
        event = events.get(row.get("event_id") or 0, {})
        yield Incoming(
            number,
            PersonName(row["prefix"], row["given"], row["family"], row["suffix"]),
            row["organisation"],
            row["job_title"],
            row["note"],
            tuple(way for _, way in sorted(methods[row["contact_id"]], key=lambda each: each[0])),
            row.get("birthday", ""),
            tuple(tags[row["contact_id"]]),
            photo.read() if photo else None,
            row["uid"],
            own=OwnFields(
                **{name: row.get(name, "") for name in ("offers", "seeks", "traits", "promise")},
                event=event.get("name", ""),
                event_place=event.get("place", ""),
                met_at=_moment(row.get("met_at")),
                cadence=_cadence(row.get("rhythm_days"), row.get("rhythm_months")),
            ),
        )


def _moment(millis: int | None) -> datetime | None:
    return None if millis is None else _EPOCH + timedelta(milliseconds=millis)


def _cadence(days: int | None, months: int | None) -> Cadence | None:
    return Cadence(days=days or 0, months=months or 0) if days or months else None


def _rows(content: ArchiveContent, table: str) -> Iterator[dict[str, Any]]:
    found = content.tables.get(table)
    if found is not None:
        for row in found.rows:
            yield dict(zip(found.columns, row, strict=True))
