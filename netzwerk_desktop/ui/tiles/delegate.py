"""Tile delegate: paints the tiles of a view and lets the note be written in place."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QPlainTextEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.followup import Pocket
from netzwerk_desktop.domain.query import Grouping
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.tiles.painter import TilePainter, TileState
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.tiles.view import TileView

ACTIONS = {
    Pocket.NETWORK: (Use.WRITE, Use.DONE, Use.LATER),
    Pocket.INBOX: (Use.NETWORK, Use.ASIDE),
    Pocket.ASIDE: (Use.NETWORK,),
}

_WHOSE = "contactId"


class TileDelegate(QStyledItemDelegate):
    """Paints tiles and edits notes.

    Signals:
        action_requested: (contact id, `Use` of the icon, where it is in global coordinates).
        note_written: (contact id, text).
    """

    action_requested = Signal(object, object, object)
    note_written = Signal(object, object)

    def __init__(self, look: Look, photos: PhotoSource, view: TileView) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self._painter = TilePainter(look, photos)
        view.press_inside = self.press

    def edit_note(self, index: QModelIndex) -> None:
        """Open the note of a tile for writing."""
        self._view.scrollTo(index)
        self._view.edit(index)

    @property
    def is_writing(self) -> bool:
        """Whether a note is open."""
        return self._view.indexWidget(self._view.currentIndex()) is not None

    def _actions(self, card: Card) -> tuple[Use, ...]:
        return ACTIONS[card.standing.pocket]

    def _action_at(self, card: Card, point: QPoint, index: QModelIndex) -> Use | None:
        actions = self._actions(card)
        if not self._view.metrics.event:
            return None
        rects = self._painter.action_rects(self._view.visualRect(index), len(actions))
        return next((use for use, rect in zip(actions, rects, strict=True) if rect.contains(point)), None)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = self._view.tile_model()
        card = model.card(index.row())
        if card is None:
            return
        flag = QStyle.StateFlag
        hovered = bool(option.state & flag.State_MouseOver)
        drop = self._view.drop_target
        reached = model.reached_at(card) is not None
        actions = self._actions(card) if hovered else ()
        pointed = -1
        if hovered:
            point = self._view.viewport().mapFromGlobal(self._view.cursor().pos())
            rects = self._painter.action_rects(option.rect, len(actions))
            pointed = next((number for number, rect in enumerate(rects) if rect.contains(point)), -1)
        state = TileState(
            selected=bool(option.state & flag.State_Selected),
            focused=bool(option.state & flag.State_HasFocus),
            hovered=hovered,
            editing=self._view.indexWidget(index) is not None,
            actions=actions,
            hovered_action=pointed,
            drop_half=drop[1] if drop is not None and drop[0] == index.row() else -1,
            with_edge=card.standing.pocket is Pocket.NETWORK and not reached,
            with_event=model.query.event_id is None and model.query.groups_by is not Grouping.EVENT,
            reached=reached,
        )
        text = model.state_text(card)
        self._painter.paint(painter, option.rect, card, model.follow_up(card), text, self._view.metrics, state)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self._view.visualRect(index).size()

    @override
    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        editor = QPlainTextEdit(parent)
        editor.setObjectName("tileNote")
        editor.setFont(self._look.font(self._view.metrics.note))
        editor.setTabChangesFocus(True)
        editor.setAccessibleName(tr("Note"))
        editor.document().setDocumentMargin(2)
        editor.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card = self._view.tile_model().card(index.row())
        editor.setProperty(_WHOSE, card.contact_id if card else 0)
        # The margin counts as typing; what is typed is never overwritten, and an empty note would be saved.
        editor.document().setModified(False)
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, QPlainTextEdit) and not editor.document().isModified():
            card = self._view.tile_model().card(index.row())
            editor.setPlainText(card.note if card else "")
            editor.moveCursor(editor.textCursor().MoveOperation.End)
            editor.document().setModified(False)

    @override
    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if isinstance(editor, QPlainTextEdit) and editor.document().isModified():
            text = editor.toPlainText().strip()
            card = self._view.tile_model().card(index.row())
            if card is not None and card.contact_id == editor.property(_WHOSE) and text != card.note:
                self.note_written.emit(card.contact_id, text)

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card = self._view.tile_model().card(index.row())
        if card is not None:
            rect = self._view.visualRect(index)
            area = self._painter.note_rect(rect, card, self._view.metrics)
            least = self._look.metrics(self._view.metrics.note).height() * 2 + 8
            if area.height() < least:
                area.setTop(area.bottom() - least)
            editor.setGeometry(area)

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(editor, QPlainTextEdit):
            hint = QStyledItemDelegate.EndEditHint
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                    editor.insertPlainText("\n")
                    return True
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, hint.NoHint)
                return True
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self._edit_neighbour(editor, 1 if event.key() == Qt.Key.Key_Tab else -1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.closeEditor.emit(editor, hint.RevertModelCache)
                return True
        return super().eventFilter(editor, event)

    def _edit_neighbour(self, editor: QPlainTextEdit, step: int) -> None:
        row = self._view.currentIndex().row() + step
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        model = self._view.tile_model()
        if 0 <= row < model.rowCount():
            index = model.index(row)
            self._view.setCurrentIndex(index)
            self.edit_note(index)

    def press(self, event: QMouseEvent, index: QModelIndex) -> bool:
        """Handle a click on a tile's icon or on its note; False leaves it to the view."""
        point = event.position().toPoint()
        card = self._view.tile_model().card(index.row())
        if card is None:
            return False
        use = self._action_at(card, point, index)
        if use is not None:
            self.action_requested.emit(card.contact_id, use, event.globalPosition().toPoint())
            return True
        note = self._painter.note_rect(self._view.visualRect(index), card, self._view.metrics)
        note.setBottom(note.bottom() - 24)
        if self._view.metrics.event and note.contains(point):
            self.edit_note(index)
            return True
        return False
