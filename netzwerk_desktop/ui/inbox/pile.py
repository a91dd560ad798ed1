"""Pile: the cards of the inbox in the order in which they are looked at, and which one is on the stage."""

from collections.abc import Iterable, Sequence


class Pile:
    """Cards that were put off stand at the end; when a card leaves, the one that took its place is the current one."""

    def __init__(self) -> None:
        self.order: list[int] = []
        self.current: int | None = None
        self.adding = False
        self._later: list[int] = []
        self._sorted: set[int] = set()
        self._undone: frozenset[int] = frozenset()

    @property
    def whole(self) -> int:
        """How many cards the stack has with those that were sorted out of it."""
        return len(self.order) + len(self._sorted)

    def sort_out(self, ids: Iterable[int]) -> None:
        """Count cards that went from the stack into a pocket."""
        self._sorted |= set(ids) & set(self.order)

    def bring_back(self, ids: Iterable[int]) -> None:
        """Put what an undo concerned on the stage, if it is in the inbox then."""
        self._undone = frozenset(ids)

    def follow(self, ids: Sequence[int]) -> None:
        """Take over what is in the inbox now, in the order of capture."""
        former = self.order.index(self.current) if self.current in self.order else 0
        there = set(ids)
        undone, self._undone = [each for each in ids if each in self._undone], frozenset()
        back = [each for each in undone if each not in self.order] or undone
        self._sorted -= there
        self._later = [each for each in self._later if each in there]
        later = set(self._later)
        self.order = [each for each in ids if each not in later] + self._later
        if back:
            self.choose(back[0])
        elif self.current not in there and not self.adding:
            self.current = self.order[min(former, len(self.order) - 1)] if self.order else None

    def choose(self, contact_id: int) -> None:
        """Put a card on the stage."""
        self.current, self.adding = contact_id, False

    def add(self) -> None:
        """Make room on the stage for somebody new."""
        self.current, self.adding = None, True

    def put_off(self) -> None:
        """The current card comes last; the next one is on the stage, after an empty sheet the first one."""
        self.adding = self.adding and not self.order
        if self.current is None or self.current not in self.order:
            return
        row = self.order.index(self.current)
        following = self.order[row + 1] if row + 1 < len(self.order) else self.order[0]
        self._later = [each for each in self._later if each != self.current] + [self.current]
        self.current = following

    def neighbour(self, step: int) -> int | None:
        """The card so many further on; None beyond the ends."""
        if self.current not in self.order:
            return None
        row = self.order.index(self.current) + step
        return self.order[row] if 0 <= row < len(self.order) else None
