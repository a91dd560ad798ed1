"""vCards as a whole: damaged and hostile ones."""

import pytest

from netzwerk_desktop.domain.incoming import Incoming, RemarkKind
from netzwerk_desktop.formats.vcard import read_vcards
from tests.formats.cards import card
from tests.formats.mutants import mutants, survive


def test_damaged_cards_are_read_written_back_and_changed_without_an_exception() -> None:
    for data in mutants(2_000, seed=20260304):
        survive(data)


@pytest.mark.parametrize(
    ("data", "kinds"),
    [
        (card(b"NOTE:" + b"\r\n a" * 1_000_000), [None]),
        (card(b"NOTE;ENCODING=QUOTED-PRINTABLE:" + b"a=\r\n" * 300_000), [None]),
        (card(*[b"TEL:1"] * 200_000), [RemarkKind.TOO_MANY]),
        (b"BEGIN:VCARD\r\nAGENT:\r\n" * 20_000, [RemarkKind.NO_END, RemarkKind.NESTED_TOO_DEEP, None]),
        (card(b"NOTE:" + b"a" * 50_000_000), [RemarkKind.TOO_LARGE]),
        (card(b"X-A" + b";a=b" * 1_000_000 + b":1", "FN:a b"), [RemarkKind.NO_COLON, None]),
        (b":VCARD" * 1_000_000, [RemarkKind.NOT_A_CONTACT_FILE]),
    ],
    ids=["folds", "soft breaks", "numbers", "cards in cards", "a line", "parameters", "marks"],
)
def test_hostile_files_are_read_in_linear_time(data: bytes, kinds: list[RemarkKind | None]) -> None:
    """Whatever grows with the square of the file does not end within the time limit of the tests."""
    assert [None if isinstance(each, Incoming) else each.kind for each in read_vcards(data)] == kinds


def test_cards_without_end_are_as_many_as_their_beginnings() -> None:
    found = list(read_vcards(b"BEGIN:VCARD\r\nFN:a b\r\n" * 20_000))

    assert sum(isinstance(each, Incoming) for each in found) == 20_000
