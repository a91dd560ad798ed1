"""Choice list: the values of a filter as rows with their numbers, those that are on marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from netzwerk_desktop.domain.text import fold
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use, paint_glyph
from netzwerk_desktop.ui.look import Look, Type

ROW, PADDING, MARK = 32, 10, 14
MOST = 200
_ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One row: its words, the number beside them, whether it is on, and what it stands for."""

    words: str
    count: str = ""
    on: bool = False
    value: object = None


class ChoiceDelegate(QStyledItemDelegate):
    """Paints a value: a mark where it is on, its words and its number."""

    def __init__(self, look: Look, view: QListWidget) -> None:
        super().__init__(view)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._look.px(ROW))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, look = index.data(_ROW_ROLE), self._look
        if not isinstance(row, ChoiceRow):
            return
        flag = QStyle.StateFlag
        current = bool(option.state & flag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current or option.state & flag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_tint" if current else "sunken"))
            painter.drawRoundedRect(option.rect, 6, 6)
        line = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        tone = look.colour("accent" if current or row.on else "text")
        if row.on:
            mark = QRect(line.left(), line.center().y() - MARK // 2, MARK, MARK)
            paint_glyph(painter, mark, Use.DONE, look.colour("accent"))
            line.setLeft(mark.right() + 7)
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(look.font(Type.CAPTION))
        painter.setPen(look.colour("muted"))
        painter.drawText(line, flags | Qt.AlignmentFlag.AlignRight, row.count)
        line.setRight(line.right() - look.metrics(Type.CAPTION).horizontalAdvance(row.count) - PADDING)
        style = Type.BODY_MEDIUM if row.on else Type.BODY
        painter.setFont(look.font(style))
        painter.setPen(tone if row.value is not None else look.colour("muted"))
        words = look.metrics(style).elidedText(row.words, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, flags | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()


class ChoiceList(QListWidget):
    """The values one can choose from; of very many only the first ones that fit what is typed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("choices")
        self.setItemDelegate(ChoiceDelegate(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self._rows: list[tuple[str, ChoiceRow]] = []
        self._text = ""

    def show_rows(self, rows: Sequence[ChoiceRow], keep: object = None) -> None:
        """Show other rows, the one with this value in hand."""
        self._rows = [(fold(row.words), row) for row in rows]
        self._fill(keep)

    def show_text(self, text: str) -> None:
        """Show only what has this text in it."""
        self._text = fold(text.strip())
        self._fill(None)

    def current(self) -> object:
        """The value in hand; None without one."""
        return self._value(self.currentItem())

    def move_on(self, step: int) -> None:
        """Take the next row (1) or the one before (-1) in hand."""
        self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + step)))

    def _value(self, item: QListWidgetItem | None) -> object:
        row = item.data(_ROW_ROLE) if item is not None else None
        return row.value if isinstance(row, ChoiceRow) else None

    def _fill(self, keep: object) -> None:
        found = [row for folded, row in self._rows if self._text in folded]
        shown = found[:MOST]
        n = len(found) - len(shown)
        if n:
            shown = [*shown, ChoiceRow(tr("%n more: type a part of the name", "", n))]
        self.clear()
        for row in shown:
            item = QListWidgetItem()
            item.setData(_ROW_ROLE, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in (row.words, row.count) if part))
            item.setToolTip(row.words)
            self.addItem(item)
        values = [row.value for row in shown]
        self.setCurrentRow(values.index(keep) if keep is not None and keep in values else 0 if shown else -1)
