"""Order button: in which order people stand, and under which headings."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from netzwerk_desktop.domain.query import CardOrder, CardQuery, Grouping
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.filter_words import grouping_words
from netzwerk_desktop.ui.icons import Use, icon
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.words import order_words

ORDERS = (
    CardOrder.MET,
    CardOrder.NAME,
    CardOrder.LAST_CONTACT,
    CardOrder.NEXT_DUE,
    CardOrder.ORGANISATION,
    CardOrder.ADDED,
)


class OrderButton(QToolButton):
    """Says the order of a page and lets another one be chosen.

    Signals:
        order_chosen: a `CardOrder`.
        grouping_chosen: a `Grouping`.
    """

    order_chosen = Signal(object)
    grouping_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._orders: dict[CardOrder, QAction] = {}
        self._groupings: dict[Grouping, QAction] = {}
        self.setIcon(icon(look, Use.SORT, "muted"))
        self.setIconSize(QSize(18, 18))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFont(look.font(Type.CAPTION))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build_menu()

    def _build_menu(self) -> None:
        menu = QMenu(self)
        orders, groupings = QActionGroup(menu), QActionGroup(menu)
        for order in ORDERS:
            action = self._orders[order] = menu.addAction(order_words(order))
            action.triggered.connect(partial(self._on_order, order))
            orders.addAction(action)
        menu.addSeparator()
        heading = menu.addAction(tr("Group by"))
        heading.setEnabled(False)
        for grouping in Grouping:
            action = self._groupings[grouping] = menu.addAction(grouping_words(grouping))
            action.triggered.connect(partial(self._on_grouping, grouping))
            groupings.addAction(action)
        for action in (*self._orders.values(), *self._groupings.values()):
            action.setCheckable(True)
        self.setMenu(menu)

    def show_query(self, query: CardQuery) -> None:
        """Say the order and the grouping of a page."""
        self.setText(f"  {order_words(query.order)}  ▾")
        self.setAccessibleName(tr("Order: %1").replace("%1", order_words(query.order)))
        if query.order in self._orders:
            self._orders[query.order].setChecked(True)
        self._groupings[query.groups_by].setChecked(True)

    def _on_order(self, order: CardOrder) -> None:
        self.order_chosen.emit(order)

    def _on_grouping(self, grouping: Grouping) -> None:
        self.grouping_chosen.emit(grouping)
