"""Tile grid: a view of tiles with everything that can be done in it, for any page that shows contacts."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.followup import Pocket
from netzwerk_desktop.domain.query import CardQuery
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.actions import ContactActions
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.tiles.delegate import TileDelegate
from netzwerk_desktop.ui.tiles.model import TileModel
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.tiles.view import TileView

STATE_MINUTES = 1


class TileGrid(QWidget):
    """Tiles of one query, with keys, icons, menu and notes.

    Signals:
        opened: a contact id whose sheet is to be shown.
        looked_at: a contact id for the quick look.
        image_offered: (`ImageOffer`, contact id or None, `PhotoRole`).
        selection_moved: how many tiles are selected.
        refilled: the rows are other ones now.
    """

    opened = Signal(object)
    looked_at = Signal(object)
    image_offered = Signal(object, object, object)
    selection_moved = Signal(object)
    current_moved = Signal(object)
    refilled = Signal()

    def __init__(
        self,
        verbs: Verbs,
        operations: Operations,
        actions: ContactActions,
        look: Look,
        photos: PhotoSource,
        query: CardQuery,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs, self._operations, self._actions, self._look = verbs, operations, actions, look
        self.model = TileModel(verbs, query, self)
        self.view = TileView(look, verbs.preferences.current.density, self)
        self.view.carried = actions.out.carried
        self.delegate = TileDelegate(look, photos, self.view)
        self._photos = photos
        self._minute = QTimer(self, interval=STATE_MINUTES * 60_000)
        self._written = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.view.setModel(self.model)
        self.view.setItemDelegate(self.delegate)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.view.opened.connect(self.opened)
        self.view.image_offered.connect(self.image_offered)
        self.view.key_pressed.connect(self._on_key_pressed)
        self.view.menu_requested.connect(self._on_menu_requested)
        self.view.note_requested.connect(self.edit_note)
        self.view.selection_moved.connect(self.selection_moved)
        self.view.current_moved.connect(self.current_moved)
        self.model.refilled.connect(self.refilled)
        self.delegate.action_requested.connect(self._on_action_requested)
        self.delegate.note_written.connect(self._on_note_written)
        self.delegate.closeEditor.connect(self._on_editor_closed)
        self._written.timeout.connect(self._on_written)
        self._operations.changed.connect(self._on_changed)
        self._look.changed.connect(self.view.relayout)
        self._photos.loaded.connect(self._on_photo_loaded)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()

    def show_query(self, query: CardQuery) -> None:
        """Show other contacts."""
        self.model.set_query(query)

    def edit_note(self, contact_id: int) -> None:
        """Write the note of a tile in place."""
        row = self.model.row_of(contact_id)
        if row is not None:
            index = self.model.index(row)
            self.view.setCurrentIndex(index)
            self.delegate.edit_note(index)

    def targets(self) -> list[int]:
        """The selected contacts, or the one with the focus."""
        current = self.view.current_id()
        return self.view.selected_ids() or ([current] if current is not None else [])

    def _on_changed(self, changes: Changes) -> None:
        moves = changes.structure or bool(changes.events)
        if not self.isVisible() or (moves and self.delegate.is_writing):
            # Other rows would close the note that is being written: they wait for its end.
            self._stale = True
        else:
            self.model.apply(changes)

    _stale = False

    def refresh_if_stale(self) -> None:
        """Read everything anew when something changed while the page was hidden."""
        if self._stale:
            self._stale = False
            self.model.reload()

    def _on_editor_closed(self) -> None:
        self._written.start()

    def _on_written(self) -> None:
        if not self.delegate.is_writing:
            self.refresh_if_stale()

    def _on_photo_loaded(self, sha256: str) -> None:
        self.view.viewport().update()

    def _on_minute(self) -> None:
        self.model.expire_states()
        self.view.viewport().update()

    def _on_note_written(self, contact_id: int, text: str) -> None:
        self._operations.run(self._verbs.contacts.set_note, contact_id, text)

    def _on_menu_requested(self, where: QPoint) -> None:
        ids = self.targets()
        if ids:
            current = self.view.current_id() or ids[0]
            menu = self._actions.context_menu(ids, self, lambda: self.edit_note(current))
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(where)

    def _on_action_requested(self, contact_id: int, use: Use, where: QPoint) -> None:
        self._act(use, [contact_id], where)

    def _act(self, use: Use, ids: list[int], where: QPoint) -> None:
        if use is Use.WRITE:
            self._actions.write(ids[0])
        elif use is Use.DONE:
            self._actions.done(ids)
        elif use is Use.NETWORK:
            self._actions.sort_into(ids, Pocket.NETWORK)
        elif use is Use.ASIDE:
            self._actions.sort_into(ids, Pocket.ASIDE)
        elif use is Use.LATER:
            standing = self._verbs.contacts.get(ids[0]).standing
            menu = self._actions.later_menu(ids, self, first_contact=standing.first_contact_open)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(where)

    def _on_key_pressed(self, event: QKeyEvent, ids: list[int]) -> None:
        if not ids:
            return
        event.accept()
        current = self.view.current_id() or ids[0]
        where = self.view.viewport().mapToGlobal(self.view.visualRect(self.view.currentIndex()).center())
        key, held = event.key(), event.modifiers()
        control = held == Qt.KeyboardModifier.ControlModifier
        alt = held & Qt.KeyboardModifier.AltModifier
        if key == Qt.Key.Key_F2:
            self.edit_note(current)
        elif key == Qt.Key.Key_Delete:
            self._actions.delete(ids)
        elif control and key == Qt.Key.Key_C:
            self._actions.copy_text(ids)
        elif alt and key == Qt.Key.Key_Right:
            self._actions.sort_into(ids, Pocket.NETWORK)
        elif alt and key == Qt.Key.Key_Left:
            self._actions.sort_into(ids, Pocket.ASIDE)
        elif held or not self._verbs.preferences.current.single_keys or not self._single_key(key, ids, current, where):
            event.ignore()

    def _single_key(self, key: int, ids: list[int], current: int, where: QPoint) -> bool:
        if key == Qt.Key.Key_N:
            self.edit_note(current)
        elif key == Qt.Key.Key_Space:
            self.looked_at.emit(current)
        elif key == Qt.Key.Key_S:
            self._actions.skip(ids)
        elif key == Qt.Key.Key_P:
            self._actions.toggle_pin(ids)
        elif key == Qt.Key.Key_A:
            self._actions.toggle_aside(ids)
        elif key in (Qt.Key.Key_W, Qt.Key.Key_D, Qt.Key.Key_L):
            uses = {Qt.Key.Key_W: Use.WRITE, Qt.Key.Key_D: Use.DONE, Qt.Key.Key_L: Use.LATER}
            self._act(uses[Qt.Key(key)], [current] if key == Qt.Key.Key_W else ids, where)
        else:
            return False
        return True
