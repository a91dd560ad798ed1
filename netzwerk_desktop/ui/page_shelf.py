"""Page shelf: the pages of the window, each made when it is first opened."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.followup import Pocket
from netzwerk_desktop.domain.preferences import Density
from netzwerk_desktop.domain.query import CardFilter, CardQuery
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.network.page import NetworkPage
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.tiles.grid import TileGrid

if TYPE_CHECKING:  # loaded when it is first opened: no start waits for it
    from netzwerk_desktop.ui.inbox.page import InboxPage
    from netzwerk_desktop.ui.messages.page import MessagePage
    from netzwerk_desktop.ui.surroundings.page import SurroundingsPage

FORWARDED = (
    "opened",
    "looked_at",
    "image_offered",
    "capture_requested",
    "photo_requested",
    "name_requested",
    "demo_requested",
    "event_requested",
    "inbox_requested",
    "today_requested",
    "search_cleared",
    "chip_requested",
    "backup_requested",
    "sample_requested",
    "export_requested",
    "archive_requested",
    "return_requested",
    "import_requested",
    "duplicates_requested",
)


class PageShelf(QStackedWidget):
    """Shows one page at a time and passes on what the pages ask for; see the pages for the signals."""

    opened = Signal(object)
    looked_at = Signal(object)
    image_offered = Signal(object, object, object)
    capture_requested = Signal()
    photo_requested = Signal(object, object)
    name_requested = Signal()
    demo_requested = Signal()
    event_requested = Signal()
    inbox_requested = Signal()
    today_requested = Signal()
    search_cleared = Signal()
    chip_requested = Signal(object)
    backup_requested = Signal()
    sample_requested = Signal()
    export_requested = Signal(object)
    archive_requested = Signal()
    return_requested = Signal(object)
    import_requested = Signal()
    duplicates_requested = Signal()
    message_left = Signal()
    surroundings_left = Signal()

    def __init__(self, house: House, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._house = house
        self._pages: dict[Page, QWidget] = {}
        self._message: MessagePage | None = None
        self._surroundings: SurroundingsPage | None = None
        self.page: Page | None = None

    def show_page(self, page: Page) -> None:
        """Open a page, brought up to date."""
        self.prepare(page)
        self.page = page
        self.setCurrentWidget(self._pages[page])
        refresh: Callable[[], None] = self._pages[page].show_page  # type: ignore[attr-defined]  # every page has it
        refresh()

    def prepare(self, page: Page) -> None:
        """Make a page without showing it."""
        if page not in self._pages:
            self._pages[page] = self._make(page)
            self.addWidget(self._pages[page])

    def show_message(self, contact_id: int) -> None:
        """Show the message to somebody over the page that is open.

        Raises:
            UserError: there is no such contact.
        """
        if self._message is None:
            from netzwerk_desktop.ui.messages.page import MessagePage

            self._message = MessagePage(self._house)
            self._message.left.connect(self.message_left)
            self.addWidget(self._message)
        self._message.show_contact(contact_id)
        self.setCurrentWidget(self._message)

    @property
    def message_to(self) -> int | None:
        """To whom a message is being written; None while another page is shown."""
        shown = self._message is not None and self.currentWidget() is self._message
        return self._message.contact_id if shown and self._message is not None else None

    def show_surroundings(self, contact_id: int) -> None:
        """Show who is around somebody over the page that is open.

        Raises:
            UserError: there is no such contact.
        """
        if self._surroundings is None:
            from netzwerk_desktop.ui.surroundings.page import SurroundingsPage

            self._surroundings = SurroundingsPage(self._house)
            self._surroundings.left.connect(self.surroundings_left)
            self._surroundings.opened.connect(self.opened)
            self.addWidget(self._surroundings)
        self._surroundings.show_contact(contact_id)
        self.setCurrentWidget(self._surroundings)

    @property
    def surroundings_of(self) -> int | None:
        """Whose surroundings are shown; None while another page is shown."""
        found = self._surroundings
        return found.contact_id if found is not None and self.currentWidget() is found else None

    def grid(self) -> TileGrid | None:
        """The grid of the open page, if it has one; of several the one with the focus, else the first."""
        found = getattr(self.currentWidget(), "grid", None)
        return found if isinstance(found, TileGrid) else None

    def people(self) -> list[int]:
        """Whom something for many is meant for: those selected, else everybody on the page, else the whole network."""
        grid = self.grid()
        if grid is None:
            return list(self._house.verbs.contacts.ids(CardQuery()))
        selected = grid.view.selected_ids()
        return selected if len(selected) > 1 else list(self._house.verbs.contacts.ids(grid.model.query))

    def select_neighbour(self, contact_id: int | None, step: int) -> int | None:
        """Select the tile before (-1) or after (1) somebody's; its contact, None at the end."""
        grid = self.grid()
        row = grid.model.row_of(contact_id) if grid is not None and contact_id is not None else None
        if grid is None or row is None:
            return None
        row += step
        if not 0 <= row < grid.model.rowCount():
            beside: Callable[[int], TileGrid | None] = getattr(self.currentWidget(), "grid_beside", lambda step: None)
            grid = beside(step)
            if grid is None:
                return None
            row = 0 if step > 0 else grid.model.rowCount() - 1
        neighbour = grid.model.contact_id(row)
        grid.view.select_contacts([neighbour])
        return neighbour

    def show_text(self, text: str) -> None:
        """Show the network filtered by a fragment."""
        if text and self.page is not Page.NETWORK:
            self.show_page(Page.NETWORK)
        network = self._pages.get(Page.NETWORK)
        if isinstance(network, NetworkPage):
            network.show_text(text)

    def show_chip(self, chip: CardFilter) -> None:
        """Show the network filtered by a chip."""
        self.show_page(Page.NETWORK)
        network = self._pages[Page.NETWORK]
        if isinstance(network, NetworkPage):
            network.show_chip(chip)

    def focus_filter(self) -> None:
        """Open what the open page can be filtered by; of one that cannot, the network's."""
        if self.page not in (Page.NETWORK, Page.ASIDE):
            self.show_page(Page.NETWORK)
        page = self.currentWidget()
        if isinstance(page, NetworkPage):
            page.open_filter()

    def add_event(self, draft: Event | None = None, people: Sequence[int] = ()) -> None:
        """Show the events with a new one to be filled in, for people who came in together or for nobody yet."""
        from netzwerk_desktop.ui.events.page import EventsPage

        self.show_page(Page.EVENTS)
        events = self._pages[Page.EVENTS]
        if isinstance(events, EventsPage):
            events.name_event(draft or Event(0, ""), people)

    def follow_density(self) -> None:
        """Show tiles in the size of the preferences."""
        density = self._house.verbs.preferences.current.density
        for page in self._pages.values():
            follow: Callable[[Density], None] | None = getattr(page, "set_density", None)
            if follow is not None:
                follow(density)

    def focus_page(self) -> None:
        """Put the focus into the open page."""
        grid = self.grid()
        inbox = self.inbox()
        if self.message_to is not None and self._message is not None:
            self._message.focus_help()
            return
        if self.surroundings_of is not None and self._surroundings is not None:
            self._surroundings.focus_middle()
            return
        if inbox is not None and self.page is Page.INBOX:
            inbox.focus_card()
            return
        target = grid.view if grid is not None else self.currentWidget()
        if target is not None:
            target.setFocus()

    def show_in_inbox(self, contact_id: int) -> None:
        """Put somebody on the stage of the inbox."""
        inbox = self.inbox()
        if inbox is not None:
            inbox.show_card(contact_id)
            inbox.focus_card()

    def read_files(self, files: Sequence[Path]) -> None:
        """Show what contact files would bring; without files the page on which they are chosen."""
        from netzwerk_desktop.ui.exchange.page import ImportPage

        self.show_page(Page.IMPORT)
        page = self._pages[Page.IMPORT]
        if files and isinstance(page, ImportPage):
            page.read(files)

    def add_person(self) -> None:
        """Show an empty sheet of the inbox."""
        inbox = self.inbox()
        if inbox is not None:
            inbox.add_person()

    def save(self) -> None:
        """Save what is still being typed on a page."""
        inbox = self.inbox()
        if inbox is not None:
            inbox.save()

    def inbox(self) -> "InboxPage | None":
        """The inbox, once it was made."""
        found = self._pages.get(Page.INBOX)
        return None if found is None else cast("InboxPage", found)

    def _make(self, page: Page) -> QWidget:
        house = self._house
        common = (house.verbs, house.operations, house.actions, house.look, house.photos)
        made: QWidget
        if page is Page.TODAY:
            from netzwerk_desktop.ui.today.page import TodayPage

            made = TodayPage(*common)
        elif page is Page.INBOX:
            from netzwerk_desktop.ui.inbox.page import InboxPage

            made = InboxPage(*common)
            house.reading.progressed.connect(made.head.show_reading)
            house.reading.stopped.connect(made.head.show_reading_stopped)
            made.stop_reading_requested.connect(house.reading.stop)
        elif page in (Page.NETWORK, Page.ASIDE):
            made = NetworkPage(*common, Pocket.NETWORK if page is Page.NETWORK else Pocket.ASIDE)
        elif page is Page.REVIEW:
            from netzwerk_desktop.ui.review.page import ReviewPage

            made = ReviewPage(house.verbs, house.operations, house.look)
        elif page is Page.IMPORT:
            from netzwerk_desktop.ui.exchange.page import ImportPage

            made = ImportPage(house.verbs, house.operations, house.imports, house.look)
        elif page is Page.DUPLICATES:
            from netzwerk_desktop.ui.duplicates.page import DuplicatesPage

            made = DuplicatesPage(house)
        elif page is Page.EVENTS:
            from netzwerk_desktop.ui.events.page import EventsPage

            made = EventsPage(*common)
        else:
            from netzwerk_desktop.ui.dialogs.preferences_page import PreferencesPage

            made = PreferencesPage(*common[:4])
        for name in FORWARDED:
            signal = getattr(made, name, None)
            if signal is not None:
                signal.connect(getattr(self, name))
        return made
