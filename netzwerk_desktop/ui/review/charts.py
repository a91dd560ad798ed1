"""Charts of the review, drawn so that they can be read without colour: every bar has its pattern and its number."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.cadence import RhythmState
from netzwerk_desktop.domain.event import EventProgress
from netzwerk_desktop.domain.followup import FollowUp
from netzwerk_desktop.domain.review import WeekKept
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.events.progress_bar import BAR, COUNTED, paint_reach, piece_widths
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.marks import paint_mark
from netzwerk_desktop.ui.words import day_words, rhythm_words

LINE, COLUMN_HEIGHT, COLUMN_GAP, NAME_WIDTH, COUNT_WIDTH = 32, 96, 10, 200, 44
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Chart(QWidget):
    """What all charts share: a look, a fixed height and words for screen readers."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def _text(self, painter: QPainter, area: QRect, text: str, role: str, flags: Qt.AlignmentFlag = LEFT) -> None:
        elided = self._look.metrics(Type.CAPTION).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(self._look.font(Type.CAPTION))
        painter.setPen(self._look.colour(role))
        painter.drawText(area, flags, elided)


class WeekChart(Chart):
    """A column for each week: as high as there were networking days, filled as far as they were kept."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._weeks: Sequence[WeekKept] = ()
        self._today = date.min

    def show_weeks(self, weeks: Sequence[WeekKept], today: date) -> None:
        """Show the weeks, the oldest at the left."""
        self._weeks, self._today = weeks, today
        kept, planned = sum(week.kept for week in weeks), sum(week.planned for week in weeks)
        words = tr("%1 of %2 networking days kept").replace("%1", str(kept)).replace("%2", str(planned))
        self.setAccessibleName(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, COLUMN_HEIGHT + 2 * self._look.px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._weeks:
            return
        look, painter, line = self._look, QPainter(self), self._look.px(20)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(56.0, (self.width() + COLUMN_GAP) / len(self._weeks) - COLUMN_GAP)
        most = max(1, *(week.planned for week in self._weeks), *(week.kept for week in self._weeks))
        step = 1 if width >= look.px(52) else 2 if width >= look.px(26) else 4
        for number, week in enumerate(self._weeks):
            left = number * (width + COLUMN_GAP)
            high, full = COLUMN_HEIGHT * week.planned / most, COLUMN_HEIGHT * week.kept / most
            bottom = line + COLUMN_HEIGHT
            if week.planned:
                painter.setPen(QPen(look.colour("control"), 1))
                painter.setBrush(look.colour("surface"))
                painter.drawRoundedRect(QRectF(left + 0.5, bottom - high + 0.5, width - 1, high - 1), 3, 3)
            if week.kept:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("accent"))
                painter.drawRoundedRect(QRectF(left, bottom - full, width, full), 3, 3)
            above = QRect(round(left), round(bottom - max(high, full)) - line, round(width), line)
            self._text(painter, above, f"{week.kept}/{week.planned}", "text", Qt.AlignmentFlag.AlignCenter)
            if (len(self._weeks) - 1 - number) % step == 0:
                day = day_words(week.monday, self._today, weekday=False)
                room = QRect(round(left) - 20, bottom, round(width) + 40, line)
                self._text(painter, room, day, "muted", Qt.AlignmentFlag.AlignCenter)


class StateChart(Chart):
    """A line for each state of the rhythms: its mark, its words, a bar and the number."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._states: Mapping[RhythmState, int] = {}

    def show_states(self, states: Mapping[RhythmState, int]) -> None:
        """Show how many people are in each state."""
        self._states = states
        self.setAccessibleName(", ".join(f"{rhythm_words(state)}: {count}" for state, count in states.items()))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, self._look.px(LINE) * max(1, len(self._states)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, line = self._look, QPainter(self), self._look.px(LINE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max(1, *self._states.values(), 1)
        name, count_width = look.px(NAME_WIDTH), look.px(COUNT_WIDTH)
        room = self.width() - name - count_width
        for number, (state, count) in enumerate(self._states.items()):
            top = number * line
            paint_mark(painter, 0, top + line / 2, look.theme, FollowUp(rhythm=state))
            self._text(painter, QRect(34, top, name - 40, line), rhythm_words(state), "text")
            width = room * count / most
            if count:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("accent"))
                painter.drawRoundedRect(QRectF(name, top + (line - BAR) / 2, max(3.0, width), BAR), 2, 2)
            self._text(painter, QRect(round(name + width) + 8, top, count_width, line), str(count), "text")


class EventChart(Chart):
    """A line for each event: its name, when its people were reached in the patterns of its bar, how many in time."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._events: Sequence[EventProgress] = ()

    def show_events(self, events: Sequence[EventProgress]) -> None:
        """Show the events, the latest first."""
        self._events = events
        self.setAccessibleName(", ".join(f"{each.event.name}: {in_time_words(each)}" for each in events))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, self._look.px(LINE) * max(1, len(self._events)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, line = self._look, QPainter(self), self._look.px(LINE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name, share = look.px(NAME_WIDTH), look.px(120)
        room = self.width() - name - share
        for number, each in enumerate(self._events):
            top = number * line
            self._text(painter, QRect(0, top, name - 12, line), each.event.name, "text")
            counts = [int(getattr(each, reach.value)) for reach in COUNTED]
            left = float(name)
            widths = iter(piece_widths(counts, room))
            for reach, count in zip(COUNTED, counts, strict=True):
                if count:
                    width = next(widths)
                    paint_reach(painter, QRectF(left, top + (line - BAR) / 2, width, BAR), reach, look)
                    left += width + 3
            area = QRect(self.width() - share + 8, top, share - 8, line)
            self._text(painter, area, in_time_words(each), "text", RIGHT)


def in_time_words(progress: EventProgress) -> str:
    """How many of the people of an event were reached within 48 hours: "5 of 8 in time"."""
    reached = progress.within_12 + progress.within_48
    whole = reached + progress.later + progress.not_yet
    return tr("%1 of %2 in time", "reached").replace("%1", str(reached)).replace("%2", str(whole))
