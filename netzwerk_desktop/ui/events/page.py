"""Events page: where people were met, and how far they were reached."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.event import Event, EventProgress
from netzwerk_desktop.domain.preferences import Density
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.actions import ContactActions
from netzwerk_desktop.ui.events.editor import EventEditor
from netzwerk_desktop.ui.events.groups import ReachGroups
from netzwerk_desktop.ui.events.head import EventHead
from netzwerk_desktop.ui.events.list import EventListModel, EventListView, event_span_words
from netzwerk_desktop.ui.events.progress_bar import open_deadline
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.tiles.arithmetic_list import MARGIN
from netzwerk_desktop.ui.tiles.grid import TileGrid
from netzwerk_desktop.ui.tiles.metrics import GAP
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.buttons import icon_button, label
from netzwerk_desktop.ui.widgets.empty import EmptyState

LIST_WIDTH, LIST_LEAST = 264, 216


class EventsPage(QWidget):
    """The events, and the people of the chosen one.

    Signals:
        opened: a contact id whose sheet is to be shown.
        looked_at: a contact id for the quick look.
        image_offered: (`ImageOffer`, contact id or None, `PhotoRole`).
        capture_requested: the event id for which cards are to be taken in.
        inbox_requested: the people who are not sorted yet are to be sorted.
    """

    opened = Signal(object)
    looked_at = Signal(object)
    image_offered = Signal(object, object, object)
    capture_requested = Signal(object)
    inbox_requested = Signal()

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
        self._verbs, self._operations, self._look = verbs, operations, look
        self._event_id: int | None = None
        self._editor: EventEditor | None = None
        self._newcomers: tuple[int, ...] = ()
        self._model = EventListModel(verbs, self)
        self._minute = QTimer(self, interval=60_000)
        self._head, self._nobody = EventHead(look), EmptyState(look)
        self._groups = ReachGroups(verbs, operations, actions, look, photos, self._head, self._nobody)
        self._build()
        self._connect()

    def _build(self) -> None:
        look = self._look
        self._nobody.say(tr("Nobody from this event yet."), tr("Add cards"))
        events = QWidget()
        columns = QHBoxLayout(events)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self._build_list())
        columns.addWidget(self._groups, 1)
        self._empty = EmptyState(look)
        self._empty.say(tr("An evening, one list."), tr("Add event"))
        # Keys reach the list while there are no tiles.
        self.setFocusProxy(self._list)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(events)
        self._stack.addWidget(self._empty)

    def _build_list(self) -> QFrame:
        frame = self._column = QFrame()
        frame.setObjectName("eventList")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(16, 24, 0, 0)
        layout.setSpacing(12)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 12, 0)
        heading = label(self._look, tr("Events"), Type.HEADING)
        heading.setMinimumHeight(32)
        head.addWidget(heading)
        head.addStretch(1)
        self._add = icon_button(self._look, Use.TAKE_IN, tr("Add event"))
        head.addWidget(self._add)
        layout.addLayout(head)
        self._list = EventListView(self._look, self._model)
        layout.addWidget(self._list, 1)
        return frame

    def _connect(self) -> None:
        self._groups.opened.connect(self.opened)
        self._groups.looked_at.connect(self.looked_at)
        self._groups.image_offered.connect(self.image_offered)
        self._groups.inbox_requested.connect(self.inbox_requested)
        self._add.clicked.connect(self.add_event)
        self._empty.pressed.connect(self.add_event)
        self._nobody.pressed.connect(self._on_cards_requested)
        self._head.edit_requested.connect(self._on_edit_requested)
        self._head.cards_requested.connect(self._on_cards_requested)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._operations.changed.connect(self._on_changed)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()

    @property
    def event_id(self) -> int | None:
        """The event that is shown."""
        return self._event_id

    @property
    def grid(self) -> TileGrid | None:
        """The grid with the focus, else the first one; None without people."""
        return self._groups.grid()

    def grid_beside(self, step: int) -> TileGrid | None:
        """The grid above (-1) or below (1) that one."""
        return self._groups.grid_beside(step)

    def set_density(self, density: Density) -> None:
        """Follow a chosen size."""
        self._groups.set_density(density)
        self._share_width()

    def show_page(self) -> None:
        """Bring the page up to date when it becomes visible."""
        self._model.reload()
        if not self._model.rowCount():
            self._event_id = None
            self._stack.setCurrentIndex(1)
            return
        self._stack.setCurrentIndex(0)
        row = self._model.row_of(self._event_id) or 0
        if self._list.currentIndex().row() != row:
            self._list.setCurrentIndex(self._model.index(row))
        else:
            self._show_progress(self._model.progress(row))

    def show_event(self, event_id: int) -> None:
        """Show one event."""
        self._event_id = event_id
        self.show_page()
        self._list.scrollTo(self._list.currentIndex())

    def add_event(self) -> None:
        """Ask for a new event."""
        self._edit(Event(0, ""))

    def name_event(self, draft: Event, people: Sequence[int]) -> None:
        """Ask for a new event of which some things are known; people who came in together will belong to it."""
        self._edit(draft, people)

    def _edit(self, event: Event, people: Sequence[int] = ()) -> None:
        current = bool(event.event_id) and self._verbs.preferences.current.current_event == event.event_id
        current, self._newcomers = current or bool(people), tuple(people)
        session = self._verbs.session
        editor = EventEditor(self._look, event, session.zone, session.today(), current=current, parent=self.window())
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        editor.saved.connect(self._on_saved)
        editor.finished.connect(self._on_editor_finished)
        self._editor = editor
        editor.open()

    def _show_progress(self, progress: EventProgress) -> None:
        event = progress.event
        self._event_id = event.event_id
        when = event_span_words(event.begins_at, event.ends_at, self._verbs.session.zone)
        self._head.show_progress(progress, when, open_deadline(self._verbs, progress))
        self._groups.show_event(event.event_id)

    def _choose_current(self, event_id: int, wanted: bool) -> None:
        former = self._verbs.preferences.current.current_event
        chosen = event_id if wanted else None
        if not wanted and former != event_id:
            return
        if chosen != former:
            self._operations.run(self._set_current, chosen)

    def _set_current(self, event_id: int | None) -> Changes:
        self._verbs.events.set_current(event_id)
        return Changes(Verb.PREFERENCES, structure=False)

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid():
            self._show_progress(self._model.progress(current.row()))

    def _on_edit_requested(self) -> None:
        event = self._verbs.events.get(self._event_id) if self._event_id is not None else None
        if event is not None:
            self._edit(event)

    def _on_cards_requested(self) -> None:
        if self._event_id is not None:
            self.capture_requested.emit(self._event_id)

    def _on_saved(self, event: Event) -> None:
        changes = self._operations.run(self._verbs.events.save, event)
        if changes is None or self._editor is None:
            return
        event_id = next(iter(changes.events))
        if self._newcomers:
            people = self._verbs.events.together(self._newcomers)
            self._operations.run(self._verbs.contacts.set_event, people, event_id)
        self._choose_current(event_id, self._editor.for_new_cards)
        self._editor.accept()
        self.show_event(event_id)

    def _on_editor_finished(self, result: int) -> None:
        self._editor = None

    def _on_minute(self) -> None:
        if self.isVisible():
            self.show_page()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible():
            self.show_page()

    def _share_width(self) -> None:
        """In a narrow window the list gives way, so that two tiles stand side by side."""
        px = self._look.px
        two_tiles = 2 * px(self._groups.tile_minimum) + GAP + 2 * MARGIN
        self._column.setFixedWidth(min(px(LIST_WIDTH), max(px(LIST_LEAST), self.width() - two_tiles)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    @override
    def sizeHint(self) -> QSize:
        return QSize(1000, 700)
