"""Import rows: what becomes of everybody of the files, row by row under their headings."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from netzwerk_desktop.domain.importing import Conflict, Field, FileReport, Outcome
from netzwerk_desktop.domain.incoming import Remark, Severity
from netzwerk_desktop.exchange_words import field_words, remark_words
from netzwerk_desktop.services.import_plan import ImportPlan, PlannedPerson
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.pictures import one_line
from netzwerk_desktop.ui.words import name_words

ROW, PAD = 52, 12
Index = QModelIndex | QPersistentModelIndex


class Heading(StrEnum):
    """Under what somebody, or a remark, stands."""

    NEW = "new"
    UPDATED = "updated"
    SAME = "same"
    CONFLICT = "conflict"
    UNREADABLE = "unreadable"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Remarked:
    """A remark and the file it is about."""

    file: str
    remark: Remark


Row = PlannedPerson | Remarked


def rows_under(plan: ImportPlan, heading: Heading) -> Sequence[Row]:
    """Everything that stands under a heading, in the order of the files."""
    if heading is Heading.CONFLICT:
        return [person for person in plan.people if person.conflicts]
    outcomes = {Heading.NEW: Outcome.NEW, Heading.UPDATED: Outcome.UPDATE, Heading.SAME: Outcome.SAME}
    if heading in outcomes:
        return plan.having(outcomes[heading])
    wanted = (Severity.REFUSED,) if heading is Heading.UNREADABLE else (Severity.WARNING, Severity.NOTE)
    return [
        Remarked(report.file, remark) for report in plan.files for remark in report.remarks if remark.severity in wanted
    ]


def place_words(line: int, file: str) -> str:
    """Where something stands: "line 12, people.vcf"."""
    if not line:
        return file
    return tr("line %1, %2", "place in a file").replace("%1", str(line)).replace("%2", file)


def conflict_words(conflict: Conflict) -> str:
    """A value that both sides changed: what stays, and what the file says."""
    if conflict.field is Field.PORTRAIT:
        return tr("The photo here stays; the file has another one.")
    words = tr("%1: “%2” stays, the file says “%3”")
    name = field_words(conflict.field)
    return words.replace("%1", name[:1].upper() + name[1:]).replace("%2", conflict.ours).replace("%3", conflict.theirs)


class ImportRows(QAbstractListModel):
    """The rows under one heading; words are made when they are shown."""

    DETAIL_ROLE = Qt.ItemDataRole.UserRole + 1
    PLACE_ROLE = Qt.ItemDataRole.UserRole + 2
    CONTACT_ROLE = Qt.ItemDataRole.UserRole + 3

    def __init__(self, verbs: Verbs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._rows: Sequence[Row] = ()
        self._files: Sequence[FileReport] = ()
        self._made: dict[int, int] = {}

    def show_rows(self, rows: Sequence[Row], files: Sequence[FileReport], made: dict[int, int]) -> None:
        """Show other rows.

        Args:
            made: contacts of those who were new, by the `id()` of the person; empty before the import.
        """
        self.beginResetModel()
        self._rows, self._files, self._made = rows, files, made
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(row)
        if role == self.DETAIL_ROLE:
            return self._detail(row)
        if role == self.PLACE_ROLE:
            return self._place(row)
        if role == self.CONTACT_ROLE:
            return self.contact_id(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (self._title(row), self._detail(row), self._place(row)) if part)
        return None

    def contact_id(self, row: int) -> int | None:
        """Who can be looked at: the contact of a row, where there is one already."""
        person = self._rows[row]
        if isinstance(person, Remarked):
            return None
        return person.contact_id if person.contact_id is not None else self._made.get(id(person))

    def _title(self, row: Row) -> str:
        if isinstance(row, Remarked):
            return remark_words(row.remark)
        return (
            name_words(row.facts.name)
            if row.facts.name.display
            else row.facts.organisation or name_words(row.facts.name)
        )

    def _detail(self, row: Row) -> str:
        if isinstance(row, Remarked):
            return ""
        if row.conflicts:
            return " · ".join(conflict_words(each) for each in row.conflicts)
        if row.twin is not None and row.twin > 0:
            other = name_words(self._verbs.contacts.get(row.twin).name)
            return tr("Perhaps the same person as %1; to be looked at afterwards").replace("%1", other)
        if row.twin is not None:
            return tr("Perhaps twice in the files; to be looked at afterwards")
        facts = row.facts
        ways = [method.value for method in facts.methods[:2]]
        return " · ".join(part for part in (facts.job_title, facts.organisation, *ways) if part)

    def _place(self, row: Row) -> str:
        if isinstance(row, Remarked):
            return place_words(row.remark.line, row.file)
        return place_words(row.line, self._files[row.file].file if row.file < len(self._files) else "")


class ImportRowDelegate(QStyledItemDelegate):
    """Paints rows of two lines; who is a contact can be looked at.

    Signals:
        looked_at: a contact id.
    """

    looked_at = Signal(object)

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self._look.px(ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, area = self._look, QRect(option.rect)
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, look.colour("accent_tint"))
        painter.setPen(QPen(look.colour("divider"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        right = area.right() - PAD
        if index.data(ImportRows.CONTACT_ROLE) is not None:
            words = tr("Look at")
            width = look.metrics(Type.BODY_MEDIUM).horizontalAdvance(words)
            self._write(
                painter, QRect(right - width, area.top(), width + 1, area.height()), words, Type.BODY_MEDIUM, "accent"
            )
            right -= width + 16
        place = str(index.data(ImportRows.PLACE_ROLE) or "")
        width = min(look.metrics(Type.CAPTION).horizontalAdvance(place) + 1, area.width() // 3)
        self._write(painter, QRect(right - width, area.top(), width, area.height()), place, Type.CAPTION, "muted")
        room = QRect(area.left() + PAD, area.top(), right - width - 16 - area.left() - PAD, area.height())
        detail = str(index.data(ImportRows.DETAIL_ROLE) or "")
        upper = room.adjusted(0, look.px(7), 0, -look.px(26)) if detail else room
        self._write(painter, upper, str(index.data() or ""), Type.BODY_MEDIUM, "text")
        if detail:
            self._write(painter, room.adjusted(0, look.px(27), 0, -look.px(7)), detail, Type.CAPTION, "muted")
        painter.restore()

    def _write(self, painter: QPainter, area: QRect, text: str, style: Type, role: str) -> None:
        painter.setFont(self._look.font(style))
        painter.setPen(self._look.colour(role))
        elided = self._look.metrics(style).elidedText(one_line(text), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)

    @override
    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            width = self._look.metrics(Type.BODY_MEDIUM).horizontalAdvance(tr("Look at")) + 2 * PAD
            contact_id = index.data(ImportRows.CONTACT_ROLE)
            right = option.rect.right()
            if contact_id is not None and event.position().x() > right - width:
                self.looked_at.emit(contact_id)
                return True
        return False
