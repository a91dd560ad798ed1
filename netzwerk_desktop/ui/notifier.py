"""The notifiers of each desktop, and the choice among them; dbus_notifier.py holds the one of Linux."""

import asyncio
import importlib
import logging
import sys
import threading
from collections.abc import Coroutine, Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from netzwerk_desktop.ui.notice import DEFAULT_KEY, Notice, Notifier

__all__ = [
    "DEFAULT_KEY",
    "DesktopNotifier",
    "FallbackNotifier",
    "Notice",
    "Notifier",
    "SilentNotifier",
    "TrayNotifier",
    "make_notifier",
]

ANSWER_SECONDS = 5.0
CLOSE_SECONDS = 1.0

T = TypeVar("T")
_log = logging.getLogger(__name__)


def make_notifier(tray_icon: QSystemTrayIcon | None, parent: QObject | None) -> Notifier:
    """The notifier for this desktop, with everything it falls back to; `failed` means that all of it has failed."""
    native = _native_notifier()
    notifiers = [native] if native is not None else []
    if tray_icon is not None:
        # Qt may pass a message on to the notification service that has just failed, and claims success.
        sure = sys.platform in ("win32", "darwin")
        notifiers.append(TrayNotifier(tray_icon, sure=sure))
    return FallbackNotifier([*notifiers, SilentNotifier()], parent)


def _native_notifier() -> Notifier | None:
    try:
        if sys.platform in ("win32", "darwin"):
            return DesktopNotifier()
        dbus_notifier = importlib.import_module("netzwerk_desktop.ui.dbus_notifier")
    except (ImportError, OSError, RuntimeError) as error:
        _log.warning("no notifications of the desktop: %s", error)
        return None
    notifier: Notifier = dbus_notifier.DBusNotifier()
    return notifier


class SilentNotifier(Notifier):
    """Fails every notice, so that the list in the window is what remains."""

    def show_notice(self, notice: Notice) -> None:
        self._refused.emit(notice.notice_id)

    def withdraw(self, notice_id: int) -> None:
        pass


class TrayNotifier(Notifier):
    """Shows notices as balloons of the tray icon, which have no buttons and cannot be withdrawn."""

    _taken = Signal(object)

    def __init__(self, tray_icon: QSystemTrayIcon, parent: QObject | None = None, *, sure: bool = True) -> None:
        """Take the icon to speak through.

        Args:
            sure: whether a balloon handed over is certain to appear; without it every notice counts as failed too.
        """
        super().__init__(parent)
        self._tray_icon = tray_icon
        self._sure = sure
        self._last_id: int | None = None
        self._taken.connect(self.shown, Qt.ConnectionType.QueuedConnection)
        tray_icon.messageClicked.connect(self._on_clicked)

    def show_notice(self, notice: Notice) -> None:
        icon = self._tray_icon
        reachable = icon.isVisible() and icon.isSystemTrayAvailable() and icon.supportsMessages()
        if reachable:
            self._last_id = notice.notice_id
            icon.showMessage(notice.title, notice.body, icon.icon())
        answer = self._taken if reachable and self._sure else self._refused
        answer.emit(notice.notice_id)

    def withdraw(self, notice_id: int) -> None:
        if notice_id == self._last_id:
            self._last_id = None

    def close(self) -> None:
        self._last_id = None

    def _on_clicked(self) -> None:
        if self._last_id is not None:
            notice_id, self._last_id = self._last_id, None
            self.invoked.emit(notice_id, DEFAULT_KEY)


