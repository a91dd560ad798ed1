"""How well an internet address fits a printed name: mail to person, domain to organisation."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from netzwerk_desktop.domain.card_words import CardWords, plain, words_of
from netzwerk_desktop.domain.text import PARTICLES, fold, sort_key

_SECOND_LEVEL = frozenset({"co", "ac", "gov", "org", "gv", "or", "com", "net", "ltd", "plc", "sch", "nhs"})
_UMLAUTS = str.maketrans("aouAOU", "äöüÄÖÜ")
# Joining words of organisations that domains leave out.
_FILLERS = frozenset({"und", "and", "et", "e", "the", "of", "de", "des", "du", "la", "le", "les", "di", "del",
                      "della", "der", "die", "das", "fur", "for", "pour", "per"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class MailFit:
    """How a mail's local part spells a name.

    Attributes:
        score: 0 to 1; from 0.75 on the family name or the whole given name stands in the address.
        given_words: how many of the printed words, from the left, are given names in that reading.
        reversed_order: whether the family name was printed first in that reading.
        exact: whether every letter agrees; else one of the two was misread.
    """

    score: float = 0.0
    given_words: int = 0
    reversed_order: bool = False
    exact: bool = False


def mail_fit(local: str, words: Sequence[str]) -> MailFit:
    """How well the part before the "@" spells a printed name, in either order of its words.

    Only where no spelling agrees in every letter is one asked for that nearly does.
    """
    key = letters(local)
    core = [word for word in words if any(ch.isalpha() for ch in word)]
    if not key or not core or len(core) > 6:
        return MailFit()
    exact = _best_fit(key, core, lambda spelled, _: float(key == spelled))
    if exact.score >= 0.75:
        return exact
    close = _best_fit(key, core, lambda spelled, worth: _likeness(key, spelled) if worth >= 0.95 else 0.0)
    return exact if exact.score >= close.score else replace(close, exact=False)


def _best_fit(key: str, core: Sequence[str], likeness: Callable[[str, float], float]) -> MailFit:
    if len(core) == 1:
        return MailFit(0.8 * max(likeness(spelled, 1.0) for spelled in _variants(core[0])), 0, False, True)
    best, rank = MailFit(), 0.0
    for cut in range(1, len(core)):
        for turned in (False, True):
            given, family = (core[cut:], core[:cut]) if turned else (core[:cut], core[cut:])
            spellings = _spellings(given, family)
            score = max((likeness(spelled, worth) * worth for spelled, worth in spellings), default=0.0)
            if score - 0.03 * turned > rank:
                best, rank = MailFit(score, cut, turned, True), score - 0.03 * turned
    return best


def domain_fit(domain: str, text: str, words: CardWords) -> float:
    """How well a domain spells an organisation, 0 to 1; public mail providers spell nothing."""
    if not domain or domain.casefold() in words.providers:
        return 0.0
    core = [word for word in words_of(text.replace("-", " ")) if word not in words.legal_forms]
    named = [word for word in core if word not in _FILLERS] or core
    if not named:
        return 0.0
    return max((_domain_likeness(label, named, text) for label in domain_labels(domain)), default=0.0)


def misspells(domain: str, text: str, words: CardWords) -> bool:
    """Whether a domain is an organisation's whole name but for a letter or two: one of them was misread."""
    core = [word for word in words_of(text.replace("-", " ")) if word not in words.legal_forms]
    named = [word for word in core if word not in _FILLERS]
    wholes = {spelled for group in (core, named) for spelled in _variants("".join(group))}
    wholes |= {"".join(sort_key(word) for word in text.split() if plain(word) not in words.legal_forms)}
    wholes = {"".join(ch for ch in whole if ch.isalpha()) for whole in wholes}
    labels = domain_labels(domain)
    if any(label in wholes for label in labels):
        return False
    return any(len(label) > 5 and edits(label, whole) <= 2 for label in labels for whole in wholes)


def umlauts_of(local: str, words: Sequence[str]) -> list[str]:
    """A printed name with the one umlaut that its mail spells out and whose dots were not seen; else as it is.

    "tschuemperlin@" under "Tschumperlin"; nobody leaves out an e that is printed.
    """
    if len(words) < 2 or mail_fit(local, words).exact:
        return list(words)
    for at, word in enumerate(words):
        for place, letter in enumerate(word):
            dotted = letter.translate(_UMLAUTS)
            if dotted == letter or word[place + 1 : place + 2] == "e" or _is_diphthong(word, place):
                continue
            changed = [*words[:at], word[:place] + dotted + word[place + 1 :], *words[at + 1 :]]
            spelled = letters(word[:place]) + letters(letter) + "e" + letters(word[place + 1 :])
            if len(spelled) > 4 and spelled in letters(local) and mail_fit(local, changed).exact:
                return changed
    return list(words)


def umlauts_by(domains: Sequence[str], text: str) -> str:
    """An organisation with the umlaut that a domain of its card spells out and whose dots were not seen."""
    labels = [label for domain in domains for label in domain_labels(domain)]
    words = text.split()
    for at, word in enumerate(words):
        if len(word) < 5 or any(letters(word) in label for label in labels):
            continue
        for place, letter in enumerate(word):
            spelled = letters(word[: place + 1]) + "e" + letters(word[place + 1 :])
            if letter not in "aouAOU" or _is_diphthong(word, place):
                continue
            if any(spelled in label for label in labels):
                return " ".join(
                    [*words[:at], word[:place] + letter.translate(_UMLAUTS) + word[place + 1 :], *words[at + 1 :]]
                )
    return text


