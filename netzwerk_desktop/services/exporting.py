"""Exporting: people to files for other programs, everything into one archive, what is due to a calendar."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import IO, Any

from netzwerk_desktop import __version__
from netzwerk_desktop.domain.archive import ArchiveContent, ArchivePhoto
from netzwerk_desktop.domain.calendar import CalendarContent, CalendarDay, DayKind, period_of
from netzwerk_desktop.domain.contact import Contact, MethodKind
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.exporting import ExportKind, kind_of
from netzwerk_desktop.domain.importing import SourceCard
from netzwerk_desktop.domain.incoming import FileFormat
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.domain.preferences import to_plain
from netzwerk_desktop.domain.query import CardQuery
from netzwerk_desktop.services.contacts import ContactService
from netzwerk_desktop.services.job_watch import JobWatch
from netzwerk_desktop.services.session import Session
from netzwerk_desktop.storage.files import write_private
from netzwerk_desktop.storage.whole_book import SCHEMA_VERSION

CALENDAR_REST = timedelta(minutes=1)
"""A calendar that is kept up to date is written at most so often."""
CODE_BYTES = 700
"""A longer text makes a QR code that cameras of phones do not read from a screen."""
_CUT = 35
_AT_ONCE = 500
# How many ways of a kind a QR code has room for.
_IN_CODE = {MethodKind.MAIL: 1, MethodKind.PHONE: 2, MethodKind.WEB: 1}


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """The words of a calendar in the person's language; %1 stands for a name, %2 for a text."""

    name: str
    follow_up: str
    reminder: str
    birthday: str


