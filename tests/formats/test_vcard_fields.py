"""What each property says of a person."""

import base64

import pytest

from netzwerk_desktop.domain.contact import ContactMethod, MethodKind
from netzwerk_desktop.domain.text import PersonName
from tests.formats.cards import PNG, kinds, mail, person, phone


def test_the_parts_of_a_name_win_over_the_written_one() -> None:
    one = person("N:von Arx;Anna;Maria;Dr.;MBA", "FN:Arx Anna")

    assert one.name == PersonName("Dr.", "Anna Maria", "von Arx", "MBA")
    assert one.appendix == ()


def test_a_written_name_that_says_more_is_kept() -> None:
    assert person("N:Muster;Anna;;;", "FN:Anni Muster").appendix == (("FN", "Anni Muster"),)


@pytest.mark.parametrize("parts", [(), ("N:;;;;",), ("N:",)])
def test_without_parts_the_written_name_is_split(parts: tuple[str, ...]) -> None:
    assert person(*parts, "FN:Dr. Anna von Arx").name == PersonName("Dr.", "Anna", "von Arx")


def test_a_written_name_with_a_legal_form_is_an_organisation() -> None:
    one = person("FN:Müller GmbH & Co. KG")

    assert (one.name, one.organisation) == (PersonName(), "Müller GmbH & Co. KG")


@pytest.mark.parametrize("line", ["KIND:org", "X-ABShowAs:COMPANY", "ORG:Beispiel"])
def test_a_card_of_a_company_is_an_organisation_without_a_person(line: str) -> None:
    one = person(line, "FN:Beispiel", version="4.0")

    assert (one.name, one.organisation) == (PersonName(), "Beispiel")


def test_without_any_name_the_nickname_is_the_name() -> None:
    assert person("NICKNAME:Anni").name.display == "Anni"
    assert person("FN:Anna Muster", "NICKNAME:Anni").appendix == (("NICKNAME", "Anni"),)


def test_departments_and_further_jobs_are_kept_in_the_appendix() -> None:
    one = person("FN:Anna Muster", "ORG:Muster AG;Verkauf;Nord", "TITLE:Leiterin", "ROLE:Chefin", "ORG:Verein")

    assert (one.organisation, one.job_title) == ("Muster AG", "Leiterin")
    assert one.appendix == (("ORG", "Verkauf; Nord"), ("ORG", "Verein"), ("ROLE", "Chefin"))


def test_a_role_is_the_job_where_there_is_no_title() -> None:
    assert person("FN:Anna Muster", "ROLE:Chefin").job_title == "Chefin"


def test_the_preferred_way_of_a_kind_stands_first() -> None:
    mails = "EMAIL;TYPE=HOME:a@example.com", "EMAIL;TYPE=WORK,PREF:b@example.com"
    one = person("FN:a b", *mails, "TEL;CELL:1", "TEL;PREF=1:2")

    assert [each for each in one.methods if each.kind is MethodKind.MAIL] == [
        mail("b@example.com", "work"),
        mail("a@example.com", "home"),
    ]
    assert [each for each in one.methods if each.kind is MethodKind.PHONE] == [phone("2"), phone("1", "mobile")]


def test_a_label_of_a_group_wins_over_types_wherever_it_stands() -> None:
    first = "item1.X-ABLabel:Hütte", "FN:a b", "item1.TEL;TYPE=HOME:1"
    one = person(*first, "Item2.URL:x.ch", "item2.X-ABLabel:_$!<HomePage>!$_")

    assert one.methods == (phone("1", "Hütte"), ContactMethod(MethodKind.WEB, "x.ch", "homepage"))


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("EMAIL:mailto:a@example.com", "a@example.com"),
        ('EMAIL;INTERNET:"Anna" <a@example.com>', "a@example.com"),
        ("EMAIL: a@example.com ", "a@example.com"),
        ("TEL;VALUE=uri:tel:+41-44-123;ext=2", "+41-44-123;ext=2"),
        ("TEL:\u202a+41 44 123\u202c", "+41 44 123"),
        ("URL:http\\://example.com/a\\,b", "http://example.com/a,b"),
        ("URL:http://example.com/?a=1,2", "http://example.com/?a=1,2"),
        ("IMPP;TYPE=home:xmpp:anna@example.com", "xmpp:anna@example.com"),
        ("X-SOCIALPROFILE;type=linkedin:https://example.com/in/anna", "https://example.com/in/anna"),
    ],
)
def test_a_way_is_its_bare_value(line: str, value: str) -> None:
    assert [each.value for each in person("FN:a b", line).methods] == [value]


