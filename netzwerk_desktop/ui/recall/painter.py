"""Painter of the people in the recall box: the first one large, the others as rows with face and card."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPixmap, QTransform

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use, paint_glyph
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.recall.line import Piece, broken, paint_line, paint_paragraph
from netzwerk_desktop.ui.recall.marks import Span, joined
from netzwerk_desktop.ui.recall.model import Known
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.marks import paint_mark, shape_width, state_colour
from netzwerk_desktop.ui.widgets.pictures import paint_monogram, paint_picture
from netzwerk_desktop.ui.words import name_words

PAD, BAR = 20, 4
ROW, FACE, THUMB, THUMB_HEIGHT, GAP = 72, 48, 77, 50, 14
LARGE, LARGE_CARD, LARGE_CARD_HEIGHT, LARGE_FACE, LARGE_PAD = 208, 272, 176, 64, 16
BUTTON = 32
MOST_ROUNDED = 64


@dataclass(frozen=True, slots=True)
class LargeParts:
    """Where the parts of the large answer stand."""

    picture: QRect
    face: QRect
    name: QRect
    role: QRect
    met: QRect
    note: QRect
    reason: QRect
    open: QRect
    write: QRect
    note_lines: tuple[Span, ...] = field(default=())


class PersonPainter:
    """Paints people in the current look; everything else is given, so they can be painted into an image as well."""

    def __init__(self, look: Look, photos: PhotoSource) -> None:
        self._look, self._photos = look, photos
        self._rounded: dict[tuple[int, int, int, str], QPixmap] = {}

    # one row

    def paint_row(self, painter: QPainter, rect: QRect, known: Known) -> None:
        """Draw somebody as a row: face, name, note and reason, card."""
        look, card = self._look, known.card
        side, top = look.px(FACE), rect.top() + (rect.height() - look.px(FACE)) // 2
        face = QRect(rect.left() + PAD, top, side, side)
        self._paint_face(painter, face, card)
        width, height = look.px(THUMB), look.px(THUMB_HEIGHT)
        thumb = QRect(rect.right() + 1 - PAD - width, rect.top() + (rect.height() - height) // 2, width, height)
        self._paint_thumb(painter, thumb, card)
        left = face.right() + 1 + GAP
        area = QRect(left, rect.top(), thumb.left() - GAP - left, rect.height())
        lines = [self._who(known), self._note(known), self._why(known)]
        heights = [look.px(20 if number == 0 else 17) for number in range(3)]
        shown = [(line, high) for line, high in zip(lines, heights, strict=True) if any(each.text for each in line)]
        y = area.top() + (area.height() - sum(high for _, high in shown)) // 2
        for number, (line, high) in enumerate(shown):
            room = area.width() - (self._paint_state_right(painter, area, y, high, known) if number == 0 else 0)
            paint_line(painter, look, QRect(area.left(), y, room, high), line)
            y += high

    def _who(self, known: Known) -> list[Piece]:
        name = name_words(known.card.name)
        named = bool(known.card.name.display)
        spans = known.spans(name, shortest=1) if named else ()
        pieces = [Piece(name, Type.BODY_STRONG, "text" if named else "muted", spans)]
        organisation = known.card.organisation or known.card.job_title
        if organisation:
            shown = known.spans(organisation)
            pieces += [Piece(" · ", Type.BODY), Piece(organisation, Type.BODY, "muted", shown)]
        return pieces

    def _note(self, known: Known) -> list[Piece]:
        return [self._quoted(known, Type.CAPTION)]

    def _quoted(self, known: Known, style: Type) -> Piece:
        if not known.note:
            return Piece("", style)
        pattern = tr("“%1”", "words of a note")
        text, shift = pattern.replace("%1", known.note), pattern.index("%1")
        own = ((first + shift, last + shift) for first, last in known.note_marks)
        return Piece(text, style, "text", joined(own, known.spans(text)))

    def _why(self, known: Known) -> list[Piece]:
        pieces = [Piece(known.reason)] if known.reason else []
        if known.snippet:
            spans = joined(known.snippet_marks, known.spans(known.snippet))
            pieces += [Piece(": " if pieces else ""), Piece(known.snippet, Type.CAPTION, "muted", spans)]
        if known.met:
            pieces.append(Piece(" · " if pieces else ""))
            pieces.append(Piece(known.met, Type.CAPTION, "muted", known.spans(known.met)))
        return pieces

    # the large one

    def large_parts(self, rect: QRect, known: Known) -> LargeParts:
        """Where everything stands in the rectangle of the first answer."""
        look, card = self._look, known.card
        top, tall = rect.top() + LARGE_PAD, look.px(LARGE_CARD_HEIGHT)
        wide = look.px(LARGE_CARD) if card.card_front else tall
        picture = QRect(rect.left() + PAD, top, wide, tall)
        left = picture.right() + 1 + PAD
        right = rect.right() + 1 - PAD
        beside = look.px(LARGE_FACE) if card.card_front and card.portrait else 0
        face = QRect(right - beside, top, beside, beside)
        narrow = right - left - (beside + LARGE_PAD if beside else 0)
        y = top

        def line(height: int, space: int = 0, *, width: int = right - left, shown: bool = True) -> QRect:
            nonlocal y
            if not shown:
                return QRect()
            y += look.px(space)
            made = QRect(left, y, width, look.px(height))
            y += made.height()
            return made

        name = line(24, width=narrow)
        role = line(20, width=narrow, shown=bool(card.job_title or card.organisation))
        met = line(16, 6, width=narrow, shown=bool(known.met))
        quoted = self._quoted(known, Type.BODY)
        lines = broken(quoted.text, Type.BODY, look, right - left, 2) if quoted.text else []
        note = line(20 * len(lines), 8, shown=bool(lines))
        reason = line(16, 6, shown=bool(known.reason or known.state))
        row = line(BUTTON, 10)
        first = QRect(left, row.top(), self._button_width(tr("Open"), tr("Enter")), row.height())
        second = QRect(first.right() + 9, row.top(), self._button_width(tr("Write"), tr("Ctrl+Enter")), row.height())
        return LargeParts(picture, face, name, role, met, note, reason, first, second, tuple(lines))

    def paint_large(self, painter: QPainter, rect: QRect, known: Known, *, selected: bool) -> None:
        """Draw the first answer: the card as large as it can be recognised, and what can be done."""
        look, card = self._look, known.card
        parts = self.large_parts(rect, known)
        if card.card_front:
            self._paint_card(painter, parts.picture, card, 8)
        else:
            self._paint_face(painter, parts.picture, card, radius=8)
        if not parts.face.isEmpty():
            self._paint_face(painter, parts.face, card)
        name = name_words(card.name)
        spans = known.spans(name, shortest=1) if card.name.display else ()
        paint_line(painter, look, parts.name, [Piece(name, Type.HEADING, "text", spans)])
        what = ", ".join(part for part in (card.job_title, card.organisation) if part)
        paint_line(painter, look, parts.role, [Piece(what, Type.BODY, "text", known.spans(what))])
        if known.met:
            glyph = QRect(parts.met.left(), parts.met.center().y() - 8, 16, 16)
            paint_glyph(painter, glyph, Use.EVENTS if card.event else Use.MET, look.colour("muted"))
            met = Piece(known.met, Type.CAPTION, "muted", known.spans(known.met))
            paint_line(painter, look, parts.met.adjusted(22, 0, 0, 0), [met])
        if parts.note_lines:
            paint_paragraph(painter, look, parts.note, self._quoted(known, Type.BODY), look.px(20), parts.note_lines)
        self._paint_reason(painter, parts.reason, known)
        self._paint_button(painter, parts.open, tr("Open"), tr("Enter"), primary=selected)
        self._paint_button(painter, parts.write, tr("Write"), tr("Ctrl+Enter"), primary=False)

    def _paint_reason(self, painter: QPainter, area: QRect, known: Known) -> None:
        pieces = self._why(known)[: 3 if known.snippet else 1] if known.reason else []
        x = paint_line(painter, self._look, area, pieces)
        if known.state:
            left = round(x) + (16 if pieces else 0)
            self._paint_state(painter, QRect(left, area.top(), area.right() - left, area.height()), known)

    def _button_width(self, words: str, keys: str) -> int:
        look = self._look
        wide = look.metrics(Type.BODY_STRONG).horizontalAdvance(words)
        return int(wide + 8 + look.metrics(Type.BODY).horizontalAdvance(keys) + 26)

    def _paint_button(self, painter: QPainter, rect: QRect, words: str, keys: str, *, primary: bool) -> None:
        look = self._look
        painter.setPen(QPen(look.colour("accent" if primary else "control"), 1))
        painter.setBrush(look.colour("accent" if primary else "surface"))
        painter.drawRoundedRect(rect.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        ink = "accent_text" if primary else "text"
        style = Type.BODY_STRONG if primary else Type.BODY_MEDIUM
        area = rect.adjusted(13, 0, -4, 0)
        x = paint_line(painter, look, area, [Piece(words, style, ink)])
        area.setLeft(round(x) + 8)
        paint_line(painter, look, area, [Piece(keys, Type.BODY, ink if primary else "muted")])

    # states

    def _paint_state_right(self, painter: QPainter, area: QRect, y: int, height: int, known: Known) -> int:
        """Draw what is due next at the right end of a line; how much room it takes."""
        if not known.state:
            return 0
        width = self._state_width(known)
        if width > area.width() // 2:
            return 0
        self._paint_state(painter, QRect(area.right() + 1 - width, y, width, height), known)
        return width + GAP

    def _state_width(self, known: Known) -> int:
        mark = shape_width(known.follow_up) + 7 if _has_mark(known) else 0
        return int(mark + self._look.metrics(Type.CAPTION_MEDIUM).horizontalAdvance(known.state) + 1)

    def _paint_state(self, painter: QPainter, area: QRect, known: Known) -> None:
        look, x = self._look, area.left()
        if _has_mark(known):
            paint_mark(painter, x, area.center().y() + 0.5, look.theme, known.follow_up)
            x += shape_width(known.follow_up) + 7
        metrics = look.metrics(Type.CAPTION_MEDIUM)
        painter.setFont(look.font(Type.CAPTION_MEDIUM))
        painter.setPen(state_colour(look.theme, known.follow_up))
        text = metrics.elidedText(known.state, Qt.TextElideMode.ElideRight, area.right() + 1 - x)
        baseline = area.top() + (area.height() - metrics.height()) / 2 + metrics.ascent()
        painter.drawText(QPointF(x, baseline), text)

    # pictures

    def _paint_face(self, painter: QPainter, rect: QRect, card: Card, radius: int = 6) -> None:
        if not card.portrait:
            paint_monogram(painter, rect, card, self._look)
            return
        ratio = painter.device().devicePixelRatioF()
        pixmap = self._photos.pixmap(card.portrait, rect.width(), rect.height(), ratio, "cover", card.portrait_frame)
        paint_picture(painter, rect, pixmap, radius, self._look, outlined=False)
        self._paint_missing(painter, rect, card.portrait)

    def _paint_thumb(self, painter: QPainter, rect: QRect, card: Card) -> None:
        if card.card_front:
            self._paint_card(painter, rect, card, 4)
            return
        look = self._look
        painter.setPen(QPen(look.colour("border"), 1))
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(rect.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        metrics = look.metrics(Type.CAPTION_MEDIUM)
        text = metrics.elidedText(tr("no card"), Qt.TextElideMode.ElideRight, rect.width() - 4)
        painter.setFont(look.font(Type.CAPTION_MEDIUM))
        painter.setPen(look.colour("muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_card(self, painter: QPainter, rect: QRect, card: Card, radius: int) -> None:
        """Draw the card as it is: top aligned where it has the ratio, an upright one whole in its well."""
        sha256, ratio = card.card_front or "", painter.device().devicePixelRatioF()
        photo = self._photos.pixmap(sha256, rect.width(), rect.height(), ratio, "top", card.card_front_frame)
        # Rounding a picture takes longer than all words of its row, and every key draws it again.
        key = (photo.cacheKey() if photo is not None else 0, rect.width(), rect.height(), self._look.theme.border)
        if key not in self._rounded:
            if len(self._rounded) > MOST_ROUNDED:
                self._rounded.clear()
            self._rounded[key] = self._round(photo, rect.size(), ratio, radius)
        painter.drawPixmap(rect.topLeft(), self._rounded[key])
        self._paint_missing(painter, rect, sha256)

    def _round(self, photo: QPixmap | None, size: QSize, ratio: float, radius: int) -> QPixmap:
        look, made = self._look, QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(0.5, 0.5, size.width() - 1, size.height() - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(box, radius, radius)
        if photo is not None:
            shown = QRectF(0, 0, photo.width() / ratio, photo.height() / ratio)
            shown.moveCenter(QRectF(0, 0, size.width(), size.height()).center())
            brush = QBrush(photo)
            brush.setTransform(QTransform.fromTranslate(shown.left(), shown.top()).scale(1 / ratio, 1 / ratio))
            painter.setOpacity(0.9 if look.theme.dark else 1.0)
            painter.setBrush(brush)
            painter.drawRoundedRect(shown.intersected(box), radius, radius)
            painter.setOpacity(1.0)
        painter.setPen(QPen(look.colour("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, radius, radius)
        painter.end()
        return made

    def _paint_missing(self, painter: QPainter, rect: QRect, sha256: str) -> None:
        if self._photos.is_missing(sha256):
            spot = QRect(rect.center().x() - 12, rect.center().y() - 12, 24, 24)
            paint_glyph(painter, spot, Use.PHOTOS, self._look.colour("muted"))


def _has_mark(known: Known) -> bool:
    return known.follow_up.stage is not None or known.follow_up.rhythm is not None
