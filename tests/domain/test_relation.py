"""Who knows whom, told in one way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.relation import Relation, RelationKind, RelationView, moved, relation

INTRODUCED, COLLEAGUE, PARTNER, OTHER = RelationKind
ANNA, BEAT, CLARA = 1, 2, 3
SYMMETRIC = [COLLEAGUE, PARTNER, OTHER]


@pytest.mark.parametrize("kind", SYMMETRIC)
def test_a_relation_without_direction_is_the_same_from_both_sides(kind: RelationKind) -> None:
    assert relation(BEAT, ANNA, kind) == relation(ANNA, BEAT, kind)
    assert relation(BEAT, ANNA, kind).one_id == ANNA


def test_an_introduction_keeps_its_direction() -> None:
    told = relation(BEAT, ANNA, INTRODUCED)

    assert (told.one_id, told.other_id) == (BEAT, ANNA)
    assert told.seen_from(BEAT) is RelationView.MET_THROUGH
    assert told.seen_from(ANNA) is RelationView.INTRODUCED


@pytest.mark.parametrize("kind", SYMMETRIC)
def test_both_see_the_same_in_a_relation_without_direction(kind: RelationKind) -> None:
    told = relation(ANNA, BEAT, kind)

    assert told.seen_from(ANNA) is told.seen_from(BEAT) is RelationView(kind.value)


@pytest.mark.parametrize("kind", list(RelationKind))
def test_nobody_has_a_relation_with_oneself(kind: RelationKind) -> None:
    with pytest.raises(ValueError, match="oneself"):
        relation(ANNA, ANNA, kind)


def test_only_the_free_kind_has_a_word_and_it_is_one_short_line() -> None:
    assert relation(ANNA, BEAT, OTHER, "  singen\n im Chor ").word == "singen im Chor"
    assert len(relation(ANNA, BEAT, OTHER, "x" * 500).word) == 60
    assert relation(ANNA, BEAT, COLLEAGUE, "Chor").word == ""


def test_the_other_one_is_found_from_either_side() -> None:
    told = relation(ANNA, BEAT, COLLEAGUE)

    assert (told.beyond(ANNA), told.beyond(BEAT)) == (BEAT, ANNA)
    assert told.ends == {ANNA, BEAT}


def test_capitals_and_the_direction_of_an_introduction_make_no_other_relation() -> None:
    assert relation(ANNA, BEAT, OTHER, "Chor").same_as(relation(ANNA, BEAT, OTHER, "chor"))
    assert relation(ANNA, BEAT, INTRODUCED).same_as(relation(BEAT, ANNA, INTRODUCED))
    assert not relation(ANNA, BEAT, OTHER, "Chor").same_as(relation(ANNA, BEAT, OTHER, "Verein"))
    assert not relation(ANNA, BEAT, COLLEAGUE).same_as(relation(ANNA, BEAT, PARTNER))
    assert not relation(ANNA, BEAT, COLLEAGUE).same_as(relation(ANNA, CLARA, COLLEAGUE))


def test_of_two_who_are_one_person_the_relations_to_others_move_and_the_one_between_them_goes() -> None:
    before = [relation(ANNA, BEAT, COLLEAGUE), relation(CLARA, BEAT, INTRODUCED)]

    assert moved(before, BEAT, ANNA) == (relation(CLARA, ANNA, INTRODUCED),)


def test_what_both_were_to_a_third_stands_once_as_the_one_who_stays_had_it() -> None:
    before = [
        relation(BEAT, CLARA, OTHER, "chor"),
        relation(ANNA, CLARA, OTHER, "Chor"),
        relation(BEAT, CLARA, INTRODUCED),
        relation(CLARA, ANNA, INTRODUCED),
        relation(BEAT, CLARA, PARTNER),
    ]

    assert set(moved(before, BEAT, ANNA)) == {
        relation(ANNA, CLARA, OTHER, "Chor"),
        relation(CLARA, ANNA, INTRODUCED),
        relation(ANNA, CLARA, PARTNER),
    }


ids = st.integers(1, 6)
relations = st.lists(
    st.builds(
        lambda one, ahead, kind: relation(one, (one + ahead - 1) % 6 + 1, kind),
        ids,
        st.integers(1, 5),
        st.sampled_from(RelationKind),
    ),
    max_size=12,
)


@given(relations)
def test_after_moving_nobody_is_lost_and_nothing_stands_twice(before: list[Relation]) -> None:
    after = moved(before, 1, 2)

    assert all(1 not in each.ends for each in after)
    assert not any(one.same_as(other) for one in after for other in after if one is not other)
    others = {end for each in before for end in each.ends} - {1, 2}
    assert {end for each in after for end in each.ends} - {2} == others
