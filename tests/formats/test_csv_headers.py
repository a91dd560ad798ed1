"""Names of columns as programs write them."""

import pytest

from netzwerk_desktop.domain.columns import ColumnField, ColumnUse, read_use
from netzwerk_desktop.domain.incoming import FileFormat
from netzwerk_desktop.formats.csv_headers import format_use, format_uses, formats, google_group_use, plain_name, uses_in
from tests.formats.reading import sample


@pytest.mark.parametrize("name", ["Telefon (privat)", "Telefon privat", "TELEFON_PRIVAT", " telefon  privat:"])
def test_case_marks_and_punctuation_of_a_name_do_not_count(name: str) -> None:
    assert plain_name(name) == "telefon privat"


def test_a_name_that_is_none_is_nothing() -> None:
    assert plain_name("x" * 1000) == ""
    assert plain_name("Straße / Größe") == "strasse grosse"


def test_every_use_in_the_tables_is_one_that_can_be_read_back() -> None:
    for program in formats():
        for use in format_uses(program).values():
            assert read_use(use.text) == use
    assert uses_in("mail/work@e 1 | A; B") == dict.fromkeys("ab", ColumnUse(ColumnField.MAIL, "work", "e 1"))


@pytest.mark.parametrize(
    ("name", "program", "encoding"),
    [
        ("google_old.csv", FileFormat.CSV_GOOGLE, "utf-8"),
        ("google_new_2024.csv", FileFormat.CSV_GOOGLE, "utf-8"),
        ("google_import_template_2024.csv", FileFormat.CSV_GOOGLE, "utf-8"),
        ("outlook_en_cp1252.csv", FileFormat.CSV_OUTLOOK, "cp1252"),
        ("outlook_de_cp1252.csv", FileFormat.CSV_OUTLOOK, "cp1252"),
        ("outlook_com_web_utf8bom.csv", FileFormat.CSV_OUTLOOK, "utf-8-sig"),
        ("thunderbird_en.csv", FileFormat.CSV_THUNDERBIRD, "utf-8"),
        ("thunderbird_de.csv", FileFormat.CSV_THUNDERBIRD, "utf-8"),
    ],
)
def test_every_column_of_a_known_program_is_known(name: str, program: FileFormat, encoding: str) -> None:
    header = sample(name).decode(encoding).splitlines()[0].replace('"', "").split(",")

    assert [each for each in header if format_use(program, each) is None] == []


@pytest.mark.parametrize(
    ("plain", "use"),
    [
        ("e mail 12 value", ColumnUse(ColumnField.MAIL, "", "e mail 12")),
        ("phone 1 type", ColumnUse(ColumnField.LABEL, "", "phone 1")),
        ("address 3 postal code", ColumnUse(ColumnField.POSTCODE, "", "address 3")),
        ("im 1 value", ColumnUse(ColumnField.KEPT, "", "im 1")),
    ],
)
def test_repeated_groups_of_google_are_known_with_any_number(plain: str, use: ColumnUse) -> None:
    assert google_group_use(plain) == use


@pytest.mark.parametrize("plain", ["e mail address", "e mail 2 address", "phone one value", ""])
def test_columns_of_others_are_no_groups_of_google(plain: str) -> None:
    assert google_group_use(plain) is None
