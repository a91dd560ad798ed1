"""Postal addresses: the seven parts of a vCard as one line of text, and back."""

import re
from collections.abc import Sequence

BOX, EXTENDED, STREET, TOWN, REGION, POSTCODE, COUNTRY = range(7)
_BREAKS = re.compile(r"\s*[\r\n]+\s*")
_TOWN = re.compile(r"(?P<code>(?:[A-Z]{1,3}-)?\d{4,6}) (?P<town>[^\d,][^,]*)")
_HERE = "\0"
_AMERICAN = re.compile(r"(?P<region>[A-Z]{2}) (?P<code>\d{5}(?:-\d{4})?)")


def address_text(parts: Sequence[str]) -> str:
    """An address on one line: "Hauptstrasse 1, 8001 Zürich, Schweiz"; a state stands before its postcode."""
    box, extended, street, town, region, code, country = (_one_line(part) for part in (*parts, *[""] * 7)[:7])
    if len(region) == 2 and region.isupper() and code[:5].isdigit():
        place = (town, f"{region} {code}")
    else:
        place = (" ".join(part for part in (code, town) if part), region)
    return ", ".join(part for part in (box, extended, street, *place, country) if part)


def address_parts(text: str) -> list[str]:
    """The seven parts of an address that was written on one line; all of it is the street where they do not show."""
    pieces = [piece.strip() for piece in text.split(",")]
    parts = [""] * 7
    for number, piece in enumerate(pieces):
        match = _TOWN.fullmatch(piece)
        american = _AMERICAN.fullmatch(piece)
        if match is not None:
            parts[STREET], parts[POSTCODE], parts[TOWN] = ", ".join(pieces[:number]), match["code"], match["town"]
        elif american is not None and number:
            parts[STREET], parts[TOWN] = ", ".join(pieces[: number - 1]), pieces[number - 1]
            parts[REGION], parts[POSTCODE] = american["region"], american["code"]
        else:
            continue
        parts[COUNTRY] = ", ".join(pieces[number + 1 :])
        if address_text(parts) == text:
            return parts
        break
    return ["", "", text, "", "", "", ""]


def revised_parts(parts: Sequence[str], text: str) -> list[str] | None:
    """The parts of an address after one of them was written anew; None where it is not one part alone."""
    for place, part in enumerate(parts):
        if not part.strip():
            continue
        before, _, after = address_text([*parts[:place], _HERE, *parts[place + 1 :]]).partition(_HERE)
        new = text[len(before) : len(text) - len(after)]
        fits = len(before) + len(after) < len(text) and text.startswith(before) and text.endswith(after)
        # Behind another comma another part may stand.
        if fits and new.count(",") <= _one_line(part).count(","):
            revised = [*parts[:place], new, *parts[place + 1 :]]
            if address_text(revised) == text:
                return revised
    return None


def _one_line(part: str) -> str:
    return _BREAKS.sub(", ", part.strip()) if "\n" in part or "\r" in part else part.strip()
