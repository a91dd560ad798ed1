"""Who shares a mail address or a number, and who was told apart, as rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.tables import ToldApartRow


@dataclass(frozen=True, slots=True)
class ToldApart:
    """Whether two contacts were told apart, opaque outside this room: what undoing brings back."""

    one_id: int
    other_id: int
    is_told: bool


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

    def tell_apart(self, contact_id: int, other_id: int) -> ToldApart:
        """Remember that two contacts are two persons; what undoes this."""
        one, other = sorted((contact_id, other_id))
        return self.bring_back(ToldApart(one, other, True))

    def bring_back(self, former: ToldApart) -> ToldApart:
        """Let two contacts be told apart, or not, as they were; what would undo this."""
        one, other = former.one_id, former.other_id
        was = bool(self._database.rows("SELECT 1 FROM told_apart WHERE one_id = ? AND other_id = ?", [one, other]))
        if former.is_told:
            ToldApartRow.insert(one_id=one, other_id=other).on_conflict_ignore().execute()
        else:
            ToldApartRow.delete().where(ToldApartRow.one_id == one, ToldApartRow.other_id == other).execute()
        return ToldApart(one, other, was)
