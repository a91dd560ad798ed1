"""The reminder clock with a clock that stands still: everything fires once, whatever the wall clock does."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.notification import Announcement, MomentKind
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.reminder_clock import LEAST_MS, ReminderClock
from tests.builders import NEW_YORK, NOW, FakeClock, add_person, opened, zurich

QUARTER_HOUR_MS = 15 * 60 * 1000


class Watched:
    """A reminder clock and what it told; its timer never rings by itself in a test."""

    def __init__(self, verbs: Verbs) -> None:
        self.operations = Operations(verbs.session.bring_back)
        self.clock = ReminderClock(verbs, self.operations)
        self.announced: list[Announcement] = []
        self.clock.announced.connect(self.announced.append)

    @property
    def wait_ms(self) -> int:
        return self.clock._timer.interval()

    def ring(self) -> list[Announcement]:
        """What a tick of the timer announces."""
        before = len(self.announced)
        self.clock._timer.stop()
        self.clock.tick()
        return self.announced[before:]

    def people(self) -> list[int]:
        return [person for each in self.announced for person in each.contact_ids]


@pytest.fixture
def watch(qtbot: QtBot) -> Iterator[Callable[[Verbs], Watched]]:
    made: list[Watched] = []

    def watch(verbs: Verbs) -> Watched:
        made.append(Watched(verbs))
        return made[-1]

    yield watch
    for each in made:
        each.clock.stop()


@pytest.fixture
def watched(watch: Callable[[Verbs], Watched], verbs: Verbs) -> Watched:
    return watch(verbs)


def test_a_first_contact_fires_once_when_its_good_moment_begins(
    watched: Watched, verbs: Verbs, clock: FakeClock
) -> None:
    clock.set(zurich(2026, 3, 4, 22))
    person = add_person(verbs, met_at=zurich(2026, 3, 4, 20))
    watched.clock.start()
    clock.set(zurich(2026, 3, 5, 7, 59))
    assert watched.ring() == []
    clock.set(zurich(2026, 3, 5, 8))
    [announcement] = watched.ring()
    assert announcement.contact_ids == (person,)
    assert [each.kind for each in announcement.moments] == [MomentKind.GOOD_FROM]
    assert watched.ring() == []
    clock.go_on(minutes=30)
    assert watched.ring() == []


def test_nothing_fires_again_after_the_data_were_opened_anew(
    watch: Callable[[Verbs], Watched], tmp_path: Path, clock: FakeClock
) -> None:
    root = tmp_path / "again"
    with opened(root, clock) as verbs:
        person = add_person(verbs, met_at=NOW - timedelta(hours=12))
        first = watch(verbs)
        first.clock.start()
        assert first.people() == [person]
        first.clock.stop()
    with opened(root, clock) as verbs:
        second = watch(verbs)
        second.clock.start()
        clock.go_on(minutes=20)
        second.ring()
        assert second.people() == []
        second.clock.stop()


def test_it_looks_at_least_every_quarter_of_an_hour(watched: Watched, verbs: Verbs, clock: FakeClock) -> None:
    watched.clock.start()
    assert watched.wait_ms == QUARTER_HOUR_MS
    add_person(verbs, met_at=NOW - timedelta(hours=12) + timedelta(hours=2))
    watched.ring()
    assert watched.wait_ms == QUARTER_HOUR_MS


def test_it_waits_exactly_for_a_nearer_moment(watched: Watched, verbs: Verbs, clock: FakeClock) -> None:
    add_person(verbs, met_at=NOW - timedelta(hours=12) + timedelta(minutes=4))
    watched.clock.start()
    assert watched.wait_ms == 4 * 60 * 1000
    clock.go_on(minutes=4, milliseconds=-50)
    watched.ring()
    assert watched.wait_ms == LEAST_MS


def test_it_looks_again_at_once_after_a_change(watched: Watched, verbs: Verbs) -> None:
    watched.clock.start()
    person = add_person(verbs)
    watched.operations.run(verbs.contacts.set_note, person, "soon")
    assert watched.wait_ms == LEAST_MS


def test_its_own_mark_does_not_make_it_look_again(watched: Watched) -> None:
    watched.clock.start()
    watched.operations.changed.emit(Changes(Verb.FIRED))
    assert watched.wait_ms == QUARTER_HOUR_MS


def test_changes_before_its_start_and_after_its_end_start_nothing(watched: Watched, verbs: Verbs) -> None:
    watched.operations.run(verbs.preferences.change, quota=3)
    assert not watched.clock._timer.isActive()


def test_after_sleep_all_that_came_due_is_told_once(watched: Watched, verbs: Verbs, clock: FakeClock) -> None:
    people = {add_person(verbs, name, met_at=NOW - timedelta(hours=11)) for name in ("Anna", "Beat")}
    watched.clock.start()
    clock.go_on(hours=7)
    [announcement] = watched.ring()
    assert announcement.summary
    assert set(announcement.contact_ids) == people
    clock.go_on(minutes=15)
    assert watched.ring() == []


def test_a_clock_set_back_neither_loses_nor_repeats_a_moment(watched: Watched, verbs: Verbs, clock: FakeClock) -> None:
    person = add_person(verbs, met_at=NOW - timedelta(hours=12))
    watched.clock.start()
    clock.go_on(hours=-3)
    watched.ring()
    clock.go_on(hours=3, minutes=1)
    watched.ring()
    assert watched.people() == [person]


def test_another_zone_recomputes_the_days_people_are_due(watched: Watched, verbs: Verbs, clock: FakeClock) -> None:
    clock.set(zurich(2026, 3, 4, 9))
    met_at = zurich(2026, 2, 3, 2)
    person = add_person(verbs, met_at=met_at, cadence=Cadence(days=7))
    verbs.interactions.waive([person])
    watched.clock.start()
    before = verbs.contacts.get(person).next_due
    told: list[Changes] = []
    watched.operations.changed.connect(told.append)
    clock.place = NEW_YORK
    watched.ring()
    after = verbs.contacts.get(person).next_due
    assert before is not None
    assert after == before - timedelta(days=1)
    assert [(each.verb, each.contacts) for each in told] == [(Verb.PREFERENCES, {person})]
    watched.ring()
    assert len(told) == 1


def test_a_new_day_is_told_even_where_nothing_moved(watched: Watched, clock: FakeClock) -> None:
    watched.clock.start()
    told: list[Changes] = []
    watched.operations.changed.connect(told.append)
    clock.go_on(days=1)
    watched.ring()
    assert [each.verb for each in told] == [Verb.PREFERENCES]


def test_nothing_fires_while_reminders_rest_and_everything_afterwards(
    watched: Watched, verbs: Verbs, clock: FakeClock
) -> None:
    person = add_person(verbs, met_at=NOW - timedelta(hours=12))
    verbs.preferences.change(paused_until=NOW + timedelta(minutes=10))
    watched.clock.start()
    assert watched.people() == []
    assert watched.wait_ms == 10 * 60 * 1000
    clock.go_on(minutes=10)
    watched.ring()
    assert watched.people() == [person]


def test_time_passing_is_told_at_every_look(qtbot: QtBot, watched: Watched) -> None:
    with qtbot.waitSignal(watched.clock.ticked):
        watched.clock.start()
    with qtbot.waitSignal(watched.clock.ticked):
        watched.ring()


def test_data_that_cannot_be_written_are_told_and_it_looks_again(
    qtbot: QtBot, watched: Watched, verbs: Verbs, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(announcement: Announcement) -> None:
        raise UserError(Problem.DISK_FULL)

    monkeypatch.setattr(verbs.agenda.__class__, "mark_fired", lambda service, announcement: refuse(announcement))
    add_person(verbs, met_at=NOW - timedelta(hours=12))
    with qtbot.waitSignal(watched.operations.failed):
        watched.clock.start()
    assert watched.announced == []
    assert watched.clock._timer.isActive()


def test_its_own_timer_rings(qtbot: QtBot, watched: Watched, verbs: Verbs, clock: FakeClock) -> None:
    add_person(verbs, met_at=NOW - timedelta(hours=12) + timedelta(milliseconds=50))
    watched.clock.start()
    clock.go_on(milliseconds=60)
    qtbot.waitUntil(lambda: len(watched.announced) == 1)


def test_nothing_fires_while_a_job_writes_and_all_of_it_afterwards(
    qtbot: QtBot, verbs: Verbs, operations: Operations, clock: FakeClock
) -> None:
    reminders = ReminderClock(verbs, operations)
    reminders.start()
    ticked: list[object] = []
    reminders.ticked.connect(lambda: ticked.append(None))
    operations.hold()
    reminders.tick()
    assert ticked == []

    operations.release()
    assert ticked == [None]
    reminders.stop()
