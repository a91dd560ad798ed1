"""Pair list: the proposed pairs of the left column, the surest first."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.services.duplicates import Pair
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.duplicates.strength import WIDTH, paint_strength
from netzwerk_desktop.ui.duplicates.words import short_signs_words, short_strength_words, signs_words, strength_words
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.pictures import paint_monogram, paint_picture
from netzwerk_desktop.ui.words import name_words

PADDING, FACE, GAP, ROW_GAP, SCROLL_BAR = 10, 32, 10, 2, 12
_MOVES = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}


class PairListModel(QAbstractListModel):
    """The proposed pairs."""

    PAIR_ROLE = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pairs: list[Pair] = []

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show other pairs."""
        self.beginResetModel()
        self._pairs = list(pairs)
        self.endResetModel()

    def pair(self, row: int) -> Pair:
        """The pair of a row."""
        return self._pairs[row]

    def pairs(self) -> list[Pair]:
        """Every pair."""
        return list(self._pairs)

    def row_of(self, ids: tuple[int, int] | None) -> int | None:
        """The row of two contacts, None when they are no pair."""
        return next((row for row, each in enumerate(self._pairs) if ids_of(each) == ids), None)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._pairs)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object | None:
        if not index.isValid() or index.row() >= len(self._pairs):
            return None
        pair = self._pairs[index.row()]
        if role == self.PAIR_ROLE:
            return pair
        names = f"{name_words(pair.one.name)} · {name_words(pair.other.name)}"
        if role == Qt.ItemDataRole.DisplayRole:
            return names
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{names}. {strength_words(pair.likeness)}. {signs_words(pair.likeness)}"
        return None


class PairDelegate(QStyledItemDelegate):
    """Paints a pair: two faces, both names, and below them why."""

    def __init__(self, look: Look, photos: PhotoSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._photos = look, photos
        self.cards: dict[int, Card] = {}

    def _lines(self) -> tuple[int, int]:
        return self._look.px(18), self._look.px(16)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        name, why = self._lines()
        return QSize(0, 2 * name + 2 * why + 4 + 2 * PADDING + ROW_GAP)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        pair = index.data(PairListModel.PAIR_ROLE)
        if not isinstance(pair, Pair):
            return
        state, flag = option.state, QStyle.StateFlag
        selected = bool(state & flag.State_Selected)
        box = option.rect.adjusted(0, 0, 0, -ROW_GAP)
        if option.widget is not None:
            # The room of the scroll bar stays free without one, so that words never move.
            box.setWidth(min(box.width(), option.widget.width() - SCROLL_BAR))
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if selected or state & flag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("accent_tint" if selected else "sunken"))
            painter.drawRoundedRect(box, 6, 6)
        if state & flag.State_HasFocus:
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.toRectF().adjusted(1, 1, -1, -1), 6, 6)
        self._paint_pair(painter, box.adjusted(PADDING, PADDING, -PADDING, -PADDING), pair, selected)
        painter.restore()

    def _paint_pair(self, painter: QPainter, area: QRect, pair: Pair, selected: bool) -> None:
        name, why = self._lines()
        ratio = painter.device().devicePixelRatio() if painter.device() is not None else 1.0

        for number, contact in enumerate((pair.one, pair.other)):
            card = self.cards.get(contact.contact_id)
            if card is not None:
                self._face(painter, QRect(area.left() + number * (FACE + 4), area.top(), FACE, FACE), card, ratio)
        left = area.left() + 2 * FACE + 4 + GAP
        for number, contact in enumerate((pair.one, pair.other)):
            line = QRect(left, area.top() - 1 + number * name, area.right() - left, name)
            self._line(painter, line, name_words(contact.name), Type.BODY_MEDIUM, "accent" if selected else "text")
        lower = QRect(area.left(), area.top() + 2 * name + 4, area.width(), why)
        paint_strength(
            painter, lower.left() + 1, lower.center().y() + 0.5, self._look.colour("accent"), pair.likeness.is_strong
        )
        words = lower.adjusted(WIDTH + 4, 0, 0, 0)
        self._line(painter, words, short_strength_words(pair.likeness), Type.CAPTION_MEDIUM, "text")
        self._line(painter, lower.translated(0, why), short_signs_words(pair.likeness), Type.CAPTION, "muted")

    def _face(self, painter: QPainter, box: QRect, card: Card, ratio: float) -> None:
        role = PhotoRole.PORTRAIT if card.portrait or card.name.display else PhotoRole.CARD_FRONT
        key = card.photo(role)
        if key is None:
            paint_monogram(painter, box, card, self._look)
            return
        pixmap = self._photos.pixmap(key, box.width(), box.height(), ratio, frame=card.frame(role))
        paint_picture(painter, box, pixmap, 6, self._look, outlined=False)

    def _line(self, painter: QPainter, area: QRect, text: str, style: Type, role: str) -> None:
        metrics = self._look.metrics(style)
        shown = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(self._look.font(style))
        painter.setPen(self._look.colour(role))
        baseline = area.top() + (area.height() - metrics.height()) / 2 + metrics.ascent()
        painter.drawText(QPointF(area.left(), baseline), shown)


class PairListView(QListView):
    """The list of pairs; one tab stop, arrows choose, every other key is the page's."""

    def __init__(self, look: Look, photos: PhotoSource, model: PairListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = PairDelegate(look, photos, self)
        self.setAccessibleName(tr("Proposed pairs"))
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        photos.loaded.connect(self._on_loaded)
        look.changed.connect(self._on_look_changed)

    def set_cards(self, cards: dict[int, Card]) -> None:
        """Give the faces of the people."""
        self._delegate.cards = cards
        self.viewport().update()

    def _on_loaded(self, sha256: str) -> None:
        self.viewport().update()

    def _on_look_changed(self) -> None:
        self.doItemsLayout()
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()


def ids_of(pair: Pair) -> tuple[int, int]:
    """Whose pair it is."""
    return pair.one.contact_id, pair.other.contact_id
