"""What a desktop notification says, and the interface of everything that can show one."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal

DEFAULT_KEY = "default"
"""The action key of a click on the notification's body."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One notification, already worded.

    Attributes:
        notice_id: the caller's own number; showing it again replaces what is on the screen.
        title: plain text.
        body: plain text; a notifier escapes it where the desktop expects markup.
        actions: (key, label) of each button: "write", "done", "later", "open".
        urgent: True breaks through the desktop's do-not-disturb.
    """

    notice_id: int
    title: str
    body: str
    actions: tuple[tuple[str, str], ...] = ()
    urgent: bool = False


class Notifier(QObject):
    """Shows notices outside the window; no signal is ever emitted from inside `show_notice`.

    Each notice is first `shown` or `failed`. A shown one ends at most once: by `invoked`, by `closed`
    or, silently, by `withdraw`.

    Signals:
        shown(notice_id): the desktop has taken it.
        invoked(notice_id, key): the person pressed a button; "default" is a click on the body.
        closed(notice_id): it left the screen without an answer.
        failed(notice_id): it could not be delivered; the window has to say it.
    """

    shown = Signal(object)
    invoked = Signal(object, str)
    closed = Signal(object)
    failed = Signal(object)
    _refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._refused.connect(self.failed, Qt.ConnectionType.QueuedConnection)

    def show_notice(self, notice: Notice) -> None:
        """Bring the notice to the screen, now or as soon as the desktop answers."""
        raise NotImplementedError

    def withdraw(self, notice_id: int) -> None:
        """Take the notice off the screen; unknown ones are ignored."""
        raise NotImplementedError

    def close(self) -> None:
        """Take everything off the screen and let go of the desktop; the notifier is not used afterwards."""
