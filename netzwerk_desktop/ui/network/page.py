"""Network page: the tiles of a pocket with order, size and filters; the page Aside is the same with less."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QStackedLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.followup import Pocket
from netzwerk_desktop.domain.preferences import Density
from netzwerk_desktop.domain.query import CardFilter, CardOrder, CardQuery
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.actions import ContactActions
from netzwerk_desktop.ui.icons import Use, icon
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.tiles.grid import TileGrid
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.buttons import label, segment
from netzwerk_desktop.ui.widgets.chips import FilterChips
from netzwerk_desktop.ui.widgets.empty import EmptyState
from netzwerk_desktop.ui.widgets.selection_bar import SelectionBar
from netzwerk_desktop.ui.words import order_words, pocket_words

ORDERS = (
    CardOrder.MET,
    CardOrder.NAME,
    CardOrder.LAST_CONTACT,
    CardOrder.NEXT_DUE,
    CardOrder.ORGANISATION,
    CardOrder.ADDED,
)


class NetworkPage(QWidget):
    """The tiles of the network, or of those put aside.

    Signals:
        opened: a contact id whose sheet is to be shown.
        looked_at: a contact id for the quick look.
        image_offered: (`ImageOffer`, contact id or None, `PhotoRole`).
        capture_requested: the empty page's button was pressed.
        search_cleared: the text filter is to be emptied.
    """

    opened = Signal(object)
    looked_at = Signal(object)
    image_offered = Signal(object, object, object)
    capture_requested = Signal()
    search_cleared = Signal()

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
        self._query = CardQuery(pocket=pocket, order=verbs.preferences.current.order)
        self.grid = TileGrid(verbs, operations, actions, look, photos, self._query, self)
        self._selection = SelectionBar(actions, look, self.grid.targets, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 0, 24, 0)
        head.setSpacing(4)
        self._title = label(self._look, pocket_words(self._pocket), Type.TITLE)
        head.addWidget(self._title)
        head.addStretch(1)
        self._order = QToolButton()
        self._order.setIcon(icon(self._look, Use.SORT, "muted"))
        self._order.setIconSize(QSize(18, 18))
        self._order.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._order.setFont(self._look.font(Type.CAPTION))
        self._order.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(self._order)
        for order in ORDERS:
            menu.addAction(order_words(order)).triggered.connect(
                lambda checked=False, order=order: self._on_order_chosen(order)
            )
        self._order.setMenu(menu)
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
        self._chips = FilterChips(self._look)
        if self._pocket is not Pocket.NETWORK:
            self._chips.hide()
        chips = QHBoxLayout()
        chips.setContentsMargins(24, 0, 24, 0)
        chips.addWidget(self._chips)
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
        layout.addSpacing(12 if self._pocket is Pocket.NETWORK else 0)
        layout.addLayout(self._stack, 1)
        self._show_choices()

    def _connect(self) -> None:
        self.grid.opened.connect(self.opened)
        self.grid.looked_at.connect(self.looked_at)
        self.grid.image_offered.connect(self.image_offered)
        self.grid.selection_moved.connect(self._selection.show_count)
        self.grid.refilled.connect(self._on_refilled)
        self._chips.chosen.connect(self.show_chip)
        self._operations.changed.connect(self._on_changed)
        self._empty.pressed.connect(self._on_empty_pressed)

    def show_page(self) -> None:
        """Bring the page up to date when it becomes visible."""
        self.grid.show_query(self._query)
        self.grid.refresh_if_stale()
        self._refresh_counts()

    def show_chip(self, chip: CardFilter) -> None:
        """Filter by a chip."""
        self._chips.choose(chip)
        # Who is due soon stands by day; every other filter in the chosen order.
        order = CardOrder.NEXT_DUE if chip is CardFilter.SOON else self._verbs.preferences.current.order
        self._set_query(replace(self._query, chip=chip, order=order))
        self._show_choices()

    def show_text(self, text: str) -> None:
        """Filter by a fragment of anything."""
        self._set_query(replace(self._query, text=text))

    def set_density(self, density: Density) -> None:
        """Follow a chosen size."""
        self.grid.view.set_density(density)
        self._show_choices()

    def _set_query(self, query: CardQuery) -> None:
        self._query = query
        if self.isVisible():
            self.grid.show_query(query)

    def _show_choices(self) -> None:
        preferences = self._verbs.preferences.current
        self._densities[preferences.density].setChecked(True)
        self._order.setText(f"  {order_words(self._query.order)}  ▾")
        self._order.setAccessibleName(tr("Order: %1").replace("%1", order_words(self._query.order)))

    def _refresh_counts(self) -> None:
        if self._pocket is Pocket.NETWORK:
            self._chips.set_counts(self._verbs.contacts.chip_counts())

    def _on_refilled(self) -> None:
        empty = self.grid.model.rowCount() == 0
        self._stack.setCurrentIndex(int(empty))
        if not empty:
            return
        if self._query.text:
            self._empty.say(tr("Nobody found for “%1”.").replace("%1", self._query.text), tr("Clear the search"))
        elif self._pocket is Pocket.ASIDE:
            self._empty.say(tr("Nothing lies here. What you put aside can always be found again."), "")
        elif self._query.chip is not CardFilter.ALL:
            self._empty.say(tr("Nobody fits this filter."), tr("Clear the filter"))
        else:
            self._empty.say(tr("Nobody is in the network yet. Take cards in and sort them."), tr("Take in cards"))

    def _on_empty_pressed(self) -> None:
        if self._query.text:
            self.search_cleared.emit()
        elif self._query.chip is not CardFilter.ALL:
            self.show_chip(CardFilter.ALL)
        else:
            self.capture_requested.emit()

    def _on_order_chosen(self, order: CardOrder) -> None:
        self._operations.run(self._verbs.preferences.change, order=order)
        self._set_query(replace(self._query, order=order))
        self._show_choices()

    def _on_density_chosen(self, density: Density) -> None:
        self._operations.run(self._verbs.preferences.change, density=density)

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible():
            self._refresh_counts()

    @override
    def sizeHint(self) -> QSize:
        return QSize(800, 600)
