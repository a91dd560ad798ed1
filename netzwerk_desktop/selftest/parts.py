"""Checks of the self-test: the parts that have to be there, with their versions."""

import json
import os
import platform
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from netzwerk_desktop import __version__
from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.paths import resources
from netzwerk_desktop.selftest.missing import MissingError, is_bundle

LANGUAGES = ("de", "de_CH", "en")
# The formats a person may meet in the window; HEIC and AVIF are not Qt's.
IMAGE_FORMATS = {"gif", "ico", "jpeg", "png", "svg", "tiff", "webp"}
# The windows Qt can open here, by system; on Linux without a desktop the first two may not load.
_PLATFORMS = {"win32": ("windows", "offscreen"), "darwin": ("cocoa", "offscreen")}
ICONS = (
    "app-icon.png",
    "app-icon.svg",
    *(f"{name}{kind}.svg" for name in ("tray", "tray-due", "tray-paused") for kind in ("", "-mono")),
)
WORD_LISTS = [
    "academic",
    "countries",
    "departments",
    "domains",
    "given_names",
    "labels",
    "legal_forms",
    "mail_providers",
    "mailboxes",
    "organisations",
    "slogans",
    "streets",
    "titles",
]
# What a window loads first, and what it loads when it is asked for.
_WINDOW = ("application", "background", "single_instance", "printing.panel")


def program() -> str:
    """The version, and whether it is the bundle: that says in a file too which one lies there, to those who update."""
    said = Path(getattr(sys, "_MEIPASS", "")) / "version"
    if is_bundle() and not (said.is_file() and said.read_text("utf-8").strip()):
        raise MissingError(f"{said}")
    return f"{__version__}{' (bundled)' if is_bundle() else ''}"


def python() -> str:
    """The interpreter and the system."""
    return f"{platform.python_version()} on {platform.platform()}"


def qt() -> str:
    """Qt and its binding; makes the application the other checks need."""
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QGuiApplication

    if _load_problem(plugins() / "platforms", "offscreen"):
        # `platforms` says so; without any that opens, Qt would end the process here.
        os.environ["QT_QPA_PLATFORM"] = "minimal"
    existing = QGuiApplication.instance()
    application = existing if isinstance(existing, QGuiApplication) else QGuiApplication([])
    return f"PySide6 {version_of('PySide6')}, Qt {qVersion()}, {application.platformName()}"


def version_of(module: str) -> str:
    """The version a module tells of itself."""
    return str(import_module(module).__version__)


def platforms() -> str:
    """Whether the plugins that open windows load; Wayland's own may lack its libraries, X11 serves there too."""
    folder = plugins() / "platforms"
    wanted = _PLATFORMS.get(sys.platform, ("xcb", "wayland", "offscreen"))
    problems = {name: _load_problem(folder, name) for name in wanted}
    needed = {name for name in wanted if is_bundle() or name == "offscreen"}
    if any(folder.glob("*qwayland.*")):
        needed -= {"wayland"}
    if lost := sorted(name for name in needed if problems[name]):
        raise MissingError("; ".join(f"{name}: {problems[name]}" for name in lost))
    return ", ".join(f"{name} does not load" if problems[name] else name for name in wanted)


def window() -> str:
    """Whether everything is there that a window loads."""
    for name in _WINDOW:
        import_module(f"netzwerk_desktop.ui.{name}")
    return ", ".join(_WINDOW)


def image_formats() -> str:
    """Whether Qt reads the kinds of pictures that are shown."""
    from PySide6.QtGui import QImageReader

    found = {bytes(each.data()).decode() for each in QImageReader.supportedImageFormats()}
    if lost := sorted(IMAGE_FORMATS - found):
        raise MissingError(", ".join(lost))
    return ", ".join(sorted(found))


def icon_engine() -> str:
    """Whether drawn icons stay sharp in every size."""
    if problem := _load_problem(plugins() / "iconengines", "svgicon"):
        raise MissingError(problem)
    return "svg"


