"""The composition root: arguments, data directory, lock, log, then a window or a command, and the way out.

What a start does not need is imported where it is used: a window does not wait for the command line, nor a command
for widgets.
"""

import builtins
import contextlib
import gc
import io
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace, TracebackType
from typing import TYPE_CHECKING, cast

from netzwerk_desktop import paths
from netzwerk_desktop.domain.errors import Problem, UserError

if TYPE_CHECKING:
    from argparse import Namespace

    from netzwerk_desktop.services.verbs import Verbs
    from netzwerk_desktop.ui.start import Ending
    from netzwerk_desktop.ui.upgrade_window import Upgrade

LOCK_NAME = "netzwerk.lock"
# A program that is starting holds its data before it listens, one that is closing still does when it no longer listens.
PATIENCE_SECONDS = 3.0
LOOK_AGAIN_SECONDS = 0.1
# Twice the people: fewer of them are made ready for a new version within a second.
LONG_UPGRADE = 10_000


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; the exit code (0 done, 1 something refused, 2 wrong usage, 3 the data cannot be used)."""
    is_own_process = argv is None
    arguments = sys.argv[1:] if argv is None else list(argv)
    if is_own_process:
        _prepare_process()
        # Nothing is garbage before the first paint, and looking for it costs a tenth of the start; a window looks
        # for it afterwards (`ui.garbage`), a command ends before it would matter.
        gc.disable()
    try:
        options = _parse(arguments)
    except SystemExit as done:
        return int(done.code or 0)
    with ExitStack() as stack:
        root = _root(options, stack)
        if is_own_process:
            _report_bugs(root, has_window=not options.command)
        from netzwerk_desktop.log import logging_to

        stack.enter_context(logging_to(root))
        try:
            code = _START.get(options.command, _command)(options, root, stack)
            if sys.stdout is not None:
                sys.stdout.flush()
        except BrokenPipeError:
            _forget_output()
            return 0
    # Only now that everything is closed may another process take its place.
    return code if options.again is None else _start_again(options.again, root)


# starting


def _prepare_process() -> None:
    """Settings of the whole process: what it writes belongs to one person, and no sign keeps a line back."""
    if os.name == "posix":
        os.umask(0o077)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _parse(arguments: list[str]) -> "Namespace":
    """Read the command line; words are looked up only where it has to say something."""
    if not arguments:
        # A plain double-click does without argparse.
        plain = SimpleNamespace(
            command="", data_dir=None, demo=False, tray=False, recall=False, quit=False, files=[], again=None
        )
        return cast("Namespace", plain)
    from netzwerk_desktop import cli

    silence = io.StringIO()
    with contextlib.suppress(SystemExit), contextlib.redirect_stdout(silence), contextlib.redirect_stderr(silence):
        return cli.parse(arguments)
    with _speaking(None):
        return cli.parse(arguments)


def _root(options: "Namespace", stack: ExitStack) -> Path:
    """Where the data lie; invented ones in a directory that goes with the program."""
    if options.demo:
        import tempfile

        name = stack.enter_context(tempfile.TemporaryDirectory(prefix="netzwerk-demo-", ignore_cleanup_errors=True))
        return Path(name).resolve()
    root: Path = options.data_dir or paths.default_data_directory()
    return root


def _cache(options: "Namespace", root: Path) -> Path:
    """Where thumbnails are kept: data in a place of their own keep theirs to themselves."""
    own = options.demo or options.data_dir is not None
    return root / "cache" if own else paths.cache_directory() / "thumbnails"


@contextlib.contextmanager
def _speaking(root: Path | None) -> Iterator[None]:
    """Sentences in the person's language while the block runs; before any other application exists, or with it."""
    from PySide6.QtCore import QCoreApplication

    from netzwerk_desktop.translation import install_translators

    application = QCoreApplication.instance() or QCoreApplication([paths.APP_NAME])
    translators = install_translators(application, _language(root))
    try:
        yield
    finally:
        for translator in translators:
            application.removeTranslator(translator)


