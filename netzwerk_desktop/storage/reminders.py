"""Reminders and what has fired, as rows; and what the agenda needs of the contacts."""

from collections.abc import Iterable
from datetime import date, datetime, tzinfo
from typing import Any

from netzwerk_desktop.domain.agenda import Candidate
from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.followup import urgency
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.domain.notification import FirstContactFacts, Moment, MomentKind
from netzwerk_desktop.domain.reminder import Reminder
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.storage.contacts import STANDING, from_columns, standing_of
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.tables import FiredRow, ReminderRow, from_millis, to_millis


class Reminders:
    """The reminders of one data file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, contact_id: int, due_at: datetime, text: str, now: datetime, *, promise: bool = False) -> int:
        """Store a reminder; its id."""
        return int(
            ReminderRow.insert(
                contact_id=contact_id, due_at=due_at, text=text, created_at=now, promise=promise
            ).execute()
        )

    def remove(self, reminder_id: int) -> None:
        """Delete one reminder."""
        ReminderRow.delete().where(ReminderRow.reminder_id == reminder_id).execute()

    def get(self, reminder_id: int) -> Reminder:
        """One reminder.

        Raises:
            UserError: there is none of that id.
        """
        with self._database.reading():
            row = ReminderRow.get_or_none(ReminderRow.reminder_id == reminder_id)
        if row is None:
            raise UserError(Problem.NO_SUCH_CONTACT, reminder_id=reminder_id)
        return _reminder(row)

    def update(self, reminder_id: int, **columns: Any) -> None:
        """Change columns of one reminder."""
        ReminderRow.update(**columns).where(ReminderRow.reminder_id == reminder_id).execute()

    def of(self, contact_id: int) -> list[Reminder]:
        """The open reminders of a contact, the nearest first."""
        with self._database.reading():
            rows = (
                ReminderRow.select()
                .where(ReminderRow.contact_id == contact_id, ReminderRow.done_at.is_null())
                .order_by(ReminderRow.due_at)
            )
            return [_reminder(row) for row in rows]

    def open(self, until: datetime | None = None) -> list[Reminder]:
        """Open reminders of people who are not in the trash, the nearest first."""
        bound = to_millis(until) if until else 2**62
        rows = self._database.rows(
            "SELECT reminder_id, contact_id, reminder.due_at, text, reminder.created_at, reminder.promise,"
            " coalesce(event.name, ''), resting_until FROM reminder JOIN contact USING (contact_id)"
            " LEFT JOIN event USING (event_id) WHERE done_at IS NULL AND deleted_at IS NULL AND due_at <= ?"
            " ORDER BY due_at, reminder_id",
            (bound,),
        )
        return [
            Reminder(r[0], r[1], from_millis(r[2]), r[3], None, from_millis(r[4]), bool(r[5]), r[6], _day(r[7]))
            for r in rows
        ]


class Fired:
    """What has been notified: a row each, so that nothing fires twice."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def since(self, moment: datetime) -> frozenset[tuple[MomentKind, int, datetime]]:
        """Identities of the moments due since then that have fired."""
        rows = self._database.rows("SELECT kind, subject_id, due_at FROM fired WHERE due_at >= ?", (to_millis(moment),))
        return frozenset((MomentKind(kind), int(subject), from_millis(due)) for kind, subject, due in rows)

    def mark(self, moments: Iterable[Moment], now: datetime) -> None:
        """Remember that these have fired."""
        for moment in moments:
            FiredRow.insert(
                kind=moment.kind, subject_id=moment.subject_id, due_at=moment.due_at, fired_at=now
            ).on_conflict_ignore().execute()


