"""Returning: a copy, or an archive of everything, takes the place of the present data, which are copied before."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from netzwerk_desktop.domain.archive import ArchiveError, ArchiveFlaw
from netzwerk_desktop.domain.changes import Changes, FormerBook, Verb
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.photo import Photo, photo_key
from netzwerk_desktop.domain.preferences import Preferences, from_plain
from netzwerk_desktop.services.backup import (
    BEFORE_RETURN,
    Copy,
    copy_photos,
    copy_state,
    forget_copy,
    name_before,
    settings_of,
    ways_back,
)
from netzwerk_desktop.services.job_watch import JobWatch
from netzwerk_desktop.services.session import DataPaths, Session
from netzwerk_desktop.storage.database import verify_copy
from netzwerk_desktop.storage.photos import PhotoFiles, Photos
from netzwerk_desktop.storage.preferences import read_preferences
from netzwerk_desktop.storage.search_index import SearchIndex
from netzwerk_desktop.storage.successor import Successor
from netzwerk_desktop.storage.whole_book import SCHEMA_VERSION, WholeBook

KEPT_BEFORE = 5
_REFUSED = {
    Problem.DATA_DAMAGED: Problem.COPY_DAMAGED,
    Problem.DATA_NEWER: Problem.COPY_NEWER,
    Problem.DATA_FOREIGN: Problem.NO_COPY,
}


@dataclass(frozen=True, slots=True)
class Returned:
    """What is there now.

    Attributes:
        before: the copy of the state before; None where there was none.
        missing: photos that a row names and that neither the copy nor the data have.
        changes: to be published on the main thread; taking it back brings the state before back.
    """

    before: Path | None
    contacts: int
    photos: int
    missing: tuple[str, ...]

    @property
    def changes(self) -> Changes:
        """What to tell whoever shows people."""
        return Changes(Verb.RETURNED, undo=FormerBook(self.before.name) if self.before else None)


def bring_back(
    paths: DataPaths, source: Path, now: datetime, progress: Callable[[int, int], None] | None = None
) -> Returned:
    """Let a copy take the place of the data while nobody has them open, damaged ones too; all of it or nothing.

    Args:
        progress: is told what is done, of how many rows and photos.

    Raises:
        UserError: the copy is none, is damaged or of a newer version, or the disk refuses it; nothing was changed then.
    """
    returned = _prepare(paths, source, now, progress)
    Successor(paths.root).take_place()
    return returned


def bring_latest_back(paths: DataPaths, now: datetime) -> Returned:
    """Let the latest copy that is whole take the place of data that cannot be opened.

    Raises:
        UserError: there is none, or the disk refuses it; nothing was changed then.
    """
    for copy in ways_back(paths):
        try:
            return bring_back(paths, copy.file, now)
        except UserError as error:
            if error.problem not in _REFUSED.values():
                raise
    raise UserError(Problem.NO_WHOLE_COPY, path=str(paths.backups))


class ReturnService:
    """The same for data that are open; `bring_back` may be called in the pool while nothing else is written."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def copies(self) -> list[Copy]:
        """Every copy beside the data, the latest first."""
        return ways_back(self._session.paths)

    def bring_back(self, source: Path) -> Returned:
        """Let a copy take the place of the data; whoever reads meanwhile sees what was.

        Raises:
            UserError: the copy is none, is damaged or of a newer version, or the disk refuses it; nothing was changed
                then.
        """
        session = self._session
        successor = Successor(session.paths.root)
        with session.database.here():
            returned = _prepare(session.paths, source, session.clock.now().astimezone(session.zone))
            try:
                session.database.overwrite(successor.database)
                if successor.preferences.exists():
                    # The rows are those of the copy already: where the disk refuses, the present settings stay.
                    with suppress(OSError):
                        successor.preferences.replace(session.paths.preferences)
            finally:
                # One that went on waiting would take the place of what is written from now on.
                successor.drop()
        session.read_preferences_again()
        return returned

    def former(self, book: FormerBook) -> Path:
        """Where the copy lies that stands for everything as it was."""
        return self._session.paths.backups / book.copy


def keep_state(paths: DataPaths, now: datetime) -> Path | None:
    """Copy the data as they are, to come back to them; None where there are none.

    Damaged ones are copied byte for byte.
    """
    if not paths.database.exists():
        return None
    for half in paths.backups.glob(f"{BEFORE_RETURN}*.db.part*"):
        # Of a return that was cut off: each has a name of its own, so nothing else would take its place.
        with suppress(OSError):
            half.unlink()
    target = _unused(paths.backups, name_before(BEFORE_RETURN, now))
    try:
        copy_state(paths, target)
    except UserError as error:
        if error.problem not in _REFUSED:
            raise
        _copy_bytes(paths, target)
    mine = sorted(paths.backups.glob(f"{BEFORE_RETURN}*.db"), key=lambda file: (file.stat().st_mtime_ns, file.name))
    for old in mine[:-KEPT_BEFORE]:
        forget_copy(old)
    return target


# what is brought back


