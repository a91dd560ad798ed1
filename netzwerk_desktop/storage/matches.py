"""Who shares a mail address or a number, and who was told apart, as rows."""

from collections.abc import Sequence

from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.tables import ToldApartRow


class Matches:
    """The candidates for being one person, in one data file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sharing(self, contact_id: int, keys: Sequence[str]) -> list[int]:
        """Other contacts outside the trash with one of these keys, without those told apart from this one."""
        if not keys:
            return []
        marks = ",".join("?" * len(keys))
        rows = self._database.rows(
            f"SELECT DISTINCT contact_id FROM method JOIN contact USING (contact_id) WHERE match_key IN ({marks})"
            " AND match_key <> '' AND deleted_at IS NULL AND contact_id <> ? AND contact_id NOT IN"
            " (SELECT other_id FROM told_apart WHERE one_id = ? UNION SELECT one_id FROM told_apart WHERE other_id = ?)"
            " ORDER BY contact_id LIMIT 50",
            [*keys, contact_id, contact_id, contact_id],
        )
        return [int(row[0]) for row in rows]

    def told_apart(self) -> set[tuple[int, int]]:
        """Everybody who was told apart, the lower id first."""
        return {(int(one), int(other)) for one, other in self._database.rows("SELECT * FROM told_apart")}

    def tell_apart(self, contact_id: int, other_id: int) -> None:
        """Remember that two contacts are two persons."""
        one, other = sorted((contact_id, other_id))
        ToldApartRow.insert(one_id=one, other_id=other).on_conflict_ignore().execute()
