"""Folder watch: photos that a phone syncs into a folder become contacts when a business card is on them."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from netzwerk_desktop.domain.business_card import BusinessCard
from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.folder import FolderFile, settled
from netzwerk_desktop.domain.photo import Photo
from netzwerk_desktop.imaging.reading_worker import ReadingWorker
from netzwerk_desktop.services.folder import is_as_it_was, list_photos, names_somebody
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.reading_queue import ReadingQueue
from netzwerk_desktop.ui.tasks import Tasks

POLL_MS = 30_000
# After that a file has kept its size long enough.
SETTLE_MS = 2_500
# What says that a file is no card and will not become one.
_NO_CARD = {
    Problem.NOT_AN_IMAGE,
    Problem.IMAGE_EMPTY,
    Problem.IMAGE_DAMAGED,
    Problem.IMAGE_TOO_LARGE,
    Problem.IMAGE_UNSUPPORTED,
    Problem.READING_FAILED,
}
# What is tried again later, without a word: the file is gone, or was written meanwhile.
_LATER = {Problem.NO_SUCH_FILE, Problem.NOT_READABLE}


@dataclass(frozen=True, slots=True)
class _Found:
    """The cards on a file; no photo is stored where there are none."""

    photo: Photo | None
    cards: tuple[BusinessCard, ...]


class FolderWatch(QObject):
    """Looks at the chosen folder when it changes and every half a minute, and reads one new photo at a time.

    Signals:
        gone: the folder is not there; said once until it is back.
    """

    gone = Signal(object)

    def __init__(
        self,
        verbs: Verbs,
        operations: Operations,
        reading: ReadingQueue,
        *,
        available: bool,
        worker: ReadingWorker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs, self._operations, self._reading = verbs, operations, reading
        self._available, self._worker = available, worker
        self._looks, self._reads = Tasks(self, threads=1), Tasks(self, threads=1)
        self._watcher: QFileSystemWatcher | None = None
        self._poll = QTimer(self, interval=POLL_MS)
        self._soon = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._active = self._looking = self._said_gone = False
        self._forget()
        self._folder: Path | None = None
        self._poll.timeout.connect(self.look)
        self._soon.timeout.connect(self.look)
        operations.changed.connect(self._on_changed)
        operations.released.connect(self._on_released)
        reading.progressed.connect(self._on_reading_progressed)

    def start(self) -> None:
        """Watch the folder of the preferences from now on."""
        self._active = True
        self._follow()

    def close(self) -> None:
        """End for good."""
        self._active = False
        self._leave()
        self._looks.finish()
        self._reads.finish()

    @property
    def idle(self) -> bool:
        """Whether nothing is being looked at or read."""
        return not self._looking and self._file is None

    def look(self) -> None:
        """See what is new in the folder; while a job writes, that is when it has ended."""
        if self._folder is None or self._looking or self._operations.is_held:
            return
        self._looking = True
        self._looks.start(
            partial(list_photos, self._folder),
            partial(self._on_looked, self._folder),
            partial(self._on_gone, self._folder),
        )

    def _follow(self) -> None:
        """Watch what the preferences say now; without reading no card is told from a landscape."""
        preferences = self._verbs.preferences.current
        reads = self._available and preferences.read_cards
        wanted = Path(preferences.watch_folder) if preferences.watch_folder and reads else None
        if not self._active or wanted == self._folder:
            return
        self._leave()
        self._folder = wanted
        if wanted is not None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self._on_directory_changed)
            self._poll.start()
            self.look()

    def _leave(self) -> None:
        self._poll.stop()
        self._soon.stop()
        self._folder = None
        self._looking = self._said_gone = False
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        self._forget()
        self._worker.close()

    def _forget(self) -> None:
        self._dealt_with: set[FolderFile] = set()
        self._arriving: dict[FolderFile, datetime] = {}
        self._queue: deque[FolderFile] = deque()
        self._failed: set[FolderFile] = set()
        self._file: FolderFile | None = None
        self._kept: Callable[[], None] | None = None

    def _next(self) -> None:
        """Read the next file; cards that were dropped by hand come first."""
        if self._file is not None or self._reading.busy or self._folder is None:
            return
        if not self._queue:
            self._worker.close()
            return
        file = self._file = self._queue.popleft()
        self._reads.start(partial(self._read, file), partial(self._on_read, file), partial(self._on_refused, file))

    def _read(self, file: FolderFile) -> _Found:
        path = Path(file.path)
        cards = tuple(card for card in self._worker.read(path) if names_somebody(card))
        if not cards:
            return _Found(None, ())
        try:
            data = path.read_bytes()
        except OSError as failure:
            raise UserError(Problem.NOT_READABLE, name=path.name) from failure
        if not is_as_it_was(file):
            raise UserError(Problem.NOT_READABLE, name=path.name)
        return _Found(self._verbs.capture.store(data, path.name), cards)

    def _on_looked(self, folder: Path, files: list[FolderFile]) -> None:
        if folder != self._folder:
            return
        self._looking = self._said_gone = False
        if self._operations.is_held:
            return
        if self._watcher is not None and not self._watcher.directories():
            self._watcher.addPath(str(folder))
        fresh = [file for file in files if file not in self._dealt_with]
        try:
            unseen = self._verbs.folder.unseen(folder, fresh)
        except UserError as error:
            self._operations.failed.emit(error)
            return
        self._dealt_with.update(set(fresh) - set(unseen))
        whole, self._arriving = settled(unseen, self._arriving, self._verbs.session.clock.now())
        self._dealt_with.update(whole)
        self._queue.extend(whole)
        if self._arriving:
            self._soon.start()
        self._next()

    def _on_gone(self, folder: Path, error: UserError) -> None:
        if folder != self._folder:
            return
        self._looking = False
        if not self._said_gone:
            self._said_gone = True
            self.gone.emit(folder)

    def _on_read(self, file: FolderFile, found: _Found) -> None:
        if file is not self._file or self._keep(partial(self._on_read, file, found)):
            return
        self._file = None
        folder = self._verbs.folder
        if found.photo is None:
            self._operations.run(folder.pass_over, file)
        else:
            self._operations.run(folder.take_in, file, found.photo, found.cards, self._verbs.events.current())
        self._next()

    def _on_refused(self, file: FolderFile, error: UserError) -> None:
        if file is not self._file or self._keep(partial(self._on_refused, file, error)):
            return
        self._file = None
        if error.problem is Problem.READER_MISSING:
            self._available = False
            self._follow()
            return
        if error.problem is Problem.READING_FAILED and file not in self._failed:
            # The reader may have been ended by something else than this photo: it gets a second chance.
            self._failed.add(file)
            self._queue.append(file)
        elif error.problem in _NO_CARD:
            self._operations.run(self._verbs.folder.pass_over, file)
        elif error.problem not in _LATER:
            self._operations.failed.emit(error)
        self._next()

    def _keep(self, outcome: Callable[[], None]) -> bool:
        """Put what was read aside while a job writes; whether one does."""
        if self._operations.is_held:
            self._kept = outcome
        return self._operations.is_held

    def _on_released(self) -> None:
        kept, self._kept = self._kept, None
        if kept is not None:
            kept()
        self.look()

    def _on_directory_changed(self) -> None:
        self.look()

    def _on_reading_progressed(self, done: int, total: int) -> None:
        if done >= total:
            self._next()

    def _on_changed(self, changes: Changes) -> None:
        if changes.verb is Verb.PREFERENCES:
            self._follow()
