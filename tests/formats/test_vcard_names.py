"""Names in vCards."""

import pytest

from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.formats.vcard_names import is_company, name_of, written_name


def test_the_five_parts_may_be_lists() -> None:
    parts = ["Muster", "Anna", "Maria,Eva", "Dr.,Prof.", "Jr.,M.D."]

    assert name_of(parts) == PersonName("Dr. Prof.", "Anna Maria Eva", "Muster", "Jr. M.D.")


def test_parts_may_be_missing() -> None:
    assert name_of(["Muster"]) == PersonName(family="Muster")


@pytest.mark.parametrize("text", ["Müller GmbH & Co. KG", "Muster AG", "Beispiel e.V.", "Acme Inc.", "Sample, Ltd"])
def test_a_legal_form_makes_an_organisation(text: str) -> None:
    assert is_company(text)
    assert written_name(text) == (PersonName(), text)


@pytest.mark.parametrize("text", ["Anna Muster", "Jo Ag", "Dr. Anna von Muster", "AG"])
def test_a_person_is_no_company(text: str) -> None:
    assert not is_company(text)
    assert written_name(text)[1] == ""
