"""Message: what is written to somebody, block by block, from templates that leave out what is not known.

Source of the rules: product.md, "Message". A template is text with placeholders in braces: "Hallo {Vorname},".
What stands in square brackets has variants, the first one that can be filled is taken: "[{Tag} {am Anlass}|{Tag}]".
A placeholder outside of brackets that cannot be filled takes its sentence with it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from netzwerk_desktop.domain.contact import AddressForm
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.text import fold


class Block(StrEnum):
    """The parts of a message, in their order."""

    SUBJECT = "subject"
    SALUTATION = "salutation"
    THANKS = "thanks"
    HELP = "help"
    MEETING = "meeting"
    CLOSING = "closing"


class MessageKind(StrEnum):
    """On what occasion somebody is written to."""

    TALK = "talk"
    FIRST = "first"
    TOUCH = "touch"
    BIRTHDAY = "birthday"


class MessageLanguage(StrEnum):
    """The language of a message; the value is what a contact keeps."""

    GERMAN_SWITZERLAND = "de_CH"
    GERMAN = "de"
    ENGLISH = "en"


class Blank(StrEnum):
    """What a placeholder stands for."""

    GIVEN = "given"
    FAMILY = "family"
    TITLE = "title"
    ORGANISATION = "organisation"
    EVENT = "event"
    AT_EVENT = "at_event"
    PLACE = "place"
    DAY = "day"
    TRAITS = "traits"
    OFFERS = "offers"
    SEEKS = "seeks"
    PROMISE = "promise"
    OWN_NAME = "own_name"
    TOPIC = "topic"


TemplateTexts = Mapping[Block, str]


@dataclass(frozen=True, slots=True)
class MessageFacts:
    """What is known of somebody and of the meeting; everything may be empty.

    Attributes:
        prefix: titles as they stand on the card: "Prof. Dr.".
        topic: what one talked about oneself at the event.
        met_on: the local day of the meeting.
    """

    given: str = ""
    family: str = ""
    prefix: str = ""
    organisation: str = ""
    event: str = ""
    place: str = ""
    topic: str = ""
    traits: str = ""
    offers: str = ""
    seeks: str = ""
    promise: str = ""
    own_name: str = ""
    met_on: date | None = None


@dataclass(frozen=True, slots=True)
class MessageWords:
    """The words of one language: its templates and how it speaks of days, titles and events.

    Attributes:
        blanks: what the placeholders of this language stand for.
        templates: the blocks by kind and form of address.
        days: patterns and names: today, yesterday, weekday, day, day_with_year, weekdays, months.
        events: phrases with %1 by the folded endings of the words in an event's name; the last one takes the rest.
        titles: how a title is written before a family name, by its folded form.
        polite: which of them are no academic ones.
        polite_with_academic: whether both are written: "Frau Dr.".
        sample: somebody invented, for showing a template.
    """

    blanks: Mapping[str, Blank] = field(default_factory=dict)
    templates: Mapping[tuple[MessageKind, AddressForm], TemplateTexts] = field(default_factory=dict)
    days: Mapping[str, str] = field(default_factory=dict)
    weekdays: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    events: tuple[tuple[str, tuple[str, ...]], ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    polite: frozenset[str] = frozenset()
    polite_with_academic: bool = True
    sample: MessageFacts = MessageFacts()


@dataclass(frozen=True, slots=True)
class HandedMessage:
    """A message that was handed to another program; whether it is gone is asked once.

    Attributes:
        ask_at: not before then.
    """

    contact_id: int
    opened_at: datetime
    ask_at: datetime
    kind: InteractionKind = InteractionKind.MAIL


_BLANK = re.compile(r"\{([^{}]*)\}")
_VARIANTS = re.compile(r"\[([^\[\]]*)\]")
_ENDS, _LOOSE = ".!?…", " ,;:.!?-–—()«»\"'|"
_BIRTHDAY_BEFORE, _BIRTHDAY_AFTER = 1, 3


def message(
    texts: TemplateTexts, facts: MessageFacts, form: AddressForm, words: MessageWords, today: date
) -> TemplateTexts:
    """Every block of a template, filled; a block that nothing is left of is empty."""
    values = blank_values(facts, form, words, today)
    known = {name: values[blank] for name, blank in words.blanks.items() if values[blank]}
    filled = {block: filled_text(texts.get(block, ""), known) for block in Block}
    if not filled[Block.SALUTATION].endswith(","):
        return filled
    # After a comma a German sentence goes on as its template writes it.
    return filled | {Block.THANKS: filled_text(texts.get(Block.THANKS, ""), known, goes_on=True)}


def template_texts(
    words: MessageWords, language: MessageLanguage, kind: MessageKind, form: AddressForm, own: Mapping[str, str]
) -> TemplateTexts:
    """The blocks of a template: one's own versions, by their keys, before the shipped ones."""
    shipped = words.templates[kind, form]
    return {block: own.get(text_key(language, kind, form, block), shipped[block]) for block in Block}


