"""Model of the recall box: the rows of an answer, with what is known of the people in sight."""

import contextlib
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.domain.followup import FollowUp, Pocket
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.domain.search import Hit, Matched
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.recall.answers import Answer
from netzwerk_desktop.ui.recall.marks import SHORTEST, Span, asked_words, joined, spans_of
from netzwerk_desktop.ui.recall.rows import CommandRow, HeadingRow, NobodyRow, PersonRow, Row
from netzwerk_desktop.ui.recall.words import asked_of, draft_words, reason_words, snippet_needed
from netzwerk_desktop.ui.words import (
    full_day_words,
    name_words,
    pocket_words,
    scan_words,
    stage_words_long,
    state_words,
)

CHUNK = 12


@dataclass(frozen=True, slots=True)
class Known:
    """What a row says of somebody.

    Attributes:
        note: the words of the note that answer, else its last line.
        note_marks: what of them matched.
        reason: why somebody answers; empty for somebody who was opened lately.
        snippet: words that answer and stand nowhere else.
        met: where and when.
        state: what is due next, in words.
        words: what was asked for, folded.
        matched: the parts of name, role, organisation or event that answer, as they are stored.
    """

    card: Card
    follow_up: FollowUp
    note: str
    note_marks: tuple[Span, ...]
    reason: str
    snippet: str
    snippet_marks: tuple[Span, ...]
    met: str
    state: str
    words: tuple[str, ...]
    matched: tuple[str, ...] = ()

    def spans(self, text: str, *, shortest: int = SHORTEST) -> tuple[Span, ...]:
        """What of a text is to be underlined."""
        stored = [(at, at + len(part)) for part in self.matched if (at := text.find(part)) >= 0]
        return joined(stored, spans_of(text, self.words, shortest=shortest))


