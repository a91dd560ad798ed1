"""Pasted text: what a mail address, a signature or a vCard on the clipboard says of somebody."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from netzwerk_desktop.domain.business_card import CardText, FieldKind, ReadField, ReadPhone, TextLine
from netzwerk_desktop.domain.card_scan import methods_of, name_of, with_methods
from netzwerk_desktop.domain.card_words import CardWords
from netzwerk_desktop.domain.contact import ContactDraft, ContactMethod, MethodKind
from netzwerk_desktop.domain.text import PARTICLES, PersonName, split_name

# Longer texts are no signature; of a long mail the signature is what stands last.
_MOST_SIGNS = 20_000
_MOST_LINES, _MOST_IN_LINE = 14, 300
_LINE_HEIGHT, _LINE_STEP, _SIGN_WIDTH = 28.0, 40.0, 14.0

_MAIL = r"[^\s<>()\[\],;:\"'@|]+@[^\s<>()\[\],;:\"'@|]+\.[^\W\d_]{2,}"
_ANY_MAIL = re.compile(_MAIL)
# What a mail program writes before the addresses of a mail; the colon belongs to it.
_SENDER = re.compile(r"\s*(?:from|von|de|da)\s*:\s*", re.IGNORECASE)
_HEADER = re.compile(
    r"\s*(?:from|von|de|da|to|an|à|a|cc|bcc|kopie|date|datum|sent|gesendet|envoyé|inviato|subject|betreff|objet|oggetto)"
    r"\s*:\s.*",
    re.IGNORECASE,
)
# One address as mail programs write it, a name in quotes or none before it; another may follow.
_ADDRESS = re.compile(
    rf"""\s*(?:"(?P<quoted>[^"\n]*)"|'(?P<single>[^'\n]*)'|(?P<name>[^<>;:"@\n]*?))\s*
    (?:<\s*(?:mailto:)?(?P<mail>{_MAIL})\s*>|(?P<bare>{_MAIL}))\s*(?:[;,]|$)""",
    re.IGNORECASE | re.VERBOSE,
)
_VCARD = re.compile(r"BEGIN:VCARD.*?(?:END:VCARD|\Z)", re.IGNORECASE | re.DOTALL)
_LINK_BEHIND = re.compile(r"\s*<(?:mailto|https?|tel):[^>\s]*>", re.IGNORECASE)
_BREAKS = re.compile(r"\s+[|•·]\s+|\t+|\s{3,}")
_GREETING = re.compile(
    r"\W*(?:(?:mit\s+)?(?:\w+\s+){0,2}gr(?:ü|ue?)(?:ss|ß)(?:e|en)?|gru(?:ss|ß)|mfg|lg|vg|bg|"
    r"(?:(?:with|my)\s+)?(?:(?:best|kind|warm|many)\s+)*(?:regards|wishes)|best|cheers|sincerely|"
    r"yours(?:\s+\w+)?|(?:many\s+)?thanks|thank\s+you|besten\s+dank|vielen\s+dank|"
    r"(?:\w+\s+){0,2}(?:salutations|cordialement|amicalement)|cordiali\s+saluti|"
    r"(?:cordiali|distinti|cari)?\s*saluti)"
    r"(?:\s+(?:aus|und|from|and|de|da)\b.{0,40})?\W*",
    re.IGNORECASE,
)
_SALUTATION = re.compile(
    r"\s*(?:hallo|hi|hello|hey|guten\s+\w+|liebe[rs]?|dear|sehr\s+geehrte\w*|grüezi|bonjour|ciao)\b.{0,60}",
    re.IGNORECASE,
)
_DEVICE = re.compile(
    r"\s*(?:sent\s+from|von\s+meinem|gesendet\s+(?:von|mit)|get\s+outlook|envoyé\s+de)\b.*", re.IGNORECASE
)


def draft_from_text(text: str, words: CardWords, home_region: str = "CH") -> ContactDraft | None:
    """The first person a text names; None where it holds no way to reach anybody and no card.

    What cannot be read is left out, never guessed.

    Args:
        text: a mail address with or without its name, several of them, a signature, a mail, or a vCard.
        words: the vocabulary of cards.
        home_region: ISO 3166 code of the country whose numbers are written without a country's code.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")[:_MOST_SIGNS].strip()
    found = _VCARD.search(text)
    if found or text[:7].upper() == "MECARD:":
        return _from_payload(found[0] if found else text, home_region)
    lines = [line for line in text.split("\n") if line.strip() and len(line) <= _MOST_IN_LINE]
    if lines and all(_ADDRESS.match(_without_sender(line)) for line in lines):
        return _from_address(lines[0])
    return _from_signature(lines, words, home_region)


def is_pasted(text: str) -> bool:
    """Whether a text was hardly typed: several lines, a vCard, or an address as mail programs write it."""
    text = text.strip()
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > 1 or _VCARD.match(text) or text[:7].upper() in ("MECARD:", "MAILTO:"):
        return True
    return bool(re.search(rf"<\s*(?:mailto:)?{_MAIL}\s*>", text) or re.fullmatch(_MAIL, text))


def addresses(text: str) -> tuple[str, ...]:
    """Every mail address of a text, that of the sender first."""
    lines = text[:_MOST_SIGNS].splitlines()
    found: list[str] = []
    for line in sorted(lines, key=lambda line: not (_SENDER.match(line) and "@" in line)):
        found += [each.removeprefix("mailto:").rstrip(".") for each in _ANY_MAIL.findall(line[:_MOST_IN_LINE])]
    return tuple(dict.fromkeys(each.casefold() for each in found))


