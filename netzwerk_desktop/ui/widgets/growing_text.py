"""Growing text: a text field as high as its text, within bounds."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from netzwerk_desktop.ui.look import Look, Type


class GrowingText(QPlainTextEdit):
    """Grows with its lines; a bar only past the last one, Tab leaves it."""

    def __init__(
        self, look: Look, name: str, *, least_lines: int, most_lines: int, frame: int, parent: QWidget | None = None
    ) -> None:
        """Make an empty field.

        Args:
            name: for screen readers.
            frame: the height of border and padding together, in logical pixels.
        """
        super().__init__(parent)
        self._least_lines, self._most_lines, self._frame = least_lines, most_lines, frame
        self.setFont(look.font(Type.BODY))
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.grow())

    def grow(self) -> None:
        """Take the height of the text."""
        wanted = round(self.document().size().height())
        lines = max(self._least_lines, min(self._most_lines, wanted))
        # As needed only past the last line: while it grows, a bar would take the width that lets it fit.
        needed, never = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(needed if wanted > self._most_lines else never)
        height = lines * self.fontMetrics().lineSpacing() + self._frame
        if height != self.height():
            self.setFixedHeight(height)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.grow()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self._least_lines * self.fontMetrics().lineSpacing() + self._frame)
