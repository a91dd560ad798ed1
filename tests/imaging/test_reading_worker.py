"""The process that reads: what goes wrong there costs one card, not the program."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.imaging.reading_worker import ReadingWorker
from netzwerk_desktop.paths import resources
from tests.builders import plain_jpeg


@pytest.fixture
def worker() -> Iterator[ReadingWorker]:
    made = ReadingWorker(resources() / "cards", patience=60)
    yield made
    made.close()


def problem_of(worker: ReadingWorker, path: Path) -> Problem:
    with pytest.raises(UserError) as refused:
        worker.read(path)
    return refused.value.problem


def test_what_is_no_picture_is_named_and_the_next_one_is_tried(worker: ReadingWorker, tmp_path: Path) -> None:
    (tmp_path / "text.jpg").write_bytes(b"hello")

    allowed = (Problem.NOT_AN_IMAGE, Problem.READER_MISSING)
    assert problem_of(worker, tmp_path / "text.jpg") in allowed
    assert problem_of(worker, tmp_path / "missing.jpg") is Problem.NOT_READABLE


def test_a_process_that_was_killed_costs_one_card(worker: ReadingWorker, tmp_path: Path) -> None:
    assert problem_of(worker, tmp_path / "missing.jpg") is Problem.NOT_READABLE
    process = worker._process
    assert process is not None
    process.kill()
    process.join()

    assert problem_of(worker, tmp_path / "missing.jpg") is Problem.NOT_READABLE
    assert worker._process is not process


def test_no_answer_in_time_costs_one_card(tmp_path: Path) -> None:
    impatient = ReadingWorker(resources() / "cards", patience=0.0)
    (tmp_path / "card.jpg").write_bytes(plain_jpeg("red"))

    assert problem_of(impatient, tmp_path / "card.jpg") is Problem.READING_FAILED
    assert impatient._process is None
