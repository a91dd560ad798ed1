"""Watching a job in the pool: how far it is, and whether it is still wanted."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from netzwerk_desktop.domain.errors import Problem, UserError

Thing = TypeVar("Thing")


class JobWatch:
    """Tells how far a job in the pool is, and stops it where it is not wanted any more.

    Args:
        progress: is told (what is done, of how many) on the thread that works.
    """

    def __init__(
        self, progress: Callable[[int, int], None] | None = None, is_cancelled: Callable[[], bool] | None = None
    ) -> None:
        self._progress, self._is_cancelled = progress, is_cancelled
        self._done = self._total = 0

    def begin(self, total: int) -> None:
        """Say how much there is."""
        self._done, self._total = 0, total
        self.step(0)

    def step(self, count: int = 1) -> None:
        """So much more is done.

        Raises:
            UserError: it was cancelled.
        """
        self._done += count
        if self._is_cancelled is not None and self._is_cancelled():
            raise UserError(Problem.CANCELLED)
        if self._progress is not None:
            self._progress(min(self._done, self._total), self._total)

    def over(self, things: Iterable[Thing], count: int = 1) -> Iterator[Thing]:
        """Count things while they are gone through."""
        for thing in things:
            yield thing
            self.step(count)
