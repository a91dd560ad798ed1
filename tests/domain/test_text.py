"""Names and free text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.text import PersonName, fold, initials, sort_key, split_name, strip_marks

WORDS = st.lists(
    st.sampled_from(["Anna", "Müller", "von", "der", "Heide", "Dr.", "Prof.", "jun.", "MBA", "O'Brien", "Çelik", "de"]),
    max_size=6,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", PersonName()),
        ("   ", PersonName()),
        (",", PersonName()),
        ("Anna", PersonName(family="Anna")),
        ("Anna Müller", PersonName(given="Anna", family="Müller")),
        ("  Anna   Müller ", PersonName(given="Anna", family="Müller")),
        ("Anna Maria Müller", PersonName(given="Anna Maria", family="Müller")),
        ("Anna Müller-Meier", PersonName(given="Anna", family="Müller-Meier")),
        ("Dr. Anna Müller", PersonName("Dr.", "Anna", "Müller")),
        ("Prof. Dr. Anna Müller", PersonName("Prof. Dr.", "Anna", "Müller")),
        ("Dr.-Ing. Anna Müller", PersonName("Dr.-Ing.", "Anna", "Müller")),
        ("Frau Müller", PersonName(prefix="Frau", family="Müller")),
        ("Dr.", PersonName(family="Dr.")),
        ("Anna von der Heide", PersonName(given="Anna", family="von der Heide")),
        ("von Arx", PersonName(family="von Arx")),
        ("Leonardo da Vinci", PersonName(given="Leonardo", family="da Vinci")),
        ("Peter Meier jun.", PersonName(given="Peter", family="Meier", suffix="jun.")),
        ("Peter Meier, PhD", PersonName(given="Peter", family="Meier", suffix="PhD")),
        ("Peter Meier, PhD, MBA", PersonName(given="Peter", family="Meier", suffix="PhD MBA")),
        ("Müller, Anna", PersonName(given="Anna", family="Müller")),
        ("Müller,", PersonName(family="Müller")),
        ("von der Heide, Anna Maria", PersonName(given="Anna Maria", family="von der Heide")),
        ("Müller, Dr. Anna", PersonName("Dr.", "Anna", "Müller")),
        ("Müller, Anna MBA", PersonName(given="Anna", family="Müller", suffix="MBA")),
        ("Meier, Peter jun.", PersonName(given="Peter", family="Meier", suffix="jun.")),
    ],
)
def test_a_written_name_is_split_into_its_parts(text: str, expected: PersonName) -> None:
    assert split_name(text) == expected


@given(WORDS, st.sampled_from([None, 0, 1, 2]))
def test_no_word_of_a_name_is_ever_lost(words: list[str], comma: int | None) -> None:
    written = list(words)
    if comma is not None and comma < len(written):
        written[comma] += ","

    name = split_name(" ".join(written))

    parts = (name.prefix, name.given, name.family, name.suffix)
    assert sorted(" ".join(parts).split()) == sorted(words)
    assert all(part == " ".join(part.split()) for part in parts)


@given(st.text(max_size=40))
def test_any_text_can_be_split(text: str) -> None:
    name = split_name(text)

    assert name.display.replace(" ", "") != "" or not text.replace(",", "").split()


def test_a_name_is_displayed_as_one_reads_it_aloud() -> None:
    assert PersonName("Dr.", "Anna", "Müller", "MBA").display == "Dr. Anna Müller MBA"
    assert PersonName(given="Anna").display == "Anna"
    assert PersonName().display == ""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (PersonName(given="Anna", family="Müller"), "AM"),
        (PersonName("Dr.", "Anna Maria", "Müller"), "AM"),
        (PersonName(given="Anna", family="von der Heide"), "AH"),
        (PersonName(family="Müller"), "M"),
        (PersonName(given="anna"), "A"),
        (PersonName(family="von"), "V"),
        (PersonName(given="Özlem", family="Çelik"), "ÖÇ"),
        (PersonName(), ""),
    ],
)
def test_initials_leave_out_particles(name: PersonName, expected: str) -> None:
    assert initials(name) == expected


@given(st.builds(PersonName, st.text(max_size=8), st.text(max_size=8), st.text(max_size=8)))
def test_initials_are_at_most_two_letters(name: PersonName) -> None:
    assert len(initials(name)) <= 2


def test_names_stand_in_the_order_of_german_telephone_books() -> None:
    ordered = ["Ader", "Ädler", "Afra", "Goethe", "Göthe", "Goetz", "Muller", "Mueller", "Müller", "Mufti", "Weiß"]
    expected = ["Ader", "Ädler", "Afra", "Goethe", "Göthe", "Goetz", "Mueller", "Müller", "Mufti", "Muller", "Weiß"]

    assert sorted(ordered, key=sort_key) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Müller", "mueller"),
        ("ÄÖÜ äöü", "aeoeue aeoeue"),
        ("Straße", "strasse"),
        ("GROẞ", "gross"),
        ("Émile Dvořák", "emile dvorak"),
        ("Łukasz", "lukasz"),
        ("Ørsted", "orsted"),
        ("Æsop", "aesop"),
    ],
)
def test_umlauts_are_sorted_as_two_letters_and_other_marks_are_ignored(text: str, expected: str) -> None:
    assert sort_key(text) == expected


def test_an_umlaut_written_as_letter_and_mark_sorts_like_the_umlaut() -> None:
    decomposed = unicodedata.normalize("NFD", "Müller Ägidius Groß")

    assert sort_key(decomposed) == sort_key("Müller Ägidius Groß") == "mueller aegidius gross"


def test_the_sort_key_of_a_name_begins_with_the_family() -> None:
    assert PersonName("Dr.", "Änne", "Müller").sort_key == "mueller aenne"
    assert PersonName(given="Anna").sort_key == "anna"


@given(st.text())
def test_a_sort_key_is_its_own_sort_key(text: str) -> None:
    assert sort_key(sort_key(text)) == sort_key(text)


@given(st.text())
def test_folding_twice_folds_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_writing_the_same_text_in_another_normal_form_changes_no_key(text: str) -> None:
    composed, decomposed = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)

    assert sort_key(composed) == sort_key(decomposed)
    assert fold(composed) == fold(decomposed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Müller", "muller"), ("Straße", "strasse"), ("STRASSE", "strasse"), ("Zoë", "zoe"), ("Łódź", "lodz"), ("İ", "i")],
)
def test_folding_ignores_case_and_marks(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_marks_are_removed_and_plain_text_is_left_alone() -> None:
    assert strip_marks("café ñ") == "cafe n"
    assert strip_marks("plain") == "plain"
