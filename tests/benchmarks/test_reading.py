"""How long reading a stack of cards takes, what memory its process needs, and what the window notices of it."""

import re
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.imaging.reading_worker import ReadingWorker
from netzwerk_desktop.imaging.text_reader import reader_available
from netzwerk_desktop.paths import resources
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.image_drop import ImageOffer
from netzwerk_desktop.ui.pages import Page
from tests.benchmarks.conftest import Note
from tests.benchmarks.running import Running

STACK = 50
SIZE = (3000, 2250)

needs_reader = pytest.mark.skipif(not reader_available(), reason="NOT MEASURED: the extra `cards` is not installed")


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Photos of seven megapixels with a card each, at all angles."""
    from tests.imaging.paper import card, photo, placed, saved

    random, folder, made = Random(7), tmp_path_factory.mktemp("stack"), []
    for number in range(STACK):
        lines = (
            f"Dr. Ännchen Beispiel-{number:02}",
            "Nordlicht Werke AG",
            f"Seestraße {number + 1}",
            "8001 Zürich",
            f"Tel. +41 44 668 18 {number:02}",
            f"aennchen{number:02}@nordlicht.example",
        )
        place = placed((SIZE[0] / 2, SIZE[1] / 2), random.uniform(0, 360), random.uniform(1500, 2000), 0.04)
        path = folder / f"card{number:02}.jpg"
        path.write_bytes(saved(photo([(card(lines), place)], SIZE, seed=number)))
        made.append(path)
    return made


@needs_reader
def test_a_stack_is_read_while_the_coffee_is_made(benchmark: BenchmarkFixture, stack: list[Path], note: Note) -> None:
    worker, seconds, read = ReadingWorker(resources() / "cards"), [], []

    def once() -> None:
        for path in stack:
            begin = time.perf_counter()
            read.append(worker.read(path))
            seconds.append(time.perf_counter() - begin)

    benchmark.pedantic(once, rounds=1)
    process = worker._process
    assert process is not None
    peak = _status(process.pid or 0, "VmHWM")
    worker.close()
    rest = statistics.median(seconds[1:])
    note("reading a card, the first one of a process", f"{seconds[0]:.2f} s")
    note("reading a card after it, median", f"{rest:.2f} s (worst {max(seconds[1:]):.2f})", "<= 1.0 s")
    note(f"reading a stack of {STACK}", f"{sum(seconds):.1f} s, {sum(map(len, read))} cards", "<= 60 s")
    note("memory of the process that reads, peak resident", f"{peak / 1024:.0f} MiB", "<= 750 MB")


@needs_reader
def test_the_window_answers_while_a_stack_is_read(
    benchmark: BenchmarkFixture, run: Callable[[int], Running], stack: list[Path], note: Note
) -> None:
    running = run(1_000)
    window, house, watch = running.window, running.application.house, running.watch
    window.show_page(Page.INBOX)
    running.settle()
    before = _status(None, "VmRSS")
    worst: dict[str, list[float]] = {}

    def measure(name: str, act: Callable[[], object], done: Callable[[], bool] = lambda: True) -> None:
        worst.setdefault(name, []).append(watch.worst(act, done))

    def once() -> None:
        taken: list[object] = []
        house.intake.taken.connect(taken.append)
        offer = ImageOffer(tuple(stack[:20]))
        house.reading.start()
        measure("dropping 20 cards", lambda: house.intake.take(offer, None, PhotoRole.CARD_FRONT), lambda: bool(taken))
        inbox = window.shelf.inbox()
        assert inbox is not None
        for number in range(6):
            inbox.stage.note.setFocus()
            measure("typing beside the reading", lambda: QTest.keyClicks(inbox.stage.note, "Segeln", delay=-1))
            measure("the next card beside the reading", inbox.focus_card)
            key = "network" if number % 2 else "aside"
            measure("sorting beside the reading", getattr(inbox, f"_{key}").click)
        measure("cards being read", lambda: None, lambda: not _waiting(house.verbs))

    benchmark.pedantic(once, rounds=1)
    QApplication.processEvents()
    growth = (_status(None, "VmRSS") - before) / 1024
    for name, gaps in worst.items():
        figure = f"worst {max(gaps):.0f} ms, median {statistics.median(gaps):.0f} ms"
        note(f"gap of the event loop, {name}", figure, "<= 50 ms")
    note("memory of the window after a stack of 20, more than before", f"{growth:.0f} MiB", "<= 30 MB")
    house.reading.close()


def _waiting(verbs: Verbs) -> bool:
    return bool(verbs.session.database.rows("SELECT 1 FROM card_scan WHERE state = 'waiting' LIMIT 1"))


def _status(process: int | None, name: str) -> int:
    """A figure of a process in KiB; 0 where the system does not tell."""
    path = Path(f"/proc/{process or 'self'}/status")
    found = re.search(rf"{name}:\s+(\d+)", path.read_text()) if path.exists() else None
    return int(found[1]) if found else 0
