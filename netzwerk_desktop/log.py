"""The log: one small rotating file beside the data, which only its owner may read.

Names and notes are logged at DEBUG at most. `NETZWERK_LOG` sets the level (DEBUG, INFO, WARNING, ERROR).
"""

import contextlib
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

LEVEL_VARIABLE = "NETZWERK_LOG"
FILES = 3
BYTES_PER_FILE = 512 * 1024
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def log_file(root: Path) -> Path:
    """Where the log of a data directory lies."""
    return root / "logs" / "netzwerk.log"


@contextlib.contextmanager
def logging_to(root: Path) -> Iterator[Path]:
    """Log into a data directory while the block runs; nothing is written before the first record."""
    handler = PrivateFile(log_file(root))
    top = logging.getLogger()
    former = top.level
    top.addHandler(handler)
    top.setLevel(_level())
    try:
        yield handler.path
    finally:
        top.setLevel(former)
        top.removeHandler(handler)


def log_bug(root: Path, failure: BaseException, trace: TracebackType | None) -> Path:
    """Write the traceback of a bug, whatever the level; the log's path."""
    handler = PrivateFile(log_file(root))
    details = (type(failure), failure, trace)
    handler.handle(logging.LogRecord(__name__, logging.CRITICAL, __file__, 0, "a bug", None, details))
    return handler.path


class PrivateFile(logging.Handler):
    """Appends records to a file, mode 0600; a full one makes room and the oldest goes.

    The file is open only while a record is written, so several processes may share it and Windows may rename it.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.setFormatter(logging.Formatter(_FORMAT))

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record; a log that cannot be written stops nobody."""
        line = (self.format(record) + "\n").encode("utf-8", "backslashreplace")
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self.path.exists() and self.path.stat().st_size + len(line) > BYTES_PER_FILE:
                self._make_room()
            handle = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            with os.fdopen(handle, "ab") as stream:
                stream.write(line)

    def _make_room(self) -> None:
        for number in range(FILES - 1, 0, -1):
            newer = self.path if number == 1 else self.path.with_name(f"{self.path.name}.{number - 1}")
            if newer.exists():
                newer.replace(self.path.with_name(f"{self.path.name}.{number}"))


def _level() -> int:
    return logging.getLevelNamesMapping().get(os.environ.get(LEVEL_VARIABLE, "").upper(), logging.INFO)
