"""Thumbnails: photos decoded at the size they are shown in, kept in a directory that may vanish at any time."""

import contextlib
import functools
import math
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from netzwerk_desktop.domain.frame import WHOLE, Frame
from netzwerk_desktop.imaging.laying import image_reader, rectangle, scaled, transform, whole_corners

QUALITY = 90
CARD_RATIO, CARD_TOLERANCE = 85 / 55, 0.06

P = ParamSpec("P")
T = TypeVar("T")
_meeting = threading.Lock()


@dataclass(frozen=True, slots=True)
class ThumbnailRequest:
    """One picture in one size.

    Attributes:
        sha256: the photo's key.
        path: the photo's file.
        width: physical pixels.
        height: physical pixels.
        cover: fill the whole size and cut what stands over, keeping the centre; else fit.
        top: a business card: its upper edge is kept when cutting, a photo with more than the card keeps its
            centre, and an upright one is fitted whole.
        frame: the part of the photo that is shown, laid flat.
    """

    sha256: str
    path: Path
    width: int
    height: int
    cover: bool = True
    top: bool = False
    frame: Frame = WHOLE

    @property
    def cache_name(self) -> str:
        """A file name that no other request shares."""
        shape = ("t" if self.top else "c") if self.cover else "f"
        part = "" if self.frame == WHOLE else f"-{hash_of(self.frame)}"
        return f"{self.sha256[:2]}/{self.sha256}-{self.width}x{self.height}{shape}{part}.jpg"


def thumbnail(request: ThumbnailRequest, cache: Path | None) -> QImage:
    """The picture in its size, from the cache or from the photo; a null image where the photo is missing.

    Runs in any thread. The cache is only a convenience: whatever goes wrong with it is ignored.
    """
    stored = cache / request.cache_name if cache else None
    if stored is not None and stored.exists():
        image = _kept(stored)
        if not image.isNull():
            return image
    image = decode(request)
    if stored is not None and not image.isNull() and not image.hasAlphaChannel():
        with contextlib.suppress(OSError):
            _keep(image, stored)
    return image


def _first_alone(work: Callable[P, T]) -> Callable[P, T]:
    """Let a function run in one thread at a time until it was once gone through to its end.

    WORKAROUND: PySide6 makes a class or an enum when it is first met, and two threads that meet the same one at once
    crash the interpreter.
    """
    met = threading.Event()

    @functools.wraps(work)
    def alone(*args: P.args, **kwargs: P.kwargs) -> T:
        if met.is_set():
            return work(*args, **kwargs)
        with _meeting:
            result = work(*args, **kwargs)
        if not (isinstance(result, QImage) and result.isNull()):
            met.set()
        return result

    return alone


@_first_alone
def _kept(stored: Path) -> QImage:
    return QImage(str(stored))


@_first_alone
def _keep(image: QImage, stored: Path) -> None:
    stored.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = stored.with_suffix(".part")
    # WORKAROUND: the stub of PySide6 6.11 says bytes, the method takes str only
    if image.save(str(part), "JPG", QUALITY):  # type: ignore[call-overload]
        part.chmod(0o600)
        part.replace(stored)


@_first_alone
def decode(request: ThumbnailRequest) -> QImage:
    """Decode a photo straight into its size, turned as its EXIF says; null where it cannot be read."""
    reader = image_reader(request.path)
    size = reader.size()
    if not size.isValid() or bytes(reader.format().data()).startswith(b"svg"):
        return QImage()
    if request.frame != WHOLE:
        return _framed(reader, request)
    turned = reader.transformation().value & 4 != 0
    box = QSize(request.width, request.height)
    if turned:
        box.transpose()
    seen = size.transposed() if turned else size
    whole = not request.cover or (request.top and seen.height() > seen.width())
    mode = Qt.AspectRatioMode.KeepAspectRatio if whole else Qt.AspectRatioMode.KeepAspectRatioByExpanding
    reader.setScaledSize(size.scaled(box, mode).expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull() or whole:
        return image
    left = max(0, (image.width() - request.width) // 2)
    at_top = request.top and abs(seen.width() / seen.height() - CARD_RATIO) < CARD_TOLERANCE
    top = 0 if at_top else max(0, (image.height() - request.height) // 2)
    return image.copy(QRect(left, top, min(request.width, image.width()), min(request.height, image.height())))


@functools.cache
def meet_classes() -> None:
    """Go once through everything that decoding needs; on the main thread, before the first job in a pool.

    WORKAROUND: PySide6 makes classes, and Qt loads the readers of image formats, when they are first met. In a thread
    of the pool this waited for a lock of Qt's while it held the interpreter's, and the main thread the other way round.
    """
    import tempfile

    with tempfile.TemporaryDirectory(prefix="netzwerk-") as name:
        path = Path(name) / "first.jpg"
        image = QImage(8, 6, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        _keep(image, path)
        corners = ((1.0, 1.0), (7.0, 1.0), (7.0, 5.0), (1.0, 5.0))
        for frame in (WHOLE, Frame(corners, 1)):
            decode(ThumbnailRequest("", path, 4, 3, top=True, frame=frame))
        _kept(path)


def hash_of(frame: Frame) -> str:
    """A few letters that differ between frames, the same in every run."""
    import hashlib

    return hashlib.sha256(repr(frame).encode()).hexdigest()[:10]


def _framed(reader: QImageReader, request: ThumbnailRequest) -> QImage:
    """The part of a photo within its frame, laid flat, in the size of the request."""
    size = reader.size()
    corners = request.frame.corners(whole_corners(reader))
    one, two, three, four = corners
    natural = QSizeF(
        max(math.dist(one, two), math.dist(four, three), 1.0), max(math.dist(one, four), math.dist(two, three), 1.0)
    )
    box = QSizeF(request.width, request.height)
    whole = not request.cover or (request.top and natural.height() > natural.width())
    mode = Qt.AspectRatioMode.KeepAspectRatio if whole else Qt.AspectRatioMode.KeepAspectRatioByExpanding
    laid = natural.scaled(box, mode)
    # Decoded only as large as it is needed, with something to spare for the smoothing.
    share = min(1.0, 1.5 * max(laid.width() / natural.width(), laid.height() / natural.height()))
    reader.setAutoTransform(False)
    reader.setScaledSize(QSize(max(1, round(size.width() * share)), max(1, round(size.height() * share))))
    image = reader.read()
    if image.isNull():
        return image
    shown = QSize(max(1, round(min(laid.width(), box.width()))), max(1, round(min(laid.height(), box.height()))))
    shift = (shown.width() - laid.width()) / 2
    flat = QImage(shown, QImage.Format.Format_RGB32)
    flat.fill(Qt.GlobalColor.white)
    painter = QPainter(flat)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    across, down = image.width() / size.width(), image.height() / size.height()
    source = scaled(corners, across, down)
    painter.setTransform(transform(source, rectangle(laid.width(), laid.height(), shift)))
    painter.drawImage(0, 0, image)
    painter.end()
    return flat
