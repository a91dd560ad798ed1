"""Schema 6: who knows whom."""

import shutil
from pathlib import Path

import pytest

from netzwerk_desktop.domain.relation import RelationKind, relation
from tests.builders import FakeClock, opened, zurich
from tests.databases.build_v1 import ANNA, BEAT

FROZEN = Path(__file__).parents[2] / "databases"
CLOCK = FakeClock(zurich(2026, 3, 5, 10))


def test_v6_db_opens_with_everybody(tmp_path: Path) -> None:
    shutil.copy(FROZEN / "v6.db", tmp_path / "netzwerk.db")
    with opened(tmp_path, CLOCK) as verbs:
        assert verbs.contacts.get(ANNA).name.display == "Dr. Anna Müller"


@pytest.mark.parametrize("version", [1, 2, 3])
def test_an_older_file_knows_no_relations_yet_and_takes_them(tmp_path: Path, version: int) -> None:
    shutil.copy(FROZEN / f"v{version}.db", tmp_path / "netzwerk.db")
    with opened(tmp_path, CLOCK) as verbs:
        assert verbs.relations.of(ANNA) == []
        verbs.relations.add(BEAT, ANNA, RelationKind.INTRODUCED_BY)

    with opened(tmp_path, CLOCK) as verbs:
        assert [line.relation for line in verbs.relations.of(ANNA)] == [
            relation(BEAT, ANNA, RelationKind.INTRODUCED_BY)
        ]
        assert verbs.session.database.integrity() == []


def test_the_file_refuses_relations_with_oneself_and_two_ways_of_telling_one(tmp_path: Path) -> None:
    shutil.copy(FROZEN / "v3.db", tmp_path / "netzwerk.db")
    with opened(tmp_path, CLOCK) as verbs, verbs.session.database.transaction():
        for one, other, kind in ((ANNA, ANNA, "introduced_by"), (BEAT, ANNA, "colleague")):
            verbs.session.database.execute("INSERT OR IGNORE INTO relation VALUES (?, ?, ?, '')", (one, other, kind))

        assert verbs.session.database.rows("SELECT count(*) FROM relation") == [(0,)]
