"""Side column of Today: who comes next, whether the rhythms fit, and who has none."""

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.agenda import Agenda, Load, Upcoming
from netzwerk_desktop.domain.load import Relief
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.domain.query import CardFilter
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.agenda_words import day_parts_words, load_words, relief_choice_words, relief_words
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel, hairline, label, push_button
from netzwerk_desktop.ui.words import cadence_words, clock_words, name_words, number_words

WIDTH = 240


class LoadMeter(QWidget):
    """What the rhythms ask for against what the slot holds; the numbers stand below it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._load = look, Load()
        self.setFixedHeight(28)

    def show_load(self, load: Load) -> None:
        """Show other numbers."""
        self._load = load
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        needed, available = self._load.needed_per_day, self._load.available_per_day
        whole = max(needed, available, 0.01)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        area = QRectF(0, 10, self.width(), 8)
        painter.setBrush(self._look.colour("track"))
        painter.drawRoundedRect(area, 2, 2)
        filled = QRectF(area)
        filled.setWidth(area.width() * min(needed, available) / whole)
        painter.setBrush(self._look.colour("accent"))
        painter.drawRoundedRect(filled, 2, 2)
        mark = area.width() * available / whole
        painter.setPen(QPen(self._look.colour("text"), 2))
        painter.drawLine(round(min(mark, area.width() - 1)), 4, round(min(mark, area.width() - 1)), 24)


class SideColumn(QFrame):
    """What stands beside the agenda.

    Signals:
        opened: a contact id.
        chip_requested: a `CardFilter` whose people are to be shown.
        relief_chosen: a `Relief` after which the rhythms fit.
    """

    opened = Signal(object)
    relief_chosen = Signal(object)
    chip_requested = Signal(object)

    def __init__(self, verbs: Verbs, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sideColumn")
        self._verbs, self._look = verbs, look
        self._build()

    def _build(self) -> None:
        look = self._look
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 0, 0, 0)
        layout.setSpacing(0)
        self._next_title = label(look, tr("Coming up"), Type.BODY_STRONG)
        layout.addWidget(self._next_title)
        layout.addSpacing(8)
        self._next = QVBoxLayout()
        self._next.setSpacing(0)
        layout.addLayout(self._next)
        self._soon = push_button(look, tr("All of the next two weeks"), kind="link", small=True)
        self._soon.clicked.connect(lambda: self.chip_requested.emit(CardFilter.SOON))
        layout.addWidget(self._soon, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(24)
        layout.addWidget(label(look, tr("Does it fit your time?"), Type.BODY_STRONG))
        layout.addSpacing(8)
        self._load = label(look, "", Type.CAPTION, wrap=True)
        layout.addWidget(self._load)
        layout.addSpacing(6)
        self._meter = LoadMeter(look)
        layout.addWidget(self._meter)
        ends = QHBoxLayout()
        self._places = label(look, "", Type.CAPTION, muted=True)
        self._wanted = label(look, "", Type.CAPTION, muted=True)
        ends.addWidget(self._places)
        ends.addStretch(1)
        ends.addWidget(self._wanted)
        layout.addLayout(ends)
        self._reliefs = QVBoxLayout()
        self._reliefs.setSpacing(0)
        layout.addLayout(self._reliefs)
        layout.addSpacing(24)
        self._without_title = label(look, tr("Without rhythm"), Type.BODY_STRONG)
        layout.addWidget(self._without_title)
        layout.addSpacing(4)
        self._without = label(look, "", Type.CAPTION, muted=True, wrap=True)
        layout.addWidget(self._without)
        layout.addSpacing(6)
        self._choose = push_button(look, tr("Choose rhythms"), small=True)
        self._choose.clicked.connect(lambda: self.chip_requested.emit(CardFilter.WITHOUT_RHYTHM))
        layout.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def show_agenda(self, agenda: Agenda) -> None:
        """Follow the agenda of the day."""
        _clear(self._next)
        for upcoming in agenda.upcoming:
            self._next.addWidget(self._line(upcoming, agenda))
            self._next.addWidget(hairline())
        for widget in (self._next_title, self._soon):
            widget.setVisible(bool(agenda.upcoming))
        self._load.setText(load_words(agenda.load))
        self._meter.show_load(agenda.load)
        places = int(agenda.load.available_per_day)
        self._places.setText(tr("%n place(s)", "", places))
        self._wanted.setText(tr("%1 wanted").replace("%1", number_words(agenda.load.needed_per_day)))
        self._show_reliefs(agenda.load)
        n = agenda.without_rhythm
        self._without.setText(tr("%n person(s) wait for a choice. Nobody gets lost.", "", n))
        for widget in (self._without_title, self._without, self._choose):
            widget.setVisible(bool(n))

    def _show_reliefs(self, load: Load) -> None:
        """One press for the smallest change, and what else would do."""
        _clear(self._reliefs)
        for number, relief in enumerate(load.reliefs):
            words = tr("Change it like this") if number == 0 else relief_choice_words(relief)
            button = push_button(self._look, words, kind="" if number == 0 else "link", small=True)
            button.setAccessibleName(relief_words(relief))
            button.setToolTip(relief_words(relief))
            button.clicked.connect(partial(self._on_relief_pressed, relief))
            if number == 0:
                self._reliefs.addSpacing(10)
            elif number == 1:
                self._reliefs.addSpacing(6)
                self._reliefs.addWidget(label(self._look, tr("Or:", "other proposals"), Type.CAPTION, muted=True))
            self._reliefs.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_relief_pressed(self, relief: Relief) -> None:
        self.relief_chosen.emit(relief)

    def _line(self, upcoming: Upcoming, agenda: Agenda) -> QWidget:
        look, zone = self._look, self._verbs.session.zone
        today = local_day(agenda.at, zone)
        line = QWidget()
        line.setFixedHeight(look.px(44))
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        if upcoming.follow_up.stage is not None and upcoming.follow_up.good_from is not None:
            begins = upcoming.follow_up.good_from
            day = local_day(begins, zone)
            first = tr("Today") if day == today else day_parts_words(day)[0]
            second, what = clock_words(begins, zone), tr("first message")
        else:
            first, second = day_parts_words(upcoming.follow_up.due_on or today)
            what = cadence_words(upcoming.card.standing.cadence)
        for upper, lower, style, width in (
            (first, second, Type.CAPTION_MEDIUM, look.px(56)),
            (name_words(upcoming.card.name), what, Type.BODY, 0),
        ):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addStretch(1)
            top = ElidedLabel(look, upper, style)
            bottom = ElidedLabel(look, lower, Type.CAPTION, muted=True)
            column.addWidget(top)
            column.addWidget(bottom)
            column.addStretch(1)
            if width:
                holder = QWidget()
                holder.setFixedWidth(width)
                column.setContentsMargins(0, 0, 0, 0)
                holder.setLayout(column)
                layout.addWidget(holder)
            else:
                layout.addLayout(column, 1)
        return line


def _clear(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
