"""Event list: the events of the left column as rows of two lines."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.event import EventProgress
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.words import clock_words, day_words, full_day_words

WEEKDAY_WITHIN = 14
PADDING_X, PADDING_Y, ROW_GAP, SCROLL_BAR = 12, 9, 2, 12


def event_people_words(progress: EventProgress) -> str:
    """How many people an event has, and how many of them wait: "16 people · 3 not yet"."""
    if not progress.people:
        return tr("nobody yet")
    people = tr("%n person(s)", "", progress.people)
    if not progress.not_yet:
        return people
    waiting = tr("%n not yet", "", progress.not_yet)
    return tr("%1 · %2", "people, not yet reached").replace("%1", people).replace("%2", waiting)


def event_span_words(begins: datetime | None, ends: datetime | None, zone: tzinfo) -> str:
    """When an event was: "Tue 24 Nov 2026, 13:00–19:00", with both days where it ends on another one."""
    first = begins or ends
    if first is None:
        return ""
    start = _moment_words(first, zone)
    if begins is None or ends is None or begins == ends:
        return start
    if local_day(begins, zone) == local_day(ends, zone):
        return tr("%1–%2", "times of one day").replace("%1", start).replace("%2", clock_words(ends, zone))
    return tr("%1 – %2", "two days with times").replace("%1", start).replace("%2", _moment_words(ends, zone))


class EventListModel(QAbstractListModel):
    """Every event with its numbers, the latest first."""

    DAY_ROLE = Qt.ItemDataRole.UserRole + 1
    PEOPLE_ROLE = Qt.ItemDataRole.UserRole + 2

    def __init__(self, verbs: Verbs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._rows: list[EventProgress] = []

    def reload(self) -> None:
        """Read the events anew; rows that stay the same ones keep selection and scrolling."""
        rows = self._verbs.events.all()
        if [row.event.event_id for row in rows] == [row.event.event_id for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def progress(self, row: int) -> EventProgress:
        """The event of a row."""
        return self._rows[row]

    def row_of(self, event_id: int | None) -> int | None:
        """The row of an event, None when there is none."""
        return next((row for row, each in enumerate(self._rows) if each.event.event_id == event_id), None)

    def _day(self, progress: EventProgress) -> str:
        moment = progress.event.begins_at or progress.event.ends_at
        if moment is None:
            return ""
        today = self._verbs.session.today()
        day = local_day(moment, self._verbs.session.zone)
        return day_words(day, today, weekday=abs((day - today).days) < WEEKDAY_WITHIN)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object | None:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        progress = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return progress.event.name
        if role == self.DAY_ROLE:
            return self._day(progress)
        if role == self.PEOPLE_ROLE:
            return event_people_words(progress)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (progress.event.name, self._day(progress), progress.event.place, event_people_words(progress))
            return ". ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (progress.event.name, progress.event.place) if part)
        return None


class EventRowDelegate(QStyledItemDelegate):
    """Paints an event: name and day, below them how many people it has."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def _lines(self) -> tuple[int, int]:
        return self._look.px(20), self._look.px(16)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, sum(self._lines()) + 2 * PADDING_Y + ROW_GAP)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        state, flag = option.state, QStyle.StateFlag
        selected = bool(state & flag.State_Selected)
        box = option.rect.adjusted(0, 0, 0, -ROW_GAP)
        if option.widget is not None:
            # The room of the scroll bar stays free without one, so that days never move.
            box.setWidth(min(box.width(), option.widget.width() - SCROLL_BAR))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected or state & flag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("accent_tint" if selected else "sunken"))
            painter.drawRoundedRect(box, 6, 6)
        if state & flag.State_HasFocus:
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.toRectF().adjusted(1, 1, -1, -1), 6, 6)
        self._paint_words(painter, box.adjusted(PADDING_X, PADDING_Y, -PADDING_X, -PADDING_Y), index, selected)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex, selected: bool
    ) -> None:
        first, second = self._lines()
        day = str(index.data(EventListModel.DAY_ROLE) or "")
        right = self._look.metrics(Type.CAPTION).horizontalAdvance(day)
        upper = QRect(area.left(), area.top(), area.width(), first)
        name = QRect(upper.left(), upper.top(), upper.width() - right - (8 if day else 0), first)
        lower = QRect(area.left(), upper.top() + first, area.width(), second)
        role = "accent" if selected else "text"
        self._line(painter, name, str(index.data()), Type.BODY_STRONG, role)
        self._line(painter, upper, day, Type.CAPTION, "muted", right=True)
        self._line(painter, lower, str(index.data(EventListModel.PEOPLE_ROLE)), Type.CAPTION, "muted")

    def _line(self, painter: QPainter, area: QRect, text: str, style: Type, role: str, *, right: bool = False) -> None:
        metrics = self._look.metrics(style)
        shown = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, area.width())
        left = area.right() + 1 - metrics.horizontalAdvance(shown) if right else area.left()
        painter.setFont(self._look.font(style))
        painter.setPen(self._look.colour(role))
        baseline = area.top() + (area.height() - metrics.height()) / 2 + metrics.ascent()
        painter.drawText(QPointF(left, baseline), shown)


class EventListView(QListView):
    """The list of events; one tab stop, arrows choose."""

    def __init__(self, look: Look, model: EventListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Events"))
        self.setModel(model)
        self.setItemDelegate(EventRowDelegate(look, self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        look.changed.connect(self._on_look_changed)

    def _on_look_changed(self) -> None:
        self.doItemsLayout()
        self.viewport().update()


def _moment_words(moment: datetime, zone: tzinfo) -> str:
    day = full_day_words(local_day(moment, zone))
    return tr("%1, %2", "day and time").replace("%1", day).replace("%2", clock_words(moment, zone))
