"""Relation: who knows whom, and how."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

WORD_LENGTH = 60


class RelationKind(StrEnum):
    """How two people know each other."""

    INTRODUCED_BY = "introduced_by"
    COLLEAGUE = "colleague"
    PARTNER = "partner"
    OTHER = "other"


class RelationView(StrEnum):
    """What a relation is from the side of one of the two: what the other one is, or did, for her or him."""

    MET_THROUGH = "met_through"
    INTRODUCED = "introduced"
    COLLEAGUE = "colleague"
    PARTNER = "partner"
    OTHER = "other"


@dataclass(frozen=True, slots=True, order=True)
class Relation:
    """Two people who know each other; made by `relation`, so that it is the same from whichever side it is told.

    Attributes:
        one_id: who was introduced; of kinds without a direction the smaller id.
        other_id: who introduced; of kinds without a direction the larger id.
        word: what they are to each other in one's own words, for `RelationKind.OTHER`; may be empty.
    """

    one_id: int
    other_id: int
    kind: RelationKind
    word: str = ""

    @property
    def ends(self) -> frozenset[int]:
        """The ids of the two."""
        return frozenset((self.one_id, self.other_id))

    def beyond(self, contact_id: int) -> int:
        """The other one, seen from one of the two."""
        return self.other_id if contact_id == self.one_id else self.one_id

    def seen_from(self, contact_id: int) -> RelationView:
        """What the other one is to one of the two."""
        if self.kind is RelationKind.INTRODUCED_BY:
            return RelationView.MET_THROUGH if contact_id == self.one_id else RelationView.INTRODUCED
        return RelationView(self.kind.value)

    def same_as(self, other: "Relation") -> bool:
        """Whether two relations say the same; between two people there is one introduction, in one direction."""
        if self.kind is RelationKind.INTRODUCED_BY is other.kind:
            return self.ends == other.ends
        alike = (self.one_id, self.other_id, self.kind) == (other.one_id, other.other_id, other.kind)
        return alike and self.word.casefold() == other.word.casefold()


def relation(one_id: int, other_id: int, kind: RelationKind, word: str = "") -> Relation:
    """A relation in the one way it is written.

    Args:
        one_id: who was introduced, where the kind has a direction.
        other_id: who introduced.

    Raises:
        ValueError: nobody has a relation with oneself.
    """
    if one_id == other_id:
        raise ValueError("nobody has a relation with oneself")
    if kind is not RelationKind.INTRODUCED_BY:
        one_id, other_id = sorted((one_id, other_id))
    own = " ".join(word.split())[:WORD_LENGTH].strip() if kind is RelationKind.OTHER else ""
    return Relation(one_id, other_id, kind, own)


def moved(relations: Iterable[Relation], contact_id: int, into: int) -> tuple[Relation, ...]:
    """The relations of one or both of two who turn out to be one person, all told of the one who stays.

    What the two were to each other is gone; what both were to a third stands once, as the one who stays had it.
    """
    ordered = sorted(relations, key=lambda each: (contact_id in each.ends, each))
    found: list[Relation] = []
    for each in ordered:
        ends = [into if end == contact_id else end for end in (each.one_id, each.other_id)]
        if ends[0] == ends[1]:
            continue
        told = relation(ends[0], ends[1], each.kind, each.word)
        if not any(told.same_as(known) for known in found):
            found.append(told)
    return tuple(found)
