"""A person."""

import pytest

from netzwerk_desktop.domain.contact import Contact, ContactMethod, MethodKind, PhotoRole, Pocket
from netzwerk_desktop.domain.frame import WHOLE, Frame
from netzwerk_desktop.domain.text import PersonName


def test_a_contact_is_valid_with_nothing_at_all() -> None:
    contact = Contact(1, "urn:uuid:1")

    assert contact.name.display == ""
    assert contact.standing.pocket is Pocket.INBOX


def test_the_first_way_of_a_kind_is_the_preferred_one() -> None:
    first, second = ContactMethod(MethodKind.MAIL, "a@b.ch", "work"), ContactMethod(MethodKind.MAIL, "a@home.ch")
    contact = Contact(1, "u", methods=(ContactMethod(MethodKind.PHONE, "044"), first, second))

    assert contact.first_method(MethodKind.MAIL) == first
    assert contact.first_method(MethodKind.WEB) is None


@pytest.mark.parametrize(
    ("kind", "value", "key"),
    [
        (MethodKind.MAIL, " Anna@Example.CH ", "anna@example.ch"),
        (MethodKind.PHONE, "+41 (0)79 123 45 67", "791234567"),
        (MethodKind.PHONE, "079 123 45 67", "791234567"),
        (MethodKind.PHONE, "0041 79/123.45.67", "791234567"),
        (MethodKind.PHONE, "117", ""),
        (MethodKind.WEB, "example.ch", ""),
        (MethodKind.ADDRESS, "Hauptgasse 2, 7000 Chur", ""),
    ],
)
def test_equal_mail_addresses_and_numbers_have_a_key_in_common(kind: MethodKind, value: str, key: str) -> None:
    assert ContactMethod(kind, value).match_key == key


def test_each_photo_has_its_key_and_its_frame() -> None:
    contact = Contact(1, "u", portrait="aa", card_back="bb", card_back_frame=Frame(None, 3))

    assert [contact.photo(role) for role in PhotoRole] == ["aa", None, "bb"]
    assert [contact.frame(role) for role in PhotoRole] == [WHOLE, WHOLE, Frame(None, 3)]


def test_somebody_without_a_name_is_called_by_what_is_known() -> None:
    mail, phone = ContactMethod(MethodKind.MAIL, "a@example.ch"), ContactMethod(MethodKind.PHONE, "1")
    known = {"name": PersonName(family="Müller"), "organisation": "Rot AG", "methods": (phone, mail)}

    assert Contact(1, "u", **known).shown_name == "Müller"
    assert Contact(1, "u", **known | {"name": PersonName()}).shown_name == "Rot AG"
    assert Contact(1, "u", methods=(phone, mail)).shown_name == "a@example.ch"
    assert Contact(1, "u", methods=(phone,)).shown_name == "1"
    assert Contact(1, "u").shown_name == ""
