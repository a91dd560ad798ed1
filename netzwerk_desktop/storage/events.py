"""Events as rows, and how far their people were reached."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from netzwerk_desktop.domain.event import Event, EventProgress, EventReach
from netzwerk_desktop.domain.followup import GOOD_FROM_HOURS, LATEST_HOURS
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.tables import EventRow, from_millis

_HOUR = 3_600_000
_AFTER = "(first_outgoing_at - contact.met_at)"
# The plus keeps the planner from going through a whole pocket instead of the people of the event.
_UNWRITTEN = "+pocket = 'network' AND first_outgoing_at IS NULL"
_WRITTEN = "+pocket = 'network' AND first_outgoing_at IS NOT NULL"
# Who belongs to which group of an event, as domain.event.event_reach has it; without a meeting time the hours are NULL.
REACH_CONDITIONS = {
    EventReach.NOT_YET: f"{_UNWRITTEN} AND NOT waived",
    EventReach.WITHIN_12: f"{_WRITTEN} AND {_AFTER} <= {GOOD_FROM_HOURS * _HOUR}",
    EventReach.WITHIN_48: f"{_WRITTEN} AND {_AFTER} > {GOOD_FROM_HOURS * _HOUR} AND {_AFTER} <= {LATEST_HOURS * _HOUR}",
    EventReach.LATER: f"{_WRITTEN} AND ({_AFTER} IS NULL OR {_AFTER} > {LATEST_HOURS * _HOUR})",
    EventReach.WAIVED: f"{_UNWRITTEN} AND waived",
    EventReach.UNSORTED: "+pocket = 'inbox'",
    EventReach.ASIDE: "+pocket = 'aside'",
}
_PROGRESS = f"""
    SELECT event.event_id, event.name, event.place, event.topic, event.begins_at, event.ends_at, count(contact_id),
        sum({REACH_CONDITIONS[EventReach.UNSORTED]}), sum(pocket = 'network'),
        sum({REACH_CONDITIONS[EventReach.ASIDE]}),
        sum({REACH_CONDITIONS[EventReach.WITHIN_12]}), sum({REACH_CONDITIONS[EventReach.WITHIN_48]}),
        sum({REACH_CONDITIONS[EventReach.LATER]}), sum({REACH_CONDITIONS[EventReach.NOT_YET]})
    FROM event LEFT JOIN contact ON contact.event_id = event.event_id AND contact.deleted_at IS NULL
"""


class Events:
    """The events of one data file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, event: Event, now: datetime) -> int:
        """Store an event, a new one when its id is 0; its id."""
        values = {
            "name": event.name,
            "place": event.place,
            "topic": event.topic,
            "begins_at": event.begins_at,
            "ends_at": event.ends_at,
        }
        if not event.event_id:
            return int(EventRow.insert(created_at=now, **values).execute())
        EventRow.update(**values).where(EventRow.event_id == event.event_id).execute()
        return event.event_id

    def get(self, event_id: int) -> Event | None:
        """One event, or None when there is none of that id."""
        with self._database.reading():
            row = EventRow.get_or_none(EventRow.event_id == event_id)
        return _event(row) if row else None

    def find(self, name: str) -> Event | None:
        """The latest event of exactly this name."""
        with self._database.reading():
            row = EventRow.select().where(EventRow.name == name).order_by(EventRow.event_id.desc()).first()
        return _event(row) if row else None

    def all(self) -> list[EventProgress]:
        """Every event with its numbers, the latest first."""
        rows = self._database.rows(
            _PROGRESS
            + " GROUP BY event.event_id ORDER BY coalesce(event.begins_at, event.ends_at, event.created_at) DESC,"
            " event.event_id DESC"
        )
        return [_progress(row) for row in rows]

    def progress(self, event_id: int) -> EventProgress | None:
        """One event with its numbers."""
        rows = self._database.rows(_PROGRESS + " WHERE event.event_id = ? GROUP BY event.event_id", (event_id,))
        return _progress(rows[0]) if rows else None

    def contacts(self, event_id: int) -> list[int]:
        """The people of an event, the trash included."""
        rows = self._database.rows("SELECT contact_id FROM contact WHERE event_id = ?", (event_id,))
        return [int(row[0]) for row in rows]

    def unplaced(self, photos: Sequence[str]) -> list[int]:
        """Who came in on these photos of cards and belongs to no event; the trash is left out."""
        rows = self._database.rows_of(
            "SELECT contact_id FROM contact WHERE event_id IS NULL AND deleted_at IS NULL AND card_front IN",
            list(dict.fromkeys(photos)),
        )
        return [int(row[0]) for row in rows]

    def remove(self, event_id: int) -> None:
        """Delete an event that nobody belongs to."""
        EventRow.delete().where(EventRow.event_id == event_id).execute()


def _event(row: Any) -> Event:
    return Event(row.event_id, row.name, row.place, row.topic, row.begins_at, row.ends_at)


def _progress(row: Sequence[Any]) -> EventProgress:
    begins, ends = (None if value is None else from_millis(value) for value in row[4:6])
    return EventProgress(Event(row[0], row[1], row[2], row[3], begins, ends), *(int(each or 0) for each in row[6:]))
