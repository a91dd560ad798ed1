"""Many people with notes in a natural vocabulary: few words that are frequent, tens of thousands that are rare."""

import sqlite3
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path
from random import Random

from netzwerk_desktop.services.session import DataPaths
from netzwerk_desktop.storage.tables import to_millis
from tests.builders import FakeClock, opened

_ONSETS = "b br d dr f fl fr g gl gr h j k kl kn kr l m n p pl r s sch schl schw sp st str t tr v w z zw".split()  # noqa: SIM905
_VOWELS = "a a a e e e e i i o u ä ö ü au ei ie eu".split()  # noqa: SIM905
_CODAS = ["", "", "", "b", "ch", "ck", "f", "ft", "g", "l", "ld", "m", "n", "n", "nd", "ng", "r", "r", "rt", "s", "st"]
_ENDINGS = ["AG", "GmbH", "Verlag", "Stiftung", "Werke", "Partner", "Labor", "Bank"]
_JOBS = ["Leiterin", "Architekt", "Juristin", "Redaktorin", "Physiker", "Fotografin", "Berater", "Ärztin"]
WORDS_OF_A_NOTE = 60


class Vocabulary:
    """Words with frequencies after Zipf."""

    def __init__(self, random: Random, count: int, syllables: tuple[int, int], exponent: float = 1.0) -> None:
        self._random = random
        made: dict[str, None] = {}
        while len(made) < count:
            made["".join(self._syllable() for _ in range(random.randint(*syllables)))] = None
        self.words = list(made)
        self._weights = list(accumulate(1 / (rank + 3) ** exponent for rank in range(count)))

    def some(self, number: int) -> list[str]:
        """Words as they come in a text."""
        return self._random.choices(self.words, cum_weights=self._weights, k=number)

    def _syllable(self) -> str:
        choice = self._random.choice
        return choice(_ONSETS) + choice(_VOWELS) + choice(_CODAS)


def build(root: Path, count: int, seed: int = 11) -> Path:
    """A data directory with so many people, without an index; the first opening makes it."""
    with opened(root, FakeClock(now=datetime.now(UTC))):
        pass
    random = Random(seed)
    notes = Vocabulary(random, 40_000, (1, 4))
    given, family = Vocabulary(random, 2_500, (1, 3), 0.8), Vocabulary(random, 20_000, (1, 3), 0.8)
    connection = sqlite3.connect(DataPaths(root).database)
    connection.execute("PRAGMA foreign_keys = 0")
    now = to_millis(datetime.now(UTC))
    with connection:
        connection.execute("DELETE FROM recall_state")
        connection.executemany(
            "INSERT INTO event (event_id, name, place, created_at) VALUES (?, ?, ?, ?)",
            [(each + 1, f"Messe {notes.words[5_000 + each].title()}", "Zürich", now) for each in range(40)],
        )
        for start in range(1, count + 1, 5_000):
            numbers = range(start, min(start + 5_000, count + 1))
            people, methods = [], []
            for number in numbers:
                first, last = given.some(1)[0].title(), family.some(1)[0].title()
                organisation = f"{random.choice(notes.words[:12_000]).title()} {random.choice(_ENDINGS)}"
                text = " ".join(notes.some(WORDS_OF_A_NOTE))
                job, event_id = random.choice(_JOBS), random.randint(1, 40)
                person = (number, f"urn:{number}", first, last, last.lower(), organisation, job, text, event_id)
                people.append((*person, now, now, now + number, "network"))
                methods.append((number, 0, "mail", f"{first}.{last}@{organisation.split()[0]}.example".lower()))
                methods.append((number, 1, "phone", f"+41 {random.randint(21, 91)} {random.randint(1000000, 9999999)}"))
            connection.executemany(
                "INSERT INTO contact (contact_id, uid, given, family, sort_key, organisation, job_title, note,"
                " event_id, met_at, created_at, updated_at, pocket) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                people,
            )
            connection.executemany(
                "INSERT INTO method (contact_id, position, kind, value) VALUES (?, ?, ?, ?)", methods
            )
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return root
