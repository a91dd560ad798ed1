"""The diagnosis: versions, numbers and the log, and nothing of the person or their people."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind, PhotoRole
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.query import SavedFilter
from netzwerk_desktop.log import log_file
from netzwerk_desktop.services import diagnosis as module
from netzwerk_desktop.services.diagnosis import Diagnosis
from netzwerk_desktop.services.session import DataPaths
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.storage.database import SCHEMA_VERSION
from tests.builders import FakeClock, add_person, opened, plain_jpeg, zurich

# Every word of these stands somewhere in the book, the settings, the log or the surroundings.
PERSONAL = (
    "Quirina",
    "Zschokke",
    "Xaverius",
    "Bäzigut",
    "Pfrundhölzli",
    "Wirtschaftsprüferin",
    "Gletschervortrag",
    "Nüssliberg",
    "Kartoffelacker",
    "Trüffelhund",
    "quirina",
    "zschokke.example",
    "4417788",
    "441 77 88",
    "Vereinskasse",
    "Lieblingsfilter",
    "Eigentümerin",
    "mondschein",
    "geheimrechner",
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that is named after the person, on a machine that is named too."""
    home = tmp_path / "mondschein"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for variable in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(variable, "mondschein")
    monkeypatch.setattr(module.platform, "node", lambda: "geheimrechner.local")
    return home


@pytest.fixture
def verbs(home: Path) -> Iterator[Verbs]:
    with opened(home / "data", FakeClock()) as verbs:
        yield verbs


def diagnosis(verbs: Verbs, **window: str) -> str:
    root = verbs.session.paths.root
    return Diagnosis(verbs.session, root).compose(window, {"reader of cards": "available"}, log_file(root))


def fill(verbs: Verbs) -> None:
    """Somebody with something in every field."""
    evening = Event(0, "Gletschervortrag", "Nüssliberg", "Trüffelhund", zurich(2026, 3, 4, 17), zurich(2026, 3, 4, 19))
    (event_id,) = verbs.events.save(evening).events
    person = add_person(
        verbs,
        "Quirina Zschokke",
        event_id=event_id,
        organisation="Pfrundhölzli",
        job_title="Wirtschaftsprüferin",
        note="Xaverius Bäzigut kennt den Kartoffelacker",
        methods=(
            ContactMethod(MethodKind.MAIL, "quirina@zschokke.example", "work"),
            ContactMethod(MethodKind.PHONE, "+41 44 441 77 88"),
        ),
        photos=[(PhotoRole.PORTRAIT, verbs.capture.store(plain_jpeg("steelblue"), "Zschokke.jpg"))],
    )
    verbs.contacts.set_tags(person, ["Vereinskasse"])
    verbs.interactions.log([person], InteractionKind.MAIL, note="Kartoffelacker")
    verbs.reminders.add(person, zurich(2026, 3, 9, 9), "Trüffelhund")
    filters = (SavedFilter("Lieblingsfilter"),)
    settings = replace(verbs.preferences.current, own_name="Eigentümerin", saved_filters=filters)
    verbs.session.set_preferences(replace(settings, watch_folder="/home/mondschein/Zschokke"))


def write_log(verbs: Verbs) -> None:
    """Records that break the rule in every way: this is what the diagnosis must not pass on."""
    head = "2026-03-05 09:12:44,123 {} netzwerk_desktop.ui.tasks: {}\n"
    lines = [
        head.format("INFO", "Quirina Zschokke of Pfrundhölzli, quirina@zschokke.example, +41 44 441 77 88"),
        head.format("DEBUG", "Xaverius was here"),
        head.format("ERROR", "a task failed at Gletschervortrag in Nüssliberg with Vereinskasse"),
        "Traceback (most recent call last):\n",
        f'  File "{Path.home()}/netzwerk_desktop/ui/tasks.py", line 57, in run\n',
        "    find('Zschokke')\n",
        "ValueError: Bäzigut, Trüffelhund\nKartoffelacker\n",
        head.format("WARNING", f"Lieblingsfilter of Eigentümerin on geheimrechner in {Path.home()}/Zschokke.jpg"),
    ]
    path = log_file(verbs.session.paths.root)
    path.parent.mkdir(parents=True)
    path.write_text("".join(lines), encoding="utf-8")


def test_nothing_personal_is_in_it(verbs: Verbs) -> None:
    fill(verbs)
    write_log(verbs)

    text = diagnosis(verbs, platform="xcb", plugin=f"{Path.home()}/plugins of mondschein").casefold()

    assert [word for word in PERSONAL if word.casefold() in text] == []


