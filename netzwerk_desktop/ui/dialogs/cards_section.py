"""Section about reading cards: whether it is done, and the folder from which photos come by themselves."""

from typing import Any

from PySide6.QtWidgets import QFileDialog, QLineEdit
from typing_extensions import override

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.imaging.text_reader import reader_available
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.dialogs.preference_section import PreferenceSection
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.widgets.buttons import push_button
from netzwerk_desktop.ui.widgets.fields import TickBox


class CardsSection(PreferenceSection):
    """Reading on or off, and the watched folder."""

    settings = ("read_cards", "watch_folder")

    def __init__(self, verbs: Verbs, operations: Operations, look: Look, *, available: bool | None = None) -> None:
        super().__init__(verbs, operations, look)
        self._available = reader_available() if available is None else available
        self._build()
        self._connect()

    @staticmethod
    @override
    def words() -> str:
        return tr("Reading cards")

    def _build(self) -> None:
        look = self._look
        self.add_text(tr("Names, mail addresses and numbers are read on this computer."), muted=True)
        self.reads = TickBox(look, tr("Read photographed cards"))
        self.reads.setAccessibleName(tr("Read photographed cards"))
        self._reading = self.add_row(tr("Reading"), self.reads)
        self.folder = QLineEdit()
        self.folder.setObjectName("watchFolder")
        self.folder.setReadOnly(True)
        self.folder.setFont(look.font(Type.BODY))
        self.folder.setAccessibleName(tr("Watched folder"))
        self.folder.setPlaceholderText(tr("none", "folder"))
        self._watched = self.add_row(tr("Watched folder"), self.folder, stretch=True)
        self.choose = push_button(look, tr("Choose …"), small=True)
        self.choose.setAccessibleName(tr("Choose the watched folder"))
        self.off = push_button(look, tr("Off", "watch no folder"), small=True)
        self.off.setAccessibleName(tr("Watch no folder"))
        self.add_row("", self.choose, self.off)
        self.finish()

    def _connect(self) -> None:
        self.reads.clicked.connect(self._on_reads)
        self.choose.clicked.connect(self._on_choose)
        self.off.clicked.connect(self._on_off)

    @override
    def refresh(self) -> None:
        now = self._verbs.preferences.current
        self.reads.setChecked(now.read_cards)
        self.folder.setText(now.watch_folder)
        self.folder.setToolTip(now.watch_folder)
        self.folder.setCursorPosition(0)
        self.off.setEnabled(bool(now.watch_folder))
        if not self._available:
            self._reading.say(tr("This installation cannot read cards. Names are typed by hand."))
        else:
            self._reading.say(
                tr("What was read stands in the inbox, to be checked. Your own words are never replaced.")
            )
        self._watched.say(self._folder_words(reads=now.read_cards))
        super().refresh()

    def _folder_words(self, *, reads: bool) -> str:
        if not self._available:
            return tr("This installation cannot read cards, so nothing is taken from a folder.")
        if not reads:
            return tr("While reading is off, nothing is taken from a folder.")
        return tr(
            "New photos in it become contacts when a card is on them. Nothing in it is changed or deleted, "
            "and what lies there already is not taken."
        )

    @override
    def _store(self, **values: Any) -> Changes:
        folder = values.get("watch_folder")
        if folder is not None and folder != self._verbs.preferences.current.watch_folder:
            self._verbs.folder.choose(folder)
        return super()._store(**values)

    def watch(self, folder: str) -> None:
        """Watch another folder."""
        self.change(watch_folder=folder)

    def _on_reads(self, wanted: bool) -> None:
        self.change(read_cards=wanted)

    def _on_choose(self) -> None:
        dialog = QFileDialog(self.window(), tr("Choose a folder"), self._verbs.preferences.current.watch_folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.watch)
        dialog.open()

    def _on_off(self) -> None:
        self.watch("")
        self.choose.setFocus()
