"""Which kind of contact file something is."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netzwerk_desktop.domain.incoming import FileFormat
from netzwerk_desktop.formats.recognise import recognise, recognise_file
from tests.formats.archives import written
from tests.formats.reading import SAMPLES, sample

CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nEND:VCARD\r\n"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("google_old.csv", FileFormat.CSV_GOOGLE),
        ("google_new_2024.csv", FileFormat.CSV_GOOGLE),
        ("google_import_template_2024.csv", FileFormat.CSV_GOOGLE),
        ("outlook_en_cp1252.csv", FileFormat.CSV_OUTLOOK),
        ("outlook_de_cp1252.csv", FileFormat.CSV_OUTLOOK),
        ("outlook_com_web_utf8bom.csv", FileFormat.CSV_OUTLOOK),
        ("linkedin_connections_en.csv", FileFormat.CSV_LINKEDIN),
        ("linkedin_connections_en_bom_crlf.csv", FileFormat.CSV_LINKEDIN),
        ("thunderbird_en.csv", FileFormat.CSV_THUNDERBIRD),
        ("thunderbird_de.csv", FileFormat.CSV_THUNDERBIRD),
        ("hostile_formula.csv", FileFormat.CSV),
        ("nul_and_mixed.csv", FileFormat.CSV),
        ("thunderbird.ldif", FileFormat.LDIF),
        ("monica_v4_export_unverified.json", FileFormat.MONICA),
    ],
)
def test_every_sample_is_known_by_its_content_whatever_its_name(name: str, expected: FileFormat) -> None:
    assert recognise(sample(name)) is expected
    assert recognise(sample(name), "x.vcf") is expected
    assert recognise_file(SAMPLES / name) is expected


@pytest.mark.parametrize(
    "data",
    [
        CARD,
        b"\xef\xbb\xbf" + CARD,
        b"\xff\xfe" + CARD.decode().encode("utf-16-le"),
        CARD.decode().encode("utf-16-be"),
        b"From: somebody\n\n" + CARD,
        CARD.lower().replace(b"\r\n", b"\n"),
    ],
)
def test_a_vcard_is_known_in_every_encoding(data: bytes) -> None:
    assert recognise(data, "cards.csv") is FileFormat.VCARD


def test_an_archive_is_known_by_what_lies_in_it(tmp_path: Path) -> None:
    path = tmp_path / "everything.bin"
    path.write_bytes(written())

    assert recognise(written()) is FileFormat.ARCHIVE
    assert recognise_file(path) is FileFormat.ARCHIVE
    assert recognise(b"PK\x03\x04 something else", "a.zip") is None


def test_the_ending_decides_what_the_content_leaves_open() -> None:
    open_table = b"Wer;Wo\r\nAnna;Bern\r\n"

    assert recognise(open_table, "people.CSV") is FileFormat.CSV
    assert recognise(open_table, "people.doc") is None
    assert recognise(b"FN:Anna\r\n", "anna.vcf") is FileFormat.VCARD
    assert recognise(b"cn: Anna\n", "anna.ldif") is FileFormat.LDIF


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "a.csv"),
        (b"", "a.vcf"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(200)), "a.csv"),
        (b'{"name": "x"}', "a.json"),
        ("Lieber Herr Müller,\n\nName und Firma sind notiert.\n\nGrüße".encode(), "brief.pages"),
        (b"Name\n", "notes"),
    ],
)
def test_what_is_no_contact_file_is_none(data: bytes, name: str) -> None:
    assert recognise(data, name) is None


def test_lines_without_end_before_a_record_cost_no_time() -> None:
    assert recognise(b"\n" * 100_000 + b"dn: x\n") is FileFormat.LDIF
    assert recognise(b"# x\n" * 50_000 + b"dx: x\n") is None


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["", "a.csv", "a.zip", "a.txt", "a.json"]))
def test_anything_is_looked_at_without_failing(data: bytes, name: str) -> None:
    recognise(data, name)
    recognise(b"PK\x03\x04" + data, name)
