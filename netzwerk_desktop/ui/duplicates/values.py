"""Values: what one of two contacts says in a line, to be read or to be chosen."""

import re

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.face import Face

RING, PADDING, MOST_LINES, LONGEST = 16, 10, 12, 2000
# From this length on the tooltip has the whole: lines may be left out.
MOST_READ = 200
# Where an address may go on in the next line, and from which length a word is one.
_JOINTS, _LONG_WORD = re.compile(r"([@./?&_-])(?=\w)"), 18


def _breakable(text: str) -> str:
    """A text whose long words may be broken at their joints."""
    words = re.split(r"(\s+)", text)
    return "".join(_JOINTS.sub("\\1\u200b", word) if len(word) > _LONG_WORD else word for word in words)


class Wrapped:
    """A text broken into lines of a width; long words are broken too."""

    def __init__(self, text: str, font: QFont) -> None:
        self._text, self._font = _breakable(text.strip()[:LONGEST]).replace("\n", "\u2028"), font
        self._layout: QTextLayout | None = None
        self._width = -1

    def height(self, width: int) -> int:
        """How high the lines are together."""
        layout = self._laid_out(width)
        return round(sum(layout.lineAt(n).height() for n in range(min(layout.lineCount(), MOST_LINES))))

    def paint(self, painter: QPainter, area: QRect, colour: QColor) -> None:
        """Draw the lines from the top."""
        layout = self._laid_out(area.width())
        painter.setPen(colour)
        painter.setFont(self._font)
        count = layout.lineCount()
        for number in range(min(count, MOST_LINES)):
            line = layout.lineAt(number)
            if number + 1 == MOST_LINES < count:
                painter.drawText(QPointF(area.left(), area.top() + line.y() + line.ascent()), "…")
            else:
                line.draw(painter, QPointF(area.topLeft()))

    def _laid_out(self, width: int) -> QTextLayout:
        if self._layout is None or width != self._width:
            layout = QTextLayout(self._text, self._font)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            layout.beginLayout()
            top = 0.0
            while (line := layout.createLine()).isValid():
                line.setLineWidth(max(1, width))
                line.setPosition(QPointF(0, top))
                top += line.height()
            layout.endLayout()
            self._layout, self._width = layout, width
        return self._layout


class ValueText(QLabel):
    """A value that is only read."""

    def __init__(self, look: Look, text: str, style: Type = Type.BODY, role: str = "text", inset: int = 0) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look, self._style, self._role, self._inset = look, style, role, inset
        self._wrapped = Wrapped(text, look.font(style))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setWordWrap(True)
        self.setSizePolicy(policy)
        self.setToolTip(text if len(text) > MOST_READ else "")

    def show_text(self, text: str) -> None:
        """Show another value."""
        self.setToolTip(text if len(text) > MOST_READ else "")
        self._wrapped = Wrapped(text, self._look.font(self._style))
        self.setText(text)
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max(self._look.px(20), self._wrapped.height(width - self._inset)) + 4

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(120, self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._look.px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRect(self._inset, 2, self.width() - self._inset, self.height())
        self._wrapped.paint(painter, area, self._look.colour(self._role))


class Choice(QRadioButton):
    """A value that stays when it is chosen; a ring, filled when it is."""

    def __init__(self, look: Look, text: str, face: Face | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look, self._face = look, face
        self._wrapped = Wrapped(text, look.font(Type.BODY))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAutoExclusive(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if face is not None:
            face.setParent(self)
            face.move(2 * PADDING + RING, 6)
            face.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _left(self) -> int:
        picture = self._face.width() + PADDING if self._face is not None else 0
        return 2 * PADDING + RING + picture

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        words = self._wrapped.height(width - self._left() - PADDING) + 14
        return max(self._look.px(34), words, self._face.height() + 12 if self._face is not None else 0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(140, self.heightForWidth(max(140, self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._look.px(34))

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, focused = self.isChecked(), self.hasFocus()
        wide = 2 if focused else 1
        role = "accent" if chosen or focused else "control"
        painter.setPen(QPen(look.colour(role), wide))
        painter.setBrush(look.colour("accent_tint" if chosen else "surface"))
        half = wide / 2
        painter.drawRoundedRect(self.rect().toRectF().adjusted(half, half, -half, -half), 6, 6)
        words = self._wrapped.height(self.width() - self._left() - PADDING)
        top = (self.height() - words) // 2
        middle = QPointF(
            PADDING + RING / 2, self.height() / 2 if self._face else top + look.metrics(Type.BODY).height() / 2
        )
        painter.setPen(QPen(look.colour("accent" if chosen else "control"), 1.5))
        painter.setBrush(look.colour("surface"))
        painter.drawEllipse(middle, RING / 2 - 1, RING / 2 - 1)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(middle, 4, 4)
        area = QRect(self._left(), top, self.width() - self._left() - PADDING, words)
        self._wrapped.paint(painter, area, look.colour("text"))
