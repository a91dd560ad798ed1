"""The composition root: exit codes, the lock, the second start, what a process leaves behind."""

import errno
import json
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from netzwerk_desktop import app, installation, window_start
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.preferences import Preferences
from netzwerk_desktop.lock import DataLock
from netzwerk_desktop.opening import LOCK_NAME
from netzwerk_desktop.paths import resources
from netzwerk_desktop.services.backup import make_backup
from netzwerk_desktop.services.session import DataPaths
from netzwerk_desktop.ui import refusal
from netzwerk_desktop.ui.single_instance import SingleInstance
from netzwerk_desktop.ui.start import Ending, WindowStart
from tests.builders import NOW, add_person, file_hash, opened

POSIX = pytest.mark.skipif(os.name != "posix", reason="modes of files")

HOLDS_THE_LOCK = """
import sys
from pathlib import Path
from netzwerk_desktop.lock import DataLock
with DataLock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""
IMPORTED = """
import sys
from netzwerk_desktop.app import main
code = main(["--data-dir", sys.argv[1], "list", "--json"])
sys.stderr.write(" ".join(name for name in sys.modules if name.startswith(("PySide6.Qt", "netzwerk_desktop.ui"))))
sys.exit(code)
"""
BREAKS = """
import sys
from netzwerk_desktop import app, cli
def broken(options, opened):
    raise ZeroDivisionError("nobody foresaw this")
cli._COMMANDS["list"] = broken
sys.exit(app.main())
"""


class FakeWindow:
    """Stands for the window; remembers what it was started with, while the data are open."""

    def __init__(self) -> None:
        self.starts: list[WindowStart] = []
        self.people: list[int] = []
        self.ending = Ending.QUIT

    def run_window(self, start: WindowStart) -> Ending:
        self.starts.append(start)
        self.people.append(sum(start.verbs.contacts.pocket_counts().values()))
        return self.ending


class FakeInstance:
    """Stands for the program that runs already; answers as it is told."""

    def __init__(self, answer: bool) -> None:
        self.answer = answer
        self.received: list[tuple[Path, tuple[str, ...]]] = []

    def send(self, data_dir: Path, arguments: Sequence[str]) -> bool:
        self.received.append((data_dir, tuple(arguments)))
        return self.answer


@pytest.fixture(autouse=True)
def locale(qapp: object) -> Iterator[None]:
    """Commands set the language of dates for their whole process."""
    former = QLocale()
    yield
    QLocale.setDefault(former)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A data directory with one person."""
    with opened(tmp_path / "data") as verbs:
        add_person(verbs)
    return tmp_path / "data"


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> FakeWindow:
    fake = FakeWindow()
    module = ModuleType("netzwerk_desktop.ui.application")
    module.run_window = fake.run_window  # type: ignore[attr-defined]  # a module made here
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return fake


@pytest.fixture
def instance(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], FakeInstance]:
    def answering(answer: bool) -> FakeInstance:
        fake = FakeInstance(answer)
        monkeypatch.setattr(SingleInstance, "send", fake.send)
        monkeypatch.setattr(window_start, "PATIENCE_SECONDS", 0)
        return fake

    return answering


