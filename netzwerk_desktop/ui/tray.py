"""Tray: the program's sign in the desktop's tray, with those who are due and the pause of reminders."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from netzwerk_desktop.domain.agenda import Agenda
from netzwerk_desktop.domain.moment import at_local
from netzwerk_desktop.paths import resources
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.widgets.rail import paint_mark_picture
from netzwerk_desktop.ui.words import deadline_words, name_words

LOOK_AGAIN_MS = 5000
SHOWN = 7
SIZES = (16, 22, 24, 32, 48, 64)


class Tray(QObject):
    """The tray icon, where the desktop has a tray.

    Signals:
        window_requested: the window is to be shown or hidden.
        today_requested, recall_requested, capture_requested, quit_requested: menu entries.
        contact_requested: a contact id from the menu.
    """

    window_requested = Signal()
    today_requested = Signal()
    recall_requested = Signal()
    capture_requested = Signal()
    quit_requested = Signal()
    contact_requested = Signal(object)

    def __init__(self, verbs: Verbs, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs, self._operations = verbs, operations
        self.icon = QSystemTrayIcon(self)
        self._menu = QMenu()
        self._icons: dict[str, QIcon] = {}
        self._due: list[tuple[int, str]] = []
        self._look_again = QTimer(self, interval=LOOK_AGAIN_MS)
        self._look_again.timeout.connect(self._appear)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.icon.activated.connect(self._on_activated)
        self.icon.setContextMenu(self._menu)
        self._fill_menu()

    def start(self) -> None:
        """Appear now, or as soon as there is a tray."""
        self._appear()
        if not self.available:
            self._look_again.start()

    def stop(self) -> None:
        """Go."""
        self._look_again.stop()
        self.icon.hide()

    @property
    def available(self) -> bool:
        """Whether the program can be brought back from a tray."""
        return self.icon.isVisible() and QSystemTrayIcon.isSystemTrayAvailable()

    def show_agenda(self, agenda: Agenda) -> None:
        """Follow the agenda: the sign, the tooltip and the menu."""
        people = {card.contact_id: name_words(card.name) for card in agenda.cards}
        self._due = list(people.items())[:SHOWN]
        paused = self._verbs.agenda.paused(self._verbs.session.clock.now())
        state = "tray-paused" if paused else "tray-due" if agenda.open_count else "tray"
        self.icon.setIcon(self._icon(state))
        parts = []
        n = len(agenda.first_contacts)
        if n:
            parts.append(tr("%n first message(s)", "", n))
        n = len(agenda.reminders)
        if n:
            parts.append(tr("%n reminder(s)", "", n))
        n = len(agenda.suggestions)
        if n:
            parts.append(tr("%n in rhythm", "", n))
        self.icon.setToolTip(f"Netzwerk: {', '.join(parts)}" if parts else "Netzwerk")

    def _appear(self) -> None:
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._look_again.stop()
            if self.icon.icon().isNull():
                self.icon.setIcon(self._icon("tray"))
            self.icon.show()

    def _icon(self, name: str) -> QIcon:
        if name not in self._icons:
            self._icons[name] = svg_icon(name)
        return self._icons[name]

    def _fill_menu(self) -> None:
        menu = self._menu
        menu.clear()
        for contact_id, name in self._due:
            menu.addAction(name).triggered.connect(partial(self._on_person, contact_id))
        if self._due:
            menu.addSeparator()
        menu.addAction(tr("Open Today")).triggered.connect(self.today_requested)
        menu.addAction(tr("Who is …?")).triggered.connect(self.recall_requested)
        menu.addAction(tr("Take in cards")).triggered.connect(self.capture_requested)
        now, zone = self._verbs.session.clock.now(), self._verbs.session.zone
        until = self._verbs.preferences.current.paused_until
        if until is not None and until > now:
            words = tr("Reminders rest until %1").replace("%1", deadline_words(until, now, zone))
            menu.addAction(words).setEnabled(False)
            menu.addAction(tr("Remind again")).triggered.connect(lambda: self._pause(None))
        else:
            rest = menu.addMenu(tr("Let reminders rest"))
            rest.addAction(tr("1 hour")).triggered.connect(lambda: self._pause(timedelta(hours=1)))
            rest.addAction(tr("until tomorrow")).triggered.connect(self._pause_until_tomorrow)
        menu.addSeparator()
        menu.addAction(tr("Quit")).triggered.connect(self.quit_requested)

    def _pause(self, span: timedelta | None) -> None:
        until = self._verbs.session.clock.now() + span if span else None
        self._operations.run(self._verbs.preferences.change, paused_until=until)

    def _pause_until_tomorrow(self) -> None:
        preferences = self._verbs.preferences.current
        tomorrow = self._verbs.session.today() + timedelta(days=1)
        until = at_local(tomorrow, preferences.quiet_end, self._verbs.session.zone)
        self._operations.run(self._verbs.preferences.change, paused_until=until)

    def _on_person(self, contact_id: int) -> None:
        self.contact_requested.emit(contact_id)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.window_requested.emit()


def svg_icon(name: str) -> QIcon:
    """A shipped mark as an icon in every size a desktop asks for."""
    renderer = QSvgRenderer(str(resources() / "icons" / f"{name}.svg"))
    made = QIcon()
    for size in SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill("transparent")
        painter = QPainter(pixmap)
        paint_mark_picture(painter, renderer, QRect(0, 0, size, size), 1.0)
        painter.end()
        made.addPixmap(pixmap)
    return made
