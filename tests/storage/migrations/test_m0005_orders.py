"""Schema 5: indexes for the orders of pages and for what is due, and numbers that the database keeps by itself."""

import shutil
from pathlib import Path

import pytest

from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.query import CardFilter
from tests.builders import FakeClock, opened, zurich
from tests.databases.build_v1 import ANNA

FROZEN = Path(__file__).parents[2] / "databases"
CLOCK = FakeClock(zurich(2026, 3, 5, 10))
COUNTED = (
    "SELECT pocket, coalesce(rhythm_days, 0), coalesce(rhythm_months, 0), first_contact, count(*) FROM contact"
    " WHERE deleted_at IS NULL GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4"
)


def test_v5_db_opens_with_everybody(tmp_path: Path) -> None:
    shutil.copy(FROZEN / "v5.db", tmp_path / "netzwerk.db")
    with opened(tmp_path, CLOCK) as verbs:
        assert verbs.contacts.get(ANNA).name.display == "Dr. Anna Müller"


@pytest.mark.parametrize("version", [1, 2, 3, 4])
def test_the_people_of_an_older_file_are_counted_without_the_trash(tmp_path: Path, version: int) -> None:
    shutil.copy(FROZEN / f"v{version}.db", tmp_path / "netzwerk.db")
    with opened(tmp_path, CLOCK) as verbs:
        rows = verbs.session.database.rows

        assert rows("SELECT count(*) FROM contact WHERE deleted_at IS NOT NULL") == [(1,)]
        assert rows("SELECT * FROM tally ORDER BY 1, 2, 3, 4") == rows(COUNTED)
        assert verbs.contacts.pocket_counts()[Pocket.NETWORK] == 2
        assert verbs.contacts.chip_counts()[CardFilter.FIRST_CONTACT] == 1
        assert verbs.session.database.integrity() == []


@pytest.mark.parametrize("version", [1, 4])
def test_an_older_file_gets_the_indexes_of_a_new_one(tmp_path: Path, version: int) -> None:
    shutil.copy(FROZEN / f"v{version}.db", tmp_path / "netzwerk.db")
    made = "SELECT name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') ORDER BY name"
    with opened(tmp_path, CLOCK) as verbs, opened(tmp_path / "new", CLOCK) as new:
        assert verbs.session.database.rows(made) == new.session.database.rows(made)