def _language(root: Path | None) -> str:
    from netzwerk_desktop.domain.preferences import Language
    from netzwerk_desktop.translation import system_language

    if root is not None and (root / "preferences.json").exists():
        from netzwerk_desktop.storage.preferences import read_preferences

        chosen = read_preferences(root / "preferences.json").language
        if chosen is not Language.SYSTEM:
            return chosen.value
    return system_language()


# the data


def _open(
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


def _opener(options: "Namespace", root: Path, stack: ExitStack) -> "Callable[[bool], Verbs]":
    """How a command opens the data: to read beside a window, to write alone; where there are none, they are made."""
    from netzwerk_desktop.terminal import ProgressBar

    def opened(read_only: bool) -> "Verbs":
        _make_private(root)
        # A copy that was to take the place when the program was cut off does so now, which is writing.
        reads = read_only and (root / "netzwerk.db").exists() and not (root / "successor").exists()
        if not reads and not _lock(root, stack):
            raise UserError(Problem.DATA_IN_USE, path=root)
        bar = ProgressBar()
        try:
            return _open(options, root, stack, read_only=reads, told=bar.show)
        finally:
            bar.clear()

    return opened


def _make_private(root: Path) -> None:
    try:
        paths.make_private(root)
    except OSError as failure:
        raise UserError(Problem.NOT_WRITABLE, path=root) from failure


def _lock(root: Path, stack: ExitStack) -> bool:
    """Become the only writer until the stack unwinds; False where somebody else is."""
    from netzwerk_desktop.lock import DataLock, LockedError

    try:
        stack.enter_context(DataLock(root / LOCK_NAME))
    except LockedError:
        return False
    except OSError as failure:
        raise UserError(Problem.NOT_WRITABLE, path=root) from failure
    return True


# what is started


def _command(options: "Namespace", root: Path, stack: ExitStack) -> int:
    from netzwerk_desktop import cli

    with _speaking(root):
        return cli.run(options, _opener(options, root, stack))


def _restore(options: "Namespace", root: Path, stack: ExitStack) -> int:
    """Bring a copy back; the data are not opened before, for they may be what is damaged."""
    from netzwerk_desktop import cli
    from netzwerk_desktop.restore_command import restore

    with _speaking(root):
        try:
            _make_private(root)
            if not _lock(root, stack):
                raise UserError(Problem.DATA_IN_USE, path=root)
            return restore(options, root)
        except UserError as error:
            return cli.report(error)


def _screenshot(options: "Namespace", root: Path, stack: ExitStack) -> int:
    """Draw a page without a screen; only the page's own application may exist then, so words come afterwards."""
    from netzwerk_desktop import cli

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        verbs = _opener(options, root, stack)(True)
    except UserError as error:
        with _speaking(root):
            return cli.report(error)
    from netzwerk_desktop.ui.screenshot import draw_page

    try:
        with _target(options.file) as target:
            draw_page(verbs, target, options.page, options.theme, options.size, options.scale, _cache(options, root))
    except UserError as error:
        with _speaking(root):
            cli.report(error)
        return cli.REFUSED
    if options.file != cli.STANDARD_STREAM:
        cli.tell(options, {"file": options.file}, options.file)
    return cli.DONE


@contextlib.contextmanager
def _target(name: str) -> Iterator[Path]:
    """The file to draw into; "-" passes it on to standard output."""
    if name != "-":
        yield Path(name).absolute()
        return
    import tempfile

    with tempfile.TemporaryDirectory(prefix="netzwerk-") as folder:
        yield Path(folder) / "page.png"
        sys.stdout.buffer.write((Path(folder) / "page.png").read_bytes())


def _self_test(options: "Namespace", root: Path, stack: ExitStack) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from netzwerk_desktop.selftest import self_test

    return self_test()


def _quit(root: Path) -> int:
    """End the window that is open over the data, as its own Quit does; done where none is."""
    from netzwerk_desktop.ui.single_instance import SingleInstance

    deadline = time.monotonic() + PATIENCE_SECONDS
    while (root / LOCK_NAME).exists() and not SingleInstance.send(root, ["--quit"]):
        with ExitStack() as nobody:
            if _lock(root, nobody):
                return 0
        if time.monotonic() >= deadline:
            return _report(UserError(Problem.DATA_IN_USE, path=root), root)
        time.sleep(LOOK_AGAIN_SECONDS)
    return 0


def _window(options: "Namespace", root: Path, stack: ExitStack) -> int:
    if options.quit:
        return _quit(root)
    if _lacks_display():
        from netzwerk_desktop import cli

        with _speaking(root):
            cli.complain(cli.no_display_words())
        return cli.REFUSED
    try:
        _make_private(root)
        if not _lock_or_hand_over(options, root, stack):
            return 0
        with _upgrade_window(root) as told:
            verbs = _open(options, root, stack, read_only=False, checks_later=True, told=told)
    except UserError as error:
        return _refuse(error, options, root)
    _without_source_reading()
    from netzwerk_desktop.installation import running_installation
    from netzwerk_desktop.ui.application import run_window
    from netzwerk_desktop.ui.start import WindowStart

    cache, installation = _cache(options, root), running_installation()
    files = tuple(options.files)
    start = WindowStart(verbs, files, options.tray, options.demo, cache, options.recall, installation)
    options.again = _arguments_again(options, run_window(start))
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


def _start_again(arguments: list[str], root: Path) -> int:
    from netzwerk_desktop.installation import start_again

    try:
        return start_again(arguments)
    except OSError as failure:
        from netzwerk_desktop.log import log_bug

        log_bug(root, failure, failure.__traceback__)
        return 1


def _report(error: UserError, root: Path) -> int:
    from netzwerk_desktop import cli

    with _speaking(root):
        return cli.report(error)


def _refuse(error: UserError, options: "Namespace", root: Path) -> int:
    """Say why there is no window: on the console, and to somebody who has none; of damaged data a copy can come back,
    with which the window is started again.
    """
    code = _report(error, root)
    from netzwerk_desktop.ui.refusal import show_refusal

    if error.problem is not Problem.DATA_DAMAGED:
        show_refusal(error, root, _language(root))
        return code
    from netzwerk_desktop.services.clock import SystemClock
    from netzwerk_desktop.services.returning import bring_latest_back, ways_back
    from netzwerk_desktop.services.session import DataPaths
    from netzwerk_desktop.ui.start import Ending

    data, clock = DataPaths(root), SystemClock()
    if not show_refusal(error, root, _language(root), has_copy=bool(ways_back(data))):
        return code
    try:
        bring_latest_back(data, clock.now().astimezone(clock.zone()))
    except UserError as failure:
        code = _report(failure, root)
        show_refusal(failure, root, _language(root))
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
    while not _lock(root, stack):
        from netzwerk_desktop.ui.single_instance import SingleInstance

        wishes = (("--tray", options.tray), ("--recall", options.recall))
        arguments = [*(name for name, wanted in wishes if wanted), *(str(file) for file in options.files)]
        if SingleInstance.send(root, arguments):
            return False
        if time.monotonic() >= deadline:
            raise UserError(Problem.DATA_IN_USE, path=root)
        time.sleep(LOOK_AGAIN_SECONDS)
    return True


_START: dict[str, Callable[["Namespace", Path, ExitStack], int]] = {
    "": _window,
    "restore": _restore,
    "screenshot": _screenshot,
    "self-test": _self_test,
}


# the way out


def _report_bugs(root: Path, *, has_window: bool) -> None:
    """Send the tracebacks of bugs to the log; a command says one sentence."""

    def on_bug(kind: type[BaseException], failure: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        from netzwerk_desktop import cli
        from netzwerk_desktop.log import log_bug

        written = log_bug(root, failure, trace)
        if not has_window:
            with _speaking(root):
                cli.complain(cli.bug_words(written))

    sys.excepthook = on_bug


def _forget_output() -> None:
    """Whoever read the output has gone; nothing more is written, not even while Python ends."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
