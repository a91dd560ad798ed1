"""Tasks: work beside the main thread, its result on it."""

import logging
import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.ui.tasks import Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.finish()


def fail(error: Exception) -> Callable[[], object]:
    def job() -> object:
        raise error

    return job


def test_a_job_runs_elsewhere_and_its_result_comes_to_the_main_thread(qtbot: QtBot, tasks: Tasks) -> None:
    heard: list[tuple[object, object]] = []
    tasks.start(threading.get_ident, lambda result: heard.append((result, threading.get_ident())))
    assert tasks.busy
    qtbot.waitUntil(lambda: bool(heard))
    job, done = heard[0]
    assert done == threading.get_ident()
    assert job != done
    assert not tasks.busy


def test_each_result_goes_to_its_own_callback(qtbot: QtBot, tasks: Tasks) -> None:
    heard: dict[int, int] = {}
    for number in range(200):
        tasks.start(lambda number=number: number * 2, lambda result, number=number: heard.update({number: result}))
    qtbot.waitUntil(lambda: not tasks.busy)
    assert heard == {number: number * 2 for number in range(200)}


def test_a_failure_the_person_can_act_on_reaches_failed(qtbot: QtBot, tasks: Tasks) -> None:
    heard: list[UserError] = []
    tasks.start(fail(UserError(Problem.IMAGE_EMPTY, name="a.jpg")), lambda _: pytest.fail("done"), heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert (heard[0].problem, heard[0].values) == (Problem.IMAGE_EMPTY, {"name": "a.jpg"})


def test_a_bug_is_logged_with_its_traceback_and_becomes_a_failure(
    qtbot: QtBot, tasks: Tasks, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[UserError] = []
    with caplog.at_level(logging.ERROR):
        tasks.start(fail(ZeroDivisionError("nobody foresaw this")), lambda _: None, heard.append)
        qtbot.waitUntil(lambda: bool(heard))
    assert heard[0].problem is Problem.STORAGE_FAILED
    assert "ZeroDivisionError" in caplog.text


def test_a_failure_nobody_listens_to_is_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    tasks.start(fail(UserError(Problem.IMAGE_EMPTY)), lambda _: pytest.fail("done"))
    qtbot.waitUntil(lambda: not tasks.busy)


def test_dropped_callbacks_are_not_called(qtbot: QtBot, tasks: Tasks) -> None:
    gate, heard = threading.Event(), []
    number = tasks.start(gate.wait, heard.append)
    tasks.drop(number)
    assert not tasks.busy
    gate.set()
    tasks.start(lambda: "next", heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["next"]
    tasks.drop(number)


def test_finish_waits_for_what_runs_and_drops_what_has_not_begun(qtbot: QtBot) -> None:
    tasks = Tasks(threads=1)
    started, gate, ran, heard = threading.Event(), threading.Event(), [], []

    def first() -> None:
        started.set()
        gate.wait()
        ran.append("first")

    tasks.start(first, heard.append)
    tasks.start(lambda: ran.append("second"), heard.append)
    started.wait()
    threading.Timer(0.02, gate.set).start()
    tasks.finish()
    assert ran == ["first"]
    qtbot.wait(1)
    assert heard == []
    assert not tasks.busy


def test_no_more_jobs_run_at_once_than_there_are_threads(qtbot: QtBot, tasks: Tasks) -> None:
    lock, running, most = threading.Lock(), [0], [0]
    both = threading.Barrier(2)

    def job() -> None:
        with lock:
            running[0] += 1
            most[0] = max(most[0], running[0])
        both.wait()
        with lock:
            running[0] -= 1

    for _ in range(8):
        tasks.start(job, lambda _: None)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert most == [2]
