"""Mail addresses and web pages on a card, mended where reading lost a sign."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from netzwerk_desktop.domain.business_card import FieldKind, Quad, ReadField
from netzwerk_desktop.domain.card_fit import edits, letters, misspells, near
from netzwerk_desktop.domain.card_lines import Piece, label_kind
from netzwerk_desktop.domain.card_words import CardWords
from netzwerk_desktop.domain.text import sort_key

_AT = re.compile(r"\s*(?:\(at\)|\[at\]|\{at\}|\(ät\)|(?<=\w)[©®](?=\w))\s*", re.IGNORECASE)
_MAIL = re.compile(
    r"(?P<local>[^\W_][\w.+'-]*)\s?@\s?(?P<domain>[^\W_][\w-]*(?:\.[\w-]+)+|[^\W_][\w-]*\s?[.,]\s?[a-z]{2,})"
)
# A mail whose last dot became a gap: "anna@firma ch".
_MAIL_WITH_GAP = re.compile(r"(?P<local>[^\W_][\w.+'-]*)\s?@\s?(?P<domain>[^\W_][\w.-]*\s[a-z]{2,4})\b")
_WEB = re.compile(
    r"(?P<scheme>h[t1l]{2}ps?\s?[:;.]?\s?(?://|/[lI1](?=www)|[lI1]?/|[lI1]{2}(?=www))?\s?)?"
    r"(?P<www>[wv]{2,4}(?:\s?[.,]\s?|:(?=\S))|(?<![^\W_])[wv]{3}(?=[a-z0-9]))?"
    r"(?P<host>[^\W_][\w-]*(?:\.[\w-]+)*\.[a-z]{2,13})(?P<path>(?:/[\w.~%+-]+)*/?)",
    re.IGNORECASE,
)
_WEB_LOOSE = re.compile(r"www\s?[.,]\s?(?P<host>[\w-]+(?:\s?[.,]\s?[\w-]+)*\s?[.,]\s?[a-z]{2,10})\b", re.IGNORECASE)
_GLUED_WORD = re.compile(r"^(?:e-?mail|mail|courriel|email|e-)(?=[a-z])", re.IGNORECASE)
# What an "@" is taken for when it is not seen.
_LOST_AT = "©®&"


@dataclass(frozen=True, slots=True)
class NetFinds:
    """What was found of the internet on a card, and the text that remains."""

    mails: tuple[ReadField, ...]
    webs: tuple[ReadField, ...]
    rest: tuple[Piece, ...]


def find_net(pieces: Sequence[Piece], words: CardWords) -> NetFinds:
    """Take mail addresses and web pages out of the text.

    A lost "@" is put back only before a domain that stands on the card by itself; a label glued to an address is
    taken off only where the card's other words say so or the address would begin with a lone capital.
    """
    left = [replace(piece, text=_AT.sub("@", piece.text)) for piece in pieces]
    sources, left = _mails(left, words)
    printed = _printed_words(left)
    certain = [mail.value.partition("@")[2] for _, mail in sources] + [
        match["host"].casefold()
        for piece in left
        for match in _WEB.finditer(piece.text)
        if match["www"] or match["scheme"]
    ]
    apart, left = _lost_mails(left, certain, words, printed)
    webs, left = _webs(left, words, certain)
    domains = [_host(web.value) for web in webs] + [mail.value.partition("@")[2] for _, mail in sources]
    printed |= _printed_words(left)
    mails = [_whole(piece, mail, printed, words) for piece, mail in sources]
    suspects = [web for web in webs if _hides_mail(web.value, domains)]
    webs = [web for web in webs if web not in suspects]
    repaired, left = _lost_mails(left, domains, words, printed)
    repaired += [
        mail
        for web in suspects
        for domain in domains
        if (mail := _mended(web.value, domain, web.box, web.confidence, words, printed))
    ]
    mails = [_with_initial(_unglued(mail, printed, words), printed) for mail in mails]
    webs = [_unglued_web(web, [mail.value.partition("@")[2] for mail in mails]) for web in webs]
    return NetFinds(_once([*mails, *apart, *repaired]), _once(webs), tuple(left))


def _printed_words(pieces: Iterable[Piece]) -> set[str]:
    """The letters of every word of some text, umlauts both ways."""
    words = [word for piece in pieces for word in re.split(r"[\s-]+", piece.text)]
    return {letters(spelled) for word in words for spelled in (word, sort_key(word))}


def _mails(pieces: Iterable[Piece], words: CardWords) -> tuple[list[tuple[Piece, ReadField]], list[Piece]]:
    """Addresses, each with the text it was found in, and the remaining text."""
    found, left, waiting = [], [], list(pieces)
    while waiting:
        piece = waiting.pop(0)
        match = _MAIL.search(piece.text) or _MAIL_WITH_GAP.search(piece.text)
        part = piece.part(*match.span()) if match else None
        if match is None or part is None:
            left.append(piece)
            continue
        local, domain = match["local"].rstrip("."), match["domain"]
        mended = re.sub(r"\s?[.,]\s?|\s", ".", domain).rstrip(".-").lower()
        glued = _GLUED_WORD.match(local) if match.start() == 0 and local[0].isupper() else None
        local = local[glued.end() :] if glued and len(local) > glued.end() else local
        doubt = 0.85 if mended != domain.lower() else 1.0
        value = f"{_dotted(local)}@{_dotted(mended)}"
        found.append((piece, ReadField(FieldKind.MAIL, value, part.box, piece.confidence * doubt)))
        waiting = [*_unlabelled(piece.without(*match.span()), words), *waiting]
    return found, left


def _unlabelled(pieces: Iterable[Piece], words: CardWords) -> list[Piece]:
    """Pieces without those that only announced what was taken out."""
    return [piece for piece in pieces if not label_kind(piece.text, words)]


def _webs(pieces: Iterable[Piece], words: CardWords, certain: Sequence[str]) -> tuple[list[ReadField], list[Piece]]:
    found, left, waiting = [], [], list(pieces)
    while waiting:
        piece = waiting.pop(0)
        match = next((match for match in _WEB.finditer(piece.text) if _is_web(piece, match, words, certain)), None)
        match = match or (_WEB_LOOSE.search(piece.text) if "@" not in piece.text else None)
        part = piece.part(*match.span()) if match else None
        if match is None or part is None:
            left.append(piece)
            continue
        value = _web_value(match)
        doubt = 0.9 if value.casefold() != match.group().casefold() else 1.0
        found.append(ReadField(FieldKind.WEB, value, part.box, piece.confidence * doubt))
        waiting = [*_unlabelled(piece.without(*match.span()), words), *waiting]
    return found, left


def _is_web(piece: Piece, match: re.Match[str], words: CardWords, certain: Sequence[str]) -> bool:
    """A page is announced by http, www or a label; a bare domain must be lower case and end in a known ending.

    However short it is, a domain that stands on the card for certain is one too.
    """
    before = piece.text[: match.start()]
    if before.endswith("@") or piece.text[match.end() :].startswith("@"):
        return False
    if match["scheme"] or match["www"] or match["host"] in certain:
        return True
    host = match["host"]
    ending = host.rpartition(".")[2].casefold()
    labelled = bool(before.strip()) and label_kind(before, words) in ("web", "mail")
    if ending not in words.domains or any(ch.isspace() for ch in host):
        return False
    return labelled or (host[1:] == host[1:].lower() and len(host) - len(ending) > 3 and not host[0].isdigit())


def _web_value(match: re.Match[str]) -> str:
    host = re.sub(r"\s?[.,]\s?", ".", match["host"])
    if "www" not in match.re.groupindex:
        return _dotted(f"www.{host}").lower()
    scheme = match["scheme"] or ""
    if scheme:
        scheme = "https://" if "s" in scheme.casefold() else "http://"
    www = "www." if match["www"] else ""
    return scheme + _dotted(www + host).lower() + match["path"].rstrip("/")


def _hides_mail(web: str, domains: Iterable[str]) -> bool:
    """Whether a bare page ends in another domain of the card: a mail whose "@" was read as a letter."""
    if web.startswith(("www.", "http")):
        return False
    heads = [web.removesuffix(domain) for domain in domains if domain and web != domain and web.endswith(domain)]
    return any(not head.endswith(".") and head not in ("w", "v") for head in heads)


def _lost_mails(
    pieces: Iterable[Piece], domains: Sequence[str], words: CardWords, printed: set[str]
) -> tuple[list[ReadField], list[Piece]]:
    """Mails whose "@" was not read, known by the domain they end in."""
    found, left = [], []
    for piece in pieces:
        mails = [_mended(piece.text, domain, piece.box, piece.confidence, words, printed) for domain in domains]
        mended = next((mail for mail in mails if mail), None)
        if mended:
            found.append(mended)
        else:
            left.append(piece)
    return found, left


def _mended(
    text: str, domain: str, box: Quad | None, confidence: float, words: CardWords, printed: set[str]
) -> ReadField | None:
    """The mail that a text ending in a domain was; only where its local part is known from the card or its lists."""
    text = text.rstrip(" .,")
    if not domain or not text.casefold().endswith(domain) or len(text) == len(domain):
        return None
    before = text[: -len(domain)]
    gap = before[-1] in _LOST_AT + " "
    local = before.rstrip(_LOST_AT + " ").split(" ")[-1]
    if not local or label_kind(local, words) or not re.fullmatch(r"[^\W_][\w.+'-]*", local):
        return None
    if gap and before[-1] == " " and not (set(local) & set("._-") or letters(local) in words.mailboxes):
        return None
    readings = [local] if gap else [local[:-1].rstrip("."), local]
    known = [each for each in readings if each and (letters(each) in words.mailboxes or _stands(each, printed))]
    if not known:
        return None
    others = [f"{_dotted(each)}@{domain}" for each in readings if each and each != known[0]]
    return ReadField(FieldKind.MAIL, f"{_dotted(known[0])}@{domain}", box, confidence * 0.7, tuple(others))


def _whole(piece: Piece, mail: ReadField, printed: set[str], words: CardWords) -> ReadField:
    """A mail with the first half that a lost dot had cut off, where both halves stand on the card."""
    before = piece.text.partition(mail.value.partition("@")[0])[0].split()
    if not before or before[-1].endswith((":", ".", "@")):
        return mail
    half = before[-1]
    whole = f"{half}.{mail.value}"
    if (len(before) == 1 and label_kind(half, words)) or not half.islower() or not half.isalpha():
        return mail
    if not _stands(whole.partition("@")[0], printed):
        return mail
    return replace(mail, value=whole, confidence=mail.confidence * 0.6, alternatives=(mail.value,))


def _unglued(mail: ReadField, printed: set[str], words: CardWords) -> ReadField:
    """A mail without the label's letter before it ("Eanna@" for "E anna@")."""
    local, _, domain = mail.value.partition("@")
    if not (len(local) > 2 and local[0] in "EM" and local[1:] == local[1:].lower() and local[1] not in ".-_"):
        return mail
    bare = f"{local[1:]}@{domain}"
    if _stands(local, printed):
        return mail
    if _stands(local[1:], printed) or letters(local[1:]) in words.mailboxes:
        return replace(mail, value=bare, alternatives=(mail.value, *mail.alternatives))
    return replace(mail, confidence=mail.confidence * 0.7, alternatives=(bare, *mail.alternatives))


