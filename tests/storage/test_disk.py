"""The disk: private files, and its failures as reasons."""

import errno
import os
import sqlite3
import stat
from pathlib import Path

import peewee
import pytest

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.storage.disk import open_private, touch_private, translated


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_file_is_its_owners_from_its_first_moment(tmp_path: Path) -> None:
    former = os.umask(0)
    try:
        touch_private(tmp_path / "private")
    finally:
        os.umask(former)

    assert stat.S_IMODE((tmp_path / "private").stat().st_mode) == 0o600


def test_a_file_that_is_there_is_not_made_anew(tmp_path: Path) -> None:
    (tmp_path / "there").write_bytes(b"mine")

    with pytest.raises(FileExistsError):
        open_private(tmp_path / "there")

    assert (tmp_path / "there").read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("failure", "problem"),
    [
        (peewee.OperationalError("database or disk is full"), Problem.DISK_FULL),
        (sqlite3.OperationalError("database is locked"), Problem.DATA_BUSY),
        (peewee.DatabaseError("database disk image is malformed"), Problem.DATA_DAMAGED),
        (sqlite3.DatabaseError("file is not a database"), Problem.DATA_DAMAGED),
        (peewee.OperationalError("attempt to write a readonly database"), Problem.NOT_WRITABLE),
        (peewee.OperationalError("unable to open database file"), Problem.NOT_WRITABLE),
        (peewee.OperationalError("disk I/O error"), Problem.STORAGE_FAILED),
        (OSError(errno.ENOSPC, "no space"), Problem.DISK_FULL),
        (OSError(errno.EDQUOT, "quota"), Problem.DISK_FULL),
        (OSError(errno.EFBIG, "too big"), Problem.DISK_FULL),
        (PermissionError(errno.EACCES, "denied"), Problem.NOT_WRITABLE),
        (OSError(errno.EROFS, "read-only"), Problem.NOT_WRITABLE),
        (OSError(errno.EIO, "input/output"), Problem.STORAGE_FAILED),
    ],
    ids=str,
)
def test_a_failure_of_the_disk_becomes_a_reason_with_the_files_name(failure: Exception, problem: Problem) -> None:
    with pytest.raises(UserError) as refused, translated(Path("netzwerk.db")):
        raise failure

    assert refused.value.problem is problem
    assert refused.value.values == {"path": "netzwerk.db"}
    assert refused.value.__cause__ is failure


@pytest.mark.parametrize("failure", [peewee.ProgrammingError("no such column"), sqlite3.IntegrityError("FOREIGN KEY")])
def test_a_bug_stays_a_bug(failure: Exception) -> None:
    with pytest.raises(type(failure)), translated(Path("netzwerk.db")):
        raise failure
