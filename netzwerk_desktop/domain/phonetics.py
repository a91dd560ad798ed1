"""Phonetics: what names that sound alike in German have in common (Kölner Phonetik, H. J. Postel 1969)."""

from functools import lru_cache

from netzwerk_desktop.domain.text import fold

_PLAIN = dict.fromkeys("aeijouy", "0") | {"b": "1", "f": "3", "v": "3", "w": "3", "g": "4", "k": "4", "q": "4"}
_PLAIN |= {"l": "5", "m": "6", "n": "6", "r": "7", "s": "8", "z": "8"}
_HARD_AT_START, _HARD = frozenset("ahkloqrux"), frozenset("ahkoqux")


@lru_cache(8192)
def cologne(word: str) -> str:
    """The code of one word: "Meier" and "Mayr" are both 67; empty where no letter has a sound."""
    letters = [letter for letter in fold(word) if "a" <= letter <= "z"]
    codes: list[str] = []
    for place, letter in enumerate(letters):
        before = letters[place - 1] if place else ""
        after = letters[place + 1] if place + 1 < len(letters) else ""
        for code in _code(letter, before, after):
            if not codes or codes[-1] != code:
                codes.append(code)
        if letter == "h":
            codes.append("")  # nothing is doubled across an h
    sounds = [code for code in codes if code]
    return "".join(code for place, code in enumerate(sounds) if code != "0" or place == 0)


def _code(letter: str, before: str, after: str) -> str:
    if letter in _PLAIN:
        return _PLAIN[letter]
    if letter == "p":
        return "3" if after == "h" else "1"
    if letter in "dt":
        return "8" if after and after in "csz" else "2"
    if letter == "x":
        return "8" if before and before in "ckq" else "48"
    if letter == "c":
        hard = after in (_HARD if before else _HARD_AT_START) if after else False
        return "4" if hard and before not in ("s", "z") else "8"
    return ""
