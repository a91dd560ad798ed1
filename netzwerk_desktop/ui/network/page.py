"""Network page: the tiles of a pocket with order, size and filters; the page Aside is the same with less."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.followup import Pocket
from netzwerk_desktop.domain.preferences import Density
from netzwerk_desktop.domain.query import CardFilter, CardOrder, CardQuery, Filter, Grouping, SavedFilter
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.actions import ContactActions
from netzwerk_desktop.ui.icons import Use, icon
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.network.filter_popup import FilterPopup, toggled
from netzwerk_desktop.ui.network.order_button import OrderButton
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.tiles.grid import TileGrid
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.buttons import label, segment
from netzwerk_desktop.ui.widgets.chips import FilterChips, chip_button
from netzwerk_desktop.ui.widgets.empty import EmptyState
from netzwerk_desktop.ui.widgets.selection_bar import SelectionBar
from netzwerk_desktop.ui.words import pocket_words


class NetworkPage(QWidget):
    """The tiles of the network, or of those put aside.

    Signals:
        opened: a contact id whose sheet is to be shown.
        looked_at: a contact id for the quick look.
        image_offered: (`ImageOffer`, contact id or None, `PhotoRole`).
        capture_requested: the empty page's button was pressed.
        search_cleared: the text filter is to be emptied.
        export_requested: the ids of the contacts that are to be exported.
    """

    opened = Signal(object)
    looked_at = Signal(object)
    image_offered = Signal(object, object, object)
    capture_requested = Signal()
    search_cleared = Signal()
    export_requested = Signal(object)

    def __init__(
        self,
        verbs: Verbs,
        operations: Operations,
        actions: ContactActions,
        look: Look,
        photos: PhotoSource,
        pocket: Pocket,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._verbs, self._operations, self._look, self._pocket = verbs, operations, look, pocket
        preferences = verbs.preferences.current
        self._query = CardQuery(pocket=pocket, order=preferences.order, grouping=preferences.grouping)
        self._popup: FilterPopup | None = None
        self.grid = TileGrid(verbs, operations, actions, look, photos, self._query, self)
        self._selection = SelectionBar(actions, look, self.grid.targets, pocket, self)
        # Counting under filters goes through a whole large network: the tiles are shown before.
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 0, 24, 0)
        head.setSpacing(4)
        self._title = label(self._look, pocket_words(self._pocket), Type.TITLE)
        head.addWidget(self._title)
        head.addStretch(1)
        self._order = OrderButton(self._look)
        head.addWidget(self._order)
        head.addSpacing(8)
        self._density = QButtonGroup(self)
        self._densities: dict[Density, QToolButton] = {}
        names = {Density.SMALL: tr("Small tiles"), Density.MEDIUM: tr("Medium tiles"), Density.LARGE: tr("Large tiles")}
        for density, name in names.items():
            button = segment(self._look, density.value, name)
            button.clicked.connect(lambda checked=False, density=density: self._on_density_chosen(density))
            self._density.addButton(button)
            self._densities[density] = button
            head.addWidget(button)
        # The clock of first messages and rhythms runs in the network only.
        self._chips = FilterChips(self._look, tuple(CardFilter) if self._pocket is Pocket.NETWORK else ())
        self._filter = chip_button(self._look, " " + tr("Filter"))
        self._filter.setCheckable(False)
        self._filter.setIcon(icon(self._look, Use.FILTER))
        self._filter.setIconSize(QSize(16, 16))
        self._filter.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._filter.setAccessibleName(tr("Filter"))
        self._filter.setToolTip(tr("Filter (Ctrl+F)"))
        chips = QHBoxLayout()
        chips.setContentsMargins(24, 0, 24, 0)
        chips.setSpacing(8)
        chips.addWidget(self._chips, 1)
        chips.addWidget(self._filter)
        self._empty = EmptyState(self._look)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 22, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addSpacing(12)
        layout.addLayout(chips)
        layout.addSpacing(12)
        layout.addLayout(self._stack, 1)
        self._show_choices()

    def _connect(self) -> None:
        self.grid.opened.connect(self.opened)
        self.grid.looked_at.connect(self.looked_at)
        self.grid.image_offered.connect(self.image_offered)
        self.grid.selection_moved.connect(self._on_selection_moved)
        self.grid.refilled.connect(self._on_refilled)
        self._chips.chosen.connect(self.show_chip)
        self._chips.removed.connect(self._on_filter_toggled)
        self._counting.timeout.connect(self._count)
        self._filter.clicked.connect(self.open_filter)
        self._order.order_chosen.connect(self._on_order_chosen)
        self._order.grouping_chosen.connect(self._on_grouping_chosen)
        self._selection.export_requested.connect(self.export_requested)
        self._operations.changed.connect(self._on_changed)
        self._empty.pressed.connect(self._on_empty_pressed)

    def show_page(self) -> None:
        """Bring the page up to date when it becomes visible."""
        self.grid.show_query(self._query)
        self.grid.refresh_if_stale()
        self._refresh_counts()

    def show_chip(self, chip: CardFilter) -> None:
        """Filter by a chip."""
        # Who is due soon stands by day; every other filter in the chosen order.
        order = CardOrder.NEXT_DUE if chip is CardFilter.SOON else self._verbs.preferences.current.order
        self._set_query(replace(self._query, chip=chip, order=order))
        self._show_choices()

    def show_text(self, text: str) -> None:
        """Filter by a fragment of anything."""
        self._set_query(replace(self._query, text=text))

    def show_filters(self, filters: tuple[Filter, ...]) -> None:
        """Narrow the page by these filters and no others."""
        self._set_query(replace(self._query, filters=filters))
        self._show_choices()

    def open_filter(self) -> None:
        """Open what the page can be filtered by, ready for typing."""
        if self._popup is not None:
            return
        filters = self._verbs.filters
        popup = self._popup = FilterPopup(self._look, filters.choices, lambda: filters.saved, self)
        popup.toggled.connect(self._on_filter_toggled)
        popup.applied.connect(self._on_saved_applied)
        popup.kept.connect(self._on_filter_kept)
        popup.renamed.connect(self._on_filter_renamed)
        popup.removed.connect(self._on_filter_removed)
        popup.closed.connect(self._on_popup_closed)
        popup.show_query(self._query)
        popup.adjustSize()
        below = self._filter.mapToGlobal(QPoint(self._filter.width() - popup.width(), self._filter.height() + 4))
        popup.open_at(below)

    def set_density(self, density: Density) -> None:
        """Follow a chosen size."""
        self.grid.view.set_density(density)
        self._show_choices()

    def _set_query(self, query: CardQuery) -> None:
        self._query = query
        if self.isVisible():
            self.grid.show_query(query)
            self._refresh_counts()
        if self._popup is not None:
            self._popup.show_query(query)

    def _show_choices(self) -> None:
        preferences = self._verbs.preferences.current
        self._densities[preferences.density].setChecked(True)
        self._order.show_query(self._query)
        self._chips.choose(self._query.chip)
        self._chips.show_filters(self._query.filters)

    def _refresh_counts(self) -> None:
        if self._query.filters:
            self._counting.start()
        else:
            self._counting.stop()
            self._count()

    def _count(self) -> None:
        if self._pocket is Pocket.NETWORK:
            self._chips.set_counts(self._verbs.contacts.chip_counts(self._query.filters))

    def _on_refilled(self) -> None:
        empty = self.grid.model.rowCount() == 0
        self._stack.setCurrentIndex(int(empty))
        if not empty:
            return
        if self._query.text:
            self._empty.say(tr("Nobody found for “%1”.").replace("%1", self._query.text), tr("Clear the search"))
        elif self._narrowed:
            self._empty.say(tr("Nobody fits this filter."), tr("Clear the filter"))
        elif self._pocket is Pocket.ASIDE:
            self._empty.say(tr("Nothing lies here. What you put aside can always be found again."), "")
        else:
            self._empty.say(tr("Nobody is in the network yet. Take cards in and sort them."), tr("Take in cards"))

    def _on_empty_pressed(self) -> None:
        if self._query.text:
            self.search_cleared.emit()
        elif self._narrowed:
            self._query = replace(self._query, filters=())
            self.show_chip(CardFilter.ALL)
        else:
            self.capture_requested.emit()

    @property
    def _narrowed(self) -> bool:
        return self._query.chip is not CardFilter.ALL or bool(self._query.filters)

    def _on_order_chosen(self, order: CardOrder) -> None:
        self._operations.run(self._verbs.preferences.change, order=order)
        self._set_query(replace(self._query, order=order))
        self._show_choices()

    def _on_grouping_chosen(self, grouping: Grouping) -> None:
        # Letters are those of the order of names.
        order = CardOrder.NAME if grouping is Grouping.LETTER else self._verbs.preferences.current.order
        self._operations.run(self._verbs.preferences.change, grouping=grouping, order=order)
        shown = order if grouping is Grouping.LETTER else self._query.order
        self._set_query(replace(self._query, grouping=grouping, order=shown))
        self._show_choices()

    def _on_filter_toggled(self, wanted: Filter) -> None:
        self.show_filters(toggled(self._query.filters, wanted))

    def _on_saved_applied(self, saved: SavedFilter) -> None:
        self._set_query(saved.applied_to(self._query))
        self._show_choices()

    def _on_filter_kept(self, name: str) -> None:
        self._operations.run(self._verbs.filters.save, name, self._query)

    def _on_filter_renamed(self, former: str, name: str) -> None:
        self._operations.run(self._verbs.filters.rename, former, name)

    def _on_filter_removed(self, name: str) -> None:
        self._operations.run(self._verbs.filters.remove, name)

    def _on_popup_closed(self) -> None:
        self._popup = None

    def _on_selection_moved(self, count: int) -> None:
        self._selection.show_count(count)

    def _on_density_chosen(self, density: Density) -> None:
        self._operations.run(self._verbs.preferences.change, density=density)

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible():
            self._refresh_counts()
        if self._popup is not None:
            self._popup.show_query(self._query)

    @override
    def sizeHint(self) -> QSize:
        return QSize(800, 600)
