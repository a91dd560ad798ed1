"""Code popup: a phone number, or somebody, as a QR code, for the camera of a phone."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.imaging.qr_code import Squares, qr_code
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import label
from netzwerk_desktop.ui.widgets.popup import show_at

SIDE = 208
FINEST = 4
"""Pixels of a square; finer ones no camera tells apart on a screen."""
DARK, LIGHT = QColor("#000000"), QColor("#FFFFFF")


class CodeView(QWidget):
    """Draws a code black on white in either theme, so that every camera reads it."""

    def __init__(self, squares: Squares, side: int) -> None:
        super().__init__()
        self._squares = squares
        self.setFixedSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), LIGHT)
        step = max(1, self.width() // len(self._squares))
        left = (self.width() - step * len(self._squares)) // 2
        for row, line in enumerate(self._squares):
            for column, dark in enumerate(line):
                if dark:
                    painter.fillRect(QRect(left + column * step, left + row * step, step, step), DARK)


class CodePopup(QFrame):
    """A number or a name, in words and as a code; it closes when one looks elsewhere."""

    def __init__(self, look: Look, words: str, payload: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        squares = qr_code(payload)
        view = CodeView(squares, max(look.px(SIDE), len(squares) * FINEST))
        view.setAccessibleName(tr("%1 as a QR code").replace("%1", words))
        column.addWidget(view, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label(look, words, Type.BODY_STRONG), 0, Qt.AlignmentFlag.AlignHCenter)
        hint = label(look, tr("Point the camera of the phone at it."), Type.CAPTION, muted=True, wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(hint)

    def open_at(self, where: QPoint) -> None:
        """Show the frame at a point of the screen, all of it in sight."""
        show_at(self, where)
