"""The one form in which words are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.search_words import Spot, joined_keys, key, keys, nth_spot, spots, stored, typed_end


@pytest.mark.parametrize(
    ("spellings", "expected"),
    [
        ("Müller Mueller MULLER Mu\u0308ller", "muller"),
        ("Straße STRASSE strasse Straẞe", "strasse"),
        ("Łukasz lukasz ŁUKASZ", "lukasz"),
        ("Kjær Kjaer kjar", "kjar"),
        ("Søren Soeren soren", "soren"),
        ("Yıldırım YILDIRIM yildirim Yildirim", "yildirim"),
        ("İpek ipek", "ipek"),
        ("Dvořák dvorak", "dvorak"),
        ("Œuvre oeuvre", "ouvre"),
        ("Ёлка елка", "елка"),
    ],
)
def test_spellings_of_a_word_have_one_key(spellings: str, expected: str) -> None:
    assert {key(word) for word in spellings.split()} == {expected}


@given(st.text(st.characters(categories=["Ll", "Lu"]), min_size=1, max_size=12), st.data())
def test_what_is_typed_half_is_the_beginning_of_the_key(word: str, data: st.DataObject) -> None:
    length = data.draw(st.integers(1, len(word)))

    assert key(word).startswith(key(word[:length]).rstrip("\u0345")) or not key(word[:length])


def test_words_are_letters_and_digits_and_each_picture_sign() -> None:
    assert keys("anna.mueller@gross-soehne.ch: O'Brien, 100% 🎻🎻") == [
        *("anna", "muller", "gross", "sohne", "ch", "o", "brien", "100", "🎻", "🎻")
    ]
    assert keys("(*) \x00 _ --") == []


def test_words_of_several_parts_are_known_in_one_too() -> None:
    assert joined_keys("Hans-Peter O'Brien-Müller Meier") == ["hanspeter", "obrienmuller"]
    assert joined_keys("x" * 200_000) == []


def test_places_are_those_in_the_text() -> None:
    text = "Für Mu\u0308ller"
    assert spots(text) == [Spot("fur", 0, 3), Spot("muller", 4, 11)] == [nth_spot(text, 0), nth_spot(text, 1)]


@pytest.mark.parametrize(
    ("text", "beginning", "marked"),
    [("Müller", "mul", "Mül"), ("Mueller", "mul", "Muel"), ("Groß", "gros", "Groß"), ("Ł", "l", "Ł")],
)
def test_what_was_typed_is_found_in_the_stored_word(text: str, beginning: str, marked: str) -> None:
    (spot,) = spots(text)

    assert text[: typed_end(text, spot, beginning)] == marked


def test_the_index_keeps_each_word_once_in_a_settled_order() -> None:
    assert stored(["b", "a", "b"]) == "a b"
