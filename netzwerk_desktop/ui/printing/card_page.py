"""Card page: eight contacts on a page, each in the size of a business card, to be cut out."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.contact import Contact, MethodKind, PhotoRole
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.printing.paper import MM, whole_rect, write_line
from netzwerk_desktop.ui.widgets.pictures import paint_lines, paint_monogram
from netzwerk_desktop.ui.words import name_words

COLUMNS, ROWS = 2, 4
ON_A_PAGE = COLUMNS * ROWS
WIDTH, HEIGHT, GAP = 85 * MM, 55 * MM, 6 * MM
PAD, FACE = 5 * MM, 18 * MM
PRINTED_KINDS = (MethodKind.MAIL, MethodKind.PHONE, MethodKind.WEB)


def picture_role(contact: Contact) -> PhotoRole | None:
    """Which picture stands on somebody's printed card."""
    for role in (PhotoRole.PORTRAIT, PhotoRole.CARD_FRONT):
        if contact.photo(role):
            return role
    return None


def card_areas(page: QRectF) -> list[QRectF]:
    """Where the cards of a page stand, row by row, in its middle."""
    left = page.left() + (page.width() - COLUMNS * WIDTH - GAP) / 2
    top = page.top() + (page.height() - ROWS * HEIGHT - (ROWS - 1) * GAP) / 2
    return [
        QRectF(left + column * (WIDTH + GAP), top + row * (HEIGHT + GAP), WIDTH, HEIGHT)
        for row in range(ROWS)
        for column in range(COLUMNS)
    ]


def paint_card_page(
    painter: QPainter, page: QRectF, contacts: Sequence[Contact], pictures: Mapping[int, QImage], look: Look
) -> None:
    """Draw up to eight people.

    Args:
        pictures: portraits or cards by contact id, in whatever size.
    """
    for area, contact in zip(card_areas(page), contacts, strict=False):
        _paint_card(painter, area, contact, pictures.get(contact.contact_id), look)


def _paint_card(painter: QPainter, area: QRectF, contact: Contact, picture: QImage | None, look: Look) -> None:
    painter.setPen(QPen(look.colour("border"), 0.5, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area)
    inner = area.adjusted(PAD, PAD, -PAD, -PAD)
    face = QRectF(inner.left(), inner.top(), FACE, FACE)
    _paint_face(painter, face, contact, picture, look)
    left = face.right() + 4 * MM
    line = QRectF(left, inner.top(), inner.right() - left, 20)
    write_line(painter, line, name_words(contact.name), look, Type.BODY_STRONG)
    for text in (contact.job_title, contact.organisation):
        if text:
            line.translate(0, 16)
            write_line(painter, line, text, look, Type.CAPTION, "muted")
    if contact.event:
        line.translate(0, 16)
        write_line(painter, line, contact.event, look, Type.CAPTION, "muted")
    _paint_ways(painter, inner, contact, look)


def _paint_face(painter: QPainter, face: QRectF, contact: Contact, picture: QImage | None, look: Look) -> None:
    if picture is None or picture.isNull():
        paint_monogram(painter, whole_rect(face), _card_of(contact), look)
        return
    size = picture.size().toSizeF()
    mode = Qt.AspectRatioMode.KeepAspectRatio
    covers = picture_role(contact) is PhotoRole.PORTRAIT
    if covers:
        mode = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    size.scale(face.size(), mode)
    target = QRectF(0, 0, size.width(), size.height())
    target.moveCenter(face.center())
    if not covers:
        target.moveTop(face.top())
    painter.save()
    clip = QPainterPath()
    clip.addRoundedRect(face, 6, 6)
    painter.setClipPath(clip)
    painter.drawImage(target, picture)
    painter.restore()


def _paint_ways(painter: QPainter, inner: QRectF, contact: Contact, look: Look) -> None:
    """How to reach somebody at the foot of the card, and the note in the room that is left."""
    ways = [way.value for kind in PRINTED_KINDS for way in contact.methods if way.kind is kind][:4]
    top = inner.bottom() - 15 * len(ways)
    for number, value in enumerate(ways):
        area = QRectF(inner.left(), top + 15 * number, inner.width(), 15)
        write_line(painter, area, value, look, Type.CAPTION)
    note_top = inner.top() + FACE + 2 * MM
    lines = int((top - note_top - 2) // 15)
    if contact.note and lines > 0:
        painter.setPen(look.colour("text"))
        room = whole_rect(QRectF(inner.left(), note_top, inner.width(), 15 * lines))
        paint_lines(painter, room, contact.note, look.font(Type.CAPTION), 15, lines)


def _card_of(contact: Contact) -> Card:
    """What the monogram is painted from."""
    return Card(
        contact_id=contact.contact_id,
        name=contact.name,
        job_title=contact.job_title,
        organisation=contact.organisation,
        note=contact.note,
        event=contact.event,
        pinned=contact.pinned,
        portrait=None,
        card_front=None,
        card_back=None,
        has_mail=False,
        standing=contact.standing,
    )
