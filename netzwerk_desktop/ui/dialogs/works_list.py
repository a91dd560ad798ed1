"""Works list: what the program is made of, with versions and licences, and the text of one where it is asked for."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from netzwerk_desktop.services.licences import Work
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel, push_button

# The shares of name, version and licence in a line.
SHARES = (0.33, 0.21, 0.46)
LINE, GAP = 28, 12
READING_HEIGHT = 420


class WorkDelegate(QStyledItemDelegate):
    """Draws a work in a line: its name, its version and its licence."""

    def __init__(self, look: Look, works: Sequence[Work], parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._works = look, works

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._look.px(LINE))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        work, rect, state = self._works[index.row()], QRect(option.rect), option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("sunken"))
            painter.drawRoundedRect(rect, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.drawRoundedRect(rect.toRectF().adjusted(1, 1, -1, -1), 6, 6)
        self._write(painter, rect.adjusted(8, 0, -8, 0), work)
        painter.restore()

    def _write(self, painter: QPainter, rect: QRect, work: Work) -> None:
        left = rect.left()
        texts = ((work.name, "accent"), (work.version, "muted"), (work.licence, "muted"))
        painter.setFont(self._look.font(Type.BODY))
        for (text, colour), share in zip(texts, SHARES, strict=True):
            width = round(rect.width() * share)
            shown = self._look.metrics(Type.BODY).elidedText(text, Qt.TextElideMode.ElideRight, width - GAP)
            painter.setPen(self._look.colour(colour))
            area = QRect(left, rect.top(), width - GAP, rect.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            left += width


class WorksList(QListWidget):
    """A line for each work of others; a click or Enter asks for its licence.

    Signals:
        chosen: the `Work` whose licence is to be read.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, works: Sequence[Work]) -> None:
        super().__init__()
        self._works = works
        self.setItemDelegate(WorkDelegate(look, works, self))
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Made with the work of others"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for work in works:
            item = QListWidgetItem(work.name)
            words = tr("Licence of %1").replace("%1", work.name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{work.name} {work.version}, {work.licence}")
            item.setToolTip(f"{words}: {work.licence}")
            self.addItem(item)
        # The page scrolls, not the list.
        self.setFixedHeight(len(works) * look.px(LINE) + 2 * self.frameWidth())
        self.itemClicked.connect(self._on_activated)
        self.setCurrentRow(0)

    def current_middle(self) -> int:
        """How far down the middle of the current line is."""
        return self.visualItemRect(self.currentItem()).center().y()

    def _on_activated(self) -> None:
        self.chosen.emit(self._works[self.currentRow()])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_activated()
            return
        super().keyPressEvent(event)


class LongText(QWidget):
    """A text to be read, selected and copied, with the way back.

    Signals:
        left: the text was read.
    """

    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.back = push_button(look, tr("Back"), Use.LEFT, small=True)
        self.back.clicked.connect(self.left)
        self.title = ElidedLabel(look, style=Type.BODY_STRONG)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        column.addLayout(head)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(look.font(Type.CAPTION))
        column.addWidget(self.text, 1)
        self.setFixedHeight(look.px(READING_HEIGHT))

    def show_text(self, title: str, text: str) -> None:
        """Show a text from its beginning."""
        self.title.set_text(title)
        self.text.setAccessibleName(title)
        self.text.setPlainText(text)
        self.back.setFocus()
