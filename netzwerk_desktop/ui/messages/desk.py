"""Message desk: leads to the page of a message and back, and asks once whether a message is gone."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.words import cadence_words, name_words

if TYPE_CHECKING:
    from netzwerk_desktop.ui.main_window import MainWindow

OFFERED = Cadence(months=3)
LOOK_MS = 60_000


class MessageDesk(QObject):
    """What the window knows of messages: where one came from, and what is still to be asked."""

    def __init__(self, house: House, window: "MainWindow") -> None:
        super().__init__(window)
        self._house, self._window = house, window
        self._sheet_before: int | None = None
        self._asked: int | None = None
        # Handed over, and the window has been in front ever since: the person is not back yet.
        self._just_opened: set[int] = set()
        self._timer = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._timer.timeout.connect(self.ask)
        house.actions.write_requested.connect(self.open)
        house.actions.handed_over.connect(self._on_handed_over)
        house.operations.changed.connect(self._on_changed)
        window.bars.bar.dismissed.connect(self._on_dismissed)
        window.shelf.message_left.connect(self.leave)
        window.installEventFilter(self)

    # the page

    def open(self, contact_id: int) -> None:
        """Write to somebody."""
        window = self._window
        sheet = window.sheet
        before = sheet.contact_id if sheet is not None and sheet.isVisible() else None
        if sheet is not None:
            sheet.save()
        try:
            window.shelf.show_message(contact_id)
        except UserError as error:
            self._house.operations.failed.emit(error)
            return
        self._sheet_before = before
        window.close_sheet()
        window.shelf.focus_page()

    def leave(self) -> bool:
        """Go back to where one came from; False when no message is being written."""
        window, before = self._window, self._sheet_before
        if window.shelf.page is None or window.shelf.message_to is None:
            return False
        self._sheet_before = None
        window.show_page(window.shelf.page)
        if before is not None:
            window.open_sheet(before)
        return True

    # the question

    def ask(self) -> None:
        """Ask about the next message, unless something else is being said."""
        verbs, bar = self._house.verbs, self._window.bars.bar
        if self._asked is not None or not self._window.isActiveWindow():
            return
        waiting = [each.contact_id for each in verbs.messages.to_ask() if each.contact_id not in self._just_opened]
        if bar.isVisible() or not waiting:
            if waiting or verbs.messages.next_ask() is not None:
                self._timer.start()
            return
        self._asked = contact_id = waiting[0]
        name = name_words(verbs.contacts.get(contact_id).name)
        bar.say(
            tr("Is the message to %1 gone?").replace("%1", name),
            (tr("Yes"), partial(self._on_sent, contact_id)),
            (tr("No"), partial(self._on_not_sent, contact_id)),
            (tr("Later"), partial(self._on_later, contact_id)),
        )

    def _on_sent(self, contact_id: int) -> None:
        self._asked = None
        verbs = self._house.verbs
        if self._house.operations.run(verbs.messages.sent, contact_id) is None:
            return
        self._house.drafts.pop(contact_id, None)
        if self._window.shelf.message_to == contact_id:
            self.leave()
        standing = verbs.contacts.get(contact_id).standing
        if standing.cadence is None and standing.pocket is Pocket.NETWORK:
            self._offer_rhythm(contact_id)
        else:
            self.ask()

    def _offer_rhythm(self, contact_id: int) -> None:
        actions = self._house.actions
        name = name_words(self._house.verbs.contacts.get(contact_id).name)
        self._window.bars.bar.say(
            tr("Noted. How often do you want to be in touch with %1?").replace("%1", name),
            (cadence_words(OFFERED), partial(actions.set_cadence, [contact_id], OFFERED)),
            (tr("Other …"), partial(self._on_other_rhythm, contact_id)),
        )
        self._timer.start()

    def _on_other_rhythm(self, contact_id: int) -> None:
        window = self._window
        where = window.top.mapToGlobal(QPoint(window.top.width() // 2, window.top.height()))
        self._house.actions.rhythm_menu([contact_id], window).popup(where)

    def _on_not_sent(self, contact_id: int) -> None:
        self._asked = None
        self._house.operations.run(self._house.verbs.messages.not_sent, contact_id)
        self.ask()

    def _on_later(self, contact_id: int) -> None:
        self._asked = None
        self._house.operations.run(self._house.verbs.messages.ask_later, contact_id)
        self.ask()

    def _on_dismissed(self) -> None:
        if self._asked is not None:
            self._on_later(self._asked)

    def _on_handed_over(self, contact_id: int) -> None:
        self._just_opened.add(contact_id)

    def _on_changed(self, changes: Changes) -> None:
        # Answered elsewhere: logged by hand, or the person is gone.
        if self._asked in changes.contacts and changes.verb in (Verb.LOGGED, Verb.DELETED):
            self._asked = None
            self._window.bars.bar.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate and QApplication.activeModalWidget() is None:
            self._just_opened.clear()
        elif event.type() == QEvent.Type.WindowActivate:
            self.ask()
        return False
