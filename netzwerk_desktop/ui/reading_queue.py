"""Reading queue: the cards that wait are read one after the other, off the main thread and out of the process."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netzwerk_desktop.domain.business_card import BusinessCard
from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.imaging.reading_worker import ReadingWorker
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.tasks import Tasks

if TYPE_CHECKING:  # loaded with the first card: no start waits for it
    from netzwerk_desktop.services.reading import Unread

_MAKES_WORK = (
    Verb.ADDED,
    Verb.RESTORED,
    Verb.UNDONE,
    Verb.REDONE,
    Verb.PHOTO_SET,
    Verb.FRAMED,
    Verb.READ_AGAIN,
    Verb.PREFERENCES,
    Verb.IMPORTED,
    Verb.RETURNED,
)


class ReadingQueue(QObject):
    """Keeps reading while something waits.

    Signals:
        progressed: (cards read, cards asked for) of the stack under way; equal when it is done.
        stopped: reading was stopped; what waits is read at the next start.
        without_card: ids of the contacts of one stack on whose photos there was no card.
        reader_missing: cards wait, but the program was installed without the reader.
    """

    progressed = Signal(int, int)
    stopped = Signal()
    reader_missing = Signal()
    without_card = Signal(object)

    def __init__(
        self,
        verbs: Verbs,
        operations: Operations,
        *,
        available: bool,
        worker: ReadingWorker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs, self._operations, self._available = verbs, operations, available
        self._worker = worker
        self._tasks = Tasks(self, threads=1)
        self._reading: Unread | None = None
        self._done = 0
        self._blank: list[int] = []
        self._halted = False
        self._said_missing = False
        self._kept: Callable[[], None] | None = None
        operations.changed.connect(self._on_changed)
        operations.released.connect(self._on_released)

    def start(self) -> None:
        """Read what waits since the last time."""
        self._halted = False
        self._next()

    def stop(self) -> None:
        """Read nothing more until the next start; the card under way is read again then."""
        self._halted = True
        self._reading = None
        self._worker.close()
        self.stopped.emit()

    def close(self) -> None:
        """End for good."""
        self._halted = True
        self._reading = None
        self._worker.close()
        self._tasks.finish()

    @property
    def busy(self) -> bool:
        """Whether a card is being read."""
        return self._reading is not None

    def _next(self) -> None:
        if self._halted or self._reading is not None:
            return
        if not self._verbs.preferences.current.read_cards:
            self._rest()
            return
        try:
            waiting = self._verbs.reading.waiting()
        except UserError as error:
            self._operations.failed.emit(error)
            return
        if not waiting:
            self._rest()
            return
        if not self._available:
            if not self._said_missing:
                self._said_missing = True
                self.reader_missing.emit()
            return
        self._reading = waiting[0]
        self.progressed.emit(self._done, self._done + len(waiting))
        self._tasks.start(
            partial(self._worker.read, self._reading.path, self._reading.chosen),
            partial(self._on_read, self._reading),
            partial(self._on_refused, self._reading),
        )

    def _rest(self) -> None:
        """Tell that nothing more is read for now."""
        if self._done:
            self.progressed.emit(self._done, self._done)
        if self._blank:
            self.without_card.emit(self._blank)
        self._done, self._blank = 0, []

    def _on_read(self, unread: "Unread", cards: tuple[BusinessCard, ...]) -> None:
        if self._reading is not unread:
            return
        if not cards:
            self._blank.append(unread.contact_id)
        self._finish(self._verbs.reading.fill, unread, cards)

    def _on_refused(self, unread: "Unread", error: UserError) -> None:
        if self._reading is not unread:
            return
        if error.problem is Problem.READER_MISSING:
            self._available = False
            self._reading = None
            self._next()
            return
        self._finish(self._verbs.reading.give_up, unread)

    def _finish(self, verb: object, unread: "Unread", *rest: object) -> None:
        if self._operations.is_held:
            self._kept = partial(self._finish, verb, unread, *rest)
            return
        self._reading = None
        self._done += 1
        self._operations.run(verb, unread, *rest)  # type: ignore[arg-type]
        self._next()

    def _on_released(self) -> None:
        kept, self._kept = self._kept, None
        if kept is not None and self._reading is not None:
            kept()

    def _on_changed(self, changes: Changes) -> None:
        if changes.verb in _MAKES_WORK:
            self._next()
