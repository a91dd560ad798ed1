"""Which lines of a card change for a contact."""

from netzwerk_desktop.domain.contact import Contact, ContactMethod, MethodKind
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.formats.vcard_changes import Changes, change_methods, changes_for
from netzwerk_desktop.formats.vcard_fields import read_fields
from netzwerk_desktop.formats.vcard_lines import read_lines
from tests.exchange_report import contact_of
from tests.formats.cards import card, mail, phone, read


def changes(*lines: str) -> Changes:
    return Changes(read_fields(read_lines(card(*lines))), "3.0")


def test_a_contact_that_says_what_the_card_says_changes_nothing() -> None:
    raw = card("FN:Anna Muster", "EMAIL;TYPE=WORK:a@example.com", "EMAIL;TYPE=WORK:a@example.com", "NOTE:x\\n\\n")
    found = changes_for(read_fields(read_lines(raw)), contact_of(read(raw)[0][0]), "3.0", own=True)

    assert (found.lines, found.added) == ({}, [])


def test_the_order_of_ways_and_tags_is_no_change() -> None:
    found = changes("FN:a b", "TEL:1", "EMAIL:a@example.com", "CATEGORIES:a,b")
    change_methods(found, [mail("a@example.com"), phone("1")])

    assert (found.lines, found.added) == ({}, [])


def test_a_relabelled_way_is_no_new_one() -> None:
    found = changes("FN:a b", "TEL;TYPE=HOME:1", "TEL;TYPE=HOME:2")
    change_methods(found, [phone("1", "home"), phone("2", "work")])

    assert found.lines == {4: b"TEL;TYPE=WORK:2\r\n"}
    assert not found.added


def test_a_free_group_is_one_that_no_line_has() -> None:
    assert changes("item1.TEL:1", "ITEM2.X-ABLabel:x").free_group() == "item3"


def test_a_line_that_shares_its_group_with_another_way_leaves_the_label() -> None:
    found = changes("item1.TEL:1", "item1.EMAIL:a@example.com", "item1.X-ABLabel:Hütte")
    change_methods(found, [mail("a@example.com", "Hütte")])

    assert found.lines == {2: b""}


def test_a_messenger_is_no_page() -> None:
    found = changes("FN:a b")
    change_methods(found, [ContactMethod(MethodKind.WEB, "xmpp:a@example.com"), ContactMethod(MethodKind.WEB, "x.ch")])

    assert found.added == [b"IMPP:xmpp:a@example.com\r\n", b"URL:x.ch\r\n"]


def test_several_notes_become_one_when_the_note_changes() -> None:
    card_fields = read_fields(read_lines(card("FN:Anna Muster", "NOTE:one", "X-A:1", "NOTE:two")))
    found = changes_for(card_fields, Contact(1, "u", card_fields.name, note="three"), "3.0", own=True)

    assert found.lines == {3: b"NOTE:three\r\n", 5: b""}


def test_a_name_that_changes_in_one_part_keeps_the_lists_of_the_others() -> None:
    card_fields = read_fields(read_lines(card("FN:x", "N:Muster;Anna;Eva,Maria;Prof.,Dr.;Jr.,M.D.")))
    name = PersonName("Prof. Dr.", "Anna Eva Maria", "Meier", "Jr. M.D.")
    found = changes_for(card_fields, Contact(1, "u", name), "3.0", own=True)

    assert found.lines[3] == b"N:Meier;Anna;Eva,Maria;Prof.,Dr.;Jr.,M.D.\r\n"


def test_an_address_that_changes_in_one_part_keeps_the_others() -> None:
    found = changes("FN:a b", "ADR;TYPE=HOME:;;Weg 1;Köln;NRW;50667;Deutschland")
    change_methods(found, [ContactMethod(MethodKind.ADDRESS, "Weg 2, 50667 Köln, NRW, Deutschland", "home")])

    assert found.lines == {3: "ADR;TYPE=HOME:;;Weg 2;Köln;NRW;50667;Deutschland\r\n".encode()}


def test_a_label_for_one_of_two_ways_in_a_group_is_not_the_others() -> None:
    found = changes("item1.TEL:1", "item1.EMAIL;TYPE=INTERNET:a@example.com", "item1.X-ABLabel:Hütte")
    change_methods(found, [phone("1", "Büro"), mail("a@example.com", "Hütte")])

    assert found.lines == {2: b"item2.TEL:1\r\n"}
    assert found.added == ["item2.X-ABLabel:Büro\r\n".encode()]


def test_a_way_that_loses_the_label_of_its_group_leaves_it_to_the_others() -> None:
    found = changes("item1.TEL:1", "item1.EMAIL:a@example.com", "item1.X-ABLabel:Hütte")
    change_methods(found, [phone("1"), mail("a@example.com", "Hütte")])

    assert (found.lines, found.added) == ({2: b"item2.TEL:1\r\n"}, [])