def _with_initial(mail: ReadField, printed: set[str]) -> ReadField:
    """A mail whose first letter, an i or an l, was read as the other: the initial of a name on the card decides."""
    local = mail.value.partition("@")[0]
    other = {"i": "l", "I": "l", "l": "i"}.get(local[:1], "")
    if not other or len(local) < 4 or not _initialled(other + local[1:], printed) or _stands(local, printed):
        return mail
    return replace(mail, value=other + mail.value[1:], alternatives=(mail.value, *mail.alternatives))


def _initialled(local: str, printed: set[str]) -> bool:
    """Whether a local part is an initial and a longer word of the card, or two of its words."""
    first, *others = (letters(part) for part in re.split(r"[._-]", local))
    if others:
        return first in printed and all(other in printed for other in others)
    return first[1:] in printed and any(word[:1] == first[0] and len(word) > 2 for word in printed - {first[1:]})


def _stands(local: str, printed: set[str]) -> bool:
    """Whether a local part is made of words on the card, or of an initial and one."""
    parts = [letters(part) for part in re.split(r"[._-]", local)]
    parts = [part for part in parts if part]
    initials = {word[:1] for word in printed if len(word) > 2}
    whole = "".join(parts)
    if whole in printed or (whole[1:] in printed and whole[:1] in initials and len(whole) > 3):
        return True
    return all(part in printed or (len(part) == 1 and part in initials) for part in parts) and any(
        len(part) > 2 for part in parts
    )


