"""Hands the arguments of a second start over to the program that already runs on the same data directory."""

import hashlib
import json
import os
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

MESSAGE_LIMIT = 1024 * 1024
ANSWER_MS = 5000

_TAKEN = b"ok\n"


def _server_name(data_dir: Path) -> str:
    """One name for each person and data directory: names are common to everybody on the machine."""
    whose = f"{_person()}\n{data_dir.resolve()}"
    digest = hashlib.sha256(whose.encode("utf-8", "surrogateescape")).hexdigest()
    return f"netzwerk-desktop-{digest[:24]}"


def _person() -> str:
    if os.name == "posix":
        return str(os.getuid())
    import getpass

    return getpass.getuser()


def _listens_for_us(socket: QLocalSocket) -> bool:
    """Whether it is our own program that listens; on Windows the system lets nobody else."""
    if os.name != "posix":
        return True
    try:
        return Path(socket.fullServerName()).stat().st_uid == os.getuid()
    except OSError:
        return False


def _encode(arguments: Sequence[str]) -> bytes:
    return json.dumps(list(arguments)).encode("ascii") + b"\n"


def _decode(line: bytes) -> tuple[str, ...] | None:
    """The arguments in a line, or None for what no second start has sent."""
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(message, list) or not all(isinstance(argument, str) for argument in message):
        return None
    return tuple(message)


class SingleInstance(QObject):
    """The running program's ear for later starts; who may listen is decided by the lock in the data directory.

    Signals:
        message_received(arguments): a later start has passed on its arguments, a tuple of strings.
    """

    message_received = Signal(object)

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _server_name(data_dir)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)

    @staticmethod
    def send(data_dir: Path, arguments: Sequence[str], answer_ms: int = ANSWER_MS) -> bool:
        """Pass the arguments on; True when the running program has taken them."""
        message = _encode(arguments)
        if len(message) > MESSAGE_LIMIT:
            return False
        deadline = time.monotonic() + answer_ms / 1000
        socket = QLocalSocket()
        socket.connectToServer(_server_name(data_dir))
        if not socket.waitForConnected(answer_ms) or not _listens_for_us(socket):
            return False
        socket.write(message)
        while not socket.canReadLine():
            remaining_ms = int((deadline - time.monotonic()) * 1000)
            if remaining_ms <= 0 or not socket.waitForReadyRead(remaining_ms):
                break
        taken = socket.canReadLine() and bytes(socket.readLine().data()) == _TAKEN
        socket.abort()
        return taken

    def listen(self) -> bool:
        """Start to listen, on the remains of a crashed program if need be; False when the system refuses."""
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Stop listening, so that a later start does not wait for an answer."""
        self._server.close()

    def _on_new_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            # One byte more than a message may have: what fills it without ending a line is none.
            socket.setReadBufferSize(MESSAGE_LIMIT + 1)
            socket.readyRead.connect(self._on_ready_read)
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _on_ready_read(self) -> None:
        for socket in self._server.findChildren(QLocalSocket):
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.canReadLine():
            arguments = _decode(bytes(socket.readLine().data()))
            if arguments is None:
                socket.abort()
                return
            socket.write(_TAKEN)
            socket.disconnectFromServer()
            self.message_received.emit(arguments)
        elif socket.bytesAvailable() > MESSAGE_LIMIT:
            socket.abort()