def text_key(language: MessageLanguage, kind: MessageKind, form: AddressForm, block: Block) -> str:
    """Under which name one's own version of a block is kept."""
    return f"{language}.{kind}.{form}.{block}"


def filled_text(text: str, known: Mapping[str, str], *, goes_on: bool = False) -> str:
    """A text with its placeholders filled, sentence by sentence.

    Args:
        known: the values by the names of their placeholders, none of them empty.
        goes_on: the first sentence keeps its small letter.
    """
    lines: list[str] = []
    for line in text.splitlines():
        sentences = [done for part in _sentences(line) if (done := _filled_sentence(part, known))]
        shown = [each if goes_on and not lines and not at else _capital(each) for at, each in enumerate(sentences)]
        if shown:
            lines.append(" ".join(shown))
    return "\n".join(lines)


def message_body(blocks: TemplateTexts) -> str:
    """A message as one text, without its subject."""
    parts = [blocks.get(block, "").strip() for block in Block if block is not Block.SUBJECT]
    return "\n\n".join(part for part in parts if part)


def with_swiss_spelling(texts: TemplateTexts) -> dict[Block, str]:
    """German texts as Switzerland writes them: ss for ß, and no comma after the salutation."""
    swiss = {block: text.replace("ß", "ss") for block, text in texts.items()}
    if Block.SALUTATION in swiss:
        swiss[Block.SALUTATION] = swiss[Block.SALUTATION].rstrip(" ,")
    if Block.THANKS in swiss:
        swiss[Block.THANKS] = _capital(swiss[Block.THANKS])
    return swiss


def blank_values(facts: MessageFacts, form: AddressForm, words: MessageWords, today: date) -> dict[Blank, str]:
    """What the placeholders are filled with; empty where nothing is known."""
    event = _clean(facts.event)
    formal = form is AddressForm.SIE
    return {
        Blank.GIVEN: _clean(facts.given),
        Blank.FAMILY: _clean(facts.family),
        Blank.TITLE: title_words(facts.prefix, words) if formal and facts.family.strip() else "",
        Blank.ORGANISATION: _clean(facts.organisation),
        Blank.EVENT: event,
        Blank.AT_EVENT: _at_event(event, words),
        Blank.PLACE: _clean(facts.place),
        Blank.DAY: past_day_words(facts.met_on, today, words) if facts.met_on else "",
        Blank.TRAITS: _clean(facts.traits),
        Blank.OFFERS: _clean(facts.offers),
        Blank.SEEKS: _clean(facts.seeks),
        Blank.PROMISE: _clean(facts.promise),
        Blank.OWN_NAME: _clean(facts.own_name),
        Blank.TOPIC: _clean(facts.topic),
    }


def past_day_words(day: date, today: date, words: MessageWords) -> str:
    """A day that has been, inside a sentence: "gestern", "am Dienstag", "am 24. November"; empty for one to come."""
    ago = (today - day).days
    if ago < 0 or not words.days:
        return ""
    if ago < 2:
        return words.days["yesterday" if ago else "today"]
    if ago < 7:
        return words.days["weekday"].replace("%1", words.weekdays[day.weekday()])
    pattern = words.days["day" if day.year == today.year else "day_with_year"]
    return pattern.replace("%1", str(day.day)).replace("%2", words.months[day.month - 1]).replace("%3", str(day.year))


