"""Sheet: everything of one contact, at the right of the window."""

from datetime import datetime
from functools import cached_property, partial
from urllib.parse import quote

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import Contact, ContactDraft, ContactMethod, MethodKind, PhotoRole, Pocket
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.domain.followup import snooze_choices
from netzwerk_desktop.domain.interaction import Interaction
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.actions import ContactActions
from netzwerk_desktop.ui.contact.body import SheetBody
from netzwerk_desktop.ui.contact.panels import FootPanel, Logged, LogPanel, ReminderPanel
from netzwerk_desktop.ui.contact.relations import RelationsSection
from netzwerk_desktop.ui.icons import Use, icon
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.pages import SHEET_WIDTH
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.buttons import icon_button, label, push_button
from netzwerk_desktop.ui.widgets.contact_picker import ContactPicker
from netzwerk_desktop.ui.words import name_words


class ContactSheet(QFrame):
    """One contact, always editable.

    Signals:
        closed: the sheet is to be hidden.
        image_offered: (`ImageOffer`, contact id, `PhotoRole`).
        crop_requested: (contact id, `PhotoRole`) the shown part of a photo is to be chosen.
        photo_requested: (contact id, `PhotoRole`) a photo is to be chosen.
        looked_at: a contact id for the quick look.
        moved: -1 or 1, the neighbour in the list is to be shown.
    """

    closed = Signal()
    image_offered = Signal(object, object, object)
    crop_requested = Signal(object, object)
    photo_requested = Signal(object, object)
    looked_at = Signal(object)
    moved = Signal(int)

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
        self.setObjectName("sheet")
        self._verbs, self._operations, self._actions, self._look = verbs, operations, actions, look
        self._contact: Contact | None = None
        relations = RelationsSection(verbs, operations, actions, look, photos)
        self._body = SheetBody(verbs, look, photos, relations)
        self._panels: list[FootPanel] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        look = self._look
        head = QFrame()
        head.setObjectName("sheetHead")
        head.setFixedHeight(64)
        line = QHBoxLayout(head)
        line.setContentsMargins(20, 0, 12, 0)
        line.setSpacing(4)
        self._back = icon_button(look, Use.LEFT, tr("Back"), tr("Esc"))
        self._back.hide()
        line.addWidget(self._back)
        line.addWidget(label(look, tr("Contact"), Type.CAPTION, muted=True))
        line.addStretch(1)
        self._pin = icon_button(look, Use.PIN, tr("Pin"), "P")
        self._edit = icon_button(look, Use.EDIT, tr("Edit name and details"), tr("Ctrl+E"))
        self._edit.setCheckable(True)
        self._more = icon_button(look, Use.MORE, tr("More"))
        self._close = icon_button(look, Use.CLOSE, tr("Close"), tr("Esc"))
        for button in (self._pin, self._edit, self._more, self._close):
            line.addWidget(button)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._body.setMaximumWidth(look.px(640))
        self._foot = QFrame()
        self._foot.setObjectName("sheetFoot")
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(20, 12, 20, 14)
        foot.setSpacing(8)
        self._log_button = push_button(look, tr("Log interaction"), Use.DONE, small=True)
        self._log_button.setToolTip(tr("Ctrl+I"))
        self._remind_button = push_button(look, tr("Reminder"), Use.REMINDER, small=True)
        self._remind_button.setToolTip(tr("Ctrl+R"))
        self._network_button = push_button(look, tr("Into the network"), Use.NETWORK, kind="primary", small=True)
        for action in (self._network_button, self._log_button, self._remind_button):
            foot.addWidget(action)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._foot)
        self._column = layout
        self.setMinimumWidth(look.px(SHEET_WIDTH))

    def _connect(self) -> None:
        self._close.clicked.connect(self.closed)
        self._back.clicked.connect(self.closed)
        self._pin.clicked.connect(lambda: self._actions.toggle_pin(self._ids()))
        self._edit.toggled.connect(self._on_edit_toggled)
        self._more.clicked.connect(self._on_more)
        self._log_button.clicked.connect(self.open_log)
        self._remind_button.clicked.connect(self.open_reminder)
        self._network_button.clicked.connect(lambda: self._actions.sort_into(self._ids(), Pocket.NETWORK))
        body = self._body
        body.draft_written.connect(self._on_draft_written)
        body.promise_written.connect(self._on_promise_written)
        body.tags_written.connect(self._on_tags_written)
        body.write_pressed.connect(lambda: self._actions.write(self._ids()[0]))
        body.method_used.connect(self._on_method_used)
        body.method_copied.connect(lambda method: QGuiApplication.clipboard().setText(method.value))
        body.rhythm_pressed.connect(self._on_rhythm_pressed)
        body.interaction_removed.connect(self._on_interaction_removed)
        body.interaction_answered.connect(self._on_interaction_answered)
        body.reminder_done.connect(lambda number: self._operations.run(self._verbs.reminders.done, number))
        body.image_offered.connect(self._on_image_offered)
        body.photo_pressed.connect(self._on_photo_pressed)
        body.photo_menu_requested.connect(self._on_photo_menu)
        self._operations.changed.connect(self._on_changed)

    @property
    def contact_id(self) -> int | None:
        """Whose sheet is shown."""
        return self._contact.contact_id if self._contact else None

    def show_contact(self, contact_id: int) -> None:
        """Show somebody; what is being typed about somebody else is saved first."""
        self.save()
        fresh = contact_id != self.contact_id
        self._contact = self._verbs.contacts.get(contact_id)
        if fresh:
            self._close_panels()
            self._edit.setChecked(False)
            self._scroll.verticalScrollBar().setValue(0)
        self._refresh()

    def leave(self) -> None:
        """Save what is being typed and put the sheet back to how it opens."""
        self.save()
        self._close_panels()
        self._edit.setChecked(False)

    def save(self) -> None:
        """Save every field that is still being typed."""
        if self._contact is not None:
            self._body.save()

    def set_covering(self, covering: bool) -> None:
        """Whether the sheet covers the page, which shows an arrow back."""
        self._back.setVisible(covering)

    def edit_fields(self) -> None:
        """Open the names and ways to reach somebody for writing."""
        self._edit.setChecked(True)
        self._body.editor.focus_name()

    def focus_note(self) -> None:
        """Put the focus on the note."""
        self._body.note.setFocus()

    def open_log(self) -> None:
        """Open the line that logs an interaction."""
        self._close_panels()
        self._foot.hide()
        self._log.open(self._verbs.session.clock.now())

    def open_reminder(self) -> None:
        """Open the line that sets a reminder."""
        self._close_panels()
        self._foot.hide()
        choices = snooze_choices(self._verbs.session.clock.now(), self._verbs.session.zone)
        self._remind.open(choices["tomorrow"])

    def dismiss_panel(self) -> bool:
        """Close the form at the foot; False when there was none."""
        shown = any(panel.isVisible() for panel in self._panels)
        self._close_panels()
        return shown

    @cached_property
    def _log(self) -> LogPanel:
        """Made when it is first opened, as the reminder's form is: a sheet is shown sooner without them."""
        panel = LogPanel(self._look, self._verbs.session.clock)
        panel.logged.connect(self._on_logged)
        panel.others_requested.connect(self._on_others_requested)
        self._add_panel(panel)
        return panel

    @cached_property
    def _remind(self) -> ReminderPanel:
        preferences = self._verbs.preferences
        panel = ReminderPanel(self._look, self._verbs.session.clock, lambda: preferences.current.slot_start)
        panel.promised.connect(self._on_promised)
        self._add_panel(panel)
        return panel

    def _add_panel(self, panel: FootPanel) -> None:
        panel.closed.connect(self._close_panels)
        self._column.insertWidget(self._column.indexOf(self._foot), panel)
        self._panels.append(panel)

    def _ids(self) -> list[int]:
        return [self._contact.contact_id] if self._contact else []

    def _refresh(self) -> None:
        contact = self._contact
        if contact is None:
            return
        card = self._verbs.contacts.cards([contact.contact_id]).get(contact.contact_id)
        if card is None:
            return
        self._body.show_contact(contact, card)
        role = "accent" if contact.pinned else "muted"
        self._pin.setIcon(icon(self._look, Use.PIN, role, filled=contact.pinned))
        self._network_button.setVisible(contact.standing.pocket is not Pocket.NETWORK)

    def _close_panels(self) -> None:
        for panel in self._panels:
            panel.hide()
        self._foot.show()

    def _on_edit_toggled(self, editing: bool) -> None:
        self._body.set_editing(editing)
        if editing:
            self._body.editor.focus_name()

    def _on_more(self) -> None:
        menu = self._actions.context_menu(self._ids(), self, self.focus_note)
        if self._contact is not None:
            for role in PhotoRole:
                if getattr(self._contact, role.value):
                    words = {
                        PhotoRole.PORTRAIT: tr("Remove portrait"),
                        PhotoRole.CARD_FRONT: tr("Remove front of the card"),
                        PhotoRole.CARD_BACK: tr("Remove back of the card"),
                    }
                    action = menu.addAction(icon(self._look, Use.PHOTOS), words[role])
                    action.triggered.connect(partial(self._on_photo_removed, role))
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 2)))

    def _on_photo_menu(self, role: PhotoRole, where: QPoint) -> None:
        if self._contact is None:
            return
        contact_id = self._contact.contact_id
        turned = self._contact.frame(role).turned()
        menu = QMenu(self)
        turn = menu.addAction(icon(self._look, Use.ROTATE), tr("Turn the photo by a quarter"))
        turn.triggered.connect(lambda: self._operations.run(self._verbs.contacts.set_frame, contact_id, role, turned))
        crop = menu.addAction(icon(self._look, Use.CROP), tr("Choose what of the photo is shown …"))
        crop.triggered.connect(lambda: self.crop_requested.emit(contact_id, role))
        other = menu.addAction(icon(self._look, Use.NEW_PHOTO), tr("Choose another photo"))
        other.triggered.connect(lambda: self.photo_requested.emit(contact_id, role))
        menu.addSeparator()
        menu.addAction(icon(self._look, Use.TRASH), tr("Remove the photo")).triggered.connect(
            partial(self._on_photo_removed, role)
        )
        menu.popup(where)

    def _on_photo_removed(self, role: PhotoRole) -> None:
        self._operations.run(self._verbs.contacts.set_photo, self._ids()[0], role, None)

    def _on_draft_written(self, contact_id: int, draft: ContactDraft) -> None:
        self._operations.run(self._verbs.contacts.edit, contact_id, draft)

    def _on_promise_written(self, contact_id: int, text: str, due: datetime | None) -> None:
        self._operations.run(self._verbs.contacts.set_promise, contact_id, text, due)

    def _on_tags_written(self, contact_id: int, tags: list[str]) -> None:
        self._operations.run(self._verbs.contacts.set_tags, contact_id, tags)

    def _on_logged(self, logged: Logged) -> None:
        verbs, own = self._verbs.interactions, self._ids()[0]
        if logged.others:
            notes = {own: logged.note} | logged.others
            self._operations.run(verbs.log_together, notes, logged.kind, at=logged.at, incoming=logged.incoming)
        else:
            self._operations.run(
                verbs.log, [own], logged.kind, at=logged.at, incoming=logged.incoming, note=logged.note
            )

    def _on_others_requested(self, where: QPoint) -> None:
        picker = ContactPicker(self._verbs, self._look, tr("Who else was there?"), self._ids()[0], self)
        picker.chosen.connect(self._on_other_chosen)
        picker.open_at(where)

    def _on_other_chosen(self, contact_id: int) -> None:
        self._log.add_person(contact_id, name_words(self._verbs.contacts.get(contact_id).name))

    def _on_promised(self, at: object, text: str, repeat: object) -> None:
        self._operations.run(self._verbs.reminders.add, self._ids()[0], at, text, repeat)  # type: ignore[arg-type]

    def _on_interaction_removed(self, interaction: Interaction) -> None:
        self._operations.run(self._verbs.interactions.remove, interaction.contact_id, interaction.interaction_id)

    def _on_interaction_answered(self, interaction: Interaction, answered: bool) -> None:
        verb = self._verbs.interactions.set_answered
        self._operations.run(verb, interaction.contact_id, interaction.interaction_id, answered)

    def _on_rhythm_pressed(self, where: QPoint) -> None:
        if self._contact is not None:
            menu = self._actions.rhythm_menu(self._ids(), self, self._contact.standing.cadence)
            if self._contact.standing.pocket is Pocket.NETWORK:
                menu.addSeparator()
                menu.addMenu(self._actions.rest_menu(self._ids(), self))
            menu.popup(where)

    def _on_method_used(self, method: ContactMethod) -> None:
        if method.kind is MethodKind.MAIL and self._contact is not None:
            self._actions.write(self._contact.contact_id)
        elif method.kind is MethodKind.PHONE:
            QDesktopServices.openUrl(QUrl(f"tel:{quote(method.value.replace(' ', ''), safe='+')}"))
        elif method.kind is MethodKind.WEB:
            address = method.value if "://" in method.value else f"https://{method.value}"
            QDesktopServices.openUrl(QUrl(address))

    def _on_image_offered(self, offer: object, role: PhotoRole) -> None:
        if self._contact is not None:
            self.image_offered.emit(offer, self._contact.contact_id, role)

    def _on_photo_pressed(self, role: PhotoRole) -> None:
        if self._contact is None:
            return
        if getattr(self._contact, role.value):
            self.looked_at.emit(self._contact.contact_id)
        else:
            self.photo_requested.emit(self._contact.contact_id, role)

    def _on_changed(self, changes: Changes) -> None:
        contact_id = self.contact_id
        if contact_id is None or not self.isVisible():
            return
        if changes.verb in (Verb.PREFERENCES, Verb.EVENT_SAVED) or contact_id in changes.contacts:
            try:
                self._contact = self._verbs.contacts.get(contact_id)
            except UserError:
                self.closed.emit()
                return
            if self._contact.deleted_at is not None:
                self.closed.emit()
                return
            self._refresh()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)
