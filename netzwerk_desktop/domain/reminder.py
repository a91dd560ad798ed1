"""Reminder: a stored promise to notify at a moment ("send her the slides")."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Reminder:
    """One promise; `due_at` moves when it is snoozed. `promise` marks the date of the promise beside the note.

    `event` is where the person was met; while he or she rests (`resting_until`), the reminder waits.
    """

    reminder_id: int
    contact_id: int
    due_at: datetime
    text: str
    done_at: datetime | None = None
    created_at: datetime | None = None
    promise: bool = False
    event: str = ""
    resting_until: date | None = None
