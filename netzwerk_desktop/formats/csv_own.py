"""What our own tables write into custom columns, because Google has none for it, and back."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time

from netzwerk_desktop.domain.contact import Contact
from netzwerk_desktop.domain.incoming import Incoming, OwnFields

_MET = "Met"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TEXTS = ("Offers", "Seeks", "Traits", "Promise", "Event")
CUSTOM_COLUMNS: Mapping[str, Callable[[Contact], str]] = {
    "Offers": lambda contact: contact.offers,
    "Seeks": lambda contact: contact.seeks,
    "Traits": lambda contact: contact.traits,
    "Promise": lambda contact: contact.promise,
    "Event": lambda contact: contact.event,
    _MET: lambda contact: contact.standing.met_at.date().isoformat() if contact.standing.met_at else "",
}
"""What a contact has and Google's columns have not."""


def with_own_fields(person: Incoming, ours: bool) -> Incoming:
    """Somebody with what stood in our custom columns where it belongs, instead of below the note.

    Args:
        ours: the table is surely ours. Else the day of the meeting tells: no other program writes one.
    """
    found: dict[str, str] = {}
    rest = []
    for name, value in person.appendix:
        if name in CUSTOM_COLUMNS and name not in found:
            found[name] = value
        else:
            rest.append((name, value))
    met_at = _noon(found.get(_MET, ""))
    if not found or (not ours and met_at is None) or (_MET in found and met_at is None):
        return person
    offers, seeks, traits, promise, event = (found.get(name, "") for name in _TEXTS)
    own = OwnFields(offers, seeks, traits, promise, event, met_at=met_at)
    return replace(person, appendix=tuple(rest), own=own)


def _noon(text: str) -> datetime | None:
    """A written day as a moment that lies in it wherever one is."""
    try:
        return datetime.combine(date.fromisoformat(text), time(12), UTC) if _DAY.fullmatch(text) else None
    except ValueError:
        return None
