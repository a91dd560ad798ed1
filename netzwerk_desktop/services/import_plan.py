"""The plan of an import: everybody of the files with what importing would do, before anything is done."""

import mmap
import tempfile
import weakref
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.importing import (
    Conflict,
    Facts,
    FileReport,
    KnownPeople,
    Outcome,
    SourceCard,
    Taken,
    content_key,
    facts_of,
    facts_of_contact,
    facts_text,
    read_facts,
    revise,
    without_said,
)
from netzwerk_desktop.domain.incoming import (
    NOTHING_OWN,
    FileFormat,
    Incoming,
    OwnFields,
    Remark,
    RemarkKind,
    Severity,
)
from netzwerk_desktop.domain.likeness import Features, Neighbours, Sign, features
from netzwerk_desktop.domain.photo import Photo
from netzwerk_desktop.imaging.photo import examine
from netzwerk_desktop.services.contact_files import ContactFile, Reader
from netzwerk_desktop.services.session import Session

MOST_PEOPLE = 100_000
MOST_PIXELS = 25_000_000
_AT_ONCE = 500


class Step(StrEnum):
    """What an import is busy with."""

    READING = "reading"
    STORING = "storing"
    WRITING = "writing"


Progress = Callable[[Step, int, int], None]
"""Told what is under way, how much of it is done, and of how much: 0 where that is not known."""
IsCancelled = Callable[[], bool]


class Pace:
    """Tells how far work is, and stops it where it is not wanted any more."""

    EVERY = 50

    def __init__(self, progress: Progress | None = None, is_cancelled: IsCancelled | None = None) -> None:
        self._progress, self._is_cancelled = progress, is_cancelled

    def at(self, step: Step, done: int, total: int, *, always: bool = False) -> None:
        """Say so, every now and then.

        Raises:
            UserError: it was cancelled.
        """
        if not always and done % self.EVERY:
            return
        if self._is_cancelled is not None and self._is_cancelled():
            raise UserError(Problem.CANCELLED)
        if self._progress is not None:
            self._progress(step, done, total)


class Spool:
    """Bytes that would fill the memory, in a file that nobody else sees and that goes with the plan.

    What was put aside may be read in several threads at once.
    """

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115  (it lives as long as the plan)
        self._end = 0
        self._view: mmap.mmap | None = None
        weakref.finalize(self, self._file.close)

    def put(self, data: bytes) -> tuple[int, int]:
        """Put bytes aside; where they lie."""
        self._file.write(data)
        place = (self._end, len(data))
        self._end += len(data)
        return place

    def get(self, place: tuple[int, int]) -> bytes:
        """Bytes that were put aside."""
        start, length = place
        if not length:
            return b""
        if self._view is None or len(self._view) < start + length:
            self._file.flush()
            self._view = mmap.mmap(self._file.fileno(), 0, access=mmap.ACCESS_READ)
        return self._view[start : start + length]

    def close(self) -> None:
        """Let the bytes go."""
        if self._view is not None:
            self._view.close()
        self._file.close()


@dataclass(slots=True)
class PlannedPerson:
    """Somebody of a file, and what importing does.

    Attributes:
        file: the place of the file among those given.
        contact_id: who it is in the book; None for somebody new.
        conflicts: values that were changed here and in the file; those of the book stay.
        twin: who may be the same person, to be looked at afterwards: a contact, or, below 0, who else of the files is
            new (-1 the first of them); None where nobody is.
    """

    file: int
    line: int
    source: FileFormat
    facts: Facts
    uid: str
    content: str
    text: str
    outcome: Outcome = Outcome.NEW
    contact_id: int | None = None
    card_id: int | None = None
    conflicts: tuple[Conflict, ...] = ()
    twin: int | None = None
    photo: Photo | None = None
    photo_at: tuple[int, int] = (0, 0)
    raw_at: tuple[int, int] = (0, 0)
    own: OwnFields = NOTHING_OWN
    rhythm: Cadence | None = None


