"""Printed names in their parts."""

import pytest

from netzwerk_desktop.domain.card_name import natural, read_name
from netzwerk_desktop.domain.text import PersonName
from tests.domain.card_samples import vocabulary

WORDS = vocabulary()


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Mara Iten", PersonName("", "Mara", "Iten")),
        ("MARA ITEN", PersonName("", "Mara", "Iten")),
        ("Mara ITEN", PersonName("", "Mara", "Iten")),
        ("ITEN Mara", PersonName("", "Mara", "Iten")),
        ("Iten, Mara", PersonName("", "Mara", "Iten")),
        ("Iten Hubert", PersonName("", "Hubert", "Iten")),
        ("Dr. Mara Iten", PersonName("Dr.", "Mara", "Iten")),
        ("Prof. Dr. med. dent. Mara Iten", PersonName("Prof. Dr. med. dent.", "Mara", "Iten")),
        ("Dr. h. c. Mara Iten", PersonName("Dr. h. c.", "Mara", "Iten")),
        ("Dipl. Ing. FH Mara Iten", PersonName("Dipl. Ing. FH", "Mara", "Iten")),
        ("Dr.med. Mara Iten", PersonName("Dr.med.", "Mara", "Iten")),
        ("Me Solenn LE GOFF", PersonName("Me", "Solenn", "Le Goff")),
        ("Dott.ssa Fiorenza Togni", PersonName("Dott.ssa", "Fiorenza", "Togni")),
        ("Mara Iten, dipl. Arch. ETH", PersonName("", "Mara", "Iten", "dipl. Arch. ETH")),
        ("Mara Iten, eidg. dipl. Braumeisterin", PersonName("", "Mara", "Iten", "eidg. dipl. Braumeisterin")),
        ("Mara Iten LL.M.", PersonName("", "Mara", "Iten", "LL.M.")),
        ("MARA ITEN MBA", PersonName("", "Mara", "Iten", "MBA")),
        ("Mara B. Iten", PersonName("", "Mara B.", "Iten")),
        ("Mara von der Aa", PersonName("", "Mara", "von der Aa")),
        ("MARA DE LA HARPE", PersonName("", "Mara", "de la Harpe")),
        ("Mara Iten-Zgraggen", PersonName("", "Mara", "Iten-Zgraggen")),
        ("MARA O'REILLY", PersonName("", "Mara", "O'Reilly")),
        ("MARA MCCORMICK", PersonName("", "Mara", "McCormick")),
        ("MaraIten", PersonName("", "Mara", "Iten")),
        ("Hubert Karl Iten", PersonName("", "Hubert Karl", "Iten")),
    ],
)
def test_names_in_their_parts(printed: str, expected: PersonName) -> None:
    read = read_name(printed, [], WORDS)

    assert read is not None
    assert read.name == expected


@pytest.mark.parametrize("text", ["", "Halle 4", "info@waldrand.ch", "Beratung & Verkauf", "eins zwei drei", "1 2 3"])
def test_what_cannot_be_a_name(text: str) -> None:
    assert read_name(text, [], WORDS) is None


def test_a_mail_tells_which_half_is_the_family_name() -> None:
    read = read_name("Zgraggen Wismer Odo", ["o.zgraggenwismer"], WORDS)
    double = read_name("Odo Zgraggen Wismer", ["odo.zgraggenwismer"], WORDS)

    assert read is not None
    assert double is not None
    assert (double.name.given, double.name.family) == ("Odo", "Zgraggen Wismer")


def test_an_address_of_the_given_name_alone_does_not_turn_the_name_round() -> None:
    read = read_name("Odo Zgraggen", ["odo"], WORDS)

    assert read is not None
    assert (read.name.given, read.fit, read.exact) == ("Odo", 0.8, True)


def test_the_print_is_kept_beside_the_natural_case() -> None:
    read = read_name("Mara ITEN", [], WORDS)

    assert read is not None
    assert read.printed == ("Mara", "ITEN")
    assert natural("VON ALLMEN") == "von Allmen"
    assert natural("Von Allmen") == "Von Allmen"


def test_a_dot_on_one_of_several_dotless_letters_was_misread() -> None:
    families = [read.name.family for text in ("Ömer Yildırım", "Ayla Nişancı") if (read := read_name(text, (), WORDS))]

    assert families == ["Yıldırım", "Nişancı"]


@pytest.mark.parametrize(
    ("printed", "local", "turned"),
    [
        ("Cavigelli Uorschla", "uorschla.cavigelli", True),
        ("CAVIGELLI Uorschla", "uorschla.cavigelli", False),
        ("Cavigelli, Uorschla", "uorschla.cavigelli", False),
        ("Cavigelli Mara", "mara.cavigelli", False),
        ("Uorschla Cavigelli", "uorschla.cavigelli", False),
    ],
)
def test_an_order_that_only_the_mail_tells_is_not_sure(printed: str, local: str, turned: bool) -> None:
    read = read_name(printed, (local,), WORDS)

    assert read is not None
    assert read.turned is turned


@pytest.mark.parametrize(
    ("printed", "accented"),
    [("Loic Iten", "Loïc"), ("Loïc Iten", ""), ("LOIC ITEN", ""), ("Mara Iten", ""), ("Jurg Iten", "Jürg")],
)
def test_a_name_that_is_only_written_with_an_accent_is_doubted_without(printed: str, accented: str) -> None:
    read = read_name(printed, (), WORDS)

    assert read is not None
    assert read.accented == accented
