"""Reminders and what has fired, as rows; and what the agenda needs of the contacts."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from netzwerk_desktop.domain.agenda import SKIP_REST_DAYS, SOON_URGENCY, Candidate
from netzwerk_desktop.domain.birthday import stored_days
from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.followup import GOOD_FROM_HOURS, LAST_CALL_HOURS, LATEST_HOURS, urgency
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.domain.notification import FirstContactFacts, Moment, MomentKind
from netzwerk_desktop.domain.reminder import Reminder, Repeat, read_repeat, repeat_text
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.standings import EFFECTIVE, STANDING, standing_of
from netzwerk_desktop.storage.tables import FiredRow, ReminderRow, from_millis, to_millis

SOON_DAYS = 75
"""A rhythm of a year is soon (urgency 0.8) 73 days ahead; longer ones are found as they come nearer."""
READ_AT_FIRST = 16
EPOCH = date(1970, 1, 1)
# The urgency in bare numbers, a day higher than it can be: the offset of another season moves a base by a day at most.
_BASE = "max((coalesce(last_contact_at, met_at, network_since) / 1000 + :offset) / 86400,"
_BASE += " coalesce(julianday(counts_from) - 2440587.5, 0))"
_AT_MOST = (
    f"(1.0 + CASE WHEN spread_to IS NULL THEN :today - {_BASE} ELSE :today - (julianday(spread_to) - 2440587.5) END)"
    f" / {EFFECTIVE} + (spread_to IS NOT NULL)"
)


_PEOPLE = "reminder JOIN contact USING (contact_id) WHERE done_at IS NULL AND deleted_at IS NULL"
_OPEN = (
    "SELECT reminder_id, contact_id, reminder.due_at, text, reminder.created_at, reminder.promise,"
    " coalesce(event.name, ''), resting_until, repeat FROM reminder JOIN contact USING (contact_id)"
    " LEFT JOIN event USING (event_id) WHERE done_at IS NULL AND deleted_at IS NULL"
)
_UNFIRED_REMINDER = (
    "NOT EXISTS (SELECT 1 FROM fired"
    " WHERE kind = 'reminder' AND subject_id = reminder_id AND fired.due_at = reminder.due_at)"
)


def _fired_after(kind: MomentKind, hours: int) -> str:
    """Whether the moment so many hours after the meeting has fired."""
    at = f"contact.met_at + {hours * 3_600_000}"
    return f"EXISTS (SELECT 1 FROM fired WHERE kind = '{kind}' AND subject_id = contact_id AND due_at = {at})"


# Neither moment is to come, and nothing was chosen that moves them.
_ANNOUNCED = (
    "snoozed_until IS NULL AND resting_until IS NULL AND ("
    f"{_fired_after(MomentKind.GOOD_FROM, GOOD_FROM_HOURS)} AND {_fired_after(MomentKind.LAST_CALL, LAST_CALL_HOURS)}"
    f" OR network_since > contact.met_at + {LATEST_HOURS * 3_600_000})"
)


class Reminders:
    """The reminders of one data file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        contact_id: int,
        due_at: datetime,
        text: str,
        now: datetime,
        *,
        promise: bool = False,
        repeat: Repeat | None = None,
    ) -> int:
        """Store a reminder; its id."""
        written = {"text": text, "created_at": now, "promise": promise, "repeat": repeat_text(repeat)}
        return int(ReminderRow.insert(contact_id=contact_id, due_at=due_at, **written).execute())

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
        return self._found(f"{_OPEN} AND due_at <= ? ORDER BY due_at, reminder_id", (bound,))

    def unannounced(self, now: datetime) -> list[Reminder]:
        """Open reminders that have not fired: those whose time has come, and the next ones."""
        first = f"SELECT min(due_at) FROM {_PEOPLE} AND due_at > ? AND resting_until IS NULL"
        sql = f"{_OPEN} AND {_UNFIRED_REMINDER} AND due_at <= coalesce(({first}), ?) ORDER BY due_at, reminder_id"
        return self._found(sql, (to_millis(now), 2**62))

    def _found(self, sql: str, values: tuple[int, ...]) -> list[Reminder]:
        rows = self._database.rows(sql, values)
        return [
            Reminder(
                *(r[0], r[1], from_millis(r[2]), r[3], None, from_millis(r[4]), bool(r[5]), r[6], _day(r[7])),
                repeat=read_repeat(r[8]),
            )
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

    def first_contacts(self, *, unannounced: bool = False) -> list[FirstContactFacts]:
        """Every open first contact, or those with a moment that has not fired; the earliest meeting first."""
        rows = self._database.rows(
            "SELECT contact_id, contact.met_at, network_since, snoozed_until, coalesce(event.name, ''), resting_until"
            " FROM contact INDEXED BY contact_first LEFT JOIN event USING (event_id)"
            f" WHERE first_contact = 1 AND deleted_at IS NULL{f' AND NOT ({_ANNOUNCED})' if unannounced else ''}"
            " ORDER BY contact.met_at"
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

    def candidates(self, now: datetime, zone: tzinfo, places: int, *, soon: bool = False) -> list[Candidate]:
        """People in rhythm among whom the free places are filled, without those who rest or are put off.

        Args:
            soon: not those whose day has come, but those who come near it.
        """
        today = local_day(now, zone)
        which = f"next_due > ? AND next_due <= ? AND coalesce(skipped_on, '') <= ? AND {_AT_MOST} >= {SOON_URGENCY}"
        days = [today + timedelta(days=SOON_DAYS), today - timedelta(days=SKIP_REST_DAYS)]
        values = [today.isoformat(), *(day.isoformat() for day in days)] if soon else [today.isoformat()]
        sql = (
            f"SELECT contact_id, prefix, given, family, suffix, next_due, pinned, skipped_on, {', '.join(STANDING)},"
            f" {_AT_MOST} AS at_most FROM contact INDEXED BY contact_by_due"
            f" WHERE {which if soon else 'next_due <= ?'} AND pocket = 'network' AND deleted_at IS NULL"
            " AND first_contact = 0 AND coalesce(snoozed_until, 0) <= ? AND coalesce(resting_until, '') <= ?"
            " ORDER BY at_most DESC LIMIT ?"
        ).replace(":today", str((today - EPOCH).days))
        sql = sql.replace(":offset", str(_offset(now, zone)))
        values += [to_millis(now), today.isoformat()]  # type: ignore[list-item]
        for limit in (max(READ_AT_FIRST, 4 * places), -1):
            rows = self._database.rows(sql, [*values, limit])
            found = [candidate for row in rows if (candidate := _candidate(row, today, zone))]
            if len(rows) != limit or _settled(found, places, rows[-1][-1]):
                break
        return found

    def birthdays(self, today: date) -> list[tuple[int, str]]:
        """Whose birthday is kept within a week, without those who rest or were put aside: id, birthday as stored."""
        days = stored_days(today)
        rows = self._database.rows(
            "SELECT contact_id, birthday FROM contact INDEXED BY contact_birthday"
            f" WHERE substr(birthday, -5) IN ({','.join('?' * len(days))}) AND birthday <> '' AND deleted_at IS NULL"
            " AND pocket <> 'aside' AND coalesce(resting_until, '') <= ?",
            (*days, today.isoformat()),
        )
        return [(int(row[0]), str(row[1])) for row in rows]

    def next_ids(self, after: date, limit: int) -> list[int]:
        """The people in rhythm whose day comes next after a day, the nearest first."""
        rows = self._database.rows(
            "SELECT contact_id FROM contact INDEXED BY contact_by_due WHERE pocket = 'network' AND next_due > ?"
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
        rows = self._database.rows(
            "SELECT rhythm_days, CASE rhythm_days WHEN 0 THEN rhythm_months ELSE 0 END, sum(people) FROM tally"
            " WHERE pocket = 'network' AND (rhythm_days > 0 OR rhythm_months > 0) GROUP BY 1, 2"
        )
        return {Cadence(days, months): count for days, months, count in rows}

    def outgoing_since(self, start: datetime) -> list[datetime]:
        """The moments of own exchanges with people outside the trash since then."""
        rows = self._database.rows(
            "SELECT interaction.at FROM interaction INDEXED BY interaction_at CROSS JOIN contact USING (contact_id)"
            " WHERE interaction.at >= ? AND incoming = 0 AND deleted_at IS NULL",
            (to_millis(start),),
        )
        return [from_millis(row[0]) for row in rows]

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


def _offset(now: datetime, zone: tzinfo) -> int:
    offset = now.astimezone(zone).utcoffset()
    return round(offset.total_seconds()) if offset else 0


def _settled(found: list[Candidate], places: int, at_most: float) -> bool:
    """Whether the places are filled before anybody who was not read, whose urgency is no higher than `at_most`."""
    ratios = sorted((each.ratio for each in found), reverse=True)
    return 0 < places <= len(ratios) and ratios[places - 1] > at_most


def _candidate(row: Any, today: date, zone: tzinfo) -> Candidate | None:
    standing = standing_of(row[8:-1])
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
    return Reminder(
        *(row.reminder_id, row.contact_id, row.due_at, row.text, row.done_at, row.created_at, row.promise),
        repeat=read_repeat(row.repeat),
    )
