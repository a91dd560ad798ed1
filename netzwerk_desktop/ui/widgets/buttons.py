"""Buttons and labels in the program's look."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from netzwerk_desktop.ui.icons import Use, icon
from netzwerk_desktop.ui.look import Look, Type


def push_button(look: Look, text: str, use: Use | None = None, *, kind: str = "", small: bool = False) -> QPushButton:
    """A button with words; kind is "primary", "quiet", "link" or plain."""
    # A space widens the gap that the style leaves between icon and words.
    button = QPushButton(f" {text}" if use is not None and text else text)
    button.setProperty("kind", kind)
    button.setProperty("compact", small)
    button.setAutoDefault(True)  # Return presses it too, not the space bar alone
    button.setFont(look.font(Type.BODY_MEDIUM if kind != "primary" else Type.BODY_STRONG))
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    if use is not None:
        role = {"primary": "accent_text", "link": "accent"}.get(kind, "text")
        button.setIcon(icon(look, use, role))
        button.setIconSize(QSize(16, 16) if small else QSize(18, 18))
    return button


def icon_button(look: Look, use: Use, name: str, keys: str = "", *, size: int = 18, role: str = "muted") -> QToolButton:
    """A square button with an icon; the name is for screen readers and the tooltip."""
    button = QToolButton()
    button.setIcon(icon(look, use, role))
    button.setIconSize(QSize(size, size))
    button.setFixedSize(32, 32)
    button.setAccessibleName(name)
    button.setToolTip(f"{name} ({keys})" if keys else name)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setProperty("square", True)
    return button


def segment(look: Look, text: str, name: str) -> QToolButton:
    """One of a group of checkable buttons."""
    button = QToolButton()
    button.setText(text)
    button.setCheckable(True)
    button.setProperty("kind", "segment")
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setFixedSize(32, 32)
    button.setFont(look.font(Type.CAPTION_MEDIUM))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setProperty("square", True)
    return button


def label(look: Look, text: str = "", style: Type = Type.BODY, *, muted: bool = False, wrap: bool = False) -> QLabel:
    """A line of text, or a paragraph."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(look.font(style))
    made.setProperty("muted", muted)
    made.setWordWrap(wrap)
    return made


def set_paragraph(paragraph: QLabel, text: str, width: int) -> None:
    """Show a centred paragraph of a width: layouts do not ask an aligned label how high its lines get."""
    paragraph.setText(text)
    paragraph.setAlignment(Qt.AlignmentFlag.AlignCenter)
    paragraph.setFixedWidth(width)
    paragraph.setFixedHeight(paragraph.heightForWidth(width))


def hairline() -> QFrame:
    """A decorative line."""
    line = QFrame()
    line.setObjectName("hairline")
    return line


class ElidedLabel(QLabel):
    """A line that ends in an ellipsis where it is too long; the tooltip has the whole."""

    def __init__(self, look: Look, text: str = "", style: Type = Type.BODY, *, muted: bool = False) -> None:
        super().__init__(parent=None)
        self._whole = ""
        self._muted, self._look = muted, look
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.font(style))
        self.setProperty("muted", muted)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._elide()
        self.updateGeometry()

    def whole(self) -> str:
        """The text before it was cut."""
        return self._whole

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(0, self.width()))
        self.setToolTip(self._whole if shown != self._whole else "")
        self.setText(shown)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, self.fontMetrics().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()


class KeyCap(QWidget):
    """A key as it looks on a keyboard."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__()
        self._look, self._text = look, text
        width = look.metrics(Type.CAPTION).horizontalAdvance(text) + 12
        self.setFixedSize(width, look.px(20))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.colour("border"))
        painter.setBrush(self._look.colour("window"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(self._look.colour("muted"))
        painter.setFont(self._look.font(Type.CAPTION))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
