"""Where a card comes from."""

from netzwerk_desktop.domain.business_card import FieldKind, ReadField
from netzwerk_desktop.domain.card_address import Address
from netzwerk_desktop.domain.card_region import regions_of


def test_a_named_country_comes_first() -> None:
    assert regions_of(Address(country="AT", likely=("CH", "AT")), ["a.ch"], "DE")[0] == "AT"


def test_without_one_the_first_place_is_left_to_a_printed_country_code() -> None:
    assert regions_of(Address(likely=("CH", "AT")), [], "CH")[:2] == ["", "CH"]


def test_the_ending_of_a_domain_decides_among_the_countries_of_a_postcodes_shape() -> None:
    assert regions_of(Address(likely=("CH", "AT")), ["firma.at"], "CH")[1] == "AT"
    assert regions_of(Address(likely=("DE", "FR", "IT")), ["firma.com"], "IT")[1] == "IT"


def test_the_language_of_the_street_decides_where_no_ending_does() -> None:
    street = ReadField(FieldKind.STREET, "12, rue des Lilas")

    assert regions_of(Address((street,), likely=("DE", "FR", "IT")), ["firma.com"], "CH")[1] == "FR"


def test_a_silent_card_comes_from_home() -> None:
    assert regions_of(Address(), ["firma.com"], "LI") == ["LI"]


def test_endings_that_are_no_country_code_of_their_own() -> None:
    assert "GB" in regions_of(Address(), ["firma.co.uk"], "CH")
    assert "CH" in regions_of(Address(), ["firma.swiss"], "DE")
