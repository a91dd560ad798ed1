"""Popup: where a small frame opens."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

EDGE = 8


def show_at(frame: QWidget, where: QPoint) -> None:
    """Show a frame at a point of the screen, moved so that all of it is in sight."""
    frame.adjustSize()
    screen = frame.screen().availableGeometry()
    left = max(screen.left(), min(where.x(), screen.right() - frame.width() - EDGE))
    top = max(screen.top(), min(where.y(), screen.bottom() - frame.height() - EDGE))
    frame.move(left, top)
    frame.show()
