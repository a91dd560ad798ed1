"""Today: first messages, reminders and whose turn it is, with what can be done about each."""

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
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
from netzwerk_desktop.ui.today.row import AgendaRow
from netzwerk_desktop.ui.today.side import WIDTH, SideColumn
from netzwerk_desktop.ui.widgets.buttons import label, push_button
from netzwerk_desktop.ui.words import day_words, deadline_words, long_day_words, rhythm_words, stage_words_long

NARROW = 900


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
        self._rows: list[AgendaRow] = []
        self._refresh = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._title = label(self._look, "", Type.TITLE)
        self._words = label(self._look, "", Type.BODY, muted=True, wrap=True)
        self._sections = QVBoxLayout()
        self._sections.setSpacing(0)
        main = QVBoxLayout()
        main.setSpacing(0)
        main.addWidget(self._title)
        main.addWidget(self._words)
        main.addSpacing(12)
        main.addLayout(self._sections)
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
        self._clear()
        if nobody:
            take_in = push_button(self._look, tr("Take in cards"), kind="primary")
            take_in.clicked.connect(self.capture_requested)
            row = QHBoxLayout()
            row.addWidget(take_in)
            row.addStretch(1)
            holder = QWidget()
            holder.setLayout(row)
            row.setContentsMargins(0, 0, 0, 0)
            self._sections.addWidget(holder)
        self._add_section(tr("First message"), "", [self._first_row(each, agenda) for each in agenda.first_contacts])
        self._add_section(
            tr("Reminders", "section of Today"), "", [self._reminder_row(each, agenda) for each in agenda.reminders]
        )
        done, quota = str(agenda.done_today + len(agenda.suggestions)), str(agenda.quota)
        count = tr("%1 of %2").replace("%1", done).replace("%2", quota)
        self._add_section(tr("In rhythm"), count, [self._suggestion_row(each, agenda) for each in agenda.suggestions])
        self._add_section(tr("Birthdays"), "", [self._birthday_row(each, agenda) for each in agenda.birthdays])
        self._side.setVisible(not nobody)
        self._side.show_agenda(agenda)

    def _next_slot(self, agenda: Agenda) -> str:
        zone = self._verbs.session.zone
        begin = self._verbs.preferences.current.slot.next_start(agenda.at, zone)
        return deadline_words(begin, agenda.at, zone) if begin else ""

    def _clear(self) -> None:
        self._rows.clear()
        while (item := self._sections.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _add_section(self, title: str, count: str, rows: list[AgendaRow]) -> None:
        if not rows:
            return
        section = QWidget()
        layout = QVBoxLayout(section)
        layout.setContentsMargins(0, 0, 0, 14)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(self._look, title, Type.HEADING))
        head.addWidget(label(self._look, count or str(len(rows)), Type.BODY, muted=True))
        head.addStretch(1)
        layout.addLayout(head)
        layout.addSpacing(8)
        for number, row in enumerate(rows):
            row.set_place(first=number == 0, last=number == len(rows) - 1)
            layout.addWidget(row)
        self._sections.addWidget(section)
        self._rows += rows

    def _row(self, card_row: AgendaRow) -> AgendaRow:
        card_row.write_pressed.connect(self._actions.write)
        card_row.opened.connect(self.opened)
        return card_row

    def _first_row(self, first: FirstContact, agenda: Agenda) -> AgendaRow:
        zone = self._verbs.session.zone
        state = first.follow_up
        words = stage_words_long(state.stage, state, agenda.at, zone) if state.stage else ""
        why = met_words(first.card, agenda.at, zone)
        row = AgendaRow(
            self._look,
            self._photos,
            first.card,
            state,
            words,
            why,
            last_line(first.card.note),
            primary=not self._rows and first is agenda.first_contacts[0],
        )
        row.done_pressed.connect(lambda contact_id: self._actions.done([contact_id]))
        row.later_pressed.connect(lambda contact_id, where: self._later(contact_id, where, first_contact=True))
        return self._row(row)

    def _reminder_row(self, due: DueReminder, agenda: Agenda) -> AgendaRow:
        zone = self._verbs.session.zone
        day = local_day(due.reminder.created_at or agenda.at, zone)
        why = tr("noted on %1").replace("%1", day_words(day, local_day(agenda.at, zone), weekday=False))
        calm = FollowUp(rhythm=RhythmState.NONE)
        row = AgendaRow(
            self._look,
            self._photos,
            due.card,
            calm,
            tr("promised"),
            why,
            due.reminder.text,
            primary=not agenda.first_contacts and due is agenda.reminders[0],
        )
        reminder = due.reminder
        row.done_pressed.connect(lambda _: self._operations.run(self._verbs.reminders.done, reminder.reminder_id))
        row.later_pressed.connect(lambda _, where: self._later_reminder(reminder, where))
        return self._row(row)

    def _suggestion_row(self, suggestion: Suggestion, agenda: Agenda) -> AgendaRow:
        state = suggestion.follow_up
        first = not agenda.first_contacts and not agenda.reminders and suggestion is agenda.suggestions[0]
        row = AgendaRow(
            self._look,
            self._photos,
            suggestion.card,
            state,
            rhythm_words(state.rhythm) if state.rhythm else "",
            suggestion_words(suggestion, agenda.at, self._verbs.session.zone),
            last_line(suggestion.card.note),
            primary=first,
        )
        row.done_pressed.connect(lambda contact_id: self._actions.done([contact_id]))
        row.later_pressed.connect(lambda contact_id, where: self._later(contact_id, where, first_contact=False))
        return self._row(row)

    def _birthday_row(self, birthday: Birthday, agenda: Agenda) -> AgendaRow:
        today = local_day(agenda.at, self._verbs.session.zone)
        state, why = birthday_parts_words(birthday, today)
        calm = FollowUp(rhythm=RhythmState.NONE)
        row = AgendaRow(
            self._look, self._photos, birthday.card, calm, state, why, last_line(birthday.card.note), primary=False
        )
        row.show_only_write(with_done=birthday.day == today)
        row.done_pressed.connect(lambda contact_id: self._actions.done([contact_id]))
        return self._row(row)

    def _later(self, contact_id: int, where: QPoint, *, first_contact: bool) -> None:
        self._actions.later_menu([contact_id], self, first_contact=first_contact).popup(where)

    def _later_reminder(self, reminder: Reminder, where: QPoint) -> None:
        choices = snooze_choices(self._verbs.session.clock.now(), self._verbs.session.zone)
        menu = self._actions.later_choices(
            lambda until: self._operations.run(self._verbs.reminders.snooze, reminder.reminder_id, until), choices, self
        )
        menu.popup(where)

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
