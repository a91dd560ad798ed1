"""People to vCards: what is untouched stays, what changed changes alone, what is new is right."""

import base64
import string
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.cadence import CHOICES
from netzwerk_desktop.domain.contact import Contact, ContactMethod, MethodKind
from netzwerk_desktop.domain.followup import Standing
from netzwerk_desktop.domain.incoming import Incoming, appendix_text
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.formats.vcard import join_vcards, read_vcards, write_vcard
from tests.exchange_report import contact_of
from tests.formats.cards import PNG, card, mail, phone, read

APPLE = card(
    "PRODID:-//Apple Inc.//iOS 17//EN",
    "N:Muster;Anna;Maria;Dr.;",
    "FN:Dr. Anna Maria Muster",
    "ORG:Muster AG;Verkauf;",
    "TITLE:Leiterin\\, Verkauf",
    "EMAIL;type=INTERNET;type=WORK;type=pref:anna@example.com",
    "item1.EMAIL;type=INTERNET:a@example.org",
    "item1.X-ABLabel:Verein",
    "TEL;type=CELL;type=VOICE:+41 79 123 45 67",
    "item2.ADR;type=WORK:;;Weg 1;Zürich;;8001;Schweiz",
    "item2.X-ABADR:ch",
    "NOTE:Eine Notiz\\, die lang genug ist\\, dass sie an einer Grenze gefaltet ",
    " wird\\; mit Umlauten: Grüße.",
    "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12",
    "X-SOCIALPROFILE;type=linkedin;x-user=anna:https://example.com/in/anna",
    "X-FOO;X-BAR=1:unbekannt;mit,allem",
    "CATEGORIES:Messe,Kunde",
    "PHOTO;ENCODING=b;TYPE=PNG:" + base64.b64encode(PNG).decode()[:40],
    " " + base64.b64encode(PNG).decode()[40:],
    "UID:abc-123",
)


def one(data: bytes) -> Incoming:
    (person,) = read(data)[0]
    return person


def differing(before: bytes, after: bytes) -> tuple[list[bytes], list[bytes]]:
    """The lines that went and those that came."""
    old, new = before.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


ANNA = contact_of(one(APPLE))


def test_an_untouched_card_is_given_back_byte_for_byte() -> None:
    assert write_vcard(ANNA, APPLE) == APPLE


def test_a_note_with_the_appendix_below_it_is_untouched() -> None:
    person = one(APPLE)
    note = f"{person.note}\n\n{appendix_text(person.appendix)}"

    assert appendix_text(person.appendix)
    assert write_vcard(replace(ANNA, note=note), APPLE) == APPLE


@pytest.mark.parametrize(
    ("change", "gone", "come"),
    [
        ({"name": PersonName("Dr.", "Anna Maria", "Meier")}, ["N:", "FN:"],
         ["N:Meier;Anna;Maria;Dr.;", "FN:Dr. Anna Maria Meier"]),
        ({"organisation": "Neue; Firma"}, ["ORG:"], ["ORG:Neue\\; Firma;Verkauf;"]),
        ({"job_title": ""}, ["TITLE:"], []),
        ({"note": "kurz"}, ["NOTE:", " wird"], ["NOTE:kurz"]),
        ({"birthday": "--04-13"}, ["BDAY"], ["BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-13"]),
        ({"birthday": "1980-04-13"}, ["BDAY"], ["BDAY:1980-04-13"]),
        ({"birthday": ""}, ["BDAY"], []),
        ({"tags": ("Messe", "a,b")}, ["CATEGORIES"], ["CATEGORIES:Messe,a\\,b"]),
        ({"offers": "Rat"}, [], ["X-NETZWERK-OFFERS:Rat"]),
    ],
)  # fmt: skip
def test_one_changed_field_changes_its_property_alone(change: dict, gone: list[str], come: list[str]) -> None:
    out = write_vcard(replace(ANNA, **change), APPLE)
    old, new = differing(APPLE, out)

    assert [line.decode()[: len(start)] for line, start in zip(old, gone, strict=True)] == gone
    assert [line.decode() for line in new] == come
    assert {name: getattr(contact_of(one(out)), name) for name in change} == change


