"""Made v7.db, once, with the program whose schema was 7. Kept to show what lies in it; the file never changes.

.venv/bin/python -m tests.databases.build_v7
"""

import tempfile
from pathlib import Path

from netzwerk_desktop.domain.relation import RelationKind
from netzwerk_desktop.services.contact_files import ContactFile
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.storage.database import SCHEMA_VERSION
from tests.builders import FakeClock, opened, zurich
from tests.databases.build_v1 import ANNA, BEAT, fill
from tests.databases.build_v3 import fill_today

LINES = (
    "BEGIN:VCARD",
    "VERSION:3.0",
    "UID:frei-1",
    "N:Frei;Zoë;;;",
    "FN:Zoë Frei",
    "X-SKYPE:zoe",
    "END:VCARD",
    "",
)
CARD = "\r\n".join(LINES).encode()


def fill_exchange(verbs: Verbs) -> None:
    """What schemas 4 to 7 have besides: words to be found by, a relation, and somebody who came with a file."""
    verbs.relations.add(BEAT, ANNA, RelationKind.INTRODUCED_BY)
    verbs.importing.run(verbs.importing.plan([ContactFile("people.vcf", data=CARD)]))


def main() -> None:
    """The people of schema 3, who knows whom among them, and one more out of a vCard."""
    target = Path(__file__).parent / "v7.db"
    if SCHEMA_VERSION != 7 or target.exists():
        raise SystemExit("v7.db is frozen")
    clock = FakeClock(zurich(2026, 3, 4, 20))
    with tempfile.TemporaryDirectory() as folder:
        with opened(Path(folder), clock) as verbs:
            fill(verbs, clock)
            fill_today(verbs)
            fill_exchange(verbs)
        target.write_bytes((Path(folder) / "netzwerk.db").read_bytes())


if __name__ == "__main__":
    main()
