"""Duplicates page: pairs that may be one person, joined or told apart one after the other; never unasked."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QElapsedTimer, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.comparison import in_order
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.services.duplicates import Pair
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.duplicates.decision_bar import DecisionBar
from netzwerk_desktop.ui.duplicates.list import PairListModel, PairListView, ids_of
from netzwerk_desktop.ui.duplicates.pair_view import PairView
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.look import Type
from netzwerk_desktop.ui.widgets.buttons import label
from netzwerk_desktop.ui.widgets.empty import EmptyState

LONGEST_WAIT_MS = 3000
LIST_WIDTH, LIST_NARROW, NARROW, NO_LIST = 284, 232, 1000, 720


class DuplicatesPage(QWidget):
    """Proposes pairs and does what is decided about them.

    The whole book is compared off the main thread; what was decided meanwhile goes from the list at once.

    Signals:
        opened: a contact id whose sheet is to be shown.
    """

    opened = Signal(object)

    def __init__(self, house: House, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._verbs, self._operations, self._look = house.verbs, house.operations, house.look
        self._tasks = house.tasks
        self._model = PairListModel(self)
        self._list = PairListView(house.look, house.photos, self._model)
        self._view = PairView(house.verbs, house.look, house.photos)
        self._bar = DecisionBar(house.look)
        self._empty = EmptyState(house.look)
        self._current: tuple[int, int] | None = None
        self._stale, self._comparing, self._compared = True, False, False
        self._took = QElapsedTimer()
        self._quiet = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()

    def _build(self) -> None:
        columns = QWidget()
        columns.setObjectName("content")
        row = QHBoxLayout(columns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._build_list())
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._bar)
        right.addWidget(self._view, 1)
        row.addLayout(right, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(columns)
        self._stack.addWidget(self._empty)

    def _build_list(self) -> QFrame:
        frame = self._column = QFrame()
        frame.setObjectName("eventList")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(16, 24, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(label(self._look, tr("Duplicates"), Type.HEADING))
        self._count = label(self._look, "", Type.CAPTION, muted=True)
        layout.addWidget(self._count)
        layout.addSpacing(8)
        layout.addWidget(self._list, 1)
        return frame

    def _connect(self) -> None:
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._view.opened.connect(self.opened)
        self._bar.merged.connect(self.merge)
        self._bar.told_apart.connect(self.tell_apart)
        self._bar.swapped.connect(self._view.swap)
        self._bar.moved.connect(self.step)
        self._empty.pressed.connect(self._refresh)
        self._quiet.timeout.connect(self._refresh)
        self._operations.changed.connect(self._on_changed)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.step, step))
        self._keys: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_M: self.merge,
            Qt.Key.Key_2: self.tell_apart,
            Qt.Key.Key_S: self._view.swap,
            Qt.Key.Key_Z: self._operations.undo,
        }

    @property
    def view(self) -> PairView:
        """The pair that is shown."""
        return self._view

    @property
    def pairs(self) -> list[Pair]:
        """The pairs that are proposed."""
        return self._model.pairs()

    @property
    def is_comparing(self) -> bool:
        """Whether what is proposed may change by itself in a moment."""
        return self._comparing or self._quiet.isActive()

    def show_page(self) -> None:
        """Bring the page up to date when it becomes visible."""
        if self._stale:
            self._refresh()
        self._arrange()

    def merge(self) -> None:
        """Join the two that are shown, and go on with the next pair."""
        kept, other = self._view.kept, self._view.other
        if self._current is None or kept is None or other is None:
            return
        verb = self._verbs.duplicates.merge
        if self._operations.run(verb, kept.contact_id, other.contact_id, self._view.taken) is not None:
            self._drop(lambda pair: other.contact_id in ids_of(pair))

    def tell_apart(self) -> None:
        """Remember that the two that are shown are two persons, and go on with the next pair."""
        shown = self._current
        if shown is not None and self._operations.run(self._verbs.duplicates.tell_apart, *shown) is not None:
            self._drop(lambda pair: ids_of(pair) == shown)

    def step(self, step: int) -> None:
        """Show the pair before (-1) or after (1)."""
        row = self._list.currentIndex().row() + step
        if 0 <= row < self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(row))

    def _refresh(self) -> None:
        """Compare the whole book anew, off the main thread."""
        self._stale = True
        if not self._comparing:
            self._stale, self._comparing = False, True
            self._took.start()
            self._tasks.start(self._verbs.duplicates.pairs, self._on_compared, self._on_failed)
        self._show_state()

    def _show_state(self) -> None:
        """The pairs; without any, whether they are still looked for."""
        if self._model.rowCount():
            was_empty = self._stack.currentIndex() != 0
            self._stack.setCurrentIndex(0)
            if was_empty and self.isVisible() and not isinstance(QApplication.focusWidget(), QLineEdit):
                # Nothing could take the focus while nothing was here.
                self.setFocus()
            n = self._model.rowCount()
            self._count.setText(tr("%n pair(s)", "", n))
            self._bar.show_place(self._list.currentIndex().row(), n)
            return
        self._current = None
        self._stack.setCurrentIndex(1)
        if self.is_comparing:
            n = sum(self._verbs.contacts.pocket_counts().values())
            self._empty.say(tr("%n contact(s) are being compared …", "", n), "")
        elif self._compared:
            self._empty.say(tr("Nobody seems to be in here twice."), "")
        else:
            self._empty.say(tr("The contacts could not be compared."), tr("Try again"))

    def _drop(self, is_done: Callable[[Pair], bool]) -> None:
        self._show_pairs([pair for pair in self._model.pairs() if not is_done(pair)])

    def _show_pairs(self, pairs: list[Pair]) -> None:
        """Show these pairs; the one that was looked at stays, else the one in its place is next."""
        row = max(0, self._list.currentIndex().row())
        self._model.show_pairs(pairs)
        found = self._model.row_of(self._current)
        row = min(row, len(pairs) - 1) if found is None else found
        if pairs:
            self._list.setCurrentIndex(self._model.index(row))
        self._show_state()

    def _show_pair(self, pair: Pair) -> None:
        kept, other = in_order(pair.one, pair.other)
        if self._current == ids_of(pair) and self._view.kept is not None:
            # Sides that were exchanged stay so.
            if self._view.kept.contact_id == other.contact_id:
                kept, other = other, kept
            if (self._view.kept, self._view.other) == (kept, other):
                return
        self._current = ids_of(pair)
        self._view.show_pair(pair, kept, other, self._verbs.contacts.cards(ids_of(pair)))

    # slots

    def _on_compared(self, pairs: list[Pair]) -> None:
        self._comparing = False
        # Whoever decides one pair after the other is not held up by comparisons of a large book.
        self._quiet.setInterval(min(self._took.elapsed(), LONGEST_WAIT_MS))
        if self._stale:
            # Something was changed meanwhile: what was found may be gone.
            self._quiet.start()
            return
        self._compared = True
        ids = sorted({contact_id for pair in pairs for contact_id in ids_of(pair)})
        self._list.set_cards(self._verbs.contacts.cards(ids))
        self._show_pairs(pairs)

    def _on_failed(self, error: UserError) -> None:
        self._comparing, self._stale = False, True
        self._operations.failed.emit(error)
        self._show_state()

    def _on_changed(self, changes: Changes) -> None:
        if not changes.contacts:
            return
        self._stale = True
        if self.isVisible():
            self._quiet.start()

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid():
            self._show_pair(self._model.pair(current.row()))
            self._bar.show_place(current.row(), self._model.rowCount())

    def _arrange(self) -> None:
        """In a narrow window the list gives way."""
        px = self._look.px
        shown = self.width() >= px(NO_LIST)
        self._column.setVisible(shown)
        self.setFocusProxy(self._list if shown else self._bar.first)
        self._column.setFixedWidth(px(LIST_WIDTH if self.width() >= px(NARROW) else LIST_NARROW))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key, focus = Qt.Key(event.key()), QApplication.focusWidget()
        if not plain or self._current is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # On a button it means the button, elsewhere the next step.
            if isinstance(focus, QAbstractButton):
                focus.click()
            else:
                self.merge()
        elif key in self._keys and self._verbs.preferences.current.single_keys:
            self._keys[key]()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
