"""Answers: what the list of the recall box holds for a question."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from netzwerk_desktop.domain.contact import ContactDraft
from netzwerk_desktop.domain.query import Filter
from netzwerk_desktop.domain.search import Found, Hit
from netzwerk_desktop.domain.text import fold
from netzwerk_desktop.domain.typed_text import draft_from_typed
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.recall.rows import CommandRow, HeadingRow, NobodyRow, Offer, PersonRow, Row

ONLY_COMMANDS = ">"
MOST_COMMANDS = 5
SHORTEST_COMMAND = 3
"""Fewer letters begin some word of every other command."""
MANY = 8
"""From how many answers on they are offered as tiles, too."""
_PART = re.compile(r'[^\s"]*"[^"]*"?|\S+')
_WORD = re.compile(r"\w+")
MOST_PARTS = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """One question answered.

    Attributes:
        draft: of a new contact, for when it is somebody else; None where there is nothing to make it of.
        may_create: whether somebody can be made of the question, by reading its text anew where there is no draft.
        asks: whether somebody was asked for at all, not only commands.
    """

    rows: tuple[Row, ...] = ()
    found: Found = Found()
    draft: ContactDraft | None = None
    may_create: bool = False
    asks: bool = False

    @property
    def people(self) -> int:
        """How many people answer."""
        return len(self.found.hits)


class Answers:
    """Asks the search and the commands, and puts what they say in order.

    Args:
        offers: gives the commands that can be run now.
        recent: gives the ids of those who were opened last.
        show_all: shows everybody who answers a question as tiles.
    """

    def __init__(
        self,
        verbs: Verbs,
        offers: Callable[[], Sequence[Offer]],
        recent: Callable[[], Sequence[int]],
        show_all: Callable[[str], object],
    ) -> None:
        self._verbs, self._offers, self._recent, self._show_all = verbs, offers, recent, show_all
        self._pasted = ("", Found())

    def ask(self, text: str, pasted: str = "") -> Answer:
        """Answer what is typed, beside a pasted text where there is one."""
        typed = text.strip()
        if typed.startswith(ONLY_COMMANDS):
            return Answer(self._commands(typed.removeprefix(ONLY_COMMANDS).strip(), heading=False))
        if not typed and not pasted:
            return Answer((*self._lately(), *self._commands("", heading=True)))
        found = self._found(typed, pasted)
        draft, may_create = self._draft(typed, pasted, found)
        people: tuple[Row, ...] = tuple(PersonRow(hit.contact_id, hit) for hit in found.hits)
        enough = not pasted and len("".join(_WORD.findall(typed))) >= SHORTEST_COMMAND
        commands = self._commands(typed, heading=bool(people), most=MOST_COMMANDS) if enough else ()
        rows = (*people, *self._all_of(typed, people), *commands)
        if not people:
            rows = (*commands, NobodyRow(draft, may_create))
        return Answer(rows, found, draft, may_create, asks=True)

    def without(self, text: str, narrowed: Filter) -> str:
        """A question without the words that were understood as a filter."""
        search = self._verbs.search.search
        known = search(text, 1).filters
        wanted = [each for each in known if each != narrowed]
        if len(wanted) == len(known):
            return text
        parts = list(_PART.finditer(text))
        for length in range(1, MOST_PARTS + 1):
            for first in range(len(parts) - length + 1):
                start, end = parts[first].start(), parts[first + length - 1].end()
                shorter = " ".join(f"{text[:start]} {text[end:]}".split())
                if list(search(shorter, 1).filters) == wanted:
                    return shorter
        return text

    def _found(self, typed: str, pasted: str) -> Found:
        if not pasted:
            return self._verbs.search.search(typed)
        if self._pasted[0] != pasted:
            self._pasted = pasted, self._verbs.search.search_pasted(pasted)
        told = self._pasted[1]
        if not typed:
            return told
        asked = self._verbs.search.search(typed)
        return Found(
            _both(told.hits, asked.hits),
            asked.words,
            asked.filters,
            told.clues,
            told.draft,
            told.more or asked.more,
        )

    def _draft(self, typed: str, pasted: str, found: Found) -> tuple[ContactDraft | None, bool]:
        """Of whom a contact can be made; a pasted text without a draft may still be read anew."""
        if pasted:
            return found.draft, True
        for narrowed in found.filters:
            typed = self.without(typed, narrowed)
        draft = draft_from_typed(typed)
        return draft, draft is not None

    def _all_of(self, typed: str, people: Sequence[Row]) -> tuple[Row, ...]:
        """The way to many answers side by side."""
        if len(people) < MANY or not typed:
            return ()
        return (CommandRow(Offer(tr("Show them as tiles"), Use.NETWORK, partial(self._show_all, typed))),)

    def _lately(self) -> tuple[Row, ...]:
        people = tuple(PersonRow(contact_id) for contact_id in self._recent())
        return (HeadingRow(tr("Opened last")), *people) if people else ()

    def _commands(self, text: str, *, heading: bool, most: int | None = None) -> tuple[Row, ...]:
        words = _WORD.findall(fold(text))
        rows = tuple(CommandRow(offer) for offer in self._offers() if fits(offer, words))[:most]
        return (HeadingRow(tr("Commands")), *rows) if rows and heading else rows


def fits(offer: Offer, words: Sequence[str]) -> bool:
    """Whether each of these folded words begins a word of a command, in one of our languages."""
    known = [word for text in offer.texts for word in _WORD.findall(fold(text))]
    return all(any(each.startswith(word) for each in known) for word in words)


def _both(told: Sequence[Hit], asked: Sequence[Hit]) -> tuple[Hit, ...]:
    """Who answers a text and a question at once, then those who answer the text, then the others."""
    asked_for = {hit.contact_id for hit in asked}
    twice = [hit for hit in told if hit.contact_id in asked_for]
    once = [hit for hit in told if hit.contact_id not in asked_for]
    known = {hit.contact_id for hit in told}
    return (*twice, *once, *(hit for hit in asked if hit.contact_id not in known))
