"""Row: one person of the agenda, with the reason and what can be done."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.followup import FollowUp
from netzwerk_desktop.domain.reminder import Reminder
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use, icon
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel, push_button
from netzwerk_desktop.ui.widgets.face import Face
from netzwerk_desktop.ui.widgets.marks import paint_edge
from netzwerk_desktop.ui.widgets.state_label import StateLabel
from netzwerk_desktop.ui.words import name_words

HEIGHT = 72


@dataclass(frozen=True, slots=True)
class RowContent:
    """Everything a row shows; two rows of equal content are the same row.

    Attributes:
        state, reason, text: the words about the person's state, why somebody stands here, and what was noted last.
        primary: whether this is the one row of the page whose button is filled.
        reminder: the promise that is kept with this row, where it is one.
        lasting: whether it can be put off; the rest of a birthday is only to be written to.
        with_done: whether it can be done.
    """

    card: Card
    follow_up: FollowUp
    state: str
    reason: str
    text: str
    primary: bool = False
    reminder: Reminder | None = None
    lasting: bool = True
    with_done: bool = True


class AgendaRow(QFrame):
    """One line of Today.

    Signals:
        write_pressed, done_pressed, opened: the contact id.
        later_pressed: (contact id, where the menu is to open).
    """

    write_pressed = Signal(object)
    done_pressed = Signal(object)
    later_pressed = Signal(object, object)
    opened = Signal(object)

    def __init__(self, look: Look, photos: PhotoSource, content: RowContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self._look, self._card, self._follow_up = look, content.card, content.follow_up
        self._first, self._last = True, True
        self.setFixedHeight(look.px(HEIGHT))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._build(photos, content)

    def _build(self, photos: PhotoSource, content: RowContent) -> None:
        look, card = self._look, content.card
        state, reason, text = content.state, content.reason, content.text
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 4, 8, 4)
        layout.setSpacing(12)
        layout.addWidget(Face(look, photos, 48, card))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(10)
        name = ElidedLabel(look, name_words(card.name), Type.BODY_STRONG)
        width = look.metrics(Type.BODY_STRONG).horizontalAdvance(name.whole()) + 4
        name.setMaximumWidth(width)
        name.setMinimumWidth(min(width, 90))
        top.addWidget(name, 3)
        top.addWidget(ElidedLabel(look, card.organisation, Type.CAPTION, muted=True), 2)
        middle = QHBoxLayout()
        middle.setSpacing(8)
        label = StateLabel(look)
        label.show_state(self._follow_up, state)
        middle.addWidget(label)
        middle.addWidget(ElidedLabel(look, reason, Type.CAPTION, muted=True), 1)
        lines.addLayout(top)
        lines.addLayout(middle)
        lines.addWidget(ElidedLabel(look, text, Type.CAPTION))
        lines.addStretch(1)
        layout.addLayout(lines, 1)
        self._write = push_button(look, tr("Write"), Use.WRITE, kind="primary" if content.primary else "", small=True)
        self._done = push_button(look, tr("Done"), kind="quiet", small=True)
        self._later = push_button(look, tr("Later"), kind="quiet", small=True)
        self._later.setIcon(icon(look, Use.CARET))
        self._later.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        person = name_words(card.name)
        for button, does in ((self._write, tr("Write")), (self._done, tr("Done")), (self._later, tr("Later"))):
            button.setAccessibleName(f"{does}: {person}")
        self._write.clicked.connect(lambda: self.write_pressed.emit(card.contact_id))
        self._done.clicked.connect(lambda: self.done_pressed.emit(card.contact_id))
        self._later.clicked.connect(self._on_later)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self._write, self._done, self._later):
            buttons.addWidget(button)
        layout.addLayout(buttons)
        self._later.setVisible(content.lasting)
        self._done.setVisible(content.with_done)
        self.setAccessibleName(", ".join(part for part in (person, card.organisation, state, reason, text) if part))

    @property
    def contact_id(self) -> int:
        """Whom the row is about."""
        return self._card.contact_id

    def set_place(self, *, first: bool, last: bool) -> None:
        """Round the corners where the row is the first or last of its section."""
        self._first, self._last = first, last
        self.update()

    def _on_later(self) -> None:
        where = self._later.mapToGlobal(QPoint(0, self._later.height() + 2))
        self.later_pressed.emit(self._card.contact_id, where)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if not self._first:
            box.setTop(box.top() - 12)
        if not self._last:
            box.setBottom(box.bottom() + 12)
        painter.setPen(QPen(look.colour("border"), 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(box, 8, 8)
        if not self._last:
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        paint_edge(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), 7, look.theme, self._follow_up)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self._card.contact_id)
