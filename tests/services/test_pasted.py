"""A pasted text taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.domain.search import Clue, Matched
from netzwerk_desktop.services.pasted import Pasted
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import add_person

MAIL = """An: ich@eigene.example
Von: Kurt Huber <kurt.huber@firma.example>
Betreff: Folien

Hallo
wie besprochen.

Beste Grüsse
Kurt Huber
Firma AG
044 123 45 67
"""


def test_the_sender_comes_first_then_domain_name_and_number() -> None:
    clues = Pasted.read(MAIL).clues

    assert clues[0] == Clue(Matched.MAIL, "kurt.huber@firma.example")
    kinds = list(dict.fromkeys(clue.matched for clue in clues))
    assert kinds == [Matched.MAIL, Matched.WEB, Matched.NAME, Matched.PHONE]
    assert Clue(Matched.NAME, "Kurt Huber") in clues


def test_a_domain_that_anybody_uses_says_nothing() -> None:
    assert [clue.matched for clue in Pasted.read("anna@gmail.com").clues] == [Matched.MAIL]


def test_an_address_outweighs_a_name_and_a_name_within_the_domain_one_outside(verbs: Verbs) -> None:
    namesake = add_person(verbs, "Kurt Huber")
    colleague = add_person(verbs, "Eva Keller", methods=(ContactMethod(MethodKind.MAIL, "eva@firma.example"),))
    within = add_person(verbs, "Kurt Huber", methods=(ContactMethod(MethodKind.MAIL, "kh@firma.example"),))
    sender = add_person(verbs, "K. H.", methods=(ContactMethod(MethodKind.MAIL, "Kurt.Huber@firma.example"),))

    found = verbs.search.search_pasted(MAIL)

    assert [hit.contact_id for hit in found.hits] == [sender, within, namesake, colleague]
    assert found.draft is None


def test_whoever_only_shares_the_domain_leaves_the_sender_unknown(verbs: Verbs) -> None:
    colleague = add_person(verbs, "Eva Keller", methods=(ContactMethod(MethodKind.MAIL, "eva@firma.example"),))

    found = verbs.search.search_pasted(MAIL)

    assert [hit.contact_id for hit in found.hits] == [colleague]
    assert found.draft is not None
    assert found.draft.name is not None
    assert found.draft.name.display == "Kurt Huber"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MAIL, True),
        ("Anna Müller <anna@example.ch>", True),
        ("anna@example.ch", True),
        ("BEGIN:VCARD", True),
        ("mailto:anna@example.ch", True),
        ("anna müller", False),
        ("anna@", False),
        ("tag:presse anna", False),
        ("anna\n", False),
        ("", False),
    ],
)
def test_what_was_hardly_typed_is_noticed(verbs: Verbs, text: str, expected: bool) -> None:
    assert verbs.search.is_pasted(text) is expected


@given(st.text(max_size=200))
def test_any_text_is_taken_apart(text: str) -> None:
    assert isinstance(Pasted.read(text), Pasted)