def methods_with(old: ContactMethod, *new: ContactMethod) -> tuple[ContactMethod, ...]:
    return tuple(each for method in ANNA.methods for each in (new if method == old else (method,)))


@pytest.mark.parametrize(
    ("old", "new", "come"),
    [
        (mail("anna@example.com", "work"), [mail("neu@example.com", "work")],
         ["EMAIL;type=INTERNET;type=WORK;type=pref:neu@example.com"]),
        (mail("a@example.org", "Verein"), [mail("b@example.org", "Verein")],
         ["item1.EMAIL;type=INTERNET:b@example.org"]),
        (mail("a@example.org", "Verein"), [mail("a@example.org", "Club")], ["item1.X-ABLabel:Club"]),
        (phone("+41 79 123 45 67", "mobile"), [phone("+41 79 123 45 67", "Boot")],
         ["item3.TEL;type=CELL;type=VOICE:+41 79 123 45 67", "item3.X-ABLabel:Boot"]),
        (phone("+41 79 123 45 67", "mobile"), [phone("+41 79 123 45 67", "home")],
         ["TEL;TYPE=VOICE,HOME:+41 79 123 45 67"]),
        (phone("+41 79 123 45 67", "mobile"), [], []),
        (mail("a@example.org", "Verein"), [], []),
        (phone("+41 79 123 45 67", "mobile"), [phone("+41 79 123 45 67", "mobile"), phone("12", "work fax")],
         ["TEL;TYPE=WORK,FAX:12"]),
    ],
)  # fmt: skip
def test_one_changed_way_changes_alone(old: ContactMethod, new: list[ContactMethod], come: list[str]) -> None:
    methods = methods_with(old, *new)
    out = write_vcard(replace(ANNA, methods=methods), APPLE)

    assert [line.decode() for line in differing(APPLE, out)[1]] == come
    assert set(one(out).methods) == set(methods)


def test_a_way_that_goes_takes_its_label_along() -> None:
    out = write_vcard(replace(ANNA, methods=()), APPLE)

    assert b"X-ABLabel" not in out
    assert b"X-ABADR" not in out
    assert b"X-FOO;X-BAR=1:unbekannt;mit,allem" in out


def test_an_address_is_rewritten_in_its_parts() -> None:
    old = next(way for way in ANNA.methods if way.kind is MethodKind.ADDRESS)
    out = write_vcard(
        replace(ANNA, methods=methods_with(old, replace(old, value="Hof 2, 8002 Zürich, Schweiz"))), APPLE
    )

    assert "item2.ADR;type=WORK:;;Hof 2;Zürich;;8002;Schweiz".encode() in out


def test_a_photo_changes_alone_and_only_when_it_is_said() -> None:
    jpeg = b"\xff\xd8\xff" + bytes(200)

    assert write_vcard(ANNA, APPLE, photo=jpeg) == APPLE
    changed = write_vcard(ANNA, APPLE, photo=jpeg, photo_changed=True)
    assert one(changed).photo == jpeg
    assert all(line.startswith((b"PHOTO", b" ")) for line in differing(APPLE, changed)[0])
    gone = write_vcard(ANNA, APPLE, photo_changed=True)
    assert one(gone).photo is None
    assert b"PHOTO" not in gone


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\r\n"])
def test_new_lines_end_as_the_others_do(end: bytes) -> None:
    raw = card("FN:Anna Muster", "N:Muster;Anna;;;", end=end)
    out = write_vcard(replace(contact_of(one(raw)), note="x" * 100), raw)

    assert out.replace(end, b"").count(b"\r") + out.replace(end, b"").count(b"\n") == 0
    assert one(out).note == "x" * 100


