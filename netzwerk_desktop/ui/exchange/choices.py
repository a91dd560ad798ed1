"""Import choices: the pocket, the tag and the rhythm that people who are new are given together."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from netzwerk_desktop.domain.cadence import CHOICES, Cadence
from netzwerk_desktop.domain.contact import Pocket
from netzwerk_desktop.domain.preferences import Preferences
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.exchange.import_desk import ImportChoice
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.widgets.buttons import label
from netzwerk_desktop.ui.widgets.fields import ChoiceBox
from netzwerk_desktop.ui.words import cadence_choice_words

LEAST_WIDTH = 150


class ImportChoices(QFrame):
    """Three questions that all have an answer already.

    Signals:
        changed: something else was chosen.
    """

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rows")
        self._look = look
        self._pocket = ChoiceBox(
            look,
            [
                (Pocket.INBOX, tr("Inbox: no clock starts")),
                (Pocket.NETWORK, tr("Network")),
                (Pocket.ASIDE, tr("Aside")),
            ],
        )
        rhythms: list[tuple[Cadence | None, str]] = [(None, tr("None", "rhythm"))]
        rhythms += [(cadence, cadence_choice_words(cadence)) for cadence in CHOICES]
        self._rhythm = ChoiceBox(look, rhythms)
        self._tag = QLineEdit()
        self._tag.setPlaceholderText(tr("for example the name of the file"))
        self._hint = label(look, "", Type.CAPTION, muted=True, wrap=True)
        self._build()
        self._pocket.currentIndexChanged.connect(self._on_changed)
        self._rhythm.currentIndexChanged.connect(self._on_changed)
        self._rhythm.setEnabled(False)

    def _build(self) -> None:
        look = self._look
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        fields = (
            (tr("Into which pocket do those who are new go?"), self._pocket, 3),
            (tr("Rhythm for all of them"), self._rhythm, 2),
            (tr("Tag for everybody"), self._tag, 2),
        )
        for place, (words, field, stretch) in enumerate(fields):
            above = label(look, words, Type.CAPTION, muted=True)
            above.setBuddy(field)
            field.setAccessibleName(words)
            field.setFont(look.font(Type.BODY))
            field.setMinimumWidth(look.px(LEAST_WIDTH))
            grid.addWidget(above, 0, place)
            grid.addWidget(field, 1, place)
            grid.setColumnStretch(place, stretch)
        column.addLayout(grid)
        column.addWidget(self._hint)

    @property
    def choice(self) -> ImportChoice:
        """What is chosen."""
        pocket = self._pocket.value
        rhythm = self._rhythm.value if pocket is Pocket.NETWORK else None
        return ImportChoice(pocket, self._tag.text().strip(), rhythm)

    def show_new(self, people: int, preferences: Preferences) -> None:
        """Follow how many are new, for the sentence about their rhythm."""
        self._people, self._preferences = people, preferences
        self._say()

    _people = 0
    _preferences = Preferences()

    def _on_changed(self) -> None:
        self._rhythm.setEnabled(self._pocket.value is Pocket.NETWORK)
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        choice = self.choice
        if choice.pocket is not Pocket.NETWORK:
            self._hint.setText(
                tr("A rhythm is for people of the network. Whoever is known already stays where he or she is.")
            )
        elif choice.rhythm is None:
            self._hint.setText(tr("Without a rhythm they stand under “Without rhythm”; nobody disappears."))
        else:
            n = self._preferences.quota
            words = tr("Spread over the days of the rhythm, at most %n a day where that is possible.", "", n)
            self._hint.setText(words)
