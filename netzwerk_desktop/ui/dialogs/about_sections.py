"""Sections that tell: the keys, and what this program is made of."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from netzwerk_desktop import __version__
from netzwerk_desktop.log import log_file
from netzwerk_desktop.services.licences import Work, works
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.diagnosis_facts import part_facts, window_facts
from netzwerk_desktop.ui.dialogs.data_folder import DataFolderField
from netzwerk_desktop.ui.dialogs.key_group import KeyGroupTable
from netzwerk_desktop.ui.dialogs.key_table import key_table
from netzwerk_desktop.ui.dialogs.preference_section import LINE, PreferenceSection
from netzwerk_desktop.ui.dialogs.works_list import LongText, WorksList
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.widgets.buttons import icon_button, label, push_button
from netzwerk_desktop.ui.widgets.fields import TickBox

# What this program runs on, as their authors write it; nothing here is translated.
_RUNNING = ("Qt", "PySide6", "Python", "SQLite")


class KeysSection(PreferenceSection):
    """The table of keys, and whether single letters act."""

    settings = ("single_keys",)

    def __init__(self, verbs: Verbs, operations: Operations, look: Look) -> None:
        super().__init__(verbs, operations, look)
        self._build()
        self._connect()

    @staticmethod
    @override
    def words() -> str:
        return tr("Keys")

    def _build(self) -> None:
        self.single_keys = TickBox(self._look, tr("Let single letters act"))
        hint = tr("N for a note, W to write, D for done: in tiles and lists, never while you are typing.")
        self.add_row(tr("Single keys"), self.single_keys, hint=hint)
        self.single_keys.setAccessibleName(self.single_keys.text())
        for group in key_table():
            self._column.addSpacing(8)
            self.add_wide(KeyGroupTable(self._look, group))
        self.finish()

    def _connect(self) -> None:
        self.single_keys.clicked.connect(self._on_single_keys)

    @override
    def refresh(self) -> None:
        self.single_keys.setChecked(self._verbs.preferences.current.single_keys)
        super().refresh()

    def _on_single_keys(self, wanted: bool) -> None:
        self.change(single_keys=wanted)


class AboutSection(PreferenceSection):
    """What this program is, its version and its licences, and what somebody who helps has to know."""

    def __init__(
        self,
        verbs: Verbs,
        operations: Operations,
        look: Look,
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(verbs, operations, look)
        self._open_url = open_url
        self._diagnosis = ""
        self._opener: QWidget | None = None
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()

    @staticmethod
    @override
    def words() -> str:
        return tr("About")

    def _build(self) -> None:
        look = self._look
        purpose = tr(
            "Netzwerk Desktop helps you remember the people you meet: their faces, where you met and what was said. "
            "It works without a connection; everything stays on this computer."
        )
        self.add_text(purpose)
        self.add_row(tr("Version"), label(look, __version__))
        found = works()
        versions = {work.name: work.version for work in found}
        running = " · ".join(f"{name} {versions[name]}" for name in _RUNNING if versions.get(name))
        self.add_row(tr("Runs on"), label(look, running, wrap=True), stretch=True)
        self.add_row(tr("Licence"), label(look, tr("MIT, free to use, change and pass on"), wrap=True), stretch=True)
        self.folder = DataFolderField(look, self._verbs.session.paths.root, self._open_url)
        self.open = icon_button(look, Use.OPEN, tr("Open the folder"))
        self._folder = self.add_row(tr("Data folder"), self.folder, self.open, stretch=True)
        self._build_help()
        self._column.addSpacing(8)
        self.works_title = self.add_text(tr("Made with the work of others"), Type.BODY_STRONG)
        self.works = WorksList(look, found)
        self.add_wide(self.works)
        self.reading = LongText(look)
        self.reading.hide()
        self.add_wide(self.reading)
        self.finish()

    def _build_help(self) -> None:
        look = self._look
        self.copy = push_button(look, tr("Copy diagnosis"), Use.COPY, small=True)
        self.view = push_button(look, tr("View it"), kind="link", small=True)
        self.view.hide()
        self._help = self.add_row(tr("For help"), self.copy, self.view, hint=self._help_words())

    def _connect(self) -> None:
        self.open.clicked.connect(self._on_open)
        self.copy.clicked.connect(self._on_copy)
        self.view.clicked.connect(self._on_view)
        self.works.chosen.connect(self._on_chosen)
        self.works.currentRowChanged.connect(self._on_row_changed)
        self.reading.left.connect(self._on_left)
        self._settled.timeout.connect(self._on_settled)

    @staticmethod
    def _help_words() -> str:
        return tr(
            "Versions, this system, numbers and the end of the log, for somebody who helps. "
            "No names, no notes, nothing of your contacts."
        )

    def _read(self, title: str, text: str, opener: QWidget) -> None:
        """Show a text in the place of the list."""
        self._opener = opener
        self.works.hide()
        self.works_title.hide()
        self.reading.show()
        self.reading.show_text(title, text)
        self._settled.start()

    def _on_open(self) -> None:
        self._folder.say(self.folder.open_folder())

    def _on_copy(self) -> None:
        log = log_file(self._verbs.session.paths.root)
        self._diagnosis = self._verbs.diagnosis.compose(window_facts(self._look), part_facts(), log)
        QGuiApplication.clipboard().setText(self._diagnosis)
        self._help.say(tr("The diagnosis is copied."))
        self.view.show()

    def _on_view(self) -> None:
        self._read(tr("Diagnosis"), self._diagnosis, self.view)

    def _on_chosen(self, work: Work) -> None:
        self._read(f"{work.name} {work.version} · {work.licence}", work.text, self.works)

    def _on_left(self) -> None:
        self.reading.hide()
        self.works_title.show()
        self.works.show()
        if self._opener is not None:
            self._opener.setFocus()
        self._settled.start()

    def _on_settled(self) -> None:
        """Bring what is read, or what led to it, into sight, now that everything has its place."""
        if self.reading.isVisible():
            self.ensureWidgetVisible(self.reading, 0, 24)
        elif self._opener is self.works:
            self._on_row_changed()
        else:
            self.ensureWidgetVisible(self.copy, 0, 120)

    def _on_row_changed(self) -> None:
        """The page scrolls with the line that arrow keys have come to."""
        self.ensureVisible(0, self.works.y() + self.works.current_middle(), 0, self._look.px(2 * LINE))
