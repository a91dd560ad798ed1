"""Inbox: one new card after the other between its two pockets."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.card_scan import CardField
from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import ContactDraft, PhotoRole
from netzwerk_desktop.domain.followup import Pocket, first_contact_stage, latest
from netzwerk_desktop.domain.matching import Match
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.domain.query import CardOrder, CardQuery
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.actions import ContactActions
from netzwerk_desktop.ui.inbox.card_stage import CardStage
from netzwerk_desktop.ui.inbox.card_strip import CardStrip
from netzwerk_desktop.ui.inbox.flight import slide
from netzwerk_desktop.ui.inbox.inbox_head import InboxHead
from netzwerk_desktop.ui.inbox.inbox_hints import InboxHints
from netzwerk_desktop.ui.inbox.inbox_keys import InboxKeys
from netzwerk_desktop.ui.inbox.match_panel import MatchPanel
from netzwerk_desktop.ui.inbox.pile import Pile
from netzwerk_desktop.ui.inbox.pocket_button import PocketButton
from netzwerk_desktop.ui.inbox.welcome import Welcome
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.buttons import hairline
from netzwerk_desktop.ui.words import day_words, deadline_words, pocket_consequence_words

QUERY = CardQuery(pocket=Pocket.INBOX, order=CardOrder.CAPTURED)
NARROW, TIGHT = 920, 660


class InboxPage(QWidget):
    """The cards that are not sorted yet, one of them on the stage.

    Signals:
        opened: a contact id whose sheet is to be shown.
        looked_at: a contact id for the quick look.
        image_offered: (`ImageOffer`, contact id or None, `PhotoRole`).
        photo_requested: (contact id, `PhotoRole`) a photo is to be chosen.
        capture_requested: photos are to be chosen.
        name_requested: somebody is to be added by name.
        demo_requested, import_requested: the invented people, or another program's contacts, are to be shown.
        event_requested: a new event is to be made for the cards.
        today_requested: the person wants to write now.
        stop_reading_requested: the cards are not to be read any further for now.
    """

    opened = Signal(object)
    looked_at = Signal(object)
    image_offered = Signal(object, object, object)
    photo_requested = Signal(object, object)
    capture_requested = Signal()
    name_requested = Signal()
    demo_requested = Signal()
    import_requested = Signal()
    event_requested = Signal()
    today_requested = Signal()
    stop_reading_requested = Signal()

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
        self._verbs, self._operations, self._actions, self._look = verbs, operations, actions, look
        self._pile = Pile()
        self._match: Match | None = None
        self._stale = QTimer(self, singleShot=True, interval=0)
        self.head = InboxHead(verbs, actions, look, lambda: self._pile.order)
        self.stage = CardStage(verbs, look, photos)
        self.strip = CardStrip(verbs, look, photos)
        self.matches = MatchPanel(look, photos)
        self._build()
        self._connect()
        self._keys = InboxKeys(self, operations)

    def _build(self) -> None:
        look = self._look
        self._aside = PocketButton(look, Pocket.ASIDE, tr("Aside"))
        self._aside.setToolTip(tr("Put this card aside (← or Alt+←)"))
        self._aside.set_lines(tr("can be found,\ndoes not remind,\nback any time"))
        self._network = PocketButton(look, Pocket.NETWORK, tr("Network"))
        self._network.setToolTip(tr("Put this card into the network (→ or Alt+→)"))
        middle = QVBoxLayout()
        middle.setSpacing(8)
        self.matches.hide()
        middle.addWidget(self.matches)
        middle.addWidget(self.stage, 1)
        self._between = QWidget()
        self._row = QHBoxLayout(self._between)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(20)
        self._row.addWidget(self._aside)
        self._row.addLayout(middle, 1)
        self._row.addWidget(self._network)
        self._hints = InboxHints(look)
        foot = QHBoxLayout()
        foot.setSpacing(20)
        foot.addWidget(self.strip, 1)
        foot.addWidget(self._hints)
        cards = QWidget()
        self._inner = inner = QVBoxLayout(cards)
        inner.setSpacing(0)
        inner.addWidget(self.head)
        inner.addSpacing(14)
        inner.addWidget(self._between, 1)
        inner.addSpacing(14)
        inner.addWidget(hairline())
        inner.addSpacing(8)
        inner.addLayout(foot)
        inner.addStretch(0)
        self._welcome = Welcome(look)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(cards)
        self._stack.addWidget(self._welcome)

    def _connect(self) -> None:
        self._aside.clicked.connect(lambda: self.sort(Pocket.ASIDE))
        self._network.clicked.connect(lambda: self.sort(Pocket.NETWORK))
        self._aside.dropped.connect(lambda ids: self._actions.sort_into(ids, Pocket.ASIDE))
        self._network.dropped.connect(lambda ids: self._actions.sort_into(ids, Pocket.NETWORK))
        self.head.event_chosen.connect(self.choose_event)
        self.head.event_requested.connect(self.event_requested)
        self.head.stop_reading_requested.connect(self.stop_reading_requested)
        self.strip.chosen.connect(self.show_card)
        self.strip.left.connect(self.stage.picture.setFocus)
        stage = self.stage
        stage.draft_written.connect(self._on_draft_written)
        stage.promise_written.connect(self._on_promise_written)
        stage.checked.connect(self._on_checked)
        stage.framed.connect(partial(self._on_current, self._verbs.contacts.set_frame))
        stage.read_again.connect(partial(self._on_current, self._verbs.reading.ask_again))
        stage.another_requested.connect(self.add_person)
        stage.photo_requested.connect(self._on_photo_requested)
        stage.image_offered.connect(self.image_offered)
        self.matches.merged.connect(self.merge)
        self.matches.told_apart.connect(self._on_told_apart)
        self._operations.changed.connect(self._on_changed)
        self._stale.timeout.connect(self._follow)
        welcome = self._welcome
        welcome.photos_requested.connect(self.capture_requested)
        welcome.name_requested.connect(self.name_requested)
        welcome.demo_requested.connect(self.demo_requested)
        welcome.import_requested.connect(self.import_requested)
        welcome.today_requested.connect(self.today_requested)
        welcome.image_offered.connect(self.image_offered)

    # what the window calls

    def show_page(self) -> None:
        """Bring the page up to date when it becomes visible."""
        self.head.show_event()
        self._follow()

    def focus_card(self) -> None:
        """Put the focus on the card, so that the single keys work."""
        target = self.stage.picture if self._stack.currentIndex() == 0 else self._welcome
        target.setFocus()

    def save(self) -> None:
        """Save what is still being typed."""
        self.stage.save()

    def show_card(self, contact_id: int) -> None:
        """Put a card on the stage."""
        self.stage.save()
        self._pile.choose(contact_id)
        self._follow()

    def add_person(self) -> None:
        """Show an empty sheet for somebody without a photo; the event stays."""
        self.stage.save()
        self._pile.add()
        self._follow()
        self.stage.focus_line(1)

    def choose_event(self, event_id: int | None) -> None:
        """Set the event for the cards that follow, and for those in the inbox that have none."""
        self._verbs.events.set_current(event_id)
        self.head.show_event()
        if event_id is not None:
            cards = self._verbs.contacts.cards(list(self._verbs.contacts.ids(QUERY, 500)))
            without = [each for each, card in cards.items() if not card.event]
            if without:
                self._operations.run(self._verbs.contacts.set_event, without, event_id)

    # what the keys do

    def put_off(self) -> None:
        """Look at this card at the end."""
        self.stage.save()
        self._pile.put_off()
        self._follow()

    def step(self, step: int) -> None:
        """Show a neighbour of the strip."""
        neighbour = self._pile.neighbour(step)
        if neighbour is not None:
            self.show_card(neighbour)

    def make_back(self) -> None:
        """This card is the back of the one before it."""
        current = self._pile.current
        front = self._verbs.contacts.captured_before(current) if current is not None else None
        if current is not None and front is not None and self._verbs.contacts.get(front).card_back is None:
            self.stage.save()
            self._operations.run(self._verbs.matching.make_back, current, front)

    def ask_duplicate(self) -> None:
        """Ask whose duplicate this card is."""
        if self._pile.current is None:
            return
        from netzwerk_desktop.ui.widgets.contact_picker import ContactPicker

        title = tr("This is the same person as …")
        picker = ContactPicker(self._verbs, self._look, title, self._pile.current, self)
        picker.chosen.connect(self._merge_into)
        picker.open_at(self.stage.mapToGlobal(QPoint(24, 24)))

    def merge(self) -> None:
        """The card and the proposed contact are one person."""
        if self._match is not None:
            self._merge_into(self._match.contact.contact_id)

    def _merge_into(self, kept: int) -> None:
        if self._pile.current is not None:
            self.stage.save()
            self._operations.run(self._verbs.matching.merge, self._pile.current, kept)

    def sort(self, pocket: Pocket) -> None:
        """Put the card into a pocket; the next one comes."""
        self.stage.save()
        current, picture = self._pile.current, self.stage.picture.picture()
        if current is None:
            return
        if picture is not None and self._verbs.preferences.current.motion and self.isVisible():
            slide(self, picture, self.stage.picture, self._network if pocket is Pocket.NETWORK else self._aside)
        self._actions.sort_into([current], pocket)
        self.focus_card()

    def delete(self) -> None:
        """Move the contact to the trash."""
        if self._pile.current is not None:
            self._actions.delete([self._pile.current])

    def look_at(self) -> None:
        """Show the card over the whole window."""
        if self._pile.current is not None:
            self.looked_at.emit(self._pile.current)

    # following the data

    def _follow(self) -> None:
        """Show the order, and on the stage the current card or the one that took its place."""
        pile = self._pile
        pile.follow(list(self._verbs.contacts.ids(QUERY)))
        former = self.stage.contact
        if former is not None and former.contact_id != pile.current:
            self.stage.save()  # what is still being typed belongs to the card that goes
        shown = bool(pile.order) or pile.adding
        self._stack.setCurrentIndex(0 if shown else 1)
        if not shown:
            self._show_welcome()
        self.strip.show_ids(pile.order, pile.current)
        self.head.show_progress(len(pile.order), pile.whole)
        self._show_stage()

    def _show_welcome(self) -> None:
        contacts, session = self._verbs.contacts, self._verbs.session
        first_time = not any(contacts.pocket_counts().values())
        waiting, end = self._verbs.agenda.first_messages()
        until = deadline_words(end, session.clock.now(), session.zone) if end else ""
        self._welcome.show_state(first_time=first_time, waiting=waiting, until=until)

    def _show_stage(self) -> None:
        contacts = self._verbs.contacts
        contact = contacts.get(self._pile.current) if self._pile.current is not None else None
        card = contacts.cards([contact.contact_id]).get(contact.contact_id) if contact is not None else None
        self.stage.show_contact(contact, card)
        now, zone = self._verbs.session.clock.now(), self._verbs.session.zone
        met_at = contact.standing.met_at if contact is not None and contact.standing.met_at else now
        until = deadline_words(latest(met_at), now, zone)
        self._network.set_lines(pocket_consequence_words(first_contact_stage(met_at, now), until))
        self._show_match()

    def _show_match(self) -> None:
        contact = self.stage.contact
        found = self._verbs.matching.proposals(contact.contact_id) if contact is not None else []
        self._match = found[0] if found else None
        self._arrange()
        if contact is None or self._match is None:
            self.matches.hide()
            return
        other = self._match.contact
        met_at, zone = other.standing.met_at, self._verbs.session.zone
        day = day_words(local_day(met_at, zone), self._verbs.session.today()) if met_at else ""
        met = ", ".join(part for part in (other.event, day) if part)
        card = self._verbs.contacts.cards([other.contact_id])[other.contact_id]
        self.matches.show_match(contact, self._match, card, met)

    # slots

    def _on_draft_written(self, draft: ContactDraft) -> None:
        contact = self.stage.contact
        if contact is not None:
            self._operations.run(self._verbs.contacts.edit, contact.contact_id, draft)
            return
        event = self._verbs.events.current()
        changes = self._operations.run(self._verbs.contacts.add_to_event, draft, event)
        if changes is not None and changes.only_contact is not None:
            self._pile.choose(changes.only_contact)
            self._follow()

    def _on_promise_written(self, text: str, due: datetime | None) -> None:
        if self.stage.contact is None:
            self._on_draft_written(ContactDraft(promise=text))
        contact = self.stage.contact
        if contact is not None and (contact.promise != text or due is not None):
            self._operations.run(self._verbs.contacts.set_promise, contact.contact_id, text, due)

    def _on_checked(self, field: CardField) -> None:
        if self.stage.lines[field].doubtful:
            self._on_current(self._verbs.reading.check, field)

    def _on_current(self, verb: Callable[..., Changes], *values: object) -> None:
        if self._pile.current is not None:
            self._operations.run(verb, self._pile.current, *values)

    def _on_photo_requested(self, role: PhotoRole) -> None:
        if self._pile.current is not None:
            self.photo_requested.emit(self._pile.current, role)
        else:
            self.capture_requested.emit()

    def _on_told_apart(self) -> None:
        if self._match is not None:
            self._on_current(self._verbs.matching.tell_apart, self._match.contact.contact_id)

    def _on_changed(self, changes: Changes) -> None:
        if changes.verb in (Verb.TO_NETWORK, Verb.TO_ASIDE):
            self._pile.sort_out(changes.contacts)
        elif changes.verb is Verb.UNDONE:
            self._pile.bring_back(changes.contacts)
        if changes.verb is Verb.PREFERENCES or changes.events:
            self.head.show_event()
        if self.isVisible() and changes.verb is not Verb.FIRED:
            self._stale.start()

    @override
    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and self._stack.currentIndex() == 0
            and self._keys.leaves_field(event)
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        single = self._verbs.preferences.current.single_keys
        if self._stack.currentIndex() != 0 or not self._keys.press(event, single=single):
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Little room: narrow pockets and lines, a match in one line."""
        narrow, tight = self.width() < self._look.px(NARROW), self.height() < self._look.px(TIGHT)
        for pocket in (self._aside, self._network):
            pocket.set_narrow(narrow)
        self._row.setSpacing(12 if narrow else 20)
        self.stage.set_narrow(narrow)
        self._hints.setVisible(not narrow)
        match = self.matches.sizeHint().height() + 8 if self._match is not None else 0
        self._between.setMaximumHeight(self.stage.maximumHeight() + match)
        self.matches.set_tight(tight)
        self._inner.setContentsMargins(24, 12 if tight else 22, 24, 12 if tight else 16)
