"""Window bars: the sentences of the window, as a toast with its undo or as a bar that waits for an answer."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import PhotoRole
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.domain.event import Event
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.house import House
from netzwerk_desktop.ui.image_drop import offered_text, read_offer
from netzwerk_desktop.ui.problem_words import problem_words
from netzwerk_desktop.ui.widgets.toast import Bar, Toast
from netzwerk_desktop.ui.words import changes_words, day_words, name_words


class WindowBars(QObject):
    """Says what happened, and asks what only the person knows.

    Signals:
        photos_requested: other photos are to be chosen.
        event_requested: (`Event` with what is known of it or None, ids of its people): it is to be named.
        edit_requested: a contact id whose details are to be written.
        text_offered: a text that was pasted and may tell of somebody.
    """

    photos_requested = Signal()
    event_requested = Signal(object, object)
    edit_requested = Signal(object)
    text_offered = Signal(str)

    def __init__(self, house: House, toast_parent: QWidget) -> None:
        super().__init__(toast_parent)
        self._house = house
        self.bar = Bar(house.look)
        self.toast = Toast(house.look, toast_parent, lambda: house.verbs.preferences.current.motion)
        self._asked_where = False
        self._connect()

    def _connect(self) -> None:
        house = self._house
        house.operations.changed.connect(self._on_changed)
        house.operations.failed.connect(self._on_failed)
        house.intake.refused.connect(self._on_refused)
        house.reading.reader_missing.connect(self._on_reader_missing)
        house.reading.without_card.connect(self._on_without_card)
        house.folder.gone.connect(self._on_folder_gone)
        house.actions.message_copied.connect(self._on_message_copied)
        house.actions.mail_shortened.connect(self._on_mail_shortened)
        house.actions.mail_missing.connect(self._on_mail_missing)
        house.actions.mail_program_missing.connect(self._on_mail_program_missing)

    def ask_where(self, contact_ids: Sequence[int]) -> None:
        """Say to which event new cards belong by the times of their photos, or ask once where the people were met.

        Something that failed is not talked over.
        """
        events = self._house.verbs.events
        if self.bar.isVisible() or events.current() is not None:
            return
        occasion, people = events.occasion(contact_ids), tuple(contact_ids)
        draft = occasion.event if occasion is not None else None
        if occasion is not None and occasion.is_known:
            name_another = partial(self.event_requested.emit, None, people)
            use = partial(self._use_event, occasion.event, people)
            self.bar.say(
                self._fitting_words(occasion.event, len(people)),
                (tr("Use it"), use),
                (tr("Another event"), name_another),
            )
        elif not self._asked_where:
            self._asked_where = True
            name_it = partial(self.event_requested.emit, draft, people)
            self.bar.say(self._where_words(draft), (tr("Name the event"), name_it))

    def _fitting_words(self, event: Event, n: int) -> str:
        session = self._house.verbs.session
        when = event.begins_at or event.ends_at
        day = day_words(local_day(when, session.zone), session.today()) if when else ""
        return tr("These %n cards fit “%1” (%2).", "", n).replace("%1", event.name).replace("%2", day)

    def _where_words(self, draft: Event | None) -> str:
        if draft is None:
            return tr("Where did you meet these people?")
        from netzwerk_desktop.ui.events.list import event_span_words

        when = event_span_words(draft.begins_at, draft.ends_at, self._house.verbs.session.zone)
        return tr("Where did you meet these people? Most photos are from %1.").replace("%1", when)

    def _use_event(self, event: Event, people: tuple[int, ...]) -> None:
        """Set the event of people who came in together, in one change; the cards that follow belong to it too."""
        verbs, operations = self._house.verbs, self._house.operations
        ids = verbs.events.together(people)
        if operations.run(verbs.contacts.set_event, ids, event.event_id) is None:
            return
        operations.run(verbs.preferences.change, current_event=event.event_id)
        n = len(ids)
        self.toast.say(tr("These %n cards belong to “%1” now.", "", n).replace("%1", event.name), undo=True)

    def offer_paste(self, contact_id: int | None) -> None:
        """Take the clipboard: a picture as a new card or as one of a contact's photos, else a text as somebody."""
        clipboard = QGuiApplication.clipboard()
        mime = clipboard.mimeData() or QMimeData()  # type: ignore[truthy-bool]  # None: never copied
        offer, text = read_offer(mime), offered_text(mime)
        take = self._house.intake.take
        if not offer.count and text:
            self.text_offered.emit(text)
        elif not offer.count:
            self.bar.say(tr("There is no picture on the clipboard. Copy one and paste again."))
        elif contact_id is None:
            take(offer, None, PhotoRole.CARD_FRONT)
        else:
            self.bar.say(
                tr("What is this picture?"),
                (tr("Portrait"), partial(take, offer, contact_id, PhotoRole.PORTRAIT)),
                (tr("Front", "side of the card"), partial(take, offer, contact_id, PhotoRole.CARD_FRONT)),
                (tr("Back", "side of the card"), partial(take, offer, contact_id, PhotoRole.CARD_BACK)),
            )

    def say_done(self, text: str) -> None:
        """Say that something is done that changed nothing here."""
        self.toast.say(text, undo=False)

    def say_written(self, text: str, path: Path) -> None:
        """Say that a file is written, and offer to look where it lies."""
        self.bar.say(text, (tr("Open the folder"), partial(self._open_folder, path.parent)))

    def say_updated(self, version: str, restart: Callable[[], None]) -> None:
        """Say that another version was installed meanwhile, and offer to start it."""
        named = tr("Version %1 was installed. Restart to use it.").replace("%1", version)
        self.bar.say(
            named if version else tr("Another version was installed. Restart to use it."), (tr("Restart"), restart)
        )

    def say_outdated(self, restart: Callable[[], None]) -> None:
        """Say that something could not be opened since another version lies where it would come from."""
        words = tr(
            "Another version was installed, and this part of the old one no longer opens. Restart; nothing is lost."
        )
        self.bar.say(words, (tr("Restart"), restart), failed=True)

    def _open_folder(self, folder: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            QGuiApplication.clipboard().setText(str(folder))
            self.bar.say(tr("No program for folders was found. The path is copied."))

    def say_failed(self, text: str) -> None:
        """Say that something failed."""
        self.bar.say(text, failed=True)

    def say_problem(self, error: UserError) -> None:
        """Say why something was not taken; nothing has failed."""
        self.bar.say(problem_words(error))

    def _on_changed(self, changes: Changes) -> None:
        text = changes_words(changes)
        if text:
            self.toast.say(text, undo=changes.undo is not None)
        elif changes.verb in (Verb.UNDONE, Verb.REDONE):
            self.toast.hide()

    def _on_failed(self, error: UserError) -> None:
        self.bar.say(problem_words(error), failed=True)

    def _on_refused(self, errors: list[UserError], taken: int) -> None:
        sentences = [problem_words(errors[0])]
        n = len(errors) - 1
        if n:
            sentences.append(tr("%n more could not be read either.", "", n))
        n = taken
        if n:
            sentences.append(tr("The other %n are in.", "", n))
        self.bar.say(" ".join(sentences), (tr("Choose other photos"), self.photos_requested.emit), failed=True)

    def _on_reader_missing(self) -> None:
        if not self.bar.isVisible():
            self.bar.say(tr("The cards are in, but this installation cannot read them. Names are typed by hand."))

    def _on_without_card(self, contact_ids: list[int]) -> None:
        n = len(contact_ids)
        sentence = tr("No card was found on %n photo(s). They stay as tiles with their photo.", "", n)
        self.bar.say(sentence, (tr("Into the trash"), partial(self._house.actions.delete, contact_ids)))

    def _on_folder_gone(self, folder: Path) -> None:
        words = tr("The watched folder “%1” is not there. Photos are taken from it again once it is back.")
        self.bar.say(words.replace("%1", folder.name))

    def _on_message_copied(self, contact_id: int) -> None:
        self.toast.say(tr("The text is copied."), undo=False)

    def _on_mail_shortened(self, contact_id: int) -> None:
        self.bar.say(tr("The text is too long to be handed over, so it is copied. Paste it into the mail."))

    def _on_mail_missing(self, contact_id: int) -> None:
        name = name_words(self._house.verbs.contacts.get(contact_id).name)
        sentence = tr("There is no mail address of %1 yet.").replace("%1", name)
        self.bar.say(sentence, (tr("Add it"), partial(self.edit_requested.emit, contact_id)))

    def _on_mail_program_missing(self, contact_id: int) -> None:
        self.bar.say(tr("No mail program was found. The text is copied."))
