"""People list: the same people as in the picture, as a list; those of the second step stand below whom they know."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from typing_extensions import override

from netzwerk_desktop.services.relations import Circle
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.words import name_words

LINE = 44
HOW = Qt.ItemDataRole.UserRole + 1


class PersonDelegate(QStyledItemDelegate):
    """Two lines: the name, and how somebody is known."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, self._look.px(LINE))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = self._look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state, area = option.state, option.rect
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(look.colour("accent"), 2) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_tint" if chosen else "sunken"))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 6, 6)
        lines = (
            (str(index.data() or ""), Type.CAPTION_STRONG, "text"),
            (str(index.data(HOW) or ""), Type.CAPTION, "muted"),
        )
        height = area.height() // 2 - 3
        for number, (text, style, role) in enumerate(lines):
            line = QRect(area.left() + 8, area.top() + 3 + number * height, area.width() - 16, height)
            painter.setFont(look.font(style))
            painter.setPen(look.colour(role))
            shown = look.metrics(style).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class PeopleList(QTreeWidget):
    """One line for everybody: the name, and how he or she is known.

    Signals:
        chosen: a contact id that is to stand in the middle.
        opened: a contact id whose sheet is to be shown.
        pointed: the contact id of the line that is chosen; None for nobody.
    """

    chosen = Signal(object)
    opened = Signal(object)
    pointed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("people")
        self.setAccessibleName(tr("People"))
        self.setFont(look.font(Type.CAPTION))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(18)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setItemDelegate(PersonDelegate(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.itemClicked.connect(self._on_clicked)
        self.currentItemChanged.connect(self._on_current_changed)

    def show_circle(self, circle: Circle, told: Mapping[int, str]) -> None:
        """Show the people around somebody else.

        Args:
            told: how each of them is known.
        """
        blocked = self.blockSignals(True)
        self.clear()
        items: dict[int, QTreeWidgetItem] = {}
        for place in circle.surroundings.places[1:]:
            name = name_words(circle.cards[place.contact_id].name)
            item = QTreeWidgetItem([name])
            item.setData(0, Qt.ItemDataRole.UserRole, place.contact_id)
            item.setData(0, HOW, told[place.contact_id])
            words = ", ".join(part for part in (name, told[place.contact_id]) if part)
            item.setToolTip(0, words)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, words)
            above = items.get(place.via or 0)
            if above is None:
                self.addTopLevelItem(item)
            else:
                above.addChild(item)
            items[place.contact_id] = item
        self.expandAll()
        self.blockSignals(blocked)

    def _on_clicked(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(item.data(0, Qt.ItemDataRole.UserRole))

    def _on_current_changed(self, item: QTreeWidgetItem | None) -> None:
        self.pointed.emit(item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if item is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.opened if control else self.chosen).emit(item.data(0, Qt.ItemDataRole.UserRole))
        else:
            super().keyPressEvent(event)
