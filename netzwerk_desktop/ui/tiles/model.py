"""Tile model: the order of a page as bare ids, and the tiles in sight on demand."""

from array import array
from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from typing_extensions import override

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.followup import FollowUp, Pocket
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.domain.query import CardGroup, CardQuery, Grouping
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.filter_words import heading_words
from netzwerk_desktop.ui.words import name_words, reached_words, scan_words, stage_words_long, state_words

PAGE = 64
KEPT = 2_000
FIRST_ROWS = 200

_QUIET_VERBS = {Verb.FIRED}


class TileModel(QAbstractListModel):
    """The contacts of one query.

    Signals:
        refilled: the rows are other ones now, or in another order.
    """

    CARD_ROLE = Qt.ItemDataRole.UserRole + 1
    FOLLOW_UP_ROLE = Qt.ItemDataRole.UserRole + 2
    ID_ROLE = Qt.ItemDataRole.UserRole + 3

    refilled = Signal()

    def __init__(self, verbs: Verbs, query: CardQuery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._query = query
        self._ids = array("q")
        self._count = 0
        self._rows: dict[int, int] = {}
        self._cards: dict[int, Card] = {}
        self._states: dict[int, FollowUp] = {}
        self._completion = QTimer(self, singleShot=True, interval=0)
        self._completion.timeout.connect(self._complete)
        self._loaded = False
        self.groups: tuple[CardGroup, ...] = ()

    @property
    def query(self) -> CardQuery:
        """What the page asks for."""
        return self._query

    def set_query(self, query: CardQuery) -> None:
        """Show other contacts, or the same ones in another order."""
        if query != self._query or not self._loaded:
            self._query = query
            self.reload()

    def reload(self) -> None:
        """Read the order anew: the first rows and the count at once, the rest after the next paint."""
        first, groups = self._verbs.contacts.ids(self._query, FIRST_ROWS), self._read_groups()
        if len(first) < FIRST_ROWS:
            count = len(first)
        else:
            count = sum(each.count for each in groups) or self._verbs.contacts.count(self._query)
        self.beginResetModel()
        self._loaded, self.groups = True, groups
        self._ids, self._count = first, count
        self._rows = {}
        self._cards.clear()
        self._states.clear()
        self.endResetModel()
        if count > len(first):
            self._completion.start()
        self.refilled.emit()

    def apply(self, changes: Changes) -> None:
        """Follow a change: other rows where lists moved, else only the tiles concerned."""
        settled = changes.verb is Verb.PREFERENCES and not changes.contacts
        if not self._loaded or settled or changes.verb in _QUIET_VERBS:
            return
        if changes.structure or changes.events:
            self.reload()
            return
        self.refresh(changes.contacts)

    def refresh(self, contact_ids: Iterable[int]) -> None:
        """Read some tiles anew."""
        for contact_id in contact_ids:
            self._cards.pop(contact_id, None)
            self._states.pop(contact_id, None)
            row = self.row_of(contact_id)
            if row is not None:
                index = self.index(row)
                self.dataChanged.emit(index, index)

    def expire_states(self) -> None:
        """Derive every state anew at the next paint: time has passed."""
        self._states.clear()

    def contact_id(self, row: int) -> int:
        """The contact of a row."""
        if row >= len(self._ids):
            self._complete()
        return int(self._ids[row])

    def row_of(self, contact_id: int) -> int | None:
        """The row of a contact, None when the page does not show it."""
        if len(self._ids) < self._count:
            self._complete()
        if not self._rows:
            self._rows = {each: row for row, each in enumerate(self._ids)}
        return self._rows.get(contact_id)

    def card(self, row: int) -> Card | None:
        """The tile of a row."""
        contact_id = self.contact_id(row)
        if contact_id not in self._cards:
            self._fetch_around(row)
        return self._cards.get(contact_id)

    def follow_up(self, card: Card) -> FollowUp:
        """What is due with a tile's contact, as of its last derivation."""
        state = self._states.get(card.contact_id)
        if state is None:
            state = self._states[card.contact_id] = self._verbs.contacts.follow_up(card.standing)
        return state

    def now(self) -> datetime:
        """The present instant."""
        return self._verbs.session.clock.now()

    def state_text(self, card: Card) -> str:
        """The short words of a tile's state; in the inbox of the reading, of people reached when they were."""
        if card.standing.pocket is Pocket.INBOX:
            return scan_words(card.scan, card.quality)
        if (reached := self.reached_at(card)) is not None:
            return reached_words(reached, self.now(), self._verbs.session.zone)
        return state_words(self.follow_up(card), self.now(), self._verbs.session.zone)

    def reached_at(self, card: Card) -> datetime | None:
        """When somebody was first written to, in a grid of people who were reached; None in any other."""
        reach = self._query.reach
        return card.standing.first_outgoing if reach is not None and reach.is_reached else None

    def heading(self, group: CardGroup) -> tuple[str, str]:
        """What the heading of a group says: its name, and muted beside it when it was and how many it has."""
        session = self._verbs.session
        day = local_day(group.began_at, session.zone) if group.began_at else None
        return heading_words(group, self._query.groups_by, day, session.today())

    def sentence(self, card: Card) -> str:
        """Everything a tile says, in one sentence for screen readers."""
        follow_up = self.follow_up(card)
        now, zone = self.now(), self._verbs.session.zone
        state = state_words(follow_up, now, zone)
        if follow_up.stage is not None:
            state = stage_words_long(follow_up.stage, follow_up, now, zone)
        if (reached := self.reached_at(card)) is not None:
            state = tr("Reached: %1").replace("%1", reached_words(reached, now, zone))
        who = ", ".join(part for part in (name_words(card.name), card.job_title, card.organisation) if part)
        note = tr("Note: %1").replace("%1", card.note) if card.note else ""
        return ". ".join(part for part in (who, state, card.event, note) if part)

    def _read_groups(self) -> tuple[CardGroup, ...]:
        grouped = self._query.groups_by is not Grouping.NONE
        return tuple(self._verbs.filters.groups(self._query)) if grouped else ()

    def _complete(self) -> None:
        if len(self._ids) < self._count:
            self._ids = self._verbs.contacts.ids(self._query)
            if len(self._ids) != self._count:
                self.layoutAboutToBeChanged.emit()
                self._count, self.groups = len(self._ids), self._read_groups()
                self.layoutChanged.emit()

    def _fetch_around(self, row: int) -> None:
        start = max(0, row - row % PAGE)
        ids = [each for each in self._ids[start : start + PAGE] if each not in self._cards]
        if len(self._cards) > KEPT:
            self._cards.clear()
        self._cards |= self._verbs.contacts.cards(ids)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object | None:
        if not index.isValid() or index.row() >= self._count:
            return None
        if role == self.ID_ROLE:
            return self.contact_id(index.row())
        card = self.card(index.row())
        if card is None:
            return None
        if role == self.CARD_ROLE:
            return card
        if role == self.FOLLOW_UP_ROLE:
            return self.follow_up(card)
        if role == Qt.ItemDataRole.EditRole:
            return card.note
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(card)
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = (name_words(card.name), card.job_title, card.organisation, card.event, card.note)
            return "\n".join(line for line in lines if line)
        return name_words(card.name) if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable | flag.ItemIsDragEnabled
