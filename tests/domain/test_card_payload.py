"""vCard and MECARD as barcodes carry them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.business_card import FieldKind, PhoneKind
from netzwerk_desktop.domain.card_payload import Payload, read_payloads


def value(payload: Payload, kind: FieldKind) -> str:
    return next((field.value for field in payload.fields if field.kind is kind), "")


def vcard(*lines: str, version: str = "3.0") -> Payload:
    return read_payloads(["\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD"])], "CH")


def test_the_properties_of_a_vcard() -> None:
    found = vcard(
        "N:Iten;Mara;Berta;Dr.;MBA", "ORG:Waldrand AG;Jungwald", "TITLE:Försterin", "EMAIL;TYPE=WORK:mara@waldrand.ch",
        "URL:https://waldrand.ch", "ADR;TYPE=WORK:;;Lindenweg 4;Winterthur;;8400;Schweiz",
    )  # fmt: skip

    assert {field.kind.value: field.value for field in found.fields} == {
        "prefix": "Dr.", "given": "Mara Berta", "family": "Iten", "suffix": "MBA", "organisation": "Waldrand AG",
        "department": "Jungwald", "job_title": "Försterin", "mail": "mara@waldrand.ch", "web": "https://waldrand.ch",
        "street": "Lindenweg 4", "city": "Winterthur", "postcode": "8400", "country": "Schweiz",
    }  # fmt: skip


def test_folded_lines_are_unfolded_and_escapes_opened() -> None:
    found = vcard(r"N:Iten\;Wyss;Mara", "EMAIL:mara@wald", " rand.ch", r"ORG:Holz\, Laub\\Nadel;Jung\nwald")

    assert value(found, FieldKind.FAMILY) == "Iten;Wyss"
    assert value(found, FieldKind.MAIL) == "mara@waldrand.ch"
    assert value(found, FieldKind.ORGANISATION) == r"Holz, Laub\Nadel"
    assert value(found, FieldKind.DEPARTMENT) == "Jung wald"


def test_groups_and_lower_case_are_read() -> None:
    assert value(vcard("item1.email;type=INTERNET:mara@waldrand.ch"), FieldKind.MAIL) == "mara@waldrand.ch"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:L=C3=BCthi;Mara", "Lüthi"),
        ("N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:L=FCthi;Mara", "Lüthi"),
        ("N;QUOTED-PRINTABLE:L=C3=BC=\r\nthi;Mara", "Lüthi"),
    ],
)
def test_version_2_1_is_decoded(line: str, name: str) -> None:
    assert value(vcard(line, version="2.1"), FieldKind.FAMILY) == name


@pytest.mark.parametrize(
    ("line", "kind", "e164"),
    [
        ("TEL;TYPE=WORK,VOICE:+41 44 300 40 50", PhoneKind.PHONE, "+41443004050"),
        ("TEL;TYPE=CELL:079 300 40 50", PhoneKind.MOBILE, "+41793004050"),
        ("TEL;FAX:044 300 40 50", PhoneKind.FAX, "+41443004050"),
        ('TEL;VALUE=uri;TYPE="voice,work":tel:+41-44-300-40-50', PhoneKind.PHONE, "+41443004050"),
        ("TEL:+41 79 300 40 50", PhoneKind.MOBILE, "+41793004050"),
    ],
)
def test_the_numbers_of_a_vcard(line: str, kind: PhoneKind, e164: str) -> None:
    assert [(phone.kind, phone.e164) for phone in vcard(line).phones] == [(kind, e164)]


def test_a_full_name_serves_where_its_parts_are_missing() -> None:
    found = vcard("FN:Mara Berta Iten")

    assert (value(found, FieldKind.GIVEN), value(found, FieldKind.FAMILY)) == ("Mara Berta", "Iten")


def test_a_mecard() -> None:
    found = read_payloads([r"MECARD:N:Iten,Mara;TEL:0443004050;EMAIL:mara@waldrand.ch;URL:http\://waldrand.ch;"
                           "ADR:,,Lindenweg 4,Winterthur,,8400,CH;;"], "CH")  # fmt: skip

    assert value(found, FieldKind.GIVEN) == "Mara"
    assert value(found, FieldKind.WEB) == "http://waldrand.ch"
    assert value(found, FieldKind.POSTCODE) == "8400"
    assert found.phones[0].e164 == "+41443004050"


def test_a_page_stays_a_page_and_other_texts_say_nothing() -> None:
    assert value(read_payloads(["https://waldrand.ch/m"], "CH"), FieldKind.WEB) == "https://waldrand.ch/m"
    assert read_payloads(["WIFI:S:Wald;P:geheim;;", "", "just text"], "CH") == Payload()


@given(st.text(max_size=200))
def test_any_payload_is_read_without_failing(text: str) -> None:
    for start in ("", "BEGIN:VCARD\n", "MECARD:"):
        found = read_payloads([start + text], "CH")
        assert all(field.value for field in found.fields)
