"""Print panel: chooses what is printed of people, and whether it goes to paper or into a PDF file."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSaveFile, Qt, Signal
from PySide6.QtGui import QPagedPaintDevice, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
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

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Type
from netzwerk_desktop.ui.printing.job import PrintForm, PrintJob
from netzwerk_desktop.ui.printing.paper import lay_out
from netzwerk_desktop.ui.widgets.buttons import label, push_button
from netzwerk_desktop.ui.widgets.ring import RingButton

WIDTH = 460
RESOLUTION = 300


class PrintPanel(QDialog):
    """Prints people as cards or as a telephone list.

    Signals:
        printed: a sentence about what was printed, or why it was not.
        failed: a sentence about a file that could not be written.
    """

    printed = Signal(str)
    failed = Signal(str)

    def __init__(self, house: House, contact_ids: Sequence[int], parent: QWidget) -> None:
        super().__init__(parent)
        self._house, self._ids = house, tuple(contact_ids)
        self._job: PrintJob | None = None
        self._device: QPagedPaintDevice | None = None
        self._file: QSaveFile | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Print"))
        self._build()
        self._connect()

    def _build(self) -> None:
        look = self._house.look
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(label(look, tr("Print or save as PDF"), Type.HEADING))
        n = len(self._ids)
        column.addWidget(label(look, tr("%n people, in the order of their names", "", n), muted=True))
        column.addSpacing(8)
        self._forms = QButtonGroup(self)
        words = {
            PrintForm.CARDS: tr("Cards to cut out, eight on a page"),
            PrintForm.PHONE_LIST: tr("Telephone list of those who have a number"),
        }
        self._choices: dict[PrintForm, RingButton] = {}
        for form, text in words.items():
            choice = RingButton(look, text)
            self._forms.addButton(choice)
            self._choices[form] = choice
            column.addWidget(choice)
        self._choices[PrintForm.CARDS].setChecked(True)
        column.addSpacing(4)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        self._bar.setAccessibleName(tr("Progress"))
        kept = self._bar.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(kept)
        self._bar.hide()
        column.addWidget(self._bar)
        column.addSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(8)
        self._cancel = push_button(look, tr("Cancel"), kind="quiet")
        self._print = push_button(look, tr("Print …"))
        self._save = push_button(look, tr("Save as PDF …"), Use.EXPORT, kind="primary")
        self._save.setDefault(True)
        line.addWidget(self._cancel)
        line.addStretch(1)
        line.addWidget(self._print)
        line.addWidget(self._save)
        column.addLayout(line)
        self.setFixedWidth(look.px(WIDTH))

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.reject)
        self._print.clicked.connect(self._on_print)
        self._save.clicked.connect(self._on_save)

    @property
    def form(self) -> PrintForm:
        """What is chosen."""
        return next(form for form, choice in self._choices.items() if choice.isChecked())

    def save_to(self, path: Path) -> None:
        """Write the pages into a PDF file, which appears when it is whole."""
        self._file = QSaveFile(str(path), self)
        if not self._file.open(QSaveFile.OpenModeFlag.WriteOnly):
            self._give_up(path)
            return
        writer = QPdfWriter(self._file)
        writer.setResolution(RESOLUTION)
        writer.setTitle(self._choices[self.form].text())
        self._begin(writer)

    def print_with(self, printer: QPrinter) -> None:
        """Send the pages to a printer."""
        self._file = None
        self._begin(printer)

    def _begin(self, device: QPagedPaintDevice) -> None:
        lay_out(device, None if isinstance(device, QPdfWriter) else device.pageLayout().pageSize())
        self._device = device
        for widget in (self._print, self._save, *self._choices.values()):
            widget.setEnabled(False)
        self._bar.setRange(0, len(self._ids))
        self._bar.show()
        self._job = PrintJob(self._house.verbs, self._house.tasks, self.form, self._ids, device, self)
        self._job.progressed.connect(self._bar.setValue)
        self._job.finished.connect(self._on_finished)
        self._job.start()

    def _give_up(self, path: Path) -> None:
        words = tr("“%1” cannot be written. Nothing was changed; choose another folder.")
        self.failed.emit(words.replace("%1", path.name))
        self.reject()

    def _on_save(self) -> None:
        dialog = QFileDialog(self, tr("Save as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr("PDF files (*.pdf)")])
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(tr("Telephone list") if self.form is PrintForm.PHONE_LIST else tr("Cards"))
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def _on_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self.print_with(printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def _on_finished(self, pages: int) -> None:
        n = pages
        if pages == 0:
            self._throw_away()
            self.printed.emit(tr("None of these people has a telephone number. Nothing was printed."))
        elif self._file is None:
            self.printed.emit(tr("%n page(s) are on their way to the printer.", "", n))
        else:
            path = Path(self._file.fileName())
            if not self._file.commit():
                self._give_up(path)
                return
            os.chmod(path, 0o600)
            self.printed.emit(tr("%n page(s) are in “%1”.", "", n).replace("%1", path.name))
        self.accept()

    def _throw_away(self) -> None:
        if self._file is not None:
            self._file.cancelWriting()

    @override
    def reject(self) -> None:
        if self._job is not None:
            self._job.stop()
            self._throw_away()
        super().reject()
