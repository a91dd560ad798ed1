"""Tiles as rows: the order of a page as bare ids, and the few tiles that are in sight."""

from array import array
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from netzwerk_desktop.domain.business_card import Quality
from netzwerk_desktop.domain.cadence import RhythmState
from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.card_scan import ScanState
from netzwerk_desktop.domain.followup import Pocket
from netzwerk_desktop.domain.query import (
    SOON_DAYS,
    CardFilter,
    CardGroup,
    CardOrder,
    CardQuery,
    Filter,
    FilterChoice,
    FilterKind,
    Grouping,
)
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.events import REACH_CONDITIONS
from netzwerk_desktop.storage.filters import NARROW, Filters
from netzwerk_desktop.storage.frames import frame_of
from netzwerk_desktop.storage.groups import counts_of, groups_of, order_of, parts_of
from netzwerk_desktop.storage.search import fragments
from netzwerk_desktop.storage.standings import EFFECTIVE, STANDING, standing_of
from netzwerk_desktop.storage.tables import from_millis, to_millis

_COLUMNS = (
    "contact.contact_id, prefix, given, family, contact.suffix, job_title, organisation, note, event.name, pinned,"
    " portrait, card_front, card_back, has_mail, card_scan.state, card_scan.quality,"
    " portrait_frame, card_front_frame, card_back_frame, " + ", ".join(f"contact.{name}" for name in STANDING)
)
_JOINED = (
    "contact LEFT JOIN event USING (event_id)"
    " LEFT JOIN card_scan ON card_scan.contact_id = contact.contact_id AND side = 'card_front'"
)
_ORDERS = {
    CardOrder.NAME: "sort_key, contact_id",
    CardOrder.MET: "met_at DESC, contact_id DESC",
    CardOrder.LAST_CONTACT: "coalesce(last_contact_at, met_at) DESC, contact_id DESC",
    CardOrder.NEXT_DUE: "next_due NULLS LAST, sort_key, contact_id",
    CardOrder.ORGANISATION: "organisation = '', organisation COLLATE NOCASE, sort_key, contact_id",
    CardOrder.ADDED: "contact_id DESC",
    CardOrder.CAPTURED: "contact.created_at, contact_id",
}
# Days since the base of the rhythm in effective rhythms, as domain.cadence.urgency has it.
_LAST = "coalesce(last_contact_at, met_at, network_since) / 1000 + :offset"
_BASE = f"max(coalesce(counts_from, ''), date({_LAST}, 'unixepoch'))"
_RATIO = (
    f"(CASE WHEN spread_to IS NULL THEN (julianday(:today) - julianday({_BASE})) / {EFFECTIVE}"
    f" ELSE 1 + (julianday(:today) - julianday(spread_to)) / {EFFECTIVE} END)"
)
_CHIPS = {
    CardFilter.ALL: "",
    CardFilter.FIRST_CONTACT: " AND first_contact = 1",
    CardFilter.DUE: " AND pocket = 'network' AND next_due <= :today AND first_contact = 0",
    CardFilter.SOON: " AND pocket = 'network' AND next_due > :today"
    f" AND next_due <= date(:today, '+{SOON_DAYS} days') AND first_contact = 0",
    CardFilter.WITHOUT_RHYTHM: " AND first_contact = 0 AND rhythm_days IS NULL AND rhythm_months IS NULL",
    CardFilter.QUIET: f" AND pocket = 'network' AND next_due <= :today AND first_contact = 0 AND {_RATIO} >= 1.5",
}

# These find few people by an index of their own; for an order the planner would go through the whole pocket instead.
# A plus before a name keeps it out of the choice of an index.
_NARROW = (CardFilter.FIRST_CONTACT, CardFilter.DUE, CardFilter.SOON, CardFilter.QUIET)
# What the database counts by itself (`tally`); any other number is counted when it is asked for.
_TALLIED = {
    CardFilter.ALL: "1",
    CardFilter.FIRST_CONTACT: "first_contact",
    CardFilter.WITHOUT_RHYTHM: "NOT first_contact AND rhythm_days = 0 AND rhythm_months = 0",
}

_LAST_CAPTURES = " UNION ALL ".join(
    f"SELECT max(created_at) FROM contact WHERE {which} AND created_at BETWEEN ? AND ?"
    for which in (*(f"deleted_at IS NULL AND pocket = '{pocket}'" for pocket in Pocket), "deleted_at IS NOT NULL")
)


