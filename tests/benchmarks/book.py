"""Large address books, written straight into the real schema, with everything derived as the rules have it."""

import hashlib
import io
import sqlite3
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from PIL import Image

from netzwerk_desktop.domain.cadence import CHOICES, Cadence
from netzwerk_desktop.domain.followup import Pocket, Standing, next_due
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.services.session import DataPaths
from netzwerk_desktop.storage.tables import to_millis
from tests.builders import FakeClock, opened

ZONE = ZoneInfo("Europe/Zurich")
DAYS = frozenset(range(5))
SYLLABLES = [
    "ba",
    "bel",
    "bri",
    "da",
    "dor",
    "el",
    "fa",
    "fen",
    "gar",
    "ha",
    "in",
    "jo",
    "ka",
    "ler",
    "ma",
    "mi",
    "no",
    "or",
    "pa",
    "ran",
    "sa",
    "sel",
    "ta",
    "tor",
    "ul",
    "va",
    "wen",
    "zi",
    "zür",
    "nö",
]
JOBS = [
    "Leiterin",
    "Entwickler",
    "Beraterin",
    "Architekt",
    "Ärztin",
    "Juristin",
    "Gründer",
    "Redaktorin",
    "Professor",
    "Fotograf",
]
ENDINGS = ["AG", "GmbH", "Partner", "Labor", "Verlag", "Stiftung", "Werke", "Studio"]
PICTURES = 32
BATCH = 2000
ON_AGENDA = 40
"""First messages and reminders that are open; nobody has more of them because the book is larger."""


def build(root: Path, count: int, *, seed: int = 5, waiting: bool = True) -> Path:
    """A data directory with so many contacts: 90 % network, 15 % with a rhythm, 10 % with a photo file of their own.

    Args:
        waiting: whether first messages and reminders are open.
    """
    with opened(root, FakeClock(now=datetime.now(UTC))):
        pass
    random = Random(seed)
    connection = sqlite3.connect(DataPaths(root).database)
    connection.execute("PRAGMA foreign_keys = 0")
    with connection:
        _fill(connection, root, count, random, waiting)
        connection.execute("DELETE FROM recall_state")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    with opened(root, FakeClock(now=datetime.now(UTC))):
        pass  # makes the index of words
    return root


def _fill(connection: sqlite3.Connection, root: Path, count: int, random: Random, waiting: bool) -> None:
    now = datetime.now(UTC).replace(microsecond=0)
    words = ["".join(random.choices(SYLLABLES, k=random.randint(2, 4))) for _ in range(3000)]
    events = [(each + 1, f"Messe {words[each].title()}", "Zürich", to_millis(now)) for each in range(40)]
    connection.executemany("INSERT INTO event (event_id, name, place, created_at) VALUES (?, ?, ?, ?)", events)
    pictures = [_picture(random) for _ in range(PICTURES)]
    makers = (_person(number, random, words, now, waiting) for number in range(1, count + 1))
    for batch in _batches(makers):
        tables: dict[str, list[dict[str, Any]]] = {}
        for person, extra in batch:
            if person["contact_id"] % 10 == 0:
                photo = _photo(root, pictures[random.randrange(PICTURES)], person["contact_id"], now)
                person["card_front" if random.random() < 0.6 else "portrait"] = photo["sha256"]
                tables.setdefault("photo", []).append(photo)
            tables.setdefault("contact", []).append(person)
            for table, row in extra:
                tables.setdefault(table, []).append(row)
        for table, rows in tables.items():
            names = list(rows[0])
            marks = ", ".join(f":{name}" for name in names)
            connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", rows)


