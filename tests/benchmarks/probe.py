"""What runs in a process of its own: a window, up to its first painted frame, and what it costs afterwards.

    python -m tests.benchmarks.probe bare DATABASE
    python -m tests.benchmarks.probe program [scroll]

Writes "painted" when the first frame is painted; with `scroll` then lines of "name value" for memory, in KiB.
"""

import os
import sys
from pathlib import Path
from typing import Any


def say(text: str) -> None:
    os.write(1, text.encode() + b"\n")


def memory() -> dict[str, int]:
    """The process's shares of memory in KiB."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()[1:]
    return {line.split(":")[0]: int(line.split()[1]) for line in lines}


def bare(path: str) -> None:
    """The floor: an empty window over an open database."""
    import peewee
    from PySide6 import QtWidgets

    class Window(QtWidgets.QMainWindow):
        def paintEvent(self, event: Any) -> None:
            super().paintEvent(event)
            say("painted")

    database = peewee.SqliteDatabase(path)
    database.connect()
    database.execute_sql("SELECT count(*) FROM sqlite_master").fetchall()
    application = QtWidgets.QApplication(["bare"])
    window = Window()
    window.resize(1280, 800)
    window.show()
    application.exec()


def program(scrolls: bool) -> None:
    """The program as a double click starts it, on the network page whatever the day holds."""
    from netzwerk_desktop import app
    from netzwerk_desktop.ui import application, main_window
    from netzwerk_desktop.ui.pages import Page
    from netzwerk_desktop.ui.tiles.view import TileView

    choose, paint = main_window.MainWindow._first_page, TileView.paintEvent

    def first_page(self: Any) -> Page:
        choose(self)
        return Page.NETWORK

    def paint_event(self: Any, event: Any) -> None:
        paint(self, event)
        if self.tile_model().rowCount() and not painted:
            painted.append(self)
            say("painted")

    painted: list[Any] = []
    main_window.MainWindow._first_page = first_page  # type: ignore[method-assign]
    TileView.paintEvent = paint_event  # type: ignore[method-assign]
    if scrolls:
        show = application.Application.show

        def show_and_scroll(self: Any) -> None:
            show(self)
            scroll(self)

        application.Application.show = show_and_scroll  # type: ignore[method-assign]
    sys.argv = ["netzwerk-desktop"]
    app.main()


def scroll(running: Any) -> None:
    """Let the first page settle, scroll 50 pages, and say what memory is held at both points."""
    from PySide6.QtCore import QElapsedTimer
    from PySide6.QtWidgets import QApplication

    def settle() -> None:
        clock = QElapsedTimer()
        clock.start()
        while clock.elapsed() < 30 or not running.house.photos.idle:
            QApplication.processEvents()

    def report(when: str) -> None:
        for name, kibibytes in memory().items():
            say(f"{when}_{name} {kibibytes}")

    settle()
    settle()
    report("first")
    bar = running.window.grid().view.verticalScrollBar()
    for _ in range(50):
        bar.setValue(bar.value() + bar.pageStep())
        settle()
    report("scrolled")
    running.quit()
    raise SystemExit


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare(sys.argv[2])
    else:
        program("scroll" in sys.argv[2:])
