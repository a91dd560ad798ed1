"""Progress bar of an event: who was reached in time, in four patterns with words and numbers."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.event import EventProgress, EventReach
from netzwerk_desktop.domain.followup import FirstContactStage, FollowUp, Pocket, first_contact_stage, latest
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.domain.query import CardFilter, CardOrder, CardQuery
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.marks import SHAPE, paint_hatch, paint_mark, state_colour
from netzwerk_desktop.ui.words import clock_words, day_words

BAR, BAR_GAP, LEAST = 12, 3, 8
SWATCH_WIDTH, SWATCH_HEIGHT = 14, 12
INNER_GAP, ITEM_GAP, LEGEND_TOP, LINE_GAP = 8, 24, 8, 4
MOST_OPEN = 500
COUNTED = (EventReach.WITHIN_12, EventReach.WITHIN_48, EventReach.LATER, EventReach.NOT_YET)


def reach_words(reach: EventReach) -> str:
    """The words of the legend."""
    return {
        EventReach.WITHIN_12: tr("within 12 h", "reached"),
        EventReach.WITHIN_48: tr("within 48 h", "reached"),
        EventReach.LATER: tr("later", "reached"),
        EventReach.NOT_YET: tr("not yet", "reached"),
    }[reach]


def paint_reach(painter: QPainter, rect: QRectF, reach: EventReach, look: Look) -> None:
    """Draw one piece of the bar, or its swatch in the legend."""
    painter.setPen(Qt.PenStyle.NoPen)
    if reach is EventReach.WITHIN_48:
        paint_hatch(painter, rect, look.colour("accent"))
    elif reach is EventReach.NOT_YET:
        painter.setPen(QPen(look.colour("control"), 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    else:
        painter.setBrush(look.colour("accent" if reach is EventReach.WITHIN_12 else "track"))
        painter.drawRoundedRect(rect, 2, 2)


def piece_widths(counts: list[int], room: float) -> list[float]:
    """Widths of the pieces of a bar in proportion; even one of a thousand stays visible."""
    shown = [count for count in counts if count]
    if not shown:
        return []
    free = room - BAR_GAP * (len(shown) - 1)
    widths = [max(float(LEAST), free * count / sum(shown)) for count in shown]
    widths[widths.index(max(widths))] -= sum(widths) - free
    return widths


@dataclass(frozen=True, slots=True)
class Deadline:
    """Until when those not yet reached should be, in words, and how the time for it stands."""

    words: str
    stage: FirstContactStage


def summary_words(progress: EventProgress) -> str:
    """Where the people of an event stand: "16 met · 8 in the network · 7 in the inbox · 1 aside"."""
    parts = [tr("%n met", "", progress.people), tr("%n in the network", "", progress.network)]
    if progress.inbox:
        parts.append(tr("%n in the inbox", "", progress.inbox))
    if progress.aside:
        parts.append(tr("%n aside", "", progress.aside))
    return " · ".join(parts)


def open_deadline(verbs: Verbs, progress: EventProgress) -> Deadline | None:
    """The next moment by which somebody not yet reached should be; None when none lies ahead."""
    if not progress.not_yet:
        return None
    now, zone = verbs.session.clock.now(), verbs.session.zone
    query = CardQuery(Pocket.NETWORK, CardFilter.FIRST_CONTACT, CardOrder.MET, progress.event.event_id)
    cards = verbs.contacts.cards(verbs.contacts.ids(query, MOST_OPEN))
    met = [card.standing.met_at for card in cards.values() if card.standing.met_at is not None]
    ahead = [met_at for met_at in met if latest(met_at) > now]
    if not ahead:
        return None
    until = latest(min(ahead))
    day = day_words(local_day(until, zone), local_day(now, zone))
    words = tr("until %1, %2", "day and time").replace("%1", day).replace("%2", clock_words(until, zone))
    return Deadline(words, first_contact_stage(min(ahead), now))


class ReachBar(QWidget):
    """The bar, its legend and the deadline of those who are open; the legend wraps where it is too wide."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._counts = dict.fromkeys(COUNTED, 0)
        self._deadline: Deadline | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)

    def show_progress(self, progress: EventProgress, deadline: Deadline | None) -> None:
        """Show the numbers of an event."""
        self._counts = {reach: int(getattr(progress, reach.value)) for reach in COUNTED}
        self._deadline = deadline
        spoken = [f"{reach_words(reach)}: {count}" for reach, count in self._counts.items()]
        self.setAccessibleName(", ".join([*spoken, deadline.words] if deadline else spoken))
        self.updateGeometry()
        self.update()

    def _line_height(self) -> int:
        return self._look.px(16)

    def _item_width(self, reach: EventReach) -> int:
        words = self._look.metrics(Type.CAPTION).horizontalAdvance(reach_words(reach))
        number = self._look.metrics(Type.CAPTION_STRONG).horizontalAdvance(str(self._counts[reach]))
        return SWATCH_WIDTH + INNER_GAP + words + INNER_GAP + number

    def _deadline_width(self) -> int:
        words = self._deadline.words if self._deadline else ""
        return SHAPE + 6 + self._look.metrics(Type.CAPTION_MEDIUM).horizontalAdvance(words)

    def _places(self, width: int) -> tuple[list[QRect], QRect]:
        """Where the legend's items and the deadline stand."""
        high, x, y = self._line_height(), 0, BAR + LEGEND_TOP
        items: list[QRect] = []
        for reach in COUNTED:
            wide = self._item_width(reach)
            if x and x + wide > width:
                x, y = 0, y + high + LINE_GAP
            items.append(QRect(x, y, wide, high))
            x += wide + ITEM_GAP
        if self._deadline is None:
            return items, QRect()
        wide = self._deadline_width()
        if x + wide > width:
            return items, QRect(0, y + high + LINE_GAP, wide, high)
        return items, QRect(width - wide, y, wide, high)

    def _paint_bar(self, painter: QPainter) -> None:
        shown = [reach for reach, count in self._counts.items() if count]
        left = 0.0
        widths = piece_widths([self._counts[reach] for reach in shown], self.width())
        for reach, width in zip(shown, widths, strict=True):
            paint_reach(painter, QRectF(left, 0, width, BAR), reach, self._look)
            left += width + BAR_GAP
        if not shown:
            paint_reach(painter, QRectF(0, 0, self.width(), BAR), EventReach.NOT_YET, self._look)

    def _paint_text(self, painter: QPainter, x: float, line: QRect, text: str, style: Type) -> float:
        metrics = self._look.metrics(style)
        painter.setFont(self._look.font(style))
        baseline = line.top() + (line.height() - metrics.height()) / 2 + metrics.ascent()
        painter.drawText(QPointF(x, baseline), text)
        return x + metrics.horizontalAdvance(text)

    def _paint_item(self, painter: QPainter, place: QRect, reach: EventReach) -> None:
        top = place.top() + (place.height() - SWATCH_HEIGHT) / 2
        paint_reach(painter, QRectF(place.left(), top, SWATCH_WIDTH, SWATCH_HEIGHT), reach, self._look)
        painter.setPen(self._look.colour("text"))
        x = place.left() + SWATCH_WIDTH + INNER_GAP
        end = self._paint_text(painter, x, place, reach_words(reach), Type.CAPTION)
        self._paint_text(painter, end + INNER_GAP, place, str(self._counts[reach]), Type.CAPTION_STRONG)

    def _paint_deadline(self, painter: QPainter, place: QRect, deadline: Deadline) -> None:
        follow_up = FollowUp(stage=deadline.stage)
        middle = place.top() + place.height() / 2
        paint_mark(painter, place.left(), middle, self._look.theme, follow_up)
        painter.setPen(state_colour(self._look.theme, follow_up))
        self._paint_text(painter, place.left() + SHAPE + 6, place, deadline.words, Type.CAPTION_MEDIUM)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        items, deadline = self._places(width)
        return max(items[-1].bottom(), deadline.bottom()) + 1

    @override
    def sizeHint(self) -> QSize:
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max(max(self._item_width(reach) for reach in COUNTED), self._deadline_width())
        return QSize(widest, BAR + LEGEND_TOP + self._line_height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bar(painter)
        items, deadline = self._places(self.width())
        for reach, place in zip(COUNTED, items, strict=True):
            self._paint_item(painter, place, reach)
        if self._deadline is not None:
            self._paint_deadline(painter, deadline, self._deadline)
