"""What the benchmarks share: large books, made once a run, and the table that is printed in the end."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from netzwerk_desktop.paths import APP_NAME
from netzwerk_desktop.services.clock import SystemClock
from netzwerk_desktop.services.session import DataPaths
from netzwerk_desktop.services.verbs import Verbs, open_verbs
from netzwerk_desktop.ui.program import make_application
from tests.benchmarks.book import build
from tests.benchmarks.running import Running

ROWS: list[tuple[str, str, str]] = []
Note = Callable[[str, str, str], None]


@pytest.fixture(scope="session")
def note() -> Note:
    """Put a row into the table: what was measured, the figure, the goal."""
    return lambda what, figure, goal="": ROWS.append((what, figure, goal))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not ROWS:
        return
    terminalreporter.write_sep("-", "figures, for ARCHITECTURE.md")
    for row in (("measured", "figure", "goal"), ("---", "---", "---"), *ROWS):
        terminalreporter.write_line("| " + " | ".join(row) + " |")


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """The data directory of a book of so many contacts, named as the program's own."""
    made: dict[int, Path] = {}

    def of(count: int) -> Path:
        if count not in made:
            made[count] = build(tmp_path_factory.mktemp(f"book{count}") / APP_NAME, count)
        return made[count]

    return of


@pytest.fixture
def opened_book(book: Callable[[int], Path]) -> Iterator[Callable[[int], Verbs]]:
    """The verbs over a book, closed in the end."""
    opened: list[Verbs] = []

    def of(count: int) -> Verbs:
        opened.append(open_verbs(DataPaths(book(count)), SystemClock()))
        return opened[-1]

    yield of
    for verbs in opened:
        verbs.close()


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application with our style and fonts, instead of pytest-qt's bare one."""
    return make_application(["netzwerk-desktop"])


@pytest.fixture
def run(qapp: QApplication, opened_book: Callable[[int], Verbs], tmp_path: Path) -> Iterator[Callable[[int], Running]]:
    made: list[Running] = []

    def of(count: int) -> Running:
        made.append(Running(qapp, opened_book(count), tmp_path / "cache"))
        return made[-1]

    yield of
    for each in made:
        each.application.background.stop()
        each.application.house.tasks.finish()
        each.window.close_for_good()
        each.application.deleteLater()
        each.window.deleteLater()
        # Its timers must not outlive the data.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
