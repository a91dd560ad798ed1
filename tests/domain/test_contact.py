"""A person."""

from netzwerk_desktop.domain.contact import Contact, ContactMethod, MethodKind, Pocket


def test_a_contact_is_valid_with_nothing_at_all() -> None:
    contact = Contact(1, "urn:uuid:1")

    assert contact.name.display == ""
    assert contact.standing.pocket is Pocket.INBOX


def test_the_first_way_of_a_kind_is_the_preferred_one() -> None:
    first, second = ContactMethod(MethodKind.MAIL, "a@b.ch", "work"), ContactMethod(MethodKind.MAIL, "a@home.ch")
    contact = Contact(1, "u", methods=(ContactMethod(MethodKind.PHONE, "044"), first, second))

    assert contact.first_method(MethodKind.MAIL) == first
    assert contact.first_method(MethodKind.WEB) is None
