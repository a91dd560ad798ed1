"""Fields that save what is typed, a moment after the last key."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.growing_text import GrowingText

SAVE_MS = 800
FRAME = 20

Stamp = Callable[[], str]


class SavingLine(QLineEdit):
    """One line that saves itself.

    Signals:
        written: the text, once typing rests or the field is left.
    """

    written = Signal(str)

    def __init__(self, look: Look, name: str, *, kind: str = "line", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setFont(look.font(Type.BODY))
        self.setAccessibleName(name)
        # Qt insets the text by two pixels; here it stands flush with its label.
        self.setTextMargins(-2, 0, 0, 0)
        self._saved = ""
        self._later: str | None = None
        self._timer = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._timer.timeout.connect(self.save)
        self.textEdited.connect(self._timer.start)
        self.editingFinished.connect(self.save)

    def show_text(self, text: str) -> None:
        """Show a stored text, unless something else is being typed.

        What differs from the field in order, spaces and punctuation only is shown once the field is left: the program
        writes names and lists in its own way, but never under somebody's fingers.
        """
        self._later, self._saved = None, text
        if self._timer.isActive() or text == self.text():
            return
        if self.hasFocus() and _letters(text) == _letters(self.text()):
            self._later, self._saved = text, self.text().strip()
            return
        self.setText(text)
        self.setCursorPosition(0)

    def save(self) -> None:
        """Save now what differs from what is stored."""
        self._timer.stop()
        text = self.text().strip()
        if text != self._saved:
            self._saved, self._later = text, None
            self.written.emit(text)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._later is not None:
            self.show_text(self._later)


def _letters(text: str) -> list[str]:
    return sorted(ch for ch in text.casefold() if ch.isalnum())


class SavingText(GrowingText):
    """A growing text that saves itself; Ctrl+Enter saves at once, F5 begins a line with the time, Esc leaves it.

    Signals:
        written: the text, once typing rests or the field is left.
        left: Esc was pressed.
    """

    written = Signal(str)
    left = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        least_lines: int = 1,
        most_lines: int = 10,
        stamp: Stamp | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, name, least_lines=least_lines, most_lines=most_lines, frame=FRAME, parent=parent)
        self._stamp = stamp
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self._saved = ""
        self._timer = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._timer.timeout.connect(self.save)
        self.textChanged.connect(self._on_text_changed)
        self._showing = False

    def show_text(self, text: str) -> None:
        """Show a stored text, unless something else is being typed."""
        if not self._timer.isActive() and text != self.toPlainText().rstrip():
            self._showing = True
            self.setPlainText(text)
            self._showing = False
        # What the field makes of line ends is nothing that somebody typed.
        self._saved = text if self._timer.isActive() else self.toPlainText().rstrip()
        self.grow()

    def save(self) -> None:
        """Save now what differs from what is stored."""
        self._timer.stop()
        text = self.toPlainText().rstrip()
        if text != self._saved:
            self._saved = text
            self.written.emit(text)

    def _on_text_changed(self) -> None:
        if not self._showing:
            self._timer.start()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif event.key() == Qt.Key.Key_F5 and self._stamp is not None:
            self._begin_line(self._stamp())
        elif event.key() == Qt.Key.Key_Escape:
            self.save()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _begin_line(self, text: str) -> None:
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertText(f"\n{text}" if cursor.block().text().strip() else text)
        self.setTextCursor(cursor)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.save()
