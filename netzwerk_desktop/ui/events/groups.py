"""Groups of an event: its people by how far they were reached, one grid under the other, below the event's head."""

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.event import EventReach
from netzwerk_desktop.domain.preferences import Density
from netzwerk_desktop.domain.query import CardOrder, CardQuery
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.actions import ContactActions
from netzwerk_desktop.ui.events.head import EventHead
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.tiles.arithmetic_list import MARGIN
from netzwerk_desktop.ui.tiles.grid import TileGrid
from netzwerk_desktop.ui.tiles.metrics import GAP
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.buttons import label, push_button

HEADING = 32


def group_words(reach: EventReach) -> str:
    """The heading of a group."""
    return {
        EventReach.NOT_YET: tr("Not yet", "group of an event"),
        EventReach.WITHIN_12: tr("Reached within 12 hours"),
        EventReach.WITHIN_48: tr("Reached within 48 hours"),
        EventReach.LATER: tr("Reached later"),
        EventReach.WAIVED: tr("No message needed"),
        EventReach.UNSORTED: tr("In the inbox"),
        EventReach.ASIDE: tr("Aside"),
    }[reach]


class ReachGroup(QWidget):
    """The people who were reached alike, under their heading.

    Signals:
        entered: its `EventReach`; one of its tiles has the focus now.
        filled: it has other people now.
        tile_sought: (`EventReach`, a rectangle of this widget that should be in sight).
        edge_met: (`EventReach`, step, column): a key went on from its first or last line.
        link_pressed: the button beside the heading was pressed.
    """

    entered = Signal(object)
    filled = Signal()
    tile_sought = Signal(object, object)
    edge_met = Signal(object, object, object)
    link_pressed = Signal()

    def __init__(self, reach: EventReach, look: Look, grid: TileGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reach, self.grid = reach, grid
        self._look = look
        self._build()
        self._connect()

    def _build(self) -> None:
        look = self._look
        self._heading = QWidget()
        self._heading.setMinimumHeight(look.px(HEADING))
        line = self._line = QHBoxLayout(self._heading)
        line.setContentsMargins(MARGIN, 0, MARGIN, 0)
        line.setSpacing(8)
        line.addWidget(label(look, group_words(self.reach), Type.BODY_STRONG))
        self._count = label(look, muted=True)
        line.addWidget(self._count)
        line.addStretch(1)
        self._link = self._made_link()
        if self._link is not None:
            line.addWidget(self._link)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self.grid)

    def _made_link(self) -> QPushButton | None:
        if self.reach is EventReach.NOT_YET:
            return push_button(self._look, tr("Write one after the other"), Use.WRITE, kind="link", small=True)
        if self.reach is EventReach.UNSORTED:
            return push_button(self._look, tr("Sort in the inbox"), Use.INBOX, kind="link", small=True)
        return None

    def _connect(self) -> None:
        self.grid.current_moved.connect(self._on_current_moved)
        self.grid.refilled.connect(self._on_refilled)
        self.grid.view.tile_sought.connect(self._on_tile_sought)
        self.grid.view.edge_met.connect(self._on_edge_met)
        if self._link is not None:
            self._link.clicked.connect(self._on_link_clicked)

    @property
    def count(self) -> int:
        """How many people it shows."""
        return self.grid.model.rowCount()

    def show_event(self, event_id: int) -> None:
        """Show the people of an event, as they stand now."""
        self.grid.show_query(CardQuery(pocket=None, order=CardOrder.CAPTURED, event_id=event_id, reach=self.reach))
        if not self.grid.delegate.is_writing:
            self.grid.refresh_if_stale()

    def set_margin(self, right: int) -> None:
        """Leave so much room beside tiles and heading at the right."""
        self._line.setContentsMargins(MARGIN, 0, right, 0)
        self.grid.view.grow_with_rows(right)

    def enter(self, column: int, step: int) -> None:
        """Put the focus on the tile of a column where one comes in, going down (1) or up (-1)."""
        view = self.grid.view
        view.select_contacts([self.grid.model.contact_id(view.edge_row(column, step))])
        view.setFocus()

    def leave(self) -> None:
        """Let no tile be selected or current any more."""
        self.grid.view.selectionModel().clear()

    def _on_current_moved(self, contact_id: int | None) -> None:
        if contact_id is not None:
            self.entered.emit(self.reach)

    def _on_refilled(self) -> None:
        self._count.setText(str(self.count))
        self.grid.view.setAccessibleName(f"{group_words(self.reach)}, {self.count}")
        self.filled.emit()

    def _on_tile_sought(self, tile: QRect) -> None:
        view = self.grid.view
        sought = QRect(view.viewport().mapTo(self, tile.topLeft()), tile.size())
        # The first line is shown with its heading.
        first = tile.top() < tile.height()
        sought.adjust(0, -sought.top() if first else -GAP // 2, 0, GAP // 2)
        self.tile_sought.emit(self.reach, sought)

    def _on_edge_met(self, step: int, column: int) -> None:
        self.edge_met.emit(self.reach, step, column)

    def _on_link_clicked(self) -> None:
        self.link_pressed.emit()


class ReachGroups(QScrollArea):
    """Everybody of one event in groups; head and groups scroll together, and one tile of all has the focus.

    `nobody` stands in their place where there is nobody.

    Signals:
        opened: a contact id whose sheet is to be shown.
        looked_at: a contact id for the quick look.
        image_offered: (`ImageOffer`, contact id or None, `PhotoRole`).
        inbox_requested: the people who are not sorted yet are to be sorted.
    """

    opened = Signal(object)
    looked_at = Signal(object)
    image_offered = Signal(object, object, object)
    inbox_requested = Signal()

    def __init__(
        self,
        verbs: Verbs,
        operations: Operations,
        actions: ContactActions,
        look: Look,
        photos: PhotoSource,
        head: EventHead,
        nobody: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._head, self._nobody = head, nobody
        self._event_id: int | None = None
        self._entered: EventReach | None = None
        self._settled = QTimer(self, singleShot=True, interval=0)
        query = CardQuery(pocket=None, order=CardOrder.CAPTURED)
        self._groups = {
            reach: ReachGroup(reach, look, TileGrid(verbs, operations, actions, look, photos, query))
            for reach in EventReach
        }
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes would flip the number of columns.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._content = QWidget()
        layout = QVBoxLayout(self._content)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addSpacing(4)
        for group in self._groups.values():
            group.hide()
            layout.addWidget(group)
        layout.addWidget(self._nobody, 1)
        layout.addStretch()
        self.setWidget(self._content)

    def _connect(self) -> None:
        for group in self._groups.values():
            group.grid.opened.connect(self.opened)
            group.grid.looked_at.connect(self.looked_at)
            group.grid.image_offered.connect(self.image_offered)
            group.entered.connect(self._on_entered)
            group.filled.connect(self._settled.start)
            group.tile_sought.connect(self._on_tile_sought)
            group.edge_met.connect(self._on_edge_met)
        self._groups[EventReach.NOT_YET].link_pressed.connect(self._on_write_pressed)
        self._groups[EventReach.UNSORTED].link_pressed.connect(self.inbox_requested)
        self._settled.timeout.connect(self._show_filled)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    @property
    def tile_minimum(self) -> int:
        """The least width of a tile, at 100 % text."""
        return self._groups[EventReach.NOT_YET].grid.view.metrics.minimum

    def grid(self) -> TileGrid | None:
        """The grid that has the focus or had it last, else the first one; None without people."""
        shown = self._shown()
        entered = [group for group in shown if group.reach is self._entered]
        return next((group.grid for group in entered or shown), None)

    def grid_beside(self, step: int) -> TileGrid | None:
        """The grid above (-1) or below (1) that one, None where it is the last."""
        shown, grid = self._shown(), self.grid()
        place = next((number for number, group in enumerate(shown) if group.grid is grid), -1) + step
        return shown[place].grid if 0 <= place < len(shown) else None

    def show_event(self, event_id: int) -> None:
        """Show everybody of an event, as they stand now."""
        if event_id != self._event_id:
            self._event_id, self._entered = event_id, None
            for group in self._groups.values():
                group.leave()
            self.verticalScrollBar().setValue(0)
        for group in self._groups.values():
            group.show_event(event_id)
        self._show_filled()

    def set_density(self, density: Density) -> None:
        """Show tiles in another size."""
        for group in self._groups.values():
            group.grid.view.set_density(density)
        QTimer.singleShot(0, self, self._keep_current_in_sight)

    def _shown(self) -> list[ReachGroup]:
        return [group for group in self._groups.values() if group.count]

    def _show_filled(self) -> None:
        """Hide empty groups; the focus goes on from one of them to the next, as it does between tiles."""
        self._settled.stop()
        self._nobody.setVisible(not self._shown())
        left = next((group for group in self._groups.values() if group.grid.view.hasFocus() and not group.count), None)
        for group in self._shown():
            group.show()
        if left is not None and (shown := self._shown()):
            order = list(EventReach)
            below = [group for group in shown if order.index(group.reach) > order.index(left.reach)]
            (below[0] if below else shown[-1]).enter(0, 1 if below else -1)
        for group in self._groups.values():
            if not group.count:
                group.hide()

    def _keep_current_in_sight(self) -> None:
        grid = self.grid()
        if grid is not None and grid.view.currentIndex().isValid():
            grid.view.scrollTo(grid.view.currentIndex())

    def _on_entered(self, reach: EventReach) -> None:
        self._entered = reach
        for group in self._groups.values():
            if group.reach is not reach:
                group.leave()

    def _on_edge_met(self, reach: EventReach, step: int, column: int) -> None:
        shown = self._shown()
        place = shown.index(self._groups[reach]) + step
        if 0 <= place < len(shown):
            shown[place].enter(column, step)
        elif step < 0:
            self.verticalScrollBar().setValue(0)

    def _on_tile_sought(self, reach: EventReach, sought: QRect) -> None:
        top = self._groups[reach].mapTo(self._content, sought.topLeft()).y()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value():
            bar.setValue(top)
        elif top + sought.height() > bar.value() + height:
            bar.setValue(top + sought.height() - height)

    def _on_write_pressed(self) -> None:
        """Write to the first one who waits; who was written to leaves the group, so it is always the next."""
        grid = self._groups[EventReach.NOT_YET].grid
        if grid.model.rowCount():
            contact_id = grid.model.contact_id(0)
            grid.view.select_contacts([contact_id])
            grid.view.setFocus()
            self._actions.write(contact_id)

    def _on_range_changed(self, least: int, most: int) -> None:
        self.verticalScrollBar().setEnabled(most > least)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        right = MARGIN - (self.width() - self.viewport().width())
        self._head.set_margin(right)
        for group in self._groups.values():
            group.set_margin(right)
