"""Whether the libraries that read cards are installed, asked without loading them."""

from importlib.util import find_spec

NEEDED = ("rapidocr", "onnxruntime", "cv2", "zxingcpp", "phonenumbers")


def reader_available() -> bool:
    """Whether everything the reading of cards needs is there."""
    return all(find_spec(name) is not None for name in NEEDED)
