"""Backup: a copy of the previous day's state at the first start of a day, and the check of everything."""

import contextlib
import os
import shutil
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.services.session import DataPaths, Session
from netzwerk_desktop.storage.database import copy_database, verify_copy
from netzwerk_desktop.storage.disk import sync_directory, translated
from netzwerk_desktop.storage.photos import PhotoFiles

KEPT = 14
BEFORE_IMPORT, BEFORE_RETURN = "before-import-", "before-restore-"
_AT = "%Y-%m-%d-%H%M%S"


class CopyKind(StrEnum):
    """Why a copy was made."""

    DAY = "day"
    BEFORE_IMPORT = "before_import"
    BEFORE_RETURN = "before_return"


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that can be brought back.

    Attributes:
        at: the day it is of, or the local time it was made at.
    """

    file: Path
    kind: CopyKind
    at: datetime


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check found.

    Attributes:
        damage: what SQLite finds wrong.
        missing: photos that a row names without a file.
        unnamed: photo files that no row names; harmless.
        stale: whether the index of words does not say what the rows say; it can be made anew.
    """

    damage: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    unnamed: tuple[str, ...] = ()
    contacts: int = 0
    photos: int = 0
    stale: bool = False

    @property
    def sound(self) -> bool:
        """Whether nothing is lost."""
        return not self.damage and not self.missing and not self.stale


class BackupService:
    """Copies of former days."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def is_due(self) -> bool:
        """Whether this is the first start of the day, with something to copy."""
        target = backup_path(self._session.paths, self._session.today())
        return not self._session.database.read_only and not target.exists()

    def check(self) -> Findings:
        """Verify the file, and that every photo a row names is there."""
        session = self._session
        named = {photo.file_name for photo in session.photos.all()}
        files = session.photo_files.names()
        damage = tuple(session.database.integrity())
        return Findings(
            damage=damage,
            missing=tuple(sorted(named - files)),
            unnamed=tuple(sorted(files - named)),
            contacts=sum(session.cards.pocket_counts().values()),
            photos=len(named),
            stale=not damage and session.contacts.index.differs(),
        )

    def mend_index(self) -> None:
        """Make the index of words anew from the rows; nothing a person wrote is changed."""
        with self._session.database.transaction():
            self._session.contacts.index.rebuild()

    def latest(self) -> date | None:
        """The day of the newest copy."""
        return max((day for day, _ in copies(self._session.paths)), default=None)


def check_file(paths: DataPaths) -> None:
    """Read the whole database through a connection of its own; safe in any thread.

    Raises:
        UserError: it is not sound.
    """
    verify_copy(paths.database, is_still=False)


def make_backup(paths: DataPaths, today: date) -> Path:
    """Copy the database by SQLite's own way, and the photos that are new, by hard link where possible.

    It opens its own reading connection, so it may run in any thread.

    Raises:
        UserError: the copy could not be written or does not read back; older copies are untouched.
    """
    target = copy_state(paths, backup_path(paths, today))
    with contextlib.suppress(OSError):
        shutil.copy2(paths.preferences, paths.backups / "preferences.json")
    for _, old in sorted(copies(paths), reverse=True)[KEPT:]:
        forget_copy(old)
    return target


def copy_state(paths: DataPaths, target: Path) -> Path:
    """Copy the database among the copies, with its settings beside it and all photos.

    Raises:
        UserError: the copy could not be written or does not read back; there is none then, but the former one of
            that name.
    """
    fresh = target.with_name(f"{target.name}.part")
    copy_database(paths.database, fresh)
    try:
        verify_copy(fresh)
        with translated(target):
            fresh.replace(target)
            sync_directory(target.parent)
    except UserError:
        fresh.unlink(missing_ok=True)
        raise
    copy_photos(paths)
    with contextlib.suppress(OSError):
        shutil.copy2(paths.preferences, settings_of(target))
    return target


def forget_copy(copy: Path) -> None:
    """Delete a copy that is too old, with its settings and with the log that a damaged one was copied with."""
    for file in (copy, settings_of(copy), copy.with_name(f"{copy.name}-wal")):
        file.unlink(missing_ok=True)


def settings_of(copy: Path) -> Path:
    """Where the settings of a copy lie, if it has any of its own."""
    return copy.with_suffix(".json")


def backup_path(paths: DataPaths, day: date) -> Path:
    """Where the copy of a day lies."""
    return paths.backups / f"netzwerk-{day.isoformat()}.db"


def copies(paths: DataPaths) -> list[tuple[date, Path]]:
    """Every daily copy with its day."""
    found = []
    for path in paths.backups.glob("netzwerk-????-??-??.db"):
        with contextlib.suppress(ValueError):
            found.append((date.fromisoformat(path.stem.removeprefix("netzwerk-")), path))
    return found


def copy_photos(paths: DataPaths) -> None:
    """One shared store for all copies: photos are named after their bytes, so each is needed once."""
    source, target = PhotoFiles(paths.photos), PhotoFiles(paths.backups / "photos")
    target.root.mkdir(exist_ok=True, mode=0o700)
    for name in source.names() - target.names():
        goal = target.root / name
        goal.parent.mkdir(exist_ok=True, mode=0o700)
        try:
            os.link(source.root / name, goal)
        except FileNotFoundError:
            continue
        except OSError:
            part = goal.with_suffix(goal.suffix + ".part")
            shutil.copy2(source.root / name, part)
            part.replace(goal)


def ways_back(paths: DataPaths) -> list[Copy]:
    """Every copy beside the data, the latest first."""
    found = [Copy(file, CopyKind.DAY, datetime(day.year, day.month, day.day)) for day, file in copies(paths)]
    for kind, prefix in ((CopyKind.BEFORE_IMPORT, BEFORE_IMPORT), (CopyKind.BEFORE_RETURN, BEFORE_RETURN)):
        for file in paths.backups.glob(f"{prefix}*.db"):
            at = _moment(file.stem.removeprefix(prefix))
            if at is not None:
                found.append(Copy(file, kind, at))
    return sorted(found, key=lambda copy: (copy.at, copy.file.name), reverse=True)


def name_before(prefix: str, now: datetime) -> str:
    """The name, without its ending, of a copy that is made before something; `ways_back` finds it by that.

    Args:
        now: local.
    """
    return f"{prefix}{now:{_AT}}"


def _moment(text: str) -> datetime | None:
    try:
        return datetime.strptime(text[:17], _AT)
    except ValueError:
        return None
