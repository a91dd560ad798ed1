"""Image drop: what a drag or the clipboard holds of images; nothing is ever fetched from a network."""

import contextlib
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from netzwerk_desktop.imaging.heif import heif_kind

CONTACTS_MIME = "application/x-netzwerk-contacts"
"""Tiles that are dragged; the file they bring along is for other programs."""
MOST_BYTES = 100 * 1024 * 1024
_KINDS = ("jpeg", "png", "webp", "tiff", "bmp", "gif", "heic", "heif", "avif")
_RAW = ("application/octet-stream", *(f"image/{kind}" for kind in _KINDS))
_STARTS = (b"\xff\xd8\xff", b"\x89PNG", b"RIFF", b"GIF8", b"BM", b"II*\0", b"MM\0*")


@dataclass(frozen=True, slots=True)
class ImageOffer:
    """Images somebody offered.

    Attributes:
        files: local files, checked for being images only when they are read.
        blobs: bytes that came directly, with a name for messages.
    """

    files: tuple[Path, ...] = ()
    blobs: tuple[tuple[str, bytes], ...] = ()

    @property
    def count(self) -> int:
        """How many images were offered."""
        return len(self.files) + len(self.blobs)


def has_images(mime: QMimeData) -> bool:
    """Whether a drag may hold images: local files, raw bytes, or a picture."""
    if mime.hasFormat(CONTACTS_MIME):
        return False
    if any(url.isLocalFile() for url in mime.urls()):
        return True
    return mime.hasImage() or any(mime.hasFormat(kind) for kind in _RAW)


def offered_text(mime: QMimeData) -> str:
    """The text of a drag or the clipboard that holds no images; files that are none of ours are no text."""
    if has_images(mime) or not mime.hasText() or mime.hasFormat(CONTACTS_MIME):
        return ""
    return mime.text().strip()


def read_offer(mime: QMimeData) -> ImageOffer:
    """Take the images out: local files first, else bytes that begin like an image, else a picture."""
    files = tuple(path for url in mime.urls() if url.isLocalFile() for path in _files(Path(url.toLocalFile())))
    if files:
        return ImageOffer(files)
    for kind in _RAW:
        data = bytes(mime.data(kind).data()) if mime.hasFormat(kind) else b""
        if (data.startswith(_STARTS) or heif_kind(data)) and len(data) <= MOST_BYTES:
            return ImageOffer(blobs=((_name(mime), data),))
    if mime.hasImage():
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return ImageOffer(blobs=((_name(mime), png_bytes(image)),))
    return ImageOffer()


def png_bytes(image: QImage) -> bytes:
    """A picture from the clipboard as the bytes of a file."""
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(store.data())


def _files(path: Path) -> list[Path]:
    """A file, or the files in a folder in name order; the folder itself where it cannot be read, to be named."""
    with contextlib.suppress(OSError):
        if path.is_dir():
            return sorted(each for each in path.iterdir() if each.is_file() and not each.name.startswith("."))
    return [path]


def _name(mime: QMimeData) -> str:
    urls = mime.urls()
    return urls[0].fileName() if urls and urls[0].fileName() else "photo"
