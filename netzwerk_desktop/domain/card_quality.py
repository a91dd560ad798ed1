"""Whether the reading of a card can be trusted before a person has looked at it."""

from collections.abc import Iterable

from netzwerk_desktop.domain.business_card import BusinessCard, FieldKind, Quality, ReadField

# A fact of the picture below the first figure asks for a new photo, below the second for a look.
_WIDTHS = (300, 450)
_SHARPNESSES = (0.2, 0.28)
_MEAN_CONFIDENCES = (0.9, 0.985)
_LEAST_NAME = 0.7
_LEAST_NAME_LINE = 0.985
_LEAST_MAIL = 0.85
_LEAST_PHONE = 0.5


def judge(card: BusinessCard, width: int, sharpness: float, mean_confidence: float) -> Quality:
    """Good, to be checked, or to be photographed again.

    The thresholds were set on 196 readings of generated cards: 24 clean, 40 photographed and 12 bad ones, and the 40
    photographs three times over, made smaller (0.3 to 0.62), blurred and recompressed. All 46 readings with a wrong
    or missing name or mail were flagged; of those with both right, every clean and photographed one stayed good,
    and of the bad ones about three in four. On 80 more bad readings, made afterwards, 32 of 33 wrong ones were
    flagged (the last since then: a public mail provider with a letter wrong), and 33 of 50 right ones stayed good.

    Again on 407 readings of 228 cards from another generator (15 layouts, 13 typefaces; clean, photographed
    and bad ones): 53 of 57 with a wrong name or mail were flagged, the other four had lost an accent or a dot of the
    name. Their line was read less surely than 97 in 100 others, so that the confidence of the name's line counts by
    itself since then; it flags the four, and 11 of 341 right ones (2 of the 64 clean and photographed ones above).

    The confidence of name and mail tells most, since it falls where mail and name, domain and organisation, or
    domain and page nearly agree; then the mean confidence of the letters. A card without a mail is always to be
    looked at. What a barcode says was not read from letters and needs none of this.

    Args:
        card: with its fields.
        width: of the straightened card in pixels, as the photo had them.
        sharpness: 0 to 1, how steep the edges of the letters are.
        mean_confidence: 0 to 1, over all letters.
    """
    mails = [field for field in card.fields if field.kind is FieldKind.MAIL]
    names = [field for field in card.fields if field.kind in (FieldKind.GIVEN, FieldKind.FAMILY)]
    if _coded(card, names) and _coded(card, mails):
        return Quality.GOOD
    facts = ((width, _WIDTHS), (sharpness, _SHARPNESSES), (mean_confidence, _MEAN_CONFIDENCES))
    if any(fact < again for fact, (again, _) in facts) or not (names or mails):
        return Quality.RETAKE
    doubtful = (
        any(fact < look for fact, (_, look) in facts)
        or _least(names) < _LEAST_NAME
        or (not _coded(card, names) and _name_line(card, names) < _LEAST_NAME_LINE)
        or _least(mails) < _LEAST_MAIL
        or any(not phone.e164 or phone.confidence < _LEAST_PHONE for phone in card.phones)
    )
    return Quality.CHECK if doubtful else Quality.GOOD


def _least(fields: Iterable[ReadField]) -> float:
    """The lowest confidence; 0 where nothing was read."""
    return min((field.confidence for field in fields), default=0.0)


def _name_line(card: BusinessCard, names: Iterable[ReadField]) -> float:
    """How surely the line with the name was read, letter for letter; 1 where it stands on several lines."""
    parts = [name.value.casefold() for name in names]
    lines = [line for line in card.lines if "@" not in line.text]
    held = [line.confidence for line in lines if all(part in line.text.casefold() for part in parts)]
    return min(held, default=1.0)


def _coded(card: BusinessCard, fields: Iterable[ReadField]) -> bool:
    """Whether fields stand in a barcode letter by letter, as none read from print is sure to."""
    payload = "".join(card.qr).casefold()
    values = [field.value.casefold() for field in fields]
    return bool(values) and all(part in payload for value in values for part in value.split())
