"""Restoring: an archive with everything becomes the data of an empty book."""

from collections.abc import Callable

from netzwerk_desktop.domain.archive import ArchiveContent, ArchiveError, ArchiveFlaw
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.photo import Photo
from netzwerk_desktop.domain.preferences import from_plain
from netzwerk_desktop.formats.archive_reading import read_archive
from netzwerk_desktop.imaging.photo import FILE_SUFFIXES
from netzwerk_desktop.services.contact_files import ContactFile
from netzwerk_desktop.services.contact_reading import archive_source
from netzwerk_desktop.services.session import Session
from netzwerk_desktop.storage.whole_book import SCHEMA_VERSION


def restore_archive(session: Session, file: ContactFile) -> list[int]:
    """Take over everything of an archive: all rows, all photos, all settings; the ids of the contacts.

    Raises:
        UserError: it is damaged or was made by a newer version, or the disk refuses it; nothing was changed then.
    """
    source = archive_source(file)
    if source is None:
        raise UserError(Problem.ARCHIVE_DAMAGED, name=file.name)
    fresh: list[Photo] = []
    try:
        with read_archive(source) as content:
            if content.schema > SCHEMA_VERSION:
                raise ArchiveError(ArchiveFlaw.NEWER)
            for _ in session.photo_files.put_all(archive_photos(content), fresh):
                pass
            with session.database.transaction():
                made = session.whole_book.fill(dict(content.tables))
                session.contacts.index.rebuild()
            session.set_preferences(from_plain(dict(content.preferences)))
    except BaseException as failure:
        session.photo_files.remove_all(fresh)
        if isinstance(failure, ArchiveError):
            newer = failure.flaw is ArchiveFlaw.NEWER
            problem = Problem.ARCHIVE_NEWER if newer else Problem.ARCHIVE_DAMAGED
            raise UserError(problem, name=file.name) from failure
        raise
    return made


def archive_photos(content: ArchiveContent) -> list[tuple[Photo, Callable[[], bytes]]]:
    """The photos of an archive, each with a way to its bytes.

    Raises:
        ArchiveError: one has a name that no photo of ours has.
    """
    found = []
    for key, photo in content.photos.items():
        suffix = photo.suffix.removeprefix(".")
        if suffix not in FILE_SUFFIXES or not key.isalnum():
            raise ArchiveError(ArchiveFlaw.UNSAFE_NAME, key)
        found.append((Photo(key, suffix, 0, 0), photo.read))
    return found
