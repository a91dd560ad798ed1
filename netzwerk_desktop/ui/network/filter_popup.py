"""Filter popup: by what a page can be narrowed, and the filters that are kept; it closes when one looks elsewhere."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.query import CardFilter, CardQuery, Filter, FilterChoice, FilterKind, SavedFilter
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.filter_words import filter_kind_words, filter_value_words
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.network.choice_list import ChoiceList, ChoiceRow
from netzwerk_desktop.ui.widgets.buttons import hairline, label, push_button
from netzwerk_desktop.ui.widgets.popup import show_at

# The filters that are kept, and what can be chosen.
SECTIONS: tuple[FilterKind | None, ...] = (
    None,
    *(FilterKind.EVENT, FilterKind.TAG, FilterKind.ORGANISATION, FilterKind.PLACE),
    *(FilterKind.RHYTHM, FilterKind.MET, FilterKind.WITHOUT),
)
# Of these somebody has only one: choosing another value replaces the former.
EXCLUSIVE = frozenset(
    {FilterKind.EVENT, FilterKind.ORGANISATION, FilterKind.PLACE, FilterKind.RHYTHM, FilterKind.MET, FilterKind.DUE}
)
KIND_WIDTH, VALUE_WIDTH, HEIGHT, FOOT = 160, 292, 268, 36


def toggled(filters: tuple[Filter, ...], wanted: Filter) -> tuple[Filter, ...]:
    """The filters with this one added, or taken away where it is on."""
    if wanted in filters:
        return tuple(each for each in filters if each != wanted)
    replaced = wanted.kind in EXCLUSIVE
    return (*(each for each in filters if not (replaced and each.kind is wanted.kind)), wanted)


class FilterPopup(QFrame):
    """Lets filters be chosen, kept under a name, renamed and removed.

    Signals:
        toggled: a `Filter` that is to be added, or taken away.
        applied: a `SavedFilter` that is to be shown.
        kept: a name for what is shown now.
        renamed: (former name, new name).
        removed: the name of a kept filter.
        closed: it is no longer in sight.
    """

    toggled = Signal(object)
    applied = Signal(object)
    kept = Signal(object)
    renamed = Signal(object, object)
    removed = Signal(object)
    closed = Signal()

    def __init__(
        self,
        look: Look,
        choices: Callable[[FilterKind, CardQuery], list[FilterChoice]],
        saved: Callable[[], tuple[SavedFilter, ...]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look, self._choices, self._saved = look, choices, saved
        self._query = CardQuery()
        self._naming: str | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        look = self._look
        self._kinds = ChoiceList(look)
        self._kinds.setAccessibleName(tr("Filter by"))
        self._kinds.setFixedWidth(look.px(KIND_WIDTH))
        self._show_kinds(FilterKind.EVENT)
        self._field = QLineEdit()
        self._field.setFont(look.font(Type.BODY))
        self._field.setPlaceholderText(tr("Search …"))
        self._list = ChoiceList(look)
        self._list.setFixedWidth(look.px(VALUE_WIDTH))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._none = label(look, "", Type.BODY, muted=True, wrap=True)
        values = QVBoxLayout()
        values.setSpacing(8)
        values.addWidget(self._field)
        values.addWidget(self._none)
        values.addWidget(self._list, 1)
        sides = QHBoxLayout()
        sides.setSpacing(12)
        sides.addWidget(self._kinds)
        sides.addLayout(values)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 10)
        layout.setSpacing(8)
        layout.addLayout(sides)
        layout.addWidget(hairline())
        layout.addLayout(self._build_foot())
        self._kinds.setFixedHeight(look.px(HEIGHT))

    def _build_foot(self) -> QHBoxLayout:
        look = self._look
        self._keep = push_button(look, tr("Keep this filter …"), kind="link", small=True)
        self._rename = push_button(look, tr("Rename …"), Use.EDIT, kind="quiet", small=True)
        self._remove = push_button(look, tr("Remove"), Use.TRASH, kind="quiet", small=True)
        self._name = QLineEdit()
        self._name.setFont(look.font(Type.BODY))
        self._name.setPlaceholderText(tr("Name of the filter"))
        self._name.setAccessibleName(tr("Name of the filter"))
        self._done = push_button(look, tr("Keep", "a filter"), kind="primary", small=True)
        self._hint = label(look, tr("What is chosen can be kept under a name."), Type.CAPTION, muted=True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStrut(look.px(FOOT))
        foot.addWidget(self._hint)
        foot.addWidget(self._keep)
        foot.addStretch(1)
        for widget in (self._rename, self._remove):
            foot.addWidget(widget)
        foot.addWidget(self._name, 100)
        foot.addWidget(self._done)
        return foot

    def _connect(self) -> None:
        self._kinds.currentRowChanged.connect(self._on_kind_changed)
        self._field.textChanged.connect(self._list.show_text)
        self._field.returnPressed.connect(self._on_returned)
        self._list.itemClicked.connect(self._on_clicked)
        self._list.currentRowChanged.connect(self._show_foot)
        self._keep.clicked.connect(self._on_keep)
        self._rename.clicked.connect(self._on_rename)
        self._remove.clicked.connect(self._on_remove)
        self._done.clicked.connect(self._on_named)
        self._name.returnPressed.connect(self._on_named)

    def show_query(self, query: CardQuery) -> None:
        """Show what narrows a page now, and what could."""
        self._query = query
        self._show_kinds(self._kind())
        self._fill(self._list.current())

    def _show_kinds(self, current: FilterKind | None) -> None:
        """The kinds, those that narrow the page marked."""
        on = {each.kind for each in self._query.filters}
        rows = [ChoiceRow(_section_words(each), on=each in on, value=n) for n, each in enumerate(SECTIONS)]
        self._kinds.blockSignals(True)
        self._kinds.show_rows(rows, SECTIONS.index(current))
        self._kinds.blockSignals(False)

    def open_at(self, where: QPoint) -> None:
        """Show the popup at a point of the screen, all of it in sight."""
        show_at(self, where)
        self._field.setFocus()

    def _kind(self) -> FilterKind | None:
        """The kind that is shown; None for the filters that are kept."""
        return SECTIONS[max(0, self._kinds.currentRow())]

    def _fill(self, keep: object = None) -> None:
        kind = self._kind()
        rows = self._saved_rows() if kind is None else self._value_rows(kind)
        self._list.show_rows(rows, keep)
        self._list.setVisible(bool(rows))
        self._field.setEnabled(bool(rows))
        self._none.setVisible(not rows)
        self._none.setText(tr("No filter is kept yet.") if kind is None else tr("Nobody here has one."))
        name = _section_words(kind)
        self._field.setAccessibleName(name)
        self._list.setAccessibleName(name)
        self._show_foot()

    def _saved_rows(self) -> list[ChoiceRow]:
        shown = self._query
        return [ChoiceRow(each.name, "", each.applied_to(shown) == shown, each) for each in self._saved()]

    def _value_rows(self, kind: FilterKind) -> list[ChoiceRow]:
        filters = self._query.filters
        others = tuple(each for each in filters if each.kind is not kind or kind not in EXCLUSIVE)
        rows = []
        for choice in self._choices(kind, _without_grouping(self._query, others)):
            wanted = Filter(kind, choice.value)
            rows.append(ChoiceRow(filter_value_words(wanted), str(choice.count), wanted in filters, wanted))
        return rows

    def _show_foot(self) -> None:
        naming = self._naming is not None
        kept = self._kind() is None and self._list.current() is not None
        narrowed = bool(self._query.filters) or self._query.chip is not CardFilter.ALL
        self._name.setVisible(naming)
        self._done.setVisible(naming)
        self._keep.setVisible(narrowed and not naming)
        self._hint.setVisible(not narrowed and not naming and not kept)
        self._rename.setVisible(kept and not naming)
        self._remove.setVisible(kept and not naming)

    def _on_kind_changed(self) -> None:
        self._field.clear()
        self._naming = None
        self._fill()

    def _on_clicked(self) -> None:
        value = self._list.current()
        if isinstance(value, SavedFilter):
            self.applied.emit(value)
            self.close()
        elif isinstance(value, Filter):
            self.toggled.emit(value)

    def _on_returned(self) -> None:
        self._on_clicked()
        self.close()

    def _on_keep(self) -> None:
        self._ask_for_name("", "")

    def _on_rename(self) -> None:
        value = self._list.current()
        if isinstance(value, SavedFilter):
            self._ask_for_name(value.name, value.name)

    def _ask_for_name(self, former: str, text: str) -> None:
        self._naming = former
        self._name.setText(text)
        self._show_foot()
        self._name.setFocus()
        self._name.selectAll()

    def _on_named(self) -> None:
        former, name = self._naming, self._name.text().strip()
        if not name or former is None:
            return
        self._naming = None
        if former:
            self.renamed.emit(former, name)
        else:
            self.kept.emit(name)
        self._field.setFocus()

    def _on_remove(self) -> None:
        value = self._list.current()
        if isinstance(value, SavedFilter):
            self.removed.emit(value.name)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        kinds = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        key = Qt.Key(event.key())
        if key in rows:
            self._list.move_on(rows[key])
        elif key in kinds:
            row = self._kinds.currentRow() + kinds[key]
            self._kinds.setCurrentRow(max(0, min(self._kinds.count() - 1, row)))
        elif key == Qt.Key.Key_Escape and self._naming is not None:
            self._naming = None
            self._show_foot()
            self._field.setFocus()
        else:
            super().keyPressEvent(event)


def _section_words(kind: FilterKind | None) -> str:
    return tr("Kept", "filters") if kind is None else filter_kind_words(kind)


def _without_grouping(query: CardQuery, filters: tuple[Filter, ...]) -> CardQuery:
    return CardQuery(query.pocket, query.chip, text=query.text, filters=filters)
