"""Main window: rail, top bar, pages and the sheet, and how they talk to each other."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.agenda import Agenda
from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.query import CardFilter
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.arrivals import Arrivals
from netzwerk_desktop.ui.exchange.desk import ExchangeDesk
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.image_drop import has_images, offered_text
from netzwerk_desktop.ui.menu import MainMenu
from netzwerk_desktop.ui.messages.desk import MessageDesk
from netzwerk_desktop.ui.overlays import Overlays
from netzwerk_desktop.ui.page_shelf import PageShelf
from netzwerk_desktop.ui.pages import SHEET_WIDTH, Page
from netzwerk_desktop.ui.recall.desk import RecallDesk
from netzwerk_desktop.ui.shortcuts import make_shortcuts
from netzwerk_desktop.ui.surroundings.desk import SurroundingsDesk
from netzwerk_desktop.ui.tiles.grid import TileGrid
from netzwerk_desktop.ui.top_bar import TopBar
from netzwerk_desktop.ui.widgets.rail import Rail
from netzwerk_desktop.ui.window_bars import WindowBars

if TYPE_CHECKING:  # loaded when they are first opened: no start waits for them
    from netzwerk_desktop.ui.contact.sheet import ContactSheet

SHEET_COVERS, RAIL_NARROW = 1100, 1040
WIDEST = 16_777_215


class MainWindow(QMainWindow):
    """The one window of the program.

    Signals:
        close_requested: the person closes the window; who owns the tray decides what that means.
        quit_requested: the program is to end.
        backup_requested: a copy is to be made now.
        sample_requested: a sample notification is to be shown.
        demo_requested: the invented people are to be tried out.
    """

    close_requested = Signal()
    quit_requested = Signal()
    backup_requested = Signal()
    sample_requested = Signal()
    demo_requested = Signal()

    def __init__(self, house: House, page: Page | None = None) -> None:
        super().__init__()
        self._house = house
        self._sheet: ContactSheet | None = None
        self._may_close = False
        # Computed to choose the page, and shown at the rail a moment later.
        self._first_agenda: Agenda | None = None
        self._counts = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()
        self.messages = MessageDesk(house, self)
        self.surroundings = SurroundingsDesk(house, self)
        self.exchange = ExchangeDesk(house, self)
        self.recall = RecallDesk(house, self, self._central)
        make_shortcuts(self)
        self.show_page(page or self._first_page())

    def _build(self) -> None:
        self.setWindowTitle("Netzwerk")
        self.setMinimumSize(960, 640)
        self.setAcceptDrops(True)
        self._central = QWidget()
        self._central.setObjectName("content")
        self.bars = WindowBars(self._house, self._central)
        self.overlays = Overlays(self._house, self._central)
        self.arrivals = Arrivals(self._house, self)
        self.rail = Rail(self._house.look)
        self.top = TopBar(self._house.look)
        self.shelf = PageShelf(self._house)
        self._middle = QWidget()
        self._middle.setObjectName("content")
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.bars.bar)
        column.addWidget(self.shelf, 1)
        self._row = QHBoxLayout(self._central)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.rail)
        self._row.addWidget(self._middle, 1)
        self.setCentralWidget(self._central)

    def _connect(self) -> None:
        house, shelf = self._house, self.shelf
        self.rail.chosen.connect(self.show_page)
        self.rail.menu_requested.connect(self._on_menu_requested)
        self.top.capture_requested.connect(self.arrivals.choose_photos)
        self.bars.toast.undo_requested.connect(self.undo)
        self.bars.photos_requested.connect(self.arrivals.choose_photos)
        self.bars.event_requested.connect(self._on_event_requested)
        self.bars.edit_requested.connect(self._on_edit_requested)
        self.bars.text_offered.connect(self.arrivals.take_text)
        shelf.opened.connect(self.open_sheet)
        shelf.looked_at.connect(self.overlays.look_at)
        shelf.image_offered.connect(self.arrivals.take_offer)
        shelf.capture_requested.connect(self.arrivals.choose_photos)
        shelf.photo_requested.connect(self.arrivals.choose_photos)
        shelf.name_requested.connect(self.add_person)
        shelf.demo_requested.connect(self.demo_requested)
        shelf.event_requested.connect(self._on_event_requested)
        shelf.today_requested.connect(partial(self.show_page, Page.TODAY))
        shelf.inbox_requested.connect(partial(self.show_page, Page.INBOX))
        shelf.search_cleared.connect(partial(self.show_text, ""))
        shelf.chip_requested.connect(self._on_chip_requested)
        shelf.backup_requested.connect(self.backup_requested)
        shelf.sample_requested.connect(self.sample_requested)
        house.operations.changed.connect(self._on_changed)
        house.intake.taken.connect(self._on_taken)
        house.actions.sheet_requested.connect(self.open_sheet)
        self.arrivals.read.connect(self.show_in_inbox)
        self.arrivals.refused.connect(self.bars.say_problem)
        self.overlays.moved.connect(self._on_quick_look_moved)
        self.overlays.closed.connect(shelf.focus_page)
        self._counts.timeout.connect(self._refresh_counts)

    # pages

    @property
    def page(self) -> Page | None:
        """The page that is open."""
        return self.shelf.page

    def show_page(self, page: Page) -> None:
        """Open a page, brought up to date; a sheet that covers it goes."""
        if self._middle.isHidden():
            self.close_sheet()
        self.shelf.show_page(page)
        self.rail.show_page(page)
        if not self.top.field.hasFocus():
            self.shelf.focus_page()
        self._counts.start()

    def show_in_inbox(self, contact_id: int) -> None:
        """Open the inbox at somebody who has just come in."""
        self.show_page(Page.INBOX)
        self.shelf.show_in_inbox(contact_id)

    def grid(self) -> TileGrid | None:
        """The grid of the open page, if it has one."""
        return self.shelf.grid()

    def follow_preferences(self) -> None:
        """Follow a changed density or rail."""
        self.shelf.follow_density()
        self._arrange()

    def _first_page(self) -> Page:
        counts = self._house.verbs.contacts.pocket_counts()
        if not any(counts.values()):
            return Page.INBOX
        self._first_agenda = self._house.verbs.agenda.agenda()
        return Page.TODAY if self._first_agenda.open_count else Page.NETWORK

    # sheet

    @property
    def sheet(self) -> "ContactSheet | None":
        """The sheet, once one was opened."""
        return self._sheet

    def open_sheet(self, contact_id: int) -> None:
        """Show one contact at the right."""
        if self._sheet is None:
            self._sheet = self._make_sheet()
        try:
            self._sheet.show_contact(contact_id)
        except UserError as error:
            self._house.operations.failed.emit(error)
            return
        self.recall.remember_opened(contact_id)
        self._sheet.show()
        self._arrange()
        QTimer.singleShot(0, self, self._keep_current_in_sight)

    def _keep_current_in_sight(self) -> None:
        grid = self.grid()
        if grid is not None and grid.view.currentIndex().isValid():
            grid.view.scrollTo(grid.view.currentIndex())

    def close_sheet(self) -> None:
        """Hide the sheet; the focus returns to the tiles."""
        if self._sheet is not None and self._sheet.isVisible():
            self._sheet.leave()
            self._sheet.hide()
            self._arrange()
            self.shelf.focus_page()

    def _make_sheet(self) -> "ContactSheet":
        from netzwerk_desktop.ui.contact.sheet import ContactSheet

        house = self._house
        sheet = ContactSheet(house.verbs, house.operations, house.actions, house.look, house.photos)
        sheet.hide()
        self._row.addWidget(sheet)
        sheet.closed.connect(self.close_sheet)
        sheet.image_offered.connect(self.arrivals.take_offer)
        sheet.photo_requested.connect(self.arrivals.choose_photos)
        sheet.looked_at.connect(self.overlays.look_at)
        sheet.crop_requested.connect(self.overlays.crop)
        sheet.moved.connect(self._on_sheet_moved)
        return sheet

    def with_sheet(self, act: "Callable[[ContactSheet], None]") -> None:
        if self._sheet is not None and self._sheet.isVisible():
            act(self._sheet)

    def _arrange(self) -> None:
        """The window's width decides: the sheet beside the page or over it, the rail with words or without."""
        shown = self._sheet is not None and not self._sheet.isHidden()
        covers = shown and self.width() < SHEET_COVERS
        always = self._house.verbs.preferences.current.rail_labels
        self.rail.set_narrow(self.width() < RAIL_NARROW and not always)
        self._middle.setVisible(not covers)
        if self._sheet is not None:
            self._sheet.set_covering(covers)
            self._sheet.setMaximumWidth(WIDEST if covers else self._house.look.px(SHEET_WIDTH))

    # verbs of the window

    def add_person(self) -> None:
        """Show an empty sheet of the inbox for somebody without a photo."""
        self.close_sheet()
        self.show_page(Page.INBOX)
        self.shelf.add_person()

    def show_text(self, text: str) -> None:
        """Show who answers a question as tiles; empty for everybody."""
        self.shelf.show_text(text)
        if self.shelf.page is not None:
            self.rail.show_page(self.shelf.page)
        self.shelf.focus_page()

    def focus_filter(self) -> None:
        """Open what the tiles can be filtered by."""
        if not self._middle.isVisible():
            self.close_sheet()
        self.shelf.focus_filter()
        if self.shelf.page is not None:
            self.rail.show_page(self.shelf.page)

    def paste(self) -> None:
        """Take an image from the clipboard: for the open sheet's contact a choice, else a new card."""
        shown = self._sheet is not None and self._sheet.isVisible()
        self.bars.offer_paste(self._sheet.contact_id if shown and self._sheet is not None else None)

    def undo(self) -> None:
        """Take back the last change."""
        if self._house.operations.undo() is None:
            self.bars.toast.say(tr("Nothing to undo."), undo=False)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._house.operations.redo()

    def change_preferences(self, **values: object) -> None:
        """Change some settings."""
        self._house.operations.run(self._house.verbs.preferences.change, **values)

    def bring_to_front(self) -> None:
        """Show the window, wherever it was."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def save(self) -> None:
        """Save whatever is still being typed."""
        if self._sheet is not None:
            self._sheet.save()
        self.shelf.save()

    def close_for_good(self) -> None:
        """Let the next close event really close."""
        self._may_close = True
        self.close()

    # slots

    def step_back(self) -> None:
        """Close the topmost thing: quick look, sheet, search."""
        if self.overlays.dismiss():
            return
        if self._sheet is not None and self._sheet.isVisible():
            if not self._sheet.dismiss_panel():
                self.close_sheet()
        elif self.messages.leave() or self.surroundings.leave():
            return
        else:
            self.show_text("")

    def _on_menu_requested(self, where: QPoint) -> None:
        MainMenu(self._house, self).popup(where)

    def _on_chip_requested(self, chip: CardFilter) -> None:
        self.show_page(Page.NETWORK)
        self.shelf.show_chip(chip)

    def _on_event_requested(self, draft: Event | None = None, people: Sequence[int] = ()) -> None:
        self.show_page(Page.EVENTS)
        self.shelf.add_event(draft, people)

    def _on_edit_requested(self, contact_id: int) -> None:
        self.open_sheet(contact_id)
        self.with_sheet(lambda sheet: sheet.edit_fields())

    def _on_sheet_moved(self, step: int) -> None:
        neighbour = self.shelf.select_neighbour(self._sheet.contact_id if self._sheet is not None else None, step)
        if neighbour is not None:
            self.open_sheet(neighbour)

    def _on_quick_look_moved(self, step: int) -> None:
        grid = self.grid()
        neighbour = self.shelf.select_neighbour(grid.view.current_id() if grid is not None else None, step)
        if neighbour is not None:
            self.overlays.look_at(neighbour)

    def _on_changed(self, changes: Changes) -> None:
        if changes.verb is not Verb.NOTED:
            self._counts.start()

    def _on_taken(self, contact_ids: list[int]) -> None:
        if contact_ids:
            self.show_in_inbox(contact_ids[0])
            self.bars.ask_where(contact_ids)

    def _refresh_counts(self) -> None:
        verbs = self._house.verbs
        counts = verbs.contacts.pocket_counts()
        agenda, self._first_agenda = self._first_agenda or verbs.agenda.agenda(), None
        self.rail.set_count(Page.TODAY, agenda.open_count)
        self.rail.set_count(Page.INBOX, counts[Pocket.INBOX])
        self.rail.set_count(Page.NETWORK, counts[Pocket.NETWORK])
        self.rail.show_agenda(verbs.preferences.current, agenda, not any(counts.values()))
        self._house.agenda_known.emit(agenda)

    # geometry and closing

    def restore(self, settings: QSettings) -> None:
        """Stand where the window stood last."""
        geometry = settings.value("geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.resize(1280, 800)
        self.recall.restore(settings)

    def remember(self, settings: QSettings) -> None:
        """Keep where the window stands."""
        settings.setValue("geometry", self.saveGeometry())
        self.recall.remember(settings)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self.bars.toast.place()
        self.overlays.place()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_images(event.mimeData()) or offered_text(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.arrivals.take(event.mimeData())

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.save()
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.close_requested.emit()
