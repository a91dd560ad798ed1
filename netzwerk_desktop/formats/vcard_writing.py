"""People to vCards: untouched cards byte for byte, changed ones but for what changed, new ones as 3.0 or 4.0."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from netzwerk_desktop.domain.contact import Contact
from netzwerk_desktop.domain.incoming import without_appendix
from netzwerk_desktop.formats.vcard_changes import Changes, change_photo, changes_for
from netzwerk_desktop.formats.vcard_fields import read_fields
from netzwerk_desktop.formats.vcard_lines import Line, read_lines
from netzwerk_desktop.formats.vcard_properties import THREE, structured_property, text_property
from netzwerk_desktop.formats.vcard_reading import incoming_of
from netzwerk_desktop.formats.vcard_versions import converted, version_of

_LINE_ENDS = re.compile(rb"\r?\r?\n")
PRODUCT = "-//Netzwerk Desktop//EN"


def write_vcard(
    contact: Contact,
    raw: bytes = b"",
    *,
    version: str | None = None,
    photo: bytes | None = None,
    photo_changed: bool = False,
    own_fields: bool = True,
) -> bytes:
    """A contact as a vCard.

    Args:
        raw: the card he or she came with. Of it only the properties change that say something else than the contact
            does; where none does, it is given back byte for byte.
        version: "3.0" or "4.0"; without one the version of `raw`, and 3.0 for a new card.
        photo: the portrait; of a contact with `raw` it counts only when `photo_changed` says so.
        own_fields: whether to write what only this program knows (X-NETZWERK-*).
    """
    if not raw:
        return _new_card(contact, version or THREE, photo, own_fields)
    lines = read_lines(raw)
    changed = False
    if version is not None and version != version_of(lines):
        # Below the note stands what the card says in its own version.
        note = without_appendix(contact.note, incoming_of(read_fields(lines)).appendix)
        contact = replace(contact, note=note)
        lines = read_lines(b"".join(converted(lines, version)))
        changed = True
    changes = changes_for(read_fields(lines), contact, version_of(lines), own_fields)
    if photo_changed:
        change_photo(changes, photo)
    if not changes.lines and not changes.added:
        return b"".join(line.raw for line in lines) if changed else raw
    return _put_together(changes)


def join_vcards(cards: Iterable[bytes]) -> Iterator[bytes]:
    """Cards as the pieces of one file; none begins on the line on which another one ends, and the last stays whole."""
    unended = False
    for card in cards:
        if unended:
            yield b"\r\n"
        yield card
        unended = not card.endswith((b"\n", b"\r"))


def _new_card(contact: Contact, version: str, photo: bytes | None, own_fields: bool) -> bytes:
    shown = contact.name.display or contact.organisation.strip()
    name = contact.name
    lines = [
        b"BEGIN:VCARD\r\n",
        f"VERSION:{version}\r\n".encode(),
        f"PRODID:{PRODUCT}\r\n".encode(),
        text_property("UID", contact.uid, version),
        structured_property("N", (name.family, name.given, "", name.prefix, name.suffix), version),
        text_property("FN", shown, version),
    ]
    start = b"".join(lines)
    changes = changes_for(read_fields(read_lines(start + b"END:VCARD\r\n")), contact, version, own_fields)
    if photo is not None:
        change_photo(changes, photo)
    return _put_together(changes)


def _put_together(changes: Changes) -> bytes:
    """The lines of a card with their changes; new ones stand before END and end as the others do."""
    lines = changes.card.lines
    ends = [line.raw for line in lines[:1]]
    line_end = next((end for raw in ends for end in (b"\r\r\n", b"\r\n", b"\n", b"\r") if raw.endswith(end)), b"\r\n")
    last = len(lines)
    for number, line in enumerate(lines):
        if line.head.name == "END" and not line.raw.startswith((b" ", b"\t")):
            last = number
    pieces = [line.raw for line in lines]
    for number, written in changes.lines.items():
        pieces[number] = _LINE_ENDS.sub(line_end, written)
    place = _place_for_new(lines, last)
    before, after = b"".join(pieces[:place]), b"".join(pieces[place:])
    if not before.endswith((b"\r", b"\n")):
        before += line_end
    ended = last < len(lines) or place < last
    return b"".join((before, *(_LINE_ENDS.sub(line_end, added) for added in changes.added), after)) + (
        b"" if ended else b"END:VCARD" + line_end
    )


def _place_for_new(lines: Sequence[Line], last: int) -> int:
    """Where new lines stand: before END, and never behind a line that would swallow them."""
    place = last
    while place > 1:
        line = lines[place - 1]
        open_end = line.head.encoding == "q" and line.raw.rstrip(b"\r\n").endswith(b"=")
        if not open_end and line.head.name != "AGENT":
            break
        place -= 1
    return place
