"""QR codes of our own: a phone number for the camera of a phone."""

from importlib.util import find_spec

Squares = tuple[tuple[bool, ...], ...]


def qr_code_available() -> bool:
    """Whether this installation can make QR codes (the extra `cards`)."""
    return find_spec("zxingcpp") is not None


def qr_code(text: str) -> Squares:
    """The squares of a code line by line, True for dark ones, with the light border it needs."""
    import zxingcpp

    image = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_image()
    height, width = image.shape
    pixels = memoryview(image).cast("B")
    return tuple(tuple(pixels[row * width + column] < 128 for column in range(width)) for row in range(height))


def phone_payload(number: str) -> str:
    """What a phone offers to call: "tel:+41791234567"; empty without digits."""
    digits = "".join(ch for ch in number.split("(0)")[0] + "".join(number.split("(0)")[1:]) if ch.isdecimal())
    return f"tel:{'+' if number.strip().startswith('+') else ''}{digits}" if digits else ""
