"""Search words: the one form in which a word of a person and a word of a question are compared."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from netzwerk_desktop.domain.text import fold

LONGEST = 64
"""Of longer words only so many letters are compared."""

# Marks that belong to the letter before them: Latin, Hebrew, Arabic, Devanagari.
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
# Letters and digits, or one picture sign, which is a word of its own.
_WORD = re.compile(rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*|[\u2190-\u2bff\U0001f000-\U0001faff]")
# Only from the beginning of a word: a long one without a hyphen would be gone through from each of its letters.
_JOINED = re.compile(r"(?<![^\W_])[^\W_]+(?:['’‐-][^\W_]+)+")
_LETTER_E = re.compile("([aou])e")


class Spot(NamedTuple):
    """A word within a text."""

    key: str
    start: int
    end: int


@lru_cache(maxsize=1 << 16)
def key(word: str) -> str:
    """What spellings of a word have in common: case, marks, ß and ss, ä, ae and a; ł is l, ø is o, ı is i.

    The key of a beginning is a beginning of the key, so that what is typed half is found already.
    """
    folded = word.lower() if word.isascii() else "".join(filter(str.isalnum, fold(word))) or word
    return _LETTER_E.sub(r"\1", folded)[:LONGEST]


def keys(text: str) -> list[str]:
    """The words of a text in their order, as they are compared."""
    return list(map(key, _WORD.findall(text)))


def joined_keys(text: str) -> list[str]:
    """Words of several parts in one: "hanspeter" of "Hans-Peter", "obrien" of "O'Brien"."""
    return [key(re.sub(r"['’‐-]", "", word)) for word in _JOINED.findall(text)]


def spots(text: str) -> list[Spot]:
    """The words of a text with their places."""
    return [Spot(key(found[0]), found.start(), found.end()) for found in _WORD.finditer(text)]


def nth_spot(text: str, number: int) -> Spot:
    """One of the words that `keys` gives, counted from 0, with its place."""
    found = next(islice(_WORD.finditer(text), number, None))
    return Spot(key(found[0]), found.start(), found.end())


def typed_end(text: str, spot: Spot, beginning: str) -> int:
    """Up to where a word of a text is what was typed: of "Müller" and "mul" behind the first l."""
    word = text[spot.start : spot.end]
    for length in range(1, len(word)):
        if key(word[:length]).startswith(beginning):
            return spot.start + length
    return spot.end


def stored(words: Iterable[str]) -> str:
    """Words as the index keeps them: each once, in a settled order."""
    return " ".join(sorted(set(words)))
