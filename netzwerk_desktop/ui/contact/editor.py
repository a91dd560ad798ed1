"""Editor: names and ways to reach somebody, as fields in the sheet; leaving a field saves it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from netzwerk_desktop.domain.birthday import read_birthday
from netzwerk_desktop.domain.contact import Contact, ContactDraft, ContactMethod, MethodKind
from netzwerk_desktop.domain.text import PersonName, split_name
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.contact.fields import SavingLine
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import label
from netzwerk_desktop.ui.words import birthday_words, method_words

SPARE = {MethodKind.MAIL: 1, MethodKind.PHONE: 1, MethodKind.WEB: 1, MethodKind.ADDRESS: 1}


class ContactEditor(QWidget):
    """The fields of one contact.

    Signals:
        written: a `ContactDraft` with what was changed.
    """

    written = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._contact: Contact | None = None
        self._methods: list[tuple[MethodKind, str, SavingLine]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, look.px(96))
        self._fixed: dict[str, SavingLine] = {}
        texts = {
            "prefix": tr("Title", "academic"),
            "given": tr("First name"),
            "family": tr("Last name"),
            "job_title": tr("Role"),
            "organisation": tr("Organisation"),
            "birthday": tr("Birthday"),
        }
        for row, (key, text) in enumerate(texts.items()):
            self._fixed[key] = self._add(row, text)
            self._fixed[key].written.connect(self._on_fixed_written)
        self._fixed["birthday"].setPlaceholderText(tr("24 Dec 1980, or 24 Dec", "how a birthday may be typed"))
        self._rows = len(texts)

    def show_contact(self, contact: Contact) -> None:
        """Show somebody's fields; a spare one for each kind of way to reach them."""
        shape = [(each.kind, each.label) for each in contact.methods]
        same = self._contact is not None and self._contact.contact_id == contact.contact_id
        if not same or shape != [(each.kind, each.label) for each in self._contact.methods]:  # type: ignore[union-attr]
            self._contact = contact
            self._make_methods(contact)
        self._contact = contact
        name = contact.name
        values = {
            "prefix": name.prefix,
            "given": name.given,
            "family": name.family,
            "job_title": contact.job_title,
            "organisation": contact.organisation,
            "birthday": birthday_words(contact.birthday),
        }
        for key, value in values.items():
            self._fixed[key].show_text(value)
        stored = iter(contact.methods)
        for _, _, line in self._methods[: len(contact.methods)]:
            line.show_text(next(stored).value)

    def focus_name(self) -> None:
        """Put the focus on the name."""
        field = self._fixed["given"]
        field.setFocus()
        field.selectAll()

    def save(self) -> None:
        """Save every field that is still being typed."""
        for line in (*self._fixed.values(), *(line for _, _, line in self._methods)):
            line.save()

    def _add(self, row: int, text: str) -> SavingLine:
        self._grid.addWidget(label(self._look, text, Type.CAPTION, muted=True), row, 0)
        line = SavingLine(self._look, text)
        self._grid.addWidget(line, row, 1)
        return line

    def _make_methods(self, contact: Contact) -> None:
        for row in range(self._rows, self._grid.rowCount()):
            for column in (0, 1):
                item = self._grid.itemAtPosition(row, column)
                widget = item.widget() if item is not None else None
                if widget is not None:
                    self._grid.removeWidget(widget)
                    widget.hide()
                    widget.deleteLater()
        self._methods = []
        wanted = [(each.kind, each.label) for each in contact.methods]
        wanted += [(kind, "") for kind, count in SPARE.items() for _ in range(count)]
        for row, (kind, note) in enumerate(wanted, start=self._rows):
            text = method_words(kind) + (f" ({note})" if note else "")
            line = self._add(row, text)
            line.written.connect(self._on_method_written)
            self._methods.append((kind, note, line))

    def _on_fixed_written(self) -> None:
        if self._contact is None:
            return
        text = {key: line.text().strip() for key, line in self._fixed.items()}
        name = PersonName(text["prefix"], text["given"], text["family"], self._contact.name.suffix)
        if not text["family"] and " " in text["given"]:
            # Somebody typed the whole name into one field.
            name = split_name(" ".join(part for part in (text["prefix"], text["given"]) if part))
        try:
            birthday = read_birthday(text["birthday"])
        except ValueError:
            # What is no birthday stays in the field, where it can be mended.
            birthday = self._contact.birthday
        self.written.emit(
            ContactDraft(name=name, job_title=text["job_title"], organisation=text["organisation"], birthday=birthday)
        )

    def _on_method_written(self) -> None:
        methods = tuple(
            ContactMethod(kind, line.text().strip(), note) for kind, note, line in self._methods if line.text().strip()
        )
        self.written.emit(ContactDraft(methods=methods))