def _batches(people: Iterator[Any]) -> Iterator[list[Any]]:
    batch: list[Any] = []
    for person in people:
        batch.append(person)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _person(
    number: int, random: Random, words: list[str], now: datetime, waiting: bool
) -> tuple[dict[str, Any], list[tuple[str, dict[str, Any]]]]:
    name = PersonName(given=random.choice(words).title(), family=random.choice(words).title())
    pocket = random.choices(list(Pocket), (4, 90, 6))[0]
    note = " ".join(random.choices(words, k=random.randint(0, 60)))
    if number % 1000 == 7:
        note += " Zitronenfalter"
    met_at = now - timedelta(days=random.randint(4, 900), minutes=random.randint(0, 1439))
    first_open = waiting and number <= ON_AGENDA
    if first_open:
        pocket, met_at = Pocket.NETWORK, now - timedelta(hours=random.randint(1, 60))
    cadence = _cadence(number, random) if pocket is Pocket.NETWORK and not first_open else None
    spoke = (
        None
        if first_open
        else min(now - timedelta(days=2), met_at + timedelta(days=random.randint(0, 200), hours=random.randint(1, 20)))
    )
    if cadence and spoke:
        # Most people are kept up with: 5 % are due.
        behind = random.uniform(0, 0.95) if random.random() < 0.95 else random.uniform(1, 3)
        spoke = max(met_at, now - timedelta(days=cadence.nominal_days * behind))
    standing = Standing(pocket, met_at, met_at, spoke, False, cadence, spoke, 1 if spoke else 0, None, None)
    due = next_due(standing, ZONE, DAYS)
    organisation, job = f"{random.choice(words).title()} {random.choice(ENDINGS)}", random.choice(JOBS)
    mail = f"{name.given}.{name.family}{number}@example.ch".lower()
    event_id = random.randint(1, 40)
    person = {
        "contact_id": number,
        "uid": f"urn:uuid:{uuid.UUID(int=random.getrandbits(128))}",
        "given": name.given,
        "family": name.family,
        "sort_key": name.sort_key,
        "organisation": organisation,
        "job_title": job,
        "note": note,
        "pocket": pocket.value,
        "event_id": event_id,
        "met_at": to_millis(met_at),
        "network_since": to_millis(met_at),
        "first_outgoing_at": to_millis(spoke) if spoke else None,
        "rhythm_days": cadence.days or None if cadence else None,
        "rhythm_months": cadence.months or None if cadence else None,
        "last_contact_at": to_millis(spoke) if spoke else None,
        "unanswered": standing.unanswered,
        "first_contact": int(standing.first_contact_open),
        "next_due": due.isoformat() if due else None,
        "portrait": None,
        "card_front": None,
        "has_mail": 1,
        "created_at": to_millis(met_at),
        "updated_at": to_millis(met_at),
    }
    extra: list[tuple[str, dict[str, Any]]] = [
        ("method", {"contact_id": number, "position": 0, "kind": "mail", "value": mail}),
    ]
    if spoke:
        extra.append(("interaction", {"contact_id": number, "kind": "mail", "at": to_millis(spoke), "note": ""}))
    if waiting and ON_AGENDA < number <= 2 * ON_AGENDA:
        due_at = to_millis(now + timedelta(hours=random.randint(-20, 400)))
        extra.append(
            ("reminder", {"contact_id": number, "due_at": due_at, "text": note[:40], "created_at": to_millis(met_at)})
        )
    return person, extra


def _cadence(number: int, random: Random) -> Cadence | None:
    return random.choice(CHOICES) if number % 6 == 0 else None


def _picture(random: Random) -> bytes:
    image = Image.frombytes("RGB", (24, 16), random.randbytes(24 * 16 * 3)).resize((340, 220), Image.Resampling.BICUBIC)
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=80)
    return stream.getvalue()


def _photo(root: Path, picture: bytes, number: int, now: datetime) -> dict[str, Any]:
    """A file of its own for everybody: readers stop at the end of the image, so a number after it makes another."""
    data = picture + number.to_bytes(8, "big")
    key = hashlib.sha256(data).hexdigest()
    folder = DataPaths(root).photos / key[:2]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{key}.jpg").write_bytes(data)
    return {"sha256": key, "suffix": "jpg", "width": 340, "height": 220, "added_at": to_millis(now)}
