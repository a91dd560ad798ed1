"""Second starts: real processes and sockets that talk to a listening program."""

import json
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QProcess
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from netzwerk_desktop.ui import single_instance
from netzwerk_desktop.ui.single_instance import MESSAGE_LIMIT, SingleInstance, _server_name

SECOND_START = """
import json, sys
from pathlib import Path
from netzwerk_desktop.ui.single_instance import SingleInstance
taken = SingleInstance.send(Path(sys.argv[1]), json.loads(sys.stdin.read()))
sys.exit(0 if taken else 1)
"""
CRASHING = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from netzwerk_desktop.ui.single_instance import SingleInstance
application = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
listening = instance.listen()
os._exit(0 if listening else 1)
"""


@pytest.fixture
def instance(qapp: object, tmp_path: Path) -> Iterator[SingleInstance]:
    instance = SingleInstance(tmp_path)
    assert instance.listen()
    yield instance
    instance.close()


def run(qtbot: QtBot, script: str, data_dir: Path, stdin: str = "") -> int:
    """Run the script as another process while our event loop turns."""
    process = QProcess()
    with qtbot.waitSignal(process.finished, timeout=30_000):
        process.start(sys.executable, ["-W", "error", "-c", script, str(data_dir)])
        process.write(QByteArray(stdin.encode()))
        process.closeWriteChannel()
    assert process.readAllStandardError().data() == b""
    return process.exitCode()


def connect(qtbot: QtBot, data_dir: Path) -> QLocalSocket:
    socket = QLocalSocket()
    with qtbot.waitSignal(socket.connected):
        socket.connectToServer(_server_name(data_dir))
    return socket


def received(instance: SingleInstance) -> list[object]:
    messages: list[object] = []
    instance.message_received.connect(messages.append)
    return messages


def test_second_start_hands_its_arguments_over(qtbot: QtBot, instance: SingleInstance, tmp_path: Path) -> None:
    messages = received(instance)
    arguments = ("--new", "Größe ß.vcf", "zwei\nZeilen", "\udcff", "")
    assert run(qtbot, SECOND_START, tmp_path, json.dumps(arguments)) == 0
    assert messages == [arguments]


def test_second_start_without_arguments_is_heard(qtbot: QtBot, instance: SingleInstance, tmp_path: Path) -> None:
    messages = received(instance)
    assert run(qtbot, SECOND_START, tmp_path, "[]") == 0
    assert messages == [()]


def test_large_message_arrives_in_one_piece(qtbot: QtBot, instance: SingleInstance, tmp_path: Path) -> None:
    messages = received(instance)
    arguments = ("x" * (MESSAGE_LIMIT - len('[""]\n')),)
    assert run(qtbot, SECOND_START, tmp_path, json.dumps(arguments)) == 0
    assert messages == [arguments]


def test_too_large_message_is_not_sent(instance: SingleInstance, tmp_path: Path) -> None:
    assert not SingleInstance.send(tmp_path, ["x" * MESSAGE_LIMIT])


def test_nobody_listens(qtbot: QtBot, tmp_path: Path) -> None:
    assert not SingleInstance.send(tmp_path, ["--tray"])


def test_program_that_does_not_answer_has_not_taken_the_message(instance: SingleInstance, tmp_path: Path) -> None:
    assert not SingleInstance.send(tmp_path, ["--tray"], answer_ms=50)


def test_other_data_directory_is_another_program(qtbot: QtBot, instance: SingleInstance, tmp_path: Path) -> None:
    other = SingleInstance(tmp_path / "other")
    assert other.listen()
    messages, of_other = received(instance), received(other)
    assert run(qtbot, SECOND_START, tmp_path / "other", '["hello"]') == 0
    other.close()
    assert (messages, of_other) == ([], [("hello",)])


def test_another_person_on_the_same_data_directory_is_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = _server_name(tmp_path)
    monkeypatch.setattr(os, "getuid", lambda: 54_321)
    assert _server_name(tmp_path) != mine


def test_somebody_else_who_listens_under_our_name_is_told_nothing(
    qtbot: QtBot, instance: SingleInstance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    messages = received(instance)
    owner = os.stat(instance._server.fullServerName())
    assert owner.st_uid == os.getuid()
    assert stat.S_IMODE(owner.st_mode) & 0o077 == 0
    name = _server_name(tmp_path)
    monkeypatch.setattr(single_instance, "_server_name", lambda data_dir: name)
    monkeypatch.setattr(os, "getuid", lambda: 54_321)
    assert not SingleInstance.send(tmp_path, ["--tray"], answer_ms=1000)
    qtbot.wait(50)
    assert messages == []


def test_same_data_directory_by_another_path_is_the_same_program(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    (tmp_path / "link").symlink_to(real)
    assert _server_name(tmp_path / "link") == _server_name(real) == _server_name(real / ".." / "real")


def test_crashed_program_leaves_room_for_the_next(qtbot: QtBot, tmp_path: Path) -> None:
    assert run(qtbot, CRASHING, tmp_path) == 0
    assert not SingleInstance.send(tmp_path, [])
    instance = SingleInstance(tmp_path)
    assert instance.listen()
    messages = received(instance)
    assert run(qtbot, SECOND_START, tmp_path, '["again"]') == 0
    instance.close()
    assert messages == [("again",)]


def test_message_may_come_in_parts(qtbot: QtBot, instance: SingleInstance, tmp_path: Path) -> None:
    messages = received(instance)
    socket = connect(qtbot, tmp_path)
    for part in (b'["Gr', b"\xc3", b'\xb6\xc3\x9fe"', b"]"):
        with qtbot.waitSignal(socket.bytesWritten):
            socket.write(part)
    assert messages == []
    with qtbot.waitSignal(instance.message_received):
        socket.write(b"\n")
    assert messages == [("Größe",)]


@pytest.mark.parametrize("line", [b"\xff\xfe\n", b"\n", b"{}\n", b'["a", 1]\n', b"nonsense\n", b"[" * 100_000 + b"\n"])
def test_bad_message_is_ignored(qtbot: QtBot, instance: SingleInstance, tmp_path: Path, line: bytes) -> None:
    messages = received(instance)
    socket = connect(qtbot, tmp_path)
    with qtbot.waitSignal(socket.disconnected):
        socket.write(line)
    assert messages == []
    assert run(qtbot, SECOND_START, tmp_path, '["good"]') == 0
    assert messages == [("good",)]


def test_endless_message_is_cut_off(qtbot: QtBot, instance: SingleInstance, tmp_path: Path) -> None:
    messages = received(instance)
    socket = connect(qtbot, tmp_path)
    with qtbot.waitSignal(socket.disconnected):
        socket.write(b"x" * (2 * MESSAGE_LIMIT))
    assert messages == []
