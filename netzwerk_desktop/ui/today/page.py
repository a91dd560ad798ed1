"""Today: first messages, reminders and whose turn it is, with what can be done about each."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.agenda import Agenda, Birthday, DueReminder, FirstContact, Suggestion
from netzwerk_desktop.domain.cadence import RhythmState
from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.followup import FollowUp, snooze_choices
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.domain.reminder import Reminder
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.actions import ContactActions
from netzwerk_desktop.ui.agenda_words import agenda_words, birthday_parts_words, met_words, suggestion_words
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.today.row import HEIGHT, AgendaRow, RowContent
from netzwerk_desktop.ui.today.section import AgendaSection
from netzwerk_desktop.ui.today.side import WIDTH, SideColumn
from netzwerk_desktop.ui.widgets.buttons import label, push_button
from netzwerk_desktop.ui.words import day_words, deadline_words, long_day_words, rhythm_words, stage_words_long

NARROW = 900
ROWS_AT_LEAST = 2
"""How many more rows are built at once than fit into the page."""


class TodayPage(QWidget):
    """The heart of the method: what the networking time holds.

    Signals:
        opened: a contact id whose sheet is to be shown.
        capture_requested: cards are to be taken in.
        chip_requested: a `CardFilter` whose people are to be shown.
    """

    opened = Signal(object)
    capture_requested = Signal()
    chip_requested = Signal(object)

    def __init__(
        self,
        verbs: Verbs,
        operations: Operations,
        actions: ContactActions,
        look: Look,
        photos: PhotoSource,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._verbs, self._operations, self._actions = verbs, operations, actions
        self._look, self._photos = look, photos
        self._refresh = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._title = label(self._look, "", Type.TITLE)
        self._words = label(self._look, "", Type.BODY, muted=True, wrap=True)
        self._take_in = push_button(self._look, tr("Take in cards"), kind="primary")
        self._first = AgendaSection(self._look, tr("First message"), self._make_row)
        self._promised = AgendaSection(self._look, tr("Reminders", "section of Today"), self._make_row)
        self._in_rhythm = AgendaSection(self._look, tr("In rhythm"), self._make_row)
        self._birthdays = AgendaSection(self._look, tr("Birthdays"), self._make_row)
        self._sections = (self._first, self._promised, self._in_rhythm, self._birthdays)
        main = QVBoxLayout()
        main.setSpacing(0)
        main.addWidget(self._title)
        main.addWidget(self._words)
        main.addSpacing(12)
        main.addWidget(self._take_in, 0, Qt.AlignmentFlag.AlignLeft)
        for section in self._sections:
            main.addWidget(section)
        main.addStretch(1)
        self._side = SideColumn(self._verbs, self._look)
        body = QWidget()
        body.setObjectName("content")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._columns.setContentsMargins(24, 22, 24, 24)
        self._columns.setSpacing(24)
        self._columns.addLayout(main, 1)
        self._columns.addWidget(self._side)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _connect(self) -> None:
        self._operations.changed.connect(self._on_changed)
        self._refresh.timeout.connect(self.show_page)
        self._take_in.clicked.connect(self.capture_requested)
        self._look.changed.connect(self._on_look_changed)
        self._side.chip_requested.connect(self.chip_requested)
        self._side.relief_chosen.connect(lambda relief: self._operations.run(self._verbs.load.apply, relief))

    def show_page(self) -> None:
        """Compute the day afresh and show it."""
        agenda = self._verbs.agenda.agenda()
        today = local_day(agenda.at, self._verbs.session.zone)
        self._title.setText(long_day_words(today))
        counts = self._verbs.contacts.pocket_counts()
        nobody = not any(counts.values())
        self._words.setText(tr("Nobody waits yet.") if nobody else agenda_words(agenda, self._next_slot(agenda)))
        self._take_in.setVisible(nobody)
        self._show_sections(agenda)
        self._side.setVisible(not nobody)
        self._side.show_agenda(agenda)

    @property
    def _rows(self) -> list[AgendaRow]:
        return [row for section in self._sections for row in section.rows]

    def _show_sections(self, agenda: Agenda) -> None:
        done, quota = str(agenda.done_today + len(agenda.suggestions)), str(agenda.quota)
        count = tr("%1 of %2").replace("%1", done).replace("%2", quota)
        contents = (
            [self._first_content(each, agenda) for each in agenda.first_contacts],
            [self._reminder_content(each, agenda) for each in agenda.reminders],
            [self._suggestion_content(each, agenda) for each in agenda.suggestions],
            [self._birthday_content(each, agenda) for each in agenda.birthdays],
        )
        # At most one button of the page is filled: that of whoever stands first and can be put off.
        filled = next((number for number in range(3) if contents[number]), None)
        if filled is not None:
            contents[filled][0] = replace(contents[filled][0], primary=True)
        room = ROWS_AT_LEAST + self.height() // self._look.px(HEIGHT)
        for section, rows in zip(self._sections, contents, strict=True):
            section.show_rows(rows, count if section is self._in_rhythm else str(len(rows)), room)
            room = max(0, room - len(rows))

    def _next_slot(self, agenda: Agenda) -> str:
        zone = self._verbs.session.zone
        begin = self._verbs.preferences.current.slot.next_start(agenda.at, zone)
        return deadline_words(begin, agenda.at, zone) if begin else ""

    def _make_row(self, content: RowContent) -> AgendaRow:
        row = AgendaRow(self._look, self._photos, content)
        row.write_pressed.connect(self._actions.write)
        row.opened.connect(self.opened)
        reminder = content.reminder
        if reminder is not None:
            row.done_pressed.connect(lambda _: self._operations.run(self._verbs.reminders.done, reminder.reminder_id))
            row.later_pressed.connect(lambda _, where: self._later_reminder(reminder, where))
            return row
        first = content.follow_up.stage is not None
        row.done_pressed.connect(lambda contact_id: self._actions.done([contact_id]))
        row.later_pressed.connect(lambda contact_id, where: self._later(contact_id, where, first_contact=first))
        return row

    def _first_content(self, first: FirstContact, agenda: Agenda) -> RowContent:
        zone = self._verbs.session.zone
        state = first.follow_up
        words = stage_words_long(state.stage, state, agenda.at, zone) if state.stage else ""
        why = met_words(first.card, agenda.at, zone)
        return RowContent(first.card, state, words, why, last_line(first.card.note))

    def _reminder_content(self, due: DueReminder, agenda: Agenda) -> RowContent:
        zone = self._verbs.session.zone
        day = local_day(due.reminder.created_at or agenda.at, zone)
        why = tr("noted on %1").replace("%1", day_words(day, local_day(agenda.at, zone), weekday=False))
        calm = FollowUp(rhythm=RhythmState.NONE)
        return RowContent(due.card, calm, tr("promised"), why, due.reminder.text, reminder=due.reminder)

    def _suggestion_content(self, suggestion: Suggestion, agenda: Agenda) -> RowContent:
        state = suggestion.follow_up
        words = rhythm_words(state.rhythm) if state.rhythm else ""
        why = suggestion_words(suggestion, agenda.at, self._verbs.session.zone)
        return RowContent(suggestion.card, state, words, why, last_line(suggestion.card.note))

    def _birthday_content(self, birthday: Birthday, agenda: Agenda) -> RowContent:
        today = local_day(agenda.at, self._verbs.session.zone)
        state, why = birthday_parts_words(birthday, today)
        calm = FollowUp(rhythm=RhythmState.NONE)
        note = last_line(birthday.card.note)
        with_done = birthday.day == today
        return RowContent(birthday.card, calm, state, why, note, lasting=False, with_done=with_done)

    def _later(self, contact_id: int, where: QPoint, *, first_contact: bool) -> None:
        self._actions.later_menu([contact_id], self, first_contact=first_contact).popup(where)

    def _later_reminder(self, reminder: Reminder, where: QPoint) -> None:
        choices = snooze_choices(self._verbs.session.clock.now(), self._verbs.session.zone)
        menu = self._actions.later_choices(
            lambda until: self._operations.run(self._verbs.reminders.snooze, reminder.reminder_id, until), choices, self
        )
        menu.popup(where)

    def _on_look_changed(self) -> None:
        for section in self._sections:
            section.forget()
        if self.isVisible():
            self._refresh.start()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.verb is not Verb.FIRED:
            self._refresh.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(NARROW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)
        if narrow:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16777215)
        else:
            self._side.setFixedWidth(self._look.px(WIDTH) + 25)


def last_line(note: str) -> str:
    """The last written line of a note."""
    lines = [line.strip() for line in note.splitlines() if line.strip()]
    return lines[-1] if lines else ""
