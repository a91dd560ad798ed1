"""Side: the card, the face and what was noted of somebody, beside the message to them."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.contact import Contact, PhotoRole
from netzwerk_desktop.domain.followup import FollowUp
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel, hairline, label
from netzwerk_desktop.ui.widgets.face import Face
from netzwerk_desktop.ui.widgets.marks import tone
from netzwerk_desktop.ui.widgets.pictures import paint_picture
from netzwerk_desktop.ui.widgets.state_label import StateLabel
from netzwerk_desktop.ui.words import name_words

WIDTH, CARD_NARROW = 304, 232
MOST_LINES = 8


class CardView(QWidget):
    """The front of a business card, whole."""

    def __init__(self, look: Look, photos: PhotoSource) -> None:
        super().__init__()
        self._look, self._photos = look, photos
        self._card: Card | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        photos.loaded.connect(self._on_loaded)

    def show_card(self, card: Card) -> None:
        """Show somebody's card; hidden where there is none."""
        self._card = card
        self.setVisible(card.card_front is not None)
        self.setAccessibleName(tr("Business card of %1").replace("%1", name_words(card.name)))
        self.update()

    def _on_loaded(self, sha256: str) -> None:
        if self._card is not None and sha256 == self._card.card_front:
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(WIDTH), round(self._look.px(WIDTH) * 55 / 85))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(round(self.width() * 55 / 85))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._card is None or self._card.card_front is None:
            return
        look, painter = self._look, QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame, ratio = self._card.frame(PhotoRole.CARD_FRONT), self.devicePixelRatioF()
        found = self._photos.pixmap(self._card.card_front, self.width(), self.height(), ratio, "fit", frame)
        box = QRectF(self.rect())
        if found is not None:
            size = found.size().toSizeF().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
            box.setSize(size)
        painter.setOpacity(0.9 if look.theme.dark and found is not None else 1.0)
        paint_picture(painter, box.toRect(), found, 8, look, outlined=True)


class StateChip(QWidget):
    """What is due with somebody, on the tint of its stage."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._follow_up = look, FollowUp()
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 3, 10, 3)
        self._label = StateLabel(look)
        line.addWidget(self._label)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_state(self, follow_up: FollowUp, text: str) -> None:
        """Show another state; hidden where nothing is due."""
        self._follow_up = follow_up
        self._label.show_state(follow_up, text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.stage(tone(self._follow_up)).tint))
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)


class InsertLine(QLabel):
    """A noted line that goes into the message by a click, Enter or Space.

    Signals:
        pressed: its text.
    """

    pressed = Signal(str)

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(text)
        self._look = look
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.font(Type.BODY))
        self.setWordWrap(True)
        self.setObjectName("insertLine")
        self.setContentsMargins(0, 4, 0, 4)
        self.setMinimumHeight(32)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(tr("Put into the message"))
        self.setAccessibleName(tr("Put into the message: %1").replace("%1", text))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.fillRect(0, self.height() - 2, self.width(), 2, self._look.colour("accent"))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit(self.text())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit(self.text())
        else:
            super().keyPressEvent(event)


class MessageSide(QWidget):
    """Whom the message is for.

    Signals:
        inserted: a line that is to go into the message.
    """

    inserted = Signal(str)

    def __init__(self, look: Look, photos: PhotoSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._card = CardView(look, photos)
        self._face = Face(look, photos, look.px(48))
        self._name = ElidedLabel(look, "", Type.BODY_STRONG)
        self._organisation = ElidedLabel(look, "", Type.BODY, muted=True)
        self._state = StateChip(look)
        self._lines = QVBoxLayout()
        self._build()

    def _build(self) -> None:
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(14)
        self._box.addWidget(self._card, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(10)
        person = QHBoxLayout()
        person.setSpacing(12)
        person.addWidget(self._face)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._name)
        names.addWidget(self._organisation)
        names.addStretch(1)
        person.addLayout(names, 1)
        column.addLayout(person)
        column.addWidget(self._state, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(2)
        column.addWidget(hairline())
        self._lines.setSpacing(0)
        column.addLayout(self._lines)
        column.addStretch(1)
        self._box.addLayout(column, 1)

    def show_contact(self, contact: Contact, card: Card, follow_up: FollowUp, state: str, due: str) -> None:
        """Show somebody.

        Args:
            state: what is due, with its deadline.
            due: until when the promise is to be kept; may be empty.
        """
        self._card.show_card(card)
        self._face.show_card(card)
        self._name.set_text(name_words(contact.name))
        self._organisation.set_text(contact.organisation)
        self._organisation.setVisible(bool(contact.organisation))
        self._state.show_state(follow_up, state)
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        promised = tr("Promised, until %1").replace("%1", due) if due else tr("Promised")
        self._add(tr("Note"), contact.note)
        self._add(tr("What is he or she like?"), contact.traits)
        self._add(tr("Offers"), contact.offers)
        self._add(tr("Seeks"), contact.seeks)
        self._add(promised, contact.promise)
        hint = tr("A click on a line puts it into the block with the cursor.")
        if not self._lines.count():
            hint = tr("Nothing is noted yet.")
        self._lines.addSpacing(4)
        self._lines.addWidget(label(self._look, hint, Type.CAPTION, muted=True, wrap=True))

    def set_beside(self, beside: bool) -> None:
        """Stand beside the message, or below it in its whole width."""
        direction = QBoxLayout.Direction.TopToBottom if beside else QBoxLayout.Direction.LeftToRight
        self._box.setDirection(direction)
        self._box.setSpacing(14 if beside else 24)
        width = self._look.px(WIDTH)
        self.setFixedWidth(width) if beside else self.setMinimumWidth(0)
        self.setMaximumWidth(width if beside else 16_777_215)
        self._card.setFixedWidth(width if beside else self._look.px(CARD_NARROW))

    def _add(self, title: str, text: str) -> None:
        lines = [line.strip() for line in text.splitlines() if line.strip()][-MOST_LINES:]
        if not lines:
            return
        heading = label(self._look, title, Type.CAPTION, muted=True)
        heading.setContentsMargins(0, 6, 0, 0)
        self._lines.addWidget(heading)
        for line in lines:
            made = InsertLine(self._look, line)
            made.pressed.connect(self.inserted)
            self._lines.addWidget(made)
