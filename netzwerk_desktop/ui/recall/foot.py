"""Foot of the recall box: its keys, how many answer, and the way to a new contact."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.recall.answers import Answer
from netzwerk_desktop.ui.widgets.buttons import KeyCap, label, push_button

HEIGHT, GAP, PAD = 44, 16, 20


class RecallFoot(QFrame):
    """One line below the answers.

    Signals:
        create_requested: none of the answers is the one.
    """

    create_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("recallFoot")
        self.setFixedHeight(look.px(HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(PAD, 0, PAD - 4, 0)
        row.setSpacing(GAP)
        self._hints = [
            _hint(look, tr("choose"), "↑", "↓"),
            _hint(look, tr("paste a whole mail"), tr("Ctrl+V")),
            _hint(look, tr("commands only"), ">"),
        ]
        for hint in self._hints:
            row.addWidget(hint)
        self._said = label(look, "", Type.CAPTION_MEDIUM)
        row.addWidget(self._said)
        row.addStretch(1)
        self._count = label(look, "", Type.CAPTION, muted=True)
        row.addWidget(self._count)
        self._create = push_button(look, tr("Make a new contact"), kind="inline")
        self._create.setFont(look.font(Type.CAPTION_STRONG))
        self._create.setToolTip(tr("Make a new contact of it (Ctrl+N)"))
        self._create.clicked.connect(lambda checked=False: self.create_requested.emit())
        row.addWidget(self._create)

    def show_answer(self, answer: Answer, everybody: int) -> None:
        """Say how many answer, and offer a contact where it may be somebody else."""
        self._said.setText("")
        count = _count_words(answer, everybody)
        offers = bool(answer.people) and answer.may_create
        other = tr("Not among them?")
        self._count.setText(f"{count} · {other}" if offers else count)
        self._create.setVisible(offers)
        self._fit()

    def say(self, sentence: str) -> None:
        """Say what was done, instead of the keys."""
        self._said.setText(sentence)
        self._fit()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _fit(self) -> None:
        """Leave out the keys that have no room; they stand in the key table too."""
        used = [self._count] + ([self._create] if not self._create.isHidden() else [])
        room = self.width() - 2 * PAD - GAP - sum(each.sizeHint().width() + GAP for each in used)
        for hint in self._hints:
            room -= hint.sizeHint().width() + GAP
            hint.setVisible(room >= 0 and not self._said.text())
        self._said.setVisible(bool(self._said.text()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _hint(look: Look, words: str, *keys: str) -> QWidget:
    hint = QWidget()
    row = QHBoxLayout(hint)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for key in keys:
        row.addWidget(KeyCap(look, key), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(label(look, words, Type.CAPTION, muted=True))
    return hint


def _count_words(answer: Answer, everybody: int) -> str:
    n = answer.people
    if not answer.asks:
        return ""
    pattern = tr("more than %1 of %2", "hits of all contacts") if answer.found.more else tr("%1 of %2", "hits")
    return pattern.replace("%1", str(n)).replace("%2", str(everybody))
