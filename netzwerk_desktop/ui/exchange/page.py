"""Import page: choose contact files, see what they would do, do it, and take it back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from netzwerk_desktop.domain.changes import FormerBook
from netzwerk_desktop.domain.columns import ColumnUse, CsvLayout
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.domain.incoming import RemarkKind
from netzwerk_desktop.services.contact_files import ContactFile
from netzwerk_desktop.services.import_plan import ImportPlan, Step
from netzwerk_desktop.services.importing import Imported
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.exchange.former_imports import FormerImports
from netzwerk_desktop.ui.exchange.import_desk import ImportDesk
from netzwerk_desktop.ui.exchange.import_report import ImportReport
from netzwerk_desktop.ui.exchange.mapping_panel import MappingPanel
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.widgets.buttons import label, push_button
from netzwerk_desktop.ui.widgets.empty import EmptyState

FILE_FILTER = "*.vcf *.vcard *.csv *.tsv *.txt *.ldif *.ldi *.json *.zip"
BAR_WIDTH = 420


class ImportPage(QWidget):
    """One place for everything that comes from other address books.

    Signals:
        opened: a contact id whose sheet is to be shown.
        duplicates_requested: those who may be there twice are to be looked at.
    """

    opened = Signal(object)
    duplicates_requested = Signal()

    def __init__(
        self, verbs: Verbs, operations: Operations, desk: ImportDesk, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._verbs, self._operations, self._desk, self._look = verbs, operations, desk, look
        self._files: tuple[ContactFile, ...] = ()
        self._asked: ContactFile | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        look = self._look
        head = QHBoxLayout()
        head.setContentsMargins(24, 0, 24, 0)
        head.setSpacing(8)
        head.addWidget(label(look, tr("Take over contacts"), Type.TITLE))
        head.addStretch(1)
        self._choose = push_button(look, tr("Choose files …"), Use.IMPORT)
        head.addWidget(self._choose)
        self._empty = EmptyState(look)
        words = tr(
            "Drop vCards, tables (Google, Outlook, LinkedIn, Thunderbird), LDIF, Monica or an export of this program"
            " here. You see what would happen before anything is changed, and all of it can be taken back."
        )
        self._empty.say(words, tr("Choose files …"))
        self._former = FormerImports(look)
        start = QWidget()
        column = QVBoxLayout(start)
        column.setContentsMargins(24, 0, 24, 24)
        column.addWidget(self._empty, 1)
        column.addWidget(self._former)
        self._report = ImportReport(self._verbs, look)
        self._mapping = MappingPanel(look)
        self._start = start
        self._stack = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 22, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addLayout(self._stack, 1)
        # Only now: the first one is shown at once, and without a parent it would be a window of its own.
        for widget in (start, self._busy_part(), self._report, self._mapping):
            self._stack.addWidget(widget)

    def _busy_part(self) -> QWidget:
        look, centre = self._look, Qt.AlignmentFlag.AlignHCenter
        self._busy = QWidget()
        column = QVBoxLayout(self._busy)
        column.setSpacing(12)
        column.addStretch(2)
        self._step = label(look, "", Type.BODY)
        self._step.setAlignment(centre)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(look.px(BAR_WIDTH), 8)
        self._bar.setAccessibleName(tr("Progress"))
        self._cancel = push_button(look, tr("Cancel"), kind="quiet")
        for widget in (self._step, self._bar, self._cancel):
            column.addWidget(widget, 0, centre)
        column.addStretch(3)
        return self._busy

    def _connect(self) -> None:
        desk = self._desk
        self._choose.clicked.connect(self.choose_files)
        self._empty.pressed.connect(self.choose_files)
        self._cancel.clicked.connect(desk.cancel)
        self._report.confirmed.connect(self._on_confirmed)
        self._report.left.connect(self._on_left)
        self._report.undo_requested.connect(self._on_undo_requested)
        self._report.opened.connect(self.opened)
        self._report.duplicates_requested.connect(self.duplicates_requested)
        self._former.undo_requested.connect(self._on_undo_requested)
        self._mapping.confirmed.connect(self._on_mapped)
        self._mapping.left.connect(self._on_left)
        desk.started.connect(self._on_started)
        desk.progressed.connect(self._on_progressed)
        desk.planned.connect(self._on_planned)
        desk.imported.connect(self._on_imported)
        desk.stopped.connect(self._on_left)
        self._operations.changed.connect(self._on_changed)

    def show_page(self) -> None:
        """Bring the page up to date when it becomes visible."""
        self._choose.setVisible(self._stack.currentWidget() is not self._start)
        self._former.show_batches(self._verbs.importing.batches(), self._verbs.session)

    def choose_files(self) -> None:
        """Choose files from the disk."""
        dialog = QFileDialog(self.window(), tr("Take over contacts"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([tr("Contacts (%1)").replace("%1", FILE_FILTER), tr("All files (*)")])
        dialog.filesSelected.connect(lambda names: self.read([Path(name) for name in names]))
        dialog.open()

    def read(self, paths: Sequence[Path]) -> None:
        """Look what files would bring."""
        self._read(tuple(ContactFile(path.name, path) for path in paths))

    def _read(self, files: tuple[ContactFile, ...]) -> None:
        if not self._desk.busy:
            self._files = files
            self._desk.read(files)

    # slots

    def _on_started(self) -> None:
        self._choose.setEnabled(False)
        self._choose.show()
        self._step.setText(tr("Looking into the files …"))
        self._bar.setRange(0, 0)
        self._stack.setCurrentWidget(self._busy)
        self._cancel.setFocus()

    def _on_progressed(self, step: Step, done: int, total: int) -> None:
        words = {
            Step.READING: tr("Looking into the files … %1"),
            Step.STORING: tr("Keeping the photos … %1"),
            Step.WRITING: tr("Taking people over … %1"),
        }[step]
        count = self._look_number(done) if not total else f"{self._look_number(done)} / {self._look_number(total)}"
        self._step.setText(words.replace("%1", count))
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _look_number(self, number: int) -> str:
        return self.locale().toString(number)

    def _on_planned(self, plan: ImportPlan) -> None:
        self._choose.setEnabled(True)
        unclear = next(
            (
                number
                for number, report in enumerate(plan.files)
                if any(remark.kind is RemarkKind.MAPPING_NEEDED for remark in report.remarks)
            ),
            None,
        )
        if unclear is not None and self._ask(self._files[unclear]):
            return
        self._report.show_plan(plan)
        self._stack.setCurrentWidget(self._report)
        self._report.focus()

    def _ask(self, file: ContactFile) -> bool:
        """Ask what the columns of a table are; False where it is none."""
        try:
            layout = self._verbs.importing.layout(file)
        except UserError as error:
            self._operations.failed.emit(error)
            return False
        if layout is None:
            return False
        self._asked = file
        self._mapping.ask(file.name, layout)
        self._stack.setCurrentWidget(self._mapping)
        return True

    def _on_mapped(self, layout: CsvLayout, mapping: dict[str, ColumnUse]) -> None:
        try:
            self._verbs.importing.remember_mapping(layout, mapping)
        except UserError as error:
            self._operations.failed.emit(error)
            return
        self._read(self._files)

    def _on_confirmed(self) -> None:
        self._desk.run(self._report.choice)

    def _on_imported(self, imported: Imported) -> None:
        self._choose.setEnabled(True)
        self._report.show_done(imported)
        self._stack.setCurrentWidget(self._report)
        self._report.focus()

    def _on_left(self) -> None:
        self._desk.drop()
        self._choose.setEnabled(True)
        self._stack.setCurrentWidget(self._start)
        self.show_page()

    def _on_undo_requested(self, what: int | FormerBook) -> None:
        if isinstance(what, FormerBook):
            self._operations.return_wanted.emit(what)
        elif self._desk.undo(what):
            self._on_left()

    def _on_changed(self) -> None:
        if self.isVisible() and self._stack.currentWidget() is self._start:
            self.show_page()
