"""Phone digits: what a number has in common in every notation, from its beginning and from its end."""

import re
from dataclasses import dataclass
from unicodedata import decimal

FROM_END = "\ue000"
"""Stands before the digits of a number in the reverse order; nobody can type it."""
LEAST_AT_END = 4
"""So many last digits say something."""

# What stands behind a number: pauses, an extension in words or after a sign.
_EXTENSION = re.compile(
    r"(?:\b(?:ext|extension|durchwahl|dw|intern|int|poste|app|nebenstelle)\b|[x#;,pw])[.\s:]*(?=[\d-])", re.IGNORECASE
)
_NO_DIGITS = re.compile(r"\D+")
_TRUNK = re.compile(r"[(\[]\s*0\s*[)\]]")
# Country codes of two digits; those of one are 1 and 7, all others have three (ITU-T E.164).
_TWO = re.compile(r"2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]")
_RUN = re.compile(r"[+(\[]{0,2}\d[\d\s()\[\]./\u00a0-]*\d")


@dataclass(frozen=True, slots=True)
class PhoneDigits:
    """A number taken apart; every part may be empty.

    Attributes:
        country: the country's code without signs.
        national: the digits behind it, without a leading nought.
        extension: what is dialled behind the number.
    """

    country: str = ""
    national: str = ""
    extension: str = ""


def phone_digits(text: str) -> PhoneDigits:
    """Take a number in any notation apart: +41 44 123 45 67, 0041 (0)44/1234567, 044 123 45 67 ext. 12."""
    cut = _EXTENSION.search(text)
    main, rest = (text[: cut.start()], text[cut.end() :]) if cut and cut.start() else (text, "")
    abroad = main.lstrip(" ([\u202a-\u202e").startswith("+")
    digits = _digits(_TRUNK.sub("", main))
    if not abroad and digits.startswith("00"):
        abroad, digits = True, digits[2:]
    size = (1 if digits[:1] in ("1", "7") else 2 if _TWO.match(digits) else 3) if abroad else 0
    return PhoneDigits(digits[:size], digits[size:].lstrip("0"), _digits(rest)[:12])


def indexed(text: str) -> list[str]:
    """What a stored number is found by: its beginning in every notation, its end, with the extension and without."""
    phone = phone_digits(text)
    if not phone.national:
        return [digits] if (digits := _digits(text)) else []
    found = [phone.national, "0" + phone.national, FROM_END + phone.national[::-1] + phone.country[::-1]]
    if phone.country:
        found.append(phone.country + phone.national)
    if phone.extension:
        found.append(FROM_END + (phone.national + phone.extension)[::-1])
    return found


def asked(text: str) -> tuple[str, ...]:
    """What the digits of a question may be the beginning of; empty where they are none."""
    phone = phone_digits(text)
    national = phone.national
    if not national:
        return (digits,) if (digits := _digits(text)) else ()
    found = [phone.country + national if phone.country else _digits(text), "0" + national, national]
    for digits in (national, national + phone.extension, "" if phone.country else _digits(text)):
        if len(digits) >= LEAST_AT_END:
            found.append(FROM_END + digits[::-1])
    return tuple(dict.fromkeys(found))


def runs(text: str) -> list[tuple[int, int]]:
    """Where digits stand that may be one number: at least four, in one group or in several."""
    found = [match.span() for match in _RUN.finditer(text)]
    return [(start, end) for start, end in found if len(_digits(text[start:end])) >= LEAST_AT_END]


def _digits(text: str) -> str:
    digits = _NO_DIGITS.sub("", text)
    return digits if digits.isascii() else "".join(str(decimal(ch)) for ch in digits)
