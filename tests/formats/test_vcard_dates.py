"""Birthdays in vCards."""

import pytest

from netzwerk_desktop.formats.vcard_dates import is_no_date, read_date, written_date


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("1980-12-24", "1980-12-24"), ("19801224", "1980-12-24"), ("1980-12-24T22:00:00Z", "1980-12-24"),
        ("19801224T220000+0100", "1980-12-24"), ("--1224", "--12-24"), ("--12-24", "--12-24"),
        (" --12-24", "--12-24"), ("--0229", "--02-29"), ("16041224", "--12-24"), ("0000-12-24", "--12-24"),
        ("24.12.1980", "1980-12-24"), ("1980/12/24", "1980-12-24"), ("1980-2-4", "1980-02-04"),
    ],
)  # fmt: skip
def test_a_birthday_is_read_in_every_notation(written: str, stored: str) -> None:
    assert read_date(written) == stored


def test_apples_year_for_unknown_is_no_year() -> None:
    assert read_date("1604-04-12", "1604") == "--04-12"
    assert read_date("1700-04-12", "1700") == "--04-12"


@pytest.mark.parametrize("text", ["1980", "1980-04", "---12", "circa 1800", "foo", "2021-02-30", "--1350", "02-10", ""])
def test_what_is_no_day_of_a_year_is_refused(text: str) -> None:
    if not text:
        assert is_no_date(text)
        return
    with pytest.raises(ValueError, match=r".*"):
        read_date(text)


@pytest.mark.parametrize("text", ["", "0000-00-00", "0/0/00", "00000000", "0000-00-00T00:00:00Z"])
def test_zeros_are_no_date(text: str) -> None:
    assert is_no_date(text)


@pytest.mark.parametrize(
    ("stored", "version", "apple", "written"),
    [
        ("1980-12-24", "3.0", False, ("", "1980-12-24")), ("1980-12-24", "4.0", False, ("", "19801224")),
        ("--12-24", "3.0", False, ("", "--1224")), ("--12-24", "4.0", True, ("", "--1224")),
        ("--12-24", "3.0", True, (";X-APPLE-OMIT-YEAR=1604", "1604-12-24")),
    ],
)  # fmt: skip
def test_a_birthday_is_written_as_the_version_has_it(
    stored: str, version: str, apple: bool, written: tuple[str, str]
) -> None:
    assert written_date(stored, version, apple) == written
    assert read_date(written[1]) == stored