@pytest.fixture
def locked(root: Path) -> Iterator[Path]:
    """A data directory that another process writes."""
    command = [sys.executable, "-c", HOLDS_THE_LOCK, str(root / LOCK_NAME)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        yield root
        holder.communicate()


def start(*words: object, script: str = "", **options: Any) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own."""
    command = [sys.executable, "-W", "error", *(["-c", script] if script else ["-m", "netzwerk_desktop"])]
    return subprocess.run(
        [*command, *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        **options,
    )


# commands and the data


def test_data_go_to_standard_output_and_trouble_to_standard_error(tmp_path: Path) -> None:
    added = start("--data-dir", tmp_path / "data", "add", "Anna Müller", "--photo", tmp_path / "gone.jpg", "--json")

    assert added.returncode == 1
    assert json.loads(added.stdout)["display_name"] == "Anna Müller"
    assert added.stderr.count("\n") == 1
    assert "gone.jpg" in added.stderr


@POSIX
@pytest.mark.skipif(sys.platform != "linux", reason="the languages of Linux")
@pytest.mark.parametrize("told", [{}, {"LANG": "C"}, {"LC_ALL": "C"}])
def test_a_system_without_a_language_is_nothing_to_complain_of(root: Path, told: dict[str, str]) -> None:
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("LANG", "LC_"))}

    # As the bundle: there Python leaves the system's letters as they are.
    run = start("--data-dir", root, "list", env={**plain, **told, "PYTHONCOERCECLOCALE": "0"})

    assert (run.returncode, run.stderr) == (0, "")


def test_everything_written_belongs_to_its_owner_alone(tmp_path: Path) -> None:
    root = tmp_path / "data"
    picture = resources() / "demo" / "card-01.jpg"
    for words in (["add", "Anna", "--photo", picture], ["backup"], ["list"]):
        assert start("--data-dir", root, *words, umask=0o022).returncode == 0

    found = [root, *root.rglob("*")]
    assert len(found) > 8
    for path in found:
        wanted = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == wanted, path


@POSIX
def test_a_directory_that_others_could_enter_is_closed(root: Path) -> None:
    root.chmod(0o755)

    assert app.main(["--data-dir", str(root), "list"]) == 0

    assert stat.S_IMODE(root.stat().st_mode) == 0o700


def test_a_changing_command_leaves_data_alone_that_are_open_elsewhere(
    locked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = file_hash(locked / "netzwerk.db")

    assert app.main(["--data-dir", str(locked), "add", "Beat"]) == 3

    said = capsys.readouterr()
    assert said.out == ""
    assert "open in a running window" in said.err
    assert said.err.count("\n") == 1
    assert file_hash(locked / "netzwerk.db") == before


@pytest.mark.parametrize("words", [["list"], ["show", "1"], ["agenda"], ["check"]])
def test_reading_commands_work_beside_an_open_window(locked: Path, words: list[str]) -> None:
    assert app.main(["--data-dir", str(locked), *words]) == 0


def test_a_copy_into_another_folder_is_made_beside_an_open_window(locked: Path, tmp_path: Path) -> None:
    assert app.main(["--data-dir", str(locked), "backup", str(tmp_path / "stick")]) == 0
    assert app.main(["--data-dir", str(locked), "backup"]) == 3


def test_the_lock_is_given_back(root: Path) -> None:
    assert app.main(["--data-dir", str(root), "add", "Beat"]) == 0

    with DataLock(root / LOCK_NAME):
        pass


def newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()


def foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmark (title TEXT)")
    connection.close()


def cut_in_half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def overwritten(path: Path) -> None:
    path.write_bytes(b"something else entirely " * 500)


@pytest.mark.parametrize("words", [["list"], ["add", "Beat"], ["check"], []])
@pytest.mark.parametrize("spoil", [newer, foreign, cut_in_half, overwritten])
def test_a_file_that_is_not_ours_or_not_whole_ends_with_three_untouched(
    root: Path,
    window: FakeWindow,
    capsys: pytest.CaptureFixture[str],
    spoil: Callable[[Path], None],
    words: list[str],
) -> None:
    for log in root.glob("netzwerk.db-*"):
        log.unlink()
    spoil(root / "netzwerk.db")
    before = file_hash(root / "netzwerk.db")

    assert app.main(["--data-dir", str(root), *words]) == 3

    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert file_hash(root / "netzwerk.db") == before
    assert window.starts == []


@pytest.mark.parametrize("words", [["list"], ["add", "Anna"], ["check"], ["restore", "copy.db"], []])
def test_a_directory_of_somebody_else_ends_with_three_and_one_sentence(
    root: Path,
    window: FakeWindow,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
) -> None:
    look, access = Path.stat, os.access

    def refused(path: Path, **how: bool) -> os.stat_result:
        if root in path.parents:
            raise PermissionError(errno.EACCES, "not yours", str(path))
        return look(path, **how)

    monkeypatch.setattr(Path, "stat", refused)
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != root and access(path, mode))

    assert app.main(["--data-dir", str(root), *words]) == 3

    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert str(root) in said.err
    assert window.starts == []


@pytest.mark.parametrize("words", [["list"], ["add", "Beat"], []])
def test_a_directory_that_cannot_be_made_ends_with_three(
    tmp_path: Path, window: FakeWindow, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    (tmp_path / "file").touch()

    assert app.main(["--data-dir", str(tmp_path / "file"), *words]) == 3

    assert str(tmp_path / "file") in capsys.readouterr().err


def test_the_usual_place_is_below_the_home_directory(home: Path) -> None:
    assert app.main(["add", "Anna"]) == 0

    assert list(home.rglob("netzwerk.db")) != []


def test_the_demo_shows_invented_people_and_leaves_nothing(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    before = file_hash(root / "netzwerk.db")

    assert app.main(["--data-dir", str(root), "list", "--demo", "--json"]) == 0

    assert len(json.loads(capsys.readouterr().out)) >= 20
    assert list((tmp_path / "tmp").iterdir()) == []
    assert file_hash(root / "netzwerk.db") == before


# a process of its own


def test_a_command_loads_no_window(root: Path) -> None:
    run = start(root, script=IMPORTED)

    assert run.returncode == 0
    assert run.stderr.split() == ["PySide6.QtCore"]


def test_a_reader_that_has_gone_is_no_failure(root: Path) -> None:
    with opened(root) as verbs, verbs.session.database.transaction():
        for number in range(400):
            add_person(verbs, f"Anna Nummer{number}")
    command = [sys.executable, "-m", "netzwerk_desktop", "--data-dir", str(root), "list", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.close()
        said = run.stderr.read()

    assert (run.returncode, said) == (0, b"")


def test_a_bug_is_one_sentence_and_its_traceback_is_in_the_log(root: Path) -> None:
    run = start("--data-dir", root, "list", script=BREAKS)

    log = root / "logs" / "netzwerk.log"
    assert run.returncode == 1
    assert run.stdout == ""
    assert run.stderr.count("\n") == 1
    assert str(log) in run.stderr
    assert "ZeroDivisionError: nobody foresaw this" in log.read_text()


def test_the_preferred_language_comes_before_that_of_the_system(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "de")
    (root / "preferences.json").write_text('{"language": "en"}')

    run = start("--data-dir", root, "show", 99)

    assert (run.returncode, run.stderr[:8]) == (1, "There is")


# the window


def test_the_window_gets_open_data_and_what_was_asked_for(
    root: Path, tmp_path: Path, window: FakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    photo = tmp_path / "Größe.jpg"
    photo.touch()

    assert app.main(["--data-dir", str(root), "--tray", "Größe.jpg"]) == 0

    (given,) = window.starts
    assert (given.files, given.in_tray, given.demo) == ((photo,), True, False)
    assert given.cache == root / "cache"
    assert window.people == [1]


@pytest.mark.parametrize("least", [2, 3])
def test_large_data_of_an_older_version_are_made_ready_before_eyes(
    root: Path, window: FakeWindow, monkeypatch: pytest.MonkeyPatch, least: int
) -> None:
    with opened(root) as verbs:
        verbs.session.database.execute("UPDATE recall_state SET rules = 0")
    shown: list[tuple[int, int] | None] = []

    class FakeUpgrade:
        def __init__(self, preferences: Preferences) -> None:
            shown.append(None)

        def show(self, done: int, total: int) -> None:
            shown.append((done, total))

        def close(self) -> None:
            shown.append(None)

    module = ModuleType("netzwerk_desktop.ui.upgrade_window")
    module.Upgrade = FakeUpgrade  # type: ignore[attr-defined]  # a module made here
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(window_start, "LONG_UPGRADE", least)

    assert app.main(["--data-dir", str(root)]) == 0

    assert window.people == [1]
    assert shown == ([None, (0, 2), (1, 2), (1, 2), (1, 2), None] if least == 2 else [])


def test_without_arguments_the_window_opens_on_the_usual_place(home: Path, window: FakeWindow) -> None:
    assert app.main([]) == 0

    (given,) = window.starts
    assert (given.files, given.in_tray, given.demo) == ((), False, False)
    assert given.verbs.session.paths.root.is_relative_to(home)
    assert window.people == [0]


def test_the_window_of_the_demo_has_people(window: FakeWindow) -> None:
    assert app.main(["--demo"]) == 0

    assert window.starts[0].demo
    assert window.people[0] >= 20


def test_a_file_that_is_not_there_is_wrong_usage(root: Path, window: FakeWindow) -> None:
    assert app.main(["--data-dir", str(root), "gone.jpg"]) == 2
    assert window.starts == []


def test_a_file_named_like_a_command_is_opened_after_two_dashes(
    root: Path, tmp_path: Path, window: FakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("list").touch()

    assert app.main(["--data-dir", str(root), "--", "list"]) == 0

    assert window.starts[0].files == (tmp_path / "list",)


def test_a_second_start_hands_its_arguments_to_the_open_window(
    locked: Path,
    tmp_path: Path,
    window: FakeWindow,
    instance: Callable[[bool], FakeInstance],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = instance(True)
    monkeypatch.chdir(tmp_path)
    photo = tmp_path / "card.jpg"
    photo.touch()

    assert app.main(["--data-dir", str(locked), "--tray", "card.jpg"]) == 0

    assert first.received == [(locked, ("--tray", str(photo)))]
    assert app.main(["--data-dir", str(locked), "--recall"]) == 0
    assert first.received[1:] == [(locked, ("--recall",))]
    assert window.starts == []


def test_a_first_start_can_ask_for_the_recall_box(root: Path, window: FakeWindow) -> None:
    assert app.main(["--data-dir", str(root), "--recall"]) == 0
    assert app.main(["--data-dir", str(root)]) == 0
    assert [start.recall for start in window.starts] == [True, False]


@pytest.mark.parametrize(
    ("words", "ending", "again"),
    [
        ((), Ending.START_AGAIN, ()),
        (("--tray", "card.jpg"), Ending.START_AGAIN, ()),
        (("--recall",), Ending.START_AGAIN_IN_TRAY, ("--tray",)),
        (("--demo",), Ending.START_AGAIN, ("--demo",)),
    ],
)
def test_a_window_that_restarts_is_started_as_it_stood_when_everything_is_closed(
    root: Path,
    tmp_path: Path,
    window: FakeWindow,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    ending: Ending,
    again: tuple[str, ...],
) -> None:
    started: list[tuple[str, ...]] = []

    def start_again(arguments: Sequence[str]) -> int:
        with DataLock(root / LOCK_NAME):
            started.append(tuple(arguments))
        return 0

    monkeypatch.setattr(installation, "start_again", start_again)
    monkeypatch.chdir(tmp_path)
    Path("card.jpg").touch()
    window.ending = ending

    assert app.main(["--data-dir", str(root), *words]) == 0

    assert started == [("--data-dir", str(root), *again)]


def test_damaged_data_are_replaced_by_their_latest_copy_where_that_is_wanted(
    root: Path, window: FakeWindow, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make_backup(DataPaths(root), NOW.date())
    started: list[Sequence[str]] = []
    monkeypatch.setattr(installation, "start_again", lambda arguments: started.append(arguments) or 0)
    asked: list[bool] = []

    def wants(error: UserError, root: Path, language: str, *, has_copy: bool = False) -> bool:
        asked.append(has_copy)
        return has_copy and len(asked) > 1

    monkeypatch.setattr(refusal, "show_refusal", wants)
    (root / "netzwerk.db").write_bytes(b"rubbish")

    assert app.main(["--data-dir", str(root)]) == 3
    assert (root / "netzwerk.db").read_bytes() == b"rubbish"
    assert app.main(["--data-dir", str(root)]) == 0

    assert asked == [True, True]
    assert started == [["--data-dir", str(root)]]
    assert window.starts == []
    with opened(root) as verbs:
        assert sum(verbs.contacts.pocket_counts().values()) == 1


def test_damaged_data_without_a_whole_copy_stay_as_they_are(
    root: Path, window: FakeWindow, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make_backup(DataPaths(root), NOW.date()).write_bytes(b"rubbish too")
    problems: list[Problem] = []

    def wants(error: UserError, root: Path, language: str, *, has_copy: bool = False) -> bool:
        problems.append(error.problem)
        return has_copy

    monkeypatch.setattr(refusal, "show_refusal", wants)
    (root / "netzwerk.db").write_bytes(b"rubbish")

    assert app.main(["--data-dir", str(root)]) == 1
    assert problems == [Problem.DATA_DAMAGED, Problem.NO_WHOLE_COPY]
    assert (root / "netzwerk.db").read_bytes() == b"rubbish"


def test_a_plain_start_restarts_without_arguments(window: FakeWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[Sequence[str]] = []
    monkeypatch.setattr(installation, "start_again", lambda arguments: started.append(arguments) or 0)
    window.ending = Ending.START_AGAIN
    assert app.main([]) == 0
    assert started == [[]]


def test_a_version_that_cannot_be_started_is_in_the_log(
    root: Path, window: FakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start_again(arguments: Sequence[str]) -> int:
        raise FileNotFoundError("the program is gone")

    monkeypatch.setattr(installation, "start_again", start_again)
    window.ending = Ending.START_AGAIN
    assert app.main(["--data-dir", str(root)]) == 1
    assert "the program is gone" in (root / "logs" / "netzwerk.log").read_text()


def test_quit_reaches_the_open_window(locked: Path, instance: Callable[[bool], FakeInstance]) -> None:
    first = instance(True)
    assert app.main(["--data-dir", str(locked), "--quit"]) == 0
    assert first.received == [(locked, ("--quit",))]


def test_quit_without_a_window_is_done_and_makes_nothing(tmp_path: Path, root: Path, window: FakeWindow) -> None:
    assert app.main(["--data-dir", str(root), "--quit"]) == 0
    assert app.main(["--data-dir", str(tmp_path / "none"), "--quit"]) == 0
    assert not (tmp_path / "none").exists()
    assert window.starts == []


def test_quit_says_so_when_a_window_does_not_answer(
    locked: Path, instance: Callable[[bool], FakeInstance], capsys: pytest.CaptureFixture[str]
) -> None:
    instance(False)
    assert app.main(["--data-dir", str(locked), "--quit"]) == 3
    assert str(locked) in capsys.readouterr().err


def test_a_second_start_that_nobody_answers_ends_with_three(
    locked: Path,
    window: FakeWindow,
    instance: Callable[[bool], FakeInstance],
    capsys: pytest.CaptureFixture[str],
) -> None:
    instance(False)

    assert app.main(["--data-dir", str(locked)]) == 3

    assert "open in a running window" in capsys.readouterr().err
    assert window.starts == []


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_without_a_display_one_sentence_names_the_screenshot(
    root: Path, window: FakeWindow, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    assert app.main(["--data-dir", str(root)]) == 1

    said = capsys.readouterr().err
    assert "netzwerk-desktop screenshot FILE.png" in said
    assert said.count("\n") == 1
    assert window.starts == []


# screenshot


class FakePage:
    """Stands for a drawn page; remembers how it was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, ...]] = []

    def draw_page(self, verbs: Any, target: Path, *rest: Any) -> None:
        self.asked.append((target, *rest))
        if not target.parent.is_dir():
            raise UserError(Problem.NOT_WRITABLE, path=str(target))
        target.write_bytes(b"a picture")


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> FakePage:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    fake = FakePage()
    module = ModuleType("netzwerk_desktop.ui.screenshot")
    module.draw_page = fake.draw_page  # type: ignore[attr-defined]  # a module made here
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return fake


def test_a_screenshot_is_drawn_as_it_was_asked_for(
    locked: Path, tmp_path: Path, page: FakePage, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "page.png"
    words = ["--page", "network", "--theme", "dark", "--size", "800x600", "--scale", "1.5"]

    assert app.main(["--data-dir", str(locked), "screenshot", str(target), *words]) == 0

    assert page.asked == [(target, "network", "dark", (800, 600), 1.5, locked / "cache")]
    assert capsys.readouterr().out == f"{target}\n"


def test_a_screenshot_goes_to_standard_output_where_that_is_wanted(
    root: Path, page: FakePage, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert app.main(["--data-dir", str(root), "screenshot", "-"]) == 0

    assert capfdbinary.readouterr().out == b"a picture"
    assert not Path(page.asked[0][0]).exists()


def test_a_picture_that_cannot_be_written_is_refused_by_name(
    root: Path, tmp_path: Path, page: FakePage, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "gone" / "page.png"

    assert app.main(["--data-dir", str(root), "screenshot", str(target)]) == 1

    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert str(target) in said.err


def test_self_test_ends_as_its_checks_do(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    code = app.main(["self-test"])

    assert code == (1 if "FAILED" in capsys.readouterr().out else 0)
