"""Mapping panel: a table that no known program wrote; somebody says what its columns are, and it is remembered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netzwerk_desktop.domain.columns import CHOICES, ColumnField, ColumnUse, CsvLayout, names_somebody
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel, label, push_button
from netzwerk_desktop.ui.widgets.fields import ChoiceBox

SAMPLES = 3


def column_words(field: ColumnField) -> str:
    """What a column can be."""
    return {
        ColumnField.PREFIX: tr("Title before the name"),
        ColumnField.GIVEN: tr("Given name"),
        ColumnField.MIDDLE: tr("Further given names"),
        ColumnField.FAMILY: tr("Family name"),
        ColumnField.SUFFIX: tr("Addition after the name"),
        ColumnField.NAME: tr("Whole name"),
        ColumnField.ORGANISATION: tr("Organisation"),
        ColumnField.JOB_TITLE: tr("Role"),
        ColumnField.MAIL: tr("Mail"),
        ColumnField.PHONE: tr("Phone"),
        ColumnField.WEB: tr("Web"),
        ColumnField.ADDRESS: tr("Whole address"),
        ColumnField.STREET: tr("Street"),
        ColumnField.PO_BOX: tr("PO box"),
        ColumnField.POSTCODE: tr("Postcode"),
        ColumnField.CITY: tr("Town"),
        ColumnField.REGION: tr("Region"),
        ColumnField.COUNTRY: tr("Country"),
        ColumnField.NOTE: tr("Note"),
        ColumnField.BIRTHDAY: tr("Birthday"),
        ColumnField.TAGS: tr("Tags"),
        ColumnField.UID: tr("Number in the other program"),
        ColumnField.KEPT: tr("Nothing of these: keep it in the note"),
    }[field]


class MappingPanel(QWidget):
    """One line for each column: its name, its first cells, and what it is.

    Signals:
        confirmed: (`CsvLayout`, the mapping of its columns).
        left: the file is not to be read.
    """

    confirmed = Signal(object, object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("content")
        self._look = look
        self._layout: CsvLayout | None = None
        self._boxes: list[ChoiceBox] = []
        self._build()

    def _build(self) -> None:
        look = self._look
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 20)
        column.setSpacing(8)
        self._title = label(look, "", Type.HEADING, wrap=True)
        column.addWidget(self._title)
        column.addWidget(
            label(look, tr("The answer is remembered for files with the same columns."), Type.CAPTION, muted=True)
        )
        self._inner = QWidget()
        self._inner.setObjectName("content")
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 8, 8, 8)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 4)
        self._grid.setColumnStretch(2, 3)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._inner)
        column.addWidget(scroll, 1)
        self._missing = label(look, "", Type.CAPTION, muted=True)
        line = QHBoxLayout()
        line.setSpacing(8)
        leave = push_button(look, tr("Do not read this file"), kind="quiet")
        leave.clicked.connect(self.left)
        self._confirm = push_button(look, tr("Read it so"), kind="primary")
        self._confirm.clicked.connect(self._on_confirmed)
        line.addWidget(leave)
        line.addStretch(1)
        line.addWidget(self._missing)
        line.addWidget(self._confirm)
        column.addLayout(line)

    def ask(self, name: str, layout: CsvLayout) -> None:
        """Ask about the columns of a file."""
        self._layout = layout
        self._title.setText(tr("What are the columns of “%1”?").replace("%1", name))
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._boxes = []
        choices = [(field, column_words(field)) for field in CHOICES]
        for row, (header, use) in enumerate(zip(layout.header, layout.uses, strict=True)):
            cells = [sample[row] for sample in layout.samples[:SAMPLES] if row < len(sample) and sample[row].strip()]
            box = ChoiceBox(self._look, choices)
            box.setAccessibleName(header)
            box.set_value(use.field if use.field in CHOICES else ColumnField.KEPT)
            box.currentIndexChanged.connect(self._on_chosen)
            self._boxes.append(box)
            self._grid.addWidget(ElidedLabel(self._look, header, Type.BODY_MEDIUM), row, 0)
            self._grid.addWidget(ElidedLabel(self._look, " · ".join(cells), Type.CAPTION, muted=True), row, 1)
            self._grid.addWidget(box, row, 2)
        self._on_chosen()
        if self._boxes:
            self._boxes[0].setFocus()

    def _uses(self) -> dict[str, ColumnUse]:
        """What is chosen; a column that was left as guessed keeps the label it was guessed with."""
        layout = self._layout
        if layout is None:
            return {}
        return {
            header: use if box.value is use.field else ColumnUse(box.value)
            for header, use, box in zip(layout.header, layout.uses, self._boxes, strict=True)
        }

    def _on_chosen(self) -> None:
        enough = names_somebody(self._uses().values())
        self._confirm.setEnabled(enough)
        self._missing.setText("" if enough else tr("One column has to be a name or an organisation."))

    def _on_confirmed(self) -> None:
        self.confirmed.emit(self._layout, self._uses())
