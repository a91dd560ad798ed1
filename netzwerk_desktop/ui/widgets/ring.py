"""Ring: one of several choices, with a ring that is seen in every theme."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QStyle, QStyleOptionButton
from typing_extensions import override

from netzwerk_desktop.ui.look import Look, Type

SIDE, DOT = 18, 8


class RingButton(QRadioButton):
    """A radio button whose ring and dot follow the theme."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(text)
        self._look = look
        self.setProperty("painted", True)
        self.setFont(look.font(Type.BODY))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        area = self.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, self)
        ring = QRectF(0, 0, SIDE, SIDE)
        ring.moveCenter(area.toRectF().center())
        look, on, focused = self._look, self.isChecked(), self.hasFocus()
        edge = 2 if focused else 1
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("accent" if on or focused else "control"), edge))
        painter.setBrush(look.colour("surface"))
        inset = edge / 2
        painter.drawEllipse(ring.adjusted(inset, inset, -inset, -inset))
        if on:
            dot = QRectF(0, 0, DOT, DOT)
            dot.moveCenter(ring.center())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(dot)
