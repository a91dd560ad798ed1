"""Message page: a message to one person, written from a template and handed to their own mail program."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import AddressForm, Contact, ContactDraft, MethodKind
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.domain.message import Block, MessageKind, MessageLanguage, TemplateTexts, message_body
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.imaging.qr_code import phone_payload, qr_code_available
from netzwerk_desktop.paths import resources
from netzwerk_desktop.services.message_words import load_message_words
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Type
from netzwerk_desktop.ui.messages.blocks import GAP, LABEL_WIDTH, MessageBlocks
from netzwerk_desktop.ui.messages.drafts import Draft
from netzwerk_desktop.ui.messages.head import MessageHead
from netzwerk_desktop.ui.messages.side import MessageSide
from netzwerk_desktop.ui.messages.words import window_language
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel, icon_button, label, push_button
from netzwerk_desktop.ui.words import day_words, name_words, rhythm_words, stage_words_long

NARROW = 900
WIDEST = 1180


class MessagePage(QWidget):
    """What is written to somebody; what was typed stays while the program runs.

    Signals:
        left: one goes back to where one came from.
    """

    left = Signal()

    def __init__(self, house: House, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._verbs, self._operations, self._actions = house.verbs, house.operations, house.actions
        self._look, self._drafts = house.look, house.drafts
        self._words = load_message_words(resources() / "messages")
        self._contact: Contact | None = None
        self._kind = MessageKind.FIRST
        self.blocks = MessageBlocks(house.look)
        self.head = MessageHead(house.look)
        self.side = MessageSide(house.look, house.photos)
        self._build()
        self._connect()

    def _build(self) -> None:
        look = self._look
        body = QWidget()
        body.setObjectName("content")
        page = QVBoxLayout(body)
        page.setContentsMargins(24, 22, 24, 24)
        page.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(-8, 0, 0, 0)  # the arrow stands flush, its target is larger
        top.setSpacing(6)
        self._back = icon_button(look, Use.LEFT, tr("Back"), tr("Esc"), role="text")
        self._title = ElidedLabel(look, "", Type.TITLE)
        top.addWidget(self._back)
        top.addWidget(self._title, 1)
        page.addLayout(top)
        page.addSpacing(14)
        form = QVBoxLayout()
        form.setSpacing(0)
        form.addWidget(self.head)
        form.addSpacing(16)
        form.addWidget(self.blocks)
        form.addSpacing(20)
        form.addLayout(self._build_foot())
        form.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(32)
        self._columns.addLayout(form, 1)
        self._columns.addWidget(self.side, 0, Qt.AlignmentFlag.AlignTop)
        page.addLayout(self._columns)
        page.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body.setMaximumWidth(look.px(WIDEST))
        scroll.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _build_foot(self) -> QVBoxLayout:
        look = self._look
        self._open = push_button(look, tr("Open in the mail program"), Use.MAIL, kind="primary")
        self._open.setToolTip(tr("Ctrl+Enter"))
        self._copy = push_button(look, tr("Copy the text"), Use.COPY)
        self._copy.setToolTip(tr("Ctrl+Shift+C"))
        self._code = push_button(look, tr("Number as QR code"), Use.CODE)
        self._count = label(look, "", Type.CAPTION, muted=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._open, self._copy, self._code):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._count)
        promise = tr("Nothing is sent by itself. Afterwards the program asks once whether the message is gone.")
        column = QVBoxLayout()
        column.setContentsMargins(look.px(LABEL_WIDTH) + GAP, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(buttons)
        column.addWidget(label(look, promise, Type.CAPTION, muted=True, wrap=True))
        self._foot = column
        return column

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self.head.form_chosen.connect(self._on_form_chosen)
        self.head.language_chosen.connect(self._on_language_chosen)
        self.head.kind_chosen.connect(self._on_kind_chosen)
        self.blocks.edited.connect(self._on_edited)
        self.side.inserted.connect(self.blocks.insert_words)
        self._open.clicked.connect(self.open_mail)
        self._copy.clicked.connect(self.copy_text)
        self._code.clicked.connect(self._on_code)
        self._operations.changed.connect(self._on_changed)
        keys = {
            "Ctrl+Return": self.open_mail,
            "Ctrl+Enter": self.open_mail,
            "Ctrl+Shift+C": self.copy_text,
            "Ctrl+D": self.switch_form,
        }
        for text, slot in keys.items():
            key = QShortcut(QKeySequence(text), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(slot)

    @property
    def contact_id(self) -> int | None:
        """To whom is written."""
        return self._contact.contact_id if self._contact else None

    def show_contact(self, contact_id: int) -> None:
        """Write to somebody, going on where one left off.

        Raises:
            UserError: there is no such contact.
        """
        self._contact = self._verbs.contacts.get(contact_id)
        draft = self._drafts.get(contact_id, Draft())
        self._kind = draft.kind or self._verbs.messages.kind_for(self._contact)
        self.blocks.show_blocks(self._proposed(), draft.own)
        self._refresh()

    def focus_help(self) -> None:
        """Put the cursor where most is still to be written."""
        self.blocks.focus_block(Block.HELP)

    def open_mail(self) -> None:
        """Hand the message to the person's own mail program."""
        if self._contact is not None:
            texts = self.blocks.texts()
            self._actions.open_mail(self._contact.contact_id, texts[Block.SUBJECT], message_body(texts))

    def copy_text(self) -> None:
        """Copy the message, without its subject."""
        if self._contact is not None:
            self._actions.copy_message(self._contact.contact_id, message_body(self.blocks.texts()))

    def switch_form(self) -> None:
        """Du instead of Sie, or the other way round."""
        self._on_form_chosen(AddressForm.SIE if self.head.form.value is AddressForm.DU else AddressForm.DU)

    # words

    def _language(self, contact: Contact) -> MessageLanguage:
        return self._verbs.messages.language_for(contact, window_language(self._verbs.preferences.current))

    def _proposed(self) -> TemplateTexts:
        contact = self._contact
        if contact is None:
            return {}
        form, language = self._verbs.messages.form_for(contact), self._language(contact)
        return self._verbs.messages.blocks(contact, self._kind, form, language, self._words)

    def _refresh(self) -> None:
        contact = self._contact
        if contact is None:
            return
        self._title.set_text(tr("Message to %1").replace("%1", name_words(contact.name)))
        self.head.show_choices(self._verbs.messages.form_for(contact), self._language(contact), self._kind)
        phone = contact.first_method(MethodKind.PHONE)
        reachable = contact.first_method(MethodKind.MAIL) is not None
        callable_ = phone is not None and bool(phone_payload(phone.value))
        self._code.setVisible(not reachable and callable_ and qr_code_available())
        self._show_count()
        self._show_side(contact)

    def _show_count(self) -> None:
        n = len(message_body(self.blocks.texts()))
        self._count.setText(tr("%n character(s)", "", n))

    def _show_side(self, contact: Contact) -> None:
        card = self._verbs.contacts.cards([contact.contact_id]).get(contact.contact_id)
        if card is None:
            return
        now, zone = self._verbs.session.clock.now(), self._verbs.session.zone
        follow_up = self._verbs.contacts.follow_up(contact.standing)
        state = rhythm_words(follow_up.rhythm) if follow_up.rhythm else ""
        if follow_up.stage is not None:
            state = stage_words_long(follow_up.stage, follow_up, now, zone)
        reminders = self._verbs.contacts.reminders(contact.contact_id)
        due_at = next((each.due_at for each in reminders if each.promise), None)
        due = day_words(local_day(due_at, zone), local_day(now, zone)) if due_at else ""
        self.side.show_contact(contact, card, follow_up, state, due)

    # slots

    def _on_form_chosen(self, form: AddressForm) -> None:
        self._remember(ContactDraft(address_form=form))

    def _on_language_chosen(self, language: MessageLanguage) -> None:
        self._remember(ContactDraft(language=language.value))

    def _remember(self, draft: ContactDraft) -> None:
        if self._contact is not None:
            self._operations.run(self._verbs.contacts.edit, self._contact.contact_id, draft)
            self._refresh()

    def _on_kind_chosen(self, kind: MessageKind) -> None:
        self._kind = kind
        self.blocks.propose(self._proposed())
        self._on_edited()
        self._refresh()

    def _on_edited(self) -> None:
        if self._contact is not None:
            self._drafts[self._contact.contact_id] = Draft(self._kind, self.blocks.own())
        self._show_count()

    def _on_code(self) -> None:
        phone = self._contact.first_method(MethodKind.PHONE) if self._contact else None
        if phone is not None:
            from netzwerk_desktop.ui.messages.code_popup import CodePopup

            popup = CodePopup(self._look, phone.value, phone_payload(phone.value), self)
            popup.open_at(self._code.mapToGlobal(QPoint(0, self._code.height() + 4)))

    def _on_changed(self, changes: Changes) -> None:
        contact_id = self.contact_id
        if contact_id is None or not self.isVisible():
            return
        if changes.verb not in (Verb.PREFERENCES, Verb.EVENT_SAVED) and contact_id not in changes.contacts:
            return
        try:
            self._contact = self._verbs.contacts.get(contact_id)
        except UserError:
            self.left.emit()
            return
        if self._contact.deleted_at is not None:
            self.left.emit()
            return
        self.blocks.propose(self._proposed())
        self._refresh()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self._look.px(NARROW)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        self._columns.setAlignment(self.side, Qt.AlignmentFlag.AlignTop if beside else Qt.AlignmentFlag(0))
        self.side.set_beside(beside)
