"""What relations are called, from both sides."""

import pytest

from netzwerk_desktop.domain.relation import RelationKind, RelationView, relation
from netzwerk_desktop.ui.relation_words import choice_words, kind_words, line_words, question_words, told_words

pytestmark = pytest.mark.usefixtures("english")
ANNA, BEAT = 1, 2
MET = relation(ANNA, BEAT, RelationKind.INTRODUCED_BY)
CHOIR = relation(ANNA, BEAT, RelationKind.OTHER, "choir")


def test_an_introduction_is_told_from_both_sides() -> None:
    assert told_words(MET, ANNA, "Beat") == "met through Beat"
    assert told_words(MET, BEAT, "Anna") == "introduced Anna"
    assert line_words(MET, BEAT, "Anna") == "introduced you"
    assert line_words(MET, ANNA, "Beat") == "met through Beat"


def test_ones_own_word_is_said_and_without_one_they_just_know_each_other() -> None:
    assert told_words(CHOIR, ANNA, "Beat") == "knows Beat (choir)"
    assert line_words(CHOIR, ANNA, "Beat") == "choir"
    plain = relation(ANNA, BEAT, RelationKind.OTHER)
    assert (told_words(plain, ANNA, "Beat"), line_words(plain, ANNA, "Beat")) == ("knows Beat", "know each other")


@pytest.mark.parametrize("name", ["100 %2", "%1"])
def test_a_name_with_signs_of_ours_stays_as_it_is(name: str) -> None:
    assert told_words(CHOIR, ANNA, name) == f"knows {name} (choir)"


def test_every_kind_and_every_choice_has_words_of_its_own() -> None:
    assert len({kind_words(kind) for kind in RelationKind}) == len(RelationKind)
    assert len({choice_words(view) for view in RelationView}) == len(RelationView)
    assert len({question_words(view, "Anna") for view in RelationView}) == len(RelationView)
