"""Events: where people were met, and how far they were reached."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.event import Event, EventProgress, Occasion, suggest
from netzwerk_desktop.services.session import Session


class EventService:
    """The verbs around events."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> list[EventProgress]:
        """Every event with its numbers, the latest first."""
        return self._session.events.all()

    def get(self, event_id: int) -> Event | None:
        """One event."""
        return self._session.events.get(event_id)

    def find(self, name: str) -> Event | None:
        """The latest event of this name."""
        return self._session.events.find(name)

    def named(self, name: str) -> int | None:
        """The id of the event of this name, which is made where there is none; None without a name."""
        if not name:
            return None
        event = self.find(name)
        return event.event_id if event else next(iter(self.save(Event(0, name)).events))

    def progress(self, event_id: int) -> EventProgress | None:
        """One event with its numbers."""
        return self._session.events.progress(event_id)

    def current(self) -> Event | None:
        """The event every captured card inherits, if one is set."""
        event_id = self._session.preferences.current_event
        return self._session.events.get(event_id) if event_id else None

    def set_current(self, event_id: int | None) -> None:
        """Choose the event that every captured card inherits."""
        session = self._session
        session.set_preferences(replace(session.preferences, current_event=event_id))

    def occasion(self, contact_ids: Sequence[int]) -> Occasion | None:
        """Where the photos of these people's cards seem to have been taken; None where no photo tells its time."""
        session = self._session
        times = session.photos.taken(self._fronts(contact_ids))
        return suggest(times, [each.event for each in self.all()], session.clock.now(), session.zone)

    def together(self, contact_ids: Sequence[int]) -> list[int]:
        """These people, and who else came in on the same photos and belongs to no event."""
        return list(dict.fromkeys((*contact_ids, *self._session.events.unplaced(self._fronts(contact_ids)))))

    def place(self, contact_ids: Sequence[int], name: str) -> Changes:
        """Say that people were met at the event of this name, which is made where there is none."""
        session, found = self._session, self.find(name.strip())
        made: list[int] = []

        def body(now: datetime) -> None:
            event = found or Event(0, name.strip())
            columns: dict[str, Any] = {"event_id": event.event_id or session.events.save(event, now)}
            if event.met_at:
                columns["met_at"] = event.met_at
            made.append(columns["event_id"])
            for contact_id in contact_ids:
                session.contacts.update(contact_id, **columns)

        changes = session.change(Verb.EVENT_SET, contact_ids, body)
        return replace(changes, events=frozenset(made))

    def _fronts(self, contact_ids: Sequence[int]) -> list[str]:
        return [each.card_front for each in self._session.contacts.many(contact_ids) if each.card_front]

    def save(self, event: Event) -> Changes:
        """Store an event; people who had inherited its former time inherit the new one.

        The new id of an added event is the only one among the returned `events`.
        """
        session = self._session
        if not event.event_id:
            with session.database.transaction():
                event_id = session.events.save(event, session.clock.now())
            return Changes(Verb.EVENT_SAVED, events=frozenset({event_id}), name=event.name)
        former = session.events.get(event.event_id)
        people = session.events.contacts(event.event_id)

        def body(now: datetime) -> None:
            session.events.save(event, now)
            if event.met_at is None:
                return
            for contact_id in people:
                met_at = session.contacts.get(contact_id).standing.met_at
                if former is None or former.met_at is None or met_at == former.met_at:
                    session.contacts.update(contact_id, met_at=event.met_at)

        return session.change(Verb.EVENT_SAVED, people, body, event_ids=[event.event_id])
