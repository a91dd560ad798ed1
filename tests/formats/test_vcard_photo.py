"""Photos in vCards: every notation."""

import base64
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.formats.vcard_lines import read_lines
from netzwerk_desktop.formats.vcard_photo import FoundPhoto, image_kind, photo_line, read_photo
from tests.formats.cards import PNG

PACKED = base64.b64encode(PNG).decode()


def photo(line: str) -> FoundPhoto:
    return read_photo(read_lines(line.encode())[0])


@pytest.mark.parametrize(
    "line",
    [
        f"PHOTO;ENCODING=b;TYPE=PNG:{PACKED}",
        f"PHOTO;ENCODING=BASE64;PNG:{PACKED}",
        f"PHOTO;BASE64:\r\n {PACKED[:40]}\r\n {PACKED[40:]}\r\n",
        f"PHOTO;ENCODING=B:{PACKED.rstrip('=')}",
        f"PHOTO:data:image/png;base64,{PACKED}",
        f"PHOTO:data:image/png\\;base64\\,{PACKED}",
        f"PHOTO;VALUE=uri:DATA:image/png;base64,{PACKED}",
        f"PHOTO;ENCODING=b;TYPE=png:data:image/png;base64,{PACKED}",
        f"PHOTO:data\\:image/png\\;base64\\,{PACKED}",
        f"PHOTO:data:image/png;base64,{quote(PACKED, safe='')}",
        f"PHOTO:data:image/png,{quote(PNG)}",
        f"PHOTO:{PACKED}",
    ],
)
def test_a_photo_is_read_in_every_notation(line: str) -> None:
    assert photo(line) == FoundPhoto(PNG)


@pytest.mark.parametrize(
    ("line", "url"),
    [
        ("PHOTO;VALUE=uri:http://example.com/a.png", "http://example.com/a.png"),
        ("PHOTO;VALUE=URL:http\\://example.com/a.png", "http://example.com/a.png"),
        ("PHOTO:https://example.com/a.png", "https://example.com/a.png"),
        ("PHOTO:file:///etc/passwd", "file:///etc/passwd"),
    ],
)
def test_a_photo_elsewhere_is_its_address_and_nothing_more(line: str, url: str) -> None:
    assert photo(line) == FoundPhoto(url=url)


@pytest.mark.parametrize(
    "line", ["PHOTO;ENCODING=b:AAA:BBB", "PHOTO;ENCODING=b:ä", "PHOTO:no photo", "PHOTO:data:image/png;base64"]
)
def test_a_damaged_photo_is_said_to_be_damaged(line: str) -> None:
    assert photo(line) == FoundPhoto(damaged=True)


def test_an_empty_photo_is_none() -> None:
    assert photo("PHOTO:") == FoundPhoto()


@given(st.binary(min_size=1, max_size=400), st.sampled_from(["2.1", "3.0", "4.0"]))
def test_what_is_written_is_read_again_and_folded(image: bytes, version: str) -> None:
    octets = photo_line(image, version)

    assert read_photo(read_lines(octets)[0]).image == image
    assert max(map(len, octets.split(b"\r\n"))) <= 75


def test_the_kind_of_an_image_is_known_by_its_first_bytes() -> None:
    assert image_kind(PNG) == "png"
    assert image_kind(b"\xff\xd8\xff\xe0") == "jpeg"
