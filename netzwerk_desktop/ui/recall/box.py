"""Recall box: one line over the window that answers who somebody is, and finds every command."""

import contextlib
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.contact import MethodKind
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.domain.query import Filter
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.commands import SHEET, WINDOW
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.icons import Use, icon
from netzwerk_desktop.ui.recall.answers import Answer, Answers
from netzwerk_desktop.ui.recall.chips import RecallChips
from netzwerk_desktop.ui.recall.delegate import RecallDelegate
from netzwerk_desktop.ui.recall.field import RecallLine, text_of
from netzwerk_desktop.ui.recall.foot import RecallFoot
from netzwerk_desktop.ui.recall.hit_list import HitList
from netzwerk_desktop.ui.recall.model import RecallModel
from netzwerk_desktop.ui.recall.rows import CommandRow, NobodyRow, Offer, PersonRow
from netzwerk_desktop.ui.widgets.buttons import KeyCap

WIDTH, SIDE, TOP, BOTTOM = 800, 40, 80, 40
HEAD = 64
STILL_MS = 300
LARGE_FROM = 720
"""The height of a window from which on the first answer is drawn large."""


class RecallBox(QWidget):
    """A box over a painted scrim; it covers its parent, the window.

    Signals:
        opened, written: a contact id whose sheet, or a message to whom, is wanted.
        shown_in_network: the question, all of whose answers are wanted as tiles.
        wanted: (`ContactDraft` or None, the pasted text) of whom a contact is to be made.
        closed: it is gone, the focus is where it was.
    """

    opened = Signal(object)
    written = Signal(object)
    shown_in_network = Signal(str)
    wanted = Signal(object, str)
    closed = Signal()

    def __init__(
        self,
        house: House,
        parent: QWidget,
        offers: Callable[[], Sequence[Offer]],
        recent: Callable[[], Sequence[int]],
    ) -> None:
        super().__init__(parent)
        self._house, self._look, self._covered = house, house.look, parent
        self._answers = Answers(house.verbs, offers, recent, self.shown_in_network.emit)
        self._answer = Answer()
        self._pasted = ""
        self._ground = QPixmap()
        self._stillness = QTimer(self, singleShot=True, interval=STILL_MS)
        self._former_focus: QWidget | None = None
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        look = self._look
        self._frame = QFrame(self)
        self._frame.setObjectName("overlayBox")
        self.field = RecallLine(look)
        self.chips = RecallChips(look)
        self.model = RecallModel(self._house.verbs, self)
        self._delegate = RecallDelegate(look, self._house.photos, self)
        self.hits = HitList(self.model, self._delegate)
        self.foot = RecallFoot(look)
        head = QWidget()
        head.setFixedHeight(look.px(HEAD))
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(12)
        glass = QLabel()
        glass.setPixmap(icon(look, Use.SEARCH, "accent").pixmap(22, 22))
        self._glass = glass
        row.addWidget(glass)
        row.addWidget(self.field, 1)
        row.addWidget(KeyCap(look, tr("Esc")))
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.chips)
        column.addWidget(self.hits, 1)
        column.addWidget(self.foot)
        self.setFocusProxy(self.field)
        self.setAccessibleName(tr("Who is …?"))

    def _connect(self) -> None:
        field = self.field
        field.textChanged.connect(self._ask)
        field.text_pasted.connect(self.take_text)
        field.moved.connect(self.hits.move_choice)
        field.chosen.connect(lambda: self._choose(self.hits.row))
        field.write_requested.connect(lambda: self._write(self.hits.row))
        field.copy_requested.connect(self._copy_mail)
        field.create_requested.connect(self._create)
        field.dismissed.connect(self.dismiss)
        field.emptied.connect(self._remove_text)
        self.chips.text_removed.connect(self._remove_text)
        self.chips.filter_removed.connect(self._remove_filter)
        self.hits.row_pressed.connect(self._choose)
        self.hits.write_pressed.connect(self._write)
        self.foot.create_requested.connect(self._create)
        self._house.photos.loaded.connect(lambda _: self._on_photo_loaded())
        self._stillness.timeout.connect(self._on_still)
        self._house.operations.changed.connect(self._on_changed)
        self._look.changed.connect(self._on_look_changed)
        self._covered.installEventFilter(self)

    def open(self, text: str = "", pasted: str = "") -> None:
        """Cover the window with the box, empty or with what was typed or pasted elsewhere."""
        if self.isHidden():
            self._former_focus = self.window().focusWidget()
            self._still_ground()
        self._pasted = ""
        self.field.setText(text)
        self.setGeometry(self._covered.rect())
        self.show()
        self.raise_()
        self.field.setFocus()
        if pasted:
            self.field.take(pasted)
        self._ask()

    def dismiss(self) -> None:
        """Uncover the window; the focus goes back to where it was."""
        if self.isHidden():
            return
        self.hide()
        # What had the focus may be gone with its row since.
        with contextlib.suppress(RuntimeError):
            if self._former_focus is not None:
                self._former_focus.setFocus()
        self._former_focus = None
        self._ground = QPixmap()
        self.closed.emit()

    def take_text(self, text: str) -> None:
        """Look for whom a whole text tells of: a mail, a signature, a vCard."""
        self._pasted = text
        self.field.setFocus()
        self._ask()

    # asking

    def _ask(self, *_: object) -> None:
        if self.isHidden():
            return
        try:
            self._answer = self._answers.ask(self.field.text(), self._pasted)
            everybody = sum(self._house.verbs.contacts.pocket_counts().values())
        except UserError as error:
            self.dismiss()
            self._house.operations.failed.emit(error)
            return
        found = self._answer.found
        self._delegate.forget_heights()
        self.model.show_answer(self._answer)
        self.hits.choose_first()
        self.chips.show_parts(self._pasted, found.filters, found.clues)
        self.foot.show_answer(self._answer, everybody)
        self._place()
        self.hits.announce()

    def _remove_text(self) -> None:
        if self._pasted:
            self._pasted = ""
            self._ask()
            self.field.setFocus()

    def _remove_filter(self, narrowed: Filter) -> None:
        self.field.setText(self._answers.without(self.field.text(), narrowed))
        self.field.setFocus()

    # choosing

    def _choose(self, row: int) -> None:
        found = self.model.row_at(row)
        if isinstance(found, PersonRow):
            self.dismiss()
            self.opened.emit(found.contact_id)
        elif isinstance(found, CommandRow):
            self.dismiss()
            found.offer.run()
        elif isinstance(found, NobodyRow):
            self._create()

    def _write(self, row: int) -> None:
        found = self.model.row_at(row)
        if isinstance(found, PersonRow):
            self.dismiss()
            self.written.emit(found.contact_id)

    def _create(self) -> None:
        if self._answer.may_create:
            answer, text = self._answer, self._pasted
            self.dismiss()
            self.wanted.emit(answer.draft, text)

    def _copy_mail(self) -> None:
        found = self.model.row_at(self.hits.row)
        if not isinstance(found, PersonRow):
            return
        try:
            mail = self._house.verbs.contacts.get(found.contact_id).first_method(MethodKind.MAIL)
        except UserError as error:
            self._house.operations.failed.emit(error)
            return
        if mail is None:
            self.foot.say(tr("There is no mail address yet."))
            return
        QGuiApplication.clipboard().setText(mail.value)
        self.foot.say(tr("Copied: %1").replace("%1", mail.value))

    # slots and places

    def _still_ground(self) -> None:
        """Keep the window as a picture: else every key would have all of its tiles painted anew below the scrim."""
        ratio = self.devicePixelRatioF()
        self._ground = QPixmap(self._covered.size() * ratio)
        self._ground.setDevicePixelRatio(ratio)
        self._ground.fill(self._look.colour("window"))
        painter = QPainter(self._ground)
        for each in self._covered.children():
            if isinstance(each, QWidget) and each is not self and each.isVisible():
                painter.drawPixmap(each.pos(), each.grab())
        painter.fillRect(self._covered.rect(), self._scrim())
        painter.end()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.update()

    def _live_ground(self) -> None:
        """Let the window be seen as it is until it stands still again."""
        self._ground = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        self.update()
        self._stillness.start()

    def _on_photo_loaded(self) -> None:
        self.hits.viewport().update()
        self._stillness.start()

    def _on_still(self) -> None:
        if self.isVisible():
            self._still_ground()

    def _scrim(self) -> QColor:
        scrim = self._look.colour("scrim")
        scrim.setAlphaF(self._look.theme.scrim_alpha)
        return scrim

    def _on_changed(self, changes: Changes) -> None:
        self._live_ground()
        if changes.contacts or changes.events:
            self._ask()

    def _on_look_changed(self) -> None:
        self._live_ground()
        self._delegate.forget_heights()
        self._glass.setPixmap(icon(self._look, Use.SEARCH, "accent").pixmap(22, 22))
        self._place()

    def _place(self) -> None:
        width = min(self._look.px(WIDTH), self.width() - 2 * SIDE)
        top = min(TOP, self.height() // 10)
        large = self.window().height() >= LARGE_FROM
        if large != self._delegate.large_first:
            self._delegate.large_first = large
            self._delegate.forget_heights()
        chips = 0 if self.chips.isHidden() else self.chips.sizeHint().height()
        others = self._look.px(HEAD) + chips + self.foot.height() + 2
        room = self.height() - top - BOTTOM - others
        rows = self.hits.content_height(width - 2)
        if rows > room:  # beside the scroll bar lines are shorter, and may be more
            rows = self.hits.content_height(width - 2 - self.hits.verticalScrollBar().sizeHint().width())
        self._frame.setGeometry(QRect((self.width() - width) // 2, top, width, others + min(rows, room)))
        self.hits.scheduleDelayedItemsLayout()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._covered and not self.isHidden():
            self._live_ground()
            self.setGeometry(self._covered.rect())
        return super().eventFilter(watched, event)

    @override
    def event(self, event: QEvent) -> bool:
        # Esc closes from the chips too; any other shortcut of the window acts and uncovers it.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            pressed = QKeySequence(event.keyCombination())
            if any(pressed == QKeySequence(entry.keys) for entry in (*WINDOW, *SHEET) if entry.keys):
                self.dismiss()
        return super().event(event)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside; while the box goes, Qt looks for a place outside."""
        if self.isHidden():
            return super().focusNextPrevChild(forward)
        stops = [each for each in self._frame.findChildren(QWidget) if self._stops_at(each)]
        focus = self.window().focusWidget()
        here = stops.index(focus) if focus in stops else 0
        stops[(here + (1 if forward else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _stops_at(self, widget: QWidget) -> bool:
        return widget.isVisible() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if not self._frame.geometry().contains(event.position().toPoint()):
            self.dismiss()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if text_of(event.mimeData()).strip():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.field.take(text_of(event.mimeData()))
        self.field.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._ground.isNull():
            painter.fillRect(event.rect(), self._scrim())
        else:
            painter.drawPixmap(0, 0, self._ground)
