"""Marks: which parts of a line were asked for."""

import re
from collections.abc import Iterable

from netzwerk_desktop.domain.text import fold, sort_key

Span = tuple[int, int]
_WORD = re.compile(r"\w+")
SHORTEST = 2


def asked_words(texts: Iterable[str]) -> tuple[str, ...]:
    """The words of what was asked, each one folded both ways (ü as u and as ue)."""
    found = {form for text in texts for word in _WORD.findall(text) for form in (fold(word), sort_key(word))}
    return tuple(sorted(found, key=len, reverse=True))


def spans_of(text: str, words: tuple[str, ...], *, shortest: int = SHORTEST) -> tuple[Span, ...]:
    """The beginnings of words in a text that were asked for.

    Args:
        words: folded.
        shortest: shorter ones mark nothing: a single letter begins half of a note.
    """
    wanted = [word for word in words if len(word) >= shortest]
    spans = []
    for match in _WORD.finditer(text) if wanted else ():
        length = _length_of(match[0], wanted)
        if length:
            spans.append((match.start(), match.start() + length))
    return tuple(spans)


def _length_of(word: str, wanted: list[str]) -> int:
    """How many letters of a word were asked for, 0 for none."""
    for form in (fold, sort_key):
        folded = form(word)
        for asked in wanted:
            if folded.startswith(asked):
                return next(length for length in range(1, len(word) + 1) if form(word[:length]).startswith(asked))
    return 0


def within(spans: Iterable[Span], start: int, end: int) -> tuple[Span, ...]:
    """The spans that lie in a part of a text, counted from its beginning."""
    cut = ((max(first, start) - start, min(last, end) - start) for first, last in spans)
    return tuple((first, last) for first, last in cut if first < last)


def joined(*several: Iterable[Span]) -> tuple[Span, ...]:
    """Spans of one text from several sources; what overlaps is one."""
    found: list[Span] = []
    for first, last in sorted(span for spans in several for span in spans):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return tuple(found)
