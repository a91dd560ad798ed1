"""What of a person answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.answer import Field, Sought, answer, snippet_of
from netzwerk_desktop.domain.question import words_of
from netzwerk_desktop.domain.search import Closeness, Hit, Matched

ANNA: list[Field] = [
    (Matched.NAME, "Dr. Anna Müller"),
    (Matched.ORGANISATION, "Groß AG"),
    (Matched.PHONE, "+41 44 123 45 67"),
    (Matched.NOTE, "Spielt Cello im Orchester"),
]
TALK: list[Field] = [(Matched.NOTE, "Am Telefon über Segeln gesprochen")]


def hit(question: str, **alike: Closeness) -> Hit:
    sought = [Sought(word, alike) for word in words_of(question)]
    return answer(1, ANNA, sought, lambda: TALK).hit


@pytest.mark.parametrize(
    ("question", "matched", "closeness", "marked"),
    [
        ("müller", Matched.NAME, Closeness.EXACT, ["Müller"]),
        ("anna mul", Matched.NAME, Closeness.PREFIX, ["Anna", "Mül"]),
        ("gross", Matched.ORGANISATION, Closeness.TEXT, ["Groß"]),
        ("anna cello", Matched.NOTE, Closeness.TEXT, ["Cello"]),
        ("cello orch", Matched.NOTE, Closeness.TEXT, ["Cello", "Orch"]),
        ("044 123", Matched.PHONE, Closeness.TEXT, ["+41 44 123 45 67"]),
        ("segeln", Matched.NOTE, Closeness.TEXT, ["Segeln"]),
        ("gross segeln", Matched.ORGANISATION, Closeness.TEXT, ["Groß"]),
    ],
)
def test_the_field_that_answers_is_shown_with_what_was_typed(
    question: str, matched: Matched, closeness: Closeness, marked: list[str]
) -> None:
    found = hit(question)

    assert (found.matched, found.closeness) == (matched, closeness)
    assert [found.snippet[start:end] for start, end in found.marks] == marked


def test_a_word_that_was_meant_or_sounds_alike_is_named() -> None:
    assert (hit("mulelr", muller=Closeness.TYPO).closeness, hit("mulelr", muller=Closeness.TYPO).like) == (
        Closeness.TYPO,
        "Müller",
    )
    assert hit("myla", muller=Closeness.SOUND).closeness is Closeness.SOUND
    assert hit("ull", muller=Closeness.TEXT).like == ""


def test_history_is_read_only_where_nothing_else_answers() -> None:
    def never() -> list[Field]:
        raise AssertionError

    assert answer(1, ANNA, [Sought(word) for word in words_of("müller")], never).hit.matched is Matched.NAME


def test_somebody_who_cannot_be_explained_is_shown_by_name() -> None:
    assert hit("nirgends") == Hit(1, Matched.NAME, Closeness.TEXT, "Dr. Anna Müller")


@given(st.text(max_size=400), st.data())
def test_a_snippet_is_one_line_and_its_marks_are_what_was_marked(text: str, data: st.DataObject) -> None:
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 20)))

    snippet, marks = snippet_of(text, [(start, end)])

    assert snippet.isprintable()
    assert len(snippet) <= 122
    ((begin, stop),) = marks
    shown = "".join(sign if sign.isprintable() else " " for sign in text[start:end])
    assert snippet[begin:stop] == shown
