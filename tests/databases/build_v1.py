"""Made v1.db, once, with the program whose schema was 1. Kept to show what lies in it; the file never changes.

.venv/bin/python -m tests.databases.build_v1
"""

import tempfile
from datetime import timedelta
from pathlib import Path

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.contact import ContactMethod, MethodKind, PhotoRole, Pocket
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.storage.database import SCHEMA_VERSION
from tests.builders import FakeClock, add_person, opened, plain_jpeg, zurich

HERE = Path(__file__).parent
ANNA, BEAT, CLARA, DORA, NAMELESS = range(1, 6)


def fill(verbs: Verbs, clock: FakeClock) -> None:
    """Five people in every pocket and state, with rows in every table."""
    evening = Event(0, "Swiss Slide Day", "Zürich", "Folien", zurich(2026, 3, 4, 17), zurich(2026, 3, 4, 19))
    (event_id,) = verbs.events.save(evening).events
    add_person(
        verbs,
        "Dr. Anna Müller",
        event_id=event_id,
        organisation="Groß & Söhne AG",
        job_title="Leiterin",
        note="will die Folien",
        offers="Bühne",
        seeks="Referenten",
        methods=(
            ContactMethod(MethodKind.MAIL, "anna@example.ch", "work"),
            ContactMethod(MethodKind.PHONE, "+41 44 123 45 67"),
        ),
        photos=[(PhotoRole.PORTRAIT, verbs.capture.store(plain_jpeg("steelblue"), "anna.jpg"))],
    )
    add_person(verbs, "Beat Zürcher", cadence=Cadence(months=3), met_at=zurich(2025, 9, 1, 12))
    verbs.interactions.log([BEAT], InteractionKind.MAIL, at=zurich(2025, 9, 2, 9), note="Danke")
    verbs.interactions.log([BEAT], InteractionKind.CALL, at=zurich(2025, 9, 9, 9), incoming=True)
    add_person(verbs, "Clara Weiß", pocket=Pocket.ASIDE, cadence=Cadence(days=14))
    verbs.contacts.set_tags(CLARA, ["Presse", "Zürich"])
    add_person(verbs, "Dora Keller", pocket=Pocket.INBOX)
    verbs.contacts.delete([DORA])
    verbs.capture.take_in([verbs.capture.store(plain_jpeg("olive"), "card.jpg")])
    verbs.reminders.add(ANNA, zurich(2026, 3, 6, 9), "Folien schicken")
    clock.set(zurich(2026, 3, 5, 9))
    for announcement in verbs.agenda.look()[0]:
        verbs.agenda.mark_fired(announcement)
    clock.go_on(minutes=1)
    verbs.interactions.snooze([BEAT], clock.now() + timedelta(days=3))


def main() -> None:
    """Write v1.db beside this file, unless it is there."""
    target = HERE / "v1.db"
    if SCHEMA_VERSION != 1 or target.exists():
        raise SystemExit("v1.db is frozen")
    clock = FakeClock(zurich(2026, 3, 4, 20))
    with tempfile.TemporaryDirectory() as folder:
        with opened(Path(folder), clock) as verbs:
            fill(verbs, clock)
        target.write_bytes((Path(folder) / "netzwerk.db").read_bytes())


if __name__ == "__main__":
    main()
