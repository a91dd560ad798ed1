"""Photos on the disk: files named after the SHA-256 of their bytes, written and synced before any row names them."""

import os
import secrets
from collections import deque
from collections.abc import Callable, Generator, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.photo import Photo
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.disk import open_private, sync_directory, translated
from netzwerk_desktop.storage.tables import PhotoRow, to_millis

if TYPE_CHECKING:
    from concurrent.futures import Future


_AT_ONCE = 4  # more of them keep whoever writes rows from doing so


class PhotoFiles:
    """The directory of photo bytes; safe to use from any thread."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, sha256: str, suffix: str) -> Path:
        """Where the bytes of a photo lie."""
        return self.root / sha256[:2] / f"{sha256}.{suffix}"

    def put(self, photo: Photo, data: bytes) -> None:
        """Write the bytes so that they survive a power cut, or find them there already.

        Raises:
            UserError: the disk is full or refuses to be written.
        """
        target = self.root / photo.file_name
        with translated(target):
            self.root.mkdir(parents=True, exist_ok=True, mode=0o700)
            target.parent.mkdir(exist_ok=True, mode=0o700)
            if target.exists() and target.stat().st_size == len(data):
                return
            self._write(target, data)
            sync_directory(target.parent)
            sync_directory(self.root)

    def put_all(
        self, photos: Iterable[tuple[Photo, Callable[[], bytes]]], fresh: list[Photo]
    ) -> Generator[Photo, None, None]:
        """Write the bytes of many photos; each one that was not there already, as it is done.

        The directories are forced to the disk once, after the last one: only then may rows name the photos.

        Args:
            fresh: gets every photo that was not there before it is written, so that whoever stops can remove them;
                this has to be closed before.

        Raises:
            UserError: the disk is full or refuses to be written.
        """
        from concurrent.futures import ThreadPoolExecutor  # nothing else needs it

        there: dict[Path, set[str]] = {}
        with translated(self.root), ThreadPoolExecutor(_AT_ONCE) as pool:
            self.root.mkdir(parents=True, exist_ok=True, mode=0o700)
            waiting: deque[tuple[Photo, Future[None]]] = deque()
            for photo, read in photos:
                target = self.root / photo.file_name
                data = read()
                if target.parent not in there:
                    target.parent.mkdir(exist_ok=True, mode=0o700)
                    there[target.parent] = set(os.listdir(target.parent))
                if target.name in there[target.parent] and target.stat().st_size == len(data):
                    continue
                fresh.append(photo)
                # Waiting for the disk is all there is to do, and it forces several files in one go.
                waiting.append((photo, pool.submit(self._write, target, data)))
                if len(waiting) == _AT_ONCE:
                    yield _written(*waiting.popleft())
            for each in waiting:
                yield _written(*each)
            list(pool.map(sync_directory, (*there, self.root)))

    def _write(self, target: Path, data: bytes) -> None:
        part = target.with_name(f"{target.name}.{secrets.token_hex(4)}.part")
        try:
            with os.fdopen(open_private(part), "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(target)
        except OSError:
            part.unlink(missing_ok=True)
            raise

    def remove(self, photo: Photo) -> None:
        """Delete the bytes of a photo that no row names any more."""
        with translated(self.root):
            (self.root / photo.file_name).unlink(missing_ok=True)

    def remove_all(self, photos: Iterable[Photo]) -> None:
        """Delete the bytes of many photos; waiting for the disk is done for several at once."""
        from concurrent.futures import ThreadPoolExecutor  # nothing else needs it

        with ThreadPoolExecutor(_AT_ONCE) as pool:
            list(pool.map(self.remove, photos))

    def names(self) -> set[str]:
        """Every complete photo file, as "ab/abcdef….jpg"."""
        if not self.root.exists():
            return set()
        files = (path for path in self.root.glob("??/*") if path.suffix != ".part")
        return {f"{path.parent.name}/{path.name}" for path in files}


def _written(photo: Photo, writing: "Future[None]") -> Photo:
    """A photo as soon as it is on the disk."""
    writing.result()
    return photo


class Photos:
    """The rows that name photo files."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, photo: Photo, now: datetime) -> None:
        """Name a photo whose bytes are on the disk already."""
        PhotoRow.insert(
            sha256=photo.sha256,
            suffix=photo.suffix,
            width=photo.width,
            height=photo.height,
            taken_at=photo.taken_at.isoformat() if photo.taken_at else None,
            added_at=to_millis(now),
        ).on_conflict_ignore().execute()

    def add_all(self, photos: Iterable[Photo], now: datetime) -> None:
        """Name many photos whose bytes are on the disk already."""
        self._database.execute_all(
            "INSERT OR IGNORE INTO photo (sha256, suffix, width, height, taken_at, added_at) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (
                    *(photo.sha256, photo.suffix, photo.width, photo.height),
                    photo.taken_at.isoformat() if photo.taken_at else None,
                    to_millis(now),
                )
                for photo in photos
            ],
        )

    def suffixes(self, keys: Iterable[str]) -> dict[str, str]:
        """The file endings of photos, by key."""
        rows = self._database.rows_of("SELECT sha256, suffix FROM photo WHERE sha256 IN", list(dict.fromkeys(keys)))
        return {str(key): str(suffix) for key, suffix in rows}

    def taken(self, keys: Iterable[str]) -> list[datetime]:
        """When photos were taken, as their cameras wrote it; those without a time are left out."""
        rows = self._database.rows_of("SELECT taken_at FROM photo WHERE sha256 IN", list(dict.fromkeys(keys)))
        return [datetime.fromisoformat(taken_at) for (taken_at,) in rows if taken_at]

    def all(self) -> list[Photo]:
        """Every photo a row names."""
        rows = self._database.rows("SELECT sha256, suffix, width, height FROM photo")
        return [Photo(*row) for row in rows]

    def unused(self) -> list[Photo]:
        """Photos that no contact shows, the trash included."""
        rows = self._database.rows(
            "SELECT sha256, suffix, width, height FROM photo WHERE NOT EXISTS"
            " (SELECT 1 FROM contact WHERE portrait = photo.sha256)"
            " AND NOT EXISTS (SELECT 1 FROM contact WHERE card_front = photo.sha256)"
            " AND NOT EXISTS (SELECT 1 FROM contact WHERE card_back = photo.sha256)"
            " AND NOT EXISTS (SELECT 1 FROM card_scan WHERE card_scan.photo = photo.sha256)"
        )
        return [Photo(*row) for row in rows]

    def forget(self, keys: Iterable[str]) -> None:
        """Delete rows of photos."""
        for key in keys:
            PhotoRow.delete().where(PhotoRow.sha256 == key).execute()
