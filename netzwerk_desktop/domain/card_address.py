"""The postal address on a card, and the country its numbers belong to."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from netzwerk_desktop.domain.business_card import FieldKind, ReadField
from netzwerk_desktop.domain.card_lines import Piece, below, label_kind
from netzwerk_desktop.domain.card_phones import has_number
from netzwerk_desktop.domain.card_words import CardWords, plain, words_of

# Country codes as they stand before a postcode, licence plates and ISO.
_PREFIXES = {"CH": "CH", "D": "DE", "DE": "DE", "A": "AT", "AT": "AT", "F": "FR", "FR": "FR", "I": "IT", "IT": "IT",
             "FL": "LI", "LI": "LI", "L": "LU", "LU": "LU", "B": "BE", "BE": "BE", "l": "IT", "1": "IT", "|": "IT",
             "O": "DE"}  # fmt: skip
_CITY = r"(?P<city>[^\W\d_][^\d,;|]*(?:(?<=cedex )\d{1,2})?)"
_EUROPE = re.compile(
    r"(?<![\w.+])(?:(?P<plate>CH|DE?|AT?|FR?|IT?|FL|LI|LU?|BE?|[l1|O])\s?[-.]\s?|(?P<bare>CH|FL)\s?)?"
    rf"(?P<code>[\dO]{{4,5}})\s?[-,]?\s?{_CITY}",
    re.IGNORECASE,
)
_GB = re.compile(
    r"(?:(?P<city>[^\W\d_][^\d,;|]*?)[\s,]+)?\b(?P<code>[A-Z]{1,2}[\dOI][A-Z\dOI]?\s?[\dOI][A-Z]{2})\b\.?(?:,?\s?(?P<after>[^\d]*))$"
)
_US = re.compile(r"(?P<city>[^\W\d_][^\d,;|]*?)[\s,]+(?P<code>[A-Z]{2}\s?[\dO]{5}(?:-\d{4})?)\b")
_CEDEX = re.compile(r"\bcedex(?: \d{1,2})?\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d")
_HOUSE_NUMBER = re.compile(r"^\d{1,4}\s?(?:[a-zA-Z]|bis|ter|quater)?(?:\s?[-/+]\s?\d{1,4}\s?[a-zA-Z]?)?$")
# A street with its number right before the postcode, where the sign between them was not seen.
_STREET_BEFORE = re.compile(r"[^\W\d_]{3}[^\d,:;@]*\s\d{1,3}\s?[a-zA-Z]?$")
_STATES = frozenset(
    state
    for line in (
        "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO",
        "MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC",
    )
    for state in line.split(" ")
)
# Where inside a building.
_INSIDE = re.compile(
    r"(?:unit|suite|ste|floor|flat|apt|level|bldg|building|haus|gebäude|stock|bâtiment|bât|étage|scala|piano|int|interno)"
    r"\b\.? ?\w{1,4}$|\d{1,2}(?:st|nd|rd|th|er|e|ème)? ?\.? ?(?:floor|stock|og|étage|piano)$",
    re.IGNORECASE,
)
# A street stands at most so many line heights over the town.
_STREET_ABOVE = 1.8


@dataclass(frozen=True, slots=True)
class Address:
    """What was found of an address.

    Attributes:
        fields: street, postcode, city, country; the missing ones absent.
        country: ISO 3166 code that the print names, by its name or before the postcode; else empty.
        likely: the codes its shape allows, the likeliest first.
        rest: the text that remains.
    """

    fields: tuple[ReadField, ...] = ()
    country: str = ""
    likely: tuple[str, ...] = ()
    rest: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class _Town:
    """A postcode with its town, and what stood before them on their line."""

    code: ReadField
    city: ReadField | None
    piece: Piece
    before: Piece | None
    country: str
    likely: tuple[str, ...]


def find_address(pieces: Sequence[Piece], words: CardWords) -> Address:
    """Take postcode, town, street and country out of the text (shapes of CH, DE, AT, LI, FR, IT, UK and US)."""
    country, left = _country(pieces, words)
    code = words.countries.get(plain(country.value), "") if country else ""
    town = _town(left, words, code)
    if town is None:
        street, left = _street_alone(left, words)
        return Address(tuple(field for field in (street, country) if field), code, (), tuple(left))
    left = [piece for piece in left if piece is not town.piece]
    street, left = _street(town, left, words)
    fields = tuple(field for field in (street, town.code, town.city, country) if field)
    return Address(fields, code or town.country, town.likely, tuple(left))


def _country(pieces: Sequence[Piece], words: CardWords) -> tuple[ReadField | None, list[Piece]]:
    """A country's name that stands alone or closes a line of an address."""
    for piece in pieces:
        if plain(piece.text) in words.countries:
            rest = [other for other in pieces if other is not piece]
            return ReadField(FieldKind.COUNTRY, piece.text.strip(" .,"), piece.box, piece.confidence), rest
    for piece in pieces:
        head, comma, tail = piece.text.rpartition(",") if "," in piece.text else piece.text.rpartition(" - ")
        part, before = piece.part(len(head), len(piece.text)), piece.part(0, len(head))
        if comma and part and before and plain(tail) in words.countries and _NUMBER.search(head):
            found = ReadField(FieldKind.COUNTRY, part.text, part.box, piece.confidence)
            return found, [before if other is piece else other for other in pieces]
    return None, list(pieces)


