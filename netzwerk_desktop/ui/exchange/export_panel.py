"""Export panel: people, what is due, or everything, as a file for other programs."""

import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.domain.exporting import ExportKind
from netzwerk_desktop.exchange_words import calendar_words
from netzwerk_desktop.services.job_watch import JobWatch
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Type
from netzwerk_desktop.ui.problem_words import problem_words
from netzwerk_desktop.ui.widgets.buttons import label, push_button
from netzwerk_desktop.ui.widgets.fields import TickBox
from netzwerk_desktop.ui.widgets.ring import RingButton

WIDTH = 500
LOOK_MS = 100
_SUFFIXES = {ExportKind.CALENDAR: "ics", ExportKind.ARCHIVE: "zip", ExportKind.CSV: "csv"}
_SUFFIXES |= {ExportKind.CSV_SPREADSHEET: "csv", ExportKind.VCARD: "vcf", ExportKind.VCARD_4: "vcf"}


def kind_words(kind: ExportKind) -> str:
    """What a kind of file is for."""
    return {
        ExportKind.VCARD: tr("vCard, which every address book reads"),
        ExportKind.VCARD_4: tr("vCard 4.0, for newer programs"),
        ExportKind.CSV: tr("Table for other programs (CSV)"),
        ExportKind.CSV_SPREADSHEET: tr("Table for spreadsheets, safe from formulas (CSV)"),
        ExportKind.CALENDAR: tr("Calendar of what is due, reminders and birthdays"),
        ExportKind.ARCHIVE: tr("Everything with photos and history, for this program"),
    }[kind]


class ExportPanel(QDialog):
    """Asks for the kind of file and writes it off the main thread.

    Signals:
        exported: (a sentence about the file, its `Path`).
        failed: why there is none.
    """

    exported = Signal(str, object)
    failed = Signal(str)

    def __init__(
        self, house: House, contact_ids: Sequence[int], parent: QWidget, kind: ExportKind = ExportKind.VCARD
    ) -> None:
        super().__init__(parent)
        self._house, self._ids = house, tuple(contact_ids)
        self._everybody = sum(house.verbs.contacts.pocket_counts().values())
        self._task: int | None = None
        self._cancelled = threading.Event()
        # Written in the pool and looked at from here: a signal might come when the panel is gone.
        self._far = (0, 0)
        self._looks = QTimer(self, interval=LOOK_MS)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export"))
        self._build()
        self._connect()
        self._choices[kind].setChecked(True)
        self._choices[kind].setFocus()
        self._show_who()

    def _build(self) -> None:
        look = self._house.look
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(6)
        column.addWidget(label(look, tr("Export as a file"), Type.HEADING))
        self._who = label(look, muted=True)
        column.addWidget(self._who)
        self._keep = TickBox(look, tr("Keep this calendar up to date, to subscribe to"))
        self._all = TickBox(look, tr("Everybody, not only these"))
        self._all.setChecked(not self._ids)
        for tick in (self._all, self._keep):  # the panel keeps its height whatever is chosen
            size = tick.sizePolicy()
            size.setRetainSizeWhenHidden(True)
            tick.setSizePolicy(size)
        column.addWidget(self._all)
        column.addSpacing(6)
        self._group = QButtonGroup(self)
        self._choices: dict[ExportKind, RingButton] = {}
        for kind in ExportKind:
            choice = RingButton(look, kind_words(kind))
            self._group.addButton(choice)
            self._choices[kind] = choice
            column.addWidget(choice)
        column.addWidget(self._keep)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(tr("Progress"))
        kept = self._bar.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(kept)
        self._bar.hide()
        column.addWidget(self._bar)
        column.addSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(8)
        self._cancel = push_button(look, tr("Cancel"), kind="quiet")
        self._save = push_button(look, tr("Save as …"), Use.EXPORT, kind="primary")
        self._save.setDefault(True)
        line.addWidget(self._cancel)
        line.addStretch(1)
        line.addWidget(self._save)
        column.addLayout(line)
        self.setFixedWidth(look.px(WIDTH))

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self._on_save)
        self._group.buttonToggled.connect(self._show_who)
        self._all.toggled.connect(self._show_who)
        self._looks.timeout.connect(self._on_look)

    @property
    def kind(self) -> ExportKind:
        """What is chosen."""
        return next(kind for kind, choice in self._choices.items() if choice.isChecked())

    def save_to(self, path: Path) -> None:
        """Write the file, which appears when it is whole."""
        house = self._house
        for widget in (self._save, self._keep, self._all, *self._choices.values()):
            widget.setEnabled(False)
        self._bar.show()
        self._looks.start()
        ids = None if self._all.isChecked() else self._ids
        watch = JobWatch(self._tell, self._cancelled.is_set)
        job = partial(
            house.verbs.exporting.export, path, calendar_words(), kind=self.kind, contact_ids=ids, watch=watch
        )
        self._task = house.tasks.start(job, partial(self._on_written, path), self._on_failed)

    def _tell(self, done: int, total: int) -> None:
        """Runs in the pool."""
        self._far = (done, total)

    def _on_save(self) -> None:
        suffix = _SUFFIXES[self.kind]
        dialog = QFileDialog(self, tr("Save as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"*.{suffix}"])
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(tr("Contacts", "name of a file"))
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def _show_who(self) -> None:
        kind = self.kind
        self._keep.setVisible(kind is ExportKind.CALENDAR)
        always = kind in (ExportKind.CALENDAR, ExportKind.ARCHIVE)
        self._all.setVisible(not always and len(self._ids) < self._everybody)
        n = self._everybody if self._all.isChecked() else len(self._ids)
        self._who.setText(tr("Everybody, whoever is selected") if always else tr("%n contact(s)", "", n))

    def _on_look(self) -> None:
        done, total = self._far
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _on_written(self, path: Path, count: int) -> None:
        self._task = None
        house, n = self._house, count
        words = tr("%n contact(s) are in “%1”.", "", n)
        if self.kind is ExportKind.CALENDAR:
            words = tr("%n day(s) are in “%1”.", "", n)
            if self._keep.isChecked():
                house.operations.run(house.verbs.preferences.change, calendar_file=str(path))
        self.exported.emit(words.replace("%1", path.name), path)
        self.accept()

    def _on_failed(self, error: UserError) -> None:
        self._task = None
        self.failed.emit(problem_words(error))
        self.reject()

    @override
    def reject(self) -> None:
        if self._task is not None:
            self._cancelled.set()
            self._house.tasks.drop(self._task)
            self._task = None
        super().reject()
