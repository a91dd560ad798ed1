"""The raw layer: cards and lines found, and every byte given back."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.formats.vcard_lines import CardPlace, TextPlace, find_cards, read_head, read_lines
from tests.formats.cards import card

LINE_ENDS = [b"\r\n", b"\n", b"\r", b"\r\r\n"]


def values(raw: bytes) -> dict[str, bytes]:
    return {line.head.name: line.value for line in read_lines(raw) if line.head.name}


def cards(data: bytes) -> list[bytes]:
    return [data[place.start : place.end] for place in find_cards(data) if isinstance(place, CardPlace)]


@pytest.mark.parametrize("end", LINE_ENDS)
def test_every_kind_of_line_end_ends_a_line_and_is_given_back(end: bytes) -> None:
    raw = card("FN:Anna Muster", b"NOTE:one" + end + b" two" + end + b"\tthree", "", "TEL:1", end=end)

    assert cards(raw) == [raw]
    assert values(raw)["NOTE"] == b"onetwothree"
    assert values(raw)["TEL"] == b"1"
    assert b"".join(line.raw for line in read_lines(raw)) == raw


def test_a_fold_may_cut_a_letter_in_two() -> None:
    letter = "ü".encode()

    assert values(card(b"NOTE:Gr" + letter[:1] + b"\r\n " + letter[1:] + b"n"))["NOTE"] == "Grün".encode()


@pytest.mark.parametrize("start", [b"", b" ", b"\t"])
def test_a_soft_break_of_quoted_printable_goes_on_indented_or_not(start: bytes) -> None:
    raw = card(b"NOTE;ENCODING=QUOTED-PRINTABLE:one=\r\n" + start + b"two=\r\n" + start + b"three", "TEL:1")

    assert values(raw)["NOTE"] == b"onetwothree"
    assert values(raw)["TEL"] == b"1"


def test_a_soft_break_never_swallows_the_end_of_the_card() -> None:
    data = card("NOTE;QUOTED-PRINTABLE:broken=") + card("FN:Next")

    assert len(cards(data)) == 2


def test_an_equals_sign_at_the_end_of_a_plain_line_is_no_soft_break() -> None:
    assert values(card("NOTE:1+1=", "TEL:1"))["TEL"] == b"1"


@pytest.mark.parametrize("head", ["PHOTO;ENCODING=BASE64", "PHOTO;ENCODING=b", "PHOTO;ENCODING=B", "PHOTO;BASE64"])
def test_base64_goes_on_without_indent_until_an_empty_line(head: str) -> None:
    raw = card(f"{head}:AAAA", "BBBB", "CC==", "", "TEL:1")

    assert values(raw)["PHOTO"] == b"AAAABBBBCC=="
    assert values(raw)["TEL"] == b"1"
    assert b"".join(line.raw for line in read_lines(raw)) == raw


def test_base64_may_begin_on_the_line_after_its_colon() -> None:
    raw = card("PHOTO;ENCODING=BASE64;JPEG:", "  AAAA", "  BBBB", "")

    assert values(raw)["PHOTO"].replace(b" ", b"") == b"AAAABBBB"


def test_bare_parameters_are_types_and_encodings() -> None:
    head = read_head(b"TEL;CELL;PREF;QUOTED-PRINTABLE")

    assert head.types == ("cell", "pref", "quoted-printable")[:2]
    assert head.encoding == "q"


def test_types_come_repeated_listed_and_in_quotes() -> None:
    assert read_head(b'TEL;TYPE=WORK;type=fax;TYPE="VOICE,PREF"').types == ("work", "fax", "voice", "pref")


def test_a_colon_and_a_semicolon_in_quotes_do_not_end_the_parameters() -> None:
    (line,) = [each for each in read_lines(card('TEL;X-A="a:b;c";TYPE=HOME:1')) if each.head.name == "TEL"]

    assert line.value == b"1"
    assert line.head.param("X-A") == "a:b;c"
    assert line.head.types == ("home",)


def test_an_open_quote_ends_at_the_first_colon() -> None:
    assert values(card('TEL;X-A="a:1'))["TEL"] == b"1"


def test_parameters_may_be_written_with_carets() -> None:
    assert read_head(b"ADR;LABEL=one^ntwo ^^ ^'three^'").param("LABEL") == 'one\ntwo ^ "three"'


def test_groups_may_hold_dots_and_names_a_slash_and_small_letters() -> None:
    assert read_head(b"a.b.item1.tel")[:2] == ("a.b.item1", "TEL")
    assert read_head(b"X-messaging/xmpp-All").name == "X-MESSAGING/XMPP-ALL"


def test_a_semicolon_before_the_colon_adds_no_parameter() -> None:
    assert read_head(b"TEL;HOME;").params == (("", "HOME"),)


def test_begin_and_end_are_found_in_any_case_with_group_and_spaces() -> None:
    data = b"home.begin : vcard\r\nfn:a\r\nEnd:vCard\r\nBEGIN:VCARD\nFN:b\nEND:VCARD\\n"

    assert len(cards(data)) == 2
    assert b"".join(cards(data)) == data


def test_an_end_at_the_end_of_a_value_is_none() -> None:
    assert len(cards(card("NOTE:a.END:VCARD", "TEL;a.BEGIN:VCARD", "TEL:1"))) == 1
    assert values(card("NOTE:a.END:VCARD", "TEL:1"))["TEL"] == b"1"


def test_a_card_without_end_ends_where_the_next_one_begins() -> None:
    data = b"BEGIN:VCARD\nFN:a\n" + card("FN:b", end=b"\n") + b"BEGIN:VCARD\nFN:c"
    places = list(find_cards(data))

    assert [place.ended for place in places if isinstance(place, CardPlace)] == [False, True, False]
    assert b"".join(cards(data)) == data


def test_a_card_behind_an_agent_belongs_to_it() -> None:
    inner = card("FN:Inner", "TEL:2")
    raw = card("FN:Outer", b"AGENT:\r\n" + inner.removesuffix(b"\r\n"), "TEL:1")

    assert cards(raw) == [raw]
    lines = read_lines(raw)
    assert [line.value for line in lines if line.head.name == "TEL"] == [b"1"]
    assert next(line.value for line in lines if line.head.name == "AGENT") == inner
    assert b"".join(line.raw for line in lines) == raw


def test_an_agent_may_begin_its_card_on_its_own_line() -> None:
    raw = card("FN:Outer", "AGENT:BEGIN:VCARD", "FN:Inner", "TEL:2", "END:VCARD", "TEL:1")

    assert cards(raw) == [raw]
    assert [line.value for line in read_lines(raw) if line.head.name == "TEL"] == [b"1"]


def test_an_agent_that_is_folded_is_one_line() -> None:
    raw = card("FN:Outer", "AGENT:BEGIN:VCARD", " FN:Inner", " END:VCARD", "TEL:1")

    assert cards(raw) == [raw]
    assert [line.head.name for line in read_lines(raw)] == ["BEGIN", "VERSION", "FN", "AGENT", "TEL", "END"]


def test_text_between_cards_is_found_and_empty_lines_are_not() -> None:
    data = b"hello\n" + card("FN:a") + b"\r\n\r\n" + card("FN:b") + b"\r\nbye"
    texts = [data[place.start : place.end] for place in find_cards(data) if isinstance(place, TextPlace)]

    assert texts == [b"hello\n", b"\r\nbye"]


def test_lines_that_were_not_escaped_belong_to_the_address_or_note_before_them() -> None:
    raw = card("ADR:;;Hinterhaus\\", "Weg 1;Ort;;12345;", "TEL:1", "X-A:1", "no colon here")
    lines = read_lines(raw)

    assert lines[2].value == b";;Hinterhaus\nWeg 1;Ort;;12345;"
    assert [line.head.name for line in lines] == ["BEGIN", "VERSION", "ADR", "TEL", "X-A", "", "END"]


PIECES = [
    b"BEGIN:VCARD", b"END:VCARD", b"\r\n", b"\n", b"\r", b" ", b"\t", b":", b";", b'"', b"=", b"AGENT", b"NOTE",
    b"PHOTO;ENCODING=b:", b"N;ENCODING=QUOTED-PRINTABLE:", b"AAAA", b"\\", b"\xc3", b"\xbc", b"\0", b"a.", b"#",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=60).map(b"".join))
def test_joined_the_lines_are_the_card_and_the_places_the_file_whatever_it_holds(data: bytes) -> None:
    assert b"".join(line.raw for line in read_lines(data)) == data
    places = list(find_cards(data))
    for before, after in pairwise(places):
        assert before.end <= after.start
        assert not data[before.end : after.start].strip(b" \t\r\n\0\x1a\v\f")


@pytest.mark.parametrize("line_end", [b"\r\n", b"\n", b"\r"])
def test_a_fold_changes_nothing_but_the_bytes_as_written(line_end: bytes) -> None:
    head, tail = b"BEGIN:VCARD\nN:Muster;Anna;;;\n", b"ADR;TYPE=work:;;Gasse 1\nX: y\nEND:VCARD\n"
    plain = (head + b"NOTE:Katze und Hund\n" + tail).replace(b"\n", line_end)
    folded = (head + b"NOTE:Katze u\n nd Hund\n" + tail).replace(b"\n", line_end)

    assert [line[:2] for line in read_lines(plain)] == [line[:2] for line in read_lines(folded)]
    assert b"".join(line.raw for line in read_lines(plain)) == plain
    assert b"".join(line.raw for line in read_lines(folded)) == folded
