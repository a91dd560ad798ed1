"""Inbox: the new cards between their two pockets."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.followup import Pocket, first_contact_stage, latest
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.domain.query import CardOrder, CardQuery
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.actions import ContactActions
from netzwerk_desktop.ui.icons import Use, icon
from netzwerk_desktop.ui.inbox.pocket_button import PocketButton
from netzwerk_desktop.ui.inbox.welcome import Welcome
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.tiles.grid import TileGrid
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.buttons import label, push_button
from netzwerk_desktop.ui.widgets.marks import paint_progress
from netzwerk_desktop.ui.words import day_words, deadline_words, pocket_consequence_words


class ProgressLine(QWidget):
    """How much of the stack is sorted, as a thin bar."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._share = look, 0.0
        self.setFixedSize(180, 16)

    def set_share(self, share: float) -> None:
        """Show a share of 0 to 1."""
        self._share = share
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRect(0, self.height() // 2 - 2, self.width(), 4)
        paint_progress(QPainter(self), area, self._share, self._look.theme)


class InboxPage(QWidget):
    """The cards that are not sorted yet.

    Signals:
        opened: a contact id whose sheet is to be shown.
        looked_at: a contact id for the quick look.
        image_offered: (`ImageOffer`, contact id or None, `PhotoRole`).
        capture_requested: photos are to be chosen.
        name_requested: a contact with nothing but a name is to be added.
        demo_requested: the invented people are to be tried out.
        event_requested: a new event is to be made for the cards.
        today_requested: the person wants to write now.
        stop_reading_requested: the cards are not to be read any further for now.
    """

    opened = Signal(object)
    looked_at = Signal(object)
    image_offered = Signal(object, object, object)
    capture_requested = Signal()
    name_requested = Signal()
    demo_requested = Signal()
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
        query = CardQuery(pocket=Pocket.INBOX, order=CardOrder.CAPTURED)
        self.grid = TileGrid(verbs, operations, actions, look, photos, query, self)
        self._query = query
        self._sorted = 0
        self._build()
        self._connect()

    def _build(self) -> None:
        look = self._look
        head = QHBoxLayout()
        head.addWidget(label(look, tr("Inbox"), Type.TITLE))
        head.addStretch(1)
        self._event = QToolButton()
        self._event.setProperty("kind", "chip")
        self._event.setIcon(icon(look, Use.EVENTS))
        self._event.setIconSize(QSize(16, 16))
        self._event.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._event.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._event.setFont(look.font(Type.BODY))
        self._event.clicked.connect(self._on_event_pressed)
        head.addWidget(self._event)
        line = QHBoxLayout()
        line.setSpacing(12)
        self._left = label(look, "", Type.BODY, muted=True)
        self._progress = ProgressLine(look)
        line.addWidget(self._left)
        line.addWidget(self._progress)
        line.addStretch(1)
        self._reading = label(look, "", Type.CAPTION, muted=True)
        self._stop_reading = push_button(look, tr("Stop reading"), kind="link", small=True)
        self._stop_reading.hide()
        line.addWidget(self._reading)
        line.addWidget(self._stop_reading)
        self._aside = PocketButton(look, Pocket.ASIDE, tr("Aside"))
        self._aside.setToolTip(tr("Put the selected cards aside (Alt+←)"))
        self._network = PocketButton(look, Pocket.NETWORK, tr("Network"))
        self._network.setToolTip(tr("Put the selected cards into the network (Alt+→)"))
        stack = QHBoxLayout()
        stack.setSpacing(0)
        stack.addWidget(self._aside)
        stack.addWidget(self.grid, 1)
        stack.addWidget(self._network)
        cards = QWidget()
        inner = QVBoxLayout(cards)
        inner.setContentsMargins(24, 22, 24, 24)
        inner.setSpacing(0)
        inner.addLayout(head)
        inner.addSpacing(2)
        inner.addLayout(line)
        inner.addSpacing(14)
        inner.addLayout(stack, 1)
        self._welcome = Welcome(look)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(cards)
        self._stack.addWidget(self._welcome)

    def _connect(self) -> None:
        self.grid.opened.connect(self.opened)
        self.grid.looked_at.connect(self.looked_at)
        self.grid.image_offered.connect(self.image_offered)
        self.grid.refilled.connect(self._on_refilled)
        self.grid.current_moved.connect(self._on_current_moved)
        self._aside.clicked.connect(lambda: self._sort(self.grid.targets(), Pocket.ASIDE))
        self._network.clicked.connect(lambda: self._sort(self.grid.targets(), Pocket.NETWORK))
        self._aside.dropped.connect(lambda ids: self._sort(ids, Pocket.ASIDE))
        self._network.dropped.connect(lambda ids: self._sort(ids, Pocket.NETWORK))
        self._stop_reading.clicked.connect(self.stop_reading_requested)
        self._operations.changed.connect(self._on_changed)
        self._welcome.photos_requested.connect(self.capture_requested)
        self._welcome.name_requested.connect(self.name_requested)
        self._welcome.demo_requested.connect(self.demo_requested)
        self._welcome.today_requested.connect(self.today_requested)
        self._welcome.image_offered.connect(self.image_offered)

    def show_page(self) -> None:
        """Bring the page up to date when it becomes visible."""
        self.grid.show_query(self._query)
        self.grid.refresh_if_stale()
        self._show_event()
        self._on_refilled()

    def show_reading(self, done: int, total: int) -> None:
        """Say how many of the stack are read; nothing once all are."""
        reading = done < total
        words = tr("Reading card %1 of %2 …").replace("%1", str(done + 1)).replace("%2", str(total))
        self._reading.setText(words if reading else "")
        self._stop_reading.setVisible(reading)

    def show_reading_stopped(self) -> None:
        """Say that reading rests."""
        self._reading.setText(tr("Reading goes on at the next start."))
        self._stop_reading.hide()

    def _sort(self, contact_ids: list[int], pocket: Pocket) -> None:
        self._actions.sort_into(contact_ids, pocket)

    def _show_event(self) -> None:
        event = self._verbs.events.current()
        today = self._verbs.session.today()
        if event is None:
            ask = tr("Where did you meet?")
            self._event.setText(f" {ask}  ▾")
            return
        when = event.met_at
        day = f" · {day_words(local_day(when, self._verbs.session.zone), today)}" if when else ""
        self._event.setText(f" {event.name}{day}  ▾")

    def _on_event_pressed(self) -> None:
        menu = QMenu(self)
        current = self._verbs.preferences.current.current_event
        for progress in self._verbs.events.all()[:10]:
            action = menu.addAction(progress.event.name)
            action.setCheckable(True)
            action.setChecked(progress.event.event_id == current)
            action.triggered.connect(
                lambda checked=False, event_id=progress.event.event_id: self.choose_event(event_id)
            )
        menu.addSeparator()
        menu.addAction(icon(self._look, Use.TAKE_IN), tr("New event …")).triggered.connect(self.event_requested)
        if current is not None:
            menu.addAction(tr("No event")).triggered.connect(lambda: self.choose_event(None))
        menu.popup(self._event.mapToGlobal(QPoint(0, self._event.height() + 4)))

    def choose_event(self, event_id: int | None) -> None:
        """Set the event for the cards that follow, and for those in the inbox that have none."""
        self._verbs.events.set_current(event_id)
        self._show_event()
        if event_id is not None:
            cards = self._verbs.contacts.cards(list(self._verbs.contacts.ids(self._query, 500)))
            without = [each for each, card in cards.items() if not card.event]
            if without:
                self._operations.run(self._verbs.contacts.set_event, without, event_id)

    def _on_refilled(self) -> None:
        count = self.grid.model.rowCount()
        total = sum(self._verbs.contacts.pocket_counts().values()) if not count else 0
        self._stack.setCurrentIndex(0 if count else 1)
        self._welcome.show_state(first_time=total == 0)
        self._show_progress()
        self._on_current_moved(self.grid.view.current_id())

    def _show_progress(self) -> None:
        count = self.grid.model.rowCount()
        whole = count + self._sorted
        words = tr("%1 of %2 left", "cards in the inbox")
        self._left.setText(words.replace("%1", str(count)).replace("%2", str(whole)))
        self._progress.set_share(self._sorted / whole if whole else 0.0)

    def _on_current_moved(self, contact_id: int | None) -> None:
        self._aside.set_lines(tr("can be found,\ndoes not remind,\nback any time"))
        now, zone = self._verbs.session.clock.now(), self._verbs.session.zone
        card = self._verbs.contacts.cards([contact_id]).get(contact_id) if contact_id is not None else None
        met_at = card.standing.met_at if card and card.standing.met_at else now
        stage = first_contact_stage(met_at, now)
        until = deadline_words(latest(met_at), now, zone)
        self._network.set_lines(pocket_consequence_words(stage, until))

    def _on_changed(self, changes: Changes) -> None:
        if changes.verb in (Verb.TO_NETWORK, Verb.TO_ASIDE):
            self._sorted += len(changes.contacts)
        elif changes.verb in (Verb.UNDONE, Verb.TO_INBOX):
            self._sorted = max(0, self._sorted - len(changes.contacts))
        elif changes.verb is Verb.PREFERENCES or changes.events:
            self._show_event()
        if self.isVisible():
            self._show_progress()
