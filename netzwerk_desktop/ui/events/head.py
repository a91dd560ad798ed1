"""Head of an event: what is known of it, and how far its people were reached."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.event import EventProgress
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.events.progress_bar import Deadline, ReachBar, summary_words
from netzwerk_desktop.ui.icons import Use, paint_glyph
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.tiles.arithmetic_list import MARGIN
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel, label, push_button


class Glyph(QWidget):
    """A small icon beside a line of text."""

    def __init__(self, look: Look, use: Use) -> None:
        super().__init__()
        self._look, self._use = look, use
        self.setFixedSize(16, 16)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_glyph(QPainter(self), QRect(0, 0, 16, 16), self._use, self._look.colour("muted"))


class EventHead(QWidget):
    """What is known of an event, and who of its people was reached.

    Signals:
        edit_requested: the event is to be changed.
        cards_requested: cards are to be taken in for it.
    """

    edit_requested = Signal()
    cards_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._build()
        self._edit.clicked.connect(self.edit_requested)
        self._cards.clicked.connect(self.cards_requested)

    def _build(self) -> None:
        look = self._look
        self._title = ElidedLabel(look, "", Type.TITLE)
        self._title.setFixedHeight(look.px(32))
        self._edit = push_button(look, tr("Change"), Use.EDIT, small=True)
        self._cards = push_button(look, tr("Add cards"), Use.TAKE_IN, small=True)
        title = QHBoxLayout()
        title.setSpacing(16)
        title.addWidget(self._title, 1)
        title.addWidget(self._edit)
        title.addWidget(self._cards)
        layout = self._column = QVBoxLayout(self)
        self.set_margin(MARGIN)
        layout.setSpacing(0)
        layout.addLayout(title)
        layout.addLayout(self._build_facts())
        self._topic = ElidedLabel(look)
        self._topic.setFixedHeight(look.px(24))
        self._topic.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self._topic)
        self._reach = QWidget()
        reach = QVBoxLayout(self._reach)
        reach.setContentsMargins(0, 14, 0, 8)
        reach.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(16)
        heading = label(look, tr("Who was reached?"), Type.BODY_STRONG)
        heading.setMinimumHeight(look.px(28))
        line.addWidget(heading, 0, Qt.AlignmentFlag.AlignTop)
        self._summary = label(look, "", Type.CAPTION, muted=True, wrap=True)
        self._summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._summary, 1)
        reach.addLayout(line)
        reach.addSpacing(2)
        self._bar = ReachBar(look)
        reach.addWidget(self._bar)
        layout.addWidget(self._reach)

    def _build_facts(self) -> QHBoxLayout:
        look = self._look
        self._when = label(look, muted=True)
        self._place = ElidedLabel(look, muted=True)
        self._when_icon, self._place_icon = Glyph(look, Use.DATE), Glyph(look, Use.PLACE)
        facts = QHBoxLayout()
        facts.setSpacing(6)
        facts.addWidget(self._when_icon)
        facts.addWidget(self._when)
        self._facts_gap = QWidget()
        self._facts_gap.setFixedWidth(8)
        facts.addWidget(self._facts_gap)
        facts.addWidget(self._place_icon)
        facts.addWidget(self._place, 1)
        self._when.setFixedHeight(look.px(20))
        self._place.setFixedHeight(look.px(20))
        return facts

    def set_margin(self, right: int) -> None:
        """Leave so much room at the right."""
        self._column.setContentsMargins(MARGIN, MARGIN, right, 0)

    def show_progress(self, progress: EventProgress, when: str, deadline: Deadline | None) -> None:
        """Show an event and its numbers."""
        event = progress.event
        self._title.set_text(event.name)
        self._when.setText(when)
        self._place.set_text(event.place)
        for widget in (self._when, self._when_icon):
            widget.setVisible(bool(when))
        self._place_icon.setVisible(bool(event.place))
        self._facts_gap.setVisible(bool(when and event.place))
        self._place.setVisible(bool(when or event.place))
        self._topic.set_text(tr("My topic: %1").replace("%1", event.topic))
        self._topic.setVisible(bool(event.topic))
        self._summary.setText(summary_words(progress))
        self._bar.show_progress(progress, deadline)
        self._cards.setVisible(bool(progress.people))
        self._reach.setVisible(bool(progress.people))
