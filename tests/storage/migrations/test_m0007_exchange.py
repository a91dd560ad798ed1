"""Schema 7: what contact files brought, and which batch it came with."""

import shutil
from pathlib import Path

from tests.builders import FakeClock, opened, zurich
from tests.databases.build_v1 import ANNA

FROZEN = Path(__file__).parents[2] / "databases"
CLOCK = FakeClock(zurich(2026, 3, 5, 10))


def test_v7_db_opens_with_everybody(tmp_path: Path) -> None:
    shutil.copy(FROZEN / "v7.db", tmp_path / "netzwerk.db")
    with opened(tmp_path, CLOCK) as verbs:
        assert verbs.contacts.get(ANNA).name.display == "Dr. Anna Müller"
