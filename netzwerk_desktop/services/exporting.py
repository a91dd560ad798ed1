"""Exporting: people to files for other programs, everything into one archive, what is due to a calendar."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
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
from netzwerk_desktop.services.session import Session
from netzwerk_desktop.storage.files import write_private
from netzwerk_desktop.storage.whole_book import SCHEMA_VERSION

CALENDAR_REST = timedelta(minutes=1)
"""A calendar that is kept up to date is written at most so often."""
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
    ) -> int:
        """Write a file that is whole or as it was; how many people, or days of a calendar, are in it.

        Args:
            kind: by the file's ending where it is left out.
            contact_ids: these people; everybody outside the trash where it is left out.

        Raises:
            UserError: no kind has this ending, or the disk refuses to be written.
        """
        chosen = kind or kind_of(target.name)
        if chosen is None:
            raise UserError(Problem.UNKNOWN_FORMAT, name=target.name)
        counts: list[int] = []
        write_private(target, lambda stream: counts.append(self.write(stream, chosen, words, contact_ids)))
        return counts[0]

    def write(
        self, stream: IO[bytes], kind: ExportKind, words: CalendarWords, contact_ids: Sequence[int] | None = None
    ) -> int:
        """Write to a stream; how many people, or days, are in it."""
        session = self._session
        with session.database.here():
            if kind is ExportKind.ARCHIVE:
                return self._write_archive(stream)
            if kind is ExportKind.CALENDAR:
                return self._write_calendar(stream, words)
            ids = list(self._contacts.ids(CardQuery(pocket=None)) if contact_ids is None else contact_ids)
            if kind in (ExportKind.CSV, ExportKind.CSV_SPREADSHEET):
                return self._write_table(stream, ids, kind)
            for card in self.vcards(ids, version="4.0" if kind is ExportKind.VCARD_4 else None):
                stream.write(card)
            return len(ids)

    def vcards(self, contact_ids: Sequence[int], version: str | None = None) -> Iterator[bytes]:
        """The vCards of people: one nobody changed as it was written, else with what was changed.

        Args:
            version: "3.0" or "4.0"; where it is left out a card keeps the one it came in, and a new one is 3.0.
        """
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
        """Somebody as a short vCard, for a QR code: without photo and note, so that every camera reads it."""
        from netzwerk_desktop.formats.vcard import write_vcard

        contact = self._contacts.get(contact_id)
        ways = [way for kind, most in _IN_CODE.items() for way in [m for m in contact.methods if m.kind is kind][:most]]
        slim = replace(contact, note="", methods=tuple(ways), tags=(), birthday="", uid="", portrait=None)
        return write_vcard(slim, own_fields=False).decode()

    def refresh_calendar(self, words: CalendarWords) -> bool:
        """Write the calendar that is kept up to date, where one is wanted, something changed and a minute has passed.

        To be called after changes and now and then; whether it was written.

        Raises:
            UserError: it could not be written.
        """
        session, now = self._session, self._session.clock.now()
        path = session.preferences.calendar_file
        waits = self._calendar_at is not None and timedelta(0) <= now - self._calendar_at < CALENDAR_REST
        if not path or waits:
            return False
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

    def _write_table(self, stream: IO[bytes], contact_ids: Sequence[int], kind: ExportKind) -> int:
        from netzwerk_desktop.formats.csv_writing import CsvPurpose, write_csv

        purpose = CsvPurpose.SPREADSHEETS if kind is ExportKind.CSV_SPREADSHEET else CsvPurpose.PROGRAMS
        for lines in write_csv(self._session.contacts.many(contact_ids), purpose):
            stream.write(lines)
        return len(contact_ids)

    def _write_archive(self, stream: IO[bytes]) -> int:
        from netzwerk_desktop.formats.archive import write_archive

        session = self._session
        photos = {}
        for photo in session.photos.all():
            path = session.photo_files.path(photo.sha256, photo.suffix)
            if path.exists():
                photos[photo.sha256] = ArchivePhoto(f".{photo.suffix}", path.read_bytes)
        tables = session.whole_book.tables()
        content = ArchiveContent(
            SCHEMA_VERSION, __version__, session.clock.now(), tables, photos, to_plain(session.preferences)
        )
        write_archive(stream, content)
        return tables["contact"].count

    def _write_calendar(self, stream: IO[bytes], words: CalendarWords) -> int:
        from netzwerk_desktop.formats.ics import write_ics

        days = list(self._days(words))
        stream.write(write_ics(CalendarContent(words.name, days), self._session.clock.now()))
        return len(days)

    def _days(self, words: CalendarWords) -> Iterator[CalendarDay]:
        session = self._session
        for row in session.whole_book.calendar():
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
        reminders = session.reminders.open()
        people = {each.contact_id: each for each in session.contacts.many([each.contact_id for each in reminders])}
        for reminder in reminders:
            contact = people[reminder.contact_id]
            summary = words.reminder.replace("%1", contact.name.display).replace("%2", reminder.text)
            yield CalendarDay(
                DayKind.REMINDER,
                f"{contact.uid}-{reminder.reminder_id}",
                summary,
                reminder.created_at or session.clock.now(),
                local_day(reminder.due_at, session.zone),
            )
