"""Field of the recall box: the line that is typed into, and what its keys mean for the list below."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal, SignalInstance
from PySide6.QtGui import QClipboard, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -4, Qt.Key.Key_PageDown: 4}
LONGEST_TYPED = 160
MOST_BYTES = 1024 * 1024
TEXT_FILES = (".vcf", ".eml", ".txt")
RECALL_KEYS = QKeySequence("Ctrl+K")
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_whole_text(text: str) -> bool:
    """Whether a pasted text is more than a name somebody might have typed: a mail, a signature, "Name <mail>"."""
    return "\n" in text.strip() or len(text) > LONGEST_TYPED or ("<" in text and "@" in text)


def text_of(mime: QMimeData) -> str:
    """The text of a drag: its own, or that of a file with a contact or a mail; empty for anything else."""
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if not files:
        return mime.text().replace("\r\n", "\n") if mime.hasText() else ""
    if len(files) > 1 or files[0].suffix.lower() not in TEXT_FILES:
        return ""
    try:
        with files[0].open("rb") as stream:
            return stream.read(MOST_BYTES).decode("utf-8", "replace").replace("\r\n", "\n")
    except OSError:
        return ""


class RecallLine(QLineEdit):
    """A line whose arrows move in a list.

    Signals:
        moved: by how many rows the choice is to move.
        chosen: Enter.
        write_requested, copy_requested, create_requested, dismissed: the other keys.
        emptied: Backspace in an empty line.
        text_pasted: a whole text that is no question.
    """

    moved = Signal(int)
    chosen = Signal()
    write_requested = Signal()
    copy_requested = Signal()
    create_requested = Signal()
    dismissed = Signal()
    emptied = Signal()
    text_pasted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("recallLine")
        self.setFont(look.font(Type.HEADING_PLAIN))
        self.setAccessibleName(tr("Who is …?"))
        self.setAccessibleDescription(tr("Any part of a name, place, note, number or mail; “>” finds commands"))
        self.setPlaceholderText(tr("Who is …? Name, place, key word, or a whole mail"))
        self.setAcceptDrops(False)

    def take(self, text: str) -> None:
        """Put in what was pasted: a question as if it were typed, a whole text as what it is."""
        if is_whole_text(text):
            self.text_pasted.emit(text.strip())
        elif text.strip():
            self.insert(" ".join(text.split()))

    def _paste(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> None:
        mime = QGuiApplication.clipboard().mimeData(mode) or QMimeData()  # type: ignore[truthy-bool]  # None: never copied
        self.take(text_of(mime))

    def _meaning(self, event: QKeyEvent) -> SignalInstance | None:
        """The signal of a key that is not for the text."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape:
            return self.dismissed
        if key in _RETURN:
            return self.write_requested if held == Qt.KeyboardModifier.ControlModifier else self.chosen
        if event.matches(QKeySequence.StandardKey.Copy) and not self.hasSelectedText():
            return self.copy_requested
        if event.matches(QKeySequence.StandardKey.New):
            return self.create_requested
        if key == Qt.Key.Key_Backspace and not self.text():
            return self.emptied
        return None

    @override
    def event(self, event: QEvent) -> bool:
        # These belong to the box before they are shortcuts of the window.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_recall = QKeySequence(event.keyCombination()) == RECALL_KEYS
            if self._meaning(event) is not None or event.key() in STEPS or is_recall:
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        meaning = self._meaning(event)
        if meaning is not None:
            meaning.emit()
        elif event.key() in STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.moved.emit(STEPS[Qt.Key(event.key())])
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif QKeySequence(event.keyCombination()) == RECALL_KEYS:
            self.selectAll()
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        selection = QGuiApplication.clipboard().supportsSelection()
        if event.button() == Qt.MouseButton.MiddleButton and selection:
            self._paste(QClipboard.Mode.Selection)
        else:
            super().mouseReleaseEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(lambda checked=False: self._paste())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
