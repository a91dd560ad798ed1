"""Many contacts at once, as rows: what would take a verb for each of them far too long."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from os import urandom
from typing import Any

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.contact import MethodKind, Pocket
from netzwerk_desktop.domain.importing import Facts
from netzwerk_desktop.domain.incoming import NOTHING_OWN, OwnFields
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.tables import to_millis

_CONTACT = (
    *("contact_id", "uid", "prefix", "given", "family", "suffix", "sort_key", "organisation", "job_title", "note"),
    *("birthday", "portrait", "has_mail", "pocket", "event_id", "met_at", "network_since", "waived", "first_contact"),
    *("rhythm_days", "rhythm_months", "spread_to", "created_at", "updated_at"),
    *("offers", "seeks", "traits", "promise"),
)


@dataclass(frozen=True, slots=True)
class Arrival:
    """How people come in that come together.

    Attributes:
        waived: no first message to them is asked for: they are known already.
    """

    pocket: Pocket = Pocket.INBOX
    cadence: Cadence | None = None
    event_id: int | None = None
    met_at: datetime | None = None
    waived: bool = True


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody who is made.

    Attributes:
        own: what only this program's own files say.
        rhythm: what the file says of how often; a rhythm that was chosen for everybody comes before it.
    """

    contact_id: int
    facts: Facts
    own: OwnFields = NOTHING_OWN
    rhythm: Cadence | None = None
    event_id: int | None = None


class Bulk:
    """Writing many contacts of one data file, inside a transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def next_id(self) -> int:
        """The id of the contact that is made next."""
        rows = self._database.rows("SELECT seq FROM sqlite_sequence WHERE name = 'contact'")
        return int(rows[0][0]) + 1 if rows else 1

    def insert(
        self, people: Sequence[NewPerson], arrival: Arrival, spread_to: Mapping[int, date], now: datetime
    ) -> None:
        """Make contacts under these ids; what is due next and the searched text are rewritten afterwards."""
        since = to_millis(now) if arrival.pocket is Pocket.NETWORK else None
        rows = []
        for person, uid in zip(people, _uids(len(people)), strict=True):
            contact_id, facts, own = person.contact_id, person.facts, person.own
            name, cadence = facts.name, arrival.cadence or person.rhythm
            when = own.met_at or arrival.met_at
            met_at = to_millis(when) if when else None
            first = since is not None and met_at is not None and not arrival.waived
            common: tuple[Any, ...] = (arrival.pocket.value, person.event_id or arrival.event_id, met_at, since)
            common += (arrival.waived, first)
            common += (cadence.days or None, cadence.months or None) if cadence else (None, None)
            rows.append(
                (
                    *(contact_id, uid, name.prefix, name.given, name.family, name.suffix, name.sort_key),
                    *(facts.organisation, facts.job_title, facts.note, facts.birthday, facts.portrait or None),
                    _has_mail(facts),
                    *common,
                    spread_to[contact_id].isoformat() if contact_id in spread_to else None,
                    *(to_millis(now), to_millis(now), own.offers, own.seeks, own.traits, own.promise),
                )
            )
        self._insert("contact", _CONTACT, rows)
        self._add_methods(people)
        self.add_tags((person.contact_id, person.facts.tags) for person in people)

    def _add_methods(self, people: Iterable[NewPerson]) -> None:
        rows = [
            (person.contact_id, position, way.kind.value, way.label, way.value, way.match_key)
            for person in people
            for position, way in enumerate(person.facts.methods)
        ]
        self._insert("method", ("contact_id", "position", "kind", "label", "value", "match_key"), rows)

    def add_tags(self, people: Iterable[tuple[int, Iterable[str]]]) -> None:
        """Put tags on people who lack them."""
        wanted = [(contact_id, name) for contact_id, names in people for name in names]
        self._database.execute_all(
            "INSERT OR IGNORE INTO tag (name) VALUES (?)", [(name,) for name in dict.fromkeys(n for _, n in wanted)]
        )
        self._database.execute_all(
            "INSERT OR IGNORE INTO contact_tag (contact_id, tag_id) SELECT ?, tag_id FROM tag WHERE name = ?", wanted
        )

    def settle(self, people: Mapping[int, Facts], now: datetime) -> None:
        """Bring what follows from the fields of contacts in line with them; nothing that happened with them is new."""
        self._database.execute_all(
            "UPDATE contact SET sort_key = ?, has_mail = ?, updated_at = ? WHERE contact_id = ?",
            [
                (facts.name.sort_key, _has_mail(facts), to_millis(now), contact_id)
                for contact_id, facts in people.items()
            ],
        )

    def _insert(self, table: str, columns: tuple[str, ...], rows: Sequence[Sequence[Any]]) -> None:
        self._database.insert_all(f"INSERT INTO {table} ({', '.join(columns)})", rows)


def _has_mail(facts: Facts) -> bool:
    return any(way.kind is MethodKind.MAIL for way in facts.methods)


def _uids(count: int) -> Iterator[str]:
    """Random UUIDs (RFC 9562, version 4) without importing the module, which asks the platform."""
    numbers = bytearray(urandom(16 * count))
    for start in range(0, 16 * count, 16):
        numbers[start + 6] = numbers[start + 6] & 0x0F | 0x40
        numbers[start + 8] = numbers[start + 8] & 0x3F | 0x80
        text = numbers[start : start + 16].hex()
        yield f"urn:uuid:{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
