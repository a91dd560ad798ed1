"""What a typed question says of a new contact."""

import pytest

from netzwerk_desktop.domain.contact import ContactDraft, ContactMethod, MethodKind
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.domain.typed_text import draft_from_typed

MAIL, PHONE = MethodKind.MAIL, MethodKind.PHONE


@pytest.mark.parametrize(
    ("text", "name", "methods"),
    [
        ("Anna Müller", PersonName(given="Anna", family="Müller"), None),
        ("Müller, Anna", PersonName(given="Anna", family="Müller"), None),
        ("Dr. Anna von Salis", PersonName("Dr.", "Anna", "von Salis"), None),
        ("Anna Müller <anna@m.example>", PersonName(given="Anna", family="Müller"), [(MAIL, "anna@m.example")]),
        ("anna@mueller.example", PersonName(), [(MAIL, "anna@mueller.example")]),
        ("Gerber +41 33 000 16 28", PersonName(family="Gerber"), [(PHONE, "+41 33 000 16 28")]),
        ("Gerber 2026", PersonName(given="Gerber", family="2026"), None),
    ],
)  # fmt: skip
def test_a_name_and_the_address_beside_it_are_told_apart(
    text: str, name: PersonName, methods: list[tuple[MethodKind, str]] | None
) -> None:
    wanted = tuple(ContactMethod(kind, value) for kind, value in methods) if methods else None
    assert draft_from_typed(text) == ContactDraft(name=name, methods=wanted)


@pytest.mark.parametrize("text", ["", "  ", "<>", "…", "?!", ", ,", "«»"])
def test_nobody_is_made_of_nothing(text: str) -> None:
    assert draft_from_typed(text) is None
