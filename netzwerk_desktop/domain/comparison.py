"""Comparison: two contacts line by line, before they are joined: what is equal, what differs, what comes along."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from netzwerk_desktop.domain.contact import Contact, ContactMethod, MethodKind, Pocket
from netzwerk_desktop.domain.importing import Field, facts_of_contact
from netzwerk_desktop.domain.likeness import ALIKE, jaro_winkler
from netzwerk_desktop.domain.matching import exchanged, given_agree, merged, spellings
from netzwerk_desktop.domain.text import PersonName, split_name

ANCHORS = ("offers", "seeks", "traits", "promise")
"""The lines of a note that are texts of their own; both stay."""
CHOSEN = (Field.NAME, Field.JOB_TITLE, Field.ORGANISATION, Field.BIRTHDAY, Field.PORTRAIT)
"""The single values of which only one can stay where it is; of two notes both stay."""


class Mark(StrEnum):
    """How two values stand to each other."""

    SAME = "same"
    ALIKE = "alike"
    DIFFERENT = "different"
    ADDED = "added"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Line:
    """One value of each of two contacts; empty where one has none.

    Attributes:
        field: a field of a contact by name, or the kind of a way to reach somebody.
        kept: what the contact says that stays.
        other: what the contact says that goes into it.
        is_choice: whether a person chooses which of the two stays.
    """

    field: str
    kept: str
    other: str
    mark: Mark
    is_choice: bool = False


def compared(kept: Contact, other: Contact) -> list[Line]:
    """Two contacts line by line, without the lines in which neither has anything."""
    mine, theirs = facts_of_contact(kept), facts_of_contact(other)
    lines: list[Line] = []
    for field in CHOSEN:
        one, two = _text(getattr(mine, field)), _text(getattr(theirs, field))
        mark = mark_of(field, one, two)
        lines.append(Line(field, one, two, mark, bool(one and two) and one != two))
    for kind in MethodKind:
        lines += _ways(kind, kept.methods, other.methods)
    lines += _tags(kept.tags, other.tags)
    for name in (*ANCHORS, "note"):
        one, two = getattr(kept, name), getattr(other, name)
        # Of texts both stay: what is not the same comes along.
        lines.append(Line(name, one, two, Mark.SAME if one == two else Mark.ADDED if two else Mark.ALONE))
    return [line for line in lines if line.kept or line.other]


def mark_of(field: Field, one: str, other: str) -> Mark:
    """How two single values stand to each other."""
    if not one or not other:
        return Mark.ADDED if other else Mark.ALONE
    if one == other:
        return Mark.SAME
    if field is Field.BIRTHDAY:
        # One of them may lack the year.
        without_year = "-" in (one[0], other[0])
        return Mark.ALIKE if without_year and one[-5:] == other[-5:] else Mark.DIFFERENT
    if field is Field.PORTRAIT:
        return Mark.DIFFERENT
    shortened = field is Field.NAME and _shortened(split_name(one), split_name(other))
    return Mark.ALIKE if shortened or _alike(one, other) else Mark.DIFFERENT


def note_after(kept: Contact, other: Contact, taken: Collection[Field] = ()) -> str:
    """What the note says once two contacts are joined; `taken` as in merging."""
    note = merged(*exchanged(kept, other, taken)).note
    return kept.note if note is None else note


def photos_without_room(kept: Contact, other: Contact) -> bool:
    """Whether the other contact has a photo for which the kept one has no place."""
    two_portraits = bool(kept.portrait and other.portrait) and kept.portrait != other.portrait
    two_backs = bool(kept.card_back and other.card_back)
    sides = [each for contact in (kept, other) for each in (contact.card_front, contact.card_back) if each]
    return two_portraits or two_backs or len(sides) > 2


def in_order(one: Contact, other: Contact) -> tuple[Contact, Contact]:
    """Which of two contacts is proposed to stay: the one of the network, then the older one."""
    order = (Pocket.NETWORK, Pocket.INBOX, Pocket.ASIDE)
    kept, gone = sorted((one, other), key=lambda each: (order.index(each.standing.pocket), each.contact_id))
    return kept, gone


def _text(value: object) -> str:
    return str(getattr(value, "display", value))


def _alike(one: str, other: str) -> bool:
    """Another spelling, a title more, a word more, or a slip."""
    return any(
        mine == theirs or set(mine.split()) <= set(theirs.split()) or set(theirs.split()) <= set(mine.split())
        for mine in spellings(one)
        for theirs in spellings(other)
    ) or any(jaro_winkler(mine, theirs) >= ALIKE for mine in spellings(one) for theirs in spellings(other))


def _shortened(one: PersonName, other: PersonName) -> bool:
    """Whether one is the other with an initial."""
    return given_agree(one, other) and not spellings(one.family).isdisjoint(spellings(other.family))


def _ways(kind: MethodKind, mine: tuple[ContactMethod, ...], theirs: tuple[ContactMethod, ...]) -> list[Line]:
    """The ways of a kind that both have after merging, beside those that are the same in another notation."""
    there: dict[str, str] = {}
    for way in theirs:
        if way.kind is kind:
            there.setdefault(_key(way), way.value)
    lines = []
    known = set()
    for way in mine:
        if way.kind is kind:
            known.add(_key(way))
            twin = there.get(_key(way), "")
            mark = Mark.ALONE if not twin else Mark.SAME if twin == way.value else Mark.ALIKE
            lines.append(Line(kind, way.value, twin, mark))
    lines += [Line(kind, "", value, Mark.ADDED) for key, value in there.items() if key not in known]
    return lines


def _key(way: ContactMethod) -> str:
    return way.match_key or way.value.casefold()


def _tags(mine: tuple[str, ...], theirs: tuple[str, ...]) -> list[Line]:
    """Tags as one line; the other's come along."""
    one, two = ", ".join(mine), ", ".join(theirs)
    mark = Mark.SAME if set(mine) == set(theirs) else Mark.ADDED if set(theirs) - set(mine) else Mark.ALONE
    return [Line("tags", one, two, mark)] if mine or theirs else []
