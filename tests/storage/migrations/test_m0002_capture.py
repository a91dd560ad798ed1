"""The second schema: readings, frames, anchors and keys, in a data file made then and in one of schema 1 brought up."""

import shutil
from pathlib import Path

from netzwerk_desktop.domain.business_card import FieldKind, Quality, ReadField
from netzwerk_desktop.domain.card_scan import ScanState
from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.domain.frame import Frame
from tests.builders import FakeClock, opened, plain_jpeg, zurich
from tests.databases.build_v1 import NAMELESS
from tests.databases.build_v2 import BOX, READ, WAITING

FROZEN = Path(__file__).parents[2] / "databases"
CLOCK = FakeClock(zurich(2026, 3, 5, 10))


def test_the_readings_of_v2_db_are_understood(tmp_path: Path) -> None:
    shutil.copy(FROZEN / "v2.db", tmp_path / "netzwerk.db")
    with opened(tmp_path, CLOCK) as verbs:
        scan = verbs.reading.scan(READ)

        assert scan is not None
        assert (scan.state, scan.quality, scan.region) == (ScanState.READ, Quality.CHECK, BOX)
        assert scan.fields[0] == ReadField(FieldKind.FAMILY, "Süß", BOX, 0.9, ("Süss",))
        assert [each.contact_id for each in verbs.reading.waiting()] == [NAMELESS, WAITING]
        contact = verbs.contacts.get(READ)
        assert (contact.name.display, contact.traits, contact.promise) == ("Yannick Süß", "lacht viel", "Folien")
        assert contact.card_front_frame == Frame(BOX, 1)
        (reminder,) = verbs.contacts.reminders(READ)
        assert (reminder.text, reminder.promise) == ("Folien", True)


def test_a_file_of_schema_1_gets_keys_for_its_addresses_and_numbers(tmp_path: Path) -> None:
    shutil.copy(FROZEN / "v1.db", tmp_path / "netzwerk.db")
    with opened(tmp_path, CLOCK) as verbs:
        keyed = verbs.session.database.rows("SELECT kind, value, match_key FROM method WHERE match_key <> ''")

        assert keyed
        assert all(ContactMethod(MethodKind(kind), value).match_key == key for kind, value, key in keyed)


def test_a_file_of_schema_1_gets_the_table_and_nothing_starts_to_wait(tmp_path: Path) -> None:
    shutil.copy(FROZEN / "v1.db", tmp_path / "netzwerk.db")
    with opened(tmp_path, CLOCK) as verbs:
        assert verbs.reading.waiting() == []
        assert verbs.reading.scan(NAMELESS) is None
        photo = verbs.capture.store(plain_jpeg("teal"), "card.jpg")
        made = verbs.capture.take_in([photo])
        assert [each.contact_id for each in verbs.reading.waiting()] == sorted(made.contacts)
