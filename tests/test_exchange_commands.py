"""Contact files on the command line: taken, refused by file and line, taken back, written out."""

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from netzwerk_desktop import app
from netzwerk_desktop.domain.incoming import Remark, RemarkKind, Severity
from netzwerk_desktop.exchange_words import remark_words
from tests.test_cli import Terminal

VCF = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Müller;Anna;;;\r\nEMAIL:anna@example.ch\r\nUID:u1\r\nEND:VCARD\r\n"

ORG = "BEGIN:VCARD\r\nVERSION:3.0\r\nORG:Rot AG\r\nEND:VCARD\r\n"


@pytest.fixture(autouse=True)
def locale(qapp: object) -> Iterator[None]:
    """Commands set the language of dates for their whole process."""
    former = QLocale()
    yield
    QLocale.setDefault(former)


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(tmp_path / "data", capsys)


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "people.vcf"
    path.write_bytes(VCF.encode())
    return path


def test_import_says_what_became_of_each_file(run: Terminal, people: Path) -> None:
    plain = run.json("import", people)

    assert plain["batch"] == 1
    (file,) = plain["files"]
    assert list(file) == [
        *("file", "format", "read", "new", "updated", "unchanged", "conflicts", "duplicates_proposed", "refused"),
        "messages",
    ]
    assert (file["file"], file["format"], file["read"], file["new"]) == (str(people), "vcard", 1, 1)
    assert [each["display_name"] for each in run.json("list")] == ["Anna Müller"]


def test_a_card_of_nobody_is_refused_by_file_and_line_and_the_rest_is_taken(run: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "mixed.vcf"
    path.write_bytes(VCF.encode() + b"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:1\r\nEND:VCARD\r\n" + ORG.encode())

    written = run("import", path)

    assert run.code == 1
    assert run.complaints == f"{path}:7: This entry names nobody; it was left out.\n"
    assert ": 2 read, 2 new," in written
    assert ", 1 left out," in written


def test_whoever_has_no_name_is_called_by_organisation_mail_or_nickname(run: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "nameless.vcf"
    path.write_bytes(ORG.encode() + ORG.replace("ORG:Rot AG", "EMAIL:info@example.ch").encode())
    with path.open("ab") as stream:
        stream.write(ORG.replace("ORG:Rot AG", "NICKNAME:Max").encode())

    run("import", path)

    assert run.code == 0
    assert {each["display_name"] for each in run.json("list")} == {"Rot AG", "info@example.ch", "Max"}


def test_a_dry_run_changes_nothing(run: Terminal, people: Path) -> None:
    run("list")
    plain = run.json("import", people, "--dry-run")

    assert (plain["batch"], plain["files"][0]["new"]) == (None, 1)
    assert run.json("list") == []


def test_the_same_file_again_is_no_batch(run: Terminal, people: Path) -> None:
    run("import", people)

    plain = run.json("import", people)

    assert (plain["batch"], plain["files"][0]["unchanged"]) == (None, 1)


def test_each_refused_thing_is_named_with_file_and_line_and_the_rest_is_taken(
    run: Terminal, people: Path, tmp_path: Path
) -> None:
    gone, table = tmp_path / "gone.vcf", tmp_path / "people.doc"
    table.write_text("no contacts at all", encoding="utf-8")
    people.write_bytes(VCF.replace("UID:u1", "no colon in this line\r\nUID:u1").encode())

    written = run("import", gone, table, people, "--json")

    assert run.code == 1
    assert f"{people}:5: " in run.complaints
    assert f"{gone}: " in run.complaints
    assert f"{table}: " in run.complaints
    files = json.loads(written)["files"]
    assert [(each["format"], each["new"], each["refused"]) for each in files] == [
        (None, 0, 1),
        (None, 0, 1),
        ("vcard", 1, 0),
    ]
    assert [(each["line"], each["severity"]) for each in files[2]["messages"]] == [(5, "warning")]


def test_standard_input_is_read(run: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(VCF.encode()))
    monkeypatch.setattr(sys, "stdin", stream)

    assert run.json("import", "-")["files"][0]["new"] == 1


def test_an_import_is_taken_back_once(run: Terminal, people: Path) -> None:
    batch = run.json("import", people)["batch"]

    assert run.json("undo-import", batch) == {"batch": 1, "contacts": [1], "kept": []}
    assert run.json("list") == []
    code, complaint = run.refused("undo-import", batch)
    assert (code, "1" in complaint) == (1, True)


def test_what_was_changed_since_is_named_and_stays(run: Terminal, people: Path) -> None:
    run("import", people)
    run("log", "1", "--kind", "call")

    assert "Anna Müller" in run("undo-import", "1")
    assert len(run.json("list")) == 1


@pytest.mark.parametrize("ending", ["vcf", "csv", "ics", "zip"])
def test_people_are_written_in_the_kind_of_the_ending(run: Terminal, people: Path, tmp_path: Path, ending: str) -> None:
    run("import", people)
    target = tmp_path / f"out.{ending}"

    assert run.json("export", target) == {"file": str(target), "count": 0 if ending == "ics" else 1}
    assert target.stat().st_mode & 0o077 == 0
    assert target.stat().st_size


def test_vcards_go_to_standard_output(run: Terminal, people: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("import", people)
    written = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(sys, "stdout", written)

    assert app.main(["--data-dir", str(run.root), "export", "-"]) == 0

    assert written.buffer.getvalue() == VCF.encode()  # type: ignore[attr-defined]


def test_a_folder_that_is_not_there_refuses_the_file(run: Terminal, people: Path, tmp_path: Path) -> None:
    run("import", people)

    code, complaint = run.refused("export", tmp_path / "gone" / "out.vcf")

    assert code == 1
    assert "out.vcf" in complaint


@pytest.mark.parametrize("kind", list(RemarkKind))
def test_every_remark_has_words(kind: RemarkKind, qapp: object) -> None:
    values = {"name": "Anna", "field": "note", "ours": "a", "theirs": "b"}

    words = remark_words(Remark(3, Severity.REFUSED, kind, values))

    assert words.endswith(".")
    assert "%" not in words


def test_an_archive_in_an_empty_book_says_how_it_is_taken_back(run: Terminal, people: Path, tmp_path: Path) -> None:
    run("import", people)
    run("export", tmp_path / "all.zip")
    other = Terminal(tmp_path / "other", run._capture)

    plain = other.json("import", tmp_path / "all.zip")
    assert plain["batch"] is None
    assert len(other.json("list")) == 1

    other("restore", plain["before"])
    assert other.code == 0
    assert other.json("list") == []
