"""How long taking in a large address book takes, how much memory, and what the window does meanwhile."""

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.services.contact_files import ContactFile
from netzwerk_desktop.services.import_plan import Step
from tests.benchmarks.conftest import Note
from tests.benchmarks.exchange import write_cards
from tests.benchmarks.running import Running
from tests.benchmarks.starts import ROOT
from tests.builders import opened


@pytest.fixture(scope="session")
def cards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """10 000 cards with 1 000 photos."""
    return write_cards(tmp_path_factory.mktemp("cards") / "people.vcf", 10_000, 1_000)


def take_in(root: Path, file: Path) -> dict[str, float]:
    """Import in a process of its own; its figures."""
    command = [sys.executable, "-m", "tests.benchmarks.exchange", str(root), str(file)]
    figures: dict[str, float] = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)
    return figures


def test_ten_thousand_cards(benchmark: BenchmarkFixture, cards: Path, tmp_path: Path, note: Note) -> None:
    runs: list[dict[str, float]] = []
    benchmark.pedantic(lambda: runs.append(take_in(tmp_path / str(len(runs)), cards)), rounds=3)
    best = min(runs, key=lambda each: each["plan"] + each["run"])
    assert best["new"] == best["found"] == 10_000
    took = best["plan"] + best["run"]
    words = f"10 000 cards with 1 000 photos searchable (read {best['plan']:.2f} s, written {best['run']:.2f} s)"
    note(words, f"{took:.2f} s", "<= 4 s")
    note("… memory at most", f"{max(each['peak'] for each in runs):.0f} MiB", "<= 250 MiB")
    with contextlib.suppress(ImportError):
        note("… against vobject's mere reading", f"{mere_reading(cards) / took:.1f}x", ">= 2.5x")


def mere_reading(cards: Path) -> float:
    """How long vobject takes to read a file and nothing else."""
    import vobject

    begin = time.perf_counter()
    for card in vobject.readComponents(cards.read_text(encoding="utf-8")):
        assert card.name == "VCARD"
    return time.perf_counter() - begin


@pytest.mark.skipif("NETZWERK_LONG_BENCH" not in os.environ, reason="set NETZWERK_LONG_BENCH for the largest file")
def test_a_hundred_thousand_cards(benchmark: BenchmarkFixture, tmp_path: Path, note: Note) -> None:
    small = write_cards(tmp_path / "small.vcf", 10_000, 0)
    large = write_cards(tmp_path / "large.vcf", 100_000, 0)
    runs: list[dict[str, float]] = []
    benchmark.pedantic(lambda: runs.append(take_in(tmp_path / "large", large)), rounds=1)
    ten = take_in(tmp_path / "small", small)
    one, other = (each["plan"] + each["run"] for each in (ten, runs[0]))
    note(f"100 000 cards ({other:.1f} s) against ten times 10 000", f"{other / one / 10:.2f}x", "<= 1.3x")
    note("… memory at most", f"{runs[0]['peak']:.0f} MiB")


def test_the_window_meanwhile(
    benchmark: BenchmarkFixture, run: Callable[[int], Running], cards: Path, note: Note
) -> None:
    running = run(1_000)
    running.prepare()
    importing = running.application.house.verbs.importing
    gaps: dict[str, float] = {}

    def in_the_pool(job: Callable[[], Any], results: list[Any]) -> float:
        begin = partial(running.application.house.tasks.start, job, results.append)
        return running.watch.worst(begin, lambda: bool(results))

    def once() -> None:
        plans: list[Any] = []
        gaps["reading"] = in_the_pool(lambda: importing.plan([ContactFile("people.vcf", cards)]), plans)
        gaps["writing"] = in_the_pool(lambda: importing.run(plans[0]), [])

    benchmark.pedantic(once, rounds=1)
    for what, gap in gaps.items():
        note(f"gap of the event loop while 10 000 cards are taken in: {what}", f"{gap:.0f} ms", "<= 50 ms")


@pytest.mark.parametrize("step", list(Step))
def test_cancelling(benchmark: BenchmarkFixture, tmp_path: Path, cards: Path, note: Note, step: Step) -> None:
    asked = threading.Event()
    moment: list[float] = []

    def progress(at: Step, done: int, total: int) -> None:
        if at is step and not asked.is_set():
            moment.append(time.perf_counter())
            asked.set()

    def once() -> None:
        with contextlib.suppress(UserError):
            plan = verbs.importing.plan([ContactFile("people.vcf", cards)], progress, asked.is_set)
            verbs.importing.run(plan, progress=progress, is_cancelled=asked.is_set)
        moment.append(time.perf_counter())

    with opened(tmp_path / "data") as verbs:
        benchmark.pedantic(once, rounds=1)
    note(f"cancelled while {step}: gone after", f"{moment[1] - moment[0]:.2f} s", "<= 0.5 s")
