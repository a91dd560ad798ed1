"""Diagnosis: what somebody who helps has to know of an installation, without anything of the person or their people.

Its lines are names and numbers like those of the self-test, the same in every language.
"""

import contextlib
import getpass
import locale
import os
import platform
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from netzwerk_desktop import __version__
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.domain.search_words import keys
from netzwerk_desktop.services.backup import check_file, copies
from netzwerk_desktop.services.redaction import Redaction
from netzwerk_desktop.services.session import DataPaths, Session
from netzwerk_desktop.storage.database import SCHEMA_VERSION, SMALL_FILE, SQLITE_VERSION

LOG_LINES = 60
LATEST_LOG_BYTES = 64 * 1024
Facts = Mapping[str, str]
# Of the environment: what the desktop is, never where or who.
_ENVIRONMENT = ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR", "LANG", "LANGUAGE")


class Diagnosis:
    """Puts together what is known of one installation and its data."""

    def __init__(self, session: Session, default_root: Path) -> None:
        self._session = session
        self._default_root = default_root

    def compose(self, window: Facts, checks: Facts, log: Path) -> str:
        """The whole text.

        Args:
            window: what only the window knows: Qt, screens, tray.
            checks: parts of the program and whether they work here.
            log: the file of the log; there may be none.
        """
        parts = (
            ("program", self._versions()),
            ("system", {**_system(), **window}),
            ("settings", self._settings()),
            ("data", self._data()),
            ("checks", checks),
        )
        redaction = self._redaction()
        lines = [f"Netzwerk Desktop {__version__}"]
        for title, facts in parts:
            lines += ["", f"[{title}]", *(redaction.line(f"{name}: {value}") for name, value in facts.items())]
        return "\n".join([*lines, "", "[log]", *redaction.log(latest_lines(log))[-LOG_LINES:], ""])

    @staticmethod
    def _versions() -> Facts:
        return {
            "bundled": str(bool(getattr(sys, "frozen", False))).lower(),
            "Python": platform.python_version(),
            "SQLite": SQLITE_VERSION,
        }

    def _settings(self) -> Facts:
        """Settings that say nothing of the person."""
        current = self._session.preferences
        return {
            "language": current.language.value,
            "theme": current.theme.value,
            "text size": f"{current.text_scale} %",
            "density": current.density.value,
            "motion": str(current.motion).lower(),
            "single keys": str(current.single_keys).lower(),
            "read cards": str(current.read_cards).lower(),
            "start at login": str(current.start_at_login).lower(),
            "watched folder": "chosen" if current.watch_folder else "none",
            "calendar file": "chosen" if current.calendar_file else "none",
        }

    def _data(self) -> Facts:
        paths = self._session.paths
        count, size = _files_in(paths.photos)
        # Outside of the home the system was told where, and such a place may be named after anybody.
        usual = paths.root == self._default_root and paths.root.is_relative_to(Path.home())
        days = sorted(day for day, _ in copies(paths))
        return {
            "folder": str(paths.root) if usual else "chosen by the person",
            "file": f"{_length(paths.database)} bytes, and {_length(paths.root / 'netzwerk.db-wal')} not yet in it",
            "state": _state(paths),
            "backups": f"{len(days)}, latest {days[-1].isoformat()}" if days else "none",
            "photo files": f"{count}, {size} bytes",
        } | self._rows()

    def _rows(self) -> dict[str, str]:
        """What is in the file; of one that cannot be read, why."""
        session = self._session
        try:
            version = session.database.rows("PRAGMA user_version")[0][0]
            behind = session.contacts.index.is_behind()
            tables = session.whole_book.tables()
        except UserError as error:
            return {"rows": error.problem.value}
        facts = {"schema": f"{version} of {SCHEMA_VERSION}", "index of words": "behind" if behind else "current"}
        return facts | {f"rows of {name}": str(table.count) for name, table in sorted(tables.items())}

    def _redaction(self) -> Redaction:
        return Redaction(str(Path.home()), _names(), self._personal)

    def _personal(self, words: set[str]) -> set[str]:
        """Which words stand somewhere in the book, or in the settings; all of them where the book cannot be read."""
        try:
            known = self._session.contacts.index.held({part for word in words for part in keys(word)})
            events = [each.event for each in self._session.events.all()]
        except UserError:
            return words
        current = self._session.preferences
        named = [current.own_name, *(each.name for each in current.saved_filters)]
        named += [text for event in events for text in (event.name, event.place, event.topic)]
        known |= {part for text in named for part in keys(text)}
        return {word for word in words if known & set(keys(word))}


def latest_lines(log: Path) -> list[str]:
    """The end of a log; empty where there is none."""
    try:
        with log.open("rb") as stream:
            stream.seek(max(0, log.stat().st_size - LATEST_LOG_BYTES))
            return stream.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return []


def _system() -> Facts:
    facts = {"platform": platform.platform(), "machine": platform.machine(), "processors": str(os.cpu_count() or 0)}
    facts["encoding"] = locale.getpreferredencoding(False)
    return facts | {name: os.environ[name] for name in _ENVIRONMENT if os.environ.get(name)}


def _names() -> tuple[str, ...]:
    """The names of the user and of the machine, the longest first."""
    found = {platform.node(), platform.node().partition(".")[0], Path.home().name}
    with contextlib.suppress(OSError, KeyError, ImportError):
        found.add(getpass.getuser())
    found |= {part for name in found for part in name.split()}  # a home may be named after the whole person
    return tuple(sorted(filter(None, found), key=len, reverse=True))


def _state(paths: DataPaths) -> str:
    """Whether the file is sound; a large one is not read through while somebody waits."""
    if _length(paths.database) > SMALL_FILE:
        return "not read through, it is large"
    try:
        check_file(paths)
    except UserError as error:
        return error.problem.value
    return "sound"


def _files_in(folder: Path) -> tuple[int, int]:
    sizes = [path.stat().st_size for path in _walk(folder)]
    return len(sizes), sum(sizes)


def _walk(folder: Path) -> Iterable[Path]:
    return (path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else ()


def _length(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
