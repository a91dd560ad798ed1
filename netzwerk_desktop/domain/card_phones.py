"""Telephone numbers on a card: as printed, their kind, and as dialled from anywhere (E.164)."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberType

from netzwerk_desktop.domain.business_card import PhoneKind, ReadPhone
from netzwerk_desktop.domain.card_lines import Piece
from netzwerk_desktop.domain.card_words import CardWords, plain

# Letters and signs a number's digits are taken for, only between other digits.
_DIGITS = str.maketrans({"O": "0", "o": "0", "Q": "0", "I": "1", "l": "1", "|": "1", "S": "5", "B": "8"})
_RUN = re.compile(r"(?:[+=]\s?|[(\[]\s?[+=]?\s?)?\d(?:[\s()\[\]./+-]*[\dOoQIl|SB])*(?<=[\dOIl|])")
_MISREAD = re.compile(r"(?<=\d)[OoQIl|SB](?=[\d\s.)\]/-])|(?<=[\d\s.(\[/-])[OoQIl|SB](?=\d)")
_TRUNK_ZERO = re.compile(r"[(\[]\s?[0OoQ]\s?[)\]]")
_TWO_NUMBERS = re.compile(r"\s+[/,;]\s+|\s+[-]\s+(?=[+0(])|/(?=\s?[+0])|\s{1,}(?=(?:\+|00)\d)")
# A drawn receiver before a number is read as one sign, mostly a nought.
_ICON = re.compile(r"\d\s+(?=\+|[(\[]|0)")
_LEAST_DIGITS = 6
_MOST_DIGITS = 16
# How national numbers are grouped where that tells a country from its neighbours.
_SHAPES = (
    ("FR", re.compile(r"(?<!\d)0[1-9]([ .-]\d\d){4}(?!\d)")),
    ("CH", re.compile(r"(?<!\d)0[2-9]\d[ .-]\d{3}[ .-]\d\d[ .-]\d\d(?!\d)")),
)
# Countries whose national numbers keep the leading zero abroad.
_KEEPS_ZERO = frozenset({"39"})


@dataclass(frozen=True, slots=True)
class PhoneFinds:
    """The numbers found, and the text that remains."""

    phones: tuple[ReadPhone, ...]
    rest: tuple[Piece, ...]


def find_phones(pieces: Sequence[Piece], words: CardWords, regions: Sequence[str]) -> PhoneFinds:
    """Take telephone numbers out of the text.

    Args:
        pieces: the text, without mails, pages and addresses.
        words: the labels.
        regions: ISO 3166 codes in which a number without a country's code is looked up, the likeliest first.
    """
    order = _by_country_code(pieces, regions)
    found: dict[str, ReadPhone] = {}
    left: list[Piece] = []
    for piece in pieces:
        spans = list(_numbers(piece, words, order))
        for start, end, label in spans:
            phone = _phone(piece, start, end, label, order)
            found.setdefault(phone.e164 or phone.text, phone)
        left += _remaining(piece, [(start, end) for start, end, _ in spans], words)
    return PhoneFinds(tuple(found.values()), tuple(left))


def has_number(piece: Piece, words: CardWords) -> bool:
    """Whether a text holds what looks like a telephone number in international form or behind a label."""
    for match in _RUN.finditer(piece.text):
        digits = sum(ch.isdigit() for ch in match.group())
        label = _label(piece.text[: match.start()], words)
        if digits >= _LEAST_DIGITS and (match.group()[0] in "+(0" or label in ("phone", "mobile", "fax")):
            return True
    return False


def _by_country_code(pieces: Iterable[Piece], regions: Sequence[str]) -> list[str]:
    """Regions in the order they are tried: as given, but a country's code printed twice comes before a guess."""
    codes = Counter(
        region
        for piece in pieces
        for match in re.finditer(r"(?:\+|\b00)\s?(\d{1,3})", piece.text)
        if (region := _region_of_code(match[1]))
    )
    printed = [region for region, _ in codes.most_common()]
    printed += [
        region
        for region, shape in _SHAPES
        if region in regions and not printed and any(shape.search(piece.text) for piece in pieces)
    ]
    return [region for region in dict.fromkeys([*regions[:1], *printed, *regions[1:]]) if region]


def _region_of_code(digits: str) -> str:
    """The main country of the calling code that digits begin with; no code is the beginning of another."""
    regions = (phonenumbers.region_code_for_country_code(int(digits[:size])) for size in range(1, len(digits) + 1))
    return next((region for region in regions if region not in ("ZZ", "001")), "")


