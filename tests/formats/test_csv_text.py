"""Bytes to lines and rows: encodings, delimiters, quotes that nobody closed."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.incoming import Remark, RemarkKind, Severity
from netzwerk_desktop.formats.csv_text import CsvRow, decode, delimiter_of, first_rows, is_text, rows_of

NAMES = {"name", "mail", "ort"}


def known(cells: list[str]) -> int:
    return len(NAMES & set(cells))


def rows(text: str, columns: int = 3) -> list[tuple[int, list[str]] | tuple[int, RemarkKind]]:
    found = rows_of(decode(text.encode()).lines, 0, ",", columns)
    return [(each.line, each.cells if isinstance(each, CsvRow) else each.kind) for each in found]


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("cp1252", b""),
    ],
)
def test_every_encoding_gives_the_same_lines(encoding: str, mark: bytes) -> None:
    text = decode(mark + "Name,Ort\r\nJörg Müller,Köln\r\n".encode(encoding))

    assert text.lines == ["Name,Ort\r\n", "Jörg Müller,Köln\r\n"]
    assert text.encoding == encoding


def test_one_line_in_other_letters_does_not_spoil_the_rest() -> None:
    text = decode("Jörg\n".encode() + "Zoë €\n".encode("cp1252") + b"\x81\n")

    assert text.lines == ["Jörg\n", "Zoë €\n", "\x81\n"]
    assert [(each.line, each.kind) for each in text.remarks] == [
        (2, RemarkKind.ENCODING_GUESSED),
        (3, RemarkKind.ENCODING_GUESSED),
    ]


def test_half_a_letter_of_utf16_is_reported_and_replaced() -> None:
    text = decode(b"\xff\xfe" + "Name\nAnna".encode("utf-16-le") + b"\x00")

    assert text.lines[0] == "Name\n"
    assert [(each.line, each.kind) for each in text.remarks] == [(2, RemarkKind.ENCODING_GUESSED)]


def test_nul_is_removed_and_reported_once_where_it_begins() -> None:
    text = decode(b"Name\nA\0nna\0\n")

    assert text.lines == ["Name\n", "Anna\n"]
    assert text.remarks == (Remark(2, Severity.WARNING, RemarkKind.NUL_REMOVED, {"count": "2"}),)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_count_as_one_line(end: str) -> None:
    assert rows(end.join(["a,b,c", '"x', 'y",2,3', "d,e,f"])) == [
        (1, ["a", "b", "c"]),
        (2, [f"x{end}y", "2", "3"]),
        (4, ["d", "e", "f"]),
    ]


def test_other_line_separators_of_unicode_are_no_line_ends() -> None:
    assert rows("a\u2028b,c\x0bd,e\x85f\n") == [(1, ["a\u2028b", "c\x0bd", "e\x85f"])]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_what_gives_the_most_known_names(delimiter: str) -> None:
    lines = ["a long paragraph, with commas, and; more\r\n", delimiter.join(["name", "mail", "ort"]) + "\r\n"]

    assert delimiter_of(decode("".join(lines).encode()), known) == delimiter  # type: ignore[arg-type]


def test_the_header_is_looked_for_in_the_first_twenty_lines_only() -> None:
    text = decode(b"x,y\n" * 30)

    assert len(first_rows(text, ",")) == 20


def test_pictures_are_no_text() -> None:
    assert not is_text(decode(bytes(range(1, 20)) * 50))
    assert is_text(decode("Jörg;Köln\r\n".encode()))


def test_a_quote_that_is_never_closed_costs_its_own_line_only() -> None:
    found = rows('a,b,c\n"d,e,f\ng,h,i\nj,k,l\n')

    assert found == [
        (1, ["a", "b", "c"]),
        (2, RemarkKind.UNCLOSED_QUOTE),
        (2, ["d", "e", "f"]),
        (3, ["g", "h", "i"]),
        (4, ["j", "k", "l"]),
    ]


def test_a_quote_that_is_closed_by_the_next_ones_quote_is_noticed() -> None:
    found = rows('a,b,c\n"d,e,f\ng,h,i\nj,"k",l\nm,n,o\n')

    assert found[1:] == [
        (2, RemarkKind.UNCLOSED_QUOTE),
        (2, ["d", "e", "f"]),
        (3, ["g", "h", "i"]),
        (4, ["j", "k", "l"]),
        (5, ["m", "n", "o"]),
    ]


def test_a_quote_that_is_closed_by_one_of_a_row_over_several_lines_is_noticed() -> None:
    found = rows('a,b,"c\nd,e,f\ng,h,"i\nj"\n')

    assert found == [
        (1, RemarkKind.UNCLOSED_QUOTE),
        (1, ["a", "b", "c"]),
        (2, ["d", "e", "f"]),
        (3, ["g", "h", "i\nj"]),
    ]


def test_a_note_whose_lines_look_like_rows_stays_whole_where_its_quotes_are_right() -> None:
    assert rows('a,b,"x, y, z\nx, y, z\nz",\n') == [(1, ["a", "b", "x, y, z\nx, y, z\nz", ""])]


def test_quoted_cells_before_the_open_quote_stay_whole() -> None:
    assert rows('"d, e",f,"g\nh,i,j\n')[:2] == [(1, RemarkKind.UNCLOSED_QUOTE), (1, ["d, e", "f", "g"])]


def test_a_thousand_rows_after_an_open_quote_are_all_read() -> None:
    found = rows('"d,e,f\n' + "g,h,i\n" * 1000)

    assert found[0] == (1, RemarkKind.UNCLOSED_QUOTE)
    assert len(found) == 1002


def test_a_long_note_is_no_open_quote() -> None:
    note = "\n".join(f"Zeile {number}, mit Komma" for number in range(200))

    assert rows(f'a,"{note}",c\nd,e,f\n') == [(1, ["a", note, "c"]), (201, ["d", "e", "f"])]


def test_a_note_that_ends_the_row_with_an_empty_cell_too_many_stays_whole() -> None:
    assert rows('a,b,"Zeile 1\nZeile 2",\nd,e,f,\n') == [
        (1, ["a", "b", "Zeile 1\nZeile 2", ""]),
        (3, ["d", "e", "f", ""]),
    ]


def test_quotes_inside_of_cells_are_only_quotes() -> None:
    assert rows('a,5" Disk,"x ""y"" z"\n') == [(1, ["a", '5" Disk', 'x "y" z'])]


def test_a_file_full_of_open_quotes_is_read_to_its_end_in_linear_time() -> None:
    found = rows('x","\n' * 20_000)

    assert found[-1] == (20_000, ["x", ""])
    assert sum(each[1] is RemarkKind.UNCLOSED_QUOTE for each in found) > 1000


@given(
    st.lists(
        st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r")), min_size=2, max_size=2)
    ),
    st.sampled_from([",", ";", "\t", "|"]),
)
def test_what_is_written_in_quotes_is_read_as_it_was(table: list[list[str]], delimiter: str) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(table)

    found = list(rows_of(decode(b"\xef\xbb\xbf" + text.getvalue().encode()).lines, 0, delimiter, 2))

    assert [each.cells for each in found if isinstance(each, CsvRow)] == table
