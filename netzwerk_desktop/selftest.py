"""The self-test: whether an installed program has everything it needs.

Its lines are names and versions for whoever packages the program, so they are the same in every language.
"""

import json
import os
import platform
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from netzwerk_desktop import __version__
from netzwerk_desktop.domain.contact import ContactDraft, PhotoRole
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.paths import resources

LANGUAGES = ("de", "de_CH", "en")
_FAILURES = (ImportError, OSError, RuntimeError, LookupError, ValueError, AttributeError, sqlite3.Error, UserError)


class MissingError(RuntimeError):
    """Something that the program needs is not there; the text names it."""


def self_test() -> int:
    """Write a line for every check; 0 when all are passed, else 1."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    passed = [_passes(name, check) for name, check in _CHECKS.items()]
    return 0 if all(passed) else 1


def _passes(name: str, check: Callable[[], str]) -> bool:
    try:
        result, passed = check(), True
    except _FAILURES as failure:
        result, passed = f"{type(failure).__name__}: {failure}", False
    sys.stdout.write(f"{'ok    ' if passed else 'FAILED'}  {name:<14}{result}\n")
    return passed


def _program() -> str:
    return f"{__version__}{' (bundled)' if getattr(sys, 'frozen', False) else ''}"


def _python() -> str:
    return f"{platform.python_version()} on {platform.platform()}"


def _qt() -> str:
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QGuiApplication

    existing = QGuiApplication.instance()
    application = existing if isinstance(existing, QGuiApplication) else QGuiApplication([])
    return f"PySide6 {_version_of('PySide6')}, Qt {qVersion()}, {application.platformName()}"


def _version_of(module: str) -> str:
    return str(import_module(module).__version__)


def _fonts() -> str:
    from PySide6.QtGui import QFontDatabase

    return _files("fonts", "*.otf", lambda path: QFontDatabase.addApplicationFont(str(path)) >= 0)


def _icons() -> str:
    from PySide6.QtGui import QImageReader

    return _files("icons", "*.svg", lambda path: not QImageReader(str(path)).read().isNull())


def _files(folder: str, pattern: str, is_whole: Callable[[Path], bool]) -> str:
    found = sorted((resources() / folder).glob(pattern))
    broken = [path.name for path in found if not is_whole(path)]
    if broken or not found:
        raise MissingError(", ".join(broken) or f"{resources() / folder / pattern}")
    return f"{len(found)} {pattern} in {resources() / folder}"


def _translations() -> str:
    from PySide6.QtCore import QTranslator

    broken = [name for name in LANGUAGES if not QTranslator().load(f"netzwerk_{name}", str(resources() / "i18n"))]
    if broken:
        raise MissingError(", ".join(f"netzwerk_{name}.qm" for name in broken))
    return ", ".join(LANGUAGES)


def _demo() -> str:
    plan = json.loads((resources() / "demo" / "people.json").read_text(encoding="utf-8"))
    pictures = {each[role.value] for each in plan["people"] for role in PhotoRole if each.get(role.value)}
    lost = sorted(name for name in pictures if not (resources() / "demo" / name).is_file())
    if lost:
        raise MissingError(", ".join(lost))
    return f"{len(plan['people'])} people, {len(pictures)} pictures"


def _messages() -> str:
    from netzwerk_desktop.services.message_words import load_message_words

    words = load_message_words(resources() / "messages")
    return f"{sum(len(each.templates) for each in words.values())} templates in {len(words)} languages"


def _icon_font() -> str:
    from netzwerk_desktop.ui import icons

    lost = [use.value for use in icons.Use if use.value not in icons.glyphs()]
    if lost or not icons.icon_font_family():
        raise MissingError(", ".join(lost) or f"{icons.font_folder()}")
    return f"{icons.icon_font_family()}, {len(icons.glyphs())} glyphs in {icons.font_folder()}"


def _database() -> str:
    from netzwerk_desktop.services.clock import SystemClock
    from netzwerk_desktop.services.session import DataPaths
    from netzwerk_desktop.services.verbs import open_verbs

    with tempfile.TemporaryDirectory(prefix="netzwerk-", ignore_cleanup_errors=True) as folder:
        verbs = open_verbs(DataPaths(Path(folder).resolve()), SystemClock())
        try:
            verbs.contacts.add(ContactDraft(name=PersonName(given="Zoë", family="Weiß")))
            findings = verbs.backup.check()
        finally:
            verbs.close()
    if not findings.sound or findings.contacts != 1:
        raise MissingError(", ".join(findings.damage) or "the contact that was added")
    return f"SQLite {sqlite3.sqlite_version}: made, migrated, written, read"


def _images() -> str:
    with tempfile.TemporaryDirectory(prefix="netzwerk-", ignore_cleanup_errors=True) as folder:
        for kind in ("jpg", "png"):
            _decode(Path(folder) / f"photo.{kind}")
    return "JPEG, PNG"


def _decode(path: Path) -> None:
    """Paint a picture, and read it the way photos are read."""
    from PySide6.QtGui import QImage

    from netzwerk_desktop.imaging.photo import examine
    from netzwerk_desktop.imaging.thumbnails import ThumbnailRequest, decode

    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    if not image.save(str(path)):
        raise MissingError(f"writing {path.suffix}")
    photo = examine(path.read_bytes(), path.name)
    small = decode(ThumbnailRequest(photo.sha256, path, 32, 24))
    if (photo.width, photo.height, small.width(), small.height()) != (64, 48, 32, 24):
        raise MissingError(f"reading {path.suffix}")


def _cards() -> str:
    """Read a card that is shipped; without the reader, which is an extra, only the bundle has failed."""
    from netzwerk_desktop.domain.business_card import FieldKind
    from netzwerk_desktop.imaging.text_reader import reader_available

    if not reader_available():
        if getattr(sys, "frozen", False):
            raise MissingError("the reader of cards")
        return "not installed (the extra cards)"
    from netzwerk_desktop.imaging.card_engine import CardEngine

    path = resources() / "demo" / "card-01.jpg"
    read = CardEngine(resources() / "cards").read(path.read_bytes(), path.name)
    if not read or not read[0].value(FieldKind.MAIL):
        raise MissingError(f"the mail address on {path.name}")
    return f"read {read[0].value(FieldKind.GIVEN)} {read[0].value(FieldKind.FAMILY)} off a card"


def _notifications() -> str:
    if sys.platform in ("win32", "darwin"):
        import desktop_notifier

        return str(desktop_notifier.__name__)
    from netzwerk_desktop.ui import dbus_notifier

    return dbus_notifier.__name__


_CHECKS: dict[str, Callable[[], str]] = {
    "program": _program,
    "Python": _python,
    "Qt": _qt,
    "peewee": lambda: _version_of("peewee"),
    "Pillow": lambda: _version_of("PIL"),
    "fonts": _fonts,
    "icons": _icons,
    "icon font": _icon_font,
    "translations": _translations,
    "demo": _demo,
    "messages": _messages,
    "database": _database,
    "images": _images,
    "cards": _cards,
    "notifications": _notifications,
}
