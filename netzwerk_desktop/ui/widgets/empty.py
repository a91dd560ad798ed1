"""Empty state: one line that says why nothing is here, and one action."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import label, push_button, set_paragraph


class EmptyState(QWidget):
    """What a page shows instead of nothing.

    Signals:
        pressed: its button.
    """

    pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("content")
        self._words = label(look, "", Type.BODY, muted=True, wrap=True)
        self._width = look.px(420)
        self._button = push_button(look, "")
        self._button.clicked.connect(self.pressed)
        self.setFocusProxy(self._button)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(16)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def say(self, text: str, action: str) -> None:
        """Show a sentence and the words of its button; no button without words."""
        set_paragraph(self._words, text, self._width)
        self._button.setText(action)
        self._button.setVisible(bool(action))