def _unglued_web(web: ReadField, domains: Sequence[str]) -> ReadField:
    """A page without the label's letter before it ("Whotel.ch" for "W hotel.ch"), where a mail's domain says so."""
    value = web.value
    if not value.startswith(("w", "v")) or value.startswith(("www.", "http")):
        return web
    first, _, rest = value.partition(".")
    if rest.partition("/")[0] in domains and 2 < len(first) < 6 and sum(ch in "wv" for ch in first) > 1:
        return replace(web, value=f"www.{rest}", confidence=web.confidence * 0.8, alternatives=(value,))
    if any(value[1:].partition("/")[0] == domain for domain in domains):
        return replace(web, value=value[1:], alternatives=(value,))
    return web


def agreeing(
    mails: Sequence[ReadField], webs: Sequence[ReadField]
) -> tuple[tuple[ReadField, ...], tuple[ReadField, ...]]:
    """Mails and pages with less confidence where their domains differ by a letter or two: one of them was misread."""
    hosts = [_host(web.value) for web in webs]
    domains = [mail.value.partition("@")[2] for mail in mails]
    return (
        tuple(
            _doubted(mail, domain, hosts, mail.value.partition("@")[0] + "@")
            for mail, domain in zip(mails, domains, strict=True)
        ),
        tuple(_doubted(web, host, domains, "") for web, host in zip(webs, hosts, strict=True)),
    )


