"""vCard files to people, and what is said of the file."""

import pytest

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.domain.incoming import Incoming, RemarkKind, Severity
from netzwerk_desktop.formats.vcard import Limits, read_vcards
from tests.formats.cards import card, kinds, read

TWO = card("N:Muster;Anna;;;", "FN:Anna Muster", "NOTE:Grüße") + card("N:Meier;Jo;;;", "FN:Jo Meier")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_a_file_is_read_in_every_unicode_with_and_without_its_mark(encoding: str) -> None:
    people, remarks = read(TWO.decode().encode(encoding))

    assert [each.name.family for each in people] == ["Muster", "Meier"]
    assert people[0].note == "Grüße"
    assert not remarks


def test_one_bad_note_does_not_damage_the_rest() -> None:
    data = card("FN:Zoë Muster", b"NOTE:Gr\xfc\xdfe") + card("FN:Jörg Meier")
    people, remarks = read(data)

    assert [each.name.given for each in people] == ["Zoë", "Jörg"]
    assert people[0].note == "Grüße"
    assert [(each.line, each.kind) for each in remarks] == [(4, RemarkKind.ENCODING_GUESSED)]


def test_a_person_knows_line_and_exact_bytes() -> None:
    data = b"\xef\xbb\xbf" + TWO + b"\r\n\r\n" + card("FN:Third One", end=b"\n")
    people, _ = read(data)

    assert [each.line for each in people] == [1, 7, 14]
    assert b"".join(each.raw for each in people[:2]) == TWO


@pytest.mark.parametrize("end", [b"\r", b"\r\r\n", b"\n"])
def test_lines_are_counted_with_every_kind_of_line_end(end: bytes) -> None:
    people, _ = read(card("FN:a b", end=end) + card("FN:c d", end=end))

    assert [each.line for each in people] == [1, 5]


def test_people_come_one_by_one() -> None:
    found = read_vcards(TWO + b"BEGIN:VCARD")

    assert isinstance(next(found), Incoming)


