"""Lines as a person sees them: joined, split and in reading order. No engine is needed for that."""

import math
from random import Random

import pytest

from netzwerk_desktop.domain.business_card import TextLine
from netzwerk_desktop.imaging.lines import in_order, is_label


def line(text: str, left: float, top: float, width: float = 0, height: float = 30, tilt: float = 0) -> TextLine:
    width = width or 15 * len(text)
    corners = ((left, top), (left + width, top), (left + width, top + height), (left, top + height))
    cos, sin = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))
    one, two, three, four = ((x * cos - y * sin, x * sin + y * cos) for x, y in corners)
    return TextLine(text, (one, two, three, four), 0.9, height)


def texts(*lines: TextLine) -> list[str]:
    """The lines in reading order, given in another."""
    mixed = list(lines)
    Random(len(lines)).shuffle(mixed)
    return [each.text for each in in_order(mixed)]


@pytest.mark.parametrize("tilt", [0, 4, -5])
def test_words_that_were_cut_at_a_gap_are_one_line_again(tilt: float) -> None:
    cut = [line("Nguyen-Lan", 0, 0, 200, tilt=tilt), line("J.", 215, 0, tilt=tilt), line("Bühler", 265, 0, tilt=tilt)]

    assert texts(*cut) == ["Nguyen-Lan J. Bühler"]


def test_a_joined_line_reaches_from_the_first_word_to_the_last() -> None:
    (whole,) = in_order([line("Änne", 0, 0, 60), line("Müller", 75, 0, 90)])

    assert whole.box == ((0, 0), (165, 0), (165, 30), (0, 30))
    assert whole.confidence == pytest.approx(0.9)


@pytest.mark.parametrize(
    "label", ["T", "M", "F:", "Tel.", "Telefon", "E-Mail:", "Natel", "Courriel", "Büro", "Direktwahl:"]
)
def test_a_label_goes_with_its_value_across_a_wide_gap(label: str) -> None:
    assert texts(line(label, 0, 0), line("+41 44 668 18 00", 260, 0)) == [f"{label} +41 44 668 18 00"]


def test_labels_in_a_column_each_go_with_their_own_value() -> None:
    rows = [("T", "+41 44 668 18 00"), ("F", "+41 44 668 18 01"), ("E", "a@example.org")]
    lines = [
        piece for at, (left, right) in enumerate(rows) for piece in (line(left, 0, 45 * at), line(right, 90, 45 * at))
    ]

    assert texts(*lines) == ["T +41 44 668 18 00", "F +41 44 668 18 01", "E a@example.org"]


def test_two_columns_stay_two_and_are_read_one_after_the_other() -> None:
    left = [line("Querfeld LLC", 0, 0), line("169 High Street", 0, 40), line("London EC2A", 0, 80)]
    right = [line("+44 20 7946 0753", 500, 2), line("z@querfeld.example", 500, 42)]

    assert texts(*left, *right) == [each.text for each in (*left, *right)]


def test_blocks_are_read_from_top_to_bottom_before_columns() -> None:
    name, title = line("Zoë Kowalczyk", 0, 0, height=50), line("Sales Manager", 0, 60)
    left, right = line("169 High Street", 0, 300), line("+44 20 7946 0753", 500, 300)

    assert texts(name, title, left, right) == ["Zoë Kowalczyk", "Sales Manager", "169 High Street", "+44 20 7946 0753"]


def test_a_name_is_not_joined_with_small_print_beside_it() -> None:
    assert texts(line("Änne Müller", 0, 0, 300, 60), line("since 1990", 330, 20, 120, 20)) == [
        "Änne Müller",
        "since 1990",
    ]


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("Seestrasse 12 | 8001 Zürich", ["Seestrasse 12", "8001 Zürich"]),
        ("Postfach 12 · 8001 Zürich", ["Postfach 12", "8001 Zürich"]),
        ("044 668 18 00 • info@example.org", ["044 668 18 00", "info@example.org"]),
        ("www.example.org / info@example.org", ["www.example.org", "info@example.org"]),
        ("Anna Müller | Partnerin", ["Anna Müller", "Partnerin"]),
        ("Beratung · Planung · Ausführung", ["Beratung · Planung · Ausführung"]),
        ("Cheffe de service / Partner", ["Cheffe de service / Partner"]),
        ("Tel. 0911 / 87 00 71", ["Tel. 0911 / 87 00 71"]),
        ("+49 711/31016-48", ["+49 711/31016-48"]),
        ("https://example.org/team", ["https://example.org/team"]),
        ("| 8001 Zürich", ["8001 Zürich"]),
    ],
)
def test_lines_with_several_things_are_split_and_others_are_not(printed: str, parts: list[str]) -> None:
    assert texts(line(printed, 0, 0)) == parts


def test_the_parts_of_a_line_share_its_box() -> None:
    first, second = in_order([line("8001 Zürich | a@example.org", 0, 0, 270)])

    assert first.box == ((0, 0), (110, 0), (110, 30), (0, 30))
    assert second.box[1] == (270, 0)
    assert second.box[0][0] == pytest.approx(140)


@pytest.mark.parametrize(
    ("text", "label"), [("Tel.", True), ("@", True), ("Zürich", False), ("Änne", False), ("M 079", False)]
)
def test_only_what_announces_something_is_a_label(text: str, label: bool) -> None:
    assert is_label(text) is label


def test_no_lines_are_no_lines() -> None:
    assert in_order([]) == ()