class Cards:
    """What grids show of the contacts."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._filters = Filters(database)

    def ids(self, query: CardQuery, today: date, limit: int = -1, utc_offset: int = 0) -> "array[int]":
        """The ids of a page in its order.

        Args:
            today: the present day where the person is.
            utc_offset: by how many seconds the clocks there are ahead of UTC.
        """
        where, values = self._condition(query, today, utc_offset)
        own = f"+{_ORDERS[query.order]}" if query.chip in _NARROW else _ORDERS[query.order]
        order, found = order_of(query.groups_by, own), array("q")
        for part in parts_of(query.groups_by):
            rest = limit if limit < 0 else limit - len(found)
            sql = f"SELECT contact_id FROM contact WHERE {where}{part} ORDER BY {order} LIMIT :limit"
            rows = self._database.rows(*_positional(sql, values | {"limit": rest}))
            found.extend(row[0] for row in rows)
        return found

    def count(self, query: CardQuery, today: date, utc_offset: int = 0) -> int:
        """How many contacts a page has; arguments as for `ids`."""
        plain = CardQuery(query.pocket, query.chip, query.order, grouping=query.grouping)
        if query == plain and query.chip in _TALLIED:
            tallied = f"SELECT total(people) FROM tally WHERE {_TALLIED[query.chip]} AND pocket = coalesce(?, pocket)"
            return int(self._database.rows(tallied, (query.pocket,))[0][0])
        where, values = self._condition(query, today, utc_offset)
        sql = f"SELECT count(*) FROM contact WHERE {where}"
        return int(self._database.rows(*_positional(sql, values))[0][0])

    def chip_counts(self, filters: tuple[Filter, ...], today: date, utc_offset: int = 0) -> dict[CardFilter, int]:
        """How many contacts of the network each chip shows, of those whom filters leave, in one pass."""
        where, values = self._condition(CardQuery(filters=filters), today, utc_offset)
        sums = ", ".join(f"sum({clause.removeprefix(' AND ') or '1'})" for clause in _CHIPS.values())
        row = self._database.rows(*_positional(f"SELECT {sums} FROM contact WHERE {where}", values))[0]
        return {chip: int(count or 0) for chip, count in zip(_CHIPS, row, strict=True)}

    def groups(self, query: CardQuery, today: date, utc_offset: int = 0) -> list[CardGroup]:
        """The groups of a page from top to bottom, none where it is not grouped; arguments as for `ids`."""
        if query.groups_by is Grouping.NONE:
            return []
        where, values = self._condition(query, today, utc_offset)
        return groups_of(self._database.rows(*_positional(counts_of(query.groups_by, where), values)))

    def choices(self, kind: FilterKind, query: CardQuery, today: date, utc_offset: int = 0) -> list[FilterChoice]:
        """What a page can be narrowed by and whom that would leave; arguments as for `ids`."""
        where, values = self._condition(query, today, utc_offset)
        rows = self._database.rows(*_positional(self._filters.choices(kind, where), values))
        return self._filters.read(kind, rows)

    def _condition(self, query: CardQuery, today: date, utc_offset: int) -> tuple[str, dict[str, Any]]:
        where, values = _where(query, today, utc_offset)
        narrowed, more = self._filters.condition(query.filters, today, utc_offset)
        return where + narrowed, values | more

    def cards(self, contact_ids: Sequence[int]) -> dict[int, Card]:
        """The tiles of these contacts, by id."""
        rows = self._database.rows_of(
            f"SELECT {_COLUMNS} FROM {_JOINED} WHERE contact.contact_id IN",
            contact_ids,
        )
        return {int(row[0]): _card(row) for row in rows}

    def captured_before(self, contact_id: int) -> int | None:
        """Who was taken in just before a contact, in whatever pocket by now; None for the first one."""
        rows = self._database.rows(
            "SELECT one.contact_id FROM contact AS one JOIN contact AS two ON two.contact_id = ?"
            " WHERE one.deleted_at IS NULL AND one.card_front IS NOT NULL"
            " AND (one.created_at, one.contact_id) < (two.created_at, two.contact_id)"
            " ORDER BY one.created_at DESC, one.contact_id DESC LIMIT 1",
            (contact_id,),
        )
        return int(rows[0][0]) if rows else None

    def free_moment(self, now: datetime) -> datetime:
        """Now, or just after the cards of a stack whose first part was taken in now already."""
        span = (to_millis(now), to_millis(now + timedelta(minutes=1)))
        found = self._database.rows(_LAST_CAPTURES, span * 4)
        last = max((each[0] for each in found if each[0] is not None), default=None)
        return now if last is None else from_millis(last + 1)

    def pocket_counts(self) -> dict[Pocket, int]:
        """How many contacts lie in each pocket."""
        rows = self._database.rows("SELECT pocket, sum(people) FROM tally GROUP BY pocket")
        found = {Pocket(pocket): int(count) for pocket, count in rows}
        return {pocket: found.get(pocket, 0) for pocket in Pocket}

    def rhythm_states(self, today: date, utc_offset: int = 0) -> dict[RhythmState, int]:
        """How many people of the network are in each state of their rhythm; first contacts wait for none yet."""
        state = (
            f"CASE WHEN rhythm_days IS NULL AND rhythm_months IS NULL THEN 'none' WHEN {_RATIO} < 0.5 THEN 'recent'"
            f" WHEN {_RATIO} < 1 THEN 'steady' WHEN {_RATIO} < 1.5 THEN 'due' ELSE 'quiet' END"
        )
        sql = (
            f"SELECT {state}, count(*) FROM contact WHERE pocket = 'network' AND deleted_at IS NULL"
            " AND first_contact = 0 GROUP BY 1"
        )
        rows = self._database.rows(*_positional(sql, {"today": today.isoformat(), "offset": utc_offset}))
        found = {RhythmState(name): int(count) for name, count in rows}
        return {each: found.get(each, 0) for each in RhythmState}

    def trashed(self) -> list[tuple[Card, datetime]]:
        """What lies in the trash, the latest first, with the moment it was deleted."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS}, deleted_at FROM {_JOINED}"
            " WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC LIMIT 500"
        )
        return [(_card(row[:-1]), from_millis(row[-1])) for row in rows]


