"""Queries: by what a page is grouped, and what is kept of it under a name."""

from netzwerk_desktop.domain.followup import Pocket
from netzwerk_desktop.domain.query import (
    CardFilter,
    CardOrder,
    CardQuery,
    Filter,
    FilterKind,
    Grouping,
    SavedFilter,
)

PRESS = Filter(FilterKind.TAG, "Presse")


def test_letters_group_the_order_of_names_alone() -> None:
    grouped = {order: CardQuery(order=order, grouping=Grouping.LETTER).groups_by for order in CardOrder}

    assert grouped.pop(CardOrder.NAME) is Grouping.LETTER
    assert set(grouped.values()) == {Grouping.NONE}


def test_events_group_every_order() -> None:
    assert {CardQuery(order=order, grouping=Grouping.EVENT).groups_by for order in CardOrder} == {Grouping.EVENT}


def test_what_is_kept_comes_back_on_any_page_and_leaves_pocket_and_text() -> None:
    shown = CardQuery(
        chip=CardFilter.DUE, order=CardOrder.NAME, filters=(PRESS,), grouping=Grouping.LETTER, text="segeln"
    )
    saved = SavedFilter.of("Press", shown)

    assert saved.applied_to(CardQuery(text="segeln")) == shown
    assert saved.applied_to(CardQuery(pocket=Pocket.ASIDE)).pocket is Pocket.ASIDE
    assert saved.applied_to(CardQuery(text="Katze")).text == "Katze"
