"""Chips: a row of exclusive filters; what does not fit goes into a menu."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QToolButton, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.query import CardFilter
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use, icon
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.words import chip_words

GAP = 8


def chip_button(look: Look, text: str) -> QToolButton:
    """One round button that can be checked."""
    button = QToolButton()
    button.setText(text)
    button.setCheckable(True)
    button.setProperty("kind", "chip")
    button.setFont(look.font(Type.BODY))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


class FilterChips(QWidget):
    """The filters of the network page.

    Signals:
        chosen: a `CardFilter`.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._chips: dict[CardFilter, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._more = chip_button(look, "")
        self._more.setCheckable(False)
        self._more.setIcon(icon(look, Use.MORE))
        self._more.setAccessibleName(tr("More filters"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._build()

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for chip in CardFilter:
            button = chip_button(self._look, chip_words(chip))
            button.clicked.connect(lambda checked=False, chip=chip: self.chosen.emit(chip))
            self._chips[chip] = button
            self._group.addButton(button)
            layout.addWidget(button)
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
        self._chips[chip].setChecked(True)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 48
        metrics = QFontMetrics(self._look.font(Type.BODY_STRONG))
        used, hidden = 0, []
        for chip, button in self._chips.items():
            used += metrics.horizontalAdvance(button.text()) + 30 + GAP
            fits = used <= room or chip is CardFilter.ALL or button.isChecked()
            button.setVisible(fits)
            if not fits:
                hidden.append(chip)
        self._more.setVisible(bool(hidden))
        if hidden:
            menu = QMenu(self._more)
            for chip in hidden:
                action = menu.addAction(self._chips[chip].text())
                action.triggered.connect(lambda checked=False, chip=chip: self._on_hidden_chosen(chip))
            self._more.setMenu(menu)

    def _on_hidden_chosen(self, chip: CardFilter) -> None:
        self.choose(chip)
        self.chosen.emit(chip)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 34)
