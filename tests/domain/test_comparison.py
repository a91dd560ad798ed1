"""Two contacts line by line, before they are joined."""

from typing import Any

import pytest

from netzwerk_desktop.domain.comparison import (
    Line,
    Mark,
    compared,
    in_order,
    mark_of,
    note_after,
    photos_without_room,
)
from netzwerk_desktop.domain.contact import Contact, ContactMethod, MethodKind, Pocket
from netzwerk_desktop.domain.followup import Standing
from netzwerk_desktop.domain.importing import Field
from netzwerk_desktop.domain.text import split_name


def person(contact_id: int = 1, name: str = "", *ways: tuple[MethodKind, str], **facts: Any) -> Contact:
    methods = tuple(ContactMethod(kind, value) for kind, value in ways)
    return Contact(contact_id, f"uid-{contact_id}", split_name(name), methods=methods, **facts)


def only(kept: Contact, other: Contact, field: str) -> list[Line]:
    return [line for line in compared(kept, other) if line.field == field]


def test_of_two_empty_contacts_there_is_nothing_to_say() -> None:
    assert compared(person(1), person(2)) == []


@pytest.mark.parametrize(
    ("one", "other", "mark"),
    [
        ("Anna Müller", "Anna Müller", Mark.SAME),
        ("Anna Müller", "Anna Mueller", Mark.ALIKE),
        ("Anna Müller", "Dr. Anna Müller", Mark.ALIKE),
        ("Anna Müller", "Anna Müler", Mark.ALIKE),
        ("Anna Müller", "A. Mueller", Mark.ALIKE),
        ("Anna Müller", "B. Müller", Mark.DIFFERENT),
        ("Anna Müller", "Beat Gerber", Mark.DIFFERENT),
        ("Anna Müller", "", Mark.ALONE),
        ("", "Anna Müller", Mark.ADDED),
    ],
)
def test_names_are_equal_alike_different_or_alone(one: str, other: str, mark: Mark) -> None:
    assert mark_of(Field.NAME, one, other) is mark


def test_a_word_more_makes_an_organisation_alike_and_another_word_another_one() -> None:
    assert mark_of(Field.ORGANISATION, "Moosgrund", "Moosgrund Stiftung") is Mark.ALIKE
    assert mark_of(Field.ORGANISATION, "Kiesel Software", "Neue Firma AG") is Mark.DIFFERENT


@pytest.mark.parametrize(
    ("one", "other", "mark"),
    [
        ("1980-12-24", "1980-12-24", Mark.SAME),
        ("1980-12-24", "--12-24", Mark.ALIKE),
        ("1980-12-24", "1981-12-24", Mark.DIFFERENT),
        ("--12-24", "--12-25", Mark.DIFFERENT),
    ],
)
def test_birthdays_are_alike_when_one_lacks_the_year(one: str, other: str, mark: Mark) -> None:
    assert mark_of(Field.BIRTHDAY, one, other) is mark


def test_two_portraits_are_never_alike() -> None:
    assert mark_of(Field.PORTRAIT, "a" * 64, "a" * 63 + "b") is Mark.DIFFERENT


def test_there_is_a_choice_only_where_both_say_something_and_not_the_same() -> None:
    kept = person(1, "Anna Müller", organisation="Groß AG", job_title="Leiterin")
    other = person(2, "Anna Mueller", organisation="Groß AG", birthday="--12-24")

    choices = {line.field: line.is_choice for line in compared(kept, other)}

    assert choices == {"name": True, "organisation": False, "job_title": False, "birthday": False}


def test_of_notes_both_stay_and_nothing_is_chosen() -> None:
    (line,) = only(person(1, note="Katze"), person(2, note="Hund"), "note")

    assert line == Line("note", "Katze", "Hund", Mark.ADDED)


def test_ways_stand_beside_their_other_notation_and_the_others_come_along() -> None:
    phone, mail = MethodKind.PHONE, MethodKind.MAIL
    kept = person(1, "", (phone, "+41 31 000 11 22"), (mail, "anna@gross.example"), (phone, "+41 79 000 00 01"))
    other = person(2, "", (mail, "anna@gross.example"), (phone, "031 000 11 22"), (phone, "+41 79 000 00 02"))

    assert only(kept, other, "phone") == [
        Line("phone", "+41 31 000 11 22", "031 000 11 22", Mark.ALIKE),
        Line("phone", "+41 79 000 00 01", "", Mark.ALONE),
        Line("phone", "", "+41 79 000 00 02", Mark.ADDED),
    ]
    assert only(kept, other, "mail") == [Line("mail", "anna@gross.example", "anna@gross.example", Mark.SAME)]


def test_several_new_ways_keep_their_order() -> None:
    web = MethodKind.WEB
    other = person(2, "", (web, "b.example"), (web, "a.example"), (web, "B.example"))

    assert [line.other for line in only(person(1), other, "web")] == ["b.example", "a.example"]


@pytest.mark.parametrize(
    ("mine", "theirs", "mark"),
    [
        (("Vortrag", "Bildung"), ("Bildung", "Vortrag"), Mark.SAME),
        (("Vortrag",), ("Bildung",), Mark.ADDED),
        (("Vortrag", "Bildung"), ("Bildung",), Mark.ALONE),
    ],
)
def test_tags_are_one_line(mine: tuple[str, ...], theirs: tuple[str, ...], mark: Mark) -> None:
    (line,) = only(person(1, tags=mine), person(2, tags=theirs), "tags")

    assert (line.kept, line.other, line.mark) == (", ".join(mine), ", ".join(theirs), mark)


def test_the_note_afterwards_has_every_value_that_was_not_chosen() -> None:
    kept = person(1, "Anna Müller", organisation="Alt GmbH", note="Katze")
    other = person(2, "Anna Müller", organisation="Groß AG", note="Hund")

    assert note_after(kept, other) == "Katze\nHund\nGroß AG"
    assert note_after(kept, other, [Field.ORGANISATION]) == "Katze\nHund\nAlt GmbH"
    assert note_after(kept, person(3)) == "Katze"


def test_who_is_in_the_network_is_proposed_to_stay_then_who_is_older() -> None:
    network = person(3, standing=Standing(pocket=Pocket.NETWORK))
    inbox, older = person(2), person(1)

    assert in_order(inbox, network) == (network, inbox)
    assert in_order(inbox, older) == (older, inbox)
    assert in_order(person(4, standing=Standing(pocket=Pocket.ASIDE)), person(5))[0].contact_id == 5


@pytest.mark.parametrize(
    ("mine", "theirs", "without_room"),
    [
        ({"portrait": "a"}, {}, False),
        ({"portrait": "a"}, {"portrait": "a"}, False),
        ({"portrait": "a"}, {"portrait": "b"}, True),
        ({"card_front": "a"}, {"card_front": "b"}, False),
        ({"card_front": "a", "card_back": "b"}, {"card_front": "c"}, True),
        ({"card_back": "a"}, {"card_back": "b"}, True),
    ],
)
def test_photos_that_find_no_place_are_known_before(
    mine: dict[str, str], theirs: dict[str, str], without_room: bool
) -> None:
    assert photos_without_room(person(1, **mine), person(2, **theirs)) is without_room
