"""What was typed, as words and filters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.query import Filter, FilterKind
from netzwerk_desktop.domain.question import Part, Question, Word, parse_question, words_of


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("tag:Presse", FilterKind.TAG, "Presse"),
        ("Schlagwort:Presse", FilterKind.TAG, "Presse"),
        ('event:"Swiss Slide Day"', FilterKind.EVENT, "Swiss Slide Day"),
        ("veranstaltung:„Swiss Slide Day“", FilterKind.EVENT, "Swiss Slide Day"),
        ("pocket:netzwerk", FilterKind.POCKET, "network"),
        ("pocket:inbox", FilterKind.POCKET, "inbox"),
        ("fach:Beiseite", FilterKind.POCKET, "aside"),
        ("due:heute", FilterKind.DUE, "today"),
        ("fällig:week", FilterKind.DUE, "week"),
        ("faellig:bald", FilterKind.DUE, "soon"),
        ("due:2026-03-04", FilterKind.DUE, "2026-03-04"),
        ("due:4.3.2026", FilterKind.DUE, "2026-03-04"),
        ("met:2026", FilterKind.MET, "2026"),
        ("met:2026-03", FilterKind.MET, "2026-03"),
        ("getroffen:3.2026", FilterKind.MET, "2026-03"),
        ("met:04.03.2026", FilterKind.MET, "2026-03-04"),
        ("ohne:rhythmus", FilterKind.WITHOUT, "rhythm"),
        ("without:rhythm", FilterKind.WITHOUT, "rhythm"),
        ("ohne:Telefon", FilterKind.WITHOUT, "phone"),
        ("ohne:notiz", FilterKind.WITHOUT, "note"),
        ("firma:Gross", FilterKind.ORGANISATION, "Gross"),
        ("org:Gross", FilterKind.ORGANISATION, "Gross"),
        ("ort:Zürich", FilterKind.PLACE, "Zürich"),
        ("PLACE:Zürich", FilterKind.PLACE, "Zürich"),
        ("rhythmus:3m", FilterKind.RHYTHM, "3m"),
        ("rhythm:30", FilterKind.RHYTHM, "30"),
        ("rhythm:2w", FilterKind.RHYTHM, "14"),
    ],
)
def test_a_filter_is_understood_in_both_languages(text: str, kind: FilterKind, value: str) -> None:
    assert parse_question(f"anna {text} segeln") == Question(words_of("anna segeln"), (Filter(kind, value),))


@pytest.mark.parametrize(
    "text", ["x:y", "pocket:irgendwo", "due:nie", "met:2026-13", "ohne:geld", "rhythm:x", "http://a.ch", "due:2026"]
)
def test_what_is_no_filter_stays_text(text: str) -> None:
    found = parse_question(text)

    assert not found.filters
    assert found.words


@pytest.mark.parametrize("text", ["tag:", "due:", 'event:""'])
def test_a_filter_that_is_still_being_typed_narrows_nothing(text: str) -> None:
    assert parse_question(text) == Question()


def test_a_quote_that_is_still_open_goes_to_the_end() -> None:
    assert parse_question('event:"Swiss Sl').filters == (Filter(FilterKind.EVENT, "Swiss Sl"),)


def test_the_last_letters_of_a_piece_are_a_beginning_and_what_is_closed_is_whole() -> None:
    assert words_of("anna müller-") == (Word("anna", (Part("anna"),)), Word("müller-", (Part("muller", whole=True),)))
    assert words_of("Hans-Peter") == (Word("Hans-Peter", (Part("hans", whole=True), Part("peter")), ("hanspeter",)),)


def test_digits_in_groups_are_one_number() -> None:
    (anna, number) = words_of("anna +41 44 123 45 67")

    assert anna.text == "anna"
    assert number.text == "+41 44 123 45 67"
    assert "0441234567" in number.others


def test_only_so_many_words_are_looked_for() -> None:
    assert len(words_of(" ".join(f"wort{number}" for number in range(2_000)))) == 12
    assert len(words_of("a.b.c.d.e.f.g.h.i.j.k.l")[0].parts) == 8


def test_blank_is_another_question_than_signs_alone() -> None:
    assert parse_question(" \t ").blank
    assert parse_question("%") == Question()


@given(st.text(max_size=300))
def test_any_text_is_understood(text: str) -> None:
    found = parse_question(text)

    assert all(word.parts and all(part.key for part in word.parts) for word in found.words)
    assert all('"' not in each for word in found.words for each in (*word.others, *(part.key for part in word.parts)))
