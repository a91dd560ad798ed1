"""Import desk: reads contact files and imports them off the main thread, one import at a time."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.changes import Changes, FormerBook, Verb
from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.services.contact_files import ContactFile
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.tasks import Tasks

if TYPE_CHECKING:  # loaded with the first import: no start waits for it
    from netzwerk_desktop.services.import_plan import ImportPlan, Step
    from netzwerk_desktop.services.importing import Imported


@dataclass(frozen=True, slots=True)
class ImportChoice:
    """What people who are new are given together."""

    pocket: Pocket = Pocket.INBOX
    tag: str = ""
    rhythm: Cadence | None = None


class ImportDesk(QObject):
    """Reads files, keeps the plan until it is run or dropped, and tells how far it is.

    Signals:
        started: files are being read, or a plan is being run.
        progressed: (`Step`, done, of how many; 0 where that is not known).
        planned: the `ImportPlan`; nothing was changed yet.
        imported: an `Imported`.
        stopped: it was cancelled, or it failed (`UserError`, told elsewhere); everything is as it was.
    """

    started = Signal()
    progressed = Signal(object, int, int)
    planned = Signal(object)
    imported = Signal(object)
    stopped = Signal()

    def __init__(self, verbs: Verbs, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs, self._operations = verbs, operations
        self._tasks = Tasks(self, threads=1)
        self._cancelled = threading.Event()
        self._busy = self._holds = False
        self.plan: ImportPlan | None = None

    @property
    def busy(self) -> bool:
        """Whether files are being read or imported."""
        return self._busy

    def read(self, files: Sequence[ContactFile]) -> None:
        """Find out what importing files would do."""
        if self._busy or not files or self._refuses():
            return
        self.drop()
        self._begin()
        job = partial(self._verbs.importing.plan, tuple(files), self._tell, self._cancelled.is_set)
        self._tasks.start(job, self._on_planned, self._on_failed)

    def run(self, choice: ImportChoice) -> None:
        """Do what the plan says; nothing else is written meanwhile."""
        if self._busy or self.plan is None or self._refuses():
            return
        self._begin()
        self._holds = True
        self._operations.hold()
        job = partial(
            self._verbs.importing.run,
            self.plan,
            choice.pocket,
            tag=choice.tag,
            rhythm=choice.rhythm,
            progress=self._tell,
            is_cancelled=self._cancelled.is_set,
        )
        self._tasks.start(job, self._on_imported, self._on_failed)

    def cancel(self) -> None:
        """Stop what is under way; nothing of it stays."""
        self._cancelled.set()

    def drop(self) -> None:
        """Let the plan go; one that is being made stops, since it is of people as they were."""
        if self._busy:
            self._cancelled.set()
        elif self.plan is not None:
            self.plan.close()
            self.plan = None

    def close(self) -> None:
        """End for good."""
        self._cancelled.set()
        self._tasks.finish()
        self._busy = False
        self._release()
        self.drop()

    def undo(self, batch_id: int) -> bool:
        """Take a whole import back; False where that failed, which was told then."""
        return self._operations.run(self._take_back, batch_id) is not None

    def _take_back(self, batch_id: int) -> Changes:
        return self._verbs.importing.undo_import(batch_id).changes

    def _begin(self) -> None:
        self._busy = True
        self._cancelled.clear()
        self.started.emit()

    def _tell(self, step: "Step", done: int, total: int) -> None:
        """Runs in the pool; the signal crosses over."""
        self.progressed.emit(step, done, total)

    def _refuses(self) -> bool:
        """Whether somebody else writes now: a copy that is brought back changes who everybody is."""
        if self._operations.is_held:
            self._operations.failed.emit(UserError(Problem.IMPORTING))
        return self._operations.is_held

    def _release(self) -> None:
        """Give back what this desk holds, and nothing of somebody else."""
        if self._holds:
            self._holds = False
            self._operations.release()

    def _on_planned(self, plan: "ImportPlan") -> None:
        self._busy = False
        if self._cancelled.is_set():
            plan.close()
            self.stopped.emit()
            return
        self.plan = plan
        self.planned.emit(plan)

    def _on_imported(self, imported: "Imported") -> None:
        self._busy = False
        self._release()
        self._operations.publish(imported.changes)
        if isinstance(imported.changes.undo, FormerBook):  # an archive brought its settings along
            self._operations.changed.emit(Changes(Verb.PREFERENCES))
        self.imported.emit(imported)

    def _on_failed(self, error: UserError) -> None:
        self._busy = False
        self._release()
        if error.problem is not Problem.CANCELLED:
            self._operations.failed.emit(error)
        self.stopped.emit()
