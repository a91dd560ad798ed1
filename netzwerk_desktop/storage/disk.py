"""The disk: private files, what is forced to it, and its failures as sentences that a person gets."""

import contextlib
import errno
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import peewee

from netzwerk_desktop.domain.errors import Problem, UserError


@contextlib.contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn failures of Peewee, SQLite and the file system into a `UserError`."""
    try:
        yield
    except (peewee.DatabaseError, sqlite3.Error) as failure:
        if isinstance(failure, peewee.IntegrityError | sqlite3.IntegrityError | peewee.ProgrammingError):
            raise
        raise UserError(_problem_of(_first_words(failure)), path=str(path)) from failure
    except OSError as failure:
        raise UserError(_problem_of_os(failure), path=str(path)) from failure


def open_private(path: Path) -> int:
    """Create a file that only its owner may read, as a descriptor for bytes; it must not exist yet."""
    return os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)


def sync_file(path: Path) -> None:
    """Force a file's bytes to the disk."""
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def sync_directory(path: Path) -> None:
    """Force a directory's entries to the disk, where the system allows it."""
    if os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def touch_private(path: Path) -> None:
    """Make an empty file that only its owner may read."""
    os.close(open_private(path))


def _first_words(failure: BaseException) -> str:
    """What SQLite said first: on a full disk it ends the transaction, and the rollback after it fails."""
    words, cause = str(failure), failure.__cause__ or failure.__context__
    while "cannot rollback" in words and cause is not None:
        words, cause = str(cause), cause.__cause__ or cause.__context__
    return words


def _problem_of(message: str) -> Problem:
    text = message.lower()
    if "malformed" in text or "not a database" in text or "corrupt" in text:
        return Problem.DATA_DAMAGED
    if "full" in text:
        return Problem.DISK_FULL
    if "readonly" in text or "read-only" in text or "unable to open" in text:
        return Problem.NOT_WRITABLE
    return Problem.DATA_BUSY if "locked" in text else Problem.STORAGE_FAILED


def _problem_of_os(failure: OSError) -> Problem:
    if failure.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return Problem.DISK_FULL
    if failure.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Problem.NOT_WRITABLE
    return Problem.STORAGE_FAILED
