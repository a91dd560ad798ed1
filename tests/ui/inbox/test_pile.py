"""Which card is on the stage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.ui.inbox.pile import Pile


@pytest.fixture
def pile() -> Pile:
    pile = Pile()
    pile.follow([1, 2, 3])
    return pile


def test_the_first_card_is_the_current_one(pile: Pile) -> None:
    assert (pile.order, pile.current) == ([1, 2, 3], 1)


def test_when_a_card_leaves_the_one_that_took_its_place_is_current(pile: Pile) -> None:
    pile.choose(2)

    pile.follow([1, 3])
    assert pile.current == 3

    pile.follow([1])
    assert pile.current == 1

    pile.follow([])
    assert pile.current is None


def test_a_card_that_is_put_off_stands_at_the_end_and_the_next_one_is_current(pile: Pile) -> None:
    pile.put_off()
    pile.follow([1, 2, 3])
    assert (pile.order, pile.current) == ([2, 3, 1], 2)

    pile.put_off()
    pile.follow([1, 2, 3, 4])
    assert (pile.order, pile.current) == ([3, 4, 1, 2], 3)


def test_putting_the_last_one_off_goes_to_the_first(pile: Pile) -> None:
    pile.choose(3)
    pile.put_off()
    pile.follow([1, 2, 3])

    assert (pile.order, pile.current) == ([1, 2, 3], 1)


def test_a_neighbour_is_one_further_and_none_beyond_the_ends(pile: Pile) -> None:
    pile.choose(2)

    assert (pile.neighbour(-1), pile.neighbour(1)) == (1, 3)
    pile.choose(1)
    assert pile.neighbour(-1) is None


def test_an_empty_sheet_stays_until_somebody_is_chosen(pile: Pile) -> None:
    pile.add()
    pile.follow([1, 2])
    assert (pile.current, pile.adding) == (None, True)

    pile.choose(2)
    assert (pile.current, pile.adding) == (2, False)


def test_an_empty_sheet_that_is_put_off_gives_way_to_the_cards(pile: Pile) -> None:
    pile.add()
    pile.put_off()
    pile.follow([1, 2, 3])

    assert (pile.current, pile.adding) == (1, False)


@given(inbox=st.lists(st.integers(1, 9), unique=True), steps=st.lists(st.sampled_from("od"), max_size=12))
def test_whatever_happens_every_card_of_the_inbox_is_there_once(inbox: list[int], steps: list[str]) -> None:
    pile = Pile()
    pile.follow(inbox)
    for step in steps:
        if step == "o":
            pile.put_off()
        elif inbox:
            inbox = [each for each in inbox if each != pile.current]
        pile.follow(inbox)

    assert sorted(pile.order) == sorted(inbox)
    assert pile.current in pile.order if inbox else pile.current is None
