"""Hit list: the answers of the recall box; the line above keeps the focus and moves the choice."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QStyleOptionViewItem
from typing_extensions import override

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.recall.delegate import RecallDelegate
from netzwerk_desktop.ui.recall.model import RecallModel


class HitList(QListView):
    """Rows of different heights, one of them chosen.

    Signals:
        row_pressed: the number of a row that was clicked.
        write_pressed: the number of a row whose button to write was clicked.
    """

    row_pressed = Signal(int)
    write_pressed = Signal(int)

    def __init__(self, model: RecallModel, delegate: RecallDelegate) -> None:
        super().__init__()
        self._rows, self._delegate = model, delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setObjectName("hits")
        self.setAccessibleName(tr("Answers"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)

    @property
    def row(self) -> int:
        """The chosen row, -1 for none."""
        return self.currentIndex().row()

    def content_height(self, width: int) -> int:
        """How high all rows are together in a width."""
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, width, 0)
        rows = range(self._rows.rowCount())
        return sum(self._delegate.sizeHint(option, self._rows.index(row)).height() for row in rows)

    def choose_first(self) -> None:
        """Choose the first row that can be chosen."""
        row = self._rows.neighbour(-1, 1)
        self.setCurrentIndex(self._rows.index(row) if row is not None else QModelIndex())
        self.scrollToTop()

    def move_choice(self, step: int) -> None:
        """Choose a row further down or up, the last one there is at most."""
        row = self.row
        for _ in range(abs(step)):
            found = self._rows.neighbour(row, 1 if step > 0 else -1)
            if found is None:
                break
            row = found
        index = self._rows.index(row)
        self.setCurrentIndex(index)
        if self._rows.neighbour(row, -1) is None:
            self.scrollToTop()  # the heading too
        else:
            self.scrollTo(index)
        self.announce()

    def announce(self) -> None:
        """Tell a screen reader what is chosen; the focus is in the line above."""
        if QAccessible.isActive() and self.row >= 0:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._rows.sentence(self.row)))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        if self._delegate.writes_at(self.visualRect(index), index, event.position().toPoint()):
            self.write_pressed.emit(index.row())
        elif self._rows.may_choose(index.row()):
            self.row_pressed.emit(index.row())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(100, 0)
