"""How long a double click takes to the first painted frame, against a bare window; and the memory that costs."""

import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks.conftest import Note
from tests.benchmarks.starts import ROOT, environment, first_frame, screen

ROUNDS = 9
SIZES = (1_000, 10_000, 100_000)


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with screen() as name:
        yield name


@pytest.mark.parametrize("platform", ["offscreen", "xcb"])
def test_first_frame(
    benchmark: BenchmarkFixture,
    book: Callable[[int], Path],
    tmp_path: Path,
    note: Note,
    display: str,
    platform: str,
) -> None:
    if platform == "xcb" and not display:
        pytest.skip("there is no Xvfb here")
    env = {size: environment(book(size), tmp_path / str(size), platform, display) for size in SIZES}
    took: dict[object, list[float]] = {"bare": [], **{size: [] for size in SIZES}}

    def once() -> None:
        took["bare"].append(first_frame(["bare", str(book(10_000) / "netzwerk.db")], env[10_000]))
        for size in SIZES:
            took[size].append(first_frame(["program"], env[size]))

    # The rounds alternate, so that what else runs on this machine slows all of them alike.
    benchmark.pedantic(once, rounds=ROUNDS, warmup_rounds=1)
    middle = {key: statistics.median(values[1:]) for key, values in took.items()}
    ratio = statistics.median(ours / floor for ours, floor in zip(took[10_000][1:], took["bare"][1:], strict=True))
    times = ", ".join(f"{size:,} {middle[size] * 1000:.0f} ms" for size in SIZES)
    note(f"start to first tiles, {platform}: {times}; bare {middle['bare'] * 1000:.0f} ms", f"{ratio:.2f}x", "<= 1.5x")
    note(f"start with 100,000 against 1,000, {platform}", f"{middle[100_000] / middle[1_000]:.2f}x", "<= 1.15x")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="smaps_rollup belongs to Linux")
def test_memory(benchmark: BenchmarkFixture, book: Callable[[int], Path], tmp_path: Path, note: Note) -> None:
    env = environment(book(10_000), tmp_path, "offscreen")
    found: list[dict[str, int]] = []

    def once() -> None:
        command = [sys.executable, "-m", "tests.benchmarks.probe", "program", "scroll"]
        done = subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True, text=True)
        pairs = (line.split() for line in done.stdout.splitlines() if " " in line)
        found.append({name: int(value) for name, value in pairs})

    benchmark.pedantic(once, rounds=3)
    for when, words in {"first": "after the first page", "scrolled": "after 50 pages"}.items():
        pss, rss = (statistics.median(each[f"{when}_{kind}"] for each in found) / 1024 for kind in ("Pss", "Rss"))
        note(f"memory with 10,000 {words} (resident {rss:.0f} MiB)", f"{pss:.0f} MiB PSS", "<= 120 MiB")
