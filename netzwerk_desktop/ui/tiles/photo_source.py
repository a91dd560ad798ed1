"""Photo source: pictures for tiles, decoded off the main thread and kept within a bound of bytes."""

from collections import OrderedDict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from netzwerk_desktop.domain.frame import WHOLE, Frame
from netzwerk_desktop.imaging.photo import FILE_SUFFIXES
from netzwerk_desktop.ui.tasks import Tasks

CACHE_BYTES = 40 * 1024 * 1024
MOST_WAITING = 160

PhotoKey = tuple[str, int, int, str, Frame]
"""SHA-256, physical width, physical height, shape ("cover", "top" or "fit"), the part that is shown."""


class PhotoSource(QObject):
    """Gives pixmaps at once when it has them, else nothing and later a signal.

    Signals:
        loaded: the SHA-256 of a photo that is there now, or is known to be missing.
    """

    loaded = Signal(object)

    def __init__(self, photos: Path, cache: Path | None, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photos, self._cache, self._tasks = photos, cache, tasks
        self._pixmaps: OrderedDict[PhotoKey, QPixmap] = OrderedDict()
        self._bytes = 0
        self._missing: set[str] = set()
        self._doubted: set[str] = set()
        self._waiting: OrderedDict[PhotoKey, None] = OrderedDict()
        self._running = 0
        # Nothing is decoded within a paint: the first time waits for the event loop, and meets the classes there.
        self._first = QTimer(self, singleShot=True, interval=0)
        self._first.timeout.connect(self._begin)
        self._begun = False

    def pixmap(
        self, sha256: str, width: int, height: int, ratio: float, shape: str = "cover", frame: Frame = WHOLE
    ) -> QPixmap | None:
        """The picture for a logical size, or None while it is not there yet."""
        key = sha256, max(1, round(width * ratio)), max(1, round(height * ratio)), shape, frame
        found = self._pixmaps.get(key)
        if found is not None:
            self._pixmaps.move_to_end(key)
            return found
        if sha256 not in self._missing or sha256 in self._doubted:
            self._doubted.discard(sha256)
            self._waiting[key] = None
            self._waiting.move_to_end(key)
            while len(self._waiting) > MOST_WAITING:
                self._waiting.popitem(last=False)
            self._next()
        return None

    def is_missing(self, sha256: str) -> bool:
        """Whether the photo's file is not there."""
        return sha256 in self._missing

    def look_again(self) -> None:
        """Something has changed: a photo that was missing may be stored again, and is looked for once more."""
        self._doubted = set(self._missing)

    def path(self, sha256: str) -> Path | None:
        """The photo's file."""
        return find_photo(self._photos, sha256)

    @property
    def idle(self) -> bool:
        """Whether every asked picture has been answered."""
        return not self._waiting and not self._running

    def _begin(self) -> None:
        from netzwerk_desktop.imaging.thumbnails import meet_classes

        meet_classes()
        self._begun = True
        self._next()

    def _next(self) -> None:
        if not self._begun:
            self._first.start()
            return
        while self._waiting and self._running < 2:
            key, _ = self._waiting.popitem(last=True)
            self._running += 1
            self._tasks.start(partial(self._load, key), self._on_loaded)

    def _load(self, key: PhotoKey) -> tuple[PhotoKey, QImage]:
        from netzwerk_desktop.imaging.thumbnails import ThumbnailRequest, thumbnail

        sha256, width, height, shape, frame = key
        path = find_photo(self._photos, sha256)
        if path is None:
            return key, QImage()
        request = ThumbnailRequest(sha256, path, width, height, cover=shape != "fit", top=shape == "top", frame=frame)
        return key, thumbnail(request, self._cache)

    def _on_loaded(self, outcome: tuple[PhotoKey, QImage]) -> None:
        key, image = outcome
        self._running -= 1
        if image.isNull():
            self._missing.add(key[0])
        else:
            self._missing.discard(key[0])
        if not image.isNull() and key not in self._pixmaps:
            self._pixmaps[key] = QPixmap.fromImage(image)
            self._bytes += image.sizeInBytes()
            while self._bytes > CACHE_BYTES and len(self._pixmaps) > 1:
                _, old = self._pixmaps.popitem(last=False)
                self._bytes -= old.width() * old.height() * 4
        self.loaded.emit(key[0])
        self._next()


def find_photo(photos: Path, sha256: str) -> Path | None:
    """The file of a photo, whatever its ending."""
    for suffix in FILE_SUFFIXES:
        path = photos / sha256[:2] / f"{sha256}.{suffix}"
        if path.exists():
            return path
    return None