def test_a_card_of_2_1_stays_one_and_new_words_are_quoted_printable() -> None:
    raw = card("N:Muster;Anna", "FN:Anna Muster", "TEL;CELL;PREF:1", "X-A;QUOTED-PRINTABLE:=FC=", "=E4", version="2.1")
    contact = contact_of(one(raw))
    contact = replace(contact, note="Grüße\naus Bern, ; \\ =", methods=(phone("2", "mobile"), mail("a@b.ch", "work")))
    out = write_vcard(contact, raw)

    assert b"TEL;CELL;PREF:2\r\n" in out
    assert b"EMAIL;WORK:a@b.ch\r\n" in out
    assert b"X-A;QUOTED-PRINTABLE:=FC=\r\n=E4\r\n" in out
    assert one(out).note.replace("\r\n", "\n") == contact.note
    assert out.isascii()


def test_a_card_without_end_gets_one_when_it_changes() -> None:
    raw = b"BEGIN:VCARD\nFN:Anna Muster"
    contact = contact_of(one(raw))

    assert write_vcard(contact, raw) == raw
    assert write_vcard(replace(contact, note="x"), raw) == b"BEGIN:VCARD\nFN:Anna Muster\nNOTE:x\nEND:VCARD\n"


def test_an_end_that_is_indented_is_none_and_takes_no_new_line_for_a_fold() -> None:
    raw = b"BEGIN:VCARD\r\nFN:Anna Muster\r\n\r\n\r\n END:VCARD\r\n"
    out = write_vcard(replace(contact_of(one(raw)), note="x"), raw)

    assert one(out).note == "x"
    assert out.endswith(b" END:VCARD\r\nNOTE:x\r\nEND:VCARD\r\n")


def test_a_name_without_parts_gets_them_when_it_changes() -> None:
    raw = card("FN:Anna Muster", "UID:1")
    out = write_vcard(replace(contact_of(one(raw)), name=PersonName(given="Anna", family="von Muster")), raw)

    assert one(out).name == PersonName(given="Anna", family="von Muster")
    assert b"N:von Muster;Anna;;;\r\n" in out


def test_a_company_may_change_its_name_and_get_a_person() -> None:
    raw = card("FN:Muster AG")
    company = contact_of(one(raw))
    renamed = write_vcard(replace(company, organisation="Beispiel"), raw)
    peopled = write_vcard(replace(company, name=PersonName(given="Jo", family="Meier")), raw)

    assert (one(renamed).organisation, one(renamed).name) == ("Beispiel", PersonName())
    assert (one(peopled).organisation, one(peopled).name.family) == ("Muster AG", "Meier")


def test_cards_of_one_file_never_share_a_line() -> None:
    people, _ = read(b"".join(join_vcards([b"BEGIN:VCARD\nFN:a b\nEND:VCARD", APPLE])))

    assert len(people) == 2


def test_the_last_card_keeps_its_end_as_it_was() -> None:
    card = b"BEGIN:VCARD\nFN:a b\nEND:VCARD"

    assert b"".join(join_vcards([card])) == card


WORDS = st.text(
    st.one_of(st.sampled_from(string.ascii_letters + ",;:\\\"'äöüß €🙂"), st.characters(categories=("L", "N", "P"))),
    min_size=1, max_size=90,
).map(lambda text: " ".join(text.split())).filter(bool)  # fmt: skip
LINES = st.lists(WORDS, min_size=1, max_size=3).map("\n".join)
LABELS = st.sampled_from(["", "work", "home", "mobile", "work fax", "Hütte", "a, b; c"])
METHODS = st.lists(
    st.builds(
        ContactMethod,
        st.sampled_from([MethodKind.MAIL, MethodKind.PHONE, MethodKind.WEB, MethodKind.ADDRESS]),
        st.integers(1, 10**6).map(lambda number: f"wert{number}@x, y"),
        LABELS,
    ),
    max_size=4,
    unique_by=lambda way: (way.kind, way.value),
).map(lambda ways: tuple(sorted(ways, key=lambda way: list(MethodKind).index(way.kind))))
NAMES = st.builds(PersonName, st.sampled_from(["", "Dr."]), WORDS, WORDS, st.sampled_from(["", "MBA"]))
CONTACTS = st.builds(
    Contact,
    st.just(1),
    st.just("urn:uuid:00000000-0000-4000-8000-000000000001"),
    NAMES,
    organisation=WORDS | st.just(""),
    job_title=WORDS | st.just(""),
    note=LINES | st.just(""),
    offers=WORDS | st.just(""),
    seeks=WORDS | st.just(""),
    birthday=st.sampled_from(["", "1980-12-24", "--02-29"]),
    methods=METHODS,
    tags=st.lists(WORDS, max_size=3, unique=True).map(tuple),
    event=WORDS | st.just(""),
    standing=st.sampled_from([Standing(), Standing(met_at=datetime(2026, 3, 4, tzinfo=UTC), cadence=CHOICES[2])]),
)


