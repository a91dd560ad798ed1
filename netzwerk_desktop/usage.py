"""The usage of the command line: what may be written, and what every word of it is read as."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from netzwerk_desktop import __version__
from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.moment import parse_moment
from netzwerk_desktop.translation import tr

PROGRAM = "netzwerk-desktop"
COMMANDS = (
    *("add", "list", "show", "log", "agenda", "search", "check", "backup", "restore", "scan", "capture"),
    *("import", "undo-import", "export", "screenshot", "self-test"),
)
PAGES = ("today", "inbox", "network", "events", "contact")

_MOST_NUMBER = (1 << 63) - 1
_MOST_DAYS = 36_525  # a hundred years
_MOST_HITS = 10_000
_MOST_PIXELS = 10_000
_YEARS = range(1900, 3000)  # what the rules add to a time is still one


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Read a command line; `command` is empty where the window is wanted.

    Raises:
        SystemExit: 2 after a sentence on wrong usage, 0 after help.
    """
    word = _first_word(argv)
    if word not in COMMANDS:
        wants_help = not {"-h", "--help"}.isdisjoint(argv)
        return _command_parser().parse_args(["--help"]) if wants_help else _window_parser().parse_args(argv)
    parser = _command_parser()
    options = parser.parse_args(argv)
    if options.command == "add" and not options.name.strip() and options.photo is None:
        parser.error(tr("A contact needs a name or a photo; nothing was added."))
    return options


def _first_word(argv: Sequence[str]) -> str:
    """The first argument that is neither an option nor its value; empty after "--", where only files follow."""
    words = iter(argv)
    for word in words:
        if word == "--":
            return ""
        if word == "--data-dir":
            next(words, None)
        elif not word.startswith("-"):
            return word
    return ""


def _top(*, with_json: bool) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        usage=f"{PROGRAM} [--data-dir DIR] [--demo] [--tray] [--recall] [--quit] [FILE ...]\n"
        f"       {PROGRAM} [--data-dir DIR] [--demo] COMMAND ... [--json]",
        description=tr(
            "Remember the people you meet. "
            "Without a command the window opens; FILE is a photo or a contact file to take in."
        ),
        epilog=tr("TIME is ISO 8601, such as 2026-03-04T19:00; without an offset it is local time."),
        parents=[_common(with_json=with_json)],
        allow_abbrev=False,
    )
    parser.set_defaults(
        command="", data_dir=None, demo=False, json=False, tray=False, recall=False, quit=False, files=[]
    )
    parser.set_defaults(again=None)  # how a window that restarts wants to be started
    parser.add_argument("--version", action="version", version=f"Netzwerk Desktop {__version__}")
    return parser


def _common(*, with_json: bool) -> argparse.ArgumentParser:
    """What may stand before or after the command: a default after it would undo what stood before it.

    Each parser needs one of its own; parents lend their options, and defaults are kept in those.
    """
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, argument_default=argparse.SUPPRESS)
    parser.add_argument("--data-dir", type=_directory, metavar="DIR", help=tr("use the data in this folder"))
    parser.add_argument("--demo", action="store_true", help=tr("use invented people; nothing of it is kept"))
    if with_json:
        parser.add_argument("--json", action="store_true", help=tr("write JSON instead of words"))
    return parser


def _window_parser() -> argparse.ArgumentParser:
    parser = _top(with_json=False)
    parser.add_argument("--tray", action="store_true")
    parser.add_argument("--recall", action="store_true")
    parser.add_argument("--quit", action="store_true")
    parser.add_argument("files", nargs="*", type=_file, metavar="FILE")
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = _top(with_json=True)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", prog=PROGRAM, required=True)
    common = _common(with_json=True)

    def command(name: str, words: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=words, description=words, parents=[common], allow_abbrev=False)

    _fill_add(command("add", tr("add a contact and print its number")))
    listed = command("list", tr("contacts in name order"))
    listed.add_argument("--pocket", choices=[each.value for each in Pocket])
    listed.add_argument("--limit", type=partial(_number, _MOST_NUMBER), metavar="N")
    shown = command("show", tr("one contact"))
    shown.add_argument("contact_id", type=partial(_number, _MOST_NUMBER), metavar="ID")
    _fill_log(command("log", tr("note that something happened with a contact")))
    command("agenda", tr("what today holds")).add_argument("--at", type=_time, metavar="TIME")
    _fill_search(command("search", tr("who is ...? find people by whatever is remembered")))
    command("check", tr("look whether everything is whole"))
    copied = command("backup", tr("make a copy beside the data, or in another folder"))
    copied.add_argument("directory", nargs="?", type=_directory, metavar="DIR")
    returned = command("restore", tr("bring a copy back; the present data are copied before"))
    words = tr("a copy that “backup” made, or an archive of everything (.zip)")
    returned.add_argument("file", type=_directory, metavar="FILE", help=words)
    scanned = command("scan", tr("read business cards, save nothing"))
    _fill_photos(scanned)
    captured = command("capture", tr("read business cards into the inbox"))
    _fill_photos(captured)
    captured.add_argument("--event", type=_text, metavar="NAME", default="", help=tr("where you met"))
    captured.add_argument("--met-at", type=_time, metavar="TIME", help=tr("when you met"))
    imported = command("import", tr("take people from contact files"))
    words = tr("vCard, CSV, LDIF, Monica or an archive; - reads standard input")
    imported.add_argument("files", nargs="+", metavar="FILE", help=words)
    imported.add_argument("--dry-run", action="store_true", help=tr("only say what would be done"))
    undone = command("undo-import", tr("take an import back"))
    undone.add_argument("batch_id", type=partial(_number, _MOST_NUMBER), metavar="BATCH")
    exported = command("export", tr("write people, or everything, into a file"))
    words = tr("its ending decides: .vcf .csv .ics or .zip; - writes vCards to standard output")
    exported.add_argument("file", type=_target, metavar="FILE", help=words)
    _fill_screenshot(command("screenshot", tr("draw a page into a PNG file")))
    command("self-test", tr("look whether the program is whole"))
    return parser


