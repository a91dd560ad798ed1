"""Every kind of contact file is recognised by its content and read."""

import json

import pytest

from netzwerk_desktop.domain.columns import ColumnField, ColumnUse
from netzwerk_desktop.domain.incoming import FileFormat, Incoming, Remark, RemarkKind
from netzwerk_desktop.services.contact_files import ContactFile
from netzwerk_desktop.services.verbs import Verbs

VCF = b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:M\xc3\xbcller;Anna;;;\r\nFN:Anna M\xc3\xbcller\r\nEND:VCARD\r\n"
CSV = b"First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value\nAnna,M\xc3\xbcller,Work,anna@example.ch\n"
LINKEDIN = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
LINKEDIN += b"Anna,M\xc3\xbcller,https://www.linkedin.com/in/anna,,A,B,03 Apr 2022\n"
LDIF = b"dn: cn=Anna\nobjectclass: person\ncn: Anna M\xc3\xbcller\ngivenName: Anna\nsn: M\xc3\xbcller\n"
UNKNOWN = b"Wer;Wohin\nAnna M\xc3\xbcller;anna@example.ch\n"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (VCF, FileFormat.VCARD),
        (CSV, FileFormat.CSV_GOOGLE),
        (LINKEDIN, FileFormat.CSV_LINKEDIN),
        (LDIF, FileFormat.LDIF),
    ],
)
def test_people_are_read_whatever_the_file_is_called(verbs: Verbs, data: bytes, kind: FileFormat) -> None:
    plan = verbs.importing.plan([ContactFile("file", data=data)])

    assert plan.files[0].format is kind
    assert [person.facts.name.display for person in plan.people] == ["Anna Müller"]


@pytest.mark.parametrize(
    ("data", "kind"), [(b"", RemarkKind.EMPTY_FILE), (b"\x89PNG\r\n\x1a\n\0\0", RemarkKind.NOT_A_CONTACT_FILE)]
)
def test_what_is_no_contact_file_is_refused(verbs: Verbs, data: bytes, kind: RemarkKind) -> None:
    (report,) = verbs.importing.plan([ContactFile("file", data=data)]).files

    assert ([each.kind for each in report.remarks], report.refused, report.read) == ([kind], 1, 0)


def test_a_table_nobody_knows_is_understood_as_somebody_said(verbs: Verbs) -> None:
    file = ContactFile("people.csv", data=UNKNOWN)
    layout = verbs.importing.layout(file)
    assert layout is not None
    mapping = {"Wer": ColumnUse(ColumnField.NAME), "Wohin": ColumnUse(ColumnField.MAIL)}

    verbs.importing.remember_mapping(layout, mapping)

    (person,) = verbs.importing.plan([file]).people
    assert (person.facts.name.display, person.facts.methods[0].value) == ("Anna Müller", "anna@example.ch")


def test_a_reading_yields_people_and_remarks_only(verbs: Verbs) -> None:
    from netzwerk_desktop.services.contact_reading import FileReader

    reading = FileReader(verbs.session.mappings)(ContactFile("x", data=VCF + b"rubbish\r\n" + VCF))

    assert {type(each) for each in reading.people} <= {Incoming, Remark}
    assert reading.expected == 2


def test_a_zip_that_is_no_archive_of_ours_is_refused(verbs: Verbs) -> None:
    (report,) = verbs.importing.plan([ContactFile("x.zip", data=b"PK\x03\x04" + json.dumps({}).encode())]).files

    assert report.refused == 1
