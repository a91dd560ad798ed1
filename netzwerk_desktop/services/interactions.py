"""What is done about what is due: logging, skipping, snoozing, saying that no message is wanted."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.interaction import Interaction, InteractionKind
from netzwerk_desktop.services.session import Session


class InteractionService:
    """The verbs around exchanges with contacts."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def log(
        self,
        contact_ids: Sequence[int],
        kind: InteractionKind,
        *,
        at: datetime | None = None,
        incoming: bool = False,
        note: str = "",
    ) -> Changes:
        """Store that something happened; the rhythm counts from it and a chosen later is over."""

        def body(now: datetime) -> None:
            for contact_id in contact_ids:
                self._session.contacts.update(contact_id, snoozed_until=None, spread_to=None)
                if not incoming:
                    self._session.messages.remove(contact_id)  # whether it is gone need not be asked any more
                self._session.contacts.add_interaction(Interaction(0, contact_id, kind, at or now, incoming, note))

        return self._session.change(Verb.LOGGED, contact_ids, body)

    def log_together(
        self, notes: Mapping[int, str], kind: InteractionKind, *, at: datetime | None = None, incoming: bool = False
    ) -> Changes:
        """Store that something happened with several people at once, with a line for each; one change to undo.

        Args:
            notes: the private line of each person, by contact id.
        """
        import uuid  # it asks the platform at its import, which a start does not need

        together = uuid.uuid4().hex

        def body(now: datetime) -> None:
            for contact_id, note in notes.items():
                self._session.contacts.update(contact_id, snoozed_until=None, spread_to=None)
                self._session.contacts.add_interaction(
                    Interaction(0, contact_id, kind, at or now, incoming, note, together=together)
                )

        return self._session.change(Verb.LOGGED, notes, body)

    def set_answered(self, contact_id: int, interaction_id: int, answered: bool) -> Changes:
        """Say whether an own message was answered; back-off follows."""
        return self._session.change(
            Verb.EDITED, [contact_id], lambda now: self._session.contacts.set_answered(interaction_id, answered)
        )

    def done(self, contact_ids: Sequence[int]) -> Changes:
        """Somebody was written to just now, in whichever way: the short form of logging."""
        return self.log(contact_ids, InteractionKind.MAIL)

    def remove(self, contact_id: int, interaction_id: int) -> Changes:
        """Delete one interaction."""
        return self._session.change(
            Verb.EDITED, [contact_id], lambda now: self._session.contacts.remove_interaction(interaction_id)
        )

    def skip(self, contact_ids: Sequence[int]) -> Changes:
        """Count the rhythm from today and log nothing."""

        def body(now: datetime) -> None:
            today = self._session.today()
            for contact_id in contact_ids:
                self._session.contacts.update(
                    contact_id, counts_from=today, skipped_on=today, snoozed_until=None, spread_to=None
                )

        return self._session.change(Verb.SKIPPED, contact_ids, body)

    def snooze(self, contact_ids: Sequence[int], until: datetime) -> Changes:
        """Come back to people at a chosen moment; a rest is over with it."""

        def body(now: datetime) -> None:
            for contact_id in contact_ids:
                self._session.contacts.update(contact_id, snoozed_until=until, resting_until=None)

        return self._session.change(Verb.SNOOZED, contact_ids, body)

    def waive(self, contact_ids: Sequence[int]) -> Changes:
        """No first message is wanted: the first contact ends."""

        def body(now: datetime) -> None:
            for contact_id in contact_ids:
                self._session.contacts.update(contact_id, waived=True, snoozed_until=None)

        return self._session.change(Verb.WAIVED, contact_ids, body)

    def rest(self, contact_ids: Sequence[int], until: date) -> Changes:
        """Leave people alone until a day: not suggested, not notified, no first message asked for."""

        def body(now: datetime) -> None:
            for contact_id in contact_ids:
                self._session.contacts.update(contact_id, resting_until=until, snoozed_until=None)

        return self._session.change(Verb.RESTED, contact_ids, body)

    def wake(self, contact_ids: Sequence[int]) -> Changes:
        """End a rest before its day."""

        def body(now: datetime) -> None:
            for contact_id in contact_ids:
                self._session.contacts.update(contact_id, resting_until=None)

        return self._session.change(Verb.WOKEN, contact_ids, body)
