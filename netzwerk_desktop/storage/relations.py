"""Who knows whom, as rows."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from netzwerk_desktop.domain.relation import Relation, RelationKind, moved
from netzwerk_desktop.storage.database import Database

_COLUMNS = "relation.one_id, relation.other_id, relation.kind, relation.word"


@dataclass(frozen=True, slots=True)
class RelationStep:
    """Which relations a change took away and which it added: taking it back touches no other relation."""

    gone: frozenset[Relation] = frozenset()
    come: frozenset[Relation] = frozenset()

    @property
    def contacts(self) -> frozenset[int]:
        """Who is concerned."""
        return frozenset(end for each in self.gone | self.come for end in each.ends)


def step_between(before: Iterable[Relation], after: Iterable[Relation]) -> RelationStep:
    """What lies between two states."""
    former, present = frozenset(before), frozenset(after)
    return RelationStep(former - present, present - former)


class Relations:
    """The relations of one data file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def touching(self, contact_ids: Collection[int]) -> list[Relation]:
        """All relations of any of these, those with people in the trash included."""
        return self._read(contact_ids, "")

    def among_living(self, contact_ids: Collection[int]) -> list[Relation]:
        """The relations of any of these between people outside the trash."""
        joined = (
            "JOIN contact AS one ON one.contact_id = one_id AND one.deleted_at IS NULL"
            " JOIN contact AS other ON other.contact_id = other_id AND other.deleted_at IS NULL"
        )
        return self._read(contact_ids, joined)

    def between(self, contact_ids: Collection[int]) -> list[Relation]:
        """The relations of a few people with each other."""
        ids = list(contact_ids)
        marks = ",".join("?" * len(ids))
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM relation WHERE one_id IN ({marks}) AND other_id IN ({marks})", [*ids, *ids]
        )
        return sorted(_relation(row) for row in rows)

    def name_order(self, contact_ids: Collection[int]) -> dict[int, int]:
        """The place of each of these in the order of their names."""
        rows = self._database.rows_of("SELECT sort_key, contact_id FROM contact WHERE contact_id IN", list(contact_ids))
        return {int(contact_id): place for place, (_, contact_id) in enumerate(sorted(rows))}

    def add(self, relations: Iterable[Relation]) -> None:
        """Write relations, but none of somebody who is gone for good."""
        for each in relations:
            self._database.execute(
                "INSERT INTO relation (one_id, other_id, kind, word) SELECT ?1, ?2, ?3, ?4"
                " WHERE (SELECT count(*) FROM contact WHERE contact_id IN (?1, ?2)) = 2 ON CONFLICT DO NOTHING",
                _row(each),
            )

    def remove(self, relations: Iterable[Relation]) -> None:
        """Delete relations."""
        for each in relations:
            self._database.execute(
                "DELETE FROM relation WHERE one_id = ? AND other_id = ? AND kind = ? AND word = ?", _row(each)
            )

    def move(self, contact_id: int, into: int) -> None:
        """Let the relations of a contact belong to another one who is the same person."""
        before = self.touching((contact_id, into))
        step = step_between(before, moved(before, contact_id, into))
        self.remove(step.gone)
        self.add(step.come)

    def take_back(self, step: RelationStep) -> None:
        """Bring back what a change took away, and take away what it added."""
        self.remove(step.come)
        self.add(step.gone)

    def _read(self, contact_ids: Collection[int], joined: str) -> list[Relation]:
        found: set[Relation] = set()
        ids = list(contact_ids)
        for end in ("one_id", "other_id"):
            sql = f"SELECT {_COLUMNS} FROM relation {joined} WHERE relation.{end} IN"
            found.update(_relation(row) for row in self._database.rows_of(sql, ids))
        return sorted(found)


def _row(each: Relation) -> Sequence[Any]:
    return each.one_id, each.other_id, each.kind.value, each.word


def _relation(row: Sequence[Any]) -> Relation:
    return Relation(row[0], row[1], RelationKind(row[2]), row[3])
