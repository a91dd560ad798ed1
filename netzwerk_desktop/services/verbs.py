"""All verbs of the program over one open data directory."""

from functools import cached_property
from typing import TYPE_CHECKING

from netzwerk_desktop.services.agenda import AgendaService
from netzwerk_desktop.services.backup import BackupService
from netzwerk_desktop.services.capture import CaptureService
from netzwerk_desktop.services.clock import Clock
from netzwerk_desktop.services.contacts import ContactService
from netzwerk_desktop.services.events import EventService
from netzwerk_desktop.services.filters import FilterService
from netzwerk_desktop.services.interactions import InteractionService
from netzwerk_desktop.services.preferences import PreferenceService
from netzwerk_desktop.services.relations import RelationService
from netzwerk_desktop.services.reminders import ReminderService
from netzwerk_desktop.services.session import DataPaths, Session
from netzwerk_desktop.storage.search_index import Progress

if TYPE_CHECKING:  # loaded when they are first asked for: no start waits for them
    from netzwerk_desktop.services.diagnosis import Diagnosis
    from netzwerk_desktop.services.duplicates import DuplicateService
    from netzwerk_desktop.services.exporting import ExportService
    from netzwerk_desktop.services.folder import FolderService
    from netzwerk_desktop.services.importing import ImportService
    from netzwerk_desktop.services.load import LoadService
    from netzwerk_desktop.services.matching import MatchingService
    from netzwerk_desktop.services.messages import MessageService
    from netzwerk_desktop.services.reading import ReadingService
    from netzwerk_desktop.services.returning import ReturnService
    from netzwerk_desktop.services.review import ReviewService
    from netzwerk_desktop.services.search import SearchService


class Verbs:
    """What a window or a command may do; what a start does not need is made when it is first asked for."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.contacts = ContactService(session)
        self.interactions = InteractionService(session)
        self.reminders = ReminderService(session)
        self.agenda = AgendaService(session)
        self.events = EventService(session)
        self.capture = CaptureService(session)
        self.backup = BackupService(session)
        self.preferences = PreferenceService(session)
        self.relations = RelationService(session)
        self.filters = FilterService(session)

    @cached_property
    def reading(self) -> "ReadingService":
        """What is read from cards."""
        from netzwerk_desktop.services.reading import ReadingService

        return ReadingService(self.session, self.contacts)

    @cached_property
    def matching(self) -> "MatchingService":
        """Who could be the same person."""
        from netzwerk_desktop.services.matching import MatchingService

        return MatchingService(self.session, self.contacts)

    @cached_property
    def review(self) -> "ReviewService":
        """The look back."""
        from netzwerk_desktop.services.review import ReviewService

        return ReviewService(self.session)

    @cached_property
    def messages(self) -> "MessageService":
        """What is written to people."""
        from netzwerk_desktop.services.messages import MessageService

        return MessageService(self.session)

    @cached_property
    def folder(self) -> "FolderService":
        """The folder whose photos are taken in."""
        from netzwerk_desktop.services.folder import FolderService

        return FolderService(self.session, self.reading)

    @cached_property
    def load(self) -> "LoadService":
        """Whether the rhythms fit into the networking time."""
        from netzwerk_desktop.services.load import LoadService

        return LoadService(self.session, self.contacts, self.preferences)

    @cached_property
    def search(self) -> "SearchService":
        """Questions, and who answers them."""
        from netzwerk_desktop.services.search import SearchService

        return SearchService(self.session)

    @cached_property
    def importing(self) -> "ImportService":
        """How people come in from files."""
        from netzwerk_desktop.services.contact_reading import FileReader
        from netzwerk_desktop.services.importing import ImportService

        return ImportService(self.session, self.contacts, FileReader(self.session.mappings))

    @cached_property
    def exporting(self) -> "ExportService":
        """How people go out into files."""
        from netzwerk_desktop.services.exporting import ExportService

        return ExportService(self.session, self.contacts)

    @cached_property
    def returning(self) -> "ReturnService":
        """How a copy comes back."""
        from netzwerk_desktop.services.returning import ReturnService

        return ReturnService(self.session)

    @cached_property
    def duplicates(self) -> "DuplicateService":
        """Who is there twice."""
        from netzwerk_desktop.services.duplicates import DuplicateService

        return DuplicateService(self.session, self.matching)

    @cached_property
    def diagnosis(self) -> "Diagnosis":
        """What somebody who helps has to know."""
        from netzwerk_desktop.paths import default_data_directory
        from netzwerk_desktop.services.diagnosis import Diagnosis

        return Diagnosis(self.session, default_data_directory())

    def close(self) -> None:
        """Write everything back and close the data."""
        self.session.close()


def open_verbs(
    paths: DataPaths,
    clock: Clock,
    *,
    read_only: bool = False,
    checks_later: bool = False,
    told: Progress | None = None,
) -> Verbs:
    """Open a data directory, making it where there is none.

    Args:
        checks_later: a large file is read through by `services.backup.check_file` after the start, not before it.
        told: is called with how far it is, and of how much, while the file of an older version is brought up to date.

    Raises:
        UserError: the data belong to a newer version or another program, are damaged, or cannot be written.
    """
    return Verbs(Session(paths, clock, read_only=read_only, checks_later=checks_later, told=told))