def test_an_empty_way_is_none() -> None:
    assert person("FN:a b", "EMAIL:", "TEL: ", "ADR:;;;;;;", "URL:").methods == ()


def test_several_addresses_are_read_and_their_printed_form_is_not_said_twice() -> None:
    one = person(
        "FN:a b",
        "ADR;TYPE=WORK:;;Weg 1;Zürich;;8001;",
        "LABEL;TYPE=WORK:Weg 1\\n8001 Zürich",
        "item1.ADR:;;Hof 2,Hinterhaus;Ulm;;89073;",
        "item1.LABEL:Hof 2",
        "LABEL;TYPE=HOME:Allein 3",
    )

    assert [(each.value, each.label) for each in one.methods] == [
        ("Weg 1, 8001 Zürich", "work"),
        ("Hof 2, Hinterhaus, 89073 Ulm", ""),
    ]
    assert one.appendix == (("LABEL", "Allein 3"),)


def test_a_comma_that_was_not_escaped_cuts_nothing_off() -> None:
    names = "FN:Mr. Jo Richter, Jo Doe Sr.", "N:Richter;Jo;;;"
    one = person(*names, "NOTE:Hallo, Welt; und mehr", "TITLE:Leiter, Verkauf")

    assert (one.note, one.job_title) == ("Hallo, Welt; und mehr", "Leiter, Verkauf")
    assert one.appendix == (("FN", "Mr. Jo Richter, Jo Doe Sr."),)


def test_notes_are_joined_and_keep_their_lines() -> None:
    assert person("FN:a b", "NOTE:one\\ntwo", "NOTE:three").note == "one\ntwo\nthree"


def test_quoted_printable_is_decoded_before_its_parts_are_cut() -> None:
    one = person(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg",
        "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Gr=FC=DFe=0D=0Aaus Bern",
        version="2.1",
    )

    assert one.name == PersonName(given="Jörg", family="Müller")
    assert one.note.splitlines() == ["Grüße", "aus Bern"]


def test_letters_whose_second_byte_is_a_backslash_are_no_escapes() -> None:
    assert person(b"N;CHARSET=SHIFT_JIS:" + "伊能;圭一".encode("cp932"), version="2.1").name.family == "伊能"


def test_apples_birthday_without_a_year_has_none() -> None:
    assert person("FN:a b", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12").birthday == "--04-12"


def test_further_birthdays_are_kept() -> None:
    one = person("FN:a b", "BDAY:1980-12-24", "BDAY:1981-01-02", "ANNIVERSARY:20100101")

    assert one.birthday == "1980-12-24"
    assert one.appendix == (("BDAY", "1981-01-02"), ("ANNIVERSARY", "20100101"))


def test_categories_are_tags_each_one_once() -> None:
    one = person("FN:a b", "CATEGORIES:Messe,Kunde\\,neu", "CATEGORIES:Messe,Bern")

    assert one.tags == ("Messe", "Kunde,neu", "Bern")


def test_the_first_whole_photo_is_the_portrait() -> None:
    packed = base64.b64encode(PNG).decode()
    one = person("FN:a b", "PHOTO:", f"PHOTO;ENCODING=b:{packed}", "PHOTO;ENCODING=b:Zm9v")

    assert one.photo == PNG


def test_what_no_field_holds_is_kept_with_its_label_but_nothing_that_is_no_text() -> None:
    one = person(
        "FN:a b",
        "UID:abc",
        "X-SKYPE:anna",
        "item1.X-ABDATE:2008-12-11",
        "item1.X-ABLabel:_$!<Anniversary>!$_",
        "X-messaging/xmpp-All:anna@example.com",
        "LOGO;ENCODING=b:Zm9v",
        "KEY:data:application/pgp-keys;base64,Zm9v",
        "X-EMPTY:",
    )

    assert one.uid == "abc"
    assert one.appendix == (
        ("X-SKYPE", "anna"),
        ("X-ABDATE (anniversary)", "2008-12-11"),
        ("X-MESSAGING/XMPP-ALL", "anna@example.com"),
    )


def test_nothing_is_said_of_a_whole_card() -> None:
    assert kinds(b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna Muster\r\nEND:VCARD\r\n") == []


def test_a_note_has_plain_line_ends() -> None:
    assert person("N:a", "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo", version="2.1").note == "one\ntwo"
