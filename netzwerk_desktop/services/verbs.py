"""All verbs of the program over one open data directory."""

from dataclasses import dataclass

from netzwerk_desktop.services.agenda import AgendaService
from netzwerk_desktop.services.backup import BackupService
from netzwerk_desktop.services.capture import CaptureService
from netzwerk_desktop.services.clock import Clock
from netzwerk_desktop.services.contact_files import ContactFile, Reader, Reading
from netzwerk_desktop.services.contacts import ContactService
from netzwerk_desktop.services.duplicates import DuplicateService
from netzwerk_desktop.services.events import EventService
from netzwerk_desktop.services.exporting import ExportService
from netzwerk_desktop.services.filters import FilterService
from netzwerk_desktop.services.folder import FolderService
from netzwerk_desktop.services.importing import ImportService
from netzwerk_desktop.services.interactions import InteractionService
from netzwerk_desktop.services.load import LoadService
from netzwerk_desktop.services.matching import MatchingService
from netzwerk_desktop.services.messages import MessageService
from netzwerk_desktop.services.preferences import PreferenceService
from netzwerk_desktop.services.reading import ReadingService
from netzwerk_desktop.services.relations import RelationService
from netzwerk_desktop.services.reminders import ReminderService
from netzwerk_desktop.services.review import ReviewService
from netzwerk_desktop.services.search import SearchService
from netzwerk_desktop.services.session import DataPaths, Session


@dataclass(frozen=True, slots=True)
class Verbs:
    """What a window or a command may do."""

    session: Session
    contacts: ContactService
    interactions: InteractionService
    reminders: ReminderService
    agenda: AgendaService
    events: EventService
    capture: CaptureService
    reading: ReadingService
    matching: MatchingService
    review: ReviewService
    messages: MessageService
    backup: BackupService
    preferences: PreferenceService
    folder: FolderService
    load: LoadService
    relations: RelationService
    filters: FilterService
    search: SearchService
    importing: ImportService
    exporting: ExportService
    duplicates: DuplicateService

    def close(self) -> None:
        """Write everything back and close the data."""
        self.session.close()


def open_verbs(paths: DataPaths, clock: Clock, *, read_only: bool = False, checks_later: bool = False) -> Verbs:
    """Open a data directory, making it where there is none.

    Args:
        checks_later: a large file is read through by `services.backup.check_file` after the start, not before it.

    Raises:
        UserError: the data belong to a newer version or another program, are damaged, or cannot be written.
    """
    session = Session(paths, clock, read_only=read_only, checks_later=checks_later)
    contacts = ContactService(session)
    reading = ReadingService(session, contacts)
    preferences = PreferenceService(session)
    matching = MatchingService(session, contacts)
    return Verbs(
        session,
        contacts,
        InteractionService(session),
        ReminderService(session),
        AgendaService(session),
        EventService(session),
        CaptureService(session),
        reading,
        matching,
        ReviewService(session),
        MessageService(session),
        BackupService(session),
        preferences,
        FolderService(session, reading),
        LoadService(session, contacts, preferences),
        RelationService(session),
        FilterService(session),
        SearchService(session),
        ImportService(session, contacts, _reader(session)),
        ExportService(session, contacts),
        DuplicateService(session, matching),
    )


def _reader(session: Session) -> Reader:
    """Reads contact files; the formats are loaded with the first file, no start waits for them."""

    def read(file: ContactFile) -> Reading:
        from netzwerk_desktop.services.contact_reading import FileReader

        return FileReader(session.mappings)(file)

    return read
