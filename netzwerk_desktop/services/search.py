"""Search: "Who is ...?", answered from any fragment, or from a pasted mail."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from netzwerk_desktop.domain.answer import Answer, Sought, answer
from netzwerk_desktop.domain.pasted_text import is_pasted
from netzwerk_desktop.domain.question import Question, Word, parse_question
from netzwerk_desktop.domain.search import Closeness, Found
from netzwerk_desktop.domain.typing_errors import one_slip_from
from netzwerk_desktop.services.session import Session
from netzwerk_desktop.storage.filters import Filters
from netzwerk_desktop.storage.search import EVERYBODY, Condition, condition_of

# Shorter words have too many neighbours; of a beginning the same holds sooner.
_LEAST_OF_SLIP, _LEAST_OF_BEGINNING = 4, 5
_MOST_ALIKE = 12
_WEIGHED = 50
PAGE = 20
"""How many hits a box shows; for more there are the tiles. Reading each hit with its words takes most of the time."""


class SearchService:
    """The verbs around finding people; they only read."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._filters = Filters(session.database)

    def search(self, text: str, limit: int = PAGE) -> Found:
        """Who is meant by what was typed, best first; without words those who were changed last."""
        question = parse_question(text)
        condition = self._condition(question)
        if not question.words:
            nobody = not question.blank and not question.filters
            ids = [] if nobody else self._session.search.recent(limit + 1, condition)
            hits = tuple(each.hit for each in self._answers(ids[:limit], ()))
            return Found(hits, filters=question.filters, more=len(ids) > limit)
        found = _Page(limit)
        sought = self._fill(found, question.words, condition)
        answers = sorted(self._answers(found.ids[: found.weighed], sought), key=lambda each: each.place)[:limit]
        words = tuple(word.text for word in question.words)
        return Found(tuple(each.hit for each in answers), words, question.filters, more=len(found.ids) > limit)

    def search_pasted(self, text: str, limit: int = PAGE) -> Found:
        """Who a pasted mail, signature or vCard is from; the draft of a contact where that is nobody who is known."""
        from netzwerk_desktop.services.pasted import Pasted  # with the vocabulary of cards, which few questions need

        pasted = Pasted.read(text)
        if not pasted.clues:
            return self.search(text, limit)
        hits = pasted.hits(self._session.search)
        known = any(hit.closeness is not Closeness.TEXT for hit in hits)
        draft = None if known else pasted.draft
        return Found(tuple(hits[:limit]), clues=pasted.clues, draft=draft, more=len(hits) > limit)

    @staticmethod
    def is_pasted(text: str) -> bool:
        """Whether a text in the box was hardly typed, so that `search_pasted` answers it."""
        return is_pasted(text)

    def _condition(self, question: Question) -> Condition:
        if not question.filters:
            return EVERYBODY
        session = self._session
        return condition_of(*self._filters.condition(question.filters, session.today(), session.utc_offset()))

    def _fill(self, found: "_Page", words: Sequence[Word], condition: Condition) -> list[Sought]:
        """Look in one place after the other until the page is full; what the words were taken for in the end."""
        search = self._session.search
        sought = [Sought(word) for word in words]
        few = search.few(condition) if condition[0] else None
        stages: list[Callable[[int], list[int]]] = [
            lambda limit: search.named(words, limit, condition, whole=True),
            lambda limit: search.named(words, limit, condition),
            lambda limit: search.of_organisation(words, limit, condition),
            lambda limit: search.containing(sought, limit, condition),
        ]
        if few is not None:
            stages = [lambda limit: search.holding(few, words)]
        for stage in stages:
            found.add(stage(found.room))
            if found.full:
                return sought
        direct = bool(found.ids)
        found.widen()
        sought = [self._alike(word, direct) for word in words]
        if len(words) == 1:
            self._add_in_turn(found, sought[0], condition)
        else:
            found.add(search.containing(sought, found.room, condition))
        if not found.ids:
            sought = [self._misspelt(each) for each in sought]
            found.add(search.containing(sought, found.room, condition))
        return sought

    def _add_in_turn(self, found: "_Page", sought: Sought, condition: Condition) -> None:
        """Those with words like the one that was asked for: of each some, so that no frequent one hides another."""
        groups = [self._session.search.with_name(word, found.room, condition) for word in sought.alike]
        for turn in range(max(map(len, groups), default=0)):
            found.add(group[turn] for group in groups if turn < len(group))
            if found.full:
                return

    def _alike(self, word: Word, direct: bool) -> Sought:
        """What a word may have been meant to be among names and organisations.

        Args:
            direct: whether somebody was found just so; then short words stand for themselves.
        """
        search, typed = self._session.search, word.single
        if not typed or typed.isdigit():
            return Sought(word)
        typos: tuple[str, ...] = ()
        if len(typed) >= _LEAST_OF_SLIP - (not direct):
            slips = one_slip_from(typed)
            typos = tuple(search.known(slips, _MOST_ALIKE))
            if len(typed) >= _LEAST_OF_BEGINNING:
                room = _MOST_ALIKE - len(typos)
                typos = tuple(dict.fromkeys((*typos, *search.beginning_with(slips, room))))
        sounds = search.sounding_like(typed, _MOST_ALIKE) if len(typed) > 2 else []
        inner = search.with_part(typed, _MOST_ALIKE)
        alike = dict.fromkeys(inner, Closeness.TEXT) | dict.fromkeys(sounds, Closeness.SOUND)
        alike |= dict.fromkeys(typos, Closeness.TYPO)
        order = dict.fromkeys((*typos, *sounds, *inner))
        return Sought(word, {each: alike[each] for each in order if not each.startswith(typed)})

    def _misspelt(self, sought: Sought) -> Sought:
        """A word nobody knows, as one that stands in a note."""
        typed = sought.word.single
        if len(typed) < _LEAST_OF_SLIP or typed.isdigit() or self._session.search.written([typed]):
            return sought
        meant = self._session.search.written(one_slip_from(typed))
        return Sought(sought.word, {**sought.alike, **dict.fromkeys(meant, Closeness.TYPO)})

    def _answers(self, contact_ids: Sequence[int], sought: Sequence[Sought]) -> Iterable[Answer]:
        search = self._session.search
        fields = search.fields(contact_ids)
        for contact_id in contact_ids:
            if contact_id in fields:
                yield answer(contact_id, fields[contact_id], sought, partial(search.history, contact_id))


class _Page:
    """The people found so far, each once, one more than fit."""

    def __init__(self, limit: int) -> None:
        self._most = limit + 1
        self.weighed = limit
        self._ids: dict[int, None] = {}

    def widen(self) -> None:
        """Weigh more people than are shown: of those who are only alike the closest may come late."""
        self.weighed = max(self.weighed, _WEIGHED)
        self._most = self.weighed + 1

    @property
    def ids(self) -> list[int]:
        """Everybody in the order they were found."""
        return list(self._ids)[: self._most]

    @property
    def full(self) -> bool:
        """Whether nobody else needs to be looked for."""
        return len(self._ids) >= self._most

    @property
    def room(self) -> int:
        """How many to ask for: those who are here already may be among them."""
        return self._most

    def add(self, contact_ids: Iterable[int]) -> None:
        """Take people in who are not here yet."""
        self._ids.update(dict.fromkeys(contact_ids))