def _numbers(piece: Piece, words: CardWords, regions: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Where numbers stand in a text, each with what its label announces ("" without one)."""
    reach = 0
    announced = ""
    for match in _RUN.finditer(piece.text):
        label = _label(piece.text[reach : match.start()], words) or ("" if reach == 0 else announced)
        for start, end in _apart(piece.text, *match.span(), regions):
            text = piece.text[start:end]
            digits = sum(ch.isdigit() for ch in text)
            if label == "none" or not _LEAST_DIGITS <= digits <= _MOST_DIGITS:
                continue
            if _is_phone(text, label, regions):
                yield start, end, label
                reach = end
        announced = label


def _apart(text: str, start: int, end: int, regions: Sequence[str]) -> list[tuple[int, int]]:
    """A run of digits cut in two where both halves are numbers of their own, and without an icon before it."""
    icon = _ICON.match(text, start, end)
    if icon and any(_valid(_parsed(text[icon.end() : end], region)) for region in regions):
        start = icon.end()
    for cut in _TWO_NUMBERS.finditer(text, start, end):
        halves = [(start, cut.start()), (cut.end(), end)]
        if all(any(_valid(_parsed(text[a:b], region)) for region in regions) for a, b in halves):
            return halves
    return [(start, end)]


def _is_phone(text: str, label: str, regions: Sequence[str]) -> bool:
    if label in ("phone", "mobile", "fax") or text[0] in "+=":
        return True
    numbers = [_parsed(text, region) for region in regions]
    if any(_valid(number) for number in numbers):
        return True
    starts = _digits(text).startswith(("0", "(0", "[0"))
    return starts and any(_possible(number) for number in numbers)


def _phone(piece: Piece, start: int, end: int, label: str, regions: Sequence[str]) -> ReadPhone:
    text = piece.text[start:end].strip(" -./")
    part = piece.part(start, end) or piece
    mended = _MISREAD.search(piece.text[start:end]) or text.startswith("=")
    numbers = [_parsed(text, region) for region in regions]
    number = next((each for each in numbers if _valid(each)), None)
    doubt = 1.0 if number else 0.6
    number = number or next((each for each in numbers if _possible(each)), None)
    if number is None:
        return ReadPhone(_kind(None, label), text, "", part.box, piece.confidence * 0.3)
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return ReadPhone(_kind(number, label), text, e164, part.box, piece.confidence * doubt * (0.7 if mended else 1.0))


def _kind(number: PhoneNumber | None, label: str) -> PhoneKind:
    """A fax only by its label; a mobile by its label or by its number."""
    if label == "fax":
        return PhoneKind.FAX
    mobile = number is not None and phonenumbers.number_type(number) == PhoneNumberType.MOBILE
    return PhoneKind.MOBILE if mobile or label == "mobile" else PhoneKind.PHONE


def _digits(text: str) -> str:
    """A printed number for the parser: misread digits mended, "00" and a misread plus as "+", "(0)" taken out."""
    text = _MISREAD.sub(lambda found: found.group().translate(_DIGITS), text)
    text = re.sub(r"^[=]\s?", "+", text.strip())
    text = re.sub(r"^([(\[]?)\s?00\s?(?=[1-9])", r"\1+", text)
    abroad = re.match(r"[(\[]?\+\s?(\d{2})", text)
    if abroad and abroad[1] not in _KEEPS_ZERO:
        text = _TRUNK_ZERO.sub(" ", text)
    return text.replace("[", "(").replace("]", ")")


def _parsed(text: str, region: str) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(_digits(text), region)
    except phonenumbers.NumberParseException:
        return None


def _valid(number: PhoneNumber | None) -> bool:
    return number is not None and phonenumbers.is_valid_number(number)


def _possible(number: PhoneNumber | None) -> bool:
    return number is not None and phonenumbers.is_possible_number(number)


def _label(before: str, words: CardWords) -> str:
    """What the words right before a number announce; the nearest known word counts, a fax among them wins."""
    parts = [plain(part) for part in re.split(r"[\s.:/(]+", before)]
    parts = [part for part in parts if part][-3:]
    kinds = [words.labels.get(part, "") for part in parts]
    if "none" in kinds:
        return "none"
    known = [kind for kind in kinds if kind]
    if not known:
        return ""
    return next((kind for kind in ("fax", "mobile") if kind in known), known[-1] if known[-1] == "phone" else "phone")


def _remaining(piece: Piece, spans: Sequence[tuple[int, int]], words: CardWords) -> list[Piece]:
    """The text around numbers, without the labels that announced them."""
    if not spans:
        return [piece]
    edges = [0, *(edge for span in spans for edge in span), len(piece.text)]
    parts = [piece.part(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return [part for part in parts if part and not _only_labels(part.text, words)]


def _only_labels(text: str, words: CardWords) -> bool:
    """Whether nothing but labels, signs and single letters is left of a line of numbers."""
    parts = [plain(part) for part in re.split(r"[\s.:/]+", text)]
    return all(len(part) < 3 or part in words.labels or part.replace("-", "") in words.labels for part in parts)
