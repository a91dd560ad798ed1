"""Seen files as rows: what a watched folder held and need not be looked at again."""

from collections.abc import Iterable, Sequence

from netzwerk_desktop.domain.folder import FolderFile
from netzwerk_desktop.storage.database import Database
from netzwerk_desktop.storage.tables import SeenFileRow


class SeenFiles:
    """The files that were seen, in one data file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def among(self, files: Sequence[FolderFile]) -> set[FolderFile]:
        """Those of these files that were seen as they are."""
        sql = "SELECT path, size, modified FROM seen_file WHERE path IN"
        rows = self._database.rows_of(sql, list(dict.fromkeys(file.path for file in files)))
        return {FolderFile(*row) for row in rows} & set(files)

    def add(self, files: Iterable[FolderFile]) -> None:
        """Remember files as they are."""
        for file in files:
            row = SeenFileRow.insert(path=file.path, size=file.size, modified=file.modified)
            row.on_conflict_ignore().execute()

    def forget(self, path: str) -> None:
        """Forget everything about one path."""
        SeenFileRow.delete().where(SeenFileRow.path == path).execute()
