"""Whole cards: invented people, in four languages and many layouts."""

import re
import string
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.business_card import BusinessCard, CardText, FieldKind, PhoneKind, TextLine
from netzwerk_desktop.domain.card_text import parse_card
from netzwerk_desktop.domain.text import fold
from tests.domain.card_samples import sample, sample_names, stacked, text_of, vocabulary

WORDS = vocabulary()
LISTS = {"mails": FieldKind.MAIL, "webs": FieldKind.WEB}


def read(*texts: str, qr: Sequence[str] = (), home_region: str = "CH") -> BusinessCard:
    return parse_card(stacked(*texts), WORDS, qr, home_region)


def test_there_are_cards_of_every_language_and_of_every_hard_kind() -> None:
    names = sample_names()

    assert len(names) >= 25
    assert {name[:2] for name in names} == {"de", "fr", "it", "en"}


@pytest.mark.parametrize("name", sample_names())
def test_every_field_of_a_stored_card_is_read(name: str) -> None:
    stored = sample(name)

    card = parse_card(text_of(stored), WORDS, stored["qr"])

    expected = stored["expected"]
    read_fields = {
        key: list(card.values(LISTS[key])) if key in LISTS else card.value(FieldKind(key))
        for key in expected
        if key != "phones"
    }
    read_fields["phones"] = [[phone.kind.value, phone.e164] for phone in card.phones]
    assert read_fields == expected


@pytest.mark.parametrize("name", sample_names())
def test_every_printed_field_of_a_stored_card_knows_its_place_and_how_sure_it_is(name: str) -> None:
    stored = sample(name)

    card = parse_card(text_of(stored), WORDS)

    assert all(field.box and 0 < field.confidence <= 1 for field in card.fields)
    assert all(phone.box and 0 < phone.confidence <= 1 for phone in card.phones)


def test_a_card_without_lines_has_no_fields() -> None:
    assert parse_card(CardText((), 800, 500), WORDS) == BusinessCard()


def test_a_name_in_capitals_keeps_the_print_as_its_other_reading() -> None:
    card = read("Sylvie MONTANGERO", "Cheffe de cuisine", "s.montangero@exemple.ch")
    family = next(field for field in card.fields if field.kind is FieldKind.FAMILY)

    assert family.value == "Montangero"
    assert family.alternatives == ("MONTANGERO",)


def test_a_barcode_beats_the_print_and_the_print_fills_what_it_lacks() -> None:
    code = "BEGIN:VCARD\nVERSION:3.0\nN:Wyss;Tabea\nEMAIL:tabea@wyss-optik.ch\nEND:VCARD"

    card = read("Wyss Optik GmbH", "Tabca Wyss", "Optikerin", "tabea@wyss-0ptik.ch", "T 044 300 40 50", qr=[code])

    assert card.value(FieldKind.GIVEN) == "Tabea"
    assert card.values(FieldKind.MAIL) == ("tabea@wyss-optik.ch",)
    assert card.value(FieldKind.ORGANISATION) == "Wyss Optik GmbH"
    assert card.value(FieldKind.JOB_TITLE) == "Optikerin"
    assert [phone.e164 for phone in card.phones] == ["+41443004050"]


def test_a_barcodes_number_takes_kind_and_place_from_the_print() -> None:
    code = "MECARD:N:Wyss,Tabea;TEL:+41443004050;;"

    card = read("Tabea Wyss", "Fax 044 300 40 50", qr=[code])

    assert [(phone.kind, phone.e164) for phone in card.phones] == [(PhoneKind.FAX, "+41443004050")]
    assert card.phones[0].box


def test_a_page_in_a_barcode_comes_after_the_printed_one_and_only_when_it_is_another() -> None:
    card = read("Tabea Wyss", "www.wyss.ch", qr=["https://wyss.ch/card", "https://other.example/x"])

    assert card.values(FieldKind.WEB) == ("www.wyss.ch", "https://other.example/x")


def test_a_domain_that_is_nearly_the_organisation_lowers_the_mails_confidence() -> None:
    sure = read("Schaumberg Treuhand AG", "Nora Wyss", "nora.wyss@schaumberg-treuhand.ch")
    doubtful = read("Schaumberg Treuhand AG", "Nora Wyss", "nora.wyss@schaurnberg-treuhand.ch")

    assert _confidence(doubtful, FieldKind.MAIL) < 0.7 < _confidence(sure, FieldKind.MAIL)


def test_a_name_that_is_nearly_its_mail_lowers_the_confidence_of_both() -> None:
    card = read("Schaumberg Treuhand AG", "Nora Wysshaupt", "nora.wysshaubt@schaumberg-treuhand.ch")

    assert card.value(FieldKind.FAMILY) == "Wysshaupt"
    assert _confidence(card, FieldKind.FAMILY) < 0.7
    assert _confidence(card, FieldKind.MAIL) < 0.85


def test_the_home_region_is_asked_only_when_the_card_says_nothing() -> None:
    silent = read("Nora Wyss", "089 123 456 78", home_region="DE")
    speaking = read("Nora Wyss", "8001 Zürich", "044 300 40 50", home_region="DE")

    assert [phone.e164 for phone in silent.phones] == ["+498912345678"]
    assert [phone.e164 for phone in speaking.phones] == ["+41443004050"]


lines = st.lists(
    st.builds(
        lambda text, left, top, width, height, confidence: TextLine(
            text,
            ((left, top), (left + width, top), (left + width, top + height), (left, top + height)),
            confidence,
            height,
        ),
        st.one_of(
            st.text(max_size=40),
            st.text(alphabet=string.ascii_letters + string.digits + " @.+-/(),:'", max_size=40),
            st.sampled_from(
                ["Dr. Anna Muster", "Muster AG", "T", "@", "8001 Zürich", "anna@", "+41 44 300 40 50", "Via 3, 6900"]
            ),
        ),
        st.floats(0, 900),
        st.floats(0, 600),
        st.floats(0, 500),
        st.floats(0, 80),
        st.floats(0, 1),
    ),
    max_size=9,
)


@given(
    lines=lines, qr=st.lists(st.one_of(st.text(max_size=60), st.text(max_size=40).map("MECARD:{}".format)), max_size=2)
)
def test_no_card_is_too_strange_to_read(lines: list[TextLine], qr: list[str]) -> None:
    card = parse_card(CardText(tuple(lines), 900, 600), WORDS, qr)

    assert card.lines == tuple(lines)
    assert all(field.value for field in card.fields)


@given(lines=lines)
def test_no_field_holds_a_word_that_is_not_on_the_card(lines: list[TextLine]) -> None:
    printed = "".join(_bare(line.text) for line in lines)

    card = parse_card(CardText(tuple(lines), 900, 600), WORDS)

    for value in (*(field.value for field in card.fields), *(phone.text for phone in card.phones)):
        runs = re.split(r"[\W_]+", value.removeprefix("https://").removeprefix("http://").removeprefix("www."))
        assert all(_bare(run) in printed for run in runs)


def _bare(text: str) -> str:
    """Letters and digits, those that are taken for each other as one: i, l, 1; o, 0."""
    likened = str.maketrans({"l": "i", "1": "i", "|": "i", "o": "0"})
    return "".join(ch for ch in fold(text) if ch.isalnum()).translate(likened)


def _confidence(card: BusinessCard, kind: FieldKind) -> float:
    return next(field.confidence for field in card.fields if field.kind is kind)