def named_pairs(text: str, most: int = 40) -> tuple[str, ...]:
    """Two words beside each other that may be a name, the last ones first: names stand under a mail."""
    found: list[str] = []
    for line in reversed(text[:_MOST_SIGNS].splitlines()):
        words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", line[:_MOST_IN_LINE])
        found += [f"{one} {two}" for one, two in pairwise(words) if one[0].isupper() and two[0].isupper()]
    return tuple(dict.fromkeys(found))[:most]


def _from_payload(payload: str, home_region: str) -> ContactDraft | None:
    from netzwerk_desktop.domain.card_payload import read_payloads

    read = read_payloads([payload], home_region)
    return _draft(read.fields, read.phones)


def _from_address(line: str) -> ContactDraft | None:
    found = _ADDRESS.match(_without_sender(line))
    if found is None:
        return None
    mail = (found["mail"] or found["bare"]).removeprefix("mailto:").rstrip(".")
    name = (found["quoted"] or found["single"] or found["name"] or "").strip(" '\"\\")
    name = re.sub(r"\s*[(|].*$", "", name)
    if "@" in name or (found["bare"] and not _looks_like_a_name(name)):
        name = ""
    words = split_name(name)
    return ContactDraft(name=words if words.display else None, methods=(ContactMethod(MethodKind.MAIL, mail),))


def _looks_like_a_name(text: str) -> bool:
    """Whether words before a plain mail address are a name: "Anna Müller", but not "write to"."""
    words = text.split()
    return 2 <= len(words) <= 5 and all(word[0].isupper() or word in PARTICLES for word in words)


def _without_sender(line: str) -> str:
    line = re.sub(r"^\s*mailto:([^?\s]+).*", r"\1", line, flags=re.IGNORECASE)
    return _SENDER.sub("", line, count=1) if _SENDER.match(line) else line


def _from_signature(lines: Sequence[str], words: CardWords, home_region: str) -> ContactDraft | None:
    """The signature of a mail; its sender's line, where it was pasted too, tells who it is."""
    sender = next((_from_address(line) for line in lines if _SENDER.match(line) and _ANY_MAIL.search(line)), None)
    kept = _signature(lines)
    if not kept:
        return sender
    from netzwerk_desktop.domain.card_text import parse_card

    card = parse_card(_stacked(kept), words, (), home_region)
    read = _draft(card.fields, card.phones)
    if read is None or sender is None:
        return read or sender
    name = sender.name or read.name
    return replace(read, name=name, methods=with_methods(sender.methods or (), read.methods or ()))


def _signature(lines: Sequence[str]) -> list[str]:
    """The lines that may belong to a signature: own ones, behind the last greeting or mark of a signature."""
    own = [line for line in lines if not line.lstrip().startswith(">")]
    own = [line for line in own if not (_HEADER.fullmatch(line) and _is_header(line)) and not _DEVICE.fullmatch(line)]
    start = 0
    for at, line in enumerate(own):
        ends_text = line.strip() in ("--", "-- ", "—", "__") or _GREETING.fullmatch(line.strip())
        if ends_text and at + 1 < len(own):
            start = at + 1
    own = [line for line in own[start:] if not _SALUTATION.fullmatch(line) and not _GREETING.fullmatch(line.strip())]
    parts = [part for line in own for part in _BREAKS.split(_LINK_BEHIND.sub("", line))]
    clean = [part.strip(" \t*_") for part in parts]
    return [part for part in clean if any(ch.isalnum() for ch in part)][-_MOST_LINES:]


def _is_header(line: str) -> bool:
    """Whether a line stands above a mail: "A: 1" or "T: 079" are labels of a number."""
    word, _, rest = line.partition(":")
    return len(word.strip()) > 1 or "@" in rest


def _stacked(lines: Sequence[str]) -> CardText:
    """Lines of one size under each other, as a card has them."""
    placed = []
    for row, text in enumerate(lines):
        top, right = _LINE_STEP * row, _SIGN_WIDTH * len(text)
        bottom = top + _LINE_HEIGHT
        placed.append(TextLine(text, ((0.0, top), (right, top), (right, bottom), (0.0, bottom)), 1.0, _LINE_HEIGHT))
    width = max(len(text) for text in lines) * _SIGN_WIDTH
    return CardText(tuple(placed), round(width), round(_LINE_STEP * len(lines)))


def _draft(fields: Sequence[ReadField], phones: Sequence[ReadPhone]) -> ContactDraft | None:
    """A draft of what was read; None of a name or a place alone, which any prose may hold."""
    name, methods = name_of(fields), methods_of(fields, phones)
    kinds = {field.kind for field in fields}
    reached = {method.kind for method in methods} & {MethodKind.MAIL, MethodKind.PHONE}
    placed = kinds & {FieldKind.STREET, FieldKind.WEB} or kinds >= {FieldKind.ORGANISATION, FieldKind.JOB_TITLE}
    named = name != PersonName() and placed
    if not reached and not named:
        return None

    def value(kind: FieldKind) -> str | None:
        return next((field.value for field in fields if field.kind is kind), None)

    return ContactDraft(
        name=name if name.display else None,
        organisation=value(FieldKind.ORGANISATION),
        job_title=value(FieldKind.JOB_TITLE),
        methods=methods or None,
    )