def _fill_add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", type=_text, metavar="NAME")
    parser.add_argument("--met-at", type=_time, metavar="TIME", help=tr("when you met"))
    parser.add_argument("--event", type=_text, metavar="NAME", default="", help=tr("where you met"))
    parser.add_argument("--note", type=_text, metavar="TEXT", default="")
    parser.add_argument("--photo", metavar="FILE", help=tr("the business card; - reads it from standard input"))
    parser.add_argument("--pocket", choices=[each.value for each in Pocket], default=Pocket.INBOX.value)
    parser.add_argument(
        "--rhythm", type=partial(_number, _MOST_DAYS), metavar="DAYS", help=tr("how often you want to be in touch")
    )


def _fill_photos(parser: argparse.ArgumentParser) -> None:
    words = tr("a photo with one card or several; - reads it from standard input")
    parser.add_argument("photos", nargs="+", metavar="PHOTO", help=words)


def _fill_log(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("contact_id", type=partial(_number, _MOST_NUMBER), metavar="ID")
    parser.add_argument("--kind", choices=[each.value for each in InteractionKind], required=True)
    parser.add_argument("--at", type=_time, metavar="TIME", help=tr("when it happened; now if left out"))
    parser.add_argument("--incoming", action="store_true", help=tr("it came from them"))
    parser.add_argument("--note", type=_text, metavar="TEXT", default="")


def _fill_search(parser: argparse.ArgumentParser) -> None:
    words = tr("a name, a note, a number, tag:NAME; - reads a mail from standard input")
    parser.add_argument("words", nargs="+", type=_text, metavar="WORDS", help=words)
    parser.add_argument("--limit", type=partial(_number, _MOST_HITS), metavar="N", default=50)


def _fill_screenshot(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE.png", help=tr("- writes it to standard output"))
    parser.add_argument("--page", choices=PAGES, default=PAGES[0])
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--size", type=_size, metavar="WxH", default=(1280, 800))
    parser.add_argument("--scale", type=_scale, metavar="F", default=1.0)


def _refused(words: str, text: str) -> argparse.ArgumentTypeError:
    return argparse.ArgumentTypeError(words.replace("%1", text))


def _text(text: str) -> str:
    """Words from the command line, where bytes that are no text in its encoding become question marks."""
    return os.fsencode(text).decode(sys.getfilesystemencoding(), "replace").strip()


def _directory(text: str) -> Path:
    if not text:
        raise _refused(tr("The folder needs a name."), text)
    return Path(text).absolute()


def _file(text: str) -> Path:
    path = Path(text).absolute()
    if not path.exists():
        raise _refused(tr("“%1” is neither a command nor a file; nothing was opened."), text)
    return path


def _target(text: str) -> str:
    from netzwerk_desktop.domain.exporting import kind_of

    if kind_of(text) is None:
        raise _refused(tr("“%1” ends in none of .vcf .csv .ics .zip; nothing was written."), text)
    return text


def _time(text: str) -> datetime:
    from netzwerk_desktop.services.clock import SystemClock

    try:
        moment = parse_moment(text, SystemClock().zone())
    except ValueError:
        moment = None
    if moment is None or moment.year not in _YEARS:
        raise _refused(tr("“%1” is no time such as 2026-03-04T19:00; nothing was changed."), text)
    return moment


def _number(most: int, text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text[:20]) <= most):
        raise _refused(tr("“%1” is no number that fits here; nothing was changed."), text)
    return int(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return _number(_MOST_PIXELS, width), _number(_MOST_PIXELS, height)


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 0.5 <= scale <= 4:
        raise _refused(tr("“%1” is no scale from 0.5 to 4; nothing was drawn."), text)
    return scale
