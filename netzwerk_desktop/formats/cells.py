"""Cells: one written value as what it says, such as several mail addresses, the parts of an address, a profile."""

import re
from collections.abc import Mapping
from urllib.parse import unquote, urlsplit

from netzwerk_desktop.domain.columns import ColumnField
from netzwerk_desktop.domain.natural_date import MONTHS
from netzwerk_desktop.domain.text import fold
from netzwerk_desktop.formats.dates import DateOrder, read_day, stored_day

# Google joins values that share a label.
JOINED = ":::"
# Nobody has so many; a cell of more is somebody's joke.
_MOST_VALUES = 500
_WORD = re.compile(r"\w+")
_CONNECTED = re.compile(r"(\d{1,2})\.?[ -]([^\W\d]+)\.?[ -](\d{4})")


def profile_uid(address: str) -> str:
    """The identity in the address of a profile: small letters, %xx read, nothing after the path."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    path = unquote(parts.path).rstrip("/")
    host = parts.netloc.casefold().removeprefix("www.")
    return f"https://{host}{path.casefold()}" if host and path else ""


def clean(value: str) -> str:
    """A value without space around it, with plain line ends."""
    return (value.replace("\r\n", "\n").replace("\r", "\n") if "\r" in value else value).strip()


def words(text: str) -> set[str]:
    """The words of a text for comparisons."""
    return set(_WORD.findall(fold(text)))


def several(value: str, kind: ColumnField) -> list[str]:
    """The values in one cell: parted as Google parts them, or mail addresses parted by any mark."""
    parts = value.split(JOINED) if JOINED in value else [value]
    if kind is ColumnField.MAIL and len(parts) == 1 and value.count("@") > 1:
        parts = re.split(r"[;,\s]+", value)
        parts = parts if all("@" in part for part in parts if part) else [value]
    elif kind in (ColumnField.PHONE, ColumnField.WEB):
        parts = [line for part in parts for line in part.split("\n")] if "\n" in value else parts
    if len(parts) > _MOST_VALUES:
        return [value]
    return [part.strip() for part in parts if part.strip()]


def address_of(parts: Mapping[ColumnField, str]) -> str:
    """An address in one line, of its parts."""
    town = " ".join(filter(None, (parts.get(ColumnField.POSTCODE), parts.get(ColumnField.CITY))))
    lines = (
        parts.get(ColumnField.STREET, "").replace("\n", ", "),
        parts.get(ColumnField.PO_BOX, ""),
        town,
        parts.get(ColumnField.REGION, ""),
        parts.get(ColumnField.COUNTRY, ""),
    )
    return ", ".join(" ".join(line.split()) for line in lines if line.strip())


def connected_on(text: str) -> str:
    """The day of "03 Apr 2022" or "12/31/17, 3:04 PM": English months, the month first."""
    if match := _CONNECTED.match(text):
        month = MONTHS.get(match[2].casefold(), 0)
        return stored_day(int(match[3]), month, int(match[1]))
    return read_day(text, DateOrder.MONTH_FIRST)
