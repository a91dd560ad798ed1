"""Typing errors: every word that one slip of the fingers may have been meant to be."""

from functools import lru_cache

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ALPHABETS = (_LATIN, "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ", "αβγδεζηθικλμνξοπρσςτυφχψω")
_MOST_LETTERS = 24


@lru_cache(maxsize=256)
def one_slip_from(word: str) -> tuple[str, ...]:
    """Words that differ by one letter too many, too few, another one, or by two neighbours that changed places.

    Slips that happen most come first. Only the alphabet that the word is written in is tried.
    """
    if not word or len(word) > _MOST_LETTERS:
        return ()
    alphabet = next((each for each in _ALPHABETS if word[0] in each or word[-1] in each), _LATIN)
    halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    swapped = [left + right[1] + right[0] + right[2:] for left, right in halves if len(right) > 1]
    dropped = [left + right[1:] for left, right in halves if right]
    added = [left + letter + right for left, right in halves for letter in alphabet]
    changed = [left + letter + right[1:] for left, right in halves if right for letter in alphabet]
    found = dict.fromkeys((*swapped, *dropped, *added, *changed))
    found.pop(word, None)
    found.pop("", None)
    return tuple(found)
