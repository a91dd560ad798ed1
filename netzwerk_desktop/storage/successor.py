"""Successor: a whole state that takes the place of the present one; cut off at any moment, it is the old or the new.

It is made in a folder of its own. Giving that folder its name is the one moment that counts: before it everything is as
it was, after it whoever opens the data first moves what is still to be moved.
"""

import shutil
from pathlib import Path

from netzwerk_desktop.domain.preferences import Preferences
from netzwerk_desktop.storage.database import Database, copy_database
from netzwerk_desktop.storage.disk import sync_directory, sync_file, translated
from netzwerk_desktop.storage.preferences import write_preferences
from netzwerk_desktop.storage.search_index import SearchIndex

DATABASE, PREFERENCES = "netzwerk.db", "preferences.json"
_BESIDE = ("-wal", "-shm", "-journal")


class Successor:
    """The state that will be, inside the data directory of the one that is."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._making = root / "successor.part"
        self._made = root / "successor"

    @property
    def waits(self) -> bool:
        """Whether one is whole and has not taken its place yet."""
        return self._made.exists()

    @property
    def database(self) -> Path:
        """The file of one that waits."""
        return self._made / DATABASE

    @property
    def preferences(self) -> Path:
        """The settings of one that waits; there need not be any."""
        return self._made / PREFERENCES

    def begin(self, copy: Path | None = None) -> Database:
        """Begin one, empty or as a copy of a sound file, brought to the present schema; to be closed when it is filled.

        Raises:
            UserError: the disk refuses it.
        """
        self.drop()
        with translated(self._making):
            self._making.mkdir(parents=True, mode=0o700)
        file = self._making / DATABASE
        if copy is not None:
            copy_database(copy, file, is_still=True)
        database = Database(file, is_beside=True)
        index = SearchIndex(database)
        if copy is not None and index.is_behind():
            with database.transaction():
                index.rebuild()
        return database

    def again(self) -> Database:
        """Open the one that is being made once more."""
        return Database(self._making / DATABASE, is_beside=True)

    def finish(self, preferences: Preferences | None) -> None:
        """Say that everything is there: it will take the place of the present state, whatever happens."""
        if preferences is not None:
            write_preferences(self._making / PREFERENCES, preferences)
        with translated(self._made):
            sync_file(self._making / DATABASE)
            sync_directory(self._making)
            self._making.replace(self._made)
            sync_directory(self.root)

    def take_place(self) -> bool:
        """Move one that waits to its place, while nobody has the data open; whether there was one.

        Every step can be done again after a cut; half a one goes.
        """
        if not self.waits:
            if self._making.exists():
                self.drop()
            return False
        with translated(self.root):
            if self.database.exists():
                for suffix in _BESIDE:  # of the former file: its log must never meet the new one
                    (self.root / (DATABASE + suffix)).unlink(missing_ok=True)
                self.database.replace(self.root / DATABASE)
            if self.preferences.exists():
                self.preferences.replace(self.root / PREFERENCES)
            sync_directory(self.root)
        self.drop()
        return True

    def drop(self) -> None:
        """Let go of whatever there is; one that waits stops waiting in one step, before anything of it goes."""
        with translated(self._making):
            for folder in (self._making, self._made):
                if folder.exists():
                    if folder is self._made:
                        folder.replace(self._making)
                    shutil.rmtree(self._making)
