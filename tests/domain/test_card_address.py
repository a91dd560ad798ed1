"""Addresses in the shapes of eight countries."""

import pytest

from netzwerk_desktop.domain.business_card import FieldKind
from netzwerk_desktop.domain.card_address import Address, find_address
from tests.domain.card_samples import pieces, vocabulary

WORDS = vocabulary()


def parts(address: Address) -> tuple[str, str, str, str]:
    found = {field.kind: field.value for field in address.fields}
    kinds = (FieldKind.STREET, FieldKind.POSTCODE, FieldKind.CITY, FieldKind.COUNTRY)
    street, code, city, country = (found.get(kind, "") for kind in kinds)
    return street, code, city, country


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Lindenweg 4", "8400 Winterthur"], ("Lindenweg 4", "8400", "Winterthur", "")),
        (["Lindenweg 4", "8400Winterthur"], ("Lindenweg 4", "8400", "Winterthur", "")),
        (["Lindenweg 4", "CH-8400 Winterthur"], ("Lindenweg 4", "8400", "Winterthur", "")),
        (["Lindenweg 4, 8400 Winterthur, Schweiz"], ("Lindenweg 4", "8400", "Winterthur", "Schweiz")),
        (["Lindenweg 4 · 8400 Winterthur"], ("Lindenweg 4", "8400", "Winterthur", "")),
        (["Lindenweg 4", "9450 Altstätten SG"], ("Lindenweg 4", "9450", "Altstätten SG", "")),
        (["Auf der Burg", "60311 Frankfurt am Main"], ("Auf der Burg", "60311", "Frankfurt am Main", "")),
        (["Ring 9", "A-6020 Innsbruck", "Österreich"], ("Ring 9", "6020", "Innsbruck", "Österreich")),
        (["Äule 5", "FL-9490 Vaduz"], ("Äule 5", "9490", "Vaduz", "")),
        (["12 bis, rue des Lilas", "F-69002 Lyon"], ("12 bis, rue des Lilas", "69002", "Lyon", "")),
        (["rue des Lilas", "35000 Rennes Cedex 7"], ("rue des Lilas", "35000", "Rennes Cedex 7", "")),
        (["Corso Italia, 8, I-39012 Merano"], ("Corso Italia, 8", "39012", "Merano", "")),
        (["Corso Italia, 8", "l-39012 Merano"], ("Corso Italia, 8", "39012", "Merano", "")),
        (["4 Mill Lane", "Bristol BS1 4DJ", "UK"], ("4 Mill Lane", "BS1 4DJ", "Bristol", "UK")),
        (["4 Mill Lane", "Bristol", "BS1 4DJ"], ("4 Mill Lane", "BS1 4DJ", "Bristol", "")),
        (["90 Elm Avenue", "Boston, MA 02110"], ("90 Elm Avenue", "MA 02110", "Boston", "")),
        (["Unit 7, Tower Wharf", "Bristol BS1 4DJ"], ("Unit 7, Tower Wharf", "BS1 4DJ", "Bristol", "")),
        (["Postfach 12", "8O01 Zürich"], ("Postfach 12", "8001", "Zürich", "")),
    ],
)
def test_streets_postcodes_towns_and_countries(lines: list[str], expected: tuple[str, str, str, str]) -> None:
    assert parts(find_address(pieces(*lines), WORDS)) == expected


@pytest.mark.parametrize("text", ["Seit 1924 in dritter Hand", "Gegründet 1924", "T 044 8001 Zürich", "Halle 4"])
def test_other_numbers_are_no_postcodes(text: str) -> None:
    assert parts(find_address(pieces(text), WORDS))[1] == ""


def test_the_organisation_before_the_street_is_left_for_others() -> None:
    address = find_address(pieces("Kornhaus AG, Lindenweg 4, 8400 Winterthur"), WORDS)

    assert parts(address)[0] == "Lindenweg 4"
    assert [piece.text for piece in address.rest] == ["Kornhaus AG"]


def test_a_line_over_the_town_is_a_street_only_with_a_number_or_a_streets_word() -> None:
    address = find_address(pieces("Kornhaus", "8400 Winterthur"), WORDS)

    assert parts(address)[0] == ""
    assert [piece.text for piece in address.rest] == ["Kornhaus"]


def test_country_and_postcode_tell_where_the_card_comes_from() -> None:
    assert find_address(pieces("8400 Winterthur", "Suisse"), WORDS).country == "CH"
    assert find_address(pieces("D-60311 Frankfurt"), WORDS).country == "DE"
    assert find_address(pieces("69002 Lyon"), WORDS).likely == ("DE", "FR", "IT")
    assert find_address(pieces("9490 Vaduz"), WORDS).likely[0] == "LI"


def test_a_misread_postcode_is_mended_with_doubt() -> None:
    code = next(field for field in find_address(pieces("8O01 Zürich"), WORDS).fields)

    assert (code.kind, code.value) == (FieldKind.POSTCODE, "8001")
    assert code.confidence < 0.8


def test_street_and_town_are_told_apart_where_the_sign_between_them_was_not_seen() -> None:
    assert parts(find_address(pieces("Schützenmatt 30 8707 Uetikon am See"), WORDS)) == (
        "Schützenmatt 30",
        "8707",
        "Uetikon am See",
        "",
    )


@pytest.mark.parametrize(
    "street", ["The Old Forge, 12 High Street", "Floor 5, Capital Tower", "Résidence Iris, 9 rue Basse"]
)
def test_the_name_of_a_house_belongs_to_its_street(street: str) -> None:
    assert parts(find_address(pieces(street, "Stroud GL5 1QW"), WORDS))[:3] == (street, "GL5 1QW", "Stroud")


def test_a_firm_before_a_street_is_no_house() -> None:
    assert parts(find_address(pieces("Waldrand Ltd, 12 High Street", "Stroud GL5 1QW"), WORDS))[0] == "12 High Street"


def test_a_nought_behind_the_first_letter_of_a_british_code_is_a_letter() -> None:
    assert parts(find_address(pieces("3 Mill Lane", "York, Y01 7HH"), WORDS))[1] == "YO1 7HH"
