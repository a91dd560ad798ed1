"""Toast and bar: what was done with its undo, and what needs saying."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QEvent, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QGraphicsOpacityEffect, QHBoxLayout, QLabel, QPushButton, QStyle, QWidget
from typing_extensions import override

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use, icon
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import icon_button, label, push_button

TOAST_MS = 8000
FADE_MS = 120


class Toast(QFrame):
    """One sentence at the bottom of the window with *Undo*; it goes by itself, the undo stays in the menu.

    Signals:
        undo_requested: the button was pressed.
    """

    undo_requested = Signal()

    def __init__(self, look: Look, parent: QWidget, moves: Callable[[], bool] = lambda: False) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._moves = moves
        self._timer = QTimer(self, singleShot=True, interval=TOAST_MS)
        self._timer.timeout.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 5, 8, 5)
        layout.setSpacing(12)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setFont(look.font(Type.BODY))
        self._undo = QPushButton(tr("Undo"))
        self._undo.clicked.connect(self._on_undo)
        layout.addWidget(self._words)
        layout.addWidget(self._undo)
        self.hide()

    def say(self, text: str, *, undo: bool) -> None:
        """Show a sentence; the former one goes."""
        self._words.setText(text)
        self._undo.setVisible(undo)
        self.setFixedHeight(44)
        self.adjustSize()
        self.place()
        self._fade_in()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _fade_in(self) -> None:
        wanted = self._moves() and self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
        if self.isVisible() or not wanted:
            return
        veil = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(veil)
        fade = QPropertyAnimation(veil, b"opacity", self)
        fade.setDuration(FADE_MS)
        fade.setStartValue(0.0)
        fade.setEndValue(1.0)
        fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        fade.finished.connect(self._on_faded_in)
        fade.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)

    def _on_faded_in(self) -> None:
        self.setGraphicsEffect(None)  # type: ignore[arg-type]  # None takes the effect away

    def place(self) -> None:
        """Stand at the bottom centre of the window."""
        parent = self.window()
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - 24)

    def _on_undo(self) -> None:
        self.hide()
        self.undo_requested.emit()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()


class Bar(QWidget):
    """A sentence under the top bar with a few buttons; it stays until it is answered.

    Signals:
        dismissed: it was closed without an answer.
    """

    dismissed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._frame = QFrame()
        self._frame.setObjectName("bar")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(24, 12, 24, 0)
        outer.addWidget(self._frame)
        layout = QHBoxLayout(self._frame)
        layout.setContentsMargins(14, 6, 6, 6)
        layout.setSpacing(8)
        self._icon = QLabel()
        self._words = label(look, "", Type.BODY, wrap=True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        close = icon_button(look, Use.CLOSE, tr("Close"))
        close.clicked.connect(self.hide)
        close.clicked.connect(self.dismissed)
        layout.addWidget(self._icon)
        layout.addWidget(self._words, 1)
        layout.addLayout(self._buttons)
        layout.addWidget(close)
        self.hide()

    def say(self, text: str, *buttons: tuple[str, Callable[[], None]], failed: bool = False) -> None:
        """Show a sentence with what can be done about it."""
        while (item := self._buttons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._words.setText(text)
        use, role = (Use.ERROR, "error_text") if failed else (Use.HINT, "muted")
        self._icon.setPixmap(icon(self._look, use, role).pixmap(20, 20))
        for words, act in buttons:
            button = push_button(self._look, words, small=True)
            button.clicked.connect(self.hide)
            button.clicked.connect(lambda checked=False, act=act: act())
            self._buttons.addWidget(button)
        self._frame.setProperty("failed", failed)
        for each in (self._frame, self._words):
            each.style().unpolish(each)
            each.style().polish(each)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    @property
    def text(self) -> str:
        """What is said now."""
        return self._words.text() if self.isVisible() else ""