def _prepare(
    paths: DataPaths, source: Path, now: datetime, progress: Callable[[int, int], None] | None = None
) -> Returned:
    """Make a successor from a file, then a copy of the present state; the last step says that it takes the place."""
    successor = Successor(paths.root)
    files, fresh, watch = PhotoFiles(paths.photos), list[Photo](), JobWatch(progress)
    try:
        kind = _beginning(source)
        if kind.startswith(b"SQLite format 3\0"):
            preferences = _from_copy(successor, source, files, fresh, watch)
        elif kind.startswith(b"PK\x03\x04"):
            preferences = _from_archive(successor, source, files, fresh, watch)
        else:
            raise UserError(Problem.NO_COPY, name=source.name)
        with closing(successor.again()) as database:
            names = {photo.file_name for photo in Photos(database).all()}
            contacts = WholeBook(database).people()
        before = keep_state(paths, now)
        missing = tuple(sorted(names - files.names()))
        successor.finish(preferences)
    except BaseException:
        files.remove_all(fresh)
        successor.drop()
        raise
    return Returned(before, contacts, len(names), missing)


def _beginning(source: Path) -> bytes:
    try:
        if source.exists() and not source.is_file():
            # A folder, or a pipe that nobody may ever write into.
            raise UserError(Problem.NO_COPY, name=source.name)
        with source.open("rb") as stream:
            return stream.read(16)
    except FileNotFoundError as failure:
        raise UserError(Problem.NO_SUCH_FILE, name=source.name) from failure
    except OSError as failure:
        raise UserError(Problem.NOT_READABLE, name=source.name) from failure


def _from_copy(
    successor: Successor, source: Path, files: PhotoFiles, fresh: list[Photo], watch: JobWatch
) -> Preferences | None:
    """A copy of the database, with the photos that lie beside it."""
    with _naming(source):
        verify_copy(source)
    with closing(successor.begin(source)) as database:
        photos = Photos(database).all()
    watch.begin(len(photos))
    stored = PhotoFiles(source.parent / "photos")
    _put_photos(_whole_photos(watch.over(photos), stored, files), files, fresh)
    for settings in (settings_of(source), source.parent / "preferences.json"):
        if settings.is_file():
            return read_preferences(settings)
    return None


def _from_archive(
    successor: Successor, source: Path, files: PhotoFiles, fresh: list[Photo], watch: JobWatch
) -> Preferences | None:
    """Everything out of a zip file."""
    from netzwerk_desktop.formats.archive_reading import read_archive
    from netzwerk_desktop.services.restoring import archive_photos

    with _refusing(source), read_archive(source) as content:
        if content.schema > SCHEMA_VERSION:
            raise ArchiveError(ArchiveFlaw.NEWER)
        with closing(successor.begin()) as database, database.transaction():
            watch.begin(sum(table.count for table in content.tables.values()) + len(content.photos))
            tables = content.tables.items()
            WholeBook(database).fill({name: replace(table, rows=watch.over(table.rows)) for name, table in tables})
            SearchIndex(database).rebuild()
        _put_photos(watch.over(archive_photos(content)), files, fresh)
        return from_plain(dict(content.preferences))


@contextmanager
def _naming(source: Path) -> Iterator[None]:
    """Blame the copy for what is wrong with it, not the data."""
    try:
        yield
    except UserError as error:
        raise UserError(_REFUSED.get(error.problem, error.problem), name=source.name, path=str(source)) from error


@contextmanager
def _refusing(source: Path) -> Iterator[None]:
    try:
        yield
    except ArchiveError as failure:
        newer, none = failure.flaw is ArchiveFlaw.NEWER, failure.flaw is ArchiveFlaw.NOT_AN_ARCHIVE
        problem = Problem.ARCHIVE_NEWER if newer else Problem.NO_COPY if none else Problem.ARCHIVE_DAMAGED
        raise UserError(problem, name=source.name) from failure


def _whole_photos(
    photos: Iterable[Photo], source: PhotoFiles, target: PhotoFiles
) -> Iterator[tuple[Photo, Callable[[], bytes]]]:
    """Those that are not here and that the copy has as they were."""
    for photo in photos:
        stored = source.root / photo.file_name
        if (target.root / photo.file_name).exists() or not stored.is_file():
            continue
        try:
            data = stored.read_bytes()
        except OSError:
            continue
        if photo_key(data) == photo.sha256:
            yield photo, partial(bytes, data)


def _put_photos(photos: Iterable[tuple[Photo, Callable[[], bytes]]], files: PhotoFiles, fresh: list[Photo]) -> None:
    with closing(files.put_all(photos, fresh)) as writing:
        for _ in writing:
            pass


# the state before


def _copy_bytes(paths: DataPaths, target: Path) -> None:
    """What SQLite cannot read any more, for somebody who can do more with it."""
    try:
        for suffix in ("", "-wal"):
            file = paths.database.with_name(paths.database.name + suffix)
            if file.exists():
                shutil.copyfile(file, target.with_name(target.name + suffix))
                os.chmod(target.with_name(target.name + suffix), 0o600)
    except OSError as failure:
        raise UserError(Problem.NOT_WRITABLE, path=str(target)) from failure
    copy_photos(paths)


def _unused(folder: Path, stem: str) -> Path:
    number = 1
    while (target := folder / f"{stem}{f'-{number}' if number > 1 else ''}.db").exists():
        number += 1
    return target