@given(CONTACTS, st.sampled_from(["3.0", "4.0"]))
def test_a_new_card_is_read_as_the_contact_it_was_made_of(contact: Contact, version: str) -> None:
    out = write_vcard(contact, version=version, photo=PNG)
    person = one(out)

    assert contact_of(person) == contact
    assert person.photo == PNG
    assert person.uid == contact.uid
    assert all(len(line) <= 75 for line in out.split(b"\r\n"))
    assert write_vcard(contact, out) == out


@given(CONTACTS, CONTACTS)
def test_a_card_becomes_another_contact_and_is_read_as_that(before: Contact, after: Contact) -> None:
    raw = write_vcard(before)
    out = write_vcard(after, raw)

    assert set(one(out).methods) == set(after.methods)
    assert replace(contact_of(one(out)), methods=(), tags=()) == replace(after, methods=(), tags=())
    assert set(one(out).tags) == set(after.tags)


@given(CONTACTS, st.sampled_from(["organisation", "job_title", "note", "offers"]))
def test_editing_one_field_leaves_every_other_line_byte_identical(contact: Contact, field: str) -> None:
    raw = write_vcard(contact)
    out = write_vcard(replace(contact, **{field: "anders"}), raw)
    names = {"organisation": (b"ORG",), "job_title": (b"TITLE",), "note": (b"NOTE",), "offers": (b"X-NETZWERK-OFFERS",)}

    def rest(data: bytes) -> list[bytes]:
        return [line for line in data.replace(b"\r\n ", b"").split(b"\r\n") if not line.startswith(names[field])]

    assert rest(out) == rest(raw)


@given(CONTACTS)
def test_an_independent_reader_opens_what_is_written(contact: Contact) -> None:
    opened = vobject.readOne(write_vcard(contact, photo=PNG).decode())

    assert opened.version.value == "3.0"
    assert opened.fn.value == contact.name.display
    assert (opened.n.value.family, opened.n.value.given) == (contact.name.family, contact.name.given)
    assert opened.photo.value == PNG
    assert opened.contents.get("note", [None])[0] is None or opened.note.value == contact.note
    mails = [way.value for way in contact.methods if way.kind is MethodKind.MAIL]
    assert [each.value for each in opened.contents.get("email", [])] == mails
    if contact.tags:
        assert opened.categories.value == list(contact.tags)


def test_a_new_card_of_an_organisation_alone_is_one() -> None:
    for organisation in ("Muster AG", "Beispiel"):
        person = one(write_vcard(Contact(1, "u", organisation=organisation)))
        assert (person.name, person.organisation) == (PersonName(), organisation)


def test_nothing_but_a_photo_is_a_card() -> None:
    (person,) = (each for each in read_vcards(write_vcard(Contact(1, "u"), photo=PNG)) if isinstance(each, Incoming))

    assert person.photo == PNG


def test_what_stands_below_the_note_does_not_go_into_it_in_another_version() -> None:
    person = one(card("N:Muster;Anna;;;", "BDAY:1980-01-02", "BDAY:1980-01-03", "NOTE:Notiz"))
    note = f"{person.note}\n\n{appendix_text(person.appendix)}"

    written = write_vcard(replace(contact_of(person), note=note), person.raw, version="4.0")

    assert person.appendix == (("BDAY", "1980-01-03"),)
    assert b"\r\nNOTE:Notiz\r\n" in written
    assert b"\r\nBDAY:19800103\r\n" in written
