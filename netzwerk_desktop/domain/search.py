"""Search: what a question finds, why, and how close it came."""

from dataclasses import dataclass
from enum import StrEnum

from netzwerk_desktop.domain.contact import ContactDraft
from netzwerk_desktop.domain.query import Filter


class Matched(StrEnum):
    """What of a contact answered the question."""

    NAME = "name"
    ORGANISATION = "organisation"
    JOB_TITLE = "job_title"
    NOTE = "note"
    EVENT = "event"
    PLACE = "place"
    TAG = "tag"
    MAIL = "mail"
    PHONE = "phone"
    WEB = "web"
    CARD_TEXT = "card_text"


class Closeness(StrEnum):
    """How an answer came about, the closest first; this is the order of answers."""

    EXACT = "exact"
    PREFIX = "prefix"
    TYPO = "typo"
    SOUND = "sound"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Hit:
    """One contact that answers.

    Attributes:
        snippet: the words of the contact around what matched, as they are stored; one line.
        marks: (start, end) of what matched within the snippet.
        like: the stored word that sounds like what was asked, or differs from it by a typing error; else empty.
    """

    contact_id: int
    matched: Matched
    closeness: Closeness
    snippet: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    like: str = ""


@dataclass(frozen=True, slots=True)
class Clue:
    """Something of a pasted text that was looked for."""

    matched: Matched
    value: str


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a question, best first.

    Attributes:
        words: the free words that were looked for.
        filters: what narrowed the answer, as understood from the text.
        clues: what was taken from a pasted text, the surest first; empty for typed questions.
        draft: a contact made of the pasted text, for when nobody is found.
        more: whether there are more hits than were asked for.
    """

    hits: tuple[Hit, ...] = ()
    words: tuple[str, ...] = ()
    filters: tuple[Filter, ...] = ()
    clues: tuple[Clue, ...] = ()
    draft: ContactDraft | None = None
    more: bool = False
