"""Arithmetic list: a QListView whose equal tiles are placed by calculation instead of by a pass over all rows."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QRegion, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.tiles.metrics import GAP, METRICS, Grid

MARGIN = 24
# A view that does not scroll has just room for the ring above its tiles, and more below them: a heading follows.
RING, FOOT = 4, 12
HINT = QAbstractItemView.ScrollHint


def spans(selection: QItemSelection) -> list[QItemSelectionRange]:
    """The ranges of a selection; its own type information hides that it is a list."""
    return [selection.at(number) for number in range(len(selection))]  # type: ignore[arg-type]  # it has a length


class ArithmeticListView(QListView):
    """The layout of a grid of equal tiles.

    It stays a QListView, so screen readers see a list with its items, but none of QListView's own layout runs:
    that one costs 170 ms a resize with 100 000 rows.

    Signals:
        tile_sought: the rectangle of a tile that should be in sight, of a view that does not scroll itself.
    """

    tile_sought = Signal(object)

    def __init__(self, look: Look, density: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.metrics = METRICS[next(each for each in METRICS if each == density)]
        self._grid = Grid.fit(400, self.metrics.minimum, MARGIN)
        self._grows, self._right = False, MARGIN

    def set_density(self, density: str) -> None:
        """Show tiles in another size, keeping the first visible one in sight."""
        self.metrics = METRICS[next(each for each in METRICS if each == density)]
        self.relayout()

    def relayout(self) -> None:
        """Follow another text size or density."""
        self.updateGeometries()
        self.viewport().update()

    def grow_with_rows(self, right: int) -> None:
        """Be as high as all rows instead of scrolling them; what lies around the view scrolls.

        Args:
            right: the margin beside the last column.
        """
        self._grows, self._right = True, right
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.relayout()

    def edge_column(self, step: int) -> int | None:
        """The column of the current tile if no line lies above it (step -1) or below it (1), else None."""
        row, columns = self.currentIndex().row(), self._grid.columns
        edge = 0 if step < 0 else (self._count() - 1) // columns
        return row % columns if row >= 0 and row // columns == edge else None

    def edge_row(self, column: int, step: int) -> int:
        """The row of the tile in a column where one comes in from above (step 1) or from below (-1)."""
        count, columns = self._count(), self._grid.columns
        first = 0 if step > 0 else (count - 1) // columns * columns
        return min(first + column, count - 1)

    def tile_rect(self, row: int) -> QRect:
        """Where a tile stands in the viewport."""
        x, y = self._grid.origin(row)
        return QRect(x, y - self.verticalScrollBar().value(), self._grid.width, self._grid.height)

    def _count(self) -> int:
        return 0 if self.model() is None else self.model().rowCount()

    def _sight(self) -> QRect:
        """The part of the viewport that can be seen."""
        return self.viewport().visibleRegion().boundingRect() if self._grows else self.viewport().rect()

    def _grow(self) -> None:
        self._grid = grid = self._fitting(RING)
        height = grid.top + grid.rows(self._count()) * grid.pitch_y - GAP + FOOT
        self.verticalScrollBar().setRange(0, 0)
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)

    def _fitting(self, top: int) -> Grid:
        return Grid.fit(self.width() - MARGIN - self._right, self._look.px(self.metrics.minimum), MARGIN, top)

    @override
    def updateGeometries(self) -> None:
        if self._grows:
            self._grow()
            QAbstractItemView.updateGeometries(self)
            return
        bar = self.verticalScrollBar()
        top_row = max(0, (bar.value() - GAP // 2) // self._grid.pitch_y) * self._grid.columns
        grid = self._fitting(GAP // 2)
        moved = grid.columns != self._grid.columns or grid.height != self._grid.height
        self._grid = grid
        height = grid.rows(self._count()) * grid.pitch_y + MARGIN
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(max(8, grid.pitch_y // 4))
        bar.setRange(0, max(0, height - self.viewport().height()))
        bar.setEnabled(bar.maximum() > 0)
        if moved and top_row:
            bar.setValue(grid.origin(top_row)[1] - GAP // 2)
        QAbstractItemView.updateGeometries(self)

    @override
    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        return self.tile_rect(index.row()) if index.isValid() else QRect()

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._grid.index_at(point.x(), point.y() + self.verticalScrollBar().value(), self._count())
        return QModelIndex() if row is None or self.model() is None else self.model().index(row, 0)

    @override
    def scrollTo(self, index: QModelIndex | QPersistentModelIndex, hint: HINT = HINT.EnsureVisible) -> None:
        rect, bar, height = self.tile_rect(index.row()), self.verticalScrollBar(), self.viewport().height()
        if self._grows:
            self.tile_sought.emit(rect)
        elif hint == HINT.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - height // 2)
        elif rect.top() < GAP // 2 or hint == HINT.PositionAtTop:
            bar.setValue(bar.value() + rect.top() - GAP // 2)
        elif rect.bottom() > height - GAP // 2:
            bar.setValue(bar.value() + rect.bottom() - height + GAP)

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @override
    def isIndexHidden(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        return False

    @override
    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count = self._count()
        if not count:
            return QModelIndex()
        row = self.currentIndex().row() if self.currentIndex().isValid() else -1
        step = QAbstractItemView.CursorAction
        if action in (step.MoveHome, step.MoveEnd):
            return self.model().index(0 if action == step.MoveHome else count - 1, 0)
        columns = self._grid.columns
        page = max(1, self._sight().height() // self._grid.pitch_y) * columns
        moves = {
            step.MoveLeft: -1,
            step.MoveRight: 1,
            step.MovePrevious: -1,
            step.MoveNext: 1,
            step.MoveUp: -columns,
            step.MoveDown: columns,
            step.MovePageUp: -page,
            step.MovePageDown: page,
        }
        target = row + moves.get(action, 0) if row >= 0 else 0
        if not 0 <= target < count:
            below = action == step.MoveDown and row // columns < (count - 1) // columns
            stay = action in (step.MoveUp, step.MoveDown) and not below
            target = row if stay else min(max(target, 0), count - 1)
        return self.model().index(target, 0)

    @override
    def setSelection(self, rect: QRect, flags: QItemSelectionModel.SelectionFlag) -> None:
        grid, offset = self._grid, self.verticalScrollBar().value()
        area = rect.normalized().translated(0, offset)
        first_row = max(0, (area.top() - grid.top) // grid.pitch_y)
        last_row = max(0, (area.bottom() - grid.top) // grid.pitch_y)
        first = max(0, (area.left() - grid.left) // grid.pitch_x)
        last = min(grid.columns - 1, (area.right() - grid.left) // grid.pitch_x)
        selection, count = QItemSelection(), self._count()
        for row in range(first_row, min(last_row, grid.rows(count)) + 1):
            start, end = row * grid.columns + first, min(row * grid.columns + last, count - 1)
            if start <= end:
                selection.append(QItemSelectionRange(self.model().index(start, 0), self.model().index(end, 0)))
        self.selectionModel().select(selection, flags)

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        first, last = self._visible()
        for span in spans(selection):
            for row in range(max(span.top(), first), min(span.bottom(), last) + 1):
                region += QRegion(self.tile_rect(row).adjusted(-4, -4, 4, 4))
        return region

    def _visible(self) -> tuple[int, int]:
        return self._rows_in(self._sight())

    def _rows_in(self, area: QRect) -> tuple[int, int]:
        """The first and the last row with a tile in a part of the viewport."""
        grid, top = self._grid, self.verticalScrollBar().value() + area.top()
        first = max(0, (top - GAP) // grid.pitch_y) * grid.columns
        last = ((top + area.height() + GAP) // grid.pitch_y + 1) * grid.columns
        return first, min(self._count(), last) - 1

    # QListView would start its own layout of all rows in these: go straight to QAbstractItemView.

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._grows:
            event.ignore()
        else:
            super().wheelEvent(event)

    @override
    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)
        self.updateGeometries()
        self.viewport().update()

    @override
    def rowsInserted(self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int) -> None:
        QAbstractItemView.rowsInserted(self, parent, start, end)
        self.scheduleDelayedItemsLayout()

    @override
    def rowsAboutToBeRemoved(self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int) -> None:
        QAbstractItemView.rowsAboutToBeRemoved(self, parent, start, end)
        self.scheduleDelayedItemsLayout()

    @override
    def dataChanged(
        self,
        top_left: QModelIndex | QPersistentModelIndex,
        bottom_right: QModelIndex | QPersistentModelIndex,
        roles: Iterable[int] = (),
    ) -> None:
        QAbstractItemView.dataChanged(self, top_left, bottom_right, list(roles))
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()
        self.viewport().update()
