"""Answer: what of a person answers a question, how close it comes, and the words around it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from netzwerk_desktop.domain.phone_digits import FROM_END, indexed
from netzwerk_desktop.domain.question import Word
from netzwerk_desktop.domain.search import Closeness, Hit, Matched
from netzwerk_desktop.domain.search_words import joined_keys, keys, nth_spot, typed_end
from netzwerk_desktop.domain.text import fold

_SNIPPET, _BEFORE = 90, 30
_ORDER = {closeness: number for number, closeness in enumerate(Closeness)}
_RANK = {matched: number for number, matched in enumerate(Matched)}

Field = tuple[Matched, str]


@dataclass(frozen=True, slots=True)
class Sought:
    """A word of a question with everything that may stand for it.

    Attributes:
        alike: words it may have been meant to be, that sound like it, or that it is a part of; the likeliest first.
    """

    word: Word
    alike: Mapping[str, Closeness] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """A hit with what its place among the others follows from; `literal` where it was typed just as it is stored."""

    hit: Hit
    literal: bool = False

    @property
    def place(self) -> tuple[int, bool, int]:
        """Sorts the closest first; equals keep their order."""
        return _ORDER[self.hit.closeness], not self.literal, _RANK[self.hit.matched]


@dataclass(frozen=True, slots=True)
class _Match:
    closeness: Closeness
    marks: tuple[tuple[int, int], ...]
    like: str = ""


def answer(
    contact_id: int, fields: Sequence[Field], sought: Sequence[Sought], more: Callable[[], Iterable[Field]]
) -> Answer:
    """Say what of a person answers: the name where it answers every word, else what answers the rest.

    Args:
        fields: what is known of the person, the name first.
        more: further fields, asked for only where these do not answer.
    """
    if not sought:
        return Answer(Hit(contact_id, Matched.NAME, Closeness.EXACT, _one_line(fields[0][1])))
    rest = tuple(range(len(sought)))
    name_marks: dict[int, _Match] = {}
    best: tuple[int, Field, dict[int, _Match]] | None = None
    for number, shown in enumerate(_chained(fields, more)):
        found = _matches(shown, sought)
        if len(found) == len(sought):
            return _answer(contact_id, shown, found, found, sought)
        if number == 0:
            name_marks, rest = found, tuple(at for at in rest if at not in found)
            continue
        gained = sum(at in found for at in rest)
        if gained and (best is None or gained > best[0]):
            best = gained, shown, found
            if gained == len(rest):
                break
    if best is None:
        return Answer(Hit(contact_id, Matched.NAME, Closeness.TEXT, _one_line(fields[0][1])))
    return _answer(contact_id, best[1], best[2], name_marks | best[2], sought)


def _chained(fields: Sequence[Field], more: Callable[[], Iterable[Field]]) -> Iterable[Field]:
    yield from fields
    yield from more()


def _answer(
    contact_id: int, shown: Field, found: dict[int, _Match], every: dict[int, _Match], sought: Sequence[Sought]
) -> Answer:
    matched, text = shown
    worst = max((match.closeness for match in every.values()), key=_ORDER.__getitem__)
    slips = [match.closeness for match in every.values() if match.closeness in (Closeness.TYPO, Closeness.SOUND)]
    if matched is not Matched.NAME and worst is not Closeness.TEXT:
        worst = max(slips, key=_ORDER.__getitem__, default=Closeness.TEXT)
    like = next((match.like for match in every.values() if match.like), "")
    literal = matched is Matched.NAME and all(
        fold(sought[at].word.text) == fold(text[start:end])
        for at, match in found.items()
        for start, end in match.marks[:1]
    )
    marks = sorted({mark for match in found.values() for mark in match.marks})
    snippet, placed = snippet_of(text, marks)
    return Answer(Hit(contact_id, matched, worst, snippet, placed, like), literal)


def _matches(shown: Field, sought: Sequence[Sought]) -> dict[int, _Match]:
    """What of a field answers which word; places are looked for only where there is something."""
    matched, text = shown
    if matched is Matched.PHONE:
        return {at: match for at, each in enumerate(sought) if (match := _match_phone(text, each)) is not None}
    words = keys(text)
    begun = f" {' '.join(words)}"
    likely = [at for at, each in enumerate(sought) if _may_match(each, words, begun)]
    return {at: match for at in likely if (match := _match(text, words, sought[at])) is not None}


def _may_match(sought: Sought, words: Sequence[str], begun: str) -> bool:
    if sought.word.others or not sought.alike.keys().isdisjoint(words):
        return True
    return all(f" {part.key}" in begun for part in sought.word.parts)


def _match(text: str, words: Sequence[str], sought: Sought) -> _Match | None:
    direct = _match_parts(text, words, sought.word)
    if direct is not None:
        return direct
    for number, word in enumerate(words if sought.alike else ()):
        closeness = sought.alike.get(word)
        if closeness is not None:
            spot = nth_spot(text, number)
            like = "" if closeness is Closeness.TEXT else text[spot.start : spot.end]
            return _Match(closeness, ((spot.start, spot.end),), like)
    if sought.word.others and any(key.startswith(sought.word.others) for key in joined_keys(text)):
        return _Match(Closeness.PREFIX, ((0, len(text)),))
    return None


def _match_parts(text: str, words: Sequence[str], word: Word) -> _Match | None:
    """Every part in this text, as a whole word rather than as a beginning."""
    marks, whole = [], True
    for part in word.parts:
        number = words.index(part.key) if part.key in words else None
        if number is None and not part.whole:
            number = _first_beginning(words, part.key)
            whole = False
        if number is None:
            break
        spot = nth_spot(text, number)
        marks.append((spot.start, spot.end if spot.key == part.key else typed_end(text, spot, part.key)))
    else:
        return _Match(Closeness.EXACT if whole else Closeness.PREFIX, tuple(marks))
    number = _first_beginning(words, word.others) if word.others else None
    if number is None:
        return None
    spot = nth_spot(text, number)
    return _Match(Closeness.PREFIX, ((spot.start, spot.end),))


def _first_beginning(words: Sequence[str], beginnings: str | tuple[str, ...]) -> int | None:
    return next((number for number, word in enumerate(words) if word.startswith(beginnings)), None)


def _match_phone(text: str, sought: Sought) -> _Match | None:
    every = (*sought.word.others, *(part.key for part in sought.word.parts if sought.word.single))
    beginnings = tuple(each for each in every if each[0].isdecimal() or each[0] == FROM_END)
    found = any(digits.startswith(beginnings) for digits in indexed(text)) if beginnings else False
    return _Match(Closeness.PREFIX, ((0, len(text)),)) if found else None


def snippet_of(text: str, marks: Sequence[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """One line of a text around the first mark, and the marks that lie within it."""
    if len(text) <= _SNIPPET:
        return _one_line(text), tuple(marks)
    first = marks[0][0] if marks else 0
    start = max(0, min(first - _BEFORE, len(text) - _SNIPPET))
    if start:
        gap = text.find(" ", start, first)
        start = gap + 1 if gap >= 0 else start
    end = min(len(text), max(start + _SNIPPET, marks[0][1] if marks else 0))
    if end < len(text):
        gap = text.rfind(" ", marks[0][1] if marks else start, end)
        end = gap if gap > start else end
    head, tail = "…" if start else "", "…" if end < len(text) else ""
    moved = len(head) - start
    placed = tuple((begin + moved, stop + moved) for begin, stop in marks if start <= begin and stop <= end)
    return head + _one_line(text[start:end]) + tail, placed


def _one_line(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else " " for sign in text)
