"""Card scans as rows: what waits to be read, and what was read with its places on the card."""

import json
from typing import Any

from netzwerk_desktop.domain.business_card import BusinessCard, FieldKind, Quad, Quality, ReadField
from netzwerk_desktop.domain.card_scan import CardScan, ScanState
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.tables import CardScanRow


class CardScans:
    """The readings of one data file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def wait(self, contact_id: int, photo: str) -> None:
        """Remember that a contact's card is to be read."""
        self._replace(contact_id=contact_id, photo=photo, state=ScanState.WAITING)

    def waiting(self) -> list[CardScan]:
        """Everything that waits, in the order it was taken in; the trash does not wait."""
        rows = self._database.rows(
            "SELECT contact_id, photo FROM card_scan JOIN contact USING (contact_id)"
            " WHERE state = 'waiting' AND deleted_at IS NULL ORDER BY contact_id"
        )
        return [CardScan(int(contact_id), str(photo)) for contact_id, photo in rows]

    def keep(self, contact_id: int, photo: str, card: BusinessCard) -> None:
        """Store a reading with everything it found."""
        self._replace(
            contact_id=contact_id,
            photo=photo,
            state=ScanState.READ,
            quality=card.quality,
            position=card.index,
            outline=json.dumps(card.outline) if card.outline else "",
            fields=json.dumps([_plain(field) for field in card.fields], ensure_ascii=False),
            text="\n".join(line.text for line in card.lines),
        )

    def give_up(self, contact_id: int) -> None:
        """Remember that a card could not be read; it is not tried again by itself."""
        CardScanRow.update(state=ScanState.FAILED).where(CardScanRow.contact_id == contact_id).execute()

    def get(self, contact_id: int) -> CardScan | None:
        """The reading of a contact's card, None where there is none."""
        with self._database.reading():
            row = CardScanRow.get_or_none(CardScanRow.contact_id == contact_id)
        return None if row is None else _scan(row)

    def _replace(self, **columns: Any) -> None:
        CardScanRow.delete().where(CardScanRow.contact_id == columns["contact_id"]).execute()
        CardScanRow.insert(**columns).execute()


def _plain(field: ReadField) -> dict[str, Any]:
    return {
        "kind": field.kind,
        "value": field.value,
        "box": field.box,
        "confidence": round(field.confidence, 4),
        "alternatives": field.alternatives,
    }


def _scan(row: Any) -> CardScan:
    return CardScan(
        row.contact_id,
        row.photo,
        ScanState(row.state),
        Quality(row.quality) if row.quality else None,
        row.position,
        _quad(json.loads(row.outline)) if row.outline else None,
        tuple(_field(each) for each in json.loads(row.fields)),
        row.text,
    )


def _field(plain: dict[str, Any]) -> ReadField:
    box = _quad(plain["box"]) if plain["box"] else None
    return ReadField(FieldKind(plain["kind"]), plain["value"], box, plain["confidence"], tuple(plain["alternatives"]))


def _quad(corners: Any) -> Quad:
    one, two, three, four = ((float(x), float(y)) for x, y in corners)
    return one, two, three, four