class RecallModel(QAbstractListModel):
    """The rows of one answer; headings cannot be chosen."""

    ROW_ROLE = Qt.ItemDataRole.UserRole + 1
    KNOWN_ROLE = Qt.ItemDataRole.UserRole + 2

    def __init__(self, verbs: Verbs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._rows: tuple[Row, ...] = ()
        self._asked: tuple[str, ...] = ()
        self._words: tuple[str, ...] = ()
        self._cards: dict[int, Card] = {}
        self._known_rows: dict[int, Known] = {}

    def show_answer(self, answer: Answer) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self._rows = answer.rows
        self._asked = asked_of(answer.found)
        self._words = asked_words(self._asked)
        self._cards.clear()
        self._known_rows.clear()
        self.endResetModel()

    def row_at(self, row: int) -> Row | None:
        """One of the rows; None beyond them."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def may_choose(self, row: int) -> bool:
        """Whether a row is something that can be opened, run or made."""
        found = self.row_at(row)
        if isinstance(found, NobodyRow):
            return found.may_create
        return found is not None and not isinstance(found, HeadingRow)

    def neighbour(self, row: int, step: int) -> int | None:
        """The next row that can be chosen; None at the end."""
        row += step
        while 0 <= row < len(self._rows):
            if self.may_choose(row):
                return row
            row += step
        return None

    def known(self, row: int) -> Known | None:
        """What a row says of its person; None for other rows, and for somebody who is gone."""
        found = self.row_at(row)
        if not isinstance(found, PersonRow):
            return None
        card = None if row in self._known_rows else self._card(row, found.contact_id)
        if card is not None:
            self._known_rows[row] = self._known(card, found.hit, first=row == 0)
        return self._known_rows.get(row)

    def sentence(self, row: int) -> str:
        """Everything a row says, in one sentence for screen readers."""
        found = self.row_at(row)
        if isinstance(found, CommandRow):
            offer = found.offer
            return ", ".join(part for part in (offer.words, offer.detail, offer.keys) if part)
        if isinstance(found, HeadingRow):
            return found.words
        if isinstance(found, NobodyRow):
            return nobody_words(found)
        known = self.known(row)
        if known is None:
            return ""
        card = known.card
        who = ", ".join(part for part in (name_words(card.name), card.job_title, card.organisation) if part)
        note = tr("Note: %1").replace("%1", " ".join(known.note.split())) if known.note else ""
        why = ": ".join(part for part in (known.reason, known.snippet) if part)
        return ". ".join(part for part in (who, why, known.met, known.state, note) if part)

    def _card(self, row: int, contact_id: int) -> Card | None:
        if contact_id not in self._cards:
            near = (each for each in self._rows[row : row + CHUNK] if isinstance(each, PersonRow))
            self._cards |= self._verbs.contacts.cards([each.contact_id for each in near])
        return self._cards.get(contact_id)

    def _known(self, card: Card, hit: Hit | None, *, first: bool) -> Known:
        follow_up = self._verbs.contacts.follow_up(card.standing)
        note, marks = _note_of(card, hit)
        snippet = hit is not None and snippet_needed(hit)
        words = self._words
        if hit is not None and hit.like:
            words = (*asked_words([hit.like]), *words)
        return Known(
            card,
            follow_up,
            note,
            marks,
            reason_words(hit, self._asked) if hit is not None else "",
            hit.snippet if hit is not None and snippet else "",
            hit.marks if hit is not None and snippet else (),
            self._met_words(card, with_place=first and hit is not None),
            self._state_words(card, follow_up),
            words,
            tuple(hit.snippet[first:last] for first, last in hit.marks) if hit is not None and not snippet else (),
        )

    def _met_words(self, card: Card, *, with_place: bool) -> str:
        """Where and when: "Swiss Slide Day, Tue 24 Nov 2026, Bern"; the place where there is room for it."""
        met_at = card.standing.met_at
        parts = [card.event]
        if met_at is not None:
            parts.append(full_day_words(local_day(met_at, self._verbs.session.zone)))
        if with_place and card.event:
            with contextlib.suppress(UserError):
                parts.append(self._verbs.contacts.get(card.contact_id).event_place)
        return ", ".join(part for part in parts if part)

    def _state_words(self, card: Card, follow_up: FollowUp) -> str:
        """What is due next; outside the network where somebody stands."""
        now: datetime = self._verbs.session.clock.now()
        zone = self._verbs.session.zone
        if card.standing.pocket is Pocket.INBOX:
            return scan_words(card.scan, card.quality) or pocket_words(Pocket.INBOX)
        if follow_up.stage is not None:
            return stage_words_long(follow_up.stage, follow_up, now, zone)
        return state_words(follow_up, now, zone) or pocket_words(card.standing.pocket)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object | None:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = index.row()
        if role == self.ROW_ROLE:
            return self._rows[row]
        if role == self.KNOWN_ROLE:
            return self.known(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(self._rows[row], row)
        if role == Qt.ItemDataRole.ToolTipRole:
            known = self.known(row)
            return None if known is None else "\n".join(part for part in (known.met, known.card.note) if part)
        return None

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        if not self.may_choose(index.row()):
            return flag.ItemIsEnabled
        return flag.ItemIsEnabled | flag.ItemIsSelectable

    def _title(self, found: Row, row: int) -> str:
        if isinstance(found, CommandRow):
            return found.offer.words
        if isinstance(found, HeadingRow):
            return found.words
        if isinstance(found, NobodyRow):
            return nobody_words(found)
        known = self.known(row)
        return name_words(known.card.name) if known is not None else ""


def nobody_words(row: NobodyRow) -> str:
    """That nobody was found, and what can be done."""
    nobody = tr("Nobody found.")
    if not row.may_create:
        return nobody
    create = tr("Make a new contact")
    detail = draft_words(row.draft) if row.draft is not None else ""
    return f"{nobody} {create}: {detail}" if detail else f"{nobody} {create}"


def _note_of(card: Card, hit: Hit | None) -> tuple[str, tuple[Span, ...]]:
    """The words of the note that answer; else its last lines."""
    if hit is not None and hit.matched is Matched.NOTE and hit.snippet:
        return hit.snippet, hit.marks
    lines = [line.strip() for line in card.note.splitlines() if line.strip()]
    return " ".join(lines[-2:]), ()
