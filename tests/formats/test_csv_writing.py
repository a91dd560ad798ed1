"""Tables written: for other programs, and for spreadsheets."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netzwerk_desktop.domain.contact import Contact, ContactMethod, MethodKind
from netzwerk_desktop.domain.followup import Standing
from netzwerk_desktop.domain.incoming import NOTHING_OWN, FileFormat, OwnFields
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.formats.csv_contacts import read_csv, recognise_csv
from netzwerk_desktop.formats.csv_writing import CsvPurpose, write_csv
from tests.formats.reading import address, mail, only, people, phone, web

ANNA = Contact(
    1,
    "urn:uuid:1",
    PersonName("Dr.", "Anna", "Müller", "MBA"),
    "Groß & Söhne AG",
    "Chefin",
    'Zeile 1\nZeile 2, "so"',
    offers="Kaffee",
    birthday="--12-24",
    methods=(
        mail("a@x.ch", "work"),
        mail("b@x.ch", "home"),
        phone("+41 79 123 45 67", "mobile"),
        phone("1234567", "Hütte"),
        web("https://x.ch"),
        address("Weg 1, 8000 Zürich, Schweiz", "work"),
        address("Hof, Bern", "home"),
    ),
    tags=("Freunde", "VIP"),
    standing=Standing(met_at=datetime(2026, 3, 4, 18, tzinfo=UTC)),
    event="Folientag",
)
EVIL = Contact(
    2, "u2", PersonName(given="=1+1", family="@SUM(A1)"), "+x", "'=quoted", "-2\n=3", methods=(phone("+41 1"),)
)


def written(*contacts: Contact, purpose: CsvPurpose = CsvPurpose.PROGRAMS) -> bytes:
    return b"".join(write_csv(contacts, purpose))


def plain_rows(data: bytes) -> list[dict[str, str]]:
    """As Python's own reader sees it."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def test_an_independent_reader_finds_googles_columns() -> None:
    data = written(ANNA, EVIL)
    anna, evil = plain_rows(data)

    assert data.startswith(b'\xef\xbb\xbf"First Name","Middle Name","Last Name",')
    assert data.endswith(b'"\r\n')
    assert (anna["Name Prefix"], anna["First Name"], anna["Last Name"]) == ("Dr.", "Anna", "Müller")
    assert (anna["E-mail 2 - Label"], anna["E-mail 2 - Value"]) == ("Home", "b@x.ch")
    assert (anna["Phone 1 - Label"], anna["Phone 1 - Value"]) == ("Mobile", "+41 79 123 45 67")
    assert (anna["Address 1 - Street"], anna["Address 1 - Postal Code"]) == ("Weg 1", "8000")
    assert (anna["Address 1 - City"], anna["Address 1 - Country"]) == ("Zürich", "Schweiz")
    assert anna["Address 2 - Formatted"] == "Hof, Bern"
    assert anna["Notes"] == 'Zeile 1\nZeile 2, "so"'
    assert (anna["Labels"], anna["Birthday"]) == ("Freunde ::: VIP", " --12-24")
    assert (anna["Custom Field 1 - Label"], anna["Custom Field 1 - Value"]) == ("Offers", "Kaffee")
    assert evil["First Name"] == "=1+1"


def test_for_spreadsheets_no_cell_begins_like_a_formula() -> None:
    rows = list(
        csv.reader(io.StringIO(written(ANNA, EVIL, purpose=CsvPurpose.SPREADSHEETS).decode("utf-8-sig"), newline=""))
    )

    assert not [cell for row in rows for cell in row if cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))]
    assert rows[0][-1] == "Netzwerk Desktop"
    assert rows[1][-1] == "urn:uuid:1"


def test_without_anybody_there_is_a_header() -> None:
    layout = recognise_csv(written())

    assert layout is not None
    assert layout.format is FileFormat.CSV_GOOGLE


def test_what_was_written_for_spreadsheets_is_read_without_its_protection() -> None:
    anna, evil = people(read_csv(written(ANNA, EVIL, purpose=CsvPurpose.SPREADSHEETS)))

    assert (evil.name, evil.organisation, evil.job_title) == (EVIL.name, "+x", "'=quoted")
    assert (evil.note, evil.methods, evil.uid) == ("-2\n=3", EVIL.methods, "u2")
    assert set(anna.methods) == set(ANNA.methods)
    assert anna.birthday == "--12-24"
    assert anna.appendix == ()
    assert anna.own == OwnFields("Kaffee", event="Folientag", met_at=datetime(2026, 3, 4, 12, tzinfo=UTC))


def test_what_was_written_for_programs_is_known_by_the_day_of_the_meeting() -> None:
    assert only(read_csv(written(ANNA))).own.offers == "Kaffee"


@pytest.mark.parametrize("met", ["", "2026", "2026-02-30"])
def test_custom_columns_of_others_stay_below_the_note(met: str) -> None:
    head = "First Name,Labels,Custom Field 1 - Label,Custom Field 1 - Value,Custom Field 2 - Label,"
    person = only(read_csv(f"{head}Custom Field 2 - Value\r\nAnna,,Event,Lauf,Met,{met}\r\n".encode()))

    assert person.appendix == (("Event", "Lauf"), *([("Met", met)] if met else []))
    assert person.own == NOTHING_OWN


@pytest.mark.parametrize("tags", [("Kunde, alt",), ("a;b",), ("*Stern",), ("x", "y, z"), ("x",)])
def test_tags_come_back_as_they_were(tags: tuple[str, ...]) -> None:
    assert only(read_csv(written(replace(ANNA, tags=tags)))).tags == tags


def test_an_apostrophe_of_others_is_left_where_it_is() -> None:
    assert only(read_csv(b"First Name,Last Name,Labels\r\n'=Anna,Muster,")).name.given == "'=Anna"


WORD = st.text("abcäößÉ019 '=+-@.&", min_size=1, max_size=12).map(lambda text: " ".join(text.split())).filter(bool)
LINES = st.lists(WORD, max_size=3).map("\n".join)
METHODS = st.one_of(
    st.builds(
        ContactMethod, st.just(MethodKind.MAIL), st.from_regex(r"[a-z]{1,8}@x\.org", fullmatch=True), st.just("work")
    ),
    st.builds(
        ContactMethod, st.just(MethodKind.PHONE), st.from_regex(r"\+[0-9]{7,9}", fullmatch=True), st.just("mobile")
    ),
    st.builds(
        ContactMethod, st.just(MethodKind.ADDRESS), st.sampled_from(["Weg 1, 8000 Zürich", "Bern"]), st.just("home")
    ),
)
CONTACTS = st.builds(
    Contact,
    st.just(1),
    st.just("uid"),
    st.builds(PersonName, given=WORD, family=WORD),
    WORD,
    WORD,
    LINES,
    methods=st.lists(METHODS, max_size=5, unique=True).map(tuple),
    birthday=st.sampled_from(["", "--02-29", "1980-12-24"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(CONTACTS, min_size=1, max_size=4), st.sampled_from(CsvPurpose))
def test_what_is_written_is_read_as_it_was(contacts: list[Contact], purpose: CsvPurpose) -> None:
    found = people(read_csv(written(*contacts, purpose=purpose)))

    assert [person.name for person in found] == [contact.name for contact in contacts]
    for person, contact in zip(found, contacts, strict=True):
        assert (person.organisation, person.job_title) == (contact.organisation, contact.job_title)
        assert (person.note, person.birthday) == (contact.note, contact.birthday)
        assert sorted(map(str, person.methods)) == sorted(map(str, contact.methods))
        assert person.appendix == ()
