"""Section about the data: where they lie, how much there is, the last backup and the trash."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu
from typing_extensions import override

from netzwerk_desktop.services.backup import KEPT
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.dialogs.data_folder import DataFolderField
from netzwerk_desktop.ui.dialogs.preference_section import PreferenceSection
from netzwerk_desktop.ui.dialogs.trash_section import TrashList
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.return_words import copy_words
from netzwerk_desktop.ui.widgets.buttons import icon_button, label, push_button
from netzwerk_desktop.ui.widgets.fields import TickBox
from netzwerk_desktop.ui.words import relative_day_words


class DataSection(PreferenceSection):
    """Everything about the data folder.

    Signals:
        backup_requested: a backup is to be made now.
        archive_requested: everything is to be written into one file.
        return_requested: the `Path` of a copy that is to take the place of the data.
    """

    backup_requested = Signal()
    archive_requested = Signal()
    return_requested = Signal(object)

    def __init__(
        self,
        verbs: Verbs,
        operations: Operations,
        look: Look,
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(verbs, operations, look)
        self._open_url = open_url
        self._build()
        self._connect()

    @staticmethod
    @override
    def words() -> str:
        return tr("Data")

    def _build(self) -> None:
        look = self._look
        self.add_text(tr("Everything stays on this computer, in one folder."), muted=True)
        self.folder = DataFolderField(look, self._verbs.session.paths.root, self._open_url)
        self.copy = icon_button(look, Use.COPY, tr("Copy the path"))
        self.open = icon_button(look, Use.OPEN, tr("Open the folder"))
        self._folder = self.add_row(tr("Folder"), self.folder, self.copy, self.open, stretch=True)
        self._contacts, self._photos = label(look), label(look)
        self.add_row(tr("Contents"), self._contacts, label(look, "·", muted=True), self._photos)
        self._latest = label(look)
        self.back_up = push_button(look, tr("Back up now"), Use.BACKUP, small=True)
        hint = tr("The day before is copied at the first start of each day; %1 copies are kept.").replace(
            "%1", str(KEPT)
        )
        self.add_row(tr("Last backup"), self._latest, self.back_up, hint=hint)
        self.bring_back = push_button(look, tr("Bring a copy back …"), Use.RESTORE, small=True)
        self._return = self.add_row(tr("The way back"), self.bring_back)
        self.archive = push_button(look, tr("Export everything …"), Use.EXPORT, small=True)
        words = tr("Everything with photos and history, in one file. Another Netzwerk imports it.")
        self.add_row(tr("Take along"), self.archive, hint=words)
        self.calendar = TickBox(look, tr("Keep a file up to date, to subscribe to"))
        self._calendar = self.add_row(tr("Calendar"), self.calendar)
        self._column.addSpacing(8)
        self.add_text(tr("Trash"), Type.BODY_STRONG)
        self._trash_words = self.add_text("", Type.CAPTION, muted=True)
        self.trash = TrashList(self._verbs, look)
        self.add_wide(self.trash)
        self.finish()

    def _connect(self) -> None:
        self.copy.clicked.connect(self._on_copy)
        self.open.clicked.connect(self._on_open)
        self.back_up.clicked.connect(self._on_back_up)
        self.archive.clicked.connect(self.archive_requested)
        self.bring_back.clicked.connect(self._on_bring_back)
        self.calendar.clicked.connect(self._on_calendar)
        self.trash.restore_requested.connect(self._on_restore)
        self._operations.released.connect(self.refresh)

    def keep_calendar(self, path: str) -> None:
        """Write what is due, reminders and birthdays into a file from now on; into none where the path is empty."""
        self.change(calendar_file=path)

    def copies_menu(self) -> QMenu:
        """The copies beside the data, and any other file."""
        menu, today = QMenu(self), self._verbs.session.today()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for copy in self._verbs.returning.copies():
            menu.addAction(copy_words(copy, today)).triggered.connect(partial(self._on_copy_chosen, copy.file))
        menu.addSeparator()
        menu.addAction(tr("Another file …")).triggered.connect(self._on_other_copy)
        return menu

    def _on_bring_back(self) -> None:
        self.copies_menu().popup(self.bring_back.mapToGlobal(self.bring_back.rect().bottomLeft()))

    def _on_copy_chosen(self, file: Path, checked: bool = False) -> None:
        self._return.say(tr("Is being brought back …"))
        self.return_requested.emit(file)

    def _on_other_copy(self) -> None:
        dialog = QFileDialog(self.window(), tr("Bring a copy back"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("Copies and archives (%1)").replace("%1", "*.db *.zip"), tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self._on_copy_chosen(Path(name)))
        dialog.open()

    def _show_calendar(self) -> None:
        path = self._verbs.preferences.current.calendar_file
        self.calendar.setChecked(bool(path))
        self._calendar.say(path or tr("What is due, reminders and birthdays, for the calendar you use."))

    @override
    def refresh(self) -> None:
        contacts = sum(self._verbs.contacts.pocket_counts().values())
        photos = len(self._verbs.session.photos.all())
        self._contacts.setText(tr("%n contact(s)", "", contacts))
        self._photos.setText(tr("%n photo(s)", "", photos))
        day = self._verbs.backup.latest()
        today = self._verbs.session.today()
        self._latest.setText(relative_day_words(day, today) if day else tr("none yet", "backup"))
        self._return.say(tr("The state of now is kept as a copy, so this can be undone."))
        self._show_calendar()
        self.trash.refresh()
        if self.trash.buttons():
            self._trash_words.setText(tr("Deleted contacts stay here for 30 days and are then removed for good."))
        else:
            self._trash_words.setText(tr("The trash is empty. Deleted contacts stay here for 30 days."))
        super().refresh()

    def _on_copy(self) -> None:
        self._folder.say(self.folder.copy_path())

    def _on_open(self) -> None:
        self._folder.say(self.folder.open_folder())

    def _on_back_up(self) -> None:
        self.backup_requested.emit()

    def _on_calendar(self, wanted: bool) -> None:
        self._show_calendar()
        if not wanted:
            self.keep_calendar("")
            return
        dialog = QFileDialog(self.window(), tr("Keep a calendar up to date"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(["*.ics"])
        dialog.setDefaultSuffix("ics")
        dialog.selectFile(tr("Netzwerk"))
        dialog.fileSelected.connect(self.keep_calendar)
        dialog.open()

    def _on_restore(self, contact_id: int) -> None:
        self._operations.run(self._verbs.contacts.restore, [contact_id])
        self.refresh()
