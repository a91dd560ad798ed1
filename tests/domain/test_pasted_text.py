"""What a pasted address, signature or vCard says of somebody; what names nobody gives nothing."""

import pytest

from netzwerk_desktop.domain.contact import ContactDraft, ContactMethod, MethodKind
from netzwerk_desktop.domain.pasted_text import draft_from_text
from netzwerk_desktop.domain.text import PersonName
from tests.domain.card_samples import vocabulary

WORDS = vocabulary()
ANNA = PersonName("", "Anna", "Müller")
MAIL = ContactMethod(MethodKind.MAIL, "anna@x.example")
SIGNATURE = """\
Dr. Anna Müller
Leiterin Forschung
Föhnwerk AG
Hauptgasse 2, 7000 Chur
T +41 81 250 00 00 | M +41 79 400 00 00
anna.mueller@foehnwerk.ch<mailto:anna.mueller@foehnwerk.ch> | www.foehnwerk.ch
"""


def draft(text: str) -> ContactDraft | None:
    return draft_from_text(text, WORDS)


def values(found: ContactDraft | None, kind: MethodKind) -> list[str]:
    assert found is not None
    return [method.value for method in found.methods or () if method.kind is kind]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Müller <anna@x.example>",
        '"Anna Müller" <anna@x.example>',
        "'Anna Müller' <anna@x.example>",
        "Müller, Anna <anna@x.example>",
        '"Müller, Anna" <anna@x.example>',
        "Anna Müller (Föhnwerk) <mailto:anna@x.example>",
        "Anna Müller anna@x.example",
        "Von: Anna Müller <anna@x.example>",
        "Anna Müller <anna@x.example>; Beat Gerber <beat@x.example>",
        "Anna Müller <anna@x.example>, Beat Gerber <beat@x.example>",
        "Anna Müller <anna@x.example>\r\nBeat Gerber <beat@x.example>\r\n",
    ],
)
def test_an_address_gives_the_first_name_and_mail(text: str) -> None:
    assert draft(text) == ContactDraft(name=ANNA, methods=(MAIL,))


@pytest.mark.parametrize(
    "text",
    [
        "anna@x.example",
        " <anna@x.example>\n",
        "mailto:anna@x.example?subject=Hi",
        '"anna@x.example" <anna@x.example>',
        "anna@x.example, beat@x.example",
        "write to anna@x.example",
    ],
)
def test_a_mail_alone_is_somebody_whose_name_is_not_guessed(text: str) -> None:
    assert draft(text) == ContactDraft(methods=(MAIL,))


def test_a_signature_gives_everything_that_stands_in_it() -> None:
    found = draft(SIGNATURE)

    assert found is not None
    assert found.name == PersonName("Dr.", "Anna", "Müller")
    assert (found.organisation, found.job_title) == ("Föhnwerk AG", "Leiterin Forschung")
    assert values(found, MethodKind.MAIL) == ["anna.mueller@foehnwerk.ch"]
    assert values(found, MethodKind.PHONE) == ["+41 81 250 00 00", "+41 79 400 00 00"]
    assert values(found, MethodKind.ADDRESS) == ["Hauptgasse 2, 7000 Chur"]


@pytest.mark.parametrize(
    "mail",
    [
        f"Hallo Beat\nDie Folien kommen morgen.\n\nFreundliche Grüsse\n{SIGNATURE}",
        f"Dear Mr Gerber,\nthe slides will follow.\n\nBest regards,\n{SIGNATURE}",
        f"Carla Meier schickt die Folien morgen.\n-- \n{SIGNATURE}\n> Am Montag schrieb Carla:\n> 044 668 18 00",
        f"Mit freundlichen Grüßen\n\n{SIGNATURE}Von meinem iPhone gesendet",
    ],
    ids=["German", "English", "mark and quotation", "device"],
)
def test_of_a_whole_mail_only_the_signature_counts(mail: str) -> None:
    assert draft(mail) == draft(SIGNATURE)


def test_the_sender_above_a_mail_tells_who_it_is() -> None:
    head = "Von: Anna Müller <anna@x.example>\nGesendet: Montag, 10:00\nAn: Beat Gerber <beat@y.example>\n\n"

    found = draft(f"{head}Guten Tag\nDanke\nBeste Grüsse\nA. Müller\nFöhnwerk AG\n+41 81 250 00 00")

    assert found is not None
    assert (found.name, found.organisation) == (ANNA, "Föhnwerk AG")
    assert values(found, MethodKind.MAIL) == ["anna@x.example"]
    assert values(found, MethodKind.PHONE) == ["+41 81 250 00 00"]


def test_the_first_vcard_is_taken_as_it_is() -> None:
    found = draft(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Müller;Anna;;Dr.;\r\nORG:Föhnwerk AG\r\nTITLE:Leiterin\r\n"
        "EMAIL:anna@x.example\r\nTEL;TYPE=CELL:+41794000000\r\nEND:VCARD\r\nBEGIN:VCARD\r\nN:Gerber;Beat\r\nEND:VCARD"
    )

    assert found is not None
    assert found.name == PersonName("Dr.", "Anna", "Müller")
    assert (found.organisation, found.job_title) == ("Föhnwerk AG", "Leiterin")
    assert found.methods == (MAIL, ContactMethod(MethodKind.PHONE, "+41794000000", "mobile"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Let us meet tomorrow at five.",
        "Anna Müller",
        "Milch\nBrot\nEier 12",
        "https://www.example.com/a/b",
        "def f(x):\n    return x + 1\n\nprint(f(2))",
        "BEGIN:VCARD\nVERSION:4.0\nEND:VCARD",
        "x" * 50_000,
        "a b " * 20_000 + "@",
    ],
    ids=["empty", "prose", "a name", "a list", "an address of a page", "code", "an empty vCard", "a blob", "long"],
)
def test_what_names_nobody_gives_nothing(text: str) -> None:
    assert draft(text) is None
