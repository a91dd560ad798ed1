"""A search that answers as it was told, whoever really searches."""

from netzwerk_desktop.domain.contact import ContactDraft, ContactMethod, MethodKind
from netzwerk_desktop.domain.query import Filter, FilterKind
from netzwerk_desktop.domain.search import Closeness, Clue, Found, Hit, Matched
from netzwerk_desktop.domain.text import PersonName, fold


class FakeSearch:
    """Knows some words and who answers them; `tag:…` is a filter.

    Attributes:
        asked, pasted: what it was asked.
    """

    def __init__(self) -> None:
        self.known: dict[str, tuple[Hit, ...]] = {}
        self.told = Found()
        self.asked: list[str] = []
        self.pasted: list[str] = []
        self.more = False

    def knows(self, word: str, *hits: Hit) -> None:
        self.known[fold(word)] = hits

    def search(self, text: str, limit: int = 50) -> Found:
        self.asked.append(text)
        words = fold(text).split()
        filters = tuple(Filter(FilterKind.TAG, each.removeprefix("tag:")) for each in words if each.startswith("tag:"))
        free = [each for each in words if not each.startswith("tag:")]
        found = [hit for word, hits in self.known.items() if free and word.startswith(" ".join(free)) for hit in hits]
        return Found(tuple(found[:limit]), tuple(free), filters, more=self.more)

    def search_pasted(self, text: str, limit: int = 50) -> Found:
        self.pasted.append(text)
        return self.told


def hit(
    contact_id: int,
    matched: Matched = Matched.NAME,
    closeness: Closeness = Closeness.PREFIX,
    snippet: str = "",
    marked: str = "",
    like: str = "",
) -> Hit:
    """A hit, where `marked` is the part of the snippet that matched."""
    start = snippet.find(marked) if marked else -1
    marks = ((start, start + len(marked)),) if start >= 0 else ()
    return Hit(contact_id, matched, closeness, snippet, marks, like)


def told(*hits: Hit, mail: str = "b@gerber.example", name: str = "Beat Gerber") -> Found:
    """What a pasted mail tells."""
    given, _, family = name.partition(" ")
    draft = ContactDraft(name=PersonName(given=given, family=family), methods=(ContactMethod(MethodKind.MAIL, mail),))
    return Found(hits, (), (), (Clue(Matched.NAME, name), Clue(Matched.MAIL, mail)), draft)
