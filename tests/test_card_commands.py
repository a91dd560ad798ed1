"""Cards on the command line: what is read off photos, and what is taken in; what is no card is named."""

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from netzwerk_desktop.domain.business_card import BusinessCard, FieldKind, Quality, ReadField
from netzwerk_desktop.domain.card_scan import ScanState
from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.photo import photo_key
from netzwerk_desktop.imaging.photo import examine
from netzwerk_desktop.imaging.text_reader import reader_available
from netzwerk_desktop.lock import DataLock
from netzwerk_desktop.opening import LOCK_NAME
from netzwerk_desktop.paths import resources
from netzwerk_desktop.services import reading
from tests.builders import huge_png, jpeg, opened, plain_jpeg
from tests.test_cli import Terminal

BOX = ((10.0, 10.0), (60.0, 10.0), (60.0, 40.0), (10.0, 40.0))
EVENING = "2026-03-04T19:00:00+01:00"


class FakeEngine:
    """Finds as many cards on a picture as it was told; refuses what is none as the real one does."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}
        self.missing = False

    def read(self, data: bytes, name: str) -> tuple[BusinessCard, ...]:
        if self.missing:
            raise UserError(Problem.READER_MISSING, name=name)
        examine(data, name)
        names = ("Müller", "Gerber", "Szabó")
        return tuple(
            BusinessCard((ReadField(FieldKind.FAMILY, names[each], BOX, 0.9),), quality=Quality.CHECK, index=each)
            for each in range(self.counts.get(name, 1))
        )


@pytest.fixture(autouse=True)
def locale(qapp: object) -> Iterator[None]:
    """Commands set the language of dates for their whole process."""
    former = QLocale()
    yield
    QLocale.setDefault(former)


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> FakeEngine:
    engine = FakeEngine()
    monkeypatch.setattr(reading, "_engine", lambda kind, words: engine)
    return engine


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(tmp_path / "data", capsys)


def photo(folder: Path, name: str = "IMG_1.jpg", data: bytes | None = None) -> Path:
    (folder / name).write_bytes(plain_jpeg("red") if data is None else data)
    return folder / name


BAD = {
    "half.jpg": jpeg(400, 300)[:900],
    "empty.jpg": b"",
    "notes.txt": b"no picture",
    "huge.png": huge_png(),
}


def test_scan_tells_every_card_and_saves_nothing(run: Terminal, engine: FakeEngine, tmp_path: Path) -> None:
    engine.counts["IMG_1.jpg"] = 2

    cards = run.json("scan", file := photo(tmp_path))

    assert [(each["file"], each["index"], each["fields"]["family"]) for each in cards] == [
        (str(file), 0, "Müller"),
        (str(file), 1, "Gerber"),
    ]
    assert "contact_id" not in cards[0]
    assert not (run.root / "netzwerk.db").exists()


def test_captured_cards_lie_in_the_inbox_with_their_reading(run: Terminal, engine: FakeEngine, tmp_path: Path) -> None:
    (card,) = run.json("capture", photo(tmp_path))

    assert (card["contact_id"], card["fields"]["family"], card["quality"]) == (1, "Müller", "check")
    shown = run.json("show", 1)
    assert (shown["name"]["family"], shown["pocket"], shown["event"]) == ("Müller", "inbox", "")
    assert shown["card_front"] == photo_key(plain_jpeg("red"))
    with opened(run.root) as verbs:
        scan = verbs.reading.scan(1)
        assert scan is not None
        assert (scan.state, verbs.reading.waiting()) == (ScanState.READ, [])


def test_two_cards_on_a_photo_are_two_people_who_inherit_event_and_time(
    run: Terminal, engine: FakeEngine, tmp_path: Path
) -> None:
    engine.counts["IMG_1.jpg"] = 2

    files = photo(tmp_path), photo(tmp_path, "IMG_2.jpg", plain_jpeg("blue"))
    cards = run.json("capture", *files, "--event", "Slide Day", "--met-at", EVENING)

    assert [each["contact_id"] for each in cards] == [1, 2, 3]
    people = run.json("list")
    assert len(people) == 3
    assert {each["event"] for each in people} == {"Slide Day"}
    with opened(run.root) as verbs:
        assert [each.people for each in verbs.events.all()] == [3]
        assert {verbs.contacts.get(each).standing.met_at.isoformat() for each in (1, 2, 3)} == {
            "2026-03-04T18:00:00+00:00"
        }


def test_without_a_time_people_were_met_when_the_photo_was_taken(
    run: Terminal, engine: FakeEngine, tmp_path: Path
) -> None:
    run("capture", photo(tmp_path, data=jpeg(taken="2026:03:03 18:30:00", offset="+01:00")))

    with opened(run.root) as verbs:
        met_at = verbs.contacts.get(1).standing.met_at
    assert met_at is not None
    assert met_at.isoformat() == "2026-03-03T17:30:00+00:00"


def test_in_words_every_card_is_a_line_with_its_number(run: Terminal, engine: FakeEngine, tmp_path: Path) -> None:
    file = photo(tmp_path)

    assert run("capture", file) == f"1\t{file}\tcheck\tMüller\n"
    assert run("scan", file) == f"{file}\tcheck\tMüller\n"
    assert (run.code, run.complaints) == (0, "")


@pytest.mark.parametrize("command", ["scan", "capture"])
def test_what_is_no_card_is_named_and_the_rest_is_done(
    run: Terminal, engine: FakeEngine, tmp_path: Path, command: str
) -> None:
    bad = [photo(tmp_path, name, data) for name, data in BAD.items()]
    engine.counts["view.jpg"] = 0
    files = [tmp_path / "gone.jpg", *bad, photo(tmp_path, "view.jpg"), tmp_path, photo(tmp_path, "good.jpg")]

    cards = json.loads(run(command, *files, "--json"))

    assert run.code == 1
    assert [Path(each["file"]).name for each in cards] == ["good.jpg"]
    lines = run.complaints.splitlines()
    assert len(lines) == 7
    for line, named in zip(lines, ("gone.jpg", *BAD, "view.jpg", tmp_path.name), strict=True):
        assert named in line
    assert "No business card was found on “view.jpg”" in run.complaints


def test_nothing_is_written_for_what_is_refused(run: Terminal, engine: FakeEngine, tmp_path: Path) -> None:
    bad = [photo(tmp_path, name, data) for name, data in BAD.items()]
    engine.counts["view.jpg"] = 0

    assert run("capture", *bad, photo(tmp_path, "view.jpg"), "--event", "Fair") == ""

    with opened(run.root) as verbs:
        assert verbs.contacts.pocket_counts()[Pocket.INBOX] == 0
        assert verbs.events.all() == []
        assert verbs.session.photo_files.names() == set()


@pytest.mark.parametrize("command", ["scan", "capture"])
def test_a_photo_may_come_from_standard_input(
    run: Terminal, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(plain_jpeg("red"))))

    (card,) = run.json(command, "-")

    assert (card["file"], card["fields"]["family"]) == ("-", "Müller")


def test_beside_an_open_window_nothing_is_captured(run: Terminal, engine: FakeEngine, tmp_path: Path) -> None:
    run("list")

    with DataLock(run.root / LOCK_NAME):
        assert run.refused("capture", photo(tmp_path))[0] == 3

    assert run.json("list") == []


def test_without_the_reader_photos_are_taken_in_to_be_read_later_and_it_is_said_once(
    run: Terminal, engine: FakeEngine, tmp_path: Path
) -> None:
    engine.missing = True
    files = photo(tmp_path), photo(tmp_path, "IMG_2.jpg", plain_jpeg("blue"))

    cards = json.loads(run("capture", *files, "--event", "Fair", "--json"))

    assert run.code == 0
    assert run.complaints.count("\n") == 1
    assert "cannot read cards" in run.complaints
    assert [(each["contact_id"], each["fields"]["family"]) for each in cards] == [(1, ""), (2, "")]
    with opened(run.root) as verbs:
        assert [each.contact_id for each in verbs.reading.waiting()] == [1, 2]
        assert verbs.contacts.get(2).event == "Fair"


def test_without_the_reader_a_broken_photo_is_refused_all_the_same(
    run: Terminal, engine: FakeEngine, tmp_path: Path
) -> None:
    engine.missing = True

    code, complaints = run.refused("capture", photo(tmp_path, "half.jpg", BAD["half.jpg"]))

    assert code == 1
    assert "“half.jpg”" in complaints


def test_on_a_terminal_it_is_said_which_photo_is_under_way(
    run: Terminal, engine: FakeEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = photo(tmp_path), photo(tmp_path, "IMG_2.jpg", plain_jpeg("blue"))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)

    run("scan", files[0])
    assert run.complaints == ""
    run("scan", *files)

    assert "1/2" in run.complaints
    assert run.complaints.endswith("2/2\r\x1b[K")


@pytest.mark.skipif(not reader_available(), reason="NOT TESTED: the extra `cards` is not installed")
def test_a_photographed_card_is_really_read(run: Terminal) -> None:
    (card,) = run.json("capture", resources() / "demo" / "card-01.jpg")

    assert (card["fields"]["given"], card["fields"]["family"]) == ("Franziska", "Amstutz")
    shown = run.json("show", card["contact_id"])
    assert shown["display_name"] == "Franziska Amstutz"
    assert {each["kind"] for each in shown["methods"]} >= {"mail", "phone", "address"}
