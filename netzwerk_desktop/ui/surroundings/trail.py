"""Trail: whom one came from, as words that lead back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import label, push_button

SHOWN, LONGEST = 4, 140


class Trail(QWidget):
    """The last people who stood in the middle.

    Signals:
        chosen: how many steps are to be gone back.
    """

    chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(34, 0, 0, 0)  # below the title, beside the arrow
        self._line.setSpacing(2)
        self.hide()

    def show_names(self, names: Sequence[str]) -> None:
        """Show the way here, the earliest first; without a way, nothing."""
        while (item := self._line.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, name in enumerate(names):
            back = len(names) - number
            if back > SHOWN:
                continue
            button = push_button(self._look, "", kind="inline")
            button.setFont(self._look.font(Type.CAPTION))
            metrics = button.fontMetrics()
            button.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, self._look.px(LONGEST)))
            button.setAccessibleName(tr("Back to %1").replace("%1", name))
            button.setToolTip(tr("Back to %1").replace("%1", name))
            button.clicked.connect(lambda checked=False, back=back: self.chosen.emit(back))
            self._line.addWidget(button)
            self._line.addWidget(label(self._look, "›", Type.CAPTION, muted=True))
        self._line.addStretch(1)
        self.setVisible(bool(names))
