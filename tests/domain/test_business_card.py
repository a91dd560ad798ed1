"""The words for what was read off a card."""

from netzwerk_desktop.domain.business_card import BusinessCard, FieldKind, Quality, ReadField


def test_the_first_value_of_a_kind_counts_and_all_are_kept_in_their_order() -> None:
    card = BusinessCard(
        fields=(
            ReadField(FieldKind.MAIL, "anna@example.org"),
            ReadField(FieldKind.GIVEN, "Anna"),
            ReadField(FieldKind.MAIL, "office@example.org"),
        )
    )

    assert card.value(FieldKind.MAIL) == "anna@example.org"
    assert card.values(FieldKind.MAIL) == ("anna@example.org", "office@example.org")


def test_a_field_that_was_not_read_is_empty_and_a_card_is_to_be_looked_at_until_it_is_said_otherwise() -> None:
    card = BusinessCard()

    assert card.value(FieldKind.CITY) == ""
    assert card.values(FieldKind.CITY) == ()
    assert card.quality is Quality.CHECK
    assert card.outline is None