class Due:
    """The contacts that the agenda and the notifications ask about."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def first_contacts(self) -> list[FirstContactFacts]:
        """Every open first contact, the earliest meeting first."""
        rows = self._database.rows(
            "SELECT contact_id, contact.met_at, network_since, snoozed_until, coalesce(event.name, ''), resting_until"
            " FROM contact INDEXED BY contact_first LEFT JOIN event USING (event_id)"
            " WHERE first_contact = 1 AND deleted_at IS NULL ORDER BY contact.met_at"
        )
        return [
            FirstContactFacts(r[0], from_millis(r[1]), _instant(r[2]), _instant(r[3]), r[4], _day(r[5])) for r in rows
        ]

    def snoozed(self, today: date) -> list[tuple[int, datetime, str]]:
        """People in rhythm for whom later was chosen and who do not rest: id, until when, event."""
        rows = self._database.rows(
            "SELECT contact_id, snoozed_until, coalesce(event.name, '') FROM contact INDEXED BY contact_snoozed"
            " LEFT JOIN event USING (event_id) WHERE snoozed_until IS NOT NULL AND first_contact = 0"
            " AND pocket = 'network' AND deleted_at IS NULL AND coalesce(resting_until, '') <= ?",
            (today.isoformat(),),
        )
        return [(int(row[0]), from_millis(row[1]), str(row[2])) for row in rows]

    def candidates(self, now: datetime, until: date, zone: tzinfo) -> list[Candidate]:
        """People in rhythm whose stored day lies before or on `until`, without those put off until later than now.

        Nor those who rest.
        """
        today = local_day(now, zone)
        facts = ", ".join(STANDING)
        rows = self._database.rows(
            f"SELECT contact_id, prefix, given, family, suffix, next_due, pinned, skipped_on, {facts}"
            " FROM contact INDEXED BY contact_by_due WHERE next_due IS NOT NULL AND next_due <= ?"
            " AND deleted_at IS NULL AND first_contact = 0 AND coalesce(snoozed_until, 0) <= ?"
            " AND coalesce(resting_until, '') <= ?",
            (until.isoformat(), to_millis(now), today.isoformat()),
        )
        return [found for row in rows if (found := _candidate(row, today, zone))]

    def next_ids(self, after: date, limit: int) -> list[int]:
        """The people in rhythm whose day comes next after a day, the nearest first."""
        rows = self._database.rows(
            "SELECT contact_id FROM contact INDEXED BY contact_by_due WHERE next_due > ? AND next_due IS NOT NULL"
            " AND deleted_at IS NULL AND first_contact = 0 ORDER BY next_due, contact_id LIMIT ?",
            (after.isoformat(), limit),
        )
        return [int(row[0]) for row in rows]

    def in_cadence(self, cadence: Cadence, limit: int) -> list[int]:
        """People of the network with a rhythm: first those who answered least lately, the pinned ones last."""
        rows = self._database.rows(
            "SELECT contact_id FROM contact INDEXED BY contact_rhythm WHERE rhythm_days IS ? AND rhythm_months IS ?"
            " AND pocket = 'network' AND deleted_at IS NULL"
            " ORDER BY pinned, unanswered DESC, coalesce(last_contact_at, met_at) DESC, contact_id LIMIT ?",
            (cadence.days or None, cadence.months or None, limit),
        )
        return [int(row[0]) for row in rows]

    def cadences(self) -> dict[Cadence, int]:
        """How many people of the network have which rhythm."""
        common = "count(*) FROM contact INDEXED BY contact_rhythm WHERE pocket = 'network' AND deleted_at IS NULL"
        rows = self._database.rows(
            f"SELECT rhythm_days, 0, {common} AND rhythm_days > 0 GROUP BY rhythm_days UNION ALL"
            f" SELECT 0, rhythm_months, {common} AND rhythm_days IS NULL AND rhythm_months > 0 GROUP BY rhythm_months"
        )
        return {Cadence(days, months): count for days, months, count in rows}

    def reached(self, start: datetime, end: datetime) -> tuple[int, int]:
        """Network contacts written to within a span: those in rhythm, and first messages."""
        rows = self._database.rows(
            "SELECT DISTINCT contact_id, first_outgoing_at >= ? FROM interaction INDEXED BY interaction_at"
            " CROSS JOIN contact USING (contact_id) WHERE interaction.at >= ? AND interaction.at < ?"
            " AND incoming = 0 AND pocket = 'network' AND deleted_at IS NULL",
            (to_millis(start), to_millis(start), to_millis(end)),
        )
        first = sum(1 for row in rows if row[1])
        return len(rows) - first, first


def _instant(value: int | None) -> datetime | None:
    return None if value is None else from_millis(value)


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _candidate(row: Any, today: date, zone: tzinfo) -> Candidate | None:
    standing = standing_of(from_columns(row[8:]))
    ratio = urgency(standing, today, zone)
    if standing.cadence is None or ratio is None:
        return None
    return Candidate(
        contact_id=row[0],
        name=PersonName(*row[1:5]).sort_key,
        ratio=ratio,
        due=row[5] <= today.isoformat(),
        cadence=standing.cadence,
        unanswered=standing.unanswered,
        pinned=bool(row[6]),
        skipped_on=_day(row[7]),
    )


def _reminder(row: Any) -> Reminder:
    return Reminder(row.reminder_id, row.contact_id, row.due_at, row.text, row.done_at, row.created_at, row.promise)
