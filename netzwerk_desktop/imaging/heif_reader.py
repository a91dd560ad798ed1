"""A reader of HEIC and AVIF for whoever reads photos through Qt, which knows neither."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QImageReader

from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.imaging.heif import open_heif, upright

if TYPE_CHECKING:
    from PIL import Image

_TURNED = (5, 6, 7, 8)
_ORIENTATION = 0x0112


class HeifReader(QImageReader):
    """Reads one photo: its size at once, its pixels in the scaled size when they are asked for.

    The picture is upright as it comes: the "file as stored" of such a photo is what one sees.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._image: Image.Image | None = None
        try:
            self._image = open_heif(path.read_bytes(), path.name)
        except (OSError, UserError):
            return

    def size(self) -> QSize:
        if self._image is None:
            return QSize()
        width, height = self._image.size
        turned = self._image.getexif().get(_ORIENTATION, 1) in _TURNED
        return QSize(height, width) if turned else QSize(width, height)

    def read(self) -> QImage:
        if self._image is None:
            return QImage()
        try:
            picture = upright(self._image).convert("RGB")
        except UserError:
            return QImage()
        wanted = self.scaledSize()
        if wanted.isValid():
            picture = picture.resize((wanted.width(), wanted.height()), reducing_gap=2.0)
        line = 3 * picture.width
        return QImage(picture.tobytes(), picture.width, picture.height, line, QImage.Format.Format_RGB888).copy()
