"""Top bar: the field that asks who somebody is, and the button that takes cards in."""

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use, paint_glyph
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import KeyCap, push_button

SEARCH_MS = 120


class RecallField(QLineEdit):
    """A line that finds people by any fragment.

    Signals:
        searched: the text, a moment after the last key.
        left: Esc was pressed; the text is empty then.
    """

    searched = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recall")
        self._look = look
        self.setFont(look.font(Type.BODY))
        self.setFixedHeight(40)
        self.setMaximumWidth(look.px(620))
        self.setAccessibleName(tr("Who is …?"))
        self._keys = KeyCap(look, tr("Ctrl+K"))
        self._keys.setParent(self)
        self._timer = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._timer.timeout.connect(lambda: self.searched.emit(self.text()))
        self.textChanged.connect(self._on_text_changed)

    def _on_text_changed(self, text: str) -> None:
        self._keys.setVisible(not text)
        self._timer.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keys.move(self.width() - self._keys.width() - 10, (self.height() - self._keys.height()) // 2)
        metrics = self._look.metrics(Type.BODY)
        texts = (tr("Who is …? Name, place, key word, phone or mail"), tr("Who is …?"))
        room = self.width() - 44 - self._keys.width() - 20
        fitting = next((text for text in texts if metrics.horizontalAdvance(text) <= room), texts[-1])
        self.setPlaceholderText(fitting)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        spot = QRect(12, (self.height() - 18) // 2, 18, 18)
        paint_glyph(QPainter(self), spot, Use.SEARCH, self._look.colour("muted"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.searched.emit(self.text())
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TopBar(QFrame):
    """What stands above every page.

    Signals:
        searched: a fragment to look for; empty for none.
        search_left: the focus goes back to the page.
        capture_requested: the button.
    """

    searched = Signal(str)
    search_left = Signal()
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
        self.field.searched.connect(self.searched)
        self.field.left.connect(self.search_left)
        self._capture.clicked.connect(self.capture_requested)
