"""Inbox head: how much is left, how far the reading is, the event of the cards, and what is done with all of them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QMenu, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.followup import Pocket
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.actions import ContactActions
from netzwerk_desktop.ui.icons import Use, icon
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import label, push_button
from netzwerk_desktop.ui.widgets.marks import paint_progress
from netzwerk_desktop.ui.words import day_words

EVENT_WIDTH = 220


class ProgressLine(QWidget):
    """How much of the stack is sorted, as a thin bar."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._share = look, 0.0
        self.setFixedSize(180, 16)

    def set_share(self, share: float) -> None:
        """Show a share of 0 to 1."""
        self._share = share
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRect(0, self.height() // 2 - 2, self.width(), 4)
        paint_progress(QPainter(self), area, self._share, self._look.theme)


class InboxHead(QWidget):
    """Title, progress and the two choices that hold for every card.

    Signals:
        event_chosen: an event's id, None for no event.
        event_requested: a new event is to be made for the cards.
        stop_reading_requested: the cards are not to be read any further for now.
    """

    event_chosen = Signal(object)
    event_requested = Signal()
    stop_reading_requested = Signal()

    def __init__(self, verbs: Verbs, actions: ContactActions, look: Look, rest: Callable[[], Sequence[int]]) -> None:
        """Make the head.

        Args:
            rest: the contacts that are not sorted yet, for what is done with all of them.
        """
        super().__init__()
        self._verbs, self._actions, self._look, self._rest = verbs, actions, look, rest
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(look, tr("Inbox"), Type.TITLE))
        head.addStretch(1)
        self._all = self._chip(Use.INBOX)
        self._all.setText(" " + tr("For all the rest") + "  ▾")
        self._event = self._chip(Use.EVENTS)
        head.addWidget(self._all)
        head.addWidget(self._event)
        column.addLayout(head)
        line = QHBoxLayout()
        line.setSpacing(12)
        self._left = label(look, "", Type.BODY, muted=True)
        self._progress = ProgressLine(look)
        self._reading = label(look, "", Type.CAPTION, muted=True)
        self._stop = push_button(look, tr("Stop reading"), kind="inline")
        self._stop.setFont(look.font(Type.CAPTION_MEDIUM))
        self._stop.hide()
        line.addWidget(self._left)
        line.addWidget(self._progress)
        line.addSpacing(12)
        line.addWidget(self._reading)
        line.addWidget(self._stop)
        line.addStretch(1)
        column.addLayout(line)
        self._all.clicked.connect(self._on_all_pressed)
        self._event.clicked.connect(self._on_event_pressed)
        self._stop.clicked.connect(self.stop_reading_requested)

    def _chip(self, use: Use) -> QToolButton:
        chip = QToolButton()
        chip.setProperty("kind", "chip")
        chip.setIcon(icon(self._look, use))
        chip.setIconSize(QSize(16, 16))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.setFont(self._look.font(Type.BODY))
        return chip

    def show_progress(self, left: int, whole: int) -> None:
        """Say how many of the stack are left."""
        words = tr("%1 of %2 left", "cards in the inbox")
        self._left.setText(words.replace("%1", str(left)).replace("%2", str(whole)))
        self._progress.set_share((whole - left) / whole if whole else 0.0)
        self._all.setVisible(left > 1)

    def show_reading(self, done: int, total: int) -> None:
        """Say how many of the stack are read; nothing once all are."""
        reading = done < total
        words = tr("Reading card %1 of %2 …").replace("%1", str(done + 1)).replace("%2", str(total))
        self._reading.setText(words if reading else "")
        self._stop.setVisible(reading)

    def show_reading_stopped(self) -> None:
        """Say that reading rests."""
        self._reading.setText(tr("Reading goes on at the next start."))
        self._stop.hide()

    def show_event(self) -> None:
        """Name the event that every card inherits."""
        event = self._verbs.events.current()
        if event is None:
            ask = tr("Where did you meet?")
            self._event.setText(f" {ask}  ▾")
            return
        when, zone = event.met_at, self._verbs.session.zone
        day = f" · {day_words(local_day(when, zone), self._verbs.session.today())}" if when else ""
        name = self._look.metrics(Type.BODY).elidedText(
            event.name, Qt.TextElideMode.ElideRight, self._look.px(EVENT_WIDTH)
        )
        self._event.setText(f" {name}{day}  ▾")
        self._event.setToolTip(event.name if name != event.name else "")

    def _on_event_pressed(self) -> None:
        menu = QMenu(self)
        current = self._verbs.preferences.current.current_event
        for progress in self._verbs.events.all()[:10]:
            action = menu.addAction(progress.event.name)
            action.setCheckable(True)
            action.setChecked(progress.event.event_id == current)
            action.triggered.connect(
                lambda checked=False, event_id=progress.event.event_id: self.event_chosen.emit(event_id)
            )
        menu.addSeparator()
        menu.addAction(icon(self._look, Use.TAKE_IN), tr("New event …")).triggered.connect(self.event_requested)
        if current is not None:
            menu.addAction(tr("No event")).triggered.connect(lambda: self.event_chosen.emit(None))
        menu.popup(self._event.mapToGlobal(QPoint(0, self._event.height() + 4)))

    def _on_all_pressed(self) -> None:
        rest = list(self._rest())
        menu = QMenu(self)
        moves = ((Pocket.NETWORK, Use.NETWORK, tr("All into the network")), (Pocket.ASIDE, Use.ASIDE, tr("All aside")))
        for pocket, use, text in moves:
            menu.addAction(icon(self._look, use), text).triggered.connect(
                lambda checked=False, pocket=pocket: self._actions.sort_into(rest, pocket)
            )
        menu.addSeparator()
        rhythm = self._actions.rhythm_menu(rest, menu)
        rhythm.setIcon(icon(self._look, Use.RHYTHM))
        menu.addMenu(rhythm)
        menu.addAction(icon(self._look, Use.TAG), tr("Tag …")).triggered.connect(lambda: self._ask_tag(rest))
        menu.popup(self._all.mapToGlobal(QPoint(0, self._all.height() + 4)))

    def _ask_tag(self, rest: Sequence[int]) -> None:
        dialog = QInputDialog(self.window())
        dialog.setWindowTitle(tr("Tag"))
        dialog.setLabelText(tr("Name of the tag:"))
        dialog.textValueSelected.connect(lambda name: self._actions.tag(rest, name))
        dialog.open()
