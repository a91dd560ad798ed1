"""Phonetics: words that sound alike have one code, by the Kölner Phonetik (Hans Joachim Postel, 1969)."""

from functools import lru_cache
from itertools import groupby

from netzwerk_desktop.domain.text import fold

_VOWELS = frozenset("aeijouy")
_PLAIN = {
    "b": "1",
    "f": "3",
    "v": "3",
    "w": "3",
    "g": "4",
    "k": "4",
    "q": "4",
    "l": "5",
    "m": "6",
    "n": "6",
    "r": "7",
    "s": "8",
    "z": "8",
}


@lru_cache(maxsize=1 << 14)
def sound(word: str) -> str:
    """The code of a word: Meier, Mayr and Maier are 67, Schmidt and Schmitt 862.

    Letters of other alphabets have no sound here; a word of only such letters has the empty code.
    """
    letters = [letter for letter in fold(word) if letter in _VOWELS or letter in _PLAIN or letter in "hpdtcx"]
    if not letters:
        return ""
    codes: list[str] = []
    for at, letter in enumerate(letters):
        before = letters[at - 1] if at else ""
        after = letters[at + 1] if at + 1 < len(letters) else ""
        codes.append(_code(letter, before, after))
    run = "".join(code for code, _ in groupby("".join(codes)))
    return run[:1] + run[1:].replace("0", "")


def _code(letter: str, before: str, after: str) -> str:
    if letter in _VOWELS:
        return "0"
    if letter == "p":
        return "3" if after == "h" else "1"
    if letter in "dt":
        return "8" if after in ("c", "s", "z") else "2"
    if letter == "c":
        return _code_of_c(before, after)
    if letter == "x":
        return "8" if before in ("c", "k", "q") else "48"
    return _PLAIN.get(letter, "")  # h is silent


def _code_of_c(before: str, after: str) -> str:
    if not before:
        return "4" if after and after in "ahkloqrux" else "8"
    if before in ("s", "z"):
        return "8"
    return "4" if after and after in "ahkoqux" else "8"