class ExportService:
    """The verbs around files for others; nothing of the data changes."""

    def __init__(self, session: Session, contacts: ContactService) -> None:
        self._session, self._contacts = session, contacts
        self._calendar_at: datetime | None = None
        self._calendar_rows: list[Any] = []

    def export(
        self,
        target: Path,
        words: CalendarWords,
        *,
        kind: ExportKind | None = None,
        contact_ids: Sequence[int] | None = None,
        watch: JobWatch | None = None,
    ) -> int:
        """Write a file that is whole or as it was; how many people, or days of a calendar, are in it.

        Args:
            kind: by the file's ending where it is left out.
            contact_ids: these people; everybody outside the trash where it is left out.

        Raises:
            UserError: no kind has this ending, the disk refuses to be written, or it was cancelled.
        """
        chosen = kind or kind_of(target.name)
        if chosen is None:
            raise UserError(Problem.UNKNOWN_FORMAT, name=target.name)
        counts: list[int] = []
        write_private(target, lambda stream: counts.append(self.write(stream, chosen, words, contact_ids, watch)))
        return counts[0]

    def write(
        self,
        stream: IO[bytes],
        kind: ExportKind,
        words: CalendarWords,
        contact_ids: Sequence[int] | None = None,
        watch: JobWatch | None = None,
    ) -> int:
        """Write to a stream; how many people, or days, are in it."""
        session, watch = self._session, watch or JobWatch()
        with session.database.here():
            if kind is ExportKind.ARCHIVE:
                return self._write_archive(stream, watch)
            if kind is ExportKind.CALENDAR:
                return self._write_calendar(stream, words, watch)
            ids = list(self._contacts.ids(CardQuery(pocket=None)) if contact_ids is None else contact_ids)
            watch.begin(len(ids))
            if kind in (ExportKind.CSV, ExportKind.CSV_SPREADSHEET):
                return self._write_table(stream, ids, kind, watch)
            for piece in self.vcards(ids, version="4.0" if kind is ExportKind.VCARD_4 else None, watch=watch):
                stream.write(piece)
            return len(ids)

    def vcards(
        self, contact_ids: Sequence[int], version: str | None = None, watch: JobWatch | None = None
    ) -> Iterator[bytes]:
        """The vCards of people as the pieces of one file: one nobody changed as it was, else with what was changed.

        Args:
            version: "3.0" or "4.0"; where it is left out a card keeps the one it came in, and a new one is 3.0.
        """
        from netzwerk_desktop.formats.vcard import join_vcards

        cards = self._cards(contact_ids, version)
        return join_vcards(cards if watch is None else watch.over(cards))

    def _cards(self, contact_ids: Sequence[int], version: str | None) -> Iterator[bytes]:
        from netzwerk_desktop.formats.vcard import write_vcard

        session = self._session
        for start in range(0, len(contact_ids), _AT_ONCE):
            part = contact_ids[start : start + _AT_ONCE]
            cards: dict[int, SourceCard] = {}
            for card in session.batches.cards_of(part):
                if card.source is FileFormat.VCARD and card.raw:
                    cards[card.contact_id] = card
            contacts = session.contacts.many(part)
            suffixes = session.photos.suffixes([each.portrait for each in contacts if each.portrait])
            for contact in contacts:
                source = cards.get(contact.contact_id)
                raw = session.batches.raw(source.raw) if source else b""
                changed = (contact.portrait or "") != (source.facts.portrait if source else "")
                yield write_vcard(
                    contact, raw, version=version, photo=self._photo(contact, suffixes), photo_changed=changed
                )

    def code_text(self, contact_id: int) -> str:
        """Somebody as a short vCard, for a QR code: without photo and note, so that every camera reads it.

        Where it is too long what one misses least is left out first; at last the name alone remains, cut where need be.
        """
        from netzwerk_desktop.formats.vcard import write_vcard

        contact = self._contacts.get(contact_id)
        ways = [way for kind, most in _IN_CODE.items() for way in [m for m in contact.methods if m.kind is kind][:most]]
        slim = replace(contact, note="", methods=tuple(ways), tags=(), birthday="", portrait=None)
        text = ""
        for shorter in _shorter(slim):
            lines = write_vcard(shorter, own_fields=False).decode().splitlines(keepends=True)
            text = "".join(line for line in lines if not line.startswith(("PRODID:", "UID:")))
            if len(text.encode()) <= CODE_BYTES:
                break
        return text

    def refresh_calendar(self, words: CalendarWords, *, at_once: bool = False) -> bool:
        """Write the calendar that is kept up to date, where one is wanted, something changed and a minute has passed.

        To be called after changes and now and then, in any thread; whether it was written.

        Args:
            at_once: not to wait for the minute: nobody will come back to it.

        Raises:
            UserError: it could not be written.
        """
        session, now = self._session, self._session.clock.now()
        path = session.preferences.calendar_file
        same = self._calendar_rows[1:2] == [path] and not at_once
        waits = same and self._calendar_at is not None and timedelta(0) <= now - self._calendar_at < CALENDAR_REST
        if not path or waits:
            return False
        with session.database.here():
            rows: list[Any] = [words, path, *session.whole_book.calendar(), *session.reminders.open()]
            if rows == self._calendar_rows and Path(path).exists():
                return False
            self.export(Path(path), words, kind=ExportKind.CALENDAR)
        self._calendar_at, self._calendar_rows = now, rows
        return True

    def _photo(self, contact: Contact, suffixes: dict[str, str]) -> bytes | None:
        if not contact.portrait or contact.portrait not in suffixes:
            return None
        try:
            return self._session.photo_files.path(contact.portrait, suffixes[contact.portrait]).read_bytes()
        except OSError:
            return None

    def _write_table(self, stream: IO[bytes], contact_ids: Sequence[int], kind: ExportKind, watch: JobWatch) -> int:
        from netzwerk_desktop.formats.csv_writing import CsvPurpose, write_csv

        purpose = CsvPurpose.SPREADSHEETS if kind is ExportKind.CSV_SPREADSHEET else CsvPurpose.PROGRAMS
        for lines in watch.over(write_csv(self._session.contacts.many(contact_ids), purpose), _AT_ONCE):
            stream.write(lines)
        return len(contact_ids)

    def _write_archive(self, stream: IO[bytes], watch: JobWatch) -> int:
        from netzwerk_desktop.formats.archive import write_archive

        session = self._session
        photos = {}
        for photo in session.photos.all():
            path = session.photo_files.path(photo.sha256, photo.suffix)
            if path.exists():
                photos[photo.sha256] = ArchivePhoto(f".{photo.suffix}", partial(_read_watched, path, watch))
        tables = session.whole_book.tables()
        watched = {name: replace(table, rows=watch.over(table.rows)) for name, table in tables.items()}
        watch.begin(sum(table.count for table in tables.values()) + len(photos))
        content = ArchiveContent(
            SCHEMA_VERSION, __version__, session.clock.now(), watched, photos, to_plain(session.preferences)
        )
        write_archive(stream, content)
        return tables["contact"].count

    def _write_calendar(self, stream: IO[bytes], words: CalendarWords, watch: JobWatch) -> int:
        from netzwerk_desktop.formats.ics import ics_pieces

        session, counts = self._session, [0]

        def counted() -> Iterator[CalendarDay]:
            for day in self._days(words, watch):
                counts[0] += 1
                yield day

        for piece in ics_pieces(CalendarContent(words.name, counted()), session.clock.now()):
            stream.write(piece)
        return counts[0]

    def _days(self, words: CalendarWords, watch: JobWatch) -> Iterator[CalendarDay]:
        session = self._session
        rows, reminders = session.whole_book.calendar(), session.reminders.open()
        watch.begin(len(rows) + len(reminders))
        for row in watch.over(rows):
            name = row.name.display or row.organisation
            if row.due_on is not None:
                yield CalendarDay(
                    *(DayKind.FOLLOW_UP, row.uid, words.follow_up.replace("%1", name), row.changed_at, row.due_on),
                    description=row.organisation,
                    cadence=period_of(row.cadence),
                )
            if row.birthday:
                summary = words.birthday.replace("%1", name)
                yield CalendarDay(DayKind.BIRTHDAY, row.uid, summary, row.changed_at, birthday=row.birthday)
        people = {each.contact_id: each for each in session.contacts.many([each.contact_id for each in reminders])}
        for reminder in watch.over(reminders):
            contact = people.get(reminder.contact_id)
            if contact is None:  # gone for good while this was being written
                continue
            name = contact.name.display or contact.organisation
            summary = words.reminder.replace("%1", name).replace("%2", reminder.text)
            yield CalendarDay(
                DayKind.REMINDER,
                f"{contact.uid}-{reminder.reminder_id}",
                summary,
                reminder.created_at or session.clock.now(),
                local_day(reminder.due_at, session.zone),
            )


def _read_watched(path: Path, watch: JobWatch) -> bytes:
    watch.step()
    return path.read_bytes()


def _shorter(contact: Contact) -> Iterator[Contact]:
    """A contact with less and less of what a code has no room for."""
    yield contact
    for kind in (MethodKind.WEB, MethodKind.PHONE, MethodKind.MAIL):
        of_kind = [way for way in contact.methods if way.kind is kind]
        for way in of_kind[:0:-1] or of_kind * (kind is MethodKind.WEB):
            contact = replace(contact, methods=tuple(each for each in contact.methods if each is not way))
            yield contact
    contact = replace(contact, job_title="")
    yield contact
    name = contact.name
    short = replace(name, prefix="", given=name.given[:_CUT], family=name.family[:_CUT], suffix="")
    contact = replace(contact, name=short, organisation="" if name.display else contact.organisation[:_CUT])
    yield contact
    yield replace(contact, methods=())
