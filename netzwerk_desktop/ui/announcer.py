"""Announcer: puts what fired into words, shows it on the desktop and carries out what is pressed there."""

from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.domain.moment import elapsed
from netzwerk_desktop.domain.notification import Announcement, MomentKind
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.actions import ContactActions
from netzwerk_desktop.ui.announcement_words import announcement_words
from netzwerk_desktop.ui.notice import DEFAULT_KEY, Notice, Notifier
from netzwerk_desktop.ui.operations import Operations

LATER = timedelta(hours=1)


class Announcer(QObject):
    """Between the reminder clock and the desktop.

    Signals:
        today_requested: the page Today is to be shown.
        contact_requested: a contact id whose sheet is to be shown.
        write_requested: a contact id for whom a message is to be written.
        said_in_window: (title, body) that the desktop did not take.
    """

    today_requested = Signal()
    contact_requested = Signal(object)
    write_requested = Signal(object)
    said_in_window = Signal(str, str)

    def __init__(
        self,
        verbs: Verbs,
        operations: Operations,
        actions: ContactActions,
        notifier: Notifier,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs, self._operations, self._actions, self._notifier = verbs, operations, actions, notifier
        self._open: dict[int, tuple[Announcement, Notice]] = {}
        self._number = 0
        notifier.invoked.connect(self._on_invoked)
        notifier.closed.connect(self._on_closed)
        notifier.failed.connect(self._on_failed)

    def announce(self, announcement: Announcement) -> None:
        """Show an announcement on the desktop."""
        try:
            title, body = announcement_words(announcement, self._verbs)
        except UserError:
            return
        if title:
            self._show(announcement, title, body)

    def show_sample(self) -> None:
        """Show what a notification looks like."""
        self._show(Announcement(()), tr("Netzwerk Desktop"), tr("This is how a reminder looks."))

    def close(self) -> None:
        """Let go of the desktop."""
        self._notifier.close()

    def _show(self, announcement: Announcement, title: str, body: str) -> None:
        self._number += 1
        notice = Notice(self._number, title, body, self._buttons(announcement))
        self._open[self._number] = (announcement, notice)
        self._notifier.show_notice(notice)

    def _buttons(self, announcement: Announcement) -> tuple[tuple[str, str], ...]:
        people = announcement.contact_ids
        if len(people) == 1:
            return ("write", tr("Write")), ("done", tr("Done")), ("later", tr("Later"))
        if people:
            return ("open", tr("Open Today")), ("later", tr("Later"))
        return (("open", tr("Open Today")),)

    def _on_invoked(self, notice_id: int, key: str) -> None:
        announcement, _ = self._open.pop(notice_id, (Announcement(()), None))
        people = announcement.contact_ids
        if key == "write" and people:
            self.write_requested.emit(people[0])
        elif key == "done" and people:
            self._done(announcement)
        elif key == "later":
            self._later(announcement)
        elif key == DEFAULT_KEY and len(people) == 1:
            self.contact_requested.emit(people[0])
        else:
            self.today_requested.emit()

    def _done(self, announcement: Announcement) -> None:
        reminders = [each.subject_id for each in announcement.moments if each.kind is MomentKind.REMINDER]
        for reminder_id in reminders:
            self._operations.run(self._verbs.reminders.done, reminder_id)
        people = [each.contact_id for each in announcement.moments if each.kind is not MomentKind.REMINDER]
        if people:
            self._actions.done(list(dict.fromkeys(people)))

    def _later(self, announcement: Announcement) -> None:
        until = elapsed(self._verbs.session.clock.now(), LATER.total_seconds() / 3600)
        people: dict[int, None] = {}
        for moment in announcement.moments:
            if moment.kind is MomentKind.REMINDER:
                self._operations.run(self._verbs.reminders.snooze, moment.subject_id, until)
            elif moment.contact_id:
                people[moment.contact_id] = None
        if people:
            self._actions.snooze(list(people), until)

    def _on_closed(self, notice_id: int) -> None:
        self._open.pop(notice_id, None)

    def _on_failed(self, notice_id: int) -> None:
        found = self._open.get(notice_id)
        if found is not None:
            self.said_in_window.emit(found[1].title, found[1].body)
