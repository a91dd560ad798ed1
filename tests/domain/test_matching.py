"""Who may be the same person, and what one contact gains from the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.contact import Contact, ContactDraft, ContactMethod, MethodKind
from netzwerk_desktop.domain.matching import Match, MatchReason, match_reason, matches, merged
from netzwerk_desktop.domain.text import PersonName, split_name

MAIL, PHONE, WEB = MethodKind.MAIL, MethodKind.PHONE, MethodKind.WEB


def person(name: str = "", *ways: tuple[MethodKind, str], contact_id: int = 1, **fields: str) -> Contact:
    methods = tuple(ContactMethod(kind, value) for kind, value in ways)
    return Contact(contact_id, "uid", split_name(name), methods=methods, **fields)


def reason(one: Contact, other: Contact) -> MatchReason | None:
    """The reason, which is the same from both sides."""
    found = match_reason(one, other)
    assert match_reason(other, one) is found
    return found


@pytest.mark.parametrize("other", ["Anna Müller", "Anna Mueller", "A. Muller", "Müller", "", "Anna Gerber"])
def test_the_same_mail_address_may_be_the_same_person(other: str) -> None:
    """Also under a name after a marriage, or under none."""
    one = person("Anna Müller", (MAIL, "anna@example.ch"))

    assert reason(one, person(other, (MAIL, " ANNA@Example.ch "))) is MatchReason.MAIL


def test_umlauts_are_spelled_either_way() -> None:
    one = person("Jürg Bürki", (MAIL, "j@example.ch"), (PHONE, "079 123 45 67"))

    assert reason(one, person("Juerg Buerki", (MAIL, "j@example.ch"))) is MatchReason.MAIL
    assert reason(one, person("Jurg Burki", (PHONE, "079 123 45 67"))) is MatchReason.PHONE_AND_NAME


@pytest.mark.parametrize("other", ["Beat Gerber", "Dr. Beat Gerber"])
def test_two_whole_names_that_differ_speak_against_a_shared_mail_address(other: str) -> None:
    one = person("Anna Müller", (MAIL, "familie@example.ch"))

    assert reason(one, person(other, (MAIL, "familie@example.ch"))) is None


@pytest.mark.parametrize("number", ["079 123 45 67", "+41 79 123 45 67", "0041791234567", "+41 (0)79 123 45 67"])
def test_the_same_number_in_whatever_notation_with_the_same_name_may_be_the_same_person(number: str) -> None:
    one = person("Anna Müller", (PHONE, "079/1234567"))

    assert reason(one, person("Anna Mueller", (PHONE, number))) is MatchReason.PHONE_AND_NAME


@pytest.mark.parametrize("other", ["A. Müller", "A Müller", "Müller", "Anna Maria Müller"])
def test_initials_and_further_given_names_are_the_same_name(other: str) -> None:
    one = person("Anna Müller", (PHONE, "079 123 45 67"))

    assert reason(one, person(other, (PHONE, "079 123 45 67"))) is MatchReason.PHONE_AND_NAME


@pytest.mark.parametrize("other", ["Beat Müller", "Anna Gerber", "B. Müller", ""])
def test_a_switchboard_alone_says_nothing(other: str) -> None:
    one = person("Anna Müller", (PHONE, "044 123 45 67"))

    assert reason(one, person(other, (PHONE, "044 123 45 67"))) is None


def test_two_people_without_any_name_are_not_the_same_by_a_number() -> None:
    assert reason(person("", (PHONE, "044 123 45 67")), person("", (PHONE, "044 123 45 67"))) is None


@pytest.mark.parametrize(
    "way", [(WEB, "example.ch"), (MethodKind.ADDRESS, "Hauptgasse 2, 7000 Chur"), (PHONE, "117"), (MAIL, "")]
)
def test_a_site_an_address_and_a_short_number_are_shared_by_many(way: tuple[MethodKind, str]) -> None:
    assert reason(person("Anna Müller", way), person("Anna Müller", way)) is None


def test_a_mail_address_comes_before_a_number() -> None:
    one = person("Anna Müller", (MAIL, "a@example.ch"), (PHONE, "079 123 45 67"))
    by_number = person("A. Müller", (PHONE, "079 123 45 67"), contact_id=2)
    by_mail = person("", (MAIL, "a@example.ch"), contact_id=3)
    nobody = person("Beat Gerber", (PHONE, "079 123 45 67"), contact_id=4)

    assert matches(one, [by_number, nobody, by_mail]) == [
        Match(by_mail, MatchReason.MAIL),
        Match(by_number, MatchReason.PHONE_AND_NAME),
    ]


def test_what_is_empty_is_filled_and_what_stands_there_stays() -> None:
    kept = person("Anna Müller", (MAIL, "anna@example.ch"), job_title="Chefin")
    other = person("A. Muller", (MAIL, "ANNA@example.ch"), (PHONE, "079 123 45 67"), organisation="Groß AG")

    draft = merged(kept, other)

    assert draft == ContactDraft(
        organisation="Groß AG",
        note="A. Muller",
        methods=(ContactMethod(MAIL, "anna@example.ch"), ContactMethod(PHONE, "079 123 45 67")),
    )


def test_a_label_comes_over_where_there_is_none() -> None:
    kept = Contact(1, "a", methods=(ContactMethod(MAIL, "a@x.ch"), ContactMethod(PHONE, "079 123 45 67", "mobile")))
    other = (ContactMethod(MAIL, "A@x.ch", "work"), ContactMethod(PHONE, "+41 79 123 45 67", "home"))

    assert merged(kept, Contact(2, "b", methods=other)).methods == (
        ContactMethod(MAIL, "a@x.ch", "work"),
        ContactMethod(PHONE, "079 123 45 67", "mobile"),
    )


def test_a_name_comes_over_where_there_is_none() -> None:
    assert merged(person(), person("Anna Müller")).name == PersonName("", "Anna", "Müller")


def test_another_organisation_and_title_are_kept_in_the_note() -> None:
    kept = person("Anna Müller", organisation="Neu AG", job_title="Chefin", note="Katze")
    other = person("Anna Müller", organisation="Alt GmbH", job_title="Leiterin", note="Segelboot")

    draft = merged(kept, other)

    assert (draft.organisation, draft.job_title) == (None, None)
    assert draft.note == "Katze\nSegelboot\nAlt GmbH\nLeiterin"


@pytest.mark.parametrize(
    ("kept", "other", "note"),
    [
        ("A. Müller", "Anna Müller", "Anna Müller"),
        ("Anna Müller", "Dr. Anna Müller", "Dr. Anna Müller"),
        ("Anna Müller", "Anna Mueller", None),
        ("Anna Müller", "", None),
        ("", "Anna Müller", None),
    ],
)
def test_another_name_is_kept_in_the_note(kept: str, other: str, note: str | None) -> None:
    assert merged(person(kept), person(other)).note == note


def test_what_both_say_is_said_once() -> None:
    one = person("Anna Müller", organisation="Groß AG", note="Katze", offers="Bühne")

    assert merged(one, one) == ContactDraft(methods=())


TEXT = st.text(st.characters(categories=["L", "N"]), max_size=6)


@given(kept=st.tuples(TEXT, TEXT, TEXT, TEXT), other=st.tuples(TEXT, TEXT, TEXT, TEXT))
def test_no_anchor_of_either_is_ever_lost(kept: tuple[str, ...], other: tuple[str, ...]) -> None:
    names = ("offers", "seeks", "traits", "promise")
    one, two = (person(**dict(zip(names, values, strict=True))) for values in (kept, other))

    draft = merged(one, two)

    for name, mine, theirs in zip(names, kept, other, strict=True):
        gained = getattr(draft, name)
        text = getattr(one, name) if gained is None else gained
        assert mine in text
        assert theirs in text
