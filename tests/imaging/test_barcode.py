"""Codes on cards: what they say comes back letter for letter, and nothing is read where there is none."""

import pytest
from PIL import Image

from netzwerk_desktop.imaging.barcode import read_barcodes
from tests.imaging.paper import card, np, photo, placed

zxingcpp = pytest.importorskip("zxingcpp", reason="NOT TESTED: the extra `cards` is not installed")

VCARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Müller;Änne;;Dr.;\r\nTEL;TYPE=CELL:+41791234567\r\nEND:VCARD"
MECARD = "MECARD:N:Müller,Änne;TEL:+41791234567;;"


def code(payload: str, kind: str = "QRCode", scale: int = 6) -> Image.Image:
    symbol = zxingcpp.create_barcode(payload, getattr(zxingcpp.BarcodeFormat, kind))
    return Image.fromarray(np.array(symbol.to_image(scale=scale))).convert("RGB")


@pytest.mark.parametrize("payload", [VCARD, MECARD, "https://example.org/a?b=ü", "WIFI:S:Gast;;"])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_qr_code_is_read_letter_for_letter_whichever_way_it_stands(payload: str, turn: int) -> None:
    (found,) = read_barcodes(np.array(code(payload).rotate(turn, expand=True)))

    assert found.payload == payload


@pytest.mark.parametrize("kind", ["Aztec", "DataMatrix"])
def test_other_square_codes_are_read(kind: str) -> None:
    assert [found.payload for found in read_barcodes(np.array(code(MECARD, kind)))] == [MECARD]


@pytest.mark.parametrize("kind", ["Code128", "EAN13"])
def test_stripes_say_nothing_about_people(kind: str) -> None:
    payload = "4006381333931" if kind == "EAN13" else "NETZWERK-1"

    assert read_barcodes(np.array(code(payload, kind))) == []


def test_a_code_is_read_off_a_photo_and_its_place_told() -> None:
    place = placed((700, 525), 8)

    (found,) = read_barcodes(np.array(photo([(card(picture=code(MECARD)), place)])))

    assert found.payload == MECARD
    xs, ys = [x for x, _ in found.box], [y for _, y in found.box]
    # The lower right quarter of the card.
    assert 750 < sum(xs) / 4 < 1050
    assert 580 < sum(ys) / 4 < 800


def test_two_copies_of_a_code_count_once() -> None:
    both = Image.new("RGB", (900, 400), "white")
    for x in (20, 480):
        both.paste(code(MECARD, scale=8), (x, 20))

    assert len(read_barcodes(np.array(both))) == 1


@pytest.mark.parametrize("seed", range(4))
def test_nothing_is_read_where_there_is_no_code(seed: int) -> None:
    noise = np.random.default_rng(seed).integers(0, 2, (300, 300)).astype(np.uint8) * 255
    checked = np.kron(noise[:60, :60], np.ones((5, 5), np.uint8))

    assert read_barcodes(noise) == []
    assert read_barcodes(checked) == []
    assert read_barcodes(np.array(photo([(card(), placed((700, 525), 8 * seed))]))) == []
