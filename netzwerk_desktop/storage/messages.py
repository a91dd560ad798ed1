"""Messages that were handed to another program, as rows, until it is known whether they are gone."""

from datetime import datetime

from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.message import HandedMessage
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.tables import MessageRow, from_millis, to_millis

_NEVER = 2**62


class Messages:
    """The messages of one data file; a contact has at most one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, message: HandedMessage) -> None:
        """Store a message; it takes the place of an earlier one to the same person."""
        self.remove(message.contact_id)
        MessageRow.insert(
            contact_id=message.contact_id, opened_at=message.opened_at, ask_at=message.ask_at, kind=message.kind
        ).execute()

    def of(self, contact_id: int) -> HandedMessage | None:
        """The message to somebody that was not asked about yet."""
        return next((each for each in self.open() if each.contact_id == contact_id), None)

    def open(self, until: datetime | None = None) -> list[HandedMessage]:
        """Messages that are to be asked about until then, the earliest first; not to people in the trash."""
        rows = self._database.rows(
            "SELECT contact_id, opened_at, ask_at, kind FROM message JOIN contact USING (contact_id)"
            " WHERE ask_at <= ? AND deleted_at IS NULL ORDER BY ask_at, opened_at, contact_id",
            (to_millis(until) if until else _NEVER,),
        )
        return [
            HandedMessage(row[0], from_millis(row[1]), from_millis(row[2]), InteractionKind(row[3])) for row in rows
        ]

    def ask_later(self, contact_id: int, ask_at: datetime) -> None:
        """Ask about the message to somebody at another moment."""
        MessageRow.update(ask_at=ask_at).where(MessageRow.contact_id == contact_id).execute()

    def remove(self, contact_id: int) -> None:
        """Forget the message to somebody: it was asked about."""
        MessageRow.delete().where(MessageRow.contact_id == contact_id).execute()
