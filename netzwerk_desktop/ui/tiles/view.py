"""Tile view: a list that lays its tiles out by arithmetic, so that 100 000 of them cost as much as ten."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.domain.query import CardGroup
from netzwerk_desktop.ui.image_drop import ImageOffer, has_images, read_offer
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.tiles.arithmetic_list import ArithmeticListView, spans
from netzwerk_desktop.ui.tiles.ground import paint_drop_frame, paint_heading
from netzwerk_desktop.ui.tiles.model import TileModel

CLICK_MS = 220
STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageDown: 1}


class TileView(ArithmeticListView):
    """A grid of tiles; screen readers see a list.

    Signals:
        opened: the contact id of a tile that was opened.
        note_requested: the contact id of a tile whose note is to be written.
        key_pressed: a key that is no navigation, with the selected contact ids.
        image_offered: (`ImageOffer`, contact id or None, `PhotoRole`).
        menu_requested: where to open the menu of the selection, in global coordinates.
        current_moved: the current contact id, or None.
        selection_moved: how many tiles are selected.
        edge_met: (step, column): a key went up (-1) from the first line or down (1) from the last one.
    """

    opened = Signal(object)
    note_requested = Signal(object)
    key_pressed = Signal(object, object)
    image_offered = Signal(object, object, object)
    menu_requested = Signal(object)
    current_moved = Signal(object)
    selection_moved = Signal(object)
    edge_met = Signal(object, object)

    def __init__(self, look: Look, density: str, parent: QWidget | None = None) -> None:
        super().__init__(look, density, parent)
        self.setObjectName("tiles")
        self.drop_target: tuple[int, int] | None = None
        self._drag_over_gap = False
        self.press_inside: Callable[[QMouseEvent, QModelIndex], bool] = lambda event, index: False
        self.carried: Callable[[list[int]], QMimeData] = lambda ids: QMimeData()
        self._pressed_index = QModelIndex()
        self._was_double = False
        self._clicked_id = 0
        # A click opens the sheet, which moves the tiles: it waits whether a second click follows.
        self._click_timer = QTimer(self, singleShot=True, interval=CLICK_MS)
        self._click_timer.timeout.connect(self._on_click_settled)
        self._kept_current: int | None = None
        self._kept_selection: tuple[int, ...] = ()
        self._kept_row = -1
        self._build()

    def _build(self) -> None:
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes would flip the number of columns.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAcceptDrops(True)
        self.setDragEnabled(True)
        self.setTabKeyNavigation(False)
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, False)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setAutoFillBackground(False)

    @override
    def group_counts(self) -> Sequence[int]:
        model = self.model()
        return [group.count for group in model.groups] if isinstance(model, TileModel) else ()

    # contacts

    def tile_model(self) -> TileModel:
        """The model, typed."""
        model = self.model()
        if not isinstance(model, TileModel):
            raise TypeError("a tile view shows a TileModel")
        return model

    def selected_ids(self) -> list[int]:
        """The selected contacts in the order of the page."""
        rows: list[int] = []
        for span in spans(self.selectionModel().selection()):
            rows += range(span.top(), span.bottom() + 1)
        return [self.tile_model().contact_id(row) for row in sorted(rows)]

    def current_id(self) -> int | None:
        """The contact with the focus."""
        index = self.currentIndex()
        return self.tile_model().contact_id(index.row()) if index.isValid() else None

    def select_contacts(self, contact_ids: Iterable[int], *, scroll: bool = True) -> None:
        """Select contacts and put the focus on the first of them."""
        model = self.tile_model()
        rows = [row for row in map(model.row_of, contact_ids) if row is not None]
        if not rows:
            return
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(model.index(rows[0]), flags.ClearAndSelect)
        for row in rows[1:]:
            self.selectionModel().select(model.index(row), flags.Select)
        if scroll:
            self.scrollTo(model.index(rows[0]))

    # model changes

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if isinstance(model, TileModel):
            model.modelAboutToBeReset.connect(self._on_about_to_reset)
            model.refilled.connect(self._on_refilled)

    def _on_click_settled(self) -> None:
        self.opened.emit(self._clicked_id)

    def _on_about_to_reset(self) -> None:
        self._kept_current = self.current_id() if self.currentIndex().isValid() else None
        self._kept_selection = tuple(self.selected_ids()[:2000])
        self._kept_row = self.currentIndex().row()

    def _on_refilled(self) -> None:
        model = self.tile_model()
        kept = [each for each in self._kept_selection if model.row_of(each) is not None]
        current = self._kept_current
        if current is not None and model.row_of(current) is not None:
            kept = [current, *(each for each in kept if each != current)]
        elif self._kept_current is not None and model.rowCount():
            kept = [model.contact_id(min(max(0, self._kept_row), model.rowCount() - 1))]
        self.select_contacts(kept, scroll=False)
        if self.hasFocus():
            self._begin_at_first()
        self.relayout()

    def _begin_at_first(self) -> None:
        """Without a current tile the keys would have nothing to act on."""
        if not self.currentIndex().isValid() and self._count():
            flags = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.model().index(0, 0), flags)

    @override
    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        QAbstractItemView.currentChanged(self, current, previous)
        self.viewport().update()
        self.current_moved.emit(self.current_id() if current.isValid() else None)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        QAbstractItemView.selectionChanged(self, selected, deselected)
        self.viewport().update()
        self.selection_moved.emit(sum(span.height() for span in spans(self.selectionModel().selection())))

    # painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.colour("window"))
        if self.model() is None:
            return
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        state = QStyle.StateFlag
        base = option.state & ~(state.State_Selected | state.State_HasFocus | state.State_MouseOver)
        current, selection, delegate = self.currentIndex(), self.selectionModel(), self.itemDelegate()
        clip = event.region().boundingRect()
        pointer = self.viewport().mapFromGlobal(self.cursor().pos())
        hovered = self.indexAt(pointer) if self.viewport().underMouse() else QModelIndex()
        first, last = self._rows_in(clip)
        for row in range(first, last + 1):
            rect = self.tile_rect(row)
            if not rect.adjusted(-4, -4, 4, 4).intersects(clip):
                continue
            index = self.model().index(row, 0)
            option.rect, option.state = rect, base
            if selection.isSelected(index):
                option.state |= state.State_Selected
            if index == current and self.hasFocus():
                option.state |= state.State_HasFocus
            if index == hovered:
                option.state |= state.State_MouseOver
            delegate.paint(painter, option, index)
        self._paint_headings(painter, clip)
        if self._drag_over_gap:
            paint_drop_frame(painter, self._look, self.viewport().rect())

    def _paint_headings(self, painter: QPainter, clip: QRect) -> None:
        """The headings in sight, and that of the first tiles in sight at the top, until the next one pushes it away."""
        sections, groups, offset = self._sections, self.tile_model().groups, self.verticalScrollBar().value()
        if not sections.heading:
            return
        area = QRect(0, 0, self.viewport().width(), sections.heading)
        pinned, below = sections.group_at(offset), 0
        for group, top in sections.headings(offset, offset + self.viewport().height()):
            if group == pinned + 1:
                below = min(0, top - offset - sections.heading)
            if group != pinned and area.translated(0, top - offset).intersects(clip):
                self._paint_heading(painter, area.translated(0, top - offset), groups[group])
        if area.intersects(clip):
            self._paint_heading(painter, area.translated(0, below), groups[pinned])

    def _paint_heading(self, painter: QPainter, area: QRect, group: CardGroup) -> None:
        paint_heading(painter, self._look, area, *self.tile_model().heading(group))

    # pointer and keys

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.viewport().update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if not index.isValid() or not plain or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._was_double:
            self._was_double = False
        elif index == self._pressed_index and not self.press_inside(event, index):
            self._clicked_id = self.tile_model().contact_id(index.row())
            self._click_timer.start()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._was_double = True
        self._click_timer.stop()
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.note_requested.emit(self.tile_model().contact_id(index.row()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._begin_at_first()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not plain:
            if (current := self.current_id()) is not None:
                self.opened.emit(current)
            return
        navigation = (
            Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
            Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Tab, Qt.Key.Key_Backtab,
        )  # fmt: skip
        if event.key() in navigation and not plain & Qt.KeyboardModifier.AltModifier:
            step = STEPS.get(event.key(), 0)
            column = self.edge_column(step) if step and not plain else None
            QAbstractItemView.keyPressEvent(self, event)
            if column is not None:
                # What lies around would scroll as well.
                event.accept()
                self.edge_met.emit(step, column)
            return
        if event.key() == Qt.Key.Key_A and plain == Qt.KeyboardModifier.ControlModifier:
            self.selectAll()
            return
        if event.key() == Qt.Key.Key_Menu or (
            event.key() == Qt.Key.Key_F10 and plain == Qt.KeyboardModifier.ShiftModifier
        ):
            self._ask_for_menu()
            return
        event.ignore()
        self.key_pressed.emit(event, self.selected_ids() or [each for each in [self.current_id()] if each])

    def _ask_for_menu(self) -> None:
        if self.currentIndex().isValid():
            self.menu_requested.emit(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center()))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._ask_for_menu()
        elif index.isValid():
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            self.menu_requested.emit(event.globalPos())

    # drag and drop

    @override
    def startDrag(self, actions: Qt.DropAction) -> None:
        ids = self.selected_ids()
        if not ids:
            return
        drag = QDrag(self)
        drag.setMimeData(self.carried(ids))
        rect = self.visualRect(self.currentIndex())
        picture = self.viewport().grab(rect)
        smooth = Qt.TransformationMode.SmoothTransformation
        drag.setPixmap(picture.scaledToWidth(picture.width() * 2 // 3, smooth))
        drag.setHotSpot(QPoint(16, 16))
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.CopyAction)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_images(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not has_images(event.mimeData()):
            event.ignore()
            return
        point = event.position().toPoint()
        index = self.indexAt(point)
        half = 0
        if index.isValid():
            half = int(point.x() >= self.visualRect(index).center().x())
        self.drop_target = (index.row(), half) if index.isValid() else None
        self._drag_over_gap = not index.isValid()
        self.viewport().update()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._end_drag()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        target = self.drop_target
        self._end_drag()
        offer = read_offer(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if target is None:
            QTimer.singleShot(0, lambda: self._offer(offer, None, PhotoRole.CARD_FRONT))
            return
        role = PhotoRole.CARD_FRONT if target[1] else PhotoRole.PORTRAIT
        contact_id = self.tile_model().contact_id(target[0])
        QTimer.singleShot(0, lambda: self._offer(offer, contact_id, role))

    def _offer(self, offer: ImageOffer, contact_id: int | None, role: PhotoRole) -> None:
        self.image_offered.emit(offer, contact_id, role)

    def _end_drag(self) -> None:
        self.drop_target = None
        self._drag_over_gap = False
        self.viewport().update()
