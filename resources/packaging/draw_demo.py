"""Draw the portraits and business cards of the invented contacts in resources/demo."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from demo_looks import CARDS, COLLARS, EARS_COVERED, FACES, PALETTES, STYLES, CardLook, Face, Palette
from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QImageWriter,
    QPainter,
    QPen,
    QPolygonF,
)
from PySide6.QtSvg import QSvgRenderer

RESOURCES = Path(__file__).resolve().parent.parent
DEMO = RESOURCES / "demo"
FACE_SIZE = QSize(360, 360)
CARD_SIZE = QSize(1020, 660)
CARD_UNITS = QSize(850, 550)  # a card measures 85 x 55 mm; layouts count in tenths of a millimetre
JPEG_QUALITY = 88
REGULAR, MEDIUM, SEMIBOLD = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold
Person = dict[str, str]

EARS = (
    '<g fill="{skin}"><ellipse cx="33" cy="49.5" rx="2.8" ry="4.4"/><ellipse cx="67" cy="49.5" rx="2.8" ry="4.4"/></g>'
)
BROWS = (
    '<path d="M40.3 41.6c1.6-1.2 4-1.3 5.6-.4M59.7 41.6c-1.6-1.2-4-1.3-5.6-.4" fill="none" stroke="#2A2420"'
    ' stroke-width="1.4" stroke-linecap="round" opacity=".6"/>'
)
EYES_AND_MOUTH = (
    '<g fill="#2A2A2E"><circle cx="43.2" cy="48.2" r="1.7"/><circle cx="56.8" cy="48.2" r="1.7"/></g>'
    '<path d="M45.2 57.5c2.8 2.8 6.8 2.8 9.6 0" fill="none" stroke="#2A2A2E"'
    ' stroke-width="1.5" stroke-linecap="round" opacity=".75"/>'
)
GLASSES = (
    '<g fill="none" stroke="#2A2A2E" stroke-width="1.5"><circle cx="42.8" cy="48.2" r="5.8"/>'
    '<circle cx="57.2" cy="48.2" r="5.8"/><path d="M48.6 47.4c1-.8 1.8-.8 2.8 0"/></g>'
)


def portrait_svg(face: Face) -> str:
    """Describe a portrait as SVG on a square of 100 units."""
    behind, over = STYLES[face.style]
    parts = [
        f'<rect width="100" height="100" fill="{face.ground}"/>',
        f'<g fill="{face.hair}">{behind}</g>',
        f'<path d="M13 100c1-19 15-26 37-26s36 7 37 26z" fill="{face.clothes}"/>',
        f'<path d="M42 58h16v17c0 7-16 7-16 0z" fill="{face.skin}"/>',
        '<path d="M42 64c4 5 12 5 16 0v5.5c-4 4-12 4-16 0z" fill="#000" opacity=".1"/>',
        COLLARS[face.collar].format(clothes=face.clothes),
        "" if face.style in EARS_COVERED else EARS.format(skin=face.skin),
        f'<ellipse cx="50" cy="47" rx="17" ry="21" fill="{face.skin}"/>',
        BROWS,
        f'<g fill="{face.hair}">{over}</g>',
        EYES_AND_MOUTH,
        GLASSES if face.glasses else "",
    ]
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{"".join(parts)}</svg>'


class CardSheet:
    """Paper of one business card with the few strokes the layouts need."""

    def __init__(self, painter: QPainter, palette: Palette, person: Person, look: CardLook) -> None:
        self.painter, self.palette, self.person, self.look = painter, palette, person, look
        self.name = " ".join(part for part in (person["prefix"], person["given"], person["family"]) if part)

    def fill(self, colour: str, opacity: float = 1.0) -> QPainter:
        """Make the painter ready for filled shapes without an outline."""
        brush = QColor(colour)
        brush.setAlphaF(opacity)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(brush)
        return self.painter

    def line(self, colour: str, width: float) -> QPainter:
        """Make the painter ready for outlines."""
        self.painter.setPen(QPen(QColor(colour), width))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        return self.painter

    def text(
        self,
        x: float,
        y: float,
        size: int,
        text: str,
        weight: QFont.Weight = REGULAR,
        colour: str = "",
        align: float = 0.0,
        room: float = 730,
    ) -> None:
        """Write one line on the baseline y, smaller where it exceeds the room.

        `align` is the share of its width that stands left of x.
        """
        font = QFont("Inter")
        font.setWeight(weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setFeature(QFont.Tag("tnum"), 1)
        font.setPixelSize(size)
        while (width := QFontMetricsF(font).horizontalAdvance(text)) > room:
            font.setPixelSize(font.pixelSize() - 1)
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour or self.palette.ink))
        self.painter.drawText(QPointF(x - align * width, y), text)

    def lines(self, x: float, last: float, texts: list[str], align: float = 0.0, room: float = 460) -> None:
        """Write small lines upwards, the last one with its baseline at `last`."""
        shown = [text for text in texts if text]
        for index, text in enumerate(reversed(shown)):
            self.text(x, last - 36 * index, 24, text, align=align, room=room)

    def reach(self) -> list[str]:
        """List phone, mail and web as they stand on the card."""
        return [self.person["phone"], self.person["mail"], self.person["web"]]


def draw_logo(sheet: CardSheet) -> None:
    """Draw square and dot at the left, the organisation opposite."""
    person, street_town = sheet.person, sheet.look.detail.split(", ")
    sheet.fill(sheet.palette.accent).drawRect(QRectF(60, 62, 44, 44))
    sheet.fill(sheet.palette.ink).drawEllipse(QPointF(126, 84), 22, 22)
    sheet.text(790, 94, 28, person["organisation"], SEMIBOLD, align=1, room=560)
    sheet.text(60, 268, 46, sheet.name, SEMIBOLD)
    sheet.text(60, 312, 27, person["job_title"], colour=sheet.palette.accent)
    sheet.lines(60, 488, sheet.reach())
    sheet.lines(790, 488, street_town, align=1, room=250)


def draw_stripe(sheet: CardSheet) -> None:
    """Draw a coloured band along the left edge."""
    sheet.fill(sheet.palette.accent).drawRect(QRectF(0, 0, 26, 550))
    sheet.text(80, 122, 40, sheet.person["organisation"], SEMIBOLD, room=700)
    sheet.text(80, 262, 44, sheet.name, MEDIUM, room=700)
    sheet.text(80, 304, 26, sheet.person["job_title"], colour=sheet.palette.accent, room=700)
    sheet.lines(80, 488, sheet.reach(), room=440)
    sheet.lines(790, 488, sheet.look.detail.split(", "), align=1, room=250)


def draw_centre(sheet: CardSheet) -> None:
    """Set everything on the middle axis under a round sign."""
    sheet.line(sheet.palette.accent, 5).drawEllipse(QPointF(425, 112), 46, 46)
    sheet.painter.drawLine(QPointF(425, 66), QPointF(425, 158))
    sheet.painter.drawLine(QPointF(379, 112), QPointF(471, 112))
    sheet.text(425, 264, 46, sheet.name, MEDIUM, align=0.5)
    sheet.text(425, 306, 26, sheet.person["job_title"], colour=sheet.palette.accent, align=0.5)
    sheet.text(425, 404, 27, sheet.person["organisation"], SEMIBOLD, align=0.5)
    lines = ["  ·  ".join(sheet.reach()[:2]), sheet.look.detail]
    sheet.lines(425, 488, lines, align=0.5, room=730)


def draw_rule(sheet: CardSheet) -> None:
    """Set a large organisation over a thin rule."""
    sheet.text(60, 112, 56, sheet.person["organisation"], SEMIBOLD)
    sheet.text(60, 154, 24, sheet.look.detail)
    sheet.fill(sheet.palette.accent).drawRect(QRectF(60, 188, 730, 3))
    sheet.text(60, 264, 40, sheet.name, SEMIBOLD)
    sheet.text(60, 306, 26, sheet.person["job_title"], colour=sheet.palette.accent)
    sheet.lines(60, 488, sheet.reach(), room=730)


def draw_corner(sheet: CardSheet) -> None:
    """Draw a slanted field at the right with a diamond."""
    slant = [QPointF(640, 0), QPointF(850, 0), QPointF(850, 550), QPointF(430, 550)]
    diamond = [QPointF(716, 60), QPointF(776, 120), QPointF(716, 180), QPointF(656, 120)]
    sheet.fill(sheet.palette.accent, 0.14).drawPolygon(QPolygonF(slant))
    sheet.fill(sheet.palette.accent).drawPolygon(QPolygonF(diamond))
    sheet.text(60, 130, 42, sheet.name, SEMIBOLD, room=540)
    sheet.text(60, 174, 27, sheet.person["job_title"], room=540)
    sheet.text(60, 282, 30, sheet.person["organisation"], SEMIBOLD, room=540)
    sheet.lines(60, 488, [*sheet.reach()[:2], sheet.look.detail])


def draw_circles(sheet: CardSheet) -> None:
    """Draw two overlapping discs at the top right."""
    sheet.fill(sheet.palette.accent, 0.85).drawEllipse(QPointF(660, 112), 60, 60)
    sheet.fill(sheet.palette.accent, 0.45).drawEllipse(QPointF(730, 112), 60, 60)
    sheet.text(60, 124, 34, sheet.person["organisation"], SEMIBOLD, room=510)
    sheet.text(60, 266, 46, sheet.name, SEMIBOLD)
    sheet.text(60, 308, 26, sheet.person["job_title"], MEDIUM, colour=sheet.palette.accent)
    sheet.lines(60, 488, [*sheet.reach()[:2], sheet.look.detail], room=730)


def draw_back(sheet: CardSheet) -> None:
    """Draw the reverse: organisation and slogan in the paper's colour on the accent."""
    paper = sheet.palette.paper
    sheet.fill(sheet.palette.accent).drawRect(QRectF(0, 0, 850, 550))
    sheet.fill(paper, 0.07).drawEllipse(QPointF(690, 90), 250, 250)
    sheet.fill(paper, 0.07).drawEllipse(QPointF(850, 420), 250, 250)
    sheet.text(425, 276, 54, sheet.person["organisation"], SEMIBOLD, colour=paper, align=0.5)
    sheet.text(425, 330, 27, sheet.look.slogan, colour=paper, align=0.5)


