"""Actions on contacts: the same ones for tiles, rows, the sheet and the tray, with their menus."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QDateTime, QObject, QPoint, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from netzwerk_desktop.domain.cadence import CHOICES, Cadence
from netzwerk_desktop.domain.contact import Contact, MethodKind, Pocket
from netzwerk_desktop.domain.followup import rest_choices, snooze_choices
from netzwerk_desktop.domain.mail_url import fitting_mail_url
from netzwerk_desktop.imaging.qr_code import qr_code_available
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.exchange.vcard_out import VCardOut
from netzwerk_desktop.ui.icons import Use, icon
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.words import (
    cadence_choice_words,
    day_words,
    deadline_words,
    into_pocket_words,
    local_moment,
)

MOST = 12
OpenUrl = Callable[[QUrl], bool]


class ContactActions(QObject):
    """What a person can do with contacts from anywhere in the window.

    Signals:
        write_requested: the contact id of whom a message is to be written to.
        handed_over: the contact id of whom a message was opened elsewhere for, or copied.
        message_copied: the contact id, where it was copied by wish.
        mail_shortened: the contact id, where the text was too long for the mail program and was copied.
        mail_missing: the contact id of somebody without a mail address.
        mail_program_missing: the contact id, where nothing opened and the text was copied.
        date_requested: (contact ids, where) a date for later is to be chosen.
        rest_requested: (contact ids, where) the last day of a rest is to be chosen.
        sheet_requested: a contact id whose sheet is to be shown.
        code_requested: a contact id who is to be shown as a QR code.
        export_requested: contact ids who are to be written to a file.
        surroundings_requested: a contact id, the people around whom are to be shown.
    """

    write_requested = Signal(object)
    handed_over = Signal(object)
    message_copied = Signal(object)
    mail_shortened = Signal(object)
    mail_missing = Signal(object)
    mail_program_missing = Signal(object)
    date_requested = Signal(object, object)
    rest_requested = Signal(object, object)
    sheet_requested = Signal(object)
    code_requested = Signal(object)
    export_requested = Signal(object)
    surroundings_requested = Signal(object)

    def __init__(
        self,
        verbs: Verbs,
        operations: Operations,
        look: Look,
        parent: QObject | None = None,
        open_url: OpenUrl = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(parent)
        self._verbs, self._operations, self._look = verbs, operations, look
        self._open_url = open_url
        self.out = VCardOut(verbs, self)

    # verbs

    def write(self, contact_id: int) -> None:
        """Begin, or go on with, a message to the contact."""
        self.write_requested.emit(contact_id)

    def open_mail(self, contact_id: int, subject: str, body: str) -> None:
        """Hand a message to the person's own mail program; what does not fit into its address is copied."""
        mail = self._verbs.contacts.get(contact_id).first_method(MethodKind.MAIL)
        if mail is None:
            self.mail_missing.emit(contact_id)
            return
        target = fitting_mail_url(mail.value, subject, body)
        opened = self._open_url(QUrl.fromEncoded(target.url.encode("ascii")))
        if not opened or not target.complete:
            QGuiApplication.clipboard().setText(body)
        self._remember(contact_id)
        if not opened:
            self.mail_program_missing.emit(contact_id)
        elif not target.complete:
            self.mail_shortened.emit(contact_id)

    def copy_message(self, contact_id: int, text: str) -> None:
        """Put a message on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self._remember(contact_id)
        self.message_copied.emit(contact_id)

    def _remember(self, contact_id: int) -> None:
        self.handed_over.emit(contact_id)
        self._operations.run(self._verbs.messages.hand_over, contact_id)

    def show_surroundings(self, contact_id: int) -> None:
        """Show whom the contact knows, and whom those know."""
        self.surroundings_requested.emit(contact_id)

    def done(self, contact_ids: Sequence[int]) -> None:
        """Log that somebody was written to."""
        if contact_ids:
            self._operations.run(self._verbs.interactions.done, list(contact_ids))

    def skip(self, contact_ids: Sequence[int]) -> None:
        """Count the rhythm from today."""
        if contact_ids:
            self._operations.run(self._verbs.interactions.skip, list(contact_ids))

    def waive(self, contact_ids: Sequence[int]) -> None:
        """No first message is wanted."""
        self._operations.run(self._verbs.interactions.waive, list(contact_ids))

    def snooze(self, contact_ids: Sequence[int], until: datetime) -> None:
        """Come back to people later."""
        self._operations.run(self._verbs.interactions.snooze, list(contact_ids), until)

    def rest(self, contact_ids: Sequence[int], until: date) -> None:
        """Leave people alone until a day."""
        self._operations.run(self._verbs.interactions.rest, list(contact_ids), until)

    def wake(self, contact_ids: Sequence[int]) -> None:
        """End a rest."""
        self._operations.run(self._verbs.interactions.wake, list(contact_ids))

    def sort_into(self, contact_ids: Sequence[int], pocket: Pocket) -> None:
        """Put contacts into a pocket."""
        if contact_ids:
            self._operations.run(self._verbs.contacts.set_pocket, list(contact_ids), pocket)

    def toggle_aside(self, contact_ids: Sequence[int]) -> None:
        """Put contacts aside, or back into the network when the first one is aside."""
        if contact_ids:
            aside = self._verbs.contacts.get(contact_ids[0]).standing.pocket is Pocket.ASIDE
            self.sort_into(contact_ids, Pocket.NETWORK if aside else Pocket.ASIDE)

    def toggle_pin(self, contact_ids: Sequence[int]) -> None:
        """Pin contacts, or take the pins away when the first one has one."""
        if contact_ids:
            pinned = self._verbs.contacts.get(contact_ids[0]).pinned
            self._operations.run(self._verbs.contacts.set_pinned, list(contact_ids), not pinned)

    def delete(self, contact_ids: Sequence[int]) -> None:
        """Move contacts to the trash."""
        if contact_ids:
            self._operations.run(self._verbs.contacts.delete, list(contact_ids))

    def set_cadence(self, contact_ids: Sequence[int], cadence: Cadence | None) -> None:
        """Choose a rhythm."""
        self._operations.run(self._verbs.contacts.set_cadence, list(contact_ids), cadence)

    def tag(self, contact_ids: Sequence[int], name: str) -> None:
        """Put a tag on contacts."""
        if contact_ids and name.strip():
            self._operations.run(self._verbs.contacts.add_tag, list(contact_ids), name)

    def place(self, contact_ids: Sequence[int], name: str) -> None:
        """Say that people were met at the event of a name."""
        if contact_ids and name.strip():
            self._operations.run(self._verbs.events.place, list(contact_ids), name)

    def copy_text(self, contact_ids: Sequence[int]) -> None:
        """Copy contacts as text, and as vCards for programs that take these."""
        texts = [contact_text(self._verbs.contacts.get(each)) for each in contact_ids]
        self.out.copy(contact_ids, "\n\n".join(texts))

    # menus

    def later_menu(self, contact_ids: Sequence[int], parent: QWidget, *, first_contact: bool) -> QMenu:
        """The choices of later."""
        choices = snooze_choices(self._verbs.session.clock.now(), self._verbs.session.zone)
        menu = self.later_choices(partial(self.snooze, tuple(contact_ids)), choices, parent)
        menu.addAction(tr("Date …")).triggered.connect(partial(self._on_date, tuple(contact_ids), parent))
        menu.addSeparator()
        if first_contact:
            waive = menu.addAction(tr("No message needed"))
            waive.triggered.connect(partial(self._on_waive, tuple(contact_ids)))
        else:
            skip = menu.addAction(icon(self._look, Use.SKIP), tr("Skip"))
            skip.triggered.connect(partial(self._on_skip, tuple(contact_ids)))
        menu.addMenu(self.rest_menu(contact_ids, menu))
        return menu

    def rest_menu(self, contact_ids: Sequence[int], parent: QWidget) -> QMenu:
        """Until when somebody is left alone."""
        ids, today = tuple(contact_ids), self._verbs.session.today()
        menu = QMenu(tr("Let rest until …"), parent)
        menu.setIcon(icon(self._look, Use.PAUSE))
        for months, until in rest_choices(today).items():
            words = f"{cadence_choice_words(Cadence(months=months))}\t{day_words(until, today, weekday=False)}"
            menu.addAction(words).triggered.connect(lambda checked=False, until=until: self.rest(ids, until))
        menu.addAction(tr("Date …")).triggered.connect(partial(self._on_rest_date, ids, parent))
        if any(each.standing.rests_on(today) for each in self._verbs.contacts.many(ids[:50])):
            menu.addSeparator()
            menu.addAction(tr("Rest no more")).triggered.connect(partial(self._on_woken, ids))
        return menu

    def later_choices(
        self, choose: Callable[[datetime], object], choices: dict[str, datetime], parent: QWidget
    ) -> QMenu:
        """The moments of later that have a name, each with its time."""
        menu = QMenu(parent)
        now, zone = self._verbs.session.clock.now(), self._verbs.session.zone
        labels = {
            "hour": tr("in 1 hour"),
            "evening": tr("this evening"),
            "tomorrow": tr("tomorrow"),
            "next_week": tr("next week"),
        }
        for key, until in choices.items():
            action = menu.addAction(f"{labels[key]}\t{deadline_words(until, now, zone)}")
            action.triggered.connect(lambda checked=False, until=until: choose(until))
        return menu

    def rhythm_menu(self, contact_ids: Sequence[int], parent: QWidget, current: Cadence | None = None) -> QMenu:
        """The choices of a rhythm."""
        menu = QMenu(tr("Rhythm"), parent)
        for cadence in CHOICES:
            action = menu.addAction(cadence_choice_words(cadence))
            action.setCheckable(True)
            action.setChecked(cadence == current)
            action.triggered.connect(partial(self._on_cadence, tuple(contact_ids), cadence))
        own = menu.addAction(tr("Own number of days …"))
        own.triggered.connect(partial(self._on_own_cadence, tuple(contact_ids), parent))
        menu.addSeparator()
        none = menu.addAction(tr("None", "rhythm"))
        none.setCheckable(True)
        none.setChecked(current is None)
        none.triggered.connect(partial(self._on_cadence, tuple(contact_ids), None))
        return menu

    def tag_menu(self, contact_ids: Sequence[int], parent: QWidget, ground: QWidget) -> QMenu:
        """The tags that can be put on people; a new one is asked for over `ground`."""
        ids, menu = tuple(contact_ids), QMenu(tr("Tag"), parent)
        for name in self._verbs.contacts.tags()[:MOST]:
            menu.addAction(plain_entry(name)).triggered.connect(partial(self._on_tag, ids, name))
        menu.addSeparator()
        menu.addAction(tr("New tag …")).triggered.connect(partial(self._on_new_tag, ids, ground))
        return menu

    def event_menu(self, contact_ids: Sequence[int], parent: QWidget, ground: QWidget) -> QMenu:
        """The latest events people can have been met at; a new one is asked for over `ground`."""
        ids, menu = tuple(contact_ids), QMenu(tr("Event"), parent)
        for each in self._verbs.events.all()[:MOST]:
            event = each.event
            menu.addAction(plain_entry(event.name)).triggered.connect(partial(self._on_event, ids, event.event_id))
        menu.addSeparator()
        menu.addAction(tr("New event …")).triggered.connect(partial(self._on_new_event, ids, ground))
        menu.addAction(tr("No event")).triggered.connect(partial(self._on_event, ids, None))
        return menu

    def context_menu(self, contact_ids: Sequence[int], parent: QWidget, edit_note: Callable[[], None]) -> QMenu:
        """Everything that can be done with the selected contacts."""
        ids = tuple(contact_ids)
        contact = self._verbs.contacts.get(ids[0])
        pocket = contact.standing.pocket
        menu = QMenu(parent)

        def add(use: Use, text: str, keys: str, slot: Callable[[], None]) -> None:
            action = menu.addAction(icon(self._look, use), f"{text}\t{keys}" if keys else text)
            action.triggered.connect(lambda: slot())

        if len(ids) == 1:
            add(Use.OPEN, tr("Open"), tr("Enter"), partial(self.sheet_requested.emit, ids[0]))
            add(Use.NOTE, tr("Write note"), "F2", edit_note)
            add(Use.SURROUNDINGS, tr("Surroundings"), tr("Ctrl+G"), partial(self.show_surroundings, ids[0]))
            menu.addSeparator()
        if pocket is Pocket.NETWORK:
            if len(ids) == 1:
                add(Use.WRITE, tr("Write"), "W", partial(self.write, ids[0]))
            add(Use.DONE, tr("Done"), "D", partial(self.done, ids))
            later = self.later_menu(ids, menu, first_contact=contact.standing.first_contact_open)
            later.setTitle(tr("Later"))
            later.setIcon(icon(self._look, Use.LATER))
            menu.addMenu(later)
        rhythm = self.rhythm_menu(ids, menu, contact.standing.cadence)
        rhythm.setIcon(icon(self._look, Use.RHYTHM))
        menu.addMenu(rhythm)
        tags = self.tag_menu(ids, menu, parent)
        tags.setIcon(icon(self._look, Use.TAG))
        menu.addMenu(tags)
        events = self.event_menu(ids, menu, parent)
        events.setIcon(icon(self._look, Use.EVENTS))
        menu.addMenu(events)
        menu.addSeparator()
        moves = {Pocket.NETWORK: Use.NETWORK, Pocket.ASIDE: Use.ASIDE, Pocket.INBOX: Use.INBOX}
        for target, use in moves.items():
            if target is not pocket:
                keys = "A" if target is Pocket.ASIDE else ""
                add(use, into_pocket_words(target), keys, partial(self.sort_into, ids, target))
        add(Use.PIN, tr("Remove pin") if contact.pinned else tr("Pin"), "P", partial(self.toggle_pin, ids))
        add(Use.COPY, tr("Copy as text"), tr("Ctrl+C"), partial(self.copy_text, ids))
        add(Use.BUSINESS_CARD, tr("Copy as vCard"), "", partial(self.out.copy, ids))
        if len(ids) == 1 and qr_code_available():
            add(Use.CODE, tr("Show as QR code"), "", partial(self.code_requested.emit, ids[0]))
        add(Use.EXPORT, tr("Export …"), "", partial(self.export_requested.emit, ids))
        menu.addSeparator()
        add(Use.TRASH, tr("Into the trash"), tr("Del"), partial(self.delete, ids))
        return menu

    def snooze_until_date(self, contact_ids: Sequence[int], chosen: QDateTime) -> None:
        """Come back to people at a chosen date and time of the local zone."""
        self.snooze(contact_ids, local_moment(chosen, self._verbs.session.zone))

    def rest_until_date(self, contact_ids: Sequence[int], chosen: QDateTime) -> None:
        """Leave people alone until a chosen date."""
        day = chosen.date()
        self.rest(contact_ids, date(day.year(), day.month(), day.day()))

    # slots

    def _on_waive(self, contact_ids: Sequence[int]) -> None:
        self.waive(contact_ids)

    def _on_skip(self, contact_ids: Sequence[int]) -> None:
        self.skip(contact_ids)

    def _on_date(self, contact_ids: Sequence[int], parent: QWidget) -> None:
        self.date_requested.emit(contact_ids, parent.mapToGlobal(QPoint(0, parent.height())))

    def _on_rest_date(self, contact_ids: Sequence[int], parent: QWidget) -> None:
        ground = parent.parentWidget() or parent
        self.rest_requested.emit(contact_ids, ground.mapToGlobal(QPoint(0, ground.height())))

    def _on_woken(self, contact_ids: Sequence[int]) -> None:
        self.wake(contact_ids)

    def _on_cadence(self, contact_ids: Sequence[int], cadence: Cadence | None) -> None:
        self.set_cadence(contact_ids, cadence)

    def _on_own_cadence(self, contact_ids: Sequence[int], parent: QWidget) -> None:
        dialog = QInputDialog(parent.window())
        dialog.setWindowTitle(tr("Rhythm"))
        dialog.setLabelText(tr("Be in touch every so many days:"))
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(1, 3650)
        dialog.setIntValue(45)
        dialog.intValueSelected.connect(lambda days: self.set_cadence(contact_ids, Cadence(days=days)))
        dialog.open()

    def _on_tag(self, contact_ids: Sequence[int], name: str) -> None:
        self.tag(contact_ids, name)

    def _on_event(self, contact_ids: Sequence[int], event_id: int | None) -> None:
        self._operations.run(self._verbs.contacts.set_event, list(contact_ids), event_id)

    def _on_new_event(self, contact_ids: Sequence[int], parent: QWidget) -> None:
        dialog = QInputDialog(parent.window())
        dialog.setWindowTitle(tr("Event"))
        dialog.setLabelText(tr("Name of the event:"))
        dialog.textValueSelected.connect(lambda name: self.place(contact_ids, name))
        dialog.open()

    def _on_new_tag(self, contact_ids: Sequence[int], parent: QWidget) -> None:
        dialog = QInputDialog(parent.window())
        dialog.setWindowTitle(tr("Tag"))
        dialog.setLabelText(tr("Name of the tag:"))
        dialog.textValueSelected.connect(lambda name: self.tag(contact_ids, name))
        dialog.open()


def plain_entry(text: str) -> str:
    """A text as an entry of a menu, where "&" would mark a key and a tab begin one."""
    return " ".join(text.replace("&", "&&").split())


def contact_text(contact: Contact) -> str:
    """A contact as lines of text."""
    lines = [contact.name.display, contact.job_title, contact.organisation]
    lines += [method.value for method in contact.methods]
    lines.append(contact.note)
    return "\n".join(line for line in lines if line)
