"""Card strip: the cards that remain, small, in their order."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.card_scan import ScanState
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.ui.icons import Use, paint_glyph
from netzwerk_desktop.ui.image_drop import CONTACTS_MIME
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.pictures import paint_monogram, paint_picture
from netzwerk_desktop.ui.words import name_words, scan_words

WIDTH, HEIGHT, GAP = 100, 65, 12
RING = 4

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class StripModel(QAbstractListModel):
    """Ids in their order; the cards in sight on demand."""

    CARD_ROLE = Qt.ItemDataRole.UserRole + 1

    def __init__(self, verbs: Verbs) -> None:
        super().__init__()
        self._verbs = verbs
        self.ids: list[int] = []
        self._cards: dict[int, Card] = {}

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show these contacts."""
        self._cards.clear()
        if list(ids) == self.ids:
            self.dataChanged.emit(self.index(0), self.index(max(0, len(self.ids) - 1)))
            return
        self.beginResetModel()
        self.ids = list(ids)
        self.endResetModel()

    def card(self, row: int) -> Card | None:
        """The card of a row."""
        contact_id = self.ids[row]
        if contact_id not in self._cards:
            near = self.ids[max(0, row - 8) : row + 24]
            self._cards |= self._verbs.contacts.cards(near)
        return self._cards.get(contact_id)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.ids)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        card = self.card(index.row())
        if card is None:
            return None
        words = ". ".join(part for part in (name_words(card.name), scan_words(card.scan, card.quality)) if part)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return words
        return card if role == self.CARD_ROLE else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    @override
    def mimeTypes(self) -> list[str]:
        return [CONTACTS_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        mime = QMimeData()
        mime.setData(CONTACTS_MIME, ",".join(str(self.ids[each.row()]) for each in indexes).encode())
        return mime


class StripDelegate(QStyledItemDelegate):
    """Paints one small card."""

    def __init__(self, look: Look, photos: PhotoSource, view: QListView) -> None:
        super().__init__(view)
        self._look, self._photos, self._view = look, photos, view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(WIDTH + GAP, HEIGHT + 2 * RING)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(StripModel.CARD_ROLE)
        if not isinstance(card, Card):
            return
        cell: QRect = option.rect
        rect = QRect(cell.left() + RING, cell.top() + RING, WIDTH, HEIGHT)
        look = self._look
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if card.card_front:
            ratio = painter.device().devicePixelRatioF()
            pixmap = self._photos.pixmap(card.card_front, WIDTH, HEIGHT, ratio, "top", card.card_front_frame)
            paint_picture(painter, rect, pixmap, 4, look, outlined=True)
        else:
            self._paint_person(painter, rect, card)
        if scan_words(card.scan, card.quality):
            waits = card.scan is ScanState.WAITING
            spot = QRect(rect.right() - 19, rect.bottom() - 19, 18, 18)
            painter.setPen(QPen(look.colour("border"), 1))
            painter.setBrush(look.colour("surface"))
            painter.drawEllipse(spot)
            use, role = (Use.LATER, "muted") if waits else (Use.LOOK, "doubt")
            paint_glyph(painter, spot.adjusted(3, 3, -3, -3), use, look.colour(role))
        if index == self._view.currentIndex():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(-3, -3, 3, 3), 6, 6)
        painter.restore()

    def _paint_person(self, painter: QPainter, rect: QRect, card: Card) -> None:
        look = self._look
        painter.setPen(QPen(look.colour("border"), 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        paint_monogram(painter, QRect(rect.left() + 8, rect.top() + 8, 28, 28), card, look)
        painter.setPen(look.colour("text"))
        painter.setFont(look.font(Type.CAPTION))
        line = rect.adjusted(8, 40, -6, -4)
        name = look.metrics(Type.CAPTION).elidedText(name_words(card.name), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)


class CardStrip(QListView):
    """The remaining cards in one row; one of them is the one on the stage.

    Signals:
        chosen: the contact id to be shown.
        left: the focus is to go back to the card.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, verbs: Verbs, look: Look, photos: PhotoSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = StripModel(verbs)
        self.setModel(self._model)
        self.setItemDelegate(StripDelegate(look, photos, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setFixedHeight(HEIGHT + 2 * RING + 2)
        photos.loaded.connect(lambda _: self.viewport().update())
        self.clicked.connect(lambda index: self.chosen.emit(self._model.ids[index.row()]))

    @property
    def ids(self) -> list[int]:
        """The contacts in their order."""
        return self._model.ids

    def show_ids(self, ids: Sequence[int], current: int | None) -> None:
        """Show these contacts, one of them as the current one."""
        self._model.show_ids(ids)
        if current in self._model.ids:
            index = self._model.index(self._model.ids.index(current))
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            row = self.currentIndex().row() + step
            if 0 <= row < len(self.ids):
                self.chosen.emit(self.ids[row])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            event.ignore()
