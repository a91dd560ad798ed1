"""One written value as what it says."""

import pytest

from netzwerk_desktop.domain.columns import ColumnField
from netzwerk_desktop.formats.cells import address_of, clean, connected_on, profile_uid, several, words


@pytest.mark.parametrize(
    "written",
    [
        "https://www.linkedin.com/in/zo%C3%AB-muster",
        "https://www.linkedin.com/in/Zoë-Muster/",
        "http://linkedin.com/in/zoë-muster?trk=x",
    ],
)
def test_one_profile_is_one_identity_however_it_is_written(written: str) -> None:
    assert profile_uid(written) == "https://linkedin.com/in/zoë-muster"


@pytest.mark.parametrize("written", ["", "linkedin", "https://[bad", "https://linkedin.com/"])
def test_what_is_no_profile_is_no_identity(written: str) -> None:
    assert profile_uid(written) == ""


def test_several_values_in_one_cell_are_parted() -> None:
    assert several("a@x.org ::: b@x.org", ColumnField.MAIL) == ["a@x.org", "b@x.org"]
    assert several("a@x.org; b@x.org", ColumnField.MAIL) == ["a@x.org", "b@x.org"]
    assert several("Muster, Anna <a@x.org>", ColumnField.MAIL) == ["Muster, Anna <a@x.org>"]
    assert several("1234567 ::: 7654321", ColumnField.PHONE) == ["1234567", "7654321"]
    assert several("123,,45", ColumnField.PHONE) == ["123,,45"]


def test_an_address_is_one_line_of_what_is_known() -> None:
    parts = {ColumnField.STREET: "Weg 1\nHof", ColumnField.CITY: "Köln", ColumnField.POSTCODE: "50667"}

    assert address_of(parts) == "Weg 1, Hof, 50667 Köln"
    assert address_of({}) == ""


@pytest.mark.parametrize("written", ["03 Apr 2022", "3. April 2022", "4/3/22, 3:04 PM", "2022-04-03"])
def test_the_day_of_a_connection_in_every_notation(written: str) -> None:
    assert connected_on(written) == "2022-04-03"


def test_line_ends_become_plain_and_words_comparable() -> None:
    assert clean(" a\r\nb\rc ") == "a\nb\nc"
    assert words("Dr. Jörg Müller") == words("muller, JORG (dr)")
