"""Blocks: the parts of a message as fields; those that were written by hand are never overwritten."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.message import Block, TemplateTexts
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.messages.words import block_words
from netzwerk_desktop.ui.widgets.buttons import label, push_button
from netzwerk_desktop.ui.widgets.growing_text import GrowingText

LABEL_WIDTH, GAP = 108, 16
LEAST_LINES, MOST_LINES = 2, 8
FRAME = 22
ONE_LINE = (Block.SUBJECT, Block.SALUTATION)


class BlockLine(QLineEdit):
    """A block of one line."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setFont(look.font(Type.BODY))
        self.setAccessibleName(name)

    def set_value(self, text: str) -> None:
        """Show a text from its beginning."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def value(self) -> str:
        """What stands in it."""
        return self.text()

    def insert_words(self, words: str) -> None:
        """Put words where the cursor stands, apart from what stands there."""
        at = self.cursorPosition()
        self.insert(_apart(words, self.text()[:at], self.text()[at:]))


class BlockText(GrowingText):
    """A block of several lines that grows with its text; Tab leaves it."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name, least_lines=LEAST_LINES, most_lines=MOST_LINES, frame=FRAME)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(5)
        self.grow()

    def set_value(self, text: str) -> None:
        """Show a text."""
        if text != self.toPlainText():
            self.setPlainText(text)
            self.grow()

    def value(self) -> str:
        """What stands in it."""
        return self.toPlainText()

    def insert_words(self, words: str) -> None:
        """Put words where the cursor stands, apart from what stands there."""
        cursor = self.textCursor()
        text = self.toPlainText()
        cursor.insertText(_apart(words, text[: cursor.selectionStart()], text[cursor.selectionEnd() :]))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape or (control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            event.ignore()  # the page's keys
            return
        super().keyPressEvent(event)


class MessageBlocks(QWidget):
    """The six blocks, each with its name beside it.

    Signals:
        edited: somebody typed.
    """

    edited = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._proposed: dict[Block, str] = dict.fromkeys(Block, "")
        self._showing = False
        self._last = Block.HELP
        self.fields: dict[Block, BlockLine | BlockText] = {}
        self._marks: dict[Block, QWidget] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(12)
        grid.setColumnMinimumWidth(0, self._look.px(LABEL_WIDTH))
        grid.setColumnStretch(1, 1)
        for row, block in enumerate(Block):
            name, purpose = block_words(block)
            field = BlockLine(self._look, name) if block in ONE_LINE else BlockText(self._look, name)
            names = QVBoxLayout()
            names.setContentsMargins(0, 9, 0, 0)
            names.setSpacing(0)
            title = label(self._look, name, Type.BODY_MEDIUM)
            title.setBuddy(field)
            names.addWidget(title)
            if purpose:
                names.addWidget(label(self._look, purpose, Type.CAPTION, muted=True))
            names.addStretch(1)
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(field)
            self._marks[block] = self._mark(block, name)
            column.addWidget(self._marks[block])
            grid.addLayout(names, row, 0)
            grid.addLayout(column, row, 1)
            self.fields[block] = field

    def _mark(self, block: Block, name: str) -> QWidget:
        """What is said below a block that was left as it was, with the way back to the template."""
        mark = QWidget()
        line = QVBoxLayout(mark)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(label(self._look, tr("written by yourself, left as it is"), Type.CAPTION, muted=True, wrap=True))
        back = push_button(self._look, tr("Take the template"), kind="inline")
        back.setFont(self._look.font(Type.CAPTION_MEDIUM))
        back.setAccessibleName(tr("Take the template: %1").replace("%1", name))
        back.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        back.clicked.connect(partial(self._on_template_taken, block))
        line.addWidget(back)
        mark.hide()
        return mark

    def _connect(self) -> None:
        for field in self.fields.values():
            field.textChanged.connect(self._on_text_changed)
            field.installEventFilter(self)

    def show_blocks(self, proposed: TemplateTexts, own: TemplateTexts) -> None:
        """Show another message.

        Args:
            proposed: what the template says.
            own: what was written by hand instead.
        """
        self._showing = True
        self._proposed = {block: proposed.get(block, "") for block in Block}
        for block, field in self.fields.items():
            field.set_value(own.get(block, self._proposed[block]))
            self._marks[block].hide()
        self._last = Block.HELP
        self._showing = False

    def propose(self, proposed: TemplateTexts) -> None:
        """Take other words for the blocks that nobody touched; the others say that they were left."""
        touched = self.own()
        self._showing = True
        for block, field in self.fields.items():
            former, self._proposed[block] = self._proposed[block], proposed.get(block, "")
            if block not in touched:
                field.set_value(self._proposed[block])
            elif former != self._proposed[block]:
                self._marks[block].setVisible(field.value() != self._proposed[block])
        self._showing = False

    def texts(self) -> dict[Block, str]:
        """What stands in the blocks."""
        return {block: field.value() for block, field in self.fields.items()}

    def own(self) -> dict[Block, str]:
        """The blocks that were written by hand."""
        return {block: text for block, text in self.texts().items() if text != self._proposed[block]}

    def insert_words(self, words: str) -> None:
        """Put words into the block that had the cursor last."""
        field = self.fields[self._last]
        field.insert_words(words)
        field.setFocus()

    def focus_block(self, block: Block) -> None:
        """Put the cursor at the end of a block."""
        field = self.fields[block]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, BlockText):
            field.moveCursor(QTextCursor.MoveOperation.End)

    def _on_text_changed(self) -> None:
        if not self._showing:
            self.edited.emit()

    def _on_template_taken(self, block: Block) -> None:
        self.fields[block].set_value(self._proposed[block])
        self._marks[block].hide()
        self.focus_block(block)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.gotFocus():
            self._last = next((block for block, field in self.fields.items() if field is watched), self._last)
        return False


def _apart(words: str, before: str, after: str) -> str:
    """Words with a space where they would touch others."""
    left = " " if before and not before[-1].isspace() else ""
    right = " " if after and not after[0].isspace() and after[0] not in ",.;:!?)" else ""
    return f"{left}{words}{right}"
