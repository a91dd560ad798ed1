"""Likeness: by how much two contacts seem to be one person, from what they have in common and what differs.

A score is only ever a proposal to a person: 80 is a strong one, 50 a weak one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.domain.matching import given_agree, spellings
from netzwerk_desktop.domain.phonetics import sound
from netzwerk_desktop.domain.text import PersonName

STRONG, WEAK = 80, 50
ALIKE = 0.92
"""From this Jaro-Winkler similarity on two names that sound alike are alike."""
_SHARED_BY_MANY = 2
_MOST_IN_BLOCK = 40
_GENERATIONS = {"jr": 1, "jun": 1, "junior": 1, "sr": 2, "sen": 2, "senior": 2, "ii": 3, "iii": 4, "iv": 5}
_PROFILE_HOSTS = ("linkedin.com", "xing.com")


class Sign(StrEnum):
    """What speaks for two contacts being one person, or against it."""

    MAIL = "mail"
    PHONE = "phone"
    SHARED_PHONE = "shared_phone"
    PROFILE = "profile"
    NAME = "name"
    NAME_SOUNDS = "name_sounds"
    BIRTHDAY = "birthday"
    BIRTH_YEAR_DIFFERS = "birth_year_differs"
    SUFFIX_DIFFERS = "suffix_differs"
    GIVEN_NAME_DIFFERS = "given_name_differs"


WEIGHTS = {
    Sign.MAIL: 60,
    Sign.PHONE: 40,
    Sign.SHARED_PHONE: 20,
    Sign.PROFILE: 80,
    Sign.NAME: 30,
    Sign.NAME_SOUNDS: 20,
    Sign.BIRTHDAY: 20,
    Sign.BIRTH_YEAR_DIFFERS: -60,
    Sign.SUFFIX_DIFFERS: -60,
    Sign.GIVEN_NAME_DIFFERS: -40,
}


@dataclass(frozen=True, slots=True)
class Features:
    """What two people are compared by; `key` is whose it is."""

    key: int
    name: PersonName = PersonName()
    mails: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    profiles: frozenset[str] = frozenset()
    birthday: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two people are, and by what."""

    signs: tuple[Sign, ...] = ()

    @property
    def score(self) -> int:
        """The sum of the signs."""
        return sum(WEIGHTS[sign] for sign in self.signs)

    @property
    def is_strong(self) -> bool:
        """Whether they are one person as good as surely."""
        return self.score >= STRONG

    @property
    def is_proposed(self) -> bool:
        """Whether a person is asked at all."""
        return self.score >= WEAK


def features(key: int, name: PersonName, methods: Iterable[ContactMethod], birthday: str) -> Features:
    """What somebody is compared by."""
    mails, phones, profiles = set(), set(), set()
    for method in methods:
        if method.kind is MethodKind.MAIL:
            mails.add(method.match_key)
        elif method.kind is MethodKind.PHONE:
            phones.add(method.match_key)
        elif method.kind is MethodKind.WEB:
            profiles.add(profile_key(method.value))
    none = {""}
    return Features(key, name, frozenset(mails - none), frozenset(phones - none), frozenset(profiles - none), birthday)


def profile_key(url: str) -> str:
    """What the notations of one LinkedIn or XING profile have in common; empty for every other page."""
    lowered = url.casefold()
    if not any(host in lowered for host in _PROFILE_HOSTS):
        return ""
    plain = unquote(url.strip()).casefold().partition("?")[0].partition("#")[0]
    host, _, path = plain.partition("://")[2].partition("/") if "://" in plain else plain.partition("/")
    domain = ".".join(host.split(".")[-2:])
    path = path.strip("/")
    return f"{domain}/{path}" if domain in _PROFILE_HOSTS and path else ""


def likeness(one: Features, other: Features, shared: frozenset[str] = frozenset()) -> Likeness:
    """Compare two people.

    Args:
        shared: numbers that more than two people have.
    """
    signs: list[Sign] = []
    same_mail = not one.mails.isdisjoint(other.mails)
    if same_mail:
        signs.append(Sign.MAIL)
    if numbers := one.phones & other.phones:
        signs.append(Sign.PHONE if numbers - shared else Sign.SHARED_PHONE)
    if not one.profiles.isdisjoint(other.profiles):
        signs.append(Sign.PROFILE)
    signs += _name_signs(one.name, other.name, same_mail)
    signs += _birthday_signs(one.birthday, other.birthday)
    return Likeness(tuple(signs))


def _name_signs(one: PersonName, other: PersonName, same_mail: bool) -> list[Sign]:
    signs: list[Sign] = []
    mine, theirs = _whole(one), _whole(other)
    same = bool(mine and theirs) and not spellings(mine).isdisjoint(spellings(theirs))
    sounds = not same and bool(mine and theirs) and _sounds_alike(mine, theirs)
    if same or sounds:
        signs.append(Sign.NAME if same else Sign.NAME_SOUNDS)
    elif same_mail and one.given and other.given and not given_agree(one, other):
        signs.append(Sign.GIVEN_NAME_DIFFERS)
    first, second = _generation(one.suffix), _generation(other.suffix)
    if first and second and first != second:
        signs.append(Sign.SUFFIX_DIFFERS)
    return signs


