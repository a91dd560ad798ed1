"""Names and free text: splitting, sorting by DIN 5007-2, initials, folding for comparisons."""

import re
import unicodedata
from dataclasses import dataclass

PREFIXES = frozenset({"dr", "prof", "dipl", "ing", "mag", "lic", "mr", "mrs", "ms", "herr", "frau", "pd"})
PARTICLES = frozenset({"von", "vom", "zu", "zum", "zur", "van", "de", "der", "den", "del", "della", "di",
                       "da", "du", "la", "le", "ten", "ter", "af", "av"})  # fmt: skip
SUFFIXES = frozenset({"jun", "jr", "sen", "sr", "phd", "mba", "msc", "bsc", "ma", "ba"})
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ẞ": "SS"})
# No mark stands before these in Unicode; what is below needs no look.
_PERHAPS_MARK = re.compile("[\u0300-\U0010ffff]+")
_STROKED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in the parts a business card gives; every part may be empty."""

    prefix: str = ""
    given: str = ""
    family: str = ""
    suffix: str = ""

    @property
    def display(self) -> str:
        """The name as one reads it aloud: "Dr. Anna Müller"."""
        return " ".join(filter(None, (self.prefix, self.given, self.family, self.suffix)))

    @property
    def sort_key(self) -> str:
        """Key for lists of names: family name first, DIN 5007-2 (ä as ae)."""
        return sort_key(" ".join(part for part in (self.family, self.given) if part))


def split_name(text: str) -> PersonName:
    """Split a written name into its parts.

    "Müller, Anna" is read as family first. Academic prefixes, suffixes and particles ("von", "de") are
    recognised; a single word is a given name only when nothing else is known, so it stays `family`.
    """
    if text.count(",") == 1:
        family, given = (part.strip() for part in text.split(","))
        if _plain(given) not in SUFFIXES:
            inner = split_name(given) if given else PersonName()
            titles, rest = _leading_titles(family.split())
            prefix = _joined(*titles, inner.prefix)
            return PersonName(prefix, _joined(inner.given, inner.family), " ".join(rest), inner.suffix)
    titles, words = _leading_titles(text.replace(",", " ").split())
    suffix: list[str] = []
    while len(words) > 1 and _plain(words[-1]) in SUFFIXES:
        suffix.insert(0, words.pop())
    if not words:
        return PersonName()
    start = len(words) - 1
    while start > 0 and words[start - 1].casefold() in PARTICLES:
        start -= 1
    return PersonName(" ".join(titles), " ".join(words[:start]), " ".join(words[start:]), " ".join(suffix))


def _leading_titles(words: list[str]) -> tuple[list[str], list[str]]:
    count = 0
    while count < len(words) - 1 and _is_prefix(words[count]):
        count += 1
    return words[:count], words[count:]


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def initials(name: PersonName) -> str:
    """At most two letters for a monogram; empty without a name."""
    family = [word for word in name.family.split() if word.casefold() not in PARTICLES] or name.family.split()
    letters = [word[0] for word in (*name.given.split()[:1], *family[-1:])]
    return "".join(letters).upper()[:2]


def sort_key(text: str) -> str:
    """DIN 5007-2, the order of names in German telephone books: ä as ae, ß as ss, other marks ignored."""
    if text.isascii():
        return text.casefold()
    # Composed first: an umlaut may come as a letter and a mark, as macOS writes it.
    return strip_marks(unicodedata.normalize("NFC", text).translate(_GERMAN)).casefold().translate(_STROKED)


def fold(text: str) -> str:
    """Text for comparisons: lower case, no marks, ä as a; ß and its kin spelled out."""
    return strip_marks(text).casefold().translate(_STROKED)


def strip_marks(text: str) -> str:
    """Remove accents and other combining marks."""
    if text.isascii():
        return text
    return _PERHAPS_MARK.sub(_unmarked, unicodedata.normalize("NFKD", text))


def _unmarked(found: "re.Match[str]") -> str:
    return "".join(ch for ch in found[0] if not unicodedata.combining(ch))


def _plain(word: str) -> str:
    return word.casefold().replace(".", "")


def _is_prefix(word: str) -> bool:
    return all(part in PREFIXES for part in word.casefold().replace(".", " ").replace("-", " ").split()) and bool(word)
