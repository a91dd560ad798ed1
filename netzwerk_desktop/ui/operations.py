"""Operations: every change is run here, and what it changed is told to whoever shows it."""

from collections.abc import Callable
from typing import ParamSpec

from PySide6.QtCore import QObject, Signal

from netzwerk_desktop.domain.changes import Changes, FormerBook, Verb
from netzwerk_desktop.domain.errors import Problem, UserError

P = ParamSpec("P")
KEPT = 50


class Operations(QObject):
    """Runs verbs on the main thread and keeps the last ones to undo.

    Signals:
        changed: a `Changes` after its commit.
        failed: a `UserError`; nothing was changed.
        held: a job in the pool writes now, so that nothing else may.
        released: changes are possible again.
        return_wanted: a `FormerBook`: to take a change back everything is to be as it was, which is a job of its own.
    """

    changed = Signal(object)
    failed = Signal(object)
    held = Signal()
    released = Signal()
    return_wanted = Signal(object)

    def __init__(self, bring_back: Callable[[Changes, Verb], Changes], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bring_back = bring_back
        self._done: list[Changes] = []
        self._undone: list[Changes] = []
        self._held = False

    @property
    def is_held(self) -> bool:
        """Whether a job in the pool writes, so that nothing else may."""
        return self._held

    def hold(self) -> None:
        """Refuse every change for a while: a job in the pool writes."""
        self.held.emit()
        self._held = True

    def release(self) -> None:
        """Let changes happen again."""
        if self._held:
            self._held = False
            self.released.emit()

    def run(self, verb: Callable[P, Changes], *args: P.args, **kwargs: P.kwargs) -> Changes | None:
        """Run one verb; None when it failed, which was told then."""
        if self._refuses():
            return None
        try:
            changes = verb(*args, **kwargs)
        except UserError as error:
            self.failed.emit(error)
            return None
        self.publish(changes)
        return changes

    def publish(self, changes: Changes) -> None:
        """Tell of a change that is committed, and keep it to undo."""
        if changes.undo is not None:
            self._done = [*self._done, changes][-KEPT:]
            self._undone.clear()
        self.changed.emit(changes)

    def undo(self, changes: Changes | None = None) -> Changes | None:
        """Take back the last change, or that one; None when there is nothing to take back."""
        target = changes if changes in self._done else (self._done[-1] if self._done and changes is None else None)
        if target is None or (isinstance(target.undo, FormerBook) and self._refuses()):
            return None
        if isinstance(target.undo, FormerBook):
            self.return_wanted.emit(target.undo)
            return target
        return self._move(target, Verb.UNDONE, self._done, self._undone)

    def redo(self) -> Changes | None:
        """Do again what was taken back last."""
        return self._move(self._undone[-1], Verb.REDONE, self._undone, self._done) if self._undone else None

    def forget(self) -> None:
        """Nothing of before can be taken back any more: the data are others."""
        self._done.clear()
        self._undone.clear()

    def recent(self) -> tuple[Changes, ...]:
        """What can be taken back, the latest first."""
        return tuple(reversed(self._done))

    def _refuses(self) -> bool:
        if self._held:
            self.failed.emit(UserError(Problem.IMPORTING))
        return self._held

    def _move(self, target: Changes, verb: Verb, source: list[Changes], onto: list[Changes]) -> Changes | None:
        if self._refuses():
            return None
        try:
            inverse = self._bring_back(target, verb)
        except UserError as error:
            self.failed.emit(error)
            return None
        source.remove(target)
        onto.append(inverse)
        self.changed.emit(inverse)
        return inverse
