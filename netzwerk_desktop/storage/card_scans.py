"""Card scans as rows: what waits to be read, and what was read with its places on the card."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from netzwerk_desktop.domain.business_card import (
    BusinessCard,
    FieldKind,
    PhoneKind,
    Quad,
    Quality,
    ReadField,
    ReadPhone,
)
from netzwerk_desktop.domain.card_scan import CardField, CardScan, ScanState
from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.tables import CardScanRow

FRONT = PhotoRole.CARD_FRONT


class CardScans:
    """The readings of one data file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def wait(self, contact_id: int, photo: str, side: PhotoRole = FRONT) -> None:
        """Remember that a side of a contact's card is to be read; an earlier reading of the same photo is kept."""
        before = self.get(contact_id, side)
        if before is not None and before.photo == photo:
            _of(contact_id, side, CardScanRow.update(state=ScanState.WAITING)).execute()
        else:
            self._replace(contact_id, side, photo=photo, state=ScanState.WAITING)

    def wait_for_new(self, photos: Mapping[int, str]) -> None:
        """Remember that the fronts of new contacts, by their ids, are to be read."""
        self._database.execute_all(
            "INSERT INTO card_scan (contact_id, side, photo, state) VALUES (?, ?, ?, ?)",
            [(contact_id, FRONT.value, photo, ScanState.WAITING.value) for contact_id, photo in photos.items()],
        )

    def waiting(self) -> list[CardScan]:
        """Everything that waits, in the order it was taken in; the trash does not wait."""
        rows = self._database.rows(
            "SELECT contact_id, photo, side FROM card_scan JOIN contact USING (contact_id)"
            " WHERE state = 'waiting' AND deleted_at IS NULL ORDER BY contact_id, side DESC"
        )
        return [CardScan(int(contact_id), str(photo), PhotoRole(side)) for contact_id, photo, side in rows]

    def keep(self, contact_id: int, photo: str, card: BusinessCard, side: PhotoRole = FRONT) -> None:
        """Store a reading with everything it found."""
        fields = [*map(_plain, card.fields), *map(_plain_phone, card.phones)]
        self._replace(
            contact_id,
            side,
            photo=photo,
            state=ScanState.READ,
            quality=card.quality,
            position=card.index,
            region=json.dumps(card.region) if card.region else "",
            width=card.width,
            height=card.height,
            fields=json.dumps(fields, ensure_ascii=False),
            text="\n".join(line.text for line in card.lines),
        )

    def give_up(self, contact_id: int, side: PhotoRole = FRONT) -> None:
        """Remember that a card could not be read; it is not tried again by itself."""
        _of(contact_id, side, CardScanRow.update(state=ScanState.FAILED)).execute()

    def check(self, contact_id: int, fields: Iterable[CardField], side: PhotoRole = FRONT) -> None:
        """Remember which lines a person has looked at."""
        _of(contact_id, side, CardScanRow.update(checked=" ".join(sorted(fields)))).execute()

    def move(self, contact_id: int, side: PhotoRole, to: int, to_side: PhotoRole) -> None:
        """Let a reading belong to a side of another contact's card."""
        _of(to, to_side, CardScanRow.delete()).execute()
        _of(contact_id, side, CardScanRow.update(contact_id=to, side=to_side)).execute()

    def drop(self, contact_id: int, side: PhotoRole) -> None:
        """Forget the reading of a photo that is not shown any more."""
        _of(contact_id, side, CardScanRow.delete()).execute()

    def get(self, contact_id: int, side: PhotoRole = FRONT) -> CardScan | None:
        """The reading of a side of a contact's card, None where there is none."""
        with self._database.reading():
            row = CardScanRow.get_or_none(CardScanRow.contact_id == contact_id, CardScanRow.side == side)
        return None if row is None else _scan(row)

    def positions(self, photo: str, but: int) -> set[int]:
        """Which cards of a photo are those of other contacts already, the trash included."""
        rows = self._database.rows("SELECT position FROM card_scan WHERE photo = ? AND contact_id <> ?", (photo, but))
        return {int(row[0]) for row in rows}

    def _replace(self, contact_id: int, side: PhotoRole, **columns: Any) -> None:
        _of(contact_id, side, CardScanRow.delete()).execute()
        CardScanRow.insert(contact_id=contact_id, side=side, **columns).execute()


def _of(contact_id: int, side: PhotoRole, query: Any) -> Any:
    return query.where(CardScanRow.contact_id == contact_id, CardScanRow.side == side)


def _plain(field: ReadField) -> dict[str, Any]:
    return {
        "kind": field.kind,
        "value": field.value,
        "box": field.box,
        "confidence": round(field.confidence, 4),
        "alternatives": field.alternatives,
    }


def _plain_phone(phone: ReadPhone) -> dict[str, Any]:
    return {
        "kind": FieldKind.PHONE,
        "reaches": phone.kind,
        "value": phone.text,
        "e164": phone.e164,
        "box": phone.box,
        "confidence": round(phone.confidence, 4),
    }


def _scan(row: Any) -> CardScan:
    plain = json.loads(row.fields)
    return CardScan(
        row.contact_id,
        row.photo,
        PhotoRole(row.side),
        ScanState(row.state),
        Quality(row.quality) if row.quality else None,
        row.position,
        _quad(json.loads(row.region)) if row.region else None,
        row.width,
        row.height,
        tuple(_field(each) for each in plain if each["kind"] != FieldKind.PHONE),
        tuple(_phone(each) for each in plain if each["kind"] == FieldKind.PHONE),
        row.text,
        frozenset(CardField(each) for each in row.checked.split()),
    )


def _field(plain: dict[str, Any]) -> ReadField:
    kind, alternatives = FieldKind(plain["kind"]), tuple(plain["alternatives"])
    return ReadField(kind, plain["value"], _box(plain), plain["confidence"], alternatives)


def _phone(plain: dict[str, Any]) -> ReadPhone:
    return ReadPhone(PhoneKind(plain["reaches"]), plain["value"], plain["e164"], _box(plain), plain["confidence"])


def _box(plain: dict[str, Any]) -> Quad | None:
    return _quad(plain["box"]) if plain["box"] else None


def _quad(corners: Any) -> Quad:
    one, two, three, four = ((float(x), float(y)) for x, y in corners)
    return one, two, three, four
