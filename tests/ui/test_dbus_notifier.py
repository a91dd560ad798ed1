"""Notices on a real private session bus, against a notification service of our own that misbehaves on demand."""

import contextlib
import itertools
import os
import shutil
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

jeepney = pytest.importorskip("jeepney", reason="jeepney is installed on Linux only")
from jeepney import DBusAddress, HeaderFields, MessageType  # noqa: E402
from jeepney.bus import get_bus  # noqa: E402
from jeepney.io.blocking import DBusConnection, prep_socket  # noqa: E402

from netzwerk_desktop.ui.dbus_notifier import DBusNotifier  # noqa: E402
from netzwerk_desktop.ui.notice import Notice  # noqa: E402

pytestmark = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="there is no dbus-daemon")

SERVICE = "org.freedesktop.Notifications"
# Without service directories: nothing installed on this machine may be started on our bus.
BUS_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
BUTTONS = (("write", "Schreiben"), ("done", "Erledigt"), ("later", "Später"))
ANNA = Notice(7, "Anna Groß", "«Swiss Slide Day» & mehr <b>", BUTTONS)


class FakeService:
    """A notification service: records every call, answers as told, speaks when asked."""

    def __init__(
        self,
        address: str,
        capabilities: tuple[str, ...] = ("actions", "body", "body-markup"),
        mute: tuple[str, ...] = (),
        refuses: tuple[str, ...] = (),
    ) -> None:
        self.calls: list[tuple[str, tuple[Any, ...]]] = []
        self._capabilities = list(capabilities)
        self._mute = mute
        self._refuses = refuses
        self._ids = itertools.count(41)
        self._held: list[Any] = []
        self._sending = threading.Lock()
        self._connection = DBusConnection(prep_socket(get_bus(address)))
        self._connection.bus_proxy.RequestName(SERVICE)
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def stop(self) -> None:
        with contextlib.suppress(OSError):
            self._connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._connection.close()

    def calls_of(self, member: str) -> list[tuple[Any, ...]]:
        return [body for called, body in self.calls if called == member]

    def emit(self, member: str, signature: str, *body: object) -> None:
        emitter = DBusAddress("/org/freedesktop/Notifications", interface=SERVICE)
        self._send(jeepney.new_signal(emitter, member, signature, body))

    def answer_held(self) -> None:
        """Answer what was left unanswered so far."""
        self._mute = ()
        for call in self._held:
            self._answer(call)

    def _send(self, message: Any) -> None:
        with self._sending:
            self._connection.send(message)

    def _serve(self) -> None:
        with contextlib.suppress(OSError):  # the test has stopped us or the bus
            while True:
                self._take(self._connection.receive())

    def _take(self, message: Any) -> None:
        if message.header.message_type is not MessageType.method_call:
            return
        member = message.header.fields[HeaderFields.member]
        self.calls.append((member, message.body))
        if member in self._mute:
            self._held.append(message)
        else:
            self._answer(message)

    def _answer(self, call: Any) -> None:
        member = call.header.fields[HeaderFields.member]
        if member in self._refuses:
            self._send(jeepney.new_error(call, "org.example.Refused"))
        elif member == "GetCapabilities":
            self._send(jeepney.new_method_return(call, "as", (self._capabilities,)))
        elif member == "Notify":
            self._send(jeepney.new_method_return(call, "u", (call.body[1] or next(self._ids),)))
        else:
            self._send(jeepney.new_method_return(call))


class Journal:
    """What a notifier has said, in order."""

    def __init__(self, notifier: DBusNotifier) -> None:
        self.facts: list[tuple[object, ...]] = []
        notifier.shown.connect(lambda notice_id: self.facts.append(("shown", notice_id)))
        notifier.invoked.connect(lambda notice_id, key: self.facts.append(("invoked", notice_id, key)))
        notifier.closed.connect(lambda notice_id: self.facts.append(("closed", notice_id)))
        notifier.failed.connect(lambda notice_id: self.facts.append(("failed", notice_id)))


