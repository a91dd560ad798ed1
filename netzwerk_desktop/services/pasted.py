"""Pasted: what a mail, a signature or a vCard says of its sender, and who that is."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from netzwerk_desktop.domain.answer import Sought, answer
from netzwerk_desktop.domain.card_words import CardWords
from netzwerk_desktop.domain.contact import ContactDraft, ContactMethod, MethodKind
from netzwerk_desktop.domain.pasted_text import addresses, draft_from_text, named_pairs
from netzwerk_desktop.domain.phone_digits import phone_digits, runs
from netzwerk_desktop.domain.question import words_of
from netzwerk_desktop.domain.search import Closeness, Clue, Hit, Matched
from netzwerk_desktop.imaging.card_words import load_card_words
from netzwerk_desktop.paths import resources
from netzwerk_desktop.storage.search import Search

_LEAST_DIGITS = 7
_MOST_OF_A_CLUE, _MOST_CLUES = 50, 12
# Addresses of these say nothing of who somebody works with.
_ANYBODYS = re.compile(
    r"(gmail|googlemail|gmx|web|t-online|bluewin|outlook|hotmail|live|icloud|me|yahoo|mail|hispeed|sunrise|proton|posteo"
    r"|protonmail|mailbox|aol)\.(com|net|org|me|ch|de|at|fr|it|co\.uk)"
)
# An address of the sender outweighs everything; a name within the domain more than a name or a number alone.
_SENDER, _ADDRESS, _NAME, _NUMBER, _DOMAIN = 100, 60, 40, 35, 10


@dataclass(frozen=True, slots=True)
class Pasted:
    """A pasted text taken apart; `clues` has the surest first."""

    clues: tuple[Clue, ...]
    draft: ContactDraft | None = None

    @classmethod
    def read(cls, text: str) -> "Pasted":
        """Take a text apart."""
        draft = draft_from_text(text, _words())
        methods = draft.methods or () if draft else ()
        mails = dict.fromkeys((*addresses(text), *(each.value for each in methods if each.kind is MethodKind.MAIL)))
        mails = dict.fromkeys(mail.strip().casefold() for mail in mails)
        domains = dict.fromkeys(mail.rpartition("@")[2] for mail in mails)
        name = draft.name.display if draft and draft.name else ""
        names = (name,) if name else named_pairs(text)
        numbers = [each.value for each in methods if each.kind is MethodKind.PHONE]
        numbers += [text[start:end] for start, end in runs(text)]
        national = {
            digits: number
            for number in reversed(numbers)
            if len(digits := phone_digits(number).national) >= _LEAST_DIGITS
        }
        clues = [Clue(Matched.MAIL, mail) for mail in mails][:_MOST_CLUES]
        clues += [Clue(Matched.WEB, domain) for domain in domains if not _ANYBODYS.fullmatch(domain)][:_MOST_CLUES]
        clues += [Clue(Matched.NAME, each) for each in names]
        clues += [Clue(Matched.PHONE, number) for number in reversed(national.values())][:_MOST_CLUES]
        return cls(tuple(clues), draft)

    def hits(self, search: Search) -> list[Hit]:
        """Who is meant, the surest first; those who only share a domain last."""
        weights: dict[int, int] = defaultdict(int)
        hits: dict[int, Hit] = {}
        for weight, hit in self._weighed(search):
            weights[hit.contact_id] += weight
            hits.setdefault(hit.contact_id, hit)
            if hits[hit.contact_id].closeness is Closeness.TEXT:
                hits[hit.contact_id] = hit
        return sorted(hits.values(), key=lambda hit: -weights[hit.contact_id])

    def _weighed(self, search: Search) -> list[tuple[int, Hit]]:
        found: list[tuple[int, Hit]] = []
        mails = [clue.value for clue in self.clues if clue.matched is Matched.MAIL]
        owners = search.of_key([ContactMethod(MethodKind.MAIL, mail).match_key for mail in mails])
        for contact_id, mail in owners:
            weight = _SENDER if mail == mails[0] else _ADDRESS
            found.append((weight, _hit(contact_id, Matched.MAIL, Closeness.EXACT, mail)))
        for clue in self.clues:
            if clue.matched is Matched.NAME:
                found += _by_name(search, clue.value)
            elif clue.matched is Matched.PHONE:
                people = search.with_number(clue.value, _MOST_OF_A_CLUE)
                found += [(_NUMBER, _hit(each, Matched.PHONE, Closeness.EXACT, clue.value)) for each in people]
            elif clue.matched is Matched.WEB:
                people = search.at_domain(clue.value, _MOST_OF_A_CLUE)
                found += [(_DOMAIN, _hit(each, Matched.MAIL, Closeness.TEXT, clue.value)) for each in people]
        return found


def _by_name(search: Search, name: str) -> list[tuple[int, Hit]]:
    words = words_of(name)
    people = search.named(words, _MOST_OF_A_CLUE, whole=True)
    fields, sought = search.fields(people), [Sought(word) for word in words]
    return [(_NAME, answer(each, fields[each], sought, tuple).hit) for each in people]


def _hit(contact_id: int, matched: Matched, closeness: Closeness, value: str) -> Hit:
    return Hit(contact_id, matched, closeness, value, ((0, len(value)),))


@cache
def _words() -> CardWords:
    return load_card_words(resources() / "cards")
