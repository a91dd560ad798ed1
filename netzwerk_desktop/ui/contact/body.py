"""Body of the sheet: photos, what is due, ways to reach somebody, notes and history."""

from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.contact import Contact, ContactDraft, PhotoRole
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.agenda_words import due_reason_words, sheet_state_words
from netzwerk_desktop.ui.contact.anchors import Anchors
from netzwerk_desktop.ui.contact.editor import ContactEditor
from netzwerk_desktop.ui.contact.fields import SavingLine, SavingText
from netzwerk_desktop.ui.contact.parts import KIND_ICONS, MethodRow, StateBar, TimelineRow
from netzwerk_desktop.ui.contact.photo_box import PhotoBox
from netzwerk_desktop.ui.contact.relations import RelationsSection
from netzwerk_desktop.ui.icons import Use, icon
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel, hairline, icon_button, label, push_button
from netzwerk_desktop.ui.words import (
    birthday_words,
    cadence_words,
    day_words,
    full_day_words,
    interaction_words,
    name_words,
    repeat_words,
    stamp_words,
)


class SheetBody(QWidget):
    """What scrolls in the sheet.

    Signals:
        draft_written: (contact id, `ContactDraft`).
        promise_written: (contact id, text, an aware `datetime` or None).
        tags_written: (contact id, names).
        write_pressed: the state bar's button.
        method_used, method_copied: a `ContactMethod`.
        rhythm_pressed: where the menu is to open.
        interaction_removed: an `Interaction`.
        interaction_answered: (an `Interaction`, whether it was answered).
        reminder_done: a reminder's id.
        image_offered: (`ImageOffer`, `PhotoRole`).
        photo_pressed: a `PhotoRole`.
        photo_menu_requested: (`PhotoRole`, where).
    """

    draft_written = Signal(object, object)
    promise_written = Signal(object, object, object)
    tags_written = Signal(object, object)
    write_pressed = Signal()
    method_used = Signal(object)
    method_copied = Signal(object)
    rhythm_pressed = Signal(object)
    interaction_removed = Signal(object)
    interaction_answered = Signal(object, bool)
    reminder_done = Signal(object)
    image_offered = Signal(object, object)
    photo_pressed = Signal(object)
    photo_menu_requested = Signal(object, object)

    def __init__(self, verbs: Verbs, look: Look, photos: PhotoSource, relations: RelationsSection) -> None:
        super().__init__()
        self.setObjectName("sheetBody")
        self._verbs, self._look, self._relations = verbs, look, relations
        self._contact: Contact | None = None
        self._boxes = {
            PhotoRole.PORTRAIT: PhotoBox(look, photos, PhotoRole.PORTRAIT, tr("Portrait")),
            PhotoRole.CARD_FRONT: PhotoBox(look, photos, PhotoRole.CARD_FRONT, tr("Add the front")),
            PhotoRole.CARD_BACK: PhotoBox(look, photos, PhotoRole.CARD_BACK, tr("Add the back")),
        }
        self.editor = ContactEditor(look)
        self.note = SavingText(look, tr("Note"), stamp=self._stamp)
        self._anchors = Anchors(look)
        self._build()
        self._connect()

    def _build(self) -> None:
        look = self._look
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(0)
        layout.addLayout(self._build_head())
        layout.addSpacing(16)
        cards = QHBoxLayout()
        cards.setSpacing(10)
        for role in (PhotoRole.CARD_FRONT, PhotoRole.CARD_BACK):
            self._boxes[role].setFixedHeight(124)
            cards.addWidget(self._boxes[role], 1)
        layout.addLayout(cards)
        layout.addSpacing(14)
        self._state = StateBar(look)
        layout.addWidget(self._state)
        layout.addSpacing(6)
        self.editor.hide()
        layout.addWidget(self.editor)
        self._methods = QVBoxLayout()
        self._methods.setSpacing(0)
        layout.addLayout(self._methods)
        layout.addSpacing(12)
        layout.addWidget(label(look, tr("Note"), Type.CAPTION, muted=True))
        layout.addSpacing(4)
        self.note.setPlaceholderText(tr("Note a key word …"))
        layout.addWidget(self.note)
        layout.addSpacing(10)
        layout.addWidget(self._anchors)
        layout.addSpacing(8)
        self._tags = SavingLine(look, tr("Tags"), kind="bare")
        self._tags.setPlaceholderText(tr("with commas between them"))
        layout.addLayout(self._field(tr("Tags"), self._tags))
        _divide(layout)
        layout.addWidget(self._relations)
        _divide(layout)
        head = QHBoxLayout()
        head.addWidget(label(look, tr("History"), Type.BODY_STRONG))
        head.addStretch(1)
        self._rhythm = push_button(look, "", kind="quiet", small=True)
        self._rhythm.setFont(look.font(Type.CAPTION_MEDIUM))
        self._rhythm.setIcon(icon(look, Use.CARET))
        self._rhythm.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        head.addWidget(self._rhythm)
        layout.addLayout(head)
        self._why = label(look, "", Type.CAPTION, muted=True, wrap=True)
        layout.addWidget(self._why)
        layout.addSpacing(6)
        self._timeline = QVBoxLayout()
        self._timeline.setSpacing(0)
        layout.addLayout(self._timeline)
        layout.addStretch(1)

    def _build_head(self) -> QHBoxLayout:
        look = self._look
        head = QHBoxLayout()
        head.setSpacing(16)
        portrait = self._boxes[PhotoRole.PORTRAIT]
        portrait.setFixedSize(88, 88)
        head.addWidget(portrait, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        self._name = ElidedLabel(look, "", Type.HEADING)
        self._role = ElidedLabel(look, "", Type.BODY)
        self._organisation = ElidedLabel(look, "", Type.BODY, muted=True)
        self._met = label(look, "", Type.CAPTION, muted=True, wrap=True)
        for each in (self._name, self._role, self._organisation):
            lines.addWidget(each)
        lines.addSpacing(3)
        lines.addWidget(self._met)
        lines.addStretch(1)
        head.addLayout(lines, 1)
        return head

    def _field(self, text: str, line: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(label(self._look, text, Type.CAPTION, muted=True))
        column.addWidget(line)
        return column

    def _connect(self) -> None:
        self._state.write_pressed.connect(self.write_pressed)
        self.editor.written.connect(self._write)
        self.note.written.connect(lambda text: self._write(ContactDraft(note=text)))
        self._anchors.draft_written.connect(self._write)
        self._anchors.promise_written.connect(self._on_promise_written)
        self._tags.written.connect(self._on_tags_written)
        self._rhythm.clicked.connect(self._on_rhythm_pressed)
        for box in self._boxes.values():
            box.image_offered.connect(self.image_offered)
            box.pressed.connect(self.photo_pressed)
            box.menu_requested.connect(self.photo_menu_requested)

    def show_contact(self, contact: Contact, card: Card) -> None:
        """Show somebody."""
        same = self._contact is not None and self._contact.contact_id == contact.contact_id
        self._contact = contact
        self._name.set_text(name_words(contact.name))
        self._role.set_text(contact.job_title)
        self._role.setVisible(bool(contact.job_title))
        self._organisation.set_text(contact.organisation)
        self._organisation.setVisible(bool(contact.organisation))
        self._met.setText(self._where_met(contact))
        for box in self._boxes.values():
            box.show_card(card)
        now, zone = self._verbs.session.clock.now(), self._verbs.session.zone
        follow_up = self._verbs.contacts.follow_up(contact.standing)
        state, why = sheet_state_words(follow_up, contact.standing, now, zone)
        self._state.show_state(follow_up, state, why)
        self.note.show_text(contact.note)
        reminders = self._verbs.contacts.reminders(contact.contact_id)
        due = next((each.due_at for each in reminders if each.promise), None)
        self._anchors.show_contact(contact, due, now, zone)
        self._tags.show_text(", ".join(contact.tags))
        self._rhythm.setText(tr("Rhythm: %1").replace("%1", cadence_words(contact.standing.cadence)))
        reason = due_reason_words(contact, follow_up, now, zone)
        self._why.setText(reason)
        self._why.setVisible(bool(reason))
        self._fill_methods(contact)
        self._relations.show_contact(contact)
        self._fill_timeline(contact)
        if self.editor.isVisible() or not same:
            self.editor.show_contact(contact)

    def set_editing(self, editing: bool) -> None:
        """Show names and ways to reach somebody as fields, or as text."""
        if self._contact is not None:
            self.editor.show_contact(self._contact)
        self.editor.setVisible(editing)
        for number in range(self._methods.count()):
            item = self._methods.itemAt(number)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(not editing)

    def save(self) -> None:
        """Save every field that is still being typed."""
        for field in (self.note, self._anchors, self._tags):
            field.save()
        self.editor.save()

    def _write(self, draft: ContactDraft) -> None:
        if self._contact is not None:
            self.draft_written.emit(self._contact.contact_id, draft)

    def _stamp(self) -> str:
        return stamp_words(self._verbs.session.clock.now(), self._verbs.session.zone)

    def _on_promise_written(self, text: str, due: datetime | None) -> None:
        if self._contact is not None:
            self.promise_written.emit(self._contact.contact_id, text, due)

    def _on_tags_written(self, text: str) -> None:
        if self._contact is not None:
            self.tags_written.emit(self._contact.contact_id, [part.strip() for part in text.split(",") if part.strip()])

    def _on_rhythm_pressed(self) -> None:
        self.rhythm_pressed.emit(self._rhythm.mapToGlobal(QPoint(0, self._rhythm.height() + 2)))

    def _where_met(self, contact: Contact) -> str:
        met_at = contact.standing.met_at
        day = full_day_words(local_day(met_at, self._verbs.session.zone)) if met_at else ""
        met = ", ".join(part for part in (contact.event, day, contact.event_place) if part)
        if not contact.birthday:
            return met
        birthday = tr("Birthday: %1").replace("%1", birthday_words(contact.birthday))
        return f"{met}\n{birthday}" if met else birthday

    def _fill_methods(self, contact: Contact) -> None:
        _clear(self._methods)
        for method in contact.methods:
            row = MethodRow(self._look, method)
            row.used.connect(self.method_used)
            row.copied.connect(self.method_copied)
            if self.editor.isVisible():
                row.hide()
            self._methods.addWidget(row)

    def _fill_timeline(self, contact: Contact) -> None:
        _clear(self._timeline)
        zone = self._verbs.session.zone
        today = self._verbs.session.today()
        for reminder in self._verbs.contacts.reminders(contact.contact_id):
            line = TimelineRow(
                self._look,
                day_words(local_day(reminder.due_at, zone), today, weekday=False),
                Use.REMINDER,
                tr("Reminder."),
                f"{reminder.text} ({repeat_words(reminder.repeat)})" if reminder.repeat else reminder.text,
            )
            done = icon_button(self._look, Use.DONE, tr("Done"), size=14)
            done.setFixedSize(24, 24)
            done.clicked.connect(lambda checked=False, number=reminder.reminder_id: self.reminder_done.emit(number))
            inner = line.layout()
            if inner is not None:
                inner.addWidget(done)
            self._timeline.addWidget(line)
        company = self._verbs.contacts.company(contact.contact_id)
        for each in self._verbs.contacts.interactions(contact.contact_id)[:200]:
            day = day_words(local_day(each.at, zone), today, weekday=False)
            head = interaction_words(each, company.get(each.interaction_id, ()))
            row = TimelineRow(self._look, day, KIND_ICONS[each.kind], head, each.note, each)
            row.answered.connect(self.interaction_answered)
            row.removed.connect(self.interaction_removed)
            self._timeline.addWidget(row)
        if contact.standing.met_at:
            day = day_words(local_day(contact.standing.met_at, zone), today, weekday=False)
            self._timeline.addWidget(TimelineRow(self._look, day, Use.MET, tr("Met."), contact.event))


def _divide(layout: QVBoxLayout) -> None:
    layout.addSpacing(12)
    layout.addWidget(hairline())
    layout.addSpacing(10)


def _clear(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
