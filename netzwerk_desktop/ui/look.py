"""Look: the theme, the type and the sizes that are in force, for everything that paints."""

from enum import Enum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics

from netzwerk_desktop.paths import resources
from netzwerk_desktop.ui.theme import LIGHT, Theme

FAMILY = "Inter"
FONT_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")


class Type(Enum):
    """The type styles: points at 96 dpi, weight, tracking in per cent."""

    CAPTION = (9.0, 400, 0.0)
    CAPTION_MEDIUM = (9.0, 500, 0.0)
    CAPTION_STRONG = (9.0, 600, 0.0)
    BODY = (10.0, 400, 0.0)
    BODY_MEDIUM = (10.0, 500, 0.0)
    BODY_STRONG = (10.0, 600, 0.0)
    LARGE_NAME = (12.0, 600, 0.0)
    BRAND = (11.0, 600, -1.0)
    HEADING = (13.0, 600, -0.6)
    HEADING_PLAIN = (13.0, 400, 0.0)
    TITLE = (20.0, 600, -1.2)


class Look(QObject):
    """The appearance of one running program.

    Signals:
        changed: theme or text size are other ones now.
    """

    changed = Signal()

    def __init__(self, theme: Theme = LIGHT, text_scale: int = 100, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.text_scale = text_scale
        self._fonts: dict[tuple[Type, int], QFont] = {}

    def set(self, theme: Theme, text_scale: int) -> None:
        """Change the appearance; everything repaints."""
        if (theme, text_scale) != (self.theme, self.text_scale):
            self.theme, self.text_scale = theme, text_scale
            self.changed.emit()

    def px(self, pixels: float) -> int:
        """A width that grows with the text."""
        return round(pixels * self.text_scale / 100)

    def font(self, style: Type) -> QFont:
        """The font of a style, at the current text size."""
        key = style, self.text_scale
        if key not in self._fonts:
            points, weight, tracking = style.value
            font = QFont(FAMILY)
            font.setPixelSize(round(points * 96 / 72 * self.text_scale / 100))
            font.setWeight(QFont.Weight(weight))
            if tracking:
                font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + tracking)
            font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[key] = font
        return self._fonts[key]

    def metrics(self, style: Type) -> QFontMetrics:
        """Measures of a style."""
        return QFontMetrics(self.font(style))

    def colour(self, role: str) -> QColor:
        """A colour of the theme by its token's name."""
        return QColor(str(getattr(self.theme, role)))


def load_fonts() -> None:
    """Make the shipped fonts known; must be called once, after the application was made."""
    for name in FONT_FILES:
        QFontDatabase.addApplicationFont(str(resources() / "fonts" / name))