@dataclass(slots=True)
class ImportPlan:
    """What an import would do; nothing is changed yet.

    Attributes:
        people: everybody of the files, in their order.
        files: what is to be said of each file.
        archive: what an empty book takes as it is, with everything; None for people who are taken one by one.
    """

    people: list[PlannedPerson] = field(default_factory=list)
    files: list[FileReport] = field(default_factory=list)
    spool: Spool = field(default_factory=Spool)
    archive: ContactFile | None = None

    def having(self, outcome: Outcome) -> list[PlannedPerson]:
        """Those with whom this is done."""
        return [person for person in self.people if person.outcome is outcome]

    @property
    def changes_anything(self) -> bool:
        """Whether there is anything to do."""
        return any(person.outcome is not Outcome.SAME for person in self.people)

    def close(self) -> None:
        """Let go of what was kept of the files; nothing can be imported from this any more."""
        self.spool.close()


class Planner:
    """Reads files and finds out who is new, who is known and what differs."""

    def __init__(self, session: Session, reader: Reader, pace: Pace) -> None:
        self._session, self._reader, self._pace = session, reader, pace
        self._plan = ImportPlan()
        self._remarks: dict[int, list[Remark]] = defaultdict(list)
        self._taken = Taken()
        self._before: dict[int, SourceCard | None] = {}

    def plan(self, files: Sequence[ContactFile]) -> ImportPlan:
        """Read all files.

        Raises:
            UserError: it was cancelled.
        """
        batches = self._session.batches
        try:
            self._known = KnownPeople(batches.cards(), batches.profiles(), batches.uids())
            self._neighbours = Neighbours()
            for person in batches.people():
                self._neighbours.add(person)
            formats = [self._read(number, file) for number, file in enumerate(files)]
            self._revise()
        except BaseException:
            self._plan.close()
            raise
        if formats == [FileFormat.ARCHIVE] and not self._remarks[0] and self._session.whole_book.is_empty():
            self._plan.archive = files[0]
        else:
            self._tell_people_only(formats)
        self._plan.files = [
            self._report(number, file, kind) for number, (file, kind) in enumerate(zip(files, formats, strict=True))
        ]
        return self._plan

    def _tell_people_only(self, formats: Sequence[FileFormat | None]) -> None:
        """Say what an archive has that does not come with its people."""
        for number, kind in enumerate(formats):
            news = any(each.file == number and each.outcome is not Outcome.SAME for each in self._plan.people)
            if kind is FileFormat.ARCHIVE and news:
                self._remarks[number].append(Remark(0, Severity.WARNING, RemarkKind.PEOPLE_ONLY))

    def _read(self, number: int, file: ContactFile) -> FileFormat | None:
        remarks = self._remarks[number]
        try:
            reading = self._reader(file)
        except UserError as error:
            kind = RemarkKind.NOT_FOUND if error.problem is Problem.NO_SUCH_FILE else RemarkKind.UNREADABLE
            remarks.append(Remark(0, Severity.REFUSED, kind))
            return None
        for count, item in enumerate(reading.people):
            self._pace.at(Step.READING, count, max(count, reading.expected))
            if isinstance(item, Remark):
                remarks.append(item)
            elif len(self._plan.people) >= MOST_PEOPLE:
                remarks.append(Remark(item.line, Severity.REFUSED, RemarkKind.TOO_MANY))
                break
            elif reading.format is not None:
                self._take(number, reading.format, item)
        return reading.format

    def _take(self, number: int, source: FileFormat, incoming: Incoming) -> None:
        photo = self._photo(number, incoming)
        facts = facts_of(incoming, photo.sha256 if photo else "")
        text = facts_text(facts)
        content = content_key(incoming, text)
        person = PlannedPerson(number, incoming.line, source, facts, incoming.uid, content, text)
        person.own, person.rhythm = incoming.own, incoming.own.cadence
        if person.rhythm is None and incoming.rhythm_days:
            person.rhythm = Cadence(days=incoming.rhythm_days)
        self._plan.people.append(person)
        if self._taken.is_repeated(source, content):
            person.outcome = Outcome.SAME
            values = MappingProxyType({"name": facts.name.display})
            self._remarks[number].append(Remark(incoming.line, Severity.NOTE, RemarkKind.REPEATED, values))
            return
        self._recognise(person)
        if person.outcome is Outcome.SAME:
            return
        if photo is not None and incoming.photo:
            person.photo, person.photo_at = photo, self._plan.spool.put(incoming.photo)
        if incoming.raw:
            person.raw_at = self._plan.spool.put(incoming.raw)

    def _photo(self, number: int, incoming: Incoming) -> Photo | None:
        if not incoming.photo:
            return None
        try:
            return examine(incoming.photo, incoming.name.display, MOST_PIXELS)
        except UserError:
            values = MappingProxyType({"name": incoming.name.display})
            self._remarks[number].append(Remark(incoming.line, Severity.WARNING, RemarkKind.BAD_PHOTO, values))
            return None

    def _recognise(self, person: PlannedPerson) -> None:
        """Find out whether somebody is known; those who are new can be found by those who follow."""
        seen = features(-len(self._plan.people), person.facts.name, person.facts.methods, person.facts.birthday)
        found = self._known.find(person.source, person.uid, person.content, seen.profiles)
        if found is None and not person.uid:
            found = self._same_source(person, seen)
        if found is not None and self._taken.claim(found[0], found[1].card_id if found[1] else None):
            person.contact_id, card = found
            if card is not None and card.content == person.content:
                person.outcome = Outcome.SAME
                return
            person.outcome = Outcome.UPDATE
            person.card_id = card.card_id if card else None
            return
        twin = self._neighbours.best(seen)
        person.twin = twin[0] if twin else None
        self._neighbours.add(seen)

    def _same_source(self, person: PlannedPerson, seen: Features) -> tuple[int, SourceCard | None] | None:
        """Somebody of a source that names nobody, with the name and a mail address that it gave before."""
        for contact_id, alike in self._neighbours.alike(seen):
            card = self._known.without_uid(person.source, contact_id) if contact_id > 0 else None
            if card is not None and {Sign.MAIL, Sign.NAME} <= set(alike.signs):
                return contact_id, card
        return None

    def _revise(self) -> None:
        """See what the files change of those who are known."""
        known = self._plan.having(Outcome.UPDATE)
        for start in range(0, len(known), _AT_ONCE):
            self._pace.at(Step.READING, start, len(known), always=True)
            part = known[start : start + _AT_ONCE]
            for person, now, before in with_facts(self._session, part):
                revision = revise(before, person.facts, now)
                person.conflicts = revision.conflicts
                if person.card_id is None and not revision.conflicts and not revision.changes(now):
                    # A file of our own, or somebody with nothing but what is known: there is nothing to remember.
                    person.outcome = Outcome.SAME
                for conflict in revision.conflicts:
                    values = {"name": now.name.display, "field": conflict.field.value}
                    values |= {"ours": conflict.ours, "theirs": conflict.theirs}
                    remark = Remark(person.line, Severity.WARNING, RemarkKind.CONFLICT, MappingProxyType(values))
                    self._remarks[person.file].append(remark)

    def _report(self, number: int, file: ContactFile, kind: FileFormat | None) -> FileReport:
        mine = [person for person in self._plan.people if person.file == number]
        counts = {outcome: sum(person.outcome is outcome for person in mine) for outcome in Outcome}
        return FileReport(
            file.name,
            kind,
            len(mine),
            counts[Outcome.NEW],
            counts[Outcome.UPDATE],
            counts[Outcome.SAME],
            sum(bool(person.conflicts) for person in mine),
            sum(person.twin is not None for person in mine),
            tuple(sorted(self._remarks[number], key=lambda remark: remark.line)),
        )


def with_facts(session: Session, people: Sequence[PlannedPerson]) -> Iterator[tuple[PlannedPerson, Facts, Facts]]:
    """Those who are known, with what their contacts say now and what the same source said before."""
    contacts = {
        contact.contact_id: contact
        for contact in session.contacts.many([person.contact_id for person in people if person.contact_id is not None])
    }
    before = session.batches.facts([person.card_id for person in people if person.card_id is not None])
    beside = session.batches.beside(list(contacts))
    for person in people:
        contact = contacts.get(person.contact_id or 0)
        if contact is not None and contact.deleted_at is None:
            text = before.get(person.card_id or 0)
            said = read_facts(text) if text else Facts()
            others = [
                read_facts(each) for card, each in beside.get(contact.contact_id, {}).items() if card != person.card_id
            ]
            yield person, facts_of_contact(contact), without_said(said, others)
