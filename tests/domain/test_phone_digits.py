"""Telephone numbers in every notation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.phone_digits import PhoneDigits, asked, indexed, phone_digits, runs

STORED = [
    "+41 44 123 45 67",
    "0041 44 123 45 67",
    "+41 (0)44 123 45 67",
    "044 123 45 67",
    "(044) 123-45-67",
    "\u202a+41 44 1234567\u202c",
]


@pytest.mark.parametrize("stored", STORED)
@pytest.mark.parametrize("question", [*STORED, "044123", "1234567", "4567", "+41 44 1", "0041 44 123"])
def test_a_number_is_found_in_every_notation(stored: str, question: str) -> None:
    assert any(digits.startswith(asked(question)) for digits in indexed(stored))


@pytest.mark.parametrize("question", ["044 123 45 68", "+41 44 223 45 67", "9567"])
def test_another_number_is_not_found(question: str) -> None:
    assert not any(digits.startswith(asked(question)) for digits in indexed("+41 44 123 45 67"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("+49 30 123456-78", PhoneDigits("49", "3012345678")),
        ("030 123456 Durchwahl 12", PhoneDigits("", "30123456", "12")),
        ("044 123 45 67 ext. 12", PhoneDigits("", "441234567", "12")),
        ("..123456p123w4", PhoneDigits("", "123456", "1234")),
        ("+1 (555) 010-0199", PhoneDigits("1", "5550100199")),
        ("+420 123", PhoneDigits("420", "123")),
        ("", PhoneDigits()),
        ("keine", PhoneDigits()),
    ],
)
def test_a_number_is_taken_apart(text: str, expected: PhoneDigits) -> None:
    assert phone_digits(text) == expected


def test_an_extension_is_found_with_and_without_it() -> None:
    stored = indexed("044 123 45 67 ext. 12")

    assert any(digits.startswith(asked("123456712")) for digits in stored)
    assert any(digits.startswith(asked("044 123 45 67")) for digits in stored)


def test_digits_that_may_be_a_number_are_one() -> None:
    assert runs("Anna 044 123 45 67, B 12") == [(5, 18)]
    assert runs("12") == []


@given(st.text("0123456789+() -/.xp#extw٣", max_size=40))
def test_any_text_is_taken_apart(text: str) -> None:
    assert all(isinstance(each, str) and each for each in (*indexed(text), *asked(text)))
