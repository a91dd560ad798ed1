"""Who and what a card names: person, job title, department and organisation, told apart by score."""

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from netzwerk_desktop.domain.card_fit import domain_fit, mail_fit
from netzwerk_desktop.domain.card_lines import Piece, below, joined
from netzwerk_desktop.domain.card_name import PrintedName, read_name
from netzwerk_desktop.domain.card_words import CardWords, plain, words_of
from netzwerk_desktop.domain.text import PARTICLES

# From these scores on a line takes a role; below it the field stays empty.
_LEAST_NAME = 1.6
_LEAST_TITLE = 2.4
_LEAST_DEPARTMENT = 2.4
_LEAST_ORGANISATION = 1.5
# How many of the best lines of each role are weighed against each other.
_RUNNERS = 6
# A line belongs to the one above it when it is at most so many line heights away.
_RIGHT_BELOW = 1.5
_OPEN_END = re.compile(r"(?:[&+/,-]|\b(?:und|and|et|e|of|de|des|du|di|della|für|for|pour|per|im|in|zur|the|der))$")
_OPEN_START = re.compile(
    r"^(?:[&+/-]|(?:und|and|et|e|of|de|des|du|di|della|del|für|for|pour|per|im|zur|des|der)\b|[a-zà-ÿ])"
)


