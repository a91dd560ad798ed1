"""The program without a window that gets killed: it runs verbs as fast as it can and says what has been done.

Before a verb it writes `{"do": ...}`, after the verb returned `{"done": [ids]}`; each line is one system call, so that
a kill never leaves half of one behind.

    python -m tests.soak.worker DATA_DIRECTORY SEED MODE
"""

import io
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

from PIL import Image

from netzwerk_desktop.domain.cadence import CHOICES
from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.contact import ContactDraft, ContactMethod, MethodKind, PhotoRole, Pocket
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.photo import Photo
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.services.session import DataPaths
from netzwerk_desktop.services.verbs import Verbs, open_verbs
from tests.builders import FakeClock

WORK, OPEN_ONLY, EARLY = "work", "open", "early"
"""Honest work, nothing but opening, and the lie that the campaign must notice: `done` before the verb ran."""

WORDS = [
    "Kaffee",
    "Messe",
    "Zürich",
    "Pitch",
    "Garten",
    "Segeln",
    "Fonds",
    "Brücke",
    "Labor",
    "Chor",
    "Quartier",
    "Umbau",
    "Strom",
    "Archiv",
]


def say(**line: Any) -> None:
    os.write(1, json.dumps(line).encode() + b"\n")


def small_jpeg(random: Random) -> bytes:
    """A picture that no other is equal to."""
    side = random.randint(24, 72)
    image = Image.frombytes("RGB", (side, side * 2 // 3), random.randbytes(3 * side * (side * 2 // 3)))
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=random.randint(40, 90))
    return stream.getvalue()


class Worker:
    """Chooses verbs by chance and runs them."""

    def __init__(self, verbs: Verbs, clock: FakeClock, random: Random, ids: Sequence[int], *, early: bool) -> None:
        self._verbs, self._clock, self._random, self._early = verbs, clock, random, early
        self._ids = list(ids)
        self._last: Changes | None = None
        self._number = 0

    def work(self) -> None:
        """One verb."""
        self._clock.go_on(minutes=7)
        self._number += 1
        kinds = ["add", "photos", "note", "pocket", "log", "reminder", "set_photo", "delete", "undo"]
        kind = self._random.choices(kinds, (4, 4, 6, 4, 5, 1, 2, 1, 2))[0]
        if kind in ("add", "photos") or not self._ids or (kind == "undo" and self._last is None):
            kind = "photos" if kind == "photos" else "add"
        getattr(self, f"_{kind}")()

    def _run(self, verb: Any, plan: dict[str, Any]) -> None:
        say(do=plan)
        if self._early:
            say(done=plan.get("ids", []))
        changes: Changes = verb()
        if not self._early:
            say(done=sorted(changes.contacts))
        self._last = None if plan["kind"] == "undo" else changes
        if plan["kind"] in ("add", "photos"):
            self._ids += sorted(changes.contacts)

    def _token(self) -> str:
        words = " ".join(self._random.choices(WORDS, k=self._random.randint(1, 30)))
        return f"{self._number}-{self._random.getrandbits(40):x} {words}"

    def _some(self, most: int) -> list[int]:
        return sorted(self._random.sample(self._ids, min(len(self._ids), self._random.randint(1, most))))

    def _photo(self) -> Photo:
        data = small_jpeg(self._random)
        return self._verbs.capture.store(data, "card.jpg")

    def _add(self) -> None:
        token, pocket = self._token(), self._random.choice(list(Pocket))
        cadence = self._random.choice([None, *CHOICES])
        methods = (ContactMethod(MethodKind.MAIL, f"{self._number}@example.ch"),)
        draft = ContactDraft(PersonName(given="Zoë", family=token[:20]), note=token, methods=methods)
        plan = {"kind": "add", "note": token, "pocket": pocket, "rhythm": bool(cadence)}
        self._run(lambda: self._verbs.contacts.add(draft, pocket=pocket, cadence=cadence), plan)

    def _photos(self) -> None:
        photos = [self._photo() for _ in range(self._random.randint(1, 3))]
        plan = {"kind": "photos", "keys": [each.sha256 for each in photos]}
        self._run(lambda: self._verbs.capture.take_in(photos), plan)

    def _set_photo(self) -> None:
        contact_id, role, photo = self._random.choice(self._ids), self._random.choice(list(PhotoRole)), self._photo()
        plan = {"kind": "set_photo", "ids": [contact_id], "role": role, "key": photo.sha256}
        self._run(lambda: self._verbs.contacts.set_photo(contact_id, role, photo), plan)

    def _note(self) -> None:
        contact_id, token = self._random.choice(self._ids), self._token()
        plan = {"kind": "note", "ids": [contact_id], "note": token}
        self._run(lambda: self._verbs.contacts.set_note(contact_id, token), plan)

    def _pocket(self) -> None:
        ids, pocket = self._some(4), self._random.choice(list(Pocket))
        plan = {"kind": "pocket", "ids": ids, "pocket": pocket}
        self._run(lambda: self._verbs.contacts.set_pocket(ids, pocket), plan)

    def _log(self) -> None:
        ids, token, kind = self._some(3), self._token(), self._random.choice(list(InteractionKind))
        incoming = self._random.random() < 0.4
        plan = {"kind": "log", "ids": ids, "note": token}
        self._run(lambda: self._verbs.interactions.log(ids, kind, incoming=incoming, note=token), plan)

    def _reminder(self) -> None:
        contact_id, token = self._random.choice(self._ids), self._token()
        due_at = self._clock.now()
        plan = {"kind": "reminder", "ids": [contact_id], "note": token}
        self._run(lambda: self._verbs.reminders.add(contact_id, due_at, token), plan)

    def _delete(self) -> None:
        ids = self._some(2)
        self._run(lambda: self._verbs.contacts.delete(ids), {"kind": "delete", "ids": ids})

    def _undo(self) -> None:
        last = self._last
        if last is not None:
            ids = sorted(last.contacts)
            self._run(lambda: self._verbs.contacts.undo(last), {"kind": "undo", "ids": ids})


def main() -> None:
    root, seed, mode = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    clock, random = FakeClock(), Random(seed)
    say(begin=True)
    verbs = open_verbs(DataPaths(root), clock)
    say(open=True)
    if mode == OPEN_ONLY:
        verbs.close()
        return
    ids = [row[0] for row in verbs.session.database.rows("SELECT contact_id FROM contact ORDER BY contact_id")]
    worker = Worker(verbs, clock, random, ids[-40:], early=mode == EARLY)
    while True:
        worker.work()


if __name__ == "__main__":
    main()
