"""Another version beside the running one: it is noticed once, when it is whole, and after what went wrong."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netzwerk_desktop.installation import Installation
from netzwerk_desktop.ui.update_watch import UpdateWatch
from tests.test_installation import replace


class Heard:
    """What a watch has said."""

    def __init__(self, watch: UpdateWatch) -> None:
        self.versions: list[str] = []
        self.failures = 0
        watch.replaced.connect(self.versions.append)
        watch.failed.connect(self._on_failed)

    def _on_failed(self) -> None:
        self.failures += 1


@pytest.fixture
def watch(qapp: QApplication, tmp_path: Path) -> UpdateWatch:
    (tmp_path / "program").write_bytes(b"old")
    return UpdateWatch(Installation(tmp_path / "program", tmp_path / "version"))


def settle(watch: UpdateWatch) -> None:
    """Let the moment pass in which an installer may still write."""
    assert watch._settle.isActive()
    watch._settle.stop()
    watch._settle.timeout.emit()


def test_another_version_is_said_once(watch: UpdateWatch, tmp_path: Path) -> None:
    heard = Heard(watch)
    watch.look()
    replace(tmp_path, version="0.2.0")
    watch.look()
    assert heard.versions == []
    settle(watch)
    watch.look()
    assert heard.versions == ["0.2.0"]
    assert not watch._settle.isActive()


def test_it_waits_while_the_installer_still_writes(watch: UpdateWatch, tmp_path: Path) -> None:
    heard = Heard(watch)
    replace(tmp_path, b"begun")
    watch.look()
    replace(tmp_path, b"finished", "0.2.0")
    settle(watch)
    assert heard.versions == []
    settle(watch)
    assert heard.versions == ["0.2.0"]


def test_looking_again_does_not_cut_the_wait_short(watch: UpdateWatch, tmp_path: Path) -> None:
    heard = Heard(watch)
    replace(tmp_path)
    watch.look()
    watch.look()
    assert heard.versions == []
    settle(watch)
    assert heard.versions == [""]


def test_a_third_version_is_said_too(watch: UpdateWatch, tmp_path: Path) -> None:
    heard = Heard(watch)
    for version in ("0.2.0", "0.3.0"):
        replace(tmp_path, version.encode(), version)
        watch.look()
        settle(watch)
    assert heard.versions == ["0.2.0", "0.3.0"]


def test_it_looks_when_the_program_is_looked_at(watch: UpdateWatch, qapp: QApplication, tmp_path: Path) -> None:
    replace(tmp_path)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert not watch._settle.isActive()
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert watch._settle.isActive()


def test_what_goes_wrong_afterwards_says_that_a_restart_helps(
    watch: UpdateWatch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    logged: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, failure, trace: logged.append(failure))
    heard = Heard(watch)
    watch.follow_bugs()
    bugs = [ImportError("too late"), ImportError("much too late")]
    sys.excepthook(ImportError, bugs[0], None)
    assert heard.failures == 0
    replace(tmp_path)
    sys.excepthook(ImportError, bugs[1], None)
    assert heard.failures == 1
    assert logged == bugs