@dataclass(frozen=True, slots=True)
class Clues:
    """What the rest of the card tells about its names.

    Attributes:
        locals_: what stands before the "@" of mails to a person.
        domains: of mails and pages, without public providers.
        places: the folded words of town and country.
        top: of the card's highest text.
        bottom: of its lowest.
    """

    locals_: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    places: frozenset[str] = frozenset()
    top: float = 0.0
    bottom: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A text that may take a role; it may be made of several pieces, or be a part of one."""

    piece: Piece
    sources: frozenset[int]
    name: PrintedName | None
    scores: "Scores"


@dataclass(frozen=True, slots=True)
class Scores:
    """How well a line fits each role, by itself."""

    name: float = 0.0
    title: float = 0.0
    department: float = 0.0
    organisation: float = 0.0


@dataclass(frozen=True, slots=True)
class Roles:
    """The lines that took the roles, and how clearly each won (0 to 1)."""

    name: Line | None = None
    title: Line | None = None
    department: Line | None = None
    organisation: Line | None = None
    clear: dict[str, float] = field(default_factory=dict)


def find_roles(pieces: Sequence[Piece], words: CardWords, clues: Clues) -> Roles:
    """Give the lines that are left after all contact fields their roles.

    The strongest clues: the mail's local part spells the name, the domain spells the organisation, legal forms,
    words of titles, the size of type, and what stands right under what. A department alone under the name is what
    the person does; one that stands apart on a card without an organisation is the organisation.
    """
    lines = _lines([piece for piece in pieces if _readable(piece.text)], words, clues)
    names = _best(lines, lambda line: line.scores.name, _LEAST_NAME)
    organisations = _best(lines, lambda line: line.scores.organisation, _LEAST_ORGANISATION)
    options: list[tuple[float, Line | None, Line | None]] = []
    for name, organisation in itertools.product(names, organisations):
        if name and organisation and name.sources & organisation.sources:
            continue
        worth = (name.scores.name if name else 0.0) + (organisation.scores.organisation if organisation else 0.0)
        options.append((worth + _title_worth(name, organisation, lines), name, organisation))
    options.sort(key=lambda each: -each[0])
    _, name, organisation = options[0]
    title, department = _under_name(name, organisation, lines)
    if department and title is None and _near_name(department, name, lines) > 1.0:
        title, department = department, None
    elif department and organisation is None:
        spelled = max((domain_fit(domain, department.piece.text, words) for domain in clues.domains), default=0.0)
        if spelled >= 0.4 or not _near_name(department, title or name, lines):
            organisation, department = department, None
    clear = {
        "name": _clearness(options, 1),
        "organisation": _clearness(options, 2),
    }
    return Roles(name, title, department, organisation, clear)


def _readable(text: str) -> bool:
    """Whether a text can be a word at all: no lone letters, no numbers, no leftovers of signs."""
    inner = sum(ch.isalpha() for ch in text)
    return inner > 1 and inner >= 0.5 * len(text.replace(" ", ""))


def _best(lines: Iterable[Line], score: Callable[[Line], float], least: float) -> list[Line | None]:
    ranked = sorted((line for line in lines if score(line) >= least), key=score, reverse=True)
    return [*ranked[:_RUNNERS], None]


def _clearness(options: Sequence[tuple[float, Line | None, Line | None]], place: int) -> float:
    """How far the best reading stands before the best one with another line in the same role."""
    best = options[0]
    taken = best[place]
    others = [worth for worth, *lines in options if lines[place - 1] is not taken]
    lead = best[0] - max(others, default=0.0)
    return max(0.0, min(1.0, lead / 3))


def _lines(pieces: Sequence[Piece], words: CardWords, clues: Clues) -> list[Line]:
    """Every line by itself, the halves of a line with a comma, and neighbours that may be one text.

    Two lines that are joined only because they look like given and family name can be nothing but a name.
    """
    tallest = max((piece.height for piece in pieces), default=1.0)
    texts: list[tuple[Piece, frozenset[int]]] = []
    for at, piece in enumerate(pieces):
        texts.append((piece, frozenset({at * 100})))
        texts += [(half, frozenset({at * 100 + 1 + side})) for side, half in enumerate(_halves(piece, words))]
    pairs = list(itertools.permutations(range(len(pieces)), 2))
    texts += [
        (both, frozenset({one * 100, two * 100}))
        for one, two in pairs
        if (both := _together(pieces[one], pieces[two], words))
    ]
    lines = [
        Line(piece, _with_halves(sources), name, _scores(piece, name, words, clues, tallest))
        for piece, sources in texts
        for name in [read_name(piece.text, clues.locals_, words)]
    ]
    names = [
        (both, _with_halves(frozenset({one * 100, two * 100})), name)
        for one, two in pairs
        if (both := _name_over_two_lines(pieces[one], pieces[two]))
        and (name := read_name(both.text, clues.locals_, words))
    ]
    return lines + [
        Line(both, sources, name, Scores(name=_scores(both, name, words, clues, tallest).name))
        for both, sources, name in names
    ]


def _with_halves(sources: frozenset[int]) -> frozenset[int]:
    """A whole line covers its halves; a half covers only itself."""
    return frozenset(source + side for source in sources for side in ((0, 1, 2) if source % 100 == 0 else (0,)))


def _halves(piece: Piece, words: CardWords) -> Iterator[Piece]:
    """The two sides of a comma or dash where one is a title ("Anna Muster, Leiterin Verkauf")."""
    for cut in re.finditer(r",\s|\s-\s|,(?=\S)", piece.text):
        head, tail = piece.part(0, cut.start()), piece.part(cut.end(), len(piece.text))
        if tail and words_of(tail.text)[:1] in (["eidg"], ["dipl"], ["lic"]):
            return
        if head and tail and _says_a_role(head.text, words) != _says_a_role(tail.text, words):
            yield head
            yield tail
            return


def _says_a_role(text: str, words: CardWords) -> bool:
    return words.titles.count(text) > 0 or words.departments.count(text) > 0


def _together(one: Piece, two: Piece, words: CardWords) -> Piece | None:
    """Two neighbours as one text: a name over two lines, a line that goes on, two halves of a row."""
    alike = 0.75 < one.height / two.height < 1.34
    if not alike or one.listed or two.listed:
        return None
    row = min(one.bottom, two.bottom) - max(one.top, two.top) > 0.6 * min(one.height, two.height)
    if row and 0 < two.left - one.right < 2 * one.height:
        return joined((one, two), f"{one.text} / {two.text}")
    if row or not below(one, two, 0.8):
        return None
    if _OPEN_END.search(one.text) or _OPEN_START.match(two.text) or plain(two.text) in words.legal_forms:
        return joined((one, two), f"{one.text} {two.text}")
    return None


def _name_over_two_lines(one: Piece, two: Piece) -> Piece | None:
    """A given name over a family name in the same type."""
    aligned = min(abs(one.left - two.left), abs(one.middle - two.middle)) < one.height
    alike = 0.85 < one.height / two.height < 1.18 and one.text.isupper() == two.text.isupper()
    short = " " not in one.text and len(two.text.split()) < 4
    return (
        joined((one, two), f"{one.text} {two.text}") if aligned and alike and short and below(one, two, 0.8) else None
    )


@dataclass(frozen=True, slots=True)
class _Marks:
    """What a text shows by itself."""

    words: int
    small: int
    titles: int
    departments: int
    organisations: int
    legal: bool
    slogan: bool
    unit: bool
    size: float
    edge: bool
    domain: float
    local: float


def _marks(piece: Piece, name: PrintedName | None, words: CardWords, clues: Clues, tallest: float) -> _Marks:
    folded = words_of(piece.text)
    tokens = piece.text.split()
    small = sum(token[:1].islower() and token.casefold() not in PARTICLES for token in tokens)
    speaking = len(words.slogans & set(folded)) + bool(re.search(r"[^\W\d_]{4,}[.!…]$", piece.text) and len(tokens) > 3)
    return _Marks(
        words=len(folded),
        small=small,
        titles=words.titles.count(piece.text),
        departments=words.departments.count(piece.text),
        organisations=words.organisations.count(piece.text),
        legal=_legal(tokens, words),
        slogan=piece.listed or bool(speaking) or bool(re.search(r"\d", piece.text) and small > 1),
        unit=bool(folded) and words.departments.matches(folded[0]) and not words.titles.matches(folded[-1]),
        size=piece.height / tallest,
        edge=min(abs(piece.top - clues.top), abs(piece.bottom - clues.bottom)) < 0.5 * piece.height,
        domain=max((domain_fit(domain, piece.text, words) for domain in clues.domains), default=0.0),
        local=name.fit if name else max((mail_fit(local, tokens).score for local in clues.locals_), default=0.0),
    )


def _legal(tokens: Sequence[str], words: CardWords) -> bool:
    """A legal form stands at the end, in capitals or dots; "SE" inside a name does not count."""
    if len(tokens) < 2:
        return False
    last, two = plain(tokens[-1]), "".join(plain(token) for token in tokens[-2:])
    written = len(last) > 2 or any(ch.isupper() for ch in tokens[-1])
    return (last in words.legal_forms and written) or (two in words.legal_forms and len(tokens) > 2)


def _scores(piece: Piece, name: PrintedName | None, words: CardWords, clues: Clues, tallest: float) -> Scores:
    marks = _marks(piece, name, words, clues, tallest)
    return Scores(
        _name_score(marks, name, words, clues),
        _title_score(marks, name),
        _department_score(marks, name),
        _organisation_score(marks, name),
    )


def _name_score(marks: _Marks, name: PrintedName | None, words: CardWords, clues: Clues) -> float:
    """Degrees behind the name may hold any word; only the name itself speaks against being one."""
    if name is None:
        return 0.0
    core = " ".join(name.printed)
    score = 5.0 * name.fit + 1.5 * marks.size + 1.5 * name.listed
    score += 1.5 * bool(name.name.prefix) + 1.0 * bool(name.name.suffix)
    score += 1.0 if 2 <= name.core <= 4 else -2.0
    score += 0.8 * any(len(part) == 2 and part[1] == "." for part in core.split()[1:])
    score -= 2.5 * bool(words.titles.count(core) and not name.name.prefix) + 1.5 * bool(words.departments.count(core))
    score -= 2.0 * _named_like_a_firm(core, words)
    score -= 5.0 * marks.legal + 4.0 * marks.slogan + _taken_by_domain(marks, name)
    score -= 2.5 * bool(clues.places & set(words_of(core)) and name.fit < 0.7)
    return score


def _named_like_a_firm(core: str, words: CardWords) -> float:
    """How much a name reads as an organisation's; families too are called after a house or a mill at the end."""
    if not words.organisations.count(core):
        return 0.0
    *first, last = words_of(core) or [""]
    sure = last in words.organisations.whole or words.organisations.count(" ".join(first)) > 0
    return 1.0 if sure or not first else 0.3


