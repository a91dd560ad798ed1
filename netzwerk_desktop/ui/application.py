"""Application: makes the window, the tray and the clock, and ends them in order."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.domain.preferences import Language, Preferences, ThemeChoice
from netzwerk_desktop.paths import resources
from netzwerk_desktop.translation import install_translators, system_language, tr
from netzwerk_desktop.ui.garbage import GarbageCollector
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.image_drop import ImageOffer
from netzwerk_desktop.ui.look import FAMILY, Look, Type
from netzwerk_desktop.ui.main_window import MainWindow
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.preparation import Preparation
from netzwerk_desktop.ui.program import Program, catch_signals, log_qt_messages, make_application
from netzwerk_desktop.ui.start import Ending, WindowStart
from netzwerk_desktop.ui.stylesheet import stylesheet
from netzwerk_desktop.ui.theme import DARK, LIGHT, Theme, high_contrast, palette, wants_dark
from netzwerk_desktop.ui.update_watch import UpdateWatch

if TYPE_CHECKING:  # loaded when something is brought back
    from netzwerk_desktop.services.returning import Returned

CHECKPOINT_MS = 30_000
# A window that nobody sees, on another workspace, is not painted; its reminders start all the same.
UNSEEN_MS = 3_000


class Appearance(QObject):
    """Keeps the look in line with the preferences and the desktop."""

    def __init__(self, application: QApplication, look: Look) -> None:
        super().__init__(application)
        self._application, self._look = application, look
        self._desktop_palette = QPalette(application.palette())
        application.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self._preferences = Preferences()
        look.changed.connect(self.apply)

    def follow(self, preferences: Preferences) -> None:
        """Use the theme and the text size of the preferences."""
        self._preferences = preferences
        before = (self._look.theme, self._look.text_scale)
        self._look.set(self._theme(), preferences.text_scale)
        if before == (self._look.theme, self._look.text_scale):
            self.apply()

    def apply(self) -> None:
        """Hand the look to everything that does not ask it by itself."""
        application, look = self._application, self._look
        font = QFont(look.font(Type.BODY))
        font.setFamilies([FAMILY, *QFont().families()])
        application.setFont(font)
        application.setPalette(palette(look.theme))
        application.setStyleSheet(stylesheet(look))

    def _theme(self) -> Theme:
        hints = self._application.styleHints()
        dark = self._preferences.theme is ThemeChoice.DARK
        if self._preferences.theme is ThemeChoice.SYSTEM:
            dark = wants_dark(hints.colorScheme(), self._desktop_palette)
        theme = DARK if dark else LIGHT
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return high_contrast(theme)
        return theme

    def _on_scheme_changed(self) -> None:
        self.follow(self._preferences)


def language_of(preferences: Preferences) -> str:
    """The language to show: the chosen one, else the system's."""
    return system_language() if preferences.language is Language.SYSTEM else preferences.language.value