def _town(pieces: Sequence[Piece], words: CardWords, country: str) -> _Town | None:
    """The best postcode with a town; the lowest of equals, as a house's own address stands under its name."""
    order: list[Callable[[Piece, Sequence[Piece], CardWords], _Town | None]] = [_british, _american, _european]
    for shape in order:
        towns = [town for piece in pieces if not has_number(piece, words) and (town := shape(piece, pieces, words))]
        if country:
            towns.sort(key=lambda town: (town.country or country) != country)
        if towns:
            return towns[0]
    return None


def _european(piece: Piece, pieces: Sequence[Piece], words: CardWords) -> _Town | None:
    for match in _EUROPE.finditer(piece.text):
        digits = match["code"].replace("O", "0")
        before = piece.text[: match.start()].rstrip()
        number_follows = bool(re.match(r"[\s+(]*\d", piece.text[match.end() :]))
        city, end = _city_of(match["city"], match.start("city"), words, number_follows)
        if not city[:1].isupper() or len(words_of(city)) > 6 or label_kind(city.split(" ")[0], words) == "none":
            continue
        street = re.search(r"[,·|/-]$|\d[a-z]?\.$", before) or _STREET_BEFORE.match(before)
        if before and not (street or words.streets.count(before)):
            continue
        if not before and words.slogans & set(words_of(city)):
            continue
        plate = (match["plate"] or match["bare"] or "").strip(".")
        country = _PREFIXES.get(plate.upper(), _PREFIXES.get(plate, ""))
        start = match.start("code")
        misread = match["code"] != digits
        code = replace(_field(FieldKind.POSTCODE, piece, start, match.end("code"), misread), value=digits)
        town = _field(FieldKind.CITY, piece, match.start("city"), end)
        return _Town(code, town, piece, piece.part(0, match.start()), country, _likely(digits))
    return None


def _city_of(text: str, start: int, words: CardWords, before_number: bool) -> tuple[str, int]:
    """A town without the country, or the label of a number, that follows it on the line, and where it ends."""
    city = re.split(r"\s[-·|/]\s|\s{2,}", text)[0].rstrip(" ,-/(")
    if not re.search(r"\b[^\W\d_]\.$", city):
        city = city.rstrip(" .")
    while " " in city:
        head, _, tail = city.rpartition(" ")
        named = plain(tail) in words.countries
        labelled = before_number and words.labels.get(plain(tail)) is not None
        if not named and not labelled and not tail.endswith(":"):
            break
        city = head.rstrip(" .,-/(")
    return city, start + len(city)


def _likely(digits: str) -> tuple[str, ...]:
    if len(digits) == 4:
        return ("LI", "CH", "AT") if "9485" <= digits <= "9498" else ("CH", "AT", "LI", "LU", "BE")
    return ("DE", "FR", "IT")


def _british(piece: Piece, pieces: Sequence[Piece], words: CardWords) -> _Town | None:
    match = _GB.search(piece.text)
    if not match:
        return None
    code = match["code"]
    inward = code[-3:].replace("O", "0", 1) if code[-3] == "O" else code[-3:].replace("I", "1", 1)
    # No area of one letter has a district nought: it is a letter.
    outward = re.sub(r"^([A-Z])0(?=\d)", r"\1O", code[:-3].strip())
    if not any(ch.isdigit() for ch in outward) or not inward[0].isdigit():
        return None
    if sum(ch.isdigit() for ch in code) < 2 or (match["after"] and plain(match["after"]) not in words.countries):
        return None
    found = replace(_field(FieldKind.POSTCODE, piece, *match.span("code")), value=f"{outward} {inward}")
    if match["city"]:
        return _with_city(piece, match, found, ("GB",))
    over = [other for other in pieces if other is not piece and below(other, piece, 1.2)]
    above = max(over, key=lambda other: other.top, default=None)
    if above is None or _NUMBER.search(above.text) or len(words_of(above.text)) > 3:
        return None
    city = ReadField(FieldKind.CITY, above.text, above.box, above.confidence * 0.8)
    return _Town(found, city, piece, None, "", ("GB",))


def _american(piece: Piece, pieces: Sequence[Piece], words: CardWords) -> _Town | None:
    match = _US.search(piece.text)
    if not match or match["code"].replace(" ", "")[:2] not in _STATES:
        return None
    digits = match["code"][2:].strip().replace("O", "0")
    found = replace(_field(FieldKind.POSTCODE, piece, *match.span("code")), value=f"{match['code'][:2]} {digits}")
    return _with_city(piece, match, found, ("US",))


