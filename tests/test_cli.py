"""The command line, called in this process: what the commands write, say and answer."""

import io
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from netzwerk_desktop import app
from netzwerk_desktop.domain.contact import PhotoRole, Pocket
from netzwerk_desktop.domain.photo import photo_key
from netzwerk_desktop.paths import resources
from tests.builders import NOW, FakeClock, add_person, jpeg, opened

WEDNESDAY_EVENING = "2026-03-04T19:00:00+01:00"


class Terminal:
    """A command line over one data directory that keeps what was written."""

    def __init__(self, root: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.root = root
        self._capture = capture
        self.code = 0
        self.complaints = ""

    def __call__(self, *words: object) -> str:
        """Run a command; what it wrote to standard output."""
        self.code = app.main(["--data-dir", str(self.root), *map(str, words)])
        written, self.complaints = self._capture.readouterr()
        return written

    def json(self, *words: object) -> Any:
        """Run a command that succeeds; its JSON."""
        written = self(*words, "--json")
        assert (self.code, self.complaints) == (0, "")
        return json.loads(written)

    def refused(self, *words: object) -> tuple[int, str]:
        """Run a command that fails without a result; its exit code and what it said."""
        assert self(*words) == ""
        return self.code, self.complaints


@pytest.fixture(autouse=True)
def locale(qapp: object) -> Iterator[None]:
    """Commands set the language of dates for their whole process."""
    former = QLocale()
    yield
    QLocale.setDefault(former)


@pytest.fixture
def zurich_time(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer in Zurich."""
    monkeypatch.setenv("TZ", "Europe/Zurich")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(tmp_path / "data", capsys)


def names(contacts: Any) -> list[str]:
    return [each["display_name"] for each in contacts]


# add, show


def test_add_prints_nothing_but_the_number_of_the_contact(run: Terminal) -> None:
    assert run("add", "Anna Müller") == "1\n"
    assert run("add", "Beat Gerber") == "2\n"
    assert (run.code, run.complaints) == (0, "")


def test_a_contact_in_json_has_exactly_the_promised_keys_and_values(run: Terminal, zurich_time: None) -> None:
    added = run.json(
        *("add", "Dr. Anna Müller", "--event", "Swiss Slide Day", "--note", "Folien", "--pocket", "network"),
        *("--rhythm", 30, "--met-at", WEDNESDAY_EVENING),
    )

    assert added["uid"].startswith("urn:uuid:")
    assert added | {"uid": ""} == {
        "id": 1,
        "uid": "",
        "display_name": "Dr. Anna Müller",
        "name": {"prefix": "Dr.", "given": "Anna", "family": "Müller", "suffix": ""},
        "organisation": "",
        "job_title": "",
        "methods": [],
        "note": "Folien",
        "offers": "",
        "seeks": "",
        "pocket": "network",
        "event": "Swiss Slide Day",
        "met_at": WEDNESDAY_EVENING,
        "rhythm_days": 30,
        "last_contact": None,
        "next_due": "2026-03-05",
        "tags": [],
        "portrait": None,
        "card_front": None,
        "card_back": None,
    }
    assert run.json("show", 1) == added
    assert run.json("list") == [added]


def test_a_new_contact_lies_in_the_inbox_without_rhythm(run: Terminal) -> None:
    added = run.json("add", "Anna Müller")

    assert (added["pocket"], added["rhythm_days"], added["next_due"], added["event"]) == ("inbox", None, None, "")


def test_a_time_without_an_offset_is_local(run: Terminal, zurich_time: None) -> None:
    assert run.json("add", "Anna", "--met-at", "2026-07-01T19:00")["met_at"] == "2026-07-01T19:00:00+02:00"
    assert run.json("add", "Anna", "--met-at", "2026-07-01T19:00Z")["met_at"] == "2026-07-01T21:00:00+02:00"


def test_people_of_one_event_share_it(run: Terminal) -> None:
    run("add", "Anna", "--event", "Swiss Slide Day")
    run("add", "Beat", "--event", "Swiss Slide Day")

    with opened(run.root) as verbs:
        assert [(each.event.name, each.people) for each in verbs.events.all()] == [("Swiss Slide Day", 2)]


def test_the_photo_of_a_file_becomes_the_front_of_the_card(run: Terminal, tmp_path: Path) -> None:
    data = jpeg()
    (tmp_path / "card.jpg").write_bytes(data)

    added = run.json("add", "Anna", "--photo", tmp_path / "card.jpg")

    assert (added["card_front"], added["card_back"], added["portrait"]) == (photo_key(data), None, None)


def test_a_photo_alone_from_standard_input_is_a_contact(run: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data := jpeg())))

    added = run.json("add", "", "--photo", "-")

    assert (added["display_name"], added["card_front"]) == ("", photo_key(data))


def test_a_refused_photo_is_named_and_the_person_is_kept(run: Terminal, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no picture")

    assert run("add", "Anna", "--photo", tmp_path / "notes.txt") == "1\n"

    assert run.code == 1
    assert "“notes.txt”" in run.complaints
    assert run.complaints.count("\n") == 1
    assert run.json("show", 1)["card_front"] is None


def test_a_refused_photo_without_a_name_adds_nobody(run: Terminal, tmp_path: Path) -> None:
    code, complaints = run.refused("add", "", "--photo", tmp_path / "gone.jpg")

    assert code == 1
    assert "gone.jpg" in complaints
    assert run.json("list") == []


def test_neither_name_nor_photo_is_wrong_usage(run: Terminal) -> None:
    assert run.refused("add", " ")[0] == 2
    assert not run.root.exists()


def test_an_unknown_number_is_refused_by_name(run: Terminal) -> None:
    for number in (99, 2**63 - 1):
        code, complaints = run.refused("show", number)
        assert code == 1
        assert str(number) in complaints


def test_somebody_in_the_trash_is_neither_shown_nor_logged(run: Terminal) -> None:
    with opened(run.root) as verbs:
        verbs.contacts.delete([add_person(verbs)])

    assert run.refused("show", 1)[0] == 1
    assert run.refused("log", 1, "--kind", "mail")[0] == 1


def test_show_says_in_words_what_is_known_and_leaves_out_what_is_not(run: Terminal) -> None:
    run("add", "Anna Müller", "--event", "Swiss Slide Day", "--note", "two\nlines\x1b[2J")

    lines = run("show", 1).splitlines()

    assert lines[0] == "Anna Müller"
    assert "Event: Swiss Slide Day" in lines
    assert "Note: two lines [2J" in lines  # nothing that steers a terminal
    assert not any(line.startswith("Organisation") for line in lines)


# list


def test_list_is_in_the_order_of_german_telephone_books(run: Terminal) -> None:
    for name in ("Zoë Muller", "Anna Müller", "Ida Muff", "Ute Öttli", "Kim Oder"):
        run("add", name)

    order = ["Anna Müller", "Ida Muff", "Zoë Muller", "Kim Oder", "Ute Öttli"]
    assert names(run.json("list")) == order
    assert [line.split("\t")[1] for line in run("list").splitlines()] == order


def test_list_takes_one_pocket_and_no_more_than_the_limit(run: Terminal) -> None:
    run("add", "Anna", "--pocket", "network")
    run("add", "Beat", "--pocket", "aside")
    run("add", "Carla", "--pocket", "network")

    assert names(run.json("list", "--pocket", "network")) == ["Anna", "Carla"]
    assert names(run.json("list", "--limit", 2)) == ["Anna", "Beat"]


def test_a_directory_without_data_holds_nobody(run: Terminal) -> None:
    assert run.json("list") == []
    assert run("list") == ""
    assert (run.root / "netzwerk.db").exists()


# log


def test_an_outgoing_message_ends_the_first_contact(run: Terminal, zurich_time: None) -> None:
    run("add", "Anna", "--pocket", "network", "--rhythm", 30, "--met-at", "2026-03-02T09:00")
    contact = run.json("log", 1, "--kind", "mail", "--at", "2026-03-03T10:00", "--note", "thanks")

    assert contact["last_contact"] == "2026-03-03T10:00:00+01:00"
    assert contact["next_due"] == "2026-04-02"
    with opened(run.root) as verbs:
        (logged,) = verbs.contacts.interactions(1)
    assert (logged.kind, logged.incoming, logged.note) == ("mail", False, "thanks")


def test_an_incoming_message_leaves_the_first_contact_open(run: Terminal) -> None:
    run("add", "Anna", "--pocket", "network", "--met-at", "2026-03-02T09:00Z")
    run("log", 1, "--kind", "call", "--incoming", "--at", "2026-03-02T12:00Z")

    agenda = run.json("agenda", "--at", "2026-03-03T09:00Z")
    assert [each["id"] for each in agenda["first_contacts"]] == [1]


# agenda


def test_agenda_follows_a_first_contact_through_its_stages(run: Terminal, zurich_time: None) -> None:
    run("add", "Anna", "--pocket", "network", "--met-at", WEDNESDAY_EVENING, "--event", "Swiss Slide Day")

    def first(at: str) -> Any:
        return run.json("agenda", "--at", at)["first_contacts"]

    assert first("2026-03-05T06:59") == []
    assert first("2026-03-05T07:00") == [
        {
            "id": 1,
            "display_name": "Anna",
            "event": "Swiss Slide Day",
            "stage": "good",
            "good_from": "2026-03-05T07:00:00+01:00",
            "latest": "2026-03-06T19:00:00+01:00",
        }
    ]
    assert first("2026-03-06T07:00")[0]["stage"] == "last_call"
    assert first("2026-03-06T19:01")[0]["stage"] == "missed"


def test_agenda_suggests_whose_turn_it_is_and_names_the_load(run: Terminal, zurich_time: None) -> None:
    run("add", "Anna", "--pocket", "network", "--rhythm", 30, "--met-at", "2026-01-10T09:00")
    run("log", 1, "--kind", "meeting", "--at", "2026-01-20T09:00")

    agenda = run.json("agenda", "--at", "2026-03-04T09:00")

    assert list(agenda) == ["at", "quota", "first_contacts", "reminders", "suggestions", "load", "birthdays"]
    assert (agenda["at"], agenda["quota"]) == ("2026-03-04T09:00:00+01:00", 2)
    assert agenda["suggestions"] == [
        {
            "id": 1,
            "display_name": "Anna",
            "urgency": pytest.approx(43 / 30),
            "last_contact": "2026-01-20",
            "rhythm_days": 30,
            "effective_rhythm_days": 30,
            "reason": "due",
        }
    ]
    assert agenda["load"] == {"needed_per_day": pytest.approx(7 / 5 / 30), "available_per_day": 2.0}


def test_agenda_holds_due_reminders(run: Terminal, zurich_time: None) -> None:
    with opened(run.root, FakeClock()) as verbs:
        verbs.reminders.add(add_person(verbs, pocket=Pocket.ASIDE), NOW, "send her the slides")

    agenda = run.json("agenda", "--at", NOW.isoformat())

    due = {"id": 1, "contact_id": 1, "due_at": "2026-03-04T11:00:00+01:00", "text": "send her the slides"}
    assert agenda["reminders"] == [due]
    assert "send her the slides" in run("agenda", "--at", NOW.isoformat())


def test_an_empty_day_is_said_in_words(run: Terminal) -> None:
    assert run("agenda") == "Nothing is due.\n"


# check, backup


def test_check_names_a_missing_photo_and_ends_with_one(run: Terminal, tmp_path: Path) -> None:
    (tmp_path / "card.jpg").write_bytes(jpeg())
    run("add", "Anna", "--photo", tmp_path / "card.jpg")
    assert run.json("check") | {"unnamed": []} == {
        "sound": True,
        "contacts": 1,
        "photos": 1,
        "damage": [],
        "missing": [],
        "unnamed": [],
        "index_differs": False,
    }
    (photo,) = (run.root / "photos").glob("??/*")
    photo.unlink()

    run("check")

    assert run.code == 1
    assert photo.name in run.complaints


def test_backup_copies_beside_the_data_or_into_another_folder(run: Terminal, tmp_path: Path) -> None:
    with opened(run.root) as verbs:
        photo = verbs.capture.store(jpeg(), "card.jpg")
        add_person(verbs, photos=[(PhotoRole.CARD_FRONT, photo)])

    beside, elsewhere = Path(run("backup").strip()), Path(run("backup", tmp_path / "stick").strip())

    assert (beside.parent, elsewhere.parent) == (run.root / "backups", tmp_path / "stick")
    for copy in (beside, elsewhere):
        assert (copy.parent / "photos" / photo.file_name).is_file()
        copy.rename(copy.with_name("netzwerk.db"))
        with opened(copy.parent) as verbs:
            assert verbs.backup.check().contacts == 1


def test_a_folder_that_cannot_be_written_keeps_the_copy_out(run: Terminal, tmp_path: Path) -> None:
    run("add", "Anna")
    (tmp_path / "file").touch()

    code, complaints = run.refused("backup", tmp_path / "file")

    assert code == 1
    assert str(tmp_path / "file") in complaints


def test_check_makes_an_index_of_words_that_differs_anew_and_says_so(run: Terminal) -> None:
    run("add", "Anna Müller")
    with opened(run.root) as verbs:
        verbs.session.database.execute("UPDATE contact_text SET folded = 'x'")
    assert run.json("search", "anna") != []

    run("check")
    assert run.code == 0
    with opened(run.root) as verbs:
        assert not verbs.backup.check().stale
        assert verbs.search.search("müller").hits


# usage


@pytest.mark.parametrize(
    "words",
    [
        ("add",),
        ("add", "Anna", "--met-at", "tomorrow"),
        ("add", "Anna", "--met-at", "0001-01-01"),
        ("add", "Anna", "--met-at", "9999-12-31"),
        ("add", "Anna", "--rhythm", "0"),
        ("add", "Anna", "--rhythm", "99999999999999999999"),
        ("add", "Anna", "--pocket", "trash"),
        ("list", "--limit", "-1"),
        ("list", "--lim", "1"),
        ("show", "first"),
        ("show", "99999999999999999999"),
        ("log", "1"),
        ("agenda", "--at", ""),
        ("screenshot", "page.png", "--size", "big"),
        ("screenshot", "page.png", "--scale", "nan"),
        ("scan",),
        ("capture",),
        ("capture", "card.jpg", "--met-at", "tomorrow"),
        ("export", "people.doc"),
        ("undo-import", "first"),
        ("restore",),
    ],
)
def test_wrong_usage_ends_with_two_and_touches_nothing(run: Terminal, words: tuple[str, ...]) -> None:
    code, complaints = run.refused(*words)

    assert code == 2
    assert complaints.startswith("usage: netzwerk-desktop")
    assert "Traceback" not in complaints
    assert not run.root.exists()


def test_a_bad_time_is_repeated_with_an_example(run: Terminal) -> None:
    assert "“tomorrow” is no time such as 2026-03-04T19:00" in run.refused("agenda", "--at", "tomorrow")[1]


def test_options_may_stand_before_and_after_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = str(tmp_path / "data")
    app.main(["--data-dir", place, "add", "Anna"])
    capsys.readouterr()

    for line in (
        ["--data-dir", place, "--json", "list"],
        ["list", "--json", "--data-dir", place],
        ["--json", "list", f"--data-dir={place}"],
    ):
        assert app.main(line) == 0
        assert names(json.loads(capsys.readouterr().out)) == ["Anna"]


def test_help_names_every_command_that_is_built(run: Terminal) -> None:
    written = run("--help")

    assert run.code == 0
    for command in (
        "add",
        "list",
        "show",
        "log",
        "agenda",
        "search",
        "check",
        "backup",
        "scan",
        "capture",
        "screenshot",
    ):
        assert f"\n    {command} " in written


@pytest.mark.skipif(
    not (resources() / "i18n" / "netzwerk_de.qm").exists()
    or b"Es gibt keinen Kontakt" not in (resources() / "i18n" / "netzwerk_de.ts").read_bytes(),
    reason="not translated yet",
)
def test_sentences_are_german_where_the_system_is(run: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "de")

    assert run.refused("show", 99)[1].startswith("Es gibt keinen Kontakt")
