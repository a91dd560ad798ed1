"""The folder a phone syncs into: cards on new photos become contacts, everything else stays where it is."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.business_card import BusinessCard, FieldKind, Quad, ReadField
from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.query import CardOrder, CardQuery
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.folder_watch import FolderWatch
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.reading_queue import ReadingQueue
from tests.builders import FakeClock, plain_jpeg

Make = Callable[..., FolderWatch]


class FakeWorker:
    """Reads the name of the file off every photo called card; nothing off all others; fails where it is told to."""

    def __init__(self) -> None:
        self.read_names: list[str] = []
        self.fails: dict[str, list[Problem]] = {}

    def read(self, path: Path, chosen: Quad | None = None) -> tuple[BusinessCard, ...]:
        self.read_names.append(path.name)
        if self.fails.get(path.name):
            raise UserError(self.fails[path.name].pop(0), name=path.name)
        if not path.name.startswith("card"):
            return (BusinessCard((ReadField(FieldKind.ORGANISATION, "Hotel Krone"),)),)
        return (BusinessCard((ReadField(FieldKind.FAMILY, path.stem),)),)

    def close(self) -> None:
        pass


@pytest.fixture
def worker() -> FakeWorker:
    return FakeWorker()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "phone").mkdir()
    return tmp_path / "phone"


@pytest.fixture
def make(verbs: Verbs, operations: Operations, worker: FakeWorker) -> Iterator[Make]:
    made: list[FolderWatch | ReadingQueue] = []

    def build(folder: Path | str = "", *, available: bool = True) -> FolderWatch:
        verbs.folder.choose(str(folder))
        queue = ReadingQueue(verbs, operations, available=available, worker=worker)  # type: ignore[arg-type]
        watch = FolderWatch(verbs, operations, queue, available=available, worker=worker)  # type: ignore[arg-type]
        made.extend((watch, queue))
        watch.start()
        return watch

    yield build
    for each in made:
        each.close()


def put(folder: Path, name: str, data: bytes | None = None) -> None:
    (folder / name).write_bytes(plain_jpeg("red") if data is None else data)


def look_twice(qtbot: QtBot, watch: FolderWatch, clock: FakeClock) -> None:
    """Two looks with enough time between them, and everything that follows."""
    for _ in range(2):
        qtbot.waitUntil(lambda: watch.idle)
        watch.look()
        qtbot.waitUntil(lambda: watch.idle)
        clock.go_on(seconds=3)


def inbox(verbs: Verbs) -> list[str]:
    ids = list(verbs.contacts.ids(CardQuery(pocket=Pocket.INBOX, order=CardOrder.CAPTURED)))
    return [each.name.display for each in verbs.contacts.many(ids)]


def test_only_a_photo_with_a_card_becomes_a_contact(
    qtbot: QtBot, verbs: Verbs, clock: FakeClock, worker: FakeWorker, folder: Path, make: Make
) -> None:
    put(folder, "card-old.jpg")
    watch = make(folder)
    qtbot.waitUntil(lambda: watch.idle)
    put(folder, "card-new.jpg", plain_jpeg("blue"))
    put(folder, "view.jpg", plain_jpeg("green"))

    look_twice(qtbot, watch, clock)
    look_twice(qtbot, watch, clock)

    assert inbox(verbs) == ["card-new"]
    assert sorted(worker.read_names) == ["card-new.jpg", "view.jpg"]
    assert len(verbs.session.photo_files.names()) == 1
    assert {path.name for path in folder.iterdir()} == {"card-old.jpg", "card-new.jpg", "view.jpg"}


def test_cards_of_the_folder_inherit_the_current_event_and_can_be_undone(
    qtbot: QtBot, verbs: Verbs, operations: Operations, clock: FakeClock, folder: Path, make: Make
) -> None:
    verbs.events.set_current(verbs.events.named("Slide Day"))
    watch = make(folder)
    qtbot.waitUntil(lambda: watch.idle)
    put(folder, "card.jpg")

    look_twice(qtbot, watch, clock)

    (contact_id,) = verbs.contacts.ids(CardQuery(pocket=Pocket.INBOX))
    assert verbs.contacts.get(contact_id).event == "Slide Day"
    operations.undo()
    look_twice(qtbot, watch, clock)
    assert inbox(verbs) == []


def test_a_file_still_being_written_waits(
    qtbot: QtBot, verbs: Verbs, clock: FakeClock, worker: FakeWorker, folder: Path, make: Make
) -> None:
    watch = make(folder)
    qtbot.waitUntil(lambda: watch.idle)
    whole = plain_jpeg("red")
    put(folder, "card.jpg", whole[:100])
    watch.look()
    qtbot.waitUntil(lambda: watch.idle)
    clock.go_on(seconds=3)
    put(folder, "card.jpg", whole)
    watch.look()
    qtbot.waitUntil(lambda: watch.idle)
    assert worker.read_names == []

    look_twice(qtbot, watch, clock)
    assert inbox(verbs) == ["card"]


def test_after_a_restart_nothing_comes_twice_and_what_came_meanwhile_is_taken(
    qtbot: QtBot, verbs: Verbs, operations: Operations, clock: FakeClock, worker: FakeWorker, folder: Path, make: Make
) -> None:
    first = make(folder)
    qtbot.waitUntil(lambda: first.idle)
    put(folder, "card-1.jpg")
    look_twice(qtbot, first, clock)
    first.close()
    put(folder, "card-2.jpg", plain_jpeg("blue"))

    queue = ReadingQueue(verbs, operations, available=True, worker=worker)  # type: ignore[arg-type]
    again = FolderWatch(verbs, operations, queue, available=True, worker=worker)  # type: ignore[arg-type]
    again.start()
    look_twice(qtbot, again, clock)
    again.close()

    assert inbox(verbs) == ["card-1", "card-2"]


def test_a_damaged_photo_is_passed_over_and_a_reader_that_crashed_gets_a_second_chance(
    qtbot: QtBot, verbs: Verbs, clock: FakeClock, worker: FakeWorker, folder: Path, make: Make
) -> None:
    worker.fails = {
        "card-half.jpg": [Problem.IMAGE_DAMAGED] * 3,
        "card-once.jpg": [Problem.READING_FAILED],
        "card-twice.jpg": [Problem.READING_FAILED] * 9,
    }
    watch = make(folder)
    qtbot.waitUntil(lambda: watch.idle)
    for number, name in enumerate(worker.fails):
        put(folder, name, plain_jpeg(("red", "green", "blue")[number]))

    look_twice(qtbot, watch, clock)
    look_twice(qtbot, watch, clock)

    assert inbox(verbs) == ["card-once"]
    assert [worker.read_names.count(name) for name in worker.fails] == [1, 2, 2]


def test_a_folder_that_is_gone_is_said_once_and_comes_back_by_itself(
    qtbot: QtBot, verbs: Verbs, clock: FakeClock, folder: Path, make: Make
) -> None:
    watch, said = make(folder), []
    watch.gone.connect(said.append)
    qtbot.waitUntil(lambda: watch.idle)
    folder.rename(folder.with_name("away"))

    look_twice(qtbot, watch, clock)
    assert said == [folder]

    folder.with_name("away").rename(folder)
    put(folder, "card.jpg")
    look_twice(qtbot, watch, clock)
    look_twice(qtbot, watch, clock)
    assert (said, inbox(verbs)) == ([folder], ["card"])


@pytest.mark.parametrize("why", ["no folder", "no reader", "reading is off"])
def test_without_a_folder_or_without_reading_nothing_is_looked_at(
    qtbot: QtBot, verbs: Verbs, clock: FakeClock, worker: FakeWorker, folder: Path, make: Make, why: str
) -> None:
    verbs.preferences.change(read_cards=why != "reading is off")
    watch = make("" if why == "no folder" else folder, available=why != "no reader")
    put(folder, "card.jpg")

    look_twice(qtbot, watch, clock)

    assert (worker.read_names, inbox(verbs)) == ([], [])


def test_a_changed_preference_is_followed_at_once(
    qtbot: QtBot, verbs: Verbs, operations: Operations, clock: FakeClock, folder: Path, make: Make
) -> None:
    watch = make()
    operations.run(verbs.folder.choose, str(folder))
    qtbot.waitUntil(lambda: watch.idle)
    put(folder, "card.jpg")
    look_twice(qtbot, watch, clock)
    assert inbox(verbs) == ["card"]

    operations.run(verbs.folder.choose, "")
    put(folder, "card-2.jpg", plain_jpeg("blue"))
    look_twice(qtbot, watch, clock)
    assert inbox(verbs) == ["card"]


def test_the_folder_is_looked_at_when_it_changes(
    qtbot: QtBot, verbs: Verbs, clock: FakeClock, folder: Path, make: Make
) -> None:
    watch = make(folder)
    qtbot.waitUntil(lambda: watch.idle)
    watch._soon.setInterval(1)
    put(folder, "card.jpg")

    def taken() -> bool:
        clock.go_on(seconds=3)
        return inbox(verbs) == ["card"]

    qtbot.waitUntil(taken)


def test_a_photo_that_was_read_while_a_job_writes_is_taken_in_afterwards(
    qtbot: QtBot, verbs: Verbs, operations: Operations, clock: FakeClock, folder: Path, make: Make
) -> None:
    said: list[object] = []
    operations.failed.connect(said.append)
    watch = make(folder)
    qtbot.waitUntil(lambda: watch.idle)
    put(folder, "card.jpg")
    watch.look()
    qtbot.waitUntil(lambda: watch.idle)
    clock.go_on(seconds=3)
    watch.look()
    operations.hold()
    qtbot.waitUntil(lambda: not watch._looking)
    assert inbox(verbs) == []

    operations.release()
    look_twice(qtbot, watch, clock)

    assert inbox(verbs) == ["card"]
    assert said == []


def test_what_a_reader_finds_while_a_job_writes_is_kept_until_it_ends(
    qtbot: QtBot, verbs: Verbs, operations: Operations, clock: FakeClock, folder: Path, make: Make, worker: FakeWorker
) -> None:
    said: list[object] = []
    operations.failed.connect(said.append)
    watch = make(folder)
    qtbot.waitUntil(lambda: watch.idle)
    put(folder, "card.jpg")
    put(folder, "broken.jpg", plain_jpeg("blue"))
    worker.fails["broken.jpg"] = [Problem.IMAGE_DAMAGED]
    read = worker.read

    def read_late(path: Path, chosen: Quad | None = None) -> tuple[BusinessCard, ...]:
        held.wait(20)
        return read(path, chosen)

    held = threading.Event()
    worker.read = read_late  # type: ignore[method-assign]
    watch.look()
    qtbot.waitUntil(lambda: not watch._looking)
    clock.go_on(seconds=3)
    watch.look()
    qtbot.waitUntil(lambda: watch._file is not None)
    operations.hold()
    held.set()
    qtbot.waitUntil(lambda: watch._kept is not None)
    assert inbox(verbs) == []

    operations.release()
    look_twice(qtbot, watch, clock)

    assert inbox(verbs) == ["card"]
    assert said == []


def test_a_folder_is_not_looked_at_while_a_job_writes_but_afterwards(
    qtbot: QtBot, verbs: Verbs, operations: Operations, clock: FakeClock, folder: Path, make: Make
) -> None:
    operations.hold()
    put(folder, "card-old.jpg")
    watch = make(folder)
    assert watch.idle
    assert not verbs.session.database.rows("SELECT 1 FROM seen_file")

    operations.release()
    qtbot.waitUntil(lambda: watch.idle)

    assert verbs.session.database.rows("SELECT 1 FROM seen_file")
