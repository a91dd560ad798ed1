"""The lock of a data directory: held by the operating system, so it is gone with its process, however that ended.

The library for this, filelock, brings asyncio along, which a start would have to wait for.
"""

import os
import sys
from pathlib import Path
from types import TracebackType


class LockedError(Exception):
    """Somebody else holds the lock."""


class DataLock:
    """An exclusive lock on a file, taken without waiting.

    Raises:
        LockedError: another process holds it.
        OSError: the file cannot be made.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle = -1

    def __enter__(self) -> "DataLock":
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(handle)
        except OSError as failure:
            os.close(handle)
            raise LockedError from failure
        self._handle = handle
        return self

    def __exit__(
        self, kind: type[BaseException] | None, failure: BaseException | None, trace: TracebackType | None
    ) -> None:
        # Closing gives the lock back. The file stays: removing it would let two processes lock two files.
        os.close(self._handle)
        self._handle = -1


def _take(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
