"""The command that finds people."""

import io
import json as json_text
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from netzwerk_desktop.search_command import search
from tests.builders import FakeClock, add_person, opened


def ask(root: Path, *words: str, json: bool = False, limit: int = 50) -> int:
    with opened(root, FakeClock()) as verbs:
        return search(Namespace(words=list(words), limit=limit, json=json), lambda read_only: verbs)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    with opened(tmp_path, FakeClock()) as verbs:
        add_person(verbs, "Anna Müller", organisation="Groß AG", note="Spielt Cello")
        add_person(verbs, "Beat Meier")
    return tmp_path


def test_json_has_the_keys_that_stay(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(root, "cello", json=True) == 0
    assert json_text.loads(capsys.readouterr().out) == [
        {
            "id": 1,
            "display_name": "Anna Müller",
            "organisation": "Groß AG",
            "matched": "note",
            "snippet": "Spielt Cello",
        }
    ]


def test_lines_name_whoever_is_found(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ask(root, "beat", "mayr")

    assert capsys.readouterr().out == "2\tBeat Meier\t\tBeat Meier\n"


def test_nobody_is_an_answer(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(root, "xylophon") == 0
    assert ask(root, "xylophon", json=True) == 0

    assert capsys.readouterr().out == "Nobody was found.\n[]\n"


def test_a_mail_from_standard_input_is_pasted(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for mail in ("Von: Beat Meier <b@x.example>\n\nHallo\n", "Kurt Neu <kurt@neu.example>\n"):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(mail.encode())))
        assert ask(root, "-") == 0

    assert capsys.readouterr().out == "2\tBeat Meier\t\tBeat Meier\nNobody you know. The text names Kurt Neu.\n"
