"""Telephone list: names and numbers in two columns, with a letter above those that begin with it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from netzwerk_desktop.domain.contact import Contact, ContactMethod, MethodKind
from netzwerk_desktop.domain.text import sort_key
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.printing.paper import MM, write_line
from netzwerk_desktop.ui.words import name_words

COLUMNS, LINE = 2, 17.0
SIDE, TOP, BOTTOM, BETWEEN = 15 * MM, 15 * MM, 18 * MM, 10 * MM


@dataclass(frozen=True, slots=True)
class ListLine:
    """One line of the list; a letter alone, or a number with the person it reaches.

    Attributes:
        name: empty for the second and further numbers of the same person.
    """

    letter: str = ""
    name: str = ""
    organisation: str = ""
    number: str = ""


def lines_on_a_page(page: QRectF) -> int:
    """How many lines both columns of a page have."""
    return COLUMNS * int((page.height() - TOP - BOTTOM) // LINE)


def list_lines(contacts: Iterable[Contact]) -> Iterator[ListLine]:
    """The lines of people in their order; those without a number are left out."""
    letter = ""
    for contact in contacts:
        numbers = [way for way in contact.methods if way.kind is MethodKind.PHONE]
        if not numbers:
            continue
        name = _listed_name(contact)
        begins = _letter(name)
        if begins != letter:
            letter = begins
            yield ListLine(letter=letter)
        for number, way in enumerate(numbers):
            first = number == 0
            yield ListLine("", name if first else "", contact.organisation if first else "", _number(way))


def paint_list_page(painter: QPainter, page: QRectF, lines: list[ListLine], look: Look) -> None:
    """Draw the lines of one page, the left column first."""
    in_column = lines_on_a_page(page) // COLUMNS
    width = (page.width() - 2 * SIDE - BETWEEN) / COLUMNS
    for number, line in enumerate(lines):
        column, row = divmod(number, in_column)
        left = page.left() + SIDE + column * (width + BETWEEN)
        _paint_line(painter, QRectF(left, page.top() + TOP + row * LINE, width, LINE), line, look)


def _paint_line(painter: QPainter, area: QRectF, line: ListLine, look: Look) -> None:
    if line.letter:
        write_line(painter, area, line.letter, look, Type.BODY_STRONG, "accent")
        painter.setPen(QPen(look.colour("border"), 0.5))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        return
    figures = QFontMetricsF(look.font(Type.CAPTION)).horizontalAdvance(line.number)
    write_line(painter, area, line.number, look, Type.CAPTION, right=True)
    room = area.width() - figures - 8
    if not line.name or room <= 0:
        return
    named = min(room, QFontMetricsF(look.font(Type.CAPTION_MEDIUM)).horizontalAdvance(line.name) + 1)
    write_line(painter, QRectF(area.left(), area.top(), named, LINE), line.name, look, Type.CAPTION_MEDIUM)
    if line.organisation and room - named > 30:
        rest = QRectF(area.left() + named + 6, area.top(), room - named - 6, LINE)
        write_line(painter, rest, line.organisation, look, Type.CAPTION, "muted")


def _listed_name(contact: Contact) -> str:
    """A name as lists have it: "Müller, Anna"; the organisation of somebody without one."""
    name = contact.name
    listed = ", ".join(part for part in (name.family, name.given) if part)
    return listed or contact.organisation or name_words(name)


def _letter(name: str) -> str:
    first = sort_key(name)[:1].upper()
    return first if first.isalpha() else "#"


def _number(way: ContactMethod) -> str:
    return way.value
