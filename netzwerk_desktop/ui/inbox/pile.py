"""Pile: the cards of the inbox in the order in which they are looked at, and which one is on the stage."""

from collections.abc import Sequence


class Pile:
    """Cards that were put off stand at the end; when a card leaves, the one that took its place is the current one."""

    def __init__(self) -> None:
        self.order: list[int] = []
        self.current: int | None = None
        self.adding = False
        self._later: list[int] = []

    def follow(self, ids: Sequence[int]) -> None:
        """Take over what is in the inbox now, in the order of capture."""
        former = self.order.index(self.current) if self.current in self.order else 0
        there = set(ids)
        self._later = [each for each in self._later if each in there]
        later = set(self._later)
        self.order = [each for each in ids if each not in later] + self._later
        if self.current not in there and not self.adding:
            self.current = self.order[min(former, len(self.order) - 1)] if self.order else None

    def choose(self, contact_id: int) -> None:
        """Put a card on the stage."""
        self.current, self.adding = contact_id, False

    def add(self) -> None:
        """Make room on the stage for somebody new."""
        self.current, self.adding = None, True

    def put_off(self) -> None:
        """The current card comes last; the next one is on the stage."""
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
