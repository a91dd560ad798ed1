"""Delegate of the recall box: how high each row is, and how it is drawn."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use, paint_glyph
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.recall.line import Piece, paint_line
from netzwerk_desktop.ui.recall.model import RecallModel
from netzwerk_desktop.ui.recall.painter import BAR, LARGE, PAD, ROW, PersonPainter
from netzwerk_desktop.ui.recall.rows import CommandRow, HeadingRow, NobodyRow, PersonRow
from netzwerk_desktop.ui.recall.words import draft_words
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource

COMMAND, HEADING, NOBODY = 40, 32, 72
Index = QModelIndex | QPersistentModelIndex


class RecallDelegate(QStyledItemDelegate):
    """Paints people, commands and what stands between them."""

    def __init__(self, look: Look, photos: PhotoSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._people = PersonPainter(look, photos)
        self.large_first = True
        # A list asks for each height several times whenever its rows change.
        self._heights: dict[tuple[int, int], int] = {}

    def forget_heights(self) -> None:
        """Measure anew: the rows are other ones, or the look is."""
        self._heights.clear()

    def is_large(self, index: Index) -> bool:
        """Whether a row is the first answer, drawn large."""
        row = index.data(RecallModel.ROW_ROLE)
        return self.large_first and index.row() == 0 and isinstance(row, PersonRow) and row.hit is not None

    def writes_at(self, rect: QRect, index: Index, at: QPoint) -> bool:
        """Whether a click means to write."""
        known = index.data(RecallModel.KNOWN_ROLE) if self.is_large(index) else None
        return known is not None and self._people.large_parts(rect, known).write.contains(at)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        key = index.row(), option.rect.width()
        if key not in self._heights:
            self._heights[key] = self._height(option, index)
        return QSize(0, self._heights[key])

    def _height(self, option: QStyleOptionViewItem, index: Index) -> int:
        row = index.data(RecallModel.ROW_ROLE)
        if isinstance(row, PersonRow):
            return self._large_height(option, index) if self.is_large(index) else self._look.px(ROW)
        if isinstance(row, CommandRow):
            return self._look.px(COMMAND)
        return self._look.px(HEADING if isinstance(row, HeadingRow) else NOBODY)

    def _large_height(self, option: QStyleOptionViewItem, index: Index) -> int:
        """As high as the card; higher where the words beside it need it."""
        least, known = self._look.px(LARGE), index.data(RecallModel.KNOWN_ROLE)
        if known is None:
            return least
        width = option.rect.width() if option.rect.width() > 0 else self._look.px(798)
        bottom = self._people.large_parts(QRect(0, 0, width, least), known).open.bottom()
        return max(least, bottom + 1 + 16)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect = index.data(RecallModel.ROW_ROLE), option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and not isinstance(row, HeadingRow)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_ground(painter, rect, selected=selected, hovered=hovered)
        if isinstance(row, PersonRow):
            self._paint_person(painter, rect, index, selected=selected)
        elif isinstance(row, CommandRow):
            self._paint_command(painter, rect, row, selected=selected)
        elif isinstance(row, HeadingRow):
            area = rect.adjusted(PAD, 6, -PAD, 0)
            paint_line(painter, self._look, area, [Piece(row.words, Type.CAPTION_STRONG, "muted")])
        elif isinstance(row, NobodyRow):
            self._paint_nobody(painter, rect, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, *, selected: bool, hovered: bool) -> None:
        look = self._look
        if selected or hovered:
            painter.fillRect(rect, look.colour("accent_tint" if selected else "sunken"))
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), look.colour("divider"))
        if selected:
            painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), look.colour("accent"))

    def _paint_person(self, painter: QPainter, rect: QRect, index: Index, *, selected: bool) -> None:
        known = index.data(RecallModel.KNOWN_ROLE)
        if known is None:
            return
        if self.is_large(index):
            self._people.paint_large(painter, rect, known, selected=selected)
        else:
            self._people.paint_row(painter, rect, known)

    def _paint_command(self, painter: QPainter, rect: QRect, row: CommandRow, *, selected: bool) -> None:
        look, offer = self._look, row.offer
        glyph = QRect(rect.left() + PAD, rect.center().y() - 8, 18, 18)
        paint_glyph(painter, glyph, offer.use, look.colour("accent" if selected else "muted"))
        metrics = look.metrics(Type.CAPTION)
        cap = QRect()
        if offer.keys:
            width, height = metrics.horizontalAdvance(offer.keys) + 12, look.px(20)
            cap = QRect(rect.right() + 1 - PAD - width, rect.center().y() - height // 2 + 1, width, height)
            painter.setPen(QPen(look.colour("border"), 1))
            painter.setBrush(look.colour("window"))
            painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(look.colour("muted"))
            painter.setFont(look.font(Type.CAPTION))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, offer.keys)
        right = (cap.left() if offer.keys else rect.right() + 1 - PAD) - 12
        area = QRect(glyph.right() + 13, rect.top(), right - glyph.right() - 13, rect.height())
        pieces = [Piece(offer.words, Type.BODY_MEDIUM, "text")]
        if offer.detail:
            pieces += [Piece(" · ", Type.BODY), Piece(offer.detail, Type.BODY)]
        paint_line(painter, look, area, pieces)

    def _paint_nobody(self, painter: QPainter, rect: QRect, row: NobodyRow) -> None:
        look = self._look
        text = QRect(rect.left() + PAD, rect.top(), rect.width() - 2 * PAD, rect.height())
        nobody = Piece(tr("Nobody found."), Type.BODY, "text")
        if not row.may_create:
            paint_line(painter, look, text, [nobody])
            return
        create = Piece(tr("Make a new contact"), Type.BODY_STRONG, "accent")
        detail = draft_words(row.draft) if row.draft is not None else ""
        first, second = look.px(20), look.px(17) if detail else 0
        y = rect.top() + (rect.height() - first - second) // 2
        glyph = QRect(text.left(), rect.center().y() - 9, 18, 18)
        paint_glyph(painter, glyph, Use.TAKE_IN, look.colour("accent"))
        left, width = glyph.right() + 13, text.right() - glyph.right() - 12
        paint_line(painter, look, QRect(left, y, width, first), [nobody, Piece("  ", Type.BODY), create])
        paint_line(painter, look, QRect(left, y + first, width, second), [Piece(detail)])
