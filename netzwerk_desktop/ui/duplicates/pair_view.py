"""Pair view: two contacts side by side, line by line, and what stays of each."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.comparison import Line, Mark, compared, note_after, photos_without_room
from netzwerk_desktop.domain.contact import Contact
from netzwerk_desktop.domain.importing import Field
from netzwerk_desktop.services.duplicates import Pair
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.agenda_words import met_words
from netzwerk_desktop.ui.duplicates.side import Side
from netzwerk_desktop.ui.duplicates.strength import StrengthMark
from netzwerk_desktop.ui.duplicates.values import PADDING, Choice, ValueText
from netzwerk_desktop.ui.duplicates.words import (
    SYMBOLS,
    field_words,
    mark_words,
    signs_words,
    strength_words,
    value_words,
)
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.buttons import hairline, label
from netzwerk_desktop.ui.widgets.face import Face

LABELS, MARKS, SMALL_FACE = 88, 28, 44
_KEPT, _MARK, _OTHER = 1, 2, 3


class PairView(QScrollArea):
    """Shows a pair, and knows which values the person chose.

    Signals:
        opened: a contact id whose sheet is to be shown.
    """

    opened = Signal(object)

    def __init__(self, verbs: Verbs, look: Look, photos: PhotoSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verbs, self._look, self._photos = verbs, look, photos
        self._kept: Contact | None = None
        self._other: Contact | None = None
        self._cards: dict[int, Card] = {}
        self._pair: Pair | None = None
        # Whose value was chosen, where somebody chose at all: it stays when the sides are exchanged.
        self._chosen: dict[Field, int] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def kept(self) -> Contact | None:
        """Who stays."""
        return self._kept

    @property
    def other(self) -> Contact | None:
        """Who goes into the one that stays."""
        return self._other

    @property
    def taken(self) -> tuple[Field, ...]:
        """The single values that the kept one gets from the other."""
        other = self._other.contact_id if self._other is not None else None
        return tuple(field for field in Field if self._chosen.get(field) == other and other is not None)

    def show_pair(self, pair: Pair, kept: Contact, other: Contact, cards: dict[int, Card]) -> None:
        """Show two contacts; what was chosen of the same two stays chosen."""
        ids = {kept.contact_id, other.contact_id}
        if self._kept is None or self._other is None or ids != {self._kept.contact_id, self._other.contact_id}:
            self._chosen.clear()
            self.verticalScrollBar().setValue(0)
        self._pair, self._kept, self._other, self._cards = pair, kept, other, cards
        self._fill(pair, kept, other)

    def swap(self) -> None:
        """Let the other one stay."""
        if self._pair is not None and self._kept is not None and self._other is not None:
            self.show_pair(self._pair, self._other, self._kept, self._cards)

    def _fill(self, pair: Pair, kept: Contact, other: Contact) -> None:
        look, inner = self._look, QWidget()
        inner.setObjectName("content")
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 14, 24, 20)
        column.setSpacing(12)
        why = QFrame()
        row = QGridLayout(why)
        row.setContentsMargins(0, 0, 0, 0)
        row.setHorizontalSpacing(8)
        row.addWidget(StrengthMark(look, pair.likeness), 0, 0, Qt.AlignmentFlag.AlignTop)
        sentence = tr("%1: %2", "how sure, and why").replace("%1", strength_words(pair.likeness))
        text = sentence.replace("%2", signs_words(pair.likeness))
        row.addWidget(ValueText(look, text[:1].upper() + text[1:], Type.BODY_MEDIUM), 0, 1)
        row.setColumnStretch(1, 1)
        column.addWidget(why)
        column.addWidget(self._lines(kept, other))
        column.addWidget(label(look, self._legend(kept, other), Type.CAPTION, muted=True, wrap=True))
        column.addStretch(1)
        self.setWidget(inner)
        self._show_note()

    @staticmethod
    def _legend(kept: Contact, other: Contact) -> str:
        marks = (Mark.SAME, Mark.ALIKE, Mark.DIFFERENT, Mark.ADDED)
        lines = ["   ".join(f"{SYMBOLS[mark]} {mark_words(mark)}" for mark in marks)]
        lines.append(tr("Interactions, reminders and what files said of both stay. A value not chosen is noted."))
        if photos_without_room(kept, other):
            lines.append(tr("A photo that finds no room stays in the trash for 30 days, with the contact it was of."))
        return "\n".join(lines)

    def _lines(self, kept: Contact, other: Contact) -> QFrame:
        look, box = self._look, QFrame()
        box.setObjectName("rows")
        grid = QGridLayout(box)
        grid.setContentsMargins(16, 14, 16, 14)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, look.px(LABELS))
        grid.setColumnMinimumWidth(_MARK, look.px(MARKS))
        grid.setColumnStretch(_KEPT, 1)
        grid.setColumnStretch(_OTHER, 1)
        now, zone = self._verbs.session.clock.now(), self._verbs.session.zone
        for place, contact, stays in ((_KEPT, kept, True), (_OTHER, other, False)):
            card = self._cards[contact.contact_id]
            side = Side(look, self._photos, contact, card, met_words(card, now, zone), stays)
            side.opened.connect(self.opened)
            grid.addWidget(side, 0, place)
        grid.addWidget(hairline(), 1, 0, 1, 4)
        former = ""
        for line in compared(kept, other):
            if line.field == Field.PORTRAIT and line.mark is Mark.ALONE:
                continue  # it stands at the head, and nothing happens to it
            number = grid.rowCount()
            words = field_words(line.field) if line.field != former else ""
            former = line.field
            grid.addWidget(self._name(words, line), number, 0, self._aligned(line))
            grid.addWidget(self._mark(line), number, _MARK, self._aligned(line))
            for place, widget in zip((_KEPT, _OTHER), self._values(line, kept, other), strict=True):
                grid.addWidget(widget, number, place)
        self._add_note(grid)
        return box

    @staticmethod
    def _aligned(line: Line) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignVCenter if line.is_choice else Qt.AlignmentFlag.AlignTop

    def _name(self, words: str, line: Line) -> QLabel:
        made = label(self._look, words, Type.CAPTION, muted=True)
        # Small letters stand on the line of the larger ones beside them.
        made.setContentsMargins(0, 0 if line.is_choice else 3, 0, 0)
        return made

    def _mark(self, line: Line) -> QLabel:
        made = label(self._look, SYMBOLS[line.mark], Type.BODY_STRONG, muted=line.mark is Mark.ALONE)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made.setMinimumWidth(self._look.px(MARKS))
        made.setToolTip(mark_words(line.mark))
        made.setAccessibleName(mark_words(line.mark))
        return made

    def _values(self, line: Line, kept: Contact, other: Contact) -> tuple[QWidget, QWidget]:
        texts = value_words(line.field, line.kept), value_words(line.field, line.other)
        if not line.is_choice:
            # Words begin where those of a choice do.
            role = "muted" if line.mark is Mark.ALIKE else "text"
            first = ValueText(self._look, texts[0], inset=PADDING)
            return first, ValueText(self._look, texts[1], role=role, inset=PADDING)
        field, group = Field(line.field), QButtonGroup(self.widget() or self)
        stays = self._chosen.get(field, kept.contact_id)
        made = []
        for contact, text in zip((kept, other), texts, strict=True):
            face = None
            if field is Field.PORTRAIT:
                face = Face(self._look, self._photos, SMALL_FACE, self._cards[contact.contact_id])
            choice = Choice(self._look, text, face)
            choice.setAccessibleName(f"{field_words(field)}: {text}")
            choice.setChecked(contact.contact_id == stays)
            choice.toggled.connect(partial(self._on_toggled, field, contact.contact_id))
            group.addButton(choice)
            made.append(choice)
        group.setParent(made[0])
        return made[0], made[1]

    def _add_note(self, grid: QGridLayout) -> None:
        """The room in which the note afterwards is shown."""
        number = grid.rowCount()
        self._note = QFrame()
        self._note.setObjectName("preview")
        column = QVBoxLayout(self._note)
        column.setContentsMargins(PADDING, 4, PADDING, 4)
        self._after = ValueText(self._look, "")
        column.addWidget(self._after)
        self._heading = label(self._look, tr("Note after it"), Type.CAPTION, muted=True)
        self._heading.setContentsMargins(0, 8, 0, 0)
        grid.addWidget(self._heading, number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._note, number, _KEPT, 1, 3)

    def _show_note(self) -> None:
        if self._kept is None or self._other is None:
            return
        text = note_after(self._kept, self._other, self.taken)
        changed = text != self._kept.note
        self._after.show_text(text)
        self._note.setVisible(changed)
        self._heading.setVisible(changed)

    def _on_toggled(self, field: Field, contact_id: int, checked: bool) -> None:
        if checked:
            self._chosen[field] = contact_id
            self._show_note()
