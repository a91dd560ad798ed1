"""Picture: a person in the middle, whom he or she knows around, and whom those know around them."""

import math
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.relation import Relation, RelationKind
from netzwerk_desktop.domain.surroundings import Surroundings
from netzwerk_desktop.services.relations import Circle
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.surroundings.arrangement import Box, moved_apart
from netzwerk_desktop.ui.surroundings.spot import ARROWS, Spot
from netzwerk_desktop.ui.surroundings.strokes import paint_stroke
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource

EDGE, FLATTEST, GROWTH, STEP = 8, 1.9, 1.1, 2.0
FULL = 0.4
"""So much of the room may be covered by faces and names before it is made larger."""
SIDE_BY_SIDE = 7.0


class Canvas(QWidget):
    """What scrolls: the lines, with the people as buttons on them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: Sequence[Relation] = ()
        self._spots: Mapping[int, Spot] = {}
        self._drawn: dict[Relation, tuple[QPointF, QPointF]] = {}
        self.pointed: int | None = None

    def show_lines(self, lines: Sequence[Relation], spots: Mapping[int, Spot]) -> None:
        """Show other lines between other people."""
        self._lines, self._spots, self.pointed = lines, spots, None
        self._drawn.clear()
        self.update()

    def lay_lines(self) -> None:
        """Reckon the lines anew after the people have moved."""
        self._drawn = {each: self._ends(each) for each in self._lines}
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        # The lines of whom one looks at come last, so that no other one crosses them.
        for each in sorted(self._drawn, key=lambda line: self.pointed in line.ends):
            here = self.pointed in each.ends
            begin, end = self._drawn[each]
            colour = self._look.colour("accent" if here else "control")
            paint_stroke(painter, begin, end, each.kind, colour, 2.0 if here else 1.2)

    def _ends(self, line: Relation) -> tuple[QPointF, QPointF]:
        """From who introduced to who was introduced; two lines between the same two lie side by side."""
        begin, end = self._spots[line.other_id].middle, self._spots[line.one_id].middle
        beside = [each for each in self._lines if each.ends == line.ends]
        shift = SIDE_BY_SIDE * (beside.index(line) - (len(beside) - 1) / 2)
        low, high = (begin, end) if line.other_id < line.one_id else (end, begin)
        along = high - low
        length = math.hypot(along.x(), along.y()) or 1.0
        across = QPointF(-along.y(), along.x()) * (shift / length)
        # Only the part in sight counts: an arrow in the middle of it is hidden by no name.
        seen = leaving(begin, end, self._spots[line.other_id]), leaving(end, begin, self._spots[line.one_id])
        return seen[0] + across, seen[1] + across


class SurroundingsPicture(QScrollArea):
    """The picture; where it would get too tight it becomes larger than its room, and scrolls.

    Signals:
        chosen: a contact id that is to stand in the middle.
        opened: a contact id whose sheet is to be shown.
        pointed: the contact id that is looked at, by pointer or focus; None for nobody.
    """

    chosen = Signal(object)
    opened = Signal(object)
    pointed = Signal(object)

    def __init__(self, look: Look, photos: PhotoSource) -> None:
        super().__init__()
        self._look, self._photos = look, photos
        self._surroundings: Surroundings | None = None
        self._spots: dict[int, Spot] = {}
        self._canvas = Canvas(look)
        self.setWidget(self._canvas)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(320, 140)

    @property
    def kinds(self) -> set[RelationKind]:
        """The kinds of the lines that are shown."""
        return {each.kind for each in self._surroundings.relations} if self._surroundings else set()

    def spots(self) -> list[Spot]:
        """The people, the middle first."""
        return list(self._spots.values())

    def show_circle(self, circle: Circle, names: Mapping[int, str]) -> None:
        """Show somebody else's surroundings.

        Args:
            names: a sentence about each, for screen readers.
        """
        for spot in self._spots.values():
            spot.hide()
            spot.deleteLater()
        self._surroundings = circle.surroundings
        self._spots = {}
        for place in circle.surroundings.places:
            spot = Spot(self._look, self._photos, place, circle.cards[place.contact_id], self._canvas)
            spot.setAccessibleName(names[place.contact_id])
            spot.setToolTip(names[place.contact_id])
            spot.clicked.connect(self._on_clicked)
            spot.opened.connect(self._on_opened)
            spot.arrowed.connect(self._on_arrowed)
            spot.pointed.connect(self._on_pointed)
            spot.show()
            self._spots[place.contact_id] = spot
        self._canvas.show_lines(circle.surroundings.relations, self._spots)
        self._arrange()
        self._show_middle()

    def focus_person(self, contact_id: int | None = None) -> None:
        """Put the focus on somebody, on the middle where nobody is named."""
        spots = self.spots()
        if spots:
            self._spots.get(contact_id or 0, spots[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        found = self._surroundings
        if found is None:
            return
        room = QSizeF(self.viewport().size())
        covered = sum(each.width() * each.height() for each in self.spots())
        room *= max(1.0, (covered / FULL / (room.width() * room.height())) ** 0.5)
        boxes = self._boxes(found, room)
        while not moved_apart(boxes, room.width() / 2 - EDGE, room.height() / 2 - EDGE):
            room *= GROWTH
            boxes = self._boxes(found, room)
        self._canvas.resize(room.toSize())
        for place, box in zip(found.places, boxes, strict=True):
            spot = self._spots[place.contact_id]
            left, top = box.x - box.width / 2 + room.width() / 2, box.y - box.height / 2 + room.height() / 2
            spot.move(round(left), round(top))
        self._canvas.lay_lines()

    def _boxes(self, found: Surroundings, room: QSizeF) -> list[Box]:
        """Everybody where the circle says, drawn out to the room."""
        sizes = [self._spots[place.contact_id].size() for place in found.places]
        high = (room.height() - max(size.height() for size in sizes[1:] or sizes)) / 2 - EDGE
        wide = min((room.width() - max(size.width() for size in sizes[1:] or sizes)) / 2 - EDGE, high * FLATTEST)
        return [
            Box(place.x * wide, place.y * high, size.width(), size.height(), fixed=place.step == 0)
            for place, size in zip(found.places, sizes, strict=True)
        ]

    def _show_middle(self) -> None:
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setValue((bar.minimum() + bar.maximum()) // 2)

    def _on_clicked(self) -> None:
        spot = self.sender()
        if isinstance(spot, Spot):
            (self.chosen if spot.place.step else self.opened).emit(spot.place.contact_id)

    def _on_opened(self) -> None:
        spot = self.sender()
        if isinstance(spot, Spot):
            self.opened.emit(spot.place.contact_id)

    def _on_pointed(self, here: bool) -> None:
        spot = self.sender()
        if not isinstance(spot, Spot):
            return
        focused = next((each for each in self.spots() if each.hasFocus()), None)
        if here and spot.hasFocus():
            self.ensureWidgetVisible(spot, 24, 24)
        target = spot if here else focused
        contact_id = target.place.contact_id if target is not None else None
        self._canvas.pointed = contact_id
        self._canvas.update()
        self.pointed.emit(contact_id)

    def _on_arrowed(self, key: Qt.Key) -> None:
        spot = self.sender()
        if not isinstance(spot, Spot):
            return
        if key is Qt.Key.Key_Home:
            self.focus_person()
            return
        next_one = nearest(spot, self.spots(), ARROWS[key])
        if next_one is not None:
            next_one.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._show_middle()


def leaving(begin: QPointF, end: QPointF, spot: Spot) -> QPointF:
    """Where a line from the face of somebody to another one comes out behind face and name."""
    way = end - begin
    length = math.hypot(way.x(), way.y())
    gone = 0.0
    while gone < length and spot.covers(begin + way * (gone / length)):
        gone += STEP
    return begin + way * (min(gone, length) / length) if length else begin


def nearest(spot: Spot, spots: Sequence[Spot], towards: tuple[int, int]) -> Spot | None:
    """Who is the next one in a direction; what lies aside counts as farther away."""
    best, found = math.inf, None
    for each in spots:
        way = each.middle - spot.middle
        ahead = way.x() * towards[0] + way.y() * towards[1]
        aside = abs(way.x() * towards[1]) + abs(way.y() * towards[0])
        if each is not spot and ahead > 1 and ahead + 2 * aside < best:
            best, found = ahead + 2 * aside, each
    return found