def _taken_by_domain(marks: _Marks, name: PrintedName) -> float:
    """How much speaks for the organisation because the domain spells the line; a family name in it is common."""
    if name.fit >= 0.7 or name.listed:
        return 0.0
    return 2.0 if marks.domain >= 0.9 else 0.5 * marks.domain


def _title_score(marks: _Marks, name: PrintedName | None) -> float:
    score = 0.6 + 3.2 * bool(marks.titles) + 0.3 * max(0, marks.titles - 1)
    score -= 3.0 * marks.legal + 2.0 * marks.domain + 3.0 * (marks.local if name else 0.0)
    score -= 2.5 * bool(name and name.name.prefix)
    score -= 2.5 * marks.slogan + 1.0 * (marks.words > 7) + 0.8 * bool(marks.departments and not marks.titles)
    score -= 1.2 * bool(marks.organisations and not marks.titles) + 1.5 * marks.unit
    return score


def _department_score(marks: _Marks, name: PrintedName | None) -> float:
    score = 3.0 * bool(marks.departments) + 0.3 * max(0, marks.departments - 1) - 1.6 * bool(marks.titles)
    score -= 3.0 * marks.legal + 2.5 * marks.domain + 3.0 * (marks.local if name else 0.0)
    return score - 2.5 * marks.slogan - 1.0 * (marks.words > 7)


