"""The command that brings a copy back: what it says, and when it refuses."""

from pathlib import Path

import pytest

from netzwerk_desktop.lock import DataLock
from netzwerk_desktop.opening import LOCK_NAME
from tests.builders import plain_jpeg
from tests.test_cli import Terminal, locale, names

__all__ = ["locale"]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(tmp_path / "data", capsys)


@pytest.fixture
def copy(run: Terminal, tmp_path: Path) -> Path:
    """A copy in another folder that knows Anna with her photo; the data know Beat as well."""
    photo = tmp_path / "card.jpg"
    photo.write_bytes(plain_jpeg("red"))
    run("add", "Anna Müller", "--photo", photo)
    made = Path(run("backup", tmp_path / "copies").strip())
    run("add", "Beat Gerber")
    return made


def test_a_copy_is_back_and_the_state_before_is_named(run: Terminal, copy: Path) -> None:
    written = run("restore", copy)

    assert (run.code, run.complaints) == (0, "")
    first, second = written.splitlines()
    assert first == "1 contact is back."
    before = Path(second.split("“")[1].split("”")[0])
    assert before.is_file()
    assert before.parent == run.root / "backups"
    assert names(run.json("list")) == ["Anna Müller"]

    run("restore", before)
    assert names(run.json("list")) == ["Beat Gerber", "Anna Müller"]
    assert run("check").startswith("2 contacts checked.")


def test_in_json_the_copy_the_state_before_and_the_counts_are_named(run: Terminal, copy: Path) -> None:
    answer = run.json("restore", copy)

    assert (answer["file"], answer["contacts"], answer["photos"], answer["missing"]) == (str(copy), 1, 1, [])
    assert Path(answer["before"]).is_file()


def test_an_archive_of_everything_comes_back_too(run: Terminal, copy: Path, tmp_path: Path) -> None:
    run("restore", copy)
    run("export", tmp_path / "all.zip")
    run("add", "Clara Frei")

    run("restore", tmp_path / "all.zip")

    assert run.code == 0
    assert names(run.json("list")) == ["Anna Müller"]


def test_a_damaged_data_file_is_no_hindrance(run: Terminal, copy: Path) -> None:
    (run.root / "netzwerk.db").write_bytes(b"rubbish")
    assert run.refused("list")[0] == 3

    run("restore", copy)

    assert (run.code, run.complaints) == (0, "")
    assert names(run.json("list")) == ["Anna Müller"]


def test_while_a_window_is_open_nothing_is_changed(run: Terminal, copy: Path) -> None:
    with DataLock(run.root / LOCK_NAME):
        code, words = run.refused("restore", copy)

    assert code == 3
    assert words.startswith("The data in ")
    assert len(run.json("list")) == 2


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"only words", "is no copy of this program's data. Nothing was changed."),
        (b"SQLite format 3\0" + bytes(4000), "is no copy of this program's data. Nothing was changed."),
        (b"PK\x03\x04 half a zip", "is no copy of this program's data. Nothing was changed."),
    ],
)
def test_what_is_no_copy_is_refused_with_a_sentence(
    run: Terminal, copy: Path, tmp_path: Path, content: bytes, words: str
) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(content)

    code, said = run.refused("restore", other)

    assert code == 1
    assert words in said
    assert len(run.json("list")) == 2


def test_half_a_copy_is_refused_with_a_sentence(run: Terminal, copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:20_000])

    assert run.refused("restore", copy) == (
        1,
        f"The copy “{copy.name}” is damaged. Nothing was changed. Choose an older copy.\n",
    )


def test_a_photo_that_is_nowhere_is_named_and_the_rest_is_back(run: Terminal, copy: Path, tmp_path: Path) -> None:
    for folder in (copy.parent, run.root):
        for photo in folder.glob("photos/*/*.jpg"):
            photo.unlink()

    run("restore", copy)

    assert run.code == 1
    assert run.complaints.startswith("The photo “")
    assert names(run.json("list")) == ["Anna Müller"]


def test_a_file_has_to_be_named(run: Terminal) -> None:
    assert run.refused("restore")[0] == 2
    assert run.refused("restore", "/nowhere/at/all.db")[0] == 1
