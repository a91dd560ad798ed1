"""Properties as each version writes them."""

import pytest

from netzwerk_desktop.formats.vcard_lines import Line, read_lines
from netzwerk_desktop.formats.vcard_properties import (
    kept_head,
    list_property,
    retyped_head,
    structured_property,
    text_property,
    typed,
    with_head,
)


def line(text: str | bytes) -> Line:
    return read_lines(text if isinstance(text, bytes) else text.encode())[0]


def test_texts_parts_and_lists_are_escaped() -> None:
    assert text_property("NOTE", "a,b;c\nd\\", "3.0") == b"NOTE:a\\,b\\;c\\nd\\\\\r\n"
    assert structured_property("N", ["a;b", "c"], "4.0") == b"N:a\\;b;c\r\n"
    assert list_property("CATEGORIES", ["a,b", "c"], "3.0") == b"CATEGORIES:a\\,b,c\r\n"


def test_2_1_has_plain_ascii_and_quoted_printable_for_the_rest() -> None:
    assert text_property("NOTE", "a, b", "2.1") == b"NOTE:a, b\r\n"
    assert text_property("NOTE", "ü\n", "2.1") == b"NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=BC=0D=0A\r\n"


@pytest.mark.parametrize(
    ("version", "head"), [("2.1", "TEL;WORK;FAX"), ("3.0", "TEL;TYPE=WORK,FAX"), ("4.0", "TEL;TYPE=work,fax")]
)
def test_types_are_written_as_the_version_has_them(version: str, head: str) -> None:
    assert typed("TEL", ["work", "fax"], version) == head
    assert typed("TEL", [], version) == "TEL"


def test_a_head_keeps_everything_but_what_belongs_to_the_value() -> None:
    assert (
        kept_head(line("item1.note;CHARSET=utf-8;X-A=1;QUOTED-PRINTABLE;type=WORK:x")) == "item1.note;X-A=1;type=WORK"
    )
    assert kept_head(line('TEL;X-A="a;b:c";VALUE=uri:tel:1')) == 'TEL;X-A="a;b:c"'
    assert kept_head(line("TEL;WORK;X-A=1:1"), types=False) == "TEL;X-A=1"


def test_octets_of_a_head_that_are_no_utf_8_survive() -> None:
    raw = b"TEL;X-A=\xfc;TYPE=WORK:1\r\n"

    assert text_property(kept_head(line(raw)), "2", "3.0") == b"TEL;X-A=\xfc;TYPE=WORK:2\r\n"


def test_other_types_leave_the_rest_of_the_head() -> None:
    assert retyped_head(line("TEL;X-A=1;WORK;VOICE:1"), ["home"], "2.1") == "TEL;X-A=1;HOME"
    assert retyped_head(line("NOTE;X-A=1;QUOTED-PRINTABLE:1"), [], "2.1") == "NOTE;X-A=1;QUOTED-PRINTABLE"


def test_another_head_leaves_the_value_as_it_is_folded() -> None:
    raw = b"TEL;TY\r\n PE=WORK:1\r\n 23\r\n"

    assert with_head(line(raw), "TEL;TYPE=HOME") == b"TEL;TYPE=HOME:1\r\n 23\r\n"
