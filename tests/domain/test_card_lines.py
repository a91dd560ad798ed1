"""Lines made fit for reading."""

import pytest

from netzwerk_desktop.domain.business_card import CardText, TextLine
from netzwerk_desktop.domain.card_lines import below, clean, joined, label_kind, pieces_of
from tests.domain.card_samples import pieces, stacked, vocabulary

WORDS = vocabulary()


def placed(*lines: tuple[str, float, float]) -> list[str]:
    """The pieces of texts at (left, top), 20 high, ten wide a letter."""
    made = [
        TextLine(
            text,
            ((left, top), (left + 10 * len(text), top), (left + 10 * len(text), top + 20), (left, top + 20)),
            1,
            20,
        )
        for text, left, top in lines
    ]
    return [piece.text for piece in pieces_of(CardText(tuple(made), 1000, 600), WORDS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rue de I'Horloge", "rue de l'Horloge"),
        ("I'Atelier", "L'Atelier"),
        ("d’Angelo – Figli", "d'Angelo - Figli"),
        ("a\u00a0 b\u200b c", "a b c"),
        ("Mu\u0308ller", "Müller"),
        ("WI'M", "WI'M"),
    ],
)
def test_signs_are_made_plain(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_a_label_in_a_column_of_its_own_joins_its_value() -> None:
    assert placed(("T", 0, 0), ("044 300 40 50", 60, 0), ("Mara Iten", 0, 80)) == ["T 044 300 40 50", "Mara Iten"]


def test_a_label_over_its_value_joins_it() -> None:
    assert placed(("Telefon", 0, 0), ("044 300 40 50", 0, 24)) == ["Telefon 044 300 40 50"]


def test_a_line_cut_at_a_wide_gap_is_one_again_and_columns_stay_apart() -> None:
    assert placed(("Mara", 0, 0), ("Iten", 50, 0)) == ["Mara Iten"]
    assert placed(("Mara", 0, 0), ("Iten", 400, 0)) == ["Mara", "Iten"]


def test_bars_and_dots_part_what_can_be_read_alone() -> None:
    assert [piece.text for piece in pieces("Lindenweg 4 · 8400 Winterthur")] == ["Lindenweg 4", "8400 Winterthur"]
    assert [piece.text for piece in pieces("Lindenweg 4 | 8400 Winterthur")] == ["Lindenweg 4", "8400 Winterthur"]


def test_a_list_of_nouns_stays_together_and_is_known_as_one() -> None:
    piece = pieces("Planung · Bau · Unterhalt")[0]

    assert piece.text == "Planung · Bau · Unterhalt"
    assert piece.listed


def test_a_mail_broken_at_its_at_is_one_again() -> None:
    assert [piece.text for piece in pieces("mara.iten@", "waldrand.ch")] == ["mara.iten@waldrand.ch"]
    assert [piece.text for piece in pieces("mara.iten", "@waldrand.ch")] == ["mara.iten@waldrand.ch"]


def test_lines_without_a_letter_or_digit_are_dropped() -> None:
    assert pieces("---", "•", "") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Tel.:", "phone"), ("Tel. direkt", "phone"), ("Tel./Fax", "fax"), ("E-Mail", "mail"), ("@", "mail"), ("W", "web"),
     ("Natel", "mobile"), ("Mara", None), ("Tel. 044", None), ("", None)],
)  # fmt: skip
def test_what_labels_announce(text: str, kind: str | None) -> None:
    assert label_kind(text, WORDS) == kind


def test_a_part_of_a_piece_stands_where_its_letters_stand() -> None:
    piece = pieces_of(stacked("Mara Iten, Gärtnerin"), WORDS)[0]
    part = piece.part(10, 20)

    assert part is not None
    assert part.text == "Gärtnerin"
    assert piece.middle < part.left < part.right <= piece.right
    assert piece.part(9, 10) is None


def test_under_each_other_means_near_and_overlapping() -> None:
    upper, lower = pieces("Mara Iten", "Gärtnerin")

    assert below(upper, lower, 1.0)
    assert not below(lower, upper, 1.0)
    assert not below(upper, lower, 0.1)
    assert joined((upper, lower), "x").bottom == lower.bottom


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("W Waldrand Treuhand", "Waldrand Treuhand"),
        ("M Mara Iten", "Mara Iten"),
        ("A Waldrand Treuhand", "A Waldrand Treuhand"),
        ("M. Müller", "M. Müller"),
        ("F Fax", None),
    ],
)
def test_a_drawn_first_letter_beside_a_name_is_no_word_of_it(printed: str, expected: str | None) -> None:
    assert [piece.text for piece in pieces(printed)] == ([expected] if expected else [])


@pytest.mark.parametrize("printed", ["M. 0650 / 433 721", "F. 089 / 759 76550", "+49 421 / 685 8501"])
def test_a_number_stays_whole_at_the_slash_behind_its_area_code(printed: str) -> None:
    assert [piece.text for piece in pieces(printed)] == [printed]
