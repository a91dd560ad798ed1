"""Reading the square codes printed on cards; what they say is only handed on, never opened."""

from dataclasses import dataclass
from typing import Any

from netzwerk_desktop.domain.business_card import Quad
from netzwerk_desktop.imaging.text_reader import Picture

# Small codes are found when the picture is enlarged; large pictures are not, their codes are large enough.
_ENLARGED = 1.6
_MOST_ENLARGED = 2600
# Cards are no longer than this; longer would be a false reading or a trap.
_MOST_TEXT = 8000


@dataclass(frozen=True, slots=True)
class Barcode:
    """What a code says (vCard, MECARD, a web address or anything else), and its corners in pixels of the picture."""

    payload: str
    box: Quad


def read_barcodes(image: Picture) -> list[Barcode]:
    """The QR, Aztec and Data Matrix codes of a picture, each payload once.

    Only these kinds: they carry their own error correction, so that nothing is read that is not there.

    Args:
        image: height x width (grey) or height x width x 3 (red green blue).
    """
    found = _read(image, 1.0)
    if not found and max(image.shape[:2]) <= _MOST_ENLARGED:
        import cv2

        larger = cv2.resize(image, None, fx=_ENLARGED, fy=_ENLARGED, interpolation=cv2.INTER_CUBIC)
        found = _read(larger, _ENLARGED)
    return list({code.payload: code for code in found}.values())


def _read(image: Any, scale: float) -> list[Barcode]:
    import zxingcpp

    formats = [zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.Aztec, zxingcpp.BarcodeFormat.DataMatrix]
    if image.ndim == 3:
        import cv2

        image = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    return [
        Barcode(code.text, _corners(code.position, scale))
        for code in zxingcpp.read_barcodes(image, formats=formats)
        if code.valid and 0 < len(code.text) <= _MOST_TEXT
    ]


def _corners(position: Any, scale: float) -> Quad:
    one, two, three, four = (
        (corner.x / scale, corner.y / scale)
        for corner in (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    )
    return one, two, three, four
