"""Telephone numbers: their notations, kinds and countries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.business_card import PhoneKind
from netzwerk_desktop.domain.card_phones import find_phones, has_number
from tests.domain.card_samples import pieces, vocabulary

WORDS = vocabulary()


def numbers(*texts: str, regions: tuple[str, ...] = ("CH",)) -> list[tuple[str, str]]:
    return [(phone.kind.value, phone.e164) for phone in find_phones(pieces(*texts), WORDS, regions).phones]


@pytest.mark.parametrize(
    "printed",
    ["044 300 40 50", "+41 44 300 40 50", "+41 (0)44 300 40 50", "+41 [0] 44 300 40 50", "0041 44 300 40 50",
     "+41(0)443004050", "044.300.40.50", "044/300 40 50", "044-300-40-50", "(044) 300 40 50", "=41 44 300 40 50"],
)  # fmt: skip
def test_one_number_in_every_notation(printed: str) -> None:
    assert numbers(printed) == [("phone", "+41443004050")]


@pytest.mark.parametrize(
    ("region", "printed", "e164"),
    [
        ("DE", "0511 643-3301", "+495116433301"),
        ("AT", "0664/5123456", "+436645123456"),
        ("FR", "06 12 34 56 78", "+33612345678"),
        ("IT", "0185 770 111", "+390185770111"),
        ("IT", "+39 (0)6 430 7303", "+39064307303"),
        ("GB", "020 7946 0123", "+442079460123"),
        ("US", "(505) 555-0134", "+15055550134"),
        ("CH", "+423 232 12 34", "+4232321234"),
    ],
)
def test_national_numbers_are_read_in_their_country(region: str, printed: str, e164: str) -> None:
    assert [number for _, number in numbers(printed, regions=(region,))] == [e164]


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("T 044 300 40 50", PhoneKind.PHONE),
        ("T044 300 40 50", PhoneKind.PHONE),
        ("Telefax: 044 300 40 50", PhoneKind.FAX),
        ("F044 300 40 50", PhoneKind.FAX),
        ("Télécopie 044 300 40 50", PhoneKind.FAX),
        ("Natel 079 300 40 50", PhoneKind.MOBILE),
        ("079 300 40 50", PhoneKind.MOBILE),
        ("Cellulare 079 300 40 50", PhoneKind.MOBILE),
        ("Tel. direkt 044 300 40 50", PhoneKind.PHONE),
    ],
)
def test_the_kind_comes_from_the_label_and_the_number(printed: str, kind: PhoneKind) -> None:
    assert numbers(printed)[0][0] == kind


def test_two_numbers_on_one_line_are_two() -> None:
    assert numbers("T +41 44 300 40 50 / +41 79 300 40 51") == [("phone", "+41443004050"), ("mobile", "+41793004051")]
    assert numbers("Tel. 044 300 40 50 Fax 044 300 40 51") == [("phone", "+41443004050"), ("fax", "+41443004051")]


def test_the_same_number_twice_is_one() -> None:
    assert numbers("T 044 300 40 50", "+41 44 300 40 50") == [("phone", "+41443004050")]


def test_letters_between_digits_are_the_digits_they_look_like_with_doubt() -> None:
    found = find_phones(pieces("T 044 3O0 4O 50"), WORDS, ("CH",)).phones

    assert found[0].e164 == "+41443004050"
    assert found[0].text == "044 3O0 4O 50"
    assert found[0].confidence < 0.8


def test_a_code_of_a_country_on_one_number_tells_the_country_of_the_others() -> None:
    assert numbers("+43 662 758 833", "0664 512 34 56", regions=("", "CH", "AT"))[1] == ("mobile", "+436645123456")


@pytest.mark.parametrize(
    "text", ["CHE-123.456.789 MWST", "IBAN CH93 0076 2011 6238 5295 7", "P.IVA 01234567890", "8001 Zürich", "1985-2024"]
)
def test_other_numbers_are_no_telephones(text: str) -> None:
    assert numbers(text) == []


def test_a_number_that_nobody_can_dial_keeps_its_print_and_no_more() -> None:
    found = find_phones(pieces("T +41 44 30"), WORDS, ("CH",)).phones

    assert [(phone.text, phone.e164) for phone in found] == [("+41 44 30", "")] or found == ()


def test_what_stands_beside_a_number_is_kept() -> None:
    rest = find_phones(pieces("Mara Iten 044 300 40 50"), WORDS, ("CH",)).rest

    assert [piece.text for piece in rest] == ["Mara Iten"]


def test_only_announced_or_international_runs_count_as_numbers_beforehand() -> None:
    assert has_number(pieces("T 300 40 50")[0], WORDS)
    assert not has_number(pieces("Haus 12, 8001 Zürich")[0], WORDS)


@given(st.text(alphabet="0123456789+()[]/-. OIl|SBT", max_size=40))
def test_any_run_of_signs_is_read_without_failing(text: str) -> None:
    for phone in find_phones(pieces(text), WORDS, ("CH", "DE")).phones:
        assert not phone.e164 or phone.e164.startswith("+")


@pytest.mark.parametrize(
    "printed", ["0 +41 79 300 40 50", "0 0041 79 300 40 50", "0 079 300 40 50", "0 (079) 300 40 50"]
)
def test_a_drawn_receiver_that_was_read_as_a_nought_is_no_digit(printed: str) -> None:
    assert numbers(printed) == [("mobile", "+41793004050")]


@pytest.mark.parametrize(
    "printed", ["Tel 0421 / 685 8501", "(0421) / 685 85-01", "+49 421 / 685 8501", "+49 (0)421 / 6858501"]
)
def test_a_slash_behind_an_area_code_parts_no_numbers(printed: str) -> None:
    assert numbers(printed, regions=("DE",)) == [("phone", "+494216858501")]


def test_a_slash_between_two_whole_numbers_parts_them() -> None:
    assert numbers("044 300 40 50 / 079 300 40 50") == [("phone", "+41443004050"), ("mobile", "+41793004050")]
