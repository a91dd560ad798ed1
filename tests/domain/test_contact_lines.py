"""A contact as the six lines that are looked through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.card_scan import CardField
from netzwerk_desktop.domain.contact import Contact, ContactDraft, ContactMethod, MethodKind
from netzwerk_desktop.domain.contact_lines import draft_of_line, line_of, more_of, with_first
from netzwerk_desktop.domain.text import PersonName

WORK, HOME = ContactMethod(MethodKind.MAIL, "a@work.ch", "work"), ContactMethod(MethodKind.MAIL, "a@home.ch")
MOBILE, WEB = ContactMethod(MethodKind.PHONE, "079 123 45 67", "mobile"), ContactMethod(MethodKind.WEB, "work.ch")
ANNA = Contact(1, "uid", PersonName("Dr.", "Anna", "Müller"), "Groß AG", "Chefin", methods=(WORK, HOME, MOBILE, WEB))


def test_each_line_shows_its_part_and_of_several_ways_the_first() -> None:
    assert [line_of(ANNA, field) for field in CardField] == [
        "Dr. Anna Müller",
        "Chefin",
        "Groß AG",
        "a@work.ch",
        "079 123 45 67",
        "work.ch",
    ]


def test_somebody_without_anything_has_empty_lines() -> None:
    assert {line_of(Contact(1, "uid"), field) for field in CardField} == {""}
    assert {more_of(Contact(1, "uid"), field) for field in CardField} == {0}


def test_further_ways_of_a_kind_are_counted() -> None:
    assert more_of(ANNA, CardField.MAIL) == 1
    assert more_of(ANNA, CardField.PHONE) == 0
    assert more_of(ANNA, CardField.NAME) == 0


def test_writing_a_line_changes_nothing_else() -> None:
    assert draft_of_line(ANNA, CardField.NAME, "Beat Gerber") == ContactDraft(name=PersonName("", "Beat", "Gerber"))
    assert draft_of_line(ANNA, CardField.JOB_TITLE, "x") == ContactDraft(job_title="x")
    assert draft_of_line(ANNA, CardField.ORGANISATION, "") == ContactDraft(organisation="")


def test_writing_over_a_way_keeps_its_label_and_the_others() -> None:
    draft = draft_of_line(ANNA, CardField.MAIL, "anna@work.ch")

    assert draft == ContactDraft(methods=(ContactMethod(MethodKind.MAIL, "anna@work.ch", "work"), HOME, MOBILE, WEB))


def test_emptying_a_way_makes_the_next_one_the_first() -> None:
    draft = draft_of_line(ANNA, CardField.MAIL, "")

    assert draft.methods == (HOME, MOBILE, WEB)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (MethodKind.MAIL, ["new", "079 123 45 67", "work.ch"]),
        (MethodKind.ADDRESS, ["079 123 45 67", "work.ch", "new"]),
    ],
)
def test_a_first_way_of_a_kind_takes_its_place_in_the_order_of_the_kinds(kind: MethodKind, expected: list[str]) -> None:
    assert [each.value for each in with_first((MOBILE, WEB), kind, "new")] == expected
    assert with_first((MOBILE, WEB), kind, "") == (MOBILE, WEB)


WAYS = st.lists(st.builds(ContactMethod, st.sampled_from(MethodKind), st.text("ab1", min_size=1)), max_size=5)


@given(methods=WAYS, field=st.sampled_from((CardField.MAIL, CardField.PHONE, CardField.WEB)), text=st.text("xy"))
def test_what_is_written_into_a_line_stands_in_it(methods: list[ContactMethod], field: CardField, text: str) -> None:
    contact = Contact(1, "uid", methods=tuple(methods))

    written = draft_of_line(contact, field, text)

    if text:
        assert line_of(Contact(1, "uid", methods=written.methods or ()), field) == text
    others = [each for each in methods if each != contact.first_method(MethodKind(field.value))]
    assert set(others) <= set(written.methods or ())
