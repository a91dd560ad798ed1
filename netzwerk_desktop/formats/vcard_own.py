"""What only this program knows of a person, as X-NETZWERK-* properties."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.contact import Contact
from netzwerk_desktop.domain.incoming import NOTHING_OWN, OwnFields

_PERIOD = re.compile(r"P(\d{1,4})([DWMY])", re.IGNORECASE)
OWN_NAMES = ("OFFERS", "SEEKS", "TRAITS", "PROMISE", "EVENT", "EVENT-PLACE", "MET", "CADENCE")
_WRITTEN_MOMENT = re.compile(r"[1-9]\d{7}T\d{6}Z")
_MOMENT = "%Y%m%dT%H%M%SZ"


def own_of(values: Mapping[str, str]) -> OwnFields:
    """The fields that the properties hold, by their names without X-NETZWERK-; what is damaged is left out."""
    if not values:
        return NOTHING_OWN
    return OwnFields(
        offers=values.get("OFFERS", ""),
        seeks=values.get("SEEKS", ""),
        traits=values.get("TRAITS", ""),
        promise=values.get("PROMISE", ""),
        event=values.get("EVENT", ""),
        event_place=values.get("EVENT-PLACE", ""),
        met_at=_moment(values.get("MET", "")),
        cadence=_cadence(values.get("CADENCE", "")),
    )


def own_values(contact: Contact) -> dict[str, str]:
    """What the properties of a contact hold, by their names without X-NETZWERK-; only those that say something."""
    met_at, cadence = contact.standing.met_at, contact.standing.cadence
    period = (f"P{cadence.days}D" if cadence.days else f"P{cadence.months}M") if cadence else ""
    values = {
        "OFFERS": contact.offers,
        "SEEKS": contact.seeks,
        "TRAITS": contact.traits,
        "PROMISE": contact.promise,
        "EVENT": contact.event,
        "EVENT-PLACE": contact.event_place,
        "MET": met_at.astimezone(UTC).strftime(_MOMENT) if met_at else "",
        "CADENCE": period,
    }
    return {name: value.strip() for name, value in values.items() if value.strip()}


def _moment(text: str) -> datetime | None:
    if not _WRITTEN_MOMENT.fullmatch(text):
        return None
    try:
        return datetime.strptime(text, _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return None


def _cadence(text: str) -> Cadence | None:
    match = _PERIOD.fullmatch(text.strip())
    if match is None or not int(match[1]):
        return None
    number, unit = int(match[1]), match[2].upper()
    if unit in "DW":
        return Cadence(days=number * (7 if unit == "W" else 1))
    return Cadence(months=number * (12 if unit == "Y" else 1))
