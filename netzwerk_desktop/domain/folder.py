"""A watched folder: which of its files are photos, and which of them have arrived whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

# A file that keeps its size so long is no longer being written.
_REST = timedelta(seconds=2)
_PHOTOS = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif", ".tif", ".tiff", ".bmp")


@dataclass(frozen=True, slots=True)
class FolderFile:
    """A file as it was seen; one that was written anew is another.

    Attributes:
        path: absolute.
        size: in bytes.
        modified: nanoseconds since 1970.
    """

    path: str
    size: int
    modified: int


def is_photo_name(name: str) -> bool:
    """Whether a file may be a photo by its name; hidden ones, and those of a copy under way, are none."""
    return name.lower().endswith(_PHOTOS) and not name.startswith((".", "~")) and ".syncthing" not in name.lower()


def settled(
    files: Iterable[FolderFile], before: Mapping[FolderFile, datetime], now: datetime
) -> tuple[list[FolderFile], dict[FolderFile, datetime]]:
    """The files that have not changed for a while, and since when the others stand as they do.

    Args:
        before: what the look before this one gave.
    """
    whole: list[FolderFile] = []
    waiting: dict[FolderFile, datetime] = {}
    for file in files:
        since = before.get(file, now)
        # A clock that was set back starts the waiting anew.
        since = min(since, now)
        if file.size and now - since >= _REST:
            whole.append(file)
        else:
            waiting[file] = since
    return whole, waiting
