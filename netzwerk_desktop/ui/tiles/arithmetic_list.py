"""Arithmetic list: a QListView whose equal tiles are placed by calculation instead of by a pass over all rows."""

from collections.abc import Iterable, Sequence

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
from netzwerk_desktop.ui.tiles.metrics import GAP, HEADING, METRICS, Grid
from netzwerk_desktop.ui.tiles.sections import Sections

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
    that one costs 170 ms a resize with 100 000 rows. Headings of groups are painted and are no items.

    Signals:
        tile_sought: the rectangle of a tile that should be in sight, of a view that does not scroll itself.
    """

    tile_sought = Signal(object)

    def __init__(self, look: Look, density: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.metrics = METRICS[next(each for each in METRICS if each == density)]
        self._grid = Grid.fit(400, self.metrics.minimum, MARGIN)
        self._sections = Sections(self._grid, ())
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
        row, sections = self.currentIndex().row(), self._sections
        edge = 0 if step < 0 else sections.line_count - 1
        return sections.column_of(row) if row >= 0 and sections.line_of(row) == edge else None

    def edge_row(self, column: int, step: int) -> int:
        """The row of the tile in a column where one comes in from above (step 1) or from below (-1)."""
        return self._sections.tile_at(0 if step > 0 else self._sections.line_count - 1, column)

    def tile_rect(self, row: int) -> QRect:
        """Where a tile stands in the viewport."""
        x, y = self._sections.origin(row)
        return QRect(x, y - self.verticalScrollBar().value(), self._grid.width, self._grid.height)

    def group_counts(self) -> Sequence[int]:
        """How many tiles each group has; empty without groups."""
        return ()

    def _arrange(self, grid: Grid) -> None:
        """Lay the tiles out: in their groups, unless those are not known yet for the rows there are."""
        counts, count = self.group_counts(), self._count()
        known = bool(counts) and sum(counts) == count
        self._grid = grid
        self._sections = Sections(grid, counts if known else (count,), self._look.px(HEADING) if known else 0)

    def _count(self) -> int:
        return 0 if self.model() is None else self.model().rowCount()

    def _sight(self) -> QRect:
        """The part of the viewport that can be seen."""
        return self.viewport().visibleRegion().boundingRect() if self._grows else self.viewport().rect()

    def _grow(self) -> None:
        self._arrange(self._fitting(RING))
        height = self._grid.top + self._sections.height - GAP + FOOT
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
        # Under a heading that stays in sight the first line is that below it.
        former, seen = self._sections, bar.value() + self._sections.heading
        top_row = former.tiles_of(former.line_at(seen))[0] if former.count and bar.value() > 0 else 0
        grid = self._fitting(GAP // 2)
        moved = grid.columns != self._grid.columns or grid.height != self._grid.height
        self._arrange(grid)
        height = self._sections.height + MARGIN
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(max(8, grid.pitch_y // 4))
        bar.setRange(0, max(0, height - self.viewport().height()))
        bar.setEnabled(bar.maximum() > 0)
        if moved and top_row:
            bar.setValue(self._sections.origin(top_row)[1] - GAP // 2 - self._sections.heading)
        QAbstractItemView.updateGeometries(self)

    @override
    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        return self.tile_rect(index.row()) if index.isValid() else QRect()

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        if self.model() is None or 0 <= point.y() < self._sections.heading:
            # What lies under the heading that stays in sight cannot be seen.
            return QModelIndex()
        row = self._sections.index_at(point.x(), point.y() + self.verticalScrollBar().value())
        return QModelIndex() if row is None else self.model().index(row, 0)

    @override
    def scrollTo(self, index: QModelIndex | QPersistentModelIndex, hint: HINT = HINT.EnsureVisible) -> None:
        rect, bar, height = self.tile_rect(index.row()), self.verticalScrollBar(), self.viewport().height()
        top = GAP // 2 + self._sections.heading
        if self._grows:
            self.tile_sought.emit(rect)
        elif hint == HINT.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - height // 2)
        elif rect.top() < top or hint == HINT.PositionAtTop:
            bar.setValue(bar.value() + rect.top() - top)
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
        if row < 0:
            return self.model().index(0, 0)
        sideways = {step.MoveLeft: -1, step.MoveRight: 1, step.MovePrevious: -1, step.MoveNext: 1}
        if action in sideways:
            return self.model().index(min(max(row + sideways[action], 0), count - 1), 0)
        return self.model().index(self._row_beyond(row, action), 0)

    def _row_beyond(self, row: int, action: QAbstractItemView.CursorAction) -> int:
        """The row a line or a page above or below another one, over the headings between them."""
        sections, step = self._sections, QAbstractItemView.CursorAction
        line, down = sections.line_of(row), action in (step.MoveDown, step.MovePageDown)
        if action in (step.MoveUp, step.MoveDown):
            target = line + (1 if down else -1)
            outside = not 0 <= target < sections.line_count
            return row if outside else sections.tile_at(target, sections.column_of(row))
        pitch, top = self._grid.pitch_y, sections.origin(row)[1]
        room = max(1, (self._sight().height() - sections.heading) // pitch) * pitch
        if down and top + room >= sections.height:
            return self._count() - 1
        if not down and top < room:
            return 0
        target = sections.line_at(top + (room if down else -room))
        return sections.tile_at(target, sections.column_of(row))

    @override
    def setSelection(self, rect: QRect, flags: QItemSelectionModel.SelectionFlag) -> None:
        spanned = bool(flags & QItemSelectionModel.SelectionFlag.Current)
        dragged = self.state() == QAbstractItemView.State.DragSelectingState
        selection = QItemSelection()
        for first, last in [self._span(rect)] if spanned and not dragged else self._rows_touched(rect.normalized()):
            if first <= last:
                selection.append(QItemSelectionRange(self.model().index(first, 0), self.model().index(last, 0)))
        self.selectionModel().select(selection, flags)

    def _span(self, rect: QRect) -> tuple[int, int]:
        """All tiles from that at one corner to that at the other, in the order of the page."""
        offset = self.verticalScrollBar().value()
        ends = [self._sections.index_at(at.x(), at.y() + offset) for at in (rect.topLeft(), rect.bottomRight())]
        known = [end for end in ends if end is not None]
        return (min(known), max(known)) if known else (0, -1)

    def _rows_touched(self, rect: QRect) -> Iterable[tuple[int, int]]:
        """The tiles in a rectangle that is drawn over them, line by line."""
        grid, sections = self._grid, self._sections
        area = rect.translated(0, self.verticalScrollBar().value())
        first = max(0, (area.left() - grid.left) // grid.pitch_x)
        last = min(grid.columns - 1, (area.right() - grid.left) // grid.pitch_x)
        for line in range(sections.line_at(area.top()), sections.line_at(area.bottom()) + 1 if sections.count else 0):
            begin, end = sections.tiles_of(line)
            top = sections.origin(begin)[1]
            if top <= area.bottom() and top + grid.pitch_y > area.top():
                yield begin + first, min(begin + last, end)

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
        sections, top = self._sections, self.verticalScrollBar().value() + area.top()
        if not sections.count:
            return 0, -1
        first = sections.line_at(top - GAP)
        last = sections.line_at(top + area.height() + GAP)
        return sections.tiles_of(first)[0], min(self._count() - 1, sections.tiles_of(last)[1])

    # QListView would start its own layout of all rows in these: go straight to QAbstractItemView.

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)
        if self._sections.heading:
            # The heading that stays has moved with the rest.
            self.viewport().update(0, 0, self.viewport().width(), self._sections.heading + max(0, dy))

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
