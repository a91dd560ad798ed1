"""One open data directory, and how every change is made in it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from pathlib import Path

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.domain.preferences import Preferences
from netzwerk_desktop.domain.query import SavedFilter
from netzwerk_desktop.services.clock import Clock
from netzwerk_desktop.storage.batches import Batches, BatchMark
from netzwerk_desktop.storage.bulk import Bulk
from netzwerk_desktop.storage.card_scans import CardScans
from netzwerk_desktop.storage.cards import Cards
from netzwerk_desktop.storage.contacts import Contacts
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.events import Events
from netzwerk_desktop.storage.mappings import Mappings
from netzwerk_desktop.storage.matches import Matches, ToldApart
from netzwerk_desktop.storage.messages import Messages
from netzwerk_desktop.storage.photos import PhotoFiles, Photos
from netzwerk_desktop.storage.preferences import read_preferences, write_preferences
from netzwerk_desktop.storage.relations import Relations, step_between
from netzwerk_desktop.storage.reminders import Due, Fired, Reminders
from netzwerk_desktop.storage.search import Search
from netzwerk_desktop.storage.search_index import Progress
from netzwerk_desktop.storage.seen_files import SeenFiles
from netzwerk_desktop.storage.snapshots import Snapshot, Snapshots
from netzwerk_desktop.storage.successor import Successor
from netzwerk_desktop.storage.whole_book import WholeBook


@dataclass(frozen=True, slots=True)
class DataPaths:
    """Where everything of one person lies."""

    root: Path

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.root / "netzwerk.db"

    @property
    def photos(self) -> Path:
        """The directory of photo files."""
        return self.root / "photos"

    @property
    def preferences(self) -> Path:
        """The settings."""
        return self.root / "preferences.json"

    @property
    def backups(self) -> Path:
        """The copies of former days."""
        return self.root / "backups"


@dataclass(frozen=True, slots=True)
class FormerFilters:
    """The filters that were kept before a change of them."""

    filters: tuple[SavedFilter, ...]


class Session:
    """The stores of one data directory, a clock and the settings."""

    def __init__(
        self,
        paths: DataPaths,
        clock: Clock,
        *,
        read_only: bool = False,
        checks_later: bool = False,
        told: Progress | None = None,
    ) -> None:
        self.paths = paths
        self.clock = clock
        if not read_only:
            Successor(paths.root).take_place()
        self.database = Database(
            paths.database,
            read_only=read_only,
            backup_to=paths.backups / "before-update.db",
            checks_later=checks_later,
        )
        self.contacts = Contacts(self.database)
        self.cards = Cards(self.database)
        self.events = Events(self.database)
        self.reminders = Reminders(self.database)
        self.fired = Fired(self.database)
        self.scans = CardScans(self.database)
        self.matches = Matches(self.database)
        self.relations = Relations(self.database)
        self.search = Search(self.database)
        self.seen_files = SeenFiles(self.database)
        self.messages = Messages(self.database)
        self.due = Due(self.database)
        self.photos = Photos(self.database)
        self.photo_files = PhotoFiles(paths.photos)
        self._snapshots = Snapshots(self.database)
        self.batches = Batches(self.database, self._snapshots)
        self.bulk = Bulk(self.database)
        self.whole_book = WholeBook(self.database)
        self.mappings = Mappings(self.database)
        self.preferences = read_preferences(paths.preferences)
        if not read_only and self.contacts.index.is_behind():
            with self.database.transaction():
                self.contacts.index.rebuild(told)

    @property
    def zone(self) -> tzinfo:
        """The zone the person is in now."""
        return self.clock.zone()

    @property
    def networking_days(self) -> frozenset[int]:
        """Weekdays with networking time."""
        return frozenset(self.preferences.slot_days)

    def today(self) -> date:
        """The present day where the person is."""
        return local_day(self.clock.now(), self.zone)

    def utc_offset(self) -> int:
        """By how many seconds the clocks where the person is are ahead of UTC."""
        offset = self.clock.now().astimezone(self.zone).utcoffset()
        return round(offset.total_seconds()) if offset else 0

    def set_preferences(self, preferences: Preferences) -> None:
        """Store changed settings."""
        write_preferences(self.paths.preferences, preferences)
        self.preferences = preferences

    def change(
        self,
        verb: Verb,
        contact_ids: Iterable[int],
        body: Callable[[datetime], None],
        *,
        event_ids: Iterable[int] = (),
        structure: bool = True,
    ) -> Changes:
        """Run one change of contacts in one transaction, rewriting what is derived from them.

        Args:
            body: writes the rows; gets the present instant.
            structure: whether lists may gain, lose or move rows.

        Raises:
            UserError: there is no such contact; nothing was changed then.
        """
        contacts, events = tuple(contact_ids), tuple(event_ids)
        now = self.clock.now()
        with self.database.transaction():
            self.contacts.require(contacts)
            before = self._snapshots.take(contacts, events)
            body(now)
            self.rewrite(contacts, now)
            before = self._snapshots.finish(before)
        concerned = before.step.contacts.union(contacts)
        return Changes(verb, concerned, frozenset(events), self._name(contacts), before, structure)

    def relate(self, verb: Verb, contact_ids: Iterable[int], body: Callable[[], None]) -> Changes:
        """Run one change of relations of contacts in one transaction; undoing it brings back nothing else of them.

        Raises:
            UserError: there is no such contact; nothing was changed then.
        """
        contacts = frozenset(contact_ids)
        with self.database.transaction():
            self.contacts.require(contacts)
            before = self.relations.touching(contacts)
            body()
            step = step_between(before, self.relations.touching(contacts))
        return Changes(verb, step.contacts, undo=Snapshot((), (), (), step=step) if step.contacts else None)

    def create(self, body: Callable[[datetime], list[int]], *, verb: Verb = Verb.ADDED) -> Changes:
        """Run one change that makes new contacts; `body` returns their ids."""
        now = self.clock.now()
        with self.database.transaction():
            made = body(now)
            self.rewrite(made, now)
        undo = Snapshot(tuple(made), (), ())
        return Changes(verb, frozenset(made), name=self._name(made), undo=undo)

    def rewrite(self, contact_ids: Iterable[int], now: datetime) -> None:
        """Bring what is derived of these contacts in line with their rows."""
        self.contacts.rewrite_all(contact_ids, now, self.zone, self.networking_days)

    def bring_back(self, changes: Changes, verb: Verb) -> Changes:
        """Undo or redo a change; what comes back can be undone in turn."""
        if isinstance(changes.undo, Preferences):
            return self._bring_back_preferences(changes.undo)
        if isinstance(changes.undo, FormerFilters):
            filters = FormerFilters(self.preferences.saved_filters)
            self.set_preferences(replace(self.preferences, saved_filters=changes.undo.filters))
            return Changes(verb, name=changes.name, undo=filters, structure=False)
        if isinstance(changes.undo, ToldApart):
            with self.database.transaction():
                inverse = self.matches.bring_back(changes.undo)
            return Changes(verb, changes.contacts, undo=inverse, structure=False)
        if isinstance(changes.undo, BatchMark):
            former, _ = self.batches.former(changes.undo.batch_id, self.clock.now())
            return self._bring_back(former, Changes(verb, frozenset(former.contact_ids)), verb)
        if not isinstance(changes.undo, Snapshot):
            return Changes(verb)
        return self._bring_back(changes.undo, changes, verb)

    def _bring_back(self, former: Snapshot, changes: Changes, verb: Verb) -> Changes:
        with self.database.transaction():
            inverse = self._snapshots.bring_back(former, self.clock.now())
            # Zone and networking days may have changed since then.
            self.contacts.rewrite_due(self.zone, self.networking_days, former.contact_ids)
        return Changes(verb, changes.contacts, changes.events, changes.name, inverse)

    def _bring_back_preferences(self, former: Preferences) -> Changes:
        current = self.preferences
        self.set_preferences(replace(current, quota=former.quota, slot_days=former.slot_days))
        moved: list[int] = []
        if current.slot_days != former.slot_days:
            with self.database.transaction():
                moved = self.contacts.rewrite_due(self.zone, self.networking_days)
        return Changes(Verb.PREFERENCES, frozenset(moved), undo=current)

    def read_preferences_again(self) -> None:
        """Follow settings that were written beside this session."""
        self.preferences = read_preferences(self.paths.preferences)

    def close(self) -> None:
        """Write everything back and close the file."""
        self.database.close()

    def _name(self, contact_ids: Iterable[int]) -> str:
        ids = list(contact_ids)
        return self.contacts.get(ids[0]).name.display if len(ids) == 1 else ""
