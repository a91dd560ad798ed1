"""The kill campaign: a child works, is killed at a random moment, and what it had confirmed must be there."""

import copy
import hashlib
import json
import os
import select
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from netzwerk_desktop.domain.followup import next_due
from netzwerk_desktop.domain.interaction import summarise
from netzwerk_desktop.domain.search_words import keys
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import opened
from tests.soak.worker import EARLY, OPEN_ONLY, WORK

ROOT = Path(__file__).resolve().parents[2]
ROLES = ("portrait", "card_front", "card_back")


class LossError(AssertionError):
    """Something that was confirmed is not there, or something is there that nobody did."""


@dataclass
class Person:
    """What is compared of one contact."""

    note: str = ""
    pocket: str = "inbox"
    has_rhythm: bool = False
    deleted: bool = False
    photos: dict[str, str | None] = field(default_factory=lambda: dict.fromkeys(ROLES))
    logged: Counter[str] = field(default_factory=Counter)
    promised: Counter[str] = field(default_factory=Counter)


class Model:
    """What the data must be after the confirmed verbs: the rules of the verbs, written a second time and simply."""

    def __init__(self) -> None:
        self.people: dict[int, Person] = {}
        self._before: dict[int, Person | None] = {}

    def apply(self, plan: dict[str, Any]) -> list[int]:
        """Follow one verb; the ids it concerns. Ids are never used twice, so new ones are known beforehand."""
        kind, count = plan["kind"], len(plan.get("keys", " "))
        first = max(self.people, default=0) + 1
        ids: list[int] = plan.get("ids") or list(range(first, first + count))
        if kind == "undo":
            for each in ids:
                former = self._before[each]
                self.people[each] = former or self.people[each]
                self.people[each].deleted = former.deleted if former else True
            return ids
        self._before = {each: copy.deepcopy(self.people.get(each)) for each in ids}
        for number, each in enumerate(ids):
            self._change(self.people.setdefault(each, Person()), plan, number)
        return ids

    def _change(self, person: Person, plan: dict[str, Any], number: int) -> None:
        kind = plan["kind"]
        if kind == "add":
            person.note, person.pocket, person.has_rhythm = plan["note"], plan["pocket"], plan["rhythm"]
        elif kind == "photos":
            person.photos["card_front"] = plan["keys"][number]
        elif kind == "set_photo":
            person.photos[plan["role"]] = plan["key"]
        elif kind == "note":
            person.note = plan["note"]
        elif kind == "pocket":
            person.pocket = plan["pocket"]
        elif kind == "log":
            person.logged[plan["note"]] += 1
        elif kind == "reminder":
            person.promised[plan["note"]] += 1
        elif kind == "delete":
            person.deleted = True


@dataclass
class Tally:
    """What a campaign saw."""

    rounds: int = 0
    confirmed: int = 0
    in_flight: int = 0
    survived: int = 0
    during_opening: int = 0
    photos: int = 0
    parts: int = 0
    kinds: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        kinds = ", ".join(f"{kind} {count}" for kind, count in self.kinds.most_common())
        return (
            f"{self.rounds} kills: {self.confirmed} confirmed verbs, 0 lost, 0 damaged; {self.in_flight} verbs in "
            f"flight, of which {self.survived} were found whole; {self.during_opening} kills while opening; "
            f"{self.photos} photo files verified, {self.parts} unfinished ones left as .part\n({kinds})"
        )


class Campaign:
    """Rounds of work, kill and check in one data directory."""

    def __init__(self, root: Path, seed: int, tally: Tally | None = None) -> None:
        self.root = root
        self.tally = tally or Tally()
        self.model = Model()
        self._random = Random(seed)
        self._hashed: set[str] = set()

    def round(self, mode: str = WORK, most_ms: float = 60) -> None:
        """Work, kill, reopen, check.

        Raises:
            LossError: the data are not what was confirmed.
        """
        lines = run_and_kill(self.root, self._random.getrandbits(32), mode, self._random.uniform(0.001, most_ms / 1000))
        touched, flying = self._follow(lines)
        self.tally.rounds += 1
        with opened(self.root) as verbs:
            self._compare(verbs, flying)
            self._check(verbs, touched)

    def check_all(self) -> None:
        """Everything once more, every person and every photo."""
        self._hashed.clear()
        with opened(self.root) as verbs:
            self._compare(verbs, None)
            self._check(verbs, list(self.model.people))

    def _follow(self, lines: list[dict[str, Any]]) -> tuple[list[int], dict[str, Any] | None]:
        """Bring the model up to the last confirmation; the contacts touched, and the verb that was under way."""
        touched: list[int] = []
        plan: dict[str, Any] | None = None
        self.tally.during_opening += not any("open" in line for line in lines)
        for line in lines:
            if "do" in line:
                plan = line["do"]
            elif "done" in line and plan is not None:
                ids = self.model.apply(plan)
                if line["done"] and line["done"] != ids:
                    raise LossError(f"{plan} confirmed {line['done']}, not {ids}")
                touched += ids
                self.tally.confirmed += 1
                self.tally.kinds[plan["kind"]] += 1
                plan = None
        return touched, plan

    def _compare(self, verbs: Verbs, flying: dict[str, Any] | None) -> None:
        found = read_people(verbs)
        if flying is not None:
            self.tally.in_flight += 1
        if found == self.model.people:
            return
        if flying is not None:
            further = copy.deepcopy(self.model)
            further.apply(flying)
            if found == further.people:
                self.model = further
                self.tally.survived += 1
                return
        ids = found.keys() | self.model.people.keys()
        wrong = {each: (self.model.people.get(each), found.get(each)) for each in sorted(ids)}
        raise LossError({each: pair for each, pair in wrong.items() if pair[0] != pair[1]})

    def _check(self, verbs: Verbs, touched: list[int]) -> None:
        findings = verbs.backup.check()
        if not findings.sound:
            raise LossError(findings)
        for name in verbs.session.photo_files.names() - self._hashed:
            data = (verbs.session.paths.photos / name).read_bytes()
            if hashlib.sha256(data).hexdigest() != Path(name).stem:
                raise LossError(f"half a photo: {name}")
            self._hashed.add(name)
            self.tally.photos += 1
        parts = list(verbs.session.paths.photos.glob("??/*.part"))
        self.tally.parts += len(parts)
        for part in parts:
            part.unlink()
        check_derived(verbs, [*dict.fromkeys(touched), *list(self.model.people)[-5:]])


