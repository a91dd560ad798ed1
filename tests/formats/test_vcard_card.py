"""The fields of a card and the lines they came from."""

from netzwerk_desktop.domain.incoming import RemarkKind
from netzwerk_desktop.formats.vcard_fields import read_fields
from netzwerk_desktop.formats.vcard_lines import read_lines
from tests.formats.cards import card, mail


def test_every_field_knows_its_line() -> None:
    fields = read_fields(
        read_lines(card("FN:Anna Muster", "item1.EMAIL:a@example.com", "ORG:Muster AG", "item1.X-ABLabel:Messe"))
    )

    assert fields.places["FN"] == [2]
    assert fields.methods() == [(mail("a@example.com", "Messe"), 3)]
    assert fields.places["ORG"] == [4]
    assert fields.labels == {"item1": (5, "Messe")}


def test_a_doubt_knows_its_line() -> None:
    fields = read_fields(read_lines(card(b"NOTE:\xfc")))

    assert fields.doubts == [(2, RemarkKind.ENCODING_GUESSED)]


def test_a_value_without_end_does_not_fill_the_appendix() -> None:
    fields = read_fields(read_lines(card("X-A:" + "x" * 50_000)))

    assert len(fields.rest[0][2]) == 10_000
