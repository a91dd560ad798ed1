"""Whether words have the room they need."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget

from netzwerk_desktop.ui.widgets.buttons import ElidedLabel
from netzwerk_desktop.ui.widgets.rail import RailItem

SMALLEST = (960, 640)


def settle(qapp: QApplication) -> None:
    """Lines that wrap are laid out in several turns."""
    for _ in range(4):
        qapp.processEvents()
        qapp.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def cut(root: QWidget) -> list[str]:
    """The buttons and lines that have less room than their words need."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, ElidedLabel | RailItem):
            continue
        if isinstance(widget, QPushButton | QToolButton) and widget.text():
            advance = widget.fontMetrics().horizontalAdvance(widget.text())
            needed = advance + 4 if widget.property("square") else widget.sizeHint().width()
        elif isinstance(widget, QLabel) and widget.text() and not widget.wordWrap():
            needed = widget.fontMetrics().horizontalAdvance(widget.text())
        else:
            continue
        outside = widget.mapTo(root, widget.rect().topRight()).x() > root.width()
        if widget.width() < needed or outside:
            found.append(f"{widget.text()!r}: {widget.width()} of {needed}{', outside' if outside else ''}")
    return found