def test_a_group_is_left_out_and_named() -> None:
    apple = card("FN:Verein", "X-ADDRESSBOOKSERVER-KIND:group", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1")
    four = card("KIND:GROUP", "FN:Chor", "MEMBER:urn:uuid:1", version="4.0")
    people, remarks = read(apple + four)

    assert not people
    assert [(each.kind, each.values["name"]) for each in remarks] == [
        (RemarkKind.GROUP_LEFT_OUT, "Verein"),
        (RemarkKind.GROUP_LEFT_OUT, "Chor"),
    ]
    assert {each.severity for each in remarks} == {Severity.NOTE}


@pytest.mark.parametrize("lines", [(), ("UID:1", "REV:2020", "PRODID:x"), ("N:;;;;", "FN:", "ORG:;", "TEL:")])
def test_a_card_that_says_nothing_of_anybody_is_refused_with_its_line(lines: tuple[str, ...]) -> None:
    people, remarks = read(TWO + card(*lines))

    assert len(people) == 2
    assert [(each.line, each.severity, each.kind) for each in remarks] == [(12, Severity.REFUSED, RemarkKind.NOBODY)]


@pytest.mark.parametrize(
    "line", ["NICKNAME:Anni", "TEL:1", "EMAIL:a@b.ch", "NOTE:x", "ORG:Muster AG", "X-SKYPE:anni", "BDAY:--1224"]
)
def test_whoever_has_anything_is_somebody(line: str) -> None:
    assert len(read(card(line))[0]) == 1


def test_a_missing_end_is_said_and_the_card_read() -> None:
    people, remarks = read(b"BEGIN:VCARD\nFN:Anna Muster\n" + card("FN:Jo Meier"))

    assert len(people) == 2
    assert [(each.line, each.kind) for each in remarks] == [(1, RemarkKind.NO_END)]


def test_text_outside_cards_is_said_with_its_line_and_beginning() -> None:
    _, remarks = read(card("FN:Anna Muster") + b"\r\n\r\nSent from my phone\r\n")

    assert [(each.line, each.kind, each.values["text"]) for each in remarks] == [
        (7, RemarkKind.TEXT_OUTSIDE, "Sent from my phone")
    ]


def test_a_line_without_a_colon_is_said_with_its_line() -> None:
    _, remarks = read(card("FN:Anna Muster", "X-A:1", "what is this"))

    assert [(each.line, each.kind, each.values["text"]) for each in remarks] == [
        (5, RemarkKind.NO_COLON, "what is this")
    ]


def test_lines_that_belong_to_a_note_are_read_and_said() -> None:
    people, remarks = read(card("FN:Anna Muster", "NOTE:one", "two"))

    assert people[0].note == "one\ntwo"
    assert [each.kind for each in remarks] == [RemarkKind.NO_COLON]


def test_cards_in_each_other_are_read_and_too_many_are_said() -> None:
    def nested(depth: int) -> bytes:
        inner = nested(depth - 1) if depth else b""
        return card(f"FN:Level {depth}", *([b"AGENT:", inner.removesuffix(b"\r\n")] if inner else []))

    assert kinds(nested(2)) == []
    assert kinds(nested(3)) == [RemarkKind.NESTED_TOO_DEEP]
    assert read(nested(3))[0][0].raw == nested(3)


def test_a_photo_elsewhere_is_said_and_its_address_kept() -> None:
    people, remarks = read(card("FN:Anna Muster", "PHOTO;VALUE=uri:https://example.com/a.jpg"))

    assert people[0].photo is None
    assert people[0].appendix == (("PHOTO", "https://example.com/a.jpg"),)
    assert [(each.kind, each.values["url"]) for each in remarks] == [
        (RemarkKind.PHOTO_ELSEWHERE, "https://example.com/a.jpg")
    ]


def test_a_damaged_photo_is_said() -> None:
    assert kinds(card("FN:Anna Muster", "PHOTO;ENCODING=b:ASDF:==")) == [RemarkKind.BAD_BASE64]


def test_a_birthday_that_is_no_date_is_said_and_kept() -> None:
    people, remarks = read(card("FN:Anna Muster", "BDAY;VALUE=text:circa 1800"))

    assert people[0].birthday == ""
    assert people[0].appendix == (("BDAY", "circa 1800"),)
    assert [each.kind for each in remarks] == [RemarkKind.BAD_DATE]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", RemarkKind.EMPTY_FILE),
        (b" \r\n", RemarkKind.EMPTY_FILE),
        (b"First Name,Last Name\nAnna,Muster\n", RemarkKind.NOT_A_CONTACT_FILE),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", RemarkKind.NOT_A_CONTACT_FILE),
        (b"\x89PNG\r\n\x1a\n\0\0", RemarkKind.NOT_A_CONTACT_FILE),
    ],
)
def test_what_is_no_vcard_file_is_refused(data: bytes, kind: RemarkKind) -> None:
    people, remarks = read(data)

    assert not people
    assert [(each.kind, each.severity) for each in remarks] == [(kind, Severity.REFUSED)]


def test_limits_refuse_a_card_and_take_the_rest() -> None:
    data = card("FN:Big One", "NOTE:" + "x" * 500) + card("FN:Anna Muster") + card("FN:Many", *["TEL:1"] * 20)
    found = list(read_vcards(data, Limits(card=400, lines=10)))

    assert [each.name.given if isinstance(each, Incoming) else each.kind for each in found] == [
        RemarkKind.TOO_LARGE,
        "Anna",
        RemarkKind.TOO_MANY,
    ]


def test_a_property_beyond_its_limit_is_left_unread_but_kept() -> None:
    data = card("FN:Anna Muster", "NOTE:" + "x" * 500)
    remark, one = read_vcards(data, Limits(line=400))

    assert isinstance(one, Incoming)
    assert (one.note, one.raw) == ("", data)
    assert not isinstance(remark, Incoming)
    assert (remark.line, remark.kind, remark.values["property"]) == (4, RemarkKind.TOO_LARGE, "NOTE")


def test_a_file_beyond_its_limits_is_refused_and_further_cards_are_not_read() -> None:
    assert [each.kind for each in read_vcards(TWO, Limits(file=10)) if not isinstance(each, Incoming)] == [
        RemarkKind.TOO_LARGE
    ]
    found = list(read_vcards(TWO, Limits(cards=1)))
    assert isinstance(found[0], Incoming)
    assert not isinstance(found[1], Incoming)
    assert (found[1].line, found[1].kind) == (7, RemarkKind.TOO_MANY)


def test_a_file_is_read_in_the_order_of_its_lines() -> None:
    one, *_ = read(card("FN:Anna Muster", "EMAIL:a@example.com", "TEL:1"))[0]

    assert one.methods == (
        ContactMethod(MethodKind.MAIL, "a@example.com"),
        ContactMethod(MethodKind.PHONE, "1"),
    )