LAYOUTS: dict[str, Callable[[CardSheet], None]] = {
    "logo": draw_logo,
    "stripe": draw_stripe,
    "centre": draw_centre,
    "rule": draw_rule,
    "corner": draw_corner,
    "circles": draw_circles,
}


def portrait_image(face: Face) -> QImage:
    """Render a portrait at its final size."""
    image = QImage(FACE_SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(portrait_svg(face).encode())).render(painter)
    painter.end()
    return image


def card_image(person: Person, look: CardLook, draw: Callable[[CardSheet], None]) -> QImage:
    """Render one side of a business card at its final size."""
    palette = PALETTES[look.palette]
    image = QImage(CARD_SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(palette.paper))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(CARD_SIZE.width() / CARD_UNITS.width(), CARD_SIZE.height() / CARD_UNITS.height())
    draw(CardSheet(painter, palette, person, look))
    painter.end()
    return image


def save(image: QImage, name: str) -> None:
    """Write a picture into the demo folder."""
    writer = QImageWriter(str(DEMO / name))
    writer.setQuality(JPEG_QUALITY)
    if not writer.write(image):
        raise OSError(f"{DEMO / name}: {writer.errorString()}")


def main() -> int:
    """Redraw every picture that people.json names."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication(sys.argv)
    for font in sorted((RESOURCES / "fonts").glob("Inter-*.otf")):
        QFontDatabase.addApplicationFont(str(font))
    people = json.loads((DEMO / "people.json").read_text(encoding="utf-8"))["people"]
    for person in people:
        if portrait := person["portrait"]:
            save(portrait_image(FACES[Path(portrait).stem]), portrait)
        if front := person["card_front"]:
            look = CARDS[Path(front).stem]
            save(card_image(person, look, LAYOUTS[look.layout]), front)
            if back := person["card_back"]:
                save(card_image(person, look, draw_back), back)
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
