"""What one change costs, in milliseconds against bare SQLite and in forced writes; and what the day's view costs."""

import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from dateutil import tz
from pytest_benchmark.fixture import BenchmarkFixture

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.query import CardOrder, CardQuery
from netzwerk_desktop.services.verbs import Verbs
from tests.benchmarks.conftest import Note
from tests.benchmarks.starts import ROOT

EDITS = 200


def milliseconds(function: Callable[[], object], rounds: int = 9) -> float:
    took = []
    for _ in range(rounds):
        begin = time.perf_counter()
        function()
        took.append(time.perf_counter() - begin)
    return statistics.median(took) * 1000


def test_one_edit_against_bare_sqlite(
    benchmark: BenchmarkFixture,
    book: Callable[[int], Path],
    opened_book: Callable[[int], Verbs],
    tmp_path: Path,
    note: Note,
) -> None:
    copy = tmp_path / "bare.db"
    with sqlite3.connect(book(10_000) / "netzwerk.db") as source, sqlite3.connect(copy) as target:
        source.backup(target)
    bare = sqlite3.connect(copy, isolation_level=None)
    bare.execute("PRAGMA journal_mode = wal")
    bare.execute("PRAGMA synchronous = full")
    verbs = opened_book(10_000)
    took: dict[str, list[float]] = {"bare": [], "verb": []}
    number = 0

    def bare_edit(contact_id: int, text: str) -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("UPDATE contact SET note = ? WHERE contact_id = ?", (text, contact_id))
        bare.execute("UPDATE contact_text SET folded = ? WHERE contact_id = ?", (text, contact_id))
        bare.execute("COMMIT")

    def once() -> None:
        nonlocal number
        number += 1
        contact_id, text = 100 + number * 37 % 9_000, f"Segeln {number} " * 10
        for name, edit in (("bare", bare_edit), ("verb", verbs.contacts.set_note)):
            begin = time.perf_counter()
            edit(contact_id, text)
            took[name].append((time.perf_counter() - begin) * 1000)

    benchmark.pedantic(once, rounds=EDITS, warmup_rounds=5)
    bare.close()
    floor, ours = (statistics.median(took[name]) for name in ("bare", "verb"))
    note(f"one edit of a note with 10,000: p50 {ours:.2f} ms, bare {floor:.2f} ms", f"{ours / floor:.1f}x", "<= 3x")


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace counts the forced writes")
def test_forced_writes_of_a_verb(benchmark: BenchmarkFixture, tmp_path: Path, note: Note) -> None:
    log = tmp_path / "trace"

    def once() -> None:
        command = ["strace", "-f", "-o", str(log), "-e", "trace=fsync,fdatasync,write", "-e", "signal=none"]
        subprocess.run(
            [*command, sys.executable, "-m", "tests.benchmarks.edits", str(tmp_path / "data")],
            cwd=ROOT,
            check=True,
            stdout=subprocess.DEVNULL,
        )

    benchmark.pedantic(once, rounds=1)
    counts: dict[str, int] = {}
    current = ""
    for line in log.read_text(errors="replace").splitlines():
        if 'write(1, "verb ' in line:
            current = line.split('"verb ')[1].split("\\n")[0]
            counts[current] = 0
        elif "sync(" in line and current:
            counts[current] += 1
    counts.pop("end")
    found = ", ".join(f"{name} {count / 10:.1f}" for name, count in counts.items())
    note(f"forced writes of a verb: {found}", f"{max(counts.values()) / 10:.1f}", "<= 2")


@pytest.mark.parametrize("count", [10_000, 100_000])
def test_the_day(benchmark: BenchmarkFixture, opened_book: Callable[[int], Verbs], note: Note, count: int) -> None:
    verbs = opened_book(count)
    agenda = verbs.agenda
    # Whatever the weekday: without networking time nobody is chosen, and the day costs less.
    verbs.session.preferences = replace(verbs.session.preferences, slot_days=tuple(range(7)))

    fresh = verbs.session.due.in_cadence(Cadence(months=1), 1)[0]

    def after_a_change() -> None:
        verbs.session.database.execute("UPDATE contact SET updated_at = updated_at + 1 WHERE contact_id = ?", (fresh,))
        begin = time.perf_counter()
        agenda.agenda()
        took.append((time.perf_counter() - begin) * 1000)

    took: list[float] = []
    for announcement in agenda.look()[0]:
        agenda.mark_fired(announcement)
    benchmark.pedantic(agenda.agenda, rounds=15, warmup_rounds=1)
    milliseconds(after_a_change)
    until = datetime.now(UTC).date()
    first = milliseconds(lambda: verbs.session.due.next_ids(until, 50))
    words = f"with {count:,}"
    note(f"agenda {words}", f"{benchmark.stats.stats.median * 1000:.1f} ms", "<= 5 ms")
    note(f"agenda after a change {words}", f"{statistics.median(took):.1f} ms", "<= 50 ms")
    note(f"reminder tick, nothing due, {words}", f"{milliseconds(agenda.look):.2f} ms", "<= 1 ms")
    note(f"next 50 of the rhythm {words}", f"{first:.2f} ms", "<= 1 ms")
    note(f"numbers of the chips {words}", f"{milliseconds(verbs.contacts.chip_counts):.1f} ms", "<= 50 ms")


@pytest.mark.parametrize("count", [10_000, 100_000])
def test_first_rows_in_every_order(
    benchmark: BenchmarkFixture, opened_book: Callable[[int], Verbs], note: Note, count: int
) -> None:
    contacts = opened_book(count).contacts
    took = {each: milliseconds(lambda each=each: contacts.ids(CardQuery(order=each), 200), 5) for each in CardOrder}
    benchmark.pedantic(lambda: contacts.ids(CardQuery(), 200), rounds=9)
    worst = max(took, key=lambda each: took[each])
    note(f"first rows with {count:,}, worst order ({worst.value})", f"{took[worst]:.1f} ms", "<= 50 ms")
    found = milliseconds(lambda: contacts.ids(CardQuery(text="zitronen"), 200), 5)
    note(f"search in everything with {count:,}", f"{found:.1f} ms", "<= 16.7 ms")


@pytest.mark.parametrize("count", [10_000, 100_000])
def test_another_zone(benchmark: BenchmarkFixture, opened_book: Callable[[int], Verbs], note: Note, count: int) -> None:
    session = opened_book(count).session
    zones = [tz.gettz("America/New_York"), tz.gettz("Europe/Zurich")]
    moved: list[int] = []

    def travel() -> None:
        zone = zones[len(moved) % 2]
        assert zone is not None
        with session.database.transaction():
            moved.append(len(session.contacts.rewrite_due(zone, session.networking_days)))

    travel()
    benchmark.pedantic(travel, rounds=6)
    took = benchmark.stats.stats.median * 1000
    note(f"another zone with {count:,}, {moved[-1]:,} days moved", f"{took:.0f} ms", "<= 250 ms")