def test_the_book_that_is_searched_for_has_every_one_of_the_words(verbs: Verbs) -> None:
    fill(verbs)
    write_log(verbs)
    tables = verbs.session.whole_book.tables().values()
    held = "".join(str(value) for table in tables for row in table.rows for value in row)
    held += log_file(verbs.session.paths.root).read_text("utf-8") + verbs.session.paths.preferences.read_text("utf-8")
    held += module.platform.node() + str(Path.home())
    held += held.replace(" ", "")  # numbers are written in groups

    assert [word for word in PERSONAL if word.casefold() not in held.casefold()] == []


def test_it_tells_versions_numbers_and_what_works(verbs: Verbs) -> None:
    fill(verbs)

    told = dict(line.split(": ", 1) for line in diagnosis(verbs, Qt="6.11.3").splitlines() if ": " in line)

    assert told["Qt"] == "6.11.3"
    assert told["schema"] == f"{SCHEMA_VERSION} of {SCHEMA_VERSION}"
    assert told["rows of contact"] == "1"
    assert told["rows of reminder"] == "1"
    assert told["photo files"].startswith("1, ")
    assert told["state"] == "sound"
    assert told["index of words"] == "current"
    assert told["backups"] == "none"
    assert told["watched folder"] == "chosen"
    assert told["reader of cards"] == "available"
    assert told["folder"] == "~/data"


def test_a_folder_of_ones_own_choice_is_not_named(verbs: Verbs, tmp_path: Path) -> None:
    text = Diagnosis(verbs.session, tmp_path / "elsewhere").compose({}, {}, tmp_path / "no.log")

    assert "folder: chosen by the person" in text


def test_a_folder_outside_of_the_home_is_not_named(
    verbs: Verbs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")

    text = Diagnosis(verbs.session, verbs.session.paths.root).compose({}, {}, tmp_path / "no.log")

    assert "folder: chosen by the person" in text


def test_each_part_of_the_name_of_a_home_is_hidden(
    verbs: Verbs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "Wilhelmine Tannenkron")
    log = tmp_path / "a.log"
    log.write_text("2026-03-05 09:12:44,123 INFO qt: Tannenkron, Wilhelmine of WILHELMINE\n", encoding="utf-8")

    text = Diagnosis(verbs.session, verbs.session.paths.root).compose({}, {}, log)

    assert text.endswith("INFO qt: …, … of …\n")


def test_a_damaged_file_is_named_as_such(verbs: Verbs, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(paths: DataPaths) -> None:
        raise UserError(Problem.DATA_DAMAGED, path=str(paths.database))

    monkeypatch.setattr(module, "check_file", damaged)

    assert f"state: {Problem.DATA_DAMAGED.value}" in diagnosis(verbs)


def test_of_a_book_that_cannot_be_read_the_rest_is_told_and_no_word_of_the_log(
    verbs: Verbs, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*asked: object) -> None:
        raise UserError(Problem.DATA_DAMAGED, path="netzwerk.db")

    write_log(verbs)
    monkeypatch.setattr(verbs.session.database, "rows", damaged)

    text = diagnosis(verbs)

    assert f"rows: {Problem.DATA_DAMAGED.value}" in text
    assert "Python: " in text
    assert "ValueError" in text
    assert [word for word in PERSONAL if word.casefold() in text.casefold()] == []


def test_a_large_file_is_not_read_through_while_somebody_waits(verbs: Verbs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SMALL_FILE", 0)

    assert "state: not read through, it is large" in diagnosis(verbs)


def test_the_end_of_the_log_is_kept_with_its_places(verbs: Verbs) -> None:
    fill(verbs)
    write_log(verbs)

    log = diagnosis(verbs).partition("[log]\n")[2].splitlines()

    assert log[0].startswith("2026-03-05 09:12:44 INFO netzwerk_desktop.ui.tasks: … …")
    assert "  netzwerk_desktop/ui/tasks.py:57 in run" in log
    assert "ValueError" in log


def test_only_the_end_of_a_long_log_is_read(verbs: Verbs) -> None:
    path = log_file(verbs.session.paths.root)
    path.parent.mkdir(parents=True)
    path.write_text("".join(f"2026-03-05 09:12:44,123 INFO a: line {'x' * 50} end\n" for _ in range(5000)), "utf-8")

    log = diagnosis(verbs).partition("[log]\n")[2].splitlines()

    assert len(log) == module.LOG_LINES
