"""Notices on the notification service of Linux desktops (Desktop Notifications Specification 1.2)."""

import html
import logging
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, message_bus, new_method_call
from PySide6.QtCore import QObject, QTimerEvent

from netzwerk_desktop.paths import APP_NAME, resources
from netzwerk_desktop.ui.notice import DEFAULT_KEY, Notice, Notifier
from netzwerk_desktop.ui.session_bus import SessionBus

ANSWER_MS = 5000

_APP_NAME = "Netzwerk Desktop"
_APP_ICON = (resources() / "icons" / "app-icon.png").as_uri()
_CATEGORY = "x-netzwerk-desktop.reminder"
_SERVICE = DBusAddress(
    "/org/freedesktop/Notifications", "org.freedesktop.Notifications", "org.freedesktop.Notifications"
)
_log = logging.getLogger(__name__)


def _wire_text(text: str) -> str:
    """The text without what makes the bus hang up: NUL and lone surrogates."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


@dataclass(slots=True)
class _Delivery:
    """A notice on its way: `serial` is the Notify call, None while the service's capabilities are unknown."""

    notice: Notice
    timer_id: int
    serial: int | None = None


class DBusNotifier(Notifier):
    """Shows notices through org.freedesktop.Notifications; connects when first needed and again after every loss."""

    def __init__(self, parent: QObject | None = None, answer_ms: int = ANSWER_MS) -> None:
        super().__init__(parent)
        self._answer_ms = answer_ms
        self._bus: SessionBus | None = None
        self._capabilities: frozenset[str] | None = None
        self._capabilities_serial: int | None = None
        self._deliveries: dict[int, _Delivery] = {}
        self._server_ids: dict[int, int] = {}
        self._abandoned: set[int] = set()

    def show_notice(self, notice: Notice) -> None:
        self._abandon(notice.notice_id)
        if self._bus is None:
            self._bus = self._connect()
        if self._bus is None:
            self._refused.emit(notice.notice_id)
            return
        self._deliveries[notice.notice_id] = _Delivery(notice, self.startTimer(self._answer_ms))
        self._send_waiting(self._bus)

    def withdraw(self, notice_id: int) -> None:
        self._abandon(notice_id)
        server_id = self._server_ids.pop(notice_id, None)
        if server_id is not None:
            self._close_on_server(server_id)

    def close(self) -> None:
        for notice_id in [*self._deliveries, *self._server_ids]:
            self.withdraw(notice_id)
        if self._bus is not None:
            self._bus.close()
            self._disconnect()

    def _connect(self) -> SessionBus | None:
        try:
            bus = SessionBus(self)
        except OSError as error:
            _log.warning("no session bus: %s", error)
            return None
        bus.received.connect(self._on_received)
        bus.lost.connect(self._on_lost)
        bus.send(message_bus.Hello())
        for member in ("ActionInvoked", "NotificationClosed"):
            rule = MatchRule(type="signal", interface=_SERVICE.interface, member=member, path=_SERVICE.object_path)
            bus.send(message_bus.AddMatch(rule))
        owner_rule = MatchRule(type="signal", sender=message_bus.bus_name, member="NameOwnerChanged")
        owner_rule.add_arg_condition(0, _SERVICE.bus_name)
        bus.send(message_bus.AddMatch(owner_rule))
        return bus

    def _disconnect(self) -> None:
        if self._bus is not None:
            self._bus.deleteLater()
        self._bus = None
        self._capabilities = None
        self._capabilities_serial = None
        self._abandoned.clear()

    def _send_waiting(self, bus: SessionBus) -> None:
        if self._capabilities is None:
            if self._capabilities_serial is None:
                self._capabilities_serial = bus.send(new_method_call(_SERVICE, "GetCapabilities"))
            return
        for delivery in self._deliveries.values():
            if delivery.serial is None:
                delivery.serial = bus.send(self._notify_call(delivery.notice, self._capabilities))

    def _notify_call(self, notice: Notice, capabilities: frozenset[str]) -> Any:
        # The default action goes last and without a label: xfce4-notifyd would make a fourth button of it.
        actions = (*notice.actions, (DEFAULT_KEY, "")) if "actions" in capabilities else ()
        body = html.escape(notice.body, quote=False) if "body-markup" in capabilities else notice.body
        hints = {
            "urgency": ("y", 2 if notice.urgent else 1),
            "desktop-entry": ("s", APP_NAME),
            "category": ("s", _CATEGORY),
        }
        arguments = (
            _APP_NAME,
            self._server_ids.get(notice.notice_id, 0),
            _APP_ICON,
            _wire_text(notice.title),
            _wire_text(body),
            [_wire_text(text) for action in actions for text in action],
            hints,
            -1,
        )
        return new_method_call(_SERVICE, "Notify", "susssasa{sv}i", arguments)

    def _close_on_server(self, server_id: int) -> None:
        if self._bus is not None:
            self._bus.send(new_method_call(_SERVICE, "CloseNotification", "u", (server_id,)))

    def _take_delivery(self, notice_id: int) -> _Delivery | None:
        delivery = self._deliveries.pop(notice_id, None)
        if delivery is not None:
            self.killTimer(delivery.timer_id)
        return delivery

    def _abandon(self, notice_id: int) -> None:
        """Forget a delivery; should the service show it after all, it is closed again."""
        delivery = self._take_delivery(notice_id)
        if delivery is not None and delivery.serial is not None:
            self._abandoned.add(delivery.serial)

    def _end_shown(self) -> None:
        shown, self._server_ids = self._server_ids, {}
        for notice_id in shown:
            self.closed.emit(notice_id)

    def _fail(self, notice_ids: list[int]) -> None:
        for notice_id in notice_ids:
            self._take_delivery(notice_id)
        for notice_id in notice_ids:
            self.failed.emit(notice_id)

    def _notice_id(self, server_id: int) -> int | None:
        """Ours for the service's number; None for those of other programs, which daemons broadcast as well."""
        return next((ours for ours, theirs in self._server_ids.items() if theirs == server_id), None)

    def _on_received(self, message: Any) -> None:
        fields = message.header.fields
        if message.header.message_type is MessageType.signal:
            self._on_signal(str(fields.get(HeaderFields.member)), message.body)
        elif message.header.message_type in (MessageType.method_return, MessageType.error):
            answered = message.header.message_type is MessageType.method_return
            self._on_reply(int(fields.get(HeaderFields.reply_serial, 0)), message.body if answered else None)

    def _on_reply(self, serial: int, body: tuple[Any, ...] | None) -> None:
        """Take a reply's body, or None for an error."""
        if serial == self._capabilities_serial:
            self._capabilities_serial = None
            self._on_capabilities(body)
        elif serial in self._abandoned:
            self._abandoned.discard(serial)
            if body and self._notice_id(body[0]) is None:
                self._close_on_server(body[0])
        else:
            notice_id = next((key for key, sent in self._deliveries.items() if sent.serial == serial), None)
            if notice_id is not None:
                self._on_notify_answered(notice_id, body)

    def _on_capabilities(self, body: tuple[Any, ...] | None) -> None:
        if body and isinstance(body[0], list) and self._bus is not None:
            self._capabilities = frozenset(body[0])
            self._send_waiting(self._bus)
        else:
            _log.warning("no notification service")
            self._fail([key for key, delivery in self._deliveries.items() if delivery.serial is None])

    def _on_notify_answered(self, notice_id: int, body: tuple[Any, ...] | None) -> None:
        if not body:
            self._fail([notice_id])
            return
        self._take_delivery(notice_id)
        self._server_ids[notice_id] = body[0]
        self.shown.emit(notice_id)

    def _on_signal(self, member: str, body: tuple[Any, ...]) -> None:
        match member, body:
            case "ActionInvoked", (int(server_id), str(key)):
                self._on_action(server_id, key)
            case "NotificationClosed", (int(server_id), int()):
                notice_id = self._notice_id(server_id)
                if notice_id is not None:
                    del self._server_ids[notice_id]
                    self.closed.emit(notice_id)
            case "NameOwnerChanged", (_SERVICE.bus_name, str(old), str(new)):
                self._on_owner_changed(old, new)

    def _on_action(self, server_id: int, key: str) -> None:
        notice_id = self._notice_id(server_id)
        if notice_id is not None:
            # dunst leaves a notification on the screen after its action.
            self.withdraw(notice_id)
            self.invoked.emit(notice_id, key)

    def _on_owner_changed(self, old: str, new: str) -> None:
        if old:
            self._capabilities = None
            self._end_shown()
        if new and self._bus is not None:
            self._capabilities_serial = None
            if self._deliveries:
                self._send_waiting(self._bus)

    def _on_lost(self) -> None:
        self._disconnect()
        undelivered = list(self._deliveries)
        self._end_shown()
        self._fail(undelivered)

    def timerEvent(self, event: QTimerEvent) -> None:
        late = [key for key, delivery in self._deliveries.items() if delivery.timer_id == event.timerId()]
        for notice_id in late:
            self._abandon(notice_id)
            self.failed.emit(notice_id)
