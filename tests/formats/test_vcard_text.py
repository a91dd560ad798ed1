"""The words in vCards: bytes to text and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.incoming import RemarkKind
from netzwerk_desktop.formats.vcard_lines import read_lines
from netzwerk_desktop.formats.vcard_text import (
    decoded,
    escaped,
    folded,
    list_of,
    parts_of,
    quoted_printable,
    structured,
    text_of,
    unescaped,
)

# What lines of text are made of: no control letters but the line feed, no halves of surrogates.
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n"))


@pytest.mark.parametrize(
    ("charset", "value", "text"),
    [
        ("shift_jis", b"\x88\xc0\x93\xa1", "安藤"),
        ("iso-8859-1", b"Z\xfcrich", "Zürich"),
        ("windows-1252", b"\x80 5", "€ 5"),
        ("iso-8859-2", b"\xa3\xf3d\xbc", "Łódź"),
        ("utf-8", "Zürich".encode(), "Zürich"),
        ("", "Zürich".encode(), "Zürich"),
    ],
)
def test_a_property_is_read_in_its_own_encoding(charset: str, value: bytes, text: str) -> None:
    doubts: list[RemarkKind] = []

    assert decoded(value, charset, doubts) == text
    assert not doubts


@pytest.mark.parametrize("charset", ["hex", "rot13", "punycode", "utf-7", "zlib", "x\0", "base64", "idna"])
def test_only_encodings_of_text_are_tried_and_others_reported(charset: str) -> None:
    doubts: list[RemarkKind] = []

    assert decoded("Grün".encode(), charset, doubts) == "Grün"
    assert doubts == [RemarkKind.UNKNOWN_CHARSET]


@pytest.mark.parametrize(("value", "text"), [(b"Gr\xfcn", "Grün"), (b"\x80", "€"), (b"\x81\xfc", "\x81ü")])
def test_what_is_no_utf_8_is_read_as_windows_writes_and_reported(value: bytes, text: str) -> None:
    doubts: list[RemarkKind] = []

    assert decoded(value, "", doubts) == text
    assert doubts == [RemarkKind.ENCODING_GUESSED]


def test_a_nul_is_removed_and_reported() -> None:
    doubts: list[RemarkKind] = []
    (line,) = read_lines(b"NOTE:a\0b")

    assert text_of(line, doubts) == "ab"
    assert doubts == [RemarkKind.NUL_REMOVED]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"a\,b\;c\\d", r"a,b;c\d"),
        (r"one\ntwo\Nthree", "one\ntwo\nthree"),
        (r"http\://example.com", "http://example.com"),
        (r"C:\Temp", r"C:\Temp"),
        ("end\\", "end\\"),
    ],
)
def test_escapes_are_opened_and_other_backslashes_stay(written: str, text: str) -> None:
    assert unescaped(written) == text


@given(TEXTS)
def test_escaping_and_opening_again_gives_the_text(text: str) -> None:
    assert unescaped(escaped(text)) == text
    assert "\n" not in escaped(text)


@given(st.lists(TEXTS, min_size=1))
def test_parts_come_back_as_they_were_put_together(parts: list[str]) -> None:
    assert [unescaped(part) for part in parts_of(structured(parts))] == parts


def test_a_list_is_cut_at_commas_that_no_backslash_stands_before() -> None:
    assert list_of(r"Messe,Kunde\,neu,, Bern ") == ["Messe", "Kunde,neu", "Bern"]


@given(TEXTS.map(lambda text: f"NOTE:{escaped(text)}"))
def test_folding_cuts_no_character_and_no_line_is_longer_than_75_octets(line: str) -> None:
    octets = folded(line)

    for piece in octets.split(b"\r\n"):
        piece.decode()
        assert len(piece) <= 75
    assert octets.endswith(b"\r\n")
    assert octets.removesuffix(b"\r\n").replace(b"\r\n ", b"").decode() == line


@pytest.mark.parametrize("letter", ["ü", "€", "🙂"])
@pytest.mark.parametrize("before", range(66, 76))
def test_umlauts_and_emoji_survive_at_the_border_of_a_fold(letter: str, before: int) -> None:
    line = f"NOTE:{'x' * before}{letter}{letter}y"
    (read,) = read_lines(folded(line))

    assert f"NOTE:{read.value.decode()}" == line


@given(TEXTS)
def test_quoted_printable_comes_back_and_keeps_to_76_octets(text: str) -> None:
    octets = b"NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:" + quoted_printable(text) + b"\r\n"
    (line,) = read_lines(octets)

    assert text_of(line, []).replace("\r\n", "\n") == text
    assert all(len(piece) <= 76 for piece in octets.split(b"\r\n")[1:])