def read_people(verbs: Verbs) -> dict[int, Person]:
    """Every contact as it is now, the trash included."""
    rows = verbs.session.database.rows
    people = {
        row[0]: Person(row[1], row[2], bool(row[3]), bool(row[4]), dict(zip(ROLES, row[5:], strict=True)))
        for row in rows(
            "SELECT contact_id, note, pocket, rhythm_days IS NOT NULL OR rhythm_months IS NOT NULL,"
            f" deleted_at IS NOT NULL, {', '.join(ROLES)} FROM contact"
        )
    }
    for contact_id, note in rows("SELECT contact_id, note FROM interaction"):
        people[contact_id].logged[note] += 1
    for contact_id, text in rows("SELECT contact_id, text FROM reminder"):
        people[contact_id].promised[text] += 1
    return people


def check_derived(verbs: Verbs, contact_ids: list[int]) -> None:
    """What is stored as derived is what the rules say."""
    session = verbs.session
    for contact in verbs.contacts.many(contact_ids):
        history = summarise(verbs.contacts.interactions(contact.contact_id))
        standing = contact.standing
        known = (standing.last_contact, standing.first_outgoing, standing.unanswered)
        if known != (history.last_contact, history.first_outgoing, history.unanswered):
            raise LossError(f"history of {contact.contact_id}: {known} instead of {history}")
        due = next_due(standing, session.zone, session.networking_days)
        if contact.next_due != due:
            raise LossError(f"contact {contact.contact_id} is due on {contact.next_due} instead of {due}")
        row = session.database.rows(
            "SELECT sort_key, first_contact, folded FROM contact JOIN contact_text USING (contact_id)"
            " WHERE contact_id = ?",
            (contact.contact_id,),
        )[0]
        if row[:2] != (contact.name.sort_key, int(standing.first_contact_open)):
            raise LossError(f"contact {contact.contact_id} has {row}")
        if not set(keys(contact.note)) <= set(row[2].split()):
            raise LossError(f"the note of {contact.contact_id} cannot be found")


def run_and_kill(root: Path, seed: int, mode: str, seconds: float, begin: str = "open") -> list[dict[str, Any]]:
    """Let a child work for so long after it said `begin`, kill it with SIGKILL; the lines it wrote."""
    command = [sys.executable, "-m", "tests.soak.worker", str(root), str(seed), mode]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
    assert child.stdout is not None
    written, deadline = b"", None
    while deadline is None or (left := deadline - time.monotonic()) > 0:
        ready, _, _ = select.select([child.stdout], [], [], None if deadline is None else left)
        if ready:
            part = os.read(child.stdout.fileno(), 65536)
            if not part:
                break
            written += part
            if deadline is None and f'"{begin}"'.encode() in written:
                deadline = time.monotonic() + seconds
    child.send_signal(signal.SIGKILL)
    written += child.stdout.read()
    child.stdout.close()
    code = child.wait()
    if code not in (-signal.SIGKILL, 0):
        raise AssertionError(f"the child failed by itself: {code}")
    return [json.loads(line) for line in written.splitlines()]


def kill_while_creating(root: Path, rounds: int, random: Random) -> Counter[str]:
    """Kill the very first start; the next one must find nothing, or everything."""
    seen: Counter[str] = Counter()
    for number in range(rounds):
        place = root / f"first{number}"
        run_and_kill(place, 0, WORK if number % 2 else OPEN_ONLY, random.uniform(0, 0.025), begin="begin")
        database = place / "netzwerk.db"
        seen["made" if database.exists() else "nothing yet"] += 1
        seen["left unfinished"] += (place / "netzwerk.db.new").exists()
        with opened(place) as verbs:
            if verbs.backup.check().damage:
                raise LossError(f"damaged while it was made: {place}")
        if (place / "netzwerk.db.new").exists():
            raise LossError("the unfinished file stays")
    return seen


def kill_while_opening(campaign: Campaign, rounds: int, random: Random) -> None:
    """Kill starts that find the log of a killed session, again and again; nothing may go."""
    for _ in range(rounds):
        run_and_kill(campaign.root, 0, OPEN_ONLY, random.uniform(0, 0.02), begin="begin")
        campaign.tally.rounds += 1
        campaign.tally.during_opening += 1
    campaign.check_all()


def notices_a_liar(root: Path, seed: int, rounds: int = 12) -> int:
    """The control: a child that confirms before it writes must be found out; after how many rounds."""
    campaign = Campaign(root, seed)
    for number in range(1, rounds + 1):
        try:
            campaign.round(EARLY)
        except LossError:
            return number
    raise AssertionError(f"{rounds} rounds of lies were believed")