def _organisation_score(marks: _Marks, name: PrintedName | None) -> float:
    score = 4.5 * marks.domain + 4.0 * marks.legal + 2.2 * bool(marks.organisations) + 1.2 * marks.size
    score -= 3.5 * (marks.local if name and marks.domain < 0.9 else 0.0)
    score -= 2.2 * bool(marks.titles and not marks.legal and not marks.organisations) + 1.0 * bool(marks.titles)
    score -= 1.5 * bool(marks.departments and not marks.organisations) + 3.0 * marks.slogan
    score -= 2.0 * bool(name and name.name.prefix) + 1.0 * (marks.words > 7) + 0.4 * marks.small
    return score + 0.6 * marks.edge - 1.2 * bool(name and name.listed)


def _title_worth(name: Line | None, organisation: Line | None, lines: Sequence[Line]) -> float:
    """What a choice of name and organisation leaves for title and department, at a lower price."""
    title, department = _under_name(name, organisation, lines)
    worth = _near_name(title, name, lines) + title.scores.title if title else 0.0
    return 0.5 * (worth + (department.scores.department if department else 0.0))


def _under_name(name: Line | None, organisation: Line | None, lines: Sequence[Line]) -> tuple[Line | None, Line | None]:
    """Title and department among the lines that neither name nor organisation took."""
    taken = (name.sources if name else frozenset()) | (organisation.sources if organisation else frozenset())
    free = [line for line in lines if not line.sources & taken]
    title = _winner(free, lambda line: line.scores.title + _near_name(line, name, lines), _LEAST_TITLE)
    if title:
        free = [line for line in free if not line.sources & title.sources]
    department = _winner(
        free, lambda line: line.scores.department + _under_title(line, title, name, lines), _LEAST_DEPARTMENT
    )
    return title, department


def _under_title(line: Line, title: Line | None, name: Line | None, lines: Sequence[Line]) -> float:
    """A line right under a title, in its type, is a department even when no word says so."""
    if title is None:
        return _near_name(line, name, lines)
    near = _near_name(line, title, lines)
    alike = 0.85 < line.piece.height / title.piece.height < 1.18
    follows = name is not None and below(name.piece, title.piece, _RIGHT_BELOW)
    return near + 0.5 if near >= 2.0 and alike and follows and title.scores.title > 2 else near


def _winner(lines: Iterable[Line], score: Callable[[Line], float], least: float) -> Line | None:
    best = max(lines, key=lambda line: (score(line), len(line.piece.text)), default=None)
    return best if best and score(best) >= least else None


def _near_name(line: Line | None, name: Line | None, lines: Sequence[Line]) -> float:
    """A smaller line right under the name is most likely its title."""
    if line is None or name is None:
        return 0.0
    if {source // 100 for source in line.sources} == {source // 100 for source in name.sources}:
        return 1.2
    if line.piece.left > name.piece.right and abs(line.piece.top - name.piece.top) < 0.3 * name.piece.height:
        return 1.9 if line.piece.left - name.piece.right < 3 * name.piece.height else 0.0
    if below(name.piece, line.piece, _RIGHT_BELOW) and line.piece.height <= 1.15 * name.piece.height:
        aligned = min(
            abs(name.piece.left - line.piece.left),
            abs(name.piece.middle - line.piece.middle),
            abs(name.piece.right - line.piece.right),
        )
        between = any(
            below(name.piece, other.piece, _RIGHT_BELOW) and other.piece.bottom < line.piece.middle_height
            for other in lines
            if not other.sources & (line.sources | name.sources)
        )
        return 2.0 if aligned < 1.5 * name.piece.height and not between else 0.8
    return 1.9 if _heads(line, name, lines) else 0.0


def _heads(line: Line, name: Line, lines: Sequence[Line]) -> bool:
    """Whether a line stands right over the name and further from what is over it: a title before its name."""
    gap = name.piece.top - line.piece.bottom
    if not below(line.piece, name.piece, 0.7) or line.piece.height > name.piece.height:
        return False
    over = [other.piece for other in lines if below(other.piece, line.piece, 3.0) and other.piece is not line.piece]
    return bool(over) and all(line.piece.top - piece.bottom > 1.6 * max(gap, 0.2 * line.piece.height) for piece in over)
