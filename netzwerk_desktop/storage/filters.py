"""Filters as conditions of a query."""

import json
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import Any

from netzwerk_desktop.domain.query import SOON_DAYS, Filter, FilterKind
from netzwerk_desktop.domain.text import fold
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.tables import to_millis

NOBODY = "0"
_WITHOUT = {
    "rhythm": "rhythm_days IS NULL AND rhythm_months IS NULL",
    "mail": "has_mail = 0",
    "phone": "contact_id NOT IN (SELECT contact_id FROM method WHERE kind = 'phone')",
    "photo": "portrait IS NULL AND card_front IS NULL AND card_back IS NULL",
    "note": "note = ''",
    "event": "event_id IS NULL",
    "tag": "contact_id NOT IN (SELECT contact_id FROM contact_tag)",
}
_AHEAD = {"today": 0, "week": 7, "soon": SOON_DAYS}
# What is compared by name: all names there are, and who has one of those that were found.
_NAMES = {
    FilterKind.TAG: "SELECT DISTINCT name FROM tag",
    FilterKind.EVENT: "SELECT DISTINCT name FROM event",
    FilterKind.PLACE: "SELECT DISTINCT place FROM event WHERE place <> ''",
    FilterKind.ORGANISATION: "SELECT DISTINCT organisation FROM contact WHERE organisation <> ''",
}
_NAMED = "(SELECT value FROM json_each({names}))"
_HAVING = {
    FilterKind.TAG: "contact_id IN (SELECT contact_id FROM contact_tag JOIN tag USING (tag_id)"
    f" WHERE name IN {_NAMED})",
    FilterKind.EVENT: f"event_id IN (SELECT event_id FROM event WHERE name IN {_NAMED})",
    FilterKind.PLACE: f"event_id IN (SELECT event_id FROM event WHERE place IN {_NAMED})",
    FilterKind.ORGANISATION: f"organisation IN {_NAMED}",
}


class Filters:
    """Conditions over one data file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def condition(self, filters: Iterable[Filter], today: date, utc_offset: int) -> tuple[str, dict[str, Any]]:
        """What must hold for all of these filters, ready to follow another condition, with its values.

        A value that means nothing finds nobody.
        """
        clauses, values = "", dict[str, Any]()
        for number, each in enumerate(filters):
            clause, own = self._one(each, today, utc_offset, f"filter{number}")
            clauses += f" AND ({clause})"
            values |= own
        return clauses, values

    def _one(self, wanted: Filter, today: date, utc_offset: int, name: str) -> tuple[str, dict[str, Any]]:
        kind, value = wanted.kind, wanted.value
        if kind in _HAVING:
            clause = _HAVING[kind].replace("{names}", f":{name}")
            return clause, {name: json.dumps(self._names(kind, value), ensure_ascii=False)}
        if kind is FilterKind.POCKET:
            return f"pocket = :{name}", {name: value}
        if kind is FilterKind.WITHOUT:
            return _WITHOUT.get(value, NOBODY), {}
        if kind is FilterKind.RHYTHM:
            return _rhythm(value, name)
        if kind is FilterKind.DUE:
            return _due(value, today, name)
        return _met(value, utc_offset, name)

    def _names(self, kind: FilterKind, value: str) -> list[str]:
        """The names that are meant: those that are this one, else those with a word that begins like it."""
        wanted = " ".join(fold(value).split())
        if not wanted:
            return []
        folded = {str(name): " ".join(fold(name).split()) for (name,) in self._database.unchanged(_NAMES[kind])}
        same = [name for name, each in folded.items() if each == wanted]
        return same or [name for name, each in folded.items() if f" {wanted}" in f" {each}"]


def _rhythm(value: str, name: str) -> tuple[str, dict[str, Any]]:
    number = value.removesuffix("m")
    if not number.isascii() or not number.isdigit() or len(number) > 6:
        return NOBODY, {}
    column = "rhythm_months" if value != number else "rhythm_days"
    return f"{column} = :{name}", {name: int(number)}


def _due(value: str, today: date, name: str) -> tuple[str, dict[str, Any]]:
    last: date | None = None
    with suppress(ValueError, OverflowError):
        last = today + timedelta(days=_AHEAD[value]) if value in _AHEAD else date.fromisoformat(value)
    return (f"next_due <= :{name}", {name: last.isoformat()}) if last else (NOBODY, {})


def _met(value: str, utc_offset: int, name: str) -> tuple[str, dict[str, Any]]:
    """A year, a month or a day where the person is, as the clocks there go today."""
    span = _span(value)
    if span is None:
        return NOBODY, {}
    begin, end = (to_millis(datetime(each.year, each.month, each.day, tzinfo=UTC)) for each in span)
    begin, end = begin - utc_offset * 1000, end - utc_offset * 1000
    return f"met_at >= :{name}from AND met_at < :{name}until", {f"{name}from": begin, f"{name}until": end}


def _span(value: str) -> tuple[date, date] | None:
    """The first day of a year, month or day and the first one after it."""
    parts = value.split("-")
    if len(parts) > 3 or not all(part.isascii() and part.isdigit() for part in parts) or len(parts[0]) != 4:
        return None
    try:
        year, month, day = (*map(int, parts), 1, 1)[:3]
        first = date(year, month, day)
        if len(parts) == 1:
            return first, date(year + 1, 1, 1)
        if len(parts) == 2:
            return first, date(year + month // 12, month % 12 + 1, 1)
        return first, first + timedelta(days=1)
    except (ValueError, OverflowError):
        return None
