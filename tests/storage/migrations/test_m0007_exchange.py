"""Schema 7: what contact files brought, and which batch it came with."""

import shutil
from pathlib import Path

import pytest

from netzwerk_desktop.domain.relation import RelationKind, relation
from netzwerk_desktop.services.contact_files import ContactFile
from tests.builders import FakeClock, opened, zurich
from tests.databases.build_v1 import ANNA, BEAT
from tests.databases.build_v7 import CARD

FROZEN = Path(__file__).parents[2] / "databases"
CLOCK = FakeClock(zurich(2026, 3, 5, 10))


def test_v7_db_opens_with_everybody(tmp_path: Path) -> None:
    shutil.copy(FROZEN / "v7.db", tmp_path / "netzwerk.db")
    with opened(tmp_path, CLOCK) as verbs:
        assert verbs.contacts.get(ANNA).name.display == "Dr. Anna Müller"


def test_what_v7_db_holds_is_understood(tmp_path: Path) -> None:
    shutil.copy(FROZEN / "v7.db", tmp_path / "netzwerk.db")
    with opened(tmp_path, CLOCK) as verbs:
        assert [line.relation for line in verbs.relations.of(ANNA)] == [
            relation(BEAT, ANNA, RelationKind.INTRODUCED_BY)
        ]
        (hit,) = verbs.search.search("Zoe Frei").hits
        assert b"".join(verbs.exporting.vcards([hit.contact_id])) == CARD
        (batch,) = verbs.importing.batches()
        verbs.importing.undo_import(batch.batch_id)
        assert verbs.search.search("Zoe Frei").hits == ()


@pytest.mark.parametrize("version", [1, 2, 3])
def test_an_older_file_gets_empty_tables_and_keeps_everybody(tmp_path: Path, version: int) -> None:
    shutil.copy(FROZEN / f"v{version}.db", tmp_path / "netzwerk.db")
    with opened(tmp_path, CLOCK) as verbs:
        assert verbs.contacts.get(ANNA).name.display == "Dr. Anna Müller"
        for table in ("batch", "raw_card", "source_card", "batch_contact", "csv_mapping"):
            assert verbs.session.database.rows(f"SELECT count(*) FROM {table}") == [(0,)]


def test_what_files_said_leaves_with_its_contact(tmp_path: Path) -> None:
    shutil.copy(FROZEN / "v3.db", tmp_path / "netzwerk.db")
    clock = FakeClock(zurich(2026, 3, 5, 10))
    with opened(tmp_path, clock) as verbs:
        file = ContactFile("x.vcf", data=b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Frei;Zoe;;;\r\nEND:VCARD\r\n")
        imported = verbs.importing.run(verbs.importing.plan([file]))
        verbs.contacts.delete(list(imported.changes.contacts))
        clock.go_on(days=31)
        verbs.contacts.purge_trash()

        assert verbs.session.database.rows("SELECT count(*) FROM source_card") == [(0,)]
