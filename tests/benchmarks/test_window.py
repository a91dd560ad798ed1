"""How long the window is busy: frames of the grid, and the worst gap of the event loop while somebody works."""

import io
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from PIL import Image
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from netzwerk_desktop.domain.contact import PhotoRole, Pocket
from netzwerk_desktop.ui.image_drop import ImageOffer
from netzwerk_desktop.ui.pages import Page
from tests.benchmarks.conftest import Note
from tests.benchmarks.running import Running


@pytest.mark.parametrize("count", [10_000, 100_000])
def test_frames_of_the_grid(benchmark: BenchmarkFixture, run: Callable[[int], Running], note: Note, count: int) -> None:
    running = run(count)
    view = running.window.grid().view  # type: ignore[union-attr]
    bar, step = view.verticalScrollBar(), 0

    def resize() -> None:
        nonlocal step
        step += 1
        view.resize(900 + step % 40 * 7, 640)
        view.viewport().repaint()

    def scroll() -> None:
        bar.setValue(bar.value() + 60)
        view.viewport().repaint()

    benchmark.pedantic(resize, rounds=60, warmup_rounds=3)
    note(f"resize of the grid with {count:,}, median", f"{benchmark.stats.stats.median * 1000:.1f} ms", "<= 16 ms")
    frames = []
    for _ in range(120):
        begin = time.perf_counter()
        scroll()
        frames.append((time.perf_counter() - begin) * 1000)
    frames.sort()
    words = f"p50 {frames[60]:.1f}, p99 {frames[118]:.1f} ms"
    note(f"scroll frames of the grid with {count:,}", words, "<= 16 ms")


def test_the_event_loop_is_never_away_for_long(
    benchmark: BenchmarkFixture, run: Callable[[int], Running], note: Note, tmp_path: Path
) -> None:
    photos = [_photo(tmp_path / f"photo{number}.jpg", number) for number in range(50)]
    running = run(10_000)
    window, house, watch = running.window, running.application.house, running.watch
    worst: dict[str, list[float]] = {}

    def measure(name: str, act: Callable[[], object], done: Callable[[], bool] | None = None) -> None:
        worst.setdefault(name, []).append(watch.worst(act, done or running.is_idle))

    def type_note(contact_id: int) -> None:
        window.open_sheet(contact_id)
        window._sheet.focus_note()  # type: ignore[union-attr]

    def once() -> None:
        for page in (Page.TODAY, Page.INBOX, Page.EVENTS, Page.ASIDE, Page.PREFERENCES, Page.NETWORK):
            measure(
                "page change, first" if page not in seen else "page change", lambda page=page: window.show_page(page)
            )
            seen.add(page)
        window.recall.open()
        box = window.recall.box
        assert box is not None
        for text in ("z", "zi", "zit", "zitron", "mi", ""):
            measure("search", lambda text=text: box.field.setText(text), lambda: True)
        box.dismiss()
        grid = window.grid()
        assert grid is not None
        ids = [grid.model.contact_id(row) for row in range(len(seen) * 3, len(seen) * 3 + 6)]
        for contact_id in ids[:3]:
            measure("opening a sheet", lambda contact_id=contact_id: type_note(contact_id))
            measure("typing a note", lambda: QTest.keyClicks(QApplication.focusWidget() or window, "Segeln", delay=-1))
        window.close_sheet()
        window.show_page(Page.INBOX)
        running.settle()
        inbox = window.shelf.inbox()
        assert inbox is not None
        for person in inbox.strip.ids[:3]:
            measure("sorting into a pocket", lambda person=person: house.actions.sort_into([person], Pocket.NETWORK))
        measure("undo", window.undo)

    seen: set[Page] = set()
    benchmark.pedantic(once, rounds=3)
    taken: list[object] = []
    house.intake.taken.connect(taken.append)
    offer = ImageOffer(tuple(photos))
    begin = time.perf_counter()
    measure(
        "drop of 50 photos of 4000 x 3000",
        lambda: house.intake.take(offer, None, PhotoRole.CARD_FRONT),
        lambda: bool(taken) and running.is_idle(),
    )
    seconds = time.perf_counter() - begin
    for name, gaps in worst.items():
        figure = f"worst {max(gaps):.0f} ms, median {statistics.median(gaps):.0f} ms"
        note(f"gap of the event loop, {name}" + (f" ({seconds:.1f} s)" if "drop" in name else ""), figure, "<= 50 ms")


def _photo(path: Path, number: int) -> Path:
    random = Random(number)
    image = Image.frombytes("RGB", (80, 60), random.randbytes(80 * 60 * 3)).resize((4000, 3000))
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=85)
    path.write_bytes(stream.getvalue())
    return path
