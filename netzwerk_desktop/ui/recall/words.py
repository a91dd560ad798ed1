"""Words of the recall box: why somebody answers, what was looked for, what a pasted text is called."""

import re
from collections.abc import Sequence
from datetime import date
from difflib import SequenceMatcher

from PySide6.QtCore import QDate, QLocale

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.contact import ContactDraft, Pocket
from netzwerk_desktop.domain.query import Filter, FilterKind
from netzwerk_desktop.domain.search import Closeness, Clue, Found, Hit, Matched
from netzwerk_desktop.domain.text import fold
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.words import cadence_words, full_day_words, pocket_words

_HEADER = re.compile(r"^\s*(?:from|von|de|da|subject|betreff|objet|oggetto)\s*:", re.IGNORECASE | re.MULTILINE)
MOST_CLUES = 6


def reason_words(hit: Hit, asked: Sequence[str]) -> str:
    """Why somebody answers: "The mail address is exactly the same", "sounds like Gerber"."""
    if hit.closeness is Closeness.SOUND and hit.like:
        return tr("sounds like %1").replace("%1", nearest_word(hit.like, asked))
    if hit.closeness is Closeness.TYPO and hit.like:
        return tr("spelled much like %1").replace("%1", nearest_word(hit.like, asked))
    if hit.closeness is Closeness.EXACT and (exact := _exact_words(hit.matched)):
        return exact
    return {
        Matched.NAME: tr("in the name"),
        Matched.ORGANISATION: tr("in the organisation"),
        Matched.JOB_TITLE: tr("in the job title"),
        Matched.NOTE: tr("in the note"),
        Matched.EVENT: tr("the event fits"),
        Matched.PLACE: tr("the place fits"),
        Matched.TAG: tr("the tag fits"),
        Matched.MAIL: tr("in the mail address"),
        Matched.PHONE: tr("in the phone number"),
        Matched.WEB: tr("in the web address"),
        Matched.CARD_TEXT: tr("read on the card"),
    }[hit.matched]


def _exact_words(matched: Matched) -> str:
    return {
        Matched.NAME: tr("The name is exactly the same"),
        Matched.MAIL: tr("The mail address is exactly the same"),
        Matched.PHONE: tr("The phone number is exactly the same"),
        Matched.ORGANISATION: tr("The organisation is exactly the same"),
    }.get(matched, "")


def nearest_word(stored: str, asked: Sequence[str]) -> str:
    """The word of a question that a stored one is like; the stored one where nothing was asked."""
    folded = fold(stored)
    words = [word for text in asked for word in text.split()]
    return max(words, key=lambda word: SequenceMatcher(None, fold(word), folded).ratio(), default=stored)


def snippet_needed(hit: Hit) -> bool:
    """Whether what matched stands nowhere else in a row, and is said with the reason."""
    hidden = {Matched.PLACE, Matched.TAG, Matched.WEB, Matched.CARD_TEXT, Matched.MAIL, Matched.PHONE}
    return bool(hit.snippet) and hit.matched in hidden and hit.closeness is not Closeness.EXACT


def asked_of(found: Found) -> tuple[str, ...]:
    """The words a person would recognise in the answers: those that were typed, else what a text told."""
    named = {Matched.NAME, Matched.ORGANISATION, Matched.JOB_TITLE, Matched.NOTE, Matched.EVENT, Matched.PLACE}
    return (*found.words, *(clue.value for clue in found.clues if clue.matched in named))


def clue_words(clues: Sequence[Clue]) -> str:
    """What a pasted text was searched for; empty for nothing."""
    parts = []
    for clue in clues[:MOST_CLUES]:
        value = " ".join(clue.value.split())
        parts.append(tr("“%1”", "a word of a text").replace("%1", value) if clue.matched is Matched.NOTE else value)
    return tr("looked for: %1").replace("%1", " · ".join(parts)) if parts else ""


def pasted_words(text: str) -> str:
    """What a pasted text is called on its chip."""
    n = len(text.splitlines())
    if "BEGIN:VCARD" in text.upper():
        return tr("Pasted vCard")
    if n <= 1:
        return tr("Pasted text")
    if _HEADER.search(text):
        return tr("Pasted mail, %n line(s)", "", n)
    return tr("Pasted text, %n line(s)", "", n)


def draft_words(draft: ContactDraft) -> str:
    """What is known of somebody who is to be made a contact, in one line."""
    methods = [method.value.replace("\n", ", ") for method in draft.methods or ()]
    name = draft.name.display if draft.name is not None else ""
    return " · ".join(part for part in (name, draft.job_title, draft.organisation, *methods[:3]) if part)


def filter_words(narrowed: Filter) -> str:
    """A filter on its chip: "Tag: slides", "without rhythm"."""
    value = narrowed.value
    if narrowed.kind is FilterKind.POCKET:
        return pocket_words(Pocket(value)) if value in set(Pocket) else value
    if narrowed.kind is FilterKind.RHYTHM:
        return _rhythm_words(value)
    if narrowed.kind is FilterKind.WITHOUT:
        return _without_words(value)
    pattern, shown = {
        FilterKind.TAG: (tr("Tag: %1"), value),
        FilterKind.EVENT: (tr("Event: %1"), value),
        FilterKind.ORGANISATION: (tr("Organisation: %1"), value),
        FilterKind.PLACE: (tr("Place: %1"), value),
        FilterKind.DUE: (tr("Due: %1"), _due_words(value)),
        FilterKind.MET: (tr("Met: %1"), span_words(value)),
    }[narrowed.kind]
    return pattern.replace("%1", shown)


def _rhythm_words(value: str) -> str:
    number = value.rstrip("m")
    if not number.isdecimal() or int(number) == 0:
        return tr("Rhythm: %1").replace("%1", value)
    return cadence_words(Cadence(months=int(number)) if value.endswith("m") else Cadence(days=int(number)))


def _without_words(value: str) -> str:
    return {
        "rhythm": tr("without rhythm"),
        "mail": tr("without mail"),
        "phone": tr("without phone"),
        "photo": tr("without photo"),
        "note": tr("without note"),
        "event": tr("without event"),
        "tag": tr("without tag"),
    }.get(value, tr("without %1").replace("%1", value))


def _due_words(value: str) -> str:
    words = {"today": tr("today"), "week": tr("this week"), "soon": tr("in two weeks")}
    return words.get(value) or tr("until %1", "due day").replace("%1", span_words(value))


def span_words(value: str) -> str:
    """A day, month or year as ISO 8601 writes it, in this language; anything else as it is."""
    try:
        if len(value) == 7:
            first = date.fromisoformat(f"{value}-01")
            return QLocale().toString(QDate(first.year, first.month, 1), tr("MMMM yyyy", "month and year"))
        return full_day_words(date.fromisoformat(value)) if len(value) == 10 else value
    except ValueError:
        return value
