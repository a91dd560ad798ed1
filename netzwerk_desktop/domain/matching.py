"""Matching: who may be the same person; proposed to a person, never acted on."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from netzwerk_desktop.domain.card_scan import with_methods
from netzwerk_desktop.domain.contact import Contact, ContactDraft, ContactMethod, MethodKind
from netzwerk_desktop.domain.text import PersonName, fold, sort_key


class MatchReason(StrEnum):
    """What two contacts have in common."""

    MAIL = "mail"
    PHONE_AND_NAME = "phone_and_name"


@dataclass(frozen=True, slots=True)
class Match:
    """A contact that may be the same person, and why."""

    contact: Contact
    reason: MatchReason


def match_reason(one: Contact, other: Contact) -> MatchReason | None:
    """Whether two contacts may be one person: the same mail address, or the same number and the same name.

    Colleagues share a switchboard, couples a mail address: a number alone says nothing, and two whole names that
    differ speak against a shared address.
    """
    if _shared(one, other, MethodKind.MAIL) and not _differ(one.name, other.name):
        return MatchReason.MAIL
    if _shared(one, other, MethodKind.PHONE) and _same(one.name, other.name):
        return MatchReason.PHONE_AND_NAME
    return None


def matches(contact: Contact, others: Iterable[Contact]) -> list[Match]:
    """Those who may be the same person as a contact, the surest reason first."""
    found = [Match(other, reason) for other in others if (reason := match_reason(contact, other))]
    return sorted(found, key=lambda match: (match.reason is not MatchReason.MAIL, match.contact.contact_id))


def exchanged(kept: Contact, other: Contact, taken: Collection[str]) -> tuple[Contact, Contact]:
    """Two contacts with some of their single values exchanged: what is taken over, and what it takes the place of.

    Args:
        taken: names of fields; one that the other has nothing in stays.
    """
    names = [name for name in taken if getattr(getattr(other, name), "display", getattr(other, name))]
    if "portrait" in names:
        names.append("portrait_frame")
    mine = {str(name): getattr(kept, name) for name in names}
    theirs = {str(name): getattr(other, name) for name in names}
    return replace(kept, **theirs), replace(other, **mine)


def merged(kept: Contact, other: Contact) -> ContactDraft:
    """What a contact gains from another that is the same person: nothing is lost, nothing is overwritten."""
    return ContactDraft(
        name=other.name if other.name.display and not kept.name.display else None,
        organisation=_gained(kept.organisation, other.organisation),
        job_title=_gained(kept.job_title, other.job_title),
        note=_joined(
            kept.note,
            other.note,
            _other_name(kept.name, other.name),
            other.organisation if kept.organisation else "",
            other.job_title if kept.job_title else "",
            other.birthday if kept.birthday else "",
            before=(kept.organisation, kept.job_title, kept.birthday),
        ),
        birthday=_gained(kept.birthday, other.birthday),
        offers=_joined(kept.offers, other.offers),
        seeks=_joined(kept.seeks, other.seeks),
        traits=_joined(kept.traits, other.traits),
        promise=_joined(kept.promise, other.promise),
        methods=with_methods(_labelled(kept.methods, other.methods), other.methods),
    )


def _labelled(methods: tuple[ContactMethod, ...], others: tuple[ContactMethod, ...]) -> tuple[ContactMethod, ...]:
    """Ways with the labels that others know of the same ones, where they have none."""
    labels = {(way.kind, way.match_key or way.value.casefold()): way.label for way in others if way.label}
    return tuple(
        replace(way, label=way.label or labels.get((way.kind, way.match_key or way.value.casefold()), ""))
        for way in methods
    )


def _other_name(kept: PersonName, other: PersonName) -> str:
    alike = not spellings(kept.display).isdisjoint(spellings(other.display))
    return "" if alike or not kept.display else other.display


def _gained(kept: str, other: str) -> str | None:
    return other if other and not kept else None


def _joined(kept: str, *others: str, before: tuple[str, ...] = ()) -> str | None:
    """Texts line by line; None where nothing is new."""
    lines = [kept] if kept else []
    for other in others:
        if other and other not in before and other not in lines:
            lines.append(other)
    text = "\n".join(lines)
    return text if text != kept else None


def _shared(one: Contact, other: Contact, kind: MethodKind) -> bool:
    keys = {method.match_key for method in one.methods if method.kind is kind and method.match_key}
    return any(method.match_key in keys for method in other.methods if method.kind is kind)


def _same(one: PersonName, other: PersonName) -> bool:
    return bool(one.family) and _family_agree(one, other) and given_agree(one, other)


def _differ(one: PersonName, other: PersonName) -> bool:
    return bool(one.given and other.given and one.family and other.family) and not (
        _family_agree(one, other) or given_agree(one, other)
    )


def spellings(text: str) -> set[str]:
    """A name with ä as a, and as ae."""
    return {fold(text).rstrip("."), sort_key(text).rstrip(".")}


def _family_agree(one: PersonName, other: PersonName) -> bool:
    return not spellings(one.family).isdisjoint(spellings(other.family))


def given_agree(one: PersonName, other: PersonName) -> bool:
    """Equal given names, or one that shortens the other ("A.", none at all)."""
    return any(
        first.startswith(second) or second.startswith(first)
        for first in spellings(one.given)
        for second in spellings(other.given)
    )
