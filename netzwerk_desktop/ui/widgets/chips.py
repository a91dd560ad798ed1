"""Chips: a row of exclusive filters and of removable ones; what does not fit goes into a menu."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QToolButton, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.query import CardFilter, Filter
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.actions import plain_entry
from netzwerk_desktop.ui.filter_words import filter_words
from netzwerk_desktop.ui.icons import Use, icon
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.words import chip_words

GAP = 8
PADDING, CROSS, WIDEST = 30, 20, 180


def chip_button(look: Look, text: str, button: QToolButton | None = None) -> QToolButton:
    """One round button that can be checked."""
    button = button or QToolButton()
    button.setText(text)
    button.setCheckable(True)
    button.setProperty("kind", "chip")
    button.setFont(look.font(Type.BODY))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


class RemovableChip(QToolButton):
    """A filter that is on; pressing it, or a key that deletes, takes it away.

    Signals:
        removed: its `Filter`.
    """

    removed = Signal(object)

    def __init__(self, look: Look, wanted: Filter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = wanted
        words = filter_words(wanted)
        metrics = QFontMetrics(look.font(Type.BODY_STRONG))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, look.px(WIDEST))
        chip_button(look, shown.replace("&", "&&"), self)
        self.setCheckable(False)
        self.setProperty("active", True)
        self.setIcon(icon(look, Use.CLOSE, "accent"))
        self.setIconSize(QSize(12, 12))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # The cross stands behind the words.
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setAccessibleName(tr("Remove the filter “%1”").replace("%1", words))
        self.setToolTip(self.accessibleName())
        self.clicked.connect(self._on_clicked)
        self.needed = metrics.horizontalAdvance(shown) + PADDING + CROSS

    def _on_clicked(self) -> None:
        self.removed.emit(self._wanted)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._on_clicked()
        else:
            super().keyPressEvent(event)


class FilterChips(QWidget):
    """The filters of a page: exclusive ones with their numbers, and those that were added.

    Signals:
        chosen: a `CardFilter`.
        removed: a `Filter` that is wanted no more.
    """

    chosen = Signal(object)
    removed = Signal(object)

    def __init__(
        self, look: Look, standard: Sequence[CardFilter] = tuple(CardFilter), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._chips = {chip: chip_button(look, chip_words(chip)) for chip in standard}
        self._filters: tuple[Filter, ...] = ()
        self._active: list[RemovableChip] = []
        self._group = QButtonGroup(self)
        self._more = chip_button(look, "")
        self._more.setCheckable(False)
        self._more.setIcon(icon(look, Use.MORE))
        self._more.setAccessibleName(tr("More filters"))
        self._more.setToolTip(tr("More filters"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._build()

    def _build(self) -> None:
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for chip, button in self._chips.items():
            button.clicked.connect(lambda checked=False, chip=chip: self.chosen.emit(chip))
            self._group.addButton(button)
            layout.addWidget(button)
        if CardFilter.ALL in self._chips:
            self._chips[CardFilter.ALL].setChecked(True)
        self._more.hide()
        layout.addWidget(self._more)
        layout.addStretch(1)

    def set_counts(self, counts: dict[CardFilter, int]) -> None:
        """Show how many each filter has."""
        for chip, button in self._chips.items():
            button.setText(f"{chip_words(chip)}  {counts.get(chip, 0)}")
        self._fit()

    def choose(self, chip: CardFilter) -> None:
        """Mark a filter without telling anybody."""
        if chip in self._chips:
            self._chips[chip].setChecked(True)
        self._fit()

    def show_filters(self, filters: tuple[Filter, ...]) -> None:
        """Show these filters as chips that can be removed."""
        if filters == self._filters:
            return
        focused = next((n for n, chip in enumerate(self._active) if chip.hasFocus()), None)
        for chip in self._active:
            chip.hide()
            chip.deleteLater()
        self._filters, self._active = filters, []
        for wanted in filters:
            chip = RemovableChip(self._look, wanted, self)
            chip.removed.connect(self.removed)
            self._layout.insertWidget(self._layout.indexOf(self._more), chip)
            self._active.append(chip)
        self._fit()
        if focused is not None:
            self._focus_near(focused)

    def _focus_near(self, number: int) -> None:
        """The focus goes on where a chip was removed by a key."""
        near = [chip for chip in self._active if not chip.isHidden()]
        standard = [button for button in self._chips.values() if button.isChecked()]
        target = near[min(number, len(near) - 1)] if near else next(iter(standard), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _fit(self) -> None:
        """Show what there is room for: the chosen filter and the added ones before the others."""
        metrics = QFontMetrics(self._look.font(Type.BODY_STRONG))
        needed: dict[QToolButton, int] = {
            # As wide as when it is chosen, which makes its words stronger; the style may want more than that.
            button: max(metrics.horizontalAdvance(button.text()) + PADDING, button.sizeHint().width())
            for button in self._chips.values()
        }
        needed |= {chip: max(chip.needed, chip.sizeHint().width()) for chip in self._active}
        room = self.width()
        if sum(needed.values()) + GAP * (len(needed) - 1) > room:
            room -= self._more.sizeHint().width() + GAP
        fixed = [each for chip, each in self._chips.items() if chip is CardFilter.ALL or each.isChecked()]
        order = [*fixed, *self._active, *(each for each in self._chips.values() if each not in fixed)]
        used, hidden = 0, set[QToolButton]()
        for each in order:
            fits = used + needed[each] <= room or each in fixed
            used += needed[each] + GAP if fits else 0
            each.setVisible(fits)
            if not fits:
                hidden.add(each)
        self._more.setVisible(bool(hidden))
        self._more.setMenu(self._menu(hidden))

    def _menu(self, hidden: set[QToolButton]) -> QMenu:
        if (former := self._more.menu()) is not None:
            former.deleteLater()
        menu = QMenu(self._more)
        for chip, button in self._chips.items():
            if button in hidden:
                menu.addAction(button.text()).triggered.connect(partial(self._on_hidden_chosen, chip))
        for wanted, button in zip(self._filters, self._active, strict=True):
            if button in hidden:
                action = menu.addAction(icon(self._look, Use.CLOSE), plain_entry(button.accessibleName()))
                action.triggered.connect(partial(self._on_hidden_removed, wanted))
        return menu

    def _on_hidden_chosen(self, chip: CardFilter) -> None:
        self.choose(chip)
        self.chosen.emit(chip)

    def _on_hidden_removed(self, wanted: Filter) -> None:
        self.removed.emit(wanted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 34)
