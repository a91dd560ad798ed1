"""A printed name in its parts: academic titles, given name, family name, degrees, in the case people write."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from netzwerk_desktop.domain.card_fit import MailFit, mail_fit, umlauts_of
from netzwerk_desktop.domain.card_words import CardWords, plain
from netzwerk_desktop.domain.text import PARTICLES, PersonName

_CAMEL = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ])")
_SURE_FIT = 0.75
# Written small inside a name, also where the rest stands in capitals.
_SMALL = PARTICLES | {
    "und",
    "y",
    "e",
    "des",
    "dos",
    "das",
    "dal",
    "dalla",
    "degli",
    "dei",
    "d",
    "am",
    "auf",
    "aus",
    "zu",
    "in",
}
# Family names that begin with these have a capital there ("Le Goff", "Di Martino").
_GREAT = frozenset({"le", "la", "di", "del", "della", "dal", "dalla", "degli", "dei"})
# What begins a degree behind a comma, however it goes on ("eidg. dipl. Braumeister").
_EXAMINED = frozenset({"eidg", "dipl", "diplom", "lic", "staatl"})
_LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name as read off a line.

    Attributes:
        name: its parts in natural case.
        printed: given and family name as printed, in natural order.
        fit: how well a mail on the card spells it, 0 to 1.
        exact: whether that mail agrees in every letter.
        listed: whether the given name is a known one.
        core: how many words are neither title nor degree.
        accented: the given name with the accent it is always written with and that was not read; else empty.
        turned: whether only the mail says that the family name was printed first; it may be the mail that is turned.
    """

    name: PersonName
    printed: tuple[str, str]
    fit: float
    exact: bool
    listed: bool
    core: int
    turned: bool = False
    accented: str = ""


def read_name(text: str, locals_: Sequence[str], words: CardWords) -> PrintedName | None:
    """Read a line as a person's name; None where it cannot be one.

    Args:
        text: the line.
        locals_: what stands before the "@" of the card's mails, without those of no person.
        words: the vocabulary.
    """
    before, core, after = _split_titles(_spaced(text), words)
    core = [_undotted(word) for word in core]
    if not core or len(core) > _LONGEST_NAME or not all(_namelike(word) for word in core):
        return None
    comma = next((at for at, word in enumerate(core[:-1], 1) if word.endswith(",")), 0)
    core = [word.strip(",") for word in core]
    for local in locals_:
        core = umlauts_of(local, core)
    fit = max((mail_fit(local, core) for local in locals_), key=lambda each: each.score, default=MailFit())
    given, family = _halves(core, fit, comma, words)
    name = PersonName(" ".join(before), natural(" ".join(given)), natural(" ".join(family)), " ".join(after))
    listed = bool(given) and _listed(given[0], words)
    loud = any(map(_shouted, core)) and not all(map(_shouted, core))
    turned = bool(given) and not comma and not loud and not listed and core[0] == family[0] and core[-1] == given[-1]
    return PrintedName(
        name,
        (" ".join(given), " ".join(family)),
        fit.score,
        fit.exact,
        listed,
        len(core),
        turned,
        _accented(given, words),
    )


def _accented(given: Sequence[str], words: CardWords) -> str:
    """Capitals often stand without accents; in small letters a missing one was overlooked, or is a rare spelling."""
    first = given[0] if given else ""
    return words.accents.get(first.casefold(), "") if not _shouted(first) else ""


def _undotted(word: str) -> str:
    """A Turkish name in which one of several dotless letters was read with a dot; its vowels go together."""
    return word.replace("i", "ı") if word.count("ı") > 1 and word.count("i") == 1 and "I" not in word else word


def natural(text: str) -> str:
    """A name in the case people write it: words wholly in capitals get small letters, particles too."""
    parts = text.split()
    shouted = [word for word in parts if _shouted(word)]
    if not shouted:
        return text
    done = [_natural_word(word) if _shouted(word) or word.upper() == word else word for word in parts]
    return " ".join(
        word.lower() if at and done[at - 1] == "de" and word in ("La", "Le") else word for at, word in enumerate(done)
    )


def _natural_word(word: str) -> str:
    if len(word.strip(".")) == 1:
        return word
    if word.casefold() in _SMALL - _GREAT:
        return word.lower()
    small = "-".join(_capitalised(part) for part in word.lower().split("-"))
    return re.sub(r"^(Mc)(\w)", lambda found: found[1] + found[2].upper(), small)


def _capitalised(part: str) -> str:
    pieces = part.split("'")
    if len(pieces) > 1 and len(pieces[0]) <= 2:
        return "'".join(piece[:1].upper() + piece[1:] for piece in pieces)
    return part[:1].upper() + part[1:]


def _shouted(word: str) -> bool:
    """Whether a word stands in capitals; an initial does not count."""
    inner = [ch for ch in word if ch.isalpha()]
    return len(inner) > 1 and all(ch.isupper() or ch == "ß" for ch in inner)


def _spaced(text: str) -> str:
    """Words that reading had stuck together, cut where a small letter meets a capital ("AnnaMüller")."""
    return " ".join(
        word if word.startswith(("Mc", "Mac", "De", "Le", "La", "Di", "Van", "Du")) else _CAMEL.sub(" ", word)
        for word in text.split()
    )


