"""Words of the page of duplicates."""

from dataclasses import fields

import pytest

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.comparison import ANCHORS, Mark
from netzwerk_desktop.domain.contact import Contact, MethodKind, Pocket
from netzwerk_desktop.domain.followup import Standing
from netzwerk_desktop.domain.importing import Field
from netzwerk_desktop.domain.likeness import Likeness, Sign
from netzwerk_desktop.ui.duplicates.words import (
    SYMBOLS,
    field_words,
    mark_words,
    short_sign_words,
    short_signs_words,
    short_strength_words,
    sign_words,
    standing_words,
    strength_words,
    value_words,
)

pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize("words", [sign_words, short_sign_words])
def test_every_sign_has_words_of_its_own(words: object) -> None:
    assert callable(words)
    assert len({words(sign) for sign in Sign}) == len(Sign)


def test_every_line_has_a_name() -> None:
    names = {*Field, *MethodKind, *ANCHORS, "tags"}

    assert len({field_words(name) for name in names}) == len(names)
    assert set(ANCHORS) <= {each.name for each in fields(Contact)}


def test_every_mark_has_a_symbol_and_all_but_the_lonely_one_words() -> None:
    assert len(set(SYMBOLS.values())) == len(Mark)
    assert [mark for mark in Mark if not mark_words(mark)] == [Mark.ALONE]


def test_what_speaks_against_it_is_said_apart() -> None:
    alike = Likeness((Sign.MAIL, Sign.PHONE, Sign.GIVEN_NAME_DIFFERS))

    assert short_signs_words(alike) == "mail, number; but another given name"
    assert short_signs_words(Likeness((Sign.MAIL, Sign.NAME))) == "mail, name"


def test_strong_and_weak_differ_in_words() -> None:
    strong, weak = Likeness((Sign.MAIL, Sign.NAME)), Likeness((Sign.MAIL,))

    assert strength_words(strong) != strength_words(weak)
    assert (short_strength_words(strong), short_strength_words(weak)) == ("very likely", "perhaps")


def test_values_are_read_as_the_sheet_has_them() -> None:
    assert value_words(Field.BIRTHDAY, "--12-24") == "24 December"
    assert value_words(Field.PORTRAIT, "a" * 64) == "this portrait"
    assert value_words(Field.PORTRAIT, "") == ""
    assert value_words("mail", "a@b.example") == "a@b.example"


def test_where_somebody_stands_is_said_with_the_rhythm() -> None:
    network = Contact(1, "u", standing=Standing(pocket=Pocket.NETWORK, cadence=Cadence(months=3)))

    assert standing_words(network) == "Network, every 3 months"
    assert standing_words(Contact(1, "u")) == "Inbox"
