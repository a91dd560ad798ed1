"""Groups of a page: in which order people stand under headings, and how many under each, from one count."""

from typing import Any

from netzwerk_desktop.domain.query import CardGroup, Grouping
from netzwerk_desktop.storage.tables import from_millis

# Sort keys are folded, so every Latin name begins with one of 26 letters; who has no name, and all others, come last.
_LETTER = "sort_key >= 'a' AND sort_key < '{'"
_OTHER = "(sort_key < 'a' OR sort_key >= '{')"
_WHEN = "coalesce(begins_at, ends_at, event.created_at)"
_OF_CONTACT = f"(SELECT {_WHEN} FROM event WHERE event.event_id = contact.event_id)"
# That every key is at least an empty one leads the planner to the index that has them: four times as fast.
_COUNTS = {
    Grouping.LETTER: f"SELECT CASE WHEN {_LETTER} THEN upper(substr(sort_key, 1, 1)) ELSE '' END AS letter, count(*),"
    " NULL FROM contact WHERE {people} AND sort_key >= '' GROUP BY letter ORDER BY letter = '', letter",
    Grouping.EVENT: "SELECT coalesce(event.name, ''), number, coalesce(begins_at, ends_at) FROM"
    " (SELECT event_id, count(*) AS number FROM contact WHERE {people} GROUP BY event_id)"
    f" LEFT JOIN event USING (event_id) ORDER BY {_WHEN} IS NULL, {_WHEN} DESC, event_id DESC",
}


def order_of(grouping: Grouping, order: str) -> str:
    """The order of a grouped page: by event the latest first and within it as chosen."""
    return f"event_id IS NULL, {_OF_CONTACT} DESC, event_id DESC, {order}" if grouping is Grouping.EVENT else order


def parts_of(grouping: Grouping) -> tuple[str, ...]:
    """Conditions of the stretches of a page that are read one after the other, each from an index."""
    return (f" AND {_LETTER}", f" AND {_OTHER}") if grouping is Grouping.LETTER else ("",)


def counts_of(grouping: Grouping, people: str) -> str:
    """The query of the groups among the people of a condition."""
    return _COUNTS[grouping].replace("{people}", people)


def groups_of(rows: list[tuple[Any, ...]]) -> list[CardGroup]:
    """The groups from the rows of that query."""
    return [
        CardGroup(str(title), int(count), None if began is None else from_millis(began)) for title, count, began in rows
    ]
