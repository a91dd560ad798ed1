"""A connection to the D-Bus session bus that lives in Qt's event loop."""

import itertools
import os
import socket
from typing import Any

from jeepney import Parser
from jeepney.bus import get_bus
from jeepney.io.blocking import prep_socket
from PySide6.QtCore import QObject, QSocketNotifier, Signal

CONNECT_SECONDS = 0.5


def _connected_socket() -> socket.socket:
    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS") or _usual_address()
    try:
        connected: socket.socket = prep_socket(get_bus(address), timeout=CONNECT_SECONDS)
    except (RuntimeError, ValueError) as error:  # of jeepney: an unknown kind of address, a refused login
        raise OSError(f"no way into the session bus: {error}") from error
    connected.setblocking(False)
    return connected


def _usual_address() -> str:
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if not runtime:
        raise FileNotFoundError("no session bus in the environment")
    return f"unix:path={runtime}/bus"


class SessionBus(QObject):
    """One connection to the session bus, driven by the event loop: it neither waits nor needs a thread.

    Signals:
        received(message): a jeepney message has come in.
        lost(): the bus has hung up; this object is closed.
    """

    received = Signal(object)
    lost = Signal()

    def __init__(self, parent: QObject) -> None:
        """Connect within CONNECT_SECONDS; the caller sends Hello.

        Raises:
            OSError: there is no session bus, or it does not let us in.
        """
        connected = _connected_socket()
        super().__init__(parent)
        self._socket = connected
        self._parser = Parser()
        self._serials = itertools.count(1)
        self._outgoing = bytearray()
        self._open = True
        descriptor = self._socket.fileno()
        self._readable = QSocketNotifier(descriptor, QSocketNotifier.Type.Read, self)
        self._writable = QSocketNotifier(descriptor, QSocketNotifier.Type.Write, self)
        self._writable.setEnabled(False)
        self._readable.activated.connect(self._on_readable)
        self._writable.activated.connect(self._on_writable)

    def send(self, message: Any) -> int:
        """Queue the message and return its serial, which the reply will name."""
        serial = next(self._serials)
        self._outgoing += message.serialise(serial=serial)
        self._on_writable()
        return serial

    def close(self) -> None:
        """Hang up."""
        self._open = False
        self._readable.setEnabled(False)
        self._writable.setEnabled(False)
        self._socket.close()

    def _on_writable(self) -> None:
        try:
            sent = self._socket.send(self._outgoing) if self._outgoing else 0
        except BlockingIOError:
            sent = 0
        except OSError:
            # The reading side reports the loss, outside of the caller's call.
            sent = len(self._outgoing)
        del self._outgoing[:sent]
        self._writable.setEnabled(bool(self._outgoing))

    def _on_readable(self) -> None:
        try:
            data = self._socket.recv(65536)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self.close()
            self.lost.emit()
            return
        self._parser.add_data(data)
        while self._open and (message := self._parser.get_next_message()) is not None:
            self.received.emit(message)
