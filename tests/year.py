"""A year of somebody's laptop, with random people, actions, sleeps, restarts, kills, journeys and clocks set back.

Every tick is compared with what follows from all rows and the rules alone, read without the queries that the program
narrows its reading with: what fires is exactly what is reached and has not fired, and nothing else.
"""

import shutil
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from netzwerk_desktop.domain.cadence import CHOICES, Cadence
from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.contact import Contact, ContactDraft, Pocket
from netzwerk_desktop.domain.followup import next_due, rest_choices, snooze_choices
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.domain.notification import (
    Announcement,
    FirstContactFacts,
    Moment,
    MomentKind,
    first_contact_moments,
    reminder_moment,
    slot_moment,
    snoozed_moment,
)
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.services.session import DataPaths
from netzwerk_desktop.services.verbs import open_verbs
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.reminder_clock import ReminderClock
from tests.builders import NEW_YORK, ZURICH, FakeClock, made

TOKYO = ZoneInfo("Asia/Tokyo")
ZONES = (ZURICH, ZURICH, NEW_YORK, TOKYO)
BEGIN = datetime(2026, 1, 5, 6, 30, tzinfo=UTC)
Key = tuple[MomentKind, int, datetime]


class Year:
    """One simulated year; `counts` tells what happened in it."""

    def __init__(self, root: Path, seed: int, *, people: int = 150, days: int = 365, actions: int = 5) -> None:
        self._random = Random(seed)
        self._root, self._life, self._people, self._days, self._actions = root, 0, people, days, actions
        self._clock = FakeClock(BEGIN)
        self._fired: set[Key] = set()
        self._settled: dict[int, object] = {}
        self.counts: Counter[str] = Counter()
        self._open()

    # the program

    def _open(self) -> None:
        self._verbs = open_verbs(DataPaths(self._root / str(self._life)), self._clock)
        self._operations = Operations(self._verbs.session.bring_back)
        self._reminders = ReminderClock(self._verbs, self._operations)
        self._announced: list[Announcement] = []
        self._reminders.announced.connect(self._on_announced)
        self._operations.failed.connect(self._on_failed)
        self._operations.changed.connect(self._on_changed)
        self._contacts: dict[int, Contact] | None = None

    def _on_announced(self, announcement: Announcement) -> None:
        self._announced.append(announcement)

    def _on_failed(self, error: Exception) -> None:
        raise AssertionError(repr(error))

    def _on_changed(self, changes: Changes) -> None:
        self._contacts = None

    def _restart(self) -> None:
        self._reminders.stop()
        self._verbs.close()
        self._open()
        self.counts["restarts"] += 1

    def _kill(self) -> None:
        """Go on with the files as they lie there, log and all; what was looked at but not marked was never said."""
        self._reminders.stop()
        if self._random.random() < 0.5:
            self._verbs.agenda.look()
        before, self._life = self._root / str(self._life), self._life + 1
        shutil.copytree(before, self._root / str(self._life))
        self._verbs.close()
        shutil.rmtree(before)
        self._open()
        self.counts["kills"] += 1

    def close(self) -> None:
        """Let go of the data."""
        self._reminders.stop()
        self._verbs.close()

    # the year

    def live(self) -> None:
        """Go through all days."""
        self._meet(self._people // 3)
        for day in range(self._days):
            if day % 30 == 7:
                self._meet(max(1, self._people // 20))
            self._day()
        assert self.counts["moments"] == len(self._fired)

    def _day(self) -> None:
        random, clock = self._random, self._clock
        if random.random() < 0.15:
            self._sleep(24)
            return
        if random.random() < 0.03:
            clock.place = random.choice(ZONES)
            self.counts["journeys"] += 1
        begin = clock.now()
        for _ in range(random.randint(1, 3)):
            self._awake(random.choice((0.5, 1, 2)))
            self._sleep(random.uniform(0.5, 6))
        self._sleep(max(1.0, 24 - (clock.now() - begin).total_seconds() / 3600 + random.uniform(-1, 1)))

    def _sleep(self, hours: float) -> None:
        self._clock.go_on(hours=hours)
        self.counts["sleeps"] += 1

    def _awake(self, hours: float) -> None:
        random, clock = self._random, self._clock
        until = clock.now() + timedelta(hours=hours)
        self._tick()
        while clock.now() < until:
            if random.random() < self._actions / 12:
                self._act()
            if random.random() < 0.01:
                self._restart()
                self._tick()
            elif random.random() < 0.01:
                self._kill()
                self._tick()
            elif random.random() < 0.003:
                clock.go_on(hours=-1)
                self.counts["clock set back"] += 1
                self._tick()
            clock.go_on(milliseconds=min(self._reminders._timer.interval(), 15 * 60_000))
            self._tick()

    # what must hold

    def _tick(self) -> None:
        now, zone = self._clock.now(), self._clock.zone()
        self._announced.clear()
        self._reminders._timer.stop()
        self._reminders._notice_day()
        wanted = self._reached(now)
        self._reminders.tick()
        said = [moment.key for announcement in self._announced for moment in announcement.moments]
        assert len(said) == len(set(said)), said
        assert set(said) == wanted, (now, set(said) ^ wanted)
        assert not self._fired & set(said)
        self._fired |= set(said)
        self.counts["ticks"] += 1
        self.counts["moments"] += len(said)
        self.counts.update(f"fired {key[0]}" for key in said)
        resting = {
            each.contact_id for each in self._everybody().values() if each.standing.rests_on(local_day(now, zone))
        }
        people = {each for announcement in self._announced for each in announcement.contact_ids}
        assert not people & resting
        assert people <= set(self._everybody())

    def _everybody(self) -> dict[int, Contact]:
        """All contacts that are not in the trash."""
        if self._contacts is None:
            session = self._verbs.session
            ids = [row[0] for row in session.database.rows("SELECT contact_id FROM contact WHERE deleted_at IS NULL")]
            self._contacts = {each.contact_id: each for each in session.contacts.many(ids)}
            self._promises = session.reminders.open()
        return self._contacts

    def _reached(self, now: datetime) -> set[Key]:
        session, zone = self._verbs.session, self._clock.zone()
        quiet, today = session.preferences.quiet_hours, local_day(now, zone)
        moments: list[Moment] = []
        for contact in self._everybody().values():
            standing, contact_id = contact.standing, contact.contact_id
            if standing.first_contact_open and standing.met_at is not None:
                facts = FirstContactFacts(
                    contact_id,
                    standing.met_at,
                    standing.network_since,
                    standing.snoozed_until,
                    contact.event,
                    standing.resting_until,
                )
                moments += first_contact_moments(facts, quiet, zone)
            elif standing.pocket is Pocket.NETWORK and standing.snoozed_until and not standing.rests_on(today):
                moments.append(snoozed_moment(contact_id, standing.snoozed_until, contact.event, quiet, zone))
        for each in self._promises:
            rest = self._contacts[each.contact_id].standing.resting_until if self._contacts else None
            moments.append(
                reminder_moment(each.reminder_id, each.contact_id, each.due_at, each.event, quiet, zone, rest)
            )
        slot = slot_moment(session.preferences.slot, now, zone)
        if slot is not None and self._look_at_the_day():
            moments.append(slot)
        return {each.key for each in moments if each.fires_at <= now} - self._fired

    def _look_at_the_day(self) -> int:
        """How many wait today; nobody twice, nobody at rest or gone, nobody again, and no more than the quota."""
        now, zone = self._clock.now(), self._clock.zone()
        today, people = local_day(now, zone), self._everybody()
        agenda = self._verbs.agenda.agenda()
        chosen = [each.card.contact_id for each in agenda.suggestions]
        assert len(chosen) == len(set(chosen))
        assert len(chosen) <= max(0, agenda.quota - agenda.done_today)
        shown = {card.contact_id for card in agenda.cards}
        assert shown <= set(people)
        assert not any(people[each].standing.rests_on(today) for each in shown)
        for each in chosen:
            standing = people[each].standing
            assert standing.pocket is Pocket.NETWORK
            assert standing.cadence is not None
            assert not standing.first_contact_open
            assert standing.snoozed_until is None or standing.snoozed_until <= now
            assert self._settled.get(each) != (today, zone), "suggested again on the same day"
        self.counts["days looked at"] += 1
        self.counts["suggested"] += len(chosen)
        return agenda.open_count

    def check_days(self) -> None:
        """Every stored day is the one that the rules give."""
        session = self._verbs.session
        for contact in self._everybody().values():
            assert contact.next_due == next_due(contact.standing, session.zone, session.networking_days)

    # what a person does

    def _meet(self, count: int) -> None:
        random, now = self._random, self._clock.now()
        new = []
        for number in range(count):
            met_at = now - timedelta(
                hours=random.choice((0, 1, 5, 13, 30, 47, 60, 2000)), minutes=random.randint(0, 59)
            )
            draft = ContactDraft(name=PersonName(given=f"Person {number}", family=str(now.date())), met_at=met_at)
            pocket = random.choice((Pocket.NETWORK, Pocket.NETWORK, Pocket.INBOX))
            cadence = random.choice((None, *CHOICES, Cadence(days=5)))
            new.append(made(self._verbs.contacts.add(draft, pocket=pocket, cadence=cadence)))
        self._contacts = None
        if random.random() < 0.5:
            self._operations.run(self._verbs.contacts.set_cadence, new, Cadence(months=random.choice((1, 2, 3))))
        self.counts["people"] += count

    def _act(self) -> None:
        random, verbs, run = self._random, self._verbs, self._operations.run
        clock, zone = self._clock, self._clock.zone()
        people = self._everybody()
        if not people:
            return
        shown = [card.contact_id for card in verbs.agenda.agenda().cards]
        one = random.choice(shown) if shown and random.random() < 0.6 else random.choice(list(people))
        later = random.choice([*snooze_choices(clock.now(), zone).values()])
        day = random.choice([*rest_choices(verbs.session.today()).values(), verbs.session.today() + timedelta(days=2)])

        def settle(verb: Callable[..., Changes], *values: object) -> None:
            run(verb, [one], *values)
            self._settled[one] = (verbs.session.today(), zone)

        def remind() -> None:
            run(verbs.reminders.add, one, clock.now() + timedelta(hours=random.choice((1, 7, 30, 200))), "x")

        def reminder(verb: Callable[..., Changes], *values: object) -> None:
            if self._promises:
                run(verb, random.choice(self._promises).reminder_id, *values)

        def log() -> None:
            kind, incoming = random.choice(list(InteractionKind)), random.random() < 0.4
            run(verbs.interactions.log, [one], kind, incoming=incoming, at=clock.now() - timedelta(hours=3))

        def restore() -> None:
            trashed = verbs.contacts.trashed()
            if trashed:
                run(verbs.contacts.restore, [random.choice(trashed)[0].contact_id])

        def undo() -> None:
            self._settled.clear()
            self._operations.undo()

        choices: list[tuple[int, str, Callable[[], object]]] = [
            (8, "done", lambda: settle(verbs.interactions.done)),
            (3, "skipped", lambda: settle(verbs.interactions.skip)),
            (4, "snoozed", lambda: run(verbs.interactions.snooze, [one], later)),
            (2, "rested", lambda: run(verbs.interactions.rest, [one], day)),
            (1, "woken", lambda: run(verbs.interactions.wake, [one])),
            (2, "waived", lambda: run(verbs.interactions.waive, [one])),
            (4, "logged", log),
            (4, "reminders set", remind),
            (2, "reminders done", lambda: reminder(verbs.reminders.done)),
            (2, "reminders snoozed", lambda: reminder(verbs.reminders.snooze, later)),
            (1, "deleted", lambda: run(verbs.contacts.delete, [one])),
            (2, "restored", restore),
            (2, "sorted", lambda: run(verbs.contacts.set_pocket, [one], Pocket.NETWORK)),
            (1, "aside", lambda: run(verbs.contacts.set_pocket, [one], random.choice(list(Pocket)))),
            (2, "rhythms", lambda: run(verbs.contacts.set_cadence, [one], random.choice(CHOICES))),
            (2, "undone", undo),
            (1, "slots", lambda: run(verbs.preferences.change, slot_days=tuple(sorted(random.sample(range(7), 5))))),
        ]
        _, name, action = random.choices(choices, weights=[each[0] for each in choices])[0]
        action()
        if name in ("logged", "rhythms", "sorted", "aside"):
            self._settled.pop(one, None)
        self.counts[name] += 1
        if self.counts[name] % 25 == 0:
            self.check_days()

    def story(self) -> str:
        """What happened, in one line."""
        return ", ".join(f"{name} {count}" for name, count in sorted(self.counts.items()))
