"""LDIF as Thunderbird exports it, and as nobody should."""

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netzwerk_desktop.domain.incoming import RemarkKind, Severity
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.formats.ldif import read_ldif
from tests.formats.reading import address, kinds, mail, only, people, phone, sample, web


def record(*lines: str) -> bytes:
    return "\n".join(["dn: cn=Anna", "sn: Muster", *lines, ""]).encode()


def test_thunderbirds_export() -> None:
    found = list(read_ldif(sample("thunderbird.ldif")))
    joerg = only(found)

    assert (joerg.line, joerg.name) == (1, PersonName(given="Jörg", family="Beispiel"))
    assert joerg.methods == (
        mail("joerg@example.com"),
        mail("privat@example.net"),
        phone("+49 171 1234567", "mobile"),
        address("Köln", "home"),
    )
    assert (joerg.birthday, joerg.note) == ("1980-04-12", "Zeile 1\nZeile 2")
    assert joerg.photo is not None
    assert joerg.photo.startswith(b"\xff\xd8\xff")
    assert joerg.appendix == ()
    assert kinds(found) == [(21, RemarkKind.GROUP_LEFT_OUT)]


def test_folded_lines_are_one_and_comments_with_their_folds_none() -> None:
    found = only(read_ldif(record("# a comment", "  that is folded", "o: Muster", "  und Söhne", "title: Chefin")))

    assert (found.organisation, found.job_title, found.appendix) == ("Muster und Söhne", "Chefin", ())


def test_the_address_of_a_file_is_never_followed() -> None:
    found = list(read_ldif(record("jpegPhoto:< file:///etc/passwd", "description:<http://x.example")))

    assert only(found).photo is None
    assert only(found).note == ""
    assert only(found).appendix == (("jpegPhoto", "file:///etc/passwd"), ("description", "http://x.example"))
    assert kinds(found) == [(1, RemarkKind.FILE_NOT_FOLLOWED), (1, RemarkKind.FILE_NOT_FOLLOWED)]


def test_both_addresses_both_webs_and_what_has_no_field() -> None:
    found = only(
        read_ldif(
            record(
                "street: Weg 1",
                "postalCode: 50667",
                "l: Köln",
                "c: DE",
                "mozillaHomeStreet: Hof 2",
                "mozillaHomeLocalityName: Bonn",
                "workurl: https://x.example",
                "mozillaNickname: Anni",
                "custom1: eins",
                "telephoneNumber;lang-de: 1234567",
                "postalAddress: ",
            )
        )
    )

    assert found.methods == (
        phone("1234567", "work"),
        web("https://x.example", "work"),
        address("Weg 1, 50667 Köln, DE", "work"),
        address("Hof 2, Bonn", "home"),
    )
    assert found.appendix == (("mozillaNickname", "Anni"), ("custom1", "eins"))


def test_an_address_of_a_directory_is_parted_by_dollars() -> None:
    assert only(read_ldif(record("postalAddress: Weg 1$50667 Köln"))).methods == (address("Weg 1, 50667 Köln", "work"),)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("description:: not base64!", RemarkKind.BAD_BASE64),
        ("jpegPhoto:: not base64!", RemarkKind.BAD_PHOTO),
        ("no colon at all", RemarkKind.NO_COLON),
    ],
)
def test_damage_is_reported_and_the_person_read(line: str, kind: RemarkKind) -> None:
    found = list(read_ldif(record(line)))

    assert only(found).name.family == "Muster"
    assert [each for _, each in kinds(found)] == [kind]


def test_orders_to_delete_somebody_are_refused() -> None:
    (remark, _) = read_ldif(b"dn: cn=Anna\nchangetype: delete\n")

    assert (remark.kind, remark.severity) == (RemarkKind.UNREADABLE, Severity.REFUSED)  # type: ignore[union-attr]


def test_records_are_parted_by_their_names_even_without_an_empty_line() -> None:
    found = people(
        read_ldif(b"version: 1\ndn: a\ncn: Anna Muster\ndn: b\ncn:: " + base64.b64encode(b"J\xf6rg M") + b"\n")
    )

    assert [person.name.given for person in found] == ["Anna", "Jörg"]


@pytest.mark.parametrize("data", [b"", b"version: 1\n\n", b"# nothing\n"])
def test_a_file_without_people_is_empty(data: bytes) -> None:
    assert kinds(read_ldif(data)) == [(0, RemarkKind.EMPTY_FILE)]


def test_a_picture_is_no_ldif() -> None:
    assert kinds(read_ldif(bytes(range(1, 30)) * 20)) == [(0, RemarkKind.NOT_A_CONTACT_FILE)]


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_whatever_it_is_reading_never_fails(data: bytes) -> None:
    list(read_ldif(data))
    list(read_ldif(b"dn: x\nsn: y\n" + data))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(lambda text: text.strip() == text))
def test_any_text_in_base64_is_read_as_it_was(text: str) -> None:
    found = only(read_ldif(record(f"description:: {base64.b64encode(text.encode()).decode()}")))

    assert found.note == text