def title_words(prefix: str, words: MessageWords) -> str:
    """What of somebody's titles stands before the family name: "Prof. Dr. med." is "Prof.", "Frau Dr." stays."""
    parts = [fold(part) for part in re.split(r"[\s.,]+", prefix) if part]
    known = [part for part in words.titles if part in parts]
    academic = next((words.titles[part] for part in known if part not in words.polite), "")
    polite = next((words.titles[part] for part in known if part in words.polite), "")
    if academic and not words.polite_with_academic:
        polite = ""
    return " ".join(part for part in (polite, academic) if part)


def kind_for(facts: MessageFacts, birthday: str, today: date, *, first: bool) -> MessageKind:
    """The occasion that suggests itself.

    Args:
        birthday: as a contact keeps it.
        first: whether the first message is still to be written.
    """
    if _near_birthday(birthday, today):
        return MessageKind.BIRTHDAY
    if not first:
        return MessageKind.TOUCH
    return MessageKind.TALK if facts.topic.strip() else MessageKind.FIRST


def _sentences(line: str) -> Iterator[str]:
    """The sentences of a line; what stands in brackets is never taken apart."""
    start = depth = 0
    for at, letter in enumerate(line):
        depth += (letter == "[") - (letter == "]" and depth > 0)
        if depth or not letter.isspace() or at == start:
            continue
        before = line[start:at].rstrip("]")
        # A single letter with a dot is an abbreviation: "z. B.".
        if before.endswith(tuple(_ENDS)) and not re.search(r"(^|\s)\w\.$", before):
            yield line[start:at]
            start = at + 1
    yield line[start:]


def _filled_sentence(text: str, known: Mapping[str, str]) -> str:
    """One sentence; empty when something is missing in it."""
    pieces, end = [], 0
    for match in _VARIANTS.finditer(text):
        pieces.append(_filled(text[end : match.start()], known))
        variants = (_filled(variant, known) for variant in match[1].split("|"))
        pieces.append(next((each for each in variants if each is not None), ""))
        end = match.end()
    pieces.append(_filled(text[end:], known))
    return "" if None in pieces else _tidy("".join(piece or "" for piece in pieces))


def _filled(text: str, known: Mapping[str, str]) -> str | None:
    if any(name.strip() not in known for name in _BLANK.findall(text)):
        return None
    return _BLANK.sub(lambda match: known[match[1].strip()], text)


def _tidy(text: str) -> str:
    """Close the gaps that a variant leaves behind which nothing filled."""
    text = re.sub(r"\(\s*\)|«\s*»", "", text)
    text = re.sub(r"\s+([,.;:!?])", r"\1", " ".join(text.split()))
    text = re.sub(r",+(?=[,.;:!?])", "", text).lstrip(" ,;:")
    return text if text.strip(_LOOSE) else ""


def _capital(text: str) -> str:
    first = text[:1].upper()
    return first + text[1:] if len(first) == 1 else text


def _clean(value: str) -> str:
    """A value as it stands inside a sentence: one line, without a full stop of its own."""
    text = re.sub(r"\s+([,.;:!?])", r"\1", " ".join(value.split())).strip(" ,;:.")
    return text if text.strip(_LOOSE) else ""


def _at_event(event: str, words: MessageWords) -> str:
    """Where somebody was met, inside a sentence: "am Swiss Slide Day", "an der Messe St. Gallen"."""
    if not event or not words.events:
        return ""
    for word in re.split(r"[\s/,]+", fold(event)):
        for phrase, endings in words.events:
            if endings and word.endswith(endings):
                return phrase.replace("%1", event)
    return words.events[-1][0].replace("%1", event)


def _near_birthday(birthday: str, today: date) -> bool:
    match = re.fullmatch(r"(?:\d{4}|-)-(\d{2})-(\d{2})", birthday)
    if match is None:
        return False
    month, day = int(match[1]), int(match[2])
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            there = date(year, month, 28 if (month, day) == (2, 29) else day)
        except ValueError:
            return False
        if -_BIRTHDAY_AFTER <= (there - today).days <= _BIRTHDAY_BEFORE:
            return True
    return False
