"""Image target: a widget that images can be let go over, and that knows when they hover."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from netzwerk_desktop.ui.image_drop import has_images, read_offer


class ImageTarget(QWidget):
    """Takes dropped images; subclasses draw `_over`.

    Signals:
        dropped: the `ImageOffer` that was let go here.
    """

    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over = False
        self.setAcceptDrops(True)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_images(event.mimeData()):
            self._set_over(True)
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_over(False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(read_offer(event.mimeData()))

    def _set_over(self, over: bool) -> None:
        self._over = over
        self.update()
