"""Schema 4: the index of words that questions are answered from."""

import shutil
from pathlib import Path

import pytest

from tests.builders import FakeClock, opened, zurich
from tests.databases.build_v1 import ANNA

FROZEN = Path(__file__).parents[2] / "databases"
CLOCK = FakeClock(zurich(2026, 3, 5, 10))


def test_v4_db_opens_with_everybody(tmp_path: Path) -> None:
    shutil.copy(FROZEN / "v4.db", tmp_path / "netzwerk.db")
    with opened(tmp_path, CLOCK) as verbs:
        assert verbs.contacts.get(ANNA).name.display == "Dr. Anna Müller"


@pytest.mark.parametrize("version", [1, 2, 3])
def test_everybody_of_an_older_file_is_found_after_its_first_opening(tmp_path: Path, version: int) -> None:
    shutil.copy(FROZEN / f"v{version}.db", tmp_path / "netzwerk.db")
    with opened(tmp_path, CLOCK) as verbs:
        for question in ("mueller", "groß", "044 123 45 67", "swiss slide"):
            assert [hit.contact_id for hit in verbs.search.search(question).hits][:1] == [ANNA], question
        assert not verbs.session.contacts.index.differs()
