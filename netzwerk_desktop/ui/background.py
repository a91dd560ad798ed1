"""Background: tray, reminder clock, notifications, the daily copy and second starts; made after the first paint."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.announcer import Announcer
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.notifier import make_notifier
from netzwerk_desktop.ui.reminder_clock import ReminderClock
from netzwerk_desktop.ui.single_instance import SingleInstance
from netzwerk_desktop.ui.start import WindowStart
from netzwerk_desktop.ui.tray import Tray, svg_icon

UPKEEP_MS = 3000
READING_MS = 1500


class Background(QObject):
    """What runs whether the window is shown or not.

    Signals:
        window_requested: the window is to be shown or hidden.
        front_requested: the window is to be shown.
        today_requested, recall_requested, capture_requested, quit_requested: from the tray or a second start.
        contact_requested, write_requested: a contact id.
        said_in_window: (title, body) of a notification the desktop did not take.
        files_received: paths from a second start.
        message: a sentence for the window.
    """

    window_requested = Signal()
    front_requested = Signal()
    today_requested = Signal()
    recall_requested = Signal()
    capture_requested = Signal()
    quit_requested = Signal()
    contact_requested = Signal(object)
    write_requested = Signal(object)
    said_in_window = Signal(str, str)
    files_received = Signal(object)
    message = Signal(str)

    def __init__(self, house: House, start: WindowStart) -> None:
        super().__init__(house)
        self._house, self._start = house, start
        verbs, operations = house.verbs, house.operations
        self.tray = Tray(verbs, operations, self)
        self.clock = ReminderClock(verbs, operations, self)
        self._notifier = make_notifier(self.tray.icon, self)
        self.announcer = Announcer(verbs, operations, house.actions, self._notifier, self)
        self._instance = SingleInstance(verbs.session.paths.root, self)
        self._connect()

    def _connect(self) -> None:
        house = self._house
        house.agenda_known.connect(self.tray.show_agenda)
        house.operations.changed.connect(self._on_changed)
        self.tray.window_requested.connect(self.window_requested)
        self.tray.today_requested.connect(self.today_requested)
        self.tray.recall_requested.connect(self.recall_requested)
        self.tray.capture_requested.connect(self.capture_requested)
        self.tray.quit_requested.connect(self.quit_requested)
        self.tray.contact_requested.connect(self.contact_requested)
        self.clock.announced.connect(self.announcer.announce)
        self.clock.ticked.connect(self._refresh_tray)
        self.announcer.today_requested.connect(self.today_requested)
        self.announcer.contact_requested.connect(self.contact_requested)
        self.announcer.write_requested.connect(self.write_requested)
        self.announcer.said_in_window.connect(self.said_in_window)
        self._instance.message_received.connect(self._on_message_received)

    def start(self) -> None:
        """Begin to listen and to look at the clock."""
        QGuiApplication.setWindowIcon(svg_icon("app-icon"))
        self._instance.listen()
        self.tray.start()
        self.clock.start()
        QTimer.singleShot(UPKEEP_MS, self, self._upkeep)
        QTimer.singleShot(READING_MS, self, self._house.reading.start)
        QTimer.singleShot(READING_MS, self, self._house.folder.start)

    def stop(self) -> None:
        """Stop everything, in order."""
        self.clock.stop()
        self._house.imports.close()
        self._house.returning.close()
        self._house.folder.close()
        self._house.reading.close()
        self._instance.close()
        self.announcer.close()
        self.tray.stop()
        # Last: for whoever looks, the program has ended; a cut loses nothing, for each start writes it anew.
        self._house.calendar.stop()

    def show_sample(self) -> None:
        """Show what a notification looks like."""
        self.announcer.show_sample()

    def back_up_now(self) -> None:
        """Copy everything now."""
        self._back_up(lambda _: self.message.emit(tr("A copy of everything is made.")))

    def _back_up(self, done: object) -> None:
        from netzwerk_desktop.services.backup import make_backup

        session = self._house.verbs.session
        paths, today = session.paths, session.today()
        self._house.tasks.start(
            lambda: make_backup(paths, today),
            done,  # type: ignore[arg-type]
            self._house.operations.failed.emit,
        )

    def _upkeep(self) -> None:
        """Once a day: a copy of what was, and the trash of 30 days ago; not while a job writes."""
        if self._house.operations.is_held:
            QTimer.singleShot(UPKEEP_MS, self, self._upkeep)
            return
        from netzwerk_desktop.services.backup import check_file

        paths = self._house.verbs.session.paths
        self._house.tasks.start(lambda: check_file(paths), lambda _: None, self._house.operations.failed.emit)
        try:
            if not self._start.demo and self._house.verbs.backup.is_due():
                self._back_up(lambda _: None)
            purged = self._house.verbs.contacts.purge_trash()
            if not self._house.operations.recent() and not self._house.tasks.busy:
                self._house.verbs.contacts.drop_unused_photos()
        except UserError as error:
            self._house.operations.failed.emit(error)
            return
        if purged.contacts:
            self._house.operations.changed.emit(purged)

    def _refresh_tray(self) -> None:
        try:
            self._house.agenda_known.emit(self._house.verbs.agenda.agenda())
        except UserError as error:
            self._house.operations.failed.emit(error)

    def _on_changed(self, changes: Changes) -> None:
        if changes.verb is Verb.PREFERENCES:
            self._refresh_tray()

    def _on_message_received(self, arguments: tuple[str, ...]) -> None:
        files = tuple(Path(each) for each in arguments if not each.startswith("--"))
        if "--quit" in arguments:
            # Not from within: the one who asked waits for the answer, which is written when this returns.
            QTimer.singleShot(0, self, self.quit_requested.emit)
        elif "--recall" in arguments:
            self.recall_requested.emit()
        elif "--tray" not in arguments:
            self.front_requested.emit()
        if files:
            self.files_received.emit(files)
