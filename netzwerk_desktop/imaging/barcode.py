"""Reading the square codes printed on cards; what they say is only handed on, never opened."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from netzwerk_desktop.domain.business_card import Quad
from netzwerk_desktop.imaging.text_reader import Picture

# Small codes are found when the picture is enlarged; large pictures are not, their codes are large enough.
_ENLARGED = 1.6
_MOST_ENLARGED = 2600
_RARE_SIDE = 900
# Cards are no longer than this; longer would be a false reading or a trap.
_MOST_TEXT = 8000


@dataclass(frozen=True, slots=True)
class Barcode:
    """What a code says (vCard, MECARD, a web address or anything else), and its corners in pixels of the picture."""

    payload: str
    box: Quad


def read_barcodes(image: Picture) -> list[Barcode]:
    """The QR, Aztec and Data Matrix codes of a picture, each payload once.

    Only these kinds: they carry their own error correction, so that nothing is read that is not there. The rare ones
    take five times as long to look for and are sought on a reduced picture where there is no QR code.

    Args:
        image: height x width (grey) or height x width x 3 (red green blue).
    """
    import cv2

    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY) if image.ndim == 3 else image
    longest = max(grey.shape[:2])
    found = _read(grey, 1.0, ("QRCode",))
    if not found and longest <= _MOST_ENLARGED:
        found = _read(_scaled(grey, _ENLARGED), _ENLARGED, ("QRCode",))
    if not found:
        scale = min(1.0, _RARE_SIDE / longest)
        found = _read(_scaled(grey, scale), scale, ("Aztec", "DataMatrix"))
    return list({code.payload: code for code in found}.values())


def _scaled(image: Picture, scale: float) -> Picture:
    import cv2

    if scale == 1:
        return image
    way = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    return cv2.resize(image, None, fx=scale, fy=scale, interpolation=way)


def _read(image: Picture, scale: float, kinds: Sequence[str]) -> list[Barcode]:
    import zxingcpp

    return [
        Barcode(code.text, _corners(code.position, scale))
        for code in zxingcpp.read_barcodes(image, formats=[getattr(zxingcpp.BarcodeFormat, kind) for kind in kinds])
        if code.valid and 0 < len(code.text) <= _MOST_TEXT
    ]


def _corners(position: Any, scale: float) -> Quad:
    one, two, three, four = (
        (corner.x / scale, corner.y / scale)
        for corner in (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    )
    return one, two, three, four