class FallbackNotifier(Notifier):
    """Tries its notifiers one after the other, anew for each notice; owns them."""

    def __init__(self, notifiers: Sequence[Notifier], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notifiers = tuple(notifiers)
        self._notices: dict[int, tuple[Notice, int]] = {}
        for notifier in self._notifiers:
            notifier.setParent(self)
            notifier.shown.connect(self.shown)
            notifier.invoked.connect(self._on_invoked)
            notifier.closed.connect(self._on_closed)
            notifier.failed.connect(self._on_failed)

    def show_notice(self, notice: Notice) -> None:
        self._try(notice, 0)

    def withdraw(self, notice_id: int) -> None:
        self._notices.pop(notice_id, None)
        for notifier in self._notifiers:
            notifier.withdraw(notice_id)

    def close(self) -> None:
        self._notices.clear()
        for notifier in self._notifiers:
            notifier.close()

    def _try(self, notice: Notice, position: int) -> None:
        self._notices[notice.notice_id] = (notice, position)
        self._notifiers[position].show_notice(notice)

    def _on_failed(self, notice_id: int) -> None:
        notice, position = self._notices.pop(notice_id, (None, 0))
        if notice is None:
            return
        if position + 1 < len(self._notifiers):
            self._try(notice, position + 1)
        else:
            self.failed.emit(notice_id)

    def _on_invoked(self, notice_id: int, key: str) -> None:
        self._notices.pop(notice_id, None)
        self.invoked.emit(notice_id, key)

    def _on_closed(self, notice_id: int) -> None:
        self._notices.pop(notice_id, None)
        self.closed.emit(notice_id)


class _Fact(Enum):
    SHOWN = auto()
    INVOKED = auto()
    CLOSED = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class _Report:
    fact: _Fact
    notice_id: int
    key: str = ""


class DesktopNotifier(Notifier):
    """Shows notices on Windows and macOS through desktop-notifier, in one thread that runs asyncio.

    Never run on Windows or macOS by its authors: the tests drive it with a stand-in for desktop-notifier.

    Raises:
        ImportError, OSError, RuntimeError: desktop-notifier is missing or cannot work on this system.
    """

    _reported = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Imported here: it loads the platform's bindings, and Linux does not install it.
        self._library = importlib.import_module("desktop_notifier")
        self._desktop = self._library.DesktopNotifier(app_name="Netzwerk Desktop", app_icon=None)
        self._desktop.on_clicked = self._on_library_clicked
        self._desktop.on_dismissed = self._on_library_dismissed
        self._desktop.on_button_pressed = self._on_library_pressed
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="notifications", daemon=True)
        self._thread.start()

    def show_notice(self, notice: Notice) -> None:
        handing_over = self._start(asyncio.wait_for(self._hand_over(notice), ANSWER_SECONDS))
        handing_over.add_done_callback(partial(self._on_handed_over, str(notice.notice_id)))

    def withdraw(self, notice_id: int) -> None:
        self._start(self._desktop.clear(str(notice_id)))

    def close(self) -> None:
        if self._thread.is_alive():
            clearing = self._start(self._desktop.clear_all())
            wait([clearing], CLOSE_SECONDS)
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(CLOSE_SECONDS)
        if not self._thread.is_alive():
            self._loop.close()

    def _start(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    async def _hand_over(self, notice: Notice) -> bool:
        """Whether the desktop has taken the notice."""
        library = self._library
        dispatched: list[bool] = []
        notification = library.Notification(
            title=notice.title,
            message=notice.body,
            urgency=library.Urgency.Critical if notice.urgent else library.Urgency.Normal,
            buttons=tuple(library.Button(title=label, identifier=key) for key, label in notice.actions),
            on_dispatched=lambda: dispatched.append(True),
            identifier=str(notice.notice_id),
        )
        await self._desktop.send_notification(notification)
        # The library logs failures instead of raising, and outside of an app bundle on macOS it does nothing at all.
        return bool(dispatched) and bool(await self._desktop.get_capabilities())

    def _on_handed_over(self, identifier: str, handing_over: Future[bool]) -> None:
        # Called in the asyncio thread. Whatever the platform's bindings raise, the window has to hear of it.
        error = None if handing_over.cancelled() else handing_over.exception()
        if error is not None:
            _log.warning("the desktop took no notification", exc_info=error)
        taken = not handing_over.cancelled() and error is None and handing_over.result()
        self._report(_Fact.SHOWN if taken else _Fact.FAILED, identifier)

    def _report(self, fact: _Fact, identifier: str, key: str = "") -> None:
        self._reported.emit(_Report(fact, int(identifier), key))

    def _on_library_clicked(self, identifier: str) -> None:
        self._report(_Fact.INVOKED, identifier, DEFAULT_KEY)

    def _on_library_dismissed(self, identifier: str) -> None:
        self._report(_Fact.CLOSED, identifier)

    def _on_library_pressed(self, identifier: str, key: str) -> None:
        self._report(_Fact.INVOKED, identifier, key)

    def _on_reported(self, report: _Report) -> None:
        match report.fact:
            case _Fact.SHOWN:
                self.shown.emit(report.notice_id)
            case _Fact.INVOKED:
                self.invoked.emit(report.notice_id, report.key)
            case _Fact.CLOSED:
                self.closed.emit(report.notice_id)
            case _Fact.FAILED:
                self.failed.emit(report.notice_id)
