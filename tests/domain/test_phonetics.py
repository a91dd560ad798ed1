"""Words that sound alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.phonetics import sound


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Meier Mayer Maier Meyr Mayr Meyer", "67"),
        ("Schmidt Schmitt Schmid", "862"),
        ("Müller Mueller Muller", "657"),
        ("Philipp Filip Filipp", "351"),
        ("Wikipedia", "3412"),
        ("Müller-Lüdenscheidt", "65752682"),
        ("Breschnew", "17863"),
        ("Łukasz Lukas", "548"),
        ("Yılmaz Yilmas", "0568"),
        ("Xaver Ksaver", "4837"),
        ("Chloé Kloe", "45"),
    ],
)
def test_words_that_sound_alike_have_one_code(words: str, code: str) -> None:
    assert {sound(word) for word in words.split()} == {code}


@pytest.mark.parametrize("word", ["", "123", "Иванов", "🎻", "שלום"])
def test_what_has_no_latin_letters_has_no_sound(word: str) -> None:
    assert sound(word) == ""


@given(st.text())
def test_any_text_has_a_code_of_digits(text: str) -> None:
    assert set(sound(text)) <= set("012345678")
