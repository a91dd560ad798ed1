"""Flight: a card slides to its pocket; nothing waits for it."""

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

SLIDE_MS, WIDTH = 150, 200


def slide(ground: QWidget, picture: QPixmap, start: QWidget, target: QWidget) -> None:
    """Let a picture slide over a widget from the middle of one of its children to that of another."""
    flying = QLabel(ground)
    flying.setPixmap(picture.scaledToWidth(WIDTH, Qt.TransformationMode.FastTransformation))
    flying.adjustSize()
    middle = flying.rect().center()
    flying.move(start.mapTo(ground, start.rect().center()) - middle)
    flying.show()
    motion = QPropertyAnimation(flying, b"pos", flying)
    motion.setDuration(SLIDE_MS)
    motion.setEasingCurve(QEasingCurve.Type.OutCubic)
    motion.setStartValue(flying.pos())
    motion.setEndValue(target.mapTo(ground, target.rect().center()) - middle)
    motion.finished.connect(flying.deleteLater)
    motion.start()
