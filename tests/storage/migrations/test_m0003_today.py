"""The third schema: forms of address, birthdays, rests, repeats and asked messages, made then or brought up."""

import shutil
from pathlib import Path

import pytest

from netzwerk_desktop.domain.contact import AddressForm
from netzwerk_desktop.storage.tables import to_millis
from tests.builders import FakeClock, opened, zurich
from tests.databases.build_v1 import ANNA, BEAT, CLARA
from tests.databases.build_v3 import ASK_AT, OPENED_AT

FROZEN = Path(__file__).parents[2] / "databases"
CLOCK = FakeClock(zurich(2026, 3, 5, 10))


def test_what_v3_db_holds_of_people_is_understood(tmp_path: Path) -> None:
    shutil.copy(FROZEN / "v3.db", tmp_path / "netzwerk.db")
    with opened(tmp_path, CLOCK) as verbs:
        anna, beat = verbs.contacts.many([ANNA, BEAT])

        assert (anna.address_form, anna.language, anna.birthday) == (AddressForm.SIE, "de_CH", "--12-24")
        assert (beat.address_form, beat.language, beat.birthday) == (AddressForm.DU, "en", "1980-02-29")
        rows = verbs.session.database.rows
        assert rows("SELECT resting_until FROM contact WHERE contact_id = ?", (CLARA,)) == [("2026-06-01",)]
        assert rows("SELECT spread_to FROM contact WHERE contact_id = ?", (BEAT,)) == [("2026-04-01",)]
        assert rows("SELECT repeat FROM reminder") == [("2 week",)]
        assert set(rows("SELECT answered, together FROM interaction")) == {(1, "Mittag")}
        assert rows("SELECT contact_id, opened_at, ask_at, kind FROM message") == [
            (ANNA, to_millis(OPENED_AT), to_millis(ASK_AT), "mail")
        ]


@pytest.mark.parametrize("version", [1, 2])
def test_an_older_file_gets_the_columns_empty_and_keeps_everybody(tmp_path: Path, version: int) -> None:
    shutil.copy(FROZEN / f"v{version}.db", tmp_path / "netzwerk.db")
    with opened(tmp_path, CLOCK) as verbs:
        anna = verbs.contacts.get(ANNA)

        assert (anna.name.display, anna.note) == ("Dr. Anna Müller", "will die Folien")
        assert (anna.address_form, anna.language, anna.birthday) == (None, "", "")
        rows = verbs.session.database.rows
        assert rows("SELECT count(*) FROM contact WHERE resting_until IS NOT NULL OR spread_to IS NOT NULL") == [(0,)]
        assert rows("SELECT DISTINCT answered, together FROM interaction") == [(0, "")]
        assert rows("SELECT DISTINCT repeat FROM reminder") == [("",)]
        assert rows("SELECT count(*) FROM message") == [(0,)]


def test_a_message_leaves_with_its_contact(tmp_path: Path) -> None:
    shutil.copy(FROZEN / "v3.db", tmp_path / "netzwerk.db")
    clock = FakeClock(zurich(2026, 3, 5, 10))
    with opened(tmp_path, clock) as verbs:
        verbs.contacts.delete([ANNA])
        clock.go_on(days=31)
        verbs.contacts.purge_trash()

        assert verbs.session.database.rows("SELECT count(*) FROM message") == [(0,)]
