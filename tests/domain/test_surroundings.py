"""The people around one person, and where they stand."""

import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.relation import Relation, RelationKind, relation
from netzwerk_desktop.domain.surroundings import Place, Surroundings, surroundings

BY_ID: dict[int, int] = {each: each for each in range(200)}


def knows(*pairs: tuple[int, int]) -> list[Relation]:
    return [relation(one, other, RelationKind.COLLEAGUE) for one, other in pairs]


def step(found: Surroundings, number: int) -> list[int]:
    return [each.contact_id for each in found.places if each.step == number]


def test_somebody_without_relations_stands_alone_in_the_middle() -> None:
    found = surroundings(1, [], BY_ID)

    assert found == Surroundings((Place(1, 0, None, 0.0, 0.0),))
    assert found.centre == 1


def test_two_steps_are_shown_and_the_third_is_not() -> None:
    found = surroundings(1, knows((1, 2), (2, 3), (3, 4)), BY_ID)

    assert (step(found, 1), step(found, 2), found.left_out) == ([2], [3], 0)
    assert found.relations == tuple(knows((1, 2), (2, 3)))


def test_one_step_is_enough_where_it_is_asked_for() -> None:
    found = surroundings(1, knows((1, 2), (2, 3)), BY_ID, steps=1)

    assert (step(found, 1), step(found, 2)) == ([2], [])


def test_whoever_is_known_on_two_ways_stands_once_and_as_near_as_can_be() -> None:
    found = surroundings(1, knows((1, 2), (1, 3), (2, 3), (2, 4), (3, 4)), BY_ID)

    assert (step(found, 1), step(found, 2)) == ([2, 3], [4])
    assert len(found.relations) == 5


def test_two_relations_between_the_same_two_show_one_person() -> None:
    both = [relation(1, 2, RelationKind.COLLEAGUE), relation(2, 1, RelationKind.INTRODUCED_BY)]
    found = surroundings(1, both, BY_ID)

    assert step(found, 1) == [2]
    assert set(found.between(2, 1)) == set(both)


def test_the_order_decides_and_acquainted_people_of_the_first_step_stand_beside_each_other() -> None:
    pairs = knows((1, 2), (1, 3), (1, 4), (1, 5), (2, 5))

    assert step(surroundings(1, pairs, BY_ID), 1) == [2, 5, 3, 4]
    assert step(surroundings(1, pairs, {4: 0, 3: 1, 2: 2, 5: 3}), 1) == [4, 3, 2, 5]


def test_those_behind_one_person_lie_together_behind_that_person() -> None:
    pairs = knows((1, 2), (1, 3), (1, 4), (2, 20), (2, 21), (2, 22), (3, 30), (3, 31), (4, 40))
    found = surroundings(1, pairs, BY_ID)
    places = {each.contact_id: each for each in found.places}

    assert [each.via for each in found.places if each.step == 2] == [2, 2, 2, 3, 3, 4]
    for each in found.places:
        if each.step == 2 and each.via is not None:
            own = math.dist((each.x, each.y), (places[each.via].x, places[each.via].y))
            others = [places[number] for number in (2, 3, 4) if number != each.via]
            assert all(own < math.dist((each.x, each.y), (other.x, other.y)) for other in others)


def test_the_second_step_stands_farther_out_than_the_first() -> None:
    pairs = knows(*((1, each) for each in range(2, 30)), *((2, each) for each in range(50, 70)))
    found = surroundings(1, pairs, BY_ID)
    far = {number: [math.hypot(p.x, p.y) for p in found.places if p.step == number] for number in (1, 2)}

    assert max(far[1]) < min(far[2])
    assert max(far[2]) == pytest.approx(1.0)


@pytest.mark.parametrize("count", [2, 4, 6])
def test_an_even_number_leaves_the_line_below_the_middle_free(count: int) -> None:
    found = surroundings(1, knows(*((1, each) for each in range(2, 2 + count))), BY_ID)

    assert all(abs(each.x) > 0.05 for each in found.places[1:])


def test_of_too_many_the_second_step_is_left_out_first_and_evenly() -> None:
    pairs = knows((1, 2), (1, 3), *((2, each) for each in range(20, 30)), *((3, each) for each in range(30, 40)))
    found = surroundings(1, pairs, BY_ID, most=9)

    assert len(found.places) == 9
    assert found.left_out == 14
    assert step(found, 2) == [20, 21, 22, 30, 31, 32]


def test_of_too_many_in_the_first_step_the_first_of_the_order_are_shown() -> None:
    found = surroundings(1, knows(*((1, each) for each in range(2, 12)), (2, 50)), BY_ID, most=4)

    assert (step(found, 1), step(found, 2), found.left_out) == ([2, 3, 4], [], 8)
    assert {end for each in found.relations for end in each.ends} == {1, 2, 3, 4}


pairs = st.lists(st.tuples(st.integers(1, 30), st.integers(1, 30)).filter(lambda pair: pair[0] != pair[1]), max_size=80)


@given(pairs, st.integers(2, 40))
def test_every_picture_holds_its_promises(drawn: Sequence[tuple[int, int]], most: int) -> None:
    edges = knows(*drawn)
    found = surroundings(1, edges, BY_ID, most=most)
    shown = [each.contact_id for each in found.places]

    assert found.places == surroundings(1, list(reversed(edges)), BY_ID, most=most).places
    assert len(shown) == len(set(shown)) <= most
    assert all(math.hypot(each.x, each.y) <= 1.0 + 1e-6 for each in found.places)
    assert len({(each.x, each.y) for each in found.places}) == len(shown)
    near = {end for each in edges if 1 in each.ends for end in each.ends} | {1}
    within = {end for each in edges if each.ends & near for end in each.ends} | {1}
    assert len(shown) + found.left_out == len(within)
    for each in found.places[1:]:
        assert each.via in shown
        assert any(known.ends == {each.contact_id, each.via} for known in found.relations)
