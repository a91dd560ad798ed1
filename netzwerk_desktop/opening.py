"""Opening: the data directory made private, locked and opened, and sentences in the language that is set there."""

import contextlib
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from netzwerk_desktop import paths
from netzwerk_desktop.domain.errors import Problem, UserError

if TYPE_CHECKING:
    from argparse import Namespace

    from netzwerk_desktop.services.verbs import Verbs

LOCK_NAME = "netzwerk.lock"


def open_data(
    options: "Namespace",
    root: Path,
    stack: ExitStack,
    *,
    read_only: bool,
    checks_later: bool = False,
    told: "Callable[[int, int], None] | None" = None,
) -> "Verbs":
    """The verbs over the data until the stack unwinds; invented people are put in.

    Raises:
        UserError: the data cannot be used.
    """
    from netzwerk_desktop.services.clock import SystemClock
    from netzwerk_desktop.services.session import DataPaths
    from netzwerk_desktop.services.verbs import open_verbs

    verbs = open_verbs(DataPaths(root), SystemClock(), read_only=read_only, checks_later=checks_later, told=told)
    stack.callback(verbs.close)
    if options.demo:
        from netzwerk_desktop.services.demo import fill_with_demo

        fill_with_demo(verbs, paths.resources() / "demo")
    return verbs


def opener(options: "Namespace", root: Path, stack: ExitStack) -> "Callable[[bool], Verbs]":
    """How a command opens the data: to read beside a window, to write alone; where there are none, they are made."""
    from netzwerk_desktop.services.session import DataPaths
    from netzwerk_desktop.storage.successor import Successor
    from netzwerk_desktop.terminal import ProgressBar

    def opened(read_only: bool) -> "Verbs":
        make_private(root)
        # A copy that was to take the place when the program was cut off does so now, which is writing.
        reads = read_only and DataPaths(root).database.exists() and not Successor(root).waits
        if not reads and not lock_data(root, stack):
            raise UserError(Problem.DATA_IN_USE, path=root)
        bar = ProgressBar()
        try:
            return open_data(options, root, stack, read_only=reads, told=bar.show)
        finally:
            bar.clear()

    return opened


def make_private(root: Path) -> None:
    """Make the data directory, for its owner alone.

    Raises:
        UserError: the disk refuses it.
    """
    try:
        paths.make_private(root)
    except OSError as failure:
        raise UserError(Problem.NOT_WRITABLE, path=root) from failure


def lock_data(root: Path, stack: ExitStack) -> bool:
    """Become the only writer until the stack unwinds; False where somebody else is.

    Raises:
        UserError: the disk refuses the file of the lock.
    """
    from netzwerk_desktop.lock import DataLock, LockedError

    try:
        stack.enter_context(DataLock(root / LOCK_NAME))
    except LockedError:
        return False
    except OSError as failure:
        raise UserError(Problem.NOT_WRITABLE, path=root) from failure
    return True


@contextlib.contextmanager
def speaking(root: Path | None) -> Iterator[None]:
    """Sentences in the person's language while the block runs; before any other application exists, or with it."""
    from PySide6.QtCore import QCoreApplication

    from netzwerk_desktop.translation import install_translators

    application = QCoreApplication.instance() or QCoreApplication([paths.APP_NAME])
    translators = install_translators(application, language_of(root))
    try:
        yield
    finally:
        for translator in translators:
            application.removeTranslator(translator)


def language_of(root: Path | None) -> str:
    """The language that is set in a data directory, else that of the system."""
    from netzwerk_desktop.domain.preferences import Language
    from netzwerk_desktop.translation import system_language

    # Not `Path.exists`, which fails in a folder of somebody else.
    if root is not None and os.path.exists(root / "preferences.json"):
        from netzwerk_desktop.storage.preferences import read_preferences

        chosen = read_preferences(root / "preferences.json").language
        if chosen is not Language.SYSTEM:
            return chosen.value
    return system_language()


def report_in_words(error: UserError, root: Path) -> int:
    """Say on the console what was refused, in the person's language; the exit code."""
    from netzwerk_desktop import cli

    with speaking(root):
        return cli.report(error)


def cache_folder(options: "Namespace", root: Path) -> Path:
    """Where thumbnails are kept: data in a place of their own keep theirs to themselves."""
    own = options.demo or options.data_dir is not None
    return root / "cache" if own else paths.cache_directory() / "thumbnails"
