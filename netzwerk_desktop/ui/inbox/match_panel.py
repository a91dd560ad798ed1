"""Match panel: a contact that may be the same person, beside the one on the stage."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.card_scan import CardField
from netzwerk_desktop.domain.contact import Contact, PhotoRole
from netzwerk_desktop.domain.contact_lines import line_of
from netzwerk_desktop.domain.matching import Match, MatchReason
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.inbox.card_picture import CardPicture
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.tiles.photo_source import PhotoSource
from netzwerk_desktop.ui.widgets.buttons import ElidedLabel, label, push_button
from netzwerk_desktop.ui.widgets.face import Face
from netzwerk_desktop.ui.words import name_words

SMALL = QSize(100, 65)
_SHOWN = (CardField.NAME, CardField.ORGANISATION, CardField.MAIL, CardField.PHONE)


class MatchPanel(QFrame):
    """Says who it may be and why, side by side.

    Signals:
        merged: the two are one person.
        told_apart: they are two.
    """

    merged = Signal()
    told_apart = Signal()

    def __init__(self, look: Look, photos: PhotoSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rows")
        self._tight = False
        self._parts: list[QWidget] = []
        self._picture = CardPicture(look, photos, SMALL)
        self._picture.setFixedSize(SMALL)
        self._picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._face = Face(look, photos, 56)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._face, 0, Qt.AlignmentFlag.AlignTop)
        middle = QVBoxLayout()
        middle.setSpacing(2)
        self._why = ElidedLabel(look, "", Type.BODY_MEDIUM)
        middle.addWidget(self._why)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._cells = [
            (ElidedLabel(look, "", Type.CAPTION), label(look, "", Type.CAPTION_STRONG), ElidedLabel(look))
            for _ in _SHOWN
        ]
        for number, (mine, mark, theirs) in enumerate(self._cells):
            theirs.setFont(look.font(Type.CAPTION))
            mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
            mark.setMinimumWidth(look.px(16))
            self._grid.addWidget(mine, number, 0)
            self._grid.addWidget(mark, number, 1)
            self._grid.addWidget(theirs, number, 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 1)
        middle.addLayout(self._grid)
        row.addLayout(middle, 1)
        self._buttons = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._buttons.setSpacing(4)
        self._merge = push_button(look, tr("Merge"), Use.MERGE, small=True)
        self._apart = push_button(look, tr("Two people"), kind="quiet", small=True)
        self._buttons.addWidget(self._merge)
        self._buttons.addWidget(self._apart)
        row.addLayout(self._buttons)
        self._merge.clicked.connect(self.merged)
        self._apart.clicked.connect(self.told_apart)

    def set_tight(self, tight: bool) -> None:
        """Say it in one line where there is little room."""
        self._tight = tight
        self._arrange()
        self._buttons.setDirection(QBoxLayout.Direction.LeftToRight if tight else QBoxLayout.Direction.TopToBottom)

    def show_match(self, contact: Contact, match: Match, card: Card, met: str) -> None:
        """Show a contact beside the one it may be.

        Args:
            card: the tile of the other one.
            met: where and when the other one was met.
        """
        with_card = card.card_front is not None and card.portrait is None
        self._picture.show_card(card, PhotoRole.CARD_FRONT, "")
        self._face.show_card(card)
        self._parts = [self._picture if with_card else self._face]
        reasons = {
            MatchReason.MAIL: tr("The same mail address as %1"),
            MatchReason.PHONE_AND_NAME: tr("The same number and name as %1"),
        }
        other = match.contact
        why = reasons[match.reason].replace("%1", name_words(other.name))
        self._why.set_text(f"{why} · {met}" if met else why)
        for field, (mine, mark, theirs) in zip(_SHOWN, self._cells, strict=True):
            one, two = line_of(contact, field), line_of(other, field)
            mine.set_text(one)
            theirs.set_text(two)
            same = one.casefold() == two.casefold()
            mark.setText("" if not one or not two else "=" if same else "≈")
            if one or two:
                self._parts += [mine, mark, theirs]
        self._arrange()
        self.show()

    def _arrange(self) -> None:
        cells = [widget for cell in self._cells for widget in cell]
        for part in (self._picture, self._face, *cells):
            part.setVisible(part in self._parts and not self._tight)