def _with_city(piece: Piece, match: re.Match[str], code: ReadField, likely: tuple[str, ...]) -> _Town:
    """A town before its postcode; what stands before the last comma is no part of it."""
    start = match.start("city")
    city = _field(FieldKind.CITY, piece, start, match.end("city"))
    return _Town(code, city, piece, piece.part(0, start), "", likely)


def _field(kind: FieldKind, piece: Piece, start: int, end: int, doubtful: bool = False) -> ReadField:
    part = piece.part(start, end) or piece
    return ReadField(kind, part.text, part.box, piece.confidence * (0.7 if doubtful else 1.0))


def _street(town: _Town, pieces: Sequence[Piece], words: CardWords) -> tuple[ReadField | None, list[Piece]]:
    """The street on the town's own line, else on the lines right over it."""
    left = list(pieces)
    if town.before:
        street, others = _street_in(town.before, words)
        left += others
        if street:
            return _as_street(street), left
    over = [piece for piece in left if below(piece, town.piece, _STREET_ABOVE) or _beside(piece, town.piece)]
    for piece in sorted(over, key=lambda piece: -piece.top)[:2]:
        street, others = _street_in(piece, words)
        if street and not has_number(piece, words):
            return _as_street(street), [other for other in left if other is not piece] + others
        if piece.top < town.piece.top - 2.5 * max(piece.height, town.piece.height):
            break
    return _street_alone(left, words)


def _beside(piece: Piece, town: Piece) -> bool:
    """Whether a piece ends right before the town on its row."""
    level = abs(piece.middle_height - town.middle_height) < 0.5 * town.height
    return level and -0.5 * town.height < town.left - piece.right < 4 * town.height


def _street_alone(pieces: Sequence[Piece], words: CardWords) -> tuple[ReadField | None, list[Piece]]:
    """A street without a town over or beside it: only with both a street's word and a number."""
    for piece in pieces:
        street, others = _street_in(piece, words)
        if street and words.streets.count(street.text) and _NUMBER.search(street.text):
            if has_number(piece, words) or len(re.findall(r"\d", street.text)) > 6:
                continue
            return _as_street(street), [other for other in pieces if other is not piece] + others
    return None, list(pieces)


def _street_in(piece: Piece, words: CardWords) -> tuple[Piece | None, list[Piece]]:
    """The part of a line, between commas, that is a street; a house number keeps to its street."""
    spans = [(match.start(), match.end()) for match in re.finditer(r"[^,]+", piece.text)]
    groups: list[tuple[int, int]] = []
    for start, end in spans:
        number = _HOUSE_NUMBER.match(piece.text[start:end].strip(" -"))
        last = piece.text[slice(*groups[-1])] if groups else ""
        lone = bool(groups) and bool(_HOUSE_NUMBER.match(last.strip()))
        if groups and ((number and not _NUMBER.search(last)) or lone):
            groups[-1] = (groups[-1][0], end)
        else:
            groups.append((start, end))
    worth = [_streetlike(piece.text[slice(*span)].strip(" -"), words) for span in groups]
    if not groups or max(worth) < 1:
        return None, [piece]
    first = worth.index(max(worth))
    end = first
    text = piece.text[slice(*groups[first])].strip(" -")
    if _INSIDE.match(text) and first + 1 < len(groups):
        end += 1
    elif text[:1].isdigit() and first and not _is_firm(piece.text[: groups[first][0]], words):
        # A house with a name: "The Old Forge, 12 High Street".
        first = 0
    while end + 1 < len(groups) and worth[end + 1] > 0:
        end += 1
    while first > 0 and _INSIDE.match(piece.text[slice(*groups[first - 1])].strip(" -")):
        first -= 1
    others = [part for span in (*groups[:first], *groups[end + 1 :]) if (part := piece.part(*span))]
    street = piece.part(groups[first][0], groups[end][1])
    return street and replace(street, text=street.text.rstrip(" -")), others


def _is_firm(text: str, words: CardWords) -> bool:
    return bool(words.organisations.count(text) or words.legal_forms & set(words_of(text)) or _NUMBER.search(text))


def _streetlike(text: str, words: CardWords) -> int:
    """0 no street, 1 a number after or before words, 2 a street's word, 3 both."""
    numbered = bool(re.search(r"[^\W\d_]{2,}.*\s?\d{1,4}\s?[a-zA-Z]?\s?(?:[-/+]\s?\d{1,3}\s?[a-z]?)?$", text)) or bool(
        re.match(r"\d{1,5}\s?[a-zA-Z]?,?\s+[^\W\d_]{2,}", text)
    )
    if len(re.findall(r"\d", text)) > 8:
        return 0
    if words.slogans & set(words_of(text)):
        return 0
    if numbered:
        return 1 + 2 * bool(words.streets.count(text))
    # "Dr", "St" and "Ch" are streets only beside a number.
    folded = words_of(text)
    named = any(len(word) > 2 and words.streets.matches(word) for word in folded)
    return 2 * bool(named or (len(folded) > 1 and folded[0] in words.streets.first))


def _as_street(piece: Piece) -> ReadField:
    return ReadField(FieldKind.STREET, piece.text, piece.box, piece.confidence)
