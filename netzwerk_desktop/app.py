"""The composition root: arguments, data directory, lock, log, then a window or a command, and the way out.

What a start does not need is imported where it is used: a window does not wait for the command line, nor a command
for widgets.
"""

import contextlib
import gc
import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace, TracebackType
from typing import TYPE_CHECKING, cast

from netzwerk_desktop import paths
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.opening import cache_folder, lock_data, make_private, opener, speaking
from netzwerk_desktop.window_start import start_window

if TYPE_CHECKING:
    from argparse import Namespace


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
    if sys.platform == "linux":
        _read_letters_as_utf8()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _read_letters_as_utf8() -> None:
    """Give a system without a language, as timed jobs have none, the letters Qt asks for: it would complain else.

    Python does so too, but neither in the bundle nor for LC_ALL.
    """
    import locale

    if locale.setlocale(locale.LC_CTYPE) in ("C", "POSIX"):
        os.environ["LC_ALL" if os.environ.get("LC_ALL") else "LC_CTYPE"] = "C.UTF-8"


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
    with speaking(None):
        return cli.parse(arguments)


def _root(options: "Namespace", stack: ExitStack) -> Path:
    """Where the data lie; invented ones in a directory that goes with the program."""
    if options.demo:
        import tempfile

        name = stack.enter_context(tempfile.TemporaryDirectory(prefix="netzwerk-demo-", ignore_cleanup_errors=True))
        return Path(name).resolve()
    root: Path = options.data_dir or paths.default_data_directory()
    return root


# what is started


def _command(options: "Namespace", root: Path, stack: ExitStack) -> int:
    from netzwerk_desktop import cli

    with speaking(root):
        return cli.run(options, opener(options, root, stack))


def _restore(options: "Namespace", root: Path, stack: ExitStack) -> int:
    """Bring a copy back; the data are not opened before, for they may be what is damaged."""
    from netzwerk_desktop import cli
    from netzwerk_desktop.restore_command import restore

    with speaking(root):
        try:
            make_private(root)
            if not lock_data(root, stack):
                raise UserError(Problem.DATA_IN_USE, path=root)
            return restore(options, root)
        except UserError as error:
            return cli.report(error)


def _screenshot(options: "Namespace", root: Path, stack: ExitStack) -> int:
    """Draw a page without a screen; only the page's own application may exist then, so words come afterwards."""
    from netzwerk_desktop import cli

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        verbs = opener(options, root, stack)(True)
    except UserError as error:
        with speaking(root):
            return cli.report(error)
    from netzwerk_desktop.ui.screenshot import draw_page

    try:
        with _target(options.file) as target:
            draw_page(
                verbs, target, options.page, options.theme, options.size, options.scale, cache_folder(options, root)
            )
    except UserError as error:
        with speaking(root):
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


def _start_again(arguments: list[str], root: Path) -> int:
    from netzwerk_desktop.installation import start_again

    try:
        return start_again(arguments)
    except OSError as failure:
        from netzwerk_desktop.log import log_bug

        log_bug(root, failure, failure.__traceback__)
        return 1


_START: dict[str, Callable[["Namespace", Path, ExitStack], int]] = {
    "": start_window,
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
            with speaking(root):
                cli.complain(cli.bug_words(written))

    sys.excepthook = on_bug


def _forget_output() -> None:
    """Whoever read the output has gone; nothing more is written, not even while Python ends."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