def _is_diphthong(word: str, place: int) -> bool:
    """Whether a u belongs to the vowel before it, as in Bauer and Neuer."""
    return word[place] in "uU" and word[place - 1 : place].casefold() in ("a", "ä", "e", "o")


def edits(one: str, other: str) -> int:
    """How many letters have to be put in, taken out or changed; 9 where lengths differ by more than two."""
    if abs(len(one) - len(other)) > 2:
        return 9
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row[0] = row[0], at
        for place, against in enumerate(other, 1):
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, before + (letter != against))
    return row[-1]


def domain_labels(domain: str) -> list[str]:
    """The telling parts of a domain: "www.inf.firma.co.uk" gives inf and firma."""
    parts = [part for part in domain.casefold().split("/")[0].split(".") if part]
    parts = parts[:-1] if len(parts) > 1 else parts
    if len(parts) > 1 and parts[-1] in _SECOND_LEVEL:
        parts = parts[:-1]
    return [letters(part) for part in parts if part not in ("www", "mail") and letters(part)]


def letters(text: str) -> str:
    """The folded letters of a text and nothing else."""
    return "".join(ch for ch in fold(text) if ch.isalpha())


def near(one: str, other: str) -> bool:
    """Whether two strings differ by few letters, as a misread one does from what was printed."""
    return len(one) > 4 and len(other) > 4 and SequenceMatcher(None, one, other).ratio() >= 0.8


def _likeness(key: str, spelled: str) -> float:
    """1 for the same letters, less for a few others, 0 for more."""
    if key == spelled:
        return 1.0
    if re.sub("([aou])e", r"\1", key) == re.sub("([aou])e", r"\1", spelled):
        return 0.93
    if len(spelled) < 6 or abs(len(key) - len(spelled)) > 2:
        return 0.0
    ratio = SequenceMatcher(None, key, spelled).ratio()
    return ratio - 0.05 if ratio >= 0.85 else 0.0


def _spellings(given: Sequence[str], family: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Local parts that people make of a name, each with how much it tells."""
    for last in _families(family):
        yield last, 0.8 if len(last) > 2 else 0.3
        for first in _givens(given):
            yield first + last, 1.0
            yield last + first, 0.95
            yield first[:1] + last, 0.95
            yield last + first[:1], 0.9
            yield first + last[:1], 0.8
            yield first[:2] + last, 0.85
        initials = "".join(fold(word)[:1] for word in given)
        if len(given) > 1 or "-" in given[0]:
            yield initials + last, 0.95
            yield "".join(fold(part)[:1] for word in given for part in word.split("-")) + last, 0.95
        yield initials + last[:1], 0.3
    for first in _givens(given):
        yield first, 0.8 if len(first) > 2 else 0.2


def _givens(given: Sequence[str]) -> set[str]:
    """The first given name, its first half, and all of them."""
    whole = [word for word in given if len(word.strip(".")) > 1] or list(given)
    found = set(_variants(whole[0])) | set(_variants("".join(whole)))
    if "-" in whole[0]:
        found |= set(_variants(whole[0].split("-")[0]))
    return {each for each in found if each}


def _families(family: Sequence[str]) -> set[str]:
    """The family name with and without particles, whole and by its halves."""
    bare = [word for word in family if word.casefold() not in PARTICLES] or list(family)
    found = set(_variants("".join(family))) | set(_variants("".join(bare))) | set(_variants(bare[0]))
    for word in bare:
        if "-" in word:
            found |= set(_variants(word.split("-")[0])) | set(_variants(word.split("-")[-1]))
    return {each for each in found if each}


def _variants(text: str) -> Iterable[str]:
    """A word in letters, umlauts both ways."""
    return {letters(text), "".join(ch for ch in sort_key(text) if ch.isalpha())}


def _domain_likeness(label: str, named: Sequence[str], text: str) -> float:
    spelled = [sorted(_variants(word), key=len, reverse=True) for word in named]
    wholes = {"".join(each[-1] for each in spelled), "".join(each[0] for each in spelled)}
    wholes |= set(_variants(text))
    if label in wholes:
        return 1.0
    covered, rest = 0, label
    for options in spelled:
        held = next((option for option in options if len(option) > 1 and option in rest), "")
        covered += len(held)
        rest = rest.replace(held, " ", 1) if held else rest
    score = covered / len(label) if covered >= 3 else 0.0
    if len(label) in (2, 3, 4, 5) and label == "".join(options[0][:1] for options in spelled):
        score = max(score, 0.7)
    if any(len(whole) > 4 and whole.startswith(label) and len(label) > 3 for whole in wholes):
        score = max(score, 0.7)
    likeness = max(SequenceMatcher(None, label, whole).ratio() for whole in wholes)
    return max(score if score >= 0.4 else 0.0, likeness - 0.05 if likeness >= 0.8 else 0.0)