class Application(QObject):
    """The running program with its window."""

    def __init__(self, application: QApplication, start: WindowStart) -> None:
        super().__init__(application)
        self._application, self._start = application, start
        self._preferences = start.verbs.preferences.current
        self._translators = install_translators(application, language_of(self._preferences))
        self.look = Look(parent=self)
        self._appearance = Appearance(application, self.look)
        self._appearance.follow(self._preferences)
        self.house = House(start, self.look, self)
        self._settings = QSettings(str(start.verbs.session.paths.root / "window.ini"), QSettings.Format.IniFormat, self)
        self._is_ending = False
        self.ending = Ending.QUIT
        self.window = self._make_window()
        self.house.operations.changed.connect(self._on_changed)
        # Later: other settings may ask for another window themselves.
        self.house.returning.returned.connect(self._on_returned, Qt.ConnectionType.QueuedConnection)
        self._checkpoint = QTimer(self, singleShot=True, interval=CHECKPOINT_MS)
        self._checkpoint.timeout.connect(self._on_idle)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._after_first_paint)

    def show(self) -> None:
        """Show the window, or start in the tray; everything that can wait comes after the first paint."""
        self._later.start(0 if self._start.in_tray else UNSEEN_MS)
        if not self._start.in_tray:
            self.window.installEventFilter(self)
            self.window.show()
        if self._start.recall:
            self._on_recall_requested()

    def quit(self) -> None:
        """End: save, stop timers, wait for work, hide the tray."""
        if self._is_ending:
            return
        self._is_ending = True
        self.window.save()
        self.window.remember(self._settings)
        self._settings.sync()
        self.window.hide()  # what is still to be done takes a moment, in which nobody has to look at it
        background = getattr(self, "background", None)
        if background is not None:
            background.stop()
        self.house.tasks.finish()
        self.window.close_for_good()
        self._application.quit()

    def restart(self) -> None:
        """End as always, then start again as the window stands: open, or in the tray."""
        away = self.window.isHidden() or self.window.isMinimized()
        self.ending = Ending.START_AGAIN_IN_TRAY if away else Ending.START_AGAIN
        self.quit()

    def take_files(self, files: tuple[Path, ...]) -> None:
        """Take photos in that came from the command line or a second start."""
        if files:
            self.window.arrivals.take_offer(ImageOffer(files))

    def _make_window(self, page: Page | None = None) -> MainWindow:
        window = MainWindow(self.house, page)
        window.restore(self._settings)
        window.close_requested.connect(self._on_close_requested)
        window.quit_requested.connect(self.quit)
        window.demo_requested.connect(self._on_demo_requested)
        return window

    def _after_first_paint(self) -> None:
        from netzwerk_desktop.ui.background import Background

        self.background = Background(self.house, self._start)
        background = self.background
        background.window_requested.connect(self._on_window_requested)
        background.front_requested.connect(lambda: self.window.bring_to_front())
        background.today_requested.connect(lambda: self._show_page(Page.TODAY))
        background.recall_requested.connect(self._on_recall_requested)
        background.capture_requested.connect(self._on_capture_requested)
        background.contact_requested.connect(self._on_contact_requested)
        background.write_requested.connect(self._on_write_requested)
        background.said_in_window.connect(self._on_said_in_window)
        background.quit_requested.connect(self.quit)
        background.files_received.connect(self.take_files)
        background.message.connect(lambda text: self.window.bars.toast.say(text, undo=False))
        self._connect_window()
        background.start()
        self._watch_updates()
        GarbageCollector(self)
        Preparation(lambda page: self.window.shelf.prepare(page), lambda: self.house.tasks.busy, self)
        self.take_files(self._start.files)
        if isinstance(self._application, Program):
            self._application.files_opened.connect(self._on_files_opened)
            self.take_files(self._application.opened_files())
        if self._start.in_tray and not background.tray.available and not self.window.isVisible():
            self.window.showMinimized()

    def _watch_updates(self) -> None:
        if self._start.installation is None:
            return
        self.updates = UpdateWatch(self._start.installation, self)
        self.updates.replaced.connect(self._on_replaced)
        self.updates.failed.connect(self._on_failed_when_replaced)
        self.background.clock.ticked.connect(self.updates.look)
        self.house.operations.changed.connect(self.updates.look)
        self.updates.follow_bugs()

    def _connect_window(self) -> None:
        self.window.backup_requested.connect(self.background.back_up_now)
        self.window.sample_requested.connect(self.background.show_sample)

    def _rebuild_window(self) -> None:
        """Make the window anew, in another language or text size."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = install_translators(self._application, language_of(self._preferences))
        old, page = self.window, self.window.page
        old.remember(self._settings)
        visible = old.isVisible()
        self.window = self._make_window(page)
        self._connect_window()
        if visible:
            self.window.show()
        old.close_for_good()
        old.deleteLater()

    def _show_page(self, page: Page) -> None:
        self.window.bring_to_front()
        self.window.show_page(page)

    def _on_changed(self, changes: Changes) -> None:
        if changes.verb is not Verb.PREFERENCES:
            self._checkpoint.start()
            return
        former, self._preferences = self._preferences, self.house.verbs.preferences.current
        if (former.theme, former.text_scale) != (self._preferences.theme, self._preferences.text_scale):
            self._appearance.follow(self._preferences)
        if (former.language, former.text_scale) != (self._preferences.language, self._preferences.text_scale):
            QTimer.singleShot(0, self._rebuild_window)
        elif former.density != self._preferences.density or former.rail_labels != self._preferences.rail_labels:
            self.window.follow_preferences()

    def _on_returned(self, copy: Path, returned: "Returned") -> None:
        """Show other data: nothing of the former ones stays on the screen."""
        from netzwerk_desktop.ui.return_words import returned_words

        house = self.house
        house.drafts.clear()
        house.imports.drop()
        self._rebuild_window()
        undo = [(tr("Undo"), self.window.undo)] if returned.before is not None else []
        self.window.bars.bar.say(returned_words(copy, returned, house.verbs.session), *undo)

    def _on_idle(self) -> None:
        if self.house.operations.is_held:
            # Two connections, one that writes and one that checkpoints, must not meet.
            self._checkpoint.start()
            return
        try:
            self.house.verbs.session.database.checkpoint()
        except UserError as error:
            self.house.operations.failed.emit(error)

    def _on_close_requested(self) -> None:
        background = getattr(self, "background", None)
        if background is not None and background.tray.available:
            self.window.remember(self._settings)
            self.window.hide()
            return
        self.window.showMinimized()
        if not self._preferences.tray_hint_shown:
            self.house.operations.run(self.house.verbs.preferences.change, tray_hint_shown=True)
            self.window.bars.bar.say(
                tr("This desktop has no tray, so the window stays minimised and can remind you. Ctrl+Q ends it."),
                (tr("Quit"), self.quit),
            )

    def _on_window_requested(self) -> None:
        if self.window.isVisible() and self.window.isActiveWindow():
            self.window.hide()
        else:
            self.window.bring_to_front()

    def _on_files_opened(self, files: tuple[Path, ...]) -> None:
        self.window.bring_to_front()
        self.take_files(files)

    def _on_recall_requested(self) -> None:
        self.window.bring_to_front()
        self.window.recall.open()

    def _on_capture_requested(self) -> None:
        self.window.bring_to_front()
        self.window.arrivals.choose_photos()

    def _on_contact_requested(self, contact_id: int) -> None:
        self.window.bring_to_front()
        self.window.open_sheet(contact_id)

    def _on_write_requested(self, contact_id: int) -> None:
        self.window.bring_to_front()
        self.house.actions.write(contact_id)

    def _on_said_in_window(self, title: str, body: str) -> None:
        self.window.bars.bar.say(f"{title}: {body}", (tr("Open Today"), partial(self._show_page, Page.TODAY)))

    def _on_replaced(self, version: str) -> None:
        """Begin nothing more that would run the new files beside the old: what waits is read after the restart."""
        self.house.reading.stop()
        self.house.folder.close()
        self.window.bars.say_updated(version, self.restart)

    def _on_failed_when_replaced(self) -> None:
        self.window.bars.say_outdated(self.restart)

    def _on_demo_requested(self) -> None:
        from netzwerk_desktop.services.demo import fill_with_demo

        try:
            made = fill_with_demo(self.house.verbs, resources() / "demo", limit=12)
        except UserError as error:
            self.house.operations.failed.emit(error)
            return
        self.house.operations.changed.emit(Changes(Verb.EDITED, frozenset(made)))
        self.window.show_page(Page.NETWORK)
        self.window.bars.bar.say(
            tr("These twelve people are invented. They can be removed with one click."),
            (tr("Remove them"), partial(self.house.actions.delete, made)),
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._later.start(0)
        return False


def run_window(start: WindowStart) -> Ending:
    """Run the program with its window until it ends; what is to follow."""
    log_qt_messages()
    qt = make_application(sys.argv[:1])
    application = Application(qt, start)
    catch_signals(qt, application.quit)
    application.show()
    qt.exec()
    return application.ending