def _doubted(found: ReadField, domain: str, others: Sequence[str], head: str) -> ReadField:
    if domain in others:
        return found
    alike = [other for other in others if near(other, domain)]
    if not alike:
        return found
    options = tuple(head + other if head else found.value.replace(domain, other) for other in alike)
    return replace(found, confidence=found.confidence * 0.55, alternatives=(*found.alternatives, *options))


def _host(web: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", web).partition("/")[0]


def _dotted(text: str) -> str:
    return text.replace("ı", "i").replace("İ", "I")


def _once(fields: Iterable[ReadField]) -> tuple[ReadField, ...]:
    seen: dict[str, ReadField] = {}
    for field in fields:
        seen.setdefault(field.value.casefold(), field)
    return tuple(seen.values())


def same_page(one: str, other: str) -> bool:
    """Whether two pages have one host, however it is written."""
    return _host(one.casefold()) == _host(other.casefold())


def spelled_like(
    organisation: str, mails: Iterable[ReadField], webs: Iterable[ReadField], words: CardWords
) -> tuple[tuple[ReadField, ...], tuple[ReadField, ...]]:
    """Mails and pages with less confidence where their domain is nearly the organisation's name, or a provider's."""
    return (
        tuple(_checked(mail, mail.value.partition("@")[2], organisation, words) for mail in mails),
        tuple(_checked(web, _host(web.value), organisation, words) for web in webs),
    )


def _checked(found: ReadField, domain: str, organisation: str, words: CardWords) -> ReadField:
    if domain in words.providers:
        return found
    meant = [provider for provider in sorted(words.providers) if len(provider) > 7 and edits(domain, provider) == 1]
    if not meant and not misspells(domain, organisation, words):
        return found
    options = tuple(found.value.replace(domain, provider) for provider in meant)
    return replace(found, confidence=found.confidence * 0.6, alternatives=(*found.alternatives, *options))
