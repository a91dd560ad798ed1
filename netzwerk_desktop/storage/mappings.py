"""How tables without known columns were understood, as rows, by their headers."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from netzwerk_desktop.domain.columns import ColumnUse, plain_mapping, read_mapping
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.tables import to_millis


class Mappings:
    """The remembered answers of one data file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, header: Sequence[str]) -> dict[str, ColumnUse] | None:
        """What the columns of a table with this header are; None where nobody has said so."""
        rows = self._database.rows("SELECT fields FROM csv_mapping WHERE header = ?", (_key(header),))
        return read_mapping(json.loads(rows[0][0])) if rows else None

    def remember(self, header: Sequence[str], mapping: Mapping[str, ColumnUse], now: datetime) -> None:
        """Keep an answer for the next table with this header."""
        self._database.execute(
            "INSERT OR REPLACE INTO csv_mapping (header, fields, used_at) VALUES (?, ?, ?)",
            (_key(header), json.dumps(plain_mapping(mapping), ensure_ascii=False), to_millis(now)),
        )


def _key(header: Sequence[str]) -> str:
    return json.dumps([name.strip().casefold() for name in header], ensure_ascii=False)
