"""One version of vCard as another."""

import base64

import pytest
import vobject

from netzwerk_desktop.formats.vcard import write_vcard
from netzwerk_desktop.formats.vcard_lines import read_lines
from netzwerk_desktop.formats.vcard_versions import version_of
from tests.exchange_report import contact_of
from tests.formats.cards import PNG, card, read

PACKED = base64.b64encode(PNG).decode()
OLD = card(
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;Dr.",
    "FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:Dr. J=F6rg M=FCller",
    "TEL;CELL;PREF:+41 79 1",
    "EMAIL;INTERNET;WORK:j@example.com",
    "ADR;HOME:;;Weg 1, Hof;Bern;;3000;Schweiz",
    "NOTE;ENCODING=QUOTED-PRINTABLE:one, two=0D=0Athree",
    "item1.X-FOO;X-BAR=1:kept",
    f"PHOTO;ENCODING=BASE64;PNG:{PACKED[:40]}",
    f" {PACKED[40:]}",
    "",
    "BDAY:19801224",
    version="2.1",
)


def in_version(raw: bytes, version: str) -> bytes:
    (person,) = read(raw)[0]
    return write_vcard(contact_of(person), raw, version=version)


def test_a_card_of_2_1_becomes_one_of_3_0_that_says_the_same() -> None:
    out = in_version(OLD, "3.0")
    (before,), (after,) = read(OLD)[0], read(out)[0]

    assert contact_of(after).name == contact_of(before).name
    assert after.methods == before.methods
    assert after.note == before.note.replace("\r\n", "\n")
    assert (after.photo, after.birthday, after.appendix) == (PNG, "1980-12-24", (("X-FOO", "kept"),))
    assert b"VERSION:3.0\r\n" in out
    assert b"TEL;TYPE=CELL,PREF:+41 79 1\r\n" in out
    assert b"item1.X-FOO;X-BAR=1:kept\r\n" in out
    assert b"QUOTED" not in out
    assert b"CHARSET" not in out


def test_what_was_made_3_0_is_opened_by_an_independent_reader() -> None:
    opened = vobject.readOne(in_version(OLD, "3.0").decode())

    assert opened.fn.value == "Dr. Jörg Müller"
    assert opened.note.value == "one, two\nthree"
    assert opened.adr.value.street == "Weg 1, Hof"
    assert opened.photo.value == PNG


def test_3_0_becomes_4_0_and_comes_back() -> None:
    raw = card(
        "N:Muster;Anna;;;",
        "FN:Anna Muster",
        "TEL;TYPE=WORK,PREF:1",
        f"PHOTO;ENCODING=b;TYPE=PNG:{PACKED}",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12",
        "X-A:a\\,b",
    )
    four = in_version(raw, "4.0")
    back = in_version(four, "3.0")

    assert b"TEL;TYPE=work;PREF=1:1\r\n" in four
    assert b"PHOTO:data:image/png;base64," in four
    assert b"BDAY:--0412\r\n" in four
    assert b"TEL;TYPE=WORK,PREF:1\r\n" in back
    assert b"PHOTO;ENCODING=b;TYPE=PNG:" in back
    for out in (four, back):
        assert b"X-A:a\\,b\r\n" in out
        assert contact_of(read(out)[0][0]) == contact_of(read(raw)[0][0])
        assert read(out)[0][0].photo == PNG


def test_the_same_version_is_no_change() -> None:
    assert in_version(OLD, "2.1") == OLD


def test_a_card_within_a_card_becomes_text() -> None:
    raw = card("FN:a b", b"AGENT:\r\n" + card("FN:c d", version="2.1").removesuffix(b"\r\n"), version="2.1")

    assert b"AGENT:BEGIN:VCARD\\nVERSION:2.1\\nFN:c d\\nEND:VCARD\r\n" in in_version(raw, "3.0")


@pytest.mark.parametrize(
    ("raw", "version"),
    [
        (OLD, "2.1"), (card("FN:a"), "3.0"), (card("FN:a", version="4.0"), "4.0"), (card("FN:a", version="5.0"), "3.0"),
        (b"BEGIN:VCARD\nTEL;CELL:1\nEND:VCARD", "2.1"), (b"BEGIN:VCARD\nFN:a\nEND:VCARD", "3.0"),
    ],
)  # fmt: skip
def test_the_version_is_what_the_card_says_or_looks_like(raw: bytes, version: str) -> None:
    assert version_of(read_lines(raw)) == version
