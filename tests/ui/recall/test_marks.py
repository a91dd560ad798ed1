"""Which parts of a line are underlined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.ui.recall.marks import asked_words, joined, spans_of, within


def marked(text: str, *asked: str, shortest: int = 2) -> list[str]:
    return [text[start:end] for start, end in spans_of(text, asked_words(asked), shortest=shortest)]


@pytest.mark.parametrize(
    ("text", "asked", "parts"),
    [
        ("Messebauer, Nordhang Messebau", ["Messe"], ["Messe", "Messe"]),
        ("Beat Gerber", ["gerber", "b"], ["Gerber"]),
        ("Anna Müller", ["mueller"], ["Müller"]),
        ("Anna Müller", ["muller"], ["Müller"]),
        ("Anna Müller", ["mü"], ["Mü"]),
        ("Anna Mueller", ["müll"], ["Muell"]),
        ("Hauptstraße", ["hauptstras"], ["Hauptstraß"]),
        ("Łukasz", ["lu"], ["Łu"]),
        ("Werkstatt", ["statt"], []),
        ("", ["x"], []),
    ],
)
def test_beginnings_of_words_are_marked_however_they_are_written(text: str, asked: list[str], parts: list[str]) -> None:
    assert marked(text, *asked) == parts


def test_a_single_letter_marks_only_where_it_is_wanted() -> None:
    assert marked("Beat Gerber", "b") == []
    assert marked("Beat Gerber", "b", shortest=1) == ["B"]


def test_a_span_over_a_break_is_in_both_lines() -> None:
    assert within([(2, 8)], 0, 5) == ((2, 5),)
    assert within([(2, 8)], 5, 9) == ((0, 3),)
    assert within([(2, 8)], 8, 9) == ()


def test_spans_of_several_sources_do_not_overlap() -> None:
    assert joined([(0, 4), (6, 8)], [(2, 5)], [(8, 9)]) == ((0, 5), (6, 9))


@given(st.text(max_size=40), st.lists(st.text(min_size=1, max_size=6), max_size=4))
def test_any_text_has_spans_that_lie_in_it(text: str, asked: list[str]) -> None:
    spans = spans_of(text, asked_words(asked), shortest=1)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert list(spans) == sorted(spans)
