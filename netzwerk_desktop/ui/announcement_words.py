"""Words of notifications: who, where met, the last line of the note, until when."""

from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.notification import Announcement, Moment, MomentKind
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.agenda_words import met_words
from netzwerk_desktop.ui.words import deadline_words, name_words, rhythm_words, stage_words_long

NAMED = 3


def announcement_words(announcement: Announcement, verbs: Verbs) -> tuple[str, str]:
    """Title and body of a notification; empty when nobody is concerned any more."""
    people = announcement.contact_ids
    cards = verbs.contacts.cards(list(people))
    known = [cards[each] for each in people if each in cards]
    if any(moment.kind is MomentKind.SLOT for moment in announcement.moments) and not announcement.summary:
        return _slot_words(verbs)
    if not known:
        return "", ""
    if announcement.summary:
        return tr("While the computer slept"), _summary_words(announcement)
    if len(known) == 1:
        return name_words(known[0].name), _person_words(known[0], announcement.moments, verbs)
    return _group_words(known, announcement, verbs)


def people_words(cards: list[Card]) -> str:
    """Names in a sentence: the first three, and how many more."""
    names = [name_words(card.name) for card in cards]
    if len(names) == 1:
        return names[0]
    if len(names) <= NAMED:
        return tr("%1 and %2", "last two names").replace("%1", ", ".join(names[:-1])).replace("%2", names[-1])
    n = len(names) - NAMED
    more = tr("%n more", "", n)
    return tr("%1 and %2", "last two names").replace("%1", ", ".join(names[:NAMED])).replace("%2", more)


def _slot_words(verbs: Verbs) -> tuple[str, str]:
    agenda = verbs.agenda.agenda()
    unique = list({card.contact_id: card for card in agenda.cards}.values())
    if not unique:
        return "", ""
    return tr("Networking time"), tr("Today: %1.").replace("%1", people_words(unique))


def _summary_words(announcement: Announcement) -> str:
    first = {each.contact_id for each in announcement.moments if each.kind not in _OTHERS}
    n = len(first)
    parts = [tr("%n first message(s)", "", n)] if n else []
    n = sum(1 for each in announcement.moments if each.kind is MomentKind.REMINDER)
    if n:
        parts.append(tr("%n reminder(s)", "", n))
    everything = tr("Everything stands under Today.")
    return f"{', '.join(parts)}. {everything}"


_OTHERS = (MomentKind.REMINDER, MomentKind.SLOT)


def _person_words(card: Card, moments: tuple[Moment, ...], verbs: Verbs) -> str:
    now, zone = verbs.session.clock.now(), verbs.session.zone
    met = met_words(card, now, zone).rstrip(".")
    sentences = [f"{met[:1].upper()}{met[1:]}."]
    promises = [each for each in moments if each.kind is MomentKind.REMINDER]
    for moment in promises:
        texts = {each.reminder_id: each.text for each in verbs.contacts.reminders(card.contact_id)}
        sentences.append(tr("Promised: %1").replace("%1", texts.get(moment.subject_id, "")))
    if not promises:
        lines = [line.strip() for line in card.note.splitlines() if line.strip()]
        if lines:
            sentences.append(tr("“%1”").replace("%1", lines[-1]))
        follow_up = verbs.contacts.follow_up(card.standing)
        if follow_up.stage is not None:
            state = stage_words_long(follow_up.stage, follow_up, now, zone)
            sentences.append(f"{state[:1].upper()}{state[1:]}.")
        elif follow_up.rhythm is not None:
            state = rhythm_words(follow_up.rhythm)
            sentences.append(f"{state[:1].upper()}{state[1:]}.")
    return " ".join(sentences)


def _group_words(cards: list[Card], announcement: Announcement, verbs: Verbs) -> tuple[str, str]:
    now, zone = verbs.session.clock.now(), verbs.session.zone
    n = len(cards)
    title = tr("%n people from “%1”", "", n).replace("%1", announcement.moments[0].event)
    latest = [each.latest for each in announcement.moments if each.latest is not None and each.latest > now]
    people = people_words(cards)
    if not latest:
        return title, f"{people}."
    until = deadline_words(min(latest), now, zone)
    return title, tr("Until %1: %2.").replace("%1", until).replace("%2", people)
