"""The terminal: what every command writes, results to standard output and words about trouble to standard error."""

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from typing import Any

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.translation import tr

STANDARD_STREAM = "-"
DONE, REFUSED, WRONG_USAGE, DATA_UNUSABLE = 0, 1, 2, 3

_MOST_BYTES = 128 * 1024 * 1024  # enough of a file to see that it is too large for a photo
DATA_PROBLEMS = {
    Problem.DATA_IN_USE,
    Problem.DATA_NEWER,
    Problem.DATA_FOREIGN,
    Problem.DATA_DAMAGED,
    Problem.DATA_BUSY,
    Problem.NOT_WRITABLE,
    Problem.DISK_FULL,
    Problem.STORAGE_FAILED,
}
_FRESH_LINE = "\r\x1b[K"


def report(error: UserError) -> int:
    """Say why something could not be done; the exit code for it."""
    complain(problem_words(error))
    return DATA_UNUSABLE if error.problem in DATA_PROBLEMS else REFUSED


def complain(sentence: str) -> None:
    """Say something about trouble."""
    print(f"{_FRESH_LINE if _has_terminal() else ''}{sentence}", file=sys.stderr)


def tell(options: argparse.Namespace, plain: Any, *lines: str) -> None:
    """Write what a command has found: JSON where it is wanted, else lines for people."""
    if options.json:
        is_unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
        lines = (json.dumps(plain, ensure_ascii=not is_unicode, indent=2),)
    for line in lines:
        print(line)


def counted(items: Sequence[str]) -> Iterator[str]:
    """The items one after the other; on a terminal, of several it says which one is under way."""
    shown = len(items) > 1 and _has_terminal()
    try:
        for number, item in enumerate(items, start=1):
            if shown:
                print(f"{_FRESH_LINE}{number}/{len(items)}", end="", file=sys.stderr, flush=True)
            yield item
    finally:
        if shown:
            print(_FRESH_LINE, end="", file=sys.stderr, flush=True)


class ProgressBar:
    """How far something is, on a terminal, as soon as it takes more than a second."""

    WIDTH = 30

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._shown = ""

    def show(self, done: int, total: int) -> None:
        """Draw it anew where it differs."""
        if not _has_terminal() or time.monotonic() - self._begun < 1:
            return
        full = self.WIDTH * done // total if total else 0
        text = f"{'#' * full}{'.' * (self.WIDTH - full)} {100 * done // total if total else 0} %"
        if text != self._shown:
            self._shown = text
            print(f"{_FRESH_LINE}{text}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Leave a fresh line."""
        if self._shown:
            self._shown = ""
            print(_FRESH_LINE, end="", file=sys.stderr, flush=True)


def read_file(name: str) -> bytes:
    """The bytes of a file, or of standard input; of a huge one enough to see that it is no photo.

    Raises:
        UserError: there is no such file, or it cannot be read.
    """
    try:
        if name == STANDARD_STREAM:
            return sys.stdin.buffer.read(_MOST_BYTES)
        with open(name, "rb") as stream:
            return stream.read(_MOST_BYTES)
    except FileNotFoundError as failure:
        raise UserError(Problem.NO_SUCH_FILE, name=name) from failure
    except OSError as failure:
        raise UserError(Problem.NOT_READABLE, name=name) from failure


def one_line(text: str) -> str:
    """Text for a terminal: on one line, and without the signs that would steer it."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def problem_words(error: UserError) -> str:
    """What happened, what was kept, what to do."""
    sentence = {
        Problem.DATA_IN_USE: tr("The data in “%1” are open in a running window. Nothing was changed. Close it first."),
        Problem.DATA_NEWER: tr(
            "The data in “%1” belong to a newer version. Nothing was changed. Install that version."
        ),
        Problem.DATA_FOREIGN: tr(
            "“%1” belongs to another program. Nothing was changed. Choose another folder with --data-dir."
        ),
        Problem.DATA_DAMAGED: tr("“%1” is damaged. Nothing was changed. Copies lie in the folder backups beside it."),
        Problem.DATA_BUSY: tr("The data in “%1” are busy. Nothing was changed. Try again in a moment."),
        Problem.NOT_WRITABLE: tr("“%1” cannot be used. Nothing was changed. Look at its permissions."),
        Problem.DISK_FULL: tr("The disk is full. Nothing was changed, what you had is safe. Make room and try again."),
        Problem.NO_SUCH_CONTACT: tr("There is no contact with the number %1. Nothing was changed. Look at the list."),
        Problem.NO_SUCH_FILE: tr("“%1” cannot be found; it was left out. Look whether it was moved."),
        Problem.NOT_READABLE: tr("“%1” cannot be read; it was left out. Look at its permissions."),
        Problem.IMAGE_EMPTY: tr("“%1” is empty; nothing was taken from it. Choose another photo."),
        Problem.NOT_AN_IMAGE: tr("“%1” is not a photo this program knows; it was left out. JPEG and PNG work."),
        Problem.IMAGE_UNSUPPORTED: tr("“%1” is a HEIC photo; it was left out. Save it as JPEG and try again."),
        Problem.IMAGE_DAMAGED: tr("“%1” is incomplete or damaged; it was left out. Copy it from the phone again."),
        Problem.IMAGE_TOO_LARGE: tr("“%1” is too large to be shown; it was left out. Make it smaller and try again."),
        Problem.NO_CARD: tr("No business card was found on “%1”; it was left out. Take the photo again, closer."),
        Problem.NO_SUCH_BATCH: tr("There is no import with the number %1. Nothing was changed."),
        Problem.BATCH_UNDONE: tr("The import %1 was taken back already. Nothing was changed."),
        Problem.BATCH_TOO_OLD: tr("The import %1 is older than 30 days. Nothing was changed. Copies lie in backups."),
        Problem.ARCHIVE_DAMAGED: tr("The archive “%1” is damaged. Nothing was changed. Look for another copy of it."),
        Problem.ARCHIVE_NEWER: tr("The archive “%1” is of a newer version. Nothing was changed. Install that version."),
        Problem.NO_COPY: tr("“%1” is no copy of this program's data. Nothing was changed. Choose another file."),
        Problem.NO_WHOLE_COPY: tr(
            "No copy in “%1” can be used. Nothing was changed. "
            "Look for one elsewhere; “netzwerk-desktop restore FILE” brings it back."
        ),
        Problem.COPY_DAMAGED: tr("The copy “%1” is damaged. Nothing was changed. Choose an older copy."),
        Problem.COPY_NEWER: tr("The copy “%1” is of a newer version. Nothing was changed. Install that version."),
        Problem.UNKNOWN_FORMAT: tr("“%1” ends in none of .vcf .csv .ics .zip; nothing was written."),
        Problem.CANCELLED: tr("It was stopped. Nothing was changed."),
        Problem.READER_MISSING: tr("“%1” was not read: this installation has no reader. Install the extra cards."),
    }.get(error.problem, tr("“%1” could not be used. Your data are unchanged. Try again."))
    values = error.values
    return sentence.replace("%1", str(values.get("name") or values.get("path") or values.get("contact_id") or ""))


def _has_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()
