"""Review page: how the method is kept, as pictures and as tables; no figure is about a single person."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.events.progress_bar import COUNTED, reach_words
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.review.charts import Chart, EventChart, StateChart, WeekChart
from netzwerk_desktop.ui.widgets.buttons import label
from netzwerk_desktop.ui.widgets.chips import chip_button
from netzwerk_desktop.ui.widgets.empty import EmptyState
from netzwerk_desktop.ui.words import day_words, rhythm_words

WIDEST = 860


class Section(QFrame):
    """A heading with a sentence, a chart, and the table behind it."""

    def __init__(self, look: Look, heading: str, chart: Chart) -> None:
        super().__init__()
        self.setObjectName("rows")
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(6)
        column.addWidget(label(look, heading, Type.HEADING))
        self._sentence = label(look, "", Type.CAPTION, muted=True, wrap=True)
        column.addWidget(self._sentence)
        column.addSpacing(4)
        self._chart, self._table = chart, QTableWidget()
        self._table.setAccessibleName(heading)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._table.verticalHeader().hide()
        self._table.setFrameShape(QFrame.Shape.NoFrame)
        self._table.setFont(look.font(Type.CAPTION))
        self._table.horizontalHeader().setFont(look.font(Type.CAPTION_MEDIUM))
        column.addWidget(chart)
        column.addWidget(self._table)
        self._table.hide()

    def show_rows(self, sentence: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Fill the sentence and the table."""
        self._sentence.setText(sentence)
        table = self._table
        table.setColumnCount(len(heads))
        for column, text in enumerate(heads):
            head = QTableWidgetItem(text)
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            head.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            table.setHorizontalHeaderItem(column, head)
        table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                cell = QTableWidgetItem(text)
                if column:
                    cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(number, column, cell)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        high = self._look.px(28)
        table.verticalHeader().setDefaultSectionSize(high)
        table.setFixedHeight(high * len(rows) + table.horizontalHeader().sizeHint().height() + 4)

    def set_tables(self, tables: bool) -> None:
        """Show the table instead of the chart, or the chart again."""
        self._chart.setVisible(not tables)
        self._table.setVisible(tables)


class ReviewPage(QWidget):
    """Three sections: networking time, rhythms, events.

    Signals:
        capture_requested: there is nobody yet; photos are to be chosen.
    """

    capture_requested = Signal()

    def __init__(self, verbs: Verbs, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._verbs, self._look = verbs, look
        self._stale = QTimer(self, singleShot=True, interval=0)
        self._weeks, self._states, self._events = WeekChart(look), StateChart(look), EventChart(look)
        self._sections = (
            Section(look, tr("Networking time"), self._weeks),
            Section(look, tr("Rhythms"), self._states),
            Section(look, tr("Events"), self._events),
        )
        self._build()
        self._stale.timeout.connect(self._refresh)
        self._empty.pressed.connect(self.capture_requested)
        operations.changed.connect(self._on_changed)

    def _build(self) -> None:
        look = self._look
        inner = QWidget()
        inner.setObjectName("content")
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 22, 24, 24)
        column.setSpacing(16)
        head = QHBoxLayout()
        head.addWidget(label(look, tr("Review"), Type.TITLE))
        head.addStretch(1)
        self._views = QButtonGroup(self)
        for number, text in enumerate((tr("Pictures"), tr("Tables"))):
            chip = chip_button(look, text)
            chip.setChecked(number == 0)
            self._views.addButton(chip, number)
            head.addWidget(chip)
        self._views.idClicked.connect(self._on_view_chosen)
        column.addLayout(head)
        for section in self._sections:
            section.setMaximumWidth(look.px(WIDEST))
            column.addWidget(section)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        self._empty = EmptyState(look)
        self._empty.say(tr("Nothing to look back on yet. Take in the first cards."), tr("Take in cards"))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(scroll)
        self._stack.addWidget(self._empty)

    def show_page(self) -> None:
        """Bring the page up to date when it becomes visible."""
        self._refresh()

    def _refresh(self) -> None:
        review = self._verbs.review.review()
        today = self._verbs.session.today()
        people = sum(review.states.values())
        self._stack.setCurrentIndex(0 if people or review.events else 1)
        self._weeks.show_weeks(review.weeks, today)
        self._states.show_states(review.states)
        self._events.show_events(review.events)
        kept, planned = sum(week.kept for week in review.weeks), sum(week.planned for week in review.weeks)
        words = tr("In the last twelve weeks somebody was written to on %1 of %2 networking days.")
        weeks, states, events = self._sections
        weeks.show_rows(
            words.replace("%1", str(kept)).replace("%2", str(planned)),
            (tr("Week of"), tr("Kept"), tr("Planned")),
            [(day_words(each.monday, today), str(each.kept), str(each.planned)) for each in reversed(review.weeks)],
        )
        states.show_rows(
            tr("Where the people of the network stand in their rhythm."),
            (tr("State"), tr("People")),
            [(rhythm_words(state), str(count)) for state, count in review.states.items()],
        )
        events.setVisible(bool(review.events))
        events.show_rows(
            tr("When the people of an event heard from you first: the first 12 hours, 48 hours, later, not yet."),
            (tr("Event"), *(reach_words(reach) for reach in COUNTED)),
            [(each.event.name, *(str(getattr(each, reach.value)) for reach in COUNTED)) for each in review.events],
        )

    def _on_view_chosen(self, number: int) -> None:
        for section in self._sections:
            section.set_tables(number == 1)

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.verb is not Verb.FIRED:
            self._stale.start()
