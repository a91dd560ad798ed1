"""Reminders of one's own: promises with a date."""

from datetime import datetime

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.reminder import Repeat
from netzwerk_desktop.services.session import Session


class ReminderService:
    """The verbs around reminders."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, contact_id: int, due_at: datetime, text: str, repeat: Repeat | None = None) -> Changes:
        """Promise to notify at a moment, once or again and again."""

        def body(now: datetime) -> None:
            self._session.reminders.add(contact_id, due_at, text, now, repeat=repeat)

        return self._session.change(Verb.REMINDER_SET, [contact_id], body)

    def done(self, reminder_id: int) -> Changes:
        """The promise is kept; one that is repeated comes again, at the next moment that has not passed."""
        session = self._session
        reminder = session.reminders.get(reminder_id)

        def body(now: datetime) -> None:
            session.reminders.update(reminder_id, done_at=now)
            if reminder.repeat is not None and reminder.done_at is None:
                following = reminder.repeat.after(reminder.due_at, now, session.zone)
                session.reminders.add(reminder.contact_id, following, reminder.text, now, repeat=reminder.repeat)

        return session.change(Verb.REMINDER_DONE, [reminder.contact_id], body)

    def snooze(self, reminder_id: int, until: datetime) -> Changes:
        """Remind again at a chosen moment."""
        contact_id = self._session.reminders.get(reminder_id).contact_id
        return self._session.change(
            Verb.SNOOZED,
            [contact_id],
            lambda now: self._session.reminders.update(reminder_id, due_at=until),
        )
