"""Main window: rail, top bar, pages and the sheet, and how they talk to each other."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QInputDialog, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import ContactDraft, PhotoRole, Pocket
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.domain.preferences import Density
from netzwerk_desktop.domain.query import CardFilter
from netzwerk_desktop.domain.text import split_name
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.contact.sheet import WIDTH as SHEET_WIDTH
from netzwerk_desktop.ui.contact.sheet import ContactSheet
from netzwerk_desktop.ui.dialogs.date_popup import DatePopup
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.image_drop import ImageOffer, has_images, read_offer
from netzwerk_desktop.ui.inbox.page import InboxPage
from netzwerk_desktop.ui.menu import MainMenu
from netzwerk_desktop.ui.network.page import NetworkPage
from netzwerk_desktop.ui.pages import Page
from netzwerk_desktop.ui.tiles.grid import TileGrid
from netzwerk_desktop.ui.today.page import TodayPage
from netzwerk_desktop.ui.top_bar import TopBar
from netzwerk_desktop.ui.widgets.quick_look import QuickLook
from netzwerk_desktop.ui.widgets.rail import Rail
from netzwerk_desktop.ui.widgets.toast import Bar, Toast
from netzwerk_desktop.ui.words import changes_words, name_words, problem_words

SHEET_COVERS, RAIL_NARROW = 1100, 1040
IMAGE_FILTER = "*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff"


class MainWindow(QMainWindow):
    """The one window of the program.

    Signals:
        close_requested: the person closes the window; who owns the tray decides what that means.
        quit_requested: the program is to end.
        backup_requested: a copy is to be made now.
        sample_requested: a sample notification is to be shown.
    """

    close_requested = Signal()
    quit_requested = Signal()
    backup_requested = Signal()
    sample_requested = Signal()
    demo_requested = Signal()

    def __init__(self, house: House, page: Page | None = None) -> None:
        super().__init__()
        self._house = house
        self._pages: dict[Page, QWidget] = {}
        self._page: Page | None = None
        self._asked_where = False
        self._may_close = False
        self._counts = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()
        self._make_shortcuts()
        self.show_page(page or self._first_page())

    def _build(self) -> None:
        look = self._house.look
        self.setWindowTitle("Netzwerk")
        self.setMinimumSize(960, 640)
        self.setAcceptDrops(True)
        self.rail = Rail(look)
        self.top = TopBar(look)
        self.bar = Bar(look)
        self._stack = QStackedWidget()
        self._sheet: ContactSheet | None = None
        self._middle = QWidget()
        self._middle.setObjectName("content")
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        central = QWidget()
        central.setObjectName("content")
        self._row = QHBoxLayout(central)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.rail)
        self._row.addWidget(self._middle, 1)
        self._central = central
        self.setCentralWidget(central)
        self.toast = Toast(look, central)
        self._quick_look: QuickLook | None = None

    def _connect(self) -> None:
        house = self._house
        self.rail.chosen.connect(self.show_page)
        self.rail.menu_requested.connect(self._on_menu_requested)
        self.top.searched.connect(self._on_searched)
        self.top.search_left.connect(self._on_search_left)
        self.top.capture_requested.connect(self.choose_photos)
        self.toast.undo_requested.connect(self.undo)
        house.operations.changed.connect(self._on_changed)
        house.operations.failed.connect(self._on_failed)
        house.intake.taken.connect(self._on_taken)
        house.intake.refused.connect(self._on_refused)
        house.actions.written.connect(self._on_written)
        house.actions.mail_missing.connect(self._on_mail_missing)
        house.actions.mail_program_missing.connect(self._on_mail_program_missing)
        house.actions.date_requested.connect(self._on_date_requested)
        house.actions.sheet_requested.connect(self.open_sheet)
        self._counts.timeout.connect(self._refresh_counts)

    def _make_shortcuts(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+K": self.focus_search,
            "Ctrl+F": self.focus_search,
            "Ctrl+O": self.choose_photos,
            "Ctrl+N": self.note_name,
            "Ctrl+V": self.paste,
            "Ctrl+Z": self.undo,
            "Ctrl+Shift+Z": self.redo,
            "Ctrl+,": partial(self.show_page, Page.PREFERENCES),
            "Ctrl+B": self.backup_requested.emit,
            "Ctrl+Q": self.quit_requested.emit,
            "Ctrl++": partial(self.set_density, Density.LARGE),
            "Ctrl+-": partial(self.set_density, Density.SMALL),
            "Ctrl+0": partial(self.set_density, Density.MEDIUM),
            "Ctrl+E": partial(self._with_sheet, ContactSheet.edit_fields),
            "Ctrl+I": partial(self._with_sheet, ContactSheet.open_log),
            "Ctrl+R": partial(self._with_sheet, ContactSheet.open_reminder),
            "F1": self.show_keys,
            "F6": partial(self._next_area, 1),
            "Shift+F6": partial(self._next_area, -1),
            "F10": self.rail.open_menu,
            "Esc": self._on_escape,
        }
        for number, page in enumerate(list(Page)[:5], start=1):
            keys[f"Ctrl+{number}"] = partial(self.show_page, page)
        for text, slot in keys.items():
            shortcut = QShortcut(QKeySequence(text), self)
            shortcut.activated.connect(lambda slot=slot: slot())

    # pages

    @property
    def page(self) -> Page | None:
        """The page that is open."""
        return self._page

    def show_page(self, page: Page) -> None:
        """Open a page, brought up to date."""
        widget = self._pages.get(page) or self._make_page(page)
        self._page = page
        self._stack.setCurrentWidget(widget)
        self.rail.show_page(page)
        show: Callable[[], None] = widget.show_page  # type: ignore[attr-defined]  # every page has it
        show()
        self._counts.start()

    def grid(self) -> TileGrid | None:
        """The grid of the open page, if it has one."""
        found = getattr(self._stack.currentWidget(), "grid", None)
        return found if isinstance(found, TileGrid) else None

    def _first_page(self) -> Page:
        counts = self._house.verbs.contacts.pocket_counts()
        if not any(counts.values()):
            return Page.INBOX
        return Page.TODAY if self._house.verbs.agenda.agenda().open_count else Page.NETWORK

    def _make_page(self, page: Page) -> QWidget:
        house = self._house
        common = (house.verbs, house.operations, house.actions, house.look, house.photos)
        made: QWidget
        if page is Page.TODAY:
            made = TodayPage(*common)
            made.without_rhythm_requested.connect(self._on_without_rhythm_requested)
        elif page is Page.INBOX:
            made = InboxPage(*common)
            made.name_requested.connect(self.note_name)
            made.event_requested.connect(self._on_event_requested)
            made.today_requested.connect(partial(self.show_page, Page.TODAY))
            made.demo_requested.connect(self.demo_requested)
        elif page in (Page.NETWORK, Page.ASIDE):
            made = NetworkPage(*common, Pocket.NETWORK if page is Page.NETWORK else Pocket.ASIDE)
            made.search_cleared.connect(self.top.field.clear)
        elif page is Page.EVENTS:
            from netzwerk_desktop.ui.events.page import EventsPage

            made = EventsPage(*common)
            made.current_chosen.connect(lambda _: None)
        else:
            from netzwerk_desktop.ui.dialogs.preferences_page import PreferencesPage

            made = PreferencesPage(*common[:4])
            made.backup_requested.connect(self.backup_requested)
            made.sample_requested.connect(self.sample_requested)
        for name, slot in (
            ("opened", self.open_sheet),
            ("looked_at", self.look_at),
            ("image_offered", house.intake.take),
            ("capture_requested", self.choose_photos),
        ):
            if hasattr(made, name):
                getattr(made, name).connect(slot)
        self._pages[page] = made
        self._stack.addWidget(made)
        return made

    # sheet

    def open_sheet(self, contact_id: int) -> None:
        """Show one contact at the right."""
        if self._sheet is None:
            self._sheet = self._make_sheet()
        try:
            self._sheet.show_contact(contact_id)
        except UserError as error:
            self._on_failed(error)
            return
        self._sheet.show()
        self._arrange()

    def close_sheet(self) -> None:
        """Hide the sheet; the focus returns to the tiles."""
        if self._sheet is not None and self._sheet.isVisible():
            self._sheet.save()
            self._sheet.hide()
            self._arrange()
            self._focus_page()

    @property
    def sheet(self) -> ContactSheet | None:
        """The sheet, once one was opened."""
        return self._sheet

    def _make_sheet(self) -> ContactSheet:
        house = self._house
        sheet = ContactSheet(house.verbs, house.operations, house.actions, house.look, house.photos)
        sheet.hide()
        self._row.addWidget(sheet)
        sheet.closed.connect(self.close_sheet)
        sheet.image_offered.connect(house.intake.take)
        sheet.photo_requested.connect(self._choose_photo_for)
        sheet.looked_at.connect(self.look_at)
        sheet.moved.connect(self._move_sheet)
        return sheet

    def _with_sheet(self, act: Callable[[ContactSheet], None]) -> None:
        if self._sheet is not None and self._sheet.isVisible():
            act(self._sheet)

    def _move_sheet(self, step: int) -> None:
        grid = self.grid()
        if grid is None or self._sheet is None or self._sheet.contact_id is None:
            return
        row = grid.model.row_of(self._sheet.contact_id)
        if row is not None and 0 <= row + step < grid.model.rowCount():
            contact_id = grid.model.contact_id(row + step)
            grid.view.select_contacts([contact_id])
            self.open_sheet(contact_id)

    def _arrange(self) -> None:
        """The window's width decides: the sheet beside the page or over it, the rail with words or without."""
        shown = self._sheet is not None and not self._sheet.isHidden()
        covers = shown and self.width() < SHEET_COVERS
        always = self._house.verbs.preferences.current.rail_labels
        self.rail.set_narrow(self.width() < RAIL_NARROW and not always)
        self._middle.setVisible(not covers)
        if self._sheet is not None:
            self._sheet.set_covering(covers)
            wide = self._house.look.px(SHEET_WIDTH)
            self._sheet.setMaximumWidth(16777215 if covers else wide)

    # verbs of the window

    def focus_search(self) -> None:
        """Put the focus into the field that finds people."""
        self._middle.show()
        self.top.field.setFocus()
        self.top.field.selectAll()

    def choose_photos(self, _: object = None) -> None:
        """Choose photos of cards from the disk."""
        self._choose(lambda offer: self._house.intake.take(offer, None, PhotoRole.CARD_FRONT))

    def note_name(self) -> None:
        """Add a contact with nothing but a name."""
        dialog = QInputDialog(self)
        dialog.setWindowTitle(tr("New contact"))
        dialog.setLabelText(tr("Name:"))
        dialog.textValueSelected.connect(self.add_name)
        dialog.open()

    def add_name(self, text: str) -> None:
        """Add a contact of this name and show its sheet."""
        if not text.strip():
            return
        verbs = self._house.verbs
        event = verbs.events.current()
        draft = ContactDraft(name=split_name(text), event_id=event.event_id if event else None)
        changes = self._house.operations.run(verbs.contacts.add, draft)
        if changes is not None and changes.only_contact is not None:
            self.show_page(Page.INBOX)
            self.open_sheet(changes.only_contact)

    def paste(self) -> None:
        """Take an image from the clipboard: for the open sheet's contact a choice, else a new card."""
        offer = read_offer(QGuiApplication.clipboard().mimeData())
        if not offer.count:
            self.bar.say(tr("There is no picture on the clipboard. Copy one and paste again."))
            return
        target = self._sheet.contact_id if self._sheet is not None and self._sheet.isVisible() else None
        take = self._house.intake.take
        if target is None:
            take(offer, None, PhotoRole.CARD_FRONT)
            return
        self.bar.say(
            tr("As what is the picture meant?"),
            (tr("Portrait"), lambda: take(offer, target, PhotoRole.PORTRAIT)),
            (tr("Front"), lambda: take(offer, target, PhotoRole.CARD_FRONT)),
            (tr("Back"), lambda: take(offer, target, PhotoRole.CARD_BACK)),
        )

    def undo(self) -> None:
        """Take back the last change."""
        if self._house.operations.undo() is None:
            self.toast.say(tr("Nothing to undo."), undo=False)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._house.operations.redo()

    def set_density(self, density: Density) -> None:
        """Show tiles in another size."""
        self._house.operations.run(self._house.verbs.preferences.change, density=density)

    def follow_preferences(self) -> None:
        """Follow a changed density or rail."""
        density = self._house.verbs.preferences.current.density
        for page in self._pages.values():
            if isinstance(page, NetworkPage):
                page.set_density(density)
            elif isinstance(grid := getattr(page, "grid", None), TileGrid):
                grid.view.set_density(density)
        self._arrange()

    def show_keys(self) -> None:
        """Show the table of keys over the window."""
        from netzwerk_desktop.ui.dialogs.key_overlay import KeyOverlay

        overlay = KeyOverlay(self._house.look, self._central)
        overlay.setGeometry(self._central.rect())
        overlay.show()
        overlay.raise_()
        overlay.setFocus()

    def look_at(self, contact_id: int) -> None:
        """Show a card large over the window."""
        card = self._house.verbs.contacts.cards([contact_id]).get(contact_id)
        if card is None:
            return
        if self._quick_look is None:
            self._quick_look = QuickLook(self._house.look, self._house.photos, self._central)
            self._quick_look.moved.connect(self._on_quick_look_moved)
            self._quick_look.closed.connect(self._focus_page)
        self._quick_look.show_card(card)

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

    def close_for_good(self) -> None:
        """Let the next close event really close."""
        self._may_close = True
        self.close()

    def _choose(self, take: Callable[[ImageOffer], None]) -> None:
        dialog = QFileDialog(self, tr("Choose photos"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([tr("Photos (%1)").replace("%1", IMAGE_FILTER), tr("All files (*)")])
        dialog.filesSelected.connect(lambda names: take(ImageOffer(tuple(Path(name) for name in names))))
        dialog.open()

    def _choose_photo_for(self, contact_id: int, role: PhotoRole) -> None:
        self._choose(lambda offer: self._house.intake.take(offer, contact_id, role))

    def _next_area(self, step: int) -> None:
        areas = [self.rail, self.top, self._stack] + ([self._sheet] if self._sheet and self._sheet.isVisible() else [])
        focus = QGuiApplication.focusObject()
        inside = [n for n, area in enumerate(areas) if isinstance(focus, QWidget) and area.isAncestorOf(focus)]
        area = areas[((inside[0] if inside else 0) + step) % len(areas)]
        if area is self._stack:
            self._focus_page()
            return
        target = area if area.focusPolicy() != Qt.FocusPolicy.NoFocus else area.nextInFocusChain()
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _focus_page(self) -> None:
        grid = self.grid()
        target = grid.view if grid is not None else self._stack.currentWidget()
        if target is not None:
            target.setFocus()

    # slots

    def _on_escape(self) -> None:
        if self._sheet is not None and self._sheet.isVisible():
            self.close_sheet()
        elif self.top.field.text():
            self.top.field.clear()

    def _on_menu_requested(self, where: object) -> None:
        MainMenu(self._house, self).popup(where)  # type: ignore[arg-type]

    def _on_searched(self, text: str) -> None:
        if text and self._page is not Page.NETWORK:
            self.show_page(Page.NETWORK)
        page = self._pages.get(Page.NETWORK)
        if isinstance(page, NetworkPage):
            page.show_text(text)

    def _on_search_left(self) -> None:
        self._focus_page()

    def _on_without_rhythm_requested(self) -> None:
        self.show_page(Page.NETWORK)
        page = self._pages[Page.NETWORK]
        if isinstance(page, NetworkPage):
            page.show_chip(CardFilter.WITHOUT_RHYTHM)

    def _on_event_requested(self) -> None:
        self.show_page(Page.EVENTS)
        add = getattr(self._pages[Page.EVENTS], "add_event", None)
        if add is not None:
            add()

    def _on_quick_look_moved(self, step: int) -> None:
        grid = self.grid()
        if grid is None:
            return
        row = grid.view.currentIndex().row() + step
        if 0 <= row < grid.model.rowCount():
            contact_id = grid.model.contact_id(row)
            grid.view.select_contacts([contact_id])
            self.look_at(contact_id)

    def _on_changed(self, changes: Changes) -> None:
        text = changes_words(changes)
        if text:
            self.toast.say(text, undo=changes.undo is not None)
        elif changes.verb in (Verb.UNDONE, Verb.REDONE):
            self.toast.hide()
        if changes.verb is not Verb.NOTED:
            self._counts.start()

    def _on_failed(self, error: UserError) -> None:
        self.bar.say(problem_words(error), failed=True)

    def _on_taken(self, contact_ids: list[int]) -> None:
        if not contact_ids:
            return
        self.show_page(Page.INBOX)
        grid = self.grid()
        if grid is not None:
            grid.view.select_contacts(contact_ids[:1])
            grid.view.setFocus()
        if self._house.verbs.events.current() is None and not self._asked_where:
            self._asked_where = True
            self.bar.say(tr("Where did you meet these people?"), (tr("Name the event"), self._on_event_requested))

    def _on_refused(self, errors: list[UserError], taken: int) -> None:
        sentence = problem_words(errors[0])
        n = len(errors) - 1
        if n:
            sentence += " " + tr("%n more could not be read either.", "", n)
        n = taken
        if n:
            sentence += " " + tr("The other %n are in.", "", n)
        self.bar.say(sentence, (tr("Choose other photos"), self.choose_photos), failed=True)

    def _on_written(self, contact_id: int) -> None:
        name = name_words(self._house.verbs.contacts.get(contact_id).name)
        done = partial(self._house.actions.done, [contact_id])
        self.bar.say(tr("Is the message to %1 sent?").replace("%1", name), (tr("Yes"), done), (tr("No"), lambda: None))

    def _on_mail_missing(self, contact_id: int) -> None:
        self.open_sheet(contact_id)
        name = name_words(self._house.verbs.contacts.get(contact_id).name)
        sheet = self._sheet
        self.bar.say(
            tr("There is no mail address of %1 yet.").replace("%1", name),
            (tr("Add it"), lambda: sheet.edit_fields() if sheet else None),
        )

    def _on_mail_program_missing(self, contact_id: int) -> None:
        self.bar.say(tr("No mail program was found. The address is copied."))

    def _on_date_requested(self, contact_ids: tuple[int, ...], where: object) -> None:
        popup = DatePopup(self._house.look, self)
        popup.chosen.connect(partial(self._house.actions.snooze_until_date, contact_ids))
        popup.open_at(where)  # type: ignore[arg-type]

    def _refresh_counts(self) -> None:
        verbs = self._house.verbs
        counts = verbs.contacts.pocket_counts()
        agenda = verbs.agenda.agenda()
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

    def remember(self, settings: QSettings) -> None:
        """Keep where the window stands."""
        settings.setValue("geometry", self.saveGeometry())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self.toast.place()
        if self._quick_look is not None and self._quick_look.isVisible():
            self._quick_look.setGeometry(self._central.rect())

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_images(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._house.intake.take(read_offer(event.mimeData()), None, PhotoRole.CARD_FRONT)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.save()
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.close_requested.emit()
