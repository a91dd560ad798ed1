"""Made v3.db, once, with the program whose schema was 3. Kept to show what lies in it; the file never changes.

.venv/bin/python -m tests.databases.build_v3
"""

import tempfile
from pathlib import Path

from netzwerk_desktop.domain.contact import AddressForm, ContactDraft
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.storage.database import SCHEMA_VERSION
from netzwerk_desktop.storage.tables import to_millis
from tests.builders import FakeClock, opened, zurich
from tests.databases.build_v1 import ANNA, BEAT, CLARA, fill

OPENED_AT, ASK_AT = zurich(2026, 3, 5, 9, 5), zurich(2026, 3, 6, 9)


def fill_today(verbs: Verbs) -> None:
    """What schema 3 has besides: written as rows, because some of its verbs came later."""
    verbs.contacts.edit(ANNA, ContactDraft(address_form=AddressForm.SIE, language="de_CH", birthday="--12-24"))
    verbs.contacts.edit(BEAT, ContactDraft(address_form=AddressForm.DU, language="en", birthday="1980-02-29"))
    database = verbs.session.database
    with database.transaction():
        database.execute("UPDATE contact SET resting_until = '2026-06-01' WHERE contact_id = ?", (CLARA,))
        database.execute("UPDATE contact SET spread_to = '2026-04-01' WHERE contact_id = ?", (BEAT,))
        database.execute("UPDATE interaction SET answered = 1, together = 'Mittag' WHERE contact_id = ?", (BEAT,))
        database.execute("UPDATE reminder SET repeat = '2 week' WHERE contact_id = ?", (ANNA,))
        database.execute(
            "INSERT INTO message (contact_id, opened_at, ask_at, kind) VALUES (?, ?, ?, 'mail')",
            (ANNA, to_millis(OPENED_AT), to_millis(ASK_AT)),
        )


def main() -> None:
    """The people of schema 1 with forms of address, birthdays, a rest and a message that was handed over."""
    target = Path(__file__).parent / "v3.db"
    if SCHEMA_VERSION != 3 or target.exists():
        raise SystemExit("v3.db is frozen")
    clock = FakeClock(zurich(2026, 3, 4, 20))
    with tempfile.TemporaryDirectory() as folder:
        with opened(Path(folder), clock) as verbs:
            fill(verbs, clock)
            fill_today(verbs)
        target.write_bytes((Path(folder) / "netzwerk.db").read_bytes())


if __name__ == "__main__":
    main()