class PrivateBus:
    """A dbus-daemon of our own, named in the environment like the desktop's."""

    def __init__(self, configuration: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._configuration = configuration
        self._monkeypatch = monkeypatch
        self._process: subprocess.Popen[str] | None = None
        self.address = ""

    def start(self) -> None:
        command = ["dbus-daemon", f"--config-file={self._configuration}", "--nofork", "--print-address=1"]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self._process.stdout is not None
        self.address = self._process.stdout.readline().strip()
        self._monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", self.address)

    def stop(self) -> None:
        if self._process is not None and self._process.stdout is not None:
            self._process.terminate()
            self._process.wait()
            self._process.stdout.close()
        self._process = None


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    configuration = tmp_path / "bus.conf"
    configuration.write_text(BUS_CONFIGURATION)
    private = PrivateBus(configuration, monkeypatch)
    private.start()
    yield private
    private.stop()


@pytest.fixture
def serve(bus: PrivateBus) -> Iterator[Callable[..., FakeService]]:
    services: list[FakeService] = []

    def start(**behaviour: Any) -> FakeService:
        services.append(FakeService(bus.address, **behaviour))
        return services[-1]

    yield start
    for service in services:
        service.stop()


@pytest.fixture
def notifier(qapp: object) -> Iterator[DBusNotifier]:
    notifier = DBusNotifier()
    yield notifier
    notifier.close()


def show(qtbot: QtBot, notifier: DBusNotifier, notice: Notice = ANNA) -> None:
    with qtbot.waitSignal(notifier.shown):
        notifier.show_notice(notice)


def test_notice_carries_text_buttons_and_hints(qtbot: QtBot, serve: Any, notifier: DBusNotifier) -> None:
    service = serve()
    show(qtbot, notifier)
    [(app, replaces, icon, title, body, actions, hints, timeout)] = service.calls_of("Notify")
    assert (app, replaces, timeout) == ("Netzwerk Desktop", 0, -1)
    assert icon.startswith("file://")
    assert icon.endswith("app-icon.png")
    assert title == "Anna Groß"
    assert body == "«Swiss Slide Day» &amp; mehr &lt;b&gt;"
    assert actions == ["write", "Schreiben", "done", "Erledigt", "later", "Später", "default", ""]
    assert hints["urgency"] == ("y", 1)
    assert hints["desktop-entry"] == ("s", "netzwerk-desktop")
    assert "resident" not in hints


def test_only_an_urgent_notice_breaks_through_do_not_disturb(qtbot: QtBot, serve: Any, notifier: DBusNotifier) -> None:
    service = serve()
    show(qtbot, notifier, Notice(1, "Titel", "", urgent=True))
    assert service.calls_of("Notify")[0][6]["urgency"] == ("y", 2)


def test_service_without_actions_gets_no_buttons(qtbot: QtBot, serve: Any, notifier: DBusNotifier) -> None:
    service = serve(capabilities=("body",))
    show(qtbot, notifier)
    [call] = service.calls_of("Notify")
    assert call[5] == []
    assert call[4] == ANNA.body


def test_text_that_the_bus_cannot_carry_is_mended(qtbot: QtBot, serve: Any, notifier: DBusNotifier) -> None:
    service = serve()
    show(qtbot, notifier, Notice(1, "Nul\0l", "halb \ud83d"))
    assert service.calls_of("Notify")[0][3:5] == ("Null", "halb ?")


def test_capabilities_are_asked_once(qtbot: QtBot, serve: Any, notifier: DBusNotifier) -> None:
    service = serve()
    journal = Journal(notifier)
    for notice_id in (1, 2):
        notifier.show_notice(Notice(notice_id, "Titel", ""))
    qtbot.waitUntil(lambda: len(journal.facts) == 2)
    show(qtbot, notifier, Notice(3, "Titel", ""))
    assert journal.facts == [("shown", 1), ("shown", 2), ("shown", 3)]
    assert len(service.calls_of("GetCapabilities")) == 1


@pytest.mark.parametrize("key", ["done", "default"])
def test_action_is_reported_once_and_takes_the_notice_off(
    qtbot: QtBot, serve: Any, notifier: DBusNotifier, key: str
) -> None:
    service = serve()
    show(qtbot, notifier)
    journal = Journal(notifier)
    service.emit("ActionInvoked", "us", 41, key)
    service.emit("ActionInvoked", "us", 41, key)
    service.emit("NotificationClosed", "uu", 41, 2)
    qtbot.waitUntil(lambda: service.calls_of("CloseNotification") == [(41,)])
    show(qtbot, notifier, Notice(8, "danach", ""))
    assert journal.facts == [("invoked", 7, key), ("shown", 8)]


def test_notifications_of_other_programs_are_ignored(qtbot: QtBot, serve: Any, notifier: DBusNotifier) -> None:
    service = serve()
    show(qtbot, notifier)
    journal = Journal(notifier)
    service.emit("ActionInvoked", "us", 40, "done")
    service.emit("NotificationClosed", "uu", 40, 2)
    service.emit("ActionInvoked", "s", "nonsense")
    service.emit("NotificationClosed", "uu", 41, 2)
    qtbot.waitUntil(lambda: bool(journal.facts))
    assert journal.facts == [("closed", 7)]
    assert service.calls_of("CloseNotification") == []


def test_same_notice_again_replaces_the_one_on_the_screen(qtbot: QtBot, serve: Any, notifier: DBusNotifier) -> None:
    service = serve()
    show(qtbot, notifier)
    show(qtbot, notifier)
    assert [call[1] for call in service.calls_of("Notify")] == [0, 41]


def test_withdrawn_notice_is_closed_silently(qtbot: QtBot, serve: Any, notifier: DBusNotifier) -> None:
    service = serve()
    show(qtbot, notifier)
    journal = Journal(notifier)
    notifier.withdraw(7)
    notifier.withdraw(99)
    qtbot.waitUntil(lambda: service.calls_of("CloseNotification") == [(41,)])
    service.emit("NotificationClosed", "uu", 41, 3)
    show(qtbot, notifier, Notice(8, "danach", ""))
    assert journal.facts == [("shown", 8)]


def test_notice_withdrawn_on_its_way_is_closed_when_it_arrives(
    qtbot: QtBot, serve: Any, notifier: DBusNotifier
) -> None:
    service = serve(mute=("Notify",))
    journal = Journal(notifier)
    notifier.show_notice(ANNA)
    qtbot.waitUntil(lambda: bool(service.calls_of("Notify")))
    notifier.withdraw(7)
    service.answer_held()
    qtbot.waitUntil(lambda: service.calls_of("CloseNotification") == [(41,)])
    assert journal.facts == []


def test_close_takes_notices_off_the_screen(qtbot: QtBot, serve: Any, notifier: DBusNotifier) -> None:
    service = serve()
    show(qtbot, notifier)
    notifier.close()
    qtbot.waitUntil(lambda: service.calls_of("CloseNotification") == [(41,)])
    notifier.close()


def test_failure_never_comes_from_inside_the_call(
    qtbot: QtBot, notifier: DBusNotifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Journal(notifier)
    notifier.show_notice(ANNA)
    assert journal.facts == []
    qtbot.waitUntil(lambda: journal.facts == [("failed", 7)])


@pytest.mark.parametrize("address", ["unix:path=/nonexistent/bus", "tcp:host=localhost,port=1", "nonsense"])
def test_unreachable_session_bus_fails(
    qtbot: QtBot, notifier: DBusNotifier, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    with qtbot.waitSignal(notifier.failed):
        notifier.show_notice(ANNA)


def test_bus_is_found_in_its_usual_place(
    qtbot: QtBot, bus: PrivateBus, serve: Any, notifier: DBusNotifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve()
    (Path(os.environ["XDG_RUNTIME_DIR"]) / "bus").symlink_to(get_bus(bus.address))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    show(qtbot, notifier)


def test_bus_that_does_not_let_us_in_fails(
    qtbot: QtBot, notifier: DBusNotifier, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)  # keeps the socket's name below the system's 107 characters
    monkeypatch.setattr("netzwerk_desktop.ui.session_bus.CONNECT_SECONDS", 0.01)
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind("bus")
        silent.listen()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=bus")
        with qtbot.waitSignal(notifier.failed):
            notifier.show_notice(ANNA)


def test_missing_service_fails(qtbot: QtBot, bus: PrivateBus, notifier: DBusNotifier) -> None:
    with qtbot.waitSignal(notifier.failed) as failed:
        notifier.show_notice(ANNA)
    assert failed.args == [7]


def test_refused_notice_fails(qtbot: QtBot, serve: Any, notifier: DBusNotifier) -> None:
    serve(refuses=("Notify",))
    with qtbot.waitSignal(notifier.failed):
        notifier.show_notice(ANNA)


@pytest.mark.parametrize("member", ["GetCapabilities", "Notify"])
def test_service_that_never_answers_fails_without_blocking(qtbot: QtBot, serve: Any, member: str) -> None:
    serve(mute=(member,))
    notifier = DBusNotifier(answer_ms=100)
    ticks: list[int] = []
    ticking = QTimer()
    ticking.timeout.connect(lambda: ticks.append(1))
    ticking.start(1)
    with qtbot.waitSignal(notifier.failed):
        notifier.show_notice(ANNA)
    ticking.stop()
    notifier.close()
    assert len(ticks) > 10


def test_answer_that_comes_after_the_failure_takes_the_notice_off(qtbot: QtBot, serve: Any) -> None:
    service = serve(mute=("Notify",))
    notifier = DBusNotifier(answer_ms=50)
    journal = Journal(notifier)
    with qtbot.waitSignal(notifier.failed):
        notifier.show_notice(ANNA)
    service.answer_held()
    qtbot.waitUntil(lambda: service.calls_of("CloseNotification") == [(41,)])
    notifier.close()
    assert journal.facts == [("failed", 7)]


def test_service_that_vanishes_ends_its_notices_and_serves_again_when_it_returns(
    qtbot: QtBot, serve: Any, notifier: DBusNotifier
) -> None:
    first = serve()
    show(qtbot, notifier)
    with qtbot.waitSignal(notifier.closed) as closed:
        first.stop()
    assert closed.args == [7]
    with qtbot.waitSignal(notifier.failed):
        notifier.show_notice(ANNA)
    second = serve(capabilities=("body",))
    show(qtbot, notifier)
    assert [call[1] for call in second.calls_of("Notify")] == [0]
    assert second.calls_of("Notify")[0][5] == []


def test_service_that_vanishes_before_it_answers_fails(qtbot: QtBot, serve: Any, notifier: DBusNotifier) -> None:
    service = serve(mute=("Notify",))
    notifier.show_notice(ANNA)
    qtbot.waitUntil(lambda: bool(service.calls_of("Notify")))
    with qtbot.waitSignal(notifier.failed):
        service.stop()


def test_lost_bus_fails_what_is_on_its_way_and_is_connected_anew(
    qtbot: QtBot, bus: PrivateBus, serve: Any, notifier: DBusNotifier
) -> None:
    service = serve()
    show(qtbot, notifier)
    service._mute = ("Notify",)
    notifier.show_notice(Notice(8, "unterwegs", ""))
    qtbot.waitUntil(lambda: len(service.calls_of("Notify")) == 2)
    journal = Journal(notifier)
    bus.stop()
    qtbot.waitUntil(lambda: journal.facts == [("closed", 7), ("failed", 8)])
    bus.start()
    serve()
    show(qtbot, notifier)