def _split_titles(text: str, words: CardWords) -> tuple[list[str], list[str], list[str]]:
    """Titles before the name, the name, degrees after it."""
    tokens = text.replace("(", " ").replace(")", " ").split()
    start = 0
    while start < len(tokens) and _is_title(tokens[start], start, words):
        start += 1
    end = len(tokens)
    while end > start + 1 and _is_degree(tokens[end - 1], words):
        end -= 1
    comma = next((at for at in range(start + 1, len(tokens)) if tokens[at].endswith(",")), len(tokens))
    tail = tokens[comma + 1 :]
    examined = bool(tail) and plain(tail[0]) in _EXAMINED
    if examined or all(_is_degree(token, words) or plain(token) in words.before_names for token in tail):
        end = min(end, comma + 1)
    core = tokens[start:end]
    if end < len(tokens) and core:
        core[-1] = core[-1].rstrip(",")
    return tokens[:start], core, [token.strip(",") for token in tokens[end:]]


def _is_title(token: str, at: int, words: CardWords) -> bool:
    """A title stands in the list; a single letter or a school only after another title ("Dr. h. c.", "Ing. FH")."""
    word, titles = plain(token), words.before_names
    if at > 0 and token.isupper() and len(word) > 1 and "." not in token and word in words.after_names:
        return True
    if len(word) == 1:
        return at > 0 and word in titles and token.islower()
    if all(part in titles for part in word.split("-")):
        return (
            token.endswith(".")
            or len(word) > 2
            or token[:1].islower()
            or token in ("Dr", "PD", "RA", "Me", "Fr", "Hr", "Ms", "Mr")
        )
    return "." in token.rstrip(".") and all(plain(part) in titles for part in token.split(".") if part)


def _is_degree(token: str, words: CardWords) -> bool:
    """A degree is in its list and written as one: with capitals or dots."""
    word = plain(token)
    known = word in words.after_names or all(part in words.after_names for part in re.split(r"[-/]", word))
    return known and (
        sum(ch.isupper() for ch in token) > 1 or "." in token or (word in words.before_names and token.islower())
    )


def _namelike(word: str) -> bool:
    """Letters with hyphens, apostrophes or a dot after an initial; it begins with a capital or is a particle."""
    bare = word.strip(",")
    inner = re.sub(r"[-'.]", "", bare)
    if not inner or not inner.isalpha():
        return False
    if "." in bare and not (len(inner) <= 3 or (bare.count(".") == 1 and len(inner) <= 4)):
        return False
    return bare[0].isupper() or bare.casefold() in _SMALL or bare.startswith(("d'", "l'"))


def _listed(word: str, words: CardWords) -> bool:
    return plain(word) in words.given_names or plain(word.split("-")[0]) in words.given_names


def _halves(core: list[str], fit: MailFit, comma: int, words: CardWords) -> tuple[list[str], list[str]]:
    """Given and family names of the printed words; what stands before a comma is the family name."""
    if len(core) == 1:
        return ([], core) if not _listed(core[0], words) else (core, [])
    if comma:
        return core[comma:], core[:comma]
    if core[0].casefold() in PARTICLES and not _listed(core[-1], words):
        return [], core
    shouted = [_shouted(word) or (word.isupper() and word.casefold() in _SMALL) for word in core]
    full = [loud for loud, word in zip(shouted, core, strict=True) if len(word.strip(".")) > 1]
    if any(full) and not all(full):
        return _by_capitals(core, shouted)
    known = [_listed(word, words) for word in core]
    if fit.score >= _SURE_FIT:
        if fit.reversed_order and (known[-1] or not known[0]) and not (known[0] and not known[-1]):
            return core[fit.given_words :], core[: fit.given_words]
        if not fit.reversed_order:
            cut = _before_particles(core, _cut_by_fit(core, fit, known))
            return core[:cut], core[cut:]
    if known[-1] and not known[0]:
        cut = _family_length(core)
        return core[cut:], core[:cut]
    cut = _before_particles(core, len(core) - 1)
    return core[:cut], core[cut:]


def _cut_by_fit(core: Sequence[str], fit: MailFit, known: Sequence[bool]) -> int:
    """Where the family name begins: as the mail says, but initials and known given names stay with the given one."""
    cut = fit.given_words
    while cut < len(core) - 1 and (len(core[cut].strip(".")) == 1 or (known[cut] and cut > 0)):
        cut += 1
    return cut


def _by_capitals(core: list[str], shouted: Sequence[bool]) -> tuple[list[str], list[str]]:
    """The words in capitals are the family name."""
    if shouted[0]:
        cut = next((at for at, loud in enumerate(shouted) if not loud), len(core))
        return core[cut:], core[:cut]
    cut = _before_particles(core, next(at for at, loud in enumerate(shouted) if loud))
    return core[:cut], core[cut:]


def _before_particles(core: Sequence[str], cut: int) -> int:
    while cut > 1 and core[cut - 1].casefold() in PARTICLES:
        cut -= 1
    return max(1, cut)


def _family_length(core: Sequence[str]) -> int:
    """How many words a family name printed first takes: its particles and one more."""
    cut = 0
    while cut < len(core) - 2 and core[cut].casefold() in PARTICLES:
        cut += 1
    return cut + 1
