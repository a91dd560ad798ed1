"""Arrangement: people moved apart until no face and no name covers another one."""

from collections.abc import Sequence
from dataclasses import dataclass

TURNS, GAP = 60, 8.0


@dataclass(slots=True)
class Box:
    """What somebody covers, by its middle; the fixed one stays where it is."""

    x: float
    y: float
    width: float
    height: float
    fixed: bool = False

    def overlap(self, other: "Box") -> tuple[float, float]:
        """How far two reach into each other, across and down; nothing where one is not above zero."""
        return (
            (self.width + other.width) / 2 + GAP - abs(self.x - other.x),
            (self.height + other.height) / 2 + GAP - abs(self.y - other.y),
        )


def moved_apart(boxes: Sequence[Box], wide: float, high: float) -> bool:
    """Move boxes apart, each as little as can be, and keep them within a room; whether there was enough of it.

    Args:
        wide, high: half of the room, around the point 0, 0.
    """
    for _ in range(TURNS):
        if not _turn(boxes):
            return True
        for box in boxes:
            if not box.fixed:
                box.x = max(box.width / 2 - wide, min(wide - box.width / 2, box.x))
                box.y = max(box.height / 2 - high, min(high - box.height / 2, box.y))
    return not any(_covers(one, other) for number, one in enumerate(boxes) for other in boxes[number + 1 :])


def _covers(one: Box, other: Box) -> bool:
    across, down = one.overlap(other)
    return across > GAP and down > GAP


def _turn(boxes: Sequence[Box]) -> bool:
    moved = False
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            across, down = one.overlap(other)
            if across <= 0.01 or down <= 0.01:
                continue
            moved = True
            share = 1.0 if one.fixed or other.fixed else 0.5
            if across < down:
                step = across * share * (1 if one.x <= other.x else -1)
                one.x -= 0.0 if one.fixed else step
                other.x += 0.0 if other.fixed else step
            else:
                step = down * share * (1 if one.y <= other.y else -1)
                one.y -= 0.0 if one.fixed else step
                other.y += 0.0 if other.fixed else step
    return moved
