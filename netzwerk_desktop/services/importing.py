"""Importing: people of contact files become contacts, or bring what changed; one batch, which can be taken back."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial

from netzwerk_desktop.domain.cadence import Cadence, spread
from netzwerk_desktop.domain.changes import Changes, FormerBook, Verb
from netzwerk_desktop.domain.columns import ColumnUse, CsvLayout
from netzwerk_desktop.domain.contact import ContactDraft, PhotoRole, Pocket
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.importing import Batch, Facts, FileReport, Outcome, Revision, revise
from netzwerk_desktop.domain.incoming import OwnFields
from netzwerk_desktop.domain.photo import Photo, photo_key
from netzwerk_desktop.services.backup import BEFORE_IMPORT, name_before
from netzwerk_desktop.services.contact_files import ContactFile, Reader
from netzwerk_desktop.services.contacts import ContactService
from netzwerk_desktop.services.import_plan import (
    ImportPlan,
    IsCancelled,
    Pace,
    PlannedPerson,
    Planner,
    Progress,
    Step,
    with_facts,
)
from netzwerk_desktop.services.photo_writing import PhotoWriting
from netzwerk_desktop.services.session import Session
from netzwerk_desktop.storage.batches import BatchMark
from netzwerk_desktop.storage.bulk import Arrival, NewPerson
from netzwerk_desktop.storage.database import copy_database, verify_copy

KEPT_COPIES = 3
_AT_ONCE = 200
_INDEXED_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did.

    Attributes:
        batch_id: to take it back; None where there was nothing to do, and nothing was written.
        files: what became of each file.
        changes: to be published on the main thread; taking it back takes the batch back.
    """

    batch_id: int | None
    files: tuple[FileReport, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class Undone:
    """What taking an import back did.

    Attributes:
        kept: who stays although he or she came with the batch, or as he or she is: somebody was at it afterwards.
    """

    batch_id: int
    changes: Changes
    kept: tuple[int, ...]


class ImportService:
    """The verbs around contact files; `plan` and `run` may be called in the pool, all else on the main thread."""

    def __init__(self, session: Session, contacts: ContactService, reader: Reader) -> None:
        self._session, self._contacts, self._reader = session, contacts, reader

    def plan(
        self,
        files: Sequence[ContactFile],
        progress: Progress | None = None,
        is_cancelled: IsCancelled | None = None,
    ) -> ImportPlan:
        """Read files and say what importing them would do; nothing is changed. Close the plan when it is not wanted.

        Raises:
            UserError: it was cancelled.
        """
        with self._session.database.here():
            return Planner(self._session, self._reader, Pace(progress, is_cancelled)).plan(files)

    def run(
        self,
        plan: ImportPlan,
        pocket: Pocket = Pocket.INBOX,
        *,
        tag: str = "",
        rhythm: Cadence | None = None,
        event_id: int | None = None,
        met_at: datetime | None = None,
        first_message: bool = False,
        progress: Progress | None = None,
        is_cancelled: IsCancelled | None = None,
    ) -> Imported:
        """Do what a plan says, all of it or nothing, after a copy of the data was made.

        Pocket, rhythm, event and meeting time are those of people who are new; the tag is everybody's who changes.

        Args:
            rhythm: in the network the first due days of many are spread over it.
            first_message: whether they were only just met, so that a first message is asked for.

        Raises:
            UserError: it was cancelled, or the disk refuses it; everything is as it was then.
        """
        if plan.archive is not None:
            from netzwerk_desktop.services.restoring import restore_archive
            from netzwerk_desktop.services.returning import keep_state

            session = self._session
            with session.database.here():
                before = keep_state(session.paths, session.clock.now().astimezone(session.zone))
                made = restore_archive(session, plan.archive)
            undo = FormerBook(before.name) if before else None
            return Imported(None, tuple(plan.files), Changes(Verb.IMPORTED, frozenset(made), undo=undo))
        if not plan.changes_anything:
            return Imported(None, tuple(plan.files), Changes(Verb.IMPORTED))
        arrival = Arrival(pocket, rhythm, event_id, met_at, waived=not first_message)
        with self._session.database.here(), self._session.database.roomy():
            self._copy()
            batch_id, contact_ids = _Run(self._session, self._contacts, plan, arrival, tag.strip()).write(
                Pace(progress, is_cancelled)
            )
        changes = Changes(Verb.IMPORTED, frozenset(contact_ids), undo=BatchMark(batch_id))
        return Imported(batch_id, tuple(plan.files), changes)

    def layout(self, file: ContactFile) -> CsvLayout | None:
        """How a table is laid out and what its columns seem to be, for somebody to say; None where it is no table."""
        from netzwerk_desktop.formats.csv_contacts import recognise_csv

        return recognise_csv(file.read())

    def remember_mapping(self, layout: CsvLayout, mapping: Mapping[str, ColumnUse]) -> None:
        """Understand the columns of such a table as somebody said, now and the next time; then plan again."""
        session = self._session
        with session.database.transaction():
            session.mappings.remember(layout.header, mapping, session.clock.now())

    def batches(self) -> list[Batch]:
        """Every import with its report, the latest first."""
        return self._session.batches.all()

    def undo_import(self, batch_id: int) -> Undone:
        """Take a whole import back, for 30 days and over restarts.

        Who was new goes to the trash, who was changed is as before; whoever was changed by hand since stays.

        Raises:
            UserError: there is no such import, it was taken back already, or it is too old.
        """
        session = self._session
        _, kept = session.batches.former(batch_id, session.clock.now())
        changes = session.bring_back(Changes(Verb.IMPORTED, undo=BatchMark(batch_id)), Verb.UNDONE)
        return Undone(batch_id, changes, tuple(kept))

    def _copy(self) -> None:
        """Copy the data as they are before anything is changed; only the last copies are kept."""
        session = self._session
        name = f"{name_before(BEFORE_IMPORT, session.clock.now().astimezone(session.zone))}.db"
        copy_database(session.paths.database, session.paths.backups / name)
        verify_copy(session.paths.backups / name)
        for old in sorted(session.paths.backups.glob(f"{BEFORE_IMPORT}*.db"), reverse=True)[KEPT_COPIES:]:
            old.unlink(missing_ok=True)


class _Run:
    """One import under way."""

    def __init__(
        self, session: Session, contacts: ContactService, plan: ImportPlan, arrival: Arrival, tag: str
    ) -> None:
        self._session, self._contacts, self._plan, self._arrival = session, contacts, plan, arrival
        self._tag = (tag,) if tag else ()
        self._now = session.clock.now()
        self._events: dict[str, int] = {}

    def write(self, pace: Pace) -> tuple[int, list[int]]:
        """All rows in one transaction, which ends when the photos are on the disk; the batch and whom it concerns."""
        session = self._session
        photos = self._photos()
        with PhotoWriting(session.photo_files).of(photos) as writing, session.database.transaction():
            batch_id = session.batches.add(self._now)
            session.photos.add_all((photo for photo, _ in photos), self._now)
            changed = self._update(batch_id, pace)
            made = self._insert(batch_id, pace)
            session.batches.write_report(batch_id, self._plan.files)
            session.batches.forget_journals(self._now)
            writing.finish(lambda done: pace.at(Step.STORING, done, len(photos), always=True))
            pace.at(Step.WRITING, 1, 1, always=True)
        return batch_id, [*made, *changed]

    def _photos(self) -> list[tuple[Photo, Callable[[], bytes]]]:
        """The photos of everybody, each once, with what reads them."""
        plan = self._plan
        wanted = {person.photo.sha256: person for person in plan.people if person.photo is not None}
        return [
            (person.photo, partial(plan.spool.get, person.photo_at))
            for person in wanted.values()
            if person.photo is not None
        ]

    # who is new

    def _insert(self, batch_id: int, pace: Pace) -> list[int]:
        session = self._session
        people = self._plan.having(Outcome.NEW)
        first = session.bulk.next_id()
        ids = list(range(first, first + len(people)))
        days = self._spread(ids)
        for start in range(0, len(people), _AT_ONCE):
            pace.at(Step.WRITING, start, len(people), always=True)
            part = list(zip(ids[start : start + _AT_ONCE], people[start : start + _AT_ONCE], strict=True))
            session.bulk.insert([self._new(*each) for each in part], self._arrival, days, self._now)
            self._keep_cards(batch_id, part)
        session.contacts.rewrite_due(session.zone, session.networking_days, ids)
        for start in range(0, len(ids), _INDEXED_AT_ONCE):
            pace.at(Step.WRITING, len(people), len(people), always=True)
            session.contacts.index.write(ids[start : start + _INDEXED_AT_ONCE])
        session.batches.write_journal(batch_id, ids, [])
        return ids

    def _new(self, contact_id: int, person: PlannedPerson) -> NewPerson:
        return NewPerson(contact_id, self._tagged(person.facts), person.own, person.rhythm, self._event(person.own))

    def _event(self, own: OwnFields) -> int | None:
        """The event that a file of our own names, which is made where there is none."""
        events = self._session.events
        if own.event and own.event not in self._events:
            known = events.find(own.event)
            event = Event(0, own.event, own.event_place)
            self._events[own.event] = known.event_id if known else events.save(event, self._now)
        return self._events.get(own.event)

    def _tagged(self, facts: Facts) -> Facts:
        if not self._tag or self._tag[0] in facts.tags:
            return facts
        return replace(facts, tags=(*facts.tags, *self._tag))

    def _spread(self, contact_ids: Sequence[int]) -> dict[int, date]:
        """First due days of more people than the quota who get a rhythm together."""
        session, arrival = self._session, self._arrival
        quota = session.preferences.quota
        if arrival.cadence is None or arrival.pocket is not Pocket.NETWORK or len(contact_ids) <= quota:
            return {}
        today = session.today()
        earliest = dict.fromkeys(contact_ids, today + timedelta(days=1))
        return spread(earliest, arrival.cadence, today, session.networking_days, quota)

    def _keep_cards(self, batch_id: int, people: Iterable[tuple[int, PlannedPerson]]) -> None:
        session, rows = self._session, []
        raw: list[tuple[str, bytes]] = []
        for contact_id, person in people:
            data = self._plan.spool.get(person.raw_at) if person.raw_at[1] else b""
            key = photo_key(data) if data else ""
            if data:
                raw.append((key, data))
            rows.append((contact_id, person.source, person.uid, person.content, person.text, key))
        session.batches.keep_raw(raw)
        session.batches.keep_cards(rows, batch_id)

    # who is known

    def _update(self, batch_id: int, pace: Pace) -> list[int]:
        """Bring what the files changed; somebody who went to the trash meanwhile is left alone."""
        session, done = self._session, list[int]()
        people = self._plan.having(Outcome.UPDATE)
        for chosen in _each_contact_once(people):
            pace.at(Step.WRITING, len(done), len(people), always=True)
            part = list(with_facts(session, chosen))
            ids = [person.contact_id or 0 for person, _, _ in part]
            session.batches.write_journal(batch_id, (), sorted(set(ids).difference(done)))
            after: dict[int, Facts] = {}
            for (person, now, before), contact_id in zip(part, ids, strict=True):
                revision = revise(before, self._tagged(person.facts), now)
                after[contact_id] = revision.facts
                if revision.changes(now):
                    self._write(contact_id, now, revision)
            session.batches.drop_cards(person.card_id for person, _, _ in part if person.card_id is not None)
            self._keep_cards(batch_id, ((person.contact_id or 0, person) for person, _, _ in part))
            session.bulk.settle(after, self._now)
            session.contacts.index.write(ids)
            done += ids
        return done

    def _write(self, contact_id: int, now: Facts, revision: Revision) -> None:
        facts, values = revision.facts, {}
        for field in revision.fields:
            if field.value != "portrait":
                values[field.value] = getattr(facts, field.value)
        methods = facts.methods if facts.methods != now.methods else None
        self._contacts.write(contact_id, ContactDraft(**values, methods=methods))
        if facts.portrait != now.portrait:
            self._session.contacts.set_photo(contact_id, PhotoRole.PORTRAIT, facts.portrait or None)
        if facts.tags != now.tags:
            self._session.contacts.set_tags(contact_id, facts.tags)


def _each_contact_once(people: Sequence[PlannedPerson]) -> Iterator[list[PlannedPerson]]:
    """Those who are known in parts: of a contact that was joined several cards may come, one after the other."""
    rounds: list[list[PlannedPerson]] = []
    met: Counter[int | None] = Counter()
    for person in people:
        number = met[person.contact_id]
        met[person.contact_id] += 1
        if number == len(rounds):
            rounds.append([])
        rounds[number].append(person)
    for each in rounds:
        for start in range(0, len(each), _AT_ONCE):
            yield each[start : start + _AT_ONCE]