def _where(query: CardQuery, today: date, utc_offset: int) -> tuple[str, dict[str, Any]]:
    clauses = "deleted_at IS NULL"
    values: dict[str, Any] = {"today": today.isoformat(), "offset": utc_offset}
    if query.pocket is not None:
        narrow = query.chip in _NARROW or any(each.kind in NARROW for each in query.filters)
        clauses += " AND +pocket = :pocket" if narrow else " AND pocket = :pocket"
        values["pocket"] = query.pocket.value
    clauses += _CHIPS[query.chip]
    if query.event_id is not None:
        clauses += " AND event_id = :event_id"
        values["event_id"] = query.event_id
    if query.reach is not None:
        clauses += f" AND {REACH_CONDITIONS[query.reach]}"
    if query.tag:
        clauses += " AND contact_id IN (SELECT contact_id FROM contact_tag JOIN tag USING (tag_id) WHERE name = :tag)"
        values["tag"] = query.tag
    looked_for, words = fragments(query.text)
    return clauses + looked_for, values | words


def _positional(sql: str, values: dict[str, Any]) -> tuple[str, list[Any]]:
    """Named parameters as numbered ones: Peewee passes sequences only."""
    used: list[Any] = []
    for name in sorted(values, key=len, reverse=True):
        if f":{name}" in sql:
            used.append(values[name])
            sql = sql.replace(f":{name}", f"?{len(used)}")
    return sql, used


def _card(row: Sequence[Any]) -> Card:
    return Card(
        contact_id=row[0],
        name=PersonName(*row[1:5]),
        job_title=row[5],
        organisation=row[6],
        note=row[7],
        event=row[8] or "",
        pinned=bool(row[9]),
        portrait=row[10],
        card_front=row[11],
        card_back=row[12],
        has_mail=bool(row[13]),
        standing=standing_of(row[19:]),
        scan=ScanState(row[14]) if row[14] else None,
        quality=Quality(row[15]) if row[15] else None,
        portrait_frame=frame_of(row[16]),
        card_front_frame=frame_of(row[17]),
        card_back_frame=frame_of(row[18]),
    )