def plugins() -> Path:
    """Where Qt's plugins lie."""
    from PySide6.QtCore import QLibraryInfo

    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))


def fonts() -> str:
    """The fonts of the window."""
    from PySide6.QtGui import QRawFont

    from netzwerk_desktop.ui.look import FONT_FILES

    # Not by adding them to the application: it would go on drawing with a file that may be gone afterwards.
    return _files("fonts", FONT_FILES, lambda path: QRawFont(str(path), 12).isValid())


def icons() -> str:
    """The drawn icons."""
    from PySide6.QtGui import QImageReader

    return _files("icons", ICONS, lambda path: not QImageReader(str(path)).read().isNull())


def word_lists() -> str:
    """The lists of words by which lines of a card are understood: without one they are understood worse."""
    return _files("cards", [f"{name}.txt" for name in WORD_LISTS], lambda path: bool(path.read_text("utf-8").strip()))


def icon_font() -> str:
    """The font of the small signs, with all that are used."""
    from netzwerk_desktop.ui import icons as glyphs

    lost = [use.value for use in glyphs.Use if use.value not in glyphs.glyphs()]
    if lost or not glyphs.icon_font_family():
        raise MissingError(", ".join(lost) or f"{glyphs.font_folder()}")
    return f"{glyphs.icon_font_family()}, {len(glyphs.glyphs())} glyphs in {glyphs.font_folder()}"


def translations() -> str:
    """The words of every language, and Qt's own."""
    from PySide6.QtCore import QLibraryInfo, QTranslator

    ours, theirs = resources() / "i18n", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    wanted = [(f"netzwerk_{name}", str(ours)) for name in LANGUAGES]
    wanted += [("qtbase_de", theirs)] if is_bundle() else []
    broken = [f"{name}.qm" for name, folder in wanted if not QTranslator().load(name, folder)]
    if broken:
        raise MissingError(", ".join(broken))
    return ", ".join(LANGUAGES)


def demo() -> str:
    """The invented people with their pictures."""
    plan = json.loads((resources() / "demo" / "people.json").read_text(encoding="utf-8"))
    pictures = {each[role.value] for each in plan["people"] for role in PhotoRole if each.get(role.value)}
    lost = sorted(name for name in pictures if not (resources() / "demo" / name).is_file())
    if lost:
        raise MissingError(", ".join(lost))
    return f"{len(plan['people'])} people, {len(pictures)} pictures"


def messages() -> str:
    """The templates of messages."""
    from netzwerk_desktop.services.message_words import load_message_words

    words = load_message_words(resources() / "messages")
    return f"{sum(len(each.templates) for each in words.values())} templates in {len(words)} languages"


def licences() -> str:
    """The licences of what is bundled, each with its text; a checkout looks them up where they are installed."""
    from netzwerk_desktop.services.licences import FILE, works

    if is_bundle() and not (resources() / "licences" / FILE).is_file():
        raise MissingError(FILE)
    found = works()
    if lost := sorted(work.name for work in found if is_bundle() and not (work.text and work.licence)):
        raise MissingError(f"the text of {', '.join(lost)}")
    return f"{len(found)} works of others"


def _files(folder: str, names: Sequence[str], is_whole: Callable[[Path], bool]) -> str:
    paths = [resources() / folder / name for name in names]
    if broken := [path.name for path in paths if not (path.is_file() and is_whole(path))]:
        raise MissingError(", ".join(broken))
    return f"{len(paths)} in {resources() / folder}"


def _load_problem(folder: Path, name: str) -> str:
    """Why a plugin of Qt does not load; empty where it does."""
    from PySide6.QtCore import QPluginLoader

    files = sorted(path for path in folder.glob(f"*q{name}.*") if path.suffix in (".so", ".dll", ".dylib"))
    if not files:
        return f"no q{name} in {folder}"
    loader = QPluginLoader(str(files[0]))
    return "" if loader.load() else loader.errorString()
