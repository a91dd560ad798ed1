"""The watched folder, into which a phone's photos come: which are new, and the cards on them become contacts.

Nothing in it is ever changed: its files are listed and read.
"""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from netzwerk_desktop.domain.business_card import BusinessCard, FieldKind
from netzwerk_desktop.domain.card_scan import name_of
from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.folder import FolderFile, is_photo_name
from netzwerk_desktop.domain.photo import Photo
from netzwerk_desktop.services.reading import ReadingService
from netzwerk_desktop.services.session import Session


class FolderService:
    """The verbs around the watched folder."""

    def __init__(self, session: Session, reading: ReadingService) -> None:
        self._session, self._reading = session, reading

    def choose(self, folder: str) -> Changes:
        """Watch a folder from now on, or none when it is empty; what lies in it then is not taken."""
        session = self._session
        with session.database.transaction():
            session.seen_files.forget(folder)
        session.set_preferences(replace(session.preferences, watch_folder=folder))
        return Changes(Verb.PREFERENCES, structure=False)

    def unseen(self, folder: Path, files: Sequence[FolderFile]) -> list[FolderFile]:
        """The files that came after the folder was chosen and were not dealt with yet.

        The first look after that finds none: it remembers what lies there already.
        """
        session, itself = self._session, _itself(folder)
        if not session.seen_files.among([itself]):
            with session.database.transaction():
                session.seen_files.add([itself, *files])
            return []
        seen = session.seen_files.among(files)
        return [file for file in files if file not in seen]

    def pass_over(self, file: FolderFile) -> Changes:
        """Remember that a file holds no card."""
        with self._session.database.transaction():
            self._session.seen_files.add([file])
        return Changes(Verb.READ, structure=False)

    def take_in(
        self, file: FolderFile, photo: Photo, cards: Sequence[BusinessCard], event: Event | None = None
    ) -> Changes:
        """Make contacts of the cards that were read on a file; a photo that came in another way is not taken twice."""
        session = self._session
        with session.database.transaction():
            session.seen_files.add([file])
            if session.photos.suffixes([photo.sha256]):
                return Changes(Verb.READ, structure=False)
            return self._reading.take_in(photo, cards, event)


def list_photos(folder: Path) -> list[FolderFile]:
    """The photos in a folder by their names, the oldest first; safe to call from any thread.

    Raises:
        UserError: the folder is not there, or may not be read.
    """
    found = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if is_photo_name(entry.name) and (file := _seen(entry)) is not None:
                    found.append(file)
    except OSError as failure:
        raise UserError(Problem.NO_SUCH_FILE, name=folder.name, path=folder) from failure
    return sorted(found, key=lambda file: (file.modified, file.path))


def is_as_it_was(file: FolderFile) -> bool:
    """Whether a file was not written meanwhile."""
    try:
        stat = os.stat(file.path)
    except OSError:
        return False
    return (stat.st_size, stat.st_mtime_ns) == (file.size, file.modified)


def names_somebody(card: BusinessCard) -> bool:
    """Whether a reading is of a business card, and not of a sign on a holiday photo."""
    return bool(name_of(card.fields).display or card.value(FieldKind.MAIL) or card.phones)


def _seen(entry: "os.DirEntry[str]") -> FolderFile | None:
    """A file as it is; None where it is gone already, is none, or has a name that no row can hold."""
    try:
        stat = entry.stat()
        entry.path.encode()
        return FolderFile(entry.path, stat.st_size, stat.st_mtime_ns) if entry.is_file() else None
    except (OSError, UnicodeEncodeError):
        return None


def _itself(folder: Path) -> FolderFile:
    """The folder as a file that was seen: what it held when it was chosen is known."""
    return FolderFile(str(folder), 0, 0)
