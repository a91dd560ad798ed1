"""Cards are read one after the other, in their order, and go on where they stopped."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.business_card import BusinessCard, FieldKind, Quad, ReadField
from netzwerk_desktop.domain.card_scan import ScanState
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.reading_queue import ReadingQueue
from tests.builders import plain_jpeg


class FakeWorker:
    """Reads a name off every photo: its number; fails where it is told to."""

    def __init__(self) -> None:
        self.read_paths: list[Path] = []
        self.fails_with: Problem | None = None

    def read(self, path: Path, chosen: Quad | None = None) -> tuple[BusinessCard, ...]:
        self.read_paths.append(path)
        if self.fails_with is not None:
            raise UserError(self.fails_with, name=path.name)
        return (BusinessCard((ReadField(FieldKind.FAMILY, f"Card {len(self.read_paths)}"),)),)

    def close(self) -> None:
        pass


@pytest.fixture
def worker() -> FakeWorker:
    return FakeWorker()


@pytest.fixture
def operations(verbs: Verbs) -> Operations:
    return Operations(verbs.session.bring_back)


@pytest.fixture
def make(verbs: Verbs, operations: Operations, worker: FakeWorker) -> Iterator[Callable[..., ReadingQueue]]:
    made: list[ReadingQueue] = []

    def build(*, available: bool = True) -> ReadingQueue:
        queue = ReadingQueue(verbs, operations, available=available, worker=worker)  # type: ignore[arg-type]
        made.append(queue)
        return queue

    yield build
    for queue in made:
        queue.close()


def take_in(verbs: Verbs, operations: Operations, *colours: str) -> list[int]:
    photos = [verbs.capture.store(plain_jpeg(colour), "card.jpg") for colour in colours]
    changes = operations.run(verbs.capture.take_in, photos)
    assert changes is not None
    return sorted(changes.contacts)


def names(verbs: Verbs, contact_ids: list[int]) -> list[str]:
    return [verbs.contacts.get(each).name.display for each in contact_ids]


def test_what_is_taken_in_is_read_in_its_order(
    qtbot: QtBot, verbs: Verbs, operations: Operations, make: Callable[..., ReadingQueue]
) -> None:
    make().start()
    made = take_in(verbs, operations, "red", "green", "blue")

    qtbot.waitUntil(lambda: names(verbs, made) == ["Card 1", "Card 2", "Card 3"])


def test_what_waited_is_read_at_the_next_start(
    qtbot: QtBot, verbs: Verbs, operations: Operations, make: Callable[..., ReadingQueue]
) -> None:
    made = take_in(verbs, operations, "red")

    make().start()

    qtbot.waitUntil(lambda: names(verbs, made) == ["Card 1"])


def test_progress_ends_with_as_many_as_were_asked_for(
    qtbot: QtBot, verbs: Verbs, operations: Operations, make: Callable[..., ReadingQueue]
) -> None:
    queue, told = make(), []
    queue.progressed.connect(lambda done, total: told.append((done, total)))
    take_in(verbs, operations, "red", "green")

    queue.start()

    qtbot.waitUntil(lambda: (2, 2) in told)
    assert told[0] == (0, 2)


def test_a_card_that_cannot_be_read_does_not_stop_the_stack(
    qtbot: QtBot, verbs: Verbs, operations: Operations, worker: FakeWorker, make: Callable[..., ReadingQueue]
) -> None:
    worker.fails_with = Problem.READING_FAILED
    made = take_in(verbs, operations, "red", "green")

    make().start()

    qtbot.waitUntil(lambda: verbs.reading.waiting() == [])
    assert {card.scan for card in verbs.contacts.cards(made).values()} == {ScanState.FAILED}


def test_a_stopped_stack_waits_for_the_next_start(
    qtbot: QtBot, verbs: Verbs, operations: Operations, make: Callable[..., ReadingQueue]
) -> None:
    queue = make()
    made = take_in(verbs, operations, "red")
    queue.start()
    with qtbot.waitSignal(queue.stopped):
        queue.stop()
    assert not queue.busy

    queue.start()

    qtbot.waitUntil(lambda: verbs.reading.waiting() == [])
    assert names(verbs, made)[0].startswith("Card")


def test_without_the_reader_it_is_said_once_and_everything_waits(
    qtbot: QtBot, verbs: Verbs, operations: Operations, make: Callable[..., ReadingQueue]
) -> None:
    queue, told = make(available=False), []
    queue.reader_missing.connect(lambda: told.append(True))
    queue.start()
    made = take_in(verbs, operations, "red")
    take_in(verbs, operations, "green")

    assert told == [True]
    assert names(verbs, made) == [""]
    assert len(verbs.reading.waiting()) == 2


def test_while_reading_is_off_everything_waits(
    qtbot: QtBot, verbs: Verbs, operations: Operations, make: Callable[..., ReadingQueue]
) -> None:
    verbs.preferences.change(read_cards=False)
    make().start()
    made = take_in(verbs, operations, "red")
    assert len(verbs.reading.waiting()) == 1

    operations.run(verbs.preferences.change, read_cards=True)

    qtbot.waitUntil(lambda: names(verbs, made) == ["Card 1"])
