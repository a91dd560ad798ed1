"""House: what every part of the window is given, made once by the application."""

from PySide6.QtCore import QObject, Signal

from netzwerk_desktop.imaging.reading_worker import ReadingWorker
from netzwerk_desktop.imaging.text_reader import reader_available
from netzwerk_desktop.paths import resources
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.actions import ContactActions
from netzwerk_desktop.ui.exchange.calendar_keeper import CalendarKeeper
from netzwerk_desktop.ui.exchange.import_desk import ImportDesk
from netzwerk_desktop.ui.folder_watch import FolderWatch
from netzwerk_desktop.ui.intake import Intake
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.messages.drafts import Drafts
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.reading_queue import ReadingQueue
from netzwerk_desktop.ui.return_desk import ReturnDesk
from netzwerk_desktop.ui.start import WindowStart
from netzwerk_desktop.ui.tasks import Tasks
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource


class House(QObject):
    """The parts that outlive a window.

    Signals:
        agenda_known: an `Agenda` that was computed for the rail, for whoever shows it too.
    """

    agenda_known = Signal(object)

    def __init__(self, start: WindowStart, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.verbs: Verbs = start.verbs
        self.tasks = Tasks(self)
        self.operations = Operations(self.verbs.session.bring_back, self)
        self.photos = PhotoSource(self.verbs.session.paths.photos, start.cache, self.tasks, self)
        self.operations.changed.connect(self.photos.look_again)
        self.actions = ContactActions(self.verbs, self.operations, look, self)
        self.drafts: Drafts = {}
        worker, reads = ReadingWorker(resources() / "cards"), reader_available()
        self.reading = ReadingQueue(self.verbs, self.operations, available=reads, worker=worker, parent=self)
        self.folder = FolderWatch(
            self.verbs,
            self.operations,
            self.reading,
            available=reads,
            worker=ReadingWorker(resources() / "cards"),
            parent=self,
        )
        self.calendar = CalendarKeeper(self.verbs, self.operations, self)
        self.imports = ImportDesk(self.verbs, self.operations, self)
        self.returning = ReturnDesk(self.verbs, self.operations, self.reading, self)
        self.intake = Intake(self.verbs, self.operations, self.tasks, self)
