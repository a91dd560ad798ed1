"""QR codes of our own can be read again."""

import pytest

from netzwerk_desktop.imaging.qr_code import phone_payload, qr_code, qr_code_available


@pytest.mark.skipif(not qr_code_available(), reason="the extra `cards` is not installed")
@pytest.mark.parametrize("text", ["tel:+41791234567", "Grüße aus Zürich 👋", "x" * 300])
def test_a_code_says_what_was_put_into_it(text: str) -> None:
    numpy = pytest.importorskip("numpy")
    zxingcpp = pytest.importorskip("zxingcpp")
    squares = qr_code(text)
    picture = numpy.where(numpy.array(squares), 0, 255).astype("uint8").repeat(6, 0).repeat(6, 1)

    (read,) = zxingcpp.read_barcodes(picture)

    assert read.text == text
    assert len(squares) == len(squares[0])
    assert not any(squares[0])


@pytest.mark.parametrize(
    ("number", "payload"),
    [
        ("+41 79 123 45 67", "tel:+41791234567"),
        ("+41 (0)79 123 45 67", "tel:+41791234567"),
        ("079 / 123-45-67", "tel:0791234567"),
        ("on request", ""),
    ],
)
def test_a_number_is_written_as_it_is_dialled(number: str, payload: str) -> None:
    assert phone_payload(number) == payload
