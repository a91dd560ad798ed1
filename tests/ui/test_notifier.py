"""The chain of notifiers, the tray's and the silent one, and the asyncio one against a stand-in library."""

import asyncio
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import ModuleType

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from netzwerk_desktop.ui.notice import Notice, Notifier
from netzwerk_desktop.ui.notifier import DesktopNotifier, FallbackNotifier, SilentNotifier, TrayNotifier, make_notifier

NOTICE = Notice(7, "Anna Groß", "Swiss Slide Day", (("done", "Erledigt"),))


class FakeNotifier(Notifier):
    """Records what it is asked; the test lets it speak."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[object] = []

    def show_notice(self, notice: Notice) -> None:
        self.asked.append(notice.notice_id)

    def withdraw(self, notice_id: int) -> None:
        self.asked.append(("withdraw", notice_id))

    def close(self) -> None:
        self.asked.append("close")


class FakeTrayIcon(QSystemTrayIcon):
    """A tray icon on a desktop that has a tray."""

    def __init__(self, available: bool = True) -> None:
        super().__init__()
        self.available = available
        self.messages: list[str] = []

    def isSystemTrayAvailable(self) -> bool:  # type: ignore[override]  # static in Qt, but asked on the icon
        return self.available

    def isVisible(self) -> bool:
        return True

    def supportsMessages(self) -> bool:  # type: ignore[override]  # static in Qt, but asked on the icon
        return True

    def showMessage(self, title: str, message: str, icon: QIcon) -> None:  # type: ignore[override]
        self.messages.append(title)


def test_fallback_tries_the_next_one_for_each_notice_anew(qtbot: QtBot) -> None:
    first, second = FakeNotifier(), FakeNotifier()
    chain = FallbackNotifier([first, second])
    chain.show_notice(NOTICE)
    first.failed.emit(7)
    assert (first.asked, second.asked) == ([7], [7])
    with qtbot.waitSignal(chain.shown):
        second.shown.emit(7)
    chain.show_notice(Notice(8, "", ""))
    assert (first.asked, second.asked) == ([7, 8], [7])


def test_fallback_fails_when_all_have_failed(qtbot: QtBot) -> None:
    first, second = FakeNotifier(), FakeNotifier()
    chain = FallbackNotifier([first, second])
    chain.show_notice(NOTICE)
    first.failed.emit(7)
    with qtbot.waitSignal(chain.failed) as failed:
        second.failed.emit(7)
    assert failed.args == [7]


def test_fallback_passes_answers_on(qtbot: QtBot) -> None:
    first = FakeNotifier()
    chain = FallbackNotifier([first])
    chain.show_notice(NOTICE)
    with qtbot.waitSignal(chain.invoked) as invoked:
        first.invoked.emit(7, "done")
    assert invoked.args == [7, "done"]
    with qtbot.waitSignal(chain.closed):
        first.closed.emit(7)


def test_notice_withdrawn_from_the_fallback_is_not_tried_again(qtbot: QtBot) -> None:
    first, second = FakeNotifier(), FakeNotifier()
    chain = FallbackNotifier([first, second])
    chain.show_notice(NOTICE)
    chain.withdraw(7)
    first.failed.emit(7)
    chain.close()
    assert first.asked == [7, ("withdraw", 7), "close"]
    assert second.asked == [("withdraw", 7), "close"]


def test_silent_notifier_fails_after_the_call(qtbot: QtBot) -> None:
    silent = SilentNotifier()
    failures: list[object] = []
    silent.failed.connect(failures.append)
    silent.show_notice(NOTICE)
    assert failures == []
    qtbot.waitUntil(lambda: failures == [7])


def test_tray_shows_and_takes_a_click_as_the_default_action_of_the_last_notice(qtbot: QtBot) -> None:
    icon = FakeTrayIcon()
    tray = TrayNotifier(icon)
    with qtbot.waitSignal(tray.shown):
        tray.show_notice(NOTICE)
    with qtbot.waitSignal(tray.invoked) as invoked:
        icon.messageClicked.emit()
    assert icon.messages == ["Anna Groß"]
    assert invoked.args == [7, "default"]


def test_withdrawn_balloon_is_deaf(qtbot: QtBot) -> None:
    icon = FakeTrayIcon()
    tray = TrayNotifier(icon)
    tray.show_notice(NOTICE)
    tray.withdraw(7)
    with qtbot.assertNotEmitted(tray.invoked):
        icon.messageClicked.emit()


def test_missing_tray_fails(qtbot: QtBot) -> None:
    icon = FakeTrayIcon(available=False)
    tray = TrayNotifier(icon)
    with qtbot.waitSignal(tray.failed):
        tray.show_notice(NOTICE)
    assert icon.messages == []


def test_balloon_that_may_be_lost_counts_as_failed_too(qtbot: QtBot) -> None:
    icon = FakeTrayIcon()
    tray = TrayNotifier(icon, sure=False)
    with qtbot.waitSignal(tray.failed):
        tray.show_notice(NOTICE)
    assert icon.messages == ["Anna Groß"]


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_without_anything_to_show_it_a_notice_fails(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setitem(sys.modules, "desktop_notifier", None)
    notifier = make_notifier(FakeTrayIcon(available=False), None)
    with qtbot.waitSignal(notifier.failed):
        notifier.show_notice(NOTICE)
    notifier.close()


def test_missing_dbus_library_leaves_the_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delitem(sys.modules, "netzwerk_desktop.ui.dbus_notifier", raising=False)
    monkeypatch.setitem(sys.modules, "jeepney", None)
    notifier = make_notifier(None, None)
    with qtbot.waitSignal(notifier.failed):
        notifier.show_notice(NOTICE)


@dataclass(frozen=True)
class FakeButton:
    title: str
    identifier: str


@dataclass(frozen=True)
class FakeNotification:
    title: str
    message: str
    urgency: str
    buttons: tuple[FakeButton, ...]
    on_dispatched: Callable[[], object]
    identifier: str


@dataclass
class FakeDesktop:
    """Stands in for desktop_notifier.DesktopNotifier 6: logs instead of raising, calls back in the asyncio thread."""

    app_name: str
    app_icon: object
    capabilities: frozenset[str] = frozenset({"buttons"})
    dispatches: bool = True
    hangs: bool = False
    raises: bool = False
    on_clicked: Callable[[str], None] = print
    on_dismissed: Callable[[str], None] = print
    on_button_pressed: Callable[[str, str], None] = print
    sent: list[FakeNotification] = field(default_factory=list)
    threads: list[threading.Thread] = field(default_factory=list)
    cleared: list[str] = field(default_factory=list)

    async def send_notification(self, notification: FakeNotification) -> str:
        self.threads.append(threading.current_thread())
        if self.hangs:
            await asyncio.get_running_loop().create_future()
        if self.raises:
            raise OSError("the platform's bindings")
        self.sent.append(notification)
        if self.dispatches:
            notification.on_dispatched()
        return notification.identifier

    async def get_capabilities(self) -> frozenset[str]:
        return self.capabilities

    async def clear(self, identifier: str) -> None:
        self.cleared.append(identifier)

    async def clear_all(self) -> None:
        self.cleared.append("all")


@pytest.fixture
def desktop(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[DesktopNotifier, FakeDesktop]]:
    library = ModuleType("desktop_notifier")
    library.DesktopNotifier = FakeDesktop  # type: ignore[attr-defined]  # a module made here
    library.Button = FakeButton  # type: ignore[attr-defined]  # a module made here
    library.Notification = FakeNotification  # type: ignore[attr-defined]  # a module made here
    library.Urgency = type("Urgency", (), {"Normal": "normal", "Critical": "critical"})  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "desktop_notifier", library)
    notifier = DesktopNotifier()
    yield notifier, notifier._desktop
    notifier.close()


def test_desktop_library_works_in_its_own_thread(qtbot: QtBot, desktop: tuple[DesktopNotifier, FakeDesktop]) -> None:
    notifier, library = desktop
    receivers: list[threading.Thread] = []
    notifier.shown.connect(lambda notice_id: receivers.append(threading.current_thread()))
    with qtbot.waitSignal(notifier.shown):
        notifier.show_notice(NOTICE)
    assert library.sent[0].buttons == (FakeButton("Erledigt", "done"),)
    assert library.sent[0].urgency == "normal"
    assert library.threads != receivers == [threading.main_thread()]


def test_desktop_library_reports_answers(qtbot: QtBot, desktop: tuple[DesktopNotifier, FakeDesktop]) -> None:
    notifier, library = desktop
    with qtbot.waitSignal(notifier.invoked) as invoked:
        library.on_button_pressed("7", "done")
    assert invoked.args == [7, "done"]
    with qtbot.waitSignal(notifier.invoked) as invoked:
        library.on_clicked("7")
    assert invoked.args == [7, "default"]
    with qtbot.waitSignal(notifier.closed):
        library.on_dismissed("7")


@pytest.mark.parametrize(
    "trouble", [{"dispatches": False}, {"capabilities": frozenset()}, {"raises": True}, {"hangs": True}]
)
def test_desktop_library_in_trouble_fails(
    qtbot: QtBot,
    desktop: tuple[DesktopNotifier, FakeDesktop],
    monkeypatch: pytest.MonkeyPatch,
    trouble: dict[str, object],
) -> None:
    monkeypatch.setattr("netzwerk_desktop.ui.notifier.ANSWER_SECONDS", 0.05)
    notifier, library = desktop
    for name, value in trouble.items():
        setattr(library, name, value)
    with qtbot.waitSignal(notifier.failed) as failed:
        notifier.show_notice(NOTICE)
    assert failed.args == [7]


def test_closed_desktop_library_has_cleared_the_screen(
    qtbot: QtBot, desktop: tuple[DesktopNotifier, FakeDesktop]
) -> None:
    notifier, library = desktop
    notifier.withdraw(7)
    notifier.close()
    assert library.cleared == ["7", "all"]
