"""Icons by what they are used for, painted from one icon font in the colours of the theme."""

import json
from enum import StrEnum
from functools import cache
from pathlib import Path

import PySide6
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from netzwerk_desktop.ui.look import Look

_FONT_FILE, _CHARMAP_FILE = "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"


class Use(StrEnum):
    """What an icon stands for; the value is the glyph's name in Phosphor."""

    TODAY = "calendar-check"
    INBOX = "tray"
    NETWORK = "users-three"
    EVENTS = "ticket"
    ASIDE = "archive"
    PREFERENCES = "gear"
    MENU = "list"
    SEARCH = "magnifying-glass"
    TAKE_IN = "plus"
    CLOSE = "x"
    MORE = "dots-three"
    CARET = "caret-down"
    SORT = "sort-ascending"
    FILTER = "funnel-simple"
    LEFT = "arrow-left"
    RIGHT = "arrow-right"
    EDIT = "pencil-simple"
    LOOK = "eye"
    PIN = "push-pin"
    NOTE = "note-pencil"
    MET = "handshake"
    DATE = "calendar-blank"
    TAG = "tag"
    WRITE = "paper-plane-tilt"
    DONE = "check"
    LATER = "clock"
    SKIP = "skip-forward"
    RHYTHM = "repeat"
    REMINDER = "bell"
    QUIET = "bell-slash"
    UNDO = "arrow-counter-clockwise"
    ANSWERED = "arrow-bend-up-left"
    MAIL = "envelope-simple"
    PHONE = "phone"
    CALL = "phone-outgoing"
    WEB = "globe-simple"
    OPEN = "arrow-square-out"
    PLACE = "map-pin"
    COPY = "copy-simple"
    PORTRAIT = "user"
    BUSINESS_CARD = "identification-card"
    TURN_OVER = "arrows-left-right"
    NEW_PHOTO = "camera"
    PHOTOS = "image"
    MESSAGE = "chat-text"
    LANGUAGE = "translate"
    IMPORT = "download-simple"
    EXPORT = "export"
    TRASH = "trash"
    RESTORE = "arrow-u-up-left"
    BACKUP = "hard-drive"
    ERROR = "warning-circle"
    HINT = "info"
    HELP = "question"
    KEYS = "keyboard"
    PAUSE = "pause"
    RESUME = "play"
    OFFERS = "gift"
    SEEKS = "lightbulb"
    CROP = "crop"
    REVIEW = "chart-bar"
    ROTATE = "arrow-clockwise"
    MERGE = "git-merge"
    PASTED = "clipboard-text"
    TEMPLATE = "file-text"
    CODE = "qr-code"
    PRINT = "printer"
    SURROUNDINGS = "tree-structure"


def font_folder() -> Path:
    """Where the icon font lies: beside Qt's package, installed or bundled."""
    return Path(PySide6.__file__).resolve().parent.parent / "qtawesome" / "fonts"


@cache
def glyphs() -> dict[str, str]:
    """The font's characters by glyph name."""
    table = json.loads((font_folder() / _CHARMAP_FILE).read_text(encoding="utf-8"))
    return {name: chr(int(code, 16)) for name, code in table.items()}


@cache
def icon_font_family() -> str:
    """The family of the icon font, loaded at the first use."""
    number = QFontDatabase.addApplicationFont(str(font_folder() / _FONT_FILE))
    families = QFontDatabase.applicationFontFamilies(number)
    return families[0] if families else ""


def paint_glyph(painter: QPainter, rect: QRect, use: Use, colour: QColor, *, filled: bool = False) -> None:
    """Draw an icon into a square."""
    font = QFont(icon_font_family())
    font.setPixelSize(max(1, min(rect.width(), rect.height())))
    painter.save()
    painter.setFont(font)
    painter.setPen(colour)
    name = f"{use.value}-fill" if filled else use.value
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, glyphs()[name])
    painter.restore()


class GlyphEngine(QIconEngine):
    """Paints a glyph in a colour of the theme that is current while painting."""

    def __init__(self, look: Look, use: Use, role: str, *, fill_when_on: bool = False, filled: bool = False) -> None:
        super().__init__()
        self._look, self._use, self._role = look, use, role
        self._fill_when_on, self._filled = fill_when_on, filled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the glyph; a checked rail item is filled and in accent."""
        theme = self._look.theme
        on = state == QIcon.State.On and self._fill_when_on
        name = "disabled" if mode == QIcon.Mode.Disabled else "accent" if on else self._role
        colour = QColor(str(getattr(theme, name)))
        paint_glyph(painter, rect, self._use, colour, filled=on or self._filled)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The glyph on nothing."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Another engine of the same icon."""
        return GlyphEngine(self._look, self._use, self._role, fill_when_on=self._fill_when_on, filled=self._filled)


def icon(look: Look, use: Use, role: str = "text", *, fill_when_on: bool = False, filled: bool = False) -> QIcon:
    """An icon in the colour of a theme role; it follows a change of theme by itself."""
    return QIcon(GlyphEngine(look, use, role, fill_when_on=fill_when_on, filled=filled))
