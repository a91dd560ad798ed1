"""Return desk: lets a copy take the place of the data, off the main thread and while nothing else is written."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netzwerk_desktop.domain.changes import Changes, FormerBook, Verb
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.reading_queue import ReadingQueue
from netzwerk_desktop.ui.tasks import Tasks

if TYPE_CHECKING:  # loaded when something is brought back: no start waits for it
    from netzwerk_desktop.services.returning import Returned


class ReturnDesk(QObject):
    """Brings copies back, one at a time.

    Signals:
        returned: (the `Path` of the copy, a `Returned`); everything that is shown is to be made anew.
    """

    returned = Signal(object, object)

    def __init__(
        self, verbs: Verbs, operations: Operations, reading: ReadingQueue, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._verbs, self._operations, self._reading = verbs, operations, reading
        self._tasks = Tasks(self, threads=1)
        self._read = False
        operations.return_wanted.connect(self._on_return_wanted)

    def run(self, copy: Path) -> None:
        """Let a copy take the place of the data, which are copied before."""
        operations = self._operations
        if operations.is_held:
            operations.failed.emit(UserError(Problem.IMPORTING))
            return
        # What is being read belongs to a card that may be another one afterwards.
        self._read = self._reading.busy
        if self._read:
            self._reading.stop()
        operations.hold()
        job = partial(self._verbs.returning.bring_back, copy)
        self._tasks.start(job, partial(self._on_returned, copy), self._on_failed)

    def close(self) -> None:
        """End for good; what has begun is done."""
        self._tasks.finish()
        self._operations.release()

    def _on_return_wanted(self, book: FormerBook) -> None:
        self.run(self._verbs.returning.former(book))

    def _on_returned(self, copy: Path, returned: "Returned") -> None:
        operations = self._operations
        operations.forget()
        operations.release()
        operations.publish(returned.changes)
        operations.changed.emit(Changes(Verb.PREFERENCES))
        if self._read:
            self._reading.start()
        self.returned.emit(copy, returned)

    def _on_failed(self, error: UserError) -> None:
        self._operations.release()
        if self._read:
            self._reading.start()
        self._operations.failed.emit(error)
