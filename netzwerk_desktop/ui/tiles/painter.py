"""Painting of one tile; everything it needs is given, so it can be painted into an image as well."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPen,
)

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.card_scan import ScanState
from netzwerk_desktop.domain.followup import FollowUp, Pocket
from netzwerk_desktop.domain.frame import Frame
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use, paint_glyph
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.tiles.metrics import TileMetrics
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.marks import paint_edge, paint_mark, shape_width, state_colour
from netzwerk_desktop.ui.widgets.pictures import one_line, paint_lines, paint_monogram, paint_picture
from netzwerk_desktop.ui.words import name_words

RADIUS = 8
ACTION = 32


@dataclass(frozen=True, slots=True)
class TileState:
    """How a tile stands in the grid.

    Attributes:
        actions: the icons of the hovered tile, from left to right.
        hovered_action: the one under the pointer, -1 for none.
        drop_half: 0 or 1 while an image is dragged over it, else -1.
        with_event: whether the event is named in the footer.
        reached: the footer says when somebody was reached.
    """

    selected: bool = False
    focused: bool = False
    hovered: bool = False
    editing: bool = False
    actions: tuple[Use, ...] = ()
    hovered_action: int = -1
    drop_half: int = -1
    with_edge: bool = True
    with_event: bool = True
    reached: bool = False


class TilePainter:
    """Paints tiles in the current look."""

    def __init__(self, look: Look, photos: PhotoSource) -> None:
        self._look, self._photos = look, photos

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        card: Card,
        follow_up: FollowUp,
        state_text: str,
        metrics: TileMetrics,
        state: TileState,
    ) -> None:
        """Draw one tile into its rectangle, the focus ring into the gap around it."""
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        theme = self._look.theme
        box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(theme.control if state.hovered else theme.border), 1))
        painter.setBrush(QColor(theme.accent_tint if state.selected else theme.surface))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if card.card_front and not card.portrait:
            self._paint_card_only(painter, rect, card, follow_up, state_text, metrics, state)
        else:
            self._paint_person(painter, rect, card, follow_up, state_text, metrics, state)
        if state.with_edge:
            paint_edge(painter, QRectF(rect).adjusted(1, 1, -1, -1), RADIUS - 1, theme, follow_up)
        if card.pinned:
            pin = QRect(rect.right() - 20, rect.top() + 7, 14, 14)
            if card.card_front and not card.portrait:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.surface))
                painter.drawEllipse(pin.adjusted(-4, -4, 4, 4))
            paint_glyph(painter, pin, Use.PIN, QColor(theme.accent), filled=True)
        if state.drop_half >= 0:
            self._paint_drop(painter, rect, state.drop_half)
        if state.selected:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        if state.focused:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(-3, -3, 3, 3), RADIUS + 3, RADIUS + 3)
        painter.restore()

    def note_rect(self, rect: QRect, card: Card, metrics: TileMetrics) -> QRect:
        """Where the note is written: over note and footer, six pixels wider than the text."""
        look, pad = self._look, metrics.padding
        if card.card_front and not card.portrait:
            top = rect.bottom() - self._band(metrics) + look.metrics(metrics.name).height() + 6
            return QRect(rect.left() + pad - 6, top, rect.width() - 2 * pad + 12, rect.bottom() - top - 4)
        left = pad + (metrics.picture + metrics.gap if self._both(card, metrics) else 0)
        top = rect.top() + self._note_top(card, metrics) - 3
        return QRect(rect.left() + left - 6, top, rect.width() - left - pad + 12, rect.bottom() - top - 4)

    def action_rects(self, rect: QRect, count: int) -> list[QRect]:
        """The targets of the hovered tile's icons."""
        right, top = rect.right() - 4, rect.bottom() - ACTION - 2
        return [QRect(right - ACTION * (count - each), top, ACTION, ACTION) for each in range(count)]

    # card only

    def _paint_card_only(
        self,
        painter: QPainter,
        rect: QRect,
        card: Card,
        follow_up: FollowUp,
        state_text: str,
        metrics: TileMetrics,
        state: TileState,
    ) -> None:
        theme, look = self._look.theme, self._look
        band = self._band(metrics)
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        painter.save()
        painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
        well = QRect(rect.left() + 1, rect.top() + 1, rect.width() - 2, rect.height() - band - 1)
        painter.fillRect(well, QColor(theme.sunken))
        self._paint_card_photo(painter, well, card)
        ground = QRect(rect.left(), rect.bottom() - band + 1, rect.width(), band)
        painter.fillRect(ground, QColor(theme.accent_tint if state.selected else theme.surface))
        painter.fillRect(QRect(ground.left(), ground.top(), ground.width(), 1), QColor(theme.border))
        painter.restore()
        left, width = rect.left() + metrics.padding, rect.width() - 2 * metrics.padding
        name_height = look.metrics(metrics.name).height()
        top = ground.top() + (3 if not metrics.role else 6)
        self._name(painter, QRect(left, top, width, name_height), card, metrics)
        if state.editing:
            return
        if metrics.event:
            line = QRect(left, top + name_height + 1, width, metrics.note_line)
            self._note(painter, line, card, metrics, lines=1)
        bottom = rect.bottom() - (5 if metrics.event else 3)
        self._footer(painter, QRect(left, bottom - 18, width, 18), card, follow_up, state_text, metrics, state)

    def _paint_card_photo(self, painter: QPainter, well: QRect, card: Card) -> None:
        ratio, sha256 = painter.device().devicePixelRatioF(), card.card_front or ""
        pixmap = self._photos.pixmap(sha256, well.width(), well.height(), ratio, "top", card.card_front_frame)
        if pixmap is None:
            if self._photos.is_missing(sha256):
                side = 24
                spot = QRect(well.center().x() - side // 2, well.center().y() - side // 2, side, side)
                paint_glyph(painter, spot, Use.PHOTOS, self._look.colour("muted"))
            return
        target = QRectF(0, 0, pixmap.width() / ratio, pixmap.height() / ratio)
        target.moveCenter(QRectF(well).center())
        if self._look.theme.dark:
            painter.setOpacity(0.9)
        painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()))
        painter.setOpacity(1.0)

    # portrait, both or nothing

    def _paint_person(
        self,
        painter: QPainter,
        rect: QRect,
        card: Card,
        follow_up: FollowUp,
        state_text: str,
        metrics: TileMetrics,
        state: TileState,
    ) -> None:
        look, pad, side = self._look, metrics.padding, metrics.picture
        left, top = rect.left() + pad, rect.top() + pad
        self._face(painter, QRect(left, top, side, side), card)
        both = self._both(card, metrics)
        if both:
            thumb = QRect(left, top + side + 6, side, metrics.card_height)
            self._picture(painter, thumb, card.card_front or "", card.card_front_frame, 4, outlined=True)
        text_left = left + side + metrics.gap
        width = rect.right() - pad - text_left + 1 - (16 if card.pinned else 0)
        y = top + (2 if not metrics.role else 1)
        height = look.metrics(metrics.name).height() + (2 if metrics.name is Type.LARGE_NAME else 1)
        self._name(painter, QRect(text_left, y, width, height), card, metrics)
        y += height + 1
        second = look.metrics(metrics.second).height()
        lines = [card.job_title, card.organisation] if metrics.role else [card.organisation or card.job_title]
        for line in lines:
            if line:
                area = QRect(text_left, y, rect.right() - pad - text_left + 1, second)
                self._line(painter, area, line, metrics.second, "muted")
                y += second
        footer = QRect(left, rect.bottom() - metrics.footer_bottom - 20, rect.width() - 2 * pad, 20)
        if not state.editing:
            if metrics.event:
                note_left = text_left if both else left
                note_top = rect.top() + self._note_top(card, metrics)
                room = max(1, (footer.top() - note_top + 4) // metrics.note_line)
                wide = 3 if rect.width() >= look.px(280) else 2
                area = QRect(note_left, note_top, rect.right() - pad - note_left + 1, 0)
                self._note(painter, area, card, metrics, lines=min(room, wide))
            self._footer(painter, footer, card, follow_up, state_text, metrics, state)

    def _face(self, painter: QPainter, rect: QRect, card: Card) -> None:
        if card.portrait:
            self._picture(painter, rect, card.portrait, card.portrait_frame, 6, outlined=False)
        else:
            paint_monogram(painter, rect, card, self._look)

    def _picture(
        self, painter: QPainter, rect: QRect, sha256: str, frame: Frame, radius: int, *, outlined: bool
    ) -> None:
        ratio = painter.device().devicePixelRatioF()
        pixmap = self._photos.pixmap(sha256, rect.width(), rect.height(), ratio, "cover", frame)
        paint_picture(painter, rect, pixmap, radius, self._look, outlined=outlined)
        if pixmap is None and self._photos.is_missing(sha256):
            paint_glyph(painter, rect.adjusted(8, 8, -8, -8), Use.PHOTOS, self._look.colour("muted"))

    # text

    def _name(self, painter: QPainter, rect: QRect, card: Card, metrics: TileMetrics) -> None:
        self._line(painter, rect, name_words(card.name), metrics.name, "text" if card.name.display else "muted")

    def _line(self, painter: QPainter, rect: QRect, text: str, style: Type, role: str) -> None:
        painter.setFont(self._look.font(style))
        painter.setPen(self._look.colour(role))
        elided = self._look.metrics(style).elidedText(one_line(text), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)

    def _note(self, painter: QPainter, rect: QRect, card: Card, metrics: TileMetrics, *, lines: int) -> None:
        painter.setPen(self._look.colour("text" if card.note else "muted"))
        text = card.note or tr("Note a key word …")
        font = self._look.font(metrics.note)
        paint_lines(painter, rect, text, font, metrics.note_line * self._look.text_scale / 100, lines)

    def _footer(
        self,
        painter: QPainter,
        rect: QRect,
        card: Card,
        follow_up: FollowUp,
        state_text: str,
        metrics: TileMetrics,
        state: TileState,
    ) -> None:
        look, middle = self._look, rect.center().y() + 0.5
        x = rect.left()
        taken = ACTION * len(state.actions) if state.hovered and state.actions and metrics.event else 0
        room = rect.width() - taken
        colour = state_colour(look.theme, follow_up)
        if state_text and card.standing.pocket is Pocket.INBOX:
            colour = QColor(look.theme.stage("last_call" if card.quality is not None else "calm").text)
            use = Use.LATER if card.scan is ScanState.WAITING else Use.LOOK
            paint_glyph(painter, QRect(x, rect.center().y() - 6, 14, 14), use, colour)
            x += 20
        elif state_text and state.reached:
            colour = look.colour("muted")
            paint_glyph(painter, QRect(x, rect.center().y() - 6, 14, 14), Use.DONE, colour)
            x += 20
        elif state_text:
            paint_mark(painter, x + 1, middle, look.theme, follow_up)
            x += shape_width(follow_up) + 7
        if state_text:
            metrics_state = look.metrics(Type.CAPTION_MEDIUM)
            text = metrics_state.elidedText(state_text, Qt.TextElideMode.ElideRight, rect.left() + room - x)
            painter.setFont(look.font(Type.CAPTION_MEDIUM))
            painter.setPen(colour)
            painter.drawText(QRect(x, rect.top(), rect.right() - x, rect.height()), Qt.AlignmentFlag.AlignVCenter, text)
            x += metrics_state.horizontalAdvance(text) + 8
        if taken:
            self._paint_actions(painter, rect, metrics, state)
            return
        if not metrics.event:
            if card.portrait and card.card_front:
                spot = QRect(rect.right() - 16, rect.center().y() - 8, 16, 16)
                paint_glyph(painter, spot, Use.BUSINESS_CARD, look.colour("muted"))
            return
        area = QRect(x, rect.top(), rect.right() - x + 1, rect.height())
        if card.event and state.with_event and area.width() > 24:
            event = look.metrics(Type.CAPTION).elidedText(card.event, Qt.TextElideMode.ElideRight, area.width())
            painter.setFont(look.font(Type.CAPTION))
            painter.setPen(look.colour("muted"))
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, event)

    def _paint_actions(self, painter: QPainter, footer: QRect, metrics: TileMetrics, state: TileState) -> None:
        tile = QRect(footer.left() - metrics.padding, 0, footer.width() + 2 * metrics.padding, 0)
        tile.setBottom(footer.bottom() + metrics.footer_bottom)
        for number, (use, area) in enumerate(
            zip(state.actions, self.action_rects(tile, len(state.actions)), strict=True)
        ):
            if number == state.hovered_action:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._look.colour("sunken"))
                painter.drawRoundedRect(area, 6, 6)
            role = "accent" if number == 0 or number == state.hovered_action else "muted"
            spot = QRect(area.center().x() - 8, area.center().y() - 8, 18, 18)
            paint_glyph(painter, spot, use, self._look.colour(role))

    def _paint_drop(self, painter: QPainter, rect: QRect, half: int) -> None:
        look = self._look
        path = QPainterPath()
        path.addRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        middle = rect.left() + rect.width() // 2
        halves = [
            QRect(rect.left(), rect.top(), middle - rect.left(), rect.height()),
            QRect(middle, rect.top(), rect.right() - middle + 1, rect.height()),
        ]
        words = (tr("as portrait"), tr("as business card"))
        for number, (area, text, use) in enumerate(zip(halves, words, (Use.PORTRAIT, Use.BUSINESS_CARD), strict=True)):
            active = number == half
            painter.fillRect(area, look.colour("accent" if active else "accent_tint"))
            colour = look.colour("accent_text" if active else "accent")
            spot = QRect(area.center().x() - 12, area.center().y() - 24, 24, 24)
            paint_glyph(painter, spot, use, colour)
            painter.setFont(look.font(Type.CAPTION_MEDIUM))
            painter.setPen(colour)
            painter.drawText(area.adjusted(4, 34, -4, 0), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
        painter.restore()
        painter.setPen(QPen(look.colour("accent"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    # measures

    def _both(self, card: Card, metrics: TileMetrics) -> bool:
        return bool(card.portrait and card.card_front and metrics.card_height)

    def _band(self, metrics: TileMetrics) -> int:
        return self._look.px(metrics.band)

    def _note_top(self, card: Card, metrics: TileMetrics) -> int:
        if self._both(card, metrics):
            text = self._look.metrics(metrics.name).height() + 2 * self._look.metrics(metrics.second).height()
            return max(metrics.padding + metrics.picture + 3, metrics.padding + text + 8)
        return metrics.padding + metrics.picture + (8 if metrics.note is Type.CAPTION else 12)
