"""Export panel: people, what is due, or everything, as a file for other programs."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.domain.exporting import ExportKind
from netzwerk_desktop.exchange_words import calendar_words
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Type
from netzwerk_desktop.ui.problem_words import problem_words
from netzwerk_desktop.ui.widgets.buttons import label, push_button
from netzwerk_desktop.ui.widgets.fields import TickBox

WIDTH = 500
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
        exported: a sentence about the file.
        failed: why there is none.
    """

    exported = Signal(str)
    failed = Signal(str)

    def __init__(self, house: House, contact_ids: Sequence[int], parent: QWidget) -> None:
        super().__init__(parent)
        self._house, self._ids = house, tuple(contact_ids)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export"))
        self._build()
        self._connect()

    def _build(self) -> None:
        look = self._house.look
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(6)
        column.addWidget(label(look, tr("Export as a file"), Type.HEADING))
        n = len(self._ids)
        self._who = label(look, tr("%n contact(s)", "", n), muted=True)
        column.addWidget(self._who)
        column.addSpacing(6)
        self._group = QButtonGroup(self)
        self._choices: dict[ExportKind, QRadioButton] = {}
        for kind in ExportKind:
            choice = QRadioButton(kind_words(kind))
            choice.setFont(look.font(Type.BODY))
            self._group.addButton(choice)
            self._choices[kind] = choice
            column.addWidget(choice)
        self._choices[ExportKind.VCARD].setChecked(True)
        self._keep = TickBox(look, tr("Keep this calendar up to date, to subscribe to"))
        self._keep.setEnabled(False)
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
        self._group.buttonToggled.connect(self._on_chosen)

    @property
    def kind(self) -> ExportKind:
        """What is chosen."""
        return next(kind for kind, choice in self._choices.items() if choice.isChecked())

    def save_to(self, path: Path) -> None:
        """Write the file, which appears when it is whole."""
        house, kind = self._house, self.kind
        if kind is ExportKind.CALENDAR and self._keep.isChecked():
            house.operations.run(house.verbs.preferences.change, calendar_file=str(path))
        for widget in (self._save, self._keep, *self._choices.values()):
            widget.setEnabled(False)
        self._bar.show()
        job = partial(house.verbs.exporting.export, path, calendar_words(), kind=kind, contact_ids=self._ids)
        house.tasks.start(job, partial(self._on_written, path), self._on_failed)

    def _on_save(self) -> None:
        suffix = _SUFFIXES[self.kind]
        dialog = QFileDialog(self, tr("Save as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"*.{suffix}"])
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(tr("Contacts", "name of a file"))
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def _on_chosen(self) -> None:
        kind = self.kind
        self._keep.setEnabled(kind is ExportKind.CALENDAR)
        n = len(self._ids)
        everybody = kind in (ExportKind.CALENDAR, ExportKind.ARCHIVE)
        self._who.setText(tr("Everybody, whoever is selected") if everybody else tr("%n contact(s)", "", n))

    def _on_written(self, path: Path, count: int) -> None:
        n = count
        words = tr("%n contact(s) are in “%1”.", "", n)
        if self.kind is ExportKind.CALENDAR:
            words = tr("%n day(s) are in “%1”.", "", n)
        self.exported.emit(words.replace("%1", path.name))
        self.accept()

    def _on_failed(self, error: UserError) -> None:
        self.failed.emit(problem_words(error))
        self.reject()
