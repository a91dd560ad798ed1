"""Settings as one file that is whole or the former one."""

import json
import os
import stat
from pathlib import Path

import pytest

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.preferences import Preferences
from netzwerk_desktop.storage.preferences import read_preferences, write_preferences

OTHER = Preferences(quota=5, slot_days=(1, 3))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "preferences.json"


def test_settings_survive(path: Path) -> None:
    write_preferences(path, Preferences(quota=3))
    write_preferences(path, OTHER)

    assert read_preferences(path) == OTHER
    assert [each.name for each in path.parent.iterdir()] == ["preferences.json"]


def test_without_a_file_there_are_defaults(path: Path) -> None:
    assert read_preferences(path) == Preferences()


@pytest.mark.parametrize(
    "junk",
    [
        b"",
        b"{",
        b"null",
        b"[1, 2]",
        b'"text"',
        b"\xff\xfe",
        b'{"quota": Infinity}',
        b'{"quota": 1e999}',
        b"[" * 100_000,
        b'{"quota": ' + b"9" * 10_000 + b"}",
    ],
    ids=lambda junk: repr(junk[:12]),
)
def test_a_file_that_cannot_be_understood_gives_defaults(path: Path, junk: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(junk)

    assert read_preferences(path) == Preferences()


def test_what_can_be_understood_is_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"quota": 4, "theme": "plaid", "future": [1]}), encoding="utf-8")

    assert read_preferences(path) == Preferences(quota=4)


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_only_the_owner_may_read_the_settings(path: Path) -> None:
    before = os.umask(0)
    try:
        write_preferences(path, OTHER)
    finally:
        os.umask(before)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_disk_that_refuses_leaves_the_former_settings(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_preferences(path, OTHER)

    def refuse(handle: int) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(UserError) as refused:
        write_preferences(path, Preferences(quota=9))

    assert refused.value.problem is Problem.DISK_FULL
    assert read_preferences(path) == OTHER


def test_what_a_cut_left_is_written_over(path: Path) -> None:
    path.parent.mkdir()
    path.with_name("preferences.json.part").write_text("half")

    write_preferences(path, OTHER)

    assert read_preferences(path) == OTHER
