"""Paper: a page in the units of the screen, whatever printer or file it goes to."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMarginsF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.theme import LIGHT
from netzwerk_desktop.ui.widgets.pictures import one_line

MM = 96 / 25.4
"""Pixels at 96 dpi, the unit of every measure here, in a millimetre."""
FOOT = 5 * MM


def paper_look() -> Look:
    """Ink on white in the plain text size, whatever the window looks like."""
    return Look(LIGHT, 100)


def lay_out(device: QPagedPaintDevice, page: QPageSize | None = None) -> None:
    """Choose upright pages without margins of the device's own."""
    size = page or QPageSize(QPageSize.PageSizeId.A4)
    device.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))


def page_size(device: QPagedPaintDevice) -> QSizeF:
    """The size of a page in pixels at 96 dpi."""
    points = device.pageLayout().fullRect(QPageLayout.Unit.Point).size()
    return QSizeF(points.width() * 96 / 72, points.height() * 96 / 72)


@contextmanager
def sheet_of(painter: QPainter, device: QPagedPaintDevice) -> Iterator[QRectF]:
    """One page of a device in pixels at 96 dpi while the block runs; its area."""
    painter.save()
    paintable = device.pageLayout().paintRect(QPageLayout.Unit.Point)
    scale_x, scale_y = device.logicalDpiX() / 96, device.logicalDpiY() / 96
    painter.scale(scale_x, scale_y)
    # A printer's own margins shift its origin.
    painter.translate(-paintable.left() * 96 / 72, -paintable.top() * 96 / 72)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    try:
        yield QRectF(0, 0, *page_size(device).toTuple())
    finally:
        painter.restore()


def write_line(
    painter: QPainter, area: QRectF, text: str, look: Look, style: Type, role: str = "text", *, right: bool = False
) -> None:
    """One line of text, cut with an ellipsis where it is too long."""
    font = look.font(style)
    painter.setFont(font)
    painter.setPen(QColor(look.colour(role)))
    elided = QFontMetricsF(font).elidedText(one_line(text), Qt.TextElideMode.ElideRight, area.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, elided)


def write_foot(painter: QPainter, page: QRectF, look: Look, day: str, number: int) -> None:
    """The last line of a page: the day and the number of the page."""
    area = QRectF(page.left() + 15 * MM, page.bottom() - 12 * MM, page.width() - 30 * MM, FOOT)
    write_line(painter, area, day, look, Type.CAPTION, "muted")
    words = tr("Page %1", "of a printed list").replace("%1", str(number))
    write_line(painter, area, words, look, Type.CAPTION, "muted", right=True)


def whole_rect(area: QRectF) -> QRect:
    """The area in whole pixels, for what is painted on the screen too."""
    return area.toAlignedRect()
