"""Top bar: the field that asks who somebody is, and the button that takes cards in."""

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use, paint_glyph
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import KeyCap, push_button


class RecallField(QLineEdit):
    """Looks like a line and opens the recall box, with whatever is typed, pasted or dropped into it.

    Signals:
        asked: a question was begun; empty where it was only pressed.
        text_pasted: a text was pasted or dropped.
    """

    asked = Signal(str)
    text_pasted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recall")
        self._look = look
        self.setFont(look.font(Type.BODY))
        self.setFixedHeight(40)
        self.setMaximumWidth(look.px(620))
        self.setAccessibleName(tr("Who is …?"))
        self.setAccessibleDescription(tr("Opens the box that finds people and commands"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._keys = KeyCap(look, tr("Ctrl+K"))
        self._keys.setParent(self)
        self.textEdited.connect(self._on_edited)

    def _on_edited(self, text: str) -> None:
        self.clear()
        self.asked.emit(text)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keys.move(self.width() - self._keys.width() - 10, (self.height() - self._keys.height()) // 2)
        metrics = self._look.metrics(Type.BODY)
        texts = (tr("Who is …? Name, place, key word, or a whole mail"), tr("Who is …?"))
        room = self.width() - 44 - self._keys.width() - 20
        fitting = next((text for text in texts if metrics.horizontalAdvance(text) <= room), texts[-1])
        self.setPlaceholderText(fitting)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        spot = QRect(12, (self.height() - 18) // 2, 18, 18)
        paint_glyph(QPainter(self), spot, Use.SEARCH, self._look.colour("muted"))

    @override
    def event(self, event: QEvent) -> bool:
        # Undo and the like are the window's: there is nothing in the field that they could change.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Paste):
                return super().event(event)
            held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
            if held == Qt.KeyboardModifier.ControlModifier:
                event.ignore()
                return False
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._take(QGuiApplication.clipboard().mimeData() or QMimeData())  # type: ignore[truthy-bool]  # None: never copied
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.asked.emit("")
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        selection = QGuiApplication.clipboard().supportsSelection()
        if event.button() == Qt.MouseButton.MiddleButton and selection:
            self._take(QGuiApplication.clipboard().mimeData(QClipboard.Mode.Selection) or QMimeData())  # type: ignore[truthy-bool]
        elif self.rect().contains(event.position().toPoint()):
            self.asked.emit("")

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._take(event.mimeData())

    def _take(self, mime: QMimeData) -> None:
        if mime.hasText():
            self.text_pasted.emit(mime.text())


class TopBar(QFrame):
    """What stands above every page.

    Signals:
        asked: a question was begun, or only the wish to ask one.
        text_pasted: a text that may tell of somebody.
        capture_requested: the button.
    """

    asked = Signal(str)
    text_pasted = Signal(str)
    capture_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setFixedHeight(64)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 0)
        layout.setSpacing(12)
        self.field = RecallField(look)
        self._capture = push_button(look, tr("Take in cards"), Use.TAKE_IN, kind="primary")
        self._capture.setToolTip(tr("Choose photos of business cards (Ctrl+O)"))
        self.field.setMinimumWidth(look.px(300))
        layout.addWidget(self.field, 3)
        layout.addStretch(2)
        layout.addWidget(self._capture)
        self.field.asked.connect(self.asked)
        self.field.text_pasted.connect(self.text_pasted)
        self._capture.clicked.connect(self.capture_requested)
