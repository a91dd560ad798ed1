"""Made v2.db, once, with the program whose schema was 2. Kept to show what lies in it; the file never changes.

.venv/bin/python -m tests.databases.build_v2
"""

import tempfile
from pathlib import Path

from netzwerk_desktop.domain.business_card import BusinessCard, FieldKind, Quality, ReadField
from netzwerk_desktop.domain.contact import ContactDraft, PhotoRole
from netzwerk_desktop.domain.frame import Frame
from netzwerk_desktop.storage.database import SCHEMA_VERSION
from tests.builders import FakeClock, opened, plain_jpeg, zurich
from tests.databases.build_v1 import fill

BOX = ((10.0, 10.0), (200.0, 10.0), (200.0, 30.0), (10.0, 30.0))
READ, WAITING = 6, 7


def main() -> None:
    """The people of schema 1, a card that was read and one that waits."""
    target = Path(__file__).parent / "v2.db"
    if SCHEMA_VERSION != 2 or target.exists():
        raise SystemExit("v2.db is frozen")
    clock = FakeClock(zurich(2026, 3, 4, 20))
    with tempfile.TemporaryDirectory() as folder:
        with opened(Path(folder), clock) as verbs:
            fill(verbs, clock)
            photos = [verbs.capture.store(plain_jpeg(colour), "card.jpg") for colour in ("gold", "plum")]
            verbs.capture.take_in(photos)
            fields = (ReadField(FieldKind.FAMILY, "Süß", BOX, 0.9, ("Süss",)), ReadField(FieldKind.GIVEN, "Yannick"))
            unread = next(each for each in verbs.reading.waiting() if each.contact_id == READ)
            verbs.reading.fill(unread, [BusinessCard(fields, quality=Quality.CHECK, region=BOX, frame=Frame(BOX))])
            verbs.contacts.edit(READ, ContactDraft(traits="lacht viel"))
            verbs.contacts.set_promise(READ, "Folien", zurich(2026, 3, 11, 9))
            verbs.contacts.set_frame(READ, PhotoRole.CARD_FRONT, Frame(BOX, 1))
        target.write_bytes((Path(folder) / "netzwerk.db").read_bytes())


if __name__ == "__main__":
    main()
