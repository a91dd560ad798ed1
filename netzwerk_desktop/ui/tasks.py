"""Tasks: work off the main thread, with its result brought back to it."""

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal

from netzwerk_desktop.domain.errors import Problem, UserError

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Outcome:
    number: int
    result: Any = None
    error: UserError | None = None


class Tasks(QObject):
    """One long-lived bridge between a small thread pool and the main thread.

    Signals:
        _finished: an outcome, carried over by a queued connection.
    """

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._waiting: dict[int, tuple[Callable[[Any], None], Callable[[UserError], None] | None]] = {}
        self._number = 0
        self._finished.connect(self._on_finished)

    def start(
        self,
        job: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[UserError], None] | None = None,
        priority: int = 0,
    ) -> int:
        """Run `job` in the pool, then `done` with its result (or `failed`) on the main thread.

        Returns:
            a number by which the callbacks can be dropped.
        """
        self._number += 1
        number = self._number
        self._waiting[number] = (done, failed)

        def run() -> None:
            try:
                outcome = _Outcome(number, job())
            except UserError as error:
                outcome = _Outcome(number, error=error)
            except Exception:
                log.error("a task failed\n%s", traceback.format_exc())
                outcome = _Outcome(number, error=UserError(Problem.STORAGE_FAILED))
            try:
                self._finished.emit(outcome)
            except RuntimeError:
                log.debug("the program ended before a task did")

        self._pool.start(run, priority)
        return number

    def drop(self, number: int) -> None:
        """Forget the callbacks of a task; what runs already ends unheard."""
        self._waiting.pop(number, None)

    @property
    def busy(self) -> bool:
        """Whether something is still expected."""
        return bool(self._waiting)

    def finish(self) -> None:
        """Drop what has not begun and wait for what has."""
        self._waiting.clear()
        self._pool.clear()
        self._pool.waitForDone()

    def _on_finished(self, outcome: _Outcome) -> None:
        done, failed = self._waiting.pop(outcome.number, (None, None))
        if outcome.error is None:
            if done is not None:
                done(outcome.result)
        elif failed is not None:
            failed(outcome.error)
