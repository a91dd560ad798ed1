"""Card stage: one card of the inbox, large - its picture, its lines, its note and anchors side by side."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.card_scan import CardField, CardScan, ScanState
from netzwerk_desktop.domain.contact import Contact, ContactDraft, PhotoRole
from netzwerk_desktop.domain.contact_lines import draft_of_line, line_of, more_of
from netzwerk_desktop.domain.frame import Frame, Quad
from netzwerk_desktop.imaging.laying import corners_of, in_file, on_picture, shown_places
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.contact.anchors import Anchors
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.image_drop import ImageOffer
from netzwerk_desktop.ui.inbox.card_picture import HEIGHT, WIDTH, CardPicture
from netzwerk_desktop.ui.inbox.read_line import ReadLine
from netzwerk_desktop.ui.inbox.stage_note import StageNote
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel, icon_button, label, push_button
from netzwerk_desktop.ui.widgets.crop_area import EVERYTHING, CropArea
from netzwerk_desktop.ui.words import scan_words, stamp_words

GAP, BUTTON_EDGES = 20, 28
LINES_WIDTH, NARROW_LINES = 260, 236
NOTE_HEIGHT, ANCHORS_HEIGHT, MOST_HEIGHT = 88, 54, 484


class CardStage(QWidget):
    """Shows one contact, or an empty sheet for somebody new.

    Signals:
        draft_written: a `ContactDraft` for the contact, or for somebody new.
        promise_written: (text, an aware `datetime` or None).
        checked: a `CardField` was looked at.
        framed: (`PhotoRole`, `Frame`) the photo is to be shown otherwise.
        photo_requested: a `PhotoRole` whose photo is to be chosen.
        image_offered: (`ImageOffer`, contact id or None for new cards, `PhotoRole`).
        another_requested: an empty sheet for the next person without a photo is wanted.
        read_again: a `PhotoRole` whose photo is to be read once more.
    """

    draft_written = Signal(object)
    promise_written = Signal(object, object)
    checked = Signal(object)
    framed = Signal(object, object)
    photo_requested = Signal(object)
    image_offered = Signal(object, object, object)
    read_again = Signal(object)
    another_requested = Signal()

    def __init__(self, verbs: Verbs, look: Look, photos: PhotoSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verbs, self._look, self._photos = verbs, look, photos
        self._contact: Contact | None = None
        self._card: Card | None = None
        self._scan: CardScan | None = None
        self._side = PhotoRole.CARD_FRONT
        self._pointed: CardField | None = None
        self.picture = CardPicture(look, photos)
        self.crop = CropArea(look, self)
        names = {
            CardField.NAME: tr("Name"),
            CardField.JOB_TITLE: tr("Role"),
            CardField.ORGANISATION: tr("Organisation"),
            CardField.MAIL: tr("Mail"),
            CardField.PHONE: tr("Phone"),
            CardField.WEB: tr("Web"),
        }
        self.lines = {field: ReadLine(look, name) for field, name in names.items()}
        self.note = StageNote(look, self._stamp)
        self.anchors = Anchors(look, ("traits", "offers", "promise"), columns=3)
        self._build()
        self._connect()

    def _build(self) -> None:
        look = self._look
        words, tools = QHBoxLayout(), QHBoxLayout()
        words.setSpacing(8)
        tools.setSpacing(4)
        self._side_name = label(look, "", Type.CAPTION, muted=True)
        self._state = ElidedLabel(look, "", Type.CAPTION_MEDIUM)
        self._turn = icon_button(look, Use.TURN_OVER, tr("Turn the card over"), "U")
        self._crop = icon_button(look, Use.CROP, tr("Choose what of the photo is the card"), "C")
        self._rotate = icon_button(look, Use.ROTATE, tr("Turn the photo by a quarter"), "R")
        self._new = icon_button(look, Use.NEW_PHOTO, tr("Choose another photo"))
        words.addWidget(self._side_name)
        self._again = push_button(look, tr("Read it again"), kind="inline")
        self._again.setFont(look.font(Type.CAPTION_MEDIUM))
        words.addWidget(self._state, 1)
        self._another = push_button(look, tr("Another person, the event stays"), kind="inline")
        self._another.setFont(look.font(Type.CAPTION_MEDIUM))
        self._another.setToolTip(tr("Ctrl+N"))
        self._another.setAccessibleName(self._another.text())
        words.addWidget(self._again)
        words.addWidget(self._another)
        tools.addStretch(1)
        for button in (self._turn, self._crop, self._rotate, self._new):
            tools.addWidget(button)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self.picture, 1)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(4)
        self._below.addLayout(words, 1)
        self._below.addLayout(tools)
        left.addLayout(self._below)
        left.addStretch(0)
        self._fields = QWidget()
        right = QVBoxLayout(self._fields)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        for line in self.lines.values():
            right.addWidget(line)
            right.addStretch(1)
        upper = QHBoxLayout()
        upper.setSpacing(GAP)
        upper.addLayout(left, 1)
        upper.addWidget(self._fields)
        self.setMaximumHeight(look.px(MOST_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, 1)
        self.set_narrow(False)
        column.addSpacing(4)
        ask = tr("Key words: How will you know this person? What do they offer or seek? What was promised?")
        column.addWidget(ElidedLabel(look, ask, Type.CAPTION, muted=True))
        column.addSpacing(4)
        column.addWidget(self.note)
        column.addSpacing(8)
        column.addWidget(self.anchors)
        self.set_narrow(False)

    def _connect(self) -> None:
        for field, line in self.lines.items():
            line.written.connect(lambda text, field=field: self._on_line_written(field, text))
            line.checked.connect(lambda field=field: self._on_line_checked(field))
            line.pointed.connect(lambda on, field=field: self._on_line_pointed(field, on))
            line.left.connect(self.picture.setFocus)
        self.note.written.connect(lambda text: self.draft_written.emit(ContactDraft(note=text)))
        self.note.left.connect(self.picture.setFocus)
        self.anchors.draft_written.connect(self.draft_written)
        self.anchors.promise_written.connect(self.promise_written)
        self._turn.clicked.connect(self.turn_over)
        self._another.clicked.connect(self.another_requested)
        self._again.clicked.connect(lambda: self.read_again.emit(self._side))
        self._crop.clicked.connect(self.open_crop)
        self._rotate.clicked.connect(self.rotate)
        self._new.clicked.connect(lambda: self.photo_requested.emit(self._side))
        self.picture.dropped.connect(self._on_dropped)
        self.picture.pressed.connect(self._on_picture_pressed)
        self.crop.chosen.connect(self._on_cropped)
        self.crop.left.connect(self._on_crop_left)
        self._photos.loaded.connect(lambda _: self._show_crop_photo())

    @property
    def contact(self) -> Contact | None:
        """Who is on the stage; None for somebody new."""
        return self._contact

    def show_contact(self, contact: Contact | None, card: Card | None) -> None:
        """Show somebody, or an empty sheet."""
        other = contact is None or self._contact is None or contact.contact_id != self._contact.contact_id
        if other:
            self._side = PhotoRole.CARD_FRONT
            self.crop.hide()
        self._contact, self._card = contact, card
        self._show_picture()
        for field, line in self.lines.items():
            scan = self._front_scan()
            text = line_of(contact, field) if contact is not None else ""
            others = scan.alternatives(field, text) if scan is not None else ()
            doubtful = scan is not None and scan.doubtful(field)
            more = more_of(contact, field) if contact is not None else 0
            line.show_line(text, doubtful=doubtful, alternatives=others, more=more)
        self.note.show_text(contact.note if contact is not None else "")
        due = None
        if contact is not None:
            reminders = self._verbs.contacts.reminders(contact.contact_id)
            due = next((each.due_at for each in reminders if each.promise), None)
        now, zone = self._verbs.session.clock.now(), self._verbs.session.zone
        self.anchors.show_contact(contact, due, now, zone)

    def set_narrow(self, narrow: bool) -> None:
        """Give the lines less room beside a small card."""
        self._narrow = narrow
        directions = QBoxLayout.Direction
        self._below.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._show_side_name()
        self._fields.setFixedWidth(self._look.px(NARROW_LINES if narrow else LINES_WIDTH))

    def save(self) -> None:
        """Save what is still being typed."""
        for line in self.lines.values():
            line.line.save()
        self.note.save()
        self.anchors.save()

    # what the keys do

    def turn_over(self) -> None:
        """Show the other side."""
        back = self._side is PhotoRole.CARD_BACK
        self._side = PhotoRole.CARD_FRONT if back else PhotoRole.CARD_BACK
        self._show_picture()

    def rotate(self) -> None:
        """Turn the photo by a quarter."""
        if self._contact is not None and self._contact.photo(self._side):
            self.framed.emit(self._side, self._contact.frame(self._side).turned())

    def open_crop(self) -> None:
        """Let the corners of the card be moved on the whole photo."""
        whole = self._whole_corners()
        if self._contact is None or whole is None:
            return
        outline = self._contact.frame(self._side).outline
        shown = on_picture(outline, whole) if outline else EVERYTHING
        self.crop.setGeometry(self.picture.geometry())
        self.crop.open(shown)
        self._show_crop_photo()
        self._state.set_text(tr("Drag the corners · Enter: keep · 0: whole photo · Esc: leave"))
        self._state.setStyleSheet(f"color: {self._look.theme.muted}")

    def focus_line(self, number: int) -> None:
        """Go to the line of a number from 1."""
        line = list(self.lines.values())[number - 1].line
        line.setFocus()
        line.selectAll()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide_another()
        # Where height is short, first the anchors wait for the sheet, then the labels go beside their lines.
        spare = self.height() - sum(line.full_height() for line in self.lines.values()) - self._look.px(NOTE_HEIGHT)
        self.anchors.setVisible(spare >= self._look.px(ANCHORS_HEIGHT))
        for line in self.lines.values():
            line.set_compact(spare < 0)

    def _elide_another(self) -> None:
        text, room = self._another.accessibleName(), self.width() - self._fields.width() - GAP - BUTTON_EDGES
        metrics = self._look.metrics(Type.CAPTION_MEDIUM)
        self._another.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))

    def _front_scan(self) -> CardScan | None:
        return self._scan if self._side is PhotoRole.CARD_FRONT else self._scan_of(PhotoRole.CARD_FRONT)

    def _scan_of(self, side: PhotoRole) -> CardScan | None:
        return self._verbs.reading.scan(self._contact.contact_id, side) if self._contact is not None else None

    def _show_picture(self) -> None:
        self._scan = self._scan_of(self._side)
        front = self._side is PhotoRole.CARD_FRONT
        there = self._contact is not None and self._contact.photo(self._side) is not None
        empty = tr("Drop or choose a photo of the card") if front else tr("Drop or choose a photo of the back")
        self.picture.show_card(self._card, self._side, empty)
        self._show_places()
        self._side_name.setText(tr("Front", "side of the card") if front else tr("Back", "side of the card"))
        self._show_side_name()
        for button in (self._crop, self._rotate):
            button.setVisible(there)
        self._turn.setVisible(self._contact is not None)
        self._another.setVisible(self._contact is not None and front and not there)
        state = scan_words(self._scan.state, self._scan.quality) if self._scan is not None else ""
        waits = self._scan is not None and self._scan.state is ScanState.WAITING
        self._state.set_text(state)
        failed = self._scan is not None and self._scan.state is ScanState.FAILED
        self._again.setVisible(failed)
        colour = self._look.theme.muted if waits else self._look.theme.doubt
        self._state.setStyleSheet(f"color: {colour}")

    def _show_side_name(self) -> None:
        """Where there is little room the front needs no name."""
        self._side_name.setVisible(not self._narrow or self._side is PhotoRole.CARD_BACK)

    def _corners(self) -> Quad | None:
        """The corners of what is shown, in pixels of the file as stored."""
        return self._corners_of(self._contact.frame(self._side)) if self._contact is not None else None

    def _whole_corners(self) -> Quad | None:
        return self._corners_of(Frame())

    def _corners_of(self, frame: Frame) -> Quad | None:
        key = self._contact.photo(self._side) if self._contact is not None else None
        path = self._photos.path(key) if key is not None else None
        return corners_of(frame, path) if path is not None else None

    def _show_crop_photo(self) -> None:
        key = self._contact.photo(self._side) if self._contact is not None else None
        if key is not None and self.crop.isVisible():
            ratio = self.devicePixelRatioF()
            self.crop.show_photo(self._photos.pixmap(key, WIDTH, HEIGHT, ratio, "fit"))

    def _stamp(self) -> str:
        return stamp_words(self._verbs.session.clock.now(), self._verbs.session.zone)

    # slots

    def _on_line_written(self, field: CardField, text: str) -> None:
        self.draft_written.emit(draft_of_line(self._contact or Contact(0, ""), field, text))
        if self._contact is not None:
            self.checked.emit(field)

    def _on_line_checked(self, field: CardField) -> None:
        if self._contact is not None:
            self.checked.emit(field)
        following = list(self.lines)[list(self.lines).index(field) + 1 :]
        (self.lines[following[0]].line if following else self.note).setFocus()

    def _on_line_pointed(self, field: CardField, on: bool) -> None:
        self._pointed = field if on else None
        self._show_places()

    def _show_places(self) -> None:
        """Outline where the line that is looked at was read."""
        field, scan = self._pointed, self._scan
        corners = self._corners() if field is not None else None
        if (
            field is None
            or scan is None
            or corners is None
            or scan.region is None
            or self._side is not PhotoRole.CARD_FRONT
        ):
            self.picture.mark(())
            return
        places = scan.places(field)
        self.picture.mark(shown_places(places, (scan.width, scan.height), scan.region, corners))

    def _on_dropped(self, offer: ImageOffer) -> None:
        """A single picture where a side is missing is that side; everything else is new cards."""
        contact, side = self._contact, self._side
        if contact is not None and contact.photo(side) is None and offer.count == 1:
            self.image_offered.emit(offer, contact.contact_id, side)
        else:
            self.image_offered.emit(offer, None, PhotoRole.CARD_FRONT)

    def _on_picture_pressed(self) -> None:
        self.picture.setFocus()
        if self._contact is None or self._contact.photo(self._side) is None:
            self.photo_requested.emit(self._side)

    def _on_crop_left(self) -> None:
        self.picture.setFocus()
        self._show_picture()

    def _on_cropped(self, corners: Quad) -> None:
        self._on_crop_left()
        whole = self._whole_corners()
        if whole is not None and self._contact is not None:
            outline = None if corners == EVERYTHING else in_file(corners, whole)
            self.framed.emit(self._side, Frame(outline, self._contact.frame(self._side).turns))
