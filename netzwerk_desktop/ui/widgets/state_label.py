"""State label: a state's mark and words, in its colour."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.followup import FollowUp
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.marks import paint_mark, shape_width, state_colour


class StateLabel(QWidget):
    """Colour, form and words of what is due with somebody."""

    def __init__(self, look: Look, style: Type = Type.CAPTION_MEDIUM, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._style = look, style
        self._follow_up, self._text = FollowUp(), ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_state(self, follow_up: FollowUp, text: str) -> None:
        """Show another state."""
        self._follow_up, self._text = follow_up, text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = self._look.metrics(self._style)
        width = shape_width(self._follow_up) + 8 + metrics.horizontalAdvance(self._text) + 2
        return QSize(width, max(18, metrics.height() + 2))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, follow_up = self._look, self._follow_up
        paint_mark(painter, 0.5, self.height() / 2, look.theme, follow_up)
        left = shape_width(follow_up) + 7
        area = QRect(left, 0, self.width() - left, self.height())
        painter.setFont(look.font(self._style))
        painter.setPen(state_colour(look.theme, follow_up))
        text = look.metrics(self._style).elidedText(self._text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
