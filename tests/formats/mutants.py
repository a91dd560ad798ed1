"""Cards that were damaged: every way in which a file goes wrong, from a seed."""

import time
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.domain.incoming import Incoming
from netzwerk_desktop.formats.vcard import read_vcards, write_vcard
from tests.exchange_report import contact_of
from tests.formats.cards import card

SEEDS = [
    card(b"N;CHARSET=SHIFT_JIS:" + "伊能;圭一".encode("cp932"), "TEL;CELL;PREF:1", version="2.1"),
    card("FN:Zoë Muster", "ADR;TYPE=HOME:;;Weg 1;Bern;;3000;", "NOTE:eins\\, zwei", " drei\\;", "BDAY:--0412"),
    card(
        "N;ENCODING=QUOTED-PRINTABLE:M=C3=BC=", "ller;Anna", "AGENT:", "BEGIN:VCARD", "FN:x", "END:VCARD", version="2.1"
    ),
    card('item1.TEL;TYPE="work,fax";X-A="a:b":1', "item1.X-ABLabel:_$!<Home>!$_", "ORG:Muster AG;Verkauf", "UID:1"),
    card("PHOTO;ENCODING=BASE64:/9j/4AAQ", "SkZJRgABAQ==", "", "X-NETZWERK-MET:20260304T180000Z", "CATEGORIES:a,b"),
    card("FN:Jo Meier", "PHOTO:data:image/png;base64\\,iVBORw0KGgo=", "KIND:individual", version="4.0"),
    card("FN:Jo Meier", "EMAIL:jo@example.com").decode().encode("utf-16"),
]
_PIECES = [
    b"\r\n", b"\n", b"\r", b"\r\r\n", b"\r\n ", b"=\r\n", b":", b";", b'"', b"\\", b"=", b",", b"\0", b"\xff", b"\xc3",
    b"BEGIN:VCARD\r\n", b"END:VCARD\r\n", b"AGENT:\r\n", b"CHARSET=hex", b"CHARSET=utf-7", b"ENCODING=b", b"data:",
    b"QUOTED-PRINTABLE", b"X-APPLE-OMIT-YEAR=", b"^n", b"\xef\xbb\xbf", b"item1.", b"BDAY:0000-00-00\r\n",
    b"KIND:group\r\n", b"VERSION:9\r\n",
]  # fmt: skip


def mutants(number: int, seed: int) -> Iterator[bytes]:
    """Damaged cards, the same ones for the same seed."""
    random = Random(seed)
    for _ in range(number):
        data = bytearray(random.choice(SEEDS))
        for _ in range(random.randint(1, 6)):
            at = random.randrange(len(data) + 1)
            match random.randrange(6):
                case 0:
                    data[at : at + random.randint(1, 20)] = b""
                case 1:
                    data[at:at] = random.choice(_PIECES)
                case 2:
                    data[at : at + 1] = random.randbytes(1)
                case 3:
                    data[at:at] = data[at : at + random.randint(1, 60)] * random.randint(1, 9)
                case 4:
                    other = random.choice(SEEDS)
                    data[at:] = other[random.randrange(len(other)) :]
                case _:
                    data[at:at] = random.choice(_PIECES) * random.randint(1, 50)
        yield bytes(data)


def survive(data: bytes) -> float:
    """Read damaged cards and write every person back, unchanged and changed; how long that took, in seconds."""
    start = time.perf_counter()
    for person in read_vcards(data):
        if not isinstance(person, Incoming):
            continue
        contact = contact_of(person)
        if write_vcard(contact, person.raw) != person.raw:
            raise AssertionError(f"not written back: {person.raw!r}")
        changed = replace(contact, note="x", methods=(ContactMethod(MethodKind.MAIL, "a@example.com", "Boot"),))
        (again,) = (each for each in read_vcards(write_vcard(changed, person.raw)) if isinstance(each, Incoming))
        # A line without a colon may come to stand behind the note, and then it belongs to it.
        if again.note.split("\n")[0] != "x" or again.methods != changed.methods:
            raise AssertionError(f"not changed: {person.raw!r}")
        write_vcard(changed, person.raw, version="4.0")
    return time.perf_counter() - start
