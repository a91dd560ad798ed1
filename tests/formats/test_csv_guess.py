"""Guessing what the columns of an unknown table are."""

import pytest

from netzwerk_desktop.domain.columns import KEPT, ColumnField, ColumnUse
from netzwerk_desktop.formats.csv_guess import all_names, general_uses, guess_uses, guessed_surely, use_of_name
from netzwerk_desktop.formats.csv_headers import plain_name


def guess(*names: str, rows: tuple[tuple[str, ...], ...] = ()) -> list[str]:
    return [use.text for use in guess_uses(names, rows)]


@pytest.mark.parametrize(
    ("name", "use"),
    [
        ("Work Phone", "phone/work"),
        ("Telefon (geschäftlich) 2", "phone/work"),
        ("E-Mail privat", "mail/home"),
        ("Phone 2", "phone"),
        ("Fax geschäftlich", "phone/work fax"),
        ("Mobile (privat)", "phone/home mobile"),
        ("Private Address", "address/home"),
        ("Telefon", "phone"),
    ],
)
def test_words_beside_a_known_name_are_its_label(name: str, use: str) -> None:
    assert guess(name) == [use]


@pytest.mark.parametrize("name", ["Privat", "Business Plan", "Work", "Vorname Hund", ""])
def test_a_name_that_says_nothing_is_not_guessed(name: str) -> None:
    assert use_of_name(plain_name(name)) is None


def test_a_name_beside_a_given_name_is_the_family() -> None:
    assert guess("Vorname", "Name") == ["given", "family"]
    assert guess("Name") == ["name"]


def test_an_address_beside_a_town_is_a_street_and_a_second_line_belongs_to_it() -> None:
    assert guess("Adresse", "PLZ", "Ort") == ["street", "postcode", "city"]
    assert guess("Street", "Street 2", "City") == ["street", "street", "city"]
    assert guess("Street", "City", "Street 2", "City 2") == ["street", "city", "street@2", "city@2"]
    assert guess("Adresse") == ["address"]


def test_a_title_is_told_by_its_values() -> None:
    assert guess("Titel", rows=(("Dr.",), ("Prof. Dr.",))) == ["prefix"]
    assert guess("Title", rows=(("Head of Sales",), ("CEO",))) == ["job_title"]


def test_values_tell_what_names_do_not() -> None:
    rows = (("a@x.org", "+41 44 123 45 67", "https://x.org", "rot"), ("b@x.org", "044 123 45 68", "www.y.org", "blau"))

    assert guess("a", "b", "c", "d", rows=rows) == ["mail", "phone", "web", "kept"]
    assert guess("a", rows=(("x" * 100_000 + "@" + "." * 1000 + "@",),)) == ["kept"]


def test_a_guess_is_sure_when_it_says_who_the_people_are() -> None:
    mail = ColumnUse(ColumnField.MAIL)

    assert guessed_surely([ColumnUse(ColumnField.NAME), KEPT], header_found=True)
    assert guessed_surely([mail], header_found=True)
    assert not guessed_surely([mail, KEPT], header_found=True)
    assert not guessed_surely([ColumnUse(ColumnField.NAME)], header_found=False)


def test_known_names_are_those_of_all_programs_and_of_everybody() -> None:
    assert {"connected on", "anrede", "natel"} <= all_names()
    assert general_uses()["natel"] == ColumnUse(ColumnField.PHONE, "mobile")
