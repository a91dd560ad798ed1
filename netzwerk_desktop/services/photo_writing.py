"""Photos that come with many people, written beside their rows: the disk is waited for once, not once more."""

import contextlib
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait

from netzwerk_desktop.domain.photo import Photo
from netzwerk_desktop.storage.photos import PhotoFiles

_LOOK_SECONDS = 0.05


class PhotoWriting:
    """Photos on their way to the disk in a thread of their own."""

    def __init__(self, files: PhotoFiles) -> None:
        self._files = files
        self._stopped = threading.Event()
        self._fresh: list[Photo] = []
        self._done = 0

    @contextlib.contextmanager
    def of(self, photos: Iterable[tuple[Photo, Callable[[], bytes]]]) -> Iterator["PhotoWriting"]:
        """Begin to write photos. None that was not there before stays on the disk when the block fails."""
        with ThreadPoolExecutor(1) as pool:
            self._writing: Future[None] = pool.submit(self._write, photos)
            try:
                yield self
            except BaseException:
                self._stopped.set()
                wait([self._writing])
                self._files.remove_all(self._fresh)
                raise

    def finish(self, told: Callable[[int], None]) -> None:
        """Wait until every photo is on the disk; only then may a transaction end whose rows name them.

        Args:
            told: is called with the number of those that are, again and again; it may raise to give up.

        Raises:
            UserError: the disk is full or refuses to be written.
        """
        while wait([self._writing], _LOOK_SECONDS).not_done:
            told(self._done)
        self._writing.result()
        told(self._done)

    def _write(self, photos: Iterable[tuple[Photo, Callable[[], bytes]]]) -> None:
        with contextlib.closing(self._files.put_all(photos, self._fresh)) as writing:
            for self._done, _ in enumerate(writing, start=1):
                if self._stopped.is_set():
                    return
