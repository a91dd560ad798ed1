"""How alike two people are: what counts for it, what against it, and who is compared at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.domain.likeness import (
    Features,
    Likeness,
    Neighbours,
    Sign,
    features,
    jaro_winkler,
    likeness,
    profile_key,
)
from netzwerk_desktop.domain.text import split_name

MAIL, PHONE, WEB = MethodKind.MAIL, MethodKind.PHONE, MethodKind.WEB
ANNA = (MAIL, "anna@example.ch")


def person(name: str, *ways: tuple[MethodKind, str], born: str = "", key: int = 1) -> Features:
    return features(key, split_name(name), [ContactMethod(*way) for way in ways], born)


def alike(one: Features, other: Features) -> Likeness:
    """The likeness, which is the same from both sides."""
    found = likeness(one, other)
    assert sorted(likeness(other, one).signs) == sorted(found.signs)
    return found


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [
        (person("Anna Müller", ANNA), person("Anna Mueller", (MAIL, " ANNA@example.ch")), 90),
        (person("Anna Müller", ANNA), person("", ANNA), 60),
        (person("Anna Müller", ANNA), person("Beat Müller", ANNA), 20),
        (person("Anna Müller", ANNA), person("A. Müller", ANNA), 60),
        (person("Anna Meier", (PHONE, "079 123 45 67")), person("Anna Mayer", (PHONE, "+41791234567")), 60),
        (person("Anna Meier", (PHONE, "079 123 45 67")), person("Anna Meier", (PHONE, "+41791234567")), 70),
        (person("", (WEB, "https://linkedin.com/in/anna/")), person("", (WEB, "www.linkedin.com/in/Anna")), 80),
        (person("Anna Müller", born="1980-12-24"), person("Anna Müller", born="--12-24"), 50),
        (person("Anna Müller", ANNA, born="1980-12-24"), person("Anna Müller", ANNA, born="1955-12-24"), 30),
        (person("Hans Frei Jr.", ANNA), person("Hans Frei Sr.", ANNA), 30),
        (person("Anna Müller"), person("Anna Müller"), 30),
        (person("Anna Müller"), person("Beat Gerber"), 0),
    ],
)
def test_the_score_adds_up_what_is_equal_and_what_differs(one: Features, other: Features, score: int) -> None:
    assert alike(one, other).score == score


def test_eighty_is_strong_and_fifty_is_proposed() -> None:
    assert Likeness((Sign.PROFILE,)).is_strong
    assert not Likeness((Sign.MAIL,)).is_strong
    assert Likeness((Sign.NAME, Sign.BIRTHDAY)).is_proposed
    assert not Likeness((Sign.PHONE,)).is_proposed


def test_a_number_that_many_share_counts_half() -> None:
    neighbours = Neighbours()
    switchboard = (PHONE, "044 123 45 67")
    for key, name in enumerate(("Anna Müller", "Beat Gerber", "Clara Frei", "Anna Mueller"), start=1):
        neighbours.add(person(name, switchboard, key=key))

    ((one, other, found),) = neighbours.pairs()
    assert (one, other, found.signs) == (1, 4, (Sign.SHARED_PHONE, Sign.NAME))


def test_a_switchboard_of_thousands_is_not_compared_with_itself_but_by_name() -> None:
    neighbours = Neighbours()
    for key in range(1, 2001):
        neighbours.add(person(f"Nr{key} Leute{key}", (PHONE, "044 123 45 67"), key=key))
    neighbours.add(person("Anna Müller", (PHONE, "044 123 45 67"), key=3001))
    neighbours.add(person("Anna Mueller", (PHONE, "044 123 45 67"), key=3002))

    assert [pair[:2] for pair in neighbours.pairs()] == [(3001, 3002)]


def test_the_best_of_several_is_proposed() -> None:
    neighbours = Neighbours()
    neighbours.add(person("Anna Gerber", ANNA, key=1))
    neighbours.add(person("Anna Müller", ANNA, key=2))

    found = neighbours.best(person("Anna Müller", ANNA, key=9))

    assert found is not None
    assert found[0] == 2
    assert neighbours.best(person("Zoe Frei", key=9)) is None


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.linkedin.com/in/Anna-M%C3%BCller/", "linkedin.com/in/anna-müller"),
        ("http://ch.linkedin.com/in/anna?trk=x", "linkedin.com/in/anna"),
        ("xing.com/profile/Anna_M", "xing.com/profile/anna_m"),
        ("https://example.ch/linkedin.com/in/anna", ""),
        ("https://www.linkedin.com/", ""),
        ("anna.ch", ""),
    ],
)
def test_notations_of_one_profile_are_one(url: str, key: str) -> None:
    assert profile_key(url) == key


@pytest.mark.parametrize(("one", "other", "value"), [("martha", "marhta", 0.961), ("dixon", "dicksonx", 0.813)])
def test_jaro_winkler_gives_the_values_of_its_author(one: str, other: str, value: float) -> None:
    assert jaro_winkler(one, other) == pytest.approx(value, abs=0.001)


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_of_words_is_between_nothing_and_everything(one: str, other: str) -> None:
    assert 0 <= jaro_winkler(one, other) <= 1
    assert jaro_winkler(one, one) == 1
