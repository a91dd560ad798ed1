"""Reminders of one's own: promises with a date."""

from datetime import datetime

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.services.session import Session


class ReminderService:
    """The verbs around reminders."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, contact_id: int, due_at: datetime, text: str) -> Changes:
        """Promise to notify at a moment."""

        def body(now: datetime) -> None:
            self._session.reminders.add(contact_id, due_at, text, now)

        return self._session.change(Verb.REMINDER_SET, [contact_id], body)

    def done(self, reminder_id: int) -> Changes:
        """The promise is kept."""
        contact_id = self._session.reminders.get(reminder_id).contact_id
        return self._session.change(
            Verb.REMINDER_DONE,
            [contact_id],
            lambda now: self._session.reminders.update(reminder_id, done_at=now),
        )

    def snooze(self, reminder_id: int, until: datetime) -> Changes:
        """Remind again at a chosen moment."""
        contact_id = self._session.reminders.get(reminder_id).contact_id
        return self._session.change(
            Verb.SNOOZED,
            [contact_id],
            lambda now: self._session.reminders.update(reminder_id, due_at=until),
        )
