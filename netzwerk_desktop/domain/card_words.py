"""The vocabulary of business cards: what marks a title, an organisation, a street, a label."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from netzwerk_desktop.domain.text import fold

_BETWEEN_WORDS = re.compile(r"[\s/,&+|()\"“”„«»:;]+")


@dataclass(frozen=True, slots=True)
class WordPatterns:
    """A list of folded words, some of them open at one end or both ("*anwalt", "leit*", "*manag*").

    Attributes:
        whole: complete words.
        starts: beginnings.
        ends: endings.
        compounds: endings that count only with something before them.
        holds: inner parts.
        first: words that count only at the beginning of a line.
    """

    whole: frozenset[str] = frozenset()
    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    first: frozenset[str] = frozenset()
    compounds: tuple[str, ...] = ()

    def matches(self, word: str) -> bool:
        """Whether a folded word is in the list."""
        return (
            word in self.whole
            or word.startswith(self.starts)
            or word.endswith(self.ends)
            or (word.endswith(self.compounds) and word not in self.compounds)
            or any(part in word for part in self.holds)
        )

    def count(self, text: str) -> int:
        """How many words of a text are in the list; a compound with hyphens counts once."""
        words = words_of(text)
        found = sum(self.matches(word) or any(map(self.matches, word.split("-"))) for word in words)
        return found + (len(words) > 1 and words[0] in self.first)


@dataclass(frozen=True, slots=True)
class CardWords:
    """Every list that reading a card asks; all words folded (no accents, no case, no dots).

    Attributes:
        labels: what a label announces (phone, mobile, fax, mail, web, none) by label.
        countries: ISO 3166 code by name.
        domains: endings of internet addresses.
        providers: mail domains that say nothing about an organisation.
        mailboxes: local parts that belong to no person.
        accents: given names that are only written with an accent, by their letters without.
    """

    titles: WordPatterns = WordPatterns()
    departments: WordPatterns = WordPatterns()
    organisations: WordPatterns = WordPatterns()
    streets: WordPatterns = WordPatterns()
    legal_forms: frozenset[str] = frozenset()
    labels: Mapping[str, str] = field(default_factory=dict)
    countries: Mapping[str, str] = field(default_factory=dict)
    before_names: frozenset[str] = frozenset()
    after_names: frozenset[str] = frozenset()
    given_names: frozenset[str] = frozenset()
    accents: Mapping[str, str] = field(default_factory=dict)
    providers: frozenset[str] = frozenset()
    mailboxes: frozenset[str] = frozenset()
    slogans: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()


def card_words(texts: Mapping[str, str]) -> CardWords:
    """The vocabulary from the texts of its lists by name ("titles", "labels" ...); a missing list is empty.

    One entry a line, "#" for remarks; labels, countries and academic titles stand behind "what they mean:".
    """
    entries = {name: _entries(text) for name, text in texts.items()}
    labels = {word: kind for kind, line in _keyed(entries.get("labels", [])) for word in line.split()}
    academic = _keyed(entries.get("academic", []))
    return CardWords(
        titles=_patterns(entries.get("titles", [])),
        departments=_patterns(entries.get("departments", [])),
        organisations=_patterns(entries.get("organisations", [])),
        streets=_patterns(entries.get("streets", [])),
        legal_forms=_words(entries.get("legal_forms", [])),
        labels={plain(word): kind for word, kind in labels.items()},
        countries={
            plain(name): code for code, line in _keyed(entries.get("countries", [])) for name in line.split("|")
        },
        before_names=_words(line for kind, line in academic if kind == "before"),
        after_names=_words(line for kind, line in academic if kind == "after"),
        given_names=_words(entries.get("given_names", [])),
        accents=_accents([word for line in entries.get("given_names", []) for word in line.split()]),
        providers=frozenset(line.strip() for line in entries.get("mail_providers", [])),
        mailboxes=_words(entries.get("mailboxes", [])),
        slogans=_words(entries.get("slogans", [])),
        domains=_words(entries.get("domains", [])),
    )


def plain(word: str) -> str:
    """A word as the lists hold it: folded, without dots and outer punctuation."""
    return fold(word).replace(".", "").strip(" ,;:!?'\"()[]-–_/|*•·")


def words_of(text: str) -> list[str]:
    """The folded words of a text, hyphens kept inside."""
    return [word for word in map(plain, _BETWEEN_WORDS.split(text)) if word]


def _entries(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _keyed(lines: Iterable[str]) -> list[tuple[str, str]]:
    return [(key.strip(), rest) for key, _, rest in (line.partition(":") for line in lines)]


def _words(lines: Iterable[str]) -> frozenset[str]:
    return frozenset(plain(word) for line in lines for word in line.split())


def _accents(names: Sequence[str]) -> dict[str, str]:
    """Names by their letters without accents, but for those that are written without as well."""
    found = {word: name for name in names if (word := plain(name)) != name.casefold()}
    return {word: name for word, name in found.items() if word not in {each.casefold() for each in names}}


def _patterns(lines: Iterable[str]) -> WordPatterns:
    whole, starts, ends, holds, first, compounds = set(), set(), set(), set(), set(), set()
    for line in lines:
        word = fold(line.strip().strip("*^+"))
        opening, closing = line.startswith("*"), line.rstrip().endswith("*")
        if line.startswith("^"):
            first.add(word)
        elif line.startswith("+"):
            compounds.add(word)
        elif opening and closing:
            holds.add(word)
        elif opening:
            ends.add(word)
        elif closing:
            starts.add(word)
        else:
            whole.add(word)
    return WordPatterns(
        frozenset(whole),
        tuple(sorted(starts)),
        tuple(sorted(ends)),
        tuple(sorted(holds)),
        frozenset(first),
        tuple(sorted(compounds)),
    )
