"""Pocket: one of the two places a new card can go to; a button that also takes dragged tiles."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.followup import Pocket
from netzwerk_desktop.ui.icons import Use, paint_glyph
from netzwerk_desktop.ui.image_drop import CONTACTS_MIME
from netzwerk_desktop.ui.look import Look, Type

WIDTH, NARROW_WIDTH = 140, 112


class PocketButton(QPushButton):
    """A pocket with its consequence in three short lines.

    Signals:
        dropped: the contact ids that were dragged onto it.
    """

    dropped = Signal(object)

    def __init__(self, look: Look, pocket: Pocket, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._pocket, self._name = look, pocket, name
        self._lines = ""
        self._over = self._narrow = False
        self.setAccessibleName(name)
        self.setAcceptDrops(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_lines(self, text: str) -> None:
        """Say what follows from this pocket."""
        self._lines = text
        self.setAccessibleDescription(text.replace("\n", " "))
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Take less room beside a small card."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(NARROW_WIDTH if self._narrow else WIDTH), 240)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        network = self._pocket is Pocket.NETWORK
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.hasFocus() or self._over
        line = look.colour("accent" if network or strong else "control")
        style = Qt.PenStyle.SolidLine if network else Qt.PenStyle.DashLine
        painter.setPen(QPen(line, 2.0 if strong else 1.5 if network else 1.0, style))
        hovered = self.underMouse() or self._over
        ground = "accent_tint" if network else "sunken" if hovered else "window"
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        ink = look.colour("accent" if network else "muted")
        middle, centre = self.height() // 2 - 92, self.width() // 2
        use, arrow = (Use.NETWORK, Use.RIGHT) if network else (Use.ASIDE, Use.LEFT)
        paint_glyph(painter, QRect(centre - 14, middle, 28, 28), use, ink)
        painter.setFont(look.font(Type.BODY_STRONG))
        painter.setPen(look.colour("accent" if network else "text"))
        name = QRect(4, middle + 34, self.width() - 8, 24)
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, self._name)
        painter.setFont(look.font(Type.CAPTION))
        painter.setPen(ink)
        lines = QRect(6, middle + 62, self.width() - 12, look.px(56))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(lines, flags, self._lines)
        cap = QRect(centre - 18, lines.bottom() + 12, 36, 32)
        painter.setPen(QPen(ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        paint_glyph(painter, cap.adjusted(9, 7, -9, -7), arrow, ink)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(CONTACTS_MIME):
            self._over = True
            self.update()
            event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._over = False
        self.update()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._over = False
        self.update()
        ids = bytes(event.mimeData().data(CONTACTS_MIME).data()).decode()
        event.acceptProposedAction()
        self.dropped.emit([int(each) for each in ids.split(",") if each])
