"""Surroundings: the people within two steps of one person, and where they stand in a picture of them."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from netzwerk_desktop.domain.relation import Relation

MOST_PEOPLE = 60
# From so many people on, those of a ring stand in two rows.
FULL_FIRST, FULL_SECOND = 10, 18
# Wider than this, the people behind one person would no longer lie behind them.
WIDEST_FAN = math.radians(150)


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody stands around the one in the middle.

    Attributes:
        step: 0 for the one in the middle, 1 for whom he or she knows, 2 for whom those know.
        via: through whom the way leads there; None in the middle.
        x, y: within the unit circle, x to the right and y down.
    """

    contact_id: int
    step: int
    via: int | None
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The people around one person.

    Attributes:
        places: the one in the middle first, then each of the first step with the second step behind, clockwise.
        relations: those between two people who are shown.
        left_out: how many more there are within two steps.
    """

    places: tuple[Place, ...]
    relations: tuple[Relation, ...] = ()
    left_out: int = 0

    @property
    def centre(self) -> int:
        """Who stands in the middle."""
        return self.places[0].contact_id

    def between(self, contact_id: int, other_id: int) -> tuple[Relation, ...]:
        """What two people are to each other."""
        return tuple(each for each in self.relations if each.ends == {contact_id, other_id})


@dataclass(frozen=True, slots=True)
class _Fan:
    """Somebody of the first step, and the people behind."""

    contact_id: int
    behind: tuple[int, ...]

    @property
    def weight(self) -> int:
        """How much of the circle they need: the inner ring is half as long as the outer one."""
        return max(2, len(self.behind))


def surroundings(
    centre: int, relations: Iterable[Relation], order: Mapping[int, int], *, steps: int = 2, most: int = MOST_PEOPLE
) -> Surroundings:
    """The people around somebody; the same picture for the same relations.

    Those of the first step who know each other stand beside each other, and those of the second lie together behind
    the first one of them whom they know.

    Args:
        relations: all of the people within `steps`; more do no harm.
        order: the place of each id in an order that a person knows (by name); it decides what is left open.
        steps: 1 or 2.
        most: more people than this are left out, the second step first.
    """
    edges = tuple(dict.fromkeys(relations))
    fans, left_out = _limited(_fans(centre, _neighbours(edges), order, steps), most - 1)
    places = (Place(centre, 0, None, 0.0, 0.0), *_places(centre, fans))
    shown = {each.contact_id for each in places}
    return Surroundings(places, tuple(each for each in edges if each.ends <= shown), left_out)


def _neighbours(relations: Iterable[Relation]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for each in relations:
        found[each.one_id].add(each.other_id)
        found[each.other_id].add(each.one_id)
    return found


def _fans(centre: int, knows: Mapping[int, set[int]], order: Mapping[int, int], steps: int) -> list[_Fan]:
    def rank(contact_id: int) -> tuple[int, int]:
        return order.get(contact_id, len(order)), contact_id

    waiting, first = set(knows.get(centre, ())), list[int]()
    while waiting:
        beside = knows[first[-1]] & waiting if first else set[int]()
        chosen = min(beside or waiting, key=rank)
        waiting.remove(chosen)
        first.append(chosen)
    taken = {centre, *first}
    fans = []
    for each in first:
        behind = sorted(knows[each] - taken, key=rank) if steps > 1 else []
        taken.update(behind)
        fans.append(_Fan(each, tuple(behind)))
    return fans


def _limited(fans: Sequence[_Fan], most: int) -> tuple[list[_Fan], int]:
    """As many people as there is room for: of the second step everybody's first ones, then everybody's second ones."""
    whole = sum(1 + len(fan.behind) for fan in fans)
    first = fans[:most]
    turns = sorted((turn, number) for number, fan in enumerate(first) for turn in range(len(fan.behind)))
    shown: dict[int, int] = defaultdict(int)
    for _, number in turns[: most - len(first)]:
        shown[number] += 1
    kept = [_Fan(fan.contact_id, fan.behind[: shown[number]]) for number, fan in enumerate(first)]
    return kept, whole - sum(1 + len(fan.behind) for fan in kept)


def _places(centre: int, fans: Sequence[_Fan]) -> list[Place]:
    """Clockwise: a part of the circle for each of the first step, as wide as the people behind need."""
    second = sum(len(fan.behind) for fan in fans)
    inner = _rows((0.46, 0.66) if second else (0.6, 0.95), 0.55 if second else 0.75, len(fans) > FULL_FIRST)
    outer = _rows((0.86, 1.0), 1.0, second > FULL_SECOND)
    weights = sum(fan.weight for fan in fans)
    # One stands at the right; an even number leaves free what is right above and below the middle, where words stand.
    begin = 0.0 if len(fans) == 1 else -math.pi / 2
    angle = begin - (math.pi * fans[0].weight / weights if fans and len(fans) % 2 else 0.0)
    found = []
    for number, fan in enumerate(fans):
        part = 2 * math.pi * fan.weight / weights
        middle = angle + part / 2
        found.append(_at(fan.contact_id, 1, centre, inner[number % len(inner)], middle))
        gap = min(part, WIDEST_FAN) / max(1, len(fan.behind))
        for place, behind in enumerate(fan.behind):
            turned = middle + gap * (place - (len(fan.behind) - 1) / 2)
            found.append(_at(behind, 2, fan.contact_id, outer[len(found) % len(outer)], turned))
        angle += part
    return found


def _rows(two: tuple[float, float], one: float, full: bool) -> tuple[float, ...]:
    return two if full else (one,)


def _at(contact_id: int, step: int, via: int, radius: float, angle: float) -> Place:
    return Place(contact_id, step, via, round(radius * math.cos(angle), 6), round(radius * math.sin(angle), 6))
