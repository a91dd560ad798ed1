"""Question: what somebody typed into the box, as words to look for and filters that narrow."""

import re
from dataclasses import dataclass
from datetime import date

from netzwerk_desktop.domain.followup import Pocket
from netzwerk_desktop.domain.phone_digits import asked, runs
from netzwerk_desktop.domain.query import Filter, FilterKind
from netzwerk_desktop.domain.search_words import joined_keys, key, spots

# Nobody remembers more words than that; what follows is left out.
_MOST_SIGNS, _MOST_WORDS, _MOST_PARTS = 5_000, 12, 8

_OPEN, _CLOSE = '"„“”«»', '"“”«»'
_PIECE = re.compile(
    rf"(?P<name>[^\W\d_]+):(?:[{_OPEN}](?P<quoted>[^{_CLOSE}]*)[{_CLOSE}]?|(?P<plain>[^\s{_OPEN}]*))(?=\s|$)|\S+"
)
_NAMES = {
    FilterKind.TAG: "tag tags schlagwort stichwort",
    FilterKind.EVENT: "event veranstaltung anlass",
    FilterKind.POCKET: "pocket fach stapel",
    FilterKind.ORGANISATION: "org organisation organization firma company",
    FilterKind.PLACE: "place ort",
    FilterKind.RHYTHM: "rhythm rhythmus",
    FilterKind.DUE: "due fallig",
    FilterKind.MET: "met getroffen",
    FilterKind.WITHOUT: "without ohne",
}
_KINDS = {key(name): kind for kind, names in _NAMES.items() for name in names.split()}
_POCKETS = {
    "inbox": Pocket.INBOX,
    "eingang": Pocket.INBOX,
    "network": Pocket.NETWORK,
    "netzwerk": Pocket.NETWORK,
    "aside": Pocket.ASIDE,
    "beiseite": Pocket.ASIDE,
}
_DUE = {"today": "today", "heute": "today", "week": "week", "woche": "week", "soon": "soon", "bald": "soon"}
_WITHOUT = {
    "rhythm": "rhythm rhythmus",
    "mail": "mail email",
    "phone": "phone telefon nummer",
    "photo": "photo foto bild picture",
    "note": "note notiz",
    "event": "event veranstaltung anlass",
    "tag": "tag tags schlagwort stichwort",
}
_LACKS = {key(name): value for value, names in _WITHOUT.items() for name in names.split()}
_RHYTHM = re.compile(r"([1-9]\d{0,3})(d|t|w|m)?")
_DAY = re.compile(r"(?:(?:(\d{1,2})\.)?(\d{1,2})[./])?(\d{4})")


@dataclass(frozen=True, slots=True)
class Part:
    """A word that must be there: whole, or as the beginning of one."""

    key: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """One thing that must be found: all of its parts, or a word that begins with one of the others.

    Attributes:
        others: the parts written in one ("hanspeter"), or a telephone number in other notations.
        whole: instead of its parts, the whole words of the data that begin like it.
    """

    text: str
    parts: tuple[Part, ...]
    others: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()

    @property
    def single(self) -> str:
        """The only part; empty where there are several."""
        return self.parts[0].key if len(self.parts) == 1 else ""


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for.

    Attributes:
        blank: whether nothing at all was typed.
    """

    words: tuple[Word, ...] = ()
    filters: tuple[Filter, ...] = ()
    blank: bool = False


def parse_question(text: str) -> Question:
    """Understand what was typed; every text is a question.

    "tag:Presse" or "veranstaltung:"Swiss Slide Day"" narrows; what is no filter is looked for as words.
    """
    text = text[:_MOST_SIGNS]
    filters: list[Filter] = []
    free: list[str] = []
    for found in _PIECE.finditer(text):
        kind = _KINDS.get(key(found["name"])) if found["name"] else None
        value = " ".join((found["quoted"] or found["plain"] or "").split())
        if kind is None:
            free.append(found[0])
        elif value:
            meant = filter_value(kind, value)
            if meant:
                filters.append(Filter(kind, meant))
            else:
                free.append(found[0])
    return Question(words_of(" ".join(free)), tuple(dict.fromkeys(filters)), not text.strip())


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text, digits that may be a telephone number as one."""
    text, start = text[:_MOST_SIGNS], 0
    found: list[Word] = []
    for begin, end in (*runs(text), (len(text), len(text))):
        # What touches other letters is a part of their word: a postcode in an address of the web, a house number.
        if begin < end and not _stands_alone(text, begin, end):
            continue
        found += [_word(piece) for piece in text[start:begin].split()]
        if begin < end:
            found.append(_number(text[begin:end]))
        start = end
    return tuple(dict.fromkeys(word for word in found if word.parts))[:_MOST_WORDS]


def filter_value(kind: FilterKind, value: str) -> str:
    """The value a filter stands for, from German or English words; empty where they mean nothing."""
    plain = key("".join(value.split()))
    if kind is FilterKind.POCKET:
        return next((pocket.value for name, pocket in _POCKETS.items() if key(name) == plain), "")
    if kind is FilterKind.WITHOUT:
        return _LACKS.get(plain, "")
    if kind is FilterKind.RHYTHM:
        return _rhythm(value.lower())
    if kind is FilterKind.DUE:
        moment = _moment(value)
        return _DUE.get(plain, moment if len(moment) == 10 else "")
    if kind is FilterKind.MET:
        return _moment(value)
    return value[:200]


def _word(piece: str) -> Word:
    found = spots(piece)[:_MOST_PARTS]
    parts = [Part(spot.key, whole=spot.end < len(piece)) for spot in found]
    others = (*joined_keys(piece), *(asked(piece) if piece.strip("+().,").isdecimal() and len(piece) > 2 else ()))
    known = {part.key for part in parts}
    return Word(piece, tuple(dict.fromkeys(parts)), tuple(each for each in others if each not in known))


def _number(text: str) -> Word:
    """Digits in groups: a number in any notation, or these groups as they stand."""
    parts = [Part(spot.key) for spot in spots(text)][:_MOST_PARTS]
    known = {part.key for part in parts} if len(parts) == 1 else set()
    return Word(text, tuple(dict.fromkeys(parts)), tuple(each for each in asked(text) if each not in known))


def _stands_alone(text: str, begin: int, end: int) -> bool:
    before, after = text[:begin][-1:], text[end:][:1]
    return not (before.isalnum() or before in ("@", "_")) and not (after.isalnum() or after in ("@", "_"))


def _rhythm(value: str) -> str:
    found = _RHYTHM.fullmatch(value)
    if not found:
        return ""
    number, unit = int(found[1]), found[2]
    return f"{number}m" if unit == "m" else str(number * 7 if unit == "w" else number)


def _moment(value: str) -> str:
    """A year, a month or a day, as ISO 8601: of 2026, 2026-03, 2026-03-04, 3.2026, 4.3.2026."""
    found = _DAY.fullmatch(value)
    numbers = [each for each in (found[3], found[2], found[1]) if each] if found else value.split("-")
    if (
        len(numbers) > 3
        or not all(each.isascii() and each.isdigit() and len(each) <= 4 for each in numbers)
        or len(numbers[0]) != 4
    ):
        return ""
    whole = [int(each) for each in (*numbers, "1", "1")[:3]]
    try:
        text = date(*whole).isoformat()
    except ValueError:
        return ""
    return text[: (4, 7, 10)[len(numbers) - 1]]
