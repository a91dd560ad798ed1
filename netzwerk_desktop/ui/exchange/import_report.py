"""Import report: what an import would do, or has done, row by row, with what can be chosen and its way back."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QSaveFile, Signal
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QHBoxLayout, QListView, QToolButton, QVBoxLayout, QWidget

from netzwerk_desktop.domain.changes import FormerBook
from netzwerk_desktop.domain.importing import Outcome
from netzwerk_desktop.services.import_plan import ImportPlan
from netzwerk_desktop.services.importing import Imported
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.exchange.choices import ImportChoices
from netzwerk_desktop.ui.exchange.import_desk import ImportChoice
from netzwerk_desktop.ui.exchange.import_rows import Heading, ImportRowDelegate, ImportRows, rows_under
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import label, push_button
from netzwerk_desktop.ui.widgets.chips import chip_button

MOST_IN_REPORT = 200_000


def heading_words(heading: Heading) -> str:
    """What stands on the chip of a heading."""
    return {
        Heading.NEW: tr("New"),
        Heading.UPDATED: tr("Added to"),
        Heading.SAME: tr("The same"),
        Heading.CONFLICT: tr("Differs here"),
        Heading.UNREADABLE: tr("Not readable"),
        Heading.HINT: tr("Hints"),
    }[heading]


def sum_words(counts: dict[Heading, int], read: int) -> str:
    """The sentence over the rows: "300 read: 281 new, 14 added to, 3 the same, 2 not readable."."""
    n = read
    parts = [
        tr("%n new", "", counts[Heading.NEW]),
        tr("%n added to", "", counts[Heading.UPDATED]),
        tr("%n the same", "", counts[Heading.SAME]),
    ]
    if counts[Heading.UNREADABLE]:
        parts.append(tr("%n not readable", "", counts[Heading.UNREADABLE]))
    return tr("%n read: %1.", "", n).replace("%1", ", ".join(parts))


class ImportReport(QWidget):
    """The rows under chips; before the import with choices, afterwards with its way back.

    Signals:
        confirmed: do it.
        left: it is done with, or not wanted.
        undo_requested: the id of the import, or a `FormerBook` where a whole archive was taken.
        opened: a contact id whose sheet is to be shown.
        duplicates_requested: those who may be there twice are to be looked at.
    """

    confirmed = Signal()
    left = Signal()
    undo_requested = Signal(object)
    opened = Signal(object)
    duplicates_requested = Signal()

    def __init__(self, verbs: Verbs, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("content")
        self._verbs, self._look = verbs, look
        self._plan: ImportPlan | None = None
        self._undone_by: int | FormerBook | None = None
        self._made: dict[int, int] = {}
        self._heading = Heading.NEW
        self._build()
        self._connect()

    def _build(self) -> None:
        look = self._look
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 20)
        column.setSpacing(12)
        self._sum = label(look, "", Type.HEADING, wrap=True)
        column.addWidget(self._sum)
        self._choices = ImportChoices(look)
        column.addWidget(self._choices)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        self._chips: dict[Heading, QToolButton] = {}
        for heading in Heading:
            chip = chip_button(look, "")
            chip.clicked.connect(lambda checked=False, heading=heading: self._show(heading))
            self._chips[heading] = chip
            chips.addWidget(chip)
        chips.addStretch(1)
        column.addLayout(chips)
        self._rows = ImportRows(self._verbs, self)
        self._view = QListView()
        self._view.setObjectName("report")
        self._view.setModel(self._rows)
        self._delegate = ImportRowDelegate(look, self._view)
        self._view.setItemDelegate(self._delegate)
        self._view.setUniformItemSizes(True)
        self._view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setAccessibleName(tr("What becomes of everybody"))
        column.addWidget(self._view, 1)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        look = self._look
        line = QHBoxLayout()
        line.setSpacing(8)
        self._leave = push_button(look, "", kind="quiet")
        self._save = push_button(look, tr("Save report …"), kind="quiet")
        self._twice = push_button(look, tr("Look at those who may be there twice"), Use.MERGE)
        self._undo = push_button(look, tr("Take import back"), Use.UNDO)
        self._confirm = push_button(look, "", Use.IMPORT, kind="primary")
        for button in (self._leave, self._save):
            line.addWidget(button)
        line.addStretch(1)
        for button in (self._twice, self._undo, self._confirm):
            line.addWidget(button)
        return line

    def _connect(self) -> None:
        self._leave.clicked.connect(self.left)
        self._save.clicked.connect(self._on_save)
        self._twice.clicked.connect(self.duplicates_requested)
        self._undo.clicked.connect(lambda: self.undo_requested.emit(self._undone_by))
        self._confirm.clicked.connect(self.confirmed)
        self._delegate.looked_at.connect(self.opened)
        self._view.activated.connect(self._on_activated)
        self._choices.changed.connect(self._say)

    @property
    def choice(self) -> ImportChoice:
        """What those who are new are given."""
        return self._choices.choice

    def show_plan(self, plan: ImportPlan) -> None:
        """Show what an import would do."""
        self._plan, self._undone_by, self._made = plan, None, {}
        self._choices.show_new(len(plan.having(Outcome.NEW)), self._verbs.preferences.current)
        self._arrange(done=False)

    def show_done(self, imported: Imported) -> None:
        """Show the same rows as something that has happened."""
        if self._plan is None:
            return
        undo = imported.changes.undo
        self._undone_by = undo if isinstance(undo, FormerBook) else imported.batch_id
        known = {person.contact_id for person in self._plan.people if person.contact_id is not None}
        made = sorted(imported.changes.contacts - known)
        new = self._plan.having(Outcome.NEW)
        # New people get ids in the order of the files.
        self._made = {id(person): key for person, key in zip(new, made, strict=False)}
        self._arrange(done=True)

    def focus(self) -> None:
        """Put the focus where the next step is."""
        target = self._confirm if self._confirm.isVisible() else self._leave
        target.setFocus()

    def _arrange(self, *, done: bool) -> None:
        plan = self._plan
        if plan is None:
            return
        self._counts = {heading: len(rows_under(plan, heading)) for heading in Heading}
        for heading, chip in self._chips.items():
            chip.setText(f"{heading_words(heading)}  {self.locale().toString(self._counts[heading])}")
            chip.setVisible(bool(self._counts[heading]) or heading is Heading.NEW)
        self._choices.setVisible(not done and bool(self._counts[Heading.NEW]))
        left_to_do = not done and (plan.changes_anything or plan.archive is not None)
        self._confirm.setVisible(left_to_do)
        self._undo.setVisible(done and self._undone_by is not None)
        self._twice.setVisible(done and any(person.twin is not None for person in plan.people))
        self._leave.setText(tr("Discard") if left_to_do else tr("Done", "an import was looked at"))
        self._done = done
        self._say()
        self._show(next((each for each in Heading if self._counts[each]), Heading.NEW))

    _done = False

    def _say(self) -> None:
        if self._plan is None:
            return
        self._sum.setText(sum_words(self._counts, len(self._plan.people)))
        n = self._counts[Heading.NEW] + self._counts[Heading.UPDATED]
        self._confirm.setText(" " + tr("Take over %n contact(s)", "", n))

    def _show(self, heading: Heading) -> None:
        if self._plan is None:
            return
        self._heading = heading
        for each, chip in self._chips.items():
            chip.setChecked(each is heading)
        self._rows.show_rows(rows_under(self._plan, heading), self._plan.files, self._made)
        if self._rows.rowCount():
            first = self._rows.index(0)
            self._view.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._view.scrollToTop()

    def _on_activated(self) -> None:
        contact_id = self._rows.contact_id(self._view.currentIndex().row())
        if contact_id is not None:
            self.opened.emit(contact_id)

    # the report as a file

    def _on_save(self) -> None:
        dialog = QFileDialog(self.window(), tr("Save report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr("Text (*.txt)")])
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(tr("Import report"))
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def save_to(self, path: Path) -> bool:
        """Write the report as text, a heading and its rows after the other; False where it cannot be written."""
        file = QSaveFile(str(path))
        if self._plan is None or not file.open(QSaveFile.OpenModeFlag.WriteOnly):
            return False
        file.write("\n".join(self._lines()).encode("utf-8"))
        if not file.commit():
            return False
        os.chmod(path, 0o600)
        return True

    def _lines(self) -> Sequence[str]:
        plan, lines = self._plan, [self._sum.text()]
        if plan is None:
            return lines
        rows = ImportRows(self._verbs)
        for heading in Heading:
            found = rows_under(plan, heading)[:MOST_IN_REPORT]
            if not found:
                continue
            lines += ["", heading_words(heading)]
            rows.show_rows(found, plan.files, self._made)
            for number in range(rows.rowCount()):
                index = rows.index(number)
                parts = (index.data(), index.data(ImportRows.DETAIL_ROLE), index.data(ImportRows.PLACE_ROLE))
                lines.append("  " + " · ".join(str(part) for part in parts if part))
        return [*lines, ""]