def _birthday_signs(one: str, other: str) -> list[Sign]:
    if not one or not other:
        return []
    if "-" not in (one[0], other[0]) and one[:4] != other[:4]:
        return [Sign.BIRTH_YEAR_DIFFERS]
    return [Sign.BIRTHDAY] if one[-5:] == other[-5:] else []


def _whole(name: PersonName) -> str:
    """A name without titles, which come and go."""
    return " ".join(part for part in (name.given, name.family) if part)


def _sounds_alike(one: str, other: str) -> bool:
    return [sound(word) for word in one.split()] == [sound(word) for word in other.split()] and any(
        jaro_winkler(mine, theirs) >= ALIKE for mine in spellings(one) for theirs in spellings(other)
    )


def _generation(suffix: str) -> int:
    words = suffix.casefold().replace(".", "").replace(",", " ").split()
    return next((_GENERATIONS[word] for word in words if word in _GENERATIONS), 0)


def jaro_winkler(one: str, other: str) -> float:
    """How alike two words are, from 0 to 1; the same beginning counts more (W. E. Winkler 1990)."""
    alike = _jaro(one, other)
    prefix = 0
    for mine, theirs in zip(one[:4], other[:4], strict=False):
        if mine != theirs:
            break
        prefix += 1
    return alike + prefix * 0.1 * (1 - alike)


def _jaro(one: str, other: str) -> float:
    if one == other:
        return 1.0
    reach = max(0, max(len(one), len(other)) // 2 - 1)
    taken = [False] * len(other)
    mine: list[str] = []
    for place, letter in enumerate(one):
        for there in range(max(0, place - reach), min(len(other), place + reach + 1)):
            if not taken[there] and other[there] == letter:
                taken[there] = True
                mine.append(letter)
                break
    if not mine:
        return 0.0
    theirs = [letter for letter, is_taken in zip(other, taken, strict=True) if is_taken]
    moved = sum(here != there for here, there in zip(mine, theirs, strict=True)) / 2
    common = len(mine)
    return (common / len(one) + common / len(other) + (common - moved) / common) / 3


class Neighbours:
    """Who could be alike at all: people with a mail address, number, profile, or name and birthday in common.

    It keeps from comparing everybody with everybody; a number that a whole company has counts with the name only.
    """

    def __init__(self) -> None:
        self._people: dict[int, Features] = {}
        self._blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._phones: dict[str, int] = defaultdict(int)
        self._asked: tuple[Features, list[tuple[str, ...]]] | None = None

    def add(self, person: Features) -> None:
        """Let somebody be found from now on."""
        self._people[person.key] = person
        for block in self._blocks_of(person):
            self._blocks[block].append(person.key)
        for phone in person.phones:
            self._phones[phone] += 1

    def best(self, person: Features) -> tuple[int, Likeness] | None:
        """Who is most like somebody, if anybody is enough to be proposed."""
        if self._blocks.keys().isdisjoint(self._blocks_of(person)):
            return None
        found = [(each, alike) for each, alike in self.alike(person) if alike.is_proposed]
        return max(found, key=lambda each: (each[1].score, -each[0]), default=None)

    def pairs(self) -> Iterator[tuple[int, int, Likeness]]:
        """Everybody who may be one person with somebody, each pair once."""
        for person in self._people.values():
            for other, alike in self.alike(person):
                if other > person.key and alike.is_proposed:
                    yield person.key, other, alike

    def alike(self, person: Features) -> Iterator[tuple[int, Likeness]]:
        """Everybody who could be one person with somebody, however little."""
        near: set[int] = set()
        for block in self._blocks_of(person):
            members = self._blocks.get(block, ())
            if len(members) <= _MOST_IN_BLOCK or len(block) > 2:
                near.update(members[: 5 * _MOST_IN_BLOCK])
        near.discard(person.key)
        shared = frozenset(phone for phone in person.phones if self._phones[phone] > _SHARED_BY_MANY)
        for key in sorted(near):
            yield key, likeness(person, self._people[key], shared)

    def _blocks_of(self, person: Features) -> list[tuple[str, ...]]:
        """The blocks of somebody, remembered: who was looked for is mostly added next."""
        if self._asked is None or self._asked[0] is not person:
            self._asked = (person, _blocks(person))
        return self._asked[1]


def _blocks(person: Features) -> list[tuple[str, ...]]:
    heard = sound(person.name.family or person.name.given)
    blocks: list[tuple[str, ...]] = [("mail", mail) for mail in person.mails]
    blocks += [("mail", mail, heard) for mail in person.mails]
    blocks += [("phone", phone) for phone in person.phones]
    blocks += [("phone", phone, heard) for phone in person.phones]
    blocks += [("profile", profile) for profile in person.profiles]
    if person.birthday:
        blocks.append(("birthday", person.birthday[-5:], heard))
    return blocks
