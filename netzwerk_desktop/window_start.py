"""The window's start: one for each data directory, handed what a second start asks for, and started again."""

import builtins
import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.opening import (
    LOCK_NAME,
    cache_folder,
    language_of,
    lock_data,
    make_private,
    open_data,
    report_in_words,
    speaking,
)

if TYPE_CHECKING:
    from argparse import Namespace

    from netzwerk_desktop.ui.start import Ending
    from netzwerk_desktop.ui.upgrade_window import Upgrade

# A program that is starting holds its data before it listens, one that is closing still does when it no longer listens.
PATIENCE_SECONDS = 3.0
LOOK_AGAIN_SECONDS = 0.1
# Twice the people: fewer of them are made ready for a new version within a second.
LONG_UPGRADE = 10_000


def start_window(options: "Namespace", root: Path, stack: ExitStack) -> int:
    """Open the window over the data, or have the one that is open do what is asked; the exit code.

    `options.again` then has the arguments with which the program is to be started anew, or None.
    """
    if options.quit:
        return _quit(root)
    if _lacks_display():
        from netzwerk_desktop import cli

        with speaking(root):
            cli.complain(cli.no_display_words())
        return cli.REFUSED
    try:
        make_private(root)
        if not _lock_or_hand_over(options, root, stack):
            return 0
        with _upgrade_window(root) as told:
            verbs = open_data(options, root, stack, read_only=False, checks_later=True, told=told)
    except UserError as error:
        return _refuse(error, options, root)
    _without_source_reading()
    from netzwerk_desktop.installation import running_installation
    from netzwerk_desktop.ui.application import run_window
    from netzwerk_desktop.ui.start import WindowStart

    cache, installation = cache_folder(options, root), running_installation()
    files = tuple(options.files)
    start = WindowStart(verbs, files, options.tray, options.demo, cache, options.recall, installation)
    options.again = _arguments_again(options, run_window(start))
    return 0


def _quit(root: Path) -> int:
    """End the window that is open over the data, as its own Quit does; done where none is."""
    from netzwerk_desktop.ui.single_instance import SingleInstance

    deadline = time.monotonic() + PATIENCE_SECONDS
    while os.path.exists(root / LOCK_NAME) and not SingleInstance.send(root, ["--quit"]):
        with ExitStack() as nobody:
            if lock_data(root, nobody):
                return 0
        if time.monotonic() >= deadline:
            return report_in_words(UserError(Problem.DATA_IN_USE, path=root), root)
        time.sleep(LOOK_AGAIN_SECONDS)
    return 0


@contextlib.contextmanager
def _upgrade_window(root: Path) -> "Iterator[Callable[[int, int], None]]":
    """Something to look at while the large data of an older version are brought up to date; a start loads nothing."""
    opened: list[Upgrade] = []

    def told(done: int, total: int) -> None:
        if total < LONG_UPGRADE:
            return
        if not opened:
            from netzwerk_desktop.storage.preferences import read_preferences
            from netzwerk_desktop.ui.upgrade_window import Upgrade

            opened.append(Upgrade(read_preferences(root / "preferences.json")))
        opened[0].show(done, total)

    try:
        yield told
    finally:
        for upgrade in opened:
            upgrade.close()


def _without_source_reading() -> None:
    """Import as Python does: PySide6's own import reads the source of every module for a feature we do not use."""
    import PySide6.QtCore

    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None and PySide6.QtCore is not None:
        builtins.__import__ = plain


def _arguments_again(options: "Namespace", ending: "Ending") -> list[str] | None:
    """How the window that has ended is to be started again; None where it is not."""
    from netzwerk_desktop.ui.start import Ending

    if ending is Ending.QUIT:
        return None
    data = ["--data-dir", str(options.data_dir)] if options.data_dir is not None else []
    wishes = (("--demo", options.demo), ("--tray", ending is Ending.START_AGAIN_IN_TRAY))
    return [*data, *(name for name, wanted in wishes if wanted)]


def _refuse(error: UserError, options: "Namespace", root: Path) -> int:
    """Say why there is no window: on the console, and to somebody who has none; of damaged data a copy can come back,
    with which the window is started again.
    """
    code = report_in_words(error, root)
    from netzwerk_desktop.ui.refusal import show_refusal

    if error.problem is not Problem.DATA_DAMAGED:
        show_refusal(error, root, language_of(root))
        return code
    from netzwerk_desktop.services.backup import ways_back
    from netzwerk_desktop.services.clock import SystemClock
    from netzwerk_desktop.services.returning import bring_latest_back
    from netzwerk_desktop.services.session import DataPaths
    from netzwerk_desktop.ui.start import Ending

    data, clock = DataPaths(root), SystemClock()
    if not show_refusal(error, root, language_of(root), has_copy=bool(ways_back(data))):
        return code
    try:
        bring_latest_back(data, clock.now().astimezone(clock.zone()))
    except UserError as failure:
        code = report_in_words(failure, root)
        show_refusal(failure, root, language_of(root))
        return code
    options.again = _arguments_again(options, Ending.START_AGAIN)
    return 0


def _lacks_display() -> bool:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in names)


def _lock_or_hand_over(options: "Namespace", root: Path, stack: ExitStack) -> bool:
    """Become the only writer, or pass the arguments on to the window that is; False when it took them.

    Raises:
        UserError: somebody else holds the data and does not answer.
    """
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not lock_data(root, stack):
        from netzwerk_desktop.ui.single_instance import SingleInstance

        wishes = (("--tray", options.tray), ("--recall", options.recall))
        arguments = [*(name for name, wanted in wishes if wanted), *(str(file) for file in options.files)]
        if SingleInstance.send(root, arguments):
            return False
        if time.monotonic() >= deadline:
            raise UserError(Problem.DATA_IN_USE, path=root)
        time.sleep(LOOK_AGAIN_SECONDS)
    return True
